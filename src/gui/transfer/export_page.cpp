// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/export_page.h"

#include "app/qt_text.h"
#include "gui/shell/message_bar.h"
#include "gui/shell/plain_label.h"
#include "gui/theme/ajar_style.h"
#include "gui/transfer/work_bar.h"
#include "gui/words/plain_tip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ajar::gui {

namespace {

constexpr int kMargin = 20;
constexpr int kWidest = 640; // some 80 letters

/// "&" in a name is no mnemonic.
QString forButton(const QString& text) {
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

ExportPage::ExportPage(Explain explain, AskForFile askForFile, QWidget* parent)
    : TransferPage(parent),
      m_explain(std::move(explain)),
      m_askForFile(std::move(askForFile)),
      m_group(new QButtonGroup(this)),
      m_choiceColumn(new QVBoxLayout),
      m_private(new QCheckBox(tr("With private facts and notes"), this)),
      m_outcome(new PlainLabel(TypeRole::Body, QPalette::WindowText, this)),
      m_message(new MessageBar(this)),
      m_work(new WorkBar(this)),
      m_export(new QPushButton(tr("Export…"), this)),
      m_close(new QPushButton(tr("Close"), this)) {
    makePrimary(*m_export);
    makeLayout();
    connect(m_export, &QPushButton::clicked, this, &ExportPage::chooseFileAndStart);
    connect(m_close, &QPushButton::clicked, this, &ExportPage::closed);
    connect(m_work, &WorkBar::cancelled, this, &ExportPage::cancel);
    connect(m_message, &MessageBar::deedWanted, this, &ExportPage::chooseFileAndStart);
}

ExportPage::~ExportPage() {
    drop();
}

void ExportPage::makeLayout() {
    auto* head = new PlainLabel(TypeRole::Heading, QPalette::WindowText, this);
    head->setText(tr("What goes out"));
    auto* words = new PlainLabel(TypeRole::Body, QPalette::PlaceholderText, this);
    words->setText(tr("A JSON file with everything that was written down. Ajar reads it back whole; other programs can "
                      "read it too."));
    words->setWordWrap(true);
    auto* privacy = new PlainLabel(TypeRole::Secondary, QPalette::PlaceholderText, this);
    privacy->setText(tr("Asked for each time. Whoever has the file can read them."));
    privacy->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget* wide : {static_cast<QWidget*>(words), static_cast<QWidget*>(m_outcome)})
        wide->setMaximumWidth(kWidest);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kMargin, space::kL, kMargin, space::kL);
    page->setSpacing(space::kS);
    page->addWidget(head);
    page->addWidget(words);
    page->addWidget(m_message);
    page->addSpacing(space::kS);
    m_choiceColumn->setSpacing(space::kS);
    page->addLayout(m_choiceColumn);
    page->addSpacing(space::kM);
    page->addWidget(m_private);
    page->addWidget(privacy);
    page->addSpacing(space::kM);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kS);
    foot->addWidget(m_export);
    foot->addWidget(m_close);
    foot->addSpacing(space::kM);
    foot->addWidget(m_work, 1);
    foot->addStretch(0);
    page->addLayout(foot);
    page->addSpacing(space::kS);
    page->addWidget(m_outcome);
    page->addStretch(1);
}

void ExportPage::setService(app::ExportService* service) {
    drop();
    m_service = service;
    clearChoices();
}

