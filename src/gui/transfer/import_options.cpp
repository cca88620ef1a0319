// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/import_options.h"

#include "app/explain.h"
#include "app/import_hints.h"
#include "app/import_preview.h"
#include "app/qt_text.h"
#include "gui/shell/plain_label.h"
#include "gui/when_done.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kPreviewLines = 5;

} // namespace

ImportOptions::ImportOptions(QWidget* parent)
    : QWidget(parent),
      m_dates(new QComboBox(this)),
      m_encoding(new QComboBox(this)),
      m_preview(new QPlainTextEdit(this)) {
    using app::ImportDates;
    using app::ImportEncoding;
    m_dates->addItem(tr("leave such rows out"), QVariant::fromValue(static_cast<int>(ImportDates::Ask)));
    m_dates->addItem(tr("day first: 3 April"), static_cast<int>(ImportDates::DayMonthYear));
    m_dates->addItem(tr("month first: 4 March"), static_cast<int>(ImportDates::MonthDayYear));
    m_dates->addItem(tr("year first"), static_cast<int>(ImportDates::YearMonthDay));
    m_encoding->addItem(tr("as the file says, else UTF-8"), static_cast<int>(ImportEncoding::ByMark));
    m_encoding->addItem(tr("Windows 1252"), static_cast<int>(ImportEncoding::Cp1252));
    m_encoding->addItem(tr("Latin 1"), static_cast<int>(ImportEncoding::Latin1));
    m_encoding->addItem(tr("UTF-16, low byte first"), static_cast<int>(ImportEncoding::Utf16Le));
    m_encoding->addItem(tr("UTF-16, high byte first"), static_cast<int>(ImportEncoding::Utf16Be));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("The first lines of the file"));
    m_preview->setTabChangesFocus(true);
    m_preview->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    const auto label = [this](const QString& text, QComboBox* box) {
        auto* words = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this);
        words->setText(text);
        words->setBuddy(box);
        box->setAccessibleName(text);
        return words;
    };
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    row->addWidget(label(tr("Dates such as 3/4/2024"), m_dates));
    row->addWidget(m_dates);
    row->addSpacing(space::kL);
    row->addWidget(label(tr("Characters"), m_encoding));
    row->addWidget(m_encoding);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    column->addLayout(row);
    column->addWidget(m_preview);
    connect(m_dates, &QComboBox::activated, this, &ImportOptions::changed);
    connect(m_encoding, &QComboBox::activated, this, &ImportOptions::changed);
}

void ImportOptions::reset() {
    m_dates->setCurrentIndex(0);
    m_encoding->setCurrentIndex(0);
    hidePreview();
}

app::ImportDates ImportOptions::dates() const {
    return static_cast<app::ImportDates>(m_dates->currentData().toInt());
}

app::ImportEncoding ImportOptions::encoding() const {
    return static_cast<app::ImportEncoding>(m_encoding->currentData().toInt());
}

void ImportOptions::showPreview(const std::filesystem::path& file) {
    const int asked = ++m_asked;
    whenDone(
        this, app::firstLines(file, encoding(), kPreviewLines),
        [this, asked](const Result<std::vector<std::string>>& lines) {
            if (asked != m_asked)
                return;
            QStringList shown;
            if (lines)
                for (const auto& line : *lines)
                    shown << app::lineToShow(line);
            else
                shown << app::lineToShow(app::withoutOption(lines.error().detail));
            m_preview->setPlainText(shown.join(u'\n'));
            const int rows = std::max(2, static_cast<int>(shown.size()));
            m_preview->setFixedHeight(rows * m_preview->fontMetrics().lineSpacing() + 2 * space::kM + space::kS);
            m_preview->show();
        },
        [] {});
}

void ImportOptions::hidePreview() {
    ++m_asked;
    m_preview->hide();
}

} // namespace ajar::gui
