"""The conflict desk: nothing is chosen beforehand, and what was chosen stays whatever comes between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.kernel.ids import UserId, new_id
from db.reception.codes import Urgency
from desktop.exchange.conflict_desk import ConflictDesk
from desktop.exchange.conflict_table import ConflictTable
from desktop.exchange.group_row import GroupRow
from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import OURS, THEIRS, Round, desk_at, opened
from tests.desktop.people.desks import type_text
from tests.stations import Station

_Key = Qt.Key


@pytest.fixture
def conflicts(page: ExchangePage) -> ConflictDesk:
    return page.conflicts


def table(conflicts: ConflictDesk) -> ConflictTable:
    assert conflicts.table is not None
    return conflicts.table


def row(conflicts: ConflictDesk, name: str) -> GroupRow:
    return next(one for one in table(conflicts).rows if one.name == name)


def matter(between: Round):  # type: ignore[no-untyped-def]
    district = between.offices.district
    return district.workspace.matters.detail(district.actor, *between.matters.values())


def test_every_open_group_has_a_row_with_both_values_and_none_is_chosen(
    conflicts: ConflictDesk,
) -> None:
    assert [one.name for one in table(conflicts).rows] == ["紧急程度", "拟办意见"]
    cards = row(conflicts, "拟办意见").cards
    assert [one.text() for one in cards.choices()[:2]] == [OURS, THEIRS]
    assert cards.value() is None
    assert not conflicts.merge.isEnabled()


def test_a_card_says_when_it_was_written_and_which_one_is_shown_for_now(
    conflicts: ConflictDesk,
) -> None:
    ours, theirs, _ = row(conflicts, "紧急程度").cards.choices()
    assert ours.accessibleDescription() == "由正常改来，今天 09:10"
    assert theirs.accessibleDescription() == "由正常改来，今天 09:17 · 目前显示"


def test_merging_is_possible_once_every_group_has_a_choice(
    conflicts: ConflictDesk, between: Round
) -> None:
    row(conflicts, "紧急程度").cards.choose(0)
    assert not conflicts.merge.isEnabled()
    assert conflicts.merge.toolTip() == "还有 1 处没有选择"
    row(conflicts, "拟办意见").cards.choose(1)
    assert conflicts.merge.isEnabled()
    conflicts.merge.click()
    detail = matter(between)
    assert detail.urgency is Urgency.URGENT
    assert detail.proposed_handling == THEIRS


def test_one_press_takes_all_from_one_side(conflicts: ConflictDesk, between: Round) -> None:
    conflicts.own.click()
    assert [one.cards.value().is_own for one in table(conflicts).rows] == [True, True]  # type: ignore[attr-defined]
    conflicts.incoming.click()
    assert [one.cards.value().is_own for one in table(conflicts).rows] == [False, False]  # type: ignore[attr-defined]
    conflicts.merge.click()
    assert matter(between).proposed_handling == THEIRS


def test_both_can_be_kept_one_behind_the_other_where_they_are_texts(
    conflicts: ConflictDesk, between: Round
) -> None:
    assert row(conflicts, "紧急程度").both.isHidden()
    row(conflicts, "紧急程度").cards.choose(0)
    row(conflicts, "拟办意见").both.click()
    conflicts.merge.click()
    assert matter(between).proposed_handling == f"{OURS}\n{THEIRS}"


def test_a_third_value_is_written_in_the_field_of_its_kind(
    conflicts: ConflictDesk, between: Round
) -> None:
    conflicts.own.click()
    opinion = row(conflicts, "拟办意见")
    opinion.other.click()
    assert opinion.form is not None
    conflicts.merge.click()
    assert matter(between).urgency is not Urgency.URGENT, "an empty field is no choice"
    type_text(opinion.form.input("proposed_handling").focus_target(), "两边一起上门。")
    conflicts.merge.click()
    assert matter(between).proposed_handling == "两边一起上门。"


def test_a_third_value_left_empty_says_so_at_its_field_and_keeps_the_cursor(
    page: ExchangePage, conflicts: ConflictDesk
) -> None:
    conflicts.own.click()
    opinion = row(conflicts, "拟办意见")
    opinion.other.click()
    conflicts.own.setFocus()
    QTest.keyClick(page, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opinion.form is not None
    frame = opinion.form.frame("proposed_handling")
    assert frame.error() == "请在这里填写，或者改选上面的内容。"
    target = opinion.form.input("proposed_handling").focus_target()
    assert QApplication.focusWidget() is target
    type_text(target, "两边一起上门。")
    assert frame.error() == ""
    conflicts.merge.click()
    assert page.badge() == 0


def test_a_third_value_that_waits_stays_open_while_the_page_reads_anew(
    page: ExchangePage, conflicts: ConflictDesk
) -> None:
    opinion = row(conflicts, "拟办意见")
    opinion.other.click()
    page.reload()
    assert row(conflicts, "拟办意见") is opinion, "what stands as it stood is not drawn anew"
    assert opinion.form is not None
    assert opinion.form.input("proposed_handling").focus_target().hasFocus()
    assert conflicts.merge.toolTip() == "还有 2 处没有选择"


def test_a_third_value_can_be_one_of_the_words_a_field_knows(
    conflicts: ConflictDesk, between: Round
) -> None:
    conflicts.own.click()
    urgency = row(conflicts, "紧急程度")
    urgency.other.click()
    assert urgency.form is not None
    urgency.form.input("urgency").put(Urgency.NORMAL)
    urgency.form.edited.emit()
    conflicts.merge.click()
    assert matter(between).urgency is Urgency.NORMAL


def test_what_was_chosen_stays_when_something_new_comes_in(
    conflicts: ConflictDesk, between: Round
) -> None:
    conflicts.own.click()
    station = between.offices.haichang
    between.correct(station, *between.matters, proposed_handling="改为周四更换。")
    between.carry(station, between.offices.district)
    conflicts.merge.click()
    assert conflicts.messages.headlines() == ("这件记录又有了新内容，看过之后再合并一次",)
    assert row(conflicts, "紧急程度").cards.value() is not None
    assert row(conflicts, "拟办意见").cards.value() is None
    assert "改为周四更换。" in [one.text() for one in row(conflicts, "拟办意见").cards.choices()]


def test_what_agrees_is_named_below(conflicts: ConflictDesk) -> None:
    assert table(conflicts).agreed().startswith("编号、")
    assert "拟办意见" not in table(conflicts).agreed()


def test_with_several_records_the_next_one_follows_a_decision(
    page: ExchangePage, between: Round
) -> None:
    between.disagree("菜场门口积水")
    page.reload()
    assert page.badge() == 4
    conflicts = page.conflicts
    first = conflicts.record()
    assert conflicts.on.isVisible()
    conflicts.incoming.click()
    conflicts.merge.click()
    assert page.badge() == 2
    assert conflicts.record() != first
    assert not conflicts.on.isVisible()
    assert not conflicts.merge.isEnabled()


def test_choices_wait_while_another_record_is_looked_at(page: ExchangePage, between: Round) -> None:
    between.disagree("菜场门口积水")
    page.reload()
    page.conflicts.incoming.click()
    page.conflicts.on.click()
    assert not page.conflicts.merge.isEnabled()
    page.conflicts.back.click()
    assert page.conflicts.merge.isEnabled()


def test_arrows_choose_and_ctrl_enter_merges(page: ExchangePage) -> None:
    for one in table(page.conflicts).rows:
        first = one.cards.first_focus()
        first.setFocus()
        QTest.keyClick(first, _Key.Key_Right)
    assert page.conflicts.merge.isEnabled()
    QTest.keyClick(page, _Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.badge() == 0


def again(between: Round, qtbot: QtBot, who: Station) -> ConflictDesk:
    """Return the conflict desk as somebody finds it who comes in after a lock."""
    return opened(desk_at(who, between), qtbot).conflicts


def test_what_was_chosen_and_not_decided_is_there_again_after_a_lock(
    conflicts: ConflictDesk, between: Round, qtbot: QtBot
) -> None:
    row(conflicts, "紧急程度").cards.choose(0)
    row(conflicts, "拟办意见").other.click()
    form = row(conflicts, "拟办意见").form
    assert form is not None
    type_text(form.input("proposed_handling").focus_target(), "两边一起上门。")
    after = again(between, qtbot, between.offices.district)
    assert row(after, "紧急程度").cards.value() == row(conflicts, "紧急程度").cards.value()
    assert after.merge.isEnabled()
    after.merge.click()
    assert matter(between).proposed_handling == "两边一起上门。"


def test_a_colleague_finds_nothing_chosen(
    conflicts: ConflictDesk, between: Round, qtbot: QtBot
) -> None:
    conflicts.own.click()
    station = between.offices.district
    other = replace(station, actor=replace(station.actor, user=UserId(new_id(between.clock))))
    after = again(between, qtbot, other)
    assert [one.cards.value() for one in table(after).rows] == [None, None]


def test_a_choice_between_values_that_changed_meanwhile_is_asked_for_again(
    conflicts: ConflictDesk, between: Round, qtbot: QtBot
) -> None:
    conflicts.own.click()
    station = between.offices.haichang
    between.correct(station, *between.matters, proposed_handling="改为周四更换。")
    between.carry(station, between.offices.district)
    after = again(between, qtbot, between.offices.district)
    assert row(after, "紧急程度").cards.value() is not None
    assert row(after, "拟办意见").cards.value() is None


def test_what_was_decided_leaves_nothing_behind(conflicts: ConflictDesk, between: Round) -> None:
    district = between.offices.district
    conflicts.own.click()
    assert district.workspace.unsaved.of(district.actor, "conflict:")
    conflicts.merge.click()
    assert not district.workspace.unsaved.of(district.actor, "conflict:")


def test_what_was_decided_at_another_counter_leaves_nothing_behind(
    conflicts: ConflictDesk, between: Round, qtbot: QtBot
) -> None:
    district, station = between.offices.district, between.offices.haichang
    conflicts.own.click()
    opened(desk_at(station, between), qtbot)
    between.carry(district, station)
    there = again(between, qtbot, station)
    there.incoming.click()
    there.merge.click()
    between.carry(station, district)
    opened(desk_at(district, between), qtbot)
    assert not district.workspace.unsaved.of(district.actor, "conflict:")
