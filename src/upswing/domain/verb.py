"""The names of the verbs: what a person did, as the change log keeps it and as Undo names it."""

from enum import StrEnum


class Verb(StrEnum):
    """Every write is one of these. A name is never changed or taken away: old change logs hold it."""

    CHECK_IN = "check-in"
    AMEND_CHECK_IN = "amend-check-in"
    REMOVE_CHECK_IN = "remove-check-in"
    BEGIN_SESSION = "begin-session"
    FINISH_SET = "finish-set"
    RATE_SET = "rate-set"
    NOTE_PAIN = "note-pain"
    AMEND_SET = "amend-set"
    MOVE_TO = "move-to"
    CHANGE_SCRIPT = "change-script"
    FINISH_SESSION = "finish-session"
    STOP_SESSION = "stop-session"
    LOG_SESSION = "log-session"
    AMEND_SESSION = "amend-session"
    REMOVE_SESSION = "remove-session"
    CHOOSE_PLAN = "choose-plan"
    CLEAR_PLAN = "clear-plan"
    ANSWER_READINESS = "answer-readiness"
    ADD_EXERCISE = "add-exercise"
    AMEND_EXERCISE = "amend-exercise"
    ARCHIVE_EXERCISE = "archive-exercise"
    BRING_BACK_EXERCISE = "bring-back-exercise"
