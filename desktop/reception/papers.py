"""From a matter to a paper in the printer: facts, sheet, print, and the note in the journal."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import MatterId, PrintId, new_id
from db.reception.paper_contracts import PaperFacts, PaperKind, RecordBookPrint, RecordPrint
from desktop.printing.paper import Paper
from desktop.wording import categories, words

if TYPE_CHECKING:
    from db.workspace import Workspace
    from desktop.frame.desk import Desk
    from desktop.printing.printer import PrintOutcome
    from desktop.reception.book_preview import WantedBook


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper of one matter; ``number`` is what messages call it."""

    matter: MatterId
    number: str
    kind: PaperKind


class Papers(QObject):
    """Prints the papers of reception.

    ``printed(Wanted, PrintOutcome)`` and ``failed(Wanted, StationError)`` tell how it went;
    ``unprintable(Wanted, Paper)`` comes before a paper whose text no font has whole.
    ``book_printed(WantedBook, PrintOutcome)`` follows a paper of many matters.
    """

    printed = Signal(object, object)
    failed = Signal(object, object)
    unprintable = Signal(object, object)
    book_printed = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.codes: dict[MatterId, str] = {}
        """Receipt codes of anonymous visits registered here; nothing else knows them."""

    def print(self, wanted: Wanted) -> None:
        """Print one paper; nothing comes out while a character cannot be printed."""
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: facts_of(workspace, actor, wanted.matter, wanted.kind),
            lambda facts: self._draw(wanted, self.with_code(wanted, facts)),
            lambda error: self.failed.emit(wanted, error),
        )

    def with_code(self, wanted: Wanted, facts: PaperFacts) -> PaperFacts:
        """Return the facts with the code that an anonymous visitor may ask with."""
        return dataclasses.replace(facts, code=self.codes.get(wanted.matter, ""))

    def send(self, wanted: Wanted, paper: Paper) -> None:
        """Print a paper that is drawn already, missing characters or not."""
        self._desk.printing.print(
            self,
            paper,
            then=lambda outcome: self.note_outcome(wanted, outcome),
            failed=lambda error: self.note_refusal(wanted, error),
        )

    def _draw(self, wanted: Wanted, facts: PaperFacts) -> None:
        self._desk.jobs.compute(
            self,
            lambda: drawn_from(facts, wanted.kind),
            lambda paper: self._on_drawn(wanted, paper),
            lambda error: self.failed.emit(wanted, error),
        )

    def _on_drawn(self, wanted: Wanted, paper: Paper) -> None:
        if paper.missing:
            self.unprintable.emit(wanted, paper)
        else:
            self.send(wanted, paper)

    def note_outcome(self, wanted: Wanted, outcome: PrintOutcome) -> None:
        """Write into the journal that a paper came out, and tell."""
        self._note(wanted, outcome.printer, outcome.copies, succeeded=True)
        self.printed.emit(wanted, outcome)

    def note_refusal(self, wanted: Wanted, error: StationError) -> None:
        """Write into the journal that a paper did not come out, and tell."""
        self._note(wanted, "", 1, succeeded=False)
        self.failed.emit(wanted, error)

    def note_book(self, wanted: WantedBook, outcome: PrintOutcome | None) -> None:
        """Write into the journal what became of a paper of many matters, None when it did not come out."""
        books, actor = self._desk.workspace.books, self._desk.actor
        command = RecordBookPrint(
            PrintId(new_id(self._desk.clock)),
            wanted.kind,
            outcome.printer if outcome else "",
            outcome.copies if outcome else 1,
            succeeded=outcome is not None,
            matters=wanted.matters,
        )
        self._desk.jobs.ask(self, lambda: books.record_print(actor, command))
        if outcome is not None:
            self.book_printed.emit(wanted, outcome)

    def _note(self, wanted: Wanted, printer: str, copies: int, *, succeeded: bool) -> None:
        workspace, actor = self._desk.workspace, self._desk.actor
        command = RecordPrint(
            PrintId(new_id(self._desk.clock)),
            wanted.matter,
            wanted.kind.value,
            printer,
            copies,
            succeeded,
        )
        self._desk.jobs.ask(self, lambda: workspace.reception.record_print(actor, command))


def facts_of(workspace: Workspace, actor: Actor, matter: MatterId, kind: PaperKind) -> PaperFacts:
    """Return what a paper says, with what is attached to its matter; runs on the database thread."""
    facts = workspace.matters.paper(actor, matter, kind)
    shows = kind is PaperKind.CASE_FILE
    return workspace.matter_files.on_paper(actor, matter, facts, shows=shows)


def drawn_from(facts: PaperFacts, kind: PaperKind) -> Paper:
    """Return a paper drawn from its facts; runs in the pool, for the fonts take their time."""
    from desktop.reception.sheet import paper
    from desktop.reception.sheet_words import HouseWords

    return paper(kind, with_words(facts), HouseWords())


def with_words(facts: PaperFacts) -> PaperFacts:
    """Return the facts with the category's word in place of its code."""
    return dataclasses.replace(facts, category=categories.word(facts.category))


def why(error: StationError) -> str:
    """Return the one sentence that says why a paper did not come out."""
    if isinstance(error, InvalidInput):
        return words.of(error.problems[0])
    return words.said(error).headline
