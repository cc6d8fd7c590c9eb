"""What one answer on the form means for the others."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.reception.codes import Channel, DemandType, NextStep, Scale, VisitorKind
from desktop.reception import form as declared
from desktop.reception import lists
from desktop.reception.register_form import RegisterForm
from desktop.reception.report_offer import ReportOffer
from desktop.wording import words
from tests.desktop.reception.counters import focus, key, registered, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_Key = Qt.Key


@pytest.fixture
def form(page) -> RegisterForm:
    return page.register.form


def choose(form: RegisterForm, name: str, value: object) -> None:
    """Choose as a person does."""
    group = form.input(name).group
    group.choose([choice.value for choice in group.choices()].index(value))


def put(form: RegisterForm, name: str, value: object) -> None:
    """Write as a person does."""
    form.input(name).put(value)
    form.input(name).edited.emit()


def label(form: RegisterForm, name: str) -> str:
    return form.input(name).focus_target().accessibleName()


def test_the_first_label_follows_the_mode(form):
    assert label(form, "name") == "来访人"
    choose(form, "channel", Channel.PHONE)
    assert label(form, "name") == "来电人"
    choose(form, "channel", Channel.LETTER)
    assert label(form, "name") == "反映人"


def test_the_category_proposes_unit_kind_of_request_and_deadline(form, stocked):
    choose(form, "category", "03")
    read = form.read()
    assert read["unit"] == stocked.units["市政养护所"]
    assert read["demand_type"] is DemandType.SUGGESTION
    assert read["due_on"] == date(2026, 4, 7)
    assert form.input("due_on").explanation() == "13 个工作日，已避开清明"


def offer(page):
    """Return the question whether it is a report, with its two buttons."""
    return page.register.findChild(ReportOffer)


@pytest.mark.parametrize("text", ["反映有人吃拿卡要", "想举报一件事"])
def test_words_of_a_report_ask_and_seal_nothing_by_themselves(page, form, text):
    put(form, "title", text)
    assert offer(page).isVisible()
    assert form.read()["demand_type"] is DemandType.CONSULT
    offer(page).take.click()
    assert form.read()["demand_type"] is DemandType.REPORT
    assert form.is_shown("accused")
    assert not offer(page).isVisible()


def test_who_says_that_it_is_none_is_not_asked_again_for_this_matter(page, form):
    put(form, "title", "建议设立举报电话")
    offer(page).refuse.click()
    put(form, "statement", "方便群众。")
    assert not offer(page).isVisible()
    form.clear_matter()
    put(form, "title", "检举虚报冒领补贴")
    assert offer(page).isVisible()


def test_an_opinion_on_a_law_is_marked_on_the_form(page, form, station):
    put(form, "title", "物业管理条例应明确公共收益分配")
    choose(form, "category", "03")
    assert not form.is_shown("article")
    page.register.toggle_more()
    put(form, "opinion", True)
    put(form, "article", "《物业管理条例》第五十四条")
    page.register.register_only()
    [held] = station.workspace.linking.opinions(station.actor)
    assert (held.article, held.text) == (
        "《物业管理条例》第五十四条", "物业管理条例应明确公共收益分配",
    )  # fmt: skip


def test_the_category_of_opinions_proposes_the_mark(form):
    form.further.take_category("14")
    assert form.read()["opinion"] is True
    assert form.is_shown("article")
    put(form, "opinion", False)
    form.further.take_category("14")
    assert form.read()["opinion"] is False


def test_a_deadline_chosen_by_hand_stays(form):
    form.focus("due_on")
    focus().selectAll()
    write("4-1")
    choose(form, "category", "03")
    assert form.read()["due_on"] == date(2026, 4, 1)
    assert form.input("due_on").explanation() == ""


def test_a_minor_matter_is_due_sooner(form):
    choose(form, "category", "03")
    form.show_more(shown=True)
    choose(form, "scale", Scale.MINOR)
    assert form.read()["due_on"] == date(2026, 3, 25)


def test_the_next_step_swaps_the_last_row(form):
    choose(form, "next_step", NextStep.ANSWER)
    assert [form.is_shown(name) for name in ("unit", "due_on", "answer")] == [False, False, True]
    assert "answer" in [field.name for field in form.missing()]
    choose(form, "next_step", NextStep.RECORD)
    assert not any(form.is_shown(name) for name in ("unit", "due_on", "answer"))


def test_zero_opens_the_categories_without_a_digit_and_the_chip_takes_its_name(form):
    form.focus("category")
    key(_Key.Key_0)
    menu = form.findChild(QMenu)
    assert menu.actions()[0].text() == "其他"
    next(one for one in menu.actions() if one.text() == "医疗卫生").trigger()
    menu.close()
    assert form.read()["category"] == "08"
    assert form.input("category").group.choices()[-1].text() == "医疗卫生"


def test_other_modes_stand_behind_the_last_segment(form):
    choose(form, "channel", declared.OTHER)
    menu = form.findChild(QMenu)
    next(one for one in menu.actions() if one.text() == words.of(Channel.APPOINTMENT)).trigger()
    menu.close()
    assert form.read()["channel"] is Channel.APPOINTMENT


def test_a_menu_of_modes_that_is_left_means_a_visit(form):
    choose(form, "channel", declared.OTHER)
    QTest.keyClick(form.findChild(QMenu), _Key.Key_Escape)
    assert form.read()["channel"] is Channel.VISIT_STATION


def test_rare_fields_are_folded_away_but_never_what_they_say(form):
    assert not form.is_shown("place")
    form.show_more(shown=True)
    form.focus("place")
    write("石榴弄 12 号")
    form.show_more(shown=False)
    assert form.is_shown("place")
    assert not form.is_shown("urgency")


def test_firms_are_asked_for_name_and_code(form):
    form.show_more(shown=True)
    assert not form.is_shown("uscc")
    choose(form, "kind", VisitorKind.LEGAL_PERSON)
    assert form.is_shown("uscc")
    assert form.is_shown("work_unit")


def test_somebody_who_wishes_no_name_leaves_none(form):
    write("骆书宁")
    form.show_more(shown=True)
    choose(form, "kind", VisitorKind.ANONYMOUS)
    assert form.read()["name"].name == ""


def test_a_draft_brings_everything_back(form):
    write("骆书宁")
    choose(form, "channel", declared.OTHER)
    form.further.take_channel(Channel.HOTLINE)
    choose(form, "category", "06")
    form.further.take_category("12")
    form.show_more(shown=True)
    form.focus("place")
    write("石榴弄")
    draft = form.draft()
    before = form.read()
    form.begin({})
    assert not form.is_begun()
    form.begin(draft)
    assert form.read() == before
    assert form.is_shown("place")


def test_the_deputy_of_the_last_visit_is_proposed(page, station, clock, stocked):
    from tests import factories
    from tests.desktop.reception.counters import registered

    registered(station, clock, factories.matter(), deputies=(stocked.people["陆承安"],))
    page._read_lists()
    assert page.register.form.read()["deputy"] == stocked.people["陆承安"]
    assert page.context.reference.shown().present[0].name == "陆承安"


def test_a_title_beyond_forty_characters_says_so_on_leaving(form):
    form.focus("title")
    write("路" * 41)
    key(_Key.Key_Tab)
    assert form.frame("title").error() == "已有 41 字，最多 40 字，其余可写进具体情况。"


def test_no_deadline_is_guessed_before_there_is_a_category(form):
    assert form.read()["due_on"] is None
    assert form.input("due_on").line.text() == ""
    choose(form, "category", "03")
    assert form.read()["due_on"] == date(2026, 4, 7)


def test_who_received_yesterday_is_not_proposed_today(page, form, desk, station, clock, stocked):
    person = stocked.people["陆承安"]
    registered(station, clock, deputies=(person,))
    page.register.offer(lists.read(desk))
    assert form.input("deputy").value() == person
    clock.advance(days=1)
    page.reload()
    assert form.input("deputy").value() is None
