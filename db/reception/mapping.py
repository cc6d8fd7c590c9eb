"""A mapping file as the program keeps it: which of our fields is which column of an outside platform."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from db.kernel.clock import CHINA
from db.kernel.problems import Problem
from db.reception.codes import Channel, DemandType, MatterState, ResultClass, Scale, Urgency
from db.reception.contacts import Contact
from db.reception.ledger import FILED, LedgerLine
from db.reception.ledger_rules import LedgerProblem
from db.sheets.layout import Layout

KEY, REVISION, NUMBER_ELSEWHERE = "key", "revision", "external_number"
CODED: Mapping[str, type[StrEnum]] = MappingProxyType({
    "channel": Channel, "demand_type": DemandType, "urgency": Urgency, "scale": Scale,
    "state": MatterState, "result": ResultClass,
})  # fmt: skip
DAYS = frozenset({"received_at", "due_on", "replied_at", "closed_at"})
LISTED = frozenset({"region_name", "unit"})
"""Texts of our own that a platform may have a list of its own for."""

IN_FULL: Mapping[str, str] = MappingProxyType({
    "visitor_full": "name", "phone_full": "phone", "address_full": "address",
})  # fmt: skip
"""What only an act of two people takes out, and the attribute of ``Contact`` it stands for."""

FIELDS = frozenset({
    *FILED, *DAYS, *IN_FULL, KEY, REVISION, "number", "channel",
})  # fmt: skip
"""What a column may stand for."""

_PARTS = ("YYYY", "MM", "DD", "HH", "mm", "ss")
_PART = re.compile(f"({'|'.join(_PARTS)})")
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DayPattern:
    """How a platform writes a day and its time, e.g. ``YYYY/MM/DD HH:mm``; all else stands as it is."""

    text: str = "YYYY-MM-DD"

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what the pattern names, in its order."""
        return tuple(_PART.findall(self.text))

    def told(self, at: date) -> str:
        """Return a day as the platform writes it; one without a time is at its beginning."""
        local = at.astimezone(CHINA) if isinstance(at, datetime) else at
        figures = {
            "YYYY": f"{local.year:04d}",
            "MM": f"{local.month:02d}",
            "DD": f"{local.day:02d}",
        }
        for part, name in (("HH", "hour"), ("mm", "minute"), ("ss", "second")):
            figures[part] = f"{getattr(local, name, 0):02d}"
        return _PART.sub(lambda found: figures[found[0]], self.text)

    def meant(self, cell: str) -> datetime | None:
        """Return the instant that a cell names, None where it is not written like this."""
        found = re.fullmatch(self._written(), cell.strip())
        if found is None:
            return None
        figures = dict.fromkeys(("HH", "mm", "ss"), 0) | dict(
            zip(self.parts, map(int, found.groups()), strict=True)
        )
        year, month, day, hour, minute, second = (figures[part] for part in _PARTS)
        try:
            return datetime(year, month, day, hour, minute, second, tzinfo=CHINA)
        except ValueError:
            return None

    def _written(self) -> str:
        pieces = _PART.split(self.text)
        digits = {part: f"([0-9]{{{len(part)}}})" for part in self.parts}
        return "".join(digits.get(piece, re.escape(piece)) for piece in pieces)


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of the platform: a field of ours, or a text that is always the same."""

    name: str
    field: str = ""
    constant: str = ""
    told: Mapping[str, str] = dataclasses.field(default_factory=lambda: _NONE)
    """Our code → their word."""
    otherwise: str | None = None
    """Their word for every code that has none."""
    meant: Mapping[str, str] = dataclasses.field(default_factory=lambda: _NONE)
    """Their word → our code."""
    unknown: str | None = None
    """Our code for every word that is not listed."""
    days: DayPattern = dataclasses.field(default_factory=DayPattern)
    prefix: str = ""
    """Stands before their number here, so that two platforms may count alike."""
    is_optional: bool = False

    @property
    def is_read(self) -> bool:
        """Tell whether an import looks at the column."""
        return self.field in FILED or self.field in (KEY, REVISION)

    def cell(self, line: LedgerLine, contact: Contact | None = None) -> str:
        """Return what the platform gets of a matter."""
        if not self.field:
            return self.constant
        if self.field in IN_FULL:
            return getattr(contact, IN_FULL[self.field]) if contact is not None else ""
        value = getattr(line, self.field)
        if value is None or value == "":
            return ""
        if isinstance(value, date):
            return self.days.told(value)
        return self._told(str(value))

    def read(self, cell: str) -> object | Problem:
        """Return what a cell of the platform means here, or why it means nothing."""
        cell = cell.strip()
        if self.field in DAYS:
            wanted = {"pattern": self.days.text}
            return self.days.meant(cell) or Problem(self.field, LedgerProblem.NOT_LIKE_THAT, wanted)
        if self.field in LISTED:
            return self.meant.get(cell, cell if self.unknown is None else self.unknown)
        if self.field != "category" and self.field not in CODED:
            return cell
        code = self.meant.get(cell, self.unknown)
        if code is None:
            return Problem(self.field, LedgerProblem.WORD_UNKNOWN, {"word": cell[:20]})
        return CODED[self.field](code) if self.field in CODED else code

    def _told(self, text: str) -> str:
        if self.prefix:
            return text.removeprefix(self.prefix) if text.startswith(self.prefix) else ""
        found = self.told.get(text)
        if found is None and self.field == "category":
            found = self.told.get(text[:2])
        if found is not None:
            return found
        return text if self.otherwise is None else self.otherwise


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """A whole mapping file, checked."""

    platform: str
    layout: Layout
    columns: tuple[MappedColumn, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the names of the columns, in their order."""
        return tuple(one.name for one in self.columns)

    @property
    def tells_in_full(self) -> bool:
        """Tell whether names, phones or addresses leave unmasked: an act of two people."""
        return any(one.field in IN_FULL for one in self.columns)

    def fields(self) -> frozenset[str]:
        """Return the fields that an import reads."""
        return frozenset(one.field for one in self.columns if one.is_read)

    def row(self, line: LedgerLine, contact: Contact | None = None) -> tuple[str, ...]:
        """Return a matter as the platform takes it."""
        return tuple(one.cell(line, contact) for one in self.columns)
