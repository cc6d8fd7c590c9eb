"""The sign-in screen: one question, eight answers, no list of names, and only the staff lead out."""

from __future__ import annotations

import io
import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.events.codes import SignOutcome
from db.events.contracts import Invitee
from desktop.events.answers import icon_of, tone_of
from desktop.kiosk.sounds import sound_of, wave_of
from desktop.kiosk.window import KioskWindow
from desktop.parts.painting import ground_of
from tests.db.events.desks import GUESTS, Desk
from tests.desktop.kiosk.conftest import Screen


def words_of(window: KioskWindow) -> str:
    """Return everything that can be read."""
    shown = (one.text() for one in window.findChildren(QLabel) if one.isVisible())
    return " ".join(shown)


def test_four_digits_sign_in_who_alone_has_them(kept: Desk, screen: Screen, qtbot: QtBot) -> None:
    event = kept.opened()
    window = screen(event)
    for digit in "1234":
        window.ask.keys["1234567890".index(digit)].click()
    assert kept.roster(event)["沈知行"].came
    assert window.page is window.result
    assert "沈知行" in words_of(window)
    assert "B12" in words_of(window)


def test_three_digits_wait_for_the_fourth(kept: Desk, screen: Screen) -> None:
    window = screen(kept.opened())
    for at in (0, 1, 2):
        window.ask.keys[at].click()
    assert window.page is window.ask


def test_a_scan_replaces_the_last_answer_without_a_press(kept: Desk, screen: Screen) -> None:
    event = kept.opened()
    window = screen(event)
    for name in ("沈知行", "罗怀远"):
        window.wedge.scanned.emit(kept.roster(event)[name].code)
    assert "罗怀远" in words_of(window)
    assert "沈知行" not in words_of(window)


def test_who_signed_in_before_is_told_when(kept: Desk, screen: Screen) -> None:
    event = kept.opened()
    window = screen(event)
    for _ in range(2):
        window.take(kept.roster(event)["沈知行"].code)
    assert window.result.other.isVisible()
    assert not window.result.undo.isVisible()
    assert "13:1" in words_of(window)


def test_several_choose_their_own_name(kept: Desk, screen: Screen) -> None:
    event = kept.opened(GUESTS[0], Invitee("顾念慈", phone="19911111234"))
    window = screen(event)
    window.search("1234")
    window.ask.box.setText("1234")
    window.search("1234")
    assert window.page is window.choose
    assert "199 **** 1234" in words_of(window)
    window.choose.rows[1].click()
    assert kept.roster(event)["顾念慈"].came


def test_nobody_found_keeps_what_was_typed(kept: Desk, screen: Screen) -> None:
    window = screen(kept.opened())
    window.ask.box.setText("王大锤")
    window.take("王大锤")
    assert window.page is window.ask
    assert window.ask.box.text() == "王大锤"


def test_somebody_else_is_taken_back_at_once(kept: Desk, screen: Screen) -> None:
    event = kept.opened()
    window = screen(event)
    window.take("沈知行")
    window.result.undo.click()
    assert not kept.roster(event)["沈知行"].came
    assert window.page is window.ask


def test_a_guest_signs_in_with_a_name(kept: Desk, screen: Screen, qtbot: QtBot) -> None:
    event = kept.opened()
    window = screen(event)
    window.ask.guest.click()
    window.guest.finish()
    assert window.page is window.guest
    window.guest.name.setText("崔砚")
    qtbot.keyClick(window.guest.name, Qt.Key.Key_Return)
    assert kept.roster(event)["崔砚"].is_walk_in
    assert window.page is window.result


def test_the_idle_screen_names_nobody(kept: Desk, screen: Screen) -> None:
    event = kept.opened()
    window = screen(event)
    kept.take(event, "沈知行")
    window.show_ask()
    text = words_of(window)
    assert not [one.name for one in GUESTS if one.name in text]
    assert "1" in window.side.number.text()


def test_a_sensitive_event_shows_surnames_alone(kept: Desk, screen: Screen) -> None:
    event = kept.opened(hides_names=True)
    window = screen(event)
    window.take("沈知行")
    assert "沈知行" not in words_of(window)
    assert "沈" in window.result.name.text()


def test_only_the_passphrase_of_the_staff_leads_out(
    kept: Desk, screen: Screen, qtbot: QtBot
) -> None:
    window = screen(kept.opened())
    window.foot.staff.click()
    window.staff.field.setText("wrong")
    window.staff.try_to_leave()
    with qtbot.waitSignal(window.left, timeout=1000):
        window.staff.leave.set_ready()
        window.staff.field.setText("right")
        window.staff.try_to_leave()


def test_a_scan_while_the_staff_type_their_passphrase_signs_nobody_in(
    kept: Desk, screen: Screen
) -> None:
    event = kept.opened()
    window = screen(event)
    window.ask_staff()
    window.wedge.scanned.emit(kept.roster(event)["沈知行"].code)
    assert not kept.roster(event)["沈知行"].came


def test_an_answer_goes_by_itself(kept: Desk, screen: Screen) -> None:
    window = screen(kept.opened())
    window.take("沈知行")
    for _ in range(3):
        assert window.page is window.result
        window.result._on_second()
    assert window.page is window.ask


@pytest.mark.parametrize("outcome", list(SignOutcome))
def test_every_answer_has_words_colour_icon_and_sound(outcome: SignOutcome) -> None:
    assert ground_of(tone_of(outcome))
    assert icon_of(outcome)
    with wave.open(io.BytesIO(wave_of(sound_of(outcome)))) as sound:
        assert 0.1 < sound.getnframes() / sound.getframerate() < 1


def test_success_trouble_and_what_was_before_sound_differently() -> None:
    outcomes = SignOutcome.SIGNED_IN, SignOutcome.ALREADY_IN, SignOutcome.UNREADABLE
    assert len({sound_of(one) for one in outcomes}) == 3
