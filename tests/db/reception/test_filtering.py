"""Filters on a real station: each condition alone, several together, cut lists, reports that lie aside."""

from __future__ import annotations

from datetime import date

import pytest

from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, PersonId
from db.reception.codes import Channel, DemandType, MatterState, NextStep, Urgency
from db.reception.filter_contracts import DueWindow, MatterFilter
from db.reception.filter_rules import FilterProblem
from db.reception.ledger import LedgerScope
from db.reception.queries import ids_of
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


def register(station: Station, clock: FakeClock, *, actor=None, **values) -> MatterId:  # type: ignore[no-untyped-def]
    """Register one matter; what is no value of the visit is one of the matter."""
    of_visit = {
        name: values.pop(name) for name in ("visitor", "channel", "deputies") if name in values
    }
    command = factories.visit(clock, factories.matter(**values), **of_visit)
    clock.advance(minutes=1)
    who = actor or station.actor
    return station.workspace.reception.register_visit(who, command).value.matters[0].matter


def met(station: Station, **wanted: object) -> list[MatterId]:
    """Return what meets a filter, by each of the three ways that ask, which agree."""
    matters, asked = station.workspace.matters, MatterFilter(**wanted)  # type: ignore[arg-type]
    found = matters.filtered(station.actor, asked)
    ids = [line.id for line in found.lines]
    assert found.ids == b"".join(one.bytes for one in ids)
    assert list(matters.all_of(station.actor, asked)) == ids
    scope = LedgerScope(wanted=asked)
    assert list(station.workspace.ledger.export(station.actor, scope).value) == ids
    return ids


def test_a_filter_without_conditions_meets_every_matter_newest_first(
    station: Station, clock: FakeClock
) -> None:
    made = [register(station, clock) for _ in range(3)]
    assert met(station) == made[::-1]


def test_matters_are_met_by_what_they_are(station: Station, clock: FakeClock) -> None:
    register(station, clock)
    lamp = register(station, clock, category="0302", urgency=Urgency.URGENT)
    bill = register(station, clock, category="11", next_step=NextStep.RECORD)
    assert met(station, category="0302") == [lamp]
    assert len(met(station, category="03")) == 2
    assert met(station, urgency=Urgency.URGENT) == [lamp]
    state = station.workspace.matters.detail(station.actor, bill).line.state
    assert bill in met(station, states=(state,))
    assert met(station, states=(MatterState.ARCHIVED,)) == []


def test_matters_are_met_by_who_came_and_how(station: Station, clock: FakeClock) -> None:
    register(station, clock)
    rung = register(station, clock, channel=Channel.PHONE)
    away = register(station, clock, visitor=factories.visitor(region_name="东塘村"))
    assert met(station, channel=Channel.PHONE) == [rung]
    assert met(station, community="东塘村") == [away]


def test_a_deputy_is_found_in_any_seat_and_nobody_else(station: Station, clock: FakeClock) -> None:
    people = [
        station.workspace.people.add(station.actor, factories.deputy(clock, name=name, phone=""))
        for name in ("祝云舟", "陆承安", "沈知行")
    ]
    first, second, third = (PersonId(one.value.line.id) for one in people)
    both = register(station, clock, deputies=(first, second))
    alone = register(station, clock, deputies=(second,))
    assert met(station, deputy=first) == [both]
    assert met(station, deputy=second) == [alone, both]
    assert met(station, deputy=third) == []


def test_both_ends_of_a_period_count(station: Station, clock: FakeClock) -> None:
    before = register(station, clock)
    clock.advance(days=1)
    after = register(station, clock)
    assert met(station, first=date(2026, 3, 19)) == [after]
    assert met(station, last=date(2026, 3, 18)) == [before]
    assert met(station, first=date(2026, 3, 18), last=date(2026, 3, 19)) == [after, before]


def test_a_period_that_ends_before_it_begins_is_refused(station: Station) -> None:
    wanted = MatterFilter(first=date(2026, 3, 19), last=date(2026, 3, 18))
    with pytest.raises(InvalidInput) as refused:
        station.workspace.matters.filtered(station.actor, wanted)
    assert [one.code for one in refused.value.problems] == [FilterProblem.PERIOD_REVERSED]


