// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_shapes.h"

namespace ajar::exchange {
namespace {

/// Collects the keys of one object.
template <class Target>
class Keys {
public:
    template <class Value>
    Keys& operator()(std::string_view key, Value Target::*member) {
        m_shape.push_back({key, [member](Target& target, JsonScalar& value) { readJson(value, target.*member); }});
        return *this;
    }
    template <class Record>
    Keys& list(std::string_view key, std::vector<Record> Target::*member, const JsonShape<Record>& shape) {
        JsonField<Target> field{key};
        field.array = [member, &shape](Target& target) {
            return std::make_unique<JsonList<Record>>(target.*member, shape);
        };
        m_shape.push_back(std::move(field));
        return *this;
    }
    Keys& texts(std::string_view key, std::vector<std::string> Target::*member) {
        JsonField<Target> field{key};
        field.array = [member](Target& target) {
            return std::make_unique<JsonScalars<std::string>>(
                [list = &(target.*member)](std::string text) { list->push_back(std::move(text)); });
        };
        m_shape.push_back(std::move(field));
        return *this;
    }
    template <class Object>
    Keys& object(std::string_view key, Object Target::*member, const JsonShape<Object>& shape) {
        JsonField<Target> field{key};
        field.object = [member, &shape](Target& target) {
            return std::make_unique<JsonObject<Object>>(target.*member, shape);
        };
        m_shape.push_back(std::move(field));
        return *this;
    }
    template <class Object>
    Keys& objectOrNull(std::string_view key, std::optional<Object> Target::*member, const JsonShape<Object>& shape) {
        JsonField<Target> field{key};
        field.scalar = [](Target&, JsonScalar& value) { expectKind(value, JsonScalar::Kind::Null, "an object"); };
        field.object = [member, &shape](Target& target) {
            return std::make_unique<JsonObject<Object>>((target.*member).emplace(), shape);
        };
        m_shape.push_back(std::move(field));
        return *this;
    }
    Keys& add(JsonField<Target> field) {
        m_shape.push_back(std::move(field));
        return *this;
    }
    /// The keys of a record that stands inside `Target` without an object of its own.
    template <class Inner>
    Keys& all(Inner Target::*member, const JsonShape<Inner>& shape) {
        for (const auto& inner : shape) {
            JsonField<Target> field{inner.key};
            if (inner.scalar)
                field.scalar = [member, &inner](Target& target, JsonScalar& value) {
                    inner.scalar(target.*member, value);
                };
            if (inner.object)
                field.object = [member, &inner](Target& target) { return inner.object(target.*member); };
            m_shape.push_back(std::move(field));
        }
        return *this;
    }
    JsonShape<Target> take() { return std::move(m_shape); }

private:
    JsonShape<Target> m_shape;
};

const JsonShape<Rhythm>& rhythm() {
    static const auto shape = Keys<Rhythm>()("wanted", &Rhythm::wanted)("at_most", &Rhythm::atMost).take();
    return shape;
}

const JsonShape<Money>& money() {
    static const auto shape = Keys<Money>()("minor", &Money::minor)("currency", &Money::currency).take();
    return shape;
}

const JsonShape<Tag>& tag() {
    static const auto shape = Keys<Tag>()("id", &Tag::id)("name", &Tag::name)
                                  .object("rhythm", &Tag::rhythm, rhythm())("entered", &Tag::entered)
                                  .take();
    return shape;
}

const JsonShape<Origin>& origin() {
    static const auto shape =
        Keys<Origin>()("id", &Origin::id)("source", &Origin::source)("key", &Origin::key)("hash", &Origin::hash)(
            "entered", &Origin::entered)("file", &Origin::file)("place", &Origin::place)
            .take();
    return shape;
}

const JsonShape<Owner>& owner() {
    using R = Owner;
    static const auto shape = Keys<R>()("id", &R::id)("name", &R::name)("email", &R::email)("is_me", &R::isMe)(
                                  "manager", &R::manager)("team", &R::team)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<ContactPoint>& contactPoint() {
    using R = ContactPoint;
    static const auto shape =
        Keys<R>()("id", &R::id)("kind", &R::kind)("label", &R::label)("value", &R::value)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Affiliation>& affiliation() {
    using R = Affiliation;
    static const auto shape = Keys<R>()("id", &R::id)("organisation", &R::organisation)("role", &R::role)(
                                  "from", &R::from)("to", &R::to)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<RememberedDate>& rememberedDate() {
    using R = RememberedDate;
    static const auto shape = Keys<R>()("id", &R::id)("label", &R::label)("month", &R::month)("day", &R::day)(
                                  "year", &R::year)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<Fact>& fact() {
    using R = Fact;
    static const auto shape =
        Keys<R>()("id", &R::id)("topic", &R::topic)("text", &R::text)("source", &R::source)("day", &R::day)(
            "is_private", &R::isPrivate)("owner", &R::owner)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Note>& note() {
    using R = Note;
    static const auto shape = Keys<R>()("id", &R::id)("text", &R::text)("day", &R::day)("is_private", &R::isPrivate)(
                                  "owner", &R::owner)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<Answer>& answer() {
    using R = Answer;
    static const auto shape =
        Keys<R>()("id", &R::id)("question", &R::question)("deal", &R::deal)("how", &R::how)("text", &R::text)(
            "if_it_fails", &R::ifItFails)("if_they_leave", &R::ifTheyLeave)("day", &R::day)("review_by", &R::reviewBy)(
            "encounter", &R::encounter)("owner", &R::owner)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Reading>& reading() {
    using R = Reading;
    static const auto shape =
        Keys<R>()("id", &R::id)("kind", &R::kind)("step", &R::step)("lowers", &R::lowers)("by_act", &R::byAct)(
            "day", &R::day)("encounter", &R::encounter)("words", &R::words)("owner", &R::owner)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Promise>& promise() {
    using R = Promise;
    static const auto shape = Keys<R>()("id", &R::id)("by", &R::by)("person", &R::person)("deal", &R::deal)(
                                  "encounter", &R::encounter)("review", &R::review)("text", &R::text)("due", &R::due)(
                                  "state", &R::state)("closed", &R::closed)("owner", &R::owner)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<DealPerson>& chair() {
    using R = DealPerson;
    static const auto shape =
        Keys<R>()("id", &R::id)("person", &R::person)("part", &R::part)("entered", &R::entered).take();
    return shape;
}

const JsonShape<DealEvent>& dealEvent() {
    using R = DealEvent;
    static const auto shape =
        Keys<R>()("id", &R::id)("kind", &R::kind)("before", &R::before)("after", &R::after)("happened", &R::happened)(
            "by", &R::by)("reason", &R::reason)("would_change", &R::wouldChange)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<ClosingReading>& closingReading() {
    using R = ClosingReading;
    static const auto shape = Keys<R>()("id", &R::id)("person", &R::person)("trust", &R::trust)("rapport", &R::rapport)(
                                  "respect", &R::respect)("known", &R::known)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<EncounterDeal>& encounterDeal() {
    using R = EncounterDeal;
    static const auto shape = Keys<R>()("deal", &R::deal)("minutes", &R::minutes).take();
    return shape;
}

const JsonShape<ReviewedDeal>& reviewedDeal() {
    using R = ReviewedDeal;
    static const auto shape = Keys<R>()("id", &R::id)("deal", &R::deal)("text", &R::text).take();
    return shape;
}

const JsonShape<BookInfo>& bookInfo() {
    using R = BookInfo;
    static const auto shape =
        Keys<R>()("id", &R::id)("name", &R::name)("currency", &R::currency)("is_sample", &R::isSample)
            .object("customer_rhythm", &R::customerRhythm, rhythm())
            .object("prospect_rhythm", &R::prospectRhythm, rhythm())
            .object("other_rhythm", &R::otherRhythm, rhythm())("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Organisation>& organisation() {
    using R = Organisation;
    static const auto shape = Keys<R>()("id", &R::id)("name", &R::name)("sector", &R::sector)("parent", &R::parent)(
                                  "owner", &R::owner)("entered", &R::entered)
                                  .take();
    return shape;
}

const JsonShape<Person>& person() {
    using R = Person;
    static const auto shape =
        Keys<R>()("id", &R::id)("name", &R::name)("given_name", &R::givenName)("family_name", &R::familyName)(
            "introduced_by", &R::introducedBy)("do_not_contact", &R::doNotContact)
            .object("rhythm", &R::rhythm, rhythm())("owner", &R::owner)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Deal>& deal() {
    using R = Deal;
    static const auto shape =
        Keys<R>()("id", &R::id)("title", &R::title)("organisation", &R::organisation)
            .objectOrNull("value", &R::value, money())("owner", &R::owner)("kind", &R::kind)("source", &R::source)(
                "introduced_by", &R::introducedBy)("follows", &R::follows)("opened", &R::opened)(
                "expected", &R::expected)("bucket", &R::bucket)("lean", &R::lean)("closed", &R::closed)("no_decision",
                                                                                                        &R::noDecision)(
                "closed_why", &R::closedWhy)("ask_again", &R::askAgain)("ask_after_sale", &R::askAfterSale)(
                "after_sale", &R::afterSale)("after_sale_words", &R::afterSaleWords)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Encounter>& encounter() {
    using R = Encounter;
    static const auto shape =
        Keys<R>()("id", &R::id)("state", &R::state)("channel", &R::channel)("start", &R::start)("zone", &R::zone)(
            "offset_minutes", &R::offsetMinutes)("minutes", &R::minutes)("opening_share", &R::openingShare)(
            "they_spoke", &R::theySpoke)("heard", &R::heard)("noticed", &R::noticed)("outcome", &R::outcome)(
            "place", &R::place)("to_learn", &R::toLearn)("owner", &R::owner)("entered", &R::entered)
            .take();
    return shape;
}

const JsonShape<Review>& review() {
    using R = Review;
    static const auto shape =
        Keys<R>()("id", &R::id)("day", &R::day)("by", &R::by)("of", &R::of)("text", &R::text)("entered", &R::entered)
            .take();
    return shape;
}

/// Who took part stands there as ids alone.
JsonField<EncounterProfile> peopleOfEncounter() {
    JsonField<EncounterProfile> field{"people"};
    field.array = [](EncounterProfile& profile) {
        return std::make_unique<JsonScalars<Id<Person>>>(
            [&profile](Id<Person> person) { profile.people.emplace_back().person = person; });
    };
    return field;
}

} // namespace

template <>
const JsonShape<JsonBook>& shapeOf() {
    using P = JsonBook;
    static const auto shape = Keys<P>()
                                  .all(&P::info, bookInfo())("is_whole", &P::isWhole)
                                  .list("tags", &P::tags, tag())
                                  .list("origins", &P::origins, origin())
                                  .take();
    return shape;
}

template <>
const JsonShape<OwnerProfile>& shapeOf() {
    using P = OwnerProfile;
    static const auto shape = Keys<P>().all(&P::owner, owner()).list("origins", &P::origins, origin()).take();
    return shape;
}

template <>
const JsonShape<OrganisationProfile>& shapeOf() {
    using P = OrganisationProfile;
    static const auto shape = Keys<P>()
                                  .all(&P::organisation, organisation())
                                  .list("contact_points", &P::contactPoints, contactPoint())
                                  .texts("tags", &P::tags)
                                  .list("facts", &P::facts, fact())
                                  .list("notes", &P::notes, note())
                                  .list("origins", &P::origins, origin())
                                  .take();
    return shape;
}

template <>
const JsonShape<PersonProfile>& shapeOf() {
    using P = PersonProfile;
    static const auto shape = Keys<P>()
                                  .all(&P::person, person())
                                  .list("contact_points", &P::contactPoints, contactPoint())
                                  .texts("tags", &P::tags)
                                  .list("affiliations", &P::affiliations, affiliation())
                                  .list("dates", &P::dates, rememberedDate())
                                  .list("facts", &P::facts, fact())
                                  .list("notes", &P::notes, note())
                                  .list("answers", &P::answers, answer())
                                  .list("readings", &P::readings, reading())
                                  .list("promises", &P::promises, promise())
                                  .list("origins", &P::origins, origin())
                                  .take();
    return shape;
}

template <>
const JsonShape<DealProfile>& shapeOf() {
    using P = DealProfile;
    static const auto shape = Keys<P>()
                                  .all(&P::deal, deal())
                                  .list("people", &P::people, chair())
                                  .texts("tags", &P::tags)
                                  .list("events", &P::events, dealEvent())
                                  .list("closing_readings", &P::closingReadings, closingReading())
                                  .list("facts", &P::facts, fact())
                                  .list("notes", &P::notes, note())
                                  .list("promises", &P::promises, promise())
                                  .list("origins", &P::origins, origin())
                                  .take();
    return shape;
}

template <>
const JsonShape<EncounterProfile>& shapeOf() {
    using P = EncounterProfile;
    static const auto shape = Keys<P>()
                                  .all(&P::encounter, encounter())
                                  .add(peopleOfEncounter())
                                  .list("deals", &P::deals, encounterDeal())
                                  .list("notes", &P::notes, note())
                                  .list("promises", &P::promises, promise())
                                  .list("origins", &P::origins, origin())
                                  .take();
    return shape;
}

template <>
const JsonShape<ReviewProfile>& shapeOf() {
    using P = ReviewProfile;
    static const auto shape = Keys<P>()
                                  .all(&P::review, review())
                                  .list("deals", &P::deals, reviewedDeal())
                                  .list("promises", &P::promises, promise())
                                  .take();
    return shape;
}

} // namespace ajar::exchange
