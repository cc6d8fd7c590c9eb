"""Reports of a period: looked at in the preview, printed, and noted in the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from db.insights.contracts import Period, RecordReport, ReportFacts, ReportKind
from db.kernel.errors import StationError
from desktop.insights import phrases
from desktop.printing.preview_over import PreviewOver
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview import PreviewPage
    from desktop.printing.preview_order import PreviewOrder
    from desktop.printing.printer import PrintOutcome


class Reports(PreviewOver):
    """Shows the reports of a period, and has noted what was printed."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(desk, stack)
        self._period: Period | None = None

    @property
    def preview(self) -> PreviewPage | None:
        """The preview, None until a report was looked at."""
        return self._page

    def open(self, period: Period, *, once: bool = False) -> None:
        """Count what the reports of a period say, then show the first of them; ``once`` as on the page."""
        insights, actor = self._desk.workspace.insights, self._desk.actor
        work = partial(insights.report, actor, period, once=once)
        self._desk.jobs.ask(self, work, self._show, latest="report")

    def _show(self, facts: ReportFacts) -> None:
        self._period = facts.period
        self._lay(order_of(facts, self.tr("Print a report")))

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        self._on_page_left()
        self._note(form, outcome.printer, outcome.copies, succeeded=True)

    @Slot(object, object)
    def _on_page_refused(self, _error: StationError, form: object) -> None:
        self._note(form, "", 1, succeeded=False)

    def _note(self, form: object, printer: str, copies: int, *, succeeded: bool) -> None:
        if self._period is None:
            return
        workspace, actor = self._desk.workspace, self._desk.actor
        command = RecordReport(
            ReportKind(str(form)), self._period, printer, copies, succeeded=succeeded
        )
        self._desk.jobs.ask(self, lambda: workspace.insights.record_report(actor, command))


def order_of(facts: ReportFacts, heading: str) -> PreviewOrder:
    """Return the order for the preview; which report it is, is chosen there."""
    from desktop.insights.sheet import paper
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    def draw(form: object, _chosen: frozenset[str]) -> Paper:
        return paper(ReportKind(str(form)), facts)

    forms = tuple(PaperForm(kind, words.of(kind)) for kind in ReportKind)
    return PreviewOrder(heading, phrases.period(facts.period), forms, ReportKind.WORK, draw)
