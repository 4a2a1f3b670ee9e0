"""Schema 3: check-ins tell stress, sleep, tags and when they were written; sessions tell company, confidence and the
rest that ran; life events, totals of questionnaires, looks, drawn weeks, cards; the change log tells the clock of the
place, and which of its lines touched an entry."""

SQL = """
CREATE TABLE check_in_now (
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
    stress INTEGER CHECK (stress BETWEEN 0 AND 10),
    anxiety INTEGER CHECK (anxiety BETWEEN 0 AND 10),
    sleep_h REAL CHECK (sleep_h BETWEEN 0 AND 24),
    sleep_quality INTEGER CHECK (sleep_quality BETWEEN 1 AND 5),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags) AND json_type(tags) = 'array'),
    entered_at TEXT CHECK (
        entered_at IS NULL OR entered_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(entered_at, 1, 19), '+0 days') = substr(entered_at, 1, 19)
    ),
    entered_offset_s INTEGER CHECK (abs(entered_offset_s) < 86400),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK ((entered_at IS NULL) = (entered_offset_s IS NULL)),
    CHECK (
        coalesce(mood, energy, stress, anxiety, sleep_h, sleep_quality) IS NOT NULL OR note <> '' OR tags <> '[]'
    )
) STRICT, WITHOUT ROWID;
INSERT INTO check_in_now (id, at, offset_s, day, mood, energy, occasion, session_id, note, changed_at)
SELECT id, at, offset_s, day, mood, energy, occasion, session_id, note, changed_at FROM check_in;
DROP TABLE check_in;
ALTER TABLE check_in_now RENAME TO check_in;
CREATE INDEX check_in_by_day ON check_in (day);
CREATE INDEX check_in_by_session ON check_in (session_id) WHERE session_id IS NOT NULL;

ALTER TABLE session ADD COLUMN with_someone INTEGER CHECK (with_someone IN (0, 1));
ALTER TABLE session ADD COLUMN confidence INTEGER CHECK (confidence BETWEEN 0 AND 10);
ALTER TABLE session ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags) AND json_type(tags) = 'array');
ALTER TABLE session ADD COLUMN rest TEXT CHECK (rest IS NULL OR json_valid(rest) AND json_type(rest) = 'object');

CREATE TABLE life_event (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    title TEXT NOT NULL CHECK (title <> ''),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE questionnaire (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('phq-9', 'gad-7', 'who-5')),
    total INTEGER NOT NULL CHECK (total >= 0),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    ),
    CHECK (total <= CASE kind WHEN 'phq-9' THEN 27 WHEN 'gad-7' THEN 21 ELSE 100 END)
) STRICT, WITHOUT ROWID;

CREATE TABLE look (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    taken_at TEXT NOT NULL CHECK (
        taken_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(taken_at, 1, 19), '+0 days') = substr(taken_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT;

CREATE TABLE drawn_week (
    id TEXT NOT NULL PRIMARY KEY CHECK (id IS date(id, '+0 days')),
    drawn_at TEXT NOT NULL CHECK (
        drawn_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(drawn_at, 1, 19), '+0 days') = substr(drawn_at, 1, 19)
    ),
    offset_s INTEGER NOT NULL CHECK (abs(offset_s) < 86400),
    seed INTEGER NOT NULL,
    weekdays TEXT NOT NULL CHECK (json_valid(weekdays) AND json_type(weekdays) = 'array'),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

CREATE TABLE card_shown (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    put_away_on TEXT CHECK (put_away_on IS NULL OR put_away_on IS date(put_away_on, '+0 days')),
    changed_at TEXT NOT NULL CHECK (
        changed_at GLOB '????-??-??T??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]Z' AND
        strftime('%Y-%m-%dT%H:%M:%S', substr(changed_at, 1, 19), '+0 days') = substr(changed_at, 1, 19)
    )
) STRICT, WITHOUT ROWID;

ALTER TABLE change_log ADD COLUMN offset_s INTEGER CHECK (abs(offset_s) < 86400);
DROP INDEX change_log_undone;
CREATE INDEX change_log_by_state ON change_log (state, seq);

CREATE TABLE touched (
    kind TEXT NOT NULL CHECK (kind <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    seq INTEGER NOT NULL CHECK (seq > 0),
    PRIMARY KEY (kind, id, seq)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO touched (kind, id, seq)
SELECT json_extract(touch.value, '$.kind'), json_extract(touch.value, '$.id'), change_log.seq
FROM change_log, json_each(change_log.touches) AS touch;
"""
