"""Papers in the window: Ctrl+P shows them, printing is noted, a deputy in the sun gets a page to sign."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db.evaluation.paper_contracts import EvaluationPaperKey, EvaluationPaperKind
from db.kernel.actor import Role
from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.paper_orders import (
    ALL,
    BLANKS,
    CHANGE,
    DAY_SUMMARY,
    NOTICE,
    OWN,
    OWN_BLANK,
    PHOTOS,
)
from desktop.evaluation.papers import OwnSheetPrinter, own_sheet_printer
from desktop.evaluation.section import OpenFinding, OpenJoint, OpenSheet
from desktop.frame.desk import Desk as PageDesk
from tests.db.evaluation.desks import DAY, FIRMS, Desk
from tests.desktop.people.desks import as_role
from tests.desktop.printing.layout.pdf import flat_text_of

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def text_of(page: EvaluationPage) -> str:
    """Return what the preview shows."""
    preview = page.papers.preview
    assert preview is not None
    paper = preview.paper()
    assert paper is not None
    return flat_text_of(paper.pdf)


def choose(page: EvaluationPage, form: str) -> None:
    """Choose another form of the paper."""
    preview = page.papers.preview
    assert preview is not None
    assert preview.options._segments is not None
    preview.options._segments.set_value(form)
    preview.options.form_changed.emit(form)


def printed(kept: Desk) -> dict[str, int]:
    return dict(kept.evaluation.papers.printing(kept.actor).printed)


def test_ctrl_p_on_a_day_shows_its_blank_sheets_each_on_a_page(
    page: EvaluationPage, kept: Desk
) -> None:
    day = kept.plan(deputies=tuple(kept.deputies))
    page.reload()
    page.print_paper()
    text = text_of(page)
    assert text.count("每项勾选一格") == len(day.sheets) == 3
    assert page.papers.preview is not None
    page.papers.preview.print_paper()
    key = EvaluationPaperKey(EvaluationPaperKind.EVALUATION_BLANK, day.line.id)
    assert printed(kept) == {key.told: 1}
    assert page._whole.currentWidget() is page._work


def test_an_open_sheet_is_shown_filled_and_a_second_printing_says_so(
    page: EvaluationPage, kept: Desk
) -> None:
    line = kept.sheet()
    kept.lock(line)
    session = kept.evaluation.sessions.between(kept.actor, DAY, DAY)[0].id
    page.open_subject(OpenSheet(session, line.id))
    page.print_paper()
    assert "补打" not in text_of(page)
    assert page.papers.preview is not None
    page.papers.preview.print_paper()
    assert printed(kept) == {
        EvaluationPaperKey(EvaluationPaperKind.EVALUATION_SHEET, line.id, 1).told: 1
    }
    page.print_paper()
    assert "补打1" in text_of(page)
    for form, said in (
        (OWN, "✓"),
        (OWN_BLANK, "每项勾选一格"),
        (ALL, "✓"),
        (BLANKS, "每项勾选一格"),
    ):
        choose(page, form)
        assert said in text_of(page)


def test_a_joint_sheet_the_board_and_a_finding_each_have_their_paper(
    page: EvaluationPage, kept: Desk, qtbot: QtBot
) -> None:
    day = kept.plan(deputies=tuple(kept.deputies[:2]))
    kept.lock(day.sheets[0])
    kept.lock(day.sheets[1], kept.vetoed(day.sheets[1]))
    kept.evaluation.sessions.close(kept.actor, day.line.id)
    page.open_subject(OpenJoint(day.line.id, day.firms[0].id, kept.unit))
    page.print_paper()
    assert "合并评价表" in text_of(page)
    page.papers._on_page_left()
    page.places.set_value(Place.RESULTS)
    page.show_place(Place.RESULTS)
    page.print_paper()
    assert "执法评价汇总表" in text_of(page)
    page.papers._on_page_left()
    (found,) = kept.evaluation.findings.between(kept.actor, DAY, DAY)
    page.open_subject(OpenFinding(found.id))
    page.print_paper()
    assert "整改通知书" in text_of(page)
    choose(page, CHANGE)
    assert "整改前后对照" in text_of(page)
    choose(page, NOTICE)
    assert page.papers.preview is not None
    page.papers.preview.print_paper()
    assert [one.split()[0] for one in printed(kept)] == ["rectification_notice"]


def test_a_sheet_among_all_of_its_day_is_printed_again_when_it_comes_alone(
    page: EvaluationPage, kept: Desk
) -> None:
    line = kept.sheet()
    kept.lock(line)
    session = kept.evaluation.sessions.between(kept.actor, DAY, DAY)[0].id
    page.open_subject(OpenSheet(session, line.id))
    page.print_paper()
    choose(page, ALL)
    assert page.papers.preview is not None
    page.papers.preview.print_paper()
    page.print_paper()
    assert "补打1" in text_of(page)
    choose(page, OWN_BLANK)
    assert "补打" not in text_of(page)


def test_joint_sheets_and_summaries_are_counted_each_for_itself(
    page: EvaluationPage, kept: Desk
) -> None:
    day = kept.plan(firms=FIRMS[:2])
    for line in day.sheets:
        kept.lock(line)
    kept.evaluation.sessions.close(kept.actor, day.line.id)
    page.reload()
    for firm in day.firms:
        page.open_subject(OpenJoint(day.line.id, firm.id, kept.unit))
        page.print_paper()
        assert "补打" not in text_of(page), firm.name
        assert page.papers.preview is not None
        page.papers.preview.print_paper()
    page.section.leave()
    page.print_paper()
    choose(page, DAY_SUMMARY)
    assert "评价表2份" in text_of(page)
    page.papers.preview.print_paper()
    page.show_place(Place.RESULTS)
    page.print_paper()
    assert "汇总表" in text_of(page)
    assert "补打" not in text_of(page)


def test_an_older_version_that_is_open_is_what_comes_out(page: EvaluationPage, kept: Desk) -> None:
    line = kept.sheet()
    kept.lock(line, {"uniform": ("c", "不齐。")})
    second = kept.correct(line).line
    kept.fill(second)
    kept.sign_and_lock(second)
    session = kept.evaluation.sessions.between(kept.actor, DAY, DAY)[0].id
    page.open_subject(OpenSheet(session, line.id))
    page.print_paper()
    assert "以第2版为准" in text_of(page)
    assert "97.2" in text_of(page)


def test_photos_of_answers_come_along_and_can_be_left_out(page: EvaluationPage, kept: Desk) -> None:
    line = kept.sheet()
    kept.lock(line, kept.vetoed(line))
    session = kept.evaluation.sessions.between(kept.actor, DAY, DAY)[0].id
    page.open_subject(OpenSheet(session, line.id))
    page.print_paper()
    assert "评价照片" in text_of(page)
    assert "第2项主动出示有效执法证件" in text_of(page)
    assert page.papers.preview is not None
    _, box = page.papers.preview.options._contents[PHOTOS]
    box.click()
    assert "评价照片" not in text_of(page)


def test_where_nothing_is_open_there_is_no_paper(page: EvaluationPage) -> None:
    page.print_paper()
    assert page.papers.preview is None


def test_the_deputy_in_hand_gets_the_page_though_nobody_else_may_read_it(
    desk: PageDesk, kept: Desk
) -> None:
    line = kept.sheet()
    kept.fill(line, {"uniform": ("b", "")})
    session = kept.evaluation.sessions.between(kept.actor, DAY, DAY)[0].id
    prints = own_sheet_printer(desk, session)
    assert prints is not None
    prints(line.id)
    key = EvaluationPaperKey(EvaluationPaperKind.EVALUATION_SHEET, line.id, 1)
    assert printed(kept) == {key.told: 1}


def test_who_prints_nothing_hands_over_without_a_printer(kept: Desk, desk: PageDesk) -> None:
    from dataclasses import replace

    auditor = replace(desk, actor=as_role(kept.station, Role.AUDITOR).actor)
    assert own_sheet_printer(auditor, kept.id()) is None
    assert isinstance(OwnSheetPrinter(desk, kept.id()).parent(), type(desk.printing))
