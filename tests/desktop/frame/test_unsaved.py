"""Every keystroke may be kept: the newest state wins, one write at a time, and nothing waits behind a lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from db.kernel.errors import CannotWrite, TroubleCode
from desktop.frame.unsaved import Unsaved
from desktop.jobs import Jobs
from tests.fakes.jobs import ImmediateJobs


@pytest.fixture
def unsaved(station, qapp):
    return Unsaved(station.workspace, station.actor, ImmediateJobs())


def kept(station):
    return station.workspace.unsaved.of(station.actor)


def test_what_is_kept_is_on_the_disk_at_once(unsaved, station):
    unsaved.keep("person", {"name": "沈"})
    unsaved.keep("person", {"name": "沈禾"})
    assert kept(station) == {"person": {"name": "沈禾"}}
    unsaved.drop("person")
    assert kept(station) == {}


def test_a_hundred_keystrokes_do_not_queue_up(station, qapp, qtbot):
    jobs = Jobs()
    unsaved = Unsaved(station.workspace, station.actor, jobs)
    for number in range(100):
        unsaved.keep("person", {"name": "沈" * number})
    assert len(jobs._tasks) == 1
    unsaved.flush()
    jobs.close()
    assert kept(station) == {"person": {"name": "沈" * 99}}


def test_only_forms_that_are_there_are_brought_back(unsaved, qapp):
    owner, found = QObject(), []
    unsaved.bring_back(owner, "act:", found.append)
    assert found == []
    unsaved.keep("act:1", {"text": "甲"})
    unsaved.bring_back(owner, "act:", found.append)
    assert found == [{"act:1": {"text": "甲"}}]


def test_a_write_that_was_refused_is_told_and_made_up_for(unsaved, station):
    told = []
    unsaved._jobs.troubled.connect(told.append)
    station.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    unsaved.keep("person", {"name": "沈"})
    assert isinstance(told[0], CannotWrite)
    station.workspace.unit_of_work.forbidden = None
    unsaved.keep("station", {"name": "海昌"})
    assert set(kept(station)) == {"person", "station"}
