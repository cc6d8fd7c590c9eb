"""People are added and changed where the card was, and nothing typed gets lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.kernel.kinds import Action
from db.people.contracts import DeputyLevel, PersonKind
from desktop.people.fields import command_of
from desktop.people.form import PersonForm
from tests.desktop.people.desks import type_text


@pytest.fixture
def form(desk, qtbot: QtBot) -> PersonForm:
    made = PersonForm(desk)
    qtbot.addWidget(made)
    made.resize(400, 800)
    made.show()
    return made


def type_into(form: PersonForm, name: str, text: str) -> None:
    line = form.form.input(name).focus_target()
    line.setFocus()
    line.clear()
    type_text(line, text)


def detail(desk, person):
    return desk.workspace.people.detail(desk.actor, person)


def address_of(desk, person) -> str:
    return desk.workspace.people.reveal_address(desk.actor, person, "核对测试住址").value


def phone_of(desk, person) -> str:
    return desk.workspace.people.reveal_phone(desk.actor, person, "核对测试号码").value


def test_a_new_person_needs_no_more_than_a_name(form, desk, qtbot):
    form.begin_new(PersonKind.VOTER)
    type_into(form, "name", "顾砚舟")
    with qtbot.waitSignal(form.saved) as saved:
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args[0].line.name == "顾砚舟"
    assert detail(desk, saved.args[0].line.id).line.kind is PersonKind.VOTER


def test_a_group_of_deputies_gives_the_new_one_its_level(form, qtbot):
    form.begin_new(PersonKind.DEPUTY, DeputyLevel.COUNTY)
    type_into(form, "name", "许秋实")
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    assert saved.args[0].line.level is DeputyLevel.COUNTY


def test_what_is_missing_or_wrong_is_said_under_its_field(form, desk):
    form.begin_new(PersonKind.DEPUTY)
    type_into(form, "phone", "1990000")
    form.save()
    assert "姓名" in form.form.frame("name").error()
    assert "4" in form.form.frame("phone").error()
    assert form.form.frame("level").error()
    assert desk.workspace.people.counts(desk.actor) == {}


def test_fields_follow_the_kind_of_person(form):
    form.begin_new(PersonKind.VOTER)
    assert form.form.is_shown("address")
    assert not form.form.is_shown("level")
    form.form.input("kind").put(PersonKind.DEPUTY)
    form.form.input("kind").edited.emit()
    assert form.form.is_shown("level")
    assert not form.form.is_shown("address")


def test_a_phone_nobody_touched_survives_a_change_unseen(form, desk, everybody, qtbot):
    person = everybody["沈禾穗"]
    form.begin_change(detail(desk, person))
    assert "0000" not in form.form.input("phone").line.text()
    type_into(form, "address", "海昌街道东林路 14 号")
    with qtbot.waitSignal(form.saved):
        form.save()
    assert address_of(desk, person) == "海昌街道东林路 14 号"
    assert phone_of(desk, person) == "19900000010"


def test_an_address_is_on_the_screen_down_to_the_street_and_survives_unseen(
    form, desk, everybody, qtbot
):
    person = everybody["沈禾穗"]
    form.begin_change(detail(desk, person))
    assert form.form.input("address").line.text() == "海昌街道****"
    type_into(form, "work_unit", "桂湾小学")
    with qtbot.waitSignal(form.saved):
        form.save()
    actions = [entry.action for entry in desk.workspace.journal.of_user(person)]
    assert Action.PERSON_CHANGED in actions
    assert Action.CONTACT_REVEALED not in actions, "what nobody saw is no reveal"
    assert address_of(desk, person) == "海昌街道东林路 12 号"


def test_the_eye_shows_the_address_and_the_view_is_an_entry_with_its_reason(form, desk, everybody):
    form.begin_change(detail(desk, everybody["沈禾穗"]))
    address = form.form.input("address")
    address.reveal_asked.emit()
    assert address.line.text() == "海昌街道东林路 12 号"
    entry = desk.workspace.journal.of_user(everybody["沈禾穗"])[-1]
    assert (entry.action, entry.values) == (Action.CONTACT_REVEALED, {0: "修改资料时查看了住址"})
    address.put("")


def test_who_becomes_another_kind_keeps_the_address_that_is_asked_no_more(
    form, desk, everybody, qtbot
):
    person = everybody["沈禾穗"]
    form.begin_change(detail(desk, person))
    form.form.input("kind").put(PersonKind.STAFF)
    form.form.input("kind").edited.emit()
    with qtbot.waitSignal(form.saved):
        form.save()
    assert address_of(desk, person) == "海昌街道东林路 12 号"


@pytest.mark.parametrize("number", ["19900000077", ""])
def test_a_phone_that_was_typed_anew_or_emptied_is_saved(form, desk, everybody, qtbot, number):
    person = everybody["沈禾穗"]
    form.begin_change(detail(desk, person))
    line = form.form.input("phone").focus_target()
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_text(line, number)
    with qtbot.waitSignal(form.saved):
        form.save()
    assert phone_of(desk, person) == number


def test_the_eye_shows_the_number_and_the_view_is_journaled(form, desk, everybody):
    form.begin_change(detail(desk, everybody["沈禾穗"]))
    before = desk.workspace.journal.unsealed()
    form.form.input("phone").reveal_asked.emit()
    assert form.form.input("phone").line.text() == "19900000010"
    assert desk.workspace.journal.unsealed() == before + 1
    form.form.input("phone").put("")


def change_behind(desk, person) -> None:
    known = detail(desk, person)
    command = replace(command_of(known), work_unit="桂湾小学", phone="19900000010")
    desk.workspace.people.change(desk.actor, known.revision, command)


def outdated(form, desk, person) -> list[QPushButton]:
    """Save over a colleague's change; return the buttons of the banner."""
    form.begin_change(detail(desk, person))
    change_behind(desk, person)
    type_into(form, "address", "海昌街道东林路 14 号")
    form.save()
    return [one for one in form.messages.findChildren(QPushButton) if one.text()]


def test_a_colleagues_change_is_said_and_what_was_typed_stays(form, desk, everybody):
    outdated(form, desk, everybody["沈禾穗"])
    assert len(form.messages.headlines()) == 1
    assert form.form.read()["address"] == "海昌街道东林路 14 号"
    assert detail(desk, everybody["沈禾穗"]).work_unit == "桂湾小学"


def test_ones_own_version_can_be_saved_over_a_colleagues(form, desk, everybody, qtbot):
    mine, _theirs = outdated(form, desk, everybody["沈禾穗"])
    with qtbot.waitSignal(form.saved):
        mine.click()
    assert address_of(desk, everybody["沈禾穗"]) == "海昌街道东林路 14 号"


def test_the_newest_version_can_be_looked_at_instead(form, desk, everybody):
    _mine, theirs = outdated(form, desk, everybody["沈禾穗"])
    theirs.click()
    assert form.form.read()["work_unit"] == "桂湾小学"
    assert not form.messages.headlines()


def test_escape_leaves_a_form_only_while_nothing_was_typed(form, qtbot):
    left = []
    form.left.connect(lambda: left.append(True))
    form.begin_new(PersonKind.VOTER)
    type_into(form, "name", "顾")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not left
    form.leave_button.click()
    assert left
    form.begin_new(PersonKind.VOTER)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert len(left) == 2
