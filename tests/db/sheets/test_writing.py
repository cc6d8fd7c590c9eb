"""Whatever is written is read back the same, and no spreadsheet finds a formula in it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.kernel.errors import CannotWrite
from db.people.rules import clean_text
from db.sheets import child
from db.sheets.table import FORMULA_STARTS, CellKind, Sheet, SheetColumn, as_meant, harmless
from db.sheets.writing import write_text, write_workbook
from tests.faults.office import CELLS, HARMLESS

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

SHEET = Sheet(
    "台账",
    (SheetColumn("甲"), SheetColumn("乙", 20), SheetColumn("键", 8, CellKind.KEY)),
    "说明",
    (("截至", "2026-03-18"),),
)
HARD = (
    "=1+1", "+86 19900000001", "-5", "@sum", "＝1", "'=1", "''=x", "0123", "330481199602290015",
    "1.38E+10", "第一行\n第二行", "_x0041_", "_x005F_x0041_", "<r>粗</r>",
    "<r><t>x</t></r>", " 前后空格 ", '引"号,逗号;', "\t缩进",
    "㛃䶮𬭚𠮷", "阿依古丽·买买提", "<b>x</b>&amp;", "🙂", "true", "2026-03-18",
)  # fmt: skip
TEXTS = st.sampled_from(HARD) | st.text(max_size=60).map(clean_text)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=12)


def quietly(_done: int) -> None:
    pass


def back(path: Path) -> list[list[str]]:
    """Read as the child does, without a process for each example."""
    found = child._read(str(path), 10**9, 50_000, 100)
    return child._packed(found, 50_000, 100, 10**8)["rows"][1:]


def kept(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return rows as a reader gives them: without empty ones, and without empty cells at the end."""
    cut = [list(row) for row in rows if any(row)]
    for row in cut:
        while not row[-1]:
            row.pop()
    return cut


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_a_workbook_gives_back_what_was_written(tmp_path: Path, rows: Any) -> None:
    write_workbook(tmp_path / "a.xlsx", SHEET, rows, quietly)
    assert back(tmp_path / "a.xlsx") == kept(rows)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_a_plain_file_gives_back_what_was_written(tmp_path: Path, encoding: str, rows: Any) -> None:
    write_text(tmp_path / "a.csv", SHEET, rows, quietly, encoding=encoding)
    assert back(tmp_path / "a.csv") == kept(rows)


@given(st.text(max_size=20) | st.sampled_from(HARD))
def test_a_cell_of_a_plain_file_never_begins_like_a_formula_and_is_read_as_it_was(
    text: str,
) -> None:
    assert not harmless(text).startswith(FORMULA_STARTS)
    assert as_meant(harmless(text)) == text
    assert child._as_meant(harmless(text)) == text


def test_a_workbook_holds_text_and_no_formula_link_or_guessed_number(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "a.xlsx", SHEET, [(one, "http://x.invalid", "7") for one in HARD], quietly
    )
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        names = book.namelist()
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "<v>" not in page
    assert not [name for name in names if "rels" in name and "sheet1" in name]
    assert 'hidden="1"' in page
    assert 'state="frozen"' in page


def test_every_cell_of_a_workbook_is_typed_as_text_and_says_what_it_was_given(
    tmp_path: Path,
) -> None:
    given_cells = (*CELLS, *HARMLESS, *HARD)
    rows = [(one, one, one) for one in given_cells]
    write_workbook(tmp_path / "a.xlsx", SHEET, rows, quietly)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        names = book.namelist()
        page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = list(page.iter(f"{_MAIN}c"))
    assert len(cells) == 3 * (1 + len(rows))
    assert {cell.get("t") for cell in cells} == {"inlineStr"}
    assert not [one for tag in ("f", "v", "hyperlink") for one in page.iter(f"{_MAIN}{tag}")]
    running = ("externalLink", "vbaProject", "connections", "embeddings", "activeX", "queryTable")
    assert not [name for name in names if any(one in name for one in running)]
    assert [row[0] for row in back(tmp_path / "a.xlsx")] == list(given_cells)


def test_harmless_cells_of_a_plain_file_stay_as_they_are(tmp_path: Path) -> None:
    rows = [(one, "", "") for one in HARMLESS]
    write_text(tmp_path / "a.csv", SHEET, rows, quietly, encoding="utf-8-sig")
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    cells = [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
    assert cells == list(HARMLESS)


def test_days_and_numbers_are_typed(tmp_path: Path) -> None:
    columns = (SheetColumn("日", 12, CellKind.DAY), SheetColumn("数", 6, CellKind.NUMBER))
    write_workbook(
        tmp_path / "a.xlsx", Sheet("表", columns), [(date(2026, 3, 18), 7), (None, None)], quietly
    )
    assert back(tmp_path / "a.xlsx") == [["2026-03-18", "7"]]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert book.read("xl/worksheets/sheet1.xml").decode().count("<v>") == 2


def test_no_spreadsheet_reads_a_formula_from_a_plain_file(tmp_path: Path) -> None:
    write_text(
        tmp_path / "a.csv", SHEET, [(one, "", "") for one in (*HARD, *CELLS)], quietly,
        encoding="utf-8-sig",
    )  # fmt: skip
    whole = (tmp_path / "a.csv").read_bytes()
    assert whole.startswith(b"\xef\xbb\xbf")
    cells = [row[0] for row in csv.reader(io.StringIO(whole.decode("utf-8-sig"), newline=""))]
    assert not [one for one in cells if one.startswith(FORMULA_STARTS)]


def test_work_that_is_stopped_or_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int) -> None:
        raise Stopped

    rows = [("a", "b", "c")] * 500
    (tmp_path / "a.xlsx").write_bytes(b"old")
    for write in (write_workbook, lambda *given: write_text(*given, encoding="gb18030")):
        with pytest.raises(Stopped):
            write(tmp_path / "a.xlsx", SHEET, rows, stop)
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]
    assert (tmp_path / "a.xlsx").read_bytes() == b"old"
    with pytest.raises(CannotWrite):
        write_workbook(tmp_path / "none" / "a.xlsx", SHEET, rows, quietly)
