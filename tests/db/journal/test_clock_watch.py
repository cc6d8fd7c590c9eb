"""However the wall clock is set, nothing is lost, entries stay in order, and the jump is flagged (R-73)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from db.journal.clock_watch import ClockWatch
from db.journal.records import OperationRow
from db.kernel.clock import HybridClock
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import NextStep, VisitorKind
from db.reception.contracts import AddNote, RevealContact
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station

SETTINGS: dict[str, Callable[[FakeClock], None]] = {
    "a day back": lambda clock: clock.set_by(days=-1),
    "five years back": lambda clock: clock.set_by(days=-5 * 365),
    "ten years on": lambda clock: clock.set_by(days=10 * 365),
    "to the end of 32 bits": lambda clock: _set(clock, datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)),
    "to 29 February": lambda clock: _set(clock, datetime(2028, 2, 29, 12, tzinfo=UTC)),
    "to the end of the year": lambda clock: _set(clock, datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC)),
    "beyond 2045": lambda clock: _set(clock, datetime(2046, 6, 1, tzinfo=UTC)),
    "before 2024": lambda clock: _set(clock, datetime(2019, 6, 1, tzinfo=UTC)),
    "an hour back, as for summer time": lambda clock: clock.set_by(hours=-1),
}  # fmt: skip


def _set(clock: FakeClock, to: datetime) -> None:
    clock.instant = to


def flows(station: Station, clock: FakeClock, matter: MatterId) -> Iterator[Callable[[], object]]:
    """Yield acts of a usual day; the clock is set before each."""
    work, actor = station.workspace, station.actor
    unnamed = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    yield lambda: work.reception.register_visit(actor, factories.visit(clock))
    yield lambda: work.reception.register_visit(
        actor, factories.visit(clock, factories.matter(next_step=NextStep.RECORD))
    )
    yield lambda: work.reception.register_visit(actor, factories.visit(clock, visitor=unnamed))
    yield lambda: work.reception.add_note(actor, AddNote(matter, "已电话告知。"))
    yield lambda: work.reception.reveal_phone(actor, RevealContact(matter, "回访告知"))
    yield lambda: work.people.add(actor, factories.person(clock))
    yield lambda: work.arrivals.come_in(actor)
    yield lambda: work.accounts.note(actor, Action.LOCKED)
    yield lambda: work.journal.seal(actor)


@pytest.mark.on_file
@pytest.mark.parametrize("how", SETTINGS)
def test_a_clock_that_was_set_loses_nothing_and_is_flagged(
    station: Station, clock: FakeClock, how: str
) -> None:
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    matter = saved.value.matters[0].matter
    right = clock.instant
    acts = list(flows(station, clock, matter))
    for act in acts:
        before = len(actions(station))
        SETTINGS[how](clock)
        act()
        told = actions(station)[before:]
        # Sealing alone writes no entry, so the jump shows with the next act.
        assert told[:1] == [Action.CLOCK_JUMPED] or not told
        clock.instant = right
        station.workspace.accounts.note(station.actor, Action.SIGNED_IN)
    verdict = station.workspace.journal.verify()[0]
    assert verdict.broken_at is None
    assert verdict.operations == len(actions(station))


def test_a_clock_that_runs_as_it_should_is_never_flagged(clock: FakeClock) -> None:
    watch = ClockWatch(HybridClock(clock))
    for span in (timedelta(seconds=1), timedelta(hours=14), timedelta(days=12)):
        clock.advance(span)
        assert watch.jump() is None


def test_a_step_of_a_time_server_is_no_jump(clock: FakeClock) -> None:
    watch = ClockWatch(HybridClock(clock))
    watch.jump()
    clock.set_by(seconds=-40)
    assert watch.jump() is None


def test_a_jump_ahead_is_told_once(clock: FakeClock) -> None:
    watch = ClockWatch(HybridClock(clock))
    watch.jump()
    clock.set_by(days=3)
    jump = watch.jump()
    assert jump is not None
    assert jump.after - jump.before == timedelta(days=3)
    assert watch.jump() is None


def test_days_that_the_computer_was_off_are_no_jump(clock: FakeClock) -> None:
    watch = ClockWatch(HybridClock(clock))
    watch.jump()
    clock.advance(days=20)
    clock.restart()
    assert watch.jump() is None


def actions(station: Station) -> list[str]:
    """Return the acts of the journal in the order of their numbers."""
    with station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow.action).order_by(OperationRow.seq)
        return list(session.scalars(query))
