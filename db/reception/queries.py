"""What can be asked of matters: queues, one matter whole, searches, papers. Nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.journal.clock_watch import NOTICED
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import MatterId, PersonId
from db.kernel.kinds import Kind
from db.reception import detail, papers
from db.reception.access import masked, reading_for_others
from db.reception.codes import DemandType, MatterState, Scale, Urgency
from db.reception.contracts import DueDate, MatterDetail, MatterLine
from db.reception.filter_contracts import FilteredLines, MatterFilter
from db.reception.filter_rules import check_filter
from db.reception.filtering import meets
from db.reception.handled import handled_of
from db.reception.lines import QUEUE_LIMIT, Lines, among_newest
from db.reception.numbers import by_number
from db.reception.paper_contracts import HANDLING_PAPERS, PaperFacts, PaperKind
from db.reception.queue_contracts import QueueCounts, QueueView, SimilarMatter
from db.reception.records import MatterRow, VisitRow
from db.reception.secrecy import Secrecy, plain_code
from db.search.index import SearchIndex
from db.stations.rules import read_number
from db.storage.joined import joined_ids
from db.storage.unit_of_work import UnitOfWork

_LOOKED_AT = 5000
"""Newest matters among which the first page of a filter is looked for."""

Listed = QueueView | MatterFilter
"""What a list shows: a tab of the queue, or what meets a filter."""


class Matters:
    """The matters of this station, for reading."""

    def __init__(
        self,
        work: UnitOfWork,
        secrecy: Secrecy,
        *,
        index: SearchIndex,
        clock: Clock,
        deadlines: Deadlines,
    ) -> None:
        self._secrecy = secrecy
        self._work = work
        self._index = index
        self._clock = clock
        self._deadlines = deadlines
        self._lines = Lines(deadlines)

    def queue(self, actor: Actor, view: QueueView) -> tuple[MatterLine, ...]:
        """Return one tab of the queue."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            return masked(actor, self._lines.queue(session, view, self._today()))

    def filtered(self, actor: Actor, wanted: MatterFilter) -> FilteredLines:
        """Return the first page of what meets a filter; raises InvalidInput.

        A common filter fills it from the newest matters alone. One that few of them meet is asked of
        every matter, and its ids are known at once.
        """
        check_permitted(actor, Permission.SEE_MATTERS)
        condition = self._meets(actor, wanted, whole=False)
        with self._work.reading(actor) as session:
            newest = among_newest(session, _LOOKED_AT)
            lines = self._lines.where(
                session, and_(newest, condition), self._today(), limit=QUEUE_LIMIT
            )
            if len(lines) == QUEUE_LIMIT:
                return FilteredLines(masked(actor, lines), None)
            ids = joined_ids(session, self._newest_first(self._meets(actor, wanted)))
            lines = self._lines.by_ids(session, ids_of(ids[: QUEUE_LIMIT * 16]), self._today())
            return FilteredLines(masked(actor, lines), ids)

    def counts(self, actor: Actor) -> QueueCounts:
        """Return the figures beside the tabs."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            return self._lines.counts(session, self._today())

    def detail(self, actor: Actor, matter: MatterId) -> MatterDetail:
        """Return one matter whole; raises NotFound."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            return self.shown(session, matter_row(session, matter), actor)

    def matter_lines(self, actor: Actor, ids: Sequence[UUID]) -> tuple[MatterLine, ...]:
        """Return these matters in this order; ids that are gone are left out."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            return masked(actor, self._lines.by_ids(session, ids, self._today()))

    def matter_ids(
        self,
        actor: Actor,
        listed: Listed | None = None,
        *,
        limit: int | None = None,
        for_others: bool = False,
    ) -> bytes:
        """Return the ids of a list, newest first, sixteen bytes each; None means every matter, and no limit."""
        check_permitted(actor, Permission.SEE_MATTERS)
        condition: ColumnElement[bool] = MatterRow.state != MatterState.VOID
        if isinstance(listed, MatterFilter):
            condition = self._meets(actor, listed)
        elif listed is not None:
            condition = self._lines.belongs(listed, self._today())
        work = self._work
        with reading_for_others(work, actor) if for_others else work.reading(actor) as session:
            return joined_ids(session, self._newest_first(condition).limit(limit))

    def shown_ids(self, actor: Actor, listed: Listed) -> bytes:
        """Return the ids of a list in the order in which it is shown: a tab is worked off in its own."""
        if isinstance(listed, MatterFilter):
            return self.matter_ids(actor, listed)
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            return joined_ids(session, self._lines.queued(listed, self._today()))

    def all_of(self, actor: Actor, listed: Listed) -> tuple[MatterId, ...]:
        """Return every matter of a list, newest first."""
        return ids_of(self.matter_ids(actor, listed))

    def find(self, actor: Actor, typed: str, limit: int = 6) -> tuple[MatterLine, ...]:
        """Return matters by their numbers, the newest year first, then by their words or sounds."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            asked = read_number(typed)
            numbered = by_number(session, asked) if asked else ()
            told = self._index.find(session, typed, [Kind.MATTER], limit=limit)
            ids = tuple(dict.fromkeys((*self._by_code(session, typed), *numbered, *told)))[:limit]
            return masked(actor, self._lines.by_ids(session, ids, self._today()))

    def _by_code(self, session: Session, typed: str) -> Sequence[UUID]:
        """Return the matters of the anonymous visitor whose receipt code was typed."""
        code = plain_code(typed)
        if not code:
            return ()
        query = select(MatterRow.id).join(VisitRow, VisitRow.id == MatterRow.visit)
        marks = self._secrecy.marks_of(code)
        return session.scalars(query.where(VisitRow.receipt_mark.in_(marks))).all()

    def find_by_scan(self, actor: Actor, digits: str) -> MatterId | None:
        """Return the matter whose receipt was scanned, None for another code."""
        check_permitted(actor, Permission.SEE_MATTERS)
        known = or_(MatterRow.scan_digits == digits, MatterRow.machine_number == digits)
        with self._work.reading(actor) as session:
            found = session.scalar(select(MatterRow.id).where(known).limit(1))
            return MatterId(found) if found else None

    def matters_of(self, actor: Actor, person: PersonId) -> tuple[MatterLine, ...]:
        """Return a person's earlier matters, newest first; whose the confidential ones are is sealed."""
        return self._where(actor, VisitRow.person == person, limit=20)

    def dated_ahead(self, actor: Actor) -> tuple[MatterLine, ...]:
        """Return matters received later than the clock shows: it ran ahead when they were registered."""
        return self._where(actor, VisitRow.received_at > self._clock.now() + NOTICED, limit=500)

    def similar(
        self, actor: Actor, *, category: str, region_name: str, person: PersonId | None
    ) -> tuple[SimilarMatter, ...]:
        """Return open matters of the same category and place within fourteen days, three at most."""
        condition = detail.is_similar(category, region_name, self._clock.now())
        lines = self._where(actor, condition, limit=3) if category and region_name else ()
        mine = {line.id for line in self.matters_of(actor, person)} if person else set()
        return tuple(SimilarMatter(line, line.id in mine) for line in lines)

    def paper(self, actor: Actor, matter: MatterId, paper: PaperKind) -> PaperFacts:
        """Return what a paper of this matter says; raises InvalidInput when it has no such paper yet."""
        check_permitted(actor, Permission.PRINT)
        with self._work.reading(actor) as session:
            row = matter_row(session, matter)
            shown = self.shown(session, row, actor)
            now = self._clock.now()
            facts = papers.facts(session, row, shown, actor=actor, paper=paper, now=now)
            if paper in HANDLING_PAPERS:
                handled = handled_of(session, row, paper, self._deadlines, local_date(now))
                facts = replace(facts, handled=handled)
            return facts

    def propose_due(
        self, received_on: date, demand_type: DemandType, *, scale: Scale, urgency: Urgency
    ) -> DueDate:
        """Return the deadline the calendar gives, with its reason."""
        return detail.due_date(
            self._deadlines,
            received_on,
            demand_type.value,
            scale=scale.value,
            urgency=urgency.value,
        )

    def shown(self, session: Session, row: MatterRow, actor: Actor) -> MatterDetail:
        """Return a row of an open session as the detail pane shows it."""
        today = self._today()
        lines = masked(actor, self._lines.of_visit(session, row, today))
        return detail.detail_of(
            session, row, lines, actor=actor, deadlines=self._deadlines, today=today
        )

    def _where(
        self, actor: Actor, condition: ColumnElement[bool], *, limit: int
    ) -> tuple[MatterLine, ...]:
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            lines = self._lines.where(session, condition, self._today(), limit=limit)
            return masked(actor, lines)

    def _newest_first(self, condition: ColumnElement[bool]) -> Select[Any]:
        newest = (MatterRow.received_at.desc(), MatterRow.id.desc())
        return select(MatterRow.id).where(condition).order_by(*newest)

    def _meets(
        self, actor: Actor, wanted: MatterFilter, *, whole: bool = True
    ) -> ColumnElement[bool]:
        problems = check_filter(wanted)
        if problems:
            raise InvalidInput(problems)
        return meets(wanted, actor.user, self._lines, self._today(), whole=whole)

    def _today(self) -> date:
        return local_date(self._clock.now())


def ids_of(raw: bytes) -> tuple[MatterId, ...]:
    """Return ids that came as one value."""
    return tuple(MatterId(UUID(bytes=raw[at : at + 16])) for at in range(0, len(raw), 16))


def matter_row(session: Session, matter: UUID) -> MatterRow:
    """Return the row of a matter; raises NotFound."""
    row = session.get(MatterRow, matter)
    if row is None:
        raise NotFound(Kind.MATTER, matter)
    return row
