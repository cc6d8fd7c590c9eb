"""What happens to attachments; one public method is one click and one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.attachments import waiting
from db.attachments.contracts import (
    AttachmentLine,
    NewAttachment,
    OpenAttachment,
    OpenedAttachment,
    RenameAttachment,
    Subject,
    VoidAttachment,
)
from db.attachments.lines import lines_of, rows_of
from db.attachments.records import AttachmentRow, WaitingAttachmentRow
from db.attachments.rules import (
    LIMITS,
    AttachmentProblem,
    check_title,
    check_void,
    clean_title,
    problem,
)
from db.attachments.sealed import SealedFiles
from db.attachments.shelves import Shelves, filed_as
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import AttachmentId, VisitId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import Problems, check_reason, clean_line
from db.storage.unit_of_work import UnitOfWork, Work


class Guard(Protocol):
    """What the features that attachments belong to know of their records."""

    def right(self, subject: Subject) -> Permission:
        """Return the right that it takes to attach something to such a record."""

    def is_there(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record is there and takes attachments."""

    def check(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotFound for a record that is not there or that the actor may not look at."""

    def is_sealed(self, session: Session, subject: Subject) -> bool:
        """Tell whether what is attached to a record has to be sealed."""

    def check_opening(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotPermitted unless the actor may open what is sealed of a record."""


class Attachments:
    """Pictures and documents of records and of unfinished forms."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        sealed: SealedFiles,
        *,
        guard: Guard,
        clock: Clock,
    ) -> None:
        self._work, self._recorder = work, recorder
        self._sealed, self._shelves = sealed, sealed.shelves
        self._guard = guard
        self._clock = clock

    def add(self, actor: Actor, subject: Subject, command: NewAttachment) -> Saved[AttachmentLine]:
        """Attach a prepared file to a record; the same id a second time changes nothing (R-23).

        Raises InvalidInput, NotFound, NotPermitted.
        """
        check_permitted(actor, self._guard.right(subject))
        _refuse(check_title(command.title))
        with self._work.reading(actor) as session:
            self._guard.check(session, actor, subject)
            # What is signed and locked can be looked at, and takes nothing more.
            if not self._guard.is_there(session, subject):
                raise NotFound(subject.kind, subject.record)
        return self._attach(actor, subject, command)

    def rename(self, actor: Actor, command: RenameAttachment) -> Saved[AttachmentLine]:
        """Give an attachment another title or kind; what it was called stays in the journal."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        _refuse(check_title(command.title))
        with self._work.writing(actor, Action.ATTACHMENT_RENAMED) as work:
            row = self._row(work.session, actor, command.attachment, command.revision)
            _refuse((problem(AttachmentProblem.IS_SEALED),) if row.sealed is not None else ())
            row.title, row.kind = clean_title(command.title), command.kind
            work.session.flush()
            return work.saved(self._line(work.session, row))

    def void(self, actor: Actor, command: VoidAttachment) -> Saved[AttachmentLine]:
        """Declare an attachment void: an entry with its reason; nothing is deleted."""
        with self._work.writing(actor, Action.ATTACHMENT_VOIDED) as work:
            row = self._row(work.session, actor, command.attachment, command.revision)
            check_permitted(actor, self._guard.right(_subject(row)))
            _refuse(check_void(command.reason, is_void=row.voided_at is not None))
            row.voided_at, row.voided_by = self._clock.now(), actor.user
            row.void_reason = clean_line(command.reason)
            work.session.flush()
            return work.saved(self._line(work.session, row))

    def of(self, actor: Actor, subject: Subject) -> tuple[AttachmentLine, ...]:
        """Return what stands at a record, oldest first, without what is sealed; raises NotFound, NotPermitted."""
        with self._work.reading(actor) as session:
            self._guard.check(session, actor, subject)
            rows = [one for one in self._standing(session, subject.record) if one.sealed is None]
            return lines_of(session, rows, self._shelves.shared)

    def content(self, actor: Actor, attachment: AttachmentId) -> bytes:
        """Return what is kept of an attachment; raises NotPermitted for a sealed one, CannotOpen: MISSING, DAMAGED."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            row = session.get(AttachmentRow, attachment)
            if row is not None:
                self._guard.check(session, actor, _subject(row))
                _refuse_sealed(row)
                return self._shelves.shared_content(session, row.digest)
        with self._work.own.reading() as own:
            return self._shelves.own_content(own, self._waiting_row(own, attachment).digest)

    def keep_preview(
        self, actor: Actor, attachment: AttachmentId, preview: bytes
    ) -> Saved[AttachmentLine]:
        """Keep the small picture of what came in a bundle without one; raises NotFound, CannotOpen: MISSING."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.writing(actor, Action.ATTACHMENT_ADDED) as work:
            row = self._row(work.session, actor, attachment)
            _refuse_sealed(row)
            self._shelves.shared.give_preview(work.session, row.digest, preview)
            return work.saved(self._line(work.session, row))

    def open_sealed(self, actor: Actor, command: OpenAttachment) -> Saved[OpenedAttachment]:
        """Return a sealed attachment; the journal keeps who opened it and why.

        Raises InvalidInput, NotFound, NotPermitted, CannotOpen: MISSING, DAMAGED.
        """
        check_permitted(actor, Permission.SEE_CONFIDENTIAL)
        _refuse(check_reason(command.reason))
        with self._work.writing(actor, Action.SEALED_OPENED) as work:
            row = self._row(work.session, actor, command.attachment)
            self._guard.check_opening(work.session, actor, _subject(row))
            _refuse(() if row.sealed is not None else (problem(AttachmentProblem.NOT_SEALED),))
            opened = self._sealed.open(work.session, actor, row)
            told, now = {0: clean_line(command.reason)}, self._clock.now()
            note_reveal(work, self._recorder, Kind.ATTACHMENT, row.id, told=told, now=now)
            return work.saved(opened)

    def copy_out(self, actor: Actor, attachment: AttachmentId) -> Saved[bytes]:
        """Return what leaves the program, the file as it came where that was kept; the journal says so."""
        check_permitted(actor, Permission.EXPORT)
        with self._work.writing(actor, Action.EXPORTED) as work:
            row = self._row(work.session, actor, attachment)
            _refuse_sealed(row)
            content = self._shelves.shared_content(work.session, row.original or row.digest)
            self._recorder.note(work, Kind.ATTACHMENT, row.id, {0: len(content)})
            return work.saved(content)

    def wait(self, actor: Actor, visit: VisitId, command: NewAttachment) -> Saved[AttachmentLine]:
        """Keep a prepared file with an unfinished form; one that was read too late goes to the visit itself."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.reading() as session:
            is_registered = self._guard.is_there(session, Subject(Kind.VISIT, visit))
        if is_registered:
            return self._attach(actor, Subject(Kind.VISIT, visit), command)
        command = replace(command, title=clean_title(command.title))
        with self._work.own.writing(actor, Action.ATTACHMENT_ADDED) as work:
            row = work.session.get(WaitingAttachmentRow, command.attachment)
            if row is None:
                _refuse(_check_room(waiting.digests(work.session, visit), command))
                row = self._shelves.lay_by(
                    work.session, visit, command, self._clock.now(), actor.user
                )
            work.session.flush()
            return work.saved(self._shelves.line(work.session, row, actor))

    def waiting(self, actor: Actor, visit: VisitId) -> tuple[AttachmentLine, ...]:
        """Return what an unfinished form has, in the order it was added."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.own.reading() as own:
            rows = waiting.rows_of(own, visit)
            return tuple(self._shelves.line(own, row, actor) for row in rows)

    def rename_waiting(self, actor: Actor, command: RenameAttachment) -> Saved[AttachmentLine]:
        """Give an attachment of an unfinished form another title or kind."""
        check_permitted(actor, Permission.REGISTER)
        _refuse(check_title(command.title))
        with self._work.own.writing(actor, Action.ATTACHMENT_RENAMED) as work:
            row = self._waiting_row(work.session, command.attachment)
            waiting.rename(row, clean_title(command.title), command.kind)
            work.session.flush()
            return work.saved(self._shelves.line(work.session, row, actor))

    def drop(self, actor: Actor, attachments: Collection[AttachmentId]) -> Saved[None]:
        """Forget attachments of an unfinished form: nothing of them was ever a record."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.own.writing(actor, Action.ATTACHMENT_VOIDED) as work:
            gone = self._shelves.clear(work.session, attachments)
            saved = work.saved(None)
        self._shelves.remove(gone)
        return saved

    def drop_forms(self, actor: Actor, but: Collection[VisitId]) -> Saved[None]:
        """Forget the attachments of every form that is no longer there."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.own.writing(actor, Action.ATTACHMENT_VOIDED) as work:
            gone = self._shelves.clear(work.session, waiting.strays(work.session, but))
            saved = work.saved(None)
        self._shelves.remove(gone)
        return saved

    def bring_back(self, actor: Actor, undone: VisitId, visit: VisitId) -> Saved[None]:
        """Give the form that is filled in again what the registration taken back had."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.ATTACHMENT_ADDED) as work:
            if not waiting.digests(work.own, visit):
                # Nobody at the counter can read what a report had: it is chosen again.
                for row in self._standing(work.session, undone):
                    if row.sealed is not None:
                        continue
                    self._shelves.take_back(work, row, visit, AttachmentId(new_id(self._clock)))
            return work.saved(None)

    def file(self, work: Work, form: VisitId, visit: VisitId) -> list[bytes]:
        """Make records of what a form has, in the transaction that registers its visit; return files to ``remove``.

        A visit that tells no hour is registered under another id than its form had.
        """
        if not waiting.has_any(work.own, form):
            return []
        subject, rows = Subject(Kind.VISIT, visit), waiting.rows_of(work.own, form)
        keeper = self._keeper(work.session, subject)
        for row in rows:
            made = filed_as(work, row, subject)
            if work.session.get(AttachmentRow, made.id) is None:
                keeper.take_in(work, row, made)
                work.session.add(made)
                work.session.flush()
        return self._shelves.clear(work.own, [row.id for row in rows])

    def seal(self, work: Work, records: Collection[UUID]) -> list[bytes]:
        """Seal what is attached to records that turned out to be a report's; return the files to ``remove``."""
        rows = [row for row in rows_of(work.session, records) if row.sealed is None]
        return [name for row in rows for name in self._sealed.seal(work, row)]

    def remove(self, names: Collection[bytes]) -> None:
        """Take files away whose rows went with a transaction that is over."""
        self._shelves.remove(names)

    def _attach(
        self, actor: Actor, subject: Subject, command: NewAttachment
    ) -> Saved[AttachmentLine]:
        with self._work.writing(actor, Action.ATTACHMENT_ADDED) as work:
            row = work.session.get(AttachmentRow, command.attachment)
            if row is None:
                row = self._added(work, subject, command)
            work.session.flush()
            return work.saved(self._line(work.session, row))

    def _added(self, work: Work, subject: Subject, command: NewAttachment) -> AttachmentRow:
        there = [row.digest for row in self._standing(work.session, subject.record)]
        _refuse(_check_room(there, command))
        keeper = self._keeper(work.session, subject)
        row = keeper.record(work, subject, command, self._clock.now())
        work.session.add(row)
        return row

    def _keeper(self, session: Session, subject: Subject) -> SealedFiles | Shelves:
        """Return who keeps what is attached to a record: of a report it is sealed."""
        return self._sealed if self._guard.is_sealed(session, subject) else self._shelves

    def _standing(self, session: Session, record: UUID) -> list[AttachmentRow]:
        query = select(AttachmentRow).where(
            AttachmentRow.subject == record, AttachmentRow.voided_at.is_(None)
        )
        return list(session.scalars(query.order_by(AttachmentRow.added_at, AttachmentRow.id)))

    def _row(
        self, session: Session, actor: Actor, attachment: AttachmentId, revision: int | None = None
    ) -> AttachmentRow:
        row = session.get(AttachmentRow, attachment)
        if row is None:
            raise NotFound(Kind.ATTACHMENT, attachment)
        self._guard.check(session, actor, _subject(row))
        if revision is not None and row.revision != revision:
            raise Outdated(Kind.ATTACHMENT, row.id)
        return row

    def _waiting_row(self, own: Session, attachment: AttachmentId) -> WaitingAttachmentRow:
        row = own.get(WaitingAttachmentRow, attachment)
        if row is None:
            raise NotFound(Kind.ATTACHMENT, attachment)
        return row

    def _line(self, session: Session, row: AttachmentRow) -> AttachmentLine:
        return lines_of(session, [row], self._shelves.shared)[0]


def _subject(row: AttachmentRow) -> Subject:
    return Subject(Kind(row.subject_kind), row.subject)


def _refuse_sealed(row: AttachmentRow) -> None:
    if row.sealed is not None:
        raise NotPermitted(Permission.SEE_CONFIDENTIAL)


def _check_room(there: Collection[bytes], command: NewAttachment) -> Problems:
    if len(there) >= LIMITS.of_one_record:
        return (problem(AttachmentProblem.TOO_MANY),)
    if waiting.digest_of_file(command.file) in there:
        return (problem(AttachmentProblem.IS_THERE),)
    return ()


def _refuse(problems: Problems) -> None:
    if problems:
        raise InvalidInput(problems)
