// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/draft_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace ajar::gui {

namespace {

constexpr qint64 kMostBytes = 4 << 20;
constexpr int kHashLength = 32;

} // namespace

DraftFile::DraftFile(const QString& folder, const QString& book, const QString& name) {
    if (folder.isEmpty() || book.isEmpty())
        return;
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(book).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    m_path = QDir(folder).filePath(QStringLiteral("%1-%2.json").arg(name, QLatin1StringView(hash.left(kHashLength))));
}

std::optional<QJsonObject> DraftFile::find() const {
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto draft = QJsonDocument::fromJson(file.read(kMostBytes)).object();
    if (draft.isEmpty())
        return std::nullopt;
    return draft;
}

bool DraftFile::keep(const QJsonObject& draft) const {
    if (m_path.isEmpty() || !QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return false;
    const QByteArray bytes = QJsonDocument(draft).toJson();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a draft is nobody else's to read
    return file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

void DraftFile::drop() const {
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace ajar::gui
