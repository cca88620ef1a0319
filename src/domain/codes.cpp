// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <array>

// Each code is its enumerator in snake case. They are part of every file and book: once released they never change.
namespace ajar {
namespace {

constexpr std::array kBucketCodes{
    Coded<Bucket>{Bucket::Sold, "sold"},
    Coded<Bucket>{Bucket::Pending, "pending"},
    Coded<Bucket>{Bucket::NotSold, "not_sold"},
};

constexpr std::array kLeanCodes{
    Coded<Lean>{Lean::Ajar, "ajar"},
    Coded<Lean>{Lean::SoldAnyway, "sold_anyway"},
    Coded<Lean>{Lean::NotSoldAnyway, "not_sold_anyway"},
    Coded<Lean>{Lean::Unsorted, "unsorted"},
};

constexpr std::array kDealKindCodes{
    Coded<DealKind>{DealKind::New, "new"},
    Coded<DealKind>{DealKind::More, "more"},
    Coded<DealKind>{DealKind::Renewal, "renewal"},
    Coded<DealKind>{DealKind::Again, "again"},
};

constexpr std::array kAfterSaleCodes{
    Coded<AfterSale>{AfterSale::Yes, "yes"},
    Coded<AfterSale>{AfterSale::Partly, "partly"},
    Coded<AfterSale>{AfterSale::No, "no"},
};

constexpr std::array kPartCodes{
    Coded<Part>{Part::Decides, "decides"},
    Coded<Part>{Part::Signs, "signs"},
    Coded<Part>{Part::Uses, "uses"},
    Coded<Part>{Part::Advises, "advises"},
    Coded<Part>{Part::Against, "against"},
    Coded<Part>{Part::OpensDoors, "opens_doors"},
    Coded<Part>{Part::TakesPart, "takes_part"},
};

constexpr std::array kDealEventKindCodes{
    Coded<DealEventKind>{DealEventKind::Bucket, "bucket"},
    Coded<DealEventKind>{DealEventKind::Lean, "lean"},
    Coded<DealEventKind>{DealEventKind::Expected, "expected"},
    Coded<DealEventKind>{DealEventKind::Owner, "owner"},
};

constexpr std::array kEncounterStateCodes{
    Coded<EncounterState>{EncounterState::Planned, "planned"},
    Coded<EncounterState>{EncounterState::Happened, "happened"},
    Coded<EncounterState>{EncounterState::Attempt, "attempt"},
    Coded<EncounterState>{EncounterState::Off, "off"},
};

constexpr std::array kChannelCodes{
    Coded<Channel>{Channel::Meeting, "meeting"}, Coded<Channel>{Channel::SiteVisit, "site_visit"},
    Coded<Channel>{Channel::Call, "call"},       Coded<Channel>{Channel::Video, "video"},
    Coded<Channel>{Channel::Email, "email"},     Coded<Channel>{Channel::Message, "message"},
    Coded<Channel>{Channel::Event, "event"},
};

constexpr std::array kOutcomeCodes{
    Coded<Outcome>{Outcome::Advance, "advance"}, Coded<Outcome>{Outcome::Continuation, "continuation"},
    Coded<Outcome>{Outcome::Order, "order"},     Coded<Outcome>{Outcome::NoSale, "no_sale"},
    Coded<Outcome>{Outcome::None, "none"},
};

constexpr std::array kTheySpokeCodes{
    Coded<TheySpoke>{TheySpoke::MostlyThem, "mostly_them"},
    Coded<TheySpoke>{TheySpoke::Even, "even"},
    Coded<TheySpoke>{TheySpoke::MostlyUs, "mostly_us"},
};

constexpr std::array kReadingKindCodes{
    Coded<ReadingKind>{ReadingKind::Trust, "trust"},
    Coded<ReadingKind>{ReadingKind::Rapport, "rapport"},
    Coded<ReadingKind>{ReadingKind::Respect, "respect"},
};

constexpr std::array kQuestionCodes{
    Coded<Question>{Question::Drives, "drives"},   Coded<Question>{Question::Success, "success"},
    Coded<Question>{Question::Risks, "risks"},     Coded<Question>{Question::Change, "change"},
    Coded<Question>{Question::Worries, "worries"}, Coded<Question>{Question::Personally, "personally"},
};

constexpr std::array kHowKnownCodes{
    Coded<HowKnown>{HowKnown::Unknown, "unknown"},
    Coded<HowKnown>{HowKnown::Guess, "guess"},
    Coded<HowKnown>{HowKnown::Told, "told"},
    Coded<HowKnown>{HowKnown::TheySaid, "they_said"},
    Coded<HowKnown>{HowKnown::TheirWords, "their_words"},
    Coded<HowKnown>{HowKnown::Confirmed, "confirmed"},
};

constexpr std::array kPromiseByCodes{
    Coded<PromiseBy>{PromiseBy::Us, "us"},
    Coded<PromiseBy>{PromiseBy::Them, "them"},
};

constexpr std::array kPromiseStateCodes{
    Coded<PromiseState>{PromiseState::Open, "open"},
    Coded<PromiseState>{PromiseState::Kept, "kept"},
    Coded<PromiseState>{PromiseState::Broken, "broken"},
};

constexpr std::array kContactKindCodes{
    Coded<ContactKind>{ContactKind::Email, "email"},
    Coded<ContactKind>{ContactKind::Phone, "phone"},
    Coded<ContactKind>{ContactKind::Address, "address"},
    Coded<ContactKind>{ContactKind::Link, "link"},
};

} // namespace

template <>
std::span<const Coded<Bucket>> codesOf() {
    return kBucketCodes;
}

template <>
std::span<const Coded<Lean>> codesOf() {
    return kLeanCodes;
}

template <>
std::span<const Coded<DealKind>> codesOf() {
    return kDealKindCodes;
}

template <>
std::span<const Coded<AfterSale>> codesOf() {
    return kAfterSaleCodes;
}

template <>
std::span<const Coded<Part>> codesOf() {
    return kPartCodes;
}

template <>
std::span<const Coded<DealEventKind>> codesOf() {
    return kDealEventKindCodes;
}

template <>
std::span<const Coded<EncounterState>> codesOf() {
    return kEncounterStateCodes;
}

template <>
std::span<const Coded<Channel>> codesOf() {
    return kChannelCodes;
}

template <>
std::span<const Coded<Outcome>> codesOf() {
    return kOutcomeCodes;
}

template <>
std::span<const Coded<TheySpoke>> codesOf() {
    return kTheySpokeCodes;
}

template <>
std::span<const Coded<ReadingKind>> codesOf() {
    return kReadingKindCodes;
}

template <>
std::span<const Coded<Question>> codesOf() {
    return kQuestionCodes;
}

template <>
std::span<const Coded<HowKnown>> codesOf() {
    return kHowKnownCodes;
}

template <>
std::span<const Coded<PromiseBy>> codesOf() {
    return kPromiseByCodes;
}

template <>
std::span<const Coded<PromiseState>> codesOf() {
    return kPromiseStateCodes;
}

template <>
std::span<const Coded<ContactKind>> codesOf() {
    return kContactKindCodes;
}

} // namespace ajar
