// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <utility>

namespace ajar::bench {

/// Sees from outside when a widget, or one inside it, is painted, once `isReady` holds. Nothing in the window knows of it.
class PaintWatch final : public QObject {
public:
    PaintWatch(QWidget& widget, std::function<bool()> isReady) : m_widget(&widget), m_isReady(std::move(isReady)) {
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] bool isPainted() const { return m_isPainted; }

    /// Lets the window go on until it is painted and that has reached the screen's server; throws after a minute.
    void wait() {
        bool isLate = false;
        QTimer::singleShot(kPatience, this, [&isLate] { isLate = true; });
        while (!m_isPainted && !isLate)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!m_isPainted)
            throw std::runtime_error("a widget was not painted within a minute");
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_isPainted && watched->isWidgetType()) { // windows are painted as well
            const auto* painted = static_cast<QWidget*>(watched);
            m_isPainted = m_isReady() && (painted == m_widget || m_widget->isAncestorOf(painted));
        }
        return false;
    }

private:
    static constexpr std::chrono::minutes kPatience{1};

    QWidget* m_widget;
    std::function<bool()> m_isReady;
    bool m_isPainted = false;
};

/// Tells whoever started this program when it was painted: the steady clock is the same in all processes.
inline void sayPainted() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("painted %lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
    std::fflush(stdout);
}

} // namespace ajar::bench
