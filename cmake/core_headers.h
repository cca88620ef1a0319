// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each target that uses Qt Core.
#pragma once

#include "std_headers.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QLocale>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QTimeZone>
