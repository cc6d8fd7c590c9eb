"""Files of reports that an earlier version left in the open are sealed later, one by one."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.attachments.contracts import AttachmentLine, OpenAttachment
from db.journal.reader import history
from db.kernel.errors import CannotOpen, NotPermitted, TroubleCode
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.reception.records import MatterRow
from db.storage.blobs import FOLDER
from db.storage.records import BlobRow
from tests import factories, pictures
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station, colleague

TITLE = "某所长收钱的照片"


def left_open(station: Station, clock: FakeClock, files: int = 1) -> MatterId:
    """Return a report with files as version 0.11 kept them: its words sealed, its files not."""
    command = factories.visit(clock)
    for number in range(files):
        file = pictures.attachment(clock, b"%d" % number, title=TITLE)
        station.workspace.attachments.wait(station.actor, command.visit, file)
    saved = station.workspace.reception.register_visit(station.actor, command)
    matter = saved.value.matters[0].matter
    with station.workspace.unit_of_work.writing(station.actor, Action.MATTER_TRIAGED) as work:
        work.session.get_one(MatterRow, matter).demand_type = DemandType.REPORT
    return matter


def lines_of(station: Station, matter: MatterId) -> tuple[AttachmentLine, ...]:
    return station.workspace.matter_files.of(station.actor, matter)


def seal_all(station: Station) -> None:
    for one in station.workspace.left_open.attachments(station.actor):
        station.workspace.left_open.seal(station.actor, one)


def test_what_lies_in_the_open_is_found_and_sealed_and_opens_again_as_it_was(
    station: Station, clock: FakeClock
) -> None:
    matter = left_open(station, clock, files=2)
    contents = {
        line.id: station.workspace.attachments.content(station.actor, line.id)
        for line in lines_of(station, matter)
    }
    folder = station.workspace.places.database.with_name(FOLDER)
    before = {path for path in folder.rglob("*") if path.is_file()}
    assert {*station.workspace.left_open.attachments(station.actor)} == {*contents}
    seal_all(station)
    assert station.workspace.left_open.attachments(station.actor) == ()
    assert all((one.is_sealed, one.title) == (True, "") for one in lines_of(station, matter))
    assert not any(path.exists() for path in before)
    for one, content in contents.items():
        opened = station.workspace.attachments.open_sealed(
            station.actor, OpenAttachment(one, "核查检举线索")
        )
        assert (opened.value.line.title, opened.value.content) == (TITLE, content)
    assert findings(station.workspace) == []


def test_the_journal_says_who_sealed_it_and_a_second_time_changes_nothing(
    station: Station, clock: FakeClock
) -> None:
    matter = left_open(station, clock)
    (line,) = lines_of(station, matter)
    for _ in range(2):
        station.workspace.left_open.seal(station.actor, line.id)
    with station.workspace.unit_of_work.reading() as session:
        entries = history(session, [line.id])
    acts = [one.act for one in entries if one.action == Action.ATTACHMENTS_SEALED]
    assert len({*acts}) == 1


def test_files_of_other_matters_stay_in_the_open(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    station.workspace.attachments.wait(station.actor, command.visit, pictures.attachment(clock))
    saved = station.workspace.reception.register_visit(station.actor, command)
    assert station.workspace.left_open.attachments(station.actor) == ()
    (line,) = lines_of(station, saved.value.matters[0].matter)
    station.workspace.left_open.seal(station.actor, line.id)
    assert not lines_of(station, saved.value.matters[0].matter)[0].is_sealed


def test_content_that_is_gone_is_told_and_the_next_file_is_sealed(
    station: Station, clock: FakeClock
) -> None:
    matter = left_open(station, clock, files=2)
    with station.workspace.unit_of_work.writing(station.actor, Action.ATTACHMENT_ADDED) as work:
        work.session.delete(work.session.scalars(select(BlobRow).limit(1)).one())
    codes = []
    for one in station.workspace.left_open.attachments(station.actor):
        try:
            station.workspace.left_open.seal(station.actor, one)
        except CannotOpen as error:
            codes.append(error.code)
    assert codes == [TroubleCode.MISSING]
    assert [one.is_sealed for one in lines_of(station, matter)].count(True) == 1


def test_a_clerk_neither_finds_nor_seals_them(station: Station, clock: FakeClock) -> None:
    left_open(station, clock)
    clerk = colleague(station, clock)
    with pytest.raises(NotPermitted):
        station.workspace.left_open.attachments(clerk)
