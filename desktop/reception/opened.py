"""How opened seals read: who somebody was, and what was reported."""

from __future__ import annotations

from db.reception.contracts import Visitor
from db.reception.sealed import SealedReport
from desktop.wording import formats


def named(visitor: Visitor) -> str:
    """Return who a confidential visitor was and how to reach them, in one line."""
    parts = (visitor.name, formats.whole_phone(visitor.phone) if visitor.phone else "")
    return "  ".join(part for part in (*parts, visitor.address) if part)


def told(report: SealedReport) -> str:
    """Return the words of a report, paragraph by paragraph."""
    parts = (report.title, report.place, report.statement, report.summary, report.answer)
    return "\n".join(part for part in parts if part)
