"""Every number the planner uses, once. "Design" marks a cautious choice of ours; everything else names its source.

Sources: ACSM 2009 (novices: 2–3 days a week, 8–12 repetitions, steps of 2–10 %); NSCA 2019 (older adults: one set
first, longer rests); CSCCa/NSCA 2019 (after two weeks off: cut, and rebuild over two to four weeks); Frandsen 2025
(doi 10.1136/bjsports-2024-109380: one session more than 10 % above the longest of 30 days); Foster 2001 (session
load); Ekkekakis 2011 and Zenko 2016 (pleasure); RACGP 2016 (first unaccustomed bouts); Silbernagel 2007 (pain).
The reasons stand in docs/science.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from upswing.domain.exercise import Pattern

PLANNED_PATTERNS = (Pattern.SQUAT, Pattern.HINGE, Pattern.PUSH, Pattern.ROW, Pattern.CORE_FRONT)
"""The five patterns, hardest first: the order in a session, and whose turn it is when all else is equal. Design,
after Ekkekakis 2011 and Zenko 2016: what is hard comes early, what is easy is remembered."""

LADDER_OF_PATTERN: Mapping[Pattern, str] = {
    Pattern.SQUAT: "squat",
    Pattern.HINGE: "hinge",
    Pattern.PUSH: "push",
    Pattern.ROW: "row",
    Pattern.CORE_FRONT: "core-front",
    Pattern.CORE_SIDE: "core-side",
    Pattern.CORE_BACK: "core-back",
}
"""The ladders of the catalogue that are climbed, each by the pattern of its movements."""

TURNS: Mapping[Pattern, tuple[Pattern, ...]] = {
    Pattern.CORE_FRONT: (Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK),
}
"""The patterns that climb several ladders in turn, in this order at first; every other climbs its own. Design."""

PLANNED_AS: Mapping[Pattern, Pattern] = {
    Pattern.SQUAT: Pattern.SQUAT,
    Pattern.LUNGE: Pattern.SQUAT,
    Pattern.HINGE: Pattern.HINGE,
    Pattern.PUSH: Pattern.PUSH,
    Pattern.PRESS: Pattern.PUSH,
    Pattern.DIP: Pattern.PUSH,
    Pattern.ROW: Pattern.ROW,
    Pattern.PULL: Pattern.ROW,
    Pattern.CORE_FRONT: Pattern.CORE_FRONT,
    Pattern.CORE_SIDE: Pattern.CORE_FRONT,
    Pattern.CORE_BACK: Pattern.CORE_FRONT,
}
"""Which of the five a movement's pattern counts as; patterns not named here count as none."""


@dataclass(frozen=True, slots=True)
class WeekTable:
    """What one earned week allows. `sets` working sets per pattern and week, `minutes` a session, `effort_aim` and
    `effort_cap` session effort 0–10, `in_reserve` repetitions that could still have been done."""

    sets: int
    minutes: int
    effort_aim: int
    effort_cap: int
    in_reserve: int


WEEK_TABLE = (
    WeekTable(2, 20, 3, 5, 5),
    WeekTable(2, 20, 3, 5, 5),
    WeekTable(3, 25, 4, 6, 5),
    WeekTable(3, 25, 4, 6, 5),
    WeekTable(4, 25, 5, 7, 4),
    WeekTable(4, 25, 5, 7, 4),
    WeekTable(5, 30, 5, 7, 4),
    WeekTable(5, 30, 6, 7, 3),
    WeekTable(6, 30, 6, 7, 3),
    WeekTable(6, 30, 6, 7, 3),
    WeekTable(6, 30, 6, 7, 3),
    WeekTable(6, 30, 6, 7, 3),
)
"""By earned week, the last row for all later ones. Sets and efforts: design (people under-predict repetitions in
reserve by about one, Halperin 2022); minutes: "two to three 20–30-minute sessions; about two of twenty minutes at
first" (the strength-training seed)."""

OLDER_EFFORT_AIM = 5
"""The highest effort aimed at from 65 on. Design."""

BASE_WEEK_SETS = 10
"""Five patterns twice: what a week may always hold. Design."""
BASE_SESSION_SETS = 5
"""One set of each pattern: what a session may always hold. Design."""
GROWTH_PERCENT = 110
"""A week against the best credited of the four before. Design, after the 10 % of Frandsen 2025 and ACSM 2009."""
CHRONIC_PERCENT = 130
"""A week against the chronic load: a guard after thin weeks only, never the gate (Impellizzeri 2020). Design."""
CHRONIC_ALPHA_TENTHS = 4
"""The weight of the newer week in the weekly moving average: 0.4, four weeks. Weekly, not daily: a constant
Monday–Wednesday–Friday plan would read 0.64 on a Sunday."""
WEEKS_BACK = 4
"""How many weeks before this one bound it: calendar weeks of the block, a missed one with 0 sets. Design."""
FUTURE_H = 48
"""A session further ahead than this was written by a clock that was wrong, and is left out until its day comes.
Design."""
SPIKE_DAYS = 30
SPIKE_PERCENT = 10
"""A session against the largest credited of the last 30 days (Frandsen 2025), but at least one set more."""

