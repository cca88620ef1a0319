// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/ajar_style.h"

#include "gui/theme/icons.h"
#include "gui/theme/style_paint.h"
#include "gui/theme/tokens.h"
#include "gui/theme/type_scale.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <algorithm>

namespace ajar::gui {

namespace {

constexpr char kPrimaryProperty[] = "primary";
constexpr int kScrollBar = 12;
constexpr int kShortestThumb = 24;
constexpr int kMenuRow = 30;
constexpr int kHeaderRow = 32;
constexpr int kSpinRoom = 48; ///< steps, frame, and the margins of the field
constexpr int kItemRow = 28;
constexpr int kBarRow = 16;
constexpr int kCellMargin = 7;

bool isPrimary(const QWidget* widget) {
    return widget != nullptr && widget->property(kPrimaryProperty).toBool();
}

bool isText(const QObject* object) {
    return qobject_cast<const QPlainTextEdit*>(object) != nullptr || qobject_cast<const QTextEdit*>(object) != nullptr;
}

/// A table whose rows are selected whole: there the tint says where the keys are.
bool selectsRows(const QWidget* widget) {
    const auto* table = qobject_cast<const QTableView*>(widget);
    return table != nullptr && table->selectionBehavior() == QAbstractItemView::SelectRows;
}

/// A cell that is not the first of a row that is selected whole.
bool isLaterCell(const QStyleOption* option, const QWidget* widget) {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (item == nullptr || table == nullptr || !selectsRows(widget))
        return false;
    const auto* header = table->horizontalHeader();
    int first = 0;
    while (first < header->count() && header->isSectionHidden(header->logicalIndex(first)))
        ++first;
    return item->index.column() != header->logicalIndex(first);
}

bool reactsToPointer(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr || qobject_cast<const QScrollBar*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QTabBar*>(widget) != nullptr || qobject_cast<const QHeaderView*>(widget) != nullptr;
}

} // namespace

void makePrimary(QPushButton& button) {
    button.setProperty(kPrimaryProperty, true);
}

AjarStyle::AjarStyle() : QProxyStyle(QStringLiteral("Fusion")) {
    setObjectName(QStringLiteral("ajar"));
}

void AjarStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (reactsToPointer(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget))
        for (const auto day : {Qt::Saturday, Qt::Sunday}) // else red, which is for errors, and dim in the dark
            calendar->setWeekdayTextFormat(day, {});
}

