"""Words for the limits of a station: their names, what they count, where the usual values come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.calendar.limits import (
    Holds,
    LimitGroup,
    LimitProblem,
    LimitValue,
    ReplyCheck,
    ResultLabels,
    Satisfaction,
    Source,
    Unit,
    UnitClock,
)
from db.reception.codes import ResultClass
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

NAMES: Mapping[str, Mark] = {
    "triage_days": QT_TRANSLATE_NOOP("Limits", "Sort and hand over"),
    "consult_or_help_days": QT_TRANSLATE_NOOP("Limits", "Question or request for help"),
    "minor_matter_days": QT_TRANSLATE_NOOP("Limits", "Minor matter"),
    "opinion_days": QT_TRANSLATE_NOOP("Limits", "Suggestion, complaint, report"),
    "general_days": QT_TRANSLATE_NOOP("Limits", "Dispute, major matter, everything else"),
    "urgent_days": QT_TRANSLATE_NOOP("Limits", "Urgent, at most"),
    "very_urgent_days": QT_TRANSLATE_NOOP("Limits", "Very urgent, at most"),
    "due_soon_days": QT_TRANSLATE_NOOP("Limits", "Shown as due soon from"),
    "sign_days": QT_TRANSLATE_NOOP("Limits", "Sign for or return"),
    "unit_clock": QT_TRANSLATE_NOOP("Limits", "The unit's own time runs"),
    "extension_days": QT_TRANSLATE_NOOP("Limits", "Extension, at most"),
    "extensions": QT_TRANSLATE_NOOP("Limits", "Extensions of one matter"),
    "urge_days": QT_TRANSLATE_NOOP("Limits", "Urge when overdue by"),
    "supervise_days": QT_TRANSLATE_NOOP("Limits", "Supervise after an urge by"),
    "finding_reply_days": QT_TRANSLATE_NOOP("Limits", "Reply of a department to a finding"),
    "redos": QT_TRANSLATE_NOOP("Limits", "Handled again when dissatisfied"),
    "redo_days": QT_TRANSLATE_NOOP("Limits", "Time for handling again"),
    "missed_calls": QT_TRANSLATE_NOOP("Limits", "Counts as not reached after"),
    "revisit_percent": QT_TRANSLATE_NOOP("Limits", "Closed matters looked at again"),
    "revisit_natural_days": QT_TRANSLATE_NOOP("Limits", "Looked at again after"),
    "reply_check": QT_TRANSLATE_NOOP("Limits", "Replies are checked by a colleague"),
    "satisfaction": QT_TRANSLATE_NOOP("Limits", "Mostly satisfied"),
    "result_labels": QT_TRANSLATE_NOOP("Limits", "Classes of results"),
    "notice_natural_days": QT_TRANSLATE_NOOP("Limits", "Notice before a reception day"),
    "alarm_matters": QT_TRANSLATE_NOOP("Limits", "Warning from equal matters"),
    "alarm_natural_days": QT_TRANSLATE_NOOP("Limits", "Counted back for a warning"),
}
"""Every limit that people meet; those of later duties have no words yet."""

_RESULTS: Mapping[ResultLabels, Mapping[ResultClass, Mark]] = {
    ResultLabels.A_TO_D: {
        ResultClass.A: QT_TRANSLATE_NOOP("ResultLabels", "A: solved or mostly solved"),
        ResultClass.B: QT_TRANSLATE_NOOP("ResultLabels", "B: being solved"),
        ResultClass.C: QT_TRANSLATE_NOOP("ResultLabels", "C: planned, solved step by step"),
        ResultClass.D: QT_TRANSLATE_NOOP("ResultLabels", "D: kept for reference"),
    },
    ResultLabels.A_TO_C: {
        ResultClass.A: QT_TRANSLATE_NOOP("ResultLabels", "A: solved or mostly solved"),
        ResultClass.B: QT_TRANSLATE_NOOP("ResultLabels", "B: being solved or planned"),
        ResultClass.C: QT_TRANSLATE_NOOP("ResultLabels", "C: solved later, as means allow"),
    },
    ResultLabels.JIA_YI_BING: {
        ResultClass.A: QT_TRANSLATE_NOOP("ResultLabels", "First: solved or mostly solved"),
        ResultClass.B: QT_TRANSLATE_NOOP("ResultLabels", "Second: being solved or planned"),
        ResultClass.C: QT_TRANSLATE_NOOP("ResultLabels", "Third: solved later, as means allow"),
    },
}

_UNIT = {
    Unit.WORKING_DAYS: QT_TRANSLATE_NOOP("LimitUnit", "working days"),
    Unit.DAYS: QT_TRANSLATE_NOOP("LimitUnit", "days"),
    Unit.MONTHS: QT_TRANSLATE_NOOP("LimitUnit", "months"),
    Unit.TIMES: QT_TRANSLATE_NOOP("LimitUnit", "times"),
    Unit.MATTERS: QT_TRANSLATE_NOOP("LimitUnit", "matters"),
    Unit.PERCENT: QT_TRANSLATE_NOOP("LimitUnit", "percent"),
    Unit.CHOICE: QT_TRANSLATE_NOOP("LimitUnit", "choice"),
}
_SOURCE = {
    Source.LAW: QT_TRANSLATE_NOOP("LimitSource", "by law"),
    Source.PRACTICE: QT_TRANSLATE_NOOP("LimitSource", "as stations do it"),
    Source.HOUSE: QT_TRANSLATE_NOOP("LimitSource", "proposed"),
}
_GROUP = {
    LimitGroup.REPLY: QT_TRANSLATE_NOOP("LimitGroup", "Time to answer"),
    LimitGroup.UNIT: QT_TRANSLATE_NOOP("LimitGroup", "Handling units"),
    LimitGroup.VOTER: QT_TRANSLATE_NOOP("LimitGroup", "Call-back and results"),
    LimitGroup.NOTICE: QT_TRANSLATE_NOOP("LimitGroup", "Announcements"),
    LimitGroup.ALARM: QT_TRANSLATE_NOOP("LimitGroup", "Early warnings"),
    LimitGroup.LATER: QT_TRANSLATE_NOOP("LimitGroup", "Later"),
}
_HOLDS = {
    Holds.NEW_MATTERS: QT_TRANSLATE_NOOP("LimitHolds", "for matters registered from now on"),
    Holds.AT_ONCE: QT_TRANSLATE_NOOP("LimitHolds", "at once"),
}
_UNIT_CLOCK = {
    UnitClock.SIGNED: QT_TRANSLATE_NOOP("UnitClock", "From signing"),
    UnitClock.ASSIGNED: QT_TRANSLATE_NOOP("UnitClock", "From the day after handing over"),
}
_SATISFACTION = {
    Satisfaction.BROAD: QT_TRANSLATE_NOOP("Satisfaction", "Counts as satisfied"),
    Satisfaction.STRICT: QT_TRANSLATE_NOOP("Satisfaction", "Does not count"),
}
_REPLY_CHECK = {
    ReplyCheck.REQUIRED: QT_TRANSLATE_NOOP("ReplyCheck", "Always"),
    ReplyCheck.ASKED: QT_TRANSLATE_NOOP("ReplyCheck", "Unless a reason is written"),
    ReplyCheck.OFF: QT_TRANSLATE_NOOP("ReplyCheck", "Never"),
}
_RESULT_LABELS = {
    ResultLabels.A_TO_D: QT_TRANSLATE_NOOP("ResultLabels", "A, B, C, D"),
    ResultLabels.A_TO_C: QT_TRANSLATE_NOOP("ResultLabels", "A, B, C"),
    ResultLabels.JIA_YI_BING: QT_TRANSLATE_NOOP("ResultLabels", "First, second, third"),
}
_LIMIT_PROBLEM = {
    LimitProblem.OUT_OF_RANGE: QT_TRANSLATE_NOOP("LimitProblem", "From {least} to {most}."),
    LimitProblem.NOT_A_CHOICE: QT_TRANSLATE_NOOP("LimitProblem", "Choose one from the list."),
    LimitProblem.UNKNOWN: QT_TRANSLATE_NOOP("LimitProblem", "There is no such limit here."),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _UNIT,
    _SOURCE,
    _GROUP,
    _HOLDS,
    _UNIT_CLOCK,
    _SATISFACTION,
    _REPLY_CHECK,
    _RESULT_LABELS,
    _LIMIT_PROBLEM,
)
"""One table per enumeration: members of different ones may be equal as strings."""


def result(labels: ResultLabels, given: ResultClass) -> Mark:
    """Return how a place with these labels says a class; one it does not use is said as A to D have it."""
    return _RESULTS[labels].get(given) or _RESULTS[ResultLabels.A_TO_D][given]


def value(given: LimitValue, unit: Unit) -> str:
    """Return a value with what it counts: ``2 个工作日``, ``10%``."""
    if isinstance(given, int):
        return _counted(given, unit)
    return say(_CHOICES[type(given)][given])


_CHOICES: Mapping[type, Mapping[Any, Mark]] = {
    UnitClock: _UNIT_CLOCK,
    Satisfaction: _SATISFACTION,
    ReplyCheck: _REPLY_CHECK,
    ResultLabels: _RESULT_LABELS,
}
_COUNTED = QT_TRANSLATE_NOOP("LimitUnit", "{n} {unit}")


def _counted(count: int, unit: Unit) -> str:
    return f"{count}%" if unit is Unit.PERCENT else say(_COUNTED, n=count, unit=say(_UNIT[unit]))
