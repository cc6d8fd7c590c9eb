"""Coming in: passphrase, waiting, new passphrase, recovery code; and what the lock screen tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea

from db.accounts.contracts import AddAccount
from db.kernel.actor import Role
from db.kernel.ids import UserId, new_id
from db.reception.queue_contracts import Draft
from desktop.look import Theme
from desktop.shell.door import LockedBy
from desktop.shell.must_change_form import MustChangeForm
from desktop.shell.recovery_form import RecoveryForm
from tests.programs import OTHER_PASSPHRASE, nameless, sign_in
from tests.stations import PASSPHRASE, open_station

NEW = "Bie-Yun 64 jiu"


@pytest.fixture
def form(program):
    return program.window.scene.passphrase


def sentence(program):
    return program.window.scene.passphrase._sentence.text()


def test_a_wrong_passphrase_says_how_many_tries_are_left(program, form):
    sign_in(program, "Wrong-Pass 12 ab")
    assert form.error() == "口令不对，还可以试 4 次。"
    assert form.field.error()


def test_typing_again_clears_the_error(program, form, qtbot):
    sign_in(program, "Wrong-Pass 12 ab")
    qtbot.keyClicks(form.field, "a")
    assert form.error() == ""


def test_five_wrong_tries_wait_and_lose_nothing(program, form, clock):
    for _ in range(5):
        sign_in(program, "Wrong-Pass 12 ab")
    assert form.error() == "请等 10 分钟再试，什么都没丢。"
    assert not form.field.isEnabled()
    for _ in range(541):
        form._tick.timeout.emit()
    assert form.error() == "请等 59 秒再试，什么都没丢。"
    clock.advance(minutes=10)
    for _ in range(59):
        form._tick.timeout.emit()
    assert form.field.isEnabled()
    sign_in(program)
    assert program.workspace is not None


def test_the_wait_is_still_there_on_the_next_screen(program):
    for _ in range(5):
        sign_in(program, "Wrong-Pass 12 ab")
    program.show_way_in()
    form = program.window.scene.passphrase
    assert not form.field.isEnabled()
    form._wait(0)


def test_caps_lock_is_noticed_from_what_is_typed(form, qtbot):
    qtbot.keyClicks(form.field, "a")
    assert not form._caps.isVisible()
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "B")
    form.field.keyPressEvent(press)
    assert form._caps.isVisible()


def test_the_lock_screen_names_the_draft_by_its_ticket_alone(at_work, clock):
    desk = at_work.desk
    draft = Draft("A13", {"name": "骆书宁", "title": "坡道"}, clock.now())
    desk.workspace.waiting.keep_draft(desk.actor, draft)
    at_work.lock(10)
    assert sentence(at_work) == "10 分钟没有操作，已锁定。A13 号的登记草稿已保留。"
    sign_in(at_work)
    assert [one.ticket for one in at_work.desk.workspace.waiting.drafts(desk.actor)] == ["A13"]


def test_a_lock_by_hand_says_only_what_is_kept(at_work):
    at_work.lock()
    assert sentence(at_work) == "草稿都在。"
    assert at_work.window.scene.passphrase.button.text() == "解锁"


def test_who_worked_last_is_chosen_first(program, colleague):
    program.show_way_in(LockedBy(colleague))
    assert program.window.scene.passphrase._cards.user() == colleague


def test_more_than_three_people_are_shown_on_demand(program, form):
    form._people = form._people * 5
    form.show_everyone()
    assert len(form._cards.choices()) == 5


def test_a_given_passphrase_has_to_be_changed_at_the_first_sign_in(program, colleague):
    program.show_way_in(LockedBy(colleague))
    sign_in(program, OTHER_PASSPHRASE)
    change = program.window.scene.form()
    assert isinstance(change, MustChangeForm)
    assert program.work is None
    change.passphrases.first.setText(NEW)
    change.passphrases.second.setText("other")
    change.button.click()
    assert program.work is None
    change.passphrases.second.setText(NEW)
    change.button.click()
    assert program.desk.actor.name == "温予安"
    program.lock()
    sign_in(program, NEW)
    assert program.desk.actor.name == "温予安"


def test_the_recovery_code_gives_a_person_a_new_passphrase(program, form, founded_station):
    form.forgotten.emit()
    recovery = program.window.scene.form()
    assert isinstance(recovery, RecoveryForm)
    recovery.code.setText("AAAA-BBBB")
    recovery.button.click()
    assert recovery.error() == "恢复码不对。请照着纸上逐组核对。"
    recovery.code.setText(founded_station.founded.recovery_code.lower())
    recovery.button.click()
    recovery.passphrases.first.setText(NEW)
    recovery.passphrases.second.setText(NEW)
    recovery.button.click()
    assert program.desk.actor.name == "何静澜"
    program.lock()
    sign_in(program, PASSPHRASE)
    assert program.workspace is None
    sign_in(program, NEW)
    assert program.workspace is not None


@pytest.fixture
def program_of_ten(entrance, founded_station, clock, make_program):
    """The way in of a station with ten accounts on a small screen."""
    station = open_station(entrance, founded_station.founded, clock)
    for name in "甲乙丙丁戊己庚辛壬":
        user = UserId(new_id(clock))
        command = AddAccount(user, name, Role.DUTY_STAFF, PASSPHRASE, must_change=False)
        station.workspace.accounts.add(station.actor, command)
    station.workspace.close()
    program = make_program()
    program.window.resize(1366, 768)
    program.show()
    return program


@pytest.fixture
def recovery_of_ten(program_of_ten, founded_station):
    """Its recovery form, the code known."""
    program = program_of_ten
    program.window.scene.passphrase.forgotten.emit()
    recovery = program.window.scene.form()
    recovery.code.setText(founded_station.founded.recovery_code)
    recovery.button.click()
    program.window.activateWindow()
    return recovery


def is_seen(part):
    """Tell whether a part lies wholly within the area it scrolls in."""
    area = part
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    place = QRect(part.mapTo(area.viewport(), QPoint()), part.size())
    return part.isVisible() and area.viewport().rect().contains(place)


def test_whoever_is_chosen_among_many_sees_field_and_button(program_of_ten, qtbot):
    program_of_ten.window.resize(1366, 640)
    form = program_of_ten.window.scene.passphrase
    form.show_everyone()
    qtbot.waitUntil(lambda: not is_seen(form.button))
    form._cards.choose(1)
    qtbot.waitUntil(lambda: is_seen(form.button) and is_seen(form.field))


def test_what_the_recovery_still_needs_scrolls_into_view(recovery_of_ten, qtbot):
    agreeing = recovery_of_ten.agreeing
    assert not is_seen(agreeing.who.focus_target())
    recovery_of_ten.passphrases.first.setText(NEW)
    recovery_of_ten.passphrases.second.setText(NEW[:-1])
    recovery_of_ten.button.click()
    qtbot.waitUntil(lambda: is_seen(recovery_of_ten.passphrases._error))
    assert is_seen(recovery_of_ten.passphrases.second)
    recovery_of_ten.passphrases.second.setText(NEW)
    recovery_of_ten.button.click()
    qtbot.waitUntil(lambda: is_seen(agreeing.who.focus_target()))


def test_a_refusal_of_the_recovery_is_seen(recovery_of_ten, qtbot):
    recovery_of_ten.passphrases.first.setText(NEW)
    recovery_of_ten.passphrases.second.setText(NEW)
    agreeing = recovery_of_ten.agreeing
    agreeing.who.put(agreeing._able()[0].user)
    agreeing.passphrase.setText("Wrong-Pass 12 ab")
    recovery_of_ten.passphrases.first.setFocus()
    recovery_of_ten.advance()
    assert recovery_of_ten.error()
    qtbot.waitUntil(lambda: is_seen(recovery_of_ten._error))


def test_the_way_back_from_the_recovery_code(program, form):
    form.forgotten.emit()
    program.window.scene.form().left.emit()
    assert program.window.scene.form() is form


def test_escape_leaves_the_recovery_form_from_either_step(program, form, qtbot, founded_station):
    for code in ("", founded_station.founded.recovery_code):
        form.forgotten.emit()
        recovery = program.window.scene.form()
        recovery.code.setText(code)
        recovery.advance()
        qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Escape)
        assert program.window.scene.form() is form


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_long_role_is_not_cut_in_the_cards_of_the_recovery(
    entrance, founded_station, clock, make_program, qtbot, scale
):
    station = open_station(entrance, founded_station.founded, clock)
    for name, role in (("祝晚晴", Role.TOWN_ADMIN), ("陆承安", Role.DUTY_STAFF)):
        command = AddAccount(UserId(new_id(clock)), name, role, PASSPHRASE, must_change=False)
        station.workspace.accounts.add(station.actor, command)
    station.workspace.close()
    program = make_program()
    program.settings.text_scale = scale
    program.window.resize(1366, 768)
    program.show()
    program.window.scene.passphrase.forgotten.emit()
    recovery = program.window.scene.form()
    recovery.code.setText(founded_station.founded.recovery_code)
    recovery.button.click()
    details = [card._detail for card in recovery.cards.choices()]
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in details))
    widths = [one.width() for one in recovery.cards.choices()]
    assert max(widths) - min(widths) <= 1


def test_large_text_and_contrast_work_before_anybody_is_signed_in(program):
    side = program.window.scene._side
    side.large_text_requested.emit()
    side.contrast_requested.emit()
    assert program.look.scale == 1.3
    assert program.look.theme is Theme.CONTRAST
    side.large_text_requested.emit()
    side.contrast_requested.emit()
    assert program.look.theme is Theme.LIGHT


def test_nothing_is_tried_without_a_passphrase(program, form):
    form.button.click()
    assert form.error() == ""
    assert program.workspace is None


def test_every_control_of_the_way_in_has_a_name(program, form):
    assert nameless(program.window.scene) == []
    form.forgotten.emit()
    assert nameless(program.window.scene) == []
