// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/content_hash.h"

#include "base/hash.h"
#include "exchange/json_emitter.h"
#include "exchange/json_profiles.h"
#include "exchange/json_records.h"
#include "exchange/json_values.h"

namespace ajar::exchange {
namespace {

/// 128 bits: two records of a book do not meet by chance.
constexpr std::size_t kHashLength = 32;

template <class Write>
std::string hashOf(Write write) {
    Sha256 hash;
    JsonEmitter json([&hash](std::string_view piece) { hash.add(piece); });
    write(json);
    json.finish();
    return hash.finish().substr(0, kHashLength);
}

template <class Record>
void privateOnes(JsonEmitter& json, std::string_view key, const std::vector<Record>& records) {
    list(json, key, records, kById, [&json](const Record& record) {
        if (record.isPrivate)
            write(json, record);
    });
}

template <class Record>
bool hasPrivate(const std::vector<Record>& records) {
    return std::ranges::any_of(records, &Record::isPrivate);
}

template <class Profile>
ContentHash hashOfProfile(const Profile& profile) {
    ContentHash hash;
    hash.open = hashOf([&profile](JsonEmitter& json) {
        ProfileWriting writing{.privateRecords = PrivateRecords::LeftOut, .withOrigins = false};
        write(json, profile, writing);
    });
    bool isHidden = hasPrivate(profile.notes);
    if constexpr (requires { profile.facts; })
        isHidden = isHidden || hasPrivate(profile.facts);
    if (!isHidden)
        return hash;
    hash.hidden = hashOf([&profile](JsonEmitter& json) {
        json.beginObject();
        if constexpr (requires { profile.facts; })
            privateOnes(json, "facts", profile.facts);
        privateOnes(json, "notes", profile.notes);
        json.endObject();
    });
    return hash;
}

template <class Record>
ContentHash hashOfFields(const Record& record) {
    return {hashOf([&record](JsonEmitter& json) {
                json.beginObject();
                writeFields(json, record);
                json.endObject();
            }),
            {}};
}

template <class Record>
ContentHash hashOfRow(const Record& record) {
    return {hashOf([&record](JsonEmitter& json) { write(json, record); }), {}};
}

} // namespace

ContentHash contentHash(const OrganisationProfile& profile) {
    return hashOfProfile(profile);
}

ContentHash contentHash(const PersonProfile& profile) {
    return hashOfProfile(profile);
}

ContentHash contentHash(const DealProfile& profile) {
    return hashOfProfile(profile);
}

ContentHash contentHash(const EncounterProfile& profile) {
    return hashOfProfile(profile);
}

ContentHash contentHash(const Review& review) {
    return hashOfFields(review);
}

ContentHash contentHash(const ReviewedDeal& reviewed) {
    return hashOfRow(reviewed);
}

ContentHash contentHash(const Promise& promise) {
    return hashOfRow(promise);
}

ContentHash contentHash(const Owner& owner) {
    Owner said = owner;
    said.id = {};
    said.isMe = false;
    said.entered = {};
    return hashOfFields(said);
}

ContentHash contentHash(const Tag& tag) {
    Tag said = tag;
    said.id = {};
    said.entered = {};
    return hashOfRow(said);
}

std::string toText(const ContentHash& hash) {
    return hash.hidden.empty() ? hash.open : hash.open + '.' + hash.hidden;
}

ContentHash parseContentHash(std::string_view text) {
    const auto dot = text.find('.');
    ContentHash hash;
    hash.open = text.substr(0, dot);
    if (dot != std::string_view::npos)
        hash.hidden = text.substr(dot + 1);
    return hash;
}

} // namespace ajar::exchange
