"""The handling of one matter, read for its papers: slips, replies, extensions, urges, ratings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.names import names_of
from db.calendar.deadlines import Deadlines
from db.journal.reader import Entry, history
from db.journal.recorded import Recorded
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.reception.attached import entries_of
from db.reception.codes import Publicity
from db.reception.course import link_lines, rating_lines
from db.reception.extensions import fates_of, requests_of
from db.reception.handling import ExtensionFate, UnitRole, UrgeForm
from db.reception.paper_contracts import (
    ExtensionPart,
    FeedbackPart,
    Handled,
    PaperKind,
    PaperProblem,
    ReplyPart,
    RevisitPart,
    SlipPart,
    UrgePart,
)
from db.reception.promises import late_so_far
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    FeedbackRow,
    MatterRow,
    PrintRow,
    ReplyRow,
    RevisitRow,
    UrgeRow,
)
from db.reception.replies import follows
from db.reception.rounds import rounds_of
from db.reception.slips import slips_of
from db.stations.records import OrganizationRow

_REMINDERS = frozenset({UrgeForm.PHONE, UrgeForm.PAPER})
_Units = Mapping[UUID, OrganizationRow]


def handled_of(
    session: Session, row: MatterRow, paper: PaperKind, deadlines: Deadlines, today: date
) -> Handled:
    """Return the handling of a matter; raises InvalidInput when it has no such paper yet."""
    slips, replies = slips_of(session, row.id), _rows(session, ReplyRow, row, "replied_at")
    urges = _rows(session, UrgeRow, row, "urged_at")
    _refuse(paper, slips, replies, urges)
    rounds = rounds_of(entries_of(session, row))
    units, makers = _units(session, slips, replies, urges), _makers(session, slips)
    printed = _printed(session, row.id, paper) if paper is PaperKind.ASSIGNMENT_SLIP else ()
    return Handled(
        summary=row.summary or row.statement, proposed_handling=row.proposed_handling,
        sign_days=deadlines.limits.sign_days,
        slips=tuple(
            replace(
                _slip(one, slips, units, printed), assigned_by=makers.get(one.id, ""),
                round=rounds.get(one.id, 1), earlier=_earlier(one, slips, rounds),
            )
            for one in slips
        ),
        replies=tuple(_reply(one, units) for one in replies),
        extensions=_extensions(session, row),
        urges=tuple(
            replace(
                _urge(one, _due_then(one, row, slips), units, deadlines),
                round=rounds.get(one.id, 1), promised_on=_promised_then(one, replies, rounds),
                **_slip_then(one, slips, rounds),
            )
            for one in urges
        ),
        feedbacks=tuple(_feedback(one) for one in _rows(session, FeedbackRow, row, "told_at")),
        ratings=rating_lines(session, row.id), links=link_lines(session, row.id),
        revisits=tuple(_revisit(one) for one in _rows(session, RevisitRow, row, "revisited_at")),
        original_due_on=row.original_due_on, days_late=_days_late(session, row, replies, deadlines, today),
        redone=max(row.redone or 0, max(rounds.values(), default=1) - 1), closed_at=row.closed_at,
    )  # fmt: skip


def printed_since(session: Session, matter: UUID, paper: PaperKind, since: Recorded | None) -> int:
    """Return how often a paper came out after a record was made."""
    printed = _printed(session, matter, paper)
    return sum(since is None or follows(one, since) for one in printed)


def _printed(session: Session, matter: UUID, paper: PaperKind) -> Sequence[PrintRow]:
    query = select(PrintRow).where(
        PrintRow.matter == matter, PrintRow.paper == paper.value, PrintRow.succeeded.is_(True)
    )
    return session.scalars(query).all()


def told_by(session: Session, row: MatterRow, paper: PaperKind) -> Recorded | None:
    """Return the newest record that a paper tells of: printed before it, the paper was another one."""
    if paper in (PaperKind.REPLY_LETTER, PaperKind.INQUIRY_FORM):
        return _newest(_rows(session, ReplyRow, row, "replied_at"))
    if paper in (PaperKind.URGE_SLIP, PaperKind.SUPERVISION_SLIP):
        supervised = paper is PaperKind.SUPERVISION_SLIP
        urges = _rows(session, UrgeRow, row, "urged_at")
        return _newest([one for one in urges if _is_supervised(one) == supervised])
    return None


def _refuse(
    paper: PaperKind,
    slips: Sequence[AssignmentRow],
    replies: Sequence[ReplyRow],
    urges: Sequence[UrgeRow],
) -> None:
    live = any(one.returned_at is None and one.ended_at is None for one in slips)
    wants = {
        PaperKind.ASSIGNMENT_SLIP: (live, PaperProblem.NO_SLIP),
        PaperKind.REPLY_LETTER: (bool(replies), PaperProblem.NO_REPLY),
        PaperKind.INQUIRY_FORM: (bool(replies), PaperProblem.NO_REPLY),
        PaperKind.URGE_SLIP: (any(one.form in _REMINDERS for one in urges), PaperProblem.NO_URGE),
        PaperKind.SUPERVISION_SLIP: (
            any(_is_supervised(one) for one in urges), PaperProblem.NOT_SUPERVISED,
        ),
    }  # fmt: skip
    has_it, problem = wants.get(paper, (True, PaperProblem.NO_SLIP))
    if not has_it:
        raise InvalidInput([Problem("paper", problem)])


def _is_supervised(urge: UrgeRow) -> bool:
    return urge.form is UrgeForm.SUPERVISION


def _rows(session: Session, kind: type[Any], row: MatterRow, order: str) -> Sequence[Any]:
    """Return what is attached to a matter, the oldest first."""
    query = select(kind).where(kind.matter == row.id).order_by(getattr(kind, order), kind.id)
    return session.scalars(query).all()


def _newest(rows: Sequence[Recorded]) -> Recorded | None:
    return rows[-1] if rows else None


def _makers(session: Session, slips: Sequence[AssignmentRow]) -> Mapping[UUID, str]:
    """Return who made each slip out: whose click wrote it first.

    Nobody did where the voter's word had it handled anew: whoever took that word down is no handler of the round.
    """
    made: dict[UUID, Entry] = {}
    for entry in history(session, [one.id for one in slips]):
        made.setdefault(entry.record, entry)
    names = names_of(session, {one.actor for one in made.values()})
    return {
        record: names.get(entry.actor, "")
        for record, entry in made.items()
        if entry.action != Action.MATTER_RATED
    }


def _units(session: Session, *parts: Sequence[Any]) -> _Units:
    wanted = {one.unit for rows in parts for one in rows}
    wanted |= {getattr(one, "suggested_unit", None) for rows in parts for one in rows}
    wanted |= {unit for rows in parts for one in rows for unit in getattr(one, "copy_to", ()) or ()}
    query = select(OrganizationRow).where(OrganizationRow.id.in_(wanted - {None}))
    return {one.id: one for one in session.scalars(query)}


def _name(units: _Units, unit: UUID | None) -> str:
    found = units.get(unit) if unit else None
    return found.name if found else ""


def _phone(units: _Units, unit: UUID | None) -> str:
    found = units.get(unit) if unit else None
    return found.phone if found else ""


def _slip(
    slip: AssignmentRow, every: Sequence[AssignmentRow], units: _Units, printed: Sequence[PrintRow]
) -> SlipPart:
    together = [one for one in every if one.assigned_at == slip.assigned_at and one is not slip]
    return SlipPart(
        number=slip.number, unit=_name(units, slip.unit),
        unit_phone=slip.phone or _phone(units, slip.unit), contact=slip.contact or "",
        approved_by=slip.approved_by or "",
        role=slip.role or UnitRole.LEAD, route=slip.route, assigned_at=slip.assigned_at,
        due_on=slip.due_on, opinion=slip.opinion,
        others=tuple((_name(units, one.unit), one.role or UnitRole.LEAD) for one in together),
        signed_on=slip.signed_on, signed_by=slip.signed_by or "", returned_at=slip.returned_at,
        return_reason=slip.return_reason, return_remark=slip.return_remark or "",
        suggested_unit=_name(units, slip.suggested_unit), replied_at=slip.replied_at,
        ended_at=slip.ended_at, reprint=sum(follows(one, slip) for one in printed),
    )  # fmt: skip


def _earlier(
    slip: AssignmentRow, every: Sequence[AssignmentRow], rounds: Mapping[UUID, int]
) -> str:
    """Return the number of the slip that the same unit had in the round before, empty without one."""
    before = [
        one.number for one in every
        if one.unit == slip.unit and rounds.get(one.id, 1) < rounds.get(slip.id, 1)
    ]  # fmt: skip
    return before[-1] if before else ""


def _slip_then(
    urge: UrgeRow, every: Sequence[AssignmentRow], rounds: Mapping[UUID, int]
) -> dict[str, Any]:
    """Return number and day of the slip that the unit had when it was urged: a later round brings another one."""
    had = [
        one for one in every
        if one.unit == urge.unit and rounds.get(one.id, 1) <= rounds.get(urge.id, 1)
        and follows(urge, one)
    ]  # fmt: skip
    return {"slip": had[-1].number, "assigned_at": had[-1].assigned_at} if had else {}


def _promised_then(
    urge: UrgeRow, replies: Sequence[ReplyRow], rounds: Mapping[UUID, int]
) -> date | None:
    """Return what the unit had promised when it was urged; a further round asks for an answer anew."""
    given = [
        one for one in replies
        if one.unit == urge.unit and rounds.get(one.id, 1) == rounds.get(urge.id, 1)
        and follows(urge, one)
    ]  # fmt: skip
    return given[-1].next_reply_due if given else None


def _reply(reply: ReplyRow, units: _Units) -> ReplyPart:
    return ReplyPart(
        unit=_name(units, reply.unit), unit_phone=_phone(units, reply.unit),
        replied_at=reply.replied_at, result=reply.result, content=reply.content,
        handler=reply.handler, met_person=reply.met_person, contact_form=reply.contact_form,
        next_reply_due=reply.next_reply_due, on_site=reply.on_site, number=reply.number or "",
        handler_phone=reply.handler_phone or "", leader_signed_by=reply.leader_signed_by or "",
        has_seal=reply.has_seal,
        publicity=Publicity(reply.publicity) if reply.publicity else None,
        copy_to=tuple(_name(units, one) for one in reply.copy_to or ()),
        days_late=reply.days_late or 0,
    )  # fmt: skip


def _extensions(session: Session, row: MatterRow) -> tuple[ExtensionPart, ...]:
    found = fates_of(session, row.id)
    asked = requests_of(session, row.id)
    return tuple(_extension(one, found.get(one.id)) for one in asked)


def _extension(row: ExtensionRow, fate: ExtensionFate | None) -> ExtensionPart:
    return ExtensionPart(
        asked_on=row.asked_on, new_due=row.new_due, reason=row.reason, fate=fate,
        decided_at=row.decided_at, visitor_informed=bool(row.visitor_informed),
        remark=row.remark or "",
    )  # fmt: skip


def _due_then(urge: UrgeRow, row: MatterRow, slips: Sequence[AssignmentRow]) -> date | None:
    """Return the deadline of the day of urging; one that kept none goes by its unit's slip of then."""
    if urge.due_on is not None:
        return urge.due_on
    before = [one for one in slips if one.assigned_at <= urge.urged_at and one.unit == urge.unit]
    return before[-1].due_on if before else row.due_on


