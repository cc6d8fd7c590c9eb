"""On a stick: safe names, nothing written over, no link followed, proven by reading back."""

from __future__ import annotations

import errno
import os
import random
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bundle import place as placing
from db.bundle.limits import MIB
from db.bundle.place import bundle_name, fat_name, opened, part_name, place, place_series
from db.bundle.seal import LEAST_PART, Envelope, Sealing
from db.bundle.streams import Sink
from db.bundle.suites import sender_of
from db.kernel.errors import CannotWrite, NotTaken, Trouble, TroubleCode
from tests.db.bundle.making import DISTRICT, EVERYTHING, STATION, blobs, manifest, sealed, taken

NAME = "330481-HC_2026-11-21_0042.sb"
BUNDLE = sealed(*EVERYTHING)


def write(target: Sink) -> None:
    for at in range(0, len(BUNDLE), 8192):
        target.write(BUNDLE[at : at + 8192])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def refusal(folder: Path, name: str = NAME, **values: object) -> TroubleCode:
    with pytest.raises(Trouble) as caught:
        place(folder, name, write, **values)  # type: ignore[arg-type]
    return caught.value.code


def test_what_lies_there_afterwards_is_what_was_written(stick: Path) -> None:
    found = place(stick, NAME, write)
    assert names(stick) == {NAME}
    assert found.path.read_bytes() == BUNDLE
    assert found.size == len(BUNDLE)
    with opened(found.path) as file:
        assert len(taken(file.read()).contents) == len(EVERYTHING)


def test_reading_back_is_told_to_who_watches(stick: Path) -> None:
    told: list[tuple[int, int]] = []
    place(stick, NAME, write, lambda done, total: told.append((done, total)))
    assert told[-1] == (len(BUNDLE), len(BUNDLE))


class Stopped(Exception):
    """A person has pressed the button."""


def stop(*_: object) -> None:
    raise Stopped


@pytest.mark.parametrize("how", ["writing", "reading back"])
def test_stopping_leaves_nothing_behind(stick: Path, how: str) -> None:
    with pytest.raises(Stopped):
        place(stick, NAME, *((stop,) if how == "writing" else (write, stop)))
    assert names(stick) == set()


def test_a_file_that_stands_there_is_never_written_over(stick: Path) -> None:
    (stick / NAME).write_bytes(b"theirs")
    assert refusal(stick) is TroubleCode.NAME_TAKEN
    assert (stick / NAME).read_bytes() == b"theirs"


def test_one_that_appears_meanwhile_is_not_written_over_either(stick: Path) -> None:
    def slowly(target: Sink) -> None:
        write(target)
        (stick / NAME).write_bytes(b"theirs")

    with pytest.raises(CannotWrite) as caught:
        place(stick, NAME, slowly)
    assert caught.value.code is TroubleCode.NAME_TAKEN
    assert (stick / NAME).read_bytes() == b"theirs"
    assert names(stick) == {NAME}


@pytest.mark.parametrize("planted", [NAME, NAME + ".part"])
@pytest.mark.parametrize("to", ["there", "nowhere"])
def test_planted_links_lead_nowhere(stick: Path, planted: str, to: str) -> None:
    outside = stick.parent / "outside"
    outside.write_bytes(b"untouched")
    (stick / planted).symlink_to(outside if to == "there" else stick.parent / "not there")
    if planted == NAME:
        assert refusal(stick) is TroubleCode.NAME_TAKEN
    else:
        place(stick, NAME, write)
    assert outside.read_bytes() == b"untouched"
    assert not (stick.parent / "not there").exists()


def test_a_folder_that_is_a_link_or_a_file_or_not_there_is_refused(stick: Path) -> None:
    (stick.parent / "link").symlink_to(stick)
    (stick.parent / "file").write_bytes(b"")
    assert refusal(stick.parent / "link") is TroubleCode.NOT_A_FOLDER
    assert refusal(stick.parent / "file") is TroubleCode.NOT_A_FOLDER
    assert refusal(stick.parent / "gone") is TroubleCode.NO_FOLDER
    assert names(stick) == set()


def test_a_part_that_a_crash_left_is_in_nobody_s_way(stick: Path) -> None:
    (stick / (NAME + ".part")).write_bytes(b"half")
    place(stick, NAME, write)
    assert names(stick) == {NAME}


