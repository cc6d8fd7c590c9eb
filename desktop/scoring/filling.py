"""One sheet while it is filled: every answer is shown at once and saved at once, each on its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.evaluation.contracts import AnswerItem, DescribeSheet, Officer, SheetView
from db.evaluation.scoring import Given, Reckoning, reckon
from db.kernel.errors import StationError
from db.kernel.kinds import Saved
from db.templates.contracts import Item, Template
from desktop.scoring.day import Stop

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PAUSE = 500
"""Milliseconds of a pause in typing after which a note is saved; every press of a button saves it before."""

Write = Callable[[], Saved[SheetView]]


class Saving(StrEnum):
    """How what was given stands."""

    SAVED = "saved"
    BUSY = "busy"
    FAILED = "failed"


class Kept(NamedTuple):
    """An answer as it is shown."""

    choice: str = ""
    note: str = ""
    photos: int = 0


class Filling(QObject):
    """``changed(str)`` names the item that was answered, noted or photographed; empty for the whole sheet.

    ``saving_changed(Saving)`` follows what becomes of it, ``voided()`` the end of signatures that stood,
    ``refused(StationError)`` what the service does not take.
    """

    changed = Signal(str)
    saving_changed = Signal(object)
    voided = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, stop: Stop, view: SheetView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.stop, self.view = desk, stop, view
        self._typed: dict[str, Kept] = {}
        self._failed: dict[str, Write] = {}
        self._under_way = 0
        self._unsaved_notes: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.flush)

    @property
    def template(self) -> Template:
        """The form of this sheet."""
        return self.view.form.template

    @property
    def sheet(self) -> UUID:
        """The sheet that is filled."""
        return self.view.line.id

    @property
    def deputy(self) -> UUID:
        """Who fills it."""
        return self.view.line.deputy

    @property
    def saving(self) -> Saving:
        """How what was given stands."""
        if self._failed:
            return Saving.FAILED
        waits = self._under_way or self._unsaved_notes
        return Saving.BUSY if waits else Saving.SAVED

    def items(self) -> tuple[Item, ...]:
        """Return every item in its order."""
        return tuple(self.template.items())

    def kept(self, item: str) -> Kept:
        """Return an answer as it was given last, saved or not yet."""
        line = self.view.answers.get(item)
        photos = line.photos if line else 0
        if item in self._typed:
            return self._typed[item]._replace(photos=photos)
        return Kept(line.choice, line.note, photos) if line else Kept()

    def reckoning(self) -> Reckoning:
        """Return what the sheet comes to as it is shown now; no database is asked."""
        given = {item.code: self.kept(item.code) for item in self.items()}
        return reckon(
            self.template,
            {code: Given(one.choice, bool(one.note.strip()), one.photos) for code, one in given.items()},
        )  # fmt: skip

    def choose(self, item: str, choice: str) -> None:
        """Answer an item, or take the answer back with an empty choice."""
        self._typed[item] = self.kept(item)._replace(choice=choice)
        self._save_answer(item)
        self.changed.emit(item)

    def write_note(self, item: str, note: str) -> None:
        """Take what is typed; it is saved with the first pause."""
        if note != self.kept(item).note:
            self._typed[item] = self.kept(item)._replace(note=note)
            self._unsaved_notes.add(item)
            self._pause.start()
            self._tell_saving()
            self.changed.emit(item)

    def write_again(self, item: str = "") -> None:
        """Write an answer as it stands, so that what was signed is void: a photo came, or it is signed anew."""
        self._save_answer(item or next(iter(self.view.answers), self.items()[0].code))

    def ensure(self, item: str, then: Callable[[], object]) -> None:
        """See to it that an item has a record that photos can hang on; an empty answer is one."""
        if item in self.view.answers:
            then()
            return
        kept = self.kept(item)
        command = AnswerItem(self.sheet, self.deputy, item, kept.choice, kept.note)
        sheets = self._desk.workspace.evaluation.sheets
        self.step(partial(sheets.answer, self._desk.actor, command), then)

    def describe(
        self, *, comment: str, opinion: str, officers: tuple[Officer, ...], code: str
    ) -> None:
        """Keep what stands on the sheet besides the answers."""
        known = self.view
        before = known.comment, known.opinion, known.officers, known.inspection_code
        if (comment, opinion, officers, code) == before:
            return
        command = DescribeSheet(self.sheet, self.deputy, code, comment, opinion, officers)
        sheets = self._desk.workspace.evaluation.sheets
        self._write("", partial(sheets.describe, self._desk.actor, command))

    def step(self, work: Write, then: Callable[[], object] | None = None) -> None:
        """Do a step of the course, e.g. sign; what was typed before is saved before."""
        self.flush()
        self._under_way += 1
        self._tell_saving()

        def on_done(view: SheetView) -> None:
            self._take(view)
            self.changed.emit("")
            if then is not None:
                then()

        self._desk.jobs.ask(self, work, on_done, self._on_step_refused)

    @Slot()
    def flush(self) -> None:
        """Save notes that wait for a pause."""
        self._pause.stop()
        for item in sorted(self._unsaved_notes):
            self._save_answer(item)

    @Slot()
    def retry(self) -> None:
        """Try once more what could not be saved."""
        waiting, self._failed = self._failed, {}
        for item, work in waiting.items():
            if item:
                self._save_answer(item)
            else:
                self._write("", work)

    def _save_answer(self, item: str) -> None:
        self._unsaved_notes.discard(item)
        kept = self.kept(item)
        self._typed[item] = kept
        command = AnswerItem(self.sheet, self.deputy, item, kept.choice, kept.note)
        sheets = self._desk.workspace.evaluation.sheets
        self._write(item, partial(sheets.answer, self._desk.actor, command))

    def _write(self, item: str, work: Write) -> None:
        self._under_way += 1
        self._tell_saving()
        self._desk.jobs.ask(
            self, work, partial(self._on_saved, item), partial(self._on_failed, item, work)
        )

    def _on_saved(self, item: str, view: SheetView) -> None:
        self._failed.pop(item, None)
        self._take(view)
        self.changed.emit(item)

    def _take(self, view: SheetView) -> None:
        had = any(one.holds for one in self.view.signatures)
        self.view = view
        self._forget_saved()
        self._under_way -= 1
        self._tell_saving()
        if had and not any(one.holds for one in view.signatures):
            self.voided.emit()

    def _forget_saved(self) -> None:
        """Show what is stored wherever it is what was typed last."""
        stored: Mapping[str, Kept] = {
            item: Kept(one.choice, one.note, one.photos) for item, one in self.view.answers.items()
        }
        for item in [one for one in self._typed if one not in self._unsaved_notes]:
            typed = self._typed[item]
            known = stored.get(item, Kept())
            if (typed.choice, typed.note.strip()) == (known.choice, known.note):
                del self._typed[item]

    def _on_failed(self, item: str, work: Write, error: StationError) -> None:
        self._failed[item] = work
        self._under_way -= 1
        self._tell_saving()
        self.refused.emit(error)

    def _on_step_refused(self, error: StationError) -> None:
        self._under_way -= 1
        self._tell_saving()
        self.refused.emit(error)

    def _tell_saving(self) -> None:
        self.saving_changed.emit(self.saving)
