"""What the preview offers for each paper of the rota: its forms, whether drafts are shown, how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from db.calendar.working_days import WorkCalendar
from db.people.contracts import PersonLine
from db.scheduling.paper_contracts import PaperKey, PaperTable, RotaPaper, RotaPaperKind
from desktop.scheduling.faces import month_and_year
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.printing.paper import Paper
    from desktop.printing.preview_options import ContentChoice, PaperForm
    from desktop.printing.preview_order import PreviewOrder
    from desktop.scheduling.sheet_parts import Told

DRAFT = "draft"
"""Key of the choice to print what is not published yet."""

PAGE_EACH = "page_each"
"""Key of the choice to fill a page with the cards of each person, to hand them out."""

A4, A3, LONG = "a4", "a3", "long"
OWN, EVERYBODY = "own", "everybody"
OF_DAY, OF_MONTH, DIRECTORY = "of_day", "of_month", "directory"

Kind = RotaPaperKind
_PRINT = QT_TRANSLATE_NOOP("RotaPapers", "Print: {paper}")
_IS_DRAFT = QT_TRANSLATE_NOOP(
    "RotaPapers", "Nothing of these days is published; the paper says so."
)
_CHANGES = QT_TRANSLATE_NOOP("RotaPapers", "With changes that are not published")
_PAGE_EACH = QT_TRANSLATE_NOOP("RotaPapers", "A page full for each person")
_YEAR = QT_TRANSLATE_NOOP("RotaPapers", "{year}")
_FORMS: Mapping[str, Mark] = MappingProxyType({
    A4: QT_TRANSLATE_NOOP("RotaPapers", "A4"), A3: QT_TRANSLATE_NOOP("RotaPapers", "A3 for the wall"),
    LONG: QT_TRANSLATE_NOOP("RotaPapers", "A4 across"),
    OWN: QT_TRANSLATE_NOOP("RotaPapers", "Who is chosen"),
    EVERYBODY: QT_TRANSLATE_NOOP("RotaPapers", "Everybody"),
    OF_DAY: QT_TRANSLATE_NOOP("RotaPapers", "That day"),
    OF_MONTH: QT_TRANSLATE_NOOP("RotaPapers", "That month"),
    DIRECTORY: QT_TRANSLATE_NOOP("RotaPapers", "All deputies"),
})  # fmt: skip
_TABLES = frozenset({Kind.DUTY_MONTH, Kind.DUTY_YEAR, Kind.DUTY_LIST})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper somebody asked for: of the month or the year of a day, or of one day and person in it."""

    kind: RotaPaperKind
    day: date
    person: UUID | None = None

    @property
    def span(self) -> tuple[date, date]:
        """Return the days the paper is of."""
        if self.kind is Kind.DUTY_YEAR:
            return date(self.day.year, 1, 1), date(self.day.year, 12, 31)
        first = self.day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


