"""What is true of the notice of a reception day (domain reference §3.2)."""

from __future__ import annotations

from datetime import date

from db.kernel.problems import Problem
from db.reception.paper_contracts import PaperProblem


def check_notice(
    received_on: date | None, issued_on: date | None, *, days: int
) -> tuple[Problem, ...]:
    """Warn when the notice does not hang ``days`` natural days before its day."""
    if received_on is None or issued_on is None or (received_on - issued_on).days >= days:
        return ()
    return (Problem("received_on", PaperProblem.NOTICE_SHORT, {"days": days}, warns=True),)
