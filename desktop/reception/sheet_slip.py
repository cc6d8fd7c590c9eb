"""交办单 in three parts: the stub, the unit's part with a receipt to tear off, the part that comes back."""

from __future__ import annotations

from collections.abc import Sequence

from db.reception.handling import UnitRole
from db.reception.paper_contracts import Handled, PaperFacts, SlipPart
from desktop.printing.layout import blocks
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row
from desktop.printing.layout.text import Span
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_parts import (
    CELL,
    LABEL,
    PITCH,
    SEAL,
    STRONG,
    Pair,
    Parts,
    day_of,
    joined,
)
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats, result_words

STUB, UNITS, FEEDBACK = "stub", "units_part", "feedback_part"
"""Keys of the three parts."""

ALL_PARTS = frozenset({STUB, UNITS, FEEDBACK})
_SUMMARY, _OPINION = 24 * MM, 16 * MM


class AssignmentSlip:
    """Composes the wanted parts of every slip that counts, each part on pages of its own."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        assert facts.handled is not None
        self._handled: Handled = facts.handled
        self._parts = Parts(facts, words, fonts)
        self._facts, self._words, self._say = facts, words, words.say

    def pages(self, parts: frozenset[str] = ALL_PARTS) -> tuple[Page, ...]:
        """Return the pages; without any part chosen all of them."""
        wanted = parts & ALL_PARTS or ALL_PARTS
        pages: list[Page] = []
        for slip in self._handled.slips:
            if slip.counts:
                pages += self._of(slip, wanted)
        return tuple(pages)

    def _of(self, slip: SlipPart, wanted: frozenset[str]) -> list[Page]:
        drawn = ((STUB, self._stub), (UNITS, self._units_part), (FEEDBACK, self._feedback))
        return [page for key, draw in drawn if key in wanted for page in draw(slip)]

    def _stub(self, slip: SlipPart) -> tuple[Page, ...]:
        row, facts = self._parts.row, self._facts
        signed = joined(slip.signed_by, formats.full_day(slip.signed_on) if slip.signed_on else "")
        rows = [
            *self._first_rows(slip),
            row((w.CATEGORY, facts.category), (w.RECEIVED_BY, self._parts.phrases.deputies)),
            self._summary(),
            self._opinion(slip),
            row((t.LIMIT, self._limit(slip)), (t.ATTACHMENTS, self._attachments())),
            row((t.SIGNED_FOR, signed), (t.REPLIED_ON, day_of(slip.replied_at)), height=11 * MM),
            row((w.REMARKS, ""), height=2 * PITCH, ruled=True),
            self._signatures(slip),
        ]
        heading, again = self._heading(slip, self._say(t.STUB)), len(self._again(slip))
        return self._parts.laid(heading, rows, (5 + again, 6 + again))

    def _units_part(self, slip: SlipPart) -> tuple[Page, ...]:
        row, coupon = self._parts.row, self._coupon(slip)
        rows = [
            *self._first_rows(slip),
            self._summary(),
            self._opinion(slip),
            row((t.DEMANDS, "\n".join(self._demands(slip)))),
            row((t.LIMIT, self._limit(slip)), (t.ATTACHMENTS, self._attachments())),
            self._signatures(slip),
        ]
        heading, again = self._heading(slip, self._say(t.UNITS_PART)), len(self._again(slip))
        return self._parts.laid(heading, rows, (4 + again, 5 + again), coupon)

    def _feedback(self, slip: SlipPart) -> tuple[Page, ...]:
        row = self._parts.row
        rows = [
            *self._again(slip),
            row((w.HANDLING_UNIT, slip.unit), (t.MATTER_NUMBER, self._facts.number)),
            row((w.MATTER, self._facts.title)),
            row((t.LIMIT, self._limit(slip)), (t.ASSIGNED_ON, day_of(slip.assigned_at))),
            row((t.HOW_HANDLED, ""), height=8 * PITCH, ruled=True),
            row((w.RESULT, self._result_boxes())),
            row((t.TOLD_HOW, self._say(t.MET_BOXES)), (t.PROMISE, self._say(w.DATE_BLANK))),
            row((t.UNIT_CLERK, ""), (t.ATTACHMENTS, ""), height=11 * MM),
            self._unit_signs(),
        ]
        heading = self._heading(slip, self._say(t.FEEDBACK_PART))
        return self._parts.laid(heading, rows, (3 + len(self._again(slip)),))

    def _first_rows(self, slip: SlipPart) -> list[Row]:
        row, facts, phrases = self._parts.row, self._facts, self._parts.phrases
        person = joined(phrases.visitor, phrases.phone)
        if facts.confidential:
            person = self._say(t.SECRET)
        return [
            *self._again(slip),
            row((w.HANDLING_UNIT, joined(slip.unit, self._words.of(slip.role)))),
            self._contact(slip),
            row((w.MATTER, [Span(facts.title, STRONG)]), height=11 * MM),
            row((w.RAISED_BY, person), (t.RECEIVED_ON, phrases.received_at)),
        ]

    def _again(self, slip: SlipPart) -> list[Row]:
        """Return of a further round that it is one, and which slip came before."""
        if slip.round == 1:
            return []
        said = t.AGAIN_AFTER if slip.earlier else t.AGAIN_ROUND
        told = self._say(said, round=slip.round, number=slip.earlier)
        return [self._parts.row((t.AGAIN, [Span(told, LABEL)]))]

    def _others(self, slip: SlipPart) -> Pair:
        """Return the other units of the hand-over, under the name of their part."""
        names = self._parts.phrases.listed(name for name, _ in slip.others)
        if slip.role is UnitRole.CO:
            lead = [name for name, role in slip.others if role is UnitRole.LEAD]
            return t.LEAD_UNIT, self._parts.phrases.listed(lead) or names
        return t.CO_UNITS if slip.role is UnitRole.LEAD else t.OTHER_UNITS, names

    def _contact(self, slip: SlipPart) -> Row:
        named = joined(slip.contact, formats.whole_phone(slip.unit_phone))
        return self._parts.row((t.UNIT_CONTACT, named), self._others(slip))

    def _signatures(self, slip: SlipPart) -> Row:
        return self._parts.signatures(
            t.STATION_SEAL, clerk=slip.assigned_by, leader=slip.approved_by
        )

    def _summary(self) -> Row:
        words = self._handled.summary
        return self._parts.row((t.SUMMARY, words), height=_SUMMARY, ruled=not words)

    def _opinion(self, slip: SlipPart) -> Row:
        words = slip.opinion or self._handled.proposed_handling
        return self._parts.row((t.OPINION, words), height=_OPINION, ruled=not words)

    def _demands(self, slip: SlipPart) -> Sequence[str]:
        """Return what the unit has to do, numbered."""
        answer = {UnitRole.CO: t.HELP_THE_LEAD, UnitRole.SEPARATE: t.ANSWER_SEPARATELY}
        texts = [
            self._say(t.SIGN_OR_RETURN, days=self._handled.sign_days),
            self._say(answer.get(slip.role, t.ANSWER_IN_TIME)),
            self._say(t.ASK_FOR_MORE_TIME),
        ]
        if self._facts.confidential:
            texts.append(self._say(t.KEEP_SECRET))
        return [
            self._say(t.DEMAND_ITEM, number=place, text=text)
            for place, text in enumerate(texts, start=1)
        ]

    def _limit(self, slip: SlipPart) -> Sequence[Span]:
        return [Span(self._parts.by(slip.due_on), LABEL)]

    def _attachments(self) -> str:
        return self._parts.phrases.listed(self._handled.attachments)

    def _result_boxes(self) -> str:
        return joined(
            *(
                self._say(t.RESULT_BOXES, letter=result_words.letter(one), word=self._words.of(one))
                for one in result_words.classes()
            )
        )

    def _unit_signs(self) -> Row:
        blank = self._say(w.DATE_BLANK)
        leader = self._say(t.LEADER_SIGNS)
        return self._parts.rooms(leader, self._parts.sealed(t.UNIT_SEAL, blank), height=SEAL)

    def _coupon(self, slip: SlipPart) -> list[Strip]:
        """Return the receipt that the unit tears off and sends back."""
        parts, column = self._parts, self._parts.column
        arrived = self._say(t.COUPON_TEXT, number=slip.number, title=self._facts.title)
        third = column.narrowed(column.width / 3 - 4 * MM)
        lines = [
            blocks.signature(third, self._say(mark), CELL, line=third.width)
            for mark in (t.UNIT_SEAL, t.SIGNED_BY, t.SIGNED_ON)
        ]
        places = [place * (third.width + 6 * MM) for place in range(3)]
        return [
            parts.cut_line(),
            *parts.centred(self._say(t.COUPON)),
            blocks.gap(1.5 * MM),
            *blocks.text(column, arrived, CELL),
            blocks.gap(1.5 * MM),
            *blocks.text(column, self._say(t.COUPON_CHOICE), CELL),
            blocks.gap(7 * MM),
            blocks.beside(*((x, [line]) for x, line in zip(places, lines, strict=True))),
            blocks.gap(3 * MM),
        ]

    def _heading(self, slip: SlipPart, copy: str) -> list[Strip]:
        title = self._say(t.SLIP if slip.round == 1 else t.SLIP_AGAIN)
        return self._parts.heading(title, slip.number, copy=copy, reprint=slip.reprint)
