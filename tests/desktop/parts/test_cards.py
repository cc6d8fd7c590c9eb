"""Radio cards show which one is chosen by more than colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.parts.avatar import Avatar
from desktop.parts.cards import RadioCard, RadioCards


def test_a_click_on_the_content_chooses_the_card(qtbot, painted):
    avatar = Avatar("温予安", 40)
    cards = RadioCards([RadioCard(1, "邹明朗"), RadioCard(2, "温予安", content=avatar, ring=False)])
    qtbot.addWidget(cards)
    with qtbot.waitSignal(cards.currentChanged) as told:
        qtbot.mouseClick(cards.choices()[1], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert avatar.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_card_is_a_radio_button_with_name_and_detail(qtbot, painted):
    cards = RadioCards([RadioCard("light", "浅色", detail="立即生效")], name="主题")
    qtbot.addWidget(cards)
    face = QAccessible.queryAccessibleInterface(cards.choices()[0])
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "浅色"
    assert face.text(QAccessible.Text.Description) == "立即生效"


def test_the_chosen_card_has_a_two_pixel_border(qtbot, painted):
    cards = RadioCards([RadioCard(1, "浅色"), RadioCard(2, "深色")])
    qtbot.addWidget(cards)
    cards.resize(400, 80)
    cards.set_value(1)
    cards.layout().activate()
    chosen = cards.choices()[0].grab().toImage()
    assert chosen.pixelColor(60, 1) == painted.color("primary.text")
