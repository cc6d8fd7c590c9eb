"""The plate at the door: it says what the entrance would say, or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.accounts import doorplate
from db.accounts.entrance import Entrance
from db.kernel.errors import CannotOpen
from tests.stations import PASSPHRASE, Template

Change = Callable[[dict[str, Any]], object]


def change(entrance: Entrance, how: Change) -> None:
    file = json.loads(entrance.ring.path.read_bytes())
    how(file)
    entrance.ring.path.write_text(json.dumps(file), encoding="utf-8")


def test_it_says_what_the_entrance_says(entrance: Entrance) -> None:
    plate = doorplate.read(entrance.places.folder)
    assert plate is not None
    assert plate.station_name == entrance.station_name()
    assert plate.people == entrance.people()


@pytest.mark.parametrize(
    "how",
    [
        lambda file: file.update(format=2),
        lambda file: file.update(suite="another"),
        lambda file: file.update(station_name=7),
        lambda file: file.pop("slots"),
        lambda file: file.update(slots=[]),
        lambda file: file.update(slots={"user": "x"}),
        lambda file: file["slots"][-1].update(user="nobody"),
        lambda file: file["slots"][-1].update(label=None),
        lambda file: file["slots"][-1].update(role="emperor"),
        lambda file: file["slots"][-1].update(must_change="no"),
    ],
)
def test_of_slots_that_are_not_in_order_it_says_nothing(entrance: Entrance, how: Change) -> None:
    change(entrance, how)
    assert doorplate.read(entrance.places.folder) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"[" * 100_000, b'"keyslots"'])
def test_of_a_file_of_something_else_it_says_nothing(entrance: Entrance, content: bytes) -> None:
    entrance.ring.path.write_bytes(content)
    assert doorplate.read(entrance.places.folder) is None


def test_where_no_slots_lie_it_says_nothing(entrance: Entrance) -> None:
    entrance.ring.path.unlink()
    assert doorplate.read(entrance.places.folder) is None


def test_nobody_waits_until_a_wrong_passphrase_and_again_after_the_right_one(
    entrance: Entrance, founded_station: Template
) -> None:
    folder, user = entrance.places.folder, founded_station.founded.user
    assert doorplate.nobody_waits(folder)
    with pytest.raises(CannotOpen):
        entrance.enter(user, "Falsch-Wort 99 x")
    assert not doorplate.nobody_waits(folder)
    entrance.enter(user, PASSPHRASE)
    assert doorplate.nobody_waits(folder)


def test_of_damaged_tries_the_entrance_is_asked(entrance: Entrance) -> None:
    (entrance.places.folder / doorplate.TRIES).write_bytes(b"{[")
    assert not doorplate.nobody_waits(entrance.places.folder)
