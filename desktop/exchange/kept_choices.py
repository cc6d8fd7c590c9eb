"""Choices on their way to the disk, and back after a lock: what somebody chose and had not decided yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.bundle.conflict_contracts import Candidate, Conflict
from desktop.exchange.choices import Choices, Chosen, Gone, Third
from desktop.frame.unsaved import Content

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_BEGINNING = "conflict:"
_Kept = Mapping[str, Mapping[str, object]]
"""Group → dots that the person had before them, and what was chosen."""


class KeptChoices:
    """What was chosen for records that are still open; each person has their own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._records: dict[UUID, Content] = {}

    def bring_back(self, owner: QObject) -> None:
        """Read what was chosen before the lock; it is here before the first card is, for it is asked for first."""
        self._desk.unsaved.bring_back(owner, _BEGINNING, self._take)

    def give_back(self, choices: Choices) -> None:
        """Choose again what was chosen, for the groups that stand as they stood."""
        kept: Content = self._records.pop(choices.card.record, {})
        for one in choices.card.conflicts:
            said = kept.get(str(one.line.group))
            if isinstance(said, Mapping) and said["dots"] == _dots(one):
                choices.choose(one, _chosen(one, said))

    def keep(self, choices: Choices) -> None:
        """Keep what is chosen now."""
        told = {
            str(one.line.group): {"dots": _dots(one), **_told(chosen)}
            for one in choices.card.conflicts
            if (chosen := choices.of(one)) is not None
        }
        self._desk.unsaved.keep(_name(choices.card.record), told)

    def forget(self, record: UUID) -> None:
        """The record was decided, here or elsewhere."""
        self._records.pop(record, None)
        self._desk.unsaved.drop(_name(record))

    def forget_decided(self, still_open: Collection[UUID]) -> None:
        """Forget what was decided elsewhere while the station was locked."""
        for record in [one for one in self._records if one not in still_open]:
            self.forget(record)

    def _take(self, found: Mapping[str, Content]) -> None:
        self._records = {UUID(name.removeprefix(_BEGINNING)): one for name, one in found.items()}


def _name(record: UUID) -> str:
    return f"{_BEGINNING}{record}"


def _dots(conflict: Conflict) -> list[list[object]]:
    return sorted([one.dot[0].hex(), one.dot[1]] for one in conflict.candidates)


def _told(chosen: Chosen) -> dict[str, object]:
    match chosen:
        case Gone(is_gone):
            return {"gone": is_gone}
        case Third():
            return {"typed": dict(chosen.typed)}
        case Candidate():
            return {"dot": [chosen.dot[0].hex(), chosen.dot[1]]}


def _chosen(conflict: Conflict, said: Mapping[str, object]) -> Chosen | None:
    if "gone" in said:
        return Gone(bool(said["gone"]))
    typed = said.get("typed")
    if isinstance(typed, Mapping):
        return Third(typed=typed)
    wanted = said.get("dot")
    found = (one for one in conflict.candidates if [one.dot[0].hex(), one.dot[1]] == wanted)
    return next(found, None)
