"""Organisations are added, changed and put below one body or two in the directory's window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.kernel.ids import OrganizationId
from db.stations.contracts import OrganizationKind
from desktop.people.groups import UNITS
from desktop.people.page import PeoplePage
from tests import factories

EVERY = UNITS[0]


def add(desk, name: str, *parents: OrganizationId) -> OrganizationId:
    command = factories.organization(desk.clock, name=name, parents=parents)
    return desk.workspace.stations.add_organization(desk.actor, command).value.id


@pytest.fixture
def page(desk, qtbot: QtBot) -> PeoplePage:
    one, other = add(desk, "甲镇人大主席团"), add(desk, "乙镇人大主席团")
    add(desk, "共管联络点", one, other)
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    qtbot.waitExposed(made)
    choose(made, EVERY)
    return made


def choose(page: PeoplePage, group) -> None:
    page.groups.choose([one.value for one in page.groups.choices()].index(group))


def names(page: PeoplePage) -> list[str]:
    model = page.bodies.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def bodies(page: PeoplePage) -> dict:
    return {one.name: one for one in page.desk.workspace.stations.every_organization()}


def test_the_tree_stands_in_the_middle_with_the_shared_site_below_both(page):
    assert page.bodies.isVisible()
    assert not page.table.isVisible()
    one, below, other, below_too = names(page)
    assert {one, other} == {"甲镇人大主席团", "乙镇人大主席团"}
    assert below == below_too == "└ 共管联络点"
    assert page.bodies.count.text() == "3 家"


def test_an_organization_is_added_below_another_one(page):
    above = page.bodies.current()
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.aside.act.form
    form.input("kind").put(OrganizationKind.COMMUNITY)
    form.input("name").put("桂湾社区")
    form.input("parent").put(above.id)
    page.aside.act.save()
    assert bodies(page)["桂湾社区"].parents == (above.id,)
    assert "└ 桂湾社区" in names(page)
    choose(page, UNITS[3])
    assert names(page) == ["桂湾社区"]


def test_an_organization_is_renamed_and_taken_out_of_use(page):
    page.bodies.change_button.click()
    form = page.aside.act.form
    form.input("name").put("甲街道人大街道工委")
    form.input("kind").put(OrganizationKind.STREET_COMMITTEE)
    form.input("state").put("retired")
    page.aside.act.save()
    changed = bodies(page)["甲街道人大街道工委"]
    assert (changed.kind, changed.active) == (OrganizationKind.STREET_COMMITTEE, False)


def test_a_body_below_itself_is_refused_and_nothing_is_written(page):
    page.bodies.change_button.click()
    act = page.aside.act
    act.form.input("parent").put(bodies(page)["共管联络点"].id)
    act.form.input("name").put("另一个名字")
    act.save()
    assert act.messages.headlines() == ("机构不能隶属于自己或自己的下级。",)
    assert "另一个名字" not in bodies(page)


def test_the_search_narrows_the_tree_and_people_come_back_with_their_group(page):
    page.bodies.search.setText("共管")
    assert names(page) == ["共管联络点"]
    page.groups.choose(0)
    assert page.table.isVisible()
