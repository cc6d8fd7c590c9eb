"""A district and two stations that nobody has introduced to each other, as real files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db.accounts.rules import MATRIX, Permission
from db.bundle.enrolment import Comparison
from db.bundle.partner_contracts import Admit, Comparing, Confirm, HubLine
from db.founding import FirstUser, found
from db.kernel.actor import Role
from db.kernel.clock import Clock
from db.storage.keys import Cost
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station, Template, copied, entrance_of, open_station

FAST = Cost(64, 1)

CALLED: dict[str, dict[str, Any]] = {
    "district": {"code": "330481-QR", "name": "海宁市人大常委会", "short_name": "海宁"},
    "songmo": {"code": "330481-SM", "name": "海宁市松陌街道代表联络站", "short_name": "松陌"},
    "haichang": {"code": "330481-HC", "name": "海宁市海昌街道代表联络站", "short_name": "海昌"},
}


@dataclass(frozen=True, slots=True)
class Offices:
    """Three opened desks; ``district`` is a hub."""

    district: Station
    songmo: Station
    haichang: Station
    roots: tuple[str, ...]


@pytest.fixture(scope="session")
def founded_offices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    """The three, each founded by itself, so that their replicas differ."""
    folders = {name: tmp_path_factory.mktemp(name) for name in CALLED}
    return {name: Template(at, _found(at, name)) for name, at in folders.items()}


@pytest.fixture
def offices(
    request: pytest.FixtureRequest,
    founded_offices: dict[str, Template],
    tmp_path: Path,
    clock: FakeClock,
) -> Iterator[Offices]:
    """Fresh copies of the three with their heads signed in."""
    with ExitStack() as until:
        opened = {}
        for name, template in founded_offices.items():
            door = until.enter_context(copied(request, template, tmp_path / name, clock))
            opened[name] = open_station(door, template.founded, clock)
            until.callback(opened[name].workspace.close)
        district = opened["district"]
        roots = district.workspace.admission.found(district.actor).value
        yield Offices(district, opened["songmo"], opened["haichang"], roots)


def ask(station: Station, **how: Any) -> str:
    """Return the text by which a station asks."""
    return station.workspace.joining.ask(station.actor, **how).value.text


def answered(district: Station, request: str) -> Comparing:
    """Return what the district makes of a request."""
    return district.workspace.admission.receive(district.actor, request).value


def received(station: Station, answer: str) -> Comparing:
    """Return what a station makes of an answer."""
    return station.workspace.joining.receive(station.actor, answer).value


def admit(
    district: Station, at: Comparing, heard: Comparison, scopes: tuple[str, ...] = ()
) -> HubLine:
    """Have the district hear a code and admit the station."""
    command = Admit(at.nonce, heard.text, scopes)
    return district.workspace.admission.admit(district.actor, command).value


def confirm(station: Station, at: Comparing, heard: Comparison, policy: str = "") -> HubLine:
    """Have a station hear a code and believe the hub."""
    command = Confirm(at.nonce, heard.text, policy)
    return station.workspace.joining.confirm(station.actor, command).value


def enrol(district: Station, station: Station, scopes: tuple[str, ...] = (), **how: Any) -> None:
    """Introduce a station and the district to each other as two people do, policy included."""
    there = answered(district, ask(station, **how))
    here = received(station, there.answer)
    admit(district, there, here.comparison, scopes)
    confirm(station, here, there.comparison, district.workspace.partners.policy_text())


def roles_that_may(permission: Permission) -> set[Role]:
    """Return who may do an act, as the table says."""
    return {role for role, how in MATRIX[permission].items() if how.value == "yes"}


def _found(folder: Path, name: str) -> Any:
    clock: Clock = FakeClock()
    return found(
        entrance_of(folder, clock), clock, factories.found_station(**CALLED[name]),
        first=FirstUser("何静澜", PASSPHRASE), cost=FAST,
    )  # fmt: skip
