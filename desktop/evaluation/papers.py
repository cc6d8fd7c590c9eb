"""The papers of evaluations: looked at in the preview, printed, and noted in the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission, may
from db.evaluation.paper_contracts import (
    DayPaper,
    EvaluationPaperKey,
    RecordEvaluationPaper,
)
from db.kernel.errors import StationError
from desktop.evaluation.paper_orders import Order, Wanted
from desktop.printing.preview_over import PreviewOver

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview import PreviewPage
    from desktop.printing.printer import PrintOutcome


class EvaluationPapers(PreviewOver):
    """Shows a paper, and has noted what was printed."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(desk, stack)
        self._order: Order | None = None

    @property
    def preview(self) -> PreviewPage | None:
        """The preview, None until a paper was looked at."""
        return self._page

    def open(self, wanted: Wanted) -> None:
        """Read what a paper says, then show it."""
        desk = self._desk
        desk.printing.look_for_printers()
        work = partial(wanted.read, desk)
        desk.jobs.ask(self, work, self._show, desk.notices.say_error, latest="paper")

    def _show(self, order: Order) -> None:
        self._order = order
        self._lay(order.preview())

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        order = self._order
        self._on_page_left()
        if order is not None:
            note(self._desk, order.key(form), outcome)

    @Slot(object, object)
    def _on_page_refused(self, _error: StationError, form: object) -> None:
        if self._order is not None:
            note(self._desk, self._order.key(form), None)


class OwnSheetPrinter(QObject):
    """Prints the sheet that its deputy has in hand, to be signed with a pen; the window at work may be gone by then."""

    def __init__(self, desk: Desk, session: UUID) -> None:
        super().__init__(desk.printing)
        self._desk, self._session = desk, session

    def print(self, sheet: UUID) -> None:
        """Read, draw and print it; whether it came out is an entry of its own."""
        desk = self._desk
        read = partial(desk.workspace.evaluation.papers.own, desk.actor, self._session, sheet)
        desk.jobs.ask(self, read, partial(self._draw, sheet), desk.notices.say_error)

    def _draw(self, sheet: UUID, paper: DayPaper) -> None:
        from desktop.evaluation import sheet as drawing

        line = next(one for one in paper.day.sheets if one.id == sheet)
        key = drawing.form_key(paper, line, blank=False)
        draw = partial(drawing.form, paper, line)
        self._desk.jobs.compute(self, draw, partial(self._send, key), self._desk.notices.say_error)

    def _send(self, key: EvaluationPaperKey, paper: Paper) -> None:
        desk = self._desk
        desk.printing.print(
            self, paper, then=partial(note, desk, key), failed=partial(self._on_failed, key)
        )

    def _on_failed(self, key: EvaluationPaperKey, error: StationError) -> None:
        note(self._desk, key, None)
        self._desk.notices.say_error(error)


def own_sheet_printer(desk: Desk, session: UUID) -> Callable[[UUID], object] | None:
    """Return what prints a sheet of a day in its deputy's hand; None for who prints nothing."""
    return OwnSheetPrinter(desk, session).print if may(desk.actor, Permission.PRINT) else None


def note(desk: Desk, key: EvaluationPaperKey, outcome: PrintOutcome | None) -> None:
    """Have noted that a paper came out, or did not."""
    printer, copies = (outcome.printer, outcome.copies) if outcome else ("", 1)
    command = RecordEvaluationPaper(key, printer, copies, succeeded=outcome is not None)
    papers, actor = desk.workspace.evaluation.papers, desk.actor
    desk.jobs.ask(desk.printing, lambda: papers.record(actor, command))
