// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ajar::gui {

class PlainLabel;

/// What is being worked on, how far it is, and Cancel; seen once the work takes longer than 0.4 s.
class WorkBar final : public QWidget {
    Q_OBJECT

public:
    explicit WorkBar(QWidget* parent = nullptr);

    void start(const QString& words);
    /// `percent` below 0: it is not known how far it is.
    void setProgress(int percent, const QString& words);
    void stop();

Q_SIGNALS:
    void cancelled();

private:
    PlainLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_delay;
};

} // namespace ajar::gui
