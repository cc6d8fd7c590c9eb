"""Attachments of records and of unfinished forms, on a file and on a server: added, renamed, void, never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.attachments.contracts import (
    AttachmentKind,
    AttachmentLine,
    NewAttachment,
    RenameAttachment,
    Subject,
    VoidAttachment,
)
from db.attachments.rules import LIMITS, AttachmentProblem
from db.journal.reader import history
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import MatterId, UserId, VisitId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.contracts import RegisterVisit
from db.storage.blobs import FOLDER
from db.storage.records import BlobRow
from tests import factories, pictures
from tests.counters import Counters
from tests.fakes.clock import FakeClock
from tests.stations import Station, open_station


def registered(station: Station, clock: FakeClock, **values: object) -> RegisterVisit:
    command = factories.visit(clock, **values)
    station.workspace.reception.register_visit(station.actor, command)
    return command


def matter_of(station: Station, visit: VisitId) -> MatterId:
    known = station.workspace.reception.register_visit(
        station.actor, factories.visit(FakeClock(), visit=visit)
    )
    return known.value.matters[0].matter


@pytest.fixture
def visit(station: Station, clock: FakeClock) -> VisitId:
    return registered(station, clock).visit


@pytest.fixture
def matter(station: Station, visit: VisitId) -> MatterId:
    return matter_of(station, visit)


@pytest.fixture
def subject(matter: MatterId) -> Subject:
    return Subject(Kind.MATTER, matter)


def add(station: Station, subject: Subject, command: NewAttachment) -> AttachmentLine:
    return station.workspace.attachments.add(station.actor, subject, command).value


def shown(station: Station, matter: MatterId) -> tuple[AttachmentLine, ...]:
    return station.workspace.matter_files.of(station.actor, matter)


def files(station: Station) -> int:
    folder = station.workspace.places.database.with_name(FOLDER)
    return sum(path.is_file() for path in folder.rglob("*"))


def test_an_attachment_is_shown_read_back_and_told_in_the_timeline(
    station: Station, clock: FakeClock, matter: MatterId, subject: Subject
) -> None:
    command = pictures.attachment(clock)
    saved = station.workspace.attachments.add(station.actor, subject, command)
    assert Kind.ATTACHMENT in saved.changes
    (line,) = shown(station, matter)
    assert line == saved.value
    assert (line.title, line.size, line.added_by) == (
        "东林路井盖",
        len(command.file.content),
        "何静澜",
    )
    assert line.preview == command.file.preview
    assert station.workspace.attachments.content(station.actor, line.id) == command.file.content
    newest = station.workspace.matters.detail(station.actor, matter).timeline[0]
    assert (newest.action, newest.text) == (Action.ATTACHMENT_ADDED, "东林路井盖")


def test_a_retry_adds_nothing_and_the_same_file_is_told(
    station: Station, clock: FakeClock, matter: MatterId, subject: Subject
) -> None:
    command = pictures.attachment(clock)
    assert add(station, subject, command) == add(station, subject, command)
    with pytest.raises(InvalidInput) as refused:
        add(station, subject, pictures.attachment(clock))
    assert refused.value.problems[0].code is AttachmentProblem.IS_THERE
    assert len(shown(station, matter)) == 1


def test_a_record_takes_so_many_and_no_more(
    station: Station, clock: FakeClock, subject: Subject
) -> None:
    for number in range(LIMITS.of_one_record):
        add(station, subject, pictures.attachment(clock, b"%d" % number))
    with pytest.raises(InvalidInput):
        add(station, subject, pictures.attachment(clock, b"one more"))


def test_renaming_is_journaled_and_an_older_sight_of_it_is_outdated(
    station: Station, clock: FakeClock, matter: MatterId, subject: Subject
) -> None:
    line, attachments = (
        add(station, subject, pictures.attachment(clock)),
        station.workspace.attachments,
    )
    command = RenameAttachment(line.id, line.revision, " 换好的井盖 ", AttachmentKind.SIGNED_PAPER)
    renamed = attachments.rename(station.actor, command).value
    assert (renamed.title, renamed.kind) == ("换好的井盖", AttachmentKind.SIGNED_PAPER)
    with pytest.raises(Outdated):
        attachments.rename(station.actor, command)
    with pytest.raises(InvalidInput):
        attachments.rename(station.actor, replace(command, revision=2, title=" "))


def test_a_void_attachment_stays_with_its_reason_and_leaves_the_pictures(
    station: Station, clock: FakeClock, matter: MatterId, subject: Subject
) -> None:
    line, workspace = add(station, subject, pictures.attachment(clock)), station.workspace
    assert [one.caption for one in workspace.matter_files.pictures(station.actor, matter)] == [
        "东林路井盖"
    ]
    workspace.attachments.void(station.actor, VoidAttachment(line.id, 1, "拍错了地方"))
    (void,) = shown(station, matter)
    assert void.void_reason == "拍错了地方"
    assert workspace.attachments.content(station.actor, line.id)
    assert workspace.matter_files.pictures(station.actor, matter) == ()
    with pytest.raises(InvalidInput):
        workspace.attachments.void(station.actor, VoidAttachment(line.id, 2, "再作废一次"))


def test_a_copy_that_leaves_is_journaled_and_is_the_original_where_that_is_kept(
    station: Station, clock: FakeClock, subject: Subject
) -> None:
    file = pictures.prepared(original=b"as it came")
    line = add(station, subject, pictures.attachment(clock, file=file))
    assert station.workspace.attachments.copy_out(station.actor, line.id).value == b"as it came"
    with station.workspace.unit_of_work.reading() as session:
        assert history(session, [line.id])[-1].action == Action.EXPORTED


def test_what_a_form_has_becomes_a_record_with_the_visit(
    station: Station, clock: FakeClock
) -> None:
    command, attachments = factories.visit(clock), station.workspace.attachments
    waiting = pictures.attachment(clock)
    line = attachments.wait(station.actor, command.visit, waiting).value
    assert attachments.wait(station.actor, command.visit, waiting).value == line
    assert attachments.waiting(station.actor, command.visit) == (line,)
    assert attachments.content(station.actor, line.id) == waiting.file.content
    saved = station.workspace.reception.register_visit(station.actor, command)
    assert Kind.ATTACHMENT in saved.changes
    assert attachments.waiting(station.actor, command.visit) == ()
    (filed,) = shown(station, saved.value.matters[0].matter)
    assert (filed.id, filed.subject) == (line.id, Subject(Kind.VISIT, command.visit))
    assert attachments.content(station.actor, line.id) == waiting.file.content


def test_a_file_read_too_late_goes_to_the_visit_itself(
    station: Station, clock: FakeClock, visit: VisitId, matter: MatterId
) -> None:
    attachments = station.workspace.attachments
    line = attachments.wait(station.actor, visit, pictures.attachment(clock)).value
    assert attachments.waiting(station.actor, visit) == ()
    assert shown(station, matter) == (line,)


def test_a_form_outlives_the_program_with_what_it_has(
    station: Station, clock: FakeClock, template: object
) -> None:
    visit = VisitId(new_id(clock))
    line = station.workspace.attachments.wait(
        station.actor, visit, pictures.attachment(clock)
    ).value
    station.workspace.close()
    again = open_station(station.entrance, station.founded, clock)
    assert again.workspace.attachments.waiting(again.actor, visit) == (line,)
    assert again.workspace.attachments.content(again.actor, line.id) == pictures.photo()
    again.workspace.close()


def test_what_a_form_lets_go_is_gone_from_the_disk(station: Station, clock: FakeClock) -> None:
    visit, attachments = VisitId(new_id(clock)), station.workspace.attachments
    line = attachments.wait(station.actor, visit, pictures.attachment(clock)).value
    other = attachments.wait(
        station.actor, VisitId(new_id(clock)), pictures.attachment(clock)
    ).value
    attachments.drop(station.actor, [line.id])
    assert files(station) == 1
    attachments.drop_forms(station.actor, [visit])
    assert files(station) == 0
    with pytest.raises(NotFound):
        attachments.content(station.actor, other.id)


def test_dropping_a_form_leaves_what_a_record_needs(
    station: Station, clock: FakeClock, subject: Subject
) -> None:
    attachments = station.workspace.attachments
    line = add(station, subject, pictures.attachment(clock))
    attachments.wait(station.actor, VisitId(new_id(clock)), pictures.attachment(clock))
    attachments.drop_forms(station.actor, [])
    assert attachments.content(station.actor, line.id) == pictures.photo()


def test_a_registration_taken_back_gives_its_files_to_the_form(
    station: Station, clock: FakeClock
) -> None:
    command, again = factories.visit(clock), VisitId(new_id(clock))
    attachments = station.workspace.attachments
    attachments.wait(station.actor, command.visit, pictures.attachment(clock))
    station.workspace.reception.register_visit(station.actor, command)
    station.workspace.reception.undo_registration(station.actor, command.visit)
    for _ in range(2):
        attachments.bring_back(station.actor, command.visit, again)
    (line,) = attachments.waiting(station.actor, again)
    assert attachments.content(station.actor, line.id) == pictures.photo()
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, visit=again))
    assert len(shown(station, matter_of(station, again))) == 1


def test_attachments_of_a_secret_visitor_are_for_those_who_may_know(
    station: Station, clock: FakeClock
) -> None:
    secret = registered(station, clock, visitor=factories.visitor(confidential=True))
    matter = matter_of(station, secret.visit)
    line = add(station, Subject(Kind.MATTER, matter), pictures.attachment(clock))
    clerk = Actor(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF)
    assert station.workspace.matter_files.of(clerk, matter) == ()
    assert station.workspace.matter_files.pictures(clerk, matter) == ()
    with pytest.raises(NotFound):
        station.workspace.attachments.content(clerk, line.id)


def test_only_records_that_are_there_take_attachments_and_only_from_who_may(
    station: Station, clock: FakeClock, subject: Subject
) -> None:
    for wrong in (Subject(Kind.MATTER, new_id(clock)), Subject(Kind.PERSON, station.actor.user)):
        with pytest.raises(NotFound):
            add(station, wrong, pictures.attachment(clock))
    auditor = Actor(UserId(new_id(clock)), "纪闻溪", Role.AUDITOR)
    with pytest.raises(NotPermitted):
        station.workspace.attachments.add(auditor, subject, pictures.attachment(clock))


def test_no_row_names_content_that_is_not_there(
    station: Station, clock: FakeClock, subject: Subject, store: str
) -> None:
    add(station, subject, pictures.attachment(clock))
    with station.workspace.unit_of_work.reading() as session:
        assert len(session.scalars(select(BlobRow)).all()) == 1
    assert files(station) == (1 if store == "file" else 0)


def test_what_one_counter_attaches_the_other_reads(counters: Counters, clock: FakeClock) -> None:
    first, second = counters.first, counters.second
    command = factories.visit(clock)
    waiting = pictures.attachment(clock)
    first.workspace.attachments.wait(first.actor, command.visit, waiting)
    assert second.workspace.attachments.waiting(second.actor, command.visit) == ()
    saved = first.workspace.reception.register_visit(first.actor, command)
    matter = saved.value.matters[0].matter
    assert Kind.ATTACHMENT in second.workspace.news()
    (line,) = second.workspace.matter_files.of(second.actor, matter)
    assert second.workspace.attachments.content(second.actor, line.id) == waiting.file.content
    assert files(second) == 0
