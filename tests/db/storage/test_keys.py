"""Key slots: the right passphrase opens, nothing else does, and every moment leaves one that works."""

from __future__ import annotations

import secrets
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.ids import random_id
from db.storage.keys import Cost, KeyRing, NewSlot, Opened, SlotFile, read_code, write_code

CHEAP = Cost(64, 1)
USER = UUID(int=7)


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path, floor=CHEAP)


@pytest.fixture
def opened(ring: KeyRing) -> Opened:
    key, station_secret, _code = ring.create(random_id(), "杏林村联络站")
    given_key = Opened(key, USER, must_change=False, station_secret=station_secret)
    ring.put(NewSlot(USER, "温予安", "duty_staff", "correct Horse 1"), given_key, cost=CHEAP)
    return given_key


def test_the_passphrase_gives_the_data_key_back(ring: KeyRing, opened: Opened) -> None:
    again = ring.open(USER, "correct Horse 1", opened.station_secret)
    assert again.key.derive("db") == opened.key.derive("db")
    assert again.key.derive("db") != again.key.derive("origin")


def test_another_passphrase_user_or_station_secret_does_not(ring: KeyRing, opened: Opened) -> None:
    tries = [
        (USER, "correct horse 1", opened.station_secret),
        (UUID(int=8), "correct Horse 1", opened.station_secret),
        (USER, "correct Horse 1", secrets.token_bytes(16)),
    ]
    for user, passphrase, station_secret in tries:
        with pytest.raises(CannotOpen) as refused:
            ring.open(user, passphrase, station_secret)
        assert refused.value.code is TroubleCode.WRONG_PASSPHRASE


def test_full_width_letters_of_an_input_method_open_too(ring: KeyRing, opened: Opened) -> None:
    typed = "ｃｏｒｒｅｃｔ　Ｈｏｒｓｅ　１"
    assert ring.open(USER, typed, opened.station_secret).user == USER


def test_the_recovery_code_alone_gives_key_and_station_secret(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path, floor=CHEAP)
    key, station_secret, code = ring.create(random_id(), "杏林村联络站")
    recovered = ring.recover(code.lower().replace("-", " "))
    assert recovered.key == key
    assert recovered.station_secret == station_secret
    assert recovered.must_change


@given(
    raw=st.binary(min_size=20, max_size=20),
    place=st.integers(0, 35),
    letter=st.sampled_from("ABCXYZ234567"),
)
def test_a_mistyped_recovery_code_is_noticed_before_any_work(
    raw: bytes, place: int, letter: str
) -> None:
    code = write_code(raw).replace("-", "")
    assert read_code(code) == raw
    mistyped = code[:place] + letter + code[place + 1 :]
    if mistyped == code:
        return
    try:
        read = read_code(mistyped)
    except CannotOpen as refused:
        read = str(refused).encode()
    assert read == b"wrong_passphrase" or read != raw or mistyped[:-1] == code[:-1]


def test_a_changed_passphrase_replaces_the_old_one(ring: KeyRing, opened: Opened) -> None:
    ring.put(NewSlot(USER, "温予安", "duty_staff", "another Key 22"), opened, cost=CHEAP)
    assert ring.open(USER, "another Key 22", opened.station_secret).key == opened.key
    with pytest.raises(CannotOpen):
        ring.open(USER, "correct Horse 1", opened.station_secret)
    assert len(ring.people()) == 1


def test_the_file_kept_beside_opens_with_the_new_passphrase_and_not_with_the_old(
    ring: KeyRing, opened: Opened
) -> None:
    ring.put(NewSlot(USER, "温予安", "duty_staff", "another Key 22"), opened, cost=CHEAP)
    ring.path.unlink()
    assert ring.open(USER, "another Key 22", opened.station_secret).key == opened.key
    with pytest.raises(CannotOpen):
        ring.open(USER, "correct Horse 1", opened.station_secret)


def test_a_removed_person_is_out_of_the_file_kept_beside_too(ring: KeyRing, opened: Opened) -> None:
    ring.remove(USER)
    ring.path.unlink()
    assert ring.people() == ()


def test_a_removed_person_is_out(ring: KeyRing, opened: Opened) -> None:
    ring.remove(USER)
    assert ring.people() == ()


@pytest.mark.parametrize(
    "edit",
    [
        {"role": "station_head"},
        {"user": UUID(int=9).hex},
        {"must_change": True},
        {"cost": Cost(128, 1)},
        {"salt": b"0" * 16},
    ],
)
def test_an_edited_slot_does_not_open(
    ring: KeyRing, opened: Opened, edit: dict[str, object]
) -> None:
    rewrite(ring, **edit)
    user = UUID(hex=str(edit.get("user", USER.hex)))
    with pytest.raises(CannotOpen):
        ring.open(user, "correct Horse 1", opened.station_secret)


@pytest.mark.parametrize(
    "cost", [Cost(2**32, 3), Cost(64, 0), Cost(64, 10**6), Cost(1, 1), Cost(64, 1, 64)]
)
def test_a_cost_outside_the_bounds_is_refused_before_any_work(
    ring: KeyRing, opened: Opened, cost: Cost
) -> None:
    rewrite(ring, cost=cost)
    with pytest.raises(CannotOpen) as refused:
        ring.open(USER, "correct Horse 1", opened.station_secret)
    assert refused.value.code is TroubleCode.DAMAGED


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
def test_a_mutated_file_never_opens_wrongly_and_never_crashes(
    ring: KeyRing, opened: Opened, data: st.DataObject
) -> None:
    whole = original(ring)
    place = data.draw(st.integers(0, len(whole) - 1))
    ring.path.write_bytes(whole[:place] + data.draw(st.binary(max_size=3)) + whole[place + 1 :])
    try:
        found = ring.open(USER, "correct Horse 1", opened.station_secret)
    except CannotOpen:
        return
    finally:
        ring.path.write_bytes(whole)
    assert found.key == opened.key


def test_a_newer_format_is_named_as_such(ring: KeyRing, opened: Opened) -> None:
    file = msgspec.structs.replace(ring.read(), format=2)
    ring.path.write_bytes(msgspec.json.encode(file))
    with pytest.raises(CannotOpen) as refused:
        ring.read()
    assert refused.value.code is TroubleCode.NEWER_FORMAT


def rewrite(ring: KeyRing, **edit: object) -> None:
    file = ring.read()
    slots = tuple(
        msgspec.structs.replace(slot, **edit) if slot.kind == "passphrase" else slot
        for slot in file.slots
    )
    ring.path.write_bytes(msgspec.json.encode(msgspec.structs.replace(file, slots=slots)))


def original(ring: KeyRing) -> bytes:
    whole = ring.path.read_bytes()
    msgspec.json.decode(whole, type=SlotFile)
    return whole