class PaperOrder:
    """One paper with what was read for it."""

    def __init__(
        self,
        wanted: Wanted,
        facts: RotaPaper,
        calendar: WorkCalendar,
        deputies: tuple[PersonLine, ...] = (),
    ) -> None:
        self._wanted, self._facts = wanted, facts
        self._calendar, self._deputies = calendar, deputies

    def preview(self) -> PreviewOrder:
        """Return the order for the preview."""
        from desktop.printing.preview_order import PreviewOrder

        forms = self._forms()
        return PreviewOrder(
            heading=say(_PRINT, paper=words.of(self._wanted.kind)),
            number=self._number(),
            forms=forms,
            form=forms[0].key,
            draw=self.draw,
            contents=self._contents(),
            hint=say(_IS_DRAFT) if self._shows_draft_only() else "",
        )

    def key(self, form: object, contents: frozenset[str]) -> PaperKey:
        """Return which paper it is when it is printed so."""
        kind, (first, last) = self._wanted.kind, self._wanted.span
        if kind is Kind.STATION_POSTER:
            return PaperKey(kind)
        if kind not in _TABLES:
            return PaperKey(kind, self._wanted.day if form == OF_DAY else first, last)
        number = 0 if self._is_draft(contents) else self._table(contents).number
        return PaperKey(kind, first, last, number, self._wanted.person if form == OWN else None)

    def draw(self, form: object, contents: frozenset[str]) -> Paper:
        """Draw the paper as chosen; runs away from the main thread."""
        if self._wanted.kind in _TABLES:
            return self._table_drawn(form, contents)
        from desktop.printing.handouts import papers
        from desktop.scheduling.sheet import title_of

        title, station = title_of(self.key(form, contents)), self._facts.station
        if self._wanted.kind is Kind.STATION_POSTER:
            return papers.poster(station, title, a3=form == A3)
        people = self._people(form, contents)
        if self._wanted.kind is Kind.NAME_PLATES:
            return papers.plates(people, title)
        return papers.cards(people, station, title, page_each=PAGE_EACH in contents)

    def _table_drawn(self, form: object, contents: frozenset[str]) -> Paper:
        from desktop.scheduling import sheet

        key = self.key(form, contents)
        told = self._told(key, contents)
        if self._wanted.kind is Kind.DUTY_MONTH:
            return sheet.month(told, key, self._calendar, a3=form == A3)
        if self._wanted.kind is Kind.DUTY_YEAR:
            return sheet.year(told, key)
        return sheet.lists(told, key, key.person)

    def _forms(self) -> tuple[PaperForm, ...]:
        from desktop.printing.preview_options import PaperForm

        return tuple(PaperForm(key, say(_FORMS[key])) for key in self._form_keys())

    def _form_keys(self) -> tuple[str, ...]:
        match self._wanted.kind:
            case Kind.DUTY_YEAR:
                return (LONG,)
            case Kind.DUTY_LIST:
                return (OWN, EVERYBODY) if self._has_own() else (EVERYBODY,)
            case Kind.CONTACT_CARDS:
                return (*self._of_days(), DIRECTORY)
            case Kind.NAME_PLATES:
                return self._of_days()
            case _:
                return (A4, A3)

    def _of_days(self) -> tuple[str, ...]:
        return (OF_DAY, OF_MONTH) if self._people(OF_DAY, frozenset()) else (OF_MONTH,)

    def _has_own(self) -> bool:
        turns = self._table(frozenset()).turns
        return any(one.person and one.person.id == self._wanted.person for one in turns)

    def _contents(self) -> tuple[ContentChoice, ...]:
        from desktop.printing.preview_options import ContentChoice

        kind, facts, found = self._wanted.kind, self._facts, []
        if kind is Kind.CONTACT_CARDS:
            found.append(ContentChoice(PAGE_EACH, say(_PAGE_EACH), chosen=False))
        both = facts.published is not None and facts.standing is not None
        if both and kind is not Kind.STATION_POSTER:
            found.append(ContentChoice(DRAFT, say(_CHANGES), chosen=False))
        return tuple(found)

    def _number(self) -> str:
        kind, day = self._wanted.kind, self._wanted.day
        if kind is Kind.STATION_POSTER:
            return self._facts.station.name
        if OF_DAY in self._form_keys():
            return formats.full_day(day)
        return say(_YEAR, year=day.year) if kind is Kind.DUTY_YEAR else month_and_year(day)

    def _shows_draft_only(self) -> bool:
        return self._facts.published is None and self._wanted.kind in _TABLES

    def _is_draft(self, contents: frozenset[str]) -> bool:
        facts = self._facts
        wants = DRAFT in contents and facts.standing is not None
        return wants or facts.published is None

    def _table(self, contents: frozenset[str]) -> PaperTable:
        facts = self._facts
        shown = facts.standing if self._is_draft(contents) else facts.published
        return shown or PaperTable(())

    def _told(self, key: PaperKey, contents: frozenset[str]) -> Told:
        from desktop.scheduling.sheet_parts import Told

        is_draft = self._is_draft(contents)
        reprint = 0 if is_draft else self._facts.printed.get(key.told, 0)
        return Told(self._facts, self._table(contents), is_draft, reprint)

    def _people(self, form: object, contents: frozenset[str]) -> tuple[PersonLine, ...]:
        """Return who gets a card or a plate, each once, by their first turn."""
        if form == DIRECTORY:
            return tuple(one for one in self._deputies if one.active)
        turns = self._table(contents).turns
        found = {
            one.person.id: one.person
            for one in turns
            if one.person is not None and (form != OF_DAY or one.day == self._wanted.day)
        }
        return tuple(found.values())
