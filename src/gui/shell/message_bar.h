// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QPushButton;
class QToolButton;

namespace ajar::gui {

class PlainLabel;

/// A sentence over the page that stays until it is read: what happened, what was kept, what to do.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Info, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `deed` is the word on its button; empty: there is none. `onDeed` is what it does; absent: `deedWanted`.
    void showMessage(Kind kind, const QString& sentence, const QString& deed = {}, std::function<void()> onDeed = {});
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void deedWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_sentence;
    QPushButton* m_deed;
    QToolButton* m_close;
    Kind m_kind = Kind::Info;
    std::function<void()> m_onDeed;
};

} // namespace ajar::gui
