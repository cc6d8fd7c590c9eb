"""Stations and a district exchange bundles through a folder: what goes out, what comes in, what people see of it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from db.bundle.exchange_contracts import Export
from db.kernel.kinds import Kind
from db.reception.contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


def send(giver: Station, to: Station, folder: Path, **how: object) -> Path:
    """Have one desk write a bundle to another, and return where it lies."""
    folder.mkdir(exist_ok=True)
    order = Export(replica(to), folder, **how)  # type: ignore[arg-type]
    return giver.workspace.bundles.sending.export(giver.actor, order).value.paths[0]


def take(taker: Station, path: Path):  # type: ignore[no-untyped-def]
    """Have a desk take a bundle in."""
    return taker.workspace.bundles.taking.take(taker.actor, path).value


def replica(station: Station) -> UUID:
    return station.workspace.origin.replica


def register(station: Station, clock: FakeClock, **values: object) -> UUID:
    """Register a visit with one matter and return the matter's id."""
    command = factories.visit(clock, factories.matter(**values))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def titles(station: Station) -> set[str]:
    return {line.title for line in station.workspace.matters.queue(station.actor, QueueView.OPEN)}


@pytest.fixture
def enrolled(offices: Offices) -> Offices:
    """Both stations are admitted, and have met the district once."""
    enrol(offices.district, offices.haichang)
    enrol(offices.district, offices.songmo)
    return offices


def test_what_a_station_registered_stands_at_the_district_after_one_bundle(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(enrolled.haichang, clock, title="路灯不亮")
    incoming = take(enrolled.district, send(enrolled.haichang, enrolled.district, tmp_path / "u"))
    assert (incoming.held, incoming.conflicts) == ((), 0)
    assert incoming.kinds[Kind.MATTER] == 1
    assert titles(enrolled.district) == {"路灯不亮"}
