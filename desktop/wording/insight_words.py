"""Words for figures: what each is called, how it is reckoned, and what stands below its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.insights.contracts import (
    AlarmSort,
    Basis,
    Indicator,
    Part,
    PeriodSort,
    ReportKind,
    Unit,
)
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_I = Indicator

_INDICATOR = {
    _I.VISITS: QT_TRANSLATE_NOOP("Indicator", "Visits received"),
    _I.PERSONS: QT_TRANSLATE_NOOP("Indicator", "Persons received"),
    _I.REGISTERED: QT_TRANSLATE_NOOP("Indicator", "Matters registered"),
    _I.ACCEPTED: QT_TRANSLATE_NOOP("Indicator", "Matters accepted"),
    _I.REPLY: QT_TRANSLATE_NOOP("Indicator", "Reply rate"),
    _I.ON_TIME: QT_TRANSLATE_NOOP("Indicator", "On-time reply rate"),
    _I.ON_TIME_EXTENDED: QT_TRANSLATE_NOOP("Indicator", "On-time rate with extensions"),
    _I.SOLVED: QT_TRANSLATE_NOOP("Indicator", "Solved rate"),
    _I.CLOSING: QT_TRANSLATE_NOOP("Indicator", "Closing rate"),
    _I.ON_SITE: QT_TRANSLATE_NOOP("Indicator", "On-site rate"),
    _I.SATISFACTION_BROAD: QT_TRANSLATE_NOOP("Indicator", "Satisfaction, mostly included"),
    _I.SATISFACTION: QT_TRANSLATE_NOOP("Indicator", "Satisfaction"),
    _I.FIRST_SATISFACTION_BROAD: QT_TRANSLATE_NOOP("Indicator", "First rating, mostly included"),
    _I.FIRST_SATISFACTION: QT_TRANSLATE_NOOP("Indicator", "First satisfaction"),
    _I.RATED_SHARE: QT_TRANSLATE_NOOP("Indicator", "Rated share"),
    _I.FACE_TO_FACE: QT_TRANSLATE_NOOP("Indicator", "Face-to-face rate"),
    _I.RETURNS: QT_TRANSLATE_NOOP("Indicator", "Return rate"),
    _I.EXTENSIONS: QT_TRANSLATE_NOOP("Indicator", "Extension rate"),
    _I.URGES: QT_TRANSLATE_NOOP("Indicator", "Urge rate"),
    _I.REDOS: QT_TRANSLATE_NOOP("Indicator", "Redo rate"),
    _I.MEAN_DAYS: QT_TRANSLATE_NOOP("Indicator", "Average handling time"),
    _I.MEDIAN_DAYS: QT_TRANSLATE_NOOP("Indicator", "Median handling time"),
    _I.LONGEST_DAYS: QT_TRANSLATE_NOOP("Indicator", "Longest handling time"),
    _I.CLASS_A: QT_TRANSLATE_NOOP("Indicator", "Class A, solved"),
    _I.CLASS_B: QT_TRANSLATE_NOOP("Indicator", "Class B, being solved"),
    _I.CLASS_C: QT_TRANSLATE_NOOP("Indicator", "Class C, planned"),
    _I.CLASS_D: QT_TRANSLATE_NOOP("Indicator", "Class D, kept for reference"),
    _I.OVERDUE: QT_TRANSLATE_NOOP("Indicator", "Overdue now"),
}
FORMULAS: Mapping[Indicator, Mark] = {
    _I.VISITS: QT_TRANSLATE_NOOP("Formula", "everybody who came, as often as they came"),
    _I.PERSONS: QT_TRANSLATE_NOOP("Formula", "persons known by name, each counted once"),
    _I.REGISTERED: QT_TRANSLATE_NOOP("Formula", "matters with a number, void ones left out"),
    _I.ACCEPTED: QT_TRANSLATE_NOOP(
        "Formula", "registered, without those not accepted, taken back or merged"
    ),
    _I.REPLY: QT_TRANSLATE_NOOP("Formula", "replied ÷ accepted and replied or due"),
    _I.ON_TIME: QT_TRANSLATE_NOOP(
        "Formula", "first reply by the first deadline ÷ accepted and replied or due"
    ),
    _I.ON_TIME_EXTENDED: QT_TRANSLATE_NOOP(
        "Formula", "first reply by the extended deadline ÷ accepted and replied or due"
    ),
    _I.SOLVED: QT_TRANSLATE_NOOP("Formula", "class A ÷ accepted"),
    _I.CLOSING: QT_TRANSLATE_NOOP(
        "Formula", "closed with an answer ÷ accepted, mere notes left out"
    ),
    _I.ON_SITE: QT_TRANSLATE_NOOP("Formula", "answered on the spot ÷ registered"),
    _I.SATISFACTION_BROAD: QT_TRANSLATE_NOOP(
        "Formula", "satisfied or mostly satisfied at last ÷ rated"
    ),
    _I.SATISFACTION: QT_TRANSLATE_NOOP("Formula", "satisfied at last ÷ rated"),
    _I.FIRST_SATISFACTION_BROAD: QT_TRANSLATE_NOOP(
        "Formula", "satisfied or mostly satisfied at first ÷ rated"
    ),
    _I.FIRST_SATISFACTION: QT_TRANSLATE_NOOP("Formula", "satisfied at first ÷ rated"),
    _I.RATED_SHARE: QT_TRANSLATE_NOOP("Formula", "rated ÷ told the answer"),
    _I.FACE_TO_FACE: QT_TRANSLATE_NOOP("Formula", "replies given in person ÷ replies of units"),
    _I.RETURNS: QT_TRANSLATE_NOOP("Formula", "returns ÷ assignment slips"),
    _I.EXTENSIONS: QT_TRANSLATE_NOOP("Formula", "extensions granted ÷ assignment slips"),
    _I.URGES: QT_TRANSLATE_NOOP("Formula", "urges ÷ assignment slips"),
    _I.REDOS: QT_TRANSLATE_NOOP("Formula", "handled again when dissatisfied ÷ assignment slips"),
    _I.MEAN_DAYS: QT_TRANSLATE_NOOP(
        "Formula", "working days from first assignment to first reply ÷ matters"
    ),
    _I.MEDIAN_DAYS: QT_TRANSLATE_NOOP(
        "Formula", "the middle of all matters in order of their working days"
    ),
    _I.LONGEST_DAYS: QT_TRANSLATE_NOOP("Formula", "the matter that took the most working days"),
    _I.CLASS_A: QT_TRANSLATE_NOOP("Formula", "class A ÷ matters with a result"),
    _I.CLASS_B: QT_TRANSLATE_NOOP("Formula", "class B ÷ matters with a result"),
    _I.CLASS_C: QT_TRANSLATE_NOOP("Formula", "class C ÷ matters with a result"),
    _I.CLASS_D: QT_TRANSLATE_NOOP("Formula", "class D ÷ matters with a result"),
    _I.OVERDUE: QT_TRANSLATE_NOOP(
        "Formula",
        "open matters of any date whose deadline is over and that nobody answered in this round; late "
        "promises and merged matters are in the counter's figure alone",
    ),
}
"""How a figure is reckoned, to stand after its name and an equals sign."""

_BASIS = {
    Basis.VISITS: QT_TRANSLATE_NOOP("Basis", "visits"),
    Basis.REGISTERED: QT_TRANSLATE_NOOP("Basis", "matters registered"),
    Basis.ACCEPTED: QT_TRANSLATE_NOOP("Basis", "matters accepted"),
    Basis.DUE_OR_REPLIED: QT_TRANSLATE_NOOP("Basis", "matters replied or due"),
    Basis.RATED: QT_TRANSLATE_NOOP("Basis", "matters rated"),
    Basis.FED_BACK: QT_TRANSLATE_NOOP("Basis", "matters told the answer"),
    Basis.UNIT_REPLIES: QT_TRANSLATE_NOOP("Basis", "replies of units"),
    Basis.SLIPS: QT_TRANSLATE_NOOP("Basis", "assignment slips"),
    Basis.CONCLUDED: QT_TRANSLATE_NOOP("Basis", "matters with a result"),
    Basis.ASSIGNED_AND_REPLIED: QT_TRANSLATE_NOOP("Basis", "matters assigned and replied"),
    Basis.OPEN_NOW: QT_TRANSLATE_NOOP("Basis", "matters open now"),
}
_UNIT = {
    Unit.VISITS: QT_TRANSLATE_NOOP("Unit", "visits"),
    Unit.PERSONS: QT_TRANSLATE_NOOP("Unit", "persons"),
    Unit.MATTERS: QT_TRANSLATE_NOOP("Unit", "matters"),
    Unit.PERCENT: QT_TRANSLATE_NOOP("Unit", "%"),
    Unit.DAYS: QT_TRANSLATE_NOOP("Unit", "working days"),
}
_PART = {
    Part.COUNTED: QT_TRANSLATE_NOOP("Part", "Counted"),
    Part.REST: QT_TRANSLATE_NOOP("Part", "Not counted"),
    Part.WHOLE: QT_TRANSLATE_NOOP("Part", "All"),
}
_PERIOD_SORT = {
    PeriodSort.MONTH: QT_TRANSLATE_NOOP("PeriodSort", "Month"),
    PeriodSort.QUARTER: QT_TRANSLATE_NOOP("PeriodSort", "Quarter"),
    PeriodSort.HALF_YEAR: QT_TRANSLATE_NOOP("PeriodSort", "Half-year"),
    PeriodSort.YEAR: QT_TRANSLATE_NOOP("PeriodSort", "Year"),
    PeriodSort.FREE: QT_TRANSLATE_NOOP("PeriodSort", "Other"),
}
_ALARM_SORT = {
    AlarmSort.CLUSTER: QT_TRANSLATE_NOOP("AlarmSort", "Gathering"),
    AlarmSort.VERY_URGENT: QT_TRANSLATE_NOOP("AlarmSort", "Very urgent"),
}
_REPORT_KIND = {
    ReportKind.WORK: QT_TRANSLATE_NOOP("ReportKind", "Work report"),
    ReportKind.SENTIMENT: QT_TRANSLATE_NOOP("ReportKind", "Analysis of what people say"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _INDICATOR,
    _BASIS,
    _UNIT,
    _PART,
    _PERIOD_SORT,
    _ALARM_SORT,
    _REPORT_KIND,
)
