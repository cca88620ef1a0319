// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ajar::gui {

class MessageBar;

/// What a new book is called, whose it is, what its money is and where it lies. All of it is filled in, so that Enter
/// is enough.
class NewBookPage final : public QWidget {
    Q_OBJECT

public:
    using AskForPlace = std::function<QString(QWidget* parent, const QString& suggested)>;

    NewBookPage(QString folder, AskForPlace askForPlace, QWidget* parent = nullptr);

    /// From the beginning; `file` is suggested where nothing stands there yet.
    void ask(const QString& file);
    void showFailure(const QString& words);
    [[nodiscard]] QString place() const { return m_file; }

Q_SIGNALS:
    void wanted(const QString& file, const ajar::app::NewBook& book);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeLayout();
    void choosePlace();
    void followName();
    void showPlace();
    void submit();

    QString m_folder;
    AskForPlace m_askForPlace;
    MessageBar* m_message;
    QLineEdit* m_name;
    QLineEdit* m_me;
    QComboBox* m_currency;
    QLineEdit* m_place;
    QPushButton* m_choose;
    QPushButton* m_make;
    QPushButton* m_cancel;
    QString m_file;
    bool m_hasOwnPlace = false; ///< chosen by hand: a change of the name does not move it
};

} // namespace ajar::gui
