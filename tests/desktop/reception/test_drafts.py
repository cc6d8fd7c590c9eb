"""Drafts reach the disk in order, one at a time, and come back after a night."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QObject

from db.kernel.clock import CHINA
from db.kernel.errors import CannotWrite, TroubleCode
from db.reception.queue_contracts import Draft
from desktop.jobs import Jobs
from desktop.reception.drafts import Drafts
from tests.desktop.people.desks import desk_of


@pytest.fixture
def drafts(desk, qapp):
    owner = QObject()
    yield Drafts(desk, owner)
    owner.deleteLater()


def kept(desk) -> dict[str, dict]:
    found = desk.workspace.waiting.drafts(desk.actor)
    return {draft.ticket: draft.content for draft in found}


def test_the_newest_state_of_a_form_is_kept(drafts, desk):
    drafts.keep("", {"title": "路"})
    drafts.keep("", {"title": "路灯"})
    assert kept(desk) == {"": {"title": "路灯"}}


def test_while_one_is_written_only_the_newest_waits(station, tmp_path, clock, qtbot):
    jobs = Jobs()
    desk = desk_of(station, tmp_path, clock, jobs=jobs)
    drafts = Drafts(desk, QObject(jobs))
    written = []
    drafts.kept.connect(written.append)
    for length in range(1, 50):
        drafts.keep("", {"title": "路" * length})
    qtbot.waitUntil(lambda: len(written) == 2)
    found: list = []
    jobs.ask(jobs, lambda: (kept(desk),), found.extend)
    qtbot.waitUntil(lambda: bool(found))
    jobs.close()
    assert found == [{"": {"title": "路" * 49}}]


def test_nothing_is_written_of_a_form_that_is_being_registered(drafts, desk):
    drafts.hold("A01")
    drafts.keep("A01", {"title": "路灯"})
    assert kept(desk) == {}
    drafts.release("A01")
    drafts.keep("A01", {"title": "路灯"})
    assert kept(desk) == {"A01": {"title": "路灯"}}


def test_what_did_not_reach_the_disk_waits_for_the_next_keystroke(drafts, desk, monkeypatch):
    def refuse(_actor, _draft):
        raise CannotWrite(TroubleCode.DISK_FULL)

    troubles = []
    drafts.refused.connect(troubles.append)
    monkeypatch.setattr(desk.workspace.waiting, "keep_draft", refuse)
    drafts.keep("", {"title": "路"})
    monkeypatch.undo()
    assert [one.code for one in troubles] == [TroubleCode.DISK_FULL]
    drafts.flush()
    assert kept(desk) == {"": {"title": "路"}}


def test_a_form_moves_to_another_ticket(drafts, desk):
    drafts.keep("", {"title": "路"})
    drafts.move("", "A01", {"title": "路灯"})
    assert kept(desk) == {"A01": {"title": "路灯"}}


def test_forms_of_an_earlier_day_come_back_under_tickets_of_today(drafts, desk, clock):
    waiting, actor = desk.workspace.waiting, desk.actor
    old = [waiting.draw_ticket(actor, name).value.key for name in ("甲", "乙")]
    for number, name in zip(old, ("甲", "乙"), strict=True):
        waiting.keep_draft(actor, Draft(number, {"name": name}, clock.now()))
    clock.instant = datetime(2026, 3, 19, 8, 30, tzinfo=CHINA)
    found: dict = {}
    drafts.bring_back(found.update)
    assert sorted(one["name"] for one in found.values()) == ["乙", "甲"]
    names = {ticket.key: ticket.name for ticket in waiting.waiting(actor)}
    assert {key: found[key]["name"] for key in names} == names
    assert kept(desk) == found
