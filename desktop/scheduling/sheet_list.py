"""代表进站值班单: what one person has to know of their own turns, on A4."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from db.people.contracts import PersonLine
from db.scheduling.paper_contracts import PaperTurn
from desktop.printing.handouts import letterhead
from desktop.printing.handouts.lines import office_of
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.scheduling import sheet_parts as parts
from desktop.scheduling import sheet_words as w
from desktop.scheduling.sheet_parts import Sitting, Told
from desktop.wording import formats, words
from desktop.wording.marks import Mark, say

_A4 = Frame(210 * MM, 297 * MM, top=18 * MM, right=18 * MM, bottom=14 * MM, left=18 * MM)
_COLUMNS: tuple[tuple[Mark, float], ...] = (
    (w.NUMBER, 0.08), (w.DAY, 0.25), (w.TIME, 0.15), (w.POST, 0.12), (w.WITH, 0.24), (w.THEME, 0.16),
)  # fmt: skip
_CELL = Style(11, leading=16)
_BOLD = Style(11, bold=True, leading=16)
_LOOK = TableLook(pad_x=1.8 * MM, pad_y=1.6 * MM)
_FOOT = 7 * MM


class ListSheet:
    """Composes the list of one person."""

    def __init__(self, told: Told, person: PersonLine, fonts: FontChain) -> None:
        self._told, self._person = told, person
        self._column = Column(_A4.column, fonts)
        self._frame, self._foot = standing(_A4, _FOOT, self._set_foot)
        self._own = tuple(
            (one, turn) for one in told.sittings for turn in one.turns
            if turn.person is not None and turn.person.id == person.id
        )  # fmt: skip

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of the list."""
        flow = Flow(self._frame)
        flow.pour([*self._heading(), *parts.draft_note(self._told, self._column, 11)])
        if self._own:
            head = Row(tuple(label(say(mark), width, _BOLD) for mark, width in _COLUMNS))
            flow.pour(table(self._column, self._rows(), heading=head, look=_LOOK))
        else:
            nothing = Style(13, leading=40)
            flow.pour(blocks.text(self._column, say(w.NO_TURNS), nothing, align=Align.CENTRE))
        flow.pour([blocks.gap(5 * MM), *self._advice()])
        return flow.pages(self._foot)

    def _heading(self) -> list[Strip]:
        column, facts = self._column, self._told.facts
        count = say(
            w.TURNS, count=len(self._own), first=formats.full_day(facts.first),
            last=formats.full_day(facts.last),
        )  # fmt: skip
        name = [
            Span(self._person.name, Style(20, bold=True, leading=30)),
            Span(parts.WIDE_SPACE + office_of(self._person), Style(12, leading=30)),
        ]
        title = Style(22, bold=True, leading=34, spacing=2)
        return [
            *letterhead.above(column, facts.station.letterhead, 10),
            *blocks.text(column, facts.station.name, Style(12), align=Align.CENTRE),
            *blocks.text(column, say(w.LIST_TITLE), title, align=Align.CENTRE),
            blocks.gap(4 * MM),
            *blocks.paragraph(column, name),
            *blocks.text(column, count, Style(11)),
            blocks.gap(3 * MM),
        ]

    def _rows(self) -> Iterator[Row]:
        for at, (one, turn) in enumerate(self._own, start=1):
            day = one.head.day
            told = (
                str(at), formats.deadline(day, self._told.facts.first), one.hours,
                words.of(turn.post_kind), self._others(one, turn), one.head.theme,
            )  # fmt: skip
            yield Row(tuple(
                value(Span(said, _CELL), width)
                for said, (_, width) in zip(told, _COLUMNS, strict=True)
            ))  # fmt: skip

    def _others(self, one: Sitting, own: PaperTurn) -> str:
        return formats.listed(
            tuple(parts.with_rank(turn) for turn in one.turns if turn is not own and turn.person)
        )

    def _advice(self) -> list[Strip]:
        phone = self._told.facts.station.phone
        return blocks.text(self._column, say(w.CANNOT_COME, phone=phone), _CELL) if phone else []

    def _set_foot(self, number: int, count: int) -> list[Strip]:
        told, style = self._told, Style(8.5, leading=12)
        page = say(w.PAGE_OF, number=number, count=count) if count > 1 else ""
        printed = parts.printing_of(told.facts, told.reprint)
        left = parts.joined(parts.version_of(told), page)
        return [blocks.gap(4), *blocks.foot(self._column, left, printed, style)]


def people_in(told: Told) -> tuple[PersonLine, ...]:
    """Return everybody with a turn, by their first one."""
    found: dict[UUID, PersonLine] = {}
    for one in told.table.turns:
        if one.person is not None:
            found.setdefault(one.person.id, one.person)
    return tuple(found.values())
