// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_book_reader.h"

#include "base/error.h"
#include "domain/validation.h"
#include "exchange/json_completion.h"
#include "exchange/json_input.h"

#include <nlohmann/json.hpp>

#include <array>
#include <bit>
#include <memory>
#include <string_view>
#include <vector>

namespace ajar::exchange {
namespace {

/// The one version that there is.
constexpr std::int64_t kVersion = 1;

/// On its way to the reader's door: the file is of a later version.
struct LaterVersion {
    std::int64_t version;
};

/// What the frames share: whom to hand a record to, and what stood before it.
struct Context {
    JsonVisitor* visitor;
    const JsonInput* input;
    bool hasMe = false; ///< one owner was me
};

const Uuid& idOf(const JsonBook& book) {
    return book.info.id.uuid;
}
const Uuid& idOf(const OwnerProfile& profile) {
    return profile.owner.id.uuid;
}
const Uuid& idOf(const OrganisationProfile& profile) {
    return profile.organisation.id.uuid;
}
const Uuid& idOf(const PersonProfile& profile) {
    return profile.person.id.uuid;
}
const Uuid& idOf(const DealProfile& profile) {
    return profile.deal.id.uuid;
}
const Uuid& idOf(const EncounterProfile& profile) {
    return profile.encounter.id.uuid;
}
const Uuid& idOf(const ReviewProfile& profile) {
    return profile.review.id.uuid;
}

/// What may be told as deleted, and how its id is called then; void for what may not.
template <class Profile>
struct DeletedOf {
    using Record = void;
};
template <>
struct DeletedOf<OrganisationProfile> {
    using Record = Organisation;
};
template <>
struct DeletedOf<PersonProfile> {
    using Record = Person;
};
template <>
struct DeletedOf<DealProfile> {
    using Record = Deal;
};
template <>
struct DeletedOf<EncounterProfile> {
    using Record = Encounter;
};

/// A base that is made before JsonObject refers to it.
template <class Record>
struct HeldRecord {
    Record record;
};

/// One record of the file: complete and handed over when it closes.
template <class Record>
class RecordFrame : private HeldRecord<Record>, public JsonObject<Record> {
public:
    /// `last` is the id before it in the array, and then its own.
    RecordFrame(Context& context, Uuid& last)
        : JsonObject<Record>(HeldRecord<Record>::record, shapeOf<Record>()), m_context(&context), m_last(&last) {}

    void key(const std::string& key) override {
        m_isAtDeleted = kMayBeDeleted && key == "deleted";
        if (!m_isAtDeleted)
            return JsonObject<Record>::key(key);
        this->setStep(key);
        if (std::exchange(m_isDeleted, true))
            refuseJson("stands there twice");
    }
    void scalar(JsonScalar& value) override {
        if (!m_isAtDeleted)
            return JsonObject<Record>::scalar(value);
        if (value.kind != JsonScalar::Kind::Truth || !value.truth)
            refuseJson("is not true");
    }
    std::unique_ptr<JsonFrame> object() override {
        refuseBelowDeleted();
        return JsonObject<Record>::object();
    }
    std::unique_ptr<JsonFrame> array() override {
        refuseBelowDeleted();
        return JsonObject<Record>::array();
    }
    void close() override {
        Record& record = HeldRecord<Record>::record;
        if constexpr (kMayBeDeleted) {
            if (m_isDeleted) {
                this->clearStep();
                return closeDeleted();
            }
        }
        if constexpr (std::is_same_v<Record, PersonProfile>) {
            if (std::popcount(this->seen()) == 2 && record.person.name != std::string()) {
                this->clearStep();
                return closeReference();
            }
        }
        JsonObject<Record>::close();
        complete(record);
        noteId(idOf(record));
        if constexpr (std::is_same_v<Record, OwnerProfile>)
            if (record.owner.isMe && std::exchange(m_context->hasMe, true))
                throw JsonRefusal{"is true of an owner before it, too: a book has one who is me", ".is_me"};
        m_context->visitor->take(std::move(record), m_context->input->line());
    }

private:
    static constexpr bool kMayBeDeleted = !std::is_void_v<typename DeletedOf<Record>::Record>;

    void refuseBelowDeleted() const {
        if (m_isAtDeleted)
            refuseJson("is not true");
    }

