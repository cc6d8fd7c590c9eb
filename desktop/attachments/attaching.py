"""Attaching: files reach an open form or a matter by the chooser, by dropping them or from the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from db.accounts.rules import Permission, may
from db.attachments.contracts import AttachmentLine, NewAttachment
from db.kernel.errors import InvalidInput, StationError
from desktop.attachments import words as attachment_words
from desktop.attachments.form import AttachmentForm
from desktop.attachments.intake import Intake, Keep, Source, sources_in
from desktop.attachments.strip import AttachmentStrip, Deed
from desktop.parts.into_view import go_to
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Attaching(QObject):
    """What forms and matters share: taking files in, and what is said meanwhile.

    ``look_wanted(tuple[AttachmentLine, …], int)`` asks for the viewer, ``deed_wanted(Deed, AttachmentLine)``
    for a print or a copy.
    """

    look_wanted = Signal(object, int)
    deed_wanted = Signal(object, object)

    def __init__(self, desk: Desk, strip: AttachmentStrip, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self.strip = desk, strip
        self.intake = Intake(desk, self)
        self._form: AttachmentForm | None = None
        self._refused: list[str] = []
        host.setAcceptDrops(True)
        for widget in (host, *(one for kind in _TEXTS for one in host.findChildren(kind))):
            widget.installEventFilter(self)
        self.intake.reading.connect(self._on_intake_reading)
        self.intake.refused.connect(self._on_intake_refused)
        strip.add_wanted.connect(self.choose)
        strip.cancelled.connect(self.intake.cancel)
        strip.opened.connect(self._on_strip_opened)
        strip.deed_wanted.connect(self._on_strip_deed_wanted)

    @Slot()
    def choose(self) -> None:
        """Ask for files and take them."""
        pattern = self.tr("Pictures and PDF") + " (*.jpg *.jpeg *.png *.pdf)"
        self.take(self._desk.questions.open_files(self.tr("Attach files"), pattern))

    def take(self, sources: Sequence[Source]) -> None:
        """Take files in for what is open now, wherever the person goes meanwhile."""
        if sources and self._may_take():
            self._say_no_problem()
            self.intake.take(sources, self._keep())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DROPS:
            return self._on_drop(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._is_paste(event) and self._paste(is_text=isinstance(watched, _TEXTS))
        return False

    def named(self, command: NewAttachment) -> NewAttachment:
        """Return it with a title: its own, or its kind and the next number."""
        if command.title:
            return command
        number = 1 + sum(one.kind is command.kind for one in self.strip.lines)
        return replace(command, title=attachment_words.numbered(words.of(command.kind), number))

    def open_form(self, form: AttachmentForm) -> None:
        """Open a small form above the tiles."""
        self._form = form
        form.left.connect(self.close_form)
        self.strip.set_act(form)
        go_to(form.form.input(form.form.fields[0].name).focus_target())

    @Slot()
    def close_form(self) -> None:
        """Close the small form."""
        self._form = None
        self.strip.set_act(None)
        self.strip.focus_tile(0)

    def say_error(self, error: StationError) -> None:
        """Say what a service refused: in the small form, above the tiles, or in a banner."""
        if isinstance(error, InvalidInput):
            if self._form is not None:
                self._form.show_problems(error.problems)
            else:
                self.strip.say_problems([words.of(error.problems[0])])
        else:
            self._desk.notices.say_error(error)

    def show(self, lines: Sequence[AttachmentLine]) -> None:
        """Show what is attached."""
        self.strip.show_lines(lines, self._desk.clock.now())

    def _may_take(self) -> bool:
        return may(self._desk.actor, Permission.HANDLE_MATTERS)

    def _keep(self) -> Keep:
        """Return what hands a prepared file to the form or matter that is open now."""
        raise NotImplementedError

    def _open_sealed(self, line: AttachmentLine) -> None:
        raise NotImplementedError

    def _rename(self, line: AttachmentLine) -> None:
        raise NotImplementedError

    def _remove(self, line: AttachmentLine) -> None:
        raise NotImplementedError

    def _ask(self, work: Callable[[], Any], then: Callable[[Any], object] | None = None) -> None:
        self._desk.jobs.ask(self, work, then, self.say_error)

    def _on_drop(self, event: QEvent) -> bool:
        """Files are for the strip, wherever over the form they are let go; text stays with its field."""
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        files = sources_in(event.mimeData()) if self._may_take() else []
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.take(files)
        return True

    def _is_paste(self, event: QKeyEvent) -> bool:
        pastes: bool = event.matches(QKeySequence.StandardKey.Paste)
        return pastes

    def _paste(self, *, is_text: bool) -> bool:
        """Take a picture or files from the clipboard; words go where the cursor is."""
        carried = QGuiApplication.clipboard().mimeData()
        if is_text and carried.hasText() and not carried.hasUrls():
            return False
        found = sources_in(carried)
        self.take(found)
        return bool(found)

    @Slot(int, int)
    def _on_intake_reading(self, done: int, count: int) -> None:
        text = ""
        if count == 1:
            text = self.tr("Reading the file")
        elif count:
            text = self.tr("Reading file {done} of {count}").format(done=done, count=count)
        self.strip.say_reading(text)

    @Slot(str)
    def _on_intake_refused(self, said: str) -> None:
        """Say of every file why it was not taken, not of the last one alone."""
        self._refused.append(said)
        self.strip.say_problems(self._refused)

    def _say_no_problem(self) -> None:
        self._refused.clear()
        self.strip.say_problems(())

    @Slot(int)
    def _on_strip_opened(self, place: int) -> None:
        """Look at one among those that lie in the open; a sealed one is asked for by itself."""
        line = self.strip.lines[place]
        if line.is_sealed:
            self._open_sealed(line)
            return
        shown = tuple(one for one in self.strip.lines if not one.is_sealed)
        self.look_wanted.emit(shown, shown.index(line))

    @Slot(object, object)
    def _on_strip_deed_wanted(self, deed: Deed, line: AttachmentLine) -> None:
        self._say_no_problem()
        if deed is Deed.RENAME:
            self._rename(line)
        elif deed is Deed.REMOVE:
            self._remove(line)
        else:
            self.deed_wanted.emit(deed, line)
