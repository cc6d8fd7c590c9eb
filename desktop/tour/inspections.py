"""A day of inspections: scored with the deputy's sheet on the whole screen, reckoned on the board, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from db.evaluation.contracts import SessionLine
from desktop.evaluation.board import Board
from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.paper_orders import CHANGE, NOTICE, OWN, DayWanted, JointWanted
from desktop.evaluation.section import OpenJoint, OpenSession
from desktop.evaluation.visits import Visits
from desktop.scoring.window import ScoringWindow
from desktop.tour.day import Stage, enter
from desktop.tour.month import printed_papers
from desktop.tour.stagehand import NotReached

_PAGE = "evaluation"


def page_of(stage: Stage) -> EvaluationPage:
    """Return the page of evaluations."""
    return stage.hand.find(EvaluationPage)


def visit(stage: Stage) -> None:
    """The day that runs today, with its firms and the sheets of one of them."""
    enter(stage)
    stage.work.go(_PAGE)
    section = _visits(stage)
    stage.hand.until("the day", lambda: section.view is not None)
    find_day(stage, lambda one: one.is_begun and not one.is_closed)
    _see(stage, "evaluation-day")


def score(stage: Stage) -> None:
    """The deputy answers three items with the keys; the passphrase of whoever handed over leads back."""
    section = _visits(stage)
    assert section.view is not None, "a day is open"
    section._on_sheet_score_wanted(section.view.sheets[1].id)
    hand = stage.hand
    hand.until("the sheet", lambda: bool(_scoring(stage)))
    scoring = _scoring(stage)[0]
    hand.until("the items", lambda: scoring.opened is not None)
    hand.size(1280, 800)
    hand.pause(400)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
        hand.press(key)
        hand.pause(150)
    hand.picture("evaluation-touch")
    scoring.ask_staff()
    hand.write(stage.passphrase)
    hand.press(Qt.Key.Key_Return)
    hand.until("back at work", lambda: stage.program.work is not None)
    hand.size(1440, 900)


def reckon(stage: Stage) -> None:
    """What the days came to, and what is to be put right."""
    stage.work.go(_PAGE, Place.RESULTS)
    board = _board(stage)
    stage.hand.until("the board", lambda: board.read is not None)
    _see(stage, "evaluation-results")
    board._show_all_findings()
    _see(stage, "evaluation-findings")


def print_papers(stage: Stage) -> None:
    """A sheet, a joint sheet, the summary, a notice, and before and after."""
    page, board = page_of(stage), _board(stage)
    for form in (NOTICE, CHANGE):
        _print(stage, page.print_paper, form)
    board._show_board()
    _print(stage, page.print_paper)
    page.open_subject(Place.SHEETS)
    line = find_day(stage, lambda one: one.is_closed)
    view = _visits(stage).view
    assert view is not None, "a day is open"
    sheet = next(one for one in view.sheets if one.is_shown)
    _print(stage, partial(page.papers.open, DayWanted(line.id, sheet.id)), OWN)
    joint = OpenJoint(line.id, sheet.firm, sheet.department)
    _print(stage, partial(page.papers.open, JointWanted(joint)))


SCENES: Sequence[Callable[[Stage], None]] = (visit, score, reckon, print_papers)


def _print(stage: Stage, show: Callable[[], None], form: str = "") -> None:
    page, hand = page_of(stage), stage.hand
    before = len(printed_papers(stage.papers))
    show()
    hand.until("the paper", lambda: _is_drawn(page))
    preview = page.papers.preview
    if preview is None:
        raise NotReached("the preview")
    if form and preview.options._segments is not None:
        preview.options._segments.set_value(form)
        preview.options.form_changed.emit(form)
        hand.pause(300)
        hand.until("the paper", lambda: _is_drawn(page))
    preview.print_paper()
    hand.until("the print", lambda: len(printed_papers(stage.papers)) > before)


def _is_drawn(page: EvaluationPage) -> bool:
    preview = page.papers.preview
    return preview is not None and preview.isVisible() and preview.paper() is not None


def find_day(stage: Stage, wanted: Callable[[SessionLine], bool]) -> SessionLine:
    """Open the first day of the list that is as wanted."""
    section, page = _visits(stage), page_of(stage)
    first, last = section.list.span()
    days = section.service.sessions
    found: list[SessionLine] = []
    work = partial(days.between, stage.work.desk.actor, first, last)
    stage.work.desk.jobs.ask(section, work, found.extend)
    stage.hand.until("the days", lambda: bool(found))
    line = next(one for one in found if wanted(one))
    page.open_subject(OpenSession(line.id))
    stage.hand.until(
        "the day", lambda: section.view is not None and section.view.line.id == line.id
    )
    return line


def _see(stage: Stage, picture: str) -> None:
    stage.hand.pause(500)
    stage.hand.picture(picture)


def _visits(stage: Stage) -> Visits:
    section = page_of(stage).sections[Place.SHEETS]
    assert isinstance(section, Visits), "the first section"
    return section


def _board(stage: Stage) -> Board:
    section = page_of(stage).sections[Place.RESULTS]
    assert isinstance(section, Board), "the second section"
    return section


def _scoring(stage: Stage) -> list[ScoringWindow]:
    return stage.program.window.findChildren(ScoringWindow)
