"""An import is verified and shown before anything changes; what cannot be read is told and can be laid aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.reception.queue_contracts import QueueView
from desktop.exchange.import_pane import ImportPane
from desktop.exchange.incoming_card import IncomingCard
from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.stations import Station


@pytest.fixture
def page(between: Round, qtbot: QtBot) -> ExchangePage:
    """The page at the district, which was never told anything."""
    desk = desk_at(between.offices.district, between)
    desk.settings.last_folder = str(between.stick)
    return opened(desk, qtbot)


@pytest.fixture
def bundle(between: Round) -> Path:
    between.register(between.offices.haichang, "路灯不亮")
    return between.export(between.offices.haichang, between.offices.district).paths[0]


def pane_of(page: ExchangePage) -> ImportPane:
    page.take_in()
    return page.import_pane


def titles(station: Station) -> list[str]:
    return [one.title for one in station.workspace.matters.queue(station.actor, QueueView.OPEN)]


def words(card: IncomingCard) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel) if one.text()]


def test_the_newest_bundle_in_the_last_folder_is_offered_first(
    page: ExchangePage, bundle: Path
) -> None:
    pane = pane_of(page)
    assert pane.offer_button.text() == f"查看 {bundle.name}"
    pane.offer_button.click()
    assert [one.path for one in pane.cards] == [bundle]


def test_nothing_changes_before_somebody_agrees(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane = pane_of(page)
    pane.open([bundle])
    (card,) = pane.cards
    assert "海宁市海昌街道代表联络站的第 1 号数据包，今天 09:03 生成" in words(card)
    assert {"改动", "新增", "变更", "待定", "本站已有"} <= set(words(card))
    assert titles(between.offices.district) == []
    pane.leave()
    assert titles(between.offices.district) == []


def test_what_was_taken_in_stands_in_the_lists_and_the_log(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane = pane_of(page)
    pane.open([bundle])
    pane.take_button.click()
    assert titles(between.offices.district) == ["路灯不亮"]
    assert page.home.log.entries()[0].text == "全部合并"
    assert pane.back_button.text() == "完成"
    assert pane.take_button.isHidden()


def test_several_files_are_taken_at_once_and_a_damaged_one_stops_none(
    page: ExchangePage, bundle: Path, between: Round, tmp_path: Path
) -> None:
    damaged = tmp_path / "坏的.sb"
    damaged.write_bytes(bundle.read_bytes()[:900])
    between.register(between.offices.songmo, "井盖松动")
    other = between.export(between.offices.songmo, between.offices.district).paths[0]
    pane = pane_of(page)
    pane.open([damaged, bundle, other])
    assert [one.path for one in pane.cards] == [bundle, other, damaged], "as they are taken"
    assert pane.cards[-1].trouble is not None
    assert "数据包损坏或不完整" in words(pane.cards[-1])
    pane.take_button.click()
    assert set(titles(between.offices.district)) == {"路灯不亮", "井盖松动"}


def test_a_file_that_cannot_be_read_is_laid_aside_and_tried_once_more(
    page: ExchangePage, bundle: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "坏的.sb"
    damaged.write_bytes(bundle.read_bytes()[:900])
    pane = pane_of(page)
    pane.open([damaged])
    pane.cards[0].keep.click()
    assert page.home.tray.text() == "搁置的数据包 1 个"
    page.home.tray.click()
    page.tray_pane.retry_button.click()
    assert page.tray_pane.messages.headlines() == ("数据包损坏或不完整",)
    page.tray_pane.drop_button.click()
    assert page.tray_pane.model.rowCount() == 0
    assert page.home.tray.isHidden()


def test_a_bundle_that_was_taken_before_changes_nothing(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane = pane_of(page)
    pane.open([bundle])
    pane.take()
    pane.open([bundle])
    assert "这个数据包以前收过，不会再有变化。" in words(pane.cards[0])


def test_a_bundle_with_conflicts_leads_to_the_desk(page: ExchangePage, between: Round) -> None:
    between.disagree()
    between.correct(between.offices.district, *between.matters, place="东门")
    between.correct(between.offices.haichang, *between.matters, place="西门")
    path = between.export(between.offices.haichang, between.offices.district).paths[0]
    pane = pane_of(page)
    pane.open([path])
    pane.take()
    pane.decide_button.click()
    assert page.work.currentWidget() is page.conflicts


def test_a_stick_that_was_pulled_out_is_looked_at_once_more_and_nothing_is_laid_aside(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane, aside = pane_of(page), bundle.with_suffix(".aside")
    pane.open([bundle])
    bundle.rename(aside)
    pane.take()
    (card,) = pane.cards
    assert card.keep.isHidden()
    assert not card.retry.isHidden()
    aside.rename(bundle)
    card.retry.click()
    assert card.may_be_taken
    assert card.retry.isHidden()
    pane.take()
    assert titles(between.offices.district) == ["路灯不亮"]


def test_of_several_files_the_sum_stands_above_them(
    page: ExchangePage, bundle: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.sb"
    broken.write_bytes(bundle.read_bytes()[:900])
    pane = pane_of(page)
    pane.open([bundle])
    assert pane.files.summary.isHidden()
    pane.open([bundle, broken])
    assert pane.files.summary.text() == "2 个文件：1 个可以收下、1 个没有收下，原因写在下面"
    pane.take()
    assert pane.files.summary.text().startswith("2 个文件：收下 1 个（新增 ")


def test_what_is_here_already_is_said_to_be_and_not_offered(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane = pane_of(page)
    pane.open([bundle])
    pane.take()
    district = between.offices.district
    before = district.workspace.journal.verify()
    pane.open([bundle])
    (card,) = pane.cards
    assert (card.is_here, card.may_be_taken) == (True, False)
    assert pane.take_button.isHidden()
    assert pane.back_button.text() == "完成"
    pane.press()
    assert not card.is_taken
    pane.anyway_button.click()
    assert card.is_taken
    assert pane.anyway_button.isHidden()
    assert district.workspace.journal.verify() == before


def test_of_several_files_only_those_that_bring_something_are_taken(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    pane = pane_of(page)
    pane.open([bundle])
    pane.take()
    between.register(between.offices.haichang, "井盖松动")
    second = between.export(between.offices.haichang, between.offices.district).paths[0]
    pane.open([second, bundle])
    assert [one.path for one in pane.cards] == [bundle, second], "in the order of their numbers"
    assert [one.is_here for one in pane.cards] == [True, False]
    assert pane.files.summary.text() == "2 个文件：1 个可以收下、1 个本站已有"
    assert pane.anyway_button.isHidden()
    pane.take()
    assert [one.is_taken for one in pane.cards] == [False, True]


def test_files_that_overlap_are_shown_as_they_will_be_taken(
    page: ExchangePage, bundle: Path, between: Round
) -> None:
    between.register(between.offices.haichang, "井盖松动")
    second = between.export(between.offices.haichang, between.offices.district).paths[0]
    pane = pane_of(page)
    pane.open([second, bundle])
    shown = [one.incoming for one in pane.cards]
    assert [one.number for one in shown if one] == [1, 2]
    assert shown[0] is not None
    assert shown[1] is not None
    assert shown[1].known == shown[0].changes
    pane.take()
    assert [one.incoming for one in pane.cards] == shown


def test_a_bundle_for_others_is_no_fault_of_anybody(page: ExchangePage, between: Round) -> None:
    path = between.export(between.offices.district, between.offices.songmo).paths[0]
    pane = pane_of(page)
    pane.open([path])
    (card,) = pane.cards
    assert "这个数据包是给别的站的" in words(card)
    assert card._tag.face().tone == "neutral"
