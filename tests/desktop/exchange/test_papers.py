"""Papers of bundles are looked at from the log and after the act, printed, and noted in the journal."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.bundle.exchange_contracts import Direction
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import TroubleCode
from db.kernel.kinds import Kind
from desktop.exchange.page import ExchangePage
from desktop.printing.preview import PreviewPage
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.desktop.people.desks import as_role
from tests.desktop.printing.layout.pdf import flat_text_of
from tests.fakes.printer import FakeSpooler


def noted(page: ExchangePage) -> list[Any]:
    printed = select(OperationRow.record).where(
        OperationRow.action == "printed", OperationRow.kind == int(Kind.BUNDLE)
    )
    with page.desk.workspace.unit_of_work.reading() as session:
        return list(session.scalars(printed))


def preview(page: ExchangePage) -> PreviewPage:
    assert page.papers.preview is not None
    return page.papers.preview


def log_buttons(page: ExchangePage) -> list[QAbstractButton]:
    found = page.home.log.findChildren(QAbstractButton)
    return [one for one in found if one.accessibleName().startswith("打印交接单")]


def test_every_line_of_the_log_has_its_paper(page: ExchangePage) -> None:
    lines = page.stand.log
    assert len(log_buttons(page)) == len(lines)
    place = next(at for at, one in enumerate(lines) if one.direction is Direction.TAKEN)
    log_buttons(page)[place].click()
    said = flat_text_of(preview(page).paper().pdf)
    assert "数据包接收单" in said
    assert lines[place].name in said
    preview(page).left.emit()
    assert page.panes.isVisible()


def test_a_paper_that_came_out_is_noted_under_its_bundle(page: ExchangePage) -> None:
    log_buttons(page)[0].click()
    preview(page).print_paper()
    assert [one.bytes for one in noted(page)] == [page.stand.log[0].series]
    assert page.panes.isVisible()


def test_a_paper_that_does_not_come_out_is_noted_as_well(between: Round, qtbot: QtBot) -> None:
    between.disagree()
    spooler = FakeSpooler(refuses=TroubleCode.PRINTER_REFUSED)
    page = opened(desk_at(between.offices.district, between, spooler=spooler), qtbot)
    log_buttons(page)[0].click()
    preview(page).print_paper()
    assert len(noted(page)) == 1


def test_after_an_export_its_paper_can_be_printed(page: ExchangePage) -> None:
    page.export()
    assert page.export_pane.paper_button.isHidden()
    page.export_pane.folder = page.desk.questions.path  # type: ignore[attr-defined]
    page.export_pane.export()
    page.export_pane.paper_button.click()
    assert page.export_pane.made is not None
    assert page.export_pane.made.paths[0].name in flat_text_of(preview(page).paper().pdf)


def test_after_an_import_the_papers_of_all_bundles_lie_behind_each_other(
    page: ExchangePage, between: Round
) -> None:
    offices = between.offices
    between.register(offices.haichang, "井盖松动")
    between.register(offices.songmo, "路灯不亮")
    paths = [
        path
        for station in (offices.haichang, offices.songmo)
        for path in between.export(station, offices.district).paths
    ]
    page.take_in()
    page.import_pane.open(paths)
    assert page.import_pane.paper_button.isHidden()
    page.import_pane.take()
    page.import_pane.paper_button.click()
    said = flat_text_of(preview(page).paper().pdf)
    assert all(path.name in said for path in paths)
    assert "新增" in said


def test_who_may_not_print_sees_the_log_alone(between: Round, qtbot: QtBot) -> None:
    between.disagree()
    auditor = as_role(between.offices.district, Role.DEPUTY)
    page = opened(desk_at(auditor, between), qtbot)
    assert log_buttons(page) == []
