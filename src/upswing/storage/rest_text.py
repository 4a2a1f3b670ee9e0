"""A rest as one JSON text: the step it follows, the moment in UTC, its seconds, those that were over, and whether it
stood still."""

import json
from datetime import datetime

from upswing.domain.rest import Rest
from upswing.storage.columns import CellType, utc_text


class RestText(CellType[Rest]):
    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: Rest | None) -> str | None:
        if part is None:
            return None
        told = {
            "after": part.after_step,
            "at": utc_text(part.at),
            "of_s": part.of_s,
            "done_s": part.done_s,
            "paused": part.paused,
        }
        return json.dumps(told, allow_nan=False, separators=(",", ":"))

    @staticmethod
    def read(cell: str | None) -> Rest | None:
        if cell is None:
            return None
        told = json.loads(cell)
        at = datetime.fromisoformat(told["at"])
        return Rest(told["after"], at, told["of_s"], told["done_s"], told["paused"])
