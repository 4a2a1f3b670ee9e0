"""Reading single fields of a figure, with complaints that name file, entry and field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from upswing.errors import CatalogueError


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file: `place.bad("hip", "is no pair")` raises the complaint."""

    file: str
    entry: str

    def bad(self, field: str, what: str) -> CatalogueError:
        return CatalogueError(f'{self.file}: {self.entry}: "{field}" {what}.', "Mend the file or install again.")

    def within(self, entry: str) -> "Place":
        return Place(self.file, f"{self.entry}, {entry}")

    def known(self, table: Mapping[str, object], fields: Iterable[str]) -> None:
        """Refuses a field nobody reads, most likely a slip of the pen."""
        allowed = set(fields)
        for field in table:
            if field not in allowed:
                raise self.bad(field, "is not a field of this entry")

    def number(self, table: Mapping[str, object], field: str, otherwise: float, low: float, high: float) -> float:
        value = table.get(field, otherwise)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.bad(field, "is a number")
        if not low <= value <= high:
            raise self.bad(field, f"lies between {low:g} and {high:g}, not at {value:g}")
        return float(value)

    def numbers(self, table: Mapping[str, object], field: str, least: int, most: int) -> tuple[float, ...] | None:
        """A list of `least` to `most` numbers; None when the field is not there."""
        value = table.get(field)
        if value is None:
            return None
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise self.bad(
                field,
                f"is a list of {least} to {most} numbers" if least != most else f"is a list of {least} numbers",
            )
        for each in value:
            if isinstance(each, bool) or not isinstance(each, int | float):
                raise self.bad(field, f"holds {each!r}, which is not a number")
        return tuple(float(each) for each in value)

    def word(self, table: Mapping[str, object], field: str, otherwise: str, allowed: Iterable[str]) -> str:
        value = table.get(field, otherwise)
        if not isinstance(value, str) or value not in allowed:
            raise self.bad(field, f"is one of {', '.join(allowed)}, not {value!r}")
        return value

    def yes(self, table: Mapping[str, object], field: str) -> bool:
        value = table.get(field, False)
        if not isinstance(value, bool):
            raise self.bad(field, "is true or false")
        return value

    def table(self, value: object, field: str) -> Mapping[str, object]:
        if not isinstance(value, dict):
            raise self.bad(field, "is a table")
        return value
