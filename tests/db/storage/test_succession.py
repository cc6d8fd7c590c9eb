"""A new data key: everybody who may still enter gets it without being there, and whoever left does not."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.ids import UserId, random_id
from db.storage import address
from db.storage.engine import connect
from db.storage.keys import Cost, KeyRing, NewSlot, Opened, SlotFile
from db.storage.succession import settle
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import engine_findings, findings
from tests.stations import FAST, PASSPHRASE, Station

CHEAP = Cost(64, 1)
ONE, OTHER = UUID(int=7), UUID(int=8)
ALICE = UserId(UUID(int=9))
HERS = "Qing-He 83 wu"


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path, floor=CHEAP)


@pytest.fixture
def made(ring: KeyRing) -> tuple[Opened, str]:
    key, secret, code = ring.create(random_id(), "杏林村联络站")
    opened = Opened(key, ONE, must_change=False, station_secret=secret)
    for user in (ONE, OTHER):
        ring.put(NewSlot(user, "温予安", "duty_staff", PASSPHRASE), opened, cost=CHEAP)
    return opened, code


def test_every_slot_and_the_recovery_code_lead_to_the_new_key(
    ring: KeyRing, made: tuple[Opened, str]
) -> None:
    opened, code = made
    first = ring.rotate(opened.key)
    second = ring.rotate(first)
    assert len({opened.key.raw, first.raw, second.raw}) == 3
    for found in (
        ring.open(ONE, PASSPHRASE, opened.station_secret),
        ring.open(OTHER, PASSPHRASE, opened.station_secret),
        ring.recover(code),
    ):
        assert found.key == second
        assert found.key.past == (first.raw, opened.key.raw)
        assert found.station_secret == opened.station_secret


def test_a_slot_for_a_key_of_before_is_refused(ring: KeyRing, made: tuple[Opened, str]) -> None:
    opened, _ = made
    ring.rotate(opened.key)
    with pytest.raises(CannotOpen) as refused:
        ring.put(NewSlot(OTHER, "温予安", "duty_staff", PASSPHRASE), opened, cost=CHEAP)
    assert refused.value.code is TroubleCode.KEY_CHANGED
    with pytest.raises(CannotOpen):
        ring.rotate(opened.key)


def test_a_slot_made_before_slots_had_keys_asks_for_a_new_passphrase(
    ring: KeyRing, made: tuple[Opened, str]
) -> None:
    file = ring.read()
    old = msgspec.structs.replace(file.slots[1], public=b"")
    ring.take(msgspec.structs.replace(file, slots=(file.slots[0], old)))
    with pytest.raises(CannotOpen) as refused:
        ring.rotate(made[0].key)
    assert refused.value.code is TroubleCode.KEY_TOO_OLD


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 200), bit=st.integers(0, 7))
def test_a_sealed_key_that_was_altered_opens_nothing(
    ring: KeyRing, made: tuple[Opened, str], place: int, bit: int
) -> None:
    opened, code = made
    ring.rotate(ring.recover(code).key)
    file = ring.read()
    sealed = bytearray(file.slots[1].sealed)
    sealed[place % len(sealed)] ^= 1 << bit
    ring.take(_with(file, msgspec.structs.replace(file.slots[1], sealed=bytes(sealed))))
    with pytest.raises(CannotOpen):
        ring.open(ONE, PASSPHRASE, opened.station_secret)
    ring.take(file)


def _with(file: SlotFile, slot: object) -> SlotFile:
    return msgspec.structs.replace(file, slots=(file.slots[0], slot, *file.slots[2:]))


def turned_over(station: Station) -> None:
    """What the lock does after a new key was asked for."""
    station.workspace.accounts.rotate_key(station.actor)
    key = station.workspace.accounts.next_key
    station.workspace.close()
    assert key is not None
    station.entrance.settle(key)


def go_on(
    entrance: Entrance, user: UserId, clock: FakeClock, passphrase: str = PASSPHRASE
) -> Workspace:
    return Workspace(entrance, entrance.enter(user, passphrase), clock, cost=FAST)


def test_a_station_goes_on_under_its_new_key(station: Station, clock: FakeClock) -> None:
    workspace, actor = station.workspace, station.actor
    workspace.reception.register_visit(actor, factories.visit(clock))
    workspace.accounts.add(actor, AddAccount(ALICE, "温予安", Role.DUTY_STAFF, HERS))
    old = station.entrance.enter(actor.user, PASSPHRASE).key.derive("db")
    turned_over(station)
    with pytest.raises(CannotOpen):
        connect(station.entrance.places.database, old)
    for user, passphrase in ((actor.user, PASSPHRASE), (ALICE, HERS)):
        again = go_on(station.entrance, UserId(user), clock, passphrase)
        assert again.origin.name == workspace.origin.name
        assert again.matters.find(actor, "窨井盖")
        again.reception.register_visit(actor, factories.visit(clock))
        assert findings(again) == []
        again.close()
        assert engine_findings(again) == ()


def test_passphrases_of_before_are_remembered_under_the_new_key(
    station: Station, clock: FakeClock
) -> None:
    turned_over(station)
    workspace = go_on(station.entrance, station.founded.user, clock)
    clock.advance(days=1)
    with pytest.raises(InvalidInput):
        workspace.accounts.change_passphrase(station.actor, PASSPHRASE)
    workspace.accounts.change_passphrase(station.actor, "Zhu-Lan 46 he")
    workspace.close()
    go_on(station.entrance, station.founded.user, clock, "Zhu-Lan 46 he").close()


def test_a_change_that_was_cut_short_is_finished_by_whoever_enters_next(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.accounts.rotate_key(station.actor)
    station.workspace.close()
    workspace = go_on(station.entrance, station.founded.user, clock)
    key = workspace._key
    workspace.close()
    connect(station.entrance.places.database, key.derive("db")).close()
    with pytest.raises(CannotOpen):
        connect(station.entrance.places.database, key.each("db")[1])


def test_a_backup_of_before_still_opens_with_the_recovery_code(
    station: Station, clock: FakeClock
) -> None:
    made = station.workspace.backups.make(clock.now())
    turned_over(station)
    opened = station.entrance.prove_code(station.founded.recovery_code)
    assert made.slots() != station.entrance.ring.read()
    connect(made.path, opened.key.each("db")[1]).close()


def test_the_address_of_a_server_is_sealed_anew(station: Station) -> None:
    folder, url = station.entrance.places.folder, "postgresql+psycopg://counter@/station"
    old = station.entrance.enter(station.founded.user, PASSPHRASE).key
    station.workspace.close()
    address.keep(folder, old.derive("server"), url)
    new = station.entrance.ring.rotate(old)
    settle(folder, station.entrance.places.database, new)
    assert address.kept(folder, new.derive("server")) == url
