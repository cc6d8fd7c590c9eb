"""Several units of one matter: no part vanishes, none speaks for another."""

from __future__ import annotations

import pytest

from db.reception.codes import MatterState
from db.reception.handling import (
    MergeMatter,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    UnmergeMatter,
    WithdrawMatter,
)
from tests.db.reception.cases import Case
from tests.fakes.clock import FakeClock
from tests.stations import Station

S = MatterState


@pytest.fixture
def new(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock, assigned=False)


@pytest.fixture
def parted(new: Case) -> Case:
    """Two units that answer apart, of which the first returned its part."""
    new.assign(new.units[0], new.units[1], separately=True)
    give_back(new, new.units[0])
    return new


def give_back(case: Case, unit: object) -> None:
    case.clock.advance(minutes=5)
    case.take(ReturnMatter, ReturnReason.COMPETENCE, suggested_unit=case.units[2], unit=unit)
    case.clock.advance(minutes=5)


def test_the_part_of_another_unit_outlives_a_merge_that_is_ended(parted: Case) -> None:
    other = Case(parted.station, parted.clock, caller=parted.caller)
    parted.take(MergeMatter, other.matter)
    parted.clock.advance(minutes=5)
    parted.take(UnmergeMatter, "不是一回事")
    parted.assign(parted.units[2])
    parted.reply(unit=parted.units[2])
    assert parted.state is S.IN_PROGRESS
    parted.reply(unit=parted.units[1])
    assert parted.state is S.REPLIED


def test_the_part_of_another_unit_outlives_a_withdrawal(parted: Case) -> None:
    parted.take(WithdrawMatter, "本人撤回")
    parted.clock.advance(minutes=5)
    parted.take(ReopenMatter, "又来反映")
    parted.assign(parted.units[2])
    parted.reply(unit=parted.units[2])
    assert parted.state is S.IN_PROGRESS
    parted.reply(unit=parted.units[1])
    assert parted.state is S.REPLIED


def test_what_was_opened_again_waits_for_the_part_that_nobody_has(parted: Case) -> None:
    parted.take(WithdrawMatter, "本人撤回")
    parted.take(ReopenMatter, "又来反映")
    parted.reply(unit=parted.units[1])
    assert parted.state is S.IN_PROGRESS


def test_a_slip_that_ended_before_a_merge_does_not_come_back_with_the_matter(new: Case) -> None:
    new.assign(new.units[0])
    new.station.workspace.reception.undo_assignment(
        new.station.actor, new.matter, new.shown.revision
    )
    other = Case(new.station, new.clock, caller=new.caller)
    new.take(MergeMatter, other.matter)
    new.take(UnmergeMatter, "不是一回事")
    assert new.state is S.REGISTERED
    assert all(slip.unit_due_on is None for slip in new.course.slips)
