"""The form reads what was typed, keeps it as a draft, and leads from field to field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from db.kernel.problems import Problem
from db.people.rules import PeopleProblem, check_phone
from db.reception.codes import Channel, NextStep
from db.reception.rules import ReceptionProblem
from desktop import look
from desktop.forms.field import (
    Chips,
    Combo,
    Count,
    Day,
    Field,
    Line,
    PersonBox,
    Phone,
    Segments,
    TextArea,
    YesNo,
    options_of,
)
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.forms.values import PersonEntry
from desktop.look import Theme
from desktop.wording import language
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark
from tests.fakes.clock import FakeClock

CATEGORIES = ("道路交通", "物业管理", "环境卫生", "水电气", "劳动社保", "养老托幼")


def mark(text: str) -> Mark:
    return QT_TRANSLATE_NOOP("T", "Text")._replace(text=text)


FIELDS = (
    Field("visitor", mark("来访人"), PersonBox(), hint=mark("可不留名")),
    Field("phone", mark("手机号"), Phone(), beside=True),
    Field(
        "channel",
        mark("反映方式"),
        Segments(options_of((Channel.VISIT_STATION, Channel.PHONE))),
        default=Channel.VISIT_STATION,
    ),
    Field("title", mark("一句话诉求"), Line(), required=True, limit=30),
    Field("statement", mark("具体情况"), TextArea(), limit=4000),
    Field(
        "category",
        mark("事项类别"),
        Chips(tuple((name, mark(name)) for name in CATEGORIES)),
        required=True,
    ),
    Field("unit", mark("承办单位"), Combo(grows=True), section=mark("办理")),
    Field("due_on", mark("答复期限"), Day(), beside=True),
    Field("count", mark("人数"), Count(), default=1),
    Field("confidential", mark("保密"), YesNo(), default=False),
)


@dataclass(frozen=True)
class Command:
    title: str
    channel: Channel
    ticket: str


def check(values: dict[str, Any]) -> Sequence[Problem]:
    found = list(check_phone(values["phone"]))
    if len(values["title"]) > 30:
        params = {"limit": 30, "length": len(values["title"])}
        found.append(Problem("title", ReceptionProblem.TITLE_LONG, params))
    return found


@pytest.fixture
def form(qtbot: QtBot, clock: FakeClock) -> RecordForm:
    made = RecordForm(FIELDS, Command, check=check, clock=clock)
    made.input("unit").set_options([ComboOption(1, "镇社会事务办"), ComboOption(2, "区水务公司")])
    qtbot.addWidget(made)
    made.resize(620, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def keys_into(form: RecordForm, name: str, text: str) -> None:
    form.focus(name)
    QTest.keyClicks(form.input(name).focus_target(), text)


def focused(form: RecordForm) -> str:
    return form._inside


def fill(form: RecordForm) -> None:
    form.load(
        {
            "visitor": PersonEntry("骆书宁"),
            "phone": "19900004417",
            "channel": Channel.PHONE,
            "title": "社区活动室门口没有无障碍坡道",
            "statement": "轮椅进不去活动室。",
            "category": "养老托幼",
            "unit": 2,
            "due_on": date(2026, 4, 9),
            "count": 3,
            "confidential": True,
        }
    )


def test_what_was_loaded_is_read_back(form: RecordForm) -> None:
    fill(form)
    assert form.read() == {
        "visitor": PersonEntry("骆书宁"),
        "phone": "19900004417",
        "channel": Channel.PHONE,
        "title": "社区活动室门口没有无障碍坡道",
        "statement": "轮椅进不去活动室。",
        "category": "养老托幼",
        "unit": 2,
        "due_on": date(2026, 4, 9),
        "count": 3,
        "confidential": True,
    }


def test_an_empty_form_has_its_defaults(form: RecordForm) -> None:
    fill(form)
    form.clear()
    values = form.read()
    assert values["channel"] is Channel.VISIT_STATION
    assert (values["count"], values["confidential"], values["category"]) == (1, False, None)


def test_a_draft_is_plain_json_and_brings_everything_back(form: RecordForm) -> None:
    fill(form)
    before, draft = form.read(), json.loads(json.dumps(form.draft()))
    form.clear()
    form.restore(draft)
    assert form.read() == before
    form.restore({"title": "只有这一句", "unknown": 1})
    assert form.read()["title"] == "只有这一句"
    assert form.read()["category"] is None


def test_every_keystroke_is_told_and_loading_is_not(form: RecordForm, qtbot: QtBot) -> None:
    told: list[int] = []
    form.edited.connect(lambda: told.append(1))
    fill(form)
    assert told == []
    keys_into(form, "statement", "abc")
    assert len(told) == 3


def test_the_record_is_built_from_fields_and_more(qtbot: QtBot, clock: FakeClock) -> None:
    small = RecordForm(FIELDS[2:4], Command, clock=clock)
    qtbot.addWidget(small)
    small.load({"title": " 路灯不亮 "})
    assert small.build(ticket="A13") == Command("路灯不亮", Channel.VISIT_STATION, "A13")
    small.load(Command("另一句", Channel.PHONE, ""))
    assert small.read()["title"] == "另一句"


def test_enter_goes_to_the_next_field_and_never_sends_the_form(form: RecordForm) -> None:
    form.focus("visitor")
    seen = []
    for _ in range(4):
        seen.append(focused(form))
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, Qt.Key.Key_Return)
    assert seen == ["visitor", "phone", "channel", "title"]
    assert focused(form) == "statement"
    QTest.keyClick(form.input("statement").area, Qt.Key.Key_Return)
    assert focused(form) == "statement"


def test_enter_belongs_to_the_input_method_while_it_composes(form: RecordForm) -> None:
    form.focus("title")
    line = form.input("title").line
    QApplication.sendEvent(line, QInputMethodEvent("lu deng", []))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert focused(form) == "title"
    done = QInputMethodEvent("", [])
    done.setCommitString("路灯")
    QApplication.sendEvent(line, done)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert focused(form) == "statement"
    assert form.read()["title"] == "路灯"


def test_enter_in_the_last_field_tells_that_the_form_is_done(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.focus("confidential")
    with qtbot.waitSignal(form.finished):
        QTest.keyClick(form.input("confidential").switch, Qt.Key.Key_Return)


def test_f8_goes_round_the_missing_fields(form: RecordForm, qtbot: QtBot) -> None:
    assert [field.name for field in form.missing()] == ["title", "category"]
    form.focus("visitor")
    for expected in ("title", "category", "title"):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, Qt.Key.Key_F8)
        assert focused(form) == expected
    with qtbot.waitSignal(form.missing_changed) as changed:
        keys_into(form, "title", "a")
    assert changed.args == [1]
    form.input("category").put("水电气")
    assert not form.go_to_missing()


def test_digits_choose_a_category_while_the_chips_have_the_focus(form: RecordForm) -> None:
    form.focus("category")
    QTest.keyClick(QApplication.focusWidget(), "6")
    assert form.read()["category"] == "养老托幼"


def test_a_field_is_checked_on_leaving_and_cleared_as_soon_as_it_is_right(
    form: RecordForm,
) -> None:
    keys_into(form, "phone", "1380000")
    assert form.frame("phone").error() == ""
    form.focus("title")
    assert form.frame("phone").error() == "少了 4 位。不方便留电话可以留空。"
    assert form.input("phone").line.property("state") != "error"  # it warns and stops nobody
    assert "少了 4 位" in form.input("phone").line.accessibleDescription()
    form.focus("phone")
    QTest.keyClick(form.input("phone").line, Qt.Key.Key_End)
    keys = form.input("phone").line
    keys.setText("13800004417")
    keys.textEdited.emit("13800004417")
    assert form.frame("phone").error() == ""


def test_leaving_an_empty_field_blames_nobody(form: RecordForm) -> None:
    form.focus("title")
    form.focus("unit")
    assert form.frame("title").error() == ""


def test_problems_stand_under_their_fields_and_the_first_gets_the_keys(form: RecordForm) -> None:
    rest = form.show_problems(
        [
            Problem("category", ReceptionProblem.CATEGORY_MISSING),
            Problem("title", ReceptionProblem.TITLE_MISSING),
            Problem("phone", PeopleProblem.PHONE_FOREIGN, warns=True),
            Problem("matters", ReceptionProblem.NO_MATTER),
        ]
    )
    assert [problem.field for problem in rest] == ["matters"]
    assert form.frame("title").error() == "还差一句话诉求。"
    assert form.frame("phone").error() == "这是境外号码，可以就这样保存。"
    assert form.input("phone").line.property("state") != "error"
    assert focused(form) == "title"
    form.clear()
    assert form.frame("title").error() == ""


def test_a_hidden_field_is_neither_missing_nor_read(form: RecordForm) -> None:
    form.input("count").put(9)
    form.set_shown("count", shown=False)
    form.set_shown("title", shown=False)
    assert form.read()["count"] == 1
    assert [field.name for field in form.missing()] == ["category"]
    assert form.draft()["count"] == 9


def test_every_field_has_a_name_a_buddy_and_its_hint_for_screen_readers(form: RecordForm) -> None:
    for field in FIELDS:
        target = form.input(field.name).focus_target()
        spoken = target.accessibleName() or form.input(field.name).group.accessibleName()
        assert spoken, field.name
    labels = {label.buddy(): label.text() for label in form.findChildren(QLabel) if label.buddy()}
    assert labels[form.input("title").line] == "一句话诉求"
    assert "必填" in form.input("title").line.accessibleDescription()
    assert "可不留名" in form.input("visitor").line.accessibleDescription()


def test_a_label_can_follow_what_was_chosen(form: RecordForm) -> None:
    form.frame("visitor").set_label("来电人")
    form.frame("visitor").set_hint("可不留名，可只留姓")
    assert form.input("visitor").line.accessibleName() == "来电人"
    assert "可只留姓" in form.input("visitor").line.accessibleDescription()


def test_tab_order_is_reading_order(form: RecordForm) -> None:
    form.focus("visitor")
    seen = [focused(form)]
    for _ in range(len(FIELDS) - 1):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, Qt.Key.Key_Tab)
        seen.append(focused(form))
    assert seen == [field.name for field in FIELDS]


def test_rows_stack_for_large_text(form: RecordForm, qtbot: QtBot) -> None:
    assert form.frame("phone").x() > 0
    look.current().apply(Theme.LIGHT, 1.3)
    try:
        qtbot.waitUntil(lambda: form.frame("phone").x() == form.frame("visitor").x())
    finally:
        look.current().apply(Theme.LIGHT, 1.0)


def test_a_low_window_closes_labels_and_text_areas_up(form: RecordForm) -> None:
    def heights() -> tuple[int, int]:
        areas = form.input("statement").area
        return form.frame("title").sizeHint().height(), areas.sizeHint().height()

    high = heights()
    form.set_short(short=True)
    low = heights()
    assert low[0] < high[0]
    assert low[1] < high[1]
    form.set_short(short=False)
    assert heights() == high


def test_neighbours_stay_in_line_when_one_of_them_has_an_error(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.show_problems([Problem("phone", PeopleProblem.PHONE_TOO_SHORT, {"missing": 4})])
    qtbot.waitUntil(
        lambda: (
            form.input("visitor").geometry().y() == form.input("phone").geometry().y()
            and form.frame("visitor").y() == form.frame("phone").y()
            and form.frame("phone").height() > form.frame("visitor").height()
        )
    )


def test_nothing_is_cut_or_pushed_aside_in_the_stretched_language(
    qapp: QApplication, qtbot: QtBot, clock: FakeClock
) -> None:
    language.install(qapp, language.PSEUDO)
    try:
        fields = (
            Field("a", QT_TRANSLATE_NOOP("Kind", "matter"), Line(), required=True),
            Field("b", QT_TRANSLATE_NOOP("Kind", "person"), Segments(options_of(NextStep))),
        )
        made = RecordForm(fields, clock=clock)
        qtbot.addWidget(made)
        made.resize(568, 300)
        made.show()
        assert made.minimumSizeHint().width() <= 568
        for label in made.findChildren(QLabel):
            needed = label.fontMetrics().horizontalAdvance(label.text())
            assert label.isHidden() or label.width() >= needed, label.text()
    finally:
        language.install(qapp)


def test_the_form_can_go_while_one_of_its_fields_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = RecordForm(FIELDS)
    made.setParent(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made.show()
    made.focus("title")
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()


def test_a_field_out_of_sight_is_scrolled_to(qtbot: QtBot) -> None:
    form = RecordForm([Field(f"line_{at}", mark("Text"), Line()) for at in range(20)])
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(form)
    page.resize(400, 200)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    form.focus("line_15")
    target = form.input("line_15").focus_target()
    room = page.viewport().height() - target.height()
    qtbot.waitUntil(lambda: 0 <= target.mapTo(page.viewport(), QPoint()).y() <= room)


def test_a_long_sentence_below_a_field_leaves_its_neighbours_their_room(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.resize(560, 700)
    form.show()
    widths = [form.frame(name).width() for name in ("visitor", "phone")]
    form.frame("phone").show_error("电话里只能有数字，其他说明可写进具体情况，请核对后再登记。")
    form.layout().activate()
    assert [form.frame(name).width() for name in ("visitor", "phone")] == widths
