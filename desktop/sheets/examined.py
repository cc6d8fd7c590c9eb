"""A file that was looked at: what would come of every row, sorted out away from the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from db.sheets.table import Table


class Judged(Protocol):
    """What would come of one row."""

    @property
    def verdict(self) -> StrEnum:
        """Return the verdict."""


class Row(Protocol):
    """One row of a preview; the id only tells rows apart."""

    @property
    def id(self) -> UUID:
        """Return what the row is called while it is looked at."""

    @property
    def verdict(self) -> Judged:
        """Return what would come of it."""


Line = TypeVar("Line", bound=Row)


@dataclass(frozen=True, slots=True)
class Looked(Generic[Line]):
    """A file with what would come of every row."""

    path: Path
    lines: tuple[Line, ...]
    by_id: Mapping[UUID, Line]
    counts: Mapping[StrEnum, int]
    """Sorted out with the reading: the window counts no 50,000 rows."""

    @property
    def table(self) -> Table:
        """Return the table the rows were read from."""
        raise NotImplementedError

    @property
    def fields(self) -> tuple[str | None, ...]:
        """Return what its columns mean."""
        raise NotImplementedError

    def left_out(self) -> int:
        """Return how many rows cannot be written."""
        raise NotImplementedError

    @property
    def source(self) -> str:
        """Return what the rows came from, as people call it."""
        return self.path.name

    def count(self, *verdicts: StrEnum) -> int:
        """Return how many rows have one of these verdicts."""
        return sum(self.counts.get(one, 0) for one in verdicts)

    def of(self, verdict: StrEnum | None) -> Sequence[Line]:
        """Return the rows with a verdict, all of them for None."""
        if verdict is None:
            return self.lines
        return [line for line in self.lines if line.verdict.verdict is verdict]
