// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/effort_bar.h"

#include "app/qt_text.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"
#include "gui/words/amounts.h"
#include "gui/words/plain_tip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace ajar::gui {

namespace {

constexpr int kPadX = 16;
constexpr int kPadY = 11;
constexpr int kBar = 20;
constexpr int kLeastPiece = 4; ///< so that no piece vanishes
constexpr int kGap = 2;

/// Left to right as the buckets stand on the board, then what is not about pending deals.
constexpr std::array kOrder{EffortPiece::SoldAnyway, EffortPiece::Ajar,           EffortPiece::NotSoldAnyway,
                            EffortPiece::Unsorted,   EffortPiece::AfterTheSale,   EffortPiece::CustomersNoDeal,
                            EffortPiece::LostByThen, EffortPiece::ProspectsNoDeal};
static_assert(kOrder.size() == kEffortPieceCount);

QString nameOf(EffortPiece piece) {
    switch (piece) {
    case EffortPiece::Ajar: return EffortBar::tr("Ajar");
    case EffortPiece::SoldAnyway: return EffortBar::tr("Sold anyway");
    case EffortPiece::NotSoldAnyway: return EffortBar::tr("Not sold anyway");
    case EffortPiece::Unsorted: return EffortBar::tr("Unsorted");
    case EffortPiece::AfterTheSale: return EffortBar::tr("After the sale");
    case EffortPiece::LostByThen: return EffortBar::tr("Lost by then");
    case EffortPiece::CustomersNoDeal: return EffortBar::tr("Customers");
    case EffortPiece::ProspectsNoDeal: return EffortBar::tr("Prospects");
    }
    return {};
}

struct Paint {
    QColor fill; ///< invalid: hollow
    QColor border;
    QColor text;
};

Paint paintOf(EffortPiece piece, const Tokens& t) {
    switch (piece) {
    case EffortPiece::Ajar: return {t.ajarFill, {}, t.onAjarFill};
    case EffortPiece::SoldAnyway: return {t.soldFill, {}, t.onFill};
    case EffortPiece::NotSoldAnyway: return {t.notSoldFill, {}, t.onFill};
    case EffortPiece::AfterTheSale:
    case EffortPiece::CustomersNoDeal: return {t.customersFill, {}, t.onFill};
    case EffortPiece::Unsorted:
    case EffortPiece::LostByThen:
    case EffortPiece::ProspectsNoDeal: break;
    }
    return {{}, t.unsortedFill, t.text};
}

} // namespace

EffortBar::EffortBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void EffortBar::setEffort(const std::optional<app::BoardEffort>& effort) {
    m_isCounted = effort.has_value();
    if (effort)
        m_effort = *effort; // else it keeps its height until somebody else's hours are counted
    QStringList spoken{title()};
    if (hasHours() && !whose().isEmpty())
        spoken << whose();
    if (hasHours())
        for (const auto& piece : pieces(1000))
            spoken << piece.inFull;
    else if (m_isCounted)
        spoken << emptyWords();
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    show();
    updateGeometry();
    update();
}

void EffortBar::clear() {
    m_isCounted = false;
    m_effort = {};
    hide();
}

QString EffortBar::title() const {
    return m_isCounted ? tr("Where the last %n day(s) went", nullptr, m_effort.period.to - m_effort.period.from + 1)
                       : tr("Where the hours went");
}

QString EffortBar::whose() const {
    return m_effort.isEverybodys ? tr("everybody") : app::lineToShow(m_effort.ownerName);
}

QString EffortBar::emptyWords() const {
    return tr("No hours yet: they come with the encounters that you log.");
}

QRect EffortBar::barRect(int width) const {
    const int title = QFontMetrics(fontFor(TypeRole::Strong, font())).height();
    return {kPadX, kPadY + title + 6, width - 2 * kPadX, kBar};
}

std::vector<EffortBar::Piece> EffortBar::pieces(int width) const {
    std::vector<Piece> all;
    const auto total = m_effort.effort.total();
    const QRect bar = barRect(width);
    const QFontMetrics metrics(fontFor(TypeRole::SecondaryStrong, font()));
    const auto minutesOf = [&](EffortPiece p) { return m_effort.effort.minutes[static_cast<std::size_t>(p)]; };
    const auto shown = std::count_if(kOrder.begin(), kOrder.end(), [&](EffortPiece p) { return minutesOf(p) > 0; });
    const double room = bar.width() - static_cast<double>(shown - 1) * kGap - static_cast<double>(shown) * kLeastPiece;
    double x = bar.left();
    for (const auto kind : kOrder) {
        const auto minutes = minutesOf(kind);
        if (minutes <= 0)
            continue;
        const double share = static_cast<double>(minutes) / static_cast<double>(total);
        const double end = x + kLeastPiece + share * room;
        const auto standIn = m_effort.effort.standIn[static_cast<std::size_t>(kind)];
        Piece piece{kind, {}, {}, {}, false, 0};
        piece.rect = QRect(QPoint(qRound(x), bar.top()), QPoint(qRound(end) - 1, bar.bottom()));
        piece.label = tr("%1 %2", "piece of the effort bar and its hours").arg(nameOf(kind), hours(minutes));
        piece.isLabelled = metrics.horizontalAdvance(piece.label) + 2 * 6 <= piece.rect.width();
        piece.standIn = static_cast<double>(standIn) / static_cast<double>(minutes);
        piece.inFull = standIn > 0 ? tr("%1, of which %2 hatched: spent before the first call, which stands in")
                                         .arg(piece.label, hours(standIn))
                                   : piece.label;
        all.push_back(piece);
        x = end + kGap;
    }
    return all;
}

