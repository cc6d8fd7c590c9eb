"""From what was typed to the command: the visitor, the matter, the visit; and matters of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import msgspec

from db.kernel.clock import CHINA, local_date
from db.kernel.ids import PersonId, VisitId
from db.kernel.problems import Problem
from db.people.contracts import Gender
from db.reception.codes import Channel, DemandType, NextStep, Scale, Urgency, VisitorKind
from db.reception.contracts import NewMatter, RegisterVisit, Visitor
from db.reception.rules import ReceptionProblem
from desktop.forms.values import PersonEntry
from desktop.reception.form import OTHER

Values = Mapping[str, Any]

_MIDDAY = time(12, 0)
_OF_SOMEBODY = ("gender", "age_band", "occupation", "is_voter_here", "work_unit")


@dataclass(frozen=True, slots=True)
class OpenForm:
    """What a form carries besides its fields.

    The visit's id is made before the first try and kept in the draft, so that neither a second
    press nor a restart registers twice.
    """

    visit: VisitId
    ticket: str = ""
    matters: tuple[NewMatter, ...] = ()
    officers: frozenset[PersonId] = field(default_factory=frozenset)
    """Who among the people to choose is a visiting professional and no deputy."""


def visit_of(values: Values, form: OpenForm, *, now: datetime) -> RegisterVisit:
    """Return the whole visit: the matters set aside, then the one on the form."""
    last = (matter_of(values),) if has_matter(values) or not form.matters else ()
    receivers = [one for one in (values.get("deputy"), values.get("companion")) if one]
    return RegisterVisit(
        visit=form.visit,
        visitor=visitor_of(values),
        matters=(*form.matters, *last),
        channel=channel_of(values),
        received_at=received_at(values.get("received_on"), now),
        deputies=tuple(one for one in receivers if one not in form.officers),
        legal_officers=tuple(one for one in receivers if one in form.officers),
        ticket=form.ticket,
        is_read_back=values.get("is_read_back") or None,
    )


def visitor_of(values: Values) -> Visitor:
    """Return who came; somebody without name and phone does not wish to be named."""
    entry: PersonEntry = values.get("name") or PersonEntry()
    kind = values.get("kind") or VisitorKind.INDIVIDUAL
    phone = values.get("phone") or ""
    if kind is VisitorKind.INDIVIDUAL and not (entry.name or entry.person or phone):
        kind = VisitorKind.ANONYMOUS
    return Visitor(
        kind=kind,
        person=entry.person,
        name=entry.name,
        phone=phone,
        region_name=values.get("region_name") or "",
        work_unit=values.get("work_unit") or "",
        uscc=values.get("uscc") or "",
        count=values["count"] if values.get("count") is not None else 1,
        confidential=bool(values.get("confidential")),
        gender=values.get("gender") or Gender.UNKNOWN,
        age_band=values.get("age_band"),
        occupation=values.get("occupation") or "",
        is_voter_here=values.get("is_voter_here"),
    )


def check_named(values: Values) -> Sequence[Problem]:
    """Return a problem where something is told of a visitor who has no name: it would be dropped unsaid (R-54)."""
    chosen = values.get("kind") is VisitorKind.ANONYMOUS
    if chosen or visitor_of(values).kind is not VisitorKind.ANONYMOUS:
        return ()
    told = any(values.get(name) not in (None, "", Gender.UNKNOWN) for name in _OF_SOMEBODY)
    return (Problem("name", ReceptionProblem.NOBODY_NAMED),) if told else ()


def matter_of(values: Values) -> NewMatter:
    """Return the matter on the form."""
    step = values.get("next_step") or NextStep.ASSIGN
    assigns = step is NextStep.ASSIGN
    reports = values.get("demand_type") is DemandType.REPORT
    return NewMatter(
        title=values.get("title") or "",
        category=values.get("category") or "",
        statement=values.get("statement") or "",
        demand_type=values.get("demand_type") or DemandType.CONSULT,
        place=values.get("place") or "",
        urgency=values.get("urgency") or Urgency.NORMAL,
        scale=values.get("scale") or Scale.NORMAL,
        next_step=step,
        unit=values.get("unit") if assigns else None,
        due_on=values.get("due_on") if assigns else None,
        answer=values.get("answer") or "" if step is NextStep.ANSWER else "",
        accused=values.get("accused") if reports else None,
        same_as=None if reports else values.get("same_as"),
        opinion=bool(values.get("opinion")) and not reports,
        article=values.get("article") or "" if values.get("opinion") else "",
    )


def channel_of(values: Values) -> Channel:
    """Return how it came; 其他 without a choice behind it counts as a visit."""
    channel = values.get("channel")
    return channel if isinstance(channel, Channel) and channel != OTHER else Channel.VISIT_STATION


def received_at(on: date | None, now: datetime) -> datetime | None:
    """Return when a visit of an earlier day took place: its midday; today's is now."""
    if on is None or on == local_date(now):
        return None
    return datetime.combine(on, _MIDDAY, CHINA)


def has_matter(values: Values) -> bool:
    """Tell whether anything of a matter was typed."""
    return any(values.get(name) for name in ("title", "statement", "category", "answer"))


def to_plain(matters: Iterable[NewMatter]) -> list[object]:
    """Return the matters set aside as a draft keeps them."""
    return [msgspec.to_builtins(matter) for matter in matters]


def visit_id(plain: object) -> VisitId | None:
    """Return the id that a draft kept, None for anything else."""
    try:
        return VisitId(UUID(plain)) if isinstance(plain, str) else None
    except ValueError:
        return None


def from_plain(plain: object) -> tuple[NewMatter, ...]:
    """Return the matters a draft kept; one that no longer makes sense is left out."""
    found = []
    for one in plain if isinstance(plain, list) else []:
        try:
            found.append(msgspec.convert(one, NewMatter))
        except msgspec.ValidationError:
            continue
    return tuple(found)
