// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/desk.h"
#include "app/worker/export_json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace ajar::app::test {

/// The whole book, private facts included, as the bytes of its export.
inline std::string exported(Desk& desk, const ExportRequest& request = {{}, ExportPrivate::Yes}) {
    std::string text;
    (void)exportToOutput(desk, request, [&text](std::string_view piece) -> Result<> {
        text += piece;
        return {};
    });
    return text;
}

/// What a book says, without what is made anew in every book: ids become the names of what they stand for, times of entry go, and lists
/// are ordered by what stands in them. Two books with equal content are the same to whoever reads them.
class BookContent {
public:
    explicit BookContent(const std::string& text) : m_json(nlohmann::json::parse(text)) {
        m_json.erase("book");
        for (const auto& [kind, records] : m_json.items())
            if (records.is_array())
                for (const auto& record : records)
                    m_names[record.at("id")] = nameOf(kind, record);
        m_json = plain(m_json);
    }

    bool operator==(const BookContent& other) const { return m_json == other.m_json; }
    [[nodiscard]] const nlohmann::json& json() const { return m_json; }

private:
    static std::string nameOf(const std::string& kind, const nlohmann::json& record) {
        if (!record.contains("name"))
            return kind + ' ' + record.value("title", "") + ' ' +
                   (record["origins"].empty() ? "" : record["origins"][0].value("key", ""));
        return kind + ' ' + record["name"].get<std::string>();
    }

    nlohmann::json plain(const nlohmann::json& value) const {
        if (value.is_string()) {
            const auto name = m_names.find(value);
            return name == m_names.end() ? value : nlohmann::json(name->second);
        }
        if (!value.is_structured())
            return value;
        nlohmann::json result = value.is_array() ? nlohmann::json::array() : nlohmann::json::object();
        if (value.is_array()) {
            for (const auto& item : value)
                result.push_back(plain(item));
            std::sort(result.begin(), result.end());
            return result;
        }
        for (const auto& [key, item] : value.items())
            if (key != "entered" && key != "id")
                result[key] = plain(item);
        return result;
    }

    nlohmann::json m_json;
    std::map<std::string, std::string> m_names;
};

} // namespace ajar::app::test
