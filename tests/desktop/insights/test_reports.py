"""Reports are looked at, printed, and noted in the journal."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.insights.contracts import ReportKind
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import TroubleCode
from desktop.insights.page import InsightsPage
from desktop.printing.pdf_pages import PdfPages
from tests.desktop.insights.test_page import shown
from tests.desktop.people.desks import as_role, desk_of
from tests.fakes.printer import FakeSpooler


@pytest.fixture
def page(desk, matters, qtbot: QtBot) -> InsightsPage:
    return shown(desk, qtbot)


def printed_notes(page: InsightsPage) -> list[Any]:
    with page.desk.workspace.unit_of_work.reading() as session:
        query = select(OperationRow.payload).where(OperationRow.action == "printed")
        return list(session.scalars(query))


def test_the_preview_offers_both_reports_of_the_period(page):
    page.print_report()
    preview = page.reports.preview
    assert preview is not None
    assert preview.paper().title == "work_report-20260301-20260319"
    preview.options.form_changed.emit(ReportKind.SENTIMENT)
    assert len(PdfPages(preview.paper().pdf)) >= 1


def test_a_printed_report_is_noted_and_the_page_comes_back(page):
    page.print_report()
    page.reports.preview.print_paper()
    assert len(printed_notes(page)) == 1
    assert page.period_bar.isVisible()


def test_a_report_that_does_not_come_out_is_noted_as_well(station, matters, tmp_path, clock, qtbot):
    spooler = FakeSpooler(refuses=TroubleCode.PRINTER_REFUSED)
    page = shown(desk_of(station, tmp_path, clock, spooler=spooler), qtbot)
    page.print_report()
    page.reports.preview.print_paper()
    assert len(printed_notes(page)) == 1
    assert page.reports.preview.isVisible()


def test_who_may_not_print_sees_the_figures_only(station, matters, tmp_path, clock, qtbot):
    page = shown(desk_of(as_role(station, Role.AUDITOR), tmp_path, clock), qtbot)
    assert not page.print_button.isVisible()
    page.print_report()
    assert page.reports.preview is None
