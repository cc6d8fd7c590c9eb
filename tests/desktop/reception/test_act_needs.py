"""What a form marks as needed is what the rules would ask for."""

from __future__ import annotations

from db.reception.codes import MatterState, Step
from db.reception.handling import Score, Unable
from desktop.reception import act_needs
from tests.db.reception.cases import Case


def test_closing_after_calls_in_vain_has_a_reason_where_the_last_word_was_dissatisfaction(
    station, clock
):
    case = Case(station, clock)
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    case.told()
    for _ in range(3):
        case.clock.advance(hours=3)
        case.rate(None, None, unable=Unable.UNREACHABLE)
    assert case.state is MatterState.RATED
    assert act_needs.needed(Step.CLOSE, case.shown, {}) == {"remark"}
