// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words/places.h"

#include <QCoreApplication>

namespace ajar::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ajar::gui::Places)
};

} // namespace

QString nameOf(app::Shelf shelf) {
    switch (shelf) {
    case app::Shelf::Ajar: return Words::tr("Ajar: could go either way");
    case app::Shelf::SoldAnyway: return Words::tr("Sold anyway");
    case app::Shelf::NotSoldAnyway: return Words::tr("Not sold anyway");
    case app::Shelf::Unsorted: return Words::tr("Unsorted");
    case app::Shelf::Sold: return Words::tr("Sold");
    case app::Shelf::NotSold: return Words::tr("Not sold");
    }
    return {};
}

QString wordOf(Lean lean) {
    switch (lean) {
    case Lean::Ajar: return Words::tr("ajar");
    case Lean::SoldAnyway: return Words::tr("sold anyway");
    case Lean::NotSoldAnyway: return Words::tr("not sold anyway");
    case Lean::Unsorted: return Words::tr("unsorted");
    }
    return {};
}

QString wordOf(Bucket bucket) {
    switch (bucket) {
    case Bucket::Sold: return Words::tr("Sold");
    case Bucket::Pending: return Words::tr("Pending");
    case Bucket::NotSold: return Words::tr("Not sold");
    }
    return {};
}

Icon iconOf(app::Shelf shelf) {
    switch (shelf) {
    case app::Shelf::Ajar: return Icon::Ajar;
    case app::Shelf::SoldAnyway: return Icon::SoldAnyway;
    case app::Shelf::NotSoldAnyway: return Icon::NotSoldAnyway;
    case app::Shelf::Unsorted: return Icon::Unsorted;
    case app::Shelf::Sold: return Icon::Sold;
    case app::Shelf::NotSold: return Icon::NotSold;
    }
    return Icon::Unsorted;
}

Icon iconOf(Bucket bucket) {
    return bucket == Bucket::Sold ? Icon::Sold : bucket == Bucket::NotSold ? Icon::NotSold : Icon::Pending;
}

QColor textColour(app::Shelf shelf, const Tokens& t) {
    switch (shelf) {
    case app::Shelf::Ajar: return t.accent;
    case app::Shelf::SoldAnyway:
    case app::Shelf::Sold: return t.soldText;
    case app::Shelf::NotSoldAnyway:
    case app::Shelf::NotSold: return t.notSoldText;
    case app::Shelf::Unsorted: return t.muted;
    }
    return t.text;
}

QColor lineColour(Bucket bucket, const Tokens& t) {
    return bucket == Bucket::Sold ? t.soldFill : bucket == Bucket::NotSold ? t.notSoldFill : t.ajarFill;
}

} // namespace ajar::gui
