"""From an appointment to paper: drawn away from the window, sent to the printer, noted in the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.appointments.contracts import AppointmentDetail
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.stations.contracts import StationFacts
from desktop.printing.paper import Paper
from desktop.printing.printer import PrintOutcome

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class AppointmentPapers(QObject):
    """Prints the slip or the letter of an appointment."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def print(self, detail: AppointmentDetail, *, as_letter: bool) -> None:
        """Print one paper; whether it came out is an entry of its own."""
        then = partial(self._draw, detail, as_letter=as_letter)
        self._desk.jobs.ask(self, self._desk.workspace.stations.facts, then, self._say)

    def _draw(self, detail: AppointmentDetail, station: StationFacts, *, as_letter: bool) -> None:
        from desktop.appointments import sheet

        facts = sheet.SlipFacts(detail, station, local_date(self._desk.clock.now()))
        draw = partial(sheet.letter if as_letter else sheet.slip, facts)
        self._desk.jobs.compute(self, draw, partial(self._send, detail), self._say)

    def _send(self, detail: AppointmentDetail, paper: Paper) -> None:
        self._desk.printing.print(
            self,
            paper,
            then=partial(self._on_printed, detail),
            failed=partial(self._on_refused, detail, paper),
        )

    def _on_printed(self, detail: AppointmentDetail, outcome: PrintOutcome) -> None:
        self._note(detail, outcome.paper.title)
        told = outcome.path.name if outcome.path else outcome.printer
        self._desk.notices.toast(self.tr("Printed: {where}").format(where=told))

    def _on_refused(self, detail: AppointmentDetail, paper: Paper, error: StationError) -> None:
        self._note(detail, f"{paper.title} ×")
        self._say(error)

    def _note(self, detail: AppointmentDetail, told: str) -> None:
        note = self._desk.workspace.appointments.requests.note_print
        self._desk.jobs.ask(self, partial(note, self._desk.actor, detail.line.id, told))

    def _say(self, error: StationError) -> None:
        self._desk.notices.say_error(error)
