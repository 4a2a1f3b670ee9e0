"""What several cards show is worked out once."""

from datetime import UTC, datetime

from upswing.domain.check_in import CheckIn
from upswing.domain.identity import new_id
from upswing.insights.basis import Basis
from upswing.insights.findings import find_lifts
from upswing.insights.own import build_state
from upswing.insights.record import InsightsRecord, StrengthRecord

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_before_and_after_sessions_stands_beside_research_as_it_stands_on_its_own_card() -> None:
    check_in = CheckIn(new_id(NOON), NOON, NOON.date(), 2, 4)
    basis = Basis(InsightsRecord((check_in,), (), NOON.date()), StrengthRecord)
    assert build_state(basis).sessions is find_lifts(basis, lambda _: None).mood
