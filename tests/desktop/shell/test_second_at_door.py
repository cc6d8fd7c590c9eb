"""The recovery code at the door of a station of two: a colleague agrees, or everybody is told of the wait."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.kernel.kinds import Action
from tests.programs import sign_in
from tests.stations import THEIR_PASSPHRASE, colleague, open_station

NEW = "Bie-Yun 64 jiu"


@pytest.fixture
def clerk(entrance, founded_station, clock):
    """A colleague with a passphrase of their own."""
    station = open_station(entrance, founded_station.founded, clock)
    made = colleague(station, clock, must_change=False)
    station.workspace.close()
    return made


@pytest.fixture
def code(founded_station):
    return founded_station.founded.recovery_code


def recovery_of(program, code):
    """Return the form with the code proven and the new passphrase of the head typed twice."""
    program.window.scene.passphrase.forgotten.emit()
    form = program.window.scene.form()
    form.code.setText(code)
    form.button.click()
    for field in (form.passphrases.first, form.passphrases.second):
        field.setText(NEW)
    return form


def choose(form, clerk, passphrase=THEIR_PASSPHRASE):
    form.agreeing.who.put(clerk.user)
    form.agreeing.passphrase.setText(passphrase)


def test_two_come_in_with_the_code_and_the_entry_names_both(clerk, program, code):
    form = recovery_of(program, code)
    assert form.agreeing.why.text().startswith("使用恢复码需要两人在场")
    choose(form, clerk)
    form.button.click()
    assert program.desk.actor.name == "何静澜"
    entries = program.workspace.journal.of_user(program.desk.actor.user)
    used = next(one for one in entries if one.action == Action.RECOVERY_USED)
    assert used.values[9] == "温予安"


def test_without_a_colleague_nothing_happens_and_the_keys_go_where_something_is_missing(
    clerk, program, code
):
    form = recovery_of(program, code)
    form.button.click()
    assert program.workspace is None
    assert form.agreeing.who.focus_target().hasFocus()
    form.agreeing.who.put(clerk.user)
    form.button.click()
    assert form.agreeing.passphrase.hasFocus()


def test_a_wrong_passphrase_of_the_colleague_is_told_and_leaves_the_code_alone(
    clerk, program, code
):
    form = recovery_of(program, code)
    choose(form, clerk, "Qing-He 83 wo")
    QTest.keyClick(form.agreeing.passphrase, Qt.Key.Key_Return)
    assert form.error() == "口令不符，还可以再试 4 次。"
    assert not form.code.error()
    assert program.workspace is None


def test_who_comes_in_is_not_offered_as_the_one_who_agrees(clerk, program, code):
    form = recovery_of(program, code)
    form.agreeing.who.put(clerk.user)
    next(one for one in form.cards.choices() if one.value.name == clerk.name).click()
    assert form.agreeing.who.value() is None
    assert [one.text for one in form.agreeing.who._options] == ["何静澜"]


def test_a_station_of_one_is_told_why_the_code_alone_opens(program, code):
    form = recovery_of(program, code)
    assert form.agreeing.why.text() == "本站没有其他人设过自己的口令，凭恢复码即可进入。"
    form.button.click()
    assert program.workspace is not None


def test_where_nobody_can_agree_everybody_at_the_door_is_told_until_it_opens(
    clerk, program, code, clock, make_program
):
    form = recovery_of(program, code)
    form.agreeing.ask.click()
    assert (
        form.agreeing.hint.text()
        == "等待已经开始：如果一直没有人登录，3 月 21 日 09:00 起凭恢复码即可进入。"
    )
    assert not form.agreeing.ask.isVisibleTo(form)
    form.button.click()
    assert program.workspace is None
    program.close()
    clock.advance(days=3)
    again = make_program()
    again.show()
    warned = again.window.scene.passphrase._warning
    assert "有人申请只凭恢复码进入" in warned.text()
    form = recovery_of(again, code)
    assert form.agreeing.why.text() == "申请以来没有人登录，现在凭恢复码即可进入。"
    form.button.click()
    assert again.workspace is not None
    again.lock()
    assert not again.window.scene.passphrase._warning.isVisibleTo(again.window)


def test_a_colleague_who_signs_in_ends_the_wait(clerk, program, code, clock):
    recovery_of(program, code).agreeing.ask.click()
    program.window.scene.form().left.emit()
    cards = program.window.scene.passphrase._cards.choices()
    next(one for one in cards if one.value.name == clerk.name).click()
    sign_in(program, THEIR_PASSPHRASE)
    assert program.workspace is not None
    program.lock()
    assert program.door.alone_from() is None
