"""整改通知书 with its reply slip, and 整改前后对照: photos of before and after with the course between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.evaluation.contracts import SessionLine, SheetLine
from db.evaluation.finding_contracts import FindingLine, StepLine
from db.evaluation.paper_contracts import Printing
from db.kernel.clock import local_date
from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.evaluation.paper_photos import Photo
from desktop.evaluation.sheet_photos import empty, framed
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, total_height
from desktop.printing.layout.table import Row, label, table, value
from desktop.printing.layout.text import Span, Style, set_lines
from desktop.wording import formats, words
from desktop.wording.marks import say

_TEXT = Style(13, leading=24)
_INDENT = "\u3000\u3000"
_SEAL, _ANSWER, _SIGN = 45 * MM, 34 * MM, 45 * MM
_FACT = 0.14
_PHOTO = 72 * MM
_MOST = 2
"""So many photos of each side stand on the page."""


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """A finding on its way to paper, with photos as they were taken."""

    printing: Printing
    line: FindingLine
    before: Sequence[Photo] = ()
    after: Sequence[Photo] = ()
    day: SessionLine | None = None
    sheet: SheetLine | None = None
    """Where it was found."""

    @property
    def source(self) -> str:
        """The number of the sheet, empty where it is not known."""
        if self.day is None:
            return ""
        return say(w.SOURCE, number=parts.number_of(self.printing, self.day, self.sheet))


class NoticeSheet:
    """Composes the notice, the slip to tear off below it."""

    def __init__(self, facts: FindingFacts, told: str, fonts: FontChain) -> None:
        self._facts, self._line = facts, facts.line
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(facts.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its page; a long description alone makes it two."""
        flow, station = Flow(self._frame), self._facts.printing.station
        flow.pour(parts.heading(self._column, station, say(w.NOTICE_TITLE)))
        source = blocks.text(self._column, self._facts.source, parts.CELL, align=Align.CENTRE)
        flow.pour([*source, blocks.gap(3 * MM)])
        flow.pour(self._body())
        flow.pour([blocks.gap(4 * MM), self._issued()])
        slip = self._slip()
        flow.pour(
            [blocks.gap(max(flow.left - total_height(slip) - 1, 4 * MM)), blocks.beside((0, slip))]
        )
        return flow.pages(self._foot)

    def _body(self) -> list[Strip]:
        line = self._line
        found = say(
            w.FOUND, day=formats.full_day(line.found_on), firm=line.firm, item=line.item_text
        )
        asked = say(w.ASKED, due=formats.full_day(line.due_on))
        again = [say(w.AGAIN, count=len(line.earlier))] if line.earlier else []
        told = [say(w.TO, name=line.department_name)]
        told += [_INDENT + one for one in (found, line.description, *again, asked) if one]
        return [
            strip
            for one in told
            for strip in blocks.together(blocks.text(self._column, one, _TEXT))
        ]

    def _issued(self) -> Strip:
        """Return body and day at the right, with room for the seal over them."""
        column = self._column.narrowed(self._column.width * 0.5)
        day = formats.full_day(local_date(self._facts.printing.at))
        lines = [
            *blocks.text(column, self._facts.printing.station.name, _TEXT, align=Align.CENTRE),
            *blocks.text(column, day, _TEXT, align=Align.CENTRE),
        ]
        above = max(_SEAL - total_height(lines), 0) * 0.6
        return blocks.beside((self._column.width - column.width, [blocks.gap(above), *lines]))

    def _slip(self) -> list[Strip]:
        line, day = self._line, local_date(self._facts.printing.at)
        legend = set_lines([Span("✂", parts.SMALL)], 40, self._column.fonts)[0]
        cut = Strip(10 * MM, tuple(
            one.moved(0, 5 * MM) for one in blocks.cut_line(self._column.width, legend, dash=(2, 2))
        ))  # fmt: skip
        told = say(
            w.REPLY_OF, name=line.department_name, item=line.item_text, day=formats.full_day(day)
        )
        answer = Row(
            (value(Span(say(w.MEASURES), parts.BOLD), 1.0, top=True, ruled=8 * MM),),
            min_height=_ANSWER,
        )
        half = self._column.narrowed(self._column.width / 2)
        signing = blocks.beside(
            (0, [blocks.signature(half, say(w.SIGNED_BY), parts.CELL, line=_SIGN)]),
            (half.width, [blocks.signature(half, say(w.ON_DAY), parts.CELL, line=_SIGN)]),
        )
        return [
            cut, *blocks.text(self._column, say(w.REPLY_SLIP), Style(14, bold=True, leading=22), align=Align.CENTRE),
            *blocks.text(self._column, told, parts.CELL), blocks.gap(2 * MM),
            *table(self._column, [answer], look=parts.LOOK), blocks.gap(2 * MM),
            *blocks.text(self._column, self._bring_back(), parts.SMALL), blocks.gap(5 * MM), signing,
        ]  # fmt: skip

    def _bring_back(self) -> str:
        due, phone = formats.full_day(self._line.due_on), self._facts.printing.station.phone
        return (
            say(w.BRING_BACK, due=due, phone=phone) if phone else say(w.BRING_BACK_SILENT, due=due)
        )


