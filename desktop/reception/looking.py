"""Looking at a paper before it is printed: the preview lies over the page until it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import StationError
from db.reception.paper_contracts import PaperFacts, PaperKind
from desktop.printing.preview_over import PreviewOver
from desktop.reception.papers import Papers, Wanted, facts_of, with_words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.printer import PrintOutcome
    from desktop.reception.book_preview import WantedBook
    from desktop.reception.paper_preview import Reveal
    from desktop.reception.sheet import Book


class Looking(PreviewOver):
    """Reads what papers of the reception say, shows them, and has noted what became of them."""

    def __init__(self, desk: Desk, stack: QStackedWidget, papers: Papers) -> None:
        super().__init__(desk, stack)
        self._papers = papers
        self._wanted: Wanted | None = None
        self._wanted_book: WantedBook | None = None

    def open(self, wanted: Wanted) -> None:
        """Read what the papers of a matter say, then show the one asked for."""
        self._wanted = wanted
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: facts_of(workspace, actor, wanted.matter, wanted.kind),
            partial(self._show, wanted),
            lambda error: self._papers.failed.emit(wanted, error),
            latest="preview",
        )

    def _show(self, wanted: Wanted, facts: PaperFacts) -> None:
        from desktop.reception.paper_preview import paper_order

        facts, reveal = with_words(self._papers.with_code(wanted, facts)), self._reveal(wanted)
        self._wanted_book = None
        self._lay(paper_order(facts, wanted.kind, reveal=reveal))

    def open_book(self, facts: Book) -> None:
        """Show a paper of many matters, or the notice of a reception day."""
        from desktop.reception.book_preview import book_of, book_order

        self._wanted, self._wanted_book = None, book_of(facts)
        self._lay(book_order(self._wanted_book))

    def _reveal(self, wanted: Wanted) -> Reveal | None:
        """Return how the whole number is got for the paper, None for who may not ask for it."""
        if not may(self._desk.actor, Permission.EXPORT_UNMASKED):
            return None
        from desktop.reception.whole_phone import WholePhone

        return WholePhone(self._desk, wanted.matter, wanted.number, self._stack)

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        wanted = self._of(form)
        if wanted is not None:
            self._on_page_left()
            self._papers.note_outcome(wanted, outcome)
        elif self._wanted_book is not None:
            self._on_page_left()
            self._papers.note_book(self._wanted_book, outcome)

    @Slot(object, object)
    def _on_page_refused(self, error: StationError, form: object) -> None:
        wanted = self._of(form)
        if wanted is not None:
            self._papers.note_refusal(wanted, error)
        elif self._wanted_book is not None:
            self._papers.note_book(self._wanted_book, None)

    def _of(self, form: object) -> Wanted | None:
        if self._wanted is None:
            return None
        return Wanted(self._wanted.matter, self._wanted.number, PaperKind(str(form)))
