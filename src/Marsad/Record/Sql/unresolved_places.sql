-- The names of places that claims wait for, the commonest first, with the claims' ids. Walks through all claims.
SELECT p.text, group_concat(p.claim, ' ' ORDER BY p.report, p.ordinal), count(DISTINCT p.report), min(r.id)
FROM (
    SELECT DISTINCT json_extract(place.value, '$.Text') AS text, c.id AS claim, c.report AS report, c.ordinal AS ordinal
    FROM claims AS c, json_each(c.body, '$.Places') AS place
    WHERE json_extract(place.value, '$.Precision') = 'Unresolved') AS p
JOIN reports AS r ON r.hash = p.report
GROUP BY lower(p.text)
ORDER BY count(*) DESC, p.text;
