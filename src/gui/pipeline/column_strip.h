// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deal.h"

#include <QAbstractButton>

namespace ajar::gui {

/// A column folded to a strip of 44 pixels: how many, and upright its word and sums. A press opens it.
class ColumnStrip final : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int kWidth = 44;

    explicit ColumnStrip(Bucket bucket, QWidget* parent = nullptr);

    void setFigures(std::int64_t count, const QString& sums, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override { return {kWidth, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Bucket m_bucket;
    QString m_count;
    QString m_words;
};

} // namespace ajar::gui
