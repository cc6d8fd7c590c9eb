"""Findings: what a department answered and what a second look came to, by the real page."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from db.evaluation.contracts import SignerRole
from db.evaluation.finding_contracts import FindingState, FindingStep
from db.templates.rules import content_of, digest_of
from desktop.evaluation.board import Board
from desktop.evaluation.finding_pane import FindingPane
from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.paper_orders import CHANGE
from tests.db.evaluation.desks import Desk
from tests.db.evaluation.test_findings import FORM
from tests.pictures import attachment

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def board(kept: Desk, page: EvaluationPage) -> Board:
    """The board of a station with one finding."""
    (sheet,) = kept.plan(form=digest_of(content_of(FORM))).sheets
    for item in FORM.items():
        said = ("no", "墙面开裂。") if item.code == "quality" else ("yes", "")
        kept.answer(sheet, item.code, *said)
    kept.evaluation.sheets.finish(kept.actor, sheet.id, sheet.deputy)
    for role in (SignerRole.DEPUTY, SignerRole.OFFICER):
        kept.sign(sheet, role)
    kept.evaluation.sheets.lock(kept.actor, sheet.id)
    page.show_place(Place.RESULTS)
    section = page.sections[Place.RESULTS]
    assert isinstance(section, Board)
    section._show_all_findings()
    return section


def take(pane: FindingPane, what: FindingStep, text: str, who: str = "顾念慈") -> None:
    pane.form.input("what").put(what)
    pane.form.input("on").put(date(2026, 3, 18))
    pane.form.input("who").put(who)
    pane.form.input("text").put(text)
    pane.submit()


def state(board: Board) -> FindingState:
    line = board.findings.pane.line
    assert line is not None
    return line.state


def test_a_finding_goes_from_the_answer_over_a_failed_look_to_the_end(board: Board) -> None:
    pane = board.findings.pane
    assert state(board) is FindingState.OPEN
    for what, text, then in (
        (FindingStep.REPLY, "已安排修补。", FindingState.REPLIED),
        (FindingStep.FAIL, "裂缝还在。", FindingState.FAILED),
        (FindingStep.REPLY, "重新修补完毕。", FindingState.REPLIED),
        (FindingStep.PASS, "墙面完好。", FindingState.PASSED),
    ):
        take(pane, what, text)
        board.reload()
        assert state(board) is then
    assert pane.form.isHidden()
    assert "重新修补完毕。" in pane._steps.text()


def test_a_photo_of_after_is_taken_in_and_stands_on_the_paper_beside_that_of_before(
    board: Board, page: EvaluationPage, kept: Desk, qtbot: QtBot
) -> None:
    pane = board.findings.pane
    assert pane.line is not None
    pane.files._keep()(attachment(kept.clock))
    qtbot.waitUntil(lambda: len(pane.strip.tiles()) == 1)
    page.print_paper()
    preview = page.papers.preview
    assert preview is not None
    assert preview.options._segments is not None
    preview.options._segments.set_value(CHANGE)
    preview.options.form_changed.emit(CHANGE)
    paper = preview.paper()
    assert paper is not None
    objects = pypdfium2.PdfDocument(paper.pdf)[0].get_objects()
    assert sum(isinstance(one, pypdfium2.PdfImage) for one in objects) == 1


def test_nobody_closes_a_finding_that_was_never_answered(board: Board) -> None:
    pane = board.findings.pane
    take(pane, FindingStep.PASS, "看过了。")
    board.reload()
    assert state(board) is FindingState.OPEN
    assert pane.form.read()["text"] == "看过了。"


def test_what_is_missing_is_gone_to_before_anything_is_kept(board: Board) -> None:
    pane = board.findings.pane
    pane.form.input("what").put(FindingStep.REPLY)
    pane.submit()
    assert [one.name for one in pane.form.missing()] == ["who", "text"]
    assert state(board) is FindingState.OPEN
