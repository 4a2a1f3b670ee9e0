"""The steps from one schema to the next. A step never changes once it has been released.

Each step is SQL that runs as one transaction with foreign keys off (so that a table can be rebuilt) and checked
before the commit. A step that renames or drops a column also sets the lines of the change log that speak of it
to 'left', since they can no longer be undone.
"""

from upswing.storage.migrations import m0001_first, m0002_wishes, m0003_diary

STEPS: tuple[str, ...] = (m0001_first.SQL, m0002_wishes.SQL, m0003_diary.SQL)
"""STEPS[n] leads from schema n to schema n + 1."""

SCHEMA = len(STEPS)
"""The schema that this program reads and writes."""
