"""The thin strip of possible same matters: seen while typing, linked by Alt+L, hidden by Esc, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.reception.codes import DemandType, Step
from db.reception.handling import LinkType
from tests import factories
from tests.desktop.reception.counters import ALT, CTRL, SHIFT, focus, key, registered, write

_Key = Qt.Key


def tell(page, title: str = "东林路窨井盖响", words: str = "夜里车辆一压就响，睡不好觉") -> None:
    """Fill the narrative and let the pause after it pass."""
    form = page.register.form
    for name, text in (("title", title), ("statement", words)):
        form.input(name).focus_target().setFocus()
        write(text)
    page.look_up.same.look()


def press(page, code, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), code, modifier)


def strip(page):
    return page.look_up.same.strip


def test_the_strip_comes_with_the_narrative_and_leaves_the_focus(page, station, clock):
    matter = registered(station, clock)
    assert not page.register.form.is_shown("same_as")
    tell(page)
    assert [one.record for one in strip(page).shown()] == [matter]
    assert page.register.form.is_shown("same_as")
    assert focus() is page.register.form.input("statement").focus_target()


def test_too_few_words_show_no_strip(page, station, clock):
    registered(station, clock)
    tell(page, "窨井盖响", "夜里睡不好")
    assert not page.register.form.is_shown("same_as")


def test_alt_l_links_the_next_one_each_time_and_then_none(page, station, clock):
    made = {registered(station, clock), registered(station, clock)}
    tell(page)
    taken = []
    for _ in range(3):
        press(page, _Key.Key_L, ALT)
        taken.append(strip(page).value())
    assert set(taken[:2]) == made
    assert taken[2] is None


def test_what_was_linked_is_registered_with_a_number_of_its_own(page, desk, station, clock):
    first = registered(station, clock)
    tell(page)
    press(page, _Key.Key_L, ALT)
    page.register.form.input("category").put("03")
    key(_Key.Key_Return, CTRL | SHIFT)
    shown = desk.workspace.matters.detail(desk.actor, first)
    (link,) = shown.course.links
    assert (link.type, link.outgoing) == (LinkType.SAME_MATTER, False)
    assert link.number != shown.line.number
    assert not page.register.form.is_shown("same_as")


def test_esc_hides_the_strip_for_this_visit_only(page, station, clock):
    registered(station, clock)
    tell(page)
    press(page, _Key.Key_Escape)
    assert not page.register.form.is_shown("same_as")
    write("，要求更换")
    page.look_up.same.look()
    assert not page.register.form.is_shown("same_as")
    page.register.begin("")
    tell(page)
    assert page.register.form.is_shown("same_as")


def test_a_report_is_compared_with_nothing(page, station, clock):
    registered(station, clock)
    tell(page)
    press(page, _Key.Key_L, ALT)
    page.register.form.input("demand_type").put(DemandType.REPORT)
    page.look_up.same.look()
    assert page.register.command().matters[0].same_as is None


def test_the_choice_outlives_a_parked_form(page, station, clock):
    matter = registered(station, clock)
    tell(page)
    press(page, _Key.Key_L, ALT)
    kept = page.register.content()
    page.register.begin("")
    assert strip(page).value() is None
    page.register.begin("", content=kept)
    assert strip(page).value() == matter
    assert page.register.form.is_shown("same_as")


def test_a_matter_set_aside_keeps_what_it_was_linked_with(page, station, clock):
    matter = registered(station, clock)
    tell(page)
    press(page, _Key.Key_L, ALT)
    page.register.form.input("category").put("03")
    page.register.add_another()
    assert strip(page).value() is None
    assert page.register.matters[0].same_as == matter
    page.register.take_up(0)
    assert strip(page).value() == matter


def test_the_likely_matter_of_the_reference_is_linked_the_same_way(page, station, clock):
    matter = registered(station, clock)
    form = page.register.form
    form.input("region_name").put("桂湾社区")
    form.input("category").put("03")
    page.look_up.bring_up()
    page.context.reference.linked.emit()
    assert strip(page).value() == matter


def begin(page, matter, step: Step):
    """Open a step of a matter and return the inputs of its form."""
    page.reload()
    page.open_matter(matter, focus=True)
    page.context.open_act(step)
    return page.context.act.form


def test_another_matter_is_found_by_its_sound_and_linked(page, desk, station, clock):
    other = registered(station, clock, factories.matter(title="路灯不亮"))
    matter = registered(station, clock)
    form = begin(page, matter, Step.LINK)
    write("ldbl")
    key(_Key.Key_Return)
    assert form.input("other").value() == other
    page.context.act.submit()
    assert [link.matter for link in page.context.detail.detail.course.links] == [other]


def test_typing_alone_takes_no_matter(page, station, clock):
    registered(station, clock, factories.matter(title="路灯不亮"))
    form = begin(page, registered(station, clock), Step.LINK)
    write("路灯")
    page.context.act.submit()
    assert form.input("other").value() is None
    assert form.frame("other").error()
    assert form.input("other").line.text() == "路灯"


def test_a_link_is_ended_with_a_reason(page, station, clock):
    first = registered(station, clock)
    matter = registered(station, clock, factories.matter(same_as=first))
    form = begin(page, matter, Step.UNLINK)
    assert form.input("link").value() is not None
    form.input("reason").put("不是同一处")
    page.context.act.submit()
    assert page.context.detail.detail.course.links == ()


def test_an_opinion_stands_among_the_facts(page, station, clock):
    form = begin(page, registered(station, clock), Step.HOLD_OPINION)
    form.input("article").put("《城市道路条例》第二十三条")
    form.input("text").put("建议明确养护时限。")
    page.context.act.submit()
    (link,) = page.context.detail.detail.course.links
    assert (link.article, link.text) == ("《城市道路条例》第二十三条", "建议明确养护时限。")
