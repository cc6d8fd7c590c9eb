"""``doctor``: says how everything stands, and ends in trouble only when something is broken."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import Clock, SystemClock
from db.kernel.ids import UserId
from db.kernel.kinds import Action
from db.workspace import Workspace
from desktop.settings.usual import usual_profile
from tests.desktop.commands.conftest import PASSPHRASE, Answer, Call, invoke
from tests.fakes.clock import FakeClock
from tests.stations import FAST

AROUND = {"memory", "program", "fonts", "printers", "input", "disk"}
"""What can be looked at whatever the station is like."""


def test_a_sound_station_is_in_order(call: Call) -> None:
    found = call("doctor", "--json")
    assert found.status == 0
    for name in ("keys", "file", "journal", "fonts", "program"):
        assert found.values[name]["health"] in {"good", "care"}, name
    assert found.values["journal"]["health"] == "good"


def test_without_a_passphrase_it_looks_around_only(call: Call) -> None:
    found = call("doctor", "--outside", "--json")
    assert found.status == 0
    assert "journal" not in found.values


def test_an_empty_folder_is_no_trouble(tmp_path: Path, qapp: QApplication) -> None:
    found = invoke(tmp_path / "nothing", "doctor", "--json")
    assert found.status == 0
    assert found.values["keys"]["health"] == "care"


@pytest.fixture
def copy(data: Path, tmp_path: Path, qapp: QApplication) -> Path:
    """A copy of the station that may be broken."""
    shutil.copytree(data, tmp_path / "data")
    shutil.copytree(data.with_name("data-profile"), tmp_path / "data-profile")
    return tmp_path / "data"


def flip(path: Path, place: int) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 0xFF
    path.write_bytes(damaged)


def healths(found: Answer) -> dict[str, str]:
    return {name: one["health"] for name, one in found.values.items()}


def test_a_damaged_page_is_found(copy: Path) -> None:
    database = copy / "station.db"
    flip(database, database.stat().st_size // 2)
    found = invoke(copy, "doctor", "--json", typed=PASSPHRASE)
    assert found.status == 4
    assert healths(found)["file"] == "bad"
    assert healths(found).keys() >= AROUND


def test_a_database_that_does_not_open_is_found_and_all_else_is_told(copy: Path) -> None:
    flip(copy / "station.db", 200)
    found = invoke(copy, "doctor", "--json", typed=PASSPHRASE)
    assert found.status == 4
    assert healths(found)["keys"] == "good"
    assert "备份" in found.values["file"]["text"]
    assert healths(found).keys() >= AROUND


@pytest.mark.parametrize("options", [("--outside",), ()])
def test_damaged_key_slots_are_found_and_all_else_is_told(
    copy: Path, options: tuple[str, ...]
) -> None:
    (copy / "keyslots.json").write_text("{")
    found = invoke(copy, "doctor", "--json", *options, typed=PASSPHRASE)
    assert found.status == 4
    assert healths(found)["keys"] == "bad"
    assert healths(found).keys() >= AROUND


def test_lost_key_slots_are_found(copy: Path) -> None:
    for slots in copy.glob("keyslots.json*"):
        slots.unlink()
    found = invoke(copy, "doctor", "--json", typed=PASSPHRASE)
    assert found.status == 4
    assert "keyslots.json" in found.values["keys"]["text"]


def test_a_computer_without_its_key_is_told_what_to_do_before_any_passphrase(copy: Path) -> None:
    shutil.rmtree(copy.with_name("data-profile"))
    found = invoke(copy, "doctor", "--json", typed=None)
    assert found.status == 4
    assert "恢复码" in found.values["keys"]["text"]


def test_a_database_that_is_gone_is_found_from_outside(copy: Path) -> None:
    for part in copy.glob("station.db*"):
        part.unlink()
    found = invoke(copy, "doctor", "--outside", "--json")
    assert found.status == 4
    assert healths(found)["file"] == "bad"


def test_a_clock_behind_the_newest_entry_is_found(copy: Path) -> None:
    assert healths(invoke(copy, "doctor", "--json", typed=PASSPHRASE))["clock"] == "good"
    sign_in(copy, FakeClock(SystemClock().now() + timedelta(days=401)))
    found = invoke(copy, "doctor", "--json", typed=PASSPHRASE)
    assert found.status == 0
    assert healths(found)["clock"] == "care"
    assert "400 天" in found.values["clock"]["text"]


def sign_in(folder: Path, clock: Clock) -> None:
    """Add an entry to the journal at the time of a clock."""
    entrance = Entrance(Places(folder, usual_profile(folder)), clock, floor=FAST)
    opened = entrance.enter(entrance.people()[0].user, PASSPHRASE)
    workspace = Workspace(entrance, opened, clock)
    workspace.accounts.note(workspace.accounts.actor(UserId(opened.user)), Action.SIGNED_IN)
    workspace.close()


@pytest.mark.parametrize(("typed", "status"), [("wrong", 3), (None, 2)])
def test_a_refused_passphrase_leaves_what_was_found_before(
    copy: Path, typed: str | None, status: int
) -> None:
    found = invoke(copy, "doctor", "--json", typed=typed)
    assert found.status == status
    assert "口令" in found.errors
    assert healths(found).keys() == AROUND | {"keys"}


def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "data").write_text("x")
    looked = invoke(tmp_path / "data", "doctor", "--outside")
    assert looked.status == 3
    assert "有一个文件" in looked.errors
