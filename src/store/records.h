// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/book_info.h"
#include "domain/origin.h"
#include "domain/profile.h"
#include "store/columns.h"

namespace ajar::store {

// One specialisation a record, in the order parents first, which is also the order of kCode. A code is in every journal: it is
// never given to another table. The change guide "Add a column" in docs/contributing.md lists what else to touch.

template <>
struct Columns<BookInfo> {
    static constexpr std::string_view kTable = "book";
    static constexpr int kCode = 1;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("name", r.name);
        v("currency", r.currency);
        v("is_sample", r.isSample);
        v.rhythm("customer_wanted", "customer_most", r.customerRhythm);
        v.rhythm("prospect_wanted", "prospect_most", r.prospectRhythm);
        v.rhythm("other_wanted", "other_most", r.otherRhythm);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Owner> {
    static constexpr std::string_view kTable = "owner";
    static constexpr int kCode = 2;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("name", r.name);
        v.derived("name_key", fold(r.name));
        v("email", r.email);
        v("is_me", r.isMe);
        v("manager", r.manager);
        v("team", r.team);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Tag> {
    static constexpr std::string_view kTable = "tag";
    static constexpr int kCode = 3;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("name", r.name);
        v.derived("name_key", fold(r.name));
        v.rhythm("rhythm_wanted", "rhythm_most", r.rhythm);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Organisation> {
    static constexpr std::string_view kTable = "organisation";
    static constexpr int kCode = 4;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("name", r.name);
        v.derived("name_key", fold(r.name));
        v("sector", r.sector);
        v("parent", r.parent);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Person> {
    static constexpr std::string_view kTable = "person";
    static constexpr int kCode = 5;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("name", r.name);
        v.derived("name_key", fold(r.name));
        v("given_name", r.givenName);
        v("family_name", r.familyName);
        v("introduced_by", r.introducedBy);
        v("do_not_contact", r.doNotContact);
        v.rhythm("rhythm_wanted", "rhythm_most", r.rhythm);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<ContactPoint> {
    static constexpr std::string_view kTable = "contact_point";
    static constexpr int kCode = 6;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("organisation", r.organisation);
        v("kind", r.kind);
        v("label", r.label);
        v("value", r.value);
        v.derived("value_key", r.kind == ContactKind::Email ? fold(r.value) : std::string());
        v("position", r.position);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Affiliation> {
    static constexpr std::string_view kTable = "affiliation";
    static constexpr int kCode = 7;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("organisation", r.organisation);
        v("role", r.role);
        v("from_day", r.from);
        v("to_day", r.to);
        v("entered", r.entered);
    }
};

template <>
struct Columns<RememberedDate> {
    static constexpr std::string_view kTable = "remembered_date";
    static constexpr int kCode = 8;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("label", r.label);
        v("month", r.month);
        v("day", r.day);
        v("year", r.year);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Deal> {
    static constexpr std::string_view kTable = "deal";
    static constexpr int kCode = 9;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("title", r.title);
        v.derived("title_key", fold(r.title));
        v("organisation", r.organisation);
        v.money("value", "currency", r.value);
        v("owner", r.owner);
        v("kind", r.kind);
        v("source", r.source);
        v("introduced_by", r.introducedBy);
        v("follows", r.follows);
        v("opened", r.opened);
        v("expected", r.expected);
        v("bucket", r.bucket);
        v("lean", r.lean);
        v("closed", r.closed);
        v("no_decision", r.noDecision);
        v("closed_why", r.closedWhy);
        v("ask_again", r.askAgain);
        v("ask_after_sale", r.askAfterSale);
        v("after_sale", r.afterSale);
        v("after_sale_words", r.afterSaleWords);
        v("entered", r.entered);
    }
};

template <>
struct Columns<DealPerson> {
    static constexpr std::string_view kTable = "deal_person";
    static constexpr int kCode = 10;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("deal", r.deal);
        v("person", r.person);
        v("part", r.part);
        v("position", r.position);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Tagging> {
    static constexpr std::string_view kTable = "tagging";
    static constexpr int kCode = 11;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("tag", r.tag);
        v("person", r.person);
        v("organisation", r.organisation);
        v("deal", r.deal);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Encounter> {
    static constexpr std::string_view kTable = "encounter";
    static constexpr int kCode = 12;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("state", r.state);
        v("channel", r.channel);
        v("started", r.start);
        v("zone", r.zone);
        v("offset_minutes", r.offsetMinutes);
        v("minutes", r.minutes);
        v("opening_share", r.openingShare);
        v("they_spoke", r.theySpoke);
        v("heard", r.heard);
        v("noticed", r.noticed);
        v("outcome", r.outcome);
        v("place", r.place);
        v("to_learn", r.toLearn);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<EncounterPerson> {
    static constexpr std::string_view kTable = "encounter_person";
    static constexpr int kCode = 13;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("encounter", r.encounter);
        v("person", r.person);
        v("position", r.position);
    }
};

template <>
struct Columns<EncounterDeal> {
    static constexpr std::string_view kTable = "encounter_deal";
    static constexpr int kCode = 14;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("encounter", r.encounter);
        v("deal", r.deal);
        v("minutes", r.minutes);
        v("position", r.position);
    }
};

template <>
struct Columns<Fact> {
    static constexpr std::string_view kTable = "fact";
    static constexpr int kCode = 15;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("organisation", r.organisation);
        v("deal", r.deal);
        v("topic", r.topic);
        v("body", r.text);
        v("source", r.source);
        v("day", r.day);
        v("is_private", r.isPrivate);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Note> {
    static constexpr std::string_view kTable = "note";
    static constexpr int kCode = 16;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("organisation", r.organisation);
        v("deal", r.deal);
        v("encounter", r.encounter);
        v("body", r.text);
        v("day", r.day);
        v("is_private", r.isPrivate);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Reading> {
    static constexpr std::string_view kTable = "reading";
    static constexpr int kCode = 17;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("kind", r.kind);
        v("step", r.step);
        v("lowers", r.lowers);
        v("by_act", r.byAct);
        v("day", r.day);
        v("encounter", r.encounter);
        v("words", r.words);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Answer> {
    static constexpr std::string_view kTable = "answer";
    static constexpr int kCode = 18;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("person", r.person);
        v("question", r.question);
        v("deal", r.deal);
        v("how", r.how);
        v("body", r.text);
        v("if_it_fails", r.ifItFails);
        v("if_they_leave", r.ifTheyLeave);
        v("day", r.day);
        v("review_by", r.reviewBy);
        v("encounter", r.encounter);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Review> {
    static constexpr std::string_view kTable = "review";
    static constexpr int kCode = 19;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("day", r.day);
        v("by_owner", r.by);
        v("of_owner", r.of);
        v("body", r.text);
        v("entered", r.entered);
    }
};

template <>
struct Columns<ReviewedDeal> {
    static constexpr std::string_view kTable = "reviewed_deal";
    static constexpr int kCode = 20;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("review", r.review);
        v("deal", r.deal);
        v("body", r.text);
    }
};

template <>
struct Columns<Promise> {
    static constexpr std::string_view kTable = "promise";
    static constexpr int kCode = 21;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("by_whom", r.by);
        v("person", r.person);
        v("deal", r.deal);
        v("encounter", r.encounter);
        v("review", r.review);
        v("body", r.text);
        v("due", r.due);
        v("state", r.state);
        v("closed", r.closed);
        v("owner", r.owner);
        v("entered", r.entered);
    }
};

template <>
struct Columns<DealEvent> {
    static constexpr std::string_view kTable = "deal_event";
    static constexpr int kCode = 22;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("deal", r.deal);
        v("kind", r.kind);
        v("before", r.before);
        v("after", r.after);
        v("happened", r.happened);
        v("by_owner", r.by);
        v("reason", r.reason);
        v("would_change", r.wouldChange);
        v("entered", r.entered);
    }
};

template <>
struct Columns<ClosingReading> {
    static constexpr std::string_view kTable = "closing_reading";
    static constexpr int kCode = 23;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("deal", r.deal);
        v("person", r.person);
        v("trust", r.trust);
        v("rapport", r.rapport);
        v("respect", r.respect);
        v("known", r.known);
        v("entered", r.entered);
    }
};

template <>
struct Columns<Origin> {
    static constexpr std::string_view kTable = "origin";
    static constexpr int kCode = 24;
    template <class Visitor, class Record>
    static void visit(Visitor& v, Record& r) {
        v("source", r.source);
        v("source_key", r.key);
        v("kind", r.kind);
        v("record", r.record);
        v("hash", r.hash);
        v("entered", r.entered);
        v("file", r.file);
        v("place", r.place);
    }
};

} // namespace ajar::store
