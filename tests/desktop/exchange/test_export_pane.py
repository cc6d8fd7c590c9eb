"""An export says what it carries before it is written, and that a stick may go only after it was read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.export_pane import ExportPane
from desktop.exchange.page import ExchangePage
from desktop.jobs.progress import Cancelled
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.fakes.questions import PreparedAnswers


@pytest.fixture
def page(between: Round, qtbot: QtBot) -> ExchangePage:
    """The page at a station that has one matter to tell."""
    between.register(between.offices.haichang, "路灯不亮")
    return opened(desk_at(between.offices.haichang, between), qtbot)


@pytest.fixture
def pane(page: ExchangePage) -> ExportPane:
    page.export()
    return page.export_pane


def shown(part: QWidget) -> bool:
    return not part.isHidden()


def test_the_first_receiver_is_offered_with_what_would_go_out(pane: ExportPane) -> None:
    assert pane.form.input("partner").focus_target().text() == "海宁市人大常委会"
    told = pane.summary.text().splitlines()
    assert "事项 1" in told[0]
    assert told[-1] == "还没有收到回执，从头带出全部内容"


def test_only_what_was_read_back_is_called_safe(pane: ExportPane, between: Round) -> None:
    assert not shown(pane.proven)
    pane.export_button.click()
    assert shown(pane.proven)
    assert pane.proven.accessibleName() == "已核验，可以拔出 U 盘"
    (path,) = between.stick.glob("*.sb")
    assert str(path) in pane.told.text()
    assert "第 1 号" in pane.told.text()


def test_a_bundle_that_is_under_way_is_marked_in_the_log(
    page: ExchangePage, pane: ExportPane
) -> None:
    pane.export_button.click()
    assert page.home.log.entries()[0].text == "已写出并读回核验"
    pane.handed_button.click()
    assert page.home.log.entries()[0].text == "已送出"
    assert page.work.currentWidget() is page.quiet


def test_receiver_and_folder_are_remembered(
    page: ExchangePage, pane: ExportPane, between: Round
) -> None:
    pane.export_button.click()
    kept = page.desk.settings.bundle_partner
    assert kept == str(between.offices.district.workspace.origin.replica)
    page.leave()
    page.export()
    assert shown(pane.export_button)
    assert not shown(pane.proven)


def test_a_folder_that_takes_nothing_is_told_and_nothing_is_left(
    pane: ExportPane, between: Round
) -> None:
    pane.offer_sticks([between.stick])
    between.stick.rmdir()
    pane.export_button.click()
    assert not shown(pane.proven)
    assert pane.messages.headlines()
    assert shown(pane.export_button)


def test_without_a_folder_nothing_is_written_and_one_is_asked_for(
    page: ExchangePage, pane: ExportPane
) -> None:
    questions = page.desk.questions
    assert isinstance(questions, PreparedAnswers)
    questions.path = None
    pane.export_button.click()
    assert questions.asked == ["数据包放到哪里"]
    assert pane.messages.headlines() == ("先选择数据包放到哪里",)


def test_a_stopped_export_leaves_no_half_of_a_file(
    pane: ExportPane, between: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    begin = pane.work.begin

    def begun(doing: str):  # type: ignore[no-untyped-def]
        progress = begin(doing)
        monkeypatch.setattr(progress, "report", stop)
        return progress

    monkeypatch.setattr(pane.work, "begin", begun)
    pane.export_button.click()
    pane.work.stop_button.click()
    assert list(between.stick.iterdir()) == []
    assert not shown(pane.proven)
    assert pane.export_button.isEnabled()


def test_a_stick_that_is_plugged_in_comes_before_the_last_folder(
    pane: ExportPane, tmp_path: Path
) -> None:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    pane.offer_sticks([stick])
    assert pane.folder == stick


def test_a_stick_that_was_pulled_out_is_told_and_another_place_asked_for(
    pane: ExportPane, between: Round
) -> None:
    gone = between.stick / "pulled"
    gone.mkdir()
    pane.folder = gone
    gone.rmdir()
    pane.export()
    assert pane.messages.headlines() == ("放数据包的位置不在了",)
    assert pane.folder is None
    pane.folder = between.stick
    pane.export()
    assert pane.made is not None
