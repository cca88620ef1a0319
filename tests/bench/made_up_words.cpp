// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_words.h"

#include "base/text.h"

#include <array>
#include <string_view>

namespace ajar::bench {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kGiven[]{
    "Dana",     "Noor",  "Zoë",    "Łukasz",  "Marek",  "Ines",   "Tomás",  "Aisha",  "Jürgen", "Petra",  "Oleg",
    "Mireille", "Sven",  "Anneke", "Hiroshi", "Yuki",   "Priya",  "Rahul",  "Chen",   "Wei",    "Fatima", "Omar",
    "Leila",    "Yusuf", "Grace",  "Samuel",  "Ngozi",  "Kwame",  "Sofia",  "Mateo",  "Lucía",  "Diego",  "Camille",
    "Étienne",  "Hugo",  "Chloé",  "Astrid",  "Bjørn",  "Freja",  "Nils",   "Katrin", "Holger", "Ulrike", "Matthias",
    "Ewa",      "Paweł", "Jana",   "Ondřej",  "Béla",   "Ilona",  "Dragan", "Milica", "Nikos",  "Eleni",  "Giulia",
    "Marco",    "Paola", "Luca",   "Emma",    "Oliver", "Amelia", "Jack",   "Isla",   "Harry",  "Megan",  "Rhys",
    "Niamh",    "Seán",  "Aoife",  "Conor",   "Walter", "June",   "Ruth",   "Martin", "Clara",  "Felix",  "Ida",
    "Anton",    "Greta", "Emil",   "Selma",   "Aron",   "Tuva",   "Elias"};

constexpr std::string_view kFamily[]{
    "Whitfield", "Haddad",  "Müller", "Nowak",     "Kowalczyk", "Pereira",  "Okafor", "Berger",  "Lindqvist",
    "Sørensen",  "Yamada",  "Tanaka", "Sharma",    "Patel",     "Zhang",    "Liu",    "Rahman",  "Khan",
    "Mensah",    "Adeyemi", "García", "Fernández", "Rossi",     "Bianchi",  "Dubois", "Lefèvre", "Moreau",
    "Novák",     "Svoboda", "Horvat", "Papadakis", "Ionescu",   "Popescu",  "Kovács", "Nagy",    "Weiß",
    "Schäfer",   "Krüger",  "Vogel",  "Brandt",    "Hartmann",  "Seidel",   "Lorenz", "Winter",  "Busch",
    "Keller",    "Frank",   "Engel",  "Albers",    "Janssen",   "De Vries", "Bakker", "Visser",  "Smit",
    "Meijer",    "Peeters", "Claes",  "Maes",      "Fields",    "Ashworth", "Barlow", "Carver",  "Dunn",
    "Ellery",    "Foss",    "Garner", "Hale",      "Ito",       "Jarvis",   "Kemp",   "Langley", "Marsh",
    "Norris",    "Oakes",   "Pryor",  "Quill",     "Rowe",      "Sayer",    "Thorne", "Upton",   "Vance",
    "Wragg",     "Yates",   "Zeller", "O'Brien",   "Murphy",    "Byrne",    "Nilsen", "Haugen",  "Lund"};

constexpr std::string_view kCompanyFirst[]{
    "Brüggen", "Northgate", "Alder",   "Kestrel",  "Meridian", "Harbour", "Silver", "Granite", "Lumen",
    "Tidal",   "Cobalt",    "Hollow",  "Amber",    "Pinnacle", "Orchard", "Summit", "Falcon",  "Vela",
    "Quarry",  "Beacon",    "Juniper", "Sterling", "Marlow",   "Elbe",    "Danube", "Polder",  "Fjord",
    "Atlas",   "Nimbus",    "Copper",  "Prairie",  "Linden",   "Rowan",   "Saxon",  "Turing",  "Zephyr"};
constexpr std::string_view kCompanySecond[]{"Kühltechnik", "Logistics", "Foods",    "Packaging", "Bakeries",
                                            "Pharma",      "Optics",    "Textiles", "Marine",    "Dairies",
                                            "Robotics",    "Clinics",   "Hotels",   "Timber",    "Steel",
                                            "Printing",    "Brewing",   "Energy",   "Retail",    "Instruments"};
constexpr std::string_view kCompanyThird[]{"GmbH", "Ltd",           "BV",      "SA", "AB", "Group", "& Sons",
                                           "Nord", "International", "Partners"};

constexpr std::string_view kSectors[]{"refrigeration",    "logistics", "food",        "packaging", "health",
                                      "machine building", "print",     "hospitality", "timber",    "brewing",
                                      "energy",           "textiles",  "retail",      "marine"};
constexpr std::string_view kRoles[]{
    "Operations", "Head of purchasing", "Plant manager", "Quality",   "Managing director", "IT",
    "Finance",    "Maintenance",        "Sales",         "Logistics", "Assistant",         "Owner"};
constexpr std::string_view kTowns[]{"Bremen", "Utrecht", "Gdańsk", "Brno",    "Porto", "Lyon",
                                    "Bergen", "Malmö",   "Cork",   "Leeds",   "Graz",  "Turin",
                                    "Leuven", "Kassel",  "Essen",  "Tilburg", "Łódź",  "Aarhus"};

constexpr std::string_view kThings[]{"cold chain",
                                     "audit",
                                     "warranty",
                                     "pallet rack",
                                     "night shift",
                                     "spare parts",
                                     "forklift",
                                     "temperature log",
                                     "loading dock",
                                     "service contract",
                                     "new line",
                                     "compressor",
                                     "invoice",
                                     "pilot",
                                     "data sheet",
                                     "training",
                                     "migration",
                                     "safety report",
                                     "door seal",
                                     "energy bill",
                                     "maintenance window",
                                     "tender",
                                     "lease",
                                     "backup generator",
                                     "label printer",
                                     "scanner",
                                     "conveyor",
                                     "sorting hall",
                                     "insurance",
                                     "certificate",
                                     "test week",
                                     "delivery date",
                                     "second site",
                                     "old supplier",
                                     "handover",
                                     "roof",
                                     "shift plan",
                                     "dashboard",
                                     "interface",
                                     "noise",
                                     "cleaning crew",
                                     "evaporator",
                                     "frost damage",
                                     "stock count",
                                     "customs paper",
                                     "price list",
                                     "reference visit",
                                     "prototype",
                                     "control room",
                                     "wiring",
                                     "quality claim",
                                     "budget round",
                                     "works council",
                                     "board meeting",
                                     "drawing",
                                     "quotation",
                                     "oven",
                                     "mixing tank",
                                     "fermenter",
                                     "packing robot",
                                     "returns desk",
                                     "cash register",
                                     "ward round"};
constexpr std::string_view kQualities[]{"late",      "expensive", "noisy",  "old",       "unclear",    "urgent",
                                        "promising", "fragile",   "slow",   "reliable",  "unfinished", "doubtful",
                                        "crowded",   "clever",    "heavy",  "missing",   "short",      "fair",
                                        "risky",     "tidy",      "broken", "unpopular", "necessary",  "surprising"};
constexpr std::string_view kDoings[]{"replace",   "measure",  "postpone",  "compare", "explain",  "test",
                                     "rebuild",   "sign off", "automate",  "shorten", "finance",  "document",
                                     "hand over", "insure",   "translate", "repair",  "simplify", "monitor",
                                     "train for", "stop",     "extend",    "inspect", "relocate", "plan"};
constexpr std::string_view kPeople[]{
    "her boss",          "the plant manager",   "their auditor",  "the finance director", "his predecessor",
    "the works council", "a colleague in Graz", "the night crew", "their main customer",  "the owner's son",
    "purchasing",        "the new IT lead",     "the landlord",   "a consultant"};
constexpr std::string_view kWhens[]{"before the summer",   "after the audit", "by Thursday",
                                    "next quarter",        "in the autumn",   "since the flood",
                                    "once the pilot ends", "in two weeks",    "before Christmas",
                                    "when budgets open",   "any day",         "not this year"};
constexpr std::string_view kAsides[]{"Coffee was good",
                                     "The dog slept under the desk",
                                     "Parking behind the hall",
                                     "Spoke about sailing for a while",
                                     "Her daughter starts school",
                                     "He collects old radios",
                                     "They laughed about the robot",
                                     "It rained on the roof all along",
                                     "Ask for the blue door",
                                     "Prefers calls after four",
                                     "Likes to see numbers first",
                                     "Has been to the reference site"};

/// "{t}" a thing, "{q}" a quality, "{d}" what one does, "{p}" somebody, "{w}" when, "{n}" the first name, "{a}" an aside, "{#}" a number.
constexpr std::string_view kSentences[]{"{n} said the {t} is {q} and that {p} wants to {d} it {w}.",
                                        "Asked what would make it worth it: \"if the {t} stops being {q}\".",
                                        "The {t} came up twice; {n} would rather {d} the {t} first.",
                                        "Walked through the {t}, it is {q}, about {#} metres.",
                                        "{p} decides, {n} only recommends; the {t} must be done {w}.",
                                        "Worried about the {t}: nobody can explain it to {p}.",
                                        "We agreed to {d} the {t} {w}.",
                                        "{a}.",
                                        "They tried to {d} the {t} in {#} and it turned out {q}.",
                                        "{n} told us, unasked, that the {t} cost {#} last year.",
                                        "No word yet on the {t}; {p} is away {w}.",
                                        "Their idea: {d} the {t} and keep the {t} as it is.",
                                        "Sounded {q} when we named the {t}.",
                                        "{n} wants to see the {t} at another site {w}.",
                                        "If the {t} fails again it lands on {n}'s desk.",
                                        "Sent the {t} to {p}; answer {w}."};

template <std::size_t Count>
std::string_view anyOf(RandomNumbers& random, const std::string_view (&words)[Count]) {
    return random.any(Words(words));
}

std::string filled(RandomNumbers& random, std::string_view sentence, const std::string& firstName) {
    std::string text;
    while (true) {
        const auto hole = sentence.find('{');
        text += sentence.substr(0, hole);
        if (hole == std::string_view::npos)
            return text;
        switch (sentence[hole + 1]) {
        case 't': text += anyOf(random, kThings); break;
        case 'q': text += anyOf(random, kQualities); break;
        case 'd': text += anyOf(random, kDoings); break;
        case 'p': text += anyOf(random, kPeople); break;
        case 'w': text += anyOf(random, kWhens); break;
        case 'a': text += anyOf(random, kAsides); break;
        case '#': text += std::to_string(2 + random.lowBelow(9'000)); break;
        default: text += firstName;
        }
        sentence.remove_prefix(hole + 3);
    }
}

std::string addressPart(std::string_view name) {
    std::string part;
    for (const auto& word : foldedWords(name))
        part += (part.empty() ? "" : ".") + word;
    return part;
}

} // namespace

std::string aGivenName(RandomNumbers& random) {
    return std::string(anyOf(random, kGiven));
}

std::string aFamilyName(RandomNumbers& random) {
    // Double names make some of a hundred thousand people differ.
    std::string name(anyOf(random, kFamily));
    if (random.chance(40))
        name.append("-").append(anyOf(random, kFamily));
    return name;
}

std::string aCompany(RandomNumbers& random) {
    std::string name(anyOf(random, kCompanyFirst));
    name.append(" ").append(anyOf(random, kCompanySecond)).append(" ").append(anyOf(random, kCompanyThird));
    if (random.chance(50))
        name.append(" ").append(anyOf(random, kTowns));
    return name;
}

std::string aSector(RandomNumbers& random) {
    return std::string(anyOf(random, kSectors));
}

std::string aRole(RandomNumbers& random) {
    return std::string(anyOf(random, kRoles));
}

std::string aTown(RandomNumbers& random) {
    return std::string(anyOf(random, kTowns));
}

std::string aDealTitle(RandomNumbers& random) {
    std::string title(anyOf(random, kThings));
    title.append(", ").append(anyOf(random, kTowns)).append(" ").append(std::to_string(2 + random.below(98)));
    return title;
}

std::string anEmail(const std::string& person, const std::string& company) {
    const auto words = foldedWords(company);
    return addressPart(person) + "@" +
           (words.empty() ? "mail" : words.front() + (words.size() > 1 ? "-" + words[1] : "")) + ".example";
}

std::string aText(RandomNumbers& random, const std::string& firstName, int characters) {
    std::string text;
    while (static_cast<int>(text.size()) < characters) {
        if (!text.empty())
            text += ' ';
        text += filled(random, anyOf(random, kSentences), firstName);
    }
    return text;
}

std::string aTextWord(RandomNumbers& random) {
    std::string text;
    switch (random.below(5)) {
    case 0: text = anyOf(random, kQualities); break;
    case 1: text = anyOf(random, kDoings); break;
    case 2: text = anyOf(random, kPeople); break;
    default: text = anyOf(random, kThings);
    }
    const auto words = foldedWords(text);
    return words[static_cast<std::size_t>(random.below(static_cast<int>(words.size())))];
}

} // namespace ajar::bench
