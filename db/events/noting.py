"""What is noted beside an event: numbers from other places, questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.events.codes import CountQuality, CountUnit
from db.events.contracts import EventView
from db.events.lines import event_view
from db.events.records import EventQuestionRow, HeadcountRow
from db.events.rows import open_event
from db.events.rules import (
    LINE_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    EventProblem,
    check_filled,
    check_number,
    refuse,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import check_length, clean_line, clean_text
from db.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CountHeads:
    """Keep what a place reports; without a number the place is expected to report."""

    count: UUID
    event: UUID
    place: str
    number: int | None
    unit: CountUnit = CountUnit.PERSON_TIMES
    quality: CountQuality = CountQuality.EXACT
    source: str = ""


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Keep a question; ``answer`` may follow later under the same id."""

    question: UUID
    event: UUID
    asker: str
    words: str
    unit: str = ""
    answer: str = ""
    answered_by: str = ""


class Noting:
    """Notes what happens at events."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def count(self, actor: Actor, command: CountHeads) -> Saved[EventView]:
        """Add what a place reported; what it had said before stays. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse((
            *check_filled(command.place, LINE_LIMIT, "place"),
            *(check_number(command.number, "number") if command.number is not None else ()),
            *check_length(clean_line(command.source), TITLE_LIMIT, field="source"),
        ))  # fmt: skip
        with self._work.writing(actor, Action.HEADS_COUNTED) as work:
            row = open_event(work.session, command.event)
            if work.session.get(HeadcountRow, command.count) is None:
                work.session.add(self._counted(command))
                work.session.flush()
            return work.saved(event_view(work.session, row))

    def ask(self, actor: Actor, command: AskQuestion) -> Saved[EventView]:
        """Keep a question, or the answer that it got; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse((
            *check_filled(command.asker, TITLE_LIMIT, "asker"),
            *check_filled(command.words, TEXT_LIMIT, "words", EventProblem.TITLE_MISSING),
            *check_length(clean_line(command.unit), LINE_LIMIT, field="unit"),
            *check_length(command.answer, TEXT_LIMIT, field="answer"),
            *check_length(clean_line(command.answered_by), TITLE_LIMIT, field="answered_by"),
        ))  # fmt: skip
        with self._work.writing(actor, Action.QUESTION_NOTED) as work:
            event = open_event(work.session, command.event)
            row = work.session.get(EventQuestionRow, command.question)
            if row is None:
                row = EventQuestionRow(
                    id=command.question, event=event.id, noted_at=self._clock.now(), became=None
                )
                work.session.add(row)
            _describe(row, command)
            work.session.flush()
            return work.saved(event_view(work.session, event))

    def became(self, actor: Actor, question: UUID, matter: UUID) -> Saved[EventView]:
        """Tie a question that nobody could answer to the matter it became; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.QUESTION_NOTED) as work:
            row = work.session.get(EventQuestionRow, question)
            if row is None:
                raise NotFound(Kind.EVENT_QUESTION, question)
            if row.became not in {None, matter}:
                raise stop(EventProblem.ANSWERED)
            row.became = matter
            work.session.flush()
            return work.saved(event_view(work.session, open_event(work.session, row.event)))

    def _counted(self, command: CountHeads) -> HeadcountRow:
        return HeadcountRow(
            id=command.count, event=command.event, place=clean_line(command.place),
            unit=command.unit, number=command.number, quality=command.quality,
            source=clean_line(command.source), counted_at=self._clock.now(),
        )  # fmt: skip


def _describe(row: EventQuestionRow, command: AskQuestion) -> None:
    row.asker, row.unit = clean_line(command.asker), clean_line(command.unit)
    row.question = clean_text(command.words).strip()
    row.answer, row.answered_by = (
        clean_text(command.answer).strip(),
        clean_line(command.answered_by),
    )
