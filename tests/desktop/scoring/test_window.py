"""The whole screen: who fills in, which sheet, nothing of anybody else's, and one way out."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.evaluation.contracts import SessionView
from desktop.frame.desk import Desk as PageDesk
from desktop.frame.handed import HandedSheets
from desktop.look import Density, Theme
from desktop.scoring import place
from desktop.scoring.window import ScoringWindow
from tests.db.evaluation.desks import Desk
from tests.desktop.people.desks import type_text
from tests.desktop.scoring.hands import STAFF, Hands, check


def shown(scene: QWidget) -> str:
    """Return every word that can be read in a scene, hidden parts left out."""
    parts = [*scene.findChildren(QLabel), *scene.findChildren(QAbstractButton)]
    return "\n".join(one.text() or one.accessibleName() for one in parts if one.isVisibleTo(scene))


def reopened(hands: Hands, desk: PageDesk, qtbot: QtBot) -> ScoringWindow:
    """Hand over what nobody took back, as the next sign-in does; nothing of the first window is asked."""
    handed: list[HandedSheets] = []
    place.left_open(desk, desk.jobs, handed.append)
    (found,) = handed
    made = ScoringWindow(desk, found, check)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def test_the_name_stands_on_every_page(hands: Hands) -> None:
    name = "现在由：祝云舟"
    assert hands.window.header.author.text() == name
    hands.fill()
    hands.opened.show_sign()
    assert hands.window.header.author.isVisibleTo(hands.window)
    hands.window.header.back.click()
    hands.window.header.back.click()
    assert hands.window.header.author.text() == name


def test_a_list_shows_how_far_each_of_the_own_sheets_is(hands: Hands) -> None:
    hands.keys("111")
    hands.window.header.back.click()
    names = [one.accessibleName() for one in hands.window.choose.rows]
    assert names[0].endswith("填写中 3/13")
    assert names[1].endswith("填写中 0/13")


def test_another_deputy_sees_nothing_of_what_the_one_before_wrote(hands: Hands) -> None:
    hands.keys("11")
    hands.form.stand("uniform")
    hands.key("3")
    type_text(hands.form.card("uniform").note, "只有一人着装")
    hands.form.card("uniform").note_done.click()
    hands.window.header.author.click()
    assert "祝云舟" in shown(hands.window)
    assert "13" not in shown(hands.window)
    hands.window.choose.rows[1].click()
    assert hands.window.choose.rows[0].accessibleName().endswith("填写中 0/13")
    hands.window.choose.rows[0].click()
    assert hands.window.header.author.text() == "现在由：许秋实"
    assert "只有一人着装" not in shown(hands.window)
    assert hands.chosen() == {}
    hands.key("2")
    hands.open(deputy=0)
    assert hands.chosen() == {"two_officers": "done", "show_certificate": "done", "uniform": "c"}


def test_the_next_firm_is_the_next_open_sheet_of_the_same_deputy(hands: Hands) -> None:
    hands.form.next_firm.click()
    assert hands.window.header.title.whole_text() == "杏林食品作坊"
    assert hands.window.header.about.whole_text() == "第 2 家，共 3 家 · 日常检查 · 区市场监管局"
    hands.form.next_firm.click()
    hands.form.next_firm.click()
    assert hands.window.header.title.whole_text() == "岚溪精密机械厂"


def test_after_the_last_sheet_the_list_says_that_all_are_handed_in(hands: Hands) -> None:
    for _ in range(3):
        hands.fill()
        hands.hand_in()
        hands.sign.done.click()
    assert hands.window.page is hands.window.choose
    assert "已交 3 份，共 3 份" in shown(hands.window.choose)


def test_a_killed_session_reopens_at_the_same_item_with_every_answer(
    hands: Hands, desk: PageDesk, qtbot: QtBot
) -> None:
    hands.keys("1111111")
    hands.form.stand("by_list")
    again = Hands(reopened(hands, desk, qtbot), hands.kept, hands.day)
    assert again.form.current == "by_list"
    assert len(again.chosen()) == 7
    assert again.form.groups.messages.headlines() == ("已找回 7 项",)
    assert again.window.header.author.text() == "现在由：祝云舟"
    assert again.form.card("inform_rights").answers.value() == "done"


def test_a_note_comes_back_to_the_last_character_before_any_pause(
    hands: Hands, desk: PageDesk, qtbot: QtBot
) -> None:
    hands.form.stand("uniform")
    card = hands.form.card("uniform")
    card.open_note()
    type_text(card.note, "没有着装，也没有标")
    assert "uniform" not in hands.stored().answers
    again = Hands(reopened(hands, desk, qtbot), hands.kept, hands.day)
    assert again.form.current == "uniform"
    assert again.form.card("uniform").note.toPlainText() == "没有着装，也没有标"
    assert again.form.card("uniform").writes_note
    again.form.card("uniform").note_done.click()
    assert again.stored().answers["uniform"].note == "没有着装，也没有标"


def test_what_was_saved_before_the_end_voids_no_signature(
    hands: Hands, desk: PageDesk, qtbot: QtBot
) -> None:
    hands.fill()
    card = hands.form.card("two_officers")
    card.open_note()
    type_text(card.note, "两人都出示了 ")
    card.note_done.click()
    hands.opened.show_sign()
    hands.write()
    hands.sign.done.click()
    again = Hands(reopened(hands, desk, qtbot), hands.kept, hands.day)
    assert [one.holds for one in again.stored().signatures] == [True]


def test_a_session_that_was_killed_in_its_list_reopens_at_its_names(
    window: ScoringWindow, desk: PageDesk, kept: Desk, day: SessionView, qtbot: QtBot
) -> None:
    again = reopened(Hands(window, kept, day), desk, qtbot)
    assert [one.accessibleName() for one in again.choose.rows] == ["祝云舟", "许秋实"]


def test_only_the_passphrase_of_the_staff_leads_out(
    hands: Hands, desk: PageDesk, qtbot: QtBot
) -> None:
    hands.window.header.back.click()
    hands.window.choose.staff.click()
    staff = hands.window.staff
    staff.field.setText("Wrong-Pass 12 ab")
    with qtbot.assertNotEmitted(hands.window.left):
        staff.leave.click()
    assert hands.window.page is staff
    staff.field.setText(STAFF)
    with qtbot.waitSignal(hands.window.left):
        staff.leave.click()
    handed: list[HandedSheets] = []
    place.left_open(desk, desk.jobs, handed.append)
    assert handed == []


def test_the_way_out_leads_back_to_the_sheets_as_well(hands: Hands) -> None:
    hands.window.header.back.click()
    hands.window.choose.staff.click()
    hands.window.staff.back.click()
    assert hands.window.page is hands.window.choose


def test_the_colours_for_the_sun_are_one_press_away_and_back(hands: Hands, desk: PageDesk) -> None:
    hands.window.header.back.click()
    hands.window.choose.sun.click()
    assert (desk.look.theme, desk.look.density) == (Theme.SUNLIGHT, Density.TOUCH)
    hands.window.choose.sun.click()
    assert desk.look.theme is Theme.LIGHT
    assert desk.settings.theme is Theme.LIGHT


def test_a_session_that_is_not_known_says_so_and_can_be_left(
    desk: PageDesk, kept: Desk, qtbot: QtBot
) -> None:
    made = ScoringWindow(desk, HandedSheets(kept.id()), check)
    qtbot.addWidget(made)
    made.show()
    assert made.page is made.waiting
    made.waiting.back.click()
    assert made.page is made.staff


def test_a_sheet_can_be_asked_for_directly(
    desk: PageDesk, day: SessionView, kept: Desk, qtbot: QtBot
) -> None:
    sheet = day.sheets[3]
    made = ScoringWindow(desk, HandedSheets(day.line.id, sheet.id), check)
    qtbot.addWidget(made)
    made.show()
    assert made.opened is not None
    assert made.opened.stop.sheet.id == sheet.id
    assert made.header.author.text() == "现在由：许秋实"


def test_one_deputy_alone_is_not_asked_who_fills_in(
    desk: PageDesk, kept: Desk, qtbot: QtBot
) -> None:
    alone = kept.plan()
    made = ScoringWindow(desk, HandedSheets(alone.line.id), check)
    qtbot.addWidget(made)
    made.show()
    made.choose.rows[0].click()
    assert made.opened is not None
    made.header.author.click()
    assert made.page is made.opened
