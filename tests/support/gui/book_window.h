// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/factory.h"
#include "gui/shell/main_window.h"
#include "support/base/temp_folder.h"
#include "support/gui/window_fixture.h"

#include <QHash>
#include <QVariant>
#include <filesystem>
#include <memory>
#include <string>

namespace ajar::test {

/// The real window on a real book in a temporary folder; what a user would be asked is answered by the members.
class BookWindowTest : public WindowTest {
protected:
    BookWindowTest();
    ~BookWindowTest() override;

    /// Makes an empty book and shows it.
    void showNewBook(QSize size = {1280, 800});
    /// Shows the window on what lies in `file`; empty: on no book.
    void showFile(const QString& file, QSize size = {1280, 800});
    [[nodiscard]] gui::WindowParts parts();
    QString write(const std::string& name, const std::string& content) const;
    [[nodiscard]] QString path(const std::string& name) const;
    /// Services of their own on the same book, to look at what stands in it.
    [[nodiscard]] std::unique_ptr<app::Services> look() const;
    /// With AJAR_PICTURES set to a folder leaves pictures there in both themes, to be looked at; of the window unless another is named.
    void picture(const QString& name, QWidget* shown = nullptr);
    void addPerson(const std::string& name) const;
    /// A pending deal in which that person decides.
    void addDeal(const std::string& title, const std::string& person) const;

    TempFolder folder;
    SystemClock clock;
    QHash<QString, QVariant> remembered;
    QStringList nextImport;
    QString nextExport;
    QString nextPlace; ///< of a new book; empty: what was suggested
    QString suggested; ///< by whoever asked last for a place
};

} // namespace ajar::test
