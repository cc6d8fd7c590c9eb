"""Deadlines of a station, by its calendar and its limits, and where a deadline stands today.

Codes of the features come in as plain text, since features lie above the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.calendar.limits import LimitHistory, Limits, UnitClock
from db.calendar.working_days import WorkCalendar


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
        """What is in force now."""
        self._history: LimitHistory | None = None

    def learn(self, history: LimitHistory) -> None:
        """Go by a station's own limits from now on."""
        self._history, self.limits = history, history.now()

    def as_of(self, stamp: int) -> Deadlines:
        """Return the deadlines by the limits under which a record of this hybrid stamp was made."""
        if self._history is None:
            return self
        return Deadlines(self.calendar, self._history.at(stamp))

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
        """Return where a deadline stands: due soon from so many working days down to none, late after the day."""
        if due_on is None:
            return Lateness.NONE
        left = self.days_left(due_on, today)
        if left < 0:
            return Lateness.OVERDUE
        return Lateness.DUE_SOON if left <= self.limits.due_soon_days else Lateness.ON_TIME

    def triage_by(self, received_on: date, urgency: str) -> date:
        """Return the day on which a matter has to be sorted: a very urgent one on the same day."""
        days = 0 if urgency == "very_urgent" else self.limits.triage_days
        return self.calendar.add_working_days(received_on, days) if days else received_on

    def sign_by(self, assigned_on: date) -> date:
        """Return the last day on which a unit signs for a matter or returns it."""
        return self.calendar.add_working_days(assigned_on, self.limits.sign_days)

    def unit_due(self, assigned_on: date, signed_on: date | None, days: int) -> date:
        """Return until when a unit has time of its own; it begins anew with every assignment.

        A unit that has not signed yet is counted as if it signed on its last day.
        """
        start = assigned_on
        if self.limits.unit_clock is UnitClock.SIGNED:
            start = signed_on or self.sign_by(assigned_on)
        return self.calendar.add_working_days(start, days)

    def urge_from(self, due_on: date) -> date:
        """Return the day from which a unit is urged; a day off counts, late is late."""
        return due_on + timedelta(days=self.limits.urge_days)

    def supervise_from(self, urged_on: date) -> date:
        """Return the day from which a unit that gave no reason is supervised."""
        return self.calendar.add_working_days(urged_on, self.limits.supervise_days)

    def revisit_from(self, closed_on: date) -> date:
        """Return the day from which a closed matter is looked at again."""
        return closed_on + timedelta(days=self.limits.revisit_natural_days)

    def notice_by(self, reception_on: date) -> date:
        """Return the last day on which the notice of a reception day can be put up."""
        return reception_on - timedelta(days=self.limits.notice_natural_days)

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
