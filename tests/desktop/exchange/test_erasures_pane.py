"""A hub orders an erasure with a second person, sees what goes, and at which stations it is gone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bundle.rewriting import Rewriting
from db.kernel.ids import PersonId
from db.kernel.kinds import Action, Kind
from db.reception.contracts import AddNote
from desktop.exchange.erasures_pane import ErasuresPane
from desktop.exchange.page import ExchangePage
from tests import factories
from tests.db.bundle.desks import agreed
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.desktop.people.desks import type_text
from tests.stations import THEIR_PASSPHRASE, Station, colleague

PHONE, NAME = "19900000001", "顾砚舟"
TICKET = "海人代函〔2026〕7号"


def phone(station: Station, who: PersonId) -> str:
    with station.workspace.unit_of_work.reading(station.actor) as session:
        from db.people.records import PersonRow

        return session.get_one(PersonRow, who).phone


@pytest.fixture
def who(between: Round) -> PersonId:
    """Somebody whose telephone a station has erased, after the district heard of it."""
    station, district = between.offices.haichang, between.offices.district
    command = factories.person(between.clock, name=NAME, phone=PHONE)
    person = station.workspace.people.add(station.actor, command).value.line.id
    between.carry(station, district)
    workspace = station.workspace
    with workspace.unit_of_work.writing(station.actor, Action.PERSON_CHANGED) as work:
        rewriting = Rewriting(workspace._recorder, workspace.bundles.merge)
        rewriting.erase(work, Kind.PERSON, person, {3})
    between.carry(station, district)
    return person


@pytest.fixture
def page(between: Round, who: PersonId, qtbot: QtBot) -> ExchangePage:
    """The page at the district, where a colleague is who can agree."""
    district = between.offices.district
    colleague(district, between.clock, must_change=False)
    return opened(desk_at(district, between), qtbot)


@pytest.fixture
def pane(page: ExchangePage) -> ErasuresPane:
    page.home.erasures.click()
    assert page.work.currentWidget() is page.erasures_pane
    return page.erasures_pane


def words(pane: ErasuresPane) -> str:
    boxes = (*pane.waiting, *pane.ordered)
    return "\n".join(one.text() for box in boxes for one in box.findChildren(QLabel))


def agree(pane: ErasuresPane) -> None:
    assert pane.dialog is not None
    pane.dialog.passphrase.setText(THEIR_PASSPHRASE)
    pane.dialog.who.put(
        next(iter(pane._desk.workspace.witnesses.candidates(pane._desk.actor))).user
    )
    pane.dialog.confirm()


def order(pane: ErasuresPane) -> None:
    (box,) = pane.waiting
    type_text(box.form.input("ticket").focus_target(), TICKET)
    box.order_button.click()


def test_what_waits_is_offered_beside_the_log_with_what_would_go(
    page: ExchangePage, pane: ErasuresPane
) -> None:
    assert page.home.erasures.text() == "待确认的清除 1 件"
    said = words(pane)
    assert f"人员：{NAME}" in said
    assert "海宁市海昌街道代表联络站已于 今天" in said
    assert "将在各站清除：电话" in said


def test_the_number_of_the_paper_is_asked_for_first(pane: ErasuresPane) -> None:
    (box,) = pane.waiting
    box.order_button.click()
    assert pane.dialog is None
    assert box.form.input("ticket").focus_target().hasFocus()


def test_one_alone_erases_nothing(pane: ErasuresPane, between: Round, who: PersonId) -> None:
    order(pane)
    assert pane.dialog is not None
    asked = pane.dialog.accessibleDescription()
    assert (TICKET in asked, "电话" in asked, "不能恢复" in asked) == (True, True, True)
    pane.dialog.reject()
    assert phone(between.offices.district, who) == PHONE
    assert len(pane.waiting) == 1


def test_two_erase_it_here_and_every_station_is_told_until_its_receipt_comes(
    page: ExchangePage, pane: ErasuresPane, between: Round, who: PersonId
) -> None:
    district, station, other = (
        between.offices.district, between.offices.haichang, between.offices.songmo,
    )  # fmt: skip
    order(pane)
    agree(pane)
    assert phone(district, who) == ""
    assert (pane.waiting, len(pane.ordered)) == ([], 1)
    assert page.home.erasures.text() == "已确认的清除"
    said = words(pane)
    assert f"依据 {TICKET}，何静澜、温予安于 今天" in said
    assert "还没有收到回执：海宁市海昌街道代表联络站、海宁市松陌街道代表联络站" in said
    assert NAME not in said, "nobody needs the name any more"
    for one in (station, other):
        between.carry(district, one)
        between.carry(one, district)
    page.reload()
    assert "2 个站点都已清除" in words(pane)


def test_what_is_typed_stays_while_the_page_reads_anew(
    page: ExchangePage, pane: ErasuresPane
) -> None:
    (box,) = pane.waiting
    type_text(box.form.input("ticket").focus_target(), TICKET)
    page.reload()
    assert pane.waiting == [box]
    assert box.form.read()["ticket"] == TICKET


def test_a_station_has_nothing_to_order(between: Round, who: PersonId, qtbot: QtBot) -> None:
    page = opened(desk_at(between.offices.haichang, between), qtbot)
    assert page.home.erasures.isHidden()


def test_what_another_desk_ordered_meanwhile_is_said_to_be_done(
    pane: ErasuresPane, between: Round
) -> None:
    district = between.offices.district
    order(pane)
    erasures, actor = district.workspace.bundles.erasures, district.actor
    (waiting,) = erasures.waiting(actor)
    erasures.order(actor, agreed(actor), waiting.key, "9号")
    agree(pane)
    assert pane.messages.headlines() == (
        "该申请要清除的内容已经清除或已确认。没有重复处理，列表已更新。",
    )
    assert (pane.waiting, len(pane.ordered)) == ([], 1)


@pytest.fixture
def asked(between: Round) -> str:
    """The number of a matter of which a station has erased whoever raised it, with all its words."""
    station, district = between.offices.haichang, between.offices.district
    visit = factories.visit(between.clock)
    found = station.workspace.reception.register_visit(station.actor, visit).value.matters[0]
    note = AddNote(found.matter, "沈禾穗又来电")
    station.workspace.reception.add_note(station.actor, note)
    between.carry(station, district)
    erasures, actor = station.workspace.bundles.erasures, station.actor
    erasures.request(actor, agreed(actor), found.matter, "本人书面要求删除")
    between.carry(station, district)
    return found.number


def test_one_order_covers_what_a_station_erased_in_one_act(
    between: Round, asked: str, qtbot: QtBot
) -> None:
    district = between.offices.district
    colleague(district, between.clock, must_change=False)
    page = opened(desk_at(district, between), qtbot)
    page.home.erasures.click()
    pane = page.erasures_pane
    said = words(pane)
    assert "理由：本人书面要求删除" in said
    assert "将在各站清除：4 条记录" in said
    assert "备注：内容" in said
    order(pane)
    assert pane.dialog is not None
    assert "人员、来访、事项、备注" in pane.dialog.accessibleDescription()
    agree(pane)
    assert (pane.waiting, len(pane.ordered)) == ([], 1)
    assert "还没有收到回执" in words(pane)
