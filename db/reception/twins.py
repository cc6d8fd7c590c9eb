"""Finds the matters that rows of a sheet are about where no number tells: the very same, and ones much alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from db.kernel.clock import local_date
from db.kernel.ids import MatterId
from db.people.rules import mask_phone
from db.reception import ledger_lines
from db.reception.codes import MatterState
from db.reception.ledger import FiledMatter, LedgerLine
from db.reception.ledger_lines import masked
from db.reception.likeness import Traits, likeness
from db.reception.lines import day_bounds
from db.reception.link_contracts import TypedMatter
from db.reception.records import MatterRow, VisitRow

_WITHIN = timedelta(days=14)
"""As near as two matters are received that a form calls similar."""

_LEAST = 0.7
"""Above what a form asks: whoever looks at ten thousand rows is shown only what is hard to tell apart."""

_COMPARED, _TEXT = 20, 300
"""Newest matters of a place and category that a row is compared with, and characters of each."""

_BIT_BY_BIT = {"yield_per": 500}
"""A period may hold a million matters, of which hardly one is looked for."""


class _Mark(NamedTuple):
    """What two entries of one matter have in common when nobody gave it a number."""

    day: date
    title: str
    statement: str
    visitor: str
    phone: str


class _Near(NamedTuple):
    """A matter that a row may be much like."""

    received_at: datetime
    number: str
    traits: Traits


def twins(session: Session, wanted: Mapping[int, FiledMatter]) -> Mapping[int, LedgerLine]:
    """Return row → the one matter here without a foreign number that says just the same.

    Day, request, words, name and phone have to agree; where several matters do, the row means none of them.
    """
    marks = {place: _mark_of(one) for place, one in wanted.items() if one.received_at is not None}
    if not marks:
        return {}
    found: dict[_Mark, list[MatterId]] = {}
    asked = set(marks.values())
    for row in session.execute(_unnumbered(asked), execution_options=_BIT_BY_BIT):
        mark = _marked(row, row.received_at)
        if mark in asked:
            found.setdefault(mark, []).append(MatterId(row.id))
    ids = {place: found[mark][0] for place, mark in marks.items() if len(found.get(mark, ())) == 1}
    lines = {one.id: one for one in ledger_lines.lines_of(session, tuple(ids.values()))}
    return {place: lines[one] for place, one in ids.items()}


def alike(session: Session, wanted: Mapping[int, FiledMatter]) -> Mapping[int, str]:
    """Return row → number of a matter of the same place and category, received about then, in much the same words."""
    fit = {place: one for place, one in wanted.items() if one.region_name and one.received_at}
    if not fit:
        return {}
    near: dict[tuple[str, str], list[_Near]] = {_where(one): [] for one in fit.values()}
    for row in session.execute(_about_then(list(fit.values())), execution_options=_BIT_BY_BIT):
        if (found := near.get(_where(row))) is not None:
            traits = Traits(row.title, row.statement, row.region_name, row.category)
            found.append(_Near(row.received_at, row.number, traits))
    # Neighbours are compared with the same few matters, whose words are then taken apart once.
    beside = sorted(fit.items(), key=lambda pair: (_where(pair[1]), pair[1].received_at))
    likest = ((place, _likest(one, near[_where(one)])) for place, one in beside)
    return {place: number for place, number in likest if number}


def _mark_of(matter: FiledMatter) -> _Mark:
    assert matter.received_at is not None, "only rows with a day are asked for"
    return _marked(matter, matter.received_at, name=matter.visitor)


def _marked(one: Any, received_at: datetime, name: str | None = None) -> _Mark:
    visitor = masked(one.name if name is None else name)
    return _Mark(local_date(received_at), one.title, one.statement, visitor, mask_phone(one.phone))


def _unnumbered(asked: set[_Mark]) -> Select[Any]:
    days = [one.day for one in asked]
    columns: tuple[Any, ...] = (
        MatterRow.id, MatterRow.received_at, MatterRow.title, MatterRow.statement, VisitRow.name,
        VisitRow.phone,
    )  # fmt: skip
    query = _of_period(columns, day_bounds(min(days))[0], day_bounds(max(days))[1])
    number = MatterRow.external_number
    return query.where(or_(number.is_(None), number == ""))


def _about_then(matters: Sequence[FiledMatter]) -> Select[Any]:
    times = [one.received_at for one in matters if one.received_at is not None]
    columns: tuple[Any, ...] = (
        MatterRow.number, MatterRow.received_at, MatterRow.title, MatterRow.category,
        VisitRow.region_name, func.substr(MatterRow.statement, 1, _TEXT).label("statement"),
    )  # fmt: skip
    query = _of_period(columns, min(times) - _WITHIN, max(times) + _WITHIN)
    return query.where(VisitRow.region_name != "").order_by(MatterRow.received_at.desc())


def _of_period(columns: tuple[Any, ...], first: datetime, last: datetime) -> Select[Any]:
    """Return the matters of a period whose words are no secret."""
    joined = select(*columns).join(VisitRow, VisitRow.id == MatterRow.visit)
    return joined.where(
        MatterRow.received_at >= first, MatterRow.received_at <= last,
        MatterRow.state != MatterState.VOID, MatterRow.sealed.is_(None),
        VisitRow.confidential.is_(False),
    )  # fmt: skip


def _where(one: Any) -> tuple[str, str]:
    return one.region_name, one.category[:2]


def _likest(matter: FiledMatter, near: Sequence[_Near]) -> str:
    """Return the number of the matter most alike, none where none is alike enough."""
    words = f"{matter.title} {matter.statement}"[:_TEXT]
    typed = TypedMatter(words, matter.region_name, matter.category)
    scores = {one.number: likeness(typed, one.traits) for one in _compared(matter, near)}
    best = max(scores, key=lambda one: scores[one], default="")
    return best if best and scores[best] >= _LEAST else ""


def _compared(matter: FiledMatter, near: Sequence[_Near]) -> Iterator[_Near]:
    """Yield the newest that were received about then; ``near`` begins with the newest of all."""
    assert matter.received_at is not None, "only rows with a day are asked for"
    latest, earliest = matter.received_at + _WITHIN, matter.received_at - _WITHIN
    first = bisect_left(near, -latest.timestamp(), key=lambda one: -one.received_at.timestamp())
    for one in near[first : first + _COMPARED]:
        if one.received_at < earliest:
            return
        yield one
