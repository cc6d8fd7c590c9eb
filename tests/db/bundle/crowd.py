"""A district on a server, and stations that have written to it more than once: what many bring on one morning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from db.bundle.digest import every_digest
from db.bundle.exchange_contracts import Export
from db.bundle.inbox_contracts import Pile
from db.bundle.partner_contracts import Admit
from db.founding import FirstUser, found
from db.journal.records import ConflictRow, OperationRow
from db.kernel.clock import Clock
from db.kernel.ids import PersonId
from tests import factories
from tests.fakes.clock import FakeClock
from tests.offices import answered, ask, confirm, received
from tests.servers import Server
from tests.stations import FAST, PASSPHRASE, Station, Template, copied, entrance_of, open_station

CALLED = ("海昌", "硖石", "马桥", "丁桥")
NEIGHBOURS = 2
"""The first of them share an affair, so each may write of what the other registered."""
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Crowd:
    """What tests copy: the district before anything was taken in, and the files that lie before it."""

    district: Template
    files: Path


@dataclass(frozen=True, slots=True)
class Held:
    """What is the same wherever the same was taken in."""

    digests: dict[int, tuple[bytes, ...]]
    operations: dict[bytes, int]
    conflicts: int


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Crowd:
    """Four stations, each with three bundles on one stick; two of them wrote of one person."""
    folder, clock, files = (
        tmp_path_factory.mktemp("crowd"),
        FakeClock(),
        tmp_path_factory.mktemp("u"),
    )
    database = server.create()
    template = Template(
        folder / "district",
        _founded(folder / "district", clock, "海宁", server.url(database)),
        database,
    )
    district = open_station(
        entrance_of(template.folder, clock, server.url(database)), template.founded, clock
    )
    district.workspace.admission.found(district.actor)
    stations = [_enrolled(folder, clock, district, number) for number in range(len(CALLED))]
    shared = _told_to_neighbours(stations, district, clock, folder)
    for round_ in range(ROUNDS):
        for station in stations:
            _work(station, clock, shared if station in stations[:NEIGHBOURS] else None, round_)
            _export(station, district, files)
    for one in (*stations, district):
        one.workspace.close()
    return Crowd(template, files)


@contextmanager
def desk(
    request: pytest.FixtureRequest, crowd: Crowd, folder: Path, count: int
) -> Iterator[list[Station]]:
    """Yield as many processes' view of a fresh copy of the district."""
    clock = FakeClock()
    with copied(request, crowd.district, folder, clock) as door, ExitStack() as until:
        opened = [open_station(door, crowd.district.founded, clock) for _ in range(count)]
        for one in opened:
            until.callback(one.workspace.close)
        yield opened


def piles(station: Station, crowd: Crowd) -> tuple[Pile, ...]:
    """Return what lies on the stick, in order."""
    return station.workspace.bundles.inbox.in_order(station.actor, sorted(crowd.files.iterdir()))


def take(station: Station, piles: Sequence[Pile]) -> int:
    """Take files in as one process does; return how many were not here."""
    bundles, new = station.workspace.bundles, 0
    for pile in piles:
        with bundles.inbox.turn(pile.station):
            for path in pile.paths:
                incoming = bundles.taking.take(station.actor, path).value
                assert incoming.held == ()
                new += not incoming.is_known
    return new


def held(station: Station) -> Held:
    """Return what a desk has of others."""
    from db.bundle import log

    with station.workspace.unit_of_work.reading() as session:
        names = log.names(session)
        counts = select(OperationRow.origin, func.count()).group_by(OperationRow.origin)
        operations = {names.of[number]: count for number, count in session.execute(counts)}
        return Held(
            every_digest(session),
            {one: operations[one] for one in names.foreign & operations.keys()},
            session.scalar(select(func.count()).select_from(ConflictRow)) or 0,
        )


def _founded(folder: Path, clock: Clock, name: str, server: str = "", number: int = 0) -> Any:
    facts = factories.found_station(
        code=f"330481-{number:02}", name=f"海宁市{name}街道代表联络站", short_name=name
    )
    door = entrance_of(folder, clock, server)
    return found(door, clock, facts, first=FirstUser("何静澜", PASSPHRASE), cost=FAST)


def _enrolled(folder: Path, clock: Clock, district: Station, number: int) -> Station:
    place = folder / str(number)
    made = _founded(place, clock, CALLED[number], number=number + 1)
    station = open_station(entrance_of(place, clock), made, clock)
    there = answered(district, ask(station))
    here = received(station, there.answer)
    scopes = (f"330481-{number + 1:02}", *(("东林路",) if number < NEIGHBOURS else ()))
    district.workspace.admission.admit(
        district.actor, Admit(there.nonce, here.comparison.text, scopes=scopes)
    )
    confirm(station, here, there.comparison, district.workspace.partners.policy_text())
    return station


def _told_to_neighbours(
    stations: Sequence[Station], district: Station, clock: Clock, folder: Path
) -> PersonId:
    """Let the first register somebody whom its neighbours hear of through the district."""
    first = stations[0]
    person = first.workspace.people.add(first.actor, factories.person(clock)).value.line.id
    up = _export(first, district, folder / "up")
    district.workspace.bundles.taking.take(district.actor, up)
    for number, one in enumerate(stations[1:NEIGHBOURS]):
        down = _export(district, one, folder / f"down-{number}")
        one.workspace.bundles.taking.take(one.actor, down)
    return person


def _work(station: Station, clock: FakeClock, shared: PersonId | None, round_: int) -> None:
    people, actor = station.workspace.people, station.actor
    clock.advance(minutes=1)
    made = people.add(actor, factories.person(clock, name="顾砚舟")).value
    command = factories.person(clock, person=made.line.id, work_unit=f"{round_}")
    people.change(actor, made.revision, command)
    station.workspace.reception.register_visit(actor, factories.visit(clock))
    if shared is not None:
        here = station.workspace.stations.facts().short_name
        shown = people.detail(actor, shared)
        command = factories.person(clock, person=shared, work_unit=f"{here}{round_}")
        people.change(actor, shown.revision, command)


def _export(giver: Station, to: Station, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    order = Export(to.workspace.origin.replica, folder)
    return giver.workspace.bundles.sending.export(giver.actor, order).value.paths[0]
