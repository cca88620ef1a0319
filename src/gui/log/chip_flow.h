// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace ajar::gui {

/// Words in rounded frames, one after the other in as many lines as they need. For showing; a screen reader hears them
/// as one sentence.
class ChipFlow final : public QWidget {
    Q_OBJECT

public:
    /// Said: it stands in what was typed. Assumed: it was added, because nothing else was said.
    enum class Kind { Said, Assumed };
    struct Chip {
        QString words;
        Kind kind = Kind::Said;

        bool operator==(const Chip&) const = default;
    };

    explicit ChipFlow(QWidget* parent = nullptr);

    void setChips(std::vector<Chip> chips);
    [[nodiscard]] const std::vector<Chip>& chips() const { return m_chips; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Placed {
        QRect rect;
        QString words; ///< as much as fits on a line
    };
    [[nodiscard]] std::vector<Placed> placed(int width) const;

    std::vector<Chip> m_chips;
};

} // namespace ajar::gui
