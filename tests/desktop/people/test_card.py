"""The card shows one person and what they came for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from desktop.people.card import PersonCard
from desktop.people.columns import COLUMNS
from tests import factories
from tests.db.bundle.desks import agreed
from tests.desktop.people.desks import as_role, desk_of


@pytest.fixture
def card(desk, qtbot: QtBot) -> PersonCard:
    made = PersonCard(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def register(desk, person, **values):
    visit = factories.visit(
        desk.clock,
        factories.matter(**values),
        visitor=factories.visitor(person=person, name="沈禾穗", phone="19900000010"),
    )
    return desk.workspace.reception.register_visit(desk.actor, visit).value.matters[0].matter


def show(card, desk, person) -> None:
    card.show_person(desk.workspace.people.detail(desk.actor, person))


def test_earlier_matters_stand_on_the_card_and_enter_opens_one(card, desk, everybody, qtbot):
    matter = register(desk, everybody["沈禾穗"], title="北门路灯连续多日不亮")
    show(card, desk, everybody["沈禾穗"])
    assert card.matters.isVisible()
    card.matters.show_key(matter)
    with qtbot.waitSignal(card.matter_opened) as opened:
        QTest.keyClick(card.matters, Qt.Key.Key_Return)
    assert opened.args == [matter]


def test_a_click_on_an_earlier_matter_opens_it(card, desk, everybody, qtbot):
    matter = register(desk, everybody["沈禾穗"])
    show(card, desk, everybody["沈禾穗"])
    place = card.matters.visualRect(card.matters.model().index(0, 0)).center()
    with qtbot.waitSignal(card.matter_opened) as opened:
        QTest.mouseClick(card.matters.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [matter]


def test_somebody_without_matters_has_no_list(card, desk, everybody):
    show(card, desk, everybody["阿依古丽·麦麦提"])
    assert card.matters.isHidden()


def test_the_matters_of_one_person_are_not_left_to_the_next(card, desk, everybody):
    register(desk, everybody["沈禾穗"])
    show(card, desk, everybody["沈禾穗"])
    show(card, desk, everybody["祝云舟"])
    assert card.matters.isHidden()


def test_who_may_not_change_people_finds_no_pencil(station, everybody, tmp_path, clock, qtbot):
    desk = desk_of(as_role(station, Role.DEPUTY), tmp_path, clock)
    card = PersonCard(desk)
    qtbot.addWidget(card)
    show(card, desk, everybody["祝云舟"])
    assert card.edit.isHidden()
    assert card.phone.eye.isHidden()
    assert card.matters.isHidden()


def test_of_somebody_who_was_erased_the_card_and_the_table_say_so(card, desk, everybody):
    erasures, actor, who = desk.workspace.bundles.erasures, desk.actor, everybody["沈禾穗"]
    matter = register(desk, who, title="北门路灯连续多日不亮")
    erasures.request(actor, agreed(actor), matter, "本人书面要求删除")
    show(card, desk, who)
    assert card.accessibleName() == "已清除"
    name = COLUMNS[1]
    assert name.value(desk.workspace.people.detail(actor, who).line) == "已清除"
