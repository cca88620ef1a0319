// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sample/accounts.h"

#include "app/worker/sample/weaver.h"

#include <array>

namespace ajar::app::sample {
namespace {

// Names, firms and towns are invented; any likeness is chance.
constexpr std::array kFirms{
    AccountRow{"Alder Bakery",
               "Food",
               "Averley",
               "bakehouse",
               {{{"Bram Oostveld", "Owner"}, {"Nela Oostveld", "Shop manager"}}}},
    AccountRow{"Northgate Dental",
               "Health",
               "Stonebeck",
               "surgery",
               {{{"Sunniva Hale", "Practice owner"}, {"Igor Pelc", "Practice manager"}}}},
    AccountRow{"Quarry Lane Brewery",
               "Food",
               "Quarrington",
               "brewhouse",
               {{{"Odile Marchand", "Managing director"}, {"Fergus Lyle", "Head brewer"}, {"Tove Rask", "Accounts"}}}},
    AccountRow{"Penhallow Print",
               "Print",
               "Averley",
               "press hall",
               {{{"Yuki Satomi", "Owner"}, {"Gil Penhallow", "Technical lead"}}}},
    AccountRow{"Greyfriars Hotel",
               "Hospitality",
               "Greyfriars",
               "kitchen wing",
               {{{"Ottilie Brandt", "Hotel manager"}, {"Manu Siqueira", "Head of house"}}}},
    AccountRow{"Tidewater Boatyard",
               "Marine",
               "Port Averley",
               "paint shed",
               {{{"Ewan Tregarth", "Owner"}, {"Sile Moran", "Yard manager"}}}},
    AccountRow{
        "Lindum Metalworks",
        "Metal",
        "Quarrington",
        "machine hall",
        {{{"Radek Holub", "Plant manager"}, {"Anneke Visse", "Head of purchasing"}, {"Dorian Pell", "Maintenance"}}}},
    AccountRow{"Hazelmere Care Home",
               "Health",
               "Hazelmere",
               "east wing",
               {{{"Comfort Asante", "Home manager"}, {"Leif Tornquist", "Caretaker"}}}},
    AccountRow{"Cobble Row School",
               "Education",
               "Stonebeck",
               "sports hall",
               {{{"Imogen Starling", "Head teacher"}, {"Paulo Ferreiro", "Bursar"}}}},
    AccountRow{"Marlpit Farm Dairy",
               "Food",
               "Marsh Ketton",
               "milking parlour",
               {{{"Jorunn Eide", "Farmer"}, {"Wilf Carder", "Herdsman"}}}},
    AccountRow{"Bellweather Cinema", "Leisure", "Averley", "main auditorium", {{{"Xanthe Moro", "Owner"}}}},
    AccountRow{"Ridgeway Logistics",
               "Transport",
               "Ridgeway",
               "warehouse",
               {{{"Stellan Berg", "Site director"}, {"Parveen Gill", "Operations"}, {"Otto Lauer", "Finance"}}}},
    AccountRow{"Copperfield Joiners",
               "Wood",
               "Hazelmere",
               "drying room",
               {{{"Mirela Dunca", "Managing director"}, {"Seth Copper", "Foreman"}}}},
    AccountRow{"Willowbrook Nursery",
               "Garden",
               "Marsh Ketton",
               "glasshouse",
               {{{"Hilde Roemer", "Owner"}, {"Teo Lindahl", "Grower"}}}},
    AccountRow{"St Aldate Parish Rooms",
               "Community",
               "Greyfriars",
               "great hall",
               {{{"Benedict Okoro", "Warden"}, {"Marian Selby", "Treasurer"}}}},
    AccountRow{"Fallowfield Foods",
               "Food",
               "Fallowfield",
               "cold store",
               {{{"Viktor Stahl", "Operations director"}, {"Roisin Keane", "Quality"}}}},
    AccountRow{"Harper and Vance Architects",
               "Office",
               "Averley",
               "studio floor",
               {{{"Simone Vance", "Partner"}, {"Dev Rao", "Office manager"}}}},
    AccountRow{"Millrace Hotels",
               "Hospitality",
               "Millrace",
               "old mill",
               {{{"Astrid Falk", "Regional director"}, {"Ned Corrie", "Technician"}}}},
    AccountRow{"Oxbow Swimming Club",
               "Leisure",
               "Oxbow",
               "pool hall",
               {{{"Delphine Roux", "Chair"}, {"Hamish Baird", "Bath attendant"}}}},
    AccountRow{"Kestrel Data",
               "Office",
               "Ridgeway",
               "server room",
               {{{"Arjun Mehta", "Head of facilities"}, {"Liv Sorensen", "Finance"}}}},
    AccountRow{"Thornbury Leather", "Leather", "Quarrington", "finishing room", {{{"Casimir Wolk", "Owner"}}}},
    AccountRow{"Seabright Fish",
               "Food",
               "Port Averley",
               "ice house",
               {{{"Gudrun Aske", "Managing director"}, {"Finn Lowry", "Fleet and plant"}}}},
    AccountRow{"Maple Court Housing",
               "Housing",
               "Stonebeck",
               "boiler house",
               {{{"Theresa Quill", "Board chair"}, {"Nnamdi Eze", "Caretaker"}, {"Klara Weiss", "Secretary"}}}},
    AccountRow{"Redfern Veterinary", "Health", "Fallowfield", "clinic", {{{"Saoirse Redfern", "Vet"}}}},
    AccountRow{
        "Abbot's Garage", "Motor", "Greyfriars", "workshop", {{{"Milo Abbot", "Owner"}, {"Jana Krizova", "Office"}}}},
};

constexpr std::array kHomes{
    AccountRow{"Whitcombe", "", "Averley", "loft", {{{"Esme Whitcombe", ""}, {"Rafe Whitcombe", ""}}}},
    AccountRow{"Dellaporta", "", "Stonebeck", "cellar", {{{"Chiara Dellaporta", ""}}}},
    AccountRow{"Halvorsen", "", "Oxbow", "ground floor", {{{"Nils Halvorsen", ""}, {"Maud Halvorsen", ""}}}},
    AccountRow{"Adeyinka", "", "Hazelmere", "boiler cupboard", {{{"Folake Adeyinka", ""}}}},
    AccountRow{"Pruett", "", "Ridgeway", "garage", {{{"Wendell Pruett", ""}}}},
    AccountRow{"Kowalczuk", "", "Quarrington", "cellar", {{{"Zofia Kowalczuk", ""}, {"Adam Kowalczuk", ""}}}},
    AccountRow{"Laing", "", "Port Averley", "roof", {{{"Isla Laing", ""}}}},
    AccountRow{"Bergamin", "", "Greyfriars", "extension", {{{"Luca Bergamin", ""}, {"Rosa Bergamin", ""}}}},
    AccountRow{"Thackray", "", "Marsh Ketton", "farmhouse", {{{"Gwen Thackray", ""}}}},
    AccountRow{"Moreau", "", "Averley", "cellar", {{{"Etienne Moreau", ""}}}},
    AccountRow{"Sandhu", "", "Fallowfield", "loft", {{{"Harpreet Sandhu", ""}, {"Simran Sandhu", ""}}}},
    AccountRow{"Ostrander", "", "Millrace", "ground floor", {{{"Joris Ostrander", ""}}}},
    AccountRow{"Tolley", "", "Stonebeck", "roof", {{{"Graham Tolley", ""}}}},
};

} // namespace

Plot accountsOfFirms() {
    Weaver weaver(7);
    Plot plot;
    for (const auto& row : kFirms)
        append(plot, weaver.firm(row));
    return plot;
}

Plot accountsOfHomes() {
    Weaver weaver(11);
    Plot plot;
    for (const auto& row : kHomes)
        append(plot, weaver.home(row));
    auto& refuses = plot.people.front(); // Esme Whitcombe, who has just said no
    refuses.doNotContact = true;
    refuses.notes.push_back({"Asked not to be written to or called again, after the second offer.", false, 2});
    return plot;
}

} // namespace ajar::app::sample