void ExportPage::clearChoices() {
    m_choices.clear();
    for (auto* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
}

void ExportPage::addChoice(const QString& words, const QString& hint, app::ExportRequest request,
                           const QString& fileName) {
    const QString all = hint.isEmpty() ? words : tr("%1: %2").arg(words, hint);
    auto* button = new QRadioButton(this);
    button->setText(forButton(button->fontMetrics().elidedText(all, Qt::ElideRight, kWidest)));
    button->setAccessibleName(all);
    button->setToolTip(plainTip(all));
    m_group->addButton(button, static_cast<int>(m_choices.size()));
    m_choiceColumn->addWidget(button);
    // What was made before the choices comes after them.
    QWidget::setTabOrder(button, m_private);
    QWidget::setTabOrder(m_private, m_export);
    QWidget::setTabOrder(m_export, m_close);
    button->setChecked(m_choices.empty());
    m_choices.push_back({std::move(request), fileName});
}

void ExportPage::ask(const ExportChoices& choices) {
    clearChoices();
    m_private->setChecked(false); // each time anew
    showOutcome({});
    m_message->hide();
    addChoice(tr("The whole book"), choices.book, {}, asFileName(choices.book));
    if (choices.deal) {
        app::ExportRequest request;
        request.deal = app::Ref<Deal>(*choices.deal);
        addChoice(tr("The selected deal"), choices.dealTitle, std::move(request), asFileName(choices.dealTitle));
    }
    enable();
    m_group->button(0)->setFocus(Qt::OtherFocusReason);
}

void ExportPage::setPeople(const std::vector<app::Mention<Person>>& people) {
    for (const auto& person : people) {
        app::ExportRequest request;
        request.person = app::Ref<Person>(person.id);
        const QString name = app::lineToShow(person.name);
        addChoice(tr("All about one person of the deal"), name, std::move(request), asFileName(name));
    }
}

void ExportPage::chooseFileAndStart() {
    const int chosen = m_group->checkedId();
    if (isWorking() || m_service == nullptr || chosen < 0 || !m_askForFile)
        return;
    const auto& choice = m_choices[static_cast<std::size_t>(chosen)];
    const QString file = m_askForFile(this, choice.fileName + QStringLiteral(".json"));
    if (file.isEmpty())
        return;
    auto request = choice.request;
    request.withPrivate = m_private->isChecked() ? app::ExportPrivate::Yes : app::ExportPrivate::No;
    start(std::move(request), file);
}

void ExportPage::start(app::ExportRequest request, const QString& file) {
    m_file = file;
    m_message->hide();
    showOutcome({});
    m_watcher = new Watcher(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &ExportPage::onFinished);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this] {
        const int most = m_watcher->progressMaximum() - m_watcher->progressMinimum();
        const int done = m_watcher->progressValue() - m_watcher->progressMinimum();
        m_work->setProgress(most <= 0 ? -1 : static_cast<int>(qint64{100} * done / most), workInWords());
    });
    m_watcher->setFuture(m_service->toFile(std::move(request), app::pathFromQt(file)));
    m_work->start(workInWords());
    enable();
    Q_EMIT workChanged();
}

void ExportPage::cancel() {
    if (m_watcher != nullptr)
        m_watcher->cancel();
}

void ExportPage::drop() {
    if (m_watcher == nullptr)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    m_watcher->deleteLater();
    m_watcher = nullptr;
    m_work->stop();
}

void ExportPage::onFinished() {
    auto* watcher = m_watcher;
    m_watcher = nullptr;
    watcher->deleteLater();
    m_work->stop();
    enable();
    Q_EMIT workChanged();
    if (watcher->future().resultCount() == 0) {
        showOutcome(tr("Stopped. The file is either as it was or written whole."));
        return;
    }
    const auto answer = watcher->result(); // not taken: of one that was cancelled after its end nothing may be
    if (answer)
        showOutcome(exportInWords(*answer, m_file));
    else if (answer.error().code == ErrorCode::Cancelled)
        showOutcome(tr("Stopped. The file is as it was."));
    else
        m_message->showMessage(MessageBar::Kind::Error, m_explain(answer.error()), tr("Choose another place…"));
    m_private->setChecked(false);
    m_close->setFocus(Qt::OtherFocusReason);
}

/// Without words it is not there: it can be gone to, to be copied.
void ExportPage::showOutcome(const QString& words) {
    m_outcome->setText(words);
    m_outcome->setVisible(!words.isEmpty());
}

void ExportPage::enable() {
    m_export->setEnabled(!isWorking());
    m_private->setEnabled(!isWorking());
    for (auto* button : m_group->buttons())
        button->setEnabled(!isWorking());
}

QString ExportPage::workInWords() const {
    return isWorking() ? tr("Writing %1…").arg(app::lineToShow(app::fromQt(QFileInfo(m_file).fileName()))) : QString();
}

QString ExportPage::outcome() const {
    return m_outcome->text();
}

} // namespace ajar::gui
