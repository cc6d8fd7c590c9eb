"""What the results say on the screen: rows by department, item and enterprise, the figures above them, the trend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from uuid import UUID

from db.evaluation.result_contracts import GoodRate, ItemTally, Results, Tally
from db.templates.contracts import Template

FEW = 5
"""Below so many sheets a rate says little (design language §6.3)."""

_TONES = ("grade.excellent", "grade.good", "grade.pass", "grade.fail")


class Basis(Enum):
    """On what the good rate stands; it is always said which."""

    SHEETS = "sheets"
    ITEMS = "items"


class By(Enum):
    """What the rows are."""

    DEPARTMENT = "department"
    ITEM = "item"
    FIRM = "firm"


@dataclass(frozen=True, slots=True)
class Part:
    """One grade of a row: how many sheets have it."""

    word: str
    tone: str
    sheets: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One row of the board: sheets, how they are spread over the grades, the good rate."""

    key: str
    name: str
    sheets: tuple[UUID, ...]
    parts: tuple[Part, ...]
    rate: GoodRate
    vetoed: tuple[UUID, ...]

    @property
    def is_few(self) -> bool:
        """Tell whether its rate stands on too little to be compared."""
        return len(self.sheets) < FEW


def rate_of(tally: Tally, basis: Basis) -> GoodRate:
    """Return the good rate on a basis."""
    return tally.by_sheets if basis is Basis.SHEETS else tally.by_items


def rows_of(found: Results, by: By, template: Template, basis: Basis) -> tuple[BoardRow, ...]:
    """Return the rows of a board, the worst first; those that stand on too little come last."""
    if by is By.ITEM:
        return tuple(_of_item(one) for one in found.items)
    tallies = found.departments if by is By.DEPARTMENT else found.enterprises
    made = [row_of(one, template, basis) for one in tallies]
    return tuple(sorted(made, key=_worst_first))


def row_of(tally: Tally, template: Template, basis: Basis) -> BoardRow:
    """Return one row, also that of the sum."""
    return BoardRow(
        tally.key, tally.name, tally.sheets, parts_of(tally, template), rate_of(tally, basis),
        tally.vetoed,
    )  # fmt: skip


def parts_of(tally: Tally, template: Template) -> tuple[Part, ...]:
    """Return the grades of a form with their sheets, the best first; words of older versions stand behind."""
    tones = tones_of(template)
    words = [*tones, *(one for one in tally.by_grade if one not in tones)]
    return tuple(
        Part(word, tones.get(word, "chart.muted"), tally.by_grade.get(word, ())) for word in words
    )


def tones_of(template: Template) -> Mapping[str, str]:
    """Return the colour of every grade of a form by its word, from the best to the least."""
    words = [one.word for one in template.grades]
    return {word: _tone(at, len(words)) for at, word in enumerate(words)}


def shown(percent: Decimal | None) -> str:
    """Return a rate as it is printed, a dash where nothing was counted."""
    return "—" if percent is None else f"{percent}"


def most_lost(items: Iterable[ItemTally], sheets: Iterable[UUID]) -> tuple[tuple[str, int], ...]:
    """Return the items that lost points on these sheets, the most often lost first."""
    wanted = frozenset(sheets)
    counted = [(one.text, len(wanted.intersection(one.lost))) for one in items]
    return tuple(sorted((one for one in counted if one[1]), key=lambda one: -one[1]))


def sums(rows: Sequence[BoardRow]) -> tuple[int, ...]:
    """Return how many sheets have each grade, over all rows that share the grades."""
    return tuple(sum(len(row.parts[at].sheets) for row in rows) for at in range(len(rows[0].parts)))


def _of_item(one: ItemTally) -> BoardRow:
    """Return a row of an item: on how many sheets it lost points, was not seen, or kept all of them."""
    part = Part("lost", "grade.pass", one.lost), Part("unseen", "chart.muted", one.unseen)
    every = tuple(dict.fromkeys((*one.lost, *one.unseen, *one.vetoed)))
    return BoardRow(one.item, one.text, every, part, one.by_items, one.vetoed)


def _worst_first(row: BoardRow) -> tuple[bool, Decimal, str]:
    percent = row.rate.percent
    return row.is_few, Decimal(101) if percent is None else percent, row.name


def _tone(at: int, count: int) -> str:
    """Return the colour of a place: the last is the worst however many there are."""
    return _TONES[-1] if at == count - 1 else _TONES[min(at, len(_TONES) - 2)]
