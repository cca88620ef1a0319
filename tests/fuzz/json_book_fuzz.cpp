// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of Ajar's JSON: refused, or taken; and what was taken is written to a file that is read and written to the same bytes.
#include "base/error.h"
#include "exchange/json_book_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace ajar::exchange;

/// Writes what it takes.
class Copier : public JsonVisitor {
public:
    void take(JsonBook book, std::int64_t /*line*/) override {
        m_writer.begin(book.info, book.tags, book.origins,
                       book.isWhole ? ExportScope::WholeBook : ExportScope::Extract);
    }
    void take(ajar::OwnerProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(ajar::OrganisationProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(ajar::PersonProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(PersonReference person, std::int64_t /*line*/) override { m_writer.add(person); }
    void take(ajar::DealProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(ajar::EncounterProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(ajar::ReviewProfile profile, std::int64_t /*line*/) override { m_writer.add(profile); }
    void take(Deleted<ajar::Organisation> deleted, std::int64_t /*line*/) override { m_writer.add(deleted); }
    void take(Deleted<ajar::Person> deleted, std::int64_t /*line*/) override { m_writer.add(deleted); }
    void take(Deleted<ajar::Deal> deleted, std::int64_t /*line*/) override { m_writer.add(deleted); }
    void take(Deleted<ajar::Encounter> deleted, std::int64_t /*line*/) override { m_writer.add(deleted); }

    std::string finish() {
        (void)m_writer.finish();
        return m_text;
    }

private:
    std::string m_text;
    JsonBookWriter m_writer{[this](std::string_view piece) { m_text += piece; }, PrivateRecords::Included};
};

std::string copyOf(const std::string& text) {
    Copier copier;
    readJsonBook(bytesOf(text), "fuzz.json", copier);
    return copier.finish();
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    (void)looksLikeJson(bytesOf(text));
    std::string copy;
    try {
        copy = copyOf(text);
    } catch (const ajar::Failure&) {
        return 0;
    }
    if (copyOf(copy) != copy)
        std::abort();
    return 0;
}
