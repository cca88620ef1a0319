// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for a file manager: a small window at the lower right corner of the screen; what is pressed on it is dragged as the
// files that it was given.
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QScreen>
#include <QUrl>
#include <QWidget>

namespace {

constexpr int kSide = 60;

class Files final : public QWidget {
public:
    explicit Files(const QStringList& files) : QWidget(nullptr, Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint) {
        for (const auto& file : files)
            m_urls << QUrl::fromLocalFile(file);
        setWindowTitle(QStringLiteral("Files"));
        setAccessibleName(QStringLiteral("Files"));
        setAttribute(Qt::WA_ShowWithoutActivating);
    }

protected:
    void mousePressEvent(QMouseEvent*) override {
        auto* drag = new QDrag(this);
        auto* dragged = new QMimeData;
        dragged->setUrls(m_urls);
        drag->setMimeData(dragged);
        drag->exec(Qt::CopyAction);
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    Files files(QApplication::arguments().mid(1));
    const QRect screen = QApplication::primaryScreen()->geometry();
    files.setGeometry(screen.right() - kSide, screen.bottom() - kSide, kSide, kSide);
    files.show();
    return QApplication::exec();
}
