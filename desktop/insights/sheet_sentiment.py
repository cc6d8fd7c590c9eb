"""民情分析报告: what people came about, where, and how that changed; the advice is written by hand."""

from __future__ import annotations

from db.insights.contracts import Indicator
from db.insights.rules import percent
from desktop.insights import categories, phrases
from desktop.insights import sheet_words as w
from desktop.insights.sheets import Report
from desktop.printing.layout.marks import Strip
from desktop.wording import formats
from desktop.wording.marks import say

_NAMED = 3
"""So many categories are named in the summary."""


def sentiment_strips(report: Report) -> list[Strip]:
    """Compose the report."""
    at = phrases.moment(report.facts.as_of)
    return [
        *report.section(w.OVERALL, 1),
        *report.paragraph(_summary(report)),
        *report.section(w.FREQUENT, 2, report.compared()),
        *report.ranking_chart(),
        *report.ranking_table(),
        *report.section(w.SPOTS, 3, say(w.SPOTS_BASIS, at=at)),
        *report.spots_table(),
        *report.section(w.TREND, 4, say(w.TREND_BASIS, at=at)),
        *report.trend_chart(),
        *report.section(w.ALARMS, 5, report.alarm_basis()),
        *report.alarm_lines(),
        *report.section(w.ADVICE, 6),
        *report.blank_lines(5),
        *report.signatures(),
    ]


def _summary(report: Report) -> str:
    ranking = report.facts.ranking
    first = ranking.lines[:_NAMED]
    if not first:
        return say(w.SENTIMENT_EMPTY)
    share = percent(sum(line.count for line in first), ranking.total)
    names = formats.listed(tuple(categories.word(line.category) for line in first))
    registered = f"{report.figures[Indicator.REGISTERED].numerator:,}"
    return say(w.SENTIMENT_SUMMARY, registered=registered, names=names, share=f"{share}%")
