"""催办单 and 督办单: what was due, how late it is, what is demanded, and the unit's answer to tear off."""

from __future__ import annotations

from db.reception.handling import UrgeForm
from db.reception.paper_contracts import Handled, PaperFacts, UrgePart
from desktop.printing.layout import blocks
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row
from desktop.printing.layout.text import Span
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_parts import LABEL, PITCH, STRONG, Parts, day_of, joined
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats
from desktop.wording.marks import Mark as Words

_ANSWER = 3 * PITCH


def urge_slips(
    facts: PaperFacts, words: PaperWords, fonts: FontChain, *, supervised: bool = False
) -> tuple[Page, ...]:
    """Return the slips of the newest urging of a rung, one for each unit that it urged."""
    assert facts.handled is not None
    of_rung = [
        one for one in facts.handled.urges if (one.form is UrgeForm.SUPERVISION) == supervised
    ]
    newest = [one for one in of_rung if one.urged_at == of_rung[-1].urged_at]
    return tuple(page for one in newest for page in UrgeSlip(facts, words, fonts, one).pages())


class UrgeSlip:
    """Composes the slip of one urge, which reminds or supervises a unit."""

    def __init__(
        self, facts: PaperFacts, words: PaperWords, fonts: FontChain, urge: UrgePart
    ) -> None:
        assert facts.handled is not None
        self._handled: Handled = facts.handled
        self._parts = Parts(facts, words, fonts)
        self._facts, self._words, self._say = facts, words, words.say
        self._urge, self._supervised = urge, urge.form is UrgeForm.SUPERVISION
        self._of_unit = [one for one in self._handled.urges if _owed(one) == _owed(urge)]
        """The ladder of this unit for what it owes; others of the same matter, and other rounds, have their own."""

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of the slip."""
        tail = self._coupon()
        number = self._urge.slip or self._facts.number
        title = self._say(t.SUPERVISION if self._supervised else t.URGE)
        heading = self._parts.heading(title, number)
        rows = self._rows()
        summary = 5 + len(self._earlier())
        return self._parts.laid(heading, rows, (summary, summary + 1), tail)

    def _rows(self) -> list[Row]:
        row, facts, urge = self._parts.row, self._facts, self._urge
        person = self._say(t.SECRET) if facts.confidential else self._parts.phrases.visitor
        assigned = day_of(urge.assigned_at)
        late = (
            self._say(t.LATE_BY, days=urge.days_late) if urge.days_late else self._say(t.NOT_LATE)
        )
        return [
            row((w.HANDLING_UNIT, [Span(urge.unit, STRONG)]), (t.MATTER_NUMBER, facts.number)),
            row((w.MATTER, [Span(facts.title, STRONG)]), height=11 * MM),
            row((w.RAISED_BY, person), (t.ASSIGNED_ON, assigned)),
            row(
                (t.PROMISED_FOR if urge.promised_on else t.DUE_ON, self._parts.by(urge.due_on)),
                (t.LATE, [Span(late, LABEL)]),
            ),
            row((t.URGED_ON, self._when(urge)), (t.FORM_OF, self._words.of(urge.form))),
            *self._earlier(),
            row((t.SUMMARY, self._handled.summary), height=13 * MM),
            row((self._demand(), self._demanded()), height=18 * MM),
            *([row((t.UNITS_WORDS, urge.response))] if urge.response else []),
            self._parts.signatures(t.STATION_SEAL),
        ]

    def _when(self, urge: UrgePart) -> str:
        place = self._of_unit.index(urge) + 1
        return self._say(t.NTH_TIME, on=day_of(urge.urged_at), count=place)

    def _earlier(self) -> list[Row]:
        before = self._of_unit[: self._of_unit.index(self._urge)]
        if not before:
            return []
        told = "\n".join(
            joined(day_of(one.urged_at), self._words.of(one.form), one.response) for one in before
        )
        return [self._parts.row((t.EARLIER_URGES, told))]

    def _demand(self) -> Words:
        return t.SUPERVISING if self._supervised else t.URGING

    def _demanded(self) -> str:
        urge = self._urge
        before = [one for one in self._of_unit if one.form is not UrgeForm.SUPERVISION]
        return self._say(
            _DEMANDS[self._supervised][_about(urge)], on=formats.full_day(urge.answer_by),
            count=max(len(before), 1), round=urge.round,
            promised=formats.full_day(urge.promised_on) if urge.promised_on else "",
        )  # fmt: skip

    def _coupon(self) -> list[Strip]:
        """Return the half on which the unit answers."""
        parts = self._parts
        title = self._say(t.SUPERVISION_COUPON if self._supervised else t.URGE_COUPON)
        blank = self._say(w.DATE_BLANK)
        rows = [
            parts.row((w.HANDLING_UNIT, self._urge.unit), (t.MATTER_NUMBER, self._facts.number)),
            parts.row((t.PROGRESS, ""), height=_ANSWER, ruled=True),
            parts.row((t.DONE_BY, blank), (t.UNIT_CLERK, "")),
            parts.rooms(
                self._say(t.LEADER_SIGNS), f"{self._say(t.UNIT_SEAL)}\n\n{blank}", height=20 * MM
            ),
        ]
        return [parts.cut_line(), *parts.centred(title), blocks.gap(1.5 * MM), *parts.table(rows)]


def _owed(urge: UrgePart) -> tuple[object, ...]:
    """Return whose answer is asked for, of which round, and whether it is one that was promised."""
    return urge.unit, urge.round, urge.promised_on


def _about(urge: UrgePart) -> int:
    """Return what is missing: 0 the answer, 1 that of a further round, 2 a promised one."""
    return 2 if urge.promised_on else int(urge.round > 1)


_DEMANDS = (
    (t.URGE_TEXT, t.URGE_TEXT_AGAIN, t.URGE_TEXT_PROMISE),
    (t.SUPERVISION_TEXT, t.SUPERVISION_TEXT_AGAIN, t.SUPERVISION_TEXT_PROMISE),
)
"""What is demanded, first of an urge, then under supervision."""
