"""Before many matters are signed for, the dialog says which of them are left alone, and why."""

from __future__ import annotations

import pytest

from db.reception.codes import Step
from db.reception.contracts import AssignMatter
from db.reception.handling import SignFor
from db.reception.queue_contracts import QueueView
from desktop.forms.form_dialog import FormDialog
from tests import factories
from tests.desktop.reception.counters import registered


@pytest.fixture
def marked(page, desk, station, clock, stocked):
    """One matter of one unit, one of two units, all of them marked."""
    units = stocked.units["市政养护所"], stocked.units["区水务公司"]
    alone = registered(station, clock, factories.matter(unit=units[0]))
    clock.advance(minutes=1)
    both = registered(station, clock)
    station.workspace.reception.assign(
        desk.actor, AssignMatter(both, 1, units[0], co_units=units[1:], separately=True)
    )
    page.queue.tabs.set_value(QueueView.OPEN)
    page.queue.view_changed.emit(QueueView.OPEN)
    page.queue.list.marking.set(page.queue.list.subjects())
    return alone, both


def opened(page) -> FormDialog:
    page.batch.open(Step.SIGN)
    return page.findChild(FormDialog)


def test_what_has_to_be_signed_for_unit_by_unit_is_said_before_the_click(page, marked):
    note = opened(page).note().splitlines()
    assert note[0] == "有 1 件不能一起签收，保持原样："
    assert note[1].startswith("2 号 ")
    assert len(note) == 2


def test_what_was_said_is_what_is_left(page, marked):
    dialog = opened(page)
    said = dialog.note().splitlines()[1]
    dialog.form.input("signed_by").put("周所长")
    dialog.act.click()
    (banner,) = page.register.messages._banners.values()
    assert said in banner.accessibleName()


def test_nothing_is_said_where_all_can_be_signed_for(page, marked):
    alone = [one for one in page.queue.list.marking.lines() if one.id == marked[0]]
    page.queue.list.marking.set(alone)
    assert opened(page).note() == ""


def test_what_was_signed_for_meanwhile_is_named_too(page, desk, marked):
    revision = desk.workspace.matters.detail(desk.actor, marked[0]).revision
    desk.workspace.handling.take(desk.actor, SignFor(marked[0], revision, "周所长"))
    dialog = opened(page)
    assert dialog.note().splitlines()[0] == "有 2 件不能一起签收，保持原样："
