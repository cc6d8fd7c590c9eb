"""Scoring: one key or one tap for one answer, saved at once, and the way to what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import Density, Theme
from tests.db.evaluation.desks import FORM
from tests.desktop.people.desks import type_text
from tests.desktop.scoring.hands import ITEMS, Hands

_Key = Qt.Key


def test_one_key_is_one_answer_and_the_next_item_follows(hands: Hands) -> None:
    hands.keys("11")
    assert hands.chosen() == {"two_officers": "done", "show_certificate": "done"}
    assert hands.form.current == "show_code"


def test_nought_says_that_nobody_could_observe_it(hands: Hands) -> None:
    hands.form.stand("show_code")
    hands.key("0")
    assert hands.chosen() == {"show_code": "unseen"}


def test_a_whole_sheet_is_filled_with_thirteen_keys(hands: Hands) -> None:
    hands.keys("1" * len(ITEMS))
    stored = hands.stored()
    assert (stored.reckoning.is_complete, str(stored.reckoning.arithmetic.score)) == (True, "100.0")
    assert hands.form.panel.score.text() == "100.0"
    assert hands.form.panel.square.word == "优"


def test_a_tap_answers_and_a_second_one_takes_the_answer_back(hands: Hands) -> None:
    button = hands.form.card("two_officers").answers.choices()[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hands.chosen() == {"two_officers": "done"}
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hands.chosen() == {}
    assert not button.isChecked()


def test_a_finger_answers_as_the_mouse_does(hands: Hands) -> None:
    finger = QTest.createTouchDevice()
    button = hands.form.card("two_officers").answers.choices()[1]
    place = button.mapTo(hands.window, button.rect().center())
    window = hands.window.windowHandle()
    QTest.touchEvent(window, finger).press(0, place).commit()
    QTest.touchEvent(window, finger).release(0, place).commit()
    assert hands.chosen() == {"two_officers": "not_done"}


def test_a_tap_lets_the_next_open_item_stand_out(hands: Hands) -> None:
    hands.form.card("show_certificate").answers.choices()[0].click()
    assert hands.form.current == "show_code"


def test_a_low_answer_opens_its_note_and_says_what_is_still_asked_for(hands: Hands) -> None:
    hands.form.stand("uniform")
    hands.key("4")
    card = hands.form.card("uniform")
    assert card.writes_note
    assert card.needs.text() == "还要：写明情况、拍照"
    type_text(card.note, "两人没有着装。")
    card.note_done.click()
    assert hands.stored().answers["uniform"].note == "两人没有着装。"
    assert card.needs.text() == "还要：拍照"


def test_digits_in_a_note_are_text_and_answer_nothing(hands: Hands) -> None:
    hands.key(_Key.Key_N)
    card = hands.form.card("two_officers")
    assert card.writes_note
    QTest.keyClicks(card.note, "13")
    card.note_done.click()
    assert (hands.chosen(), hands.stored().answers["two_officers"].note) == ({}, "13")


def test_a_note_is_saved_in_a_pause_of_typing(hands: Hands, qtbot: QtBot) -> None:
    card = hands.form.card("two_officers")
    card.open_note()
    type_text(card.note, "只来了一个人")
    qtbot.waitUntil(lambda: "two_officers" in hands.stored().answers)
    assert hands.stored().answers["two_officers"].note == "只来了一个人"


def test_the_key_for_what_is_missing_goes_through_every_gap_and_round(hands: Hands) -> None:
    hands.fill(uniform="d", integrity="unseen")
    hands.opened.filling.choose("recording", "")
    hands.form.stand("two_officers")
    seen = []
    for _ in range(3):
        hands.key(_Key.Key_F8, hands.form)
        seen.append(hands.form.current)
    assert seen == ["uniform", "recording", "uniform"]


def test_the_missing_numbers_lead_there_by_a_press(hands: Hands) -> None:
    hands.keys("1111")
    assert hands.form.panel.missing.text().startswith("5、6、7")
    hands.form.panel.missing.click()
    assert hands.form.current == "inform_purpose"


def test_the_score_tells_its_sum_and_leaves_out_what_was_not_observed(hands: Hands) -> None:
    hands.keys("11")
    hands.form.stand("show_code")
    hands.key("5")
    assert hands.form.panel.sum.text() == "20 ÷ 20 × 100，未观察 1 项不计"
    assert hands.form.panel.answered.text() == "已评 3 / 13 项"


def test_a_veto_decides_the_grade_at_once_and_can_be_taken_back(hands: Hands) -> None:
    hands.keys("1" * len(ITEMS))
    hands.form.card("integrity").answers.choices()[1].click()
    assert hands.form.panel.square.word == "不合格"
    assert hands.form.panel.veto.text() == "第 13 项"
    hands.form.card("integrity").answers.choices()[0].click()
    assert hands.form.panel.square.word == "优"
    assert hands.form.panel.veto.text() == "未触发"


def test_groups_count_their_answers(hands: Hands) -> None:
    hands.keys("111")
    tabs = {one.value: one for one in hands.form.groups.tabs.choices()}
    assert tabs["identity"].count == "3/4"  # type: ignore[attr-defined]
    hands.key("1")
    assert tabs["identity"].is_whole  # type: ignore[attr-defined]
    hands.form.before.click()
    assert hands.form.groups.at == 0
    hands.form.on.click()
    hands.form.on.click()
    assert hands.form.groups.at == 2


def test_arrows_move_between_items_and_answer_nothing(hands: Hands) -> None:
    hands.key(_Key.Key_Down)
    assert hands.form.current == "show_certificate"
    bar = hands.form.card("show_certificate").answers
    bar.choices()[0].setFocus()
    hands.key(_Key.Key_Right, bar.choices()[0])
    hands.key(_Key.Key_Down, bar.choices()[1])
    assert (hands.form.current, hands.chosen()) == ("show_code", {})


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1440, 900)])
def test_nothing_is_cut_and_everything_is_large_enough_for_a_finger(
    hands: Hands, theme: Theme, size: tuple[int, int], qtbot: QtBot
) -> None:
    look = hands.window._desk.look
    look.apply(theme, 1.0, Density.TOUCH)
    hands.window.resize(*size)
    qtbot.waitUntil(lambda: hands.window.width() == size[0])
    hands.window.grab()
    form = hands.form
    small = [
        one.accessibleName() or one.text()
        for one in form.findChildren(QAbstractButton)
        if one.isVisibleTo(form) and min(one.width(), one.height()) < 48
    ]
    assert small == []
    cut = [
        one.text() for one in form.findChildren(QAbstractButton)
        if one.isVisibleTo(form) and hasattr(one, "shown_text") and one.shown_text() != one.text()
        and one.text()
    ]  # fmt: skip
    assert cut == []
    assert form.width() == size[0]


def test_answers_stand_inside_the_window_at_every_size(hands: Hands) -> None:
    for card in hands.form.groups.cards.values():
        if not card.isVisible():
            continue
        right = card.photo_button.mapTo(hands.window, QPoint(card.photo_button.width(), 0)).x()
        assert right <= hands.window.width() - hands.form.panel.width()


def test_every_control_of_the_form_has_a_name(hands: Hands) -> None:
    def is_reached(one: QWidget) -> bool:
        return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isVisibleTo(hands.form)

    nameless = [
        type(one).__name__ for one in hands.form.findChildren(QWidget)
        if is_reached(one) and one is not hands.form and not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text())
    ]  # fmt: skip
    assert nameless == []


def test_the_form_of_the_test_is_the_one_that_is_shipped() -> None:
    assert len(ITEMS) == len(list(FORM.items())) == 13


def test_what_was_told_before_the_inspection_is_one_press_away(hands: Hands) -> None:
    hands.form.stand("uniform")
    hands.form.crib.click()
    assert hands.opened.page is hands.opened.crib
    said = "\n".join(one.text() for one in hands.opened.crib.findChildren(QLabel))
    assert all(line in said for line in FORM.briefing)
    hands.opened.crib.back.click()
    assert (hands.opened.page, hands.form.current) == (hands.form, "uniform")
