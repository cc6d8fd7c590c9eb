"""Which round of its handling everything belongs to: a further one begins when an answered matter is handled again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from db.journal.reader import Entry
from db.journal.recorded import numbers
from db.kernel.kinds import Action, Kind, Verb
from db.reception.codes import MatterState
from db.reception.course_contracts import RoundLine
from db.reception.records import MatterRow

_AGAIN = frozenset({Action.MATTER_RATED, Action.MATTER_REOPENED, Action.MATTER_REVISITED})
_ENDING = frozenset({Kind.RATING, Kind.REVISIT})
"""What is said of a round is part of it, although the same click begins the next one."""
_STATE = numbers(MatterRow)["state"][0]


def begins_again(entry: Entry) -> bool:
    """Tell whether an operation gives a matter back to whoever had it last."""
    is_again = entry.kind is Kind.MATTER and entry.action in _AGAIN
    return is_again and entry.values.get(_STATE) == MatterState.REOPENED


def rounds_of(entries: Sequence[Entry]) -> Mapping[UUID, int]:
    """Return by record in which round it was made, from the operations on a matter; the first round is 1.

    What was opened again before any answer had come goes on in the round it was in.
    """
    return {entry.record: number for entry, number in reversed([*_numbered(entries)])}


def round_lines(entries: Sequence[Entry]) -> tuple[RoundLine, ...]:
    """Return the days of every round, the present one last; nothing for a matter that had one round."""
    told: dict[int, list[Entry]] = {}
    for entry, number in _numbered(entries):
        told.setdefault(number, []).append(entry)
    return tuple(_line(number, part) for number, part in told.items()) if len(told) > 1 else ()


def _numbered(entries: Sequence[Entry]) -> Iterator[tuple[Entry, int]]:
    again = {one.act for one in entries if begins_again(one)}
    begun, number, is_answered = set[tuple[int, int]](), 1, False
    for entry in entries:
        if entry.act in again - begun and is_answered:
            begun.add(entry.act)
            number, is_answered = number + 1, False
        is_answered = is_answered or _is_new(entry, Kind.REPLY)
        yield entry, number - (entry.act in begun and entry.kind in _ENDING)


def _line(number: int, part: Iterable[Entry]) -> RoundLine:
    made = list(part)
    first = {
        kind: next((one.at for one in made if _is_new(one, kind)), None)
        for kind in (Kind.ASSIGNMENT, Kind.REPLY, Kind.RATING)
    }
    return RoundLine(
        number, made[0].at, first[Kind.ASSIGNMENT], first[Kind.REPLY], first[Kind.RATING]
    )


def _is_new(entry: Entry, kind: Kind) -> bool:
    return entry.kind is kind and entry.verb is Verb.INSERT
