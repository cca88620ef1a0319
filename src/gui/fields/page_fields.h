// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deed_done.h"
#include "base/error.h"
#include "gui/fields/choice_field.h"
#include "gui/fields/edit_field.h"
#include "gui/when_done.h"

#include <QCoreApplication>
#include <QFuture>
#include <deque>
#include <functional>
#include <optional>

namespace ajar::gui {

/// What a field shows of a record's page.
struct FieldText {
    QString shown; ///< made safe to show
    QString typed; ///< as it is typed again
    QString emptyWords;
};

/// The fields of one record's page: shows what stands, and keeps each change as a deed of its own. `Page` has a
/// `revision`. Somebody else's change of another field is no matter; of the same field, theirs is shown beside what was
/// typed, and the user decides.
template <class Page>
class PageFields {
public:
    using Answer = QFuture<Result<app::DeedDone>>;

    /// How it reaches the book. `context` owns the fields, and outlives what is under way.
    struct Ways {
        QObject* context;
        std::function<QFuture<Result<Page>>()> load;
        std::function<QString(const Error&)> explain;
        std::function<void(const Field& field, const app::DeedDone& done)>
            done; ///< a deed was done: 0, nothing changed
    };

    explicit PageFields(Ways ways) : m_ways(std::move(ways)) {}

    void add(EditField& field, std::function<FieldText(const Page&)> textOf,
             std::function<Answer(const Typed&, const Page& seen)> send) {
        auto& row = m_edits.emplace_back(EditRow{&field, std::move(textOf), std::move(send), std::nullopt});
        auto* context = m_ways.context;
        QObject::connect(&field, &EditField::editBegan, context, [this, &row] { row.base = m_page; });
        QObject::connect(&field, &EditField::committed, context,
                         [this, &row](const Typed& typed) { sendEdit(row, typed, row.base ? *row.base : Page()); });
        QObject::connect(&field, &EditField::mineWanted, context, [this, &row](const Typed& typed) {
            withFresh(*row.field, [this, &row, typed](const Page& now) {
                row.base = now;
                sendEdit(row, typed, now);
            });
        });
    }

    void add(ChoiceField& field, std::function<std::optional<int>(const Page&)> chosen, const QString& emptyWords,
             std::function<Answer(int key, const Page& seen)> send) {
        auto& row = m_choices.emplace_back(ChoiceRow{&field, std::move(chosen), emptyWords, std::move(send)});
        QObject::connect(&field, &ChoiceField::choseAnother, m_ways.context, [this, &row](int key) {
            if (m_page)
                sendChoice(row, key, *m_page);
        });
    }

    /// What stands now; fields that are being typed in keep what is typed.
    void show(const Page& page) {
        m_page = page;
        for (const auto& row : m_edits) {
            const FieldText text = row.textOf(page);
            row.field->setValue(text.shown, text.typed, text.emptyWords);
        }
        for (const auto& row : m_choices)
            row.field->setChosen(row.chosen(page), row.emptyWords);
    }

    void setReadOnly(bool isReadOnly) {
        for (const auto& row : m_edits)
            row.field->setReadOnly(isReadOnly);
        for (const auto& row : m_choices)
            row.field->setReadOnly(isReadOnly);
    }

    [[nodiscard]] bool isSettled() const {
        for (const auto& row : m_edits)
            if (!row.field->isSettled())
                return false;
        return true;
    }

    /// As if every field were left.
    void finish() {
        for (const auto& row : m_edits)
            row.field->finish();
    }

private:
    struct EditRow {
        EditField* field;
        std::function<FieldText(const Page&)> textOf;
        std::function<Answer(const Typed&, const Page&)> send;
        std::optional<Page> base; ///< what stood when the edit began
    };
    struct ChoiceRow {
        ChoiceField* field;
        std::function<std::optional<int>(const Page&)> chosen;
        QString emptyWords;
        std::function<Answer(int, const Page&)> send;
    };

    static bool isStale(const Error& error) {
        return error.code == ErrorCode::Conflict && error.detail.starts_with("changed meanwhile");
    }

    template <class SomeField, class Next>
    void withFresh(SomeField& field, Next next) {
        whenDone(
            m_ways.context, m_ways.load(),
            [this, &field, next = std::move(next)](const Result<Page>& now) {
                if (now)
                    next(*now);
                else
                    field.refuse(m_ways.explain(now.error()));
            },
            [this, &field] {
                field.refuse(m_ways.explain({ErrorCode::Cancelled, {}, {}}));
            });
    }

    void sendEdit(EditRow& row, const Typed& typed, const Page& seen) {
        whenDone(
            m_ways.context, row.send(typed, seen),
            [this, &row, typed](const Result<app::DeedDone>& answer) {
                if (answer) {
                    finishEdit(row, *answer);
                } else if (isStale(answer.error())) {
                    withFresh(*row.field, [this, &row, typed](const Page& now) { meet(row, typed, now); });
                } else {
                    row.field->refuse(m_ways.explain(answer.error()));
                }
            },
            [this, &row] {
                row.field->refuse(m_ways.explain({ErrorCode::Cancelled, {}, {}}));
            });
    }

    /// The field is free again once it shows what stands now: the next edit begins from there.
    void finishEdit(EditRow& row, const app::DeedDone& done) {
        const auto end = [this, &row, done] {
            row.field->saved();
            m_ways.done(*row.field, done);
        };
        whenDone(
            m_ways.context, m_ways.load(),
            [this, end](const Result<Page>& now) {
                if (now)
                    show(*now);
                end();
            },
            end);
    }

    /// Somebody changed the record since the edit began.
    void meet(EditRow& row, const Typed& typed, const Page& now) {
        if (row.base && row.textOf(now).typed == row.textOf(*row.base).typed) {
            sendEdit(row, typed, now);
        } else {
            show(now);
            row.field->showConflict(row.textOf(now).shown);
        }
    }

    void sendChoice(ChoiceRow& row, int key, const Page& seen) {
        whenDone(
            m_ways.context, row.send(key, seen),
            [this, &row, key, stood = row.chosen(seen)](const Result<app::DeedDone>& answer) {
                if (answer)
                    m_ways.done(*row.field, *answer);
                else if (isStale(answer.error()))
                    withFresh(*row.field, [this, &row, key, stood](const Page& now) {
                        if (row.chosen(now) == stood) {
                            sendChoice(row, key, now);
                            return;
                        }
                        show(now);
                        row.field->refuse(QCoreApplication::translate(
                            "PageFields", "Changed by somebody meanwhile. Choose again where that is wrong."));
                    });
                else
                    row.field->refuse(m_ways.explain(answer.error()));
            },
            [] {});
    }

    Ways m_ways;
    std::deque<EditRow> m_edits; ///< a deque, so that a row stays where it is
    std::deque<ChoiceRow> m_choices;
    std::optional<Page> m_page;
};

} // namespace ajar::gui
