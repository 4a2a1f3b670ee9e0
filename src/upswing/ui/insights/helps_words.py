"""The words of "What helps most?": groups and their numbers, without a verdict."""

from collections.abc import Mapping

from upswing.domain.session import Activity
from upswing.insights.before_after import SESSIONS_FOR_A_FIRM_MEAN, SESSIONS_FOR_A_MEAN
from upswing.insights.helps import By, Company, Group, Helps, Length, Time
from upswing.ui.text import counted, number, signed, tr
from upswing.ui.words import activity_name


def way_names() -> Mapping[By, str]:
    return {
        By.KIND: tr("By kind"),
        By.TIME: tr("By time of day"),
        By.LENGTH: tr("By length"),
        By.COMPANY: tr("Alone or in company"),
    }


def key_name(group: Group) -> str:
    if group.by is By.KIND:
        return activity_name(Activity(group.key))
    return {
        Time.MORNING: tr("Morning, 4 to 11"),
        Time.MIDDAY: tr("Midday, 11 to 15"),
        Time.AFTERNOON: tr("Afternoon, 15 to 19"),
        Time.EVENING: tr("Evening, after 19"),
        Length.SHORT: tr("Up to 15 minutes"),
        Length.MIDDLE: tr("16 to 30 minutes"),
        Length.LONG: tr("More than 30 minutes"),
        Company.ALONE: tr("Alone"),
        Company.WITH_SOMEONE: tr("With someone"),
    }[group.key]  # type: ignore[index] # a word equals its text


def row_label(group: Group) -> str:
    return tr("{name} ({n})", name=key_name(group), n=number(group.n))


def missing(found: Helps) -> str:
    """There is no group with an average yet."""
    return counted(
        "Nothing to compare yet. From {need} sessions of one kind with a check-in before and after, its average appears "
        "here; there is {n} such session so far.",
        "Nothing to compare yet. From {need} sessions of one kind with a check-in before and after, its average appears "
        "here; there are {n} such sessions so far, of all kinds.",
        found.n,
        need=number(SESSIONS_FOR_A_MEAN),
    )


def finding(found: Helps) -> str:
    """What is drawn, in numbers; nothing is called best."""
    told = [each for each in found.groups if each.mean is not None]
    thin = sum(each.is_thin for each in told)
    said = tr(
        "The change in mood from before to after a session, for {groups} groups of sessions with {need} or more.",
        groups=number(len(told)),
        need=number(SESSIONS_FOR_A_MEAN),
    )
    if thin:
        said += " " + counted(
            "{n} of them is thin: fewer than {need} sessions, drawn pale.",
            "{n} of them are thin: fewer than {need} sessions, drawn pale.",
            thin,
            need=number(SESSIONS_FOR_A_FIRM_MEAN),
        )
    return said


def caution() -> str:
    return tr(
        "This is for looking around, not an answer: nothing was fixed before looking, and where bars overlap there is "
        "nothing to tell apart. You chose when and what; that alone can make groups differ."
    )


def note() -> str:
    return tr("Dot: the mean. Bar: its 95 % interval. The number behind a name: its sessions.")


def hint() -> str:
    return tr("Point at a line to read it, or press ↑ ↓.")


def read(group: Group) -> str:
    name = key_name(group)
    if group.mean is None:
        return counted(
            "{name}: {n} session so far. {more} more for an average.",
            "{name}: {n} sessions so far. {more} more for an average.",
            group.n,
            name=name,
            more=number(SESSIONS_FOR_A_MEAN - group.n),
        )
    said = tr("{name}: {mean} on average", name=name, mean=signed(group.mean, 1))
    if group.interval is not None:
        ends = tr(
            "likely between {low} and {high}",
            low=signed(group.interval.low, 1),
            high=signed(group.interval.high, 1),
        )
        said = f"{said} ({ends})"
    return f"{said}, {counted('{n} session', '{n} sessions', group.n)}."


def method() -> tuple[str, ...]:
    return (
        tr(
            "For each session with a mood before and after it, the difference is taken; a group is shown by its mean."
        ),
        tr(
            "Below 8 sessions there is no average, below 20 it is drawn pale. Sessions like their neighbours count less."
        ),
        tr(
            "Many groups are compared at once, so one of them will look good by chance. That is why none is called best."
        ),
        tr("Low moments tend to lift by themselves: a kind that you pick on low days looks better than it is."),
    )
