// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/drop_veil.h"

#include "app/qt_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ajar::gui {

namespace {

constexpr int kIcon = 32;

/// The files of this computer among what is dragged; empty where there is none.
QStringList filesOf(const QMimeData* dragged) {
    QStringList files;
    if (dragged == nullptr || !dragged->hasUrls())
        return files;
    for (const auto& url : dragged->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

bool isBook(const QStringList& files) {
    return files.size() == 1 &&
           QFileInfo(files.constFirst()).suffix().compare(QLatin1StringView("ajar"), Qt::CaseInsensitive) == 0;
}

} // namespace

DropVeil::DropVeil(QWidget& window, QWidget* page) : QWidget(page) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropVeil::takes(const QStringList& files) const {
    return !files.isEmpty() && (m_access == BookAccess::Write || isBook(files));
}

bool DropVeil::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        const auto files = filesOf(drag->mimeData());
        if (!takes(files))
            break;
        drag->acceptProposedAction();
        if (!isVisible())
            showFor(files);
        return true;
    }
    case QEvent::DragLeave: hide(); break;
    case QEvent::Drop: {
        hide();
        auto* drop = static_cast<QDropEvent*>(event);
        const auto files = filesOf(drop->mimeData());
        if (!takes(files))
            break;
        drop->acceptProposedAction();
        if (isBook(files))
            Q_EMIT bookDropped(files.constFirst());
        else
            Q_EMIT filesDropped(files);
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void DropVeil::showFor(const QStringList& files) {
    const QString first = app::lineToShow(app::fromQt(QFileInfo(files.constFirst()).fileName()));
    m_words = isBook(files) ? tr("Let go to open %1").arg(first)
              : files.size() == 1
                  ? tr("Let go to see what %1 would bring").arg(first)
                  : tr("Let go to see what %Ln file(s) would bring", nullptr, static_cast<int>(files.size()));
    setAccessibleName(m_words);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void DropVeil::paintEvent(QPaintEvent*) {
    const auto& t = tokensFor(palette());
    QPainter painter(this);
    QColor ground(t.window);
    ground.setAlphaF(0.92F);
    painter.fillRect(rect(), ground);
    const QRect box = rect().adjusted(space::kL, space::kL, -space::kL, -space::kL);
    paintBox(painter, box, space::kCardRadius, t.selected, t.accent, 2);
    QRect icon(0, 0, kIcon, kIcon);
    icon.moveCenter(box.center() - QPoint(0, kIcon));
    paintIcon(painter, Icon::Import, icon, t.accent);
    const QFont font = fontFor(TypeRole::Heading, this->font());
    painter.setFont(font);
    painter.setPen(QColor(t.text));
    const QRect words(box.left() + space::kL, icon.bottom() + space::kM, box.width() - space::kXxl,
                      QFontMetrics(font).height());
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_words, Qt::ElideMiddle, words.width()));
}

} // namespace ajar::gui
