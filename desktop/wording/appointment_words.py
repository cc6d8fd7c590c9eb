"""Words for appointments: kinds, where one stands, what is done with it, why a need and an offered slot fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.appointments.contracts import (
    AppointmentKind,
    AppointmentStatus,
    AppointmentView,
    RequestChannel,
    Step,
    TargetKind,
)
from db.appointments.matching_contracts import Reason
from db.appointments.rules import AppointmentProblem as P
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_KIND = {
    AppointmentKind.MEETS_DEPUTY: QT_TRANSLATE_NOOP("AppointmentKind", "Meeting a deputy"),
    AppointmentKind.MEETS_OFFICIAL: QT_TRANSLATE_NOOP("AppointmentKind", "Meeting an official"),
    AppointmentKind.INVITE_OFFICIAL: QT_TRANSLATE_NOOP("AppointmentKind", "Official invited in"),
    AppointmentKind.NEED_MATCH: QT_TRANSLATE_NOOP("AppointmentKind", "Need beside supply"),
}
_STATUS = {
    AppointmentStatus.REQUESTED: QT_TRANSLATE_NOOP("AppointmentStatus", "Asked for"),
    AppointmentStatus.NOTIFIED: QT_TRANSLATE_NOOP("AppointmentStatus", "Notified"),
    AppointmentStatus.DELAYED: QT_TRANSLATE_NOOP("AppointmentStatus", "Put off"),
    AppointmentStatus.CONFIRMED: QT_TRANSLATE_NOOP("AppointmentStatus", "Confirmed"),
    AppointmentStatus.MET: QT_TRANSLATE_NOOP("AppointmentStatus", "Held"),
    AppointmentStatus.NO_SHOW: QT_TRANSLATE_NOOP("AppointmentStatus", "Did not come"),
    AppointmentStatus.LINKED: QT_TRANSLATE_NOOP("AppointmentStatus", "Registered as a visit"),
    AppointmentStatus.DECLINED: QT_TRANSLATE_NOOP("AppointmentStatus", "Declined"),
    AppointmentStatus.CANCELLED: QT_TRANSLATE_NOOP("AppointmentStatus", "Cancelled"),
    AppointmentStatus.CLOSED: QT_TRANSLATE_NOOP("AppointmentStatus", "Closed"),
}
_VIEW = {
    AppointmentView.TODAY: QT_TRANSLATE_NOOP("AppointmentView", "Today"),
    AppointmentView.REQUESTED: QT_TRANSLATE_NOOP("AppointmentView", "To confirm"),
    AppointmentView.CONFIRMED: QT_TRANSLATE_NOOP("AppointmentView", "Confirmed"),
    AppointmentView.PAST: QT_TRANSLATE_NOOP("AppointmentView", "Past"),
}
_TARGET = {
    TargetKind.DEPUTY: QT_TRANSLATE_NOOP("AppointmentTarget", "Deputy"),
    TargetKind.OFFICIAL: QT_TRANSLATE_NOOP("AppointmentTarget", "Official"),
    TargetKind.STATION: QT_TRANSLATE_NOOP("AppointmentTarget", "This station"),
}
_CHANNEL = {
    RequestChannel.COUNTER: QT_TRANSLATE_NOOP("RequestChannel", "At the counter"),
    RequestChannel.PHONE: QT_TRANSLATE_NOOP("RequestChannel", "By telephone"),
    RequestChannel.QR_IMPORT: QT_TRANSLATE_NOOP("RequestChannel", "By a scanned code"),
}
_STEP = {
    Step.NOTIFY: QT_TRANSLATE_NOOP("AppointmentStep", "Notify"),
    Step.DELAY: QT_TRANSLATE_NOOP("AppointmentStep", "Put off"),
    Step.CONFIRM: QT_TRANSLATE_NOOP("AppointmentStep", "Confirm"),
    Step.MOVE: QT_TRANSLATE_NOOP("AppointmentStep", "Move"),
    Step.MEET: QT_TRANSLATE_NOOP("AppointmentStep", "Held"),
    Step.MISS: QT_TRANSLATE_NOOP("AppointmentStep", "Did not come"),
    Step.RECEIVE: QT_TRANSLATE_NOOP("AppointmentStep", "Register the visit"),
    Step.DECLINE: QT_TRANSLATE_NOOP("AppointmentStep", "Decline"),
    Step.CANCEL: QT_TRANSLATE_NOOP("AppointmentStep", "Cancel the appointment"),
    Step.CLOSE: QT_TRANSLATE_NOOP("AppointmentStep", "Close"),
}
_REASON = {
    Reason.ASKED_FOR: QT_TRANSLATE_NOOP("MatchReason", "asked for by name"),
    Reason.SAME_FIELD: QT_TRANSLATE_NOOP("MatchReason", "same field"),
    Reason.ANY_FIELD: QT_TRANSLATE_NOOP("MatchReason", "any field"),
    Reason.FIRST_WISH: QT_TRANSLATE_NOOP("MatchReason", "first wished time"),
    Reason.SECOND_WISH: QT_TRANSLATE_NOOP("MatchReason", "second wished time"),
    Reason.THIRD_WISH: QT_TRANSLATE_NOOP("MatchReason", "third wished time"),
    Reason.SAME_DAY: QT_TRANSLATE_NOOP("MatchReason", "wished day, another hour"),
    Reason.ANY_TIME: QT_TRANSLATE_NOOP("MatchReason", "any time"),
    Reason.OTHER_TIME: QT_TRANSLATE_NOOP("MatchReason", "another time than wished"),
    Reason.SAME_PLACE: QT_TRANSLATE_NOOP("MatchReason", "same community"),
    Reason.ANY_PLACE: QT_TRANSLATE_NOOP("MatchReason", "any community"),
    Reason.WAITED: QT_TRANSLATE_NOOP("MatchReason", "has waited"),
}
_PROBLEM = {
    P.NAME_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "A name is still needed."),
    P.TOPIC_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "The topic is still needed."),
    P.TARGET_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "Say who is to be met."),
    P.KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "There is no such kind of appointment."
    ),
    P.CATEGORY_UNKNOWN: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "A category has two or four digits."
    ),
    P.TOO_MANY_WISHES: QT_TRANSLATE_NOOP("AppointmentProblem", "At most {most} wished times."),
    P.WISHED_TWICE: QT_TRANSLATE_NOOP("AppointmentProblem", "One time is wished twice."),
    P.NOT_A_DAY: QT_TRANSLATE_NOOP("AppointmentProblem", "Write the day like 2026-04-15."),
    P.NOT_A_TIME: QT_TRANSLATE_NOOP("AppointmentProblem", "Write the hours like 09:00-10:00."),
    P.TIME_REVERSED: QT_TRANSLATE_NOOP("AppointmentProblem", "The end lies before the beginning."),
    P.SLOT_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "The time is still needed."),
    P.SLOT_PAST: QT_TRANSLATE_NOOP("AppointmentProblem", "This day is over."),
    P.PLACE_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "The place is still needed."),
    P.REASON_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "A reason is still needed."),
    P.VISIT_MISSING: QT_TRANSLATE_NOOP("AppointmentProblem", "Register the visit first."),
    P.NOT_NOW: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "The appointment has moved on. Look at it again."
    ),
    P.NOT_YET: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "The appointment is on {day}; this can be noted from then on."
    ),
    P.DELAY_TOO_LONG: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "A month after the notice at most: until {latest}."
    ),
    P.SLOT_TAKEN: QT_TRANSLATE_NOOP("AppointmentProblem", "Has another appointment in that hour."),
    P.SUPPLY_FULL: QT_TRANSLATE_NOOP("AppointmentProblem", "This slot has no seat left."),
    P.SUPPLY_GONE: QT_TRANSLATE_NOOP("AppointmentProblem", "This slot is offered no more."),
    P.NOT_A_NEED: QT_TRANSLATE_NOOP("AppointmentProblem", "This request waits for no slot."),
    P.SEATS_WRONG: QT_TRANSLATE_NOOP("AppointmentProblem", "From 1 to {most} seats."),
    P.GIVEN_ALREADY: QT_TRANSLATE_NOOP(
        "AppointmentProblem", "{given} seats are given already. Settle these first."
    ),
    P.LIST_TOO_LONG: QT_TRANSLATE_NOOP("AppointmentProblem", "At most {most} rows at once."),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _KIND, _STATUS, _VIEW, _TARGET, _CHANNEL, _STEP, _REASON, _PROBLEM,
)  # fmt: skip
"""One table per enumeration: members of different ones may be equal as strings."""
