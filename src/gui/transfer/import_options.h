// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace ajar::gui {

class PlainLabel;

/// How files are to be read where they do not say it themselves: the order of dates, and the encoding with the first
/// lines as they read in it.
class ImportOptions final : public QWidget {
    Q_OBJECT

public:
    explicit ImportOptions(QWidget* parent = nullptr);

    /// Back to what a file says itself.
    void reset();
    [[nodiscard]] app::ImportDates dates() const;
    [[nodiscard]] app::ImportEncoding encoding() const;

    /// Shows the first lines of the file as they read in the encoding that is chosen.
    void showPreview(const std::filesystem::path& file);
    void hidePreview();

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_dates;
    QComboBox* m_encoding;
    QPlainTextEdit* m_preview;
    int m_asked = 0; ///< answers to an earlier question are dropped
};

} // namespace ajar::gui
