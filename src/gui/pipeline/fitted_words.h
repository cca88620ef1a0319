// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/type_scale.h"

#include <QCache>
#include <QFontMetrics>
#include <QString>
#include <limits>

namespace ajar::gui {

/// Words of cards, cut to the room that they have, and how wide they are. Remembered for a few screens of cards: a board that scrolls paints
/// the same ones in each frame, and to measure words takes longer than to draw them.
class FittedWords {
public:
    /// In pixels.
    struct Line {
        QString shown;
        int width = 0;
    };
    static constexpr int kWhole = std::numeric_limits<int>::max();

    /// Of the two fonts of a card, made of the system's; another one forgets all.
    void setBase(const QFont& base);
    [[nodiscard]] const QFont& font(TypeRole role) const { return faceOf(role).font; }
    [[nodiscard]] const QFontMetrics& metrics(TypeRole role) const { return faceOf(role).metrics; }

    /// `words` in one line of at most `room`, cut short at their end where they do not fit.
    [[nodiscard]] Line fit(TypeRole role, const QString& words, int room = kWhole);

private:
    struct Face {
        explicit Face(const QFont& of) : font(of), metrics(of) {}
        QFont font;
        QFontMetrics metrics;
    };
    struct Key {
        QString words;
        int room = 0;
        bool isStrong = false;

        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed) {
            return qHashMulti(seed, key.words, key.room, key.isStrong);
        }
    };
    static constexpr int kMostLines = 2'000; ///< a card has seven

    [[nodiscard]] const Face& faceOf(TypeRole role) const { return role == TypeRole::Strong ? m_strong : m_small; }

    QFont m_base;
    Face m_strong{fontFor(TypeRole::Strong, m_base)};
    Face m_small{fontFor(TypeRole::Secondary, m_base)};
    QCache<Key, Line> m_lines{kMostLines};
};

} // namespace ajar::gui
