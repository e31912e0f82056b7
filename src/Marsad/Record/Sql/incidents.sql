-- The incidents that a filter lets through, in the order people read them: by day, those without one last.
-- A null parameter filters nothing. Latitude bounds are a box around the circle, which the caller then cuts exactly.
SELECT body FROM incidents AS i
WHERE ($since IS NULL OR coalesce(i."end", i.start) >= $since)
  AND ($until IS NULL OR coalesce(i.start, i."end") <= $until)
  AND ($means IS NULL OR i.means = $means)
  AND ($kind IS NULL OR EXISTS (SELECT 1 FROM incident_tolls AS t WHERE t.incident = i.id AND t.kind = $kind))
  AND ($name IS NULL OR EXISTS (SELECT 1 FROM incident_places AS p WHERE p.incident = i.id AND p.name = $name))
  AND ($south IS NULL OR EXISTS (
        SELECT 1 FROM incident_places AS p WHERE p.incident = i.id AND p.latitude BETWEEN $south AND $north))
ORDER BY i.start IS NULL, i.start, i."end" IS NULL, i."end", i.id;
