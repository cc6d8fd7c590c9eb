"""A file whose layout is known is read as that and as nothing else; whatever differs is named by its line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from db.kernel.errors import InvalidInput
from db.sheets.layout import Encoding, Layout, TextForm
from db.sheets.limits import MOST_COLUMNS, SheetProblem
from db.sheets.reading import read_table
from db.sheets.table import Table

CSV = Layout(TextForm.CSV, Encoding.UTF_8)
OLD = Layout(TextForm.CSV, Encoding.GB18030)
JSON = Layout(TextForm.JSON, Encoding.UTF_8)
LINES = Layout(TextForm.JSON_LINES, Encoding.UTF_8)


def table_of(folder: Path, layout: Layout, content: bytes) -> Table:
    path = folder / "a"
    path.write_bytes(content)
    return read_table(path, layout)


def problem_of(
    folder: Path, layout: Layout, content: bytes
) -> tuple[SheetProblem, Mapping[str, object]]:
    with pytest.raises(InvalidInput) as caught:
        table_of(folder, layout, content)
    (problem,) = caught.value.problems
    assert isinstance(problem.code, SheetProblem)
    return problem.code, problem.params


def test_rows_of_mixed_line_ends_are_read_and_keep_their_places(tmp_path: Path) -> None:
    table = table_of(tmp_path, CSV, '甲,乙\r1,"a\nb"\n\r\n2,b\r\n'.encode())
    assert table.headings == ("甲", "乙")
    assert table.rows == (("1", "a\nb"), ("2", "b"))


def test_a_mark_at_the_beginning_of_utf_8_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert table_of(tmp_path, CSV, "\ufeff甲\n1\n".encode()).headings == ("甲",)


def test_records_keep_every_digit_and_blank_what_they_leave_out(tmp_path: Path) -> None:
    told = '[{"号": 330481199602290015, "价": 1.10}, {"价": null, "是": true, "号": "x"}]'
    table = table_of(tmp_path, JSON, told.encode())
    assert table.headings == ("号", "价", "是")
    assert table.rows == (("330481199602290015", "1.10", ""), ("x", "", "true"))
    assert table.places == (1, 2)


def test_lines_of_json_are_counted_with_the_blank_ones(tmp_path: Path) -> None:
    table = table_of(tmp_path, LINES, b'{"a": "1"}\r\n\r\n{"a": "2"}\n')
    assert table.rows == (("1",), ("2",))
    assert table.places == (1, 3)


@pytest.mark.parametrize(
    ("layout", "content", "problem", "line"),
    [
        (CSV, "甲\n路灯".encode("gb18030"), SheetProblem.WRONG_ENCODING, None),
        (OLD, "\ufeff甲\n路灯".encode(), SheetProblem.WRONG_ENCODING, None),
        (CSV, "甲\n路灯".encode("utf-16"), SheetProblem.WRONG_ENCODING, None),
        (CSV, b"a\n1\n2\x00\n", SheetProblem.LINE_BROKEN, 3),
        (CSV, b'a\n1\n"2\n', SheetProblem.LINE_BROKEN, 3),
        (CSV, b'a,b\n1,"x"y\n', SheetProblem.LINE_BROKEN, 2),
        (CSV, b"a\n" + b"x" * 2**20, SheetProblem.CELL_TOO_LONG, 2),
        (
            JSON,
            json.dumps([{"a": "1"}, {"a": "x" * 2**20}]).encode(),
            SheetProblem.CELL_TOO_LONG,
            2,
        ),
        (JSON, b'[{"a": "1"},\n{"a": }]', SheetProblem.NO_JSON, 2),
        (JSON, b'[{"a": NaN}]', SheetProblem.NO_JSON, 1),
        (JSON, b"[" * 200_000, SheetProblem.NO_JSON, 1),
        (JSON, b'{"a": "1"}', SheetProblem.NO_RECORD, 1),
        (JSON, b'[{"a": "1"}, ["a"]]', SheetProblem.NO_RECORD, 2),
        (JSON, b'[{"a": "1"}, {"a": {"b": 1}}]', SheetProblem.NO_RECORD, 2),
        (JSON, b'[{"a": "1", "a": "2"}]', SheetProblem.NO_RECORD, 1),
        (JSON, b'[{"a": "\\ud800"}]', SheetProblem.NO_RECORD, 1),
        (LINES, b'{"a": "1"}\n{"a": "1"', SheetProblem.NO_JSON, 2),
        (LINES, b"[1]\n", SheetProblem.NO_RECORD, 1),
    ],
)
def test_a_file_that_is_not_as_was_said_is_refused_with_the_line(
    tmp_path: Path, layout: Layout, content: bytes, problem: SheetProblem, line: int | None
) -> None:
    found, params = problem_of(tmp_path, layout, content)
    assert (found, params.get("line")) == (problem, line)


@pytest.mark.parametrize(
    ("layout", "content"),
    [
        (CSV, b"," * 10**6),
        (CSV, b",".join(b"x" for _ in range(10**6))),
        (JSON, json.dumps([dict.fromkeys(map(str, range(10**6)), "x")]).encode()),
        (JSON, json.dumps([{str(n): "x"} for n in range(MOST_COLUMNS + 1)]).encode()),
    ],
    ids=["empty", "full", "one record", "many records"],
)
def test_a_million_columns_are_too_many_or_none(
    tmp_path: Path, layout: Layout, content: bytes
) -> None:
    found, _ = problem_of(tmp_path, layout, content)
    assert found in (SheetProblem.TOO_MANY_COLUMNS, SheetProblem.NOTHING_IN_IT)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"[]", b"[{}]"])
def test_a_file_without_rows_says_that_it_is_empty(tmp_path: Path, content: bytes) -> None:
    layout = JSON if content.startswith(b"[") else CSV
    assert problem_of(tmp_path, layout, content)[0] is SheetProblem.NOTHING_IN_IT


def test_a_workbook_under_the_name_of_a_csv_is_no_text(tmp_path: Path) -> None:
    found, _ = problem_of(tmp_path, CSV, b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xff\xfe")
    assert found in (SheetProblem.WRONG_ENCODING, SheetProblem.LINE_BROKEN)
