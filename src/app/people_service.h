// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/added.h"
#include "app/explain.h"
#include "app/people_requests.h"
#include "base/error.h"

#include <QFuture>
#include <memory>
#include <string>
#include <vector>

namespace ajar::app {

class Office;

/// People, what is known about them, and the book's owners. Every call returns at once.
class PeopleService {
public:
    explicit PeopleService(std::shared_ptr<Office> office);

    [[nodiscard]] QFuture<Result<Added<Person>>> add(NewPerson person);
    [[nodiscard]] QFuture<Result<PersonPage>> show(Ref<Person> person);
    [[nodiscard]] QFuture<Result<DeedDone>> change(PersonChange change);
    [[nodiscard]] QFuture<Result<DeedDone>> addFact(FactGiven fact);
    [[nodiscard]] QFuture<Result<DeedDone>> addNote(NoteGiven note);
    [[nodiscard]] QFuture<Result<DeedDone>> addDate(DateGiven date);

    /// People that a typed text may mean, by the beginning of the name, then by any part.
    [[nodiscard]] QFuture<Result<std::vector<Candidate>>> lookUp(std::string typed, int limit);
    /// For a form that opens: what it saves has an id from the first, so that a retry never doubles.
    [[nodiscard]] Id<Person> newId() const;

    [[nodiscard]] QFuture<Result<std::vector<Owner>>> owners();
    /// Somebody else whose deals and calls stand in the book; one of the same name is taken as it stands.
    [[nodiscard]] QFuture<Result<Added<Owner>>> addOwner(Owner owner);

private:
    std::shared_ptr<Office> m_office;
};

} // namespace ajar::app
