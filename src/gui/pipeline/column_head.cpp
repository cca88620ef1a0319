// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/column_head.h"

#include "gui/shell/link_button.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/days.h"
#include "gui/words/places.h"
#include "gui/words/plain_tip.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kTop = 10;
constexpr int kIcon = 17;

} // namespace

ColumnHead::ColumnHead(Bucket bucket, QWidget* parent)
    : QWidget(parent), m_bucket(bucket), m_olderLink(new LinkButton(this)) {
    m_olderLink->hide();
    connect(m_olderLink, &LinkButton::clicked, this, &ColumnHead::olderToggled);
}

void ColumnHead::setShelves(std::span<const app::ShownShelf> shelves, Day today) {
    m_count = 0;
    m_olderCount = 0;
    m_undated = 0;
    MoneySums sums;
    for (const auto& shelf : shelves) {
        m_count += shelf.count;
        m_olderCount += shelf.older;
        m_undated += shelf.undated;
        for (const auto& [currency, minor] : shelf.sums)
            add(sums, Money{minor, currency});
    }
    m_sums = sumsShort(sums);
    m_period = m_bucket == Bucket::Pending || shelves.empty() ? QString() : periodWords(shelves.front().period, today);
    m_periodInShort =
        m_bucket == Bucket::Pending || shelves.empty() ? QString() : periodInShort(shelves.front().period, today);
    m_spoken = tr("%1, %2").arg(wordOf(m_bucket), tr("%Ln deal(s)", nullptr, static_cast<int>(m_count)));
    for (const auto& more : {sumsInFull(sums), m_period})
        if (!more.isEmpty())
            m_spoken += QStringLiteral(", ") + more;
    setAccessibleName(m_spoken);
    setToolTip(plainTip(m_spoken)); // the sums may be cut short
    tellOlder();
    updateGeometry();
    update();
}

void ColumnHead::setOlder(app::Older older) {
    m_older = older;
    tellOlder();
}

void ColumnHead::tellOlder() {
    const bool isAll = m_older == app::Older::Show;
    if (isAll)
        m_olderLink->setText(tr("90 days only"));
    else
        m_olderLink->setText(m_undated > 0 ? tr("older or undated (%1)").arg(number(m_olderCount))
                                           : tr("older (%1)").arg(number(m_olderCount)));
    m_olderLink->setAccessibleName(isAll ? tr("%1: show 90 days only").arg(wordOf(m_bucket))
                                         : tr("%1: show %2 as well").arg(wordOf(m_bucket), m_olderLink->text()));
    m_olderLink->setToolTip(isAll ? tr("Show 90 days only (O)") : tr("Show older deals as well (O)"));
    m_olderLink->setVisible(m_bucket != Bucket::Pending && (isAll || m_olderCount > 0));
    m_olderLink->adjustSize();
    placeOlder();
}

bool ColumnHead::fitsOneLine() const {
    const int period = QFontMetrics(fontFor(TypeRole::Secondary, font())).horizontalAdvance(m_period);
    return period + space::kM + m_olderLink->sizeHint().width() <= width() - 2 * space::kM;
}

void ColumnHead::placeOlder() {
    const bool isBeside = fitsOneLine();
    const int left = isBeside ? width() - space::kM - m_olderLink->width() + space::kXs : space::kM - space::kXs;
    const int top = kTop + firstLine() + (isBeside ? 0 : m_olderLink->height() - space::kXs);
    m_olderLink->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, m_olderLink->width(), m_olderLink->height())));
    setFixedHeight(sizeHint().height());
}

int ColumnHead::firstLine() const {
    return QFontMetrics(fontFor(TypeRole::Heading, font())).height();
}

QSize ColumnHead::sizeHint() const {
    const int line = m_olderLink->sizeHint().height();
    int below = m_bucket == Bucket::Pending ? 0 : line;
    if (!m_olderLink->isHidden() && !fitsOneLine())
        below += line - space::kXs;
    return {180, kTop + firstLine() + below + space::kXs};
}

void ColumnHead::resizeEvent(QResizeEvent*) {
    placeOlder();
}

void ColumnHead::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect line(space::kM, kTop, width() - 2 * space::kM, firstLine());
    const QColor word = m_bucket == Bucket::Sold ? t.soldText : m_bucket == Bucket::NotSold ? t.notSoldText : t.accent;
    paintIcon(painter, iconOf(m_bucket),
              place(QRect(line.left(), line.top() + (line.height() - kIcon) / 2, kIcon, kIcon)), word);

    const QFont heading = fontFor(TypeRole::Heading, font());
    const QString name = wordOf(m_bucket);
    const int left = line.left() + kIcon + 6;
    const int nameWidth = QFontMetrics(heading).horizontalAdvance(name);
    painter.setFont(heading);
    painter.setPen(QColor(t.text));
    painter.drawText(place(QRect(left, line.top(), nameWidth + 1, line.height())),
                     Qt::AlignVCenter | Qt::TextSingleLine, name);

    // "11 deals · €331k" where there is room, "11 · €331k" where there is not.
    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    const int room = line.right() - left - nameWidth - space::kS;
    const auto figures = [&](const QString& count) { return m_sums.isEmpty() ? count : count + dot() + m_sums; };
    QString shown = figures(tr("%Ln deal(s)", nullptr, static_cast<int>(m_count)));
    if (m_bucket != Bucket::Pending || metrics.horizontalAdvance(shown) > room)
        shown = figures(number(m_count));
    shown = metrics.elidedText(shown, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(shown);
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    painter.drawText(place(QRect(line.right() - width, line.top(), width + 1, line.height())),
                     Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!m_period.isEmpty()) {
        const QRect second(line.left(), line.bottom() + 1, line.width(), m_olderLink->height());
        const bool isBeside = !m_olderLink->isHidden() && fitsOneLine();
        const int free = line.width() - (isBeside ? m_olderLink->width() : 0);
        painter.drawText(place(QRect(second.left(), second.top(), free, second.height())),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(metrics.horizontalAdvance(m_period) <= free ? m_period : m_periodInShort,
                                            Qt::ElideRight, free));
    }
}

} // namespace ajar::gui
