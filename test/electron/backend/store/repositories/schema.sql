CREATE UNIQUE INDEX department_name ON department (company, coalesce(site, ''), name_key);

CREATE INDEX department_site ON department (site) WHERE site IS NOT NULL;

CREATE INDEX picture_use_sha256 ON picture_use (sha256);

CREATE INDEX visit_draft ON visit (date) WHERE state = 'draft';

CREATE INDEX visit_look_again ON visit (look_again_by) WHERE look_again_by IS NOT NULL AND state = 'issued';

CREATE UNIQUE INDEX visit_revises ON visit (revises) WHERE revises IS NOT NULL;

CREATE INDEX workstation_company ON workstation (company, archived, sort_key);

CREATE INDEX workstation_department ON workstation (department, archived, sort_key) WHERE department IS NOT NULL;

CREATE INDEX workstation_latest ON workstation (latest_visit) WHERE latest_visit IS NOT NULL;

CREATE INDEX workstation_number ON workstation (number_key);

CREATE INDEX workstation_order ON workstation (archived, sort_key);

CREATE INDEX workstation_site ON workstation (site, archived, sort_key) WHERE site IS NOT NULL;

CREATE INDEX workstation_state ON workstation (archived, state, sort_key);

CREATE TABLE company (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL UNIQUE,
  -- part of the example company, which can be removed whole
  example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1))
) STRICT;

CREATE TABLE department (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  company TEXT NOT NULL REFERENCES company (id),
  -- null: it belongs to no site
  site TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL,
  UNIQUE (id, company),
  FOREIGN KEY (site, company) REFERENCES site (id, company)
) STRICT;

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

