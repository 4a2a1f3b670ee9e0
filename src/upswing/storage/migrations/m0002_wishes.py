"""Schema 2: marks, own routines, statuses, answers about the body and about rises, edits of a day's plan; own movements
borrow figures."""

SQL = """
ALTER TABLE own_exercise ADD COLUMN figure TEXT NOT NULL DEFAULT '';

CREATE TABLE exercise_mark (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    mark TEXT NOT NULL CHECK (mark IN ('favourite', 'not-for-me')),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE own_routine (
    id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'own-?*'),
    name TEXT NOT NULL CHECK (name <> ''),
    routine TEXT NOT NULL CHECK (json_valid(routine) AND json_type(routine) = 'object'),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT;

CREATE TABLE status (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    said_at TEXT NOT NULL CHECK (
        said_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(said_at, 1, 19), '+0 days') = substr(said_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    status TEXT NOT NULL CHECK (status IN ('as-usual', 'easy-week', 'ill', 'injured', 'on-break')),
    injured_at TEXT NOT NULL CHECK (json_valid(injured_at) AND json_type(injured_at) = 'array'),
    until TEXT CHECK (until IS NULL OR until IS date(until, '+0 days')),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK ((status = 'injured') = (json_array_length(injured_at) > 0)),
    CHECK (until IS NULL OR until >= day)
) STRICT, WITHOUT ROWID;
CREATE INDEX status_by_day ON status (day);

CREATE TABLE wellness (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
    said_at TEXT NOT NULL CHECK (
        said_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(said_at, 1, 19), '+0 days') = substr(said_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    readiness INTEGER CHECK (readiness BETWEEN 1 AND 5),
    sleep INTEGER CHECK (sleep BETWEEN 1 AND 5),
    energy INTEGER CHECK (energy BETWEEN 1 AND 5),
    soreness INTEGER CHECK (soreness BETWEEN 1 AND 5),
    stress INTEGER CHECK (stress BETWEEN 1 AND 5),
    sore TEXT NOT NULL CHECK (json_valid(sore) AND json_type(sore) = 'object'),
    pain TEXT NOT NULL CHECK (json_valid(pain) AND json_type(pain) = 'object'),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE rise_answer (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    answered_at TEXT NOT NULL CHECK (
        answered_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(answered_at, 1, 19), '+0 days') = substr(answered_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    pattern TEXT NOT NULL CHECK (pattern <> ''),
    rise TEXT NOT NULL CHECK (rise IN ('repetitions', 'hold', 'set', 'rung')),
    exercise_id TEXT NOT NULL,
    for_good INTEGER NOT NULL CHECK (for_good IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_edit (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
    edited_at TEXT NOT NULL CHECK (
        edited_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(edited_at, 1, 19), '+0 days') = substr(edited_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    items TEXT NOT NULL CHECK (json_valid(items) AND json_type(items) = 'array'),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;
"""
