// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each target that uses Qt Widgets.
#pragma once

#include "core_headers.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QPushButton>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QWidget>