class ChangeSheet:
    """Composes the facts, two columns of photos, and every step of the finding."""

    def __init__(self, facts: FindingFacts, told: str, fonts: FontChain) -> None:
        self._facts, self._line = facts, facts.line
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(facts.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its page; a long course alone makes it two."""
        flow, station = Flow(self._frame), self._facts.printing.station
        flow.pour(parts.heading(self._column, station, say(w.CHANGE_TITLE)))
        flow.pour([*self._known(), blocks.gap(4 * MM), self._photos()])
        flow.pour([*parts.section(self._column, say(w.COURSE)), *self._course()])
        return flow.pages(self._foot)

    def _known(self) -> list[Strip]:
        line = self._line
        rows = (
            (w.DEPARTMENT, line.department_name, w.FIRM, line.firm),
            (w.DUE, formats.full_day(line.due_on), w.STATE, words.of(line.state)),
        )
        half = 0.5 - _FACT
        made = [
            Row((
                label(say(one), _FACT, parts.BOLD), value(Span(told, parts.CELL), half),
                label(say(other), _FACT, parts.BOLD), value(Span(also, parts.CELL), half),
            ))
            for one, told, other, also in rows
        ]  # fmt: skip
        whole = f"{line.item_text}\n{line.description}".strip()
        item = Row((
            label(say(w.PLAIN_ITEM), _FACT, parts.BOLD), value(Span(whole, parts.CELL), 1 - _FACT),
        ))  # fmt: skip
        return table(self._column, [*made, item], look=parts.LOOK)

    def _photos(self) -> Strip:
        gap = 6 * MM
        half = self._column.narrowed((self._column.width - gap) / 2)
        line, last = self._line, self._line.steps[-1] if self._line.steps else None
        before = say(w.BEFORE, day=formats.full_day(line.found_on))
        after = say(w.AFTER, day=formats.full_day(last.on) if last else "")
        return blocks.beside(
            (0, _side(half, before, self._facts.before)),
            (half.width + gap, _side(half, after, self._facts.after)),
        )

    def _course(self) -> list[Strip]:
        line = self._line
        steps = [say(w.SEEN, day=formats.full_day(line.found_on)), *map(_told, line.steps)]
        return [
            strip
            for one in steps
            for strip in blocks.together(blocks.text(self._column, one, parts.CELL))
        ]


def _side(column: Column, title: str, photos: Sequence[Photo]) -> list[Strip]:
    """Return the photos of one side below its title; an empty frame where there is none."""
    heading = blocks.text(column, title, parts.BOLD, align=Align.CENTRE)
    drawn = [framed(column, one, _PHOTO) for one in photos[:_MOST]]
    drawn = drawn or [[empty(column, say(w.NO_PHOTO), _PHOTO)]]
    more = say(w.MORE_PHOTOS, count=len(photos) - _MOST) if len(photos) > _MOST else ""
    told = blocks.text(column, more, parts.SMALL, align=Align.CENTRE) if more else []
    return [*heading, *(strip for one in drawn for strip in (blocks.gap(2 * MM), *one)), *told]


def _told(step: StepLine) -> str:
    day = formats.full_day(step.on)
    return say(w.WHO_TOOK, day=day, what=words.of(step.what), who=step.who, text=step.text)
