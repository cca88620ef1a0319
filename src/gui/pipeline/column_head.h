// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board_model.h"

#include <QWidget>
#include <span>

namespace ajar::gui {

class LinkButton;

/// What stands over a column: icon and word, how many and how much, and what time it covers.
class ColumnHead final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnHead(Bucket bucket, QWidget* parent = nullptr);

    /// Of all shelves of the column together.
    void setShelves(std::span<const app::ShownShelf> shelves, Day today);
    void setOlder(app::Older older);

    [[nodiscard]] QSize sizeHint() const override;
    /// The whole head as a sentence.
    [[nodiscard]] QString spoken() const { return m_spoken; }
    /// For the strip that stands in for a folded column: "€184k".
    [[nodiscard]] QString sums() const { return m_sums; }
    [[nodiscard]] std::int64_t count() const { return m_count; }

Q_SIGNALS:
    void olderToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellOlder();
    void placeOlder();
    [[nodiscard]] int firstLine() const;
    /// Whether the period and the way to older deals have room beside each other.
    [[nodiscard]] bool fitsOneLine() const;

    Bucket m_bucket;
    LinkButton* m_olderLink;
    app::Older m_older = app::Older::Hide;
    std::int64_t m_count = 0;
    std::int64_t m_olderCount = 0;
    std::int64_t m_undated = 0;
    QString m_sums;
    QString m_period;
    QString m_periodInShort; ///< where there is no room
    QString m_spoken;
};

} // namespace ajar::gui
