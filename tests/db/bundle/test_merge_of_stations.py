"""Two whole stations that hear of each other: each stays itself, and what is the same twice is told of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.accounts.contracts import AuditFilter
from db.bundle.arriving import Operation, Writer
from db.bundle.merge import Merge
from db.founding import FirstUser, found
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Verb
from db.reception.contracts import AddNote
from db.search.index import SearchIndex
from desktop.audit.columns import record_of
from tests import factories
from tests.db.bundle.replicas import Pen
from tests.db.bundle.test_merge import NEWER_KIND
from tests.fakes.clock import FakeClock
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station


def founded(folder: Path, clock: Clock, **facts: object) -> Station:
    door = entrance_of(folder, clock)
    first = FirstUser("程望舒", PASSPHRASE)
    made = found(door, clock, factories.found_station(**facts), first=first, cost=FAST)
    return open_station(door, made, clock)


@pytest.fixture
def neighbour(tmp_path: Path) -> Iterator[Station]:
    """A station that was founded a year before the other."""
    clock = FakeClock()
    clock.advance(days=-365)
    there = founded(
        tmp_path / "neighbour",
        clock,
        code="330481-XS",
        short_name="硖石",
        name="海宁市硖石街道代表联络站",
    )
    clock.advance(days=365)
    yield there
    there.workspace.close()


def register(station: Station, clock: Clock, **values: object) -> MatterId:
    command = factories.visit(clock, factories.matter(**values))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def tell(here: Station, there: Station) -> None:
    """Let one station take in all that another one wrote."""
    with here.workspace.unit_of_work.reading() as session:
        row = session.scalars(select(OriginRow)).one()
        writer = Writer(row.replica, row.epoch, row.public_key, row.counter)
        rows = session.scalars(select(OperationRow).order_by(OperationRow.seq)).all()
        told = [
            Operation(**{name: getattr(row, name) for name in Operation.__struct_fields__})
            for row in rows
        ]
    with there.workspace.unit_of_work.writing(there.actor, Action.STATION_CHANGED) as work:
        Merge(there.workspace.accounts._recorder, SearchIndex()).take(work, writer, told)


def test_a_station_stays_itself_when_an_older_one_comes_in(
    station: Station, neighbour: Station
) -> None:
    tell(neighbour, station)
    facts = station.workspace.stations.facts()
    assert (facts.code, facts.short_name) == ("330481-HC", "海昌")


def test_numbers_go_on_whatever_others_have_numbered(
    station: Station, neighbour: Station, clock: FakeClock
) -> None:
    for _ in range(3):
        register(neighbour, clock)
    register(station, clock)
    tell(neighbour, station)
    matter = register(station, clock)
    detail = station.workspace.matters.detail(station.actor, matter)
    assert detail.line.number == "海昌接〔2026〕2号"


def test_a_matter_of_another_station_opens_with_its_history(
    station: Station, neighbour: Station, clock: FakeClock
) -> None:
    matter = register(neighbour, clock, title="长埭路路灯不亮")
    tell(neighbour, station)
    detail = station.workspace.matters.detail(station.actor, matter)
    assert detail.line.number == "硖石接〔2026〕1号"
    assert detail.line.title == "长埭路路灯不亮"
    assert [one.action for one in detail.timeline] == [Action.VISIT_REGISTERED]
    assert [one.id for one in station.workspace.matters.find(station.actor, "路灯")] == [matter]


def test_what_came_in_is_changed_like_any_other_record(
    station: Station, neighbour: Station, clock: FakeClock
) -> None:
    matter = register(neighbour, clock)
    tell(neighbour, station)
    saved = station.workspace.reception.add_note(station.actor, AddNote(matter, "电话告知。"))
    assert saved.value is not None


def test_what_a_newer_version_writes_stops_no_page(station: Station, clock: FakeClock) -> None:
    matter, pen = register(station, clock), Pen()
    newer = [
        pen.write(NEWER_KIND, matter, Verb.NOTE, {0: "x"}),
        pen.write(NEWER_KIND, UUID(int=5), Verb.INSERT, {1: "y"}),
    ]
    with station.workspace.unit_of_work.writing(station.actor, Action.STATION_CHANGED) as work:
        Merge(station.workspace.accounts._recorder, SearchIndex()).take(work, pen.writer, newer)
    station.workspace.news()
    shown = station.workspace.matters.detail(station.actor, matter)
    assert [one.action for one in shown.timeline] == [Action.VISIT_REGISTERED]
    auditor = Actor(station.actor.user, station.actor.name, Role.AUDITOR)
    raw = station.workspace.audit.entries(auditor, AuditFilter()).value
    ids = [UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16)]
    told = [record_of(one) for one in station.workspace.audit.lines(auditor, ids)]
    assert sum(one.startswith(f"{NEWER_KIND} ") for one in told) == 2
