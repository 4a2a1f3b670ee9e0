"""Going on with an interrupted session in the rest that ran then."""

from dataclasses import replace

from upswing.domain.player.flow import keep
from upswing.domain.player.state import Outcome, Phase, Player


def in_rest(player: Player, after_step: int, of_s: float, left_s: float) -> Player:
    """The player of `play.begin`, which gets ready for its step, in the rest before that step: `left_s` of `of_s`
    seconds are left.

    Steps in between that nothing is known of were passed over. Unchanged where no rest is left, where the session
    is over, or where the rest does not belong to that step.
    """
    if not 0 < left_s <= of_s or player.is_over or player.outcome_of(after_step) is None:
        return player
    resting = replace(player, step=after_step, phase=Phase.REST, elapsed_s=of_s - left_s, phase_target_s=of_s)
    for place in range(after_step + 1, player.step):
        if resting.outcome_of(place) is None:
            resting = keep(resting, Outcome(place, 0, skipped=True))
    return resting if resting.next_place == player.step else player
