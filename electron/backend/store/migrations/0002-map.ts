import type { Migration } from '../database.ts';

/*
 * What the map of a company needs besides outcomes. `post` is derived from a visit's document like them; `need` is what
 * a company enters itself, as numbers of a place and never of a person.
 */
const tables = `
CREATE TABLE post (
  visit TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
  permanence TEXT CHECK (permanence IN ('permanent', 'temporary')),
  people_at_once INTEGER CHECK (people_at_once >= 1),
  -- of all tasks together; null where a task says nothing
  minutes_per_day INTEGER CHECK (minutes_per_day >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE need (
  kind TEXT NOT NULL CHECK (kind IN ('company', 'site', 'department')),
  place TEXT NOT NULL,
  -- people off with back complaints, in tenths of a person a year
  people_tenths INTEGER NOT NULL CHECK (people_tenths BETWEEN 0 AND 100000),
  -- how long each needs a light job
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52),
  -- and for how many hours a week
  hours_per_week INTEGER NOT NULL CHECK (hours_per_week BETWEEN 1 AND 60),
  PRIMARY KEY (kind, place)
) STRICT, WITHOUT ROWID;
`;

// A document that cannot be read keeps its visit out of the map, and nothing else.
const posts = `
INSERT INTO post
SELECT id,
  json_extract(json, '$.workstation.permanence'),
  json_extract(json, '$.workstation.peopleAtOnce'),
  (SELECT CASE WHEN count(*) = count(json_extract(value, '$.minutesPerDay'))
     THEN sum(json_extract(value, '$.minutesPerDay')) END FROM json_each(visit.json, '$.tasks'))
FROM visit WHERE json_valid(json);
`;

export const map: Migration = { version: 2, name: 'map', up: (db) => db.exec(tables + posts) };
