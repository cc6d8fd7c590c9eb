"""案卷 of one matter: its facts, every slip, reply, extension, urge and rating, the full course, the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from db.kernel.errors import InvalidInput
from db.reception.course_contracts import RatingLine
from db.reception.paper_contracts import (
    ExtensionPart,
    Handled,
    PaperFacts,
    Picture,
    ReplyPart,
    SlipPart,
    UrgePart,
)
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align
from desktop.printing.layout.flow import Flow
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Mark, Page, Strip, stacked, total_height
from desktop.printing.layout.pictures import picture
from desktop.printing.layout.table import Row, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.loop_facts import linked
from desktop.reception.sheet_parts import (
    CELL,
    LABEL,
    LOOK,
    LOW,
    SMALL,
    Parts,
    day_of,
    joined,
    moment_of,
)
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats, result_words
from desktop.wording.marks import Mark as Words

_HEAD = 9 * MM
_SECTION = Style(12, bold=True, leading=20)
_DATE = 0.2
"""As wide as ``2026 年 12 月 28 日``."""

_SLIPS = (0.22, 0.16, 0.12, _DATE, 0.3)
_REPLIES = (0.22, 0.2, 0.14, 0.44)
_TOLD = (_DATE, 0.12, 0.3, 0.38)
_URGES = (_DATE, 0.23, 0.19, 0.38)
_EXTENSIONS = (_DATE, _DATE, 0.32, 0.28)
_STEPS = (_DATE, 0.2, 0.45, 0.15)
_PICTURE_GAP, _PICTURE_HEIGHT = 6 * MM, 78 * MM


class CaseFile:
    """Composes the file over as many pages as it takes, with the same head on each."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        assert facts.handled is not None
        self._handled: Handled = facts.handled
        self._parts = Parts(facts, words, fonts, has_head=True)
        self._facts, self._words, self._say = facts, words, words.say
        self._column = self._parts.column

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of the file."""
        flow, handled = Flow(self._parts.frame.with_head(_HEAD)), self._handled
        flow.pour(self._parts.heading(self._say(t.CASE), self._facts.number))
        flow.pour([*self._section(t.CASE_FACTS), *self._parts.table(list(self._facts_rows()))])
        self._list(flow, t.CASE_SLIPS, _SLIPS, [self._slip(one) for one in handled.slips])
        asked = [self._extension(one) for one in handled.extensions]
        self._list(flow, t.CASE_EXTENSIONS, _EXTENSIONS, asked)
        self._list(flow, t.CASE_URGES, _URGES, [self._urge(one) for one in handled.urges])
        self._list(flow, t.CASE_REPLIES, _REPLIES, [self._reply(one) for one in handled.replies])
        self._list(flow, t.CASE_RATINGS, _TOLD, self._told())
        if handled.links:
            lines = [blocks.text(self._column, linked(one), CELL) for one in handled.links]
            flow.pour([*self._section(t.CASE_LINKS), *(strip for one in lines for strip in one)])
        self._list(flow, t.CASE_TIMELINE, _STEPS, list(self._steps()))
        self._pour_pictures(flow)
        return flow.pages(self._parts.foot, self._running_head)

    def _section(self, title: Words) -> list[Strip]:
        """Return the title of a section, which stays with what it names."""
        lines = blocks.text(self._column, self._say(title), _SECTION)
        return [blocks.gap(3 * MM), *(replace(one, tied=True) for one in lines)]

    def _facts_rows(self) -> Iterator[Row]:
        row, facts, phrases = self._parts.row, self._facts, self._parts.phrases
        handled = self._handled
        yield row((w.MATTER, [Span(facts.title, LABEL)]))
        yield row(
            (w.RAISED_BY, joined(phrases.visitor, phrases.phone)), (w.CHANNEL, phrases.channel)
        )
        yield row((w.RECEIVED_AT, phrases.received_at), (w.PLACE, facts.place))
        yield row((w.DEPUTIES, phrases.deputies), (w.RECORDER, facts.recorder))
        yield row((w.CATEGORY, facts.category), (t.STATE, self._words.of(facts.state)))
        yield row((t.FIRST_DUE, self._first_due()), (t.DUE_NOW, self._due()))
        yield row(
            (t.LATENESS, [Span(self._lateness(), LABEL)]),
            (t.CLOSED_AT, moment_of(handled.closed_at)),
        )
        if handled.redone:
            yield row((t.REDONE, self._say(t.TIMES, count=handled.redone)))
        yield row((w.STATEMENT, facts.statement))
        if handled.proposed_handling:
            yield row((t.PROPOSED, handled.proposed_handling))
        if facts.answer:
            yield row((w.ANSWER, facts.answer))
        if phrases.siblings:
            yield row((w.SAME_VISIT, "\n".join(phrases.siblings)))
        if handled.attachments:
            yield row((t.ATTACHMENTS, phrases.listed(handled.attachments)))

    def _first_due(self) -> str:
        on = self._handled.original_due_on or (self._facts.due.on if self._facts.due else None)
        return formats.full_day(on) if on else ""

    def _due(self) -> str:
        return formats.full_day(self._facts.due.on) if self._facts.due else ""

    def _lateness(self) -> str:
        late = self._handled.days_late
        return self._say(t.LATE_DAYS, days=late) if late else self._say(t.IN_TIME)

    def _list(
        self, flow: Flow, title: Words, parts: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> None:
        """Pour a section with its table; a section without rows is left out."""
        if not rows:
            return
        names = zip(_COLUMNS[title], parts, strict=True)
        heading = Row(tuple(label(self._say(name), part, LABEL) for name, part in names), LOW)
        set_rows = [
            Row(
                tuple(value(Span(one, CELL), part) for one, part in zip(row, parts, strict=True)),
                LOW,
            )
            for row in rows
        ]
        strips = table(self._column, set_rows, heading=heading, look=LOOK)
        flow.pour([*self._section(title), replace(strips[0], tied=True), *strips[1:]])

    def _slip(self, slip: SlipPart) -> Sequence[str]:
        unit = "\n".join((slip.unit, self._words.of(slip.role)))
        due = formats.full_day(slip.due_on) if slip.due_on else ""
        people = (
            self._person(t.CONTACT_OF, slip.contact), self._person(t.MADE_BY, slip.assigned_by),
            self._person(t.ENDORSED_BY, slip.approved_by),
        )  # fmt: skip
        again = self._say(t.AGAIN_ROUND, round=slip.round) if slip.round > 1 else ""
        lines = (again, *self._fate(slip), slip.opinion, *people)
        fate = "\n".join(line for line in lines if line)
        return f"{slip.number}\n{day_of(slip.assigned_at)}", unit, self._route(slip), due, fate

    def _person(self, role: Words, name: str) -> str:
        """Return ``批示人 周所长``, nothing without a name."""
        return self._say(role, name=name) if name else ""

    def _route(self, slip: SlipPart) -> str:
        return self._words.of(slip.route) if slip.route else ""

    def _fate(self, slip: SlipPart) -> Iterator[str]:
        """Yield what became of a slip, in the order it happened."""
        if slip.signed_on:
            on = formats.full_day(slip.signed_on)
            yield self._say(t.SIGNED_WHEN, on=on, name=slip.signed_by)
        if slip.returned_at:
            reason = self._words.of(slip.return_reason) if slip.return_reason else ""
            said = joined(reason, slip.return_remark)
            yield self._say(t.RETURNED_BECAUSE, on=day_of(slip.returned_at), reason=said)
        if slip.suggested_unit:
            yield self._say(t.SUGGESTED, unit=slip.suggested_unit)
        if slip.replied_at:
            yield self._say(t.ANSWERED_WHEN, on=day_of(slip.replied_at))
        elif slip.ended_at:
            yield self._say(t.GONE_ELSEWHERE, on=day_of(slip.ended_at))

    def _extension(self, one: ExtensionPart) -> Sequence[str]:
        decision = self._words.of(one.fate) if one.fate else self._say(t.UNDECIDED)
        told = self._say(t.VOTER_TOLD) if one.visitor_informed else ""
        said = joined(decision, day_of(one.decided_at))
        decided = "\n".join(part for part in (said, told, one.remark) if part)
        asked, new = formats.full_day(one.asked_on), formats.full_day(one.new_due)
        return asked, new, one.reason, decided

    def _urge(self, one: UrgePart) -> Sequence[str]:
        late = self._say(t.LATE_DAYS, days=one.days_late) if one.days_late else ""
        form = "\n".join(part for part in (self._words.of(one.form), late) if part)
        return _at(one.urged_at), one.unit, form, one.response

    def _reply(self, one: ReplyPart) -> Sequence[str]:
        unit = one.unit or self._facts.station_name
        handler = self._person(
            t.HANDLER, joined(one.handler, formats.whole_phone(one.handler_phone))
        )
        leader = self._person(t.SIGNED_OFF_BY, one.leader_signed_by)
        on = formats.full_day(one.next_reply_due) if one.next_reply_due else ""
        promise = self._say(t.NEXT_REPLY, on=on) if on else ""
        result = f"{result_words.letter(one.result)} {self._words.of(one.result)}"
        told = self._words.of(one.contact_form)
        more = joined(handler, leader, promise)
        content = "\n".join(part for part in (one.content, more, self._reach(one)) if part)
        late = self._say(t.LATE_DAYS, days=one.days_late) if one.days_late else ""
        at = "\n".join(part for part in (one.number, _at(one.replied_at), late) if part)
        return at, unit, f"{result}\n{told}", content

    def _reach(self, one: ReplyPart) -> str:
        """Return whether a reply is sealed, who may read it, and who gets a copy."""
        seal = "" if one.has_seal is None else self._say(t.SEALED if one.has_seal else t.UNSEALED)
        publicity = self._words.of(one.publicity) if one.publicity else ""
        copies = self._parts.phrases.listed(one.copy_to)
        return joined(seal, publicity, self._person(t.COPIED_TO, copies))

    def _told(self) -> list[Sequence[str]]:
        """Return feedback, ratings and revisits together, in the order they happened."""
        handled, say, rows = self._handled, self._say, []
        for told in handled.feedbacks:
            how = joined(
                self._words.of(told.contact_form), say(t.DEPUTY_TOLD) if told.deputy_told else ""
            )
            rows.append((told.told_at, say(t.FED_BACK), how, told.remark))
        for rating in handled.ratings:
            rows.append((rating.rated_at, say(t.RATED), self._rating(rating), rating.reason))
        for again in handled.revisits:
            kept = say(t.STILL_SOLVED if again.still_solved else t.NOT_SOLVED)
            rows.append((again.revisited_at, say(t.REVISITED), kept, again.remark))
        rows.sort(key=lambda row: row[0])
        return [(_at(at), *rest) for at, *rest in rows]

    def _rating(self, rating: RatingLine) -> str:
        who = joined(self._words.of(rating.rater), self._say(t.ROUND, number=rating.round))
        arrived = self._arrived(rating)
        if rating.attitude is None or rating.result is None:
            unable = joined(who, self._words.of(rating.unable) if rating.unable else "")
            return "\n".join(part for part in (unable, arrived) if part)
        scores = {
            "attitude": self._words.of(rating.attitude),
            "result": self._words.of(rating.result),
        }
        said = (who, self._say(t.SCORES, **scores), arrived)
        return "\n".join(part for part in said if part)

    def _arrived(self, rating: RatingLine) -> str:
        """Return whether the written reply arrived, and when."""
        if rating.received_on is not None:
            return self._say(t.ARRIVED_ON, on=formats.full_day(rating.received_on))
        if rating.received_reply is None:
            return ""
        return self._say(t.ARRIVED if rating.received_reply else t.NOT_ARRIVED)

    def _steps(self) -> Iterator[Sequence[str]]:
        for entry in self._facts.handling:
            yield _at(entry.at), self._parts.phrases.step(entry), entry.text, entry.actor

    def _pour_pictures(self, flow: Flow) -> None:
        """Set pictures two beside each other, each with its caption and time."""
        pictures = self._handled.pictures
        if not pictures:
            return
        title = self._section(t.CASE_PICTURES)
        width = (self._column.width - _PICTURE_GAP) / 2
        rows = [pictures[place : place + 2] for place in range(0, len(pictures), 2)]
        strips: list[Strip] = []
        for row in rows:
            parts = [
                (n * (width + _PICTURE_GAP), self._picture(one, width)) for n, one in enumerate(row)
            ]
            strips += [blocks.beside(*parts), blocks.gap(4 * MM)]
        flow.pour([*title, *strips])

    def _picture(self, one: Picture, width: float) -> list[Strip]:
        column = self._column.narrowed(width)
        shown = picture(_drawn_anew(one.image), width=width, height=_PICTURE_HEIGHT)
        lost = blocks.boxed(
            column, blocks.text(column.narrowed(width - 8 * MM), self._say(t.PICTURE_LOST), CELL),
            thickness=0.6, padding=4 * MM,
        )  # fmt: skip
        caption = joined(one.caption, moment_of(one.taken_at))
        words = blocks.text(column, caption, SMALL, align=Align.CENTRE) if caption else []
        return [shown or lost, blocks.gap(1.5 * MM), *words]

    def _running_head(self, number: int, _count: int) -> tuple[Mark, ...]:
        """Return station, paper and number over every page but the first, which names them large."""
        if number == 1:
            return ()
        facts = self._facts
        ends = blocks.foot(
            self._column, joined(facts.station_name, self._say(t.CASE)), facts.number, SMALL
        )
        line = blocks.rule(self._column, height=2 * MM)
        return stacked([*ends, line][: 4 if total_height(ends) < _HEAD else 1])


def _drawn_anew(image: bytes) -> bytes:
    """Return a picture as the process draws it that opens foreign files, nothing where it cannot be drawn (R-49)."""
    from db.attachments import intake

    try:
        return intake.draw_picture(image)
    except InvalidInput:
        return b""


_COLUMNS: dict[Words, Sequence[Words]] = {
    t.CASE_SLIPS: (t.SLIP_NUMBER, t.UNIT, t.PART, t.LIMIT, t.WHAT_BECAME),
    t.CASE_EXTENSIONS: (t.DAY, t.NEW_DUE, w.CONTENT, t.DECISION),
    t.CASE_URGES: (w.AT, t.UNIT, t.FORM_OF, t.UNITS_WORDS),
    t.CASE_REPLIES: (w.AT, t.UNIT, w.RESULT, w.CONTENT),
    t.CASE_RATINGS: (w.AT, w.STEP, w.RESULT, w.CONTENT),
    t.CASE_TIMELINE: (w.AT, w.STEP, w.CONTENT, w.WHO),
}
"""Names of the columns of each section."""


def _at(at: datetime) -> str:
    """Return the day and below it the time, as a narrow column has them."""
    return formats.full_moment(at, "\n")
