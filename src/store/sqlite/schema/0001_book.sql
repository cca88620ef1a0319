-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 1. Until the first release this file is edited in place; afterwards never again (docs/contributing.md, "Add a column").
--
-- Record tables: `n` is local to the file (paging, search) and never leaves it; `id` is a UUIDv7 in 16 bytes; `rev` is the number of
-- the deed that last wrote the row. They are written by store::Deed alone. Days are days since 1970-01-01, instants UTC milliseconds,
-- truth values 0 and 1, codes those of domain/codes.h. Foreign keys wait for the end of the transaction, so that a deed may go in any order.

CREATE TABLE book (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    is_sample INTEGER NOT NULL,
    customer_wanted INTEGER,
    customer_most INTEGER,
    prospect_wanted INTEGER,
    prospect_most INTEGER,
    other_wanted INTEGER,
    other_most INTEGER,
    entered INTEGER NOT NULL
) STRICT;

CREATE TABLE owner (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    is_me INTEGER NOT NULL,
    manager TEXT NOT NULL,
    team TEXT NOT NULL,
    entered INTEGER NOT NULL
) STRICT;

CREATE TABLE tag (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    rhythm_wanted INTEGER,
    rhythm_most INTEGER,
    entered INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    sector TEXT NOT NULL,
    parent BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX organisation_by_name ON organisation(name_key, id);
CREATE INDEX organisation_by_parent ON organisation(parent) WHERE parent IS NOT NULL;

CREATE TABLE person (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    introduced_by BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    do_not_contact INTEGER NOT NULL,
    rhythm_wanted INTEGER,
    rhythm_most INTEGER,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_name ON person(name_key, id);
CREATE INDEX person_by_introducer ON person(introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE contact_point (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    value_key TEXT NOT NULL, -- folded, of an e-mail address alone
    position INTEGER NOT NULL,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_point_by_person ON contact_point(person, position) WHERE person IS NOT NULL;
CREATE INDEX contact_point_by_organisation ON contact_point(organisation, position) WHERE organisation IS NOT NULL;
CREATE INDEX contact_point_by_email ON contact_point(value_key) WHERE value_key <> '';

CREATE TABLE affiliation (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation BLOB NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    from_day INTEGER,
    to_day INTEGER,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX affiliation_by_person ON affiliation(person);
CREATE INDEX affiliation_by_organisation ON affiliation(organisation);

CREATE TABLE remembered_date (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    month INTEGER NOT NULL,
    day INTEGER NOT NULL,
    year INTEGER,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX remembered_date_by_person ON remembered_date(person);
CREATE INDEX remembered_date_by_day ON remembered_date(month, day);

CREATE TABLE deal (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    value INTEGER,
    currency TEXT,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    introduced_by BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    follows BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    opened INTEGER,
    expected INTEGER,
    bucket TEXT NOT NULL,
    lean TEXT NOT NULL,
    closed INTEGER,
    no_decision INTEGER NOT NULL,
    closed_why TEXT NOT NULL,
    ask_again INTEGER,
    ask_after_sale INTEGER,
    after_sale TEXT,
    after_sale_words TEXT NOT NULL,
    entered INTEGER NOT NULL
) STRICT;
-- Covers the sums by bucket, lean and currency of the board's heads, of all deals and of one owner's (docs/performance.md).
CREATE INDEX deal_by_bucket ON deal(bucket, owner, lean, currency, closed, value, id);
CREATE INDEX deal_by_title ON deal(title_key, id);
CREATE INDEX deal_by_organisation ON deal(organisation) WHERE organisation IS NOT NULL;
CREATE INDEX deal_by_follows ON deal(follows) WHERE follows IS NOT NULL;
CREATE INDEX deal_by_introducer ON deal(introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE deal_person (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    deal BLOB NOT NULL REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL,
    position INTEGER NOT NULL,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX deal_person_by_deal ON deal_person(deal, part, position, person);
CREATE INDEX deal_person_by_person ON deal_person(person, deal) WHERE person IS NOT NULL;

CREATE TABLE tagging (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    tag BLOB NOT NULL REFERENCES tag(id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX tagging_by_tag ON tagging(tag);
CREATE INDEX tagging_by_person ON tagging(person) WHERE person IS NOT NULL;
CREATE INDEX tagging_by_organisation ON tagging(organisation) WHERE organisation IS NOT NULL;
CREATE INDEX tagging_by_deal ON tagging(deal) WHERE deal IS NOT NULL;

CREATE TABLE encounter (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    started INTEGER NOT NULL,
    zone TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    minutes INTEGER,
    opening_share INTEGER,
    they_spoke TEXT,
    heard TEXT NOT NULL,
    noticed TEXT NOT NULL,
    outcome TEXT,
    place TEXT NOT NULL,
    to_learn TEXT NOT NULL,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX encounter_by_start ON encounter(started, id);
-- Of a deal's encounters few are planned; this finds them without a look at each of the others.
CREATE UNIQUE INDEX encounter_planned ON encounter(id) WHERE state = 'planned';

CREATE TABLE encounter_person (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    encounter BLOB NOT NULL REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX encounter_person_by_encounter ON encounter_person(encounter, position, person);
CREATE INDEX encounter_person_by_person ON encounter_person(person, encounter);

CREATE TABLE encounter_deal (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    encounter BLOB NOT NULL REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB NOT NULL REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    minutes INTEGER,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX encounter_deal_by_encounter ON encounter_deal(encounter, position, deal);
CREATE INDEX encounter_deal_by_deal ON encounter_deal(deal, encounter);

CREATE TABLE fact (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    topic TEXT NOT NULL,
    body TEXT NOT NULL,
    source TEXT NOT NULL,
    day INTEGER,
    is_private INTEGER NOT NULL,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_by_person ON fact(person) WHERE person IS NOT NULL;
CREATE INDEX fact_by_organisation ON fact(organisation) WHERE organisation IS NOT NULL;
CREATE INDEX fact_by_deal ON fact(deal) WHERE deal IS NOT NULL;

CREATE TABLE note (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    organisation BLOB REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    encounter BLOB REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL,
    day INTEGER,
    is_private INTEGER NOT NULL,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_person ON note(person) WHERE person IS NOT NULL;
CREATE INDEX note_by_organisation ON note(organisation) WHERE organisation IS NOT NULL;
CREATE INDEX note_by_deal ON note(deal) WHERE deal IS NOT NULL;
CREATE INDEX note_by_encounter ON note(encounter) WHERE encounter IS NOT NULL;

CREATE TABLE reading (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    step INTEGER NOT NULL,
    lowers INTEGER NOT NULL,
    by_act INTEGER NOT NULL,
    day INTEGER NOT NULL,
    encounter BLOB REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    words TEXT NOT NULL,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_by_person ON reading(person, kind, day, entered, id, step, lowers);
CREATE INDEX reading_by_encounter ON reading(encounter) WHERE encounter IS NOT NULL;

CREATE TABLE answer (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    question INTEGER NOT NULL,
    deal BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    how INTEGER NOT NULL,
    body TEXT NOT NULL,
    if_it_fails TEXT NOT NULL,
    if_they_leave TEXT NOT NULL,
    day INTEGER NOT NULL,
    review_by INTEGER,
    encounter BLOB REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_by_person ON answer(person, question, day, entered, id);
CREATE INDEX answer_by_deal ON answer(deal) WHERE deal IS NOT NULL;
CREATE INDEX answer_by_encounter ON answer(encounter) WHERE encounter IS NOT NULL;

CREATE TABLE review (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    day INTEGER NOT NULL,
    by_owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    of_owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL,
    entered INTEGER NOT NULL
) STRICT;

CREATE TABLE reviewed_deal (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB NOT NULL REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX reviewed_deal_by_review ON reviewed_deal(review);
CREATE INDEX reviewed_deal_by_deal ON reviewed_deal(deal);

CREATE TABLE promise (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    by_whom TEXT NOT NULL,
    person BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    deal BLOB REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    encounter BLOB REFERENCES encounter(id) DEFERRABLE INITIALLY DEFERRED,
    review BLOB REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL,
    due INTEGER NOT NULL,
    state TEXT NOT NULL,
    closed INTEGER,
    owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX promise_by_due ON promise(state, due, id);
CREATE INDEX promise_by_person ON promise(person) WHERE person IS NOT NULL;
CREATE INDEX promise_by_deal ON promise(deal, state, due) WHERE deal IS NOT NULL;
CREATE INDEX promise_by_encounter ON promise(encounter) WHERE encounter IS NOT NULL;
CREATE INDEX promise_by_review ON promise(review) WHERE review IS NOT NULL;

CREATE TABLE deal_event (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    deal BLOB NOT NULL REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    happened INTEGER NOT NULL,
    by_owner BLOB REFERENCES owner(id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    would_change TEXT NOT NULL,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX deal_event_by_deal ON deal_event(deal, happened, id);

CREATE TABLE closing_reading (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    deal BLOB NOT NULL REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    trust INTEGER NOT NULL,
    rapport INTEGER NOT NULL,
    respect INTEGER NOT NULL,
    known INTEGER NOT NULL,
    entered INTEGER NOT NULL
) STRICT;
CREATE INDEX closing_reading_by_deal ON closing_reading(deal);
CREATE INDEX closing_reading_by_person ON closing_reading(person);

CREATE TABLE origin (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    record BLOB NOT NULL,
    hash TEXT NOT NULL,
    entered INTEGER NOT NULL,
    file TEXT NOT NULL,
    place INTEGER
) STRICT;
CREATE INDEX origin_by_key ON origin(source, kind, source_key);
CREATE INDEX origin_by_place ON origin(file, source, kind, place) WHERE place IS NOT NULL;
CREATE INDEX origin_by_record ON origin(record);

-- The journal. `live` is the revision that the row must have for the entry to be exchanged, absent: there must be no row. `image` is
-- the other side as a JSON object, absent: the other side is "no such row". `other` is used inside one flip only.
CREATE TABLE deed (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    happened INTEGER NOT NULL,
    state INTEGER NOT NULL -- 0 done, 1 undone, 2 undone and overtaken by a later deed
) STRICT;
CREATE INDEX deed_undone ON deed(n) WHERE state = 1;

CREATE TABLE deed_row (
    deed INTEGER NOT NULL REFERENCES deed(n) DEFERRABLE INITIALLY DEFERRED,
    tbl INTEGER NOT NULL,
    id BLOB NOT NULL,
    live INTEGER,
    image TEXT,
    other TEXT,
    PRIMARY KEY (deed, tbl, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deed_row_by_record ON deed_row(id, deed);

-- Rows that a large deed has made: those of the table with its number as their revision and no line of their own (store/made_rows.h).
CREATE TABLE deed_made (
    deed INTEGER NOT NULL REFERENCES deed(n) DEFERRABLE INITIALLY DEFERRED,
    tbl INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (deed, tbl)
) STRICT, WITHOUT ROWID;

-- Summaries: derived, not journalled, without revisions; `ajar-cli check` recomputes them. Dates only, never counts that age.
CREATE TABLE person_card (
    person BLOB PRIMARY KEY,
    last_contact INTEGER,
    trust INTEGER NOT NULL,
    trust_day INTEGER,
    rapport INTEGER NOT NULL,
    rapport_day INTEGER,
    respect INTEGER NOT NULL,
    respect_day INTEGER,
    known_1 INTEGER,
    known_2 INTEGER,
    known_3 INTEGER,
    known_4 INTEGER,
    known_5 INTEGER,
    is_customer INTEGER NOT NULL,
    customer_since INTEGER,
    pending_deals INTEGER NOT NULL,
    minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_card_by_last_contact ON person_card(last_contact, person);
CREATE INDEX person_card_by_trust ON person_card(trust, person);
-- For "customers with no deal but much unknown" of open next.
CREATE INDEX person_card_by_customer ON person_card(is_customer, pending_deals, person);

-- Absent steps and dates are the greatest day here, so that an index gives the order of a shelf (docs/decisions).
CREATE TABLE deal_card (
    deal BLOB PRIMARY KEY,
    bucket TEXT NOT NULL,
    lean TEXT NOT NULL,
    next_step INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    title_key TEXT NOT NULL,
    owner BLOB,
    lead BLOB,
    last_contact INTEGER,
    trust INTEGER NOT NULL,
    known_6 INTEGER,
    empty_chairs INTEGER NOT NULL,
    first_chair TEXT,
    against INTEGER NOT NULL,
    times_moved INTEGER NOT NULL,
    lean_at INTEGER,
    lean_why TEXT NOT NULL,
    is_imported INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deal_card_by_order ON deal_card(bucket, lean, next_step, expected, title_key, deal, owner);
CREATE INDEX deal_card_by_closed ON deal_card(bucket, closed, deal, owner);
CREATE INDEX deal_card_by_last_contact ON deal_card(lean, last_contact, deal, owner) WHERE bucket = 'pending';
CREATE INDEX deal_card_by_trust ON deal_card(lean, trust, deal, owner) WHERE bucket = 'pending';
CREATE INDEX deal_card_by_lead ON deal_card(lead) WHERE lead IS NOT NULL;

-- Open next: computed after changes and once a day; its order stands for the day. Not journalled, not exported.
CREATE TABLE open_next (
    position INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    deal BLOB,
    person BLOB,
    total INTEGER NOT NULL
) STRICT;

-- Search: one document for each record with words. The indexes hold folded text and no copy of it.
CREATE TABLE search_doc (
    n INTEGER PRIMARY KEY,
    tbl INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    happened INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5(
    body, content='', tokenize="unicode61 remove_diacritics 2", detail=full
);
CREATE VIRTUAL TABLE search_names USING fts5(
    body, content='', tokenize="trigram", detail=full
);
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    upto INTEGER NOT NULL -- 0: nothing waits to be indexed; else where the waiting rows begin (store/search_waiting.h)
) STRICT;
INSERT INTO search_state(id, upto) VALUES (1, 0);
