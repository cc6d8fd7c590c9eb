"""Finds matters that may be the same, links them and ends links, keeps opinions for a consultation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput
from db.kernel.ids import LinkId, MatterId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import clean_line, clean_text
from db.reception import kinship
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.handling import LinkType
from db.reception.likeness import LEAST_TYPED, Traits, likeness, may_be_same
from db.reception.lines import among_newest
from db.reception.link_contracts import (
    EndLink,
    HoldOpinion,
    LinkMatters,
    OpinionLine,
    TypedMatter,
)
from db.reception.numbers import by_number
from db.reception.queries import Matters, matter_row
from db.reception.records import LinkRow, MatterRow, VisitRow
from db.reception.rules import ReceptionProblem, check_article, check_note
from db.reception.states import OPEN_STATES
from db.search.index import SearchIndex
from db.stations.rules import read_number
from db.storage.expressions import walked
from db.storage.unit_of_work import UnitOfWork

_SHOWN = 3
_WITHIN = timedelta(days=90)
_COMPARED, _NEAR_AMONG = 100, 2000
"""Newest open matters of the place or category whose words are compared, and among how many they are looked for."""

_RESEMBLING, _READ = 600, 60
"""Matters of the whole period that share the rarest words, closed ones among them, and how many are then compared."""

_FOUND = 60
"""Matters that a search finds before those are left out that are no longer open."""


class Linking:
    """What matters have to do with one another."""

    def __init__(
        self, work: UnitOfWork, *, matters: Matters, index: SearchIndex, clock: Clock
    ) -> None:
        self._work = work
        self._matters = matters
        self._index = index
        self._clock = clock

    def possible(self, actor: Actor, typed: TypedMatter) -> tuple[MatterLine, ...]:
        """Return at most three open matters that may be the one being typed, the likeliest first."""
        check_permitted(actor, Permission.SEE_MATTERS)
        if len(typed.text.strip()) < LEAST_TYPED:
            return ()
        with self._work.reading(actor) as session:
            ids = self._alike(session, typed)
        return self._matters.matter_lines(actor, ids)

    def findable(self, actor: Actor, typed: str, limit: int = 8) -> tuple[MatterLine, ...]:
        """Return open matters by number, words or sounds; reports of wrongdoing are never among them."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            asked = read_number(typed)
            numbered = tuple(by_number(session, asked)) if asked else ()
            told = self._index.find(session, typed, [Kind.MATTER], limit=_FOUND)
            found = tuple(dict.fromkeys((*numbered, *told)))
            query = select(MatterRow.id).where(MatterRow.id.in_(found), *_linkable())
            fit = set(session.scalars(query))
        ids = [one for one in found if one in fit][:limit]
        return self._matters.matter_lines(actor, ids)

    def link(self, actor: Actor, command: LinkMatters) -> Saved[MatterDetail]:
        """Link two matters that are about the same; raises InvalidInput, NotFound, NotPermitted."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        with self._work.writing(actor, Action.MATTER_LINKED) as work:
            row = matter_row(work.session, command.matter)
            _refuse(_why_not(work.session, row, command.other))
            kinship.join(work.session, row, command.other, self._clock)
            return work.saved(self._matters.shown(work.session, row, actor))

    def end(self, actor: Actor, command: EndLink) -> Saved[MatterDetail]:
        """End a link of a matter, from either of its ends."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        reason = clean_text(command.reason).strip()
        _refuse(check_note(reason, field="reason"))
        with self._work.writing(actor, Action.LINK_ENDED) as work:
            row = matter_row(work.session, command.matter)
            link = work.session.get(LinkRow, command.link)
            if link is None or not _may_end(link, row):
                raise InvalidInput([Problem("link", ReceptionProblem.NO_SUCH_LINK)])
            link.ended_at, link.end_reason = self._clock.now(), reason
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def hold_opinion(self, actor: Actor, command: HoldOpinion) -> Saved[MatterDetail]:
        """Keep an opinion on a law that a matter holds besides what it asks for."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        article, words = clean_line(command.article), clean_text(command.text).strip()
        _refuse((*check_note(words), *check_article(article)))
        with self._work.writing(actor, Action.OPINION_HELD) as work:
            row = matter_row(work.session, command.matter)
            if row.sealed is not None:
                raise InvalidInput([Problem("", ReceptionProblem.REPORT_NOT_LINKED)])
            work.session.add(kinship.opinion(row, words, article, self._clock))
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def opinions(self, actor: Actor, limit: int = 300) -> tuple[OpinionLine, ...]:
        """Return the opinions that matters hold, newest first, for a consultation to take up."""
        check_permitted(actor, Permission.SEE_MATTERS)
        query = (
            select(LinkRow, MatterRow)
            .join(MatterRow, MatterRow.id == LinkRow.matter)
            .where(LinkRow.type == LinkType.OPINION, LinkRow.ended_at.is_(None))
            .where(MatterRow.sealed.is_(None))
            .order_by(LinkRow.id.desc())
        )
        with self._work.reading(actor) as session:
            rows = session.execute(query.limit(limit)).all()
            return tuple(_opinion(link, matter) for link, matter in rows)

    def _alike(self, session: Session, typed: TypedMatter) -> list[MatterId]:
        """Return the likeliest open matters, by the words of all and by place and category of the newest."""
        since = self._clock.now() - _WITHIN
        newest = among_newest(session, _NEAR_AMONG)
        near = _comparable(since).where(newest, *_near(typed))
        latest = near.order_by(MatterRow.received_at.desc(), MatterRow.id.desc()).limit(_COMPARED)
        scores = _scores(typed, session.execute(latest))
        alike = self._resembling(session, typed, since)
        scores |= _scores(typed, session.execute(_comparable(since).where(MatterRow.id.in_(alike))))
        best = sorted(scores, key=lambda one: scores[one], reverse=True)
        return [one for one in best if may_be_same(scores[one])][:_SHOWN]

    def _resembling(self, session: Session, typed: TypedMatter, since: datetime) -> list[UUID]:
        """Return the open matters of the whole period whose words resemble what is typed."""
        found = self._index.resembling(
            session, typed.text, Kind.MATTER, since=since, limit=_RESEMBLING
        )
        query = select(MatterRow.id).where(MatterRow.id.in_(found), *_linkable())
        fit = set(session.scalars(query))
        return [one for one in found if one in fit][:_READ]


def _comparable(since: datetime) -> Select[Any]:
    """Return the question for what open matters are compared by."""
    columns: tuple[Any, ...] = (
        MatterRow.id, MatterRow.title, MatterRow.statement, MatterRow.category,
        VisitRow.region_name,
    )  # fmt: skip
    query = select(*columns).join(VisitRow, VisitRow.id == MatterRow.visit)
    return query.where(MatterRow.received_at >= since, *_linkable())


def _scores(typed: TypedMatter, rows: Iterable[Row[Any]]) -> dict[MatterId, float]:
    return {
        MatterId(row.id): likeness(
            typed, Traits(row.title, row.statement, row.region_name, row.category)
        )
        for row in rows
    }


def _linkable() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of an open matter that is no report; of those not even the kind is told."""
    return walked(MatterRow.state).in_(list(OPEN_STATES)), MatterRow.sealed.is_(None)


