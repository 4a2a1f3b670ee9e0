"""Why this much: a sentence for every rule that fired and every cap that was looked at."""

from collections.abc import Iterable, Mapping

from upswing.domain.catalogue import Catalogue
from upswing.domain.plan import Cap, CapName, PlannedSession, Reason
from upswing.ui.text import counted, number, tr
from upswing.ui.words import pattern_name, planned_name

SECONDARY = (
    "hard-first",
    "week-budget",
    "session-size",
    "bound-by",
    "rises-from-week",
    "waits-its-turn",
    "has-its-turn",
)
"""Told after the others: they say how the plan works, not what is special today."""

OF_THE_WEEK = (CapName.WEEK_TABLE, CapName.TEN_PERCENT, CapName.CHRONIC, CapName.EASY_WEEK)
OF_THE_SESSION = (CapName.SESSION_SHARE, CapName.SESSION_SPIKE, CapName.READINESS, CapName.EFFORT)


def sentences() -> Mapping[str, str]:
    """Every code of the planner with its sentence; {names} are the reason's numbers, {pattern} and {exercise}."""
    return {
        "gentle-only": tr("Your health answers ask for gentle days: breathing, mobility and easy walking."),
        "ill": tr("You are ill. Rest comes first, and your plan waits."),
        "on-break": tr("You are on a break. Your plan waits for you."),
        "left-out": tr("{pattern} is left out, as you asked or as your answers need it."),
        "no-movement-fits": tr("{pattern}: no movement fits your answers, so it is left out."),
        "restart": tr("Welcome back after {days} days. You start again gently, {rungs} rungs easier."),
        "week-budget": tr(
            "Week {week}: up to {budget} sets this week, {done} done. It grows by a tenth at most from your best week "
            "of the last four ({best})."
        ),
        "week-is-full": tr("This week is full: {done} of {budget} sets done. More now would not help more."),
        "counted-without-sets": tr(
            "Strength you wrote down without its sets counts as about {sets} sets this week."
        ),
        "layoff-ramp": tr(
            "Welcome back after {days} days. Week {week_back} back is {percent} % of your best week: at most {cap} sets."
        ),
        "short-break": tr("After {days} days away this one is lighter on purpose: {percent} %."),
        "easier-after-break": tr("{pattern} begins easier after {days} days away: {exercise}."),
        "easy-week": tr(
            "Week {week} is an easy week, as every sixth is: at most {cap} sets. That is how you keep going."
        ),
        "easy-week-chosen": tr("An easy week, as you chose: at most {cap} sets."),
        "easy-week-offered-effort": tr(
            "Your sessions have felt harder lately ({before}, now {last} of 10) at the same work. An easy week "
            "is there for you, if you like."
        ),
        "easy-week-offered-readiness": tr(
            "You felt low on {low} of your last {asked} days. An easy week is there for you, if you like."
        ),
        "enough-this-week": tr("{done} of {allowed} sessions done this week. Recovery is when you get stronger."),
        "needs-recovery": tr("{pattern} needs {needs} hours between sessions; {hours} have passed."),
        "session-size": tr(
            "{size} sets this time: {left} are left for {sessions_left} sessions this week, and one session grows slowly."
        ),
        "readiness-repeat": tr("You are a little below your usual today, so nothing rises."),
        "readiness-less": tr("You said it is a low day, so this is {percent} %: {sets} sets, done lightly."),
        "readiness-five-minutes": tr("A very low day: five minutes, {sets} sets. It counts in full."),
        "hard-activity": tr(
            "You were active for {minutes} minutes today or yesterday, hard or long. So this is {percent} %: {sets} "
            "sets, done lightly."
        ),
        "effort-high": tr(
            "Your last two sessions were hard ({before} and {last} of 10), so there is one set fewer today."
        ),
        "pain-repeat": tr("{pattern} stays as it was: you noted pain of {pain} of 10."),
        "pain-easier": tr("{pattern} is one rung easier after pain of {pain} of 10: {exercise}."),
        "pain-hold": tr("{pattern} rises no further for {exposures} more sessions, to let it settle."),
        "pain-holds-all": tr("Nothing rises anywhere while {pattern} settles after pain."),
        "pain-rest": tr("{pattern} rests for {days_left} more days after strong pain."),
        "pain-look": tr("{pattern} has hurt again. Please have it looked at by a professional."),
        "sore": tr("{pattern} rests today: your muscles are sore ({soreness} of 10)."),
        "rise-repetitions": tr("{pattern}: {target} repetitions instead of {before}. The last ones went well."),
        "rise-hold": tr("{pattern}: {target} seconds instead of {before}. The last ones went well."),
        "rise-set": tr("{pattern}: a second set, back to {target} each."),
        "rise-rung": tr("{pattern}: ready for the next rung if you like, {exercise}, {target} to begin with."),
        "rise-declined": tr("{pattern} stays where it is, as you asked."),
        "rise-wants-effort": tr("{pattern} could rise; say how hard the sessions are, and it will."),
        "stays-short": tr("{pattern} stays at {target}: not every set got there last time."),
        "stays-effort": tr(
            "{pattern} stays as it is: last time was {effort} of 10, and it rises again from {most} down."
        ),
        "second-set-waits": tr(
            "{pattern}: {sets} sets of {target}, with no room for one more. You had reached more in fewer sets; it began "
            "again lower to add one."
        ),
        "ladder-ends": tr("{pattern}: this is the last step that fits you, and a fine place to stay."),
        "rises-from-week": tr("Nothing rises before week {week}: the first weeks are for getting used to it."),
        "first-time": tr("{pattern} is new, so it is one set of {target}."),
        "first-time-again": tr("{pattern} was {days} days ago, so it is one set of {target} again."),
        "waits-its-turn": tr("{pattern} waits for its turn: the one trained longest ago goes first."),
        "has-its-turn": tr(
            "{pattern} has its turn: front, side and back come one after the other, the one trained longest ago first."
        ),
        "turn-waits": tr("{pattern} stays until it has settled after pain; then the next one has its turn."),
        "cut-to-minutes": tr("Your {minutes} minutes leave room for {sets} sets."),
        "too-few-minutes": tr("{minutes} minutes are too few for a session, so this is a breather."),
        "hard-first": tr("The hardest comes early and the easiest last, so it ends well."),
        "dropped-today": tr("{pattern} is left out today, as you chose. That counts as done."),
        "swapped-today": tr("{pattern} is {exercise} today, as you chose."),
        "shortened-today": tr("{pattern} is shorter today, as you chose. That counts as done."),
        "bound-by": tr("What sets the limit: {cap} ({value})."),
    }


