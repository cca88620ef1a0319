// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deal_requests.h"

#include <QWidget>

class QVBoxLayout;

namespace ajar::gui {

class Section;

/// What is to come, what happened and what was changed of a deal, newest first. For reading.
class DealStory final : public QWidget {
    Q_OBJECT

public:
    explicit DealStory(QWidget* parent = nullptr);

    void show(const app::DealPage& page);

private:
    void showComing(const app::DealPage& page);
    void showTalks(const app::DealPage& page);
    void showHistory(const app::DealPage& page);

    Section* m_coming;
    Section* m_talks;
    Section* m_history;
    app::DealPage m_page;
};

} // namespace ajar::gui
