"""What the preview offers for each paper of evaluations: its forms, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from db.attachments.contracts import Subject
from db.evaluation.contracts import SheetLine
from db.evaluation.finding_contracts import FindingLine
from db.evaluation.paper_contracts import (
    DayPaper,
    EvaluationPaperKey,
    EvaluationPaperKind,
    Printing,
)
from db.kernel.kinds import Kind as RecordKind
from desktop.evaluation.section import OpenJoint
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.evaluation.result_contracts import Counted, Results
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview_order import PreviewOrder

Kind = EvaluationPaperKind
OWN, OWN_BLANK, BLANKS, ALL, A4 = "own", "own_blank", "blanks", "all", "a4"
NOTICE, CHANGE = "notice", "change"
_PRINT = QT_TRANSLATE_NOOP("EvaluationPapers", "Print: {paper}")
_FORMS: dict[str, Mark] = {
    OWN: QT_TRANSLATE_NOOP("EvaluationPapers", "This sheet"),
    OWN_BLANK: QT_TRANSLATE_NOOP("EvaluationPapers", "This sheet, blank"),
    BLANKS: QT_TRANSLATE_NOOP("EvaluationPapers", "All of the day, blank"),
    ALL: QT_TRANSLATE_NOOP("EvaluationPapers", "All of the day, filled"),
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
        """Read the day with every sheet that may be looked at."""
        paper = desk.workspace.evaluation.papers.day(desk.actor, self.session)
        return DayOrder(
            paper, next((one for one in paper.day.sheets if one.id == self.sheet), None)
        )


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
        answer = evaluation.sheets.view(desk.actor, line.sheet).answers.get(line.item)
        seen = (answer.id, *answer.earlier) if answer else ()
        before = _photos(desk, RecordKind.EVALUATION_ANSWER, seen)
        after = [
            *_photos(desk, RecordKind.EVALUATION_FINDING, (line.id,)),
            *_photos(desk, RecordKind.FINDING_STEP, (one.id for one in line.steps)),
        ]
        return FindingOrder(printing, line, before, after)


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Sheets of a day, one or all of them, filled or blank."""

    paper: DayPaper
    line: SheetLine | None

    def preview(self) -> PreviewOrder:
        """Offer what there is: nothing that is filled while its author alone may read it."""
        return _order(
            Kind.EVALUATION_SHEET, self.paper.day.line.theme, tuple(self._forms()), self.draw
        )

    def key(self, form: object) -> EvaluationPaperKey:
        """Return which paper it is."""
        from desktop.evaluation import sheet

        if self.line is not None and form in {OWN, OWN_BLANK}:
            return sheet.form_key(self.paper, self.line, blank=form == OWN_BLANK)
        kind = Kind.EVALUATION_BLANK if form == BLANKS else Kind.EVALUATION_SHEET
        return EvaluationPaperKey(kind, self.paper.day.line.id)

    def draw(self, form: object, _contents: frozenset[str]) -> Paper:
        """Draw the sheets as chosen; runs away from the main thread."""
        from desktop.evaluation import sheet

        if self.line is not None and form in {OWN, OWN_BLANK}:
            return sheet.form(self.paper, self.line, blank=form == OWN_BLANK)
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
        return EvaluationPaperKey(Kind.EVALUATION_JOINT, self.paper.day.line.id)

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
        return EvaluationPaperKey(Kind.EVALUATION_SUMMARY)

    def draw(self, _form: object, _contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.evaluation import sheet
        from desktop.evaluation.sheet_summary import SummaryFacts

        wanted = self.wanted
        return sheet.summary(
            SummaryFacts(self.printing, wanted.counted, wanted.results, wanted.form)
        )


@dataclass(frozen=True, slots=True)
class FindingOrder:
    """The two papers of a finding."""

    printing: Printing
    line: FindingLine
    before: Sequence[bytes]
    after: Sequence[bytes]

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

        facts = FindingFacts(self.printing, self.line, self.before, self.after)
        return sheet.notice(facts) if form == NOTICE else sheet.change(facts)


def _order(
    kind: EvaluationPaperKind, number: str, forms: Sequence[str], draw: object
) -> PreviewOrder:
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    offered = tuple(PaperForm(one, say(_FORMS[one])) for one in forms)
    heading = say(_PRINT, paper=words.of(kind))
    return PreviewOrder(heading, number, offered, offered[0].key, draw)  # type: ignore[arg-type]


def _photos(desk: Desk, kind: RecordKind, records: Iterable[UUID]) -> list[bytes]:
    """Return the pictures that are attached to records, oldest first; documents are none."""
    attachments, actor = desk.workspace.attachments, desk.actor
    return [
        attachments.content(actor, line.id)
        for record in records
        for line in attachments.of(actor, Subject(kind, record))
        if line.media.is_picture
    ]
