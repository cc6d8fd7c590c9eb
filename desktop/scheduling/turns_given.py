"""The turns that leave falls on: of each somebody says who comes instead, or that it stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from db.kernel.clock import Clock
from db.scheduling.absence_contracts import (
    AbsencePreview,
    AffectedTurn,
    GiveUp,
    RecordAbsence,
)
from desktop.forms.field import Combo, Field
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.scheduling.faces import time_of
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TURN = QT_TRANSLATE_NOOP("TurnsGiven", "Turn")
_STAYS = QT_TRANSLATE_NOOP("TurnsGiven", "Comes all the same")
_NOBODY = QT_TRANSLATE_NOOP("TurnsGiven", "Nobody yet, the place is open again")
_INSTEAD = QT_TRANSLATE_NOOP("TurnsGiven", "{name} instead")

_COMES, _OPEN = "comes", "open"


def form_of(seen: AbsencePreview, clock: Clock) -> RecordForm:
    """Return a form with one choice for every turn; nothing is chosen beforehand."""
    fields = [Field(one.cell.hex, _TURN, Combo(), required=True) for one in seen.turns]
    form = RecordForm(fields, clock=clock)
    names = {str(one.id): one.name for one in seen.people}
    for turn in seen.turns:
        form.frame(turn.cell.hex).set_label(_when(turn))
        form.input(turn.cell.hex).set_options(_choices(turn, names))
    form.clear()
    return form


def named(command: RecordAbsence, seen: AbsencePreview, typed: Mapping[str, Any]) -> RecordAbsence:
    """Return the absence with every turn given up or staying, as was chosen."""
    stays = frozenset(one.cell for one in seen.turns if typed[one.cell.hex] == _COMES)
    given = tuple(
        GiveUp(one.cell, one.revision, _instead(typed[one.cell.hex]))
        for one in seen.turns
        if one.cell not in stays
    )
    return replace(command, gives_up=given, stays=stays)


def _choices(turn: AffectedTurn, names: Mapping[str, str]) -> list[ComboOption]:
    known = [one for one in turn.replacements if one.person in names]
    could = [ComboOption(one.person, say(_INSTEAD, name=names[one.person])) for one in known]
    return [*could, ComboOption(_OPEN, say(_NOBODY)), ComboOption(_COMES, say(_STAYS))]


def _instead(chosen: object) -> UUID | None:
    return None if chosen in (None, _OPEN) else UUID(str(chosen))


def _when(turn: AffectedTurn) -> str:
    day = formats.day_and_short_weekday(turn.day, turn.day)
    return f"{day} {time_of(turn.starts)} {turn.starts}–{turn.ends}"
