"""What the program keeps of its own: looks that were taken, weeks that were drawn, cards that were shown. None of it
is a verb of the person's, so Undo passes over it."""

from datetime import date

from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.journal.pen import Pen


class Kept:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def look(self, look_id: str) -> KeptLook | None:
        with self._pen.reading() as reading:
            return reading.find(KeptLook, look_id)

    def looks(self) -> tuple[KeptLook, ...]:
        """In the order they were taken."""
        with self._pen.reading() as reading:
            return tuple(sorted(reading.all(KeptLook), key=lambda each: (each.taken_at, each.id)))

    def keep_look(self, look_id: str, answer: str) -> KeptLook:
        """The first answer stands: a look that is kept already is handed back as it is. `answer` is JSON text."""
        with self._pen.writing(None) as writing:
            kept = writing.find(KeptLook, look_id)
            if kept is None:
                kept = KeptLook(look_id, writing.at, answer)
                writing.keep_aside(kept)
        return kept

    def weeks(self) -> tuple[DrawnWeek, ...]:
        """In their order."""
        with self._pen.reading() as reading:
            return tuple(sorted(reading.all(DrawnWeek), key=lambda each: each.monday))

    def keep_week(self, monday: date, seed: int, weekdays: tuple[int, ...]) -> DrawnWeek:
        """The first draw stands. Raises ValueError for a week that has begun."""
        with self._pen.writing(None) as writing:
            drawn = writing.find(DrawnWeek, monday.isoformat())
            if drawn is None:
                if monday <= self._pen.day(writing.at):
                    raise ValueError("a week is drawn before it begins")
                drawn = DrawnWeek(monday, writing.at, seed, weekdays)
                writing.keep_aside(drawn)
        return drawn

    def card(self, card_id: str) -> CardShown | None:
        with self._pen.reading() as reading:
            return reading.find(CardShown, card_id)

    def keep_card(self, card: CardShown) -> None:
        with self._pen.writing(None) as writing:
            writing.keep_aside(card)
