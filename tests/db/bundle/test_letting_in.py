"""Bundles that a station made before it was revoked or had new keys, and that come late (decision 0051)."""

from __future__ import annotations

from dataclasses import replace as other
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.bundle import trusting
from db.bundle.exchange_contracts import Export, HeldReason, Incoming
from db.bundle.exchange_records import AsideRow, CursorRow, WantedRow
from db.bundle.partner_records import PartnerRow
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.kinds import Action
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.offices import CALLED, Offices, enrol
from tests.stations import Station

ACTION = Action.BUNDLE_TAKEN
BOTH = ("330481-HC", "330481-SM")


def replica(station: Station) -> UUID:
    return station.workspace.origin.replica


def send(giver: Station, to: Station, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    order = Export(replica(to), folder)
    return giver.workspace.bundles.sending.export(giver.actor, order).value.paths[0]


def take(taker: Station, path: Path) -> Incoming:
    return taker.workspace.bundles.taking.take(taker.actor, path).value


def register(station: Station, clock: FakeClock, title: str) -> None:
    command = factories.visit(clock, factories.matter(title=title))
    station.workspace.reception.register_visit(station.actor, command)


def titles(station: Station) -> set[str]:
    return {line.title for line in station.workspace.matters.queue(station.actor, QueueView.OPEN)}


def revoke(district: Station, station: Station) -> None:
    district.workspace.admission.revoke(district.actor, replica(station))


def let_in(district: Station) -> Incoming:
    (line,) = tray(district)
    return district.workspace.bundles.letting_in.let_in(district.actor, line.id).value


def tray(station: Station) -> tuple[Any, ...]:
    return station.workspace.bundles.taking.tray(station.actor)


def heard(station: Station) -> list[Any]:
    """Return all that is remembered of others' words."""
    with station.workspace.unit_of_work.reading() as session:
        cursors = [
            (one.partner, one.origin, one.received) for one in session.scalars(select(CursorRow))
        ]
        asides = [(one.partner, one.origin) for one in session.scalars(select(AsideRow))]
        wanted = [(one.partner, one.digest) for one in session.scalars(select(WantedRow))]
        partners = [
            (one.replica, one.seen, one.policies) for one in session.scalars(select(PartnerRow))
        ]
    return [sorted(cursors), asides, wanted, partners]


@pytest.fixture
def enrolled(offices: Offices, tmp_path: Path) -> Offices:
    """Two stations that share their scopes, and know of each other."""
    for station in (offices.haichang, offices.songmo):
        enrol(offices.district, station, scopes=BOTH)
    for station in (offices.haichang, offices.songmo):
        take(station, send(offices.district, station, tmp_path / "policies"))
    return offices


def test_a_late_stick_from_before_the_end_is_taken_in(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The neighbour's stick comes after the policy; what it says reached the district in time."""
    district, station, neighbour = enrolled.district, enrolled.haichang, enrolled.songmo
    register(station, clock, "第一件")
    late = send(station, neighbour, tmp_path / "late")
    take(district, send(station, district, tmp_path / "up"))
    revoke(district, station)
    bring_policy(district, neighbour)
    incoming = take(neighbour, late)
    assert [one for one in incoming.held if one.first == 1] == []
    assert "第一件" in titles(neighbour)


def bring_policy(district: Station, station: Station) -> None:
    """Bring a station the newest policy and nothing else."""
    with district.workspace.unit_of_work.reading() as session:
        hub = trusting.own_hub(session)
        assert hub is not None
        documents = trusting.to_carry(session, hub)
    with station.workspace.unit_of_work.writing(station.actor, ACTION) as work:
        for one in documents:
            station.workspace.partners.learn(work, one)


def test_what_was_written_behind_the_end_waits_and_a_mixed_stick_is_divided(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station, neighbour = enrolled.district, enrolled.haichang, enrolled.songmo
    register(station, clock, "第一件")
    take(district, send(station, district, tmp_path / "up"))
    register(station, clock, "第二件")
    mixed, last = (
        send(station, neighbour, tmp_path / "mixed"),
        send(station, district, tmp_path / "up"),
    )
    revoke(district, station)
    bring_policy(district, neighbour)
    incoming = take(neighbour, mixed)
    assert titles(neighbour) == {"第一件"}
    assert {one.reason for one in incoming.held} == {HeldReason.REVOKED}
    assert {one.station for one in incoming.held} == {CALLED["haichang"]["name"]}
    assert {one.reason for one in take(district, last).held} == {HeldReason.REVOKED}
    assert titles(district) == {"第一件"}
    let_in(district)
    assert titles(district) == {"第一件", "第二件"}
    assert tray(district) == ()
    # The policy that moved the end lets in what waits elsewhere too.
    take(neighbour, send(district, neighbour, tmp_path / "down"))
    assert titles(neighbour) == {"第一件", "第二件"}


def test_a_preview_tells_what_will_wait_and_changes_nothing(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock, "第一件")
    path = send(station, district, tmp_path / "up")
    revoke(district, station)
    seen = district.workspace.bundles.taking.preview(district.actor, path)
    assert {one.reason for one in seen.held} == {HeldReason.REVOKED}
    assert tray(district) == ()
    assert take(district, path) == seen


def test_the_word_of_a_revoked_station_counts_for_nothing(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """Receipts, what it wants and which policies it has."""
    district, station = enrolled.district, enrolled.haichang
    register(district, clock, "区里的事")
    take(station, send(district, station, tmp_path / "down"))
    register(station, clock, "第一件")
    path = send(station, district, tmp_path / "up")
    revoke(district, station)
    before, policy = heard(district), district.workspace.partners.policy_text()
    take(district, path)
    assert heard(district) == before
    assert district.workspace.partners.policy_text() == policy


def test_of_a_station_with_new_keys_the_late_stick_waits_and_the_new_one_comes_in(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock, "第一件")
    take(district, send(station, district, tmp_path / "up"))
    register(station, clock, "第二件")
    late = send(station, district, tmp_path / "up")
    enrol(district, station, scopes=BOTH, with_new_keys=True)
    assert {one.reason for one in take(district, late).held} == {HeldReason.REVOKED}
    assert titles(district) == {"第一件"}
    assert take(district, send(station, district, tmp_path / "up")).held == ()
    assert titles(district) == {"第一件", "第二件"}
    let_in(district)
    assert tray(district) == ()


def test_a_late_stick_of_a_hub_that_has_new_keys_by_now_still_comes_in(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """Its word counts for nothing, and what it wrote afterwards comes under the new key."""
    district, station = enrolled.district, enrolled.haichang
    register(district, clock, "第一件")
    late = send(district, station, tmp_path / "late")
    district.workspace.admission.renew(district.actor)
    bring_policy(district, station)
    before = heard(station)
    incoming = take(station, late)
    assert (incoming.held, incoming.operations > 0) == ((), True)
    assert heard(station) == before
    incoming = take(station, send(district, station, tmp_path / "down"))
    assert (incoming.held, incoming.known > 0) == ((), True)


def test_of_a_station_that_was_rebuilt_the_old_stick_waits_beside_the_new_one(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The old computer is gone; the place has a new one, enrolled by its own replica."""
    district, old, new = enrolled.district, enrolled.haichang, enrolled.songmo
    register(old, clock, "旧电脑上的事")
    late = send(old, district, tmp_path / "late")
    revoke(district, old)
    register(new, clock, "新电脑上的事")
    assert take(district, send(new, district, tmp_path / "up")).held == ()
    take(district, late)
    assert titles(district) == {"新电脑上的事"}
    let_in(district)
    assert titles(district) == {"新电脑上的事", "旧电脑上的事"}


def test_only_the_hub_and_only_who_admits_stations_lets_in(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station, neighbour = enrolled.district, enrolled.haichang, enrolled.songmo
    register(station, clock, "第一件")
    paths = [send(station, to, tmp_path / "up") for to in (district, neighbour)]
    revoke(district, station)
    bring_policy(district, neighbour)
    for desk, path in zip((district, neighbour), paths, strict=True):
        take(desk, path)
    with pytest.raises(InvalidInput):
        let_in(neighbour)
    counter = other(district.actor, also=(), role=Role.DUTY_STAFF)
    (line,) = tray(district)
    letting = district.workspace.bundles.letting_in
    with pytest.raises(NotPermitted):
        letting.let_in(counter, line.id)
    with pytest.raises(NotFound):
        letting.let_in(district.actor, replica(station))
