"""Results on the board: every figure against a calculation of its own, by the real page."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from db.evaluation.contracts import SheetLine
from desktop.evaluation.board import Board
from desktop.evaluation.board_faces import Basis, By
from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.section import OpenSheet
from desktop.frame.desk import Desk as PageDesk
from tests.db.evaluation.desks import FIRMS, Desk
from tests.db.evaluation.test_results import PLANNED, form

GOOD = {"a", "b", "done"}


@pytest.fixture
def day(kept: Desk) -> tuple[SheetLine, ...]:
    """Two deputies scored three firms; the leader closed."""
    digest = kept.evaluation.forms.issue(kept.actor, form()).value.digest
    found = kept.plan(form=digest, firms=FIRMS, deputies=tuple(kept.deputies[:2]))
    for sheet, chosen in zip(found.sheets, PLANNED, strict=True):
        kept.lock(sheet, chosen)
    kept.evaluation.sessions.close(kept.actor, found.line.id)
    return found.sheets


@pytest.fixture
def board(day: tuple[SheetLine, ...], page: EvaluationPage) -> Board:
    """The board with that day on it."""
    page.show_place(Place.RESULTS)
    section = page.sections[Place.RESULTS]
    assert isinstance(section, Board)
    return section


def shown(board: Board) -> list[list[str]]:
    """Return the cells of the table as they are read."""
    assert board.view is not None
    model = board.view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def rate_by_items() -> str:
    """Reckon the rate on answers by hand: what was not observed is in neither number."""
    every = [item.code for item in form().items()]
    said = [
        dict.fromkeys(every, "a") | {code: choice for code, (choice, _) in one.items()}
        for one in PLANNED
    ]
    counted = [choice for one in said for choice in one.values() if choice != "unseen"]
    good = sum(choice in GOOD for choice in counted)
    share = Decimal(100 * good) / len(counted)
    return f"{share.quantize(Decimal('0.1'), ROUND_HALF_UP)}"


def test_the_rate_says_on_which_basis_it_stands(board: Board) -> None:
    face = board.figures.rate.face()
    assert face.name == "优良率（按份）"
    assert face.below.startswith("6 份中")
    board.bar.basis.set_value(Basis.ITEMS)
    board.reload()
    face = board.figures.rate.face()
    assert (face.name, face.value) == ("优良率（按项）", rate_by_items())


def test_departments_stand_with_their_grades_and_the_sum_below(
    board: Board, day: tuple[SheetLine, ...]
) -> None:
    rows = shown(board)
    assert [row[0] for row in rows] == ["区市场监管局", "合计"]
    assert rows[0][1] == rows[1][1] == str(len(day))
    counts = [int(cell) if cell != "—" else 0 for cell in rows[1][3:7]]
    assert sum(counts) == len(day)
    assert counts[3] == 1, "the veto forces the last grade"


def test_enterprises_stand_worst_first_and_few_sheets_are_said_to_be_few(board: Board) -> None:
    board.by.set_value(By.FIRM)
    board._show_rows()
    names = [row[0] for row in shown(board)]
    assert set(names[:-1]) == {one.name for one in FIRMS}
    assert all("份数太少" in row[-1] for row in shown(board)[:-1])


def test_items_tell_on_how_many_sheets_they_lost_points(board: Board) -> None:
    board.by.set_value(By.ITEM)
    board._show_rows()
    lost = {row[0]: row[1] for row in shown(board)}
    texts = {item.code: item.text for item in form().items()}
    wanted = sum("uniform" in one and one["uniform"][0] != "a" for one in PLANNED)
    assert lost[texts["uniform"]] == str(wanted)


def test_every_row_opens_its_sheets(board: Board, day: tuple[SheetLine, ...], qtbot: QtBot) -> None:
    assert board.behind.model.rowCount() == len(day)
    with qtbot.waitSignal(board.subject_wanted) as asked:
        board.behind._on_list_opened(board.behind.model.key_at(0))
    assert isinstance(asked.args[0], OpenSheet)
    assert asked.args[0].sheet in {one.id for one in day}


def test_the_bars_beside_the_board_turn_into_a_table_of_the_same_numbers(board: Board) -> None:
    card = board.behind.weak_card
    bars = {one.bar.name: f"{one.bar.count:,}" for one in board.behind.weak.rows()}
    assert bars
    card.turn.click()
    assert card.table.isVisibleTo(board.behind)
    assert {row[0]: row[1] for row in _cells(card.table)} == bars
    newest = _cells(board.behind.before_card.table)[-1]
    assert newest[1] == rate_of_row(board)
    card.turn.click()
    assert board.behind.weak.isVisibleTo(board.behind)


def _cells(table: QTableWidget) -> list[list[str]]:
    """Return what a table says, row by row."""
    across = range(table.columnCount())
    return [
        [table.item(row, column).text() for column in across] for row in range(table.rowCount())
    ]


def rate_of_row(board: Board) -> str:
    """Return the rate that the first row of the board says."""
    return f"{board._chosen.rate.percent}%" if board._chosen else ""


def test_the_board_goes_into_a_workbook_with_its_basis(
    board: Board, desk: PageDesk, tmp_path: Path
) -> None:
    desk.questions.save_as = lambda _name, _pattern="": tmp_path / "board.xlsx"
    board.take_out()
    book = CalamineWorkbook.from_path(tmp_path / "board.xlsx")
    rows = book.get_sheet_by_name("执法单位").to_python()
    assert rows[-1][1] == 6
    assert any(
        "优、良份数" in str(cell)
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    )


def test_without_a_closed_day_the_board_says_why_it_is_empty(page: EvaluationPage) -> None:
    page.show_place(Place.RESULTS)
    section = page.sections[Place.RESULTS]
    assert isinstance(section, Board)
    assert section.stack.currentIndex() == 1
