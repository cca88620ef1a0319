// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace ajar::gui {

class PlainLabel;

/// A page with nothing on it, that says why and what to do.
class EmptyPage final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// A word for each button; empty: it is not there.
    void tell(const QString& title, const QString& words, const QString& primary, const QString& second = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void primaryPressed();
    void secondPressed();

private:
    PlainLabel* m_title;
    PlainLabel* m_words;
    QPushButton* m_primary;
    QPushButton* m_second;
};

} // namespace ajar::gui
