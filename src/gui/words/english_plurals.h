// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace ajar::gui {

/// Makes the plurals of the source text: "%n day(s)" becomes "1 day" or "7 days". Stands in for an English translation
/// file, which would hold nothing else. Installed first, so that a real translation goes before it.
class EnglishPlurals final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace ajar::gui
