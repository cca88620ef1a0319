// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/new_book_page.h"

#include "app/qt_text.h"
#include "app/system_user.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/transfer/export_words.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kMargin = 20;
constexpr int kFormWidth = 560;
constexpr int kLongestName = 200;

} // namespace

NewBookPage::NewBookPage(QString folder, AskForPlace askForPlace, QWidget* parent)
    : QWidget(parent),
      m_folder(std::move(folder)),
      m_askForPlace(std::move(askForPlace)),
      m_message(new MessageBar(this)),
      m_name(new QLineEdit(this)),
      m_me(new QLineEdit(this)),
      m_currency(new QComboBox(this)),
      m_place(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose…"), this)),
      m_make(new QPushButton(tr("Make the book"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    makePrimary(*m_make);
    m_name->setMaxLength(kLongestName);
    m_me->setMaxLength(kLongestName);
    m_currency->setEditable(true);
    m_currency->setInsertPolicy(QComboBox::NoInsert);
    m_currency->addItems({QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"), QStringLiteral("CHF"),
                          QStringLiteral("SEK"), QStringLiteral("PLN"), QStringLiteral("JPY"), QStringLiteral("INR")});
    m_currency->lineEdit()->setAccessibleName(tr("Your currency"));
    m_currency->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z]{3}")), m_currency));
    m_place->setReadOnly(true);
    m_choose->setAccessibleName(tr("Choose where the book lies"));
    makeLayout();
    connect(m_name, &QLineEdit::textEdited, this, &NewBookPage::followName);
    connect(m_choose, &QPushButton::clicked, this, &NewBookPage::choosePlace);
    connect(m_make, &QPushButton::clicked, this, &NewBookPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &NewBookPage::closed);
    for (auto* field : {m_name, m_me, m_currency->lineEdit()})
        connect(field, &QLineEdit::returnPressed, this, &NewBookPage::submit);
}

void NewBookPage::makeLayout() {
    auto* head = new PlainLabel(TypeRole::Heading, QPalette::WindowText, this);
    head->setText(tr("A new, empty book"));
    auto* words = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this);
    words->setText(
        tr("One file on this computer that holds your people, encounters and deals. All of this can be changed "
           "later."));
    words->setWordWrap(true);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(space::kL);
    form->setVerticalSpacing(space::kM);
    form->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString& text, QWidget* field) {
        auto* label = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this);
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(text);
        form->addWidget(label, row, 0);
        form->addWidget(field, row, 1);
    };
    add(0, tr("Called"), m_name);
    add(1, tr("Your name"), m_me);
    add(2, tr("Your currency"), m_currency);
    add(3, tr("Lies in"), m_place);
    form->addWidget(m_choose, 3, 2);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kS);
    foot->addWidget(m_make);
    foot->addWidget(m_cancel);
    foot->addStretch(1);

    auto* whole = new QWidget(this);
    whole->setMaximumWidth(kFormWidth);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    column->addWidget(head);
    column->addWidget(words);
    column->addWidget(m_message);
    column->addSpacing(space::kS);
    column->addLayout(form);
    column->addSpacing(space::kS);
    column->addLayout(foot);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(whole, 100);
    row->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);
}

void NewBookPage::ask(const QString& file) {
    m_message->hide();
    m_name->setText(tr("My book"));
    m_me->setText(QString::fromStdString(app::systemFullName()));
    m_currency->setCurrentText(QString::fromStdString(app::systemCurrency()));
    m_hasOwnPlace = false;
    if (!file.isEmpty() && !QFileInfo::exists(file)) {
        m_file = file;
        showPlace();
    } else {
        followName();
    }
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NewBookPage::followName() {
    if (m_hasOwnPlace)
        return;
    const QString stem = asFileName(m_name->text());
    const QDir folder(m_folder);
    m_file = folder.filePath(stem + QStringLiteral(".ajar"));
    for (int next = 2; QFileInfo::exists(m_file) && next < 100; ++next)
        m_file = folder.filePath(QStringLiteral("%1-%2.ajar").arg(stem).arg(next));
    showPlace();
}

void NewBookPage::choosePlace() {
    const QString chosen = m_askForPlace ? m_askForPlace(this, m_file) : QString();
    if (chosen.isEmpty())
        return;
    m_file = QFileInfo(chosen).suffix().isEmpty() ? chosen + QStringLiteral(".ajar") : chosen;
    m_hasOwnPlace = true;
    showPlace();
}

void NewBookPage::showPlace() {
    m_place->setText(app::lineToShow(app::fromQt(QDir::toNativeSeparators(m_file))));
    m_place->setCursorPosition(static_cast<int>(m_place->text().size())); // the name of the file is its end
}

void NewBookPage::showFailure(const QString& words) {
    m_message->showMessage(MessageBar::Kind::Error, words);
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewBookPage::submit() {
    m_message->hide();
    app::NewBook book;
    book.name = app::fromQt(m_name->text());
    book.me = app::fromQt(m_me->text());
    book.currency = app::fromQt(m_currency->currentText().trimmed().toUpper());
    Q_EMIT wanted(m_file, book);
}

void NewBookPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ajar::gui