REPETITIONS_LOW, REPETITIONS_HIGH = 8, 12
"""ACSM 2009."""
HOLD_LOW_S, HOLD_HIGH_S, HOLD_STEP_S = 10, 30, 5
"""Design, after the holds of published bodyweight programmes."""
NEW_RUNG_LEAST, NEW_RUNG_MOST = 6, 8
"""Repetitions on a new rung lie between these. Design."""
REST_S = 60
"""Between sets. Design: short enough for twenty minutes, and the sets are far from failure."""
OLDER_REST_S = 90
"""From 65 on 90–120 s; NSCA 2019."""
REPETITION_S = 4
"""Two seconds down, two up, for reckoning the minutes. Design."""
WARM_UP_S, COOL_DOWN_S = 300, 300
"""Around a session; the last two minutes are slow breathing. Design."""
SHORT_WARM_UP_S, SHORT_COOL_DOWN_S = 60, 60
"""Around the sets of the five-minute version. Design."""
SHORT_SETS = 2
"""The most sets of the five-minute version. Design."""
MOST_SETS_A_SESSION = 3
"""Per pattern. ACSM 2009: one to three sets for novices."""

EASY_WEEK_EVERY = 6
EASY_WEEK_PERCENT = 60
EASY_WEEK_LEAST = 5
EASIER_OFFER_EFFORT = 1.5
EASIER_OFFER_READINESS = 2.5
EASIER_OFFER_LOW_OF = (3, 4)
"""An easy week every sixth earned week, and when it is offered early. Design."""

RECOVERY_H = 48
LONG_RECOVERY_H = 72
SORE_FROM = 4
TENDER_PAIN = 3
"""Hours between the same pattern (ACSM 2009); the longer ones after a new rung that left soreness ≥ 4 or pain 3
(design)."""

SHORT_BREAK_DAYS = 8
LAYOFF_DAYS = 14
LONG_LAYOFF_DAYS = 28
RESTART_DAYS = 84
SHORT_BREAK_PERCENT = 80
LAYOFF_PERCENT = (50, 70)
LONG_LAYOFF_PERCENT = (50, 70, 80, 90)
LAYOFF_LEAST = 5
LAYOFF_SESSIONS = 2
RESTART_RUNGS, AGAIN_RUNGS = 2, 1
"""CSCCa/NSCA 2019 for the cut and the two to four weeks of rebuilding; the exact steps, and how many rungs easier a
pattern begins after 84 and after 28 days, are design."""

FIRST_WEEKS = 2
FIRST_WEEKS_SESSIONS = 2
MOST_SESSIONS = 3
"""Sessions a week: "about two at first", then at most three (the seed; ACSM 2009)."""

AS_PLANNED_FROM = 3.5
REPEAT_FROM = 2.5
LESS_FROM = 1.5
LESS_PERCENT = 75
"""Readiness on a day, 1–5, and what it changes. Design."""

PAIN_REPEAT = 3
PAIN_EASIER = 4
PAIN_REST = 6
PAIN_REST_DAYS = 7
PAIN_HOLD_EXPOSURES = 2
PAIN_MORNING_RISE = 2
PAIN_LOOK_DAYS = 14
"""Stricter than the ≤ 5 of 10 of supervised rehabilitation (Silbernagel 2007). Design."""
HARD_EFFORT, HARD_MINUTES = 7, 20
LONG_MINUTES = 60
HARD_DAYS = 1
"""An activity outside the plan of this effort and length, or so long at an unknown effort, is felt on its day and
on the next: that day is taken as a low one. Design."""

SORENESS_REST = 7
SORENESS_DAYS = 7
"""Soreness from 7 on rests the pattern; an answer older than a week says nothing more. Design."""

PROGRESS_FROM_WEEK = 3
RISE_DAYS = 7
RISES_A_SESSION = 2
PROGRESS_PAIN = 2
TOP_TWICE = 2
SECOND_SET_FROM_WEEK = 5
SECOND_SET_WAIT_DAYS = 28
"""One axis per pattern and week, at most two patterns a session. Steps of 2–10 % when the target was passed on
two sessions: ACSM 2009; the counts are design."""
RUNGS_AT_ONCE = 2
"""A next rung is one above, or two where the one between is not for this person. Design."""
POSTPONE_DAYS = 14
"""How long "not yet" holds an axis. Design."""
EXPOSURES_READ = 24
"""Sessions of a pattern that are looked at, newest first: two months of three a week. Design."""
FIRST_AGAIN_DAYS = 28
"""A pattern not done for so long begins again with one set of eight (RACGP 2016). Design."""

WALKS_A_WEEK = 3
"""Design."""
WALK_MINUTES = (20, 22, 24, 26, 28, 30, 33, 36, 39, 40)
WALK_LEAST_MINUTES = 10
WALK_EFFORT_LOW, WALK_EFFORT_HIGH = 2, 4
"""Walks by earned walking week: within the 20–40 minutes of the seeds, each step at most a tenth; talk test. After a
break never below ten minutes (design)."""
JOG_MINUTES = (8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30)
JOG_GOOD_SESSIONS = 2
JOG_EFFORT = 6
BRISK_MINUTES, BRISK_EFFORT, BRISK_WALKS_A_WEEK, BRISK_WEEKS = 30, 3, 3, 2
"""Walk–jog: total running minutes by rung. The usual nine-week plan jumps 78 % in its fourth week; ours never more
than an eighth. Design."""

GENTLE_EFFORT_AIM, GENTLE_EFFORT_CAP = 2, 4
"""Walks, stretches and breathing: the talk test (effort 2–4)."""


def table_for(week: int) -> WeekTable:
    """The row of an earned week, counted from 1."""
    return WEEK_TABLE[min(max(week, 1), len(WEEK_TABLE)) - 1]
