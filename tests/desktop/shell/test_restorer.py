"""A restored station takes its place whole, whenever the power goes, and what lay there is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.shell import restorer

STAMP = "20260318-143600"
OLD = {"station.db": "old", "station.db-wal": "old log", "keyslots.json": "old slots"}
NEW = {
    "station.db": "new",
    "keyslots.json": "new slots",
    "tidemark.box": "new",
    "backups/erased.box": "new",
}
ATTACHMENT = "blobs/98/sealed"


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def read(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text() for path in found}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station with an attachment and a backup, and beside it one that was put together whole."""
    fill(tmp_path, OLD | {ATTACHMENT: "picture", "backups/daily-20260317-120000.db": "backup"})
    fill(tmp_path / f"{restorer.APART}{STAMP}", NEW)
    return tmp_path


def ended(folder: Path) -> dict[str, str]:
    """What has to lie there in the end."""
    before = {f"{restorer.BEFORE}{STAMP}/{name}": content for name, content in OLD.items()}
    kept = {ATTACHMENT: "picture", "backups/daily-20260317-120000.db": "backup"}
    return NEW | before | kept


def test_the_old_files_make_way_and_attachments_and_backups_stay(folder: Path) -> None:
    assert restorer.put_in_place(folder, STAMP) == folder / f"{restorer.BEFORE}{STAMP}"
    assert read(folder) == ended(folder)


@pytest.mark.parametrize("moved", range(len(OLD) + 1 + len(NEW)))
def test_a_move_that_was_cut_short_anywhere_is_finished_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    move, done = Path.replace, []

    def until_the_power_goes(file: Path, target: Path) -> Path:
        if len(done) == moved:
            raise KeyboardInterrupt
        done.append(file.name)
        return move(file, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", until_the_power_goes)
        with pytest.raises(KeyboardInterrupt):
            restorer.put_in_place(folder, STAMP)
    restorer.finish(folder)
    assert read(folder) == ended(folder)
    restorer.finish(folder)
    assert read(folder) == ended(folder)


def test_one_that_was_not_whole_yet_leaves_the_station_of_before(tmp_path: Path) -> None:
    fill(tmp_path, OLD)
    fill(tmp_path / f"{restorer.APART}{STAMP}.restoring", {"station.db": "half"})
    restorer.finish(tmp_path)
    assert read(tmp_path) == OLD


def test_on_an_empty_computer_nothing_has_to_make_way(tmp_path: Path) -> None:
    fill(tmp_path / f"{restorer.APART}{STAMP}", NEW)
    assert restorer.put_in_place(tmp_path, STAMP) is None
    assert read(tmp_path) == NEW


def test_the_files_of_an_earlier_restore_are_not_touched(folder: Path) -> None:
    fill(folder / f"{restorer.BEFORE}20260101-090000", OLD)
    restorer.put_in_place(folder, STAMP)
    earlier = folder / f"{restorer.BEFORE}20260101-090000"
    assert read(earlier) == OLD
    shutil.rmtree(earlier)
    assert read(folder) == ended(folder)