CREATE TABLE outcome (
  visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('met', 'not-met', 'not-assessed')),
  -- share of the limit used; null where there is no number, and always for a heart
  ratio REAL,
  PRIMARY KEY (visit, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE picture_use (
  visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES picture (sha256),
  PRIMARY KEY (visit, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
  visit TEXT PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
  permanence TEXT CHECK (permanence IN ('permanent', 'temporary')),
  people_at_once INTEGER CHECK (people_at_once >= 1),
  -- of all tasks together; null where a task says nothing
  minutes_per_day INTEGER CHECK (minutes_per_day >= 0)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_text USING fts5 (
  number, title, company, site, department,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8'
);

CREATE TABLE sheet (
  id TEXT PRIMARY KEY,
  visit TEXT NOT NULL REFERENCES visit (id),
  language TEXT NOT NULL CHECK (language IN ('nl', 'fr', 'en', 'de')),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 999),
  issued_on TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  made_at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (visit, language)
) STRICT;

CREATE TABLE site (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  company TEXT NOT NULL REFERENCES company (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL,
  UNIQUE (company, name_key),
  -- for the keys of two columns below: a workstation cannot stand on another company's site
  UNIQUE (id, company)
) STRICT;

CREATE TABLE step (
  visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  field TEXT NOT NULL,
  delta TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
  kind TEXT NOT NULL CHECK (kind IN ('company', 'site', 'department')),
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unvisited', 'within', 'outside', 'incomplete')),
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (kind, place, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  workstation TEXT NOT NULL REFERENCES workstation (id),
  -- counts the changes; a save names the one that it changes
  version INTEGER NOT NULL CHECK (version >= 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
  -- the visit that this one corrects, and why, while it is not issued
  revises TEXT REFERENCES visit (id),
  revision_reason TEXT,
  -- the last step of undo that is done; steps above it are undone
  undo_position INTEGER NOT NULL DEFAULT 0 CHECK (undo_position >= 0),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- derived from the document
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  frame TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('within', 'outside', 'incomplete')),
  met INTEGER NOT NULL CHECK (met >= 0),
  not_met INTEGER NOT NULL CHECK (not_met >= 0),
  not_assessed INTEGER NOT NULL CHECK (not_assessed >= 0),
  look_again_by TEXT,
  revision INTEGER CHECK (revision BETWEEN 1 AND 999),
  issued_on TEXT,
  -- the visit it was started from, which need not be here, and how
  previous TEXT,
  relation TEXT CHECK (relation IN ('repeat', 'copy', 'revision')),
  -- The document, as core/visit/visit.ts's StoredVisit. The last column: what stands behind a long text costs reading it.
  json TEXT NOT NULL,
  CHECK ((previous IS NULL) = (relation IS NULL)),
  CHECK ((state = 'issued') = (revision IS NOT NULL)),
  CHECK ((state = 'issued') = (issued_on IS NOT NULL)),
  CHECK (revises IS NULL OR revises <> id),
  -- the number of a sheet: workstation, date, revision
  UNIQUE (workstation, date, revision)
) STRICT;

CREATE TABLE workstation (
  -- the row of search_text
  "row" INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  company TEXT NOT NULL REFERENCES company (id),
  site TEXT,
  department TEXT,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  number_key TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)),
  created_at TEXT NOT NULL,
  -- derived: company, site, department and number in the order of people ("2" before "10")
  sort_key TEXT NOT NULL,
  -- derived: the newest visit that no revision replaces, and its outcome
  latest_visit TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL DEFAULT 'unvisited' CHECK (state IN ('unvisited', 'within', 'outside', 'incomplete')),
  CHECK ((latest_visit IS NULL) = (state = 'unvisited')),
  UNIQUE (company, number_key),
  FOREIGN KEY (site, company) REFERENCES site (id, company),
  FOREIGN KEY (department, company) REFERENCES department (id, company)
) STRICT;

CREATE TRIGGER sheet_kept BEFORE DELETE ON sheet
WHEN NOT EXISTS (
  SELECT 1 FROM visit JOIN workstation ON workstation.id = visit.workstation WHERE visit.id = OLD.visit AND example = 1
)
BEGIN SELECT RAISE(ABORT, 'an issued sheet stays'); END;

CREATE TRIGGER sheet_locked BEFORE UPDATE ON sheet BEGIN SELECT RAISE(ABORT, 'an issued sheet does not change'); END;

CREATE TRIGGER visit_kept BEFORE DELETE ON visit
WHEN OLD.state = 'issued' AND NOT EXISTS (SELECT 1 FROM workstation WHERE id = OLD.workstation AND example = 1)
BEGIN SELECT RAISE(ABORT, 'an issued visit stays'); END;

CREATE TRIGGER visit_locked BEFORE UPDATE OF id, workstation, state, json, revises, revision, issued_on ON visit
WHEN OLD.state = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued visit does not change'); END;

CREATE TRIGGER workstation_comes AFTER INSERT ON workstation BEGIN 
  INSERT INTO tally SELECT 'company', NEW.company, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.company IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
  INSERT INTO tally SELECT 'site', NEW.site, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.site IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
  INSERT INTO tally SELECT 'department', NEW.department, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.department IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
END;

CREATE TRIGGER workstation_goes AFTER DELETE ON workstation BEGIN 
  INSERT INTO tally SELECT 'company', OLD.company, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.company IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
  INSERT INTO tally SELECT 'site', OLD.site, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.site IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
  INSERT INTO tally SELECT 'department', OLD.department, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.department IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
END;

CREATE TRIGGER workstation_moves AFTER UPDATE OF company, site, department, state, archived ON workstation
WHEN OLD.company <> NEW.company OR OLD.site IS NOT NEW.site OR OLD.department IS NOT NEW.department
  OR OLD.state <> NEW.state OR OLD.archived <> NEW.archived
BEGIN 
  INSERT INTO tally SELECT 'company', OLD.company, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.company IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
  INSERT INTO tally SELECT 'site', OLD.site, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.site IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
  INSERT INTO tally SELECT 'department', OLD.department, OLD.state, 1 WHERE OLD.archived = 0 AND OLD.department IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (-1);
  INSERT INTO tally SELECT 'company', NEW.company, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.company IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
  INSERT INTO tally SELECT 'site', NEW.site, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.site IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
  INSERT INTO tally SELECT 'department', NEW.department, NEW.state, 1 WHERE NEW.archived = 0 AND NEW.department IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + (1);
END;
