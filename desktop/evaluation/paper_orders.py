"""What the preview offers for each paper of evaluations: its forms, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from db.accounts.rules import Permission, may
from db.evaluation.contracts import SessionLine, SheetLine
from db.evaluation.finding_contracts import FindingLine
from db.evaluation.paper_contracts import (
    DayPaper,
    EvaluationPaperKey,
    EvaluationPaperKind,
    Printing,
)
from db.evaluation.sums import of_session, summed
from db.kernel.kinds import Kind as RecordKind
from desktop.evaluation.paper_photos import Photo, photos_at, photos_of
from desktop.evaluation.section import OpenJoint
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.evaluation.result_contracts import Counted, Results
    from desktop.evaluation.sheet_summary import SummaryFacts
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview_order import PreviewOrder

Kind = EvaluationPaperKind
OWN, OWN_BLANK, BLANKS, ALL, A4 = "own", "own_blank", "blanks", "all", "a4"
DAY_SUMMARY, PHOTOS = "day_summary", "photos"
NOTICE, CHANGE = "notice", "change"
_PRINT = QT_TRANSLATE_NOOP("EvaluationPapers", "Print: {paper}")
_WITH_PHOTOS = QT_TRANSLATE_NOOP("EvaluationPapers", "Photos of the answers, behind it")
_FORMS: dict[str, Mark] = {
    OWN: QT_TRANSLATE_NOOP("EvaluationPapers", "This sheet"),
    OWN_BLANK: QT_TRANSLATE_NOOP("EvaluationPapers", "This sheet, blank"),
    BLANKS: QT_TRANSLATE_NOOP("EvaluationPapers", "All of the day, blank"),
    ALL: QT_TRANSLATE_NOOP("EvaluationPapers", "All of the day, filled"),
    DAY_SUMMARY: QT_TRANSLATE_NOOP("EvaluationPapers", "Summary of the day"),
    NOTICE: QT_TRANSLATE_NOOP("EvaluationPapers", "Notice"),
    CHANGE: QT_TRANSLATE_NOOP("EvaluationPapers", "Before and after"),
    A4: QT_TRANSLATE_NOOP("EvaluationPapers", "A4"),
}


class Order(Protocol):
    """A paper with all that it says."""

    def preview(self) -> PreviewOrder:
        """Return the order for the preview."""

    def key(self, form: object) -> EvaluationPaperKey:
        """Return which paper it is when it is printed in a form."""


class Wanted(Protocol):
    """A paper that somebody asked for."""

    def read(self, desk: Desk) -> Order:
        """Read what it says; runs on the database thread."""


@dataclass(frozen=True, slots=True)
class DayWanted:
    """The sheets of a day, and the one that is open."""

    session: UUID
    sheet: UUID | None = None

    def read(self, desk: Desk) -> Order:
        """Read the day with every sheet that may be looked at, and the photos of the one that is open."""
        paper = desk.workspace.evaluation.papers.day(desk.actor, self.session, self.sheet)
        view = paper.sheets.get(self.sheet) if self.sheet else None
        listed = (one for one in paper.day.sheets if one.id == self.sheet)
        line = view.line if view else next(listed, None)
        photos = tuple(photos_of(desk, view)) if view else ()
        return DayOrder(paper, line, photos, self._counted(desk, paper))

    def _counted(self, desk: Desk, paper: DayPaper) -> Counted | None:
        """Return what the day comes to; None before its sheets count, and for who reads no results."""
        line, form = paper.day.line, paper.day.form.template.code
        if not line.is_closed or not may(desk.actor, Permission.PLAN_EVALUATIONS):
            return None
        board = desk.workspace.evaluation.board
        counted = board.counted(desk.actor, line.day, line.day, form)
        return of_session(counted, line.id)


@dataclass(frozen=True, slots=True)
class JointWanted:
    """The joint sheet of a firm and department."""

    of: OpenJoint

    def read(self, desk: Desk) -> Order:
        """Read it with the sheets behind it."""
        papers, of = desk.workspace.evaluation.papers, self.of
        return JointOrder(papers.joint(desk.actor, of.session, of.firm, of.department))


@dataclass(frozen=True, slots=True)
class SummaryWanted:
    """What the board shows."""

    counted: Counted
    results: Results
    form: str

    def read(self, desk: Desk) -> Order:
        """Read what stands on every paper."""
        return SummaryOrder(desk.workspace.evaluation.papers.printing(desk.actor), self)


@dataclass(frozen=True, slots=True)
class FindingWanted:
    """A finding: its notice, and the photos of before and after."""

    line: FindingLine

    def read(self, desk: Desk) -> Order:
        """Read its photos: those of the answer, and those that came with what became of it."""
        line, evaluation = self.line, desk.workspace.evaluation
        printing = evaluation.papers.printing(desk.actor)
        sheet = evaluation.sheets.view(desk.actor, line.sheet)
        day = evaluation.sessions.view(desk.actor, line.session).line
        answer = sheet.answers.get(line.item)
        seen = (answer.id, *answer.earlier) if answer else ()
        before = list(photos_at(desk, RecordKind.EVALUATION_ANSWER, seen))
        after = [
            *photos_at(desk, RecordKind.EVALUATION_FINDING, (line.id,)),
            *photos_at(desk, RecordKind.FINDING_STEP, (one.id for one in line.steps)),
        ]
        return FindingOrder(printing, line, before, after, day, sheet.line)


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Sheets of a day, one or all of them, filled or blank."""

    paper: DayPaper
    line: SheetLine | None
    photos: Sequence[Photo] = ()
    counted: Counted | None = None

    def preview(self) -> PreviewOrder:
        """Offer what there is: nothing that is filled while its author alone may read it."""
        from desktop.printing.preview_options import ContentChoice

        theme, forms = self.paper.day.line.theme, tuple(self._forms())
        order = _order(Kind.EVALUATION_SHEET, theme, forms, self.draw)
        if not self.photos:
            return order
        return replace(order, contents=(ContentChoice(PHOTOS, say(_WITH_PHOTOS), forms=(OWN,)),))

    def key(self, form: object) -> EvaluationPaperKey:
        """Return which paper it is."""
        from desktop.evaluation import sheet

        if self.line is not None and form in {OWN, OWN_BLANK}:
            return sheet.form_key(self.paper, self.line, blank=form == OWN_BLANK)
        if form == DAY_SUMMARY:
            return sheet.summary_key(self._summary())
        return sheet.forms_key(self.paper, blank=form == BLANKS)

    def draw(self, form: object, contents: frozenset[str]) -> Paper:
        """Draw the sheets as chosen; runs away from the main thread."""
        from desktop.evaluation import sheet

        if self.line is not None and form in {OWN, OWN_BLANK}:
            shown = self.photos if form == OWN and PHOTOS in contents else ()
            return sheet.form(self.paper, self.line, blank=form == OWN_BLANK, photos=shown)
        if form == DAY_SUMMARY:
            return sheet.summary(self._summary())
        every = self._newest() if form == BLANKS else self._filled()
        return sheet.forms(self.paper, every, blank=form == BLANKS)

    def _forms(self) -> Iterator[str]:
        if self.line is not None and self.line.id in self.paper.sheets:
            yield OWN
        if self.line is not None:
            yield OWN_BLANK
        if self._filled():
            yield ALL
        yield BLANKS
        if self.counted is not None and self.counted.sheets:
            yield DAY_SUMMARY

    def _summary(self) -> SummaryFacts:
        from desktop.evaluation.sheet_summary import SummaryFacts

        assert self.counted is not None
        line, form = self.paper.day.line, self.paper.day.form.template.name
        results = summed(self.counted, line.day, line.day)
        return SummaryFacts(self.paper.printing, self.counted, results, form, line)

    def _filled(self) -> Sequence[SheetLine]:
        return [one for one in self._newest() if one.id in self.paper.sheets]

    def _newest(self) -> Sequence[SheetLine]:
        """Return the sheets without versions that another one has replaced."""
        replaced = {one.corrects for one in self.paper.day.sheets}
        return [one for one in self.paper.day.sheets if one.id not in replaced]


