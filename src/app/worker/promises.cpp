// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/promises.h"

#include "app/explain.h"
#include "app/worker/deed_names.h"
#include "app/worker/resolve.h"
#include "base/text.h"
#include "domain/validation.h"
#include "store/owners.h"
#include "store/promises.h"

namespace ajar::app {
namespace {

PromiseShown shown(Desk& desk, const Promise& promise) {
    PromiseShown shown{promise, std::nullopt, std::nullopt, isLate(promise, desk.today())};
    if (promise.person)
        shown.person = {*promise.person, store::load(desk.connection, *promise.person).record.name};
    if (promise.deal)
        shown.deal = {*promise.deal, store::load(desk.connection, *promise.deal).record.title};
    return shown;
}

std::string subjectOf(const PromiseShown& shown) {
    return std::string(clipped(shown.person ? shown.person->name
                               : shown.deal ? shown.deal->name
                                            : shown.promise.text,
                               kNameCap));
}

/// The open promise that has these words: all of its text, else a part of it.
store::Versioned<Promise> byWords(Desk& desk, const std::string& words) {
    const std::string key = fold(asName(words));
    const auto open = store::openPromises(desk.connection);
    std::vector<const store::Versioned<Promise>*> whole;
    std::vector<const store::Versioned<Promise>*> part;
    for (const auto& row : open) {
        const std::string text = fold(asName(row.record.text));
        if (text == key)
            whole.push_back(&row);
        else if (!key.empty() && text.find(key) != std::string::npos)
            part.push_back(&row);
    }
    const auto& fits = whole.empty() ? part : whole;
    if (fits.empty())
        throw Failure(ErrorCode::NotFound, "promise", words);
    if (fits.size() > 1) {
        std::vector<Candidate> candidates;
        candidates.reserve(fits.size());
        for (const auto* row : fits)
            candidates.push_back({toText(row->record.id), row->record.text, toText(row->record.due)});
        throw Failure(severalFit("promise", words, candidates));
    }
    return *fits.front();
}

store::Versioned<Promise> resolvePromise(Desk& desk, const Ref<Promise>& ref) {
    if (!ref.id.isNull())
        return store::load(desk.connection, ref.id);
    if (const auto uuid = parseUuid(ref.name))
        return store::load(desk.connection, Id<Promise>{*uuid});
    return byWords(desk, ref.name);
}

} // namespace

PromiseDone addPromise(Desk& desk, const PromiseGiven& given) {
    store::Deed deed(desk.connection, desk.clock, kAddPromise);
    if (given.person.isEmpty() && given.deal.isEmpty())
        throw Failure(ErrorCode::Invalid, "person", "is missing: a promise is made to somebody, or about a deal");
    Promise promise;
    promise.id = desk.ids.next<Promise>();
    promise.by = given.by;
    if (!given.person.isEmpty())
        promise.person = resolve(desk, given.person).record.id;
    if (!given.deal.isEmpty())
        promise.deal = resolve(desk, given.deal).record.id;
    promise.text = nfc(trimmed(given.text));
    promise.due = given.due;
    promise.owner = store::loadMe(desk.connection).record.id;
    promise.entered = deed.happened();
    const PromiseShown done = shown(desk, promise);
    deed.setSubject(subjectOf(done));
    deed.insert(promise);
    return {done, {std::string(kAddPromise), deed.commit().value_or(0)}};
}

PromiseDone closePromise(Desk& desk, const Ref<Promise>& ref, PromiseState state, std::optional<Day> day) {
    const std::string_view name = state == PromiseState::Kept ? kKeepPromise : kBreakPromise;
    store::Deed deed(desk.connection, desk.clock, name);
    const auto there = resolvePromise(desk, ref);
    Promise promise = there.record;
    if (promise.state != state) {
        promise.state = state;
        promise.closed = day.value_or(desk.today());
    } else if (day) {
        promise.closed = day;
    }
    const PromiseShown done = shown(desk, promise);
    deed.setSubject(subjectOf(done));
    deed.update(promise, there.revision);
    return {done, {std::string(name), deed.commit().value_or(0)}};
}

std::vector<PromiseShown> listPromises(Desk& desk, Which which, const Ref<Person>& person) {
    const store::Transaction reading(desk.connection, store::Transaction::Kind::Read);
    const auto of = person.isEmpty() ? std::nullopt : std::optional(resolve(desk, person).record.id);
    const auto rows = which == Which::Open ? store::openPromises(desk.connection) : store::allPromises(desk.connection);
    std::vector<PromiseShown> promises;
    for (const auto& row : rows)
        if (!of || row.record.person == of)
            promises.push_back(shown(desk, row.record));
    return promises;
}

} // namespace ajar::app
