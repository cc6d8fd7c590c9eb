"""From a matter to a paper in the printer: facts, sheet, print, and the note in the journal."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.kernel.errors import StationError
from db.kernel.ids import MatterId, PrintId, new_id
from db.reception.contracts import PaperFacts, PaperKind, RecordPrint
from desktop.printing.paper import Paper
from desktop.reception import categories

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.printer import PrintOutcome


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper of one matter; ``number`` is what messages call it."""

    matter: MatterId
    number: str
    kind: PaperKind


class Papers(QObject):
    """Prints the papers of reception.

    ``printed(Wanted, PrintOutcome)`` and ``failed(Wanted, StationError)`` tell how it went;
    ``unprintable(Wanted, Paper)`` comes before a paper whose text no font has whole;
    ``drawn(Wanted, Paper)`` answers a wish to look first.
    """

    printed = Signal(object, object)
    failed = Signal(object, object)
    unprintable = Signal(object, object)
    drawn = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def print(self, wanted: Wanted) -> None:
        """Print one paper; nothing comes out while a character cannot be printed."""
        self._draw(wanted, preview=False)

    def preview(self, wanted: Wanted) -> None:
        """Draw one paper to look at."""
        self._draw(wanted, preview=True)

    def send(self, wanted: Wanted, paper: Paper) -> None:
        """Print a paper that is drawn already, missing characters or not."""
        self._desk.printing.print(
            self,
            paper,
            then=lambda outcome: self._on_printed(wanted, outcome),
            failed=lambda error: self._on_failed(wanted, error),
        )

    def _draw(self, wanted: Wanted, *, preview: bool) -> None:
        workspace, actor, jobs = self._desk.workspace, self._desk.actor, self._desk.jobs

        def read() -> PaperFacts:
            return workspace.matters.paper(actor, wanted.matter, wanted.kind)

        def draw(facts: PaperFacts) -> None:
            jobs.compute(
                self,
                lambda: drawn_from(facts, wanted.kind),
                lambda paper: self._on_drawn(wanted, paper, preview=preview),
                lambda error: self.failed.emit(wanted, error),
            )

        jobs.ask(self, read, draw, lambda error: self.failed.emit(wanted, error))

    def _on_drawn(self, wanted: Wanted, paper: Paper, *, preview: bool) -> None:
        if preview:
            self.drawn.emit(wanted, paper)
        elif paper.missing:
            self.unprintable.emit(wanted, paper)
        else:
            self.send(wanted, paper)

    def _on_printed(self, wanted: Wanted, outcome: PrintOutcome) -> None:
        self._note(wanted, outcome.printer, outcome.copies, succeeded=True)
        self.printed.emit(wanted, outcome)

    def _on_failed(self, wanted: Wanted, error: StationError) -> None:
        self._note(wanted, "", 1, succeeded=False)
        self.failed.emit(wanted, error)

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


def drawn_from(facts: PaperFacts, kind: PaperKind) -> Paper:
    """Return a paper drawn from its facts; runs in the pool, for the fonts take their time."""
    from desktop.reception.sheet import paper
    from desktop.reception.sheet_words import HouseWords

    worded = dataclasses.replace(facts, category=categories.word(facts.category))
    return paper(kind, worded, HouseWords())
