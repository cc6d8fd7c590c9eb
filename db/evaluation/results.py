"""What sheets come to over a period, each figure with its sheets; read once, summed as often as somebody asks.

Only sheets count that are locked, that no locked correction has replaced, and that are open (domain reference §4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.evaluation.contracts import PartyRole
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
)
from db.evaluation.result_contracts import (
    Counted,
    CountedItem,
    CountedSession,
    CountedSheet,
    Results,
)
from db.evaluation.rows import AT_ONCE, counting
from db.evaluation.rules import check_results
from db.evaluation.scoring import Given, GradeBasis, Reckoning, reckon
from db.evaluation.sums import summed
from db.kernel.actor import Actor
from db.storage.unit_of_work import UnitOfWork
from db.templates.contracts import Template
from db.templates.service import FormTemplates

Answers = tuple[tuple[str, str], ...]
"""Item and choice, in the order of items: sheets with the same answers come to the same."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a set of answers comes to by one version."""

    found: Reckoning
    items: Mapping[str, CountedItem]


class ResultsBoard:
    """Reads the figures of a period; a hub reads them without names of deputies, which are not in them."""

    def __init__(self, work: UnitOfWork, forms: FormTemplates) -> None:
        self._work = work
        self._forms = forms

    def results(self, actor: Actor, first: date, last: date, form: str) -> Results:
        """Return what the closed sessions of a span of days come to, by the code of a form."""
        return summed(self.counted(actor, first, last, form), first, last)

    def counted(self, actor: Actor, first: date, last: date, form: str) -> Counted:
        """Return the sheets of the closed sessions of a span of days, each with what it comes to."""
        check_results(actor)
        with self._work.reading() as session:
            meetings = self._meetings(session, first, last, form)
            attended = _deputies(session, meetings)
            templates = {
                one: self._forms.found(session, one).template
                for one in sorted({row.form for row in meetings.values()})
            }
            sheets = tuple(self._sheets(session, meetings, templates))
            newest = sorted(templates.values(), key=lambda one: one.version)
            return Counted(
                first, last, form,
                tuple(CountedSession(one.id, one.day, frozenset(attended[one.id])) for one in meetings.values()),
                sheets, {item.code: item.text for one in newest for item in one.items()},
                tuple((one.word, one.least, one.good) for one in newest[-1].grades) if newest else (),
            )  # fmt: skip

    def _meetings(
        self, session: Session, first: date, last: date, form: str
    ) -> Mapping[UUID, EvaluationSessionRow]:
        row = EvaluationSessionRow
        query = select(row).where(row.day >= first, row.day <= last, row.closed_at.is_not(None))
        return {
            one.id: one
            for one in session.scalars(query.order_by(row.day, row.id))
            if self._forms.found(session, one.form).template.code == form
        }

    def _sheets(
        self,
        session: Session,
        meetings: Mapping[UUID, EvaluationSessionRow],
        templates: dict[str, Template],
    ) -> Iterator[CountedSheet]:
        rows = counting(_sheet_rows(session, meetings))
        firms, units = _firms(session, meetings), _units(session, meetings)
        answers = _answers(session, [one.id for one in rows])
        facts: dict[tuple[str, Answers], _Fact] = {}
        for row in rows:
            if row.form not in templates:
                templates[row.form] = self._forms.found(session, row.form).template
            key = row.form, answers[row.id]
            if key not in facts:
                facts[key] = _fact(templates[row.form], answers[row.id])
            firm = firms.get(row.firm, (row.firm.hex, ""))
            unit = units.get(row.department, "")
            yield _counted(row, meetings[row.session].day, firm, unit, facts[key])


def sessions_with(session: Session, person: UUID, first: date, last: date) -> int:
    """Return in how many closed sessions of a span of days somebody took part, in whatever role; each once."""
    party, meeting = EvaluationPartyRow, EvaluationSessionRow
    query = (
        select(func.count(meeting.id.distinct()))
        .join(party, party.session == meeting.id)
        .where(
            meeting.day >= first, meeting.day <= last, meeting.closed_at.is_not(None),
            party.party == person, party.withdrawn_at.is_(None),
        )
    )  # fmt: skip
    return session.scalar(query) or 0


def _sheet_rows(session: Session, meetings: Iterable[UUID]) -> Sequence[Any]:
    """Return the columns that count; whole records would take several times as long."""
    row = EvaluationSheetRow
    query = (
        select(row.id, row.session, row.firm, row.department, row.form, row.state, row.corrects)
        .where(row.session.in_(list(meetings)))
        .order_by(row.session, row.serial)
    )
    return session.execute(query).all()


def _answers(session: Session, sheets: Sequence[UUID]) -> Mapping[UUID, Answers]:
    row = EvaluationAnswerRow
    found: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    for at in range(0, len(sheets), AT_ONCE):
        some = row.sheet.in_(sheets[at : at + AT_ONCE])
        for sheet, item, choice in session.execute(
            select(row.sheet, row.item, row.choice).where(some)
        ):
            found[sheet].append((item, choice))
    return {one: tuple(sorted(found[one])) for one in sheets}


def _fact(template: Template, answers: Answers) -> _Fact:
    """Reckon answers; notes and photos are not asked for, they decide no score."""
    found = reckon(template, {item: Given(choice) for item, choice in answers})
    items = {item.code: item for item in template.items()}
    return _Fact(found, {
        one.item: CountedItem(
            template.choices(items[one.item])[one.choice].good, one.earned < one.weight
        )
        for one in found.counted
        if one.earned is not None
    })  # fmt: skip


def _counted(row: Any, day: date, firm: tuple[str, str], unit: str, fact: _Fact) -> CountedSheet:
    found = fact.found
    grade = found.grade
    return CountedSheet(
        row.id, row.session, day, *firm, row.department, unit, found.arithmetic.score,
        found.arithmetic.told(), grade.word if grade else "", grade is not None and grade.good,
        found.basis if grade else GradeBasis.BAND, fact.items, found.unseen, found.vetoed,
    )  # fmt: skip


def _firms(session: Session, meetings: Iterable[UUID]) -> Mapping[UUID, tuple[str, str]]:
    row = InspectedFirmRow
    query = select(row.id, row.uscc, row.name).where(row.session.in_(list(meetings)))
    return {one: (uscc or name, name) for one, uscc, name in session.execute(query)}


def _units(session: Session, meetings: Iterable[UUID]) -> Mapping[UUID, str]:
    row = EvaluationPartyRow
    query = select(row.party, row.name).where(
        row.session.in_(list(meetings)), row.role == PartyRole.DEPARTMENT
    )
    return {party: name for party, name in session.execute(query) if party is not None}


def _deputies(session: Session, meetings: Iterable[UUID]) -> Mapping[UUID, set[UUID]]:
    """Return who took part in which session: each once, however many sheets there are."""
    row = EvaluationPartyRow
    found: dict[UUID, set[UUID]] = defaultdict(set)
    query = select(row.session, row.party).where(
        row.session.in_(list(meetings)), row.role == PartyRole.DEPUTY, row.withdrawn_at.is_(None)
    )
    for meeting, party in session.execute(query):
        if party is not None:
            found[meeting].add(party)
    return found
