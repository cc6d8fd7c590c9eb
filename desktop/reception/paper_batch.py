"""Many papers in one go: each is read, drawn and printed away from the main thread, or all go into one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.kernel.errors import StationError, Trouble
from db.kernel.ids import MatterId, PrintId, new_id
from db.reception.contracts import MatterLine
from db.reception.paper_contracts import (
    BookKind,
    Ledger,
    PaperFacts,
    PaperKind,
    RecordBookPrint,
    RecordPrint,
)
from db.reception.queue_contracts import QueueView
from db.storage.files import write_safely
from desktop.printing.printer import PrintOutcome, PrintWay, PrintWish
from desktop.reception.papers import drawn_from, facts_of, why, with_words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.layout.writer import PdfBook
    from desktop.printing.paper import Paper


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """Papers of one kind for many matters; without a path they go to the printer of pages."""

    kind: PaperKind | BookKind
    matters: tuple[MatterId, ...]
    path: Path | None = None
    view: QueueView | None = None
    """The list that a ledger is of."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """A matter whose paper did not come out, and the sentence why."""

    number: str
    why: str


@dataclass(frozen=True, slots=True)
class BatchOutcome:
    """What became of a batch; ``left`` matters were not begun when it was stopped."""

    printed: int
    failed: tuple[NotPrinted, ...] = ()
    left: int = 0
    path: Path | None = None
    stopped_by: StationError | None = None
    """Trouble that ended the whole batch, such as a printer that refuses."""
    framed: tuple[str, ...] = ()
    """Characters that no font has; their codes stand in frames."""


class Batch(QObject):
    """A batch under way.

    ``moved(int, int)`` follows every matter: done and total; ``finished(BatchOutcome)`` comes once.
    """

    moved = Signal(int, int)
    finished = Signal(object)

    def __init__(self, desk: Desk, order: BatchOrder, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._order = desk, order
        self._stopped = False
        self._outcome = BatchOutcome(0, left=len(order.matters), path=order.path)
        printing = desk.printing
        self._remembered = {roll: printing.printer_for(roll=roll) for roll in (True, False)}

    def cancel(self) -> None:
        """Stop after the paper that is being printed now."""
        self._stopped = True

    def _fail(self, error: StationError) -> None:
        """End the whole batch: what stopped this paper stops the next one too."""
        self._outcome = replace(self._outcome, stopped_by=error)
        self.finished.emit(self._outcome)

    def _print(self, paper: Paper) -> PrintOutcome:
        """Print and wait; runs in the pool."""
        path = self._order.path
        if path is not None:
            write_safely(path, paper.pdf)
            return PrintOutcome(PrintWay.KEPT_AS_PDF, paper, path=path)
        return self._desk.printing.print_now(paper, PrintWish(), self._remembered)


class PaperBatch(Batch):
    """The same paper of many matters, one after the other."""

    def __init__(self, desk: Desk, order: BatchOrder, parent: QObject) -> None:
        super().__init__(desk, order, parent)
        self._kind = PaperKind(order.kind)
        self._lines: Sequence[MatterLine] = ()
        self._place = 0
        self._book: PdfBook | None = None
        self._drawn: list[MatterLine] = []
        """Matters whose papers lie in the PDF that is not written yet."""

    def start(self) -> None:
        """Begin; matters that are gone are left out."""
        workspace, actor = self._desk.workspace, self._desk.actor
        ids = self._order.matters
        self._desk.jobs.ask(
            self, lambda: workspace.matters.matter_lines(actor, ids), self._begin, self._fail
        )

    def _begin(self, lines: Sequence[MatterLine]) -> None:
        self._lines = lines
        self._outcome = replace(self._outcome, left=len(lines))
        self._next()

    def _next(self) -> None:
        self.moved.emit(self._place, len(self._lines))
        if self._stopped or self._place == len(self._lines):
            self._end()
            return
        line = self._lines[self._place]
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: facts_of(workspace, actor, line.id, self._kind),
            lambda facts: self._draw(line, facts),
            lambda error: self._on_failed(line, error),
        )

    def _draw(self, line: MatterLine, facts: PaperFacts) -> None:
        kept = self._order.path is not None
        self._desk.jobs.compute(
            self,
            (lambda: self._add(facts)) if kept else (lambda: self._print_one(facts)),
            lambda drawn: self._on_drawn(line, *drawn),
            lambda error: self._on_failed(line, error),
        )

    def _add(self, facts: PaperFacts) -> tuple[tuple[str, ...], PrintOutcome | None]:
        """Append a paper to the PDF; only one paper is ever drawn at a time."""
        from desktop.printing.layout.writer import PdfBook
        from desktop.reception import sheet
        from desktop.reception.sheet_words import HouseWords

        pages = sheet.pages(self._kind, with_words(facts), HouseWords())
        if self._book is None:
            self._book = PdfBook(self._kind.value)
        self._book.add(pages)
        return sheet.framed(pages), None

    def _print_one(self, facts: PaperFacts) -> tuple[tuple[str, ...], PrintOutcome | None]:
        paper = drawn_from(facts, self._kind)
        return paper.missing, self._print(paper)

    def _on_drawn(
        self, line: MatterLine, framed: tuple[str, ...], outcome: PrintOutcome | None
    ) -> None:
        seen = tuple(dict.fromkeys((*self._outcome.framed, *framed)))
        self._outcome = replace(self._outcome, framed=seen)
        if outcome is None:
            self._drawn.append(line)
        else:
            self._outcome = replace(self._outcome, printed=self._outcome.printed + 1)
            if outcome.path is not None:
                self._outcome = replace(self._outcome, path=outcome.path)
            self._note([line], outcome.printer, outcome.copies)
        self._go_on()

    def _on_failed(self, line: MatterLine, error: StationError) -> None:
        if isinstance(error, Trouble):
            self._note([line], "", 1, succeeded=False)
            self._fail(error)
            return
        failed = (*self._outcome.failed, NotPrinted(line.number, why(error)))
        self._outcome = replace(self._outcome, failed=failed)
        self._go_on()

    def _go_on(self) -> None:
        self._place += 1
        self._outcome = replace(self._outcome, left=len(self._lines) - self._place)
        self._next()

    def _end(self) -> None:
        """Write the PDF where there is one, with what was drawn before a stop, then tell."""
        book, path = self._book, self._order.path
        if book is None or path is None:
            self.finished.emit(self._outcome)
            return
        self._desk.jobs.compute(
            self, lambda: write_safely(path, book.finish()), self._on_written, self._fail
        )

    def _on_written(self, _nothing: object) -> None:
        self._note(self._drawn, "", 1)
        self._outcome = replace(self._outcome, printed=len(self._drawn))
        self.finished.emit(self._outcome)

    def _note(
        self, lines: Sequence[MatterLine], printer: str, copies: int, *, succeeded: bool = True
    ) -> None:
        """Write into the journal what became of these matters' papers."""
        books, actor = self._desk.workspace.books, self._desk.actor
        notes = [
            RecordPrint(
                PrintId(new_id(self._desk.clock)), line.id, self._kind.value, printer, copies,
                succeeded=succeeded,
            )
            for line in lines
        ]  # fmt: skip
        self._desk.jobs.ask(self, lambda: books.record_prints(actor, notes))


