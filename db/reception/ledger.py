"""What crosses about the ledger as a spreadsheet: lines going out, rows coming in, and the verdict on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from db.kernel.ids import ImportId, MatterId
from db.kernel.problems import Problem
from db.reception.codes import Channel, DemandType, MatterState, ResultClass, Scale, Urgency
from db.reception.filter_contracts import MatterFilter
from db.reception.queue_contracts import QueueView

CORRECTABLE = (
    "title", "category", "demand_type", "urgency", "scale", "place", "statement", "summary",
    "proposed_handling", "external_number",
)  # fmt: skip
"""What a sheet may correct in a matter; all else follows from acts and is only shown."""

FILED = frozenset({
    *CORRECTABLE, "received_at", "replied_at", "closed_at", "visitor", "phone", "region_name", "unit",
    "result", "reply", "state",
})  # fmt: skip
"""What a new row may say; number, channel and deadline are given here."""

_NOTHING: Mapping[str, object] = MappingProxyType({})


class Verdict(StrEnum):
    """What comes of one row of a sheet."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    CONFLICT = "conflict"
    """The matter was changed here since the sheet was written; nothing is overwritten."""
    REFUSED = "refused"


WRITTEN = frozenset({Verdict.NEW, Verdict.UPDATE})


@dataclass(frozen=True, slots=True)
class LedgerScope:
    """Which matters a ledger names: a list of the page, a filter, or those received in a period, both ends included."""

    view: QueueView | None = None
    first: date | None = None
    last: date | None = None
    wanted: MatterFilter | None = None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One matter as the ledger names it; name and phone are masked where they have to be."""

    id: MatterId
    key: str
    """Machine number: tells a row again, whatever was done to the sheet."""
    revision: int
    number: str
    external_number: str
    received_at: datetime
    channel: Channel
    visitor: str
    phone: str
    region_name: str
    title: str
    category: str
    demand_type: DemandType
    urgency: Urgency
    scale: Scale
    place: str
    statement: str
    summary: str
    proposed_handling: str
    unit: str
    due_on: date | None
    state: MatterState
    result: ResultClass | None
    reply: str
    replied_at: datetime | None
    closed_at: datetime | None
    anonymous: bool = False
    confidential: bool = False

    @property
    def is_sealed(self) -> bool:
        """Its words stay in the station (security §8.1): confidential, or a report of wrongdoing."""
        return self.confidential or self.demand_type is DemandType.REPORT


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What one row of a sheet says: of a known matter only what differs from it, of a new one everything."""

    place: int
    """Its place under the headings, from 0 on."""
    key: str = ""
    revision: int | None = None
    """That of the matter when the sheet was written."""
    values: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
    """Attribute of ``LedgerLine`` or ``FiledMatter`` → value."""
    problems: tuple[Problem, ...] = ()
    """What could not even be read, by attribute."""


@dataclass(frozen=True, slots=True)
class FiledMatter:
    """A matter of an old ledger: it is kept as it ended, with its own number and days."""

    received_at: datetime | None = None
    title: str = ""
    category: str = "99"
    demand_type: DemandType = DemandType.CONSULT
    urgency: Urgency = Urgency.NORMAL
    scale: Scale = Scale.NORMAL
    place: str = ""
    statement: str = ""
    summary: str = ""
    proposed_handling: str = ""
    external_number: str = ""
    visitor: str = ""
    phone: str = ""
    region_name: str = ""
    unit: str = ""
    result: ResultClass | None = None
    reply: str = ""
    replied_at: datetime | None = None
    closed_at: datetime | None = None
    state: MatterState | None = None


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What comes of one row, with the reason for every cell that has one."""

    place: int
    verdict: Verdict
    number: str = ""
    """Of the matter that the row means, empty for a new one."""
    changed: tuple[str, ...] = ()
    """Attributes that an update writes."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportLedger:
    """Write the rows of one file, all of them or none; the id is made before the first try."""

    import_id: ImportId
    file_name: str
    rows: tuple[SheetRow, ...]
    left_out: int = 0
    """Rows that stay behind because they were refused, and the person said so."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote."""

    import_id: ImportId
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class StandingImport:
    """An import that nobody took back yet."""

    import_id: ImportId
    source: str
    """The file, and the platform it came from."""
    imported_at: datetime
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class ImportUndone:
    """What taking an import back did; ``kept`` were touched by somebody since and stay as they are."""

    voided: int
    restored: int
    kept: int
    kept_numbers: tuple[str, ...] = ()