    /// Something that was removed there: its id and nothing else.
    void closeDeleted() {
        const Uuid& id = idOf(HeldRecord<Record>::record);
        if (std::popcount(this->seen()) != 1 || id.isNull())
            refuseJson("is deleted, and does not say its id alone");
        noteId(id);
        m_context->visitor->take(Deleted<typename DeletedOf<Record>::Record>{{id}}, m_context->input->line());
    }

    /// Two keys alone, and no more: somebody by id and name only. (The name is never empty, so that this tells them.)
    void closeReference() {
        const Person& person = HeldRecord<Record>::record.person;
        if (person.id.isNull())
            JsonObject<Record>::close();
        if (const auto valid = checkName("name", person.name); !valid)
            throw JsonRefusal{valid.error().detail, ".name"};
        noteId(person.id.uuid);
        m_context->visitor->take(PersonReference{person.id, person.name}, m_context->input->line());
    }

    void noteId(const Uuid& id) {
        if (id <= *m_last)
            throw JsonRefusal{id == *m_last ? "is the id of the record before it, too"
                                            : "is out of order: records go by their ids",
                              ".id"};
        *m_last = id;
    }

    Context* m_context;
    Uuid* m_last;
    bool m_isDeleted = false;
    bool m_isAtDeleted = false; ///< the value that comes is that of "deleted"
};

/// One of the six arrays.
template <class Record>
class SectionFrame : public JsonArray {
public:
    explicit SectionFrame(Context& context) : m_context(&context) {}

    std::unique_ptr<JsonFrame> object() override {
        next();
        return std::make_unique<RecordFrame<Record>>(*m_context, m_last);
    }

private:
    Context* m_context;
    Uuid m_last;
};

/// The envelope, whose keys have one order, so that nothing is read before what it needs.
class EnvelopeFrame : public JsonFrame {
public:
    explicit EnvelopeFrame(Context& context) : m_context(&context) {}

    void key(const std::string& key) override {
        m_step = key.substr(0, 40);
        if (m_next < kKeys.size() && key == kKeys[m_next]) {
            ++m_next;
            return;
        }
        for (std::size_t i = 0; i < kKeys.size(); ++i)
            if (key == kKeys[i])
                refuseJson(i < m_next ? "stands there twice" : "stands before \"" + std::string(kKeys[m_next]) + '"');
        refuseJson("is no key of this format");
    }
    void scalar(JsonScalar& value) override {
        if (m_next == 1) {
            if (value.kind != JsonScalar::Kind::Text || value.text != "ajar")
                refuseJson("is not \"ajar\": it is no book of Ajar");
        } else if (m_next == 2) {
            expectKind(value, JsonScalar::Kind::Integer, "a whole number");
            if (value.integer > kVersion)
                throw LaterVersion{value.integer};
            if (value.integer != kVersion)
                refuseJson("is no version of this format");
        } else {
            refuseJson(m_next == 3 ? "is not an object" : "is not an array");
        }
    }
    std::unique_ptr<JsonFrame> object() override {
        if (m_next != 3)
            refuseJson("is an object, which does not belong there");
        return std::make_unique<RecordFrame<JsonBook>>(*m_context, m_none);
    }
    std::unique_ptr<JsonFrame> array() override {
        switch (m_next) {
        case 4: return section<OwnerProfile>();
        case 5: return section<OrganisationProfile>();
        case 6: return section<PersonProfile>();
        case 7: return section<DealProfile>();
        case 8: return section<EncounterProfile>();
        case 9: return section<ReviewProfile>();
        default: refuseJson("is an array, which does not belong there");
        }
    }
    void close() override {
        m_step.clear();
        if (m_next < kKeys.size())
            refuseJson("has no \"" + std::string(kKeys[m_next]) + '"');
    }
    [[nodiscard]] std::string step() const override { return m_step; }

private:
    static constexpr std::array<std::string_view, 9> kKeys{"format", "version", "book",       "owners", "organisations",
                                                           "people", "deals",   "encounters", "reviews"};

    template <class Record>
    std::unique_ptr<JsonFrame> section() {
        return std::make_unique<SectionFrame<Record>>(*m_context);
    }

    Context* m_context;
    std::size_t m_next = 0; ///< the key that comes next
    Uuid m_none;
    std::string m_step;
};

/// Leads the parser's events to the frame that is open, and says where a refusal stands.
class Handler {
public:
    using Json = nlohmann::json;

