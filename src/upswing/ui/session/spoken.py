"""The words of a prompt: those that stand on the stage at that moment."""

from upswing.domain.catalogue import Catalogue
from upswing.domain.player.prompts import Prompt, What
from upswing.ui.text import tr
from upswing.ui.words import side_name


def words_of(prompt: Prompt, catalogue: Catalogue, clock: str = "") -> str:
    """`clock` is the name of what only a clock runs for; the movement that is shown with it is not named then."""
    match prompt.what:
        case What.MOVEMENT if clock:
            return clock
        case What.MOVEMENT:
            return named(prompt, catalogue)
        case What.SIDE:
            side = side_name(prompt.side) if prompt.side is not None else ""
            return f"{tr('Switch sides')}. {side}".rstrip()
        case What.REST if prompt.exercise_id:
            return f"{tr('Rest. Next:')} {named(prompt, catalogue)}"
        case What.REST:
            return tr("Rest")
        case What.HALF:
            return tr("Half time")
        case What.CUE:
            return catalogue.exercises[prompt.exercise_id].cues[prompt.cue]
        case What.OVER:
            return tr("That was your session.")


def named(prompt: Prompt, catalogue: Catalogue) -> str:
    """The movement as the stage names it."""
    name = catalogue.exercises[prompt.exercise_id].name
    return name if prompt.side is None else tr("{name}, {side}", name=name, side=side_name(prompt.side))
