"""``init``: a station with what has to be kept; a second one in the same folder is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import SystemClock
from db.stations.contracts import HostBody, StationFacts
from db.stations.station_file import write_station_file
from db.storage.keys import DEFAULT
from db.workspace import Workspace
from desktop.commands.ground import Ground
from desktop.settings.usual import usual_profile
from tests import factories
from tests.desktop.commands.conftest import CHEAP, PASSPHRASE, Call, invoke
from tests.stations import FAST

FACTS = (
    "init", "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站", "--short-name", "海昌",
    "--user", "何静澜",
)  # fmt: skip


def test_it_prints_what_has_to_be_kept(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", *FACTS, "--json", typed=PASSPHRASE)
    assert made.status == 0
    assert set(made.values) == {"station", "replica", "fingerprint", "recovery_code", "user"}
    assert len(made.values["fingerprint"].split("-")) == 4


def test_people_pay_the_whole_cost_of_a_passphrase(tmp_path: Path, qapp: QApplication) -> None:
    """The other tests make keys cheap, which no option does."""
    dear, cheap = tmp_path / "dear", tmp_path / "cheap"
    for folder, ground in ((dear, Ground), (cheap, CHEAP)):
        assert invoke(folder, *FACTS, typed=PASSPHRASE, ground=ground).status == 0
    slots = Entrance(Places(dear, usual_profile(dear)), SystemClock()).ring.read().slots
    assert {one.cost for one in slots if one.kind == "passphrase"} == {DEFAULT}
    listed = [
        invoke(folder, "matters", "list", typed=PASSPHRASE, ground=Ground).status
        for folder in (dear, cheap)
    ]
    assert listed == [0, 4]


def test_a_second_station_in_the_folder_is_refused_and_changes_nothing(call: Call) -> None:
    again = call(*FACTS)
    assert again.status == 3
    assert "已经有一个联络站" in again.errors


def test_a_weak_passphrase_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", *FACTS, typed="12345")
    assert made.status == 3
    assert not (tmp_path / "data" / "keyslots.json").exists()


def test_a_missing_option_is_a_matter_of_usage(tmp_path: Path, qapp: QApplication) -> None:
    assert invoke(tmp_path / "data", "init").status == 2


def test_no_passphrase_can_be_given_as_an_argument(tmp_path: Path, qapp: QApplication) -> None:
    assert invoke(tmp_path / "data", *FACTS, "--passphrase", PASSPHRASE).status == 2


def test_a_station_whose_key_slots_are_lost_is_never_founded_over(
    data: Path, tmp_path: Path, qapp: QApplication
) -> None:
    copy = tmp_path / "data"
    shutil.copytree(data, copy)
    for slots in copy.glob("keyslots.json*"):
        slots.unlink()
    before = (copy / "station.db").read_bytes()
    assert invoke(copy, *FACTS, typed=PASSPHRASE).status == 3
    assert (copy / "station.db").read_bytes() == before


def test_every_problem_is_named(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", "init", "--code", "x", "--name", "", "--short-name", "",
                  "--user", "", typed="1")  # fmt: skip
    assert made.status == 3
    named = {line.partition("：")[0] for line in made.errors.splitlines()}
    assert named >= {"编码", "名称", "进入的人", "口令"}, made.errors


def test_a_file_in_the_way_is_told(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "data").write_text("x")
    made = invoke(tmp_path / "data", *FACTS, typed=PASSPHRASE)
    assert made.status == 3
    assert "有一个文件" in made.errors


def test_a_station_of_one_whose_newest_key_slots_are_lost_is_never_founded_over(
    tmp_path: Path, qapp: QApplication
) -> None:
    data = tmp_path / "data"
    assert invoke(data, *FACTS, typed=PASSPHRASE).status == 0
    (data / "keyslots.json").unlink()
    before = (data / "station.db").read_bytes()
    assert invoke(data, *FACTS, typed=PASSPHRASE).status == 3
    assert (data / "station.db").read_bytes() == before


def test_a_station_file_fills_in_what_is_not_given(tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "海昌.station.json"
    write_station_file(file, factories.found_station(host_body=HostBody.TOWN_PRESIDIUM))
    data = tmp_path / "data"
    options = ("init", "--from", str(file), "--phone", "0573-87000099", "--user", "何静澜")
    assert invoke(data, *options, typed=PASSPHRASE).status == 0
    facts = facts_of(data)
    assert facts.phone == "0573-87000099"
    assert facts.name == "海宁市海昌街道代表联络站"
    assert (facts.town, facts.region_code) == ("海昌街道", "330481")
    assert facts.host_body is HostBody.TOWN_PRESIDIUM


def test_a_file_that_is_no_station_file_is_told(tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "x.station.json"
    file.write_text("{}")
    made = invoke(
        tmp_path / "data", "init", "--from", str(file), "--user", "何静澜", typed=PASSPHRASE
    )
    assert made.status == 3
    assert made.errors
    assert not (tmp_path / "data" / "keyslots.json").exists()


def test_without_a_file_the_name_has_to_be_given(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", "init", "--code", "330481-HC", "--user", "何静澜")
    assert made.status == 2
    assert "--name" in made.errors


def facts_of(data: Path) -> StationFacts:
    """Return what a station says of itself."""
    entrance = Entrance(Places(data, usual_profile(data)), SystemClock(), floor=FAST)
    opened = entrance.enter(entrance.people()[0].user, PASSPHRASE)
    workspace = Workspace(entrance, opened, SystemClock())
    facts = workspace.stations.facts()
    workspace.close()
    return facts


def test_a_refusal_names_fields_as_people_do(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(
        tmp_path / "data", "init", "--code", "330481-HC", "--name", "海" * 101, "--short-name", "",
        "--user", "何静澜", typed="abc",
    )  # fmt: skip
    assert made.status == 3
    named = [line.partition("：")[0] for line in made.errors.splitlines()]
    assert "名称" in named
    assert not [one for one in named if one.isascii()], made.errors