void AjarStyle::polish(QApplication* application) {
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

bool AjarStyle::eventFilter(QObject* watched, QEvent* event) {
    const bool isPressed = event->type() == QEvent::KeyPress;
    const bool isAlt =
        (isPressed || event->type() == QEvent::KeyRelease) && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt;
    const bool ends = event->type() == QEvent::WindowDeactivate;
    if ((isAlt || ends) && m_showsMnemonics != (isAlt && isPressed)) {
        m_showsMnemonics = isAlt && isPressed;
        for (auto* window : QApplication::topLevelWidgets())
            window->update();
        if (auto* active = QApplication::activeWindow())
            for (auto* bar : active->findChildren<QMenuBar*>())
                bar->update();
    }
    // The frame of a text does not paint itself anew when the keys come or go.
    if ((event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) && isText(watched))
        static_cast<QWidget*>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

void AjarStyle::unpolish(QWidget* widget) {
    if (reactsToPointer(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

void AjarStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const auto& t = tokensFor(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: controls::paintButton(*option, *painter, isPrimary(widget)); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton*>(widget) == nullptr &&
            !selectsRows(widget)) // a button draws its own, outside its fill
            paintFocusRing(*painter, option->rect, space::kXs, t.accent);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            controls::paintField(*option, *painter);
        else
            painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox: controls::paintCheckBox(*option, *painter); return;
    case PE_IndicatorItemViewItemCheck: controls::paintCheckBox(*option, *painter); return;
    case PE_IndicatorRadioButton: controls::paintRadioButton(*option, *painter); return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel: paintBox(*painter, option->rect, 1, t.surface, t.line); return;
    case PE_PanelItemViewItem:
        controls::paintItemBackground(*option, *painter,
                                      isLaterCell(option, widget) ? controls::Edge::None : controls::Edge::Start);
        return;
    case PE_PanelItemViewRow: return;
    case PE_Frame:
        if (isText(widget)) {
            controls::paintField(*option, *painter);
            return;
        }
        paintBox(*painter, option->rect, 1, {}, t.line);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            painter->save();
            painter->translate(option->rect.center());
            painter->rotate(header->sortIndicator == QStyleOptionHeader::SortUp ? 180 : 0);
            paintIcon(*painter, Icon::ChevronDown, QRectF(-6, -6, 12, 12), t.muted);
            painter->restore();
        }
        return;
    case PE_FrameTabBarBase: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AjarStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    const auto& t = tokensFor(option->palette);
    switch (element) {
    case CE_PushButtonLabel: drawPushButtonLabel(option, painter, widget); return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            controls::paintMenuItem(*item, *painter);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            controls::paintMenuBarItem(*item, *painter, *this);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea: painter->fillRect(option->rect, QColor(t.surface)); return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            controls::paintTab(*tab, *painter);
            return;
        }
        break;
    case CE_TabBarTabLabel: drawTabLabel(option, painter, widget); return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: controls::paintHeaderSection(*option, *painter); return;
    case CE_HeaderLabel: drawHeaderLabel(option, painter, widget); return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            controls::paintProgressBar(*bar, *painter);
            return;
        }
        break;
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AjarStyle::drawPushButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (button == nullptr || !isPrimary(widget) || !option->state.testFlag(State_Enabled)) {
        QProxyStyle::drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    }
    QStyleOptionButton label(*button);
    label.palette.setColor(QPalette::ButtonText, tokensFor(option->palette).onPrimary);
    painter->save();
    painter->setFont(fontFor(TypeRole::Strong, painter->font()));
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->restore();
}

void AjarStyle::drawHeaderLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header == nullptr)
        return;
    QStyleOptionHeaderV2 label;
    if (const auto* full = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
        label = *full;
    else
        static_cast<QStyleOptionHeader&>(label) = *header;
    label.palette.setColor(QPalette::ButtonText, tokensFor(option->palette).muted);
    label.state.setFlag(State_On, false); // no bold heads for the column of a selection
    QProxyStyle::drawControl(CE_HeaderLabel, &label, painter, widget);
}

void AjarStyle::drawTabLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (tab == nullptr)
        return;
    const auto& t = tokensFor(option->palette);
    QStyleOptionTab label(*tab);
    label.palette.setColor(QPalette::WindowText, option->state.testFlag(State_Selected) ? t.accent : t.muted);
    label.state.setFlag(State_HasFocus, false); // the shape has drawn the ring
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, painter, widget);
}

