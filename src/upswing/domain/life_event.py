"""Something that happened in a life and may show in the charts: started therapy, a new medicine, moved house."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LifeEvent:
    id: UUID
    day: date
    title: str
    note: str = ""

    def __post_init__(self) -> None:
        if not self.title:
            raise ValueError("a life event has a name")