    Handler(Context context, std::string name) : m_context(context), m_name(std::move(name)) {}

    bool null() { return scalar({}); }
    bool boolean(bool value) { return scalar({.kind = JsonScalar::Kind::Truth, .truth = value}); }
    bool number_integer(Json::number_integer_t value) { // comes for numbers with a sign alone
        if (value == 0)
            refuse({"is -0, which is no number of this format"});
        return integer(value);
    }
    bool number_unsigned(Json::number_unsigned_t value) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            refuse({"is too large a number"});
        return integer(static_cast<std::int64_t>(value));
    }
    bool number_float(Json::number_float_t /*value*/, const std::string& /*text*/) const {
        return refuse({"is not a whole number of at most 64 bits"});
    }
    bool string(std::string& text) {
        if (text.size() > kMostJsonText)
            refuse({"is longer than 1 MB"});
        return scalar({.kind = JsonScalar::Kind::Text, .text = std::move(text)});
    }
    bool binary(Json::binary_t& /*bytes*/) const { return refuse({"is not JSON"}); }
    bool start_object(std::size_t /*count*/) {
        if (m_frames.empty())
            return push(std::make_unique<EnvelopeFrame>(m_context));
        return guarded([this] { push(top().object()); });
    }
    bool start_array(std::size_t /*count*/) {
        if (m_frames.empty())
            refuse({"it is an array and no book of Ajar"});
        return guarded([this] { push(top().array()); });
    }
    bool key(std::string& key) {
        return guarded([&] { top().key(key); });
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const Json::exception& /*error*/) const {
        return refuse({m_context.input->isOver() ? "is cut off here, or is not JSON" : "is not JSON from here on"});
    }

    /// Throws what the file is refused with.
    [[noreturn]] bool refuse(const JsonRefusal& refusal) const {
        std::string path;
        for (const auto& frame : m_frames)
            path += frame->step();
        path += refusal.below;
        throw Failure(ErrorCode::Invalid, m_name,
                      "cannot be taken: line " + std::to_string(m_context.input->line()) + ": " +
                          (path.empty() ? "the file" : path) + ' ' + refusal.why);
    }

private:
    /// More than any file of the format has; a bound for a mistake of this code rather than for a file, which cannot come near it.
    static constexpr std::size_t kMostDepth = 64;

    JsonFrame& top() { return *m_frames.back(); }

    bool push(std::unique_ptr<JsonFrame> frame) {
        if (m_frames.size() >= kMostDepth)
            refuse({"is nested too deep"});
        m_frames.push_back(std::move(frame));
        return true;
    }
    bool close() {
        return guarded([this] {
            top().close();
            m_frames.pop_back();
        });
    }
    bool integer(std::int64_t value) { return scalar({.kind = JsonScalar::Kind::Integer, .integer = value}); }
    bool scalar(JsonScalar value) {
        if (m_frames.empty())
            refuse({"is no book of Ajar"});
        return guarded([&] { top().scalar(value); });
    }
    template <class Work>
    bool guarded(Work work) {
        try {
            work();
        } catch (const JsonRefusal& refusal) {
            refuse(refusal);
        } catch (const LaterVersion& later) {
            throw Failure(ErrorCode::TooNew, m_name,
                          "its format is version " + std::to_string(later.version) + ", and this program reads up to " +
                              std::to_string(kVersion));
        }
        return true;
    }

    Context m_context;
    std::string m_name;
    std::vector<std::unique_ptr<JsonFrame>> m_frames;
};

} // namespace

void readJsonBook(const ByteSource& bytes, const std::string& name, JsonVisitor& visitor) {
    const auto input = std::make_unique<JsonInput>(bytes);
    Handler handler({&visitor, input.get()}, name);
    try {
        nlohmann::json::sax_parse(JsonInputIterator(*input), JsonInputIterator(), &handler);
    } catch (const std::length_error&) {
        handler.refuse({"goes on for more than 1 MB"});
    }
}

bool looksLikeJson(const ByteSource& bytes) {
    JsonInput input(bytes);
    for (const char mark : {'\xEF', '\xBB', '\xBF'})
        if (!input.isOver() && input.current() == mark)
            input.advance();
    while (!input.isOver() && std::string_view(" \t\r\n").find(input.current()) != std::string_view::npos)
        input.advance();
    return !input.isOver() && input.current() == '{';
}

} // namespace ajar::exchange
