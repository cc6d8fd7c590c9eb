"""联络站工作月报: what the station did in a period, and how every figure was reckoned."""

from __future__ import annotations

from db.insights.contracts import Indicator
from desktop.insights import phrases, rows
from desktop.insights import sheet_words as w
from desktop.insights.sheets import Report
from desktop.printing.layout.marks import Strip
from desktop.wording.marks import say

_I = Indicator


def work_strips(report: Report) -> list[Strip]:
    """Compose the report."""
    at = phrases.moment(report.facts.as_of)
    groups = ((w.OVERALL, rows.MAIN), *rows.GROUPS)
    return [
        *report.section(w.OVERALL, 1),
        *report.paragraph(_summary(report)),
        *report.paragraph(_voices(report)),
        *report.section(w.FREQUENT, 2, report.compared()),
        *report.ranking_chart(),
        *report.section(w.TREND, 3, say(w.TREND_BASIS, at=at)),
        *report.trend_chart(),
        *report.section(w.ALARMS, 4, report.alarm_basis()),
        *report.alarm_lines(),
        *report.section(w.FIGURES, 5),
        *report.figure_table(groups),
        *report.signatures(),
    ]


def _summary(report: Report) -> str:
    told = {
        "visits": _I.VISITS, "persons": _I.PERSONS, "registered": _I.REGISTERED,
        "accepted": _I.ACCEPTED, "reply": _I.REPLY, "on_time": _I.ON_TIME, "closing": _I.CLOSING,
        "days": _I.MEAN_DAYS, "overdue": _I.OVERDUE,
    }  # fmt: skip
    return say(w.WORK_SUMMARY, **{name: report.value(one) for name, one in told.items()})


def _voices(report: Report) -> str:
    figures = report.figures
    return say(
        w.VOICE_SUMMARY, rated=f"{figures[_I.RATED_SHARE].numerator:,}",
        satisfied=report.value(_I.SATISFACTION_BROAD), strict=report.value(_I.SATISFACTION),
        first=report.value(_I.FIRST_SATISFACTION),
    )  # fmt: skip
