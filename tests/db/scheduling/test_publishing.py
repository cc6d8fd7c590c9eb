"""Published tables: v1, v2 …, warned of when they come late, and what became of them since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.kernel.errors import Outdated
from db.kernel.kinds import Action
from db.scheduling import table_rules
from db.scheduling.contracts import CancelShift, MoveShift, ShiftStatus
from db.scheduling.records import DutyTableRow
from db.scheduling.rules import RotaProblem
from db.scheduling.table_contracts import PublishRota
from tests.db.scheduling.desks import APRIL, Desk, april, codes
from tests.stations import colleague


def test_a_month_is_published_and_published_again_when_something_changed(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 15)]
    for cell in cells:
        desk.fill(cell, first)
    table = desk.publish()
    assert (table.number, table.published_by, len(table.turns)) == (1, "何静澜", 2)
    view = desk.rota.view(desk.actor, *APRIL)
    assert (view.version, view.is_changed) == (1, False)
    assert {one.status for one in view.shifts} == {ShiftStatus.PUBLISHED}
    assert {one.announced_on for one in view.shifts} == {desk.clock.instant.date()}
    assert codes(desk.publish) == [RotaProblem.NOTHING_NEW]

    desk.clock.advance(hours=1)
    desk.fill(cells[1], second)
    assert desk.rota.view(desk.actor, *APRIL).is_changed
    preview = desk.rota.publishing.preview(desk.actor, *APRIL)
    told = {
        one.person: ([t.day for t in one.added], [t.day for t in one.dropped])
        for one in preview.changes
    }
    assert told == {first: ([], [april(15)]), second: ([april(15)], [])}
    assert preview.people[second].name == "陆承安"
    assert desk.publish().number == 2
    assert [one.number for one in desk.rota.publishing.versions(desk.actor, *APRIL)] == [2, 1]
    assert desk.rota.publishing.preview(desk.actor, *APRIL).changes == ()


def test_who_changed_what_since_is_read_from_the_journal(desk: Desk) -> None:
    first, second = desk.deputies(2)
    shift = desk.shift(april(1))
    desk.fill(shift.cells[0].id, first)
    desk.publish()
    assert desk.rota.publishing.changes_since(desk.actor, *APRIL) == ()
    desk.clock.advance(minutes=5)
    clerk = colleague(desk.station, desk.clock)
    desk.actor = clerk
    desk.fill(shift.cells[0].id, second)
    desk.fill(shift.cells[0].id, None)
    told = desk.rota.publishing.changes_since(desk.actor, *APRIL)
    assert [(one.by, one.action, one.person) for one in told] == [
        ("温予安", Action.CELL_FILLED, second), ("温予安", Action.CELL_CLEARED, None),
    ]  # fmt: skip


def test_less_than_three_days_of_notice_is_a_warning_and_no_bar(desk: Desk) -> None:
    desk.clock.advance(days=13)
    desk.fill(desk.shift(april(2)).cells[0].id, desk.deputy())
    desk.shift(april(20))
    preview = desk.rota.publishing.preview(desk.actor, *APRIL)
    assert [one.code for one in preview.warnings] == [
        RotaProblem.ANNOUNCED_LATE, RotaProblem.PLACES_EMPTY,
    ]  # fmt: skip
    assert preview.warnings[0].params == {"day": april(2), "shifts": 1, "notice": 3}
    assert codes(desk.publish) == [RotaProblem.ANNOUNCED_LATE, RotaProblem.PLACES_EMPTY]
    assert codes(lambda: desk.publish({RotaProblem.PLACES_EMPTY}))
    desk.publish({one.code for one in preview.warnings}, remark="临时增加")
    moved = desk.shifts()[1]
    command = MoveShift(moved.id, moved.revision, april(2), "14:00", "16:30")
    desk.rota.shifts.move(desk.actor, command)
    late = desk.rota.publishing.preview(desk.actor, *APRIL).warnings[0]
    assert late.params == {"day": april(2), "shifts": 1, "notice": 3}


def test_a_notice_that_hung_in_time_warns_of_nothing_whenever_it_is_typed(desk: Desk) -> None:
    desk.clock.advance(days=13)
    desk.fill(desk.shift(april(2)).cells[0].id, desk.deputy())
    desk.publish(announced_on=april(1).replace(month=3, day=28))
    assert desk.shifts()[0].announced_on == april(1).replace(month=3, day=28)


def test_a_cancelled_shift_is_a_change_and_is_told_to_whoever_was_to_come(desk: Desk) -> None:
    person, shift = desk.deputy(), desk.shift(april(1))
    desk.fill(shift.cells[0].id, person)
    desk.publish()
    (shown,) = desk.shifts()
    desk.rota.shifts.cancel(desk.actor, CancelShift(shown.id, shown.revision, "台风"))
    (change,) = desk.rota.publishing.preview(desk.actor, *APRIL).changes
    assert (change.person, len(change.dropped)) == (person, 1)
    assert desk.publish().turns == ()


def test_an_empty_span_is_not_published_nor_one_that_somebody_published_meanwhile(
    desk: Desk,
) -> None:
    assert codes(desk.publish) == [RotaProblem.NOTHING_TO_PUBLISH]
    desk.fill(desk.shift(april(1)).cells[0].id, desk.deputy())
    desk.publish()
    desk.shift(april(2))
    with pytest.raises(Outdated):
        desk.rota.publishing.publish(desk.actor, PublishRota(desk.id(), *APRIL, 1))


def test_a_week_published_after_the_month_counts_on_and_leaves_the_rest(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 15)]
    for cell in cells:
        desk.fill(cell, first)
    desk.publish()
    for cell in cells:
        desk.fill(cell, second)
    week = april(13), april(19)
    preview = desk.rota.publishing.preview(desk.actor, *week)
    assert preview.number == 2
    assert {one.person: len(one.added) for one in preview.changes} == {first: 0, second: 1}
    desk.rota.publishing.publish(desk.actor, PublishRota(desk.id(), *week, 2))
    month = desk.rota.publishing.preview(desk.actor, *APRIL)
    assert month.number == 3
    assert [turn.day for one in month.changes for turn in one.added] == [april(1)]


@pytest.mark.on_file
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-1, 2)), max_size=5))
def test_versions_differ_by_exactly_what_was_changed_between_them(
    desk: Desk, edits: list[tuple[int, int]]
) -> None:
    if not desk.shifts():
        people = desk.deputies(3)
        for day in (1, 8, 15, 22):
            desk.shift(april(day))
    else:
        names = {"祝云舟", "陆承安", "许秋实"}
        kind = desk.station.workspace.people.deputies(desk.actor)
        people = sorted(one.id for one in kind if one.name in names)
    cells = [one.cells[0].id for one in desk.shifts()]
    before = {cell: desk.shown(cell).person for cell in cells}
    number = desk.rota.publishing.preview(desk.actor, *APRIL).number
    if number == 1:
        desk.publish({RotaProblem.PLACES_EMPTY})
        number = 2
    for at, who in edits:
        desk.fill(cells[at], people[who] if who >= 0 else None, "照排")
    after = {cell: desk.shown(cell).person for cell in cells}
    preview = desk.rota.publishing.preview(desk.actor, *APRIL)
    added = {(turn.cell, one.person) for one in preview.changes for turn in one.added}
    dropped = {(turn.cell, one.person) for one in preview.changes for turn in one.dropped}
    assert added == {(c, p) for c, p in after.items() if p and before[c] != p}
    assert dropped == {(c, p) for c, p in before.items() if p and after[c] != p}
    assert desk.rota.view(desk.actor, *APRIL).is_changed == (before != after)
    if before != after:
        assert desk.publish({RotaProblem.PLACES_EMPTY}).number == number


def test_publishing_is_taken_back_within_ten_minutes_and_its_number_is_used(desk: Desk) -> None:
    first, _second = desk.deputies(2)
    shift = desk.shift(april(1))
    desk.fill(shift.cells[0].id, first)
    table = desk.publish()
    view = desk.rota.view(desk.actor, *APRIL)
    assert view.withdrawable == table.id
    desk.clock.advance(minutes=9)
    for _retry in range(2):
        desk.rota.publishing.withdraw(desk.actor, table.id)
    view = desk.rota.view(desk.actor, *APRIL)
    assert (view.version, view.withdrawable) == (0, None)
    assert {(one.status, one.announced_on) for one in view.shifts} == {(ShiftStatus.DRAFT, None)}
    assert view.shifts[0].cells[0].person == first
    assert desk.publish().number == 2


def test_after_ten_minutes_a_version_stands(desk: Desk) -> None:
    desk.shift(april(1))
    table = desk.publish({RotaProblem.PLACES_EMPTY})
    desk.clock.advance(minutes=10)
    assert desk.rota.view(desk.actor, *APRIL).withdrawable is None
    withdraw = desk.rota.publishing.withdraw
    assert codes(lambda: withdraw(desk.actor, table.id)) == [RotaProblem.WITHDRAWN_LATE]


def test_the_version_before_stands_again_and_only_the_newest_goes(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cell = desk.shift(april(1)).cells[0].id
    desk.fill(cell, first)
    older = desk.publish()
    desk.fill(cell, second)
    newer = desk.publish()
    withdraw = desk.rota.publishing.withdraw
    assert codes(lambda: withdraw(desk.actor, older.id)) == [RotaProblem.WITHDRAWN_NOT_NEWEST]
    withdraw(desk.actor, newer.id)
    view = desk.rota.view(desk.actor, *APRIL)
    assert (view.version, view.is_changed) == (1, True)
    assert [one.number for one in desk.rota.publishing.versions(desk.actor, *APRIL)] == [1]
    preview = desk.rota.publishing.preview(desk.actor, *APRIL)
    assert {one.person for one in preview.changes} == {first, second}


def test_another_theme_is_published_again_and_tables_of_before_say_nothing_of_it(
    desk: Desk,
) -> None:
    shift = desk.shift(april(15), theme="代表接待日")
    desk.fill(shift.cells[0].id, desk.deputy())
    desk.publish()
    (shift,) = desk.shifts()
    themed = MoveShift(
        shift.id, shift.revision, shift.day, shift.starts, shift.ends, theme="婚姻家事专场"
    )
    desk.rota.shifts.move(desk.actor, themed)
    assert desk.rota.view(desk.actor, *APRIL).is_changed
    assert desk.publish().number == 2
    with desk.station.workspace.unit_of_work.writing(desk.actor, Action.ROTA_PUBLISHED) as work:
        for row in work.session.scalars(select(DutyTableRow)):
            turns = [replace(one, theme=None) for one in table_rules.read(row.content)]
            row.content = table_rules.written(turns)
    assert not desk.rota.view(desk.actor, *APRIL).is_changed


@pytest.mark.parametrize("day", [date(1999, 1, 1), date(2026, 5, 1)])
def test_an_announcement_of_long_ago_or_after_the_rota_is_asked_for_again(
    desk: Desk, day: date
) -> None:
    desk.fill(desk.shift(april(2)).cells[0].id, desk.deputy())
    assert codes(lambda: desk.publish(announced_on=day)) == [RotaProblem.ANNOUNCED_ODD]
