"""A visitor with the keyboard stays in the one form: whatever is pressed, nothing else is opened or read (R-06)."""

from __future__ import annotations

import os
import random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import event
from sqlcipher3 import dbapi2 as sqlcipher

from db.evaluation.contracts import PlanSession
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.reception.codes import NextStep
from db.storage.engine import _authorize
from desktop.frame.handed import HandedSheets
from desktop.look import Density
from desktop.reception.handing import raters_form, visitors_form
from desktop.scoring.window import ScoringWindow
from desktop.shell.fence import may_press
from desktop.shell.form_session import FormSession
from desktop.shell.pages import PAGES, RECEPTION
from desktop.shell.sign_in import SignIn
from tests import factories
from tests.db.evaluation.desks import DIGEST, FIRMS
from tests.programs import sign_in
from tests.stations import PASSPHRASE, colleague, open_station

PRESSES = int(os.environ.get("LIAISON_PRESSES", "200"))
"""How many chords and as many clicks are tried here; ``make soak`` takes 1,000 of each."""

BEGUN = {"name": "沈禾穗", "title": "路灯", "form": {"title": "路灯", "name": {"name": "沈禾穗"}}}


@pytest.fixture
def counter(make_program, entrance, founded_station, clock):
    """A program at work with the real pages and a matter that can be rated."""
    station = open_station(entrance, founded_station.founded, clock)
    other = colleague(station, clock)
    matter = factories.matter(next_step=NextStep.ANSWER, answer="已当场说明。")
    station.workspace.reception.register_visit(other, factories.visit(clock, matter))
    station.workspace.close()
    made = make_program(pages=PAGES)
    made.show()
    sign_in(made)
    made.work.go(RECEPTION)
    return made


def let_go():
    """Let the window at work go, as the next turn of the loop does: its timers would read on."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def session(counter):
    """The visitor's part of the register, handed over."""
    counter.hand_over(visitors_form(counter.desk, "A01", BEGUN))
    let_go()
    made = counter.window.scene
    assert isinstance(made, FormSession)
    assert any(one.text() == "您来反映什么？" for one in made.findChildren(QLabel))
    return made


@pytest.fixture
def columns(counter):
    """Every table and column that is read from now on, as the engine's authorizer hears it."""
    found = []

    def listen(act, first, second, *rest):
        if act == sqlcipher.SQLITE_READ:
            found.append((first, second))
        return _authorize(act, first, second, *rest)

    def on_checkout(connection, _record, _proxy):
        connection.set_authorizer(listen)

    event.listen(counter.workspace.unit_of_work._readers, "checkout", on_checkout)
    return found


@pytest.fixture
def read(columns):
    """Every table that is read from now on."""
    return Tables(columns)


class Tables:
    """The tables of what was read."""

    def __init__(self, columns):
        self._columns = columns

    def __iter__(self):
        return (table for table, _ in self._columns)

    def clear(self):
        self._columns.clear()


def press(session, chance):
    target = QApplication.focusWidget() or session
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in (
        Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier,
    ):  # fmt: skip
        if chance.random() < 0.3:
            modifiers |= one
    keys = [
        key for key in Qt.Key if 0x20 <= key.value <= 0x7E or 0x01000000 <= key.value < 0x01000070
    ]
    QTest.keyClick(target, chance.choice(keys), modifiers)


def click(session, chance):
    place = QPoint(chance.randrange(session.width()), chance.randrange(session.height()))
    target = session.childAt(place) or session
    if target is session.done or session.done.isAncestorOf(target):
        return  # handing in ends the form rightly
    buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
    QTest.mouseClick(target, chance.choice(buttons), pos=target.mapFrom(session, place))


def test_no_key_and_no_click_leaves_the_form_or_reads_another_record(counter, session, read):
    chance = random.Random(20260318)
    for _ in range(PRESSES):
        press(session, chance)
        click(session, chance)
        assert counter.window.scene is session
        assert counter.window.isFullScreen()
        assert QApplication.activeModalWidget() is None
        assert counter.work is None
    assert set(read) == {"draft"}


def test_the_window_of_a_handed_form_cannot_be_closed(counter, session):
    counter.window.close()
    assert counter.window.isVisible()


def test_what_the_visitor_wrote_stands_in_the_register_afterwards(counter, session):
    session.form.input("statement").focus_target().insertPlainText("门口的路灯坏了三天")
    session.done.click()
    assert session.form.isHidden()
    session.staff.click()
    session.field.setText("Wrong-Pass 12 ab")
    session.back.click()
    assert counter.window.scene is session
    session.field.setText(PASSPHRASE)
    session.back.click()
    assert counter.work is not None
    assert not counter.window.isFullScreen()
    form = counter.work.page.register.form
    assert form.read()["statement"] == "门口的路灯坏了三天"
    assert form.read()["title"] == "路灯"
    assert form.read()["name"].name == "沈禾穗"


def test_the_clipboard_of_the_staff_is_out_of_reach(session):
    QApplication.clipboard().setText("19900000086")
    field = session.form.input("title").focus_target()
    field.setFocus()
    before = field.text()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "ok")
    assert field.text() == before + "ok"
    QApplication.clipboard().clear()


def test_the_voter_rates_on_the_spot(counter, read):
    desk = counter.desk
    line = desk.workspace.matters.find(desk.actor, "1号")[0]
    detail = desk.workspace.matters.detail(desk.actor, line.id)
    assert not detail.is_rater_barred
    counter.hand_over(raters_form(desk, detail))
    session = counter.window.scene
    read.clear()
    session.done.click()
    assert not session.form.isHidden()
    assert "person" not in read
    for name in ("attitude", "result"):
        session.form.input(name).put(1)
    session.done.click()
    assert session.form.isHidden()
    shown = counter.workspace.matters.detail(desk.actor, line.id)
    assert shown.line.state == "rated"


