"""Papers of evaluations, each by its kind, ready for preview and printer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.evaluation.contracts import JointView, SheetLine
from db.evaluation.paper_contracts import DayPaper, EvaluationPaperKey, EvaluationPaperKind
from desktop.evaluation.paper_photos import Photo
from desktop.evaluation.sheet_finding import ChangeSheet, FindingFacts, NoticeSheet
from desktop.evaluation.sheet_form import FormFacts, FormSheet
from desktop.evaluation.sheet_joint import JointSheet
from desktop.evaluation.sheet_summary import SummaryFacts, SummarySheet
from desktop.printing.handouts.papers import bound
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page
from desktop.printing.paper import Paper

Kind = EvaluationPaperKind
_TOLD_APART = 10
"""So many last characters of what tells papers apart stand in their names: a whole day, the end of an id."""


def form(
    paper: DayPaper, line: SheetLine, *, blank: bool = False, photos: Sequence[Photo] = ()
) -> Paper:
    """Draw one sheet, filled as far as it may be looked at, the photos of its answers behind it."""
    drawn = _form(paper, line, blank=blank, photos=photos)
    return bound(drawn, title_of(form_key(paper, line, blank=blank)))


def forms(paper: DayPaper, lines: Iterable[SheetLine], *, blank: bool = False) -> Paper:
    """Draw several sheets of a day behind each other, each on a page of its own."""
    drawn = [page for line in lines for page in _form(paper, line, blank=blank)]
    return bound(tuple(drawn), title_of(forms_key(paper, blank=blank)))


def _form(
    paper: DayPaper, line: SheetLine, *, blank: bool, photos: Sequence[Photo] = ()
) -> tuple[Page, ...]:
    key = form_key(paper, line, blank=blank)
    view = None if blank else paper.sheets.get(line.id)
    # A sheet that came out among all of its day is printed again when it is printed alone.
    told = key.told, EvaluationPaperKey(key.kind, paper.day.line.id).told
    return FormSheet(FormFacts(paper, line, view, photos), told, HOUSE_FONTS).pages()


def forms_key(paper: DayPaper, *, blank: bool) -> EvaluationPaperKey:
    """Return which paper all sheets of a day are."""
    return EvaluationPaperKey(_kind(blank=blank), paper.day.line.id)


def form_key(paper: DayPaper, line: SheetLine, *, blank: bool) -> EvaluationPaperKey:
    """Return which paper a sheet is: blank as long as nobody but its author may read it."""
    is_blank = blank or line.id not in paper.sheets
    return EvaluationPaperKey(_kind(blank=is_blank), line.id, line.version)


def title_of(key: EvaluationPaperKey) -> str:
    """Return the name of a paper in queues and folders: kind, id and version, nobody's name."""
    said = (
        key.kind.value, key.record.hex[-8:] if key.record else None,
        f"v{key.version}" if key.version else None, *(one[-_TOLD_APART:] for one in key.of),
    )  # fmt: skip
    return "-".join(str(one) for one in said if one is not None)


def _kind(*, blank: bool) -> EvaluationPaperKind:
    return Kind.EVALUATION_BLANK if blank else Kind.EVALUATION_SHEET


def joint(paper: DayPaper, view: JointView) -> Paper:
    """Draw the joint sheet of a firm and department."""
    key = joint_key(view)
    return bound(JointSheet(paper, view, key.told, HOUSE_FONTS).pages(), title_of(key))


def joint_key(view: JointView) -> EvaluationPaperKey:
    """Return which paper the joint sheet of a firm and department is."""
    of = view.firm.hex, view.department.hex
    return EvaluationPaperKey(Kind.EVALUATION_JOINT, view.session, of=of)


def summary(facts: SummaryFacts) -> Paper:
    """Draw what a day or a period comes to."""
    key = summary_key(facts)
    return bound(SummarySheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))


def summary_key(facts: SummaryFacts) -> EvaluationPaperKey:
    """Return which paper a summary is: that of a day of inspections, or of some days by a form."""
    kind, found = Kind.EVALUATION_SUMMARY, facts.results
    if facts.day is not None:
        return EvaluationPaperKey(kind, facts.day.id)
    return EvaluationPaperKey(kind, of=(found.form, str(found.first), str(found.last)))


def notice(facts: FindingFacts) -> Paper:
    """Draw the notice of a finding."""
    key = EvaluationPaperKey(Kind.RECTIFICATION_NOTICE, facts.line.id)
    return bound(NoticeSheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))


def change(facts: FindingFacts) -> Paper:
    """Draw what was before a finding and after it."""
    key = EvaluationPaperKey(Kind.RECTIFICATION_PHOTOS, facts.line.id)
    return bound(ChangeSheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))
