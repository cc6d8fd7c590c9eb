"""The states of a sheet and of a finding against tables of their own; what is signed for is bound to every word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.evaluation.contracts import (
    SheetState,
    SheetStep,
)
from db.evaluation.finding_contracts import (
    FindingState,
    FindingStep,
)
from db.evaluation.rules import DONE, SHEET_STATES, after, answer_id, signed_for, standing
from db.kernel.errors import InvalidInput
from db.kernel.ids import random_id

POSSIBLE = """
draft: write draft, finish filled
filled: write draft, sign deputy_signed
deputy_signed: write draft, officer_sign officer_signed, refuse officer_refused
officer_signed: write draft, lock locked
officer_refused: write draft, officer_sign officer_signed, lock locked
locked: summarise summarised
summarised:
"""
"""As domain reference §3.6 and flows §1.3 have it, written by hand."""


def _table() -> dict[tuple[str, str], str]:
    lines = (line.partition(":") for line in POSSIBLE.strip().splitlines())
    steps = (
        (state, one.split()) for state, _, rest in lines for one in rest.split(",") if one.strip()
    )
    return {(state, step): to for state, (step, to) in steps}


@pytest.mark.parametrize("step", SheetStep)
@pytest.mark.parametrize("state", SheetState)
def test_every_step_leads_where_the_reference_says_or_nowhere(
    state: SheetState, step: SheetStep
) -> None:
    wanted = _table().get((state.value, step.value))
    if wanted is None:
        with pytest.raises(InvalidInput):
            after(state, step)
    else:
        assert after(state, step).value == wanted


@given(st.lists(st.sampled_from(SheetStep)))
def test_no_way_leads_out_of_the_lock_and_none_into_it_without_the_deputy(
    steps: list[SheetStep],
) -> None:
    state, table, signed = SheetState.DRAFT, _table(), False
    for step in steps:
        to = table.get((state.value, step.value))
        if to is None:
            assert step not in SHEET_STATES[state]
            continue
        signed = step is SheetStep.SIGN or (signed and step is not SheetStep.WRITE)
        was_done = state in DONE
        state = after(state, step)
        assert state.value == to
        assert state in DONE or not was_done
        assert signed or state not in DONE


@given(st.lists(st.sampled_from(FindingStep)))
def test_a_finding_is_closed_by_a_second_look_alone(steps: list[FindingStep]) -> None:
    """A second look without a reply before it, as two desks may write it, changes nothing."""
    state = "open"
    for one in steps:
        if state == "passed":
            continue
        if one is FindingStep.REPLY:
            state = "replied"
        elif state == "replied":
            state = "passed" if one is FindingStep.PASS else "failed"
    assert standing(steps) is FindingState(state)


def test_answers_are_found_by_whoever_has_the_seed() -> None:
    seed, other = random_id(), random_id()
    assert answer_id(seed, "uniform") == answer_id(seed, "uniform")
    assert (
        len({answer_id(seed, "uniform"), answer_id(seed, "language"), answer_id(other, "uniform")})
        == 3
    )


def test_what_is_signed_for_does_not_run_together() -> None:
    assert signed_for([["ab", "c"]]) != signed_for([["a", "bc"]])
    assert len(signed_for([])) == 64