def _near(typed: TypedMatter) -> tuple[ColumnElement[bool], ...]:
    near: list[ColumnElement[bool]] = []
    if typed.region_name:
        near.append(VisitRow.region_name == typed.region_name)
    if typed.category:
        main = typed.category[:2]
        near.append(MatterRow.category.between(main, f"{main}99"))
    return (or_(*near),) if near else ()


def _why_not(session: Session, row: MatterRow, other: MatterId) -> tuple[Problem, ...]:
    """Return why two matters cannot be linked."""
    if row.id == other:
        return (Problem("other", ReceptionProblem.LINKED_TO_ITSELF),)
    target = matter_row(session, other)
    if not kinship.is_joinable(row, target):
        return (Problem("other", ReceptionProblem.REPORT_NOT_LINKED),)
    if target.state not in OPEN_STATES:
        return (Problem("other", ReceptionProblem.LINK_TARGET_ENDED),)
    if kinship.are_joined(session, row.id, other):
        return (Problem("other", ReceptionProblem.LINKED_BEFORE),)
    return ()


def _may_end(link: LinkRow, row: MatterRow) -> bool:
    is_ours = row.id in (link.matter, link.target)
    return is_ours and link.ended_at is None and link.type in kinship.ENDS_BY_HAND


def _opinion(link: LinkRow, matter: MatterRow) -> OpinionLine:
    return OpinionLine(
        LinkId(link.id), MatterId(matter.id), matter.number, matter.title, matter.received_at,
        link.article or "", link.remark,
    )  # fmt: skip


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise InvalidInput(problems)
