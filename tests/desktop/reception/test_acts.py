"""What is done to a matter in its pane: triage offers both levels of categories and loses none."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.reception.contracts import MatterState, Step
from tests import factories
from tests.desktop.reception.counters import CTRL, key, registered, write

_Key = Qt.Key


def begin(page, station, clock, category: str):
    """Open the triage of a matter and return the field of its category."""
    matter = registered(station, clock, factories.matter(category=category))
    page.reload()
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.TRIAGE)
    return matter, page.context.act.form.input("category")


def stored(desk, matter):
    line = desk.workspace.matters.detail(desk.actor, matter).line
    return line.category, line.state


def test_a_subcategory_is_shown_as_chosen_and_kept(page, desk, station, clock):
    matter, category = begin(page, station, clock, "0306")
    assert (category.value(), category.line.text()) == ("0306", "交通出行 / 路灯")
    page.context.act.form.input("proposed_handling").put("请先看现场。")
    page.context.act.submit()
    assert stored(desk, matter) == ("0306", MatterState.TRIAGED)


def test_a_category_the_file_no_longer_has_is_kept(page, desk, station, clock):
    for code, shown in (("0399", "交通出行 / 0399"), ("77", "77")):
        matter, category = begin(page, station, clock, code)
        assert category.line.text() == shown
        page.context.act.submit()
        assert stored(desk, matter) == (code, MatterState.TRIAGED)


def test_a_subcategory_is_found_by_its_own_sound(page, desk, station, clock):
    matter, category = begin(page, station, clock, "03")
    category.line.setFocus()
    category.line.selectAll()
    write("ludeng")
    key(_Key.Key_Return)
    assert category.value() == "0306"
    key(_Key.Key_Return, CTRL)
    assert stored(desk, matter) == ("0306", MatterState.TRIAGED)


def test_a_category_lists_what_belongs_to_it(page, station, clock):
    _, category = begin(page, station, clock, "03")
    found = [one.text for one in category.matches("jtcx")]
    assert found[:2] == ["交通出行", "交通出行 / 道路破损"]


def test_the_usual_unit_is_proposed_for_a_subcategory_too(page, station, clock, stocked):
    matter = registered(station, clock, factories.matter(category="0306"))
    page.open_matter(matter)
    page.context.open_act(Step.ASSIGN)
    assert page.context.act.form.input("unit").value() == stocked.units["市政养护所"]
