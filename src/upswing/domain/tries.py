"""Tries at a passphrase: each wrong one makes the next wait longer, and none is ever the last."""

from dataclasses import dataclass

LONGEST_S = 30.0


@dataclass(frozen=True, slots=True)
class Tries:
    """`wrong` tries so far, the last of them at `last_s` by a clock that only goes forward, in seconds."""

    wrong: int = 0
    last_s: float = 0.0

    @property
    def pause_s(self) -> float:
        """How long the next try waits after the last wrong one: 0, 1, 2, 4 … at most 30 seconds."""
        return min(LONGEST_S, 2.0 ** min(self.wrong - 1, 10)) if self.wrong else 0.0

    def after_wrong(self, now_s: float) -> "Tries":
        return Tries(self.wrong + 1, now_s)

    def left_s(self, now_s: float) -> float:
        """How many seconds are left of the pause; 0 when the next try may come."""
        return max(0.0, self.last_s + self.pause_s - now_s) if self.wrong else 0.0
