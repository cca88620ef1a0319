// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>
#include <functional>

class QMenu;

namespace ajar::gui {

/// The books that were open last, newest first, kept over a restart. One that is no longer there says so, and can still
/// be tried: it may lie on a disk that is not plugged in.
class RecentBooks final : public QObject {
    Q_OBJECT

public:
    using Recall = std::function<QVariant(const QString& key)>;
    using Keep = std::function<void(const QString& key, const QVariant& value)>;
    static constexpr int kMost = 8;

    /// Where nothing is remembered, pass nothing.
    RecentBooks(Recall recall, Keep keep, QObject* parent = nullptr);

    [[nodiscard]] QStringList files() const;
    /// `file` was opened: it goes to the top.
    void add(const QString& file);
    void clear();

    /// Fills `menu` each time it is about to show.
    void fill(QMenu& menu);

Q_SIGNALS:
    void chosen(const QString& file);

private:
    void addEntries(QMenu& menu);

    Recall m_recall;
    Keep m_keep;
    QStringList m_files;
};

/// The book that was open last, where it is still there; else nothing.
[[nodiscard]] QString lastBook(const RecentBooks::Recall& recall);

} // namespace ajar::gui
