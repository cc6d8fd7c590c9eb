"""What is attached to a report is sealed as its words are: added by anybody, read back by who may open it."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import select

from db.attachments.contracts import (
    AttachmentKind,
    AttachmentLine,
    OpenAttachment,
    RenameAttachment,
    Subject,
)
from db.attachments.records import AttachmentRow
from db.attachments.rules import AttachmentProblem
from db.journal.reader import history
from db.kernel.actor import Actor, Role
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind
from db.reception.codes import DemandType, Scale, Urgency
from db.reception.contracts import TriageMatter
from db.reception.sealed import NamePerson
from db.storage.blobs import FOLDER
from db.storage.records import BlobRow
from tests import factories, pictures
from tests.db.reception.test_confidence import entered
from tests.fakes.clock import FakeClock
from tests.stations import THEIR_PASSPHRASE, Station, colleague
from tests.traces import everything_written

TITLE = "某所长收钱的照片"
REASON = "核查检举线索"


@pytest.fixture
def clerk(station: Station, clock: FakeClock) -> Actor:
    return colleague(station, clock)


def report(station: Station, clock: FakeClock, actor: Actor, *, files: int = 1) -> MatterId:
    """Register a report whose form had files."""
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    for number in range(files):
        file = pictures.attachment(clock, b"%d" % number, title=TITLE)
        station.workspace.attachments.wait(actor, command.visit, file)
    saved = station.workspace.reception.register_visit(actor, command)
    return saved.value.matters[0].matter


def sealed_line(station: Station, matter: MatterId) -> AttachmentLine:
    (line,) = station.workspace.matter_files.of(station.actor, matter)
    return line


def names_on_disk(station: Station) -> set[str]:
    folder = station.workspace.places.database.with_name(FOLDER)
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_neither_name_nor_picture_nor_measures_stand_in_the_open(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    line = sealed_line(station, report(station, clock, clerk))
    assert line.is_sealed
    assert (line.title, line.preview, line.width, line.taken_at) == ("", b"", 0, None)
    assert TITLE not in everything_written(station)


def test_who_added_it_cannot_read_it_back_nor_learn_that_it_is_there(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    matter = report(station, clock, clerk)
    line = sealed_line(station, matter)
    attachments = station.workspace.attachments
    with pytest.raises(NotFound):
        station.workspace.matter_files.of(clerk, matter)
    with pytest.raises(NotPermitted):
        attachments.content(clerk, line.id)
    with pytest.raises(NotPermitted):
        attachments.open_sealed(clerk, OpenAttachment(line.id, REASON))


def test_the_key_of_the_file_does_not_open_what_lies_in_the_store(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    """Whoever holds the data key reads ciphertext: the private half is in the box of the head alone."""
    file = pictures.attachment(clock, title=TITLE).file
    line = sealed_line(station, report(station, clock, clerk))
    shelves = station.workspace.attachments._shelves
    with station.workspace.unit_of_work.reading() as session:
        digests = session.scalars(select(AttachmentRow.digest)).all()
        stored = [shelves.shared_content(session, one) for one in digests]
        plain = hashlib.sha256(file.content).digest()
        again = shelves.shared.preview(session, plain)
    assert all(file.content[:64] not in one for one in stored)
    assert again is None, "nor is the content kept a second time in the open"
    assert line.size == len(stored[0])


def test_the_head_opens_it_whole_for_a_reason_that_is_kept(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    matter = report(station, clock, clerk)
    line, attachments = sealed_line(station, matter), station.workspace.attachments
    with pytest.raises(NotPermitted):
        attachments.content(station.actor, line.id)
    with pytest.raises(InvalidInput):
        attachments.open_sealed(station.actor, OpenAttachment(line.id, "看"))
    opened = attachments.open_sealed(station.actor, OpenAttachment(line.id, REASON)).value
    file = pictures.attachment(clock, b"0", title=TITLE).file
    assert opened.content == file.content
    assert (opened.line.title, opened.line.preview) == (TITLE, file.preview)
    assert (opened.line.width, opened.line.size) == (file.width, len(file.content))
    newest = station.workspace.matters.detail(station.actor, matter).timeline[0]
    assert newest.action == Action.SEALED_OPENED
    with station.workspace.unit_of_work.reading() as session:
        entry = history(session, [line.id])[-1]
    assert (entry.kind, entry.values) == (Kind.ATTACHMENT, {0: REASON})


def test_a_named_handler_opens_those_of_the_own_report(station: Station, clock: FakeClock) -> None:
    handler = colleague(station, clock, "林见溪")
    station.workspace.accounts.change_role(station.actor, handler.user, Role.NAMED_HANDLER)
    mine, other = (report(station, clock, station.actor) for _ in range(2))
    lines = {one: sealed_line(station, one) for one in (mine, other)}
    session = entered(station, handler, clock, THEIR_PASSPHRASE)
    station.workspace.namings.name(station.actor, NamePerson(mine, handler.user))
    actor = session.accounts.actor(handler.user)
    opened = session.attachments.open_sealed(actor, OpenAttachment(lines[mine].id, REASON)).value
    assert opened.line.title == TITLE
    with pytest.raises((NotFound, NotPermitted)):
        session.attachments.open_sealed(actor, OpenAttachment(lines[other].id, REASON))
    session.close()


def test_what_is_added_to_a_report_later_is_sealed_as_well(
    station: Station, clock: FakeClock
) -> None:
    matter = report(station, clock, station.actor, files=0)
    file = pictures.attachment(clock, title=TITLE)
    subject, attachments = Subject(Kind.MATTER, matter), station.workspace.attachments
    line = attachments.add(station.actor, subject, file).value
    assert (line.is_sealed, line.title) == (True, "")
    assert attachments.add(station.actor, subject, file).value == line, "a retry adds nothing"
    opened = attachments.open_sealed(station.actor, OpenAttachment(line.id, REASON)).value
    assert (opened.line.title, opened.content) == (TITLE, file.file.content)


def test_a_matter_that_turns_out_to_be_a_report_has_its_files_sealed(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock)
    attachments = station.workspace.attachments
    attachments.wait(station.actor, command.visit, pictures.attachment(clock, title=TITLE))
    made = station.workspace.reception.register_visit(station.actor, command).value.matters[0]
    before = names_on_disk(station)
    (line,) = station.workspace.matter_files.of(station.actor, made.matter)
    content = attachments.content(station.actor, line.id)
    detail = station.workspace.matters.detail(station.actor, made.matter)
    triage = TriageMatter(
        made.matter, detail.revision, "0399", DemandType.REPORT, Urgency.NORMAL, Scale.NORMAL
    )
    station.workspace.reception.triage(station.actor, triage)
    sealed = sealed_line(station, made.matter)
    assert (sealed.is_sealed, sealed.title, sealed.preview) == (True, "", b"")
    assert not before & names_on_disk(station), "what lay there in the open is gone"
    with station.workspace.unit_of_work.reading() as session:
        assert len(session.scalars(select(BlobRow.name)).all()) == 1
    opened = attachments.open_sealed(station.actor, OpenAttachment(line.id, REASON)).value
    assert (opened.line.title, opened.content) == (TITLE, content)


def test_an_ordinary_matter_of_the_same_visit_does_not_tell_of_them(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told, factories.matter())
    file = pictures.attachment(clock, title=TITLE)
    station.workspace.attachments.wait(clerk, command.visit, file)
    made = station.workspace.reception.register_visit(clerk, command).value
    ordinary = made.matters[1].matter
    assert station.workspace.matter_files.of(clerk, ordinary) == ()
    assert len(station.workspace.matter_files.of(station.actor, ordinary)) == 1
    assert station.workspace.matter_files.pictures(station.actor, ordinary) == ()


def test_a_sealed_one_keeps_its_name_and_is_never_copied_out(
    station: Station, clock: FakeClock
) -> None:
    line = sealed_line(station, report(station, clock, station.actor))
    attachments = station.workspace.attachments
    command = RenameAttachment(line.id, line.revision, "另一个名字", AttachmentKind.PHOTO)
    with pytest.raises(InvalidInput) as refused:
        attachments.rename(station.actor, command)
    assert refused.value.problems[0].code is AttachmentProblem.IS_SEALED
    with pytest.raises(NotPermitted):
        attachments.copy_out(station.actor, line.id)


def test_an_open_one_is_not_opened_as_sealed(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    attachments = station.workspace.attachments
    attachments.wait(station.actor, command.visit, pictures.attachment(clock))
    made = station.workspace.reception.register_visit(station.actor, command).value.matters[0]
    (line,) = station.workspace.matter_files.of(station.actor, made.matter)
    with pytest.raises((InvalidInput, NotPermitted)):
        attachments.open_sealed(station.actor, OpenAttachment(line.id, REASON))


def test_a_content_put_in_place_of_another_is_told_as_damaged(
    station: Station, clock: FakeClock
) -> None:
    lines = [sealed_line(station, report(station, clock, station.actor)) for _ in range(2)]
    with station.workspace.unit_of_work.writing(station.actor, Action.ATTACHMENT_ADDED) as work:
        first, second = (work.session.get_one(AttachmentRow, one.id) for one in lines)
        first.digest, second.digest = second.digest, first.digest
    command = OpenAttachment(lines[0].id, REASON)
    with pytest.raises(CannotOpen):
        station.workspace.attachments.open_sealed(station.actor, command)


def test_taking_a_report_back_leaves_its_files_to_be_chosen_again(
    station: Station, clock: FakeClock, clerk: Actor
) -> None:
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    attachments = station.workspace.attachments
    attachments.wait(clerk, command.visit, pictures.attachment(clock, title=TITLE))
    made = station.workspace.reception.register_visit(clerk, command).value
    again = factories.visit(clock).visit
    attachments.bring_back(clerk, made.visit, again)
    assert attachments.waiting(clerk, again) == ()
