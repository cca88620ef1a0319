// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/empty_page.h"

#include "gui/shell/link_button.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/theme/icons.h"
#include "gui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr QSize kMark{52, 60};
constexpr int kWidest = 520;

/// Our mark, large.
class MarkSign final : public QWidget {
public:
    explicit MarkSign(QWidget* parent) : QWidget(parent) { setFixedSize(kMark); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIcon(painter, Icon::Mark, rect(), tokensFor(palette()).ajarFill);
    }
};

} // namespace

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(TypeRole::Title, QPalette::WindowText, this)),
      m_words(new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this)),
      m_primary(new QPushButton(this)),
      m_second(new QPushButton(this)),
      m_link(new LinkButton(this)) {
    makePrimary(*m_primary);
    m_title->setAlignment(Qt::AlignCenter);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFixedWidth(kWidest);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kM);
    column->addStretch(4);
    column->addWidget(new MarkSign(this), 0, Qt::AlignHCenter);
    column->addSpacing(space::kXs);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    // In a row of its own and not aligned: an aligned widget gets the height of its hint, which cuts off the words that wrap.
    auto* words = new QHBoxLayout;
    words->addStretch(1);
    words->addWidget(m_words);
    words->addStretch(1);
    column->addLayout(words);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    column->addStretch(5);
    connect(m_primary, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_told.primary.deed); });
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_told.second.deed); });
    connect(m_link, &LinkButton::clicked, this, [this] { Q_EMIT wanted(m_told.link.deed); });
}

void EmptyPage::tell(const Words& words) {
    m_told = words;
    m_title->setText(words.title);
    m_words->setText(words.words);
    const auto give = [](QAbstractButton& button, const Button& told) {
        button.setText(told.word);
        button.setVisible(!told.word.isEmpty());
    };
    give(*m_primary, words.primary);
    give(*m_second, words.second);
    give(*m_link, words.link);
    m_link->updateGeometry();
}

QString EmptyPage::title() const {
    return m_title->text();
}

QString EmptyPage::words() const {
    return m_words->text();
}

} // namespace ajar::gui
