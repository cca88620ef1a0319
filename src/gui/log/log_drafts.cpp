// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_drafts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ajar::gui {

namespace {

constexpr qint64 kMostBytes = 4 << 20;
constexpr auto kLine = "line";
constexpr auto kId = "id";
constexpr auto kDeal = "deal";

template <class Record>
Id<Record> idIn(const QJsonObject& object, const char* key) {
    const auto uuid = parseUuid(object.value(QLatin1StringView(key)).toString().toStdString());
    return uuid ? Id<Record>{*uuid} : Id<Record>();
}

} // namespace

QString LogDrafts::fileOf(const QString& book) const {
    if (m_folder.isEmpty() || book.isEmpty())
        return {};
    const QByteArray name =
        QCryptographicHash::hash(QFileInfo(book).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QStringLiteral("log-%1.json").arg(QLatin1StringView(name.left(32))));
}

std::optional<LogDraft> LogDrafts::find(const QString& book) const {
    QFile file(fileOf(book));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto object = QJsonDocument::fromJson(file.read(kMostBytes)).object();
    LogDraft draft{object.value(QLatin1StringView(kLine)).toString(), idIn<Encounter>(object, kId),
                   idIn<Deal>(object, kDeal)};
    if (draft.line.isEmpty())
        return std::nullopt;
    return draft;
}

bool LogDrafts::keep(const QString& book, const LogDraft& draft) const {
    const QString path = fileOf(book);
    if (path.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    QJsonObject object{{QLatin1StringView(kLine), draft.line},
                       {QLatin1StringView(kId), QString::fromStdString(toText(draft.id))}};
    if (!draft.deal.isNull())
        object.insert(QLatin1StringView(kDeal), QString::fromStdString(toText(draft.deal)));
    const QByteArray bytes = QJsonDocument(object).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a draft is nobody else's to read
    return file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

void LogDrafts::drop(const QString& book) const {
    if (const QString path = fileOf(book); !path.isEmpty())
        QFile::remove(path);
}

} // namespace ajar::gui
