// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_model.h"

#include <QWidget>

namespace ajar::gui {

class BoardView;
class CardWords;
class ColumnHead;
class ColumnStrip;

/// One bucket of the pipeline: frame, head, cards, and the strip that it folds to.
class ColumnPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Form { Wide, Strip };

    ColumnPanel(Bucket bucket, app::BoardModel& model, QWidget* parent = nullptr);

    [[nodiscard]] BoardView& view() const { return *m_view; }
    [[nodiscard]] ColumnHead& head() const { return *m_head; }
    [[nodiscard]] ColumnStrip& strip() const { return *m_strip; }
    [[nodiscard]] Bucket bucket() const { return m_bucket; }

    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }

Q_SIGNALS:
    void olderToggled();
    void stripPressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showFigures();

    Bucket m_bucket;
    app::BoardModel* m_model;
    ColumnHead* m_head;
    BoardView* m_view;
    ColumnStrip* m_strip;
    Form m_form = Form::Wide;
};

} // namespace ajar::gui
