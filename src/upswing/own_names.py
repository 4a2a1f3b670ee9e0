"""The names that the program gives to its files, so that nobody's own file is taken for one of them."""

import re

_STAMP = r"\d{4}-\d\d-\d\dT\d{6}Z"
_COPY = rf"(upswing|by-hand|before-restore|before-salvage|before-schema-\d+)-{_STAMP}"
_SIDES = r"(-journal|-wal|-shm)?"
_REWRITTEN = r"\.(making|ready)\.part"

COPY = re.compile(rf"{_COPY}\.sqlite3")
"""A copy of the data, whole."""
HALF_A_COPY = re.compile(rf"{_COPY}\.part{_SIDES}")
"""One that is being written."""
OF_A_COPY = re.compile(rf"{_COPY}(\.sqlite3({_REWRITTEN})?|\.part){_SIDES}")
"""Either, and what lies beside them for a while."""
OF_THE_DATABASE = re.compile(rf"upswing\.sqlite3({_REWRITTEN}|\.restoring|\.restored|\.salvaging)?{_SIDES}")
"""The database, what SQLite puts beside it, and files that are to take its place."""
TRIAL = re.compile(r"upswing-[0-9a-f]{32}\.part")
"""Made to see whether a folder can be written, and removed at once."""
SET_ASIDE = re.compile(rf"{_STAMP}(-\d+)?")
"""A folder of files that were set aside together."""
REPORT = re.compile(r"fault-\d{8}-\d{6}(-\d+)?\.txt")
"""A report of a fault of the program."""
SETTINGS = re.compile(r"settings\.json(\.part|\.broken-\d+)?")
"""The settings, and those that could not be read."""
