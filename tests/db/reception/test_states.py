"""The state table: complete, without dead ends, and nobody is offered what the role does not allow."""

from __future__ import annotations

import pytest

from db.kernel.actor import Role
from db.reception.codes import MatterState, Step
from db.reception.states import AUTOMATIC, OPEN_STATES, STATE_TABLE, next_state, steps_for

BESIDE = {Step.LINK, Step.UNLINK, Step.HOLD_OPINION}
"""What leaves a matter in its state."""
ENDS = {MatterState.VOID, MatterState.ARCHIVED}
AT_REST = {
    MatterState.REPLIED, MatterState.ANSWERED_ON_SITE, MatterState.FED_BACK, MatterState.RATED,
    MatterState.TRACKING, MatterState.CLOSED, MatterState.NOT_ACCEPTED, MatterState.WITHDRAWN,
    MatterState.MERGED, *ENDS,
}  # fmt: skip


def test_every_state_is_in_the_table_and_only_void_and_the_archive_are_ends() -> None:
    assert set(STATE_TABLE) == set(MatterState)
    assert {state for state in MatterState if not STATE_TABLE[state]} == ENDS


def test_every_state_can_be_reached_from_registration() -> None:
    reached, frontier = {MatterState.REGISTERED}, [MatterState.REGISTERED]
    while frontier:
        following = set(STATE_TABLE[frontier.pop()].values()) - reached
        reached |= following
        frontier.extend(following)
    assert reached == set(MatterState)


def test_every_step_is_in_the_table() -> None:
    assert {step for steps in STATE_TABLE.values() for step in steps} == set(Step) - BESIDE


@pytest.mark.parametrize("state", sorted(set(MatterState) - ENDS))
def test_no_matter_is_kept_from_its_end(state: MatterState) -> None:
    reached, frontier = {state}, [state]
    while frontier:
        following = set(STATE_TABLE[frontier.pop()].values()) - reached
        reached |= following
        frontier.extend(following)
    assert MatterState.ARCHIVED in reached


def test_no_deadline_runs_in_a_state_at_rest() -> None:
    assert set(MatterState) - OPEN_STATES == AT_REST


def test_who_may_not_handle_matters_is_offered_no_step() -> None:
    for role in (Role.DEPUTY, Role.AUDITOR, Role.TOWN_ADMIN):
        assert all(steps_for(state, role) == () for state in MatterState)


def test_what_the_head_answers_for_is_offered_to_the_head_alone() -> None:
    duty = steps_for(MatterState.REGISTERED, Role.DUTY_STAFF)
    head = steps_for(MatterState.REGISTERED, Role.STATION_HEAD)
    assert set(head) - set(duty) == {Step.DECLINE, Step.ESCALATE, Step.CONVERT, Step.MERGE}


def test_nobody_is_offered_what_follows_by_itself() -> None:
    offered = {step for state in MatterState for step in steps_for(state, Role.STATION_HEAD)}
    assert offered == set(Step) - AUTOMATIC - BESIDE


def test_what_is_not_in_the_table_leads_nowhere() -> None:
    assert next_state(MatterState.ARCHIVED, Step.REOPEN) is None
