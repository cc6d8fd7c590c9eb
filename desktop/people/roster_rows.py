"""What the preview of a list of deputies says of every row, without drawing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from db.kernel.problems import Problem
from db.people.roster import RosterJudged, RosterRow, RosterVerdict
from db.sheets.table import Table
from desktop.people.roster_columns import Roster, headings
from desktop.sheets.examined import Looked
from desktop.tables.column import Align, Column
from desktop.wording import words
from desktop.wording.formats import listed
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.people.rosters import Rosters

_TAGS: Mapping[RosterVerdict, tuple[str, str]] = {
    RosterVerdict.NEW: ("ok", "plus"),
    RosterVerdict.UPDATE: ("info", "pencil"),
    RosterVerdict.SAME: ("neutral", "check"),
    RosterVerdict.REFUSED: ("bad", "alert-circle"),
}
_CELL = QT_TRANSLATE_NOOP("RosterRows", "{column}: {reason}")
_CHANGES = QT_TRANSLATE_NOOP("RosterRows", "Changes {columns}")
_COMES_BACK = QT_TRANSLATE_NOOP("RosterRows", "Back in use")
_WRITTEN = frozenset({RosterVerdict.NEW, RosterVerdict.UPDATE})


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """One row of the file as the preview lists it; the id only tells rows apart."""

    id: UUID
    row: RosterRow
    verdict: RosterJudged
    place: int
    """Its number in the file."""


@dataclass(frozen=True, slots=True)
class RosterLooked(Looked[JudgedLine]):
    """A list with the meaning of its columns and what would come of every row."""

    roster: Roster

    @property
    def table(self) -> Table:
        """Return the table the rows were read from."""
        return self.roster.table

    @property
    def fields(self) -> tuple[str | None, ...]:
        """Return what its columns mean."""
        return self.roster.fields

    def written(self) -> tuple[JudgedLine, ...]:
        """Return the rows that would be written."""
        return tuple(line for line in self.lines if line.verdict.verdict in _WRITTEN)

    def left_out(self) -> int:
        """Return how many rows cannot be written."""
        return self.count(RosterVerdict.REFUSED)


def examine(rosters: Rosters, actor: Actor, path: Path, roster: Roster) -> RosterLooked:
    """Compare every row with whom it means; nothing is written. Runs on the database thread."""
    rows = roster.rows()
    judged = rosters.judge(actor, rows)
    place_of = roster.table.place_of
    lines = tuple(
        JudgedLine(UUID(int=row.place + 1), row, one, place_of(row.place))
        for row, one in zip(rows, judged, strict=True)
    )
    counts: Counter[StrEnum] = Counter(one.verdict for one in judged)
    return RosterLooked(path, lines, {line.id: line for line in lines}, counts, roster)


def reasons(line: JudgedLine) -> str:
    """Return what stands in the way of a row, cell by cell; of an update which columns it changes."""
    # One reason a cell is enough: a level that cannot be read is missing as well.
    first = {one.field: one for one in reversed(line.verdict.problems)}
    told = [_reason(one) for one in reversed(first.values())]
    if line.verdict.verdict is RosterVerdict.UPDATE:
        told = [*_effects(line.verdict.changed), *told]
    return listed(tuple(told))


def _effects(changed: Sequence[str]) -> list[str]:
    columns = [heading_of(one) for one in changed if one != "active"]
    told = [say(_CHANGES, columns=listed(tuple(columns)))] if columns else []
    return [*told, say(_COMES_BACK)] if "active" in changed else told


def heading_of(field: str) -> str:
    """Return the heading of the congress's own sheet for a field."""
    names = headings().headings.get(field)
    return names[0] if names else field


def _reason(problem: Problem) -> str:
    told = words.of(problem).rstrip("。.")
    return say(_CELL, column=heading_of(problem.field), reason=told) if problem.field else told


def _tag(line: JudgedLine) -> TagWords:
    tone, icon = _TAGS[line.verdict.verdict]
    return TagWords(tone, icon, words.of(line.verdict.verdict))


COLUMNS: tuple[Column[JudgedLine], ...] = (
    Column(
        QT_TRANSLATE_NOOP("RosterRows", "Row"), lambda line: line.place, str, 52,
        align=Align.END, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RosterRows", "What comes of it"), lambda line: line.verdict.verdict,
        tag=_tag, width=128, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RosterRows", "Name"), lambda line: line.verdict.name, str, 120,
    ),
    Column(
        QT_TRANSLATE_NOOP("RosterRows", "Certificate number"),
        lambda line: str(line.row.values.get("certificate_no", "")), str, 150, keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("RosterRows", "Reason"), reasons, str, 320, stretches=True),
)  # fmt: skip
"""Row as the spreadsheet numbers it, verdict, name, certificate, and the reason of every cell."""
