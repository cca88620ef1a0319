// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ajar::gui {

/// What is wrong with what was typed, in a sentence under it.
class FaultLine final : public QWidget {
    Q_OBJECT

public:
    explicit FaultLine(QWidget* parent = nullptr);

    /// Tells it to a screen reader as well; empty: nothing is wrong, and it is not there.
    void setSentence(const QString& sentence);
    [[nodiscard]] QString sentence() const { return m_sentence; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_sentence;
};

} // namespace ajar::gui