class LedgerBatch(Batch):
    """One ledger of many matters; ``moved`` follows its rows."""

    def start(self) -> None:
        """Read the ledger, then draw and print it."""
        books, actor, order = self._desk.workspace.books, self._desk.actor, self._order
        self._progress = self._desk.jobs.progress(self, self.moved.emit)
        self._desk.jobs.ask(
            self,
            lambda: books.ledger(actor, order.matters, view=order.view),
            self._draw,
            self._fail,
        )

    def cancel(self) -> None:
        """Stop; a ledger in part is none."""
        self._progress.cancel()
        self.finished.emit(self._outcome)

    def _draw(self, ledger: Ledger) -> None:
        from desktop.reception import sheet
        from desktop.reception.sheet_words import HouseWords

        def work() -> tuple[tuple[str, ...], PrintOutcome]:
            paper = sheet.book(BookKind.LEDGER, ledger, HouseWords(), tell=self._progress.report)
            return paper.missing, self._print(paper)

        count = len(ledger.lines)
        self._desk.jobs.compute(
            self, work, lambda done: self._on_drawn(count, *done), self._fail,
            progress=self._progress,
        )  # fmt: skip

    def _on_drawn(self, count: int, framed: tuple[str, ...], outcome: PrintOutcome) -> None:
        books, actor = self._desk.workspace.books, self._desk.actor
        note = RecordBookPrint(
            PrintId(new_id(self._desk.clock)), BookKind.LEDGER, outcome.printer, outcome.copies,
            succeeded=True, matters=count,
        )  # fmt: skip
        self._desk.jobs.ask(self, lambda: books.record_print(actor, note))
        self.finished.emit(BatchOutcome(count, path=outcome.path, framed=framed))


def batch_of(desk: Desk, order: BatchOrder, parent: QObject) -> PaperBatch | LedgerBatch:
    """Return the batch of an order, not begun yet."""
    kind = LedgerBatch if order.kind is BookKind.LEDGER else PaperBatch
    return kind(desk, order, parent)
