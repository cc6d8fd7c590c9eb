"""``bundle import --json`` of what has to wait, and ``bundle tray|let-in|drop`` at the desk where it lies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.desktop.commands.desks import CALLED, found, introduce, register

DISTRICT, HAICHANG = CALLED["district"][0], CALLED["haichang"][0]


def bundle(desk: Path, *args: object) -> Answer:
    return invoke(desk, "bundle", *map(str, args), typed=PASSPHRASE)


def export(desk: Path, to: str, stick: Path) -> Path:
    sent = bundle(desk, "export", "--to", to, "--out", stick, "--json")
    assert sent.status == 0, sent.errors
    return Path(sent.values["paths"][0])


def back(folder: Path, kept: Path) -> None:
    """Put a desk back to what was kept of it, with this computer's part."""
    shutil.rmtree(folder.parent)
    shutil.copytree(kept, folder.parent)


@pytest.fixture
def desks(tmp_path: Path, qapp: QApplication) -> tuple[Path, Path]:
    """A district and a station that know each other."""
    names = ("district", "haichang")
    district, station = (found(tmp_path / name / "data", name) for name in names)
    introduce(district, station)
    return district, station


@pytest.fixture
def late(desks: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path, Path]:
    """A district that forgot a bundle, that bundle, and the next one, which waits for it."""
    district, station = desks
    stick = tmp_path / "stick"
    stick.mkdir()
    register(station, title="第一件")
    first = export(station, DISTRICT, stick)
    shutil.copytree(district.parent, tmp_path / "kept")
    assert bundle(district, "import", first).status == 0
    assert bundle(station, "import", export(district, HAICHANG, stick)).status == 0
    back(district, tmp_path / "kept")
    register(station, title="第二件")
    return district, first, export(station, DISTRICT, stick)


def test_what_has_to_wait_is_told_without_a_word_of_python(late: tuple[Path, Path, Path]) -> None:
    district, _, second = late
    for options in (("--preview",), ()):
        taken = bundle(district, "import", second, "--json", *options)
        (held,) = taken.values["bundles"][0]["held"]
        assert (taken.status, held["reason"]) == (3, "gap")
        assert len(bytes.fromhex(held["origin"])) == 24
        assert "b'" not in taken.text
        assert "UUID" not in taken.text


def test_what_lies_aside_is_listed_tried_again_and_comes_in(late: tuple[Path, Path, Path]) -> None:
    district, first, second = late
    assert "没有搁置的数据包" in bundle(district, "tray").text
    bundle(district, "import", second)
    (line,) = bundle(district, "tray", "--json").values["tray"]
    assert (line["file"], line["reason"], line["missing"]) == (second.name, "gap", 1)
    said = bundle(district, "tray").text
    assert "缺少前面的流水号 1" in said
    assert line["entry"] in said
    again = bundle(district, "retry", line["entry"], "--json")
    assert (again.status, again.values["held"][0]["reason"]) == (3, "gap")
    assert bundle(district, "import", first).status == 0
    assert bundle(district, "tray", "--json").values == {"tray": []}
    gone = bundle(district, "retry", line["entry"])
    assert (gone.status, "bundle tray" in gone.errors) == (3, True)


def test_what_lies_aside_is_dropped_only_where_somebody_means_it(
    late: tuple[Path, Path, Path],
) -> None:
    district, _, second = late
    bundle(district, "import", second)
    (line,) = bundle(district, "tray", "--json").values["tray"]
    asked = bundle(district, "drop", line["entry"])
    assert (asked.status, "--yes" in asked.errors) == (2, True)
    assert bundle(district, "let-in", line["entry"], "--yes").status == 3, "nobody was revoked"
    assert bundle(district, "take-over", line["entry"], "--yes").status == 3, "no branch"
    dropped = bundle(district, "drop", line["entry"], "--yes", "--json")
    assert (dropped.status, dropped.values["dropped"]["entry"]) == (0, line["entry"])
    assert bundle(district, "tray", "--json").values == {"tray": []}


def test_a_hub_lets_in_what_was_written_behind_an_end(
    desks: tuple[Path, Path], tmp_path: Path
) -> None:
    district, station = desks
    stick = tmp_path / "stick"
    stick.mkdir()
    register(station, title="停用以前写的")
    late = export(station, DISTRICT, stick)
    revoked = invoke(district, "stations", "revoke", HAICHANG, "--yes", typed=PASSPHRASE)
    assert revoked.status == 0, revoked.errors
    assert bundle(district, "import", late).status == 3
    (line,) = bundle(district, "tray", "--json").values["tray"]
    assert line["reason"] == "revoked"
    assert bundle(district, "let-in", line["entry"]).status == 2
    let_in = bundle(district, "let-in", line["entry"], "--yes", "--json")
    assert (let_in.status, let_in.values["held"], let_in.values["new"] > 0) == (0, [], True)
    assert bundle(district, "tray", "--json").values == {"tray": []}
