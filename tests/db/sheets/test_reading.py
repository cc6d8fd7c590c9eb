"""What stations get as tables is read as it was meant: numbers as text, any encoding, any kind of workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from db.kernel.errors import CannotOpen, InvalidInput
from db.sheets import reading
from db.sheets.limits import SheetProblem
from db.sheets.reading import read_table


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def problem_of(path: Path) -> SheetProblem:
    with pytest.raises(InvalidInput) as caught:
        read_table(path)
    (problem,) = caught.value.problems
    assert isinstance(problem.code, SheetProblem)
    return problem.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_plain_table_is_read_in_any_encoding(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = [["姓名", "电话", "事项"], ["阿依古丽·买买提", "0573-87000016", "㛃 䶮 𬭚"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    table = read_table(written(tmp_path / "a.csv", text.encode(encoding)))
    assert table.headings == ("姓名", "电话", "事项")
    assert table.rows == (("阿依古丽·买买提", "0573-87000016", "㛃 䶮 𬭚"),)


def test_numbers_and_days_of_a_workbook_are_text_and_formulas_only_what_they_came_to(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        page = book.add_worksheet("台账")
        for column, heading in enumerate(("电话", "证件", "日期", "公式", "编号")):
            page.write(0, column, heading)
        page.write_number(1, 0, 19900000001)
        page.write_number(1, 1, 330481199602290015)
        form = book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_datetime(1, 2, date(2025, 11, 4), form)
        page.write_formula(1, 3, '=HYPERLINK("http://x.invalid","x")', None, "7")
        page.write_string(1, 4, "00123")
        page.write_string(2, 0, "1.38E+10")
    table = read_table(path)
    assert table.rows[0][0] == "19900000001"
    assert table.rows[0][2:] == ("2025-11-04", "7", "00123")
    assert table.damaged == {(0, 1), (1, 0)}


def test_empty_rows_are_left_out_and_short_ones_filled(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "甲,乙,丙\n1\n\n,,\n4,5,6,7\n".encode())
    table = read_table(path)
    assert table.headings == ("甲", "乙", "丙", "")
    assert table.rows == (("1", "", "", ""), ("4", "5", "6", "7"))
    assert [table.place_of(row) for row in range(2)] == [2, 5]


def test_a_table_that_begins_further_down_keeps_the_numbers_of_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        page = book.add_worksheet("台账")
        for at, row in ((3, ("姓名", "电话")), (6, ("沈禾", "19900000001"))):
            page.write_row(at, 1, row)
    table = read_table(path)
    assert (table.headings, table.rows) == (("", "姓名", "电话"), (("", "沈禾", "19900000001"),))
    assert table.places == (7,)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", SheetProblem.NOTHING_IN_IT),
        (b"\n\n , \n".replace(b" ", b""), SheetProblem.NOTHING_IN_IT),
        (b"\x00\x01\x02", SheetProblem.NOT_A_SHEET),
        (b"PK\x03\x04 no archive", SheetProblem.NOT_A_SHEET),
        (b"a," * 101, SheetProblem.TOO_MANY_COLUMNS),
    ],
)
def test_what_is_no_table_is_refused_by_its_kind(
    tmp_path: Path, content: bytes, problem: SheetProblem
) -> None:
    content = content.replace(b"a,", b"a,a,") if problem == "too_many_columns" else content
    path = written(tmp_path / "a.csv", content + b"a" * (problem == "too_many_columns"))
    assert problem_of(path) is problem


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(20 * 2**20 + 1)
    assert problem_of(path) is SheetProblem.FILE_TOO_LARGE


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(reading, "MOST_WAIT", 0.001)
    assert problem_of(written(tmp_path / "a.csv", b"a,b\n1,2\n")) is SheetProblem.TOO_SLOW


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(CannotOpen):
            read_table(path)