def test_a_stick_that_keeps_something_else_is_found_out(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a worn one does: every call succeeds, and what comes back is not what went in."""
    rename = Path.rename

    def worn(part: Path, target: Path) -> Path:
        kept = bytearray(part.read_bytes())
        kept[len(kept) // 2] ^= 1
        part.write_bytes(kept)
        return rename(part, target)

    monkeypatch.setattr(Path, "rename", worn)
    assert refusal(stick) is TroubleCode.NOT_AS_WRITTEN
    assert names(stick) == set()


def test_no_file_grows_beyond_what_fat_can_hold(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert placing.FAT_FILE == 4 * 2**30 - 1
    monkeypatch.setattr(placing, "FAT_FILE", len(BUNDLE))
    assert place(stick, NAME, write).size == len(BUNDLE)
    monkeypatch.setattr(placing, "FAT_FILE", len(BUNDLE) - 1)
    assert refusal(stick, "other.sb") is TroubleCode.BUNDLE_TOO_LARGE
    assert names(stick) == {NAME}


CALLS = {"open": 3, "fsync": 2}
"""How often a good run makes a call: for the part, for its folder, and to read back."""


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, TroubleCode.PLACE_FULL),
        (errno.EROFS, TroubleCode.PLACE_READ_ONLY),
        (errno.EIO, TroubleCode.PLACE_SILENT),
    ],
)
def test_a_stick_that_fails_from_some_call_on_is_never_called_safe(
    stick: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: TroubleCode
) -> None:
    real: Callable[..., int] = getattr(os, call)
    for good in range(CALLS[call]):
        left = [good]

        def failing(*values: object, left: list[int] = left) -> int:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(number, "gone")
            return real(*values)

        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing)
            assert refusal(stick) is code
        assert names(stick) == set()


@pytest.mark.parametrize(
    ("station", "name"),
    [
        ("330481-HC", "330481-HC_2026-11-21_0042.sb"),
        ("海昌/站:一", "海昌-站-一_2026-11-21_0042.sb"),
        ("CON", "CON_2026-11-21_0042.sb"),
        ("con.", "-con_2026-11-21_0042.sb"),
        (" . ", "-_2026-11-21_0042.sb"),
        ("../../etc", "-..-etc_2026-11-21_0042.sb"),
    ],
)
def test_names_are_for_people_and_for_every_file_system(station: str, name: str) -> None:
    made = bundle_name(station, date(2026, 11, 21), 42)
    assert made.replace("-CON", "CON") == name


def test_later_parts_say_so_in_their_names() -> None:
    assert bundle_name("HC", date(2026, 11, 21), 42, 3) == "HC_2026-11-21_0042-3.sb"


@given(st.text())
def test_any_text_becomes_a_name_that_fat_takes(text: str) -> None:
    name = bundle_name(text, date(2026, 11, 21), 42)
    assert fat_name(name) == name
    assert len(name.encode()) <= 255
    assert not set(name) & set('"*/:<>?\\|\0')
    assert name.split(".", maxsplit=1)[0].upper() not in {
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "COM1",
        "LPT9",
    }


@pytest.mark.parametrize("name", ["a/b.sb", "../a.sb", "nul.sb", "a.sb.part", "a.", "x" * 256])
def test_a_name_that_is_not_safe_is_a_mistake_of_ours(stick: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        place(stick, name, write)


def series(limit: int = LEAST_PART) -> Sealing:
    envelope = Envelope(sender_of(STATION), (DISTRICT.public,))
    picture = random.Random(3).randbytes(18 * MIB)
    return Sealing(envelope, manifest(), blobs(picture), most=limit)


def name_of(part: int) -> str:
    return bundle_name("330481-HC", date(2026, 11, 21), 42, part)


def test_a_series_lies_there_part_by_part(stick: Path) -> None:
    told: list[int] = []
    made = place_series(stick, name_of, series(), lambda done, _: told.append(done))
    assert names(stick) == {name_of(1), name_of(2), name_of(3)}
    assert [one.path.name for one in made] == [name_of(1), name_of(2), name_of(3)]
    pieces = [one for part in made for one in taken(part.path.read_bytes()).contents]
    assert pieces == blobs(random.Random(3).randbytes(18 * MIB))
    assert told


def test_a_series_that_does_not_end_leaves_nothing(stick: Path) -> None:
    (stick / name_of(3)).write_bytes(b"theirs")
    with pytest.raises(CannotWrite):
        place_series(stick, name_of, series())
    assert names(stick) == {name_of(3)}

    def stop_late(done: int, total: int) -> None:
        if total and (stick / name_of(2)).exists():
            raise Stopped

    (stick / name_of(3)).unlink()
    with pytest.raises(Stopped):
        place_series(stick, name_of, series(), stop_late)
    assert names(stick) == set()


def test_only_ordinary_files_are_opened(stick: Path) -> None:
    (stick / "folder.sb").mkdir()
    (stick / "link.sb").symlink_to(stick / "folder.sb")
    os.mkfifo(stick / "pipe.sb")
    for name in ("folder.sb", "link.sb", "pipe.sb"):
        with pytest.raises(NotTaken) as caught, opened(stick / name):
            pass
        assert caught.value.code is TroubleCode.NOT_A_BUNDLE
    with pytest.raises(NotTaken) as missing, opened(stick / "gone.sb"):
        pass
    assert missing.value.code is TroubleCode.BUNDLE_GONE


def test_a_medium_that_answers_no_more_is_told_as_that() -> None:
    """The beginning of a process's own memory is an ordinary file that nobody can read."""
    with opened(Path("/proc/self/mem")) as file, pytest.raises(NotTaken) as caught:
        file.read(100)
    assert caught.value.code is TroubleCode.BUNDLE_GONE


@pytest.mark.parametrize("by", [-1, 0, 1])
def test_a_large_file_is_refused_before_it_is_read(stick: Path, by: int) -> None:
    path = stick / NAME
    with path.open("wb") as file:
        file.truncate(1000 + by)
    if by > 0:
        with pytest.raises(NotTaken) as caught, opened(path, 1000):
            pass
        assert caught.value.code is TroubleCode.BUNDLE_TOO_LARGE
    else:
        with opened(path, 1000) as file:
            assert len(file.read()) == 1000 + by


def test_a_link_planted_while_it_is_written_leads_nowhere(stick: Path) -> None:
    """Planted under the name itself, between the look and the rename, by somebody as quick as can be."""
    outside = stick.parent / "outside"
    outside.write_bytes(b"untouched")
    over = threading.Event()

    def plant() -> None:
        while not over.is_set():
            try:
                (stick / NAME).symlink_to(outside)
            except FileExistsError:
                (stick / NAME).unlink(missing_ok=True)

    planter = threading.Thread(target=plant)
    planter.start()
    try:
        for _ in range(20):
            try:
                place(stick, NAME, write)
            except Trouble:
                continue
    finally:
        over.set()
        planter.join()
    assert outside.read_bytes() == b"untouched"


def test_parts_of_a_bundle_with_a_name_of_its_own_are_numbered() -> None:
    assert [part_name("十一月.sb", part) for part in (1, 2)] == ["十一月.sb", "十一月-2.sb"]
