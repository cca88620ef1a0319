// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace ajar::gui {

class PlainLabel;

/// What was just done, for eight seconds at the foot of the page, with Undo. Waits while the pointer or the keys are on
/// it. Never the only trace: Ctrl+Z and the Edit menu stay.
class Toast final : public QWidget {
    Q_OBJECT

public:
    enum class Offer { Nothing, Undo };

    explicit Toast(QWidget* parent);

    void showMessage(const QString& words, Offer offer);
    [[nodiscard]] QString words() const;
    /// Something that may lie over the page: the toast stands beside it, whole and in reach.
    void keepBeside(QWidget& sheet);

Q_SIGNALS:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    [[nodiscard]] QRect freeRect() const;

    PlainLabel* m_words;
    QPushButton* m_undo;
    QTimer m_end;
    QString m_all;
    QWidget* m_sheet = nullptr;
};

} // namespace ajar::gui
