-- What came from outside. Rows are only ever added: the triggers hold that against every program, ours too.

CREATE TABLE ledger (
    seq      INTEGER PRIMARY KEY,  -- 1, 2, 3 … without a gap
    kind     TEXT NOT NULL,        -- report, places, export, decision
    at       TEXT NOT NULL,        -- UTC, ISO 8601, when the entry was written
    body     TEXT NOT NULL,        -- canonical JSON: keys in ordinal order, no white space
    previous TEXT NOT NULL,        -- hash of the entry before; 64 zeros for the first
    hash     TEXT NOT NULL         -- SHA-256 of previous, then of this entry's canonical form
) STRICT;

-- Reports are by far the most; what is not one is found without walking past them.
CREATE INDEX ledger_besides_reports ON ledger (kind) WHERE kind <> 'report';

-- Every file as received, once, named by its SHA-256.
CREATE TABLE bytes (
    sha256 TEXT PRIMARY KEY,
    length INTEGER NOT NULL,       -- as received
    coding TEXT NOT NULL,          -- identity, or br (Brotli, RFC 7932) where that is shorter
    data   BLOB NOT NULL
) STRICT;

CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TRIGGER bytes_are_never_changed BEFORE UPDATE ON bytes
BEGIN SELECT RAISE(ABORT, 'received bytes are kept as they are'); END;

CREATE TRIGGER bytes_are_never_deleted BEFORE DELETE ON bytes
BEGIN SELECT RAISE(ABORT, 'received bytes are kept as they are'); END;
