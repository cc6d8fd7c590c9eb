"""An address is whole while typed and ends at the street once the field is left."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.forms.inputs.address import AddressLine
from tests.desktop.people.desks import type_text


@pytest.fixture
def address(qtbot: QtBot) -> AddressLine:
    made = AddressLine()
    qtbot.addWidget(made)
    return made


def test_leaving_masks_below_the_street_and_coming_back_shows_what_was_typed(
    address: AddressLine,
) -> None:
    type_text(address.line, "东林路 12 号 3 室")
    address.on_left()
    assert address.line.text() == "东林路****"
    assert (address.value(), address.is_kept()) == ("东林路 12 号 3 室", False)
    address.on_entered()
    assert address.line.text() == "东林路 12 号 3 室"


def test_an_address_of_the_directory_is_kept_until_something_is_typed(
    address: AddressLine, qtbot: QtBot
) -> None:
    address.put_masked("东林路****")
    assert (address.value(), address.is_kept()) == ("", True)
    with qtbot.waitSignal(address.reveal_asked):
        address._eye.click()
    address.show_revealed("东林路 12 号")
    assert (address.value(), address.is_kept()) == ("", True)
    address.line.clear()
    type_text(address.line, "桂湾路 9 号")
    assert (address.value(), address.is_kept()) == ("桂湾路 9 号", False)
    address._clock.stop()


def test_an_address_that_was_emptied_is_not_kept(address: AddressLine) -> None:
    address.put_masked("东林路****")
    address.line.clear()
    address.line.textEdited.emit("")
    assert (address.is_kept(), address.is_blank()) == (False, True)


def test_a_draft_brings_an_address_back_masked(address: AddressLine, qtbot: QtBot) -> None:
    type_text(address.line, "东林路 12 号")
    again = AddressLine()
    qtbot.addWidget(again)
    again.restore(address.plain())
    assert (again.line.text(), again.value()) == ("东林路****", "东林路 12 号")
