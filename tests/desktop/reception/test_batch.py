"""What can be done to many matters together is what each of them allows."""

from __future__ import annotations

import pytest

from db.kernel.actor import Role
from db.kernel.errors import Outdated
from db.reception.codes import MatterState, Step
from db.reception.contracts import AssignMatter
from db.reception.queue_contracts import QueueView
from desktop.reception.batch import Outcome, fields_of, steps_for_all, take
from tests import factories
from tests.desktop.reception.counters import registered


@pytest.fixture
def lines(station, clock, stocked):
    """A matter that nobody has yet, and one that a unit has."""
    registered(station, clock)
    clock.advance(minutes=5)
    registered(station, clock, factories.matter(unit=stocked.units["区水务公司"]))
    return station.workspace.matters.queue(station.actor, QueueView.TODAY)


def test_only_what_every_matter_allows_is_offered(lines):
    with_unit, without = lines
    assert Step.SIGN in steps_for_all([with_unit], Role.STATION_HEAD)
    assert steps_for_all([without], Role.STATION_HEAD) == (Step.ASSIGN,)
    assert steps_for_all(lines, Role.STATION_HEAD) == ()
    assert steps_for_all((), Role.STATION_HEAD) == ()


def test_every_matter_keeps_the_deadline_of_its_own_kind(desk, lines, stocked):
    assert "due_on" not in {field.name for field in fields_of(Step.ASSIGN)}
    values = {field.name: field.default for field in fields_of(Step.ASSIGN)}
    values |= {"unit": stocked.units["市政养护所"], "opinion": "请核实。"}
    before = desk.workspace.matters.detail(desk.actor, lines[1].id)
    shown = take(desk, Step.ASSIGN, lines[1], values).value
    assert (shown.line.unit, shown.line.due_on) == ("市政养护所", before.line.due_on)


def test_a_matter_that_a_colleague_brought_elsewhere_is_left_alone(desk, lines, stocked):
    command = AssignMatter(lines[1].id, 1, stocked.units["区水务公司"])
    desk.workspace.reception.assign(desk.actor, command)
    values = {field.name: field.default for field in fields_of(Step.ASSIGN)}
    with pytest.raises(Outdated):
        take(desk, Step.ASSIGN, lines[1], values | {"unit": stocked.units["市政养护所"]})
    shown = desk.workspace.matters.detail(desk.actor, lines[1].id)
    assert (shown.line.unit, shown.line.state) == ("区水务公司", MatterState.ASSIGNED)


def test_an_outcome_tells_done_refused_and_left(lines):
    outcome = Outcome(Step.SIGN, left=(*lines, lines[0]))
    outcome = outcome.after(None).after(KeyError("paper"))
    assert (outcome.done, outcome.refused[0].line, outcome.left) == (
        (lines[0],), lines[1], (lines[0],)
    )  # fmt: skip
    assert outcome.total == 3
