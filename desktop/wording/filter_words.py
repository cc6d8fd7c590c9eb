"""Words for filters: how a matter stands to its deadline, and why a filter is not applied or kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.reception.filter_contracts import DueWindow
from db.reception.filter_rules import FilterProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_DUE = {
    DueWindow.TODAY: QT_TRANSLATE_NOOP("DueWindow", "Due today"),
    DueWindow.SOON: QT_TRANSLATE_NOOP("DueWindow", "Due soon"),
    DueWindow.OVERDUE: QT_TRANSLATE_NOOP("DueWindow", "Overdue"),
}
_PROBLEM = {
    FilterProblem.PERIOD_REVERSED: QT_TRANSLATE_NOOP(
        "FilterProblem", "The last day lies before the first."
    ),
    FilterProblem.NAME_MISSING: QT_TRANSLATE_NOOP("FilterProblem", "The name is still needed."),
    FilterProblem.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "FilterProblem", "“{name}” is there already; choose another name."
    ),
    FilterProblem.NOTHING_ASKED: QT_TRANSLATE_NOOP(
        "FilterProblem", "Nothing was chosen yet; choose what to filter by."
    ),
    FilterProblem.TOO_MANY: QT_TRANSLATE_NOOP(
        "FilterProblem", "{most} filters are kept already; remove one first."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_DUE, _PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
