"""What sheets come to over a period: by department, item, enterprise and month, on both bases, each with its sheets.

Only sheets count that are locked, that no locked correction has replaced, and that are open (domain reference §4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evaluation.contracts import (
    PartyRole,
)
from db.evaluation.records import (
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
)
from db.evaluation.rows import Filled, counting, filled
from db.evaluation.rules import check_results
from db.evaluation.scoring import Reckoning, percent
from db.kernel.actor import Actor
from db.storage.unit_of_work import UnitOfWork
from db.templates.contracts import Template
from db.templates.service import FormTemplates


@dataclass(frozen=True, slots=True)
class GoodRate:
    """优良率: so many of so many; the basis is the name of the field that holds it."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Return the rate to one decimal, None of nothing."""
        return percent(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Tally:
    """The sheets of one department, firm or month."""

    key: str
    """Id of the unit or the firm's code (its name where it has none), or the month."""
    name: str
    sheets: tuple[UUID, ...]
    by_grade: Mapping[str, tuple[UUID, ...]]
    """Word of a grade → sheets; without a grade under the empty word."""
    by_sheets: GoodRate
    """(优+良) sheets ÷ locked sheets."""
    by_items: GoodRate
    """Good answers ÷ answers; what was not observed is in neither."""
    vetoed: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ItemTally:
    """One item over all sheets."""

    item: str
    text: str
    lost: tuple[UUID, ...]
    """Sheets on which it lost points: the weak items are those with most of them."""
    unseen: tuple[UUID, ...]
    by_items: GoodRate
    vetoed: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a period comes to, by one form."""

    first: date
    last: date
    form: str
    sessions: int
    firms: int
    """Distinct, by code, else by name."""
    attendances: int
    """人次: deputies over sessions."""
    deputies: int
    """人."""
    total: Tally
    departments: tuple[Tally, ...]
    enterprises: tuple[Tally, ...]
    months: tuple[Tally, ...]
    items: tuple[ItemTally, ...]
    """The weakest first."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet that counts, with all that it is counted by."""

    row: EvaluationSheetRow
    meeting: EvaluationSessionRow
    template: Template
    found: Reckoning
    firm: tuple[str, str]
    department: str


class ResultsBoard:
    """Reads the figures of a period; a hub reads them without names of deputies, which are not in them."""

    def __init__(self, work: UnitOfWork, forms: FormTemplates) -> None:
        self._work = work
        self._forms = forms

    def results(self, actor: Actor, first: date, last: date, form: str) -> Results:
        """Return what the closed sessions of a span of days come to, by the code of a form."""
        check_results(actor)
        with self._work.reading() as session:
            meetings = self._meetings(session, first, last, form)
            sheets = list(self._sheets(session, meetings))
            deputies = _deputies(session, meetings)
            return Results(
                first, last, form, len(meetings), len({one.firm[0] for one in sheets}),
                len(deputies), len({person for _, person in deputies}), _tally("", "", sheets),
                _grouped(sheets, lambda one: (one.row.department.hex, one.department)),
                _grouped(sheets, lambda one: one.firm),
                _grouped(sheets, lambda one: (f"{one.meeting.day:%Y-%m}",) * 2), _items(sheets),
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
        self, session: Session, meetings: Mapping[UUID, EvaluationSessionRow]
    ) -> Iterable[_Sheet]:
        rows = session.scalars(
            select(EvaluationSheetRow)
            .where(EvaluationSheetRow.session.in_(meetings))
            .order_by(EvaluationSheetRow.session, EvaluationSheetRow.serial)
        )
        firms, units = _firms(session, meetings), _units(session, meetings)
        forms: dict[str, Template] = {}
        for one in filled(session, counting(rows)):
            digest = one.row.form
            template = forms.get(digest) or self._forms.found(session, digest).template
            forms[digest] = template
            yield _sheet(one, meetings[one.row.session], template, firms, units)


def _sheet(
    one: Filled,
    meeting: EvaluationSessionRow,
    template: Template,
    firms: Mapping[UUID, tuple[str, str]],
    units: Mapping[UUID, str],
) -> _Sheet:
    firm = firms.get(one.row.firm, (one.row.firm.hex, ""))
    unit = units.get(one.row.department, "")
    return _Sheet(one.row, meeting, template, one.reckoned(template), firm, unit)


def _grouped(
    sheets: Iterable[_Sheet], key: Callable[[_Sheet], tuple[str, ...]]
) -> tuple[Tally, ...]:
    groups: dict[str, list[_Sheet]] = defaultdict(list)
    names: dict[str, str] = {}
    for one in sheets:
        code, name = key(one)
        groups[code].append(one)
        names[code] = name
    return tuple(_tally(code, names[code], groups[code]) for code in sorted(groups))


def _tally(key: str, name: str, sheets: Sequence[_Sheet]) -> Tally:
    by_grade: dict[str, list[UUID]] = defaultdict(list)
    for one in sheets:
        by_grade[one.found.grade.word if one.found.grade else ""].append(one.row.id)
    good = sum(one.found.grade is not None and one.found.grade.good for one in sheets)
    answers = [each for one in sheets for each in _answers(one).values()]
    return Tally(
        key, name, tuple(one.row.id for one in sheets),
        {word: tuple(some) for word, some in by_grade.items()}, GoodRate(good, len(sheets)),
        GoodRate(sum(answers), len(answers)),
        tuple(one.row.id for one in sheets if one.found.vetoed),
    )  # fmt: skip


def _answers(sheet: _Sheet) -> Mapping[str, bool]:
    """Return the observed items of a sheet, and whether each was answered well."""
    items = {item.code: item for item in sheet.template.items()}
    return {
        one.item: sheet.template.choices(items[one.item])[one.choice].good
        for one in sheet.found.counted
        if one.earned is not None
    }


def _items(sheets: Sequence[_Sheet]) -> tuple[ItemTally, ...]:
    texts = {item.code: item.text for one in sheets for item in one.template.items()}
    found = [_item(code, text, sheets) for code, text in texts.items()]
    return tuple(sorted(found, key=lambda one: -len(one.lost)))


def _item(code: str, text: str, sheets: Sequence[_Sheet]) -> ItemTally:
    lost, unseen, vetoed, good = [], [], [], []
    for one in sheets:
        line = next((each for each in one.found.counted if each.item == code), None)
        if line is not None and line.earned is not None:
            good.append(_answers(one)[code])
            lost += [one.row.id] if line.earned < line.weight else []
        unseen += [one.row.id] if code in one.found.unseen else []
        vetoed += [one.row.id] if code in one.found.vetoed else []
    rate = GoodRate(sum(good), len(good))
    return ItemTally(code, text, tuple(lost), tuple(unseen), rate, tuple(vetoed))


def _firms(session: Session, meetings: Iterable[UUID]) -> Mapping[UUID, tuple[str, str]]:
    row = InspectedFirmRow
    rows = session.scalars(select(row).where(row.session.in_(list(meetings))))
    return {one.id: (one.uscc or one.name, one.name) for one in rows}


def _units(session: Session, meetings: Iterable[UUID]) -> Mapping[UUID, str]:
    row = EvaluationPartyRow
    rows = session.scalars(
        select(row).where(row.session.in_(list(meetings)), row.role == PartyRole.DEPARTMENT)
    )
    return {one.party: one.name for one in rows if one.party is not None}


def _deputies(session: Session, meetings: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """Return who took part in which session: each once, however many sheets there are."""
    row = EvaluationPartyRow
    rows = session.scalars(
        select(row).where(row.session.in_(list(meetings)), row.role == PartyRole.DEPUTY)
    )
    return {(one.session, one.party) for one in rows if one.party is not None}
