"""What the papers of a matter say; masks are applied here, before anything leaves the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.kernel.actor import Actor
from db.people.rules import mask_address, mask_phone
from db.reception.codes import AgeBand, Channel, NextStep
from db.reception.contracts import MatterDetail
from db.reception.detail import siblings
from db.reception.handled import printed_since, told_by
from db.reception.handling import RaterKind, Score
from db.reception.paper_contracts import PaperFacts, PaperKind
from db.reception.records import MatterRow, RatingRow, ReplyRow, VisitRow
from db.stations.service import letterhead_of, the_station

_OUTSIDE = frozenset({Channel.HOME_VISIT, Channel.EVENT})


def facts(
    session: Session,
    row: MatterRow,
    shown: MatterDetail,
    *,
    actor: Actor,
    paper: PaperKind,
    now: datetime,
) -> PaperFacts:
    """Return everything a paper says of a matter but its handling."""
    visit = session.get_one(VisitRow, row.visit)
    answered_at = _answered_at(session, row)
    return PaperFacts(
        number=row.number, machine_number=row.machine_number, scan_digits=row.scan_digits,
        title=row.title, statement=row.statement, answer=row.answer, category=row.category,
        deputies=shown.deputies, legal_officers=shown.legal_officers, recorder=shown.recorder,
        unit=shown.line.unit, due=shown.due, printed_at=now, printed_by=actor.name,
        next_step=_next_step(row), reprint=printed_since(session, row.id, paper, told_by(session, row, paper)),
        siblings=tuple((one.number, one.title) for one in siblings(session, row)),
        handling=tuple(reversed(shown.timeline)), reply=shown.reply, result=row.result,
        replied_at=answered_at, score=_score_since(session, row, answered_at), state=row.state,
        is_sealed=row.sealed is not None, is_erased=shown.line.is_erased,
        **_of_visit(session, visit), **_of_station(session),
    )  # fmt: skip


def _answered_at(session: Session, row: MatterRow) -> datetime | None:
    """Return when the answer that the paper tells was given: the newest one, as its words and its class are."""
    newest = select(func.max(ReplyRow.replied_at)).where(ReplyRow.matter == row.id)
    return session.scalar(newest) or row.replied_at


def _score_since(session: Session, row: MatterRow, answered_at: datetime | None) -> Score | None:
    """Return what the voter said of that answer, nothing of an earlier one."""
    if answered_at is None:
        return None
    query = (
        select(RatingRow.result)
        .where(RatingRow.matter == row.id, RatingRow.rater == RaterKind.VOTER)
        .where(RatingRow.result.is_not(None), RatingRow.rated_at >= answered_at)
        .order_by(RatingRow.base_hlc.desc(), RatingRow.base_seq.desc())
    )
    found = session.scalars(query).first()
    return None if found is None else Score(found)


def _of_visit(session: Session, visit: VisitRow) -> dict[str, Any]:
    """Return the visitor's part; of a confidential one no paper says who it was."""
    secret = visit.confidential
    return {
        "visitor": "" if secret else visit.name,
        "phone": "" if secret else mask_phone(visit.phone),
        "address": "" if secret else mask_address(visit.address),
        "work_unit": "" if secret else visit.work_unit,
        "visitor_kind": visit.visitor_kind, "visitor_count": visit.visitor_count,
        "confidential": secret, "gender": visit.gender,
        "age_band": AgeBand(visit.age_band) if visit.age_band else None,
        "occupation": visit.occupation or "", "is_voter_here": visit.is_voter_here,
        "is_read_back": bool(visit.is_read_back),
        "region_name": visit.region_name, "received_at": visit.received_at,
        "place": visit.place or _usual_place(session, visit), "channel": visit.channel,
    }  # fmt: skip


def _usual_place(session: Session, visit: VisitRow) -> str:
    """Return the station, where deputies receive unless they go out."""
    return "" if visit.channel in _OUTSIDE else the_station(session).name


def _of_station(session: Session) -> dict[str, Any]:
    station = the_station(session)
    return {
        "station_name": station.name, "duty_phone": station.phone,
        "office_hours": station.office_hours, "letterhead": letterhead_of(station),
    }  # fmt: skip


def _next_step(row: MatterRow) -> NextStep:
    if row.answer:
        return NextStep.ANSWER
    return NextStep.RECORD if row.due_on is None else NextStep.ASSIGN
