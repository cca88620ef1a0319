// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/board_filter.h"

#include "base/text.h"

#include <vector>

namespace ajar::store {
namespace {

/// More words than this narrow nothing further: whoever types so many has found it long before.
constexpr std::size_t kMostWords = 8;
/// Bytes of one: the engine takes patterns up to 1,000.
constexpr std::size_t kLongestWord = 400;

constexpr std::string_view kOfTag =
    "SELECT t.deal FROM tagging t WHERE t.tag = $1 AND t.deal IS NOT NULL "
    "UNION SELECT d.id FROM tagging t JOIN deal d ON d.organisation = t.organisation WHERE t.tag = $1 "
    "UNION SELECT x.deal FROM tagging t JOIN deal_person x ON x.person = t.person WHERE t.tag = $1";

/// Indexes that hold the folded names are read from end to end: a part of a word is found as well, also one of two letters. Names come
/// first and their deals after them: the other way round the engine asks for the name of every deal, which takes six times as long.
constexpr std::string_view kWithText = "SELECT d.id FROM deal d WHERE d.title_key LIKE $1 ESCAPE '\\' "
                                       "UNION SELECT d.id FROM deal d WHERE d.organisation IN "
                                       "(SELECT o.id FROM organisation o WHERE o.name_key LIKE $1 ESCAPE '\\') "
                                       "UNION SELECT x.deal FROM deal_person x WHERE x.person IN "
                                       "(SELECT p.id FROM person p WHERE p.name_key LIKE $1 ESCAPE '\\')";

std::string escaped(std::string_view word) {
    std::string safe;
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\')
            safe += '\\';
        safe += c;
    }
    return safe;
}

std::vector<std::string> patternsOf(std::string_view text) {
    std::vector<std::string> patterns;
    std::string word;
    const auto take = [&] {
        const bool isOneLetter =
            word.size() == 1; // in nearly every name; of other scripts one says more, and takes more bytes
        if (!word.empty() && !isOneLetter && patterns.size() < kMostWords)
            patterns.push_back('%' + escaped(clipped(word, kLongestWord)) + '%');
        word.clear();
    };
    for (const char c : fold(simplified(text))) {
        if (c == ' ') {
            take();
            continue;
        }
        word += c;
    }
    take();
    return patterns;
}

/// As the engine's own functions give it.
std::string toHex(const Id<Owner>& owner) {
    std::string text = toText(owner);
    std::erase(text, '-');
    return text;
}

/// The deals that fit all that was asked so far.
class Found {
public:
    explicit Found(Connection& connection) : m_connection(&connection) {
        connection.run("CREATE TEMP TABLE IF NOT EXISTS board_found(deal BLOB PRIMARY KEY)");
        connection.run("DELETE FROM board_found");
    }

    template <class Value>
    void narrow(std::string_view deals, const Value& value) {
        m_connection->run((m_isFirst ? "INSERT INTO board_found " : "DELETE FROM board_found WHERE deal NOT IN (") +
                              std::string(deals) + (m_isFirst ? "" : ")"),
                          value);
        m_isFirst = false;
    }

private:
    Connection* m_connection;
    bool m_isFirst = true;
};

} // namespace

DealFilter::DealFilter(Connection& connection, const BoardFilter& wanted) {
    const auto patterns = patternsOf(wanted.text);
    if (wanted.owner)
        m_owner = connection.dialect().uuidFromText('\'' + toHex(*wanted.owner) + '\'');
    m_isFound = wanted.organisation || wanted.tag || !patterns.empty();
    if (!m_isFound)
        return;
    Found found(connection);
    if (wanted.organisation)
        found.narrow("SELECT id FROM deal WHERE organisation = $1", *wanted.organisation);
    if (wanted.tag)
        found.narrow(kOfTag, *wanted.tag);
    for (const auto& pattern : patterns)
        found.narrow(kWithText, pattern);
}

std::string DealFilter::condition(std::string_view owner, std::string_view deal) const {
    std::string condition;
    if (!m_owner.empty())
        condition.append(" AND ").append(owner).append(" = ").append(m_owner);
    if (m_isFound)
        condition.append(" AND ").append(deal).append(" IN (SELECT f.deal FROM board_found f)");
    return condition;
}

} // namespace ajar::store
