"""Papers of bundles: looked at in the preview, printed, and noted in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from db.bundle.exchange_contracts import BundlePaper, Direction, RecordBundlePaper
from db.kernel.errors import StationError
from desktop.printing.preview_over import PreviewOver
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview import PreviewPage
    from desktop.printing.preview_order import PreviewOrder
    from desktop.printing.printer import PrintOutcome

_A4 = QT_TRANSLATE_NOOP("BundlePapers", "A4")
_OUT = QT_TRANSLATE_NOOP("BundlePapers", "Print the paper of the export")
_IN = QT_TRANSLATE_NOOP("BundlePapers", "Print the paper of the import")
_NUMBER = QT_TRANSLATE_NOOP("BundlePapers", "No. {number}")
_COUNT = QT_TRANSLATE_NOOP("BundlePapers", "{n} bundles")


class BundlePapers(PreviewOver):
    """Shows the papers of bundles, a page for each, and has noted what was printed."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(desk, stack)
        self._shown: tuple[BundlePaper, ...] = ()

    @property
    def preview(self) -> PreviewPage | None:
        """The preview, None until a paper was looked at."""
        return self._page

    def open(self, direction: Direction, bundles: Sequence[bytes]) -> None:
        """Read what the papers of these bundles say, and show them."""
        papers, actor = self._desk.workspace.bundles.papers, self._desk.actor

        def read() -> tuple[BundlePaper, ...]:
            return tuple(papers.paper(actor, direction, one) for one in bundles)

        self._desk.jobs.ask(self, read, self._show, latest="paper")

    def _show(self, found: tuple[BundlePaper, ...]) -> None:
        self._shown = found
        self._lay(order_of(found))

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, _form: object) -> None:
        self._on_page_left()
        self._note(outcome.printer, outcome.copies, succeeded=True)

    @Slot(object, object)
    def _on_page_refused(self, _error: StationError, _form: object) -> None:
        self._note("", 1, succeeded=False)

    def _note(self, printer: str, copies: int, *, succeeded: bool) -> None:
        papers, actor = self._desk.workspace.bundles.papers, self._desk.actor
        for one in self._shown:
            command = RecordBundlePaper(one.bundle, printer, copies, succeeded=succeeded)
            self._desk.jobs.ask(self, partial(papers.record_paper, actor, command))


def order_of(bundles: Sequence[BundlePaper]) -> PreviewOrder:
    """Return the order for the preview."""
    from desktop.exchange.sheet import paper
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    def draw(_form: object, _chosen: frozenset[str]) -> Paper:
        return paper(bundles)

    first, *others = bundles
    heading = say(_OUT if first.direction is Direction.SENT else _IN)
    number = say(_COUNT, n=len(bundles)) if others else say(_NUMBER, number=first.number)
    form = PaperForm("a4", say(_A4))
    return PreviewOrder(heading, number, (form,), "a4", draw)
