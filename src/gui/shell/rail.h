// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/icons.h"

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace ajar::gui {

/// A page in the rail: icon, word, and perhaps how many things wait there.
class RailButton final : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(Icon icon, const QString& word, QWidget* parent = nullptr);

    /// 0 shows no badge. `spoken` is the number in words, for a screen reader.
    void setBadge(std::int64_t count, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    /// The page that is shown stays chosen when it is pressed again; among several Qt sees to that, and not where there is one alone.
    void nextCheckState() override { setChecked(true); }
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QString m_badge;
};

/// The navigation at the left edge: our mark, the pages that exist, and the name of the book.
class Rail final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 76; ///< wider only where large letters need it

    explicit Rail(QWidget* parent = nullptr);

    /// Adds a page at the end; the first one is the current one.
    RailButton* addPage(Icon icon, const QString& word);
    void setBookName(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void takeWidth();

    QVBoxLayout* m_pages;
    QString m_bookName;
};

} // namespace ajar::gui
