"""The row of a movement of one's own."""

from typing import Any

from sqlalchemy import REAL, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.exercise import (
    Caution,
    Equipment,
    Exercise,
    Joint,
    Measure,
    Mistake,
    Pattern,
    Posture,
    Space,
    Target,
    Tempo,
)
from upswing.domain.own_exercise import OwnExercise
from upswing.storage.columns import Flag, Word, Words
from upswing.storage.entry_row import EntryRow


class OwnExerciseRow(EntryRow):
    __tablename__ = "own_exercise"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    also: Mapped[tuple[str, ...]] = mapped_column(Words)
    pattern: Mapped[Pattern] = mapped_column(Word(Pattern))
    ladder: Mapped[str] = mapped_column(Text)
    rung: Mapped[int] = mapped_column(Integer)
    measure: Mapped[Measure] = mapped_column(Word(Measure))
    one_sided: Mapped[bool] = mapped_column(Flag)
    target_low: Mapped[int] = mapped_column(Integer)
    target_high: Mapped[int] = mapped_column(Integer)
    down_s: Mapped[float] = mapped_column(REAL)
    pause_s: Mapped[float] = mapped_column(REAL)
    up_s: Mapped[float] = mapped_column(REAL)
    rest_s: Mapped[float] = mapped_column(REAL)
    posture: Mapped[Posture] = mapped_column(Word(Posture))
    quiet: Mapped[bool] = mapped_column(Flag)
    space: Mapped[Space] = mapped_column(Word(Space))
    equipment: Mapped[tuple[str, ...]] = mapped_column(Words)
    primary_muscles: Mapped[tuple[str, ...]] = mapped_column(Words)
    secondary_muscles: Mapped[tuple[str, ...]] = mapped_column(Words)
    loads: Mapped[tuple[str, ...]] = mapped_column(Words)
    avoid_if: Mapped[tuple[str, ...]] = mapped_column(Words)
    effort: Mapped[float] = mapped_column(REAL)
    met: Mapped[float] = mapped_column(REAL)
    met_code: Mapped[str] = mapped_column(Text)
    how: Mapped[tuple[str, ...]] = mapped_column(Words)
    cues: Mapped[tuple[str, ...]] = mapped_column(Words)
    mistakes: Mapped[tuple[str, ...]] = mapped_column(Words)
    mends: Mapped[tuple[str, ...]] = mapped_column(Words)
    breathing: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Flag)
    figure: Mapped[str] = mapped_column(Text)

    @staticmethod
    def of(value: OwnExercise) -> dict[str, Any]:
        it = value.exercise
        return {
            "id": it.id,
            "name": it.name,
            "also": it.also,
            "pattern": it.pattern,
            "ladder": it.ladder,
            "rung": it.rung,
            "measure": it.measure,
            "one_sided": it.one_sided,
            "target_low": it.target.low,
            "target_high": it.target.high,
            "down_s": it.tempo.down_s,
            "pause_s": it.tempo.pause_s,
            "up_s": it.tempo.up_s,
            "rest_s": it.tempo.rest_s,
            "posture": it.posture,
            "quiet": it.quiet,
            "space": it.space,
            "equipment": it.equipment,
            "primary_muscles": it.primary_muscles,
            "secondary_muscles": it.secondary_muscles,
            "loads": it.loads,
            "avoid_if": it.avoid_if,
            "effort": it.effort,
            "met": it.met,
            "met_code": it.met_code,
            "how": it.how,
            "cues": it.cues,
            "mistakes": tuple(mistake.what for mistake in it.mistakes),
            "mends": tuple(mistake.mend for mistake in it.mistakes),
            "breathing": it.breathing,
            "archived": value.archived,
            "figure": value.figure,
        }

    def value(self) -> OwnExercise:
        exercise = Exercise(
            id=self.id,
            name=self.name,
            also=self.also,
            pattern=self.pattern,
            ladder=self.ladder,
            rung=self.rung,
            measure=self.measure,
            one_sided=self.one_sided,
            target=Target(self.target_low, self.target_high),
            tempo=Tempo(self.down_s, self.pause_s, self.up_s, self.rest_s),
            posture=self.posture,
            quiet=self.quiet,
            space=self.space,
            equipment=tuple(Equipment(word) for word in self.equipment),
            primary_muscles=self.primary_muscles,
            secondary_muscles=self.secondary_muscles,
            loads=tuple(Joint(word) for word in self.loads),
            avoid_if=tuple(Caution(word) for word in self.avoid_if),
            effort=self.effort,
            met=self.met,
            met_code=self.met_code,
            how=self.how,
            cues=self.cues,
            mistakes=tuple(Mistake(what, mend) for what, mend in zip(self.mistakes, self.mends, strict=True)),
            breathing=self.breathing,
            own=True,
        )
        return OwnExercise(exercise, self.archived, self.figure)
