// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_columns.h"

#include "exchange/csv_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace ajar::exchange {
namespace {

constexpr std::array kPeople{
    PlainColumn{"id", "id, record id, contact id, person id, person pipedrive system id, Kontakt-ID, Personen-ID"},
    PlainColumn{"name", "name, full name, display name, contact name, person name, vollständiger Name, Anzeigename, "
                        "contact, Kontakt, Ansprechpartner"},
    PlainColumn{"first name", "first name, given name, forename, person first name, Vorname, Rufname"},
    PlainColumn{"middle name", "middle name, additional name, zweiter Vorname"},
    PlainColumn{"last name", "last name, family name, surname, person last name, Nachname, Familienname"},
    PlainColumn{"nickname", "nickname, Spitzname"},
    PlainColumn{
        "email",
        "e-mail, e-mail address, mail, primary email, e-mail 1 - value, person email, E-Mail-Adresse, Mailadresse"},
    PlainColumn{"email 2", "e-mail 2, e-mail 2 address, e-mail 2 - value, secondary email, zweite E-Mail"},
    PlainColumn{"email 3", "e-mail 3, e-mail 3 address, e-mail 3 - value"},
    PlainColumn{"email work", "work email, email work, email (work), person email (work), E-Mail geschäftlich"},
    PlainColumn{"email home", "home email, email home, email (home), person email (home), E-Mail privat"},
    PlainColumn{"phone", "phone, phone number, telephone, tel, primary phone, phone 1 - value, person phone, Telefon, "
                         "Telefonnummer, Rufnummer, tel., Tel.-Nr."},
    PlainColumn{"phone 2", "phone 2, phone 2 - value, other phone"},
    PlainColumn{"phone work",
                "work phone, business phone, phone work, phone (work), person phone (work), Telefon geschäftlich"},
    PlainColumn{"phone home", "home phone, phone home, phone (home), person phone (home), Telefon privat"},
    PlainColumn{"mobile", "mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, phone (mobile), "
                          "person phone (mobile), Mobil, Mobiltelefon, Handy, Handynummer"},
    PlainColumn{"organisation", "organisation, organization, company, company name, organization name, organization 1 "
                                "- name, person organization, account name, account, associated company, employer, "
                                "Firma, Firmenname, Unternehmen, client, customer, Kunde"},
    PlainColumn{"role", "job title, role, position, organization title, organization 1 - title, title, "
                        "Berufsbezeichnung, Funktion, Rolle, Titel"},
    PlainColumn{"department", "department, organization department, Abteilung"},
    PlainColumn{"street", "address, street, mailing street, address 1 - street, Adresse, Anschrift, Straße"},
    PlainColumn{
        "postal code",
        "postal code, postcode, zip, zip code, mailing postal code, address 1 - postal code, PLZ, Postleitzahl"},
    PlainColumn{"city", "city, town, mailing city, address 1 - city, Ort, Stadt"},
    PlainColumn{"region", "region, state, state/region, province, mailing state, address 1 - region, Bundesland"},
    PlainColumn{"country", "country, country/region, mailing country, address 1 - country, Land"},
    PlainColumn{"street work", "work address, business street, business address"},
    PlainColumn{"street 2 work", "work address 2, business street 2"},
    PlainColumn{"postal code work", "work zip code, business postal code"},
    PlainColumn{"city work", "work city, business city"},
    PlainColumn{"region work", "work state, business state"},
    PlainColumn{"country work", "work country, business country, business country/region"},
    PlainColumn{"street home", "home address, home street"},
    PlainColumn{"street 2 home", "home address 2, home street 2"},
    PlainColumn{"postal code home", "home zip code, home postal code"},
    PlainColumn{"city home", "home city"},
    PlainColumn{"region home", "home state"},
    PlainColumn{"country home", "home country, home country/region"},
    PlainColumn{"website", "website, web page, web page 1, website 1 - value, website url, url, homepage, linkedin, "
                           "linkedin url, Webseite, Internet"},
    PlainColumn{"website 2", "website 2, web page 2"},
    PlainColumn{"birthday", "birthday, birth date, date of birth, Geburtstag, Geburtsdatum"},
    PlainColumn{"birth year", "birth year"},
    PlainColumn{"birth month", "birth month"},
    PlainColumn{"tags", "tags, tag, labels, label, person label, categories, groups, group membership, Schlagworte, "
                        "Schlagwörter, Kategorien, Gruppen"},
    PlainColumn{"notes", "notes, note, comments, comment, remarks, description, background, Notizen, Notiz, Bemerkung, "
                         "Bemerkungen, Kommentar, Anmerkungen"},
    PlainColumn{"owner", "owner, contact owner, person owner, Besitzer, Betreuer, zuständig, verantwortlich"},
};

constexpr std::array kDeals{
    PlainColumn{"id", "id, record id, deal id, opportunity id, deal pipedrive system id, Deal-Nummer, Angebotsnummer"},
    PlainColumn{"title", "title, deal, deal name, deal title, opportunity name, opportunity, name, Titel, Bezeichnung, "
                         "Geschäft, Angebot, Vorgang"},
    PlainColumn{"organisation", "organisation, organization, company, company name, deal organization, account, "
                                "account name, associated company, customer, client, Firma, Unternehmen, Kunde"},
    PlainColumn{"person", "person, contact, contact person, contact name, deal contact person, associated contact, "
                          "primary contact, Kontakt, Kontaktperson, Ansprechpartner"},
    PlainColumn{"person email", "e-mail, contact email, person email, E-Mail-Adresse"},
    PlainColumn{"value", "value, amount, deal value, price, Wert, Betrag, Summe, Auftragswert, Volumen"},
    PlainColumn{"currency", "currency, currency iso code, deal currency of value, Währung"},
    PlainColumn{"stage", "stage, deal stage, stage name, deal stage (pipeline), pipeline stage, Phase, Stufe"},
    PlainColumn{"status", "status, deal status, bucket, Stand"},
    PlainColumn{"owner", "owner, deal owner, opportunity owner, sales rep, rep, salesperson, Besitzer, Verkäufer, "
                         "zuständig, verantwortlich"},
    PlainColumn{"opened", "opened, created, create date, created date, creation date, deal created, deal deal created, "
                          "deal creation date, eröffnet, erstellt, erstellt am, angelegt, angelegt am"},
    PlainColumn{"expected", "expected, expected close, expected close date, deal expected close date, decision date, "
                            "erwartet, erwarteter Abschluss, Entscheidung"},
    PlainColumn{"close date", "close date, closing date, Abschluss, Abschlussdatum"},
    PlainColumn{"closed", "closed, closed on, closed date, date closed, deal closed on, deal deal closed on, deal won "
                          "time, geschlossen, abgeschlossen, abgeschlossen am"},
    PlainColumn{"date", "date, Datum"},
    PlainColumn{"lost on", "lost time, deal lost time, lost on, verloren am"},
    PlainColumn{"source", "source, lead source, original source, deal source channel, Quelle, Herkunft"},
    PlainColumn{
        "reason",
        "closed reason, reason, lost reason, closed lost reason, deal lost reason, Grund, Verlustgrund, Absagegrund"},
    PlainColumn{"won reason", "won reason, closed won reason"},
    PlainColumn{"kind", "type, kind, deal type, Art"},
    PlainColumn{"tags", "tags, labels, label, deal label, Schlagworte, Schlagwörter"},
    PlainColumn{"notes", "notes, note, comments, description, Notizen, Notiz, Bemerkung, Bemerkungen, Kommentar"},
};

constexpr std::array kEncounters{
    PlainColumn{"id", "id, record id, activity id, encounter id, activity pipedrive system id"},
    PlainColumn{
        "start",
        "date, start, started, when, start date, activity date, activity due date, startdatetime, Datum, Beginn, wann"},
    PlainColumn{"time", "time, start time, activity due time, Uhrzeit, Zeit"},
    PlainColumn{"channel", "channel, type, activity type, medium, Kanal, Art, Typ"},
    PlainColumn{"minutes", "minutes, mins, min, duration, activity duration, duration in minutes, duration (minutes), "
                           "durationinminutes, Minuten, Dauer"},
    PlainColumn{"person", "person, people, persons, with, contact, contacts, contact person, name, attendees, "
                          "participants, associated contact, Personen, mit, Kontakt, Ansprechpartner, Teilnehmer"},
    PlainColumn{"person email", "e-mail, contact email, person email, E-Mail-Adresse"},
    PlainColumn{"organisation", "organisation, organization, company, account, associated company, Firma, Unternehmen, "
                                "Kunde, company name, account name, client, customer"},
    PlainColumn{"deal", "deal, deals, deal name, deal title, opportunity, associated deal, Geschäft, Angebot"},
    PlainColumn{"subject", "subject, activity subject, Betreff, Thema"},
    PlainColumn{"notes", "notes, note, noticed, comments, description, note body, body preview, activity note, "
                         "Notizen, Notiz, bemerkt, Bemerkung, Bemerkungen"},
    PlainColumn{"heard", "heard, they said, quote, gehört, Zitat"},
    PlainColumn{"outcome", "outcome, result, Ergebnis"},
    PlainColumn{"they spoke", "they spoke, who spoke, wer sprach, Redeanteil"},
    PlainColumn{"opening share", "opening share, opening, opening %, opening percent, Eröffnung, Eröffnungsanteil"},
    PlainColumn{"place", "place, location, where, Ort"},
    PlainColumn{"state", "state, status, done, activity done, Stand, erledigt"},
    PlainColumn{"owner", "owner, assigned to, activity assigned to user, rep, Besitzer, zuständig, verantwortlich"},
};

using Meanings = std::map<std::string, PlainMeaning, std::less<>>;

Meanings meanings(PlainKind kind) {
    Meanings meanings;
    for (const auto& column : plainColumns(kind)) {
        std::size_t rank = 0;
        for (std::size_t from = 0; from < column.names.size();) {
            const auto end = std::min(column.names.find(", ", from), column.names.size());
            meanings.emplace(columnKey(column.names.substr(from, end - from)), PlainMeaning{column.meaning, rank++});
            from = end + 2;
        }
    }
    return meanings;
}

} // namespace

std::span<const PlainColumn> plainColumns(PlainKind kind) {
    switch (kind) {
    case PlainKind::People: return kPeople;
    case PlainKind::Deals: return kDeals;
    case PlainKind::Encounters: break;
    }
    return kEncounters;
}

std::optional<PlainMeaning> meaningOf(PlainKind kind, std::string_view column) {
    static const std::array kMeanings{meanings(PlainKind::People), meanings(PlainKind::Deals),
                                      meanings(PlainKind::Encounters)};
    const auto& known = kMeanings.at(static_cast<std::size_t>(kind));
    const auto found = known.find(columnKey(column));
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

} // namespace ajar::exchange
