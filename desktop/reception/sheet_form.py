"""选民接待登记表: the registration form for the file, with room for signatures and a page for the handling."""

from __future__ import annotations

from collections.abc import Sequence

from db.reception.contracts import TimelineEntry
from db.reception.handling import Score
from db.reception.paper_contracts import PaperFacts
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, TableLook, filled, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_words as w
from desktop.reception.sheet_a4 import A4
from desktop.reception.sheet_phrases import WIDE_SPACE, Phrases
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats
from desktop.wording.marks import Mark as Words
from desktop.wording.secrecy_words import shown_title

_LABEL_PART = 24 / 178
_PARTS = {1: (1.0,), 2: (0.5, 0.5), 3: (0.5, 0.25, 0.25)}
"""How one, two or three pairs share a row, so that upright lines meet."""

_THIRD = 1 / 3
_CELL = Style(10.5, leading=15)
_LABEL = Style(10.5, bold=True, leading=15)
_SMALL = Style(8.5, leading=11)
_LOOK = TableLook(pad_x=1.6 * MM, pad_y=1.4 * MM, whole=110 * MM)
_LOW, _MIDDLE = 9 * MM, 10 * MM
_FOOT = 10 * MM
_STEP_PARTS = (0.2, 0.2, 0.45, 0.15)


