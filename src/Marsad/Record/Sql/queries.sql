-- Every statement the record runs, each under its name.

-- name: last_entry
SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1;

-- name: append_entry
INSERT INTO ledger (seq, kind, at, body, previous, hash) VALUES ($seq, $kind, $at, $body, $previous, $hash);

-- name: entries
SELECT seq, kind, at, body, previous, hash FROM ledger ORDER BY seq;

-- name: entry
SELECT seq, kind, at, body, previous, hash FROM ledger WHERE seq = $seq;

-- name: reports_in_ledger
SELECT seq, kind, at, body, previous, hash FROM ledger WHERE kind = 'report' ORDER BY seq;

-- name: entries_besides_reports
SELECT seq, kind, at, body, previous, hash FROM ledger WHERE kind = $kind AND kind <> 'report' ORDER BY seq;

-- name: count_entries
SELECT count(*) FROM ledger;

-- name: has_bytes
SELECT 1 FROM bytes WHERE sha256 = $sha256;

-- name: keep_bytes
INSERT INTO bytes (sha256, length, coding, data) VALUES ($sha256, $length, $coding, $data);

-- name: bytes
SELECT length, coding, data FROM bytes WHERE sha256 = $sha256;

-- name: note_reader
INSERT INTO readers (version) VALUES ($version) ON CONFLICT DO NOTHING;

-- name: other_readers
SELECT version FROM readers WHERE version <> $version ORDER BY version;

-- name: has_receipt
SELECT 1 FROM receipts WHERE key = $key;

-- name: add_receipt
INSERT INTO receipts (key, report, rank, entry) VALUES ($key, $report, $rank, $entry);

-- name: governing_receipt
SELECT key FROM receipts WHERE report = $report ORDER BY rank, key LIMIT 1;

-- name: receipts_of_report
SELECT entry FROM receipts WHERE report = $report ORDER BY rank, key;

-- name: receipts_by_report
SELECT report, entry FROM receipts ORDER BY report, rank, key;

-- name: add_report
INSERT INTO reports (hash, id, title, publisher, url, language, published, basis, words)
VALUES ($hash, $id, $title, $publisher, $url, $language, $published, $basis, $words);

-- name: drop_report
DELETE FROM reports WHERE hash = $hash;

-- name: report
SELECT hash, id, title, publisher, url, language, published, basis, words FROM reports WHERE hash = $hash;

-- name: find_reports
SELECT hash FROM reports WHERE id = $id
UNION SELECT hash FROM reports WHERE hash >= $prefix AND hash < $prefix || 'g'
LIMIT 2;

-- name: count_reports
SELECT count(*) FROM reports;

-- name: count_claims
SELECT count(*) FROM claims;

-- name: count_incidents
SELECT count(*) FROM incidents;

-- name: add_claim
INSERT INTO claims (report, ordinal, id, points, body) VALUES ($report, $ordinal, $id, $points, $body);

-- name: claims_of_report
SELECT body, points FROM claims WHERE report = $report ORDER BY ordinal;

-- name: drop_claims_of_report
DELETE FROM claims WHERE report = $report;

-- name: claim
SELECT body, points FROM claims WHERE id = $id;

-- name: add_statement
INSERT INTO statements (key, report, ordinal, neighbourhood) VALUES ($key, $report, $ordinal, $key);

-- name: place_statement
UPDATE statements SET neighbourhood = $neighbourhood WHERE key = $key;

-- name: drop_statement
DELETE FROM statements WHERE key = $key;

-- name: statements_of_report
SELECT key, report, ordinal, neighbourhood FROM statements WHERE report = $report ORDER BY ordinal;

-- name: statements_of_neighbourhood
SELECT key, report, ordinal, neighbourhood FROM statements WHERE neighbourhood = $neighbourhood ORDER BY report, ordinal;

-- name: statements_of_block
SELECT s.key, s.report, s.ordinal, s.neighbourhood
FROM statement_blocks AS b JOIN statements AS s ON s.key = b.statement
WHERE b.block = $block;

-- name: add_block
INSERT INTO statement_blocks (block, statement) VALUES ($block, $statement) ON CONFLICT DO NOTHING;

-- name: drop_block
DELETE FROM statement_blocks WHERE block = $block AND statement = $statement;

-- name: add_incident
INSERT INTO incidents (id, start, "end", means, body, neighbourhood)
VALUES ($id, $start, $end, $means, $body, $neighbourhood);

-- name: add_incident_claim
INSERT INTO incident_claims (claim, incident) VALUES ($claim, $incident) ON CONFLICT DO NOTHING;

-- name: add_incident_toll
INSERT INTO incident_tolls (incident, kind) VALUES ($incident, $kind) ON CONFLICT DO NOTHING;

-- name: add_incident_place
INSERT INTO incident_places (incident, ordinal, name, latitude, longitude)
VALUES ($incident, $ordinal, $name, $latitude, $longitude);

-- name: incidents_of_neighbourhood
SELECT id FROM incidents WHERE neighbourhood = $neighbourhood ORDER BY id;

-- name: drop_incident
DELETE FROM incidents WHERE id = $id;

-- name: drop_incident_claims
DELETE FROM incident_claims WHERE incident = $id;

-- name: drop_incident_tolls
DELETE FROM incident_tolls WHERE incident = $id;

-- name: drop_incident_places
DELETE FROM incident_places WHERE incident = $id;

-- name: find_incidents
SELECT id FROM incidents WHERE id >= $prefix AND id < $prefix || '~' ORDER BY id LIMIT 2;

-- name: incident
SELECT body FROM incidents WHERE id = $id;

-- name: all_bytes
SELECT sha256, length, coding, data FROM bytes ORDER BY sha256;

-- name: report_without_bytes
SELECT min(r.entry) FROM receipts AS r WHERE NOT EXISTS (SELECT 1 FROM bytes AS b WHERE b.sha256 = r.report);

-- name: incidents_of_report
SELECT DISTINCT ic.incident FROM claims AS c JOIN incident_claims AS ic ON ic.claim = c.id WHERE c.report = $report;
