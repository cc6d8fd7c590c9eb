"""``init``: a station with what has to be kept; a second one in the same folder is refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Call, invoke

FACTS = (
    "init", "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站", "--short-name", "海昌",
    "--user", "何静澜",
)  # fmt: skip


def test_it_prints_what_has_to_be_kept(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", *FACTS, "--json", typed=PASSPHRASE)
    assert made.status == 0
    assert set(made.values) == {"station", "replica", "fingerprint", "recovery_code", "user"}
    assert len(made.values["fingerprint"].split("-")) == 4


def test_a_second_station_in_the_folder_is_trouble_and_changes_nothing(call: Call) -> None:
    again = call(*FACTS)
    assert again.status == 4
    assert "已经有一个联络站" in again.errors


def test_a_weak_passphrase_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    made = invoke(tmp_path / "data", *FACTS, typed="12345")
    assert made.status == 3
    assert not (tmp_path / "data" / "keyslots.json").exists()


def test_a_missing_option_is_a_matter_of_usage(tmp_path: Path, qapp: QApplication) -> None:
    assert invoke(tmp_path / "data", "init").status == 2


def test_no_passphrase_can_be_given_as_an_argument(tmp_path: Path, qapp: QApplication) -> None:
    assert invoke(tmp_path / "data", *FACTS, "--passphrase", PASSPHRASE).status == 2
