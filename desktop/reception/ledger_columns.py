"""The columns of the ledger as a sheet: what each says, how wide it stands, whether it may be corrected there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import resources
from db.kernel.clock import local_date
from db.reception.ledger import CORRECTABLE, LedgerLine
from db.sheets.table import Cell, CellKind, SheetColumn
from db.stations.categories import Categories
from desktop.reception.columns import ANONYMOUS, CONFIDENTIAL
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

KEY, REVISION = "key", "revision"


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """One column; ``field`` is the attribute of ``LedgerLine`` it stands for."""

    field: str
    heading: Mark
    cell: Callable[[LedgerLine], Cell]
    width: int = 12
    kind: CellKind = CellKind.TEXT

    @property
    def may_be_corrected(self) -> bool:
        """Tell whether another value in the sheet changes the matter."""
        return self.field in CORRECTABLE

    def drawn(self) -> SheetColumn:
        """Return the column as it is written."""
        return SheetColumn(say(self.heading), self.width, self.kind)


def categories() -> Categories:
    """Return the categories as their file has them."""
    return Categories.load(resources.path("categories", "matters.json"))


def columns() -> tuple[LedgerColumn, ...]:
    """Return every column from left to right; those that tell the matter again come last, hidden."""
    named = categories()
    return (
        _text("number", QT_TRANSLATE_NOOP("Ledger", "Number"), 22),
        _text("external_number", QT_TRANSLATE_NOOP("Ledger", "Number elsewhere"), 16),
        _day("received_at", QT_TRANSLATE_NOOP("Ledger", "Received")),
        _word("channel", QT_TRANSLATE_NOOP("Ledger", "Channel"), 10),
        LedgerColumn("visitor", QT_TRANSLATE_NOOP("Ledger", "Visitor"), visitor, 10),
        _text("phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 16),
        _text("region_name", QT_TRANSLATE_NOOP("Ledger", "Village or community"), 14),
        _text("title", QT_TRANSLATE_NOOP("Ledger", "Request"), 30),
        LedgerColumn(
            "category", QT_TRANSLATE_NOOP("Ledger", "Category"),
            lambda line: named.name_of(line.category), 12,
        ),
        _word("demand_type", QT_TRANSLATE_NOOP("Ledger", "Kind of request"), 10),
        _word("urgency", QT_TRANSLATE_NOOP("Ledger", "Urgency"), 8),
        _word("scale", QT_TRANSLATE_NOOP("Ledger", "Scale"), 8),
        _text("place", QT_TRANSLATE_NOOP("Ledger", "Where it happened"), 16),
        _text("statement", QT_TRANSLATE_NOOP("Ledger", "In the person's words"), 40),
        _text("summary", QT_TRANSLATE_NOOP("Ledger", "Summary"), 30),
        _text("proposed_handling", QT_TRANSLATE_NOOP("Ledger", "Proposed handling"), 24),
        _text("unit", QT_TRANSLATE_NOOP("Ledger", "Handling unit"), 18),
        _day("due_on", QT_TRANSLATE_NOOP("Ledger", "Reply by")),
        _word("state", QT_TRANSLATE_NOOP("Ledger", "State"), 10),
        _word("result", QT_TRANSLATE_NOOP("Ledger", "Result"), 12),
        _text("reply", QT_TRANSLATE_NOOP("Ledger", "What was answered"), 40),
        _day("replied_at", QT_TRANSLATE_NOOP("Ledger", "Answered on")),
        _day("closed_at", QT_TRANSLATE_NOOP("Ledger", "Closed on")),
        _key(KEY, QT_TRANSLATE_NOOP("Ledger", "Machine number"), 26),
        _key(REVISION, QT_TRANSLATE_NOOP("Ledger", "Version of the record"), 8),
    )  # fmt: skip


def visitor(line: LedgerLine) -> str:
    """Return who came, masked, or why no name stands there."""
    if line.confidential:
        return say(CONFIDENTIAL)
    return say(ANONYMOUS) if line.anonymous else line.visitor


def _text(field: str, heading: Mark, width: int) -> LedgerColumn:
    return LedgerColumn(field, heading, lambda line: _of(line, field), width)


def _word(field: str, heading: Mark, width: int) -> LedgerColumn:
    def cell(line: LedgerLine) -> str:
        member = _of(line, field)
        return words.of(member) if member is not None else ""

    return LedgerColumn(field, heading, cell, width)


def _day(field: str, heading: Mark) -> LedgerColumn:
    def cell(line: LedgerLine) -> Cell:
        at = _of(line, field)
        return local_date(at) if isinstance(at, datetime) else at

    return LedgerColumn(field, heading, cell, 12, CellKind.DAY)


def _key(field: str, heading: Mark, width: int) -> LedgerColumn:
    return LedgerColumn(field, heading, lambda line: str(_of(line, field)), width, CellKind.KEY)


def _of(line: LedgerLine, field: str) -> Any:
    return getattr(line, field)
