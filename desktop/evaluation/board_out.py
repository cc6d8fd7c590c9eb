"""The board as a workbook: a sheet for departments, items and enterprises, each with its basis and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from db.evaluation.result_contracts import Results
from db.sheets.table import Cell, CellKind, Sheet, SheetColumn
from db.templates.contracts import Template
from desktop.evaluation.board_faces import Basis, BoardRow, By, row_of, rows_of, shown
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.evaluation.section import Section

ENDING = "Excel (*.xlsx)"
_TITLES = {
    By.DEPARTMENT: QT_TRANSLATE_NOOP("BoardOut", "Departments"),
    By.ITEM: QT_TRANSLATE_NOOP("BoardOut", "Items"),
    By.FIRM: QT_TRANSLATE_NOOP("BoardOut", "Enterprises"),
}
_NAME = QT_TRANSLATE_NOOP("BoardOut", "Name")
_SHEETS = QT_TRANSLATE_NOOP("BoardOut", "Sheets")
_LOST = QT_TRANSLATE_NOOP("BoardOut", "Lost points")
_UNSEEN = QT_TRANSLATE_NOOP("BoardOut", "Not observed")
_VETOED = QT_TRANSLATE_NOOP("BoardOut", "Vetoed")
_RATE = QT_TRANSLATE_NOOP("BoardOut", "Good rate %")
_SUM = QT_TRANSLATE_NOOP("BoardOut", "Sum")
_NOTES = QT_TRANSLATE_NOOP("BoardOut", "Notes")
_FORM = QT_TRANSLATE_NOOP("BoardOut", "Form")
_DAYS = QT_TRANSLATE_NOOP("BoardOut", "Days")
_BASIS = QT_TRANSLATE_NOOP("BoardOut", "Basis of the good rate")
_BASES = {
    Basis.SHEETS: QT_TRANSLATE_NOOP("BoardOut", "Excellent and good sheets of all locked sheets"),
    Basis.ITEMS: QT_TRANSLATE_NOOP(
        "BoardOut", "Good answers of all answers, without what was not observed"
    ),
}
_FILE = QT_TRANSLATE_NOOP("BoardOut", "Evaluation results {first} to {last}")
_DONE = QT_TRANSLATE_NOOP("BoardOut", "Exported: {name}")


def take_out(section: Section, found: Results, template: Template, basis: Basis) -> None:
    """Ask for a file and write the board into it, away from the window."""
    desk = section.desk
    name = say(_FILE, first=found.first, last=found.last)
    chosen = desk.questions.save_as(f"{name}.xlsx", ENDING)
    if chosen is not None:
        told = say(_DONE, name=chosen.name)
        work = partial(write_board, chosen, found, template, basis)
        desk.jobs.compute(section, work, lambda _: desk.notices.toast(told))


def write_board(path: Path, found: Results, template: Template, basis: Basis) -> None:
    """Write the workbook; raises CannotWrite."""
    from db.sheets.writing import write_pages

    write_pages(path, [_page(by, found, template, basis) for by in By])


def _page(
    by: By, found: Results, template: Template, basis: Basis
) -> tuple[Sheet, Iterator[Sequence[Cell]]]:
    rows = list(rows_of(found, by, template, basis))
    heads = [say(_LOST), say(_UNSEEN)] if by is By.ITEM else [one.word for one in template.grades]
    if by is not By.ITEM and rows:
        rows.append(row_of(found.total, template, basis))
    columns = (
        SheetColumn(say(_NAME), 40), SheetColumn(say(_SHEETS), 10, CellKind.NUMBER),
        *(SheetColumn(one, 12, CellKind.NUMBER) for one in heads),
        SheetColumn(say(_VETOED), 10, CellKind.NUMBER), SheetColumn(say(_RATE), 12),
    )  # fmt: skip
    span = f"{formats.full_day(found.first)} – {formats.full_day(found.last)}"
    notes = (
        (say(_FORM), template.name), (say(_DAYS), span), (say(_BASIS), say(_BASES[basis])),
    )  # fmt: skip
    told = (say(_NOTES), notes) if by is By.DEPARTMENT else ("", ())
    sheet = Sheet(say(_TITLES[by]), columns, *told)
    return sheet, (_cells(one, len(heads)) for one in rows)


def _cells(row: BoardRow, parts: int) -> Sequence[Cell]:
    counts = [len(one.sheets) for one in row.parts[:parts]]
    return (
        row.name or say(_SUM), len(row.sheets), *counts, len(row.vetoed), shown(row.rate.percent),
    )  # fmt: skip
