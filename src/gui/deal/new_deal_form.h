// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"
#include "gui/deal/opened_book.h"
#include "gui/fields/draft_file.h"
#include "gui/fields/field_editor.h"
#include "gui/shell/side_sheet.h"

#include <QTimer>
#include <array>

class QPushButton;

namespace ajar::gui {

class ChoiceField;
class FaultLine;
class FormField;

/// Adds a deal. What is typed is kept as a draft until it is added; the deal has its id from when the form was begun, so
/// that a retry never doubles it.
class NewDealForm final : public SheetPane {
    Q_OBJECT

public:
    explicit NewDealForm(QWidget* parent = nullptr);

    void setBook(const OpenedBook* book, const DraftFile& draft);
    void save();

    /// Something is typed that is not added yet.
    [[nodiscard]] bool isBegun() const;
    /// What is typed would be here again if the program ended now.
    [[nodiscard]] bool isKept() const { return m_isKept && !m_keep.isActive(); }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString escWords() const override;
    [[nodiscard]] QWidget* firstField() const override;
    void leave() override;

    [[nodiscard]] FormField& dealTitle() const { return *m_title; }
    [[nodiscard]] FormField& person() const { return *m_person; }
    [[nodiscard]] FormField& organisation() const { return *m_organisation; }
    [[nodiscard]] FormField& amount() const { return *m_amount; }
    [[nodiscard]] FormField& expected() const { return *m_expected; }
    [[nodiscard]] FormField& source() const { return *m_source; }
    [[nodiscard]] ChoiceField& kind() const { return *m_kind; }
    [[nodiscard]] FaultLine& fault() const { return *m_fault; }
    [[nodiscard]] QPushButton& saveButton() const { return *m_save; }

Q_SIGNALS:
    /// It stands in the book.
    void added(const ajar::Id<ajar::Deal>& deal, const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Place { Title, Person, Organisation, Amount, Expected, Source };
    static constexpr int kFields = Source + 1;

    void makeFields();
    void begin();
    void typed();
    void keepDraft();
    void takeDraft();
    void settleNext(int place);
    void send();
    [[nodiscard]] app::NewDeal request() const;

    const OpenedBook* m_book = nullptr;
    Id<Deal> m_id;
    Id<ajar::Person> m_personId; ///< of a new person
    std::array<Typed, kFields> m_typed;
    std::array<FormField*, kFields> m_fields{};
    DraftFile m_draft;
    QTimer m_keep;
    bool m_isKept = false;
    bool m_isSaving = false;
    bool m_hasFault = false;
    FormField* m_title;
    FormField* m_person;
    FormField* m_organisation;
    FormField* m_amount;
    FormField* m_expected;
    FormField* m_source;
    ChoiceField* m_kind;
    FaultLine* m_fault;
    QPushButton* m_save;
};

} // namespace ajar::gui
