"""Deadlines of a station: the limits of domain reference §3.2 as settings, and where a deadline stands today.

Codes of the features come in as plain text, since features lie above the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.calendar.working_days import WorkCalendar


@dataclass(frozen=True, slots=True)
class Limits:
    """Time limits of one station; ``_days`` are working days unless the name says natural."""

    acknowledge_days: int = 1
    triage_days: int = 1
    sign_days: int = 2
    consult_or_help_days: int = 3
    minor_matter_days: int = 5
    opinion_days: int = 13
    """Suggestion, complaint, report, and praise, which is an opinion too."""
    general_days: int = 15
    """Disputes (both sides have to be heard), major matters and every kind without a limit of its own."""
    urgent_days: int = 5
    very_urgent_days: int = 3
    extension_days: int = 10
    due_soon_days: int = 2
    appointment_days: int = 3
    urge_answer_days: int = 5
    """Working days after an urge without a good reason; then the unit is supervised."""
    redo_days: int = 10
    """Second clock of a matter whose voter was dissatisfied."""
    finding_reply_days: int = 7
    notice_natural_days: int = 3
    """A reception notice hangs at least this long before its day."""
    clue_copy_natural_days: int = 10
    petition_acceptance_natural_days: int = 15
    petition_natural_days: int = 60
    petition_extension_natural_days: int = 30
    proposal_months: int = 3
    proposal_longest_months: int = 6
    co_unit_months: int = 1
    redo_months: int = 1
    meeting_postponement_months: int = 1
    organ_reply_months: int = 2
    """检察建议 and 司法建议."""


class Lateness(StrEnum):
    """Where a deadline stands; the values are those that reception shows."""

    NONE = "none"
    ON_TIME = "on_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed deadline with its reason; ``certain`` is False where a year's days off are not known yet."""

    due_on: date
    working_days: int
    skipped: tuple[str, ...]
    certain: bool


class Deadlines:
    """Proposes deadlines and tells how late one is, by one calendar and one set of limits."""

    def __init__(self, calendar: WorkCalendar, limits: Limits | None = None) -> None:
        self.calendar = calendar
        self.limits = limits or Limits()

    def propose(
        self, received_on: date, demand_type: str, *, scale: str = "normal", urgency: str = "normal"
    ) -> Proposal:
        """Return the reply deadline of a matter received on a day."""
        return self.after(received_on, self.working_days_for(demand_type, scale, urgency=urgency))

    def after(self, start: date, days: int) -> Proposal:
        """Return the deadline ``days`` working days after ``start``, with what was skipped on the way."""
        due_on = self.calendar.add_working_days(start, days)
        return Proposal(
            due_on=due_on,
            working_days=days,
            skipped=self.calendar.names_between(start, due_on),
            certain=self.calendar.is_certain(start, due_on),
        )

    def working_days_for(self, demand_type: str, scale: str, *, urgency: str) -> int:
        """Return the limit of a matter: kind gives it, scale changes it, urgency can only shorten it."""
        days = self._by_scale(scale, self._by_demand(demand_type))
        if urgency == "very_urgent":
            return min(days, self.limits.very_urgent_days)
        if urgency == "urgent":
            return min(days, self.limits.urgent_days)
        return days

    def days_left(self, due_on: date, today: date) -> int:
        """Return the working days left; 0 on the day itself, negative from the day after, even on a weekend."""
        left = self.calendar.working_days_between(today, due_on)
        return min(left, -1) if today > due_on else left

    def lateness(self, due_on: date | None, today: date) -> Lateness:
        """Return where a deadline stands: due soon from two working days down to none, late after the day."""
        if due_on is None:
            return Lateness.NONE
        left = self.days_left(due_on, today)
        if left < 0:
            return Lateness.OVERDUE
        return Lateness.DUE_SOON if left <= self.limits.due_soon_days else Lateness.ON_TIME

    def _by_demand(self, demand_type: str) -> int:
        if demand_type in {"consult", "help"}:
            return self.limits.consult_or_help_days
        if demand_type in {"suggestion", "complaint", "report", "praise"}:
            return self.limits.opinion_days
        return self.limits.general_days

    def _by_scale(self, scale: str, days: int) -> int:
        if scale == "minor":
            return min(days, self.limits.minor_matter_days)
        if scale == "major":
            return max(days, self.limits.general_days)
        return days
