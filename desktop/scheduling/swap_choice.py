"""With whom a turn may be swapped: everybody who is called, and every turn of theirs on the days that are shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from db.scheduling.contracts import CellLine, CellSeen, ShiftLine, ShiftStatus
from desktop.forms.inputs import ComboOption
from desktop.scheduling.faces import rank_of, time_of
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.scheduling.stand import Able, Stand

_GIVES_NONE = QT_TRANSLATE_NOOP("SwapChoice", "takes it, gives none")
_GIVES = QT_TRANSLATE_NOOP("SwapChoice", "gives {turn}")
_HELD = frozenset({ShiftStatus.DRAFT, ShiftStatus.PUBLISHED})


def choices(own: CellLine, stand: Stand, able: Able) -> list[ComboOption]:
    """Return who could take a turn: with a turn in return first, by their days, then without, the best first."""
    in_return = [_in_return(shift, cell, stand) for shift, cell in _others(own, stand)]
    known = (able.people.get(UUID(one.person)) for one in able.found)
    without = [
        ComboOption(str(one.id), one.name, say(_GIVES_NONE), rank_of(one))
        for one in known
        if one is not None and one.id != own.person
    ]
    return [*in_return, *without]


def taken(chosen: object, stand: Stand) -> tuple[UUID, CellSeen | None]:
    """Return who takes the turn and which place is given for it, of a choice."""
    person, _, cell = str(chosen).partition(" ")
    found = stand.place(UUID(cell)) if cell else None
    return UUID(person), CellSeen(found[1].id, found[1].revision) if found else None


def _others(own: CellLine, stand: Stand) -> Iterator[tuple[ShiftLine, CellLine]]:
    for shift in stand.view.shifts:
        for cell in shift.cells:
            known = cell.person in stand.people and cell.person != own.person
            if known and shift.status in _HELD and cell.post_kind is own.post_kind:
                yield shift, cell


def _in_return(shift: ShiftLine, cell: CellLine, stand: Stand) -> ComboOption:
    assert cell.person is not None, "filled"
    who = stand.people[cell.person]
    turn = f"{formats.day(shift.day, shift.day)} {time_of(shift.starts)}"
    return ComboOption(f"{who.id} {cell.id}", who.name, say(_GIVES, turn=turn), rank_of(who))
