"""What crosses between results and the pages: sheets as they are counted, and what a period comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from db.evaluation.scoring import GradeBasis, percent


@dataclass(frozen=True, slots=True)
class GoodRate:
    """优良率: so many of so many; the basis is the name of the field that holds it."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Return the rate to one decimal, None of nothing."""
        return percent(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class CountedItem:
    """An observed item of a sheet."""

    good: bool
    lost: bool
    """It brought less than its weight."""


@dataclass(frozen=True, slots=True)
class CountedSheet:
    """A sheet that counts, with all that it is counted by; deputies do not stand here."""

    id: UUID
    session: UUID
    day: date
    firm: str
    """The firm's code, its name where it has none."""
    firm_name: str
    department: UUID
    department_name: str
    score: Decimal | None
    told: str
    """The score as it was reckoned."""
    grade: str
    good: bool
    basis: GradeBasis
    items: Mapping[str, CountedItem]
    unseen: tuple[str, ...]
    vetoed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountedSession:
    """A closed session with who took part; each deputy once."""

    id: UUID
    day: date
    deputies: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that figures of some days are made from; whatever is asked of it needs no further question."""

    first: date
    last: date
    form: str
    sessions: tuple[CountedSession, ...]
    sheets: tuple[CountedSheet, ...]
    texts: Mapping[str, str]
    """Item → its words, by the newest version."""
    grades: tuple[tuple[str, Decimal, bool], ...]
    """Words of grades from the best on, the least points of each, and whether it is a good one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The sheets of one department, firm or month."""

    key: str
    """Id of the unit or the firm's code (its name where it has none), or the month."""
    name: str
    sheets: tuple[UUID, ...]
    by_grade: Mapping[str, tuple[UUID, ...]]
    """Word of a grade → sheets; without a grade under the empty word."""
    by_sheets: GoodRate
    """(优+良) sheets ÷ locked sheets."""
    by_items: GoodRate
    """Good answers ÷ answers; what was not observed is in neither."""
    vetoed: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ItemTally:
    """One item over all sheets."""

    item: str
    text: str
    lost: tuple[UUID, ...]
    """Sheets on which it lost points: the weak items are those with most of them."""
    unseen: tuple[UUID, ...]
    by_items: GoodRate
    vetoed: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a period comes to, by one form."""

    first: date
    last: date
    form: str
    sessions: int
    firms: int
    """Distinct, by code, else by name."""
    attendances: int
    """人次: deputies over sessions."""
    deputies: int
    """人."""
    total: Tally
    departments: tuple[Tally, ...]
    enterprises: tuple[Tally, ...]
    months: tuple[Tally, ...]
    items: tuple[ItemTally, ...]
    """The weakest first."""
