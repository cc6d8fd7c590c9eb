"""Tidemarks: kept in two places, sealed, whole after a kill, and never in the way of work."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from db.storage.keys import DataKey
from db.storage.tidemarks import FILE_NAME, Tidemark, Tidemarks

REPLICA = bytes(range(16))
OWN, FORMER, ELSE = REPLICA + b"epoch 02", REPLICA + b"epoch 01", bytes(16) + b"epoch 09"
KEY = DataKey(bytes(32))


@pytest.fixture
def marks(tmp_path: Path) -> Tidemarks:
    (tmp_path / "data").mkdir()
    return Tidemarks(tmp_path / "data", tmp_path / "state" / "tidemarks", KEY)


def mark(seq: int, folder: Path, origin: bytes = OWN) -> Tidemark:
    return Tidemark(origin, seq, bytes(32), 1.0, 1, b"", str(folder))


def test_what_is_kept_is_read_from_both_places(marks: Tidemarks, tmp_path: Path) -> None:
    kept = mark(7, tmp_path / "data")
    marks.keep(kept)
    assert marks.read(OWN) == (kept, kept)
    assert (tmp_path / "data" / FILE_NAME).exists()


def test_a_hasty_one_stands_beside_the_durable_one_and_goes_with_the_next(
    marks: Tidemarks, tmp_path: Path
) -> None:
    for keeps, seq in ((marks.keep, 7), (marks.hasten, 9)):
        keeps(mark(seq, tmp_path / "data"))
    assert sorted(one.seq for one in marks.read(OWN)) == [7, 7, 9]
    marks.keep(mark(12, tmp_path / "data"))
    assert [one.seq for one in marks.read(OWN)] == [12, 12]


def test_marks_of_a_copy_elsewhere_and_of_another_installation_concern_nobody_here(
    marks: Tidemarks, tmp_path: Path
) -> None:
    marks.hasten(mark(3, tmp_path / "elsewhere", FORMER))
    marks.hasten(mark(4, tmp_path / "data", FORMER))
    marks.hasten(mark(5, tmp_path / "data", ELSE))
    marks.hasten(mark(6, tmp_path / "elsewhere"))
    assert sorted(one.seq for one in marks.read(OWN)) == [4, 6]


def test_one_of_another_station_or_a_torn_one_tells_nothing(
    marks: Tidemarks, tmp_path: Path
) -> None:
    foreign = Tidemarks(tmp_path / "data", tmp_path / "state" / "tidemarks", DataKey(b"x" * 32))
    foreign.keep(mark(9, tmp_path / "data"))
    assert marks.read(OWN) == ()
    marks.keep(mark(7, tmp_path / "data"))
    path = tmp_path / "data" / FILE_NAME
    for torn in (b"", path.read_bytes()[:20], path.read_bytes()[:-1]):
        path.write_bytes(torn)
        assert len(marks.read(OWN)) == 1


def test_a_newer_key_of_the_station_reads_what_the_first_one_sealed(
    marks: Tidemarks, tmp_path: Path
) -> None:
    marks.keep(mark(7, tmp_path / "data"))
    newer = DataKey(b"n" * 32, (b"m" * 32, KEY.raw))
    assert len(Tidemarks(tmp_path / "data", tmp_path / "state" / "tidemarks", newer).read(OWN)) == 2


def test_one_of_a_newer_version_is_read_as_far_as_it_is_known(
    marks: Tidemarks, tmp_path: Path
) -> None:
    kept = mark(7, tmp_path / "data")
    more = msgspec.msgpack.encode(msgspec.to_builtins(kept, builtin_types=(bytes,)) | {"more": 1})
    assert msgspec.msgpack.decode(more, type=Tidemark) == kept


def test_places_that_take_nothing_stop_no_work(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"a file where a folder should be")
    marks = Tidemarks(tmp_path / "gone", tmp_path / "state" / "tidemarks", KEY)
    marks.keep(mark(7, tmp_path / "gone"))
    marks.hasten(mark(8, tmp_path / "gone"))
    assert marks.read(OWN) == ()
    assert not (tmp_path / "gone").exists()
