"""The table: what was promised, how often it was looked at and broken; and how the people fared."""

from collections import Counter
from collections.abc import Sequence
from statistics import median, quantiles

from people import Obedience
from summary import STUCK, SWINGS, Summary

LAST = (STUCK, SWINGS)


def is_kept(people: Sequence[Summary]) -> bool:
    """Whether every promise was looked at and none was broken."""
    return (
        bool(people) and not any(each.broken for each in people) and all(looked_at(people)[each] for each in LAST)
    )


def looked_at(people: Sequence[Summary]) -> Counter[str]:
    return sum((each.kept for each in people), Counter())


def table(people: Sequence[Summary]) -> str:
    """Plain text, in two parts, and the first case of each broken promise."""
    broken = sum((each.broken for each in people), Counter())
    kept = looked_at(people)
    names = [*sorted(set(kept) - set(LAST)), *LAST]
    promises = [["promise", "looked at", "broken"]]
    promises += [[name, f"{kept[name]:,}", f"{broken[name]:,}"] for name in names]
    told = {name: about for each in people for name, about in each.told.items()}
    cases = [f"Broken: {name}\n    {about}" for name, about in sorted(told.items())]
    return "\n\n".join([lines(promises), lines(fared(people)), *cases]) + "\n"


def fared(people: Sequence[Summary]) -> list[list[str]]:
    """By obedience: medians, with the tenth and the ninetieth of a hundred where two numbers stand in brackets."""
    rows = [
        [
            "who keeps to it",
            "people",
            "sessions a year",
            "sets a week, last quarter",
            "of the ladders, at the end",
            "effort",
            "restarts",
            "longest standstill, days",
        ]
    ]
    for obedience in Obedience:
        group = [each for each in people if each.obedience is obedience]
        if group:
            years = len(group[0].sets) / 52.18
            efforts = [effort for each in group for effort in each.effort if effort is not None]
            rows.append(
                [
                    obedience.value,
                    str(len(group)),
                    spread([each.sessions / years for each in group]),
                    spread([median(each.sets[-13:]) for each in group]),
                    spread([100 * each.rung[-1] for each in group], " %"),
                    spread(efforts),
                    f"{sum(each.restarts for each in group) / len(group):.1f}",
                    str(max(each.standstill for each in group)),
                ]
            )
    return rows


def spread(numbers: Sequence[float], unit: str = "") -> str:
    """Median, and in brackets the middle four fifths."""
    if len(numbers) < 2:
        return f"{numbers[0]:.0f}{unit}" if numbers else "–"
    tenths = quantiles(numbers, n=10, method="inclusive")
    return f"{median(numbers):.0f}{unit} ({tenths[0]:.0f}–{tenths[-1]:.0f})"


def lines(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
