"""Forms in which a request is noted or corrected: what is typed into a new one comes back after a lock."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.appointments.contracts import AppointmentDetail
from db.kernel.ids import new_id
from desktop.appointments.forms import Draft, change_entry, request_entry

if TYPE_CHECKING:
    from desktop.appointments.acts import Acts
    from desktop.frame.desk import Desk
    from desktop.frame.entry import Entry
    from desktop.frame.unsaved import Content

UNSAVED = "appointment-request"


class Requests(QObject):
    """``opened(Entry)`` hands a form over to be shown."""

    opened = Signal(object)

    def __init__(self, desk: Desk, acts: Acts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts

    def begin(self) -> None:
        """Open an empty form."""
        self._begin(new_id(self._desk.clock))

    def correct(self, detail: AppointmentDetail) -> None:
        """Open a form with what is known of an appointment."""
        entry = change_entry(self._desk, detail)
        entry.wanted.connect(partial(self._on_change_wanted, entry, detail.line.revision))
        self.opened.emit(entry)

    def bring_back(self) -> None:
        """Open the form that a lock or a crash left."""
        self._desk.unsaved.bring_back(self, UNSAVED, self._bring_back)

    def forget(self) -> None:
        """Keep nothing of what was typed: it was noted, or given up."""
        self._desk.unsaved.drop(UNSAVED)

    def _begin(self, made: UUID, kept: Draft | None = None) -> None:
        entry = request_entry(self._desk, kept)
        entry.wanted.connect(partial(self._on_request_wanted, entry, made))
        entry.form.edited.connect(partial(self._keep, made, entry))
        self.opened.emit(entry)

    def _keep(self, made: UUID, entry: Entry) -> None:
        content = {"appointment": made.hex, "typed": entry.form.draft()}
        self._desk.unsaved.keep(UNSAVED, content)

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        kept, typed = found[UNSAVED], found[UNSAVED]["typed"]
        if isinstance(typed, Mapping):
            self._begin(UUID(hex=str(kept["appointment"])), typed)

    def _on_request_wanted(self, entry: Entry, made: UUID, values: dict[str, Any]) -> None:
        self._acts.request(entry.read(values, made), entry.show_error)

    def _on_change_wanted(self, entry: Entry, revision: int, values: dict[str, Any]) -> None:
        command = entry.read(values, new_id(self._desk.clock))
        self._acts.change(command, revision, entry.show_error)