@dataclass(frozen=True, slots=True)
class JointOrder:
    """A joint sheet."""

    paper: DayPaper

    def preview(self) -> PreviewOrder:
        """Offer it on A4."""
        return _order(Kind.EVALUATION_JOINT, self.paper.day.line.theme, (A4,), self.draw)

    def key(self, _form: object) -> EvaluationPaperKey:
        """Return which paper it is."""
        from desktop.evaluation import sheet

        assert self.paper.joint is not None
        return sheet.joint_key(self.paper.joint)

    def draw(self, _form: object, _contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.evaluation import sheet

        assert self.paper.joint is not None
        return sheet.joint(self.paper, self.paper.joint)


@dataclass(frozen=True, slots=True)
class SummaryOrder:
    """What a period comes to."""

    printing: Printing
    wanted: SummaryWanted

    def preview(self) -> PreviewOrder:
        """Offer it on A4."""
        return _order(Kind.EVALUATION_SUMMARY, self.wanted.form, (A4,), self.draw)

    def key(self, _form: object) -> EvaluationPaperKey:
        """Return which paper it is."""
        from desktop.evaluation import sheet

        return sheet.summary_key(self._facts())

    def draw(self, _form: object, _contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.evaluation import sheet

        return sheet.summary(self._facts())

    def _facts(self) -> SummaryFacts:
        from desktop.evaluation.sheet_summary import SummaryFacts

        wanted = self.wanted
        return SummaryFacts(self.printing, wanted.counted, wanted.results, wanted.form)


@dataclass(frozen=True, slots=True)
class FindingOrder:
    """The two papers of a finding."""

    printing: Printing
    line: FindingLine
    before: Sequence[Photo]
    after: Sequence[Photo]
    day: SessionLine
    sheet: SheetLine

    def preview(self) -> PreviewOrder:
        """Offer the notice first."""
        kind = Kind.RECTIFICATION_NOTICE
        return _order(kind, self.line.department_name, (NOTICE, CHANGE), self.draw)

    def key(self, form: object) -> EvaluationPaperKey:
        """Return which paper it is."""
        is_notice = form == NOTICE
        kind = Kind.RECTIFICATION_NOTICE if is_notice else Kind.RECTIFICATION_PHOTOS
        return EvaluationPaperKey(kind, self.line.id)

    def draw(self, form: object, _contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.evaluation import sheet
        from desktop.evaluation.sheet_finding import FindingFacts

        facts = FindingFacts(
            self.printing, self.line, self.before, self.after, self.day, self.sheet
        )
        return sheet.notice(facts) if form == NOTICE else sheet.change(facts)


def _order(
    kind: EvaluationPaperKind, number: str, forms: Sequence[str], draw: object
) -> PreviewOrder:
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    offered = tuple(PaperForm(one, say(_FORMS[one])) for one in forms)
    heading = say(_PRINT, paper=words.of(kind))
    return PreviewOrder(heading, number, offered, offered[0].key, draw)  # type: ignore[arg-type]
