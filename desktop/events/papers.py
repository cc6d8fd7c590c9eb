"""The papers of events: looked at in the preview, printed, and noted in the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from db.events.paper_contracts import EventPaperKey, RecordEventPaper
from db.kernel.errors import StationError
from desktop.events.paper_orders import Order, Wanted
from desktop.printing.preview_over import PreviewOver

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.preview import PreviewPage
    from desktop.printing.printer import PrintOutcome


class EventPapers(PreviewOver):
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


def note(desk: Desk, key: EventPaperKey, outcome: PrintOutcome | None) -> None:
    """Have noted that a paper came out, or did not."""
    printer, copies = (outcome.printer, outcome.copies) if outcome else ("", 1)
    command = RecordEventPaper(key, printer, copies, succeeded=outcome is not None)
    papers, actor = desk.workspace.events.papers, desk.actor
    desk.jobs.ask(desk.printing, lambda: papers.record(actor, command))
