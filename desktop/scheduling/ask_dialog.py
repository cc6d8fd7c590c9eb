"""A form over the rota whose act is a job: it stays, with what was typed, until the service took it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from db.kernel.errors import InvalidInput, StationError
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Typed = dict[str, Any]
Work = Callable[[Typed], Any]
"""Makes a command of what was typed and hands it to the service; runs on the database thread."""

_NOT_NOW = QT_TRANSLATE_NOOP("AskDialog", "Not now")


class AskDialog(FormDialog):
    """``then(answer)`` tells what came of it; ``placing`` names the field that shows a problem of another name."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        form: RecordForm,
        work: Work,
        *,
        act: str,
        parent: QWidget,
    ) -> None:
        super().__init__(title, form, act=act, keep=say(_NOT_NOW), parent=parent)
        self._desk, self._work = desk, work
        self._then: Callable[[Any], object] = lambda _done: None
        self._places: Callable[[], Mapping[str, str]] = dict
        self.finished.connect(self.deleteLater)

    def then(self, then: Callable[[Any], object]) -> AskDialog:
        """Tell what the service answered once it took it."""
        self._then = then
        return self

    def placing(self, places: Callable[[], Mapping[str, str]]) -> AskDialog:
        """Name the fields, by the names that problems carry."""
        self._places = places
        return self

    def accept(self) -> None:
        """Ask the service; what it refuses is said where it is."""
        self.act.set_busy(self.tr("Saving…"))
        work = partial(self._work, self.form.read())
        self._desk.jobs.ask(self, work, self._finish, self._show_trouble)

    def _finish(self, done: Any) -> None:
        super().accept()
        self._then(done)

    def _show_trouble(self, error: StationError) -> None:
        self.act.set_ready()
        if not isinstance(error, InvalidInput):
            told = words.said(error)
            self.show_note(f"{told.headline} {told.body}".strip())
            return
        places = self._places()
        placed = [replace(one, field=places.get(one.field, one.field)) for one in error.problems]
        rest = self.form.show_problems(placed)
        self.show_note("\n".join(dict.fromkeys(words.of(one) for one in rest)))
