"""What the pages of own movements say."""

from upswing.domain.compared import Beside
from upswing.domain.exercise import Caution, Measure, Space
from upswing.domain.own_check import Fault, Wrong
from upswing.ui.text import counted, number, tr


def caution_name(caution: Caution) -> str:
    return {
        Caution.DIZZY_LYING_DOWN: tr("dizzy when lying down"),
        Caution.LATE_PREGNANCY: tr("late pregnancy"),
        Caution.HIGH_BLOOD_PRESSURE_HELD_BREATH: tr("high blood pressure"),
        Caution.RECENT_SURGERY: tr("recent surgery"),
        Caution.POOR_BALANCE: tr("unsteady without support"),
        Caution.HEART_CONDITION: tr("a heart condition"),
        Caution.BONE_OR_JOINT: tr("bone or joint trouble"),
    }[caution]


def space_name(space: Space) -> str:
    return {Space.MAT: tr("The length of a mat"), Space.ROOM: tr("Room to walk")}[space]


def measure_name(measure: Measure) -> str:
    return {
        Measure.REPS: tr("Repetitions"),
        Measure.HOLD: tr("Held, in seconds"),
        Measure.DURATION: tr("Minutes"),
    }[measure]


def unit_name(measure: Measure) -> str:
    return {Measure.REPS: tr("times"), Measure.HOLD: tr("seconds"), Measure.DURATION: tr("minutes")}[measure]


def beside_name(beside: Beside) -> str:
    return {
        Beside.EASIER: tr("Easier"),
        Beside.AS_HARD: tr("About as hard"),
        Beside.HARDER: tr("Harder"),
    }[beside]


def field_name(field: str) -> str:
    """What the page calls the field of a draft."""
    return {
        "name": tr("Name"),
        "pattern": tr("What kind of movement?"),
        "low": tr("How much?"),
        "high": tr("How much?"),
        "tempo": tr("Tempo"),
        "effort": tr("How hard is it?"),
        "met": tr("Energy it takes"),
        "also": tr("Other names"),
        "how": tr("Steps"),
        "cues": tr("Three cues"),
        "mistakes": tr("What often goes wrong"),
        "breathing": tr("Breathing"),
    }[field]


def fault_sentence(fault: Fault) -> str:
    """A calm sentence for beside the field."""
    limit, found = number(fault.limit), number(fault.found)
    match fault.field, fault.wrong:
        case "name", Wrong.NEEDED:
            return tr("It needs a name.")
        case _, Wrong.NEEDED:
            return tr("Choose the kind that comes nearest.")
        case _, Wrong.TOO_LONG:
            return tr("Up to {limit} characters fit here; these are {found}.", limit=limit, found=found)
        case _, Wrong.TOO_MANY:
            return counted("Up to {n} fits here.", "Up to {n} fit here.", round(fault.limit))
        case _, Wrong.TWICE:
            return tr("This line stands there twice.")
        case _, Wrong.HALF:
            return tr("Say both, what goes wrong and the mend, or leave both empty.")
        case _, Wrong.ORDER:
            return tr("The second number is smaller than the first.")
        case _, Wrong.TOO_QUICK:
            return tr("One repetition takes at least half a second.")
        case "low", Wrong.RANGE:
            return tr("It begins at {limit}.", limit=limit)
        case "met", Wrong.RANGE:
            return tr("This goes from 0.5 to 25.")
        case _:
            return tr("Up to {limit} can be done here.", limit=limit)


def in_the_way(faults: tuple[Fault, ...]) -> str:
    """Why it cannot be saved yet, for beside the button; empty when it can."""
    missing = [fault.field for fault in faults if fault.wrong is Wrong.NEEDED]
    if missing == ["name", "pattern"]:
        return tr("It needs a name and a kind.")
    if missing == ["name"]:
        return tr("It needs a name.")
    if missing == ["pattern"]:
        return tr("It needs a kind of movement.")
    if faults:
        return tr("Have a look at “{field}” first.", field=field_name(faults[0].field))
    return ""
