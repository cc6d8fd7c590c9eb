"""Turns the facts of a paper into the phrases that its rows say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from db.kernel.clock import CHINA, local_date, start_of_day
from db.kernel.kinds import Action
from db.people.contracts import Gender
from db.reception.codes import Channel, NextStep, VisitorKind
from db.reception.contracts import TimelineEntry
from db.reception.paper_contracts import PaperFacts
from desktop.printing.layout.text import TIE
from desktop.reception import sheet_words as w
from desktop.reception.course import subject_of
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats

WIDE_SPACE = "\u3000"
"""Parts two facts that stand on one line."""


class Phrases:
    """The phrases of one paper; masks are applied in the facts already."""

    def __init__(self, facts: PaperFacts, words: PaperWords) -> None:
        self._facts = facts
        self._words = words

    @property
    def visitor(self) -> str:
        """Return the visitor's name and how many came along, or why there is no name."""
        facts = self._facts
        named = facts.visitor and not facts.confidential
        if named and facts.visitor_count > 1:
            return self._words.say(w.WITH_OTHERS, name=facts.visitor, count=facts.visitor_count)
        return self.name

    @property
    def name(self) -> str:
        """Return the visitor's name, or why there is none."""
        facts, words = self._facts, self._words
        if facts.confidential:
            return words.say(w.WITHHELD)
        if facts.visitor_kind is VisitorKind.ANONYMOUS:
            return facts.visitor or words.say(w.UNNAMED)
        if not facts.visitor:
            return words.say(w.NO_NAME_GIVEN)
        return facts.visitor

    @property
    def phone(self) -> str:
        """Return the phone as it may stand on paper, on one line: none for a confidential matter."""
        return "" if self._facts.confidential else self._facts.phone.replace(" ", TIE)

    @property
    def visitor_and_phone(self) -> str:
        """Return both on one line."""
        return _joined(self.visitor, self.phone)

    @property
    def received_at(self) -> str:
        """Return ``2026 年 3 月 18 日 14:12``."""
        return formats.full_moment(self._facts.received_at)

    @property
    def received_at_short(self) -> str:
        """Return ``3 月 18 日 14:12``, with the year only when it is not the year of printing."""
        return formats.day_and_clock(self._facts.received_at, self._facts.printed_at)

    @property
    def channel(self) -> str:
        """Return how the matter came."""
        if self._facts.channel is Channel.VISIT_STATION:
            return self._words.say(w.CAME_TO_STATION)
        return self._words.of(self._facts.channel)

    @property
    def deputies(self) -> str:
        """Return the deputies with their level."""
        return self.listed(
            self._words.say(w.DEPUTY, name=one.name, level=self._words.of(one.level))
            for one in self._facts.deputies
        )

    @property
    def unit(self) -> str:
        """Return who handles the matter."""
        if self._facts.unit:
            return self._facts.unit
        waits = self._facts.next_step is NextStep.ASSIGN
        return self._words.say(w.NOT_ASSIGNED if waits else w.THIS_STATION)

    @property
    def deadline(self) -> tuple[str, str]:
        """Return what the deadline row says: its main phrase and how the day was counted."""
        due = self._facts.due
        if due is None:
            return self.without_deadline, ""
        day, weekday = formats.full_day(due.on), formats.short_weekday(due.on)
        counted = self._counted() if due.days > 0 else ""
        if not due.certain:
            counted = _joined(counted, self._words.say(w.UNCERTAIN))
        return self._words.say(w.BEFORE, on=day, weekday=weekday), counted

    @property
    def deadline_short(self) -> str:
        """Return ``4 月 9 日（周四）``, or what happens instead of a reply."""
        due = self._facts.due
        if due is None:
            return self.without_deadline
        return formats.deadline(due.on, local_date(self._facts.printed_at))

    @property
    def without_deadline(self) -> str:
        """Return why no reply is awaited."""
        marks = {NextStep.ANSWER: w.ON_THE_SPOT, NextStep.RECORD: w.RECORD_ONLY}
        return self._words.say(marks.get(self._facts.next_step, w.TOLD_LATER))

    @property
    def siblings(self) -> tuple[str, ...]:
        """Return the visit's other matters, one line each."""
        return tuple(_joined(number, title) for number, title in self._facts.siblings)

    @property
    def contact(self) -> str:
        """Return phone and hours of the station."""
        facts = self._facts
        phone = self._words.say(w.DUTY_PHONE, phone=facts.duty_phone) if facts.duty_phone else ""
        return _joined(phone, facts.office_hours)

    @property
    def printed_at(self) -> str:
        """Return ``2026-03-18 14:13``, as narrow as a receipt wants it."""
        at = self._printed_at.astimezone(CHINA)
        return f"{at:%Y-%m-%d}" if formats.tells_day_only(at) else f"{at:%Y-%m-%d %H:%M}"

    @property
    def printed(self) -> str:
        """Return when and by whom the paper was printed."""
        stamp = formats.full_moment(self._printed_at)
        return self._words.say(w.PRINTED_BY, at=stamp, by=self._facts.printed_by)

    @property
    def _printed_at(self) -> datetime:
        """Return when it was printed; what concerns an anonymous visitor tells the day alone (R-54)."""
        at = self._facts.printed_at
        return start_of_day(at) if self._facts.visitor_kind is VisitorKind.ANONYMOUS else at

    @property
    def reprint(self) -> str:
        """Return the mark of a reprint, nothing on the first print."""
        count = self._facts.reprint
        return self._words.say(w.REPRINT, count=count) if count > 0 else ""

    @property
    def gender(self) -> str:
        """Return the gender where it is known; an empty cell otherwise."""
        gender = self._facts.gender
        known = gender in {Gender.MALE, Gender.FEMALE} and not self._facts.confidential
        return self._words.of(gender) if known else ""

    @property
    def address(self) -> str:
        """Return where the visitor lives; nothing for a confidential matter."""
        facts = self._facts
        return "" if facts.confidential else f"{facts.region_name}{facts.address}"

    def step(self, entry: TimelineEntry) -> str:
        """Return the verb of a timeline entry and what stands beside it."""
        known = entry.action in set(Action)
        verb = self._words.of(Action(entry.action)) if known else entry.action
        said = (verb, subject_of(entry, self._facts.channel), entry.number)
        return " ".join(part for part in said if part)

    def listed(self, names: Iterable[str]) -> str:
        """Join names of one kind."""
        return self._words.say(w.LIST_COMMA).join(names)

    def _counted(self) -> str:
        due = self._facts.due
        assert due is not None
        if due.start == local_date(self._facts.received_at):
            return self._words.say(w.DAYS_FROM_REGISTRATION, days=due.days)
        return self._words.say(w.DAYS_FROM, days=due.days, on=formats.full_day(due.start))


def _joined(*parts: str) -> str:
    return WIDE_SPACE.join(part for part in parts if part)