QString EffortBar::unlabelled(const std::vector<Piece>& all) const {
    QStringList labels;
    for (const auto& piece : all)
        if (!piece.isLabelled)
            labels << piece.label;
    return labels.join(dot());
}

int EffortBar::heightForWidth(int width) const {
    const int below = m_effort.effort.total() <= 0 || unlabelled(pieces(width)).isEmpty()
                          ? 0
                          : QFontMetrics(fontFor(TypeRole::Secondary, font())).height() + 4;
    return barRect(width).bottom() + 1 + below + kPadY;
}

QSize EffortBar::sizeHint() const {
    return {600, heightForWidth(std::max(width(), 400))};
}

void EffortBar::paintTitle(QPainter& painter, const QRect& line) const {
    const auto& t = tokensFor(palette());
    const QFont strong = fontFor(TypeRole::Strong, font());
    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QString title = this->title();
    const int titleWidth = QFontMetrics(strong).horizontalAdvance(title);
    painter.setFont(strong);
    painter.setPen(QColor(t.text));
    painter.drawText(place(QRect(line.left(), line.top(), titleWidth + 1, line.height())),
                     Qt::AlignVCenter | Qt::TextSingleLine, title);
    if (!hasHours())
        return;
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    QStringList said{
        tr("%1 in %2")
            .arg(hours(m_effort.effort.total()), tr("%Ln encounter(s)", nullptr, m_effort.effort.encounters))};
    if (const QString name = whose(); !name.isEmpty())
        said << name;
    const int sumLeft = line.left() + titleWidth + 6;
    const QString sum = metrics.elidedText(said.join(dot()), Qt::ElideRight, line.right() - sumLeft);
    const int sumWidth = metrics.horizontalAdvance(sum);
    painter.drawText(place(QRect(sumLeft, line.top(), sumWidth + 1, line.height())),
                     Qt::AlignVCenter | Qt::TextSingleLine, sum);
    if (!m_effort.openingPercent)
        return;
    const QString opening =
        tr("Opening %1%, known for %2 of %3")
            .arg(number(*m_effort.openingPercent), number(m_effort.openingKnown), number(m_effort.effort.encounters));
    const int width = metrics.horizontalAdvance(opening);
    if (sumLeft + sumWidth + space::kL + width <= line.right())
        painter.drawText(place(QRect(line.right() - width, line.top(), width + 1, line.height())),
                         Qt::AlignVCenter | Qt::TextSingleLine, opening);
}

void EffortBar::paintPiece(QPainter& painter, const Piece& piece) const {
    const auto& t = tokensFor(palette());
    const auto paint = paintOf(piece.piece, t);
    const QRect where = QStyle::visualRect(layoutDirection(), rect(), piece.rect);
    paintBox(painter, where, 3, paint.fill, paint.border);
    if (piece.standIn > 0) {
        painter.save();
        QRect hatched = where;
        hatched.setLeft(where.right() - qRound(where.width() * piece.standIn) + 1);
        painter.fillRect(hatched, QBrush(mixed(t.surface, t.text, 0.35), Qt::BDiagPattern));
        painter.restore();
    }
    if (piece.isLabelled) {
        painter.setFont(fontFor(TypeRole::SecondaryStrong, font()));
        painter.setPen(paint.text);
        painter.drawText(
            where.adjusted(6, 0, -6, 0),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                Qt::TextSingleLine,
            piece.label);
    }
}

/// Nothing while it is not counted: it would be gone the next moment.
void EffortBar::paintEmpty(QPainter& painter) const {
    if (!m_isCounted)
        return;
    const QRect bar = barRect(width());
    const QFont small = fontFor(TypeRole::Secondary, font());
    painter.setFont(small);
    painter.setPen(QColor(tokensFor(palette()).muted));
    painter.drawText(bar,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     QFontMetrics(small).elidedText(emptyWords(), Qt::ElideRight, bar.width()));
}

void EffortBar::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.surface, t.line);
    const QRect bar = barRect(width());
    paintTitle(painter, QRect(bar.left(), kPadY, bar.width(), bar.top() - kPadY - 6));
    if (!hasHours()) {
        paintEmpty(painter);
        return;
    }
    const auto all = pieces(width());
    for (const auto& piece : all)
        paintPiece(painter, piece);
    const QString rest = unlabelled(all);
    if (rest.isEmpty())
        return;
    const QFont small = fontFor(TypeRole::Secondary, font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(QColor(t.muted));
    painter.drawText(QRect(bar.left(), bar.bottom() + 4, bar.width(), metrics.height()),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     metrics.elidedText(rest, Qt::ElideRight, bar.width()));
}

bool EffortBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && hasHours()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const auto& piece : pieces(width()))
            if (QStyle::visualRect(layoutDirection(), rect(), piece.rect).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), plainTip(piece.inFull), this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace ajar::gui