def of_one() -> Mapping[tuple[str, str], str]:
    """The sentences in which a number of 1 asks for other words, by code and by the number's name."""
    return {
        ("session-size", "size"): tr("One set this time, of {left} left this week; one session grows slowly."),
        ("session-size", "sessions_left"): tr(
            "{size} sets this time, of {left} left for the last session of this week; one session grows slowly."
        ),
        ("counted-without-sets", "sets"): tr(
            "Strength you wrote down without its sets counts as about one set this week."
        ),
        ("readiness-less", "sets"): tr("You said it is a low day, so this is one set, done lightly."),
        ("readiness-five-minutes", "sets"): tr("A very low day: five minutes, one set. It counts in full."),
        ("hard-activity", "sets"): tr(
            "You were active for {minutes} minutes today or yesterday, hard or long. So this is one set, done lightly."
        ),
        ("second-set-waits", "sets"): tr(
            "{pattern}: one set of {target}, with no room for the second. You had reached more in one; it began again "
            "lower to add the second."
        ),
        ("pain-rest", "days_left"): tr("{pattern} rests for one more day after strong pain."),
        ("pain-hold", "exposures"): tr("{pattern} rises no further for one more session, to let it settle."),
        ("restart", "rungs"): tr("Welcome back after {days} days. You start again gently, one rung easier."),
        ("cut-to-minutes", "sets"): tr("Your {minutes} minutes leave room for one set."),
        ("needs-recovery", "hours"): tr("{pattern} needs {needs} hours between sessions; one has passed."),
    }


def cap_name(name: CapName) -> str:
    return {
        CapName.WEEK_TABLE: tr("sets a week at your stage"),
        CapName.TEN_PERCENT: tr("a tenth more than your best recent week"),
        CapName.CHRONIC: tr("a third more than your average of four weeks"),
        CapName.LAYOFF: tr("coming back after a break"),
        CapName.EASY_WEEK: tr("an easy week"),
        CapName.SESSION_SHARE: tr("a fair share of the week"),
        CapName.SESSION_SPIKE: tr("a little more than your largest session of 30 days"),
        CapName.LEFT_THIS_WEEK: tr("what is left this week"),
        CapName.READINESS: tr("how ready you are today"),
        CapName.EFFORT: tr("how hard it has been"),
        CapName.MINUTES: tr("minutes"),
    }[name]


