"""The list of what was erased: in two places, sealed, never shorter than before, never in the way of work."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.storage.erased import FILE_NAME, Erased, ErasedList
from db.storage.keys import DataKey

KEY = DataKey(bytes(32))
ONE, OTHER = Erased(2, bytes(range(16)), (3,)), Erased(4, bytes(16), (8, 9))


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "backups" / FILE_NAME, tmp_path / "state" / "replica.erased"


def test_what_any_place_tells_is_told_in_every_place_with_the_next_writing(
    paths: tuple[Path, Path],
) -> None:
    both = ErasedList(paths, KEY)
    both.add([ONE])
    paths[0].unlink()
    assert both.read() == {ONE}
    both.add([OTHER])
    assert [ErasedList([one], KEY).read() for one in paths] == [{ONE, OTHER}] * 2


def test_nothing_is_written_where_nothing_is_new(paths: tuple[Path, Path]) -> None:
    both = ErasedList(paths, KEY)
    both.add([])
    assert not any(one.exists() for one in paths)
    both.add([ONE])
    before = [one.read_bytes() for one in paths]
    both.add([ONE])
    assert [one.read_bytes() for one in paths] == before


def test_a_key_that_came_later_reads_and_adds_to_it(paths: tuple[Path, Path]) -> None:
    ErasedList(paths, KEY).add([ONE])
    later = ErasedList(paths, DataKey(b"1" * 32, (KEY.raw,)))
    later.add([OTHER])
    assert ErasedList(paths, KEY).read() == {ONE, OTHER}


def test_ids_are_not_to_be_read_in_it_and_a_torn_one_tells_nothing(
    paths: tuple[Path, Path],
) -> None:
    both = ErasedList(paths, KEY)
    both.add([ONE])
    for one in paths:
        assert ONE.record not in one.read_bytes()
        one.write_bytes(one.read_bytes()[:-1])
    assert both.read() == frozenset()
    assert ErasedList(paths, DataKey(b"2" * 32)).read() == frozenset()


def test_a_place_that_takes_nothing_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    there = tmp_path / "there"
    both = ErasedList([tmp_path / "file" / FILE_NAME, there], KEY)
    both.add([ONE])
    assert ErasedList([there], KEY).read() == {ONE}
