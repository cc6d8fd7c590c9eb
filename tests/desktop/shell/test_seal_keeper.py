"""A head who is inside has the files of old reports sealed without doing anything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.reception.records import MatterRow
from db.storage.blobs import FOLDER
from desktop.shell.seal_keeper import SealKeeper
from tests import factories, pictures


@pytest.fixture
def keeper(at_work):
    return at_work.work.findChild(SealKeeper)


@pytest.fixture
def matter(at_work, clock):
    """A report whose three files lie in the open."""
    workspace, actor = at_work.workspace, at_work.desk.actor
    command = factories.visit(clock)
    for number in range(3):
        workspace.attachments.wait(actor, command.visit, pictures.attachment(clock, b"%d" % number))
    made = workspace.reception.register_visit(actor, command).value.matters[0].matter
    with workspace.unit_of_work.writing(actor, Action.MATTER_TRIAGED) as work:
        work.session.get_one(MatterRow, made).demand_type = DemandType.REPORT
    return made


def sealed(at_work, matter):
    lines = at_work.workspace.matter_files.of(at_work.desk.actor, matter)
    return sorted(one.is_sealed for one in lines)


def test_it_seals_one_after_the_other(keeper, matter, at_work):
    assert sealed(at_work, matter) == [False, False, False]
    keeper.look()
    assert sealed(at_work, matter) == [True, True, True]


def test_a_file_that_cannot_be_read_stops_nothing_and_says_nothing(keeper, matter, at_work):
    folder = at_work.workspace.places.database.with_name(FOLDER)
    next(path for path in sorted(folder.rglob("*")) if path.is_file()).unlink()
    keeper.look()
    assert sealed(at_work, matter) == [False, True, True]
    assert at_work.workspace.left_open.attachments(at_work.desk.actor)


def test_a_clerk_who_came_in_begins_nothing(keeper, at_work):
    clerk = replace(at_work.desk.actor, role=Role.DUTY_STAFF, also=())
    other = SealKeeper(replace(at_work.desk, actor=clerk), at_work.work)
    assert [timer.isActive() for timer in keeper.findChildren(QTimer)] == [True]
    assert other.findChildren(QTimer) == []