def _urge(urge: UrgeRow, due_on: date | None, units: _Units, deadlines: Deadlines) -> UrgePart:
    urged_on = local_date(urge.urged_at)
    late = max(0, -deadlines.days_left(due_on, urged_on)) if due_on else 0
    answer_by = deadlines.after(urged_on, deadlines.limits.supervise_days).due_on
    if due_on is not None and due_on >= urged_on:
        answer_by = min(answer_by, due_on)
    return UrgePart(
        unit=_name(units, urge.unit), urged_at=urge.urged_at, form=urge.form,
        response=urge.response, days_late=late, answer_by=answer_by, due_on=due_on,
    )  # fmt: skip


def _days_late(
    session: Session,
    row: MatterRow,
    replies: Sequence[ReplyRow],
    deadlines: Deadlines,
    today: date,
) -> int:
    """Return how late the latest of all rounds was, or is by today where an answer is owed."""
    answered = (one.days_late or 0 for one in replies)
    return max(row.days_late or 0, late_so_far(session, row, deadlines, today), *answered)


def _feedback(row: FeedbackRow) -> FeedbackPart:
    return FeedbackPart(row.told_at, row.contact_form, row.deputy_told, row.remark)


def _revisit(row: RevisitRow) -> RevisitPart:
    return RevisitPart(row.revisited_at, row.still_solved, row.remark)