def reason_sentences(plan: PlannedSession, catalogue: Catalogue) -> tuple[str, ...]:
    """One sentence a reason, what is special today first; all first-time patterns share one."""
    return tuple(said for _, said in told_reasons(plan, catalogue))


def told_reasons(plan: PlannedSession, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The same sentences, each after the code of its reason."""
    reasons = plan.reasons
    told: list[tuple[str, str]] = []
    if sum(each.code == "first-time" for each in reasons) > 1:
        told.append(("first-time", tr("New movements begin with one set each, so the start cannot be too much.")))
        reasons = tuple(each for each in reasons if each.code != "first-time")
    resting = [each for each in reasons if each.code == "needs-recovery"]
    if len(resting) > 1:
        longest = max(resting, key=lambda each: float(dict(each.numbers)["hours"]))
        values = {name: _shown(name, value, catalogue) for name, value in longest.numbers}
        said = tr(
            "Recovery is when you get stronger: {hours} of {needs} hours have passed since last time.", **values
        )
        told.append(("needs-recovery", said))
        reasons = tuple(each for each in reasons if each.code != "needs-recovery")
    ordered = sorted(reasons, key=lambda each: each.code in SECONDARY)
    return (*told, *((each.code, reason_sentence(each, catalogue)) for each in ordered))


def reason_sentence(reason: Reason, catalogue: Catalogue) -> str:
    values = {name: _shown(name, value, catalogue) for name, value in reason.numbers}
    if reason.code == "week-budget" and dict(reason.numbers)["best"] == 0:
        return tr("Week {week}: up to {budget} sets this week, {done} done.").format(**values)
    return _sentence(reason).format(pattern=_pattern(reason), **values)


def _sentence(reason: Reason) -> str:
    ones = [name for name, value in reason.numbers if value == 1]
    if ones:
        known = of_one()
        for name in ones:
            if (reason.code, name) in known:
                return known[reason.code, name]
    return sentences()[reason.code]


def left_out_sentences(plans: Iterable[PlannedSession], catalogue: Catalogue) -> tuple[str, ...]:
    """A sentence for each pattern that is not planned at all."""
    reasons = (each for plan in plans for each in plan.reasons if each.code in ("left-out", "no-movement-fits"))
    return tuple(dict.fromkeys(reason_sentence(each, catalogue) for each in reasons))


def cap_sentences(plan: PlannedSession) -> tuple[str, ...]:
    """Each cap with its value; the one that bound says so."""
    bound = tr("This is what sets the limit today.")
    return tuple(f"{cap_sentence(cap)} {bound}" if cap.binds else cap_sentence(cap) for cap in plan.caps)


def cap_sentence(cap: Cap) -> str:
    """One cap with its value, and whether the week or the session is meant."""
    name = cap_name(cap.name)
    if cap.name is CapName.MINUTES:
        return counted("At most {n} minute.", "At most {n} minutes.", cap.value)
    sets = counted("At most {n} set", "At most {n} sets", cap.value)
    if cap.name in OF_THE_WEEK:
        return tr("{sets} in the week: {name}.", sets=sets, name=name)
    if cap.name in OF_THE_SESSION:
        return tr("{sets} in the session: {name}.", sets=sets, name=name)
    return tr("{sets}: {name}.", sets=sets, name=name)


def _shown(name: str, value: float | str, catalogue: Catalogue) -> str:
    if name == "exercise":
        exercise = catalogue.exercises.get(str(value))
        return exercise.name if exercise else str(value)
    if name == "cap" and isinstance(value, str):
        return cap_name(CapName(value))
    if isinstance(value, str):
        return value
    return number(int(value)) if float(value).is_integer() else number(value, 1)


def _pattern(reason: Reason) -> str:
    """Its ladder where one of several is meant, else the pattern as it is planned."""
    if reason.ladder is not None:
        return pattern_name(reason.ladder)
    return planned_name(reason.pattern) if reason.pattern is not None else ""
