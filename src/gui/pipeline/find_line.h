// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace ajar::gui {

class LinkButton;
class PlainLabel;

/// Find here: narrows the board by words, shows the organisation that it is narrowed to, and takes both away.
class FindLine final : public QWidget {
    Q_OBJECT

public:
    explicit FindLine(QWidget* parent = nullptr);

    /// Shows itself and takes the keys.
    void open();
    /// Empties itself and goes, without a word.
    void close();
    /// The organisation whose deals alone are shown; empty: of all.
    void setOrganisation(const QString& name);
    /// How many deals are shown.
    void setCount(std::int64_t count);

Q_SIGNALS:
    void textChanged(const QString& text);
    void organisationDropped();
    /// The keys are wanted elsewhere: Enter, or Esc, which clears as well.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void clear();
    void showOrHide();

    QLineEdit* m_field;
    LinkButton* m_organisation;
    PlainLabel* m_count;
    LinkButton* m_clear;
    QTimer m_pause; ///< search as you type: 60 ms after the last key
    bool m_isOpen = false;
};

} // namespace ajar::gui
