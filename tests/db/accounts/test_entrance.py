"""The door: who is known, how wrong passphrases are counted, how a lost one is replaced."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from uuid import UUID

import pytest

from db.accounts.contracts import Recover
from db.accounts.entrance import Entrance
from db.accounts.recovery import Recovery
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.keys import Cost, NewSlot
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Template, entrance_of, open_station


def refusal(entrance: Entrance, template: Template, passphrase: str) -> CannotOpen:
    with pytest.raises(CannotOpen) as refused:
        entrance.enter(template.founded.user, passphrase)
    return refused.value


def test_station_and_people_are_known_before_anybody_signs_in(entrance: Entrance) -> None:
    assert entrance.is_founded()
    assert entrance.station_name() == "海宁市海昌街道代表联络站"
    assert [one.name for one in entrance.people()] == ["何静澜"]


def test_a_wrong_passphrase_says_how_many_tries_are_left(
    entrance: Entrance, founded_station: Template
) -> None:
    lefts = [refusal(entrance, founded_station, "wrong").params["left"] for _ in range(4)]
    assert lefts == [4, 3, 2, 1]


def test_after_five_wrong_ones_even_the_right_one_has_to_wait(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    for _ in range(5):
        last = refusal(entrance, founded_station, "wrong")
    assert last.code is TroubleCode.WAIT
    assert refusal(entrance, founded_station, PASSPHRASE).code is TroubleCode.WAIT
    clock.advance(minutes=10)
    assert entrance.enter(founded_station.founded.user, PASSPHRASE)


def test_the_wait_doubles_and_survives_a_restart(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    for _ in range(5):
        refusal(entrance, founded_station, "wrong")
    clock.advance(minutes=10)
    again = entrance_of(entrance.places.folder.parent, clock)
    assert refusal(again, founded_station, "wrong").params["seconds"] == 1200


@pytest.mark.parametrize("days", [-2000, -1, 1, 3650])
def test_setting_the_clock_neither_ends_nor_lengthens_the_wait(
    entrance: Entrance, founded_station: Template, clock: FakeClock, days: int
) -> None:
    for _ in range(5):
        refusal(entrance, founded_station, "wrong")
    clock.set_by(days=days)
    again = entrance_of(entrance.places.folder.parent, clock)
    assert again.waiting(founded_station.founded.user) == 600
    clock.advance(seconds=599)
    assert refusal(again, founded_station, PASSPHRASE).code is TroubleCode.WAIT
    clock.advance(seconds=1)
    assert again.enter(founded_station.founded.user, PASSPHRASE)


def test_after_a_restart_of_the_computer_its_clock_counts(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    for _ in range(5):
        refusal(entrance, founded_station, "wrong")
    clock.restart()
    clock.set_by(minutes=4)
    assert entrance.waiting(founded_station.founded.user) == 360
    clock.set_by(days=-400)
    assert entrance.waiting(founded_station.founded.user) == 600
    clock.set_by(minutes=10)
    assert entrance.enter(founded_station.founded.user, PASSPHRASE)


def test_of_ten_thousand_tries_a_day_hardly_any_is_looked_at(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    looked_at = 0
    for _ in range(10_000):
        clock.advance(seconds=86_400 / 10_000)
        before = entrance.waiting(founded_station.founded.user)
        looked_at += before == 0
        if before == 0:
            refusal(entrance, founded_station, "wrong")
    assert 5 <= looked_at <= 40


def test_somebody_unknown_and_a_wrong_passphrase_cost_the_same_work(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    """Cheap keys are too cheap to compare: these cost what a person's would, in little."""
    station = open_station(entrance, founded_station.founded, clock)
    slot = NewSlot(founded_station.founded.user, "何静澜", "station_head", PASSPHRASE)
    opened = entrance.enter(founded_station.founded.user, PASSPHRASE)
    entrance.ring.put(slot, opened, cost=Cost(16 * 1024, 2))
    station.workspace.close()
    both = founded_station.founded.user, UUID(int=4)
    # By turns, and the least of each: whatever else the machine does falls on both alike.
    tries = [[seconds(entrance, user) for user in both] for _ in range(15)]
    one, other = map(min, zip(*tries, strict=True))
    assert 0.5 < one / other < 2


def seconds(entrance: Entrance, user: UUID) -> float:
    """Return how long a wrong passphrase takes."""
    begun = perf_counter()
    with pytest.raises(CannotOpen):
        entrance.ring.open(user, "wrong", b"0" * 16)
    return perf_counter() - begun


def test_success_forgets_the_wrong_tries(entrance: Entrance, founded_station: Template) -> None:
    refusal(entrance, founded_station, "wrong")
    entrance.enter(founded_station.founded.user, PASSPHRASE)
    assert refusal(entrance, founded_station, "wrong").params["left"] == 4


def test_a_lost_profile_is_named_and_the_recovery_code_brings_it_back(
    entrance: Entrance, founded_station: Template, clock: FakeClock
) -> None:
    for secret in (entrance.places.profile / "secrets").iterdir():
        secret.unlink()
    assert refusal(entrance, founded_station, PASSPHRASE).code is TroubleCode.NO_STATION_SECRET
    (head,) = entrance.people()
    Recovery(entrance).open(Recover(founded_station.founded.recovery_code, head, PASSPHRASE))
    station = open_station(entrance, founded_station.founded, clock)
    assert station.actor.name == "何静澜"
    station.workspace.close()


def test_a_wrong_recovery_code_counts_like_a_wrong_passphrase(entrance: Entrance) -> None:
    with pytest.raises(CannotOpen) as refused:
        entrance.prove_code("AAAA-BBBB")
    assert refused.value.params["left"] == 4


def test_the_door_opens_without_loading_the_database_library() -> None:
    code = "import sys, db.accounts.entrance; print(any(m.startswith('sqlalchemy') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_lost_key_slots_are_replaced_by_those_of_before(
    entrance: Entrance, founded_station: Template
) -> None:
    entrance.ring.path.replace(entrance.ring.previous)
    assert entrance.is_founded()
    assert entrance.enter(founded_station.founded.user, PASSPHRASE)


def test_a_database_without_key_slots_still_counts_as_a_station(entrance: Entrance) -> None:
    for slots in entrance.places.folder.glob("keyslots.json*"):
        slots.unlink()
    assert entrance.is_founded()
    with pytest.raises(CannotOpen) as refused:
        entrance.people()
    assert refused.value.code is TroubleCode.SLOTS_MISSING


def test_only_the_owner_may_read_the_stations_files(entrance: Entrance) -> None:
    assert entrance.places.database.stat().st_mode & 0o077 == 0


def test_a_station_whose_newest_key_slots_are_lost_is_entered_through_those_kept_beside(
    entrance: Entrance, founded_station: Template
) -> None:
    entrance.ring.path.unlink()
    assert entrance.is_founded()
    assert entrance.enter(founded_station.founded.user, PASSPHRASE)


def test_kept_key_slots_that_know_nobody_still_count_as_a_station(entrance: Entrance) -> None:
    entrance.ring.path.unlink()
    lose_the_people_of(entrance.ring.previous)
    assert entrance.is_founded()
    with pytest.raises(CannotOpen) as refused:
        entrance.people()
    assert refused.value.code is TroubleCode.SLOTS_MISSING


def lose_the_people_of(path: Path) -> None:
    file = json.loads(path.read_bytes())
    file["slots"] = [one for one in file["slots"] if one["kind"] == "recovery"]
    path.write_text(json.dumps(file))
