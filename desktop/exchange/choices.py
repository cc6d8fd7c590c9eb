"""What a person has chosen for the open groups of a record so far; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from db.bundle.conflict_contracts import Candidate, Conflict, ConflictCard, DecideConflict

DELETED = "deleted"
"""The one value of the question whether a record is deleted."""


@dataclass(frozen=True, slots=True)
class Third:
    """A value that nobody wrote before: what was typed, and what follows from it for every field of the group."""

    typed: Mapping[str, object]
    values: Mapping[str, object] = field(default_factory=dict)
    is_whole: bool = False
    """Nothing is missing; until then it waits like a group without a choice."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Whether a record that was deleted here and edited there shall be gone."""

    is_gone: bool


Chosen = Candidate | Third | Gone


class Choices:
    """One choice for each open group of a record."""

    def __init__(self, card: ConflictCard) -> None:
        self.card = card
        self._chosen: dict[int, Chosen] = {}

    def of(self, conflict: Conflict) -> Chosen | None:
        """Return what was chosen for a group, None while nothing is."""
        return self._chosen.get(conflict.line.group)

    def choose(self, conflict: Conflict, chosen: Chosen | None) -> None:
        """Choose for one group, or take the choice back."""
        if chosen is None:
            self._chosen.pop(conflict.line.group, None)
        else:
            self._chosen[conflict.line.group] = chosen

    def missing(self) -> int:
        """Return how many groups are without a choice."""
        return sum(not _is_made(self.of(one)) for one in self.card.conflicts)

    def waits_for_words(self) -> bool:
        """Tell whether a third value was chosen and is not written yet."""
        chosen = (self.of(one) for one in self.card.conflicts)
        return any(isinstance(one, Third) and not one.is_whole for one in chosen)

    def take(self, *, own: bool) -> None:
        """Choose what this station wrote, or the newest of what came in, wherever there is such a thing."""
        for one in self.card.conflicts:
            found = side_of(one, own=own)
            if found is not None:
                self.choose(one, found)

    def carry_over(self, before: Choices) -> None:
        """Take over what was chosen before for groups that stand as they stood."""
        known = {one.line.group: one for one in before.card.conflicts}
        for one in self.card.conflicts:
            former = known.get(one.line.group)
            if former is not None and _dots(former) == _dots(one):
                self.choose(one, before.of(former))

    def decisions(self) -> tuple[DecideConflict, ...]:
        """Return the decisions that follow from what was chosen."""
        return tuple(self._decisions())

    def _decisions(self) -> Iterator[DecideConflict]:
        for one in self.card.conflicts:
            chosen = self.of(one)
            if chosen is not None and _is_made(chosen):
                keep = chosen.dot if isinstance(chosen, Candidate) else None
                yield DecideConflict(
                    self.card.kind,
                    self.card.record,
                    one.line.group,
                    _dots(one),
                    keep,
                    _values(chosen),
                )


def side_of(conflict: Conflict, *, own: bool) -> Chosen | None:
    """Return what this station wrote into a group, or the newest of what others did; None where nobody did."""
    mine = next((one for one in conflict.candidates if one.is_own), None)
    if not conflict.fields:
        is_deleted_here = mine is not None and bool(mine.values.get(DELETED))
        return Gone(is_deleted_here is own)
    if own:
        return mine
    others = [one for one in conflict.candidates if not one.is_own]
    return max(others, key=lambda one: one.at, default=None)


def _is_made(chosen: Chosen | None) -> bool:
    return chosen.is_whole if isinstance(chosen, Third) else chosen is not None


def _values(chosen: Chosen) -> Mapping[str, object] | None:
    match chosen:
        case Third():
            return chosen.values
        case Gone(is_gone):
            return {DELETED: is_gone}
    return None


def _dots(conflict: Conflict) -> tuple[tuple[bytes, int], ...]:
    return tuple(one.dot for one in conflict.candidates)