void AjarStyle::drawToolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (button == nullptr)
        return;
    const auto& t = tokensFor(option->palette);
    const bool isTouched = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
    if (option->state.testFlag(State_On))
        paintBox(*painter, option->rect, space::kControlRadius, t.selected, t.accent);
    else if (isTouched && option->state.testFlag(State_Enabled))
        paintBox(*painter, option->rect, space::kControlRadius,
                 mixed(t.surface, t.text, option->state.testFlag(State_Sunken) ? 0.12 : 0.06), {});
    if (option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange))
        paintFocusRing(*painter, option->rect, space::kControlRadius, t.accent);
    QStyleOptionToolButton label(*button);
    label.state.setFlag(State_HasFocus, false);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void AjarStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            controls::paintScrollBar(*bar, *painter, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            controls::paintComboBox(*box, *painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            controls::paintSpinBox(*box, *painter);
        return;
    }
    if (control == CC_ToolButton) {
        drawToolButton(option, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AjarStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr)
            return {};
        const bool isUpright = bar->orientation == Qt::Vertical;
        const int length = isUpright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64{bar->maximum} - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = static_cast<int>(qint64{bar->pageStep} * length / (range + bar->pageStep));
        thumb = std::clamp(thumb, std::min(kShortestThumb, length), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect& r = bar->rect;
            const QRect piece = isUpright ? QRect(r.left(), r.top() + from, r.width(), size)
                                          : QRect(r.left() + from, r.top(), size, r.height());
            return isUpright ? piece : visualRect(bar->direction, r, piece);
        };
        switch (part) {
        case SC_ScrollBarSlider: return along(start, thumb);
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage: return along(0, start);
        case SC_ScrollBarAddPage: return along(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    if (control == CC_SpinBox)
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return controls::spinBoxPart(*box, part);
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box == nullptr || !box->editable)
            rect.adjust(6, 0, -2, 0); // a field inside has a margin of its own
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        rect.translate(option->direction == Qt::RightToLeft ? space::kXs : -space::kXs, 0);
    return rect;
}

QRect AjarStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        rect.adjust(6, 0, -6, 0);
    return rect;
}

QSize AjarStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setWidth(std::max(contents.width() + 2 * space::kL, 72));
        size.setHeight(std::max(contents.height() + space::kM, space::kControlHeight));
        break;
    case CT_ComboBox: size.rwidth() += space::kL; [[fallthrough]]; // what subControlRect takes off
    case CT_LineEdit: size.setHeight(std::max(contents.height() + space::kM, space::kControlHeight)); break;
    case CT_ToolButton: size = size.expandedTo(QSize(28, 28)); break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                size = QSize(contents.width(), 9);
            else // mark, text, room for the keys (QMenu adds their own width) and an arrow
                size = QSize(contents.width() + space::kM + 16 + space::kS + space::kXxl + space::kXl,
                             std::max(contents.height(), item->fontMetrics.height() + space::kM));
            if (item->menuItemType != QStyleOptionMenuItem::Separator)
                size.setHeight(std::max(size.height(), kMenuRow));
        }
        break;
    case CT_MenuBarItem: size = QSize(contents.width() + space::kL, std::max(contents.height() + 6, 24)); break;
    case CT_SpinBox: // holds a field, and steps beside it
        size = QSize(contents.width() + kSpinRoom, std::max(contents.height(), space::kControlHeight));
        break;
    case CT_ItemViewItem: size.setHeight(std::max(size.height(), kItemRow)); break;
    case CT_ProgressBar: size.setHeight(std::max(contents.height(), kBarRow)); break;
    case CT_HeaderSection: size.setHeight(std::max(size.height(), kHeaderRow)); break;
    default: break;
    }
    return size;
}

int AjarStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return kScrollBar;
    case PM_ScrollBarSliderMin: return kShortestThumb;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return space::kXs;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return space::kS;
    case PM_MenuBarVMargin: return 2;
    case PM_MenuBarItemSpacing: return 2;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_FocusFrameHMargin: return kCellMargin;
    case PM_HeaderMargin: return space::kS;
    case PM_HeaderDefaultSectionSizeVertical: return kHeaderRow; // of compact rows
    case PM_TabBarTabHSpace: return space::kXl;
    case PM_TabBarTabVSpace: return space::kL;
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return space::kL;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::kS;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AjarStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* more) const {
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_Transient: return 0;
    case SH_UnderlineShortcut: return m_showsMnemonics || qobject_cast<const QMenu*>(widget) != nullptr ? 1 : 0;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

QIcon AjarStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
    case SP_ArrowLeft: return iconOf(Icon::ChevronLeft); // of a calendar
    case SP_ArrowRight: return iconOf(Icon::ChevronRight);
    case SP_ArrowUp: return iconOf(Icon::ChevronUp);
    case SP_ArrowDown: return iconOf(Icon::ChevronDown);
    case SP_LineEditClearButton: return iconOf(Icon::Close);
    case SP_MessageBoxInformation: return iconOf(Icon::Info, QPalette::Link);
    case SP_MessageBoxWarning: return iconOf(Icon::Warning, QPalette::Link);
    case SP_MessageBoxCritical: return iconOf(Icon::Error, QPalette::BrightText);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace ajar::gui
