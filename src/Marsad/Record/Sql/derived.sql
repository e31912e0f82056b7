-- What was read out of the ledger. Everything here can be dropped and made again by `marsad rebuild`.

-- The versions of the reader that these tables were derived by: more than one, or another than today's, and a rebuild is due.
CREATE TABLE readers (
    version TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Each way a report came. The least rank governs how the report is read, whatever order its receipts came in.
CREATE TABLE receipts (
    key    TEXT PRIMARY KEY,       -- SHA-256 of the receipt's canonical form
    report TEXT NOT NULL,
    rank   TEXT NOT NULL,
    entry  INTEGER NOT NULL        -- the ledger's seq
) STRICT, WITHOUT ROWID;
CREATE INDEX receipts_of_report ON receipts (report, rank, key);

CREATE TABLE reports (
    hash      TEXT NOT NULL UNIQUE,
    id        TEXT NOT NULL,
    title     TEXT,
    publisher TEXT,
    url       TEXT,
    language  TEXT,
    published TEXT,                -- ISO 8601 day
    basis     TEXT,                -- how the day is known
    words     TEXT                 -- the words or field it rests on
) STRICT;
CREATE INDEX reports_by_id ON reports (id);

CREATE TABLE claims (
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,      -- in text order, from 0
    id      TEXT NOT NULL,
    points  INTEGER NOT NULL,      -- where its quote begins in the report's text, in Unicode code points
    body    TEXT NOT NULL,         -- the whole claim as JSON
    PRIMARY KEY (report, ordinal)
) STRICT;
CREATE INDEX claims_by_id ON claims (id);

-- The statements in which a report tells its events. A neighbourhood is what hangs together by links: incidents never reach
-- beyond one, so a new report has only its neighbourhoods grouped anew. Keys are made of content, never of order of arrival.
CREATE TABLE statements (
    key           INTEGER PRIMARY KEY, -- the first 64 bits of a SHA-256 over report and ordinal
    report        TEXT NOT NULL,
    ordinal       INTEGER NOT NULL,
    neighbourhood INTEGER NOT NULL     -- the key of its first statement in canonical order
) STRICT;
CREATE INDEX statements_of_report ON statements (report, ordinal);
CREATE INDEX statements_of_neighbourhood ON statements (neighbourhood);

-- Where to look for links: statements without a block in common are never linked.
CREATE TABLE statement_blocks (
    block     INTEGER NOT NULL,        -- the first 64 bits of a SHA-256 over the block's key
    statement INTEGER NOT NULL,
    PRIMARY KEY (block, statement)
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
    id    TEXT NOT NULL UNIQUE,
    start TEXT,                    -- ISO 8601 days, both included
    "end" TEXT,
    means TEXT,
    body  TEXT NOT NULL,           -- the incident with its tolls as JSON
    neighbourhood INTEGER NOT NULL
) STRICT;
CREATE INDEX incidents_of_neighbourhood ON incidents (neighbourhood);
CREATE INDEX incidents_by_time ON incidents (start, id);

CREATE TABLE incident_claims (
    claim    TEXT NOT NULL,
    incident TEXT NOT NULL,
    PRIMARY KEY (claim, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_of_incident ON incident_claims (incident);

CREATE TABLE incident_tolls (
    incident TEXT NOT NULL,
    kind     TEXT NOT NULL,
    PRIMARY KEY (incident, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_places (
    incident  TEXT NOT NULL,
    ordinal   INTEGER NOT NULL,
    name      TEXT NOT NULL,       -- folded: lower case
    latitude  REAL,
    longitude REAL,
    PRIMARY KEY (incident, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_places_by_latitude ON incident_places (latitude);
CREATE INDEX incident_places_by_name ON incident_places (name);
