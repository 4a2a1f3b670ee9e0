"""Where each rule, each cap and each number of the plan comes from, in the reader's words.

The table with the values stands in docs/science.md; a line here names a study of its list, or says that it is our
cautious choice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from upswing.domain.plan import CapName
from upswing.planner.constants import (
    COOL_DOWN_S,
    EASY_WEEK_EVERY,
    EASY_WEEK_PERCENT,
    FIRST_WEEKS,
    FIRST_WEEKS_SESSIONS,
    HOLD_HIGH_S,
    HOLD_LOW_S,
    HOLD_STEP_S,
    MOST_SESSIONS,
    MOST_SETS_A_SESSION,
    OLDER_REST_S,
    POSTPONE_DAYS,
    RECOVERY_H,
    REPETITION_S,
    REPETITIONS_HIGH,
    REPETITIONS_LOW,
    REST_S,
    RISE_DAYS,
    TOP_TWICE,
    WALK_MINUTES,
    WALKS_A_WEEK,
    WARM_UP_S,
)
from upswing.ui.text import tr


class Number(StrEnum):
    """A number of the plan that no rule of a day names, and that can be asked about all the same."""

    MINUTES = "minutes"
    EFFORT = "effort"
    REPETITIONS = "repetitions"
    HOLDS = "holds"
    REST = "rest"
    SETS_OF_A_MOVEMENT = "sets-of-a-movement"
    SESSIONS = "sessions"
    RECOVERY = "recovery"
    CREDIT = "credit"
    EASY_WEEKS = "easy-weeks"
    RUNGS = "rungs"
    TOP = "top"
    ONE_STEP = "one-step"
    NOT_YET = "not-yet"
    WALKS = "walks"


@dataclass(frozen=True, slots=True)
class Because:
    """What a number is, and the line that says where it comes from."""

    said: str
    source: str


def _frandsen() -> str:
    return tr(
        "Frandsen 2025, 588,071 runs: one run more than a tenth longer than the longest of 30 days went with more "
        "overuse injuries. That it holds for gentle strength work is our assumption."
    )


def _time_off() -> str:
    return tr(
        "CSCCa and NSCA 2019: after two weeks off, begin with less and rebuild over two to four weeks. The exact "
        "steps are our cautious choice."
    )


def _pain() -> str:
    return tr("Our cautious choice, stricter than the 5 of 10 of supervised training (Silbernagel 2007).")


def _novices() -> str:
    return tr("ACSM 2009, on beginners: two or three days a week, on days that do not follow each other.")


def _rising() -> str:
    return tr(
        "ACSM 2009: small steps of 2–10 %, once the last ones went well on two sessions. One step a week in each "
        "pattern is our cautious choice."
    )


def _readiness() -> str:
    return tr("Our cautious choice: how you feel can only make a day lighter.")


def _first() -> str:
    return tr("RACGP 2016: be careful with the first unaccustomed time. One set of it is our cautious choice.")


def _own_change() -> str:
    return tr("You chose it. That it counts as done is our cautious choice.")


def _turns() -> str:
    return tr("Our cautious choice: what was trained longest ago comes first.")


def source_of_code() -> Mapping[str, str]:
    """Every code of the planner with the line that says where its rule comes from."""
    growth = tr(
        "Our cautious choice, after the steps of 2–10 % in ACSM 2009. Frandsen 2025 found nothing in the ratio of one "
        "week to the next, so the session is looked at first."
    )
    offered = tr("Our cautious choice: an easy week is offered, never imposed.")
    easy = tr("Our cautious choice: every sixth week is easier.")
    size = _frandsen()
    return {
        "gentle-only": tr("Our cautious choice: a warning sign is talked over with a professional first."),
        "ill": tr("Our cautious choice: nothing is trained while you are ill."),
        "on-break": tr("Our cautious choice: a break is yours to take, and the way back is gentle."),
        "left-out": tr(
            "Your choice or your health answers. That nothing else takes its place is our cautious choice."
        ),
        "no-movement-fits": tr("Your health answers, laid beside what each movement loads. Our cautious choice."),
        "restart": tr("Our cautious choice, after CSCCa and NSCA 2019: a long time off begins anew."),
        "week-budget": growth,
        "week-is-full": growth,
        "counted-without-sets": tr(
            "Our cautious choice: what is not known in detail takes from the week all the same."
        ),
        "layoff-ramp": _time_off(),
        "short-break": tr("Our cautious choice: four fifths after 8 to 13 days away."),
        "easier-after-break": _time_off(),
        "easy-week": easy,
        "easy-week-chosen": easy,
        "easy-week-offered-effort": offered,
        "easy-week-offered-readiness": offered,
        "enough-this-week": _novices(),
        "needs-recovery": tr(
            "ACSM 2009: days that do not follow each other. 72 hours after a new movement that left you sore are our "
            "cautious choice."
        ),
        "session-size": size,
        "readiness-repeat": _readiness(),
        "readiness-less": _readiness(),
        "readiness-five-minutes": _readiness(),
        "hard-activity": tr("Our cautious choice: hard work outside the plan is work too."),
        "effort-high": tr(
            "Our cautious choice: pleasure falls when it is too hard, and is what is remembered (Ekkekakis 2011, "
            "Zenko 2016)."
        ),
        "pain-repeat": _pain(),
        "pain-easier": _pain(),
        "pain-hold": _pain(),
        "pain-holds-all": _pain(),
        "pain-rest": _pain(),
        "pain-look": _pain(),
        "sore": tr("Our cautious choice: soreness of 7 or more rests the pattern."),
        "rise-repetitions": _rising(),
        "rise-hold": _rising(),
        "rise-set": tr(
            "ACSM 2009: one to three sets for beginners. From the fifth week on is our cautious choice."
        ),
        "rise-rung": tr(
            "ACSM 2009: a step up after two sessions at the top of the range. How it begins there is our cautious "
            "choice, for push-ups after the loads in Ebben 2011."
        ),
        "rise-declined": tr("You chose it. Two weeks for “not yet” are our cautious choice."),
        "rise-wants-effort": tr("Our cautious choice: a new movement needs to know how hard the last ones were."),
        "stays-short": _rising(),
        "stays-effort": tr(
            "ACSM 2009: a step up once the last ones went well. How easy they have to be is our cautious choice."
        ),
        "second-set-waits": tr(
            "Our cautious choice: what was reached in fewer sets is not asked for again in between."
        ),
        "ladder-ends": tr("Our cautious choice: the ladder ends with what your answers allow."),
        "rises-from-week": tr("Our cautious choice: two weeks to get used to it."),
        "first-time": _first(),
        "first-time-again": _first(),
        "waits-its-turn": _turns(),
        "has-its-turn": _turns(),
        "turn-waits": _pain(),
        "cut-to-minutes": tr("Your own minutes. That whole sets go, never the warm-up, is our cautious choice."),
        "too-few-minutes": tr("Your own minutes. What still fits into them is our cautious choice."),
        "hard-first": tr(
            "Ekkekakis 2011 and Zenko 2016: how it ends is what is remembered. The order is our cautious choice."
        ),
        "dropped-today": _own_change(),
        "swapped-today": _own_change(),
        "shortened-today": _own_change(),
        "bound-by": tr("Our cautious choice: the smallest of all limits counts."),
    }


def source_of_cap() -> Mapping[CapName, str]:
    """Every cap with the line that says where it comes from."""
    return {
        CapName.WEEK_TABLE: tr(
            "Our cautious choice: from two sets of each pattern in the first weeks to six from the ninth on."
        ),
        CapName.TEN_PERCENT: tr("Our cautious choice, after the steps of 2–10 % in ACSM 2009."),
        CapName.CHRONIC: tr(
            "Our cautious choice, a guard after thin weeks and no more: random numbers do as well as this ratio "
            "(Impellizzeri 2020)."
        ),
        CapName.LAYOFF: _time_off(),
        CapName.EASY_WEEK: tr(
            "Our cautious choice: {percent} % of your best recent week, every sixth week or when you wish.",
            percent=EASY_WEEK_PERCENT,
        ),
        CapName.SESSION_SHARE: tr("Our cautious choice: what is left of the week, spread evenly."),
        CapName.SESSION_SPIKE: _frandsen(),
        CapName.LEFT_THIS_WEEK: tr("Our cautious choice: what the week allows, less what is done."),
        CapName.READINESS: _readiness(),
        CapName.EFFORT: tr("Our cautious choice: one set fewer, or three quarters, after hard work."),
        CapName.MINUTES: tr(
            "Your own minutes, and at your stage at most 20, 25 or 30: the usual advice for a start is sessions of "
            "20–30 minutes, about 20 at first. The steps are our cautious choice."
        ),
    }


def source_of_number() -> Mapping[Number, Because]:
    """Every other number that the plan shows: what it is, and where it comes from."""
    return {
        Number.MINUTES: Because(
            tr(
                "{warm_up} minutes to warm up, {cool_down} to cool down, {repetition} seconds for each time, and the "
                "rests between.",
                warm_up=WARM_UP_S // 60,
                cool_down=COOL_DOWN_S // 60,
                repetition=REPETITION_S,
            ),
            tr("Our cautious choice."),
        ),
        Number.EFFORT: Because(
            tr("The effort aimed at grows slowly from 3 of 10 in the first weeks to 6; from 65 on it stays at 5."),
            tr(
                "Our cautious choice. People have about one more left than they think (Halperin 2022), and a low "
                "dose costs no known good for mood (Gordon 2018)."
            ),
        ),
        Number.REPETITIONS: Because(
            tr("{low} to {high} times a set.", low=REPETITIONS_LOW, high=REPETITIONS_HIGH),
            tr("ACSM 2009, on beginners."),
        ),
        Number.HOLDS: Because(
            tr(
                "Holds of {low} to {high} seconds, in steps of {step}.",
                low=HOLD_LOW_S,
                high=HOLD_HIGH_S,
                step=HOLD_STEP_S,
            ),
            tr("Our cautious choice."),
        ),
        Number.REST: Because(
            tr("{rest} seconds of rest after a set, {older} from 65 on.", rest=REST_S, older=OLDER_REST_S),
            tr("NSCA 2019: longer rests for older adults. The seconds are our cautious choice."),
        ),
        Number.SETS_OF_A_MOVEMENT: Because(
            tr("At most {most} sets of one pattern in a session.", most=MOST_SETS_A_SESSION),
            tr("ACSM 2009: one to three sets for beginners."),
        ),
        Number.SESSIONS: Because(
            tr(
                "{first} sessions a week in the first {weeks} weeks, then at most {most}. Further days are for walks "
                "and stretches.",
                first=FIRST_WEEKS_SESSIONS,
                weeks=FIRST_WEEKS,
                most=MOST_SESSIONS,
            ),
            _novices(),
        ),
        Number.RECOVERY: Because(
            tr("At least {hours} hours between two sessions of the same pattern.", hours=RECOVERY_H),
            _novices(),
        ),
        Number.CREDIT: Because(
            tr("What is done beyond the plan is kept, and earns no higher limit later."),
            tr("Our cautious choice."),
        ),
        Number.EASY_WEEKS: Because(
            tr(
                "Every {every}th week is easy: {percent} % of your best recent week.",
                every=EASY_WEEK_EVERY,
                percent=EASY_WEEK_PERCENT,
            ),
            tr("Our cautious choice."),
        ),
        Number.RUNGS: Because(
            tr("The rungs of a ladder go from the gentlest movement of a pattern to the hardest."),
            tr("Push-ups by the share of body weight they load (Ebben 2011); all others are our cautious choice."),
        ),
        Number.TOP: Because(
            tr(
                "{times} sessions at the top of the range, with effort to spare and pain of 2 at most, open the next "
                "rung or a second set.",
                times=TOP_TWICE,
            ),
            tr("ACSM 2009: once the target was passed on two sessions."),
        ),
        Number.ONE_STEP: Because(
            tr(
                "One step up in {days} days for each pattern, and two patterns in a session at most.",
                days=RISE_DAYS,
            ),
            tr("Our cautious choice, after ACSM 2009."),
        ),
        Number.NOT_YET: Because(
            tr("“Not yet” holds a step for {days} days.", days=POSTPONE_DAYS), tr("Our cautious choice.")
        ),
        Number.WALKS: Because(
            tr(
                "{walks} walks a week, from {first} minutes to {last}, each week a tenth longer at most, so easy that "
                "you can talk.",
                walks=WALKS_A_WEEK,
                first=WALK_MINUTES[0],
                last=WALK_MINUTES[-1],
            ),
            tr("The usual advice of 20–40 minutes; the steps are our cautious choice."),
        ),
    }