class RegistrationForm:
    """Composes the form and the course of handling behind it."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        self._facts = facts
        self._words = words
        self._say = words.say
        self._phrases = Phrases(facts, words)
        self._column = Column(A4.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return the form, its continuation if the words are many, and the page for the handling."""
        frame, foot = standing(A4, _FOOT, self._foot)
        flow = Flow(frame)
        flow.pour(self._heading(self._say(w.FORM)))
        flow.pour(self._filled(flow.left))
        flow.turn()
        flow.pour(self._heading(self._say(w.HANDLING)))
        flow.pour(table(self._column, self._steps(), heading=self._steps_heading(), look=_LOOK))
        self._fill_up(flow)
        return flow.pages(foot)

    def _heading(self, title: str) -> list[Strip]:
        style = Style(20, bold=True, leading=30, spacing=2)
        number = self._say(w.FORM_NUMBER, number=self._facts.number)
        half = self._column.narrowed(self._column.width / 2)
        line = blocks.beside(
            (0, blocks.text(half, self._facts.station_name, _CELL)),
            (half.width, blocks.text(half, number, _CELL, align=Align.RIGHT)),
        )
        strips = blocks.paragraph(
            self._column, [Span(title, style)], align=Align.CENTRE, balanced=True
        )
        if self._facts.confidential or self._facts.is_sealed:
            secret = self._say(w.CONFIDENTIAL)
            strips += blocks.text(self._column, secret, _LABEL, align=Align.RIGHT)
        if self._phrases.reprint:
            strips += blocks.text(self._column, self._phrases.reprint, _LABEL, align=Align.RIGHT)
        return [*strips, blocks.gap(1 * MM), line, blocks.gap(1.5 * MM)]

    def _filled(self, room: float) -> list[Strip]:
        """Set the form so that it fills its page: long words take room from what is left to write in."""
        rows = [*self._reception_rows(), *self._visitor_rows(), *self._matter_rows()]
        return filled(self._column, rows, room=room, look=_LOOK)

    def _reception_rows(self) -> list[Row]:
        facts, phrases = self._facts, self._phrases
        rows = [
            self._row((w.RECEIVED_AT, phrases.received_at), (w.PLACE, facts.place)),
            self._row((w.DEPUTIES, phrases.deputies), (w.RECORDER, facts.recorder)),
        ]
        officers = phrases.listed(facts.legal_officers)
        rows.append(self._row((w.OFFICERS, officers), (w.CHANNEL, phrases.channel)))
        return rows

    def _visitor_rows(self) -> list[Row]:
        facts, phrases = self._facts, self._phrases
        count = str(facts.visitor_count)
        told = (facts.work_unit, facts.occupation)
        employer = "" if facts.confidential else WIDE_SPACE.join(one for one in told if one)
        band = None if facts.confidential else facts.age_band
        age = self._words.of(band) if band else ""
        return [
            self._row((w.NAME, phrases.name), (w.GENDER, phrases.gender), (w.AGE_BAND, age)),
            self._row((w.PHONE, phrases.phone), (w.HOW_MANY, count), (w.VOTER_HERE, self._voter())),
            self._row((w.ADDRESS, phrases.address), (w.WORK_UNIT, employer)),
        ]

    def _voter(self) -> str:
        """Return whether the visitor votes here, nothing where nobody asked or it is a secret."""
        here = self._facts.is_voter_here
        if here is None or self._facts.confidential:
            return ""
        return self._say(w.YES if here else w.NO)

    def _matter_rows(self) -> list[Row]:
        facts, phrases = self._facts, self._phrases
        main, counted = phrases.deadline
        deadline = f"{main}{WIDE_SPACE}{counted}" if counted else main
        same = "\n".join(phrases.siblings)
        rows = [
            self._row((w.MATTER, shown_title(facts))),
            self._row((w.STATEMENT, facts.statement), height=26 * MM, share=4),
            self._row((w.ANSWER, facts.answer), height=20 * MM, share=1),
            self._row((w.ROUTE, phrases.unit), (w.CATEGORY, facts.category)),
            self._row((w.REPLY_BY, deadline)),
            *([self._row((w.SAME_VISIT, same))] if same else []),
            self._row((w.RESULT, self._result()), height=16 * MM, share=1),
        ]
        boxes = (w.SATISFACTION, self._boxes())
        rows.append(self._row((w.FED_BACK_AT, self._fed_back()), boxes))
        return [*rows, self._row((w.REMARKS, ""), height=13 * MM), self._signatures()]

    def _row(self, *pairs: tuple[Words, str], height: float = _LOW, share: float = 0) -> Row:
        """Return one row of name and value pairs that share its width; a tall row's text begins at the top."""
        cells: list[Cell] = []
        for (name, words), part in zip(pairs, _PARTS[len(pairs)], strict=True):
            cells.append(label(self._say(name), _LABEL_PART, _LABEL))
            span = Span(words, _CELL)
            cells.append(value(span, part - _LABEL_PART, top=height > _MIDDLE))
        return Row(tuple(cells), height, share)

    def _signatures(self) -> Row:
        marks = (w.VISITOR_SIGNS, w.DEPUTY_SIGNS, w.RECORDER_SIGNS)
        blank = "\n\n\n" + self._say(w.DATE_BLANK)
        read = f"{WIDE_SPACE}{self._say(w.READ_BACK)}" if self._facts.is_read_back else ""
        said = [self._say(mark) for mark in marks]
        said[0] += read
        cells = tuple(value(Span(one + blank, _CELL), _THIRD, top=True) for one in said)
        return Row(cells, 24 * MM)

    def _result(self) -> str:
        facts = self._facts
        word = self._words.of(facts.result) if facts.result else ""
        return WIDE_SPACE.join(part for part in (word, facts.reply) if part)

    def _boxes(self) -> str:
        """Return a box for every score, the one that the voter gave filled."""
        given = self._facts.score
        boxes = (f"{'■' if one is given else '□'} {self._words.of(one)}" for one in Score)
        return WIDE_SPACE.join(boxes)

    def _fed_back(self) -> str:
        at = self._facts.replied_at
        return formats.full_moment(at) if at else ""

    def _steps_heading(self) -> Row:
        marks = (w.AT, w.STEP, w.CONTENT, w.WHO)
        parts = zip(marks, _STEP_PARTS, strict=True)
        return Row(tuple(label(self._say(mark), part, _LABEL) for mark, part in parts), _LOW)

    def _steps(self) -> list[Row]:
        return [self._step(entry) for entry in self._facts.handling]

    def _step(self, entry: TimelineEntry) -> Row:
        at = formats.full_moment(entry.at, "\n")
        words = (at, self._phrases.step(entry), entry.text, entry.actor)
        return self._step_row(words)

    def _step_row(self, words: Sequence[str]) -> Row:
        parts = zip(words, _STEP_PARTS, strict=True)
        return Row(tuple(value(Span(one, _CELL), part) for one, part in parts), _MIDDLE)

    def _fill_up(self, flow: Flow) -> None:
        """Rule the rest of the last page, so that later steps can be written by hand."""
        blank = table(self._column, [self._step_row(("", "", "", ""))], look=_LOOK)
        while flow.left >= blank[0].height:
            flow.pour(blank)

    def _foot(self, number: int, count: int) -> list[Strip]:
        page = self._say(w.PAGE_OF, number=number, count=count)
        if number > 1:
            page = f"{self._facts.number}{WIDE_SPACE}{page}"
        return blocks.foot(
            self._column, self._phrases.contact, self._phrases.printed, _SMALL, middle=page
        )
