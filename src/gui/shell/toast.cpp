// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/toast.h"

#include "gui/shell/plain_label.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/words/broken_lines.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr int kShownMs = 8000;
constexpr int kFoot = 26;
constexpr int kSide = 32;
constexpr int kWidest = 640;
constexpr int kNarrow = 420; ///< in less than this it is several lines
constexpr int kMostLines = 4;

} // namespace

Toast::Toast(QWidget* parent)
    : QWidget(parent),
      m_words(new PlainLabel(TypeRole::Body, QPalette::WindowText, this)),
      m_undo(new QPushButton(this)) {
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo what was just done"));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kS, space::kS);
    row->setSpacing(space::kM);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    m_end.setSingleShot(true);
    m_end.setInterval(kShownMs);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& words, Offer offer) {
    m_all = words;
    m_undo->setVisible(offer == Offer::Undo);
    setAccessibleName(words);
    place();
    show();
    raise();
    m_end.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::words() const {
    return m_all;
}

void Toast::keepBeside(QWidget& sheet) {
    m_sheet = &sheet;
    sheet.installEventFilter(this);
}

/// What of the page can be seen.
QRect Toast::freeRect() const {
    QRect whole = parentWidget()->contentsRect(); // where the page makes way for the sheet it does so here
    if (m_sheet == nullptr || m_sheet->isHidden())
        return whole;
    const QRect sheet(parentWidget()->mapFromGlobal(m_sheet->mapToGlobal(QPoint(0, 0))), m_sheet->size());
    if (!sheet.intersects(whole))
        return whole;
    if (layoutDirection() == Qt::RightToLeft)
        whole.setLeft(std::min(sheet.right() + 1, whole.right()));
    else
        whole.setRight(std::max(sheet.left() - 1, whole.left()));
    return whole;
}

void Toast::place() {
    const QRect whole = freeRect();
    const int side = whole.width() < kNarrow ? space::kS : kSide;
    const int widest = std::min(kWidest, whole.width() - 2 * side);
    const int beside = layout()->contentsMargins().left() + layout()->contentsMargins().right() +
                       (m_undo->isHidden() ? space::kS : m_undo->sizeHint().width() + space::kM);
    const QFont font = m_words->font();
    const QFontMetrics metrics(font);
    const int room = std::max(widest - beside, 0);
    const QStringList lines = metrics.horizontalAdvance(m_all) <= room || whole.width() >= kNarrow
                                  ? QStringList{metrics.elidedText(m_all, Qt::ElideMiddle, room)}
                                  : brokenLines(m_all, font, room, kMostLines);
    m_words->setText(lines.join(u'\n'));
    int text = 0;
    for (const auto& line : lines)
        text = std::max(text, metrics.horizontalAdvance(line));
    const int width = std::min(widest, text + beside + space::kS);
    const int high = std::max(m_undo->sizeHint().height(), static_cast<int>(lines.size()) * metrics.lineSpacing());
    const int height = high + 2 * space::kS;
    // At the far end: what was just done stands in the middle, and stays in sight.
    const QRect corner(whole.right() - side - width, whole.bottom() - kFoot - height, width, height);
    setGeometry(layoutDirection() == Qt::RightToLeft
                    ? QRect(whole.left() + side, corner.top(), corner.width(), corner.height())
                    : corner);
}

bool Toast::event(QEvent* event) {
    if (event->type() == QEvent::Enter)
        m_end.stop();
    else if (event->type() == QEvent::Leave && isVisible())
        m_end.start();
    return QWidget::event(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    const bool isOfSheet = watched == m_sheet && (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
                                                  event->type() == QEvent::Move);
    const bool isOfPage = event->type() == QEvent::Resize || event->type() == QEvent::ContentsRectChange;
    if ((isOfPage || isOfSheet) && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.surface, t.outline);
}

} // namespace ajar::gui
