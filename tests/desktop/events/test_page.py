"""The tab 签到: plan, open, sign in by scan, name and choice, undo, close with who is missing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.attachments.contracts import Subject
from db.events.codes import AttendeeRole, EventState, EventStep, EventType, Presence, SignMethod
from db.events.contracts import Invitee, QuestionBegun
from db.events.noting import AskQuestion, CountHeads
from db.kernel.kinds import Kind
from desktop.events.console import Shown
from desktop.events.page import EventsPage
from desktop.forms.values import PersonEntry
from desktop.frame.desk import Desk as PageDesk
from desktop.frame.handed import HandedEvent
from tests import factories, pictures
from tests.db.events.desks import DAY, GUESTS, Desk
from tests.desktop.people.desks import type_text
from tests.pictures import attachment


def opened(page: EventsPage, kept: Desk, *guests: Invitee) -> UUID:
    """Open an event at the page."""
    event = kept.opened(*guests)
    page.reload()
    page.open_event(event)
    return event


def test_an_event_is_planned_with_ctrl_n(page: EventsPage, kept: Desk) -> None:
    page.begin_new()
    assert page.entry is not None
    for name, value in (
        ("title", "涉外商事专场"), ("starts", "9:30"), ("ends", "11：00"), ("place", "二楼议事厅"),
        ("hosts", "区人民法院、镇商会"), ("parts", "9:40 一次法规解读 / 闻人静 / 外商投资法"),
    ):  # fmt: skip
        page.entry.form.input(name).put(value)
    page.entry.submit()
    assert page.entry is None
    assert page.view is not None
    line = page.view.line
    assert (line.title, line.starts, line.ends, line.kind) == (
        "涉外商事专场", "09:30", "11:00", EventType.BUSINESS_LEGAL_SESSION,
    )  # fmt: skip
    assert [one.name for one in page.view.hosts] == ["区人民法院", "镇商会"]
    first, *others = page.view.parts
    assert (first.speaker, first.about, first.starts) == ("闻人静", "外商投资法", "09:40")
    assert len(others) == 3


def test_what_is_wrong_with_a_plan_stands_in_the_form_and_nothing_is_saved(
    page: EventsPage, kept: Desk
) -> None:
    page.begin_new()
    assert page.entry is not None
    for name, value in (("title", "学习会"), ("starts", "下午"), ("ends", "16:00")):
        page.entry.form.input(name).put(value)
    page.entry.submit()
    assert page.entry is not None
    assert kept.events.events.between(kept.actor, DAY, DAY) == ()


def test_a_scan_signs_in_whatever_has_the_focus(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.list.search.setFocus()
    assert page.take_scan(kept.roster(event)["沈知行"].code)
    assert kept.roster(event)["沈知行"].method is SignMethod.SCAN
    assert page.console.model.rowCount() == 1
    assert "沈知行" in page.messages.headlines()[0]


def test_without_an_event_a_scan_is_left_to_others(page: EventsPage) -> None:
    assert not page.take_scan("7054874904097")


def test_a_name_and_enter_sign_in_who_alone_is_meant(
    page: EventsPage, kept: Desk, qtbot: QtBot
) -> None:
    event = opened(page, kept)
    qtbot.keyClicks(page.console.box, "szx")
    qtbot.keyClick(page.console.box, Qt.Key.Key_Return)
    assert kept.roster(event)["沈知行"].came
    assert page.console.box.text() == ""


def test_of_several_a_digit_chooses(page: EventsPage, kept: Desk, qtbot: QtBot) -> None:
    event = opened(page, kept, *GUESTS, Invitee("沈知行", unit="桂湾社区"))
    page.console.box.setText("沈知行")
    qtbot.keyClick(page.console.box, Qt.Key.Key_Return)
    assert [one.unit for one in page.console.choices] == ["松陌小组", "桂湾社区"]
    qtbot.keyClick(page.console.box, Qt.Key.Key_2)
    signed = [one for one in kept.events.rosters.of(kept.actor, event) if one.came]
    assert [one.unit for one in signed] == ["桂湾社区"]
    assert page.console.choices == ()


def test_digits_of_a_telephone_number_are_typed_and_choose_nobody(
    page: EventsPage, kept: Desk, qtbot: QtBot
) -> None:
    opened(page, kept)
    qtbot.keyClicks(page.console.box, "1234")
    assert page.console.box.text() == "1234"


def test_who_is_not_on_the_list_becomes_a_walk_in_with_what_was_typed(
    page: EventsPage, kept: Desk, qtbot: QtBot
) -> None:
    event = opened(page, kept)
    page.console.box.setText("崔砚")
    qtbot.keyClick(page.console.box, Qt.Key.Key_Return)
    assert page.console.box.text() == "崔砚"
    qtbot.keyClick(page.console.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.entry is not None
    page.entry.submit()
    assert kept.roster(event)["崔砚"].is_walk_in
    assert page.entry is None


def test_a_second_scan_tells_when_and_where(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    for _ in range(2):
        page.take_scan(kept.roster(event)["沈知行"].code)
    told = " ".join(one.text() for one in page.messages.findChildren(QLabel))
    assert "13:1" in told
    assert kept.events.signing.counts(kept.actor, event).came == 1


def test_ctrl_z_takes_ones_own_last_back(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.take_scan(kept.roster(event)["沈知行"].code)
    page.signing.undo_last()
    assert not kept.roster(event)["沈知行"].came
    page.signing.undo_last()
    assert not kept.roster(event)["沈知行"].came


def test_the_menu_of_somebody_offers_what_is_possible(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    before = [text for text, _ in page.menu.acts_of(kept.roster(event)["沈知行"])]
    assert len(before) == 5
    dict(page.menu.acts_of(kept.roster(event)["沈知行"]))[before[0]]()
    assert kept.roster(event)["沈知行"].presence is Presence.PRESENT
    acts = dict(page.menu.acts_of(kept.roster(event)["沈知行"]))
    next(iter(acts.values()))()
    assert kept.roster(event)["沈知行"].presence is Presence.GONE


def test_an_older_sign_in_is_taken_back_with_a_reason(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    for name in ("沈知行", "罗怀远"):
        page.take_scan(kept.roster(event)[name].code)
    acts = list(page.menu.acts_of(kept.roster(event)["沈知行"]))
    acts[1][1]()
    assert page.entry is not None
    page.entry.form.input("reason").put("认错人")
    page.entry.submit()
    assert not kept.roster(event)["沈知行"].came
    assert kept.roster(event)["罗怀远"].came


def test_leave_is_noted_with_its_reason(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    acts = dict(page.menu.acts_of(kept.roster(event)["沈知行"]))
    acts[list(acts)[1]]()
    assert page.entry is not None
    page.entry.form.input("reason").put("出差")
    page.entry.submit()
    assert kept.roster(event)["沈知行"].presence is Presence.ON_LEAVE


def test_somebody_comes_in_the_place_of_another(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.forms.substitute(kept.roster(event)["沈知行"])
    assert page.entry is not None
    page.entry.form.input("name").put(PersonEntry("陆承安"))
    page.entry.submit()
    line = kept.roster(event)["陆承安"]
    assert (line.seat, line.unit) == ("B12", "松陌小组")
    assert line.substitute_for == kept.roster(event)["沈知行"].id


def test_a_roster_is_pasted_from_a_table(page: EventsPage, kept: Desk) -> None:
    event = kept.plan().line.id
    page.reload()
    page.open_event(event)
    page.forms.roster()
    assert page.entry is not None
    page.entry.form.input("lines").put("沈知行\t松陌小组\t19900001234\tB12\n罗怀远，岚溪精密机械厂")
    page.entry.submit()
    roster = kept.roster(event)
    assert (roster["沈知行"].seat, roster["罗怀远"].unit) == ("B12", "岚溪精密机械厂")
    page.console.shown.set_value(Shown.EVERYBODY)
    page.console.shown.currentChanged.emit(Shown.EVERYBODY)
    assert page.console.model.rowCount() == 2


def test_rows_of_a_signed_sheet_are_entered(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.forms.paper()
    assert page.entry is not None
    page.entry.form.input("rows").put("1-2，9")
    page.entry.submit()
    assert [one.name for one in kept.roster(event).values() if one.came] == ["沈知行", "罗怀远"]


def test_closing_names_who_is_missing_and_asks(
    page: EventsPage, kept: Desk, desk: PageDesk, monkeypatch
) -> None:
    event = opened(page, kept)
    page.take_scan(kept.roster(event)["沈知行"].code)
    asked: list[str] = []

    def confirm(question: str, body: str, **_: object) -> bool:
        asked.append(body)
        return len(asked) > 1

    monkeypatch.setattr(desk.questions, "confirm", confirm)
    page.steps.take(EventStep.FINISH)
    assert kept.events.events.view(kept.actor, event).line.state is EventState.SIGN_IN_OPEN
    page.steps.take(EventStep.FINISH)
    assert "罗怀远" in asked[0]
    assert kept.events.events.view(kept.actor, event).line.state is EventState.FINISHED
    assert kept.roster(event)["罗怀远"].presence is Presence.ABSENT


def test_a_part_is_marked_done_and_taken_back(page: EventsPage, kept: Desk) -> None:
    event = kept.plan(kind=EventType.BUSINESS_LEGAL_SESSION).line.id
    page.reload()
    page.open_event(event)
    for done in (True, False):
        page.aside.parts[0].click()
        assert page.view is not None
        assert (page.view.parts[0].done_at is not None) is done


def test_a_place_that_has_not_reported_is_entered_later(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    kept.events.noting.count(kept.actor, CountHeads(kept.id(), event, "北渚村", None))
    page.reload()
    page.forms.heads("北渚村")
    assert page.entry is not None
    page.entry.form.input("number").put(88)
    page.entry.submit()
    assert page.view is not None
    assert page.view.line.remote == 88


def test_a_question_nobody_could_answer_leads_to_the_register_form(
    page: EventsPage, kept: Desk, desk: PageDesk
) -> None:
    event = opened(page, kept)
    asked = AskQuestion(kept.id(), event, "罗怀远", "怎么选管辖法院？")
    view = kept.events.noting.ask(kept.actor, asked).value
    gone: list[tuple[str, object]] = []
    object.__setattr__(desk, "go", lambda key, subject=None: gone.append((key, subject)))
    page.forms.matter(view.questions[0])
    ((key, begun),) = gone
    assert key == "reception"
    assert isinstance(begun, QuestionBegun)
    assert begun.words == "怎么选管辖法院？"


def test_the_screen_is_handed_over_with_f11(page: EventsPage, kept: Desk, desk: PageDesk) -> None:
    event = opened(page, kept)
    handed: list[object] = []
    object.__setattr__(desk, "hand_over", handed.append)
    page.signing.open_kiosk()
    assert handed == [HandedEvent(event, page.signing.at)]


def test_a_walk_in_whom_the_directory_knows_is_offered_and_counts_for_them(
    page: EventsPage, kept: Desk, qtbot: QtBot
) -> None:
    event = opened(page, kept)
    deputy = factories.deputy(kept.clock, name="陆承安")
    person = kept.station.workspace.people.add(kept.actor, deputy).value.line.id
    page.signing.begin_guest("")
    assert page.entry is not None
    box = page.entry.form.input("name")
    box.line.setFocus()
    type_text(box.line, "陆承")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert page.entry.form.input("role").value() is AttendeeRole.DEPUTY
    page.entry.submit()
    line = kept.roster(event)["陆承安"]
    assert (line.person, line.is_walk_in) == (person, True)


def test_photos_of_an_event_stand_where_its_agenda_was(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.aside.photos.click()
    files = page.beside.photos.photos.files
    assert page.beside.currentWidget() is page.beside.photos
    files._keep()(attachment(kept.clock, pictures.photo(seed=4)))
    subject = Subject(Kind.EVENT, event)
    (line,) = kept.station.workspace.attachments.of(kept.actor, subject)
    assert [one.line.id for one in files.strip.tiles()] == [line.id]
    page.beside.photos.back.click()
    assert page.beside.currentWidget() is page.aside


def test_this_desk_is_called_as_it_likes(page: EventsPage, kept: Desk) -> None:
    event = opened(page, kept)
    page.forms.desk()
    assert page.entry is not None
    page.entry.form.input("name").put(" 东门 签到台 ")
    page.entry.submit()
    page.signing.sign("沈知行")
    assert kept.roster(event)["沈知行"].desks == ("东门 签到台",)


def test_minutes_that_were_being_typed_stand_there_again_after_a_lock(
    page: EventsPage, kept: Desk, desk: PageDesk, qtbot: QtBot
) -> None:
    event = opened(page, kept)
    page.forms.record()
    assert page.entry is not None
    type_text(page.entry.form.input("minutes").focus_target(), "一、三方说明电梯方案。")
    desk.unsaved.flush()
    again = EventsPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.open_event(event)
    again.forms.record()
    assert again.entry is not None
    assert again.entry.form.input("minutes").value() == "一、三方说明电梯方案。"
    again.entry.submit()
    assert kept.events.events.view(kept.actor, event).minutes == "一、三方说明电梯方案。"
    assert desk.workspace.unsaved.of(desk.actor, "event-") == {}


def test_what_was_given_up_does_not_come_back(page: EventsPage, kept: Desk) -> None:
    opened(page, kept)
    page.forms.question()
    assert page.entry is not None
    type_text(page.entry.form.input("words").focus_target(), "几时开工？")
    page.entry.leave.click()
    page.forms.question()
    assert page.entry is not None
    assert not page.entry.form.input("words").value()
