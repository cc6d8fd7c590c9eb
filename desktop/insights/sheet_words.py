"""The fixed texts of the reports, marked for translation."""

from __future__ import annotations

from db.insights.contracts import Period, PeriodSort, ReportKind
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_WORK = {
    PeriodSort.MONTH: QT_TRANSLATE_NOOP("Report", "Monthly work report of the liaison station"),
    PeriodSort.QUARTER: QT_TRANSLATE_NOOP("Report", "Quarterly work report of the liaison station"),
    PeriodSort.HALF_YEAR: QT_TRANSLATE_NOOP("Report", "Half-year work report of the liaison station"),
    PeriodSort.YEAR: QT_TRANSLATE_NOOP("Report", "Yearly work report of the liaison station"),
    PeriodSort.FREE: QT_TRANSLATE_NOOP("Report", "Work report of the liaison station"),
}  # fmt: skip
_SENTIMENT = QT_TRANSLATE_NOOP("Report", "Report on what people say")

PERIOD = QT_TRANSLATE_NOOP("Report", "{period} ({span})")
SCOPE = QT_TRANSLATE_NOOP(
    "Report",
    "Scope: matters received at {station} in this period. Figures as of {at}; half is rounded up, "
    "a dash stands where there is nothing to divide by.",
)
NUMBERED = QT_TRANSLATE_NOOP("Report", "{number}. {title}")
NUMBERS = (
    QT_TRANSLATE_NOOP("Report", "1"), QT_TRANSLATE_NOOP("Report", "2"),
    QT_TRANSLATE_NOOP("Report", "3"), QT_TRANSLATE_NOOP("Report", "4"),
    QT_TRANSLATE_NOOP("Report", "5"), QT_TRANSLATE_NOOP("Report", "6"),
)  # fmt: skip
OVERALL = QT_TRANSLATE_NOOP("Report", "Overall")
FIGURES = QT_TRANSLATE_NOOP("Report", "Figures and how they are reckoned")
FREQUENT = QT_TRANSLATE_NOOP("Report", "High-frequency matters")
TREND = QT_TRANSLATE_NOOP("Report", "Registered and closed, month by month")
SPOTS = QT_TRANSLATE_NOOP("Report", "Hot spots by category and village")
ALARMS = QT_TRANSLATE_NOOP("Report", "Early warnings")
ADVICE = QT_TRANSLATE_NOOP("Report", "Analysis and suggestions")
FIGURE = QT_TRANSLATE_NOOP("Report", "Figure")
NOW = QT_TRANSLATE_NOOP("Report", "This period")
BEFORE = QT_TRANSLATE_NOOP("Report", "Period before")
FRACTION = QT_TRANSLATE_NOOP("Report", "Divided")
RECKONED = QT_TRANSLATE_NOOP("Report", "How it is reckoned")
COMPARED = QT_TRANSLATE_NOOP(
    "Report",
    "{n} matters registered, void ones left out; compared with {before} and with {year_before}; as of {at}.",
)
COMPARED_ONCE = QT_TRANSLATE_NOOP(
    "Report",
    "Persons, each counted once in a category, visitors who left no name by matter ({n} in all); "
    "compared with {before} and with {year_before}; as of {at}.",
)
TREND_BASIS = QT_TRANSLATE_NOOP(
    "Report",
    "Grey bar: registered, by the day of reception. White bar: closed, by the day of closing. As of {at}.",
)
SPOTS_BASIS = QT_TRANSLATE_NOOP("Report", "Matters registered in this period; as of {at}.")
ALARM_BASIS = QT_TRANSLATE_NOOP(
    "Report",
    "{least} of one category and village within {days} days, or open and very urgent; as of {at}.",
)
ALARM = QT_TRANSLATE_NOOP("Report", "{sort}: {title}, {told}.")
NONE = QT_TRANSLATE_NOOP("Report", "None in this period.")
MADE_BY = QT_TRANSLATE_NOOP("Report", "Made by:")
HEAD_SIGNS = QT_TRANSLATE_NOOP("Report", "Station head:")
CONTACT = QT_TRANSLATE_NOOP("Report", "Phone {phone}")
PRINTED_BY = QT_TRANSLATE_NOOP("Report", "Printed {at} by {by}")
PAGE_OF = QT_TRANSLATE_NOOP("Report", "Page {number} of {count}")
WORK_SUMMARY = QT_TRANSLATE_NOOP(
    "Report",
    "In this period the station received {visits} ({persons} known) and registered {registered}, "
    "{accepted} of them accepted. The reply rate is {reply}, the on-time reply rate {on_time}, "
    "the closing rate {closing}; handling took {days} on average. {overdue} are overdue now.",
)
VOICE_SUMMARY = QT_TRANSLATE_NOOP(
    "Report",
    "Voters rated {rated}: {satisfied} are satisfied or mostly satisfied, {strict} satisfied; "
    "by their first word {first}.",
)
SENTIMENT_SUMMARY = QT_TRANSLATE_NOOP(
    "Report",
    "{registered} were registered in this period. Most of them are about {names}, together {share} of all.",
)
SENTIMENT_EMPTY = QT_TRANSLATE_NOOP("Report", "Nothing was registered in this period.")


def title(kind: ReportKind, period: Period) -> str:
    """Return the title of a report; a work report is named by how long its period is."""
    return say(_SENTIMENT) if kind is ReportKind.SENTIMENT else say(_WORK[period.sort])
