"""Councils in the tab: kept with their members, put on the list of a meeting, voting when enough are there."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.events.codes import EventStep, EventType
from db.events.council_contracts import CouncilKind, CouncilView, MemberIdentity, PassRule
from desktop.events.page import EventsPage
from desktop.events.places import Place
from desktop.forms.values import PersonEntry
from tests import factories
from tests.db.events.desks import DAY, Desk
from tests.desktop.people.desks import type_text

NAMES = "沈知行", "许秋实", "陆承安", "方予白", "苏砚清"


def fill(page: EventsPage, **typed: Any) -> None:
    """Fill the form that is open, and keep it."""
    assert page.entry is not None
    for name, value in typed.items():
        page.entry.form.input(name).put(value)
    page.entry.form.edited.emit()
    page.entry.submit()


def council(page: EventsPage) -> CouncilView:
    (found,) = page.places.work.councils
    return found


@pytest.fixture
def kept_council(page: EventsPage) -> CouncilView:
    """A council of five, kept through the window."""
    page.places.go(Place.COUNCILS)
    page.begin_new()
    fill(page, kind=CouncilKind.RESIDENT_COUNCIL, name="桂湾社区居民议事会", term="第三届", seats=9)
    for name in NAMES:
        page.places.council.member.click()
        fill(page, name=PersonEntry(name), identity=MemberIdentity.RESIDENT)
    return council(page)


@pytest.fixture
def meeting(page: EventsPage, kept: Desk, kept_council: CouncilView) -> UUID:
    """A meeting whose list is its council, sign-in open."""
    view = kept.plan(kind=EventType.RESIDENT_COUNCIL, council=kept_council.id)
    page.open_subject(view.line.id)
    page.forms.council()
    kept.step(view.line.id, EventStep.OPEN)
    page.reload()
    return view.line.id


def come(page: EventsPage, kept: Desk, event: UUID, count: int) -> None:
    for name in NAMES[:count]:
        kept.sign(kept.roster(event)[name])
    page.reload()


def words_of(page: EventsPage) -> str:
    return "\n".join(one.text() for one in page.aside.findChildren(QLabel))


def test_a_council_is_kept_with_members_and_topics(
    page: EventsPage, kept_council: CouncilView
) -> None:
    assert [one.name for one in kept_council.members] == list(NAMES)
    assert (
        page.places.council.header.caption() == "居民议事会 · 第三届 · 5 人（9 席） · 法定人数 2/3"
    )
    page.places.council.topic.click()
    fill(page, title="加装电梯方案", proposer="许秋实", publicised_on=DAY)
    (topic,) = council(page).topics
    page.places.council._on_opened(topic.id)
    fill(page, source="居民来访")
    (topic,) = council(page).topics
    assert (topic.title, topic.source, topic.publicised_on) == ("加装电梯方案", "居民来访", DAY)


def test_a_council_is_changed_where_it_stands(page: EventsPage, kept_council: CouncilView) -> None:
    page.begin_change()
    fill(page, term="第四届", quorum=(1, 2))
    assert (council(page).id, council(page).term) == (kept_council.id, "第四届")
    assert council(page).quorum == (1, 2)


def test_who_leaves_a_council_stays_with_until_when(
    page: EventsPage, kept_council: CouncilView
) -> None:
    gone = kept_council.members[0]
    menu = page.places.work.menu(gone)
    (end,) = [one for one in menu.actions() if one.text() == "不再任职…"]
    end.trigger()
    fill(page, day=DAY)
    (line,) = [one for one in council(page).members if one.id == gone.id]
    assert line.to_on == DAY
    menu = page.places.work.menu(line)
    assert [one.text() for one in menu.actions()] == ["修改…"]


def test_people_of_the_directory_are_offered_while_a_name_is_typed(
    page: EventsPage, kept: Desk, kept_council: CouncilView, qtbot: QtBot
) -> None:
    added = kept.station.workspace.people.add(
        kept.actor, factories.deputy(kept.clock, name="祝云舟")
    )
    page.places.council.member.click()
    assert page.entry is not None
    box = page.entry.form.input("name")
    box.line.setFocus()
    type_text(box.line, "祝云")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert page.entry.form.input("identity").value() is MemberIdentity.DEPUTY
    page.entry.submit()
    assert council(page).members[-1].person == added.value.line.id


def test_the_members_are_put_on_the_list_of_their_meeting(
    page: EventsPage, kept: Desk, meeting: UUID
) -> None:
    assert list(kept.roster(meeting)) == list(NAMES)
    page.forms.council()
    assert len(kept.roster(meeting)) == len(NAMES)


def test_without_a_quorum_nothing_is_voted_on(page: EventsPage, kept: Desk, meeting: UUID) -> None:
    come(page, kept, meeting, 3)
    buttons = page.aside.findChildren(type(page.aside.ask))
    *_, count = [one for one in buttons if one.text() == "登记表决"]
    assert not count.isEnabled()
    assert "法定" in count.toolTip()


def test_a_vote_is_reckoned_while_it_is_typed_and_stands_beside_the_agenda(
    page: EventsPage, kept: Desk, meeting: UUID
) -> None:
    come(page, kept, meeting, 5)
    page.aside.ballot_wanted.emit(None)
    assert page.entry is not None
    assert "应到 5 人，实到 5 人；赞成 3 票通过。" in page.entry.verdict.text()  # type: ignore[attr-defined]
    fill(page, subject="加装电梯方案", issued=5, returned=5, in_favour=3, against=1, abstained=0)
    assert page.entry is not None, "five came back, four are counted"
    assert "请核对" in page.entry.verdict.text()  # type: ignore[attr-defined]
    fill(page, abstained=1)
    assert page.entry is None
    assert "加装电梯方案" in words_of(page)
    assert "赞成 3 · 反对 1 · 弃权 1 · 废票 0；需 3 票" in words_of(page)
    (line,) = kept.events.councils.ballots(kept.actor, meeting)
    page.aside.ballot_wanted.emit(line)
    fill(page, rule=PassRule.TWO_THIRDS_OF_PRESENT)
    (line,) = kept.events.councils.ballots(kept.actor, meeting)
    assert (line.needed, line.passed) == (4, False)


def test_the_year_counts_what_is_over_and_is_printed(
    page: EventsPage, kept: Desk, meeting: UUID
) -> None:
    come(page, kept, meeting, 4)
    kept.step(meeting, EventStep.FINISH)
    page.places.go(Place.YEAR)
    model = page.places.year.model
    cells = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert cells[:4] == ["居民议事会", "1", "4", "—"]
    page.print_paper()
    assert page.papers.preview is not None


def test_each_list_says_where_one_is_and_leads_elsewhere(page: EventsPage) -> None:
    page.resize(1440, 900)
    heads = page.list.head, page.places.councils.head, page.places.years.head
    heads[0].places.set_value(Place.COUNCILS)
    heads[0].places.currentChanged.emit(Place.COUNCILS)
    assert page.places.councils.isVisible()
    assert [one.places.value() for one in heads] == [Place.EVENTS, Place.COUNCILS, Place.YEAR]
    assert not page.aside.isVisible()
    page.places.go(Place.EVENTS)
    assert page.aside.isVisible()