def test_a_pause_locks_a_handed_form_and_keeps_what_was_written(counter, session):
    session.form.input("statement").focus_target().insertPlainText("写到一半")
    counter.lock(5)
    assert isinstance(counter.window.scene, SignIn)
    assert not counter.window.isFullScreen()
    sign_in(counter)
    assert counter.work.trail.here.key == RECEPTION
    assert counter.work.page.register.form.read()["statement"] == "写到一半"


def test_handing_over_stands_in_the_journal(counter, session):
    entries = counter.workspace.journal.of_user(counter.door.inside.actor.user)
    assert Action.FORM_HANDED_OVER in {entry.action for entry in entries}


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "may"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A", True),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, "\x16", False),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, "", False),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "", False),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier, "", False),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier, "", False),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t", True),
    ],
)
def test_only_keys_that_write_or_move_are_let_through(key, modifiers, text, may):
    assert may_press(key, modifiers, text) is may


FACTS = {
    "evaluation_session",
    "evaluation_sheet",
    "evaluation_answer",
    "evaluation_party",
    "inspected_firm",
}
OF_SHEETS = FACTS | {
    "session_question", "sheet_officer", "sheet_signature", "form_template", "attachment", "blob", "blob_part",
    "unsaved_form", "user_account", "counter", "evaluation_finding", "station",
}  # fmt: skip
"""What a session of sheets reads: the day, its forms, its pictures, who added them, and its own place."""


@pytest.fixture
def sheets(counter, tmp_path, clock):
    """The sheets of a day, handed over to two deputies."""
    desk = counter.desk
    desk.settings.camera_folder = str(tmp_path)
    people, stations = desk.workspace.people, desk.workspace.stations
    deputies = tuple(
        people.add(desk.actor, factories.deputy(clock, name=name)).value.line.id
        for name in ("祝云舟", "许秋实")
    )
    unit = stations.add_organization(desk.actor, factories.organization(clock, name="区市场监管局"))
    plan = PlanSession(
        new_id(clock), clock.now().date(), "节前检查", DIGEST, FIRMS, (unit.value.id,), deputies
    )
    day = desk.workspace.evaluation.sessions.plan(desk.actor, plan).value
    counter.hand_over(HandedSheets(day.line.id))
    let_go()
    made = counter.window.scene
    assert isinstance(made, ScoringWindow)
    return made


def click_sheets(scene, chance):
    place = QPoint(chance.randrange(scene.width()), chance.randrange(scene.height()))
    target = scene.childAt(place)
    if target is not None:
        buttons = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
        QTest.mouseClick(target, chance.choice(buttons), pos=target.mapFrom(scene, place))


BEGINNINGS = {
    "names": lambda _scene: None,
    "form": lambda scene: scene.opened.show_form(),
    "photos": lambda scene: scene.opened.form.card("two_officers").photo_button.click(),
    "signing": lambda scene: scene.opened.show_sign(),
}
"""The pages from which somebody tries to get out."""


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_no_key_and_no_click_leaves_the_sheets_or_reads_another_record(
    counter, sheets, columns, beginning
):
    if beginning != "names":
        sheets.choose.rows[0].click()
        sheets.choose.rows[0].click()
    BEGINNINGS[beginning](sheets)
    chance = random.Random(f"20260318 {beginning}")
    for _ in range(PRESSES // 2):
        press(sheets, chance)
        click_sheets(sheets, chance)
        assert counter.window.scene is sheets
        assert counter.window.isFullScreen()
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None
        assert counter.work is None
    of_matters = {column for table, column in columns if table == "matter"}
    of_journal = {column for table, column in columns if table == "operation"}
    assert of_journal <= {"link", "origin", "seq"}, "a writing goes on from the last link"
    assert {table for table, _ in columns} - {"matter", "operation"} <= OF_SHEETS
    assert of_matters <= {"demand_type"}, (
        "whether any report lies aside is asked before every first reading"
    )
    assert {table for table, _ in columns} >= FACTS


def test_the_window_of_handed_sheets_cannot_be_closed(counter, sheets):
    counter.window.close()
    assert counter.window.isVisible()


def test_the_staff_take_the_sheets_back_with_their_passphrase(counter, sheets):
    sheets.choose.staff.click()
    sheets.staff.field.setText("Wrong-Pass 12 ab")
    sheets.staff.leave.click()
    assert counter.window.scene is sheets
    sheets.staff.field.setText(PASSPHRASE)
    sheets.staff.leave.click()
    assert counter.work is not None
    assert not counter.window.isFullScreen()
    assert counter.look.density is Density.COUNTER


def test_a_lock_keeps_the_sheets_and_the_next_sign_in_goes_on_with_them(counter, sheets):
    sheets.choose.rows[0].click()
    sheets.choose.rows[0].click()
    for _ in range(3):
        QTest.keyClick(sheets.opened.form, Qt.Key.Key_1)
    sheets.opened.form.card("uniform").open_note()
    sheets.opened.form.card("uniform").note.insertPlainText("写到一半")
    counter.lock(5)
    assert isinstance(counter.window.scene, SignIn)
    assert not counter.window.isFullScreen()
    sign_in(counter)
    again = counter.window.scene
    assert isinstance(again, ScoringWindow)
    assert counter.window.isFullScreen()
    assert again.opened.filling.kept("show_code").choice == "a"
    assert again.opened.filling.kept("uniform").note == "写到一半"
