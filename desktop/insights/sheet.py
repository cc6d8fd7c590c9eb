"""Reports that staff hand in: 联络站工作月报 and 民情分析报告, every figure with its basis and its day."""

from __future__ import annotations

from db.insights.contracts import ReportFacts, ReportKind
from desktop.insights.sheet_sentiment import sentiment_strips
from desktop.insights.sheet_words import title
from desktop.insights.sheet_work import work_strips
from desktop.insights.sheets import Report
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper


def paper(kind: ReportKind, facts: ReportFacts) -> Paper:
    """Draw one report; the file is named by what it is and for which days, never by a person."""
    report = Report(facts, title(kind, facts.period), HOUSE_FONTS)
    strips = work_strips if kind is ReportKind.WORK else sentiment_strips
    pages = report.pages(strips(report))
    name = f"{kind.value}-{facts.period.first:%Y%m%d}-{facts.period.last:%Y%m%d}"
    missing = dict.fromkeys(one for page in pages for one in page.framed())
    return Paper(write_pdf(pages, name), name, tuple(missing))