def test_mine_are_those_that_i_recorded(station: Station, clock: FakeClock) -> None:
    theirs = register(station, clock, actor=colleague(station, clock))
    mine = register(station, clock)
    assert met(station, mine=True) == [mine]
    assert met(station) == [mine, theirs]


def test_deadlines_are_met_today_soon_and_when_they_are_over(
    station: Station, clock: FakeClock
) -> None:
    made = register(station, clock, due_on=date(2026, 3, 20))
    assert met(station, due=DueWindow.TODAY) == []
    assert met(station, due=DueWindow.SOON) == [made]
    clock.advance(days=2)
    assert met(station, due=DueWindow.TODAY) == [made]
    assert station.workspace.matters.counts(station.actor).due_today == 1
    clock.advance(days=3)
    assert met(station, due=DueWindow.OVERDUE) == [made]
    assert station.workspace.matters.counts(station.actor).due_today == 0


def test_conditions_are_met_together(station: Station, clock: FakeClock) -> None:
    register(station, clock, channel=Channel.PHONE, urgency=Urgency.URGENT)
    wanted = {"channel": Channel.PHONE, "urgency": Urgency.NORMAL, "mine": True}
    made = register(station, clock, channel=Channel.PHONE)
    register(station, clock)
    assert met(station, **wanted) == [made]


def test_what_was_taken_back_meets_no_filter(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, command)
    station.workspace.reception.undo_registration(station.actor, command.visit)
    assert met(station) == []


def test_the_first_page_of_a_common_filter_comes_alone_and_the_rest_behind_it(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.reception.queries.QUEUE_LIMIT", 2)
    made = [register(station, clock) for _ in range(3)]
    matters, wanted = station.workspace.matters, MatterFilter(mine=True)
    found = matters.filtered(station.actor, wanted)
    assert [one.id for one in found.lines] == made[:0:-1]
    assert found.ids is None
    assert list(ids_of(matters.shown_ids(station.actor, wanted))) == made[::-1]


def test_what_lies_far_back_is_found_whole(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.reception.queries.QUEUE_LIMIT", 3)
    monkeypatch.setattr("db.reception.queries._LOOKED_AT", 2)
    rung = [register(station, clock, channel=Channel.PHONE) for _ in range(5)]
    for _ in range(4):
        register(station, clock)
    wanted = MatterFilter(channel=Channel.PHONE)
    found = station.workspace.matters.filtered(station.actor, wanted)
    assert [one.id for one in found.lines] == rung[:1:-1]
    assert ids_of(found.ids or b"") == tuple(rung[::-1])


def test_every_figure_beside_a_tab_is_the_length_of_its_list(
    station: Station, clock: FakeClock
) -> None:
    for days in (0, 1, 2, 9, 30):
        register(station, clock, due_on=date(2026, 3, 20))
        register(station, clock, demand_type=DemandType.REPORT)
        register(station, clock, next_step=NextStep.RECORD)
        clock.advance(days=days)
    matters = station.workspace.matters
    for who in (station.actor, colleague(station, clock)):
        counts = matters.counts(who)
        figures = (counts.today, counts.open, counts.due_soon, counts.overdue, counts.to_call)
        for view, figure in zip(QueueView, figures, strict=True):
            ids = ids_of(matters.shown_ids(who, view))
            assert len(ids) == figure
            assert ids == tuple(line.id for line in matters.queue(who, view))


def test_a_report_meets_no_filter_of_others(station: Station, clock: FakeClock) -> None:
    report = register(station, clock, title="检举养护所", demand_type=DemandType.REPORT)
    clerk, matters = colleague(station, clock), station.workspace.matters
    for wanted in (MatterFilter(), MatterFilter(category="03"), MatterFilter(community="桂湾社区")):
        assert matters.filtered(station.actor, wanted).lines[0].id == report
        assert matters.filtered(clerk, wanted).lines == ()
        assert matters.all_of(clerk, wanted) == ()
    assert matters.counts(clerk).today == 0
    assert matters.all_of(clerk, QueueView.TODAY) == ()
