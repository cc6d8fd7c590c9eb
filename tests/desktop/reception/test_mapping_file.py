"""A mapping file from the disk, and its faults in a few lines of Chinese."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from db.kernel.errors import CannotOpen, InvalidInput
from desktop.reception.mapping_file import load, read_mapped, told


def faults(path: Path) -> str:
    with pytest.raises(InvalidInput) as caught:
        load(path)
    return told(caught.value)


def test_a_fault_is_one_sentence_with_its_place(qapp: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.mapping.json"
    path.write_text(
        '{"mapping_file": 1, "platform": "甲", "columns": [{"name": "乙", "field": "丙"}]}'
    )
    assert faults(path) == (
        "columns[1].field：没有“丙”这个字段，全部字段见 docs/mapping-files.md。"
    )


def test_many_faults_are_the_first_ones_and_a_number(qapp: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.mapping.json"
    columns = [{"name": f"列 {n}", "field": "丙"} for n in range(9)]
    path.write_text(json.dumps({"mapping_file": 1, "platform": "甲", "columns": columns}))
    assert faults(path).splitlines()[-1] == "还有 5 处，先改好这些"
    assert len(faults(path).splitlines()) == 5


def test_a_file_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        load(tmp_path / "none.json")


def test_a_mapping_that_cannot_tell_rows_again_reads_no_file(qapp: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.mapping.json"
    columns = [{"name": "标题", "field": "title"}, {"name": "日期", "field": "received_at"}]
    path.write_text(json.dumps({"mapping_file": 1, "platform": "甲", "columns": columns}))
    with pytest.raises(InvalidInput) as caught:
        read_mapped(path, tmp_path / "none.csv")
    assert told(caught.value) == ("columns：用来导入还要有对应这些字段的列：external_number。")
