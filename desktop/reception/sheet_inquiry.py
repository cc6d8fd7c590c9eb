"""办理情况征询意见表: filled in by the voter in two copies, one for the station and one for the unit."""

from __future__ import annotations

from collections.abc import Sequence

from db.reception.paper_contracts import Handled, PaperFacts, ReplyPart
from desktop.printing.layout import blocks
from desktop.printing.layout.flow import Flow
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, total_height
from desktop.printing.layout.table import Row
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_letter import newest
from desktop.reception.sheet_parts import LABEL, PITCH, SMALL, STRONG, Parts, day_of
from desktop.reception.sheet_words import PaperWords

FOR_STATION, FOR_UNIT = "for_station", "for_unit"
"""Keys of the two copies."""

_COPIES = ((FOR_STATION, t.COPY_FOR_STATION), (FOR_UNIT, t.COPY_FOR_UNIT))
_BOX = Style(12, leading=18)


class InquiryForm:
    """Composes the wanted copies of the form for every unit that answered."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        assert facts.handled is not None
        self._handled: Handled = facts.handled
        self._parts = Parts(facts, words, fonts)
        self._facts, self._words, self._say = facts, words, words.say

    def pages(self, copies: frozenset[str] = frozenset()) -> tuple[Page, ...]:
        """Return the pages; without any copy chosen both."""
        wanted = [mark for key, mark in _COPIES if key in copies] or [m for _, m in _COPIES]
        return tuple(
            page
            for reply in newest(self._handled)
            for mark in wanted
            for page in self._copy(reply, self._say(mark))
        )

    def _copy(self, reply: ReplyPart, name: str) -> Sequence[Page]:
        heading = self._parts.heading(self._say(t.INQUIRY), self._facts.number, copy=name)
        note = blocks.text(self._parts.column, self._say(t.INQUIRY_NOTE), SMALL)
        tail: list[Strip] = [blocks.gap(2 * MM), *note]
        flow = Flow(self._parts.frame)
        flow.pour(self._parts.filled(heading, self._rows(reply), (7,), total_height(tail) + 1))
        flow.pour(tail)
        return flow.pages(self._parts.foot)

    def _rows(self, reply: ReplyPart) -> list[Row]:
        row, facts = self._parts.row, self._facts
        unit = reply.unit or facts.station_name
        result = f"{reply.result.value} {self._words.of(reply.result)}"
        scores = [Span(self._say(t.SCORE_BOXES), _BOX)]
        return [
            row((w.MATTER, [Span(facts.title, STRONG)]), height=11 * MM),
            row((t.LEAD_UNIT, unit), (w.RESULT, [Span(result, LABEL)])),
            row(
                (t.REPLIED_ON, day_of(reply.replied_at)), (t.RECEIVED_ON, day_of(facts.received_at))
            ),
            row((t.WAS_ANSWERED, self._say(t.WAS_ANSWERED_BOXES)), height=11 * MM),
            row((t.TOLD_BY, self._say(t.TOLD_BY_BOXES)), height=11 * MM),
            row((t.ATTITUDE, scores), height=11 * MM),
            row((t.OUTCOME, scores), height=11 * MM),
            row((t.OPINIONS, ""), height=4 * PITCH, ruled=True),
            self._signature(),
            row((t.INQUIRY_ADDRESS, ""), (t.INQUIRY_PHONE, ""), height=11 * MM),
        ]

    def _signature(self) -> Row:
        blank = self._say(w.DATE_BLANK)
        return self._parts.rooms(f"{self._say(t.SIGNATURE)}\n\n{blank}", height=20 * MM)
