"""Papers of evaluations, each by its kind, ready for preview and printer."""

from __future__ import annotations

from collections.abc import Iterable

from db.evaluation.contracts import JointView, SheetLine
from db.evaluation.paper_contracts import DayPaper, EvaluationPaperKey, EvaluationPaperKind
from desktop.evaluation.sheet_finding import ChangeSheet, FindingFacts, NoticeSheet
from desktop.evaluation.sheet_form import FormFacts, FormSheet
from desktop.evaluation.sheet_joint import JointSheet
from desktop.evaluation.sheet_summary import SummaryFacts, SummarySheet
from desktop.printing.handouts.papers import bound
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page
from desktop.printing.paper import Paper

Kind = EvaluationPaperKind
SUMMARY = EvaluationPaperKey(Kind.EVALUATION_SUMMARY)
"""Summaries of all periods are counted as one paper."""


def form(paper: DayPaper, line: SheetLine, *, blank: bool = False) -> Paper:
    """Draw one sheet, filled as far as it may be looked at."""
    key = form_key(paper, line, blank=blank)
    view = None if blank else paper.sheets.get(line.id)
    return bound(
        FormSheet(FormFacts(paper, line, view), key.told, HOUSE_FONTS).pages(), title_of(key)
    )


def forms(paper: DayPaper, lines: Iterable[SheetLine], *, blank: bool = False) -> Paper:
    """Draw several sheets of a day behind each other, each on a page of its own."""
    drawn: list[Page] = []
    for line in lines:
        key = form_key(paper, line, blank=blank)
        view = None if blank else paper.sheets.get(line.id)
        drawn += FormSheet(FormFacts(paper, line, view), key.told, HOUSE_FONTS).pages()
    whole = EvaluationPaperKey(_kind(blank=blank), paper.day.line.id)
    return bound(tuple(drawn), title_of(whole))


def form_key(paper: DayPaper, line: SheetLine, *, blank: bool) -> EvaluationPaperKey:
    """Return which paper a sheet is: blank as long as nobody but its author may read it."""
    is_blank = blank or line.id not in paper.sheets
    return EvaluationPaperKey(_kind(blank=is_blank), line.id, line.version)


def title_of(key: EvaluationPaperKey) -> str:
    """Return the name of a paper in queues and folders: kind, id and version, nobody's name."""
    said = (
        key.kind.value,
        key.record.hex[-8:] if key.record else None,
        f"v{key.version}" if key.version else None,
    )
    return "-".join(str(one) for one in said if one is not None)


def _kind(*, blank: bool) -> EvaluationPaperKind:
    return Kind.EVALUATION_BLANK if blank else Kind.EVALUATION_SHEET


def joint(paper: DayPaper, view: JointView) -> Paper:
    """Draw the joint sheet of a firm and department."""
    key = joint_key(paper)
    return bound(JointSheet(paper, view, key.told, HOUSE_FONTS).pages(), title_of(key))


def joint_key(paper: DayPaper) -> EvaluationPaperKey:
    """Return which paper a joint sheet is."""
    return EvaluationPaperKey(Kind.EVALUATION_JOINT, paper.day.line.id)


def summary(facts: SummaryFacts) -> Paper:
    """Draw what a day or a period comes to."""
    key = SUMMARY
    return bound(SummarySheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))


def notice(facts: FindingFacts) -> Paper:
    """Draw the notice of a finding."""
    key = EvaluationPaperKey(Kind.RECTIFICATION_NOTICE, facts.line.id)
    return bound(NoticeSheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))


def change(facts: FindingFacts) -> Paper:
    """Draw what was before a finding and after it."""
    key = EvaluationPaperKey(Kind.RECTIFICATION_PHOTOS, facts.line.id)
    return bound(ChangeSheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))
