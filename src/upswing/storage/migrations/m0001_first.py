"""Schema 1: check-ins, sessions and their sets, choices about a plan, readiness, own movements, the change log.

Moments are UTC text with a 'Z', beside the offset that was valid; days are local. Ids are the 16 bytes of a UUID.
"""

SQL = """
CREATE TABLE session (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    activity TEXT NOT NULL CHECK (activity <> ''),
    title TEXT NOT NULL,
    started_at TEXT NOT NULL CHECK (
        started_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(started_at, 1, 19), '+0 days') = substr(started_at, 1, 19)
    ),
    started_offset_s INTEGER NOT NULL CHECK (abs(started_offset_s) < 86400),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    state TEXT NOT NULL CHECK (state IN ('under-way', 'finished', 'stopped')),
    next_step INTEGER NOT NULL CHECK (next_step >= 0),
    ended_at TEXT CHECK (
        ended_at IS NULL OR ended_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(ended_at, 1, 19), '+0 days') = substr(ended_at, 1, 19)
    ),
    ended_offset_s INTEGER CHECK (abs(ended_offset_s) < 86400),
    active_s INTEGER NOT NULL CHECK (active_s >= 0),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL,
    script TEXT CHECK (script IS NULL OR json_valid(script)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK ((ended_at IS NULL) = (ended_offset_s IS NULL)),
    CHECK ((state = 'under-way') = (ended_at IS NULL))
) STRICT;
CREATE INDEX session_by_day ON session (day);
CREATE UNIQUE INDEX session_under_way ON session (state) WHERE state = 'under-way';

CREATE TABLE set_done (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    session_id BLOB NOT NULL REFERENCES session (id),
    step INTEGER NOT NULL CHECK (step >= 0),
    exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
    measure TEXT NOT NULL CHECK (measure IN ('reps', 'hold', 'duration')),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    target INTEGER NOT NULL CHECK (target >= 0),
    side TEXT CHECK (side IN ('left', 'right')),
    feel TEXT CHECK (feel IN ('easy', 'right', 'hard')),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_at TEXT CHECK (pain_at <> ''),
    done_at TEXT NOT NULL CHECK (
        done_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(done_at, 1, 19), '+0 days') = substr(done_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX set_by_session ON set_done (session_id, step);
CREATE INDEX set_by_day ON set_done (day);
CREATE INDEX set_by_exercise ON set_done (exercise_id, done_at);

CREATE TABLE check_in (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at TEXT NOT NULL CHECK (
        at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') = substr(at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    mood INTEGER CHECK (mood BETWEEN -5 AND 5),
    energy INTEGER CHECK (energy BETWEEN 1 AND 6),
    occasion TEXT NOT NULL CHECK (occasion IN ('plain', 'before', 'after')),
    session_id BLOB REFERENCES session (id),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK (mood IS NOT NULL OR energy IS NOT NULL OR note <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_by_day ON check_in (day);
CREATE INDEX check_in_by_session ON check_in (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE plan_choice (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
    chosen_at TEXT NOT NULL CHECK (
        chosen_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(chosen_at, 1, 19), '+0 days') = substr(chosen_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    choice TEXT NOT NULL CHECK (choice IN ('less', 'something-else', 'rest')),
    rest_reason TEXT CHECK (rest_reason <> ''),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK (rest_reason IS NULL OR choice = 'rest')
) STRICT, WITHOUT ROWID;

CREATE TABLE readiness (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    answered_at TEXT NOT NULL CHECK (
        answered_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(answered_at, 1, 19), '+0 days') = substr(answered_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    yes TEXT NOT NULL CHECK (json_valid(yes) AND json_type(yes) = 'array'),
    cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE own_exercise (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    also TEXT NOT NULL CHECK (json_valid(also) AND json_type(also) = 'array'),
    pattern TEXT NOT NULL CHECK (pattern <> ''),
    ladder TEXT NOT NULL,
    rung INTEGER NOT NULL CHECK (rung >= 1),
    measure TEXT NOT NULL CHECK (measure IN ('reps', 'hold', 'duration')),
    one_sided INTEGER NOT NULL CHECK (one_sided IN (0, 1)),
    target_low INTEGER NOT NULL CHECK (target_low >= 1),
    target_high INTEGER NOT NULL,
    down_s REAL NOT NULL CHECK (down_s >= 0),
    pause_s REAL NOT NULL CHECK (pause_s >= 0),
    up_s REAL NOT NULL CHECK (up_s >= 0),
    rest_s REAL NOT NULL CHECK (rest_s >= 0),
    posture TEXT NOT NULL CHECK (posture <> ''),
    quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
    space TEXT NOT NULL CHECK (space <> ''),
    equipment TEXT NOT NULL CHECK (json_valid(equipment) AND json_type(equipment) = 'array'),
    primary_muscles TEXT NOT NULL CHECK (json_valid(primary_muscles) AND json_type(primary_muscles) = 'array'),
    secondary_muscles TEXT NOT NULL
        CHECK (json_valid(secondary_muscles) AND json_type(secondary_muscles) = 'array'),
    loads TEXT NOT NULL CHECK (json_valid(loads) AND json_type(loads) = 'array'),
    avoid_if TEXT NOT NULL CHECK (json_valid(avoid_if) AND json_type(avoid_if) = 'array'),
    effort REAL NOT NULL CHECK (effort > 0 AND effort <= 1),
    met REAL NOT NULL,
    met_code TEXT NOT NULL,
    how TEXT NOT NULL CHECK (json_valid(how) AND json_type(how) = 'array'),
    cues TEXT NOT NULL CHECK (json_valid(cues) AND json_type(cues) = 'array'),
    mistakes TEXT NOT NULL CHECK (json_valid(mistakes) AND json_type(mistakes) = 'array'),
    mends TEXT NOT NULL CHECK (json_valid(mends) AND json_array_length(mends) = json_array_length(mistakes)),
    breathing TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK (target_low <= target_high),
    CHECK (down_s + pause_s + up_s + rest_s > 0)
) STRICT;

CREATE TABLE change_log (
    seq INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL CHECK (
        at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') = substr(at, 1, 19)
    ),
    verb TEXT NOT NULL CHECK (verb <> ''),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'left')),
    touches TEXT NOT NULL CHECK (json_valid(touches) AND json_type(touches) = 'array')
) STRICT;
CREATE INDEX change_log_undone ON change_log (seq) WHERE state = 'undone';

CREATE TABLE tombstone (
    kind TEXT NOT NULL CHECK (kind <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    removed_at TEXT NOT NULL CHECK (
        removed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(removed_at, 1, 19), '+0 days') = substr(removed_at, 1, 19)
    ),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
"""
