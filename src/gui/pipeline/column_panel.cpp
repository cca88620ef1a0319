// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pipeline/column_panel.h"

#include "app/board_roles.h"
#include "gui/pipeline/board_layout.h"
#include "gui/pipeline/board_view.h"
#include "gui/pipeline/card_words.h"
#include "gui/pipeline/column_head.h"
#include "gui/pipeline/column_strip.h"
#include "gui/pipeline/drop_mark.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/type_scale.h"
#include "gui/words/places.h"

#include <QDropEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>

namespace ajar::gui {

namespace {

/// Below this width of the page (a window of 1100 less its rail) the outer columns fold to strips.
constexpr int kFoldBelow = 1100 - 76;
constexpr int kOuterLeast = 216;
constexpr int kOuterMost = 300;
constexpr double kOuterShare = 0.19;

} // namespace

bool foldsColumns(int pageWidth) {
    return pageWidth < kFoldBelow;
}

ColumnPanel::ColumnPanel(Bucket bucket, app::BoardModel& model, QWidget* parent)
    : QWidget(parent),
      m_bucket(bucket),
      m_model(&model),
      m_head(new ColumnHead(bucket, this)),
      m_view(new BoardView(*new CardWords(model, this), bucket == Bucket::Pending ? Heads::Show : Heads::Hide, this)),
      m_strip(new ColumnStrip(bucket, this)),
      m_mark(new DropMark(this)) {
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 2, 1, space::kCardRadius);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    column->addWidget(m_strip, 1);
    m_strip->hide();
    connect(m_head, &ColumnHead::olderToggled, this, &ColumnPanel::olderToggled);
    connect(m_strip, &ColumnStrip::clicked, this, &ColumnPanel::stripPressed);
    connect(m_model, &app::BoardModel::shelvesChanged, this, &ColumnPanel::showFigures);
    showFigures();
}

void ColumnPanel::setForm(Form form) {
    m_form = form;
    m_head->setVisible(form == Form::Wide);
    m_view->setVisible(form == Form::Wide);
    m_strip->setVisible(form == Form::Strip);
    layout()->setContentsMargins(form == Form::Wide ? 1 : 0, 2, form == Form::Wide ? 1 : 0,
                                 form == Form::Wide ? space::kCardRadius : 0);
}

void ColumnPanel::fitInto(int boardWidth, Form form) {
    setForm(form);
    setFixedWidth(form == Form::Strip
                      ? ColumnStrip::kWidth
                      : std::clamp(static_cast<int>(boardWidth * kOuterShare), kOuterLeast, kOuterMost));
}

bool ColumnPanel::hasRoomForOne(int boardWidth) {
    const BoardMetrics metrics;
    return boardWidth - kOuterLeast - ColumnStrip::kWidth >= metrics.leastCardWidth + 2 * metrics.margin;
}

void ColumnPanel::showFigures() {
    m_head->setShelves(m_model->shelves(), m_model->today());
    m_strip->setFigures(m_head->count(), m_head->sums(), m_head->spoken());
    m_view->setAccessibleName(m_head->spoken());
}

std::optional<ColumnPanel::Target> ColumnPanel::targetOf(const QDropEvent& event) const {
    const auto deal = event.mimeData() == nullptr ? std::nullopt : app::dealFrom(*event.mimeData());
    if (!deal || !m_fallRule)
        return std::nullopt;
    const QRect whole = rect().adjusted(1, 1, -1, -1);
    if (m_form == Form::Strip)
        return Target{*deal, m_model->shelves().front().shelf, whole,
                      m_fallRule(*deal, m_model->shelves().front().shelf)};
    const auto zone = m_view->zoneAt(event.position().toPoint().y());
    const auto shelf = m_model->shelves()[static_cast<std::size_t>(zone.shelf)].shelf;
    const Fall fall = m_fallRule(*deal, shelf);
    return Target{*deal, shelf, fall == Fall::OnShelf && !m_view->heads().empty() ? zone.rect : whole, fall};
}

void ColumnPanel::dragEnterEvent(QDragEnterEvent* event) {
    dragMoveEvent(event);
    // Between two shelves of one column a drag may come to a place where it can fall: it is never turned away at the door.
    if (event->mimeData() != nullptr && app::dealFrom(*event->mimeData()))
        event->accept();
}

void ColumnPanel::dragMoveEvent(QDragMoveEvent* event) {
    const auto target = targetOf(*event);
    if (!target || target->fall == Fall::Nowhere) {
        m_mark->hide();
        event->ignore();
        return;
    }
    const bool isCall = m_bucket == Bucket::Pending && target->fall == Fall::OnShelf;
    m_mark->mark(target->rect, isCall ? iconOf(target->shelf) : iconOf(m_bucket),
                 isCall ? tr("Your call: %1").arg(nameOf(target->shelf)) : wordOf(m_bucket));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ColumnPanel::dragLeaveEvent(QDragLeaveEvent*) {
    m_mark->hide();
}

void ColumnPanel::dropEvent(QDropEvent* event) {
    m_mark->hide();
    const auto target = targetOf(*event);
    if (!target || target->fall == Fall::Nowhere) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dealDropped(target->deal, target->shelf);
}

void ColumnPanel::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, t.raised, t.line);
    // The line of the bucket's colour follows the round corners at the top.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(0, 0, width(), space::kCardRadius / 2));
    painter.setPen(QPen(lineColour(m_bucket, t), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1, -0.5, -1), space::kCardRadius, space::kCardRadius);
}

} // namespace ajar::gui
