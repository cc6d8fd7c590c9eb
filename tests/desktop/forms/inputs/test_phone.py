"""A phone number is digits while typed and masked once the field is left."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.inputs.phone import SHOWN_FOR, PhoneLine


@pytest.fixture
def phone(qtbot: QtBot) -> PhoneLine:
    made = PhoneLine()
    qtbot.addWidget(made)
    return made


def test_leaving_masks_and_coming_back_shows_what_was_typed(phone: PhoneLine) -> None:
    QTest.keyClicks(phone.line, "+86 199 0000 4417")
    phone.on_left()
    assert phone.line.text() == "199 **** 4417"
    assert phone.value() == "19900004417"
    phone.on_entered()
    assert phone.line.text() == "19900004417"
    assert phone.line.selectedText() == "19900004417"


def test_the_eye_shows_a_typed_number_for_ten_seconds_and_tells_so(
    phone: PhoneLine, qtbot: QtBot
) -> None:
    phone.put("19900004417")
    with qtbot.waitSignal(phone.revealed):
        phone._eye.click()
    assert phone.line.text() == "19900004417"
    assert phone._clock.interval() == SHOWN_FOR == 10_000
    phone._clock.timeout.emit()
    assert phone.line.text() == "199 **** 4417"
    phone._clock.stop()


def test_a_number_of_the_directory_is_asked_for_and_never_taken_over(
    phone: PhoneLine, qtbot: QtBot
) -> None:
    phone.put_masked("138 **** 4417")
    assert (phone.value(), phone.is_blank()) == ("", False)
    with qtbot.waitSignal(phone.reveal_asked):
        phone._eye.click()
    phone.show_revealed("13800004417")
    assert phone.value() == ""
    phone._clock.timeout.emit()
    assert phone.line.text() == "138 **** 4417"
    phone._clock.stop()


def test_typing_over_a_masked_number_begins_anew(phone: PhoneLine) -> None:
    phone.put_masked("138 **** 4417")
    phone.on_entered()
    QTest.keyClicks(phone.line, "199")
    assert phone.value() == "199"


def test_the_eye_is_there_only_when_there_is_something_to_see(phone: PhoneLine) -> None:
    phone.put("")
    assert phone._eye.isHidden()
    phone.put("12345")
    assert not phone._eye.isHidden()


def test_a_draft_keeps_a_masked_number_as_masked(phone: PhoneLine) -> None:
    phone.put_masked("138 **** 4417")
    draft = phone.plain()
    phone.put("")
    phone.restore(draft)
    assert phone.line.text() == "138 **** 4417"
    assert phone.value() == ""
