"""The desk of one event: live counts, one box for a scan or words, and who came, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.events.contracts import EventView, InvitationLine
from db.kernel.clock import local_date
from desktop.events import faces
from desktop.events.cards import CountCards
from desktop.frame.pane import PaneHeader
from desktop.parts.buttons import Button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.line_input import LineInput
from desktop.parts.rows import RowFace
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueModel, QueueRow, QueueView
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording.tags import TagWords

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PATIENCE = 60
"""Milliseconds of quiet before the list follows the typing."""


class Shown(Enum):
    """What the table shows."""

    CAME = "came"
    EVERYBODY = "everybody"


class ScanBox(LineInput):
    """``entered(str)`` on Enter, ``guest_wanted(str)`` on Ctrl+Enter, ``digit_pressed(int)`` during a choice."""

    entered = Signal(str)
    guest_wanted = Signal(str)
    digit_pressed = Signal(int)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        # An input method would swallow what a scanner types.
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.chooses = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, is_enter = self.text().strip(), event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.guest_wanted.emit(text)
        elif is_enter:
            if text:
                self.entered.emit(text)
        elif self.chooses and event.text() in set("12345678") and not text[-1:].isdigit():
            self.digit_pressed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class Console(QWidget):
    """``typed(str)`` for what stands in the box, ``person_chosen(InvitationLine)`` for who is meant.

    ``row_wanted(InvitationLine, QPoint)`` asks for what can be done with somebody.
    """

    typed = Signal(str)
    entered = Signal(str)
    guest_wanted = Signal(str)
    person_chosen = Signal(object)
    row_wanted = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.view: EventView | None = None
        self._lines: dict[UUID, InvitationLine] = {}
        self.choices: tuple[InvitationLine, ...] = ()
        self.header = PaneHeader()
        self.step = Button("", kind="primary")
        self.kiosk = Button(
            self.tr("Open the sign-in screen"), icon="user-check", kind="primary", key="F11"
        )
        self.print = icon_button("printer", self.tr("Print a paper (Ctrl+P)"))
        self.more = icon_button("dots", self.tr("More for this event"))
        self.cards = CountCards()
        self.box = ScanBox(self.tr("Scan, or type a name, initials, four digits of the phone"))
        self.box.setAccessibleName(self.tr("Who signs in"))
        self.guest = Button(self.tr("Walk-in"), icon="user-plus", key="F7")
        self.shown = Segments(
            [(Shown.CAME, self.tr("Signed in")), (Shown.EVERYBODY, self.tr("Whole list"))],
            name=self.tr("Table"),
        )
        self.shown.set_value(Shown.CAME)
        self.model = RecordModel(faces.columns(), self._fetch, parent=self)
        self.table = RecordView(self.model, settings=desk.settings, key="event-roster")
        self.table.setAccessibleName(self.tr("Who is on the list"))
        self.candidates = QueueModel(self)
        self.list = QueueView(self.candidates, self.tr("Who is meant"))
        self._nobody = EmptyState(
            "user-check",
            self.tr("Nobody has signed in yet"),
            self.tr("Scan a badge, or type a name."),
        )
        self._tables = QStackedWidget()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_PATIENCE)
        self._arrange()
        self._connect()

    def show_event(self, view: EventView) -> None:
        """Show another event, or the same one as it stands now."""
        if self.view is None or self.view.line.id != view.line.id:
            self.box.clear()
            self._lines = {}
            self.model.set_ids(b"")
        self.view = view
        line = view.line
        self.header.set_title(line.title, faces.when(line, local_date(self._desk.clock.now())))
        self.cards.show_counts(view)

    def show_roster(self, lines: Sequence[InvitationLine]) -> None:
        """Show who came, or the whole list."""
        self._lines = {one.id: one for one in lines}
        self._show_rows()

    def show_candidates(self, found: Sequence[InvitationLine]) -> None:
        """Show whom the typed words may mean; nobody brings the table back."""
        self.choices = tuple(found) if self.box.text().strip() else ()
        self.box.chooses = len(self.choices) > 1
        self.candidates.set_rows([_choice(at, one) for at, one in enumerate(self.choices, 1)])
        self._show_table()

    def choose(self, place: int) -> None:
        """Take the candidate of a digit."""
        if 0 < place <= len(self.choices):
            self.person_chosen.emit(self.choices[place - 1])

    def clear_box(self) -> None:
        """Make ready for who comes next."""
        self._quiet.stop()
        self.box.clear()
        self.show_candidates(())

    @property
    def current(self) -> InvitationLine | None:
        """Who stands in the chosen row."""
        found = self.table.current_id()
        return self._lines.get(found) if found is not None else None

    def _fetch(self, ids: Sequence[UUID]) -> list[InvitationLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    @Slot()
    def _show_rows(self) -> None:
        rows = list(self._lines.values())
        if self.shown.value() is Shown.CAME:
            rows = [one for one in rows if one.came]
            rows.sort(key=lambda one: (one.arrived_at, one.serial), reverse=True)
        self.model.set_ids(b"".join(one.id.bytes for one in rows))
        self._show_table()

    def _show_table(self) -> None:
        if self.choices:
            self._tables.setCurrentWidget(self.list)
        else:
            self._tables.setCurrentWidget(self.table if self.model.rowCount() else self._nobody)

    @Slot()
    def _on_text_edited(self) -> None:
        self._quiet.start()

    @Slot()
    def _on_quiet(self) -> None:
        self.typed.emit(self.box.text())

    @Slot(object, object)
    def _on_context_asked(self, person: UUID, at: object) -> None:
        if person in self._lines:
            self.row_wanted.emit(self._lines[person], at)

    def _on_candidate(self, key: object) -> None:
        found = (one for one in self.choices if one.id == key)
        self.person_chosen.emit(next(found))

    def _connect(self) -> None:
        self._quiet.timeout.connect(self._on_quiet)
        self.box.textEdited.connect(self._on_text_edited)
        self.box.entered.connect(self.entered)
        self.box.guest_wanted.connect(self.guest_wanted)
        self.box.digit_pressed.connect(self.choose)
        self.guest.clicked.connect(partial(self._ask_guest))
        self.shown.currentChanged.connect(self._show_rows)
        self.list.opened.connect(self._on_candidate)
        self.table.opened.connect(lambda person: self._on_context_asked(person, None))
        self.table.context_asked.connect(self._on_context_asked)

    @Slot()
    def _ask_guest(self) -> None:
        self.guest_wanted.emit(self.box.text().strip())

    def _arrange(self) -> None:
        for one in (self.print, self.more, self.step, self.kiosk):
            self.header.add_button(one)
        set_shown(self.step, shown=False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.box, 1)
        row.addWidget(self.guest)
        row.addWidget(self.shown)
        for shown in (self.table, self.list, self._nobody):
            self._tables.addWidget(shown)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 14, 20, 16)
        inner.setSpacing(14)
        inner.addWidget(self.cards)
        inner.addLayout(row)
        inner.addWidget(self._tables, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inner, 1)


def _choice(place: int, line: InvitationLine) -> QueueRow:
    told = " · ".join(one for one in (faces.as_what(line), faces.unit_of(line), line.phone) if one)
    mark = faces.mark_of(line)
    face = RowFace(str(place), line.name, told, _tag(mark) if mark else None)
    return QueueRow(line.id, face, faces.spoken(line))


def _tag(mark: TagWords) -> TagFace:
    return TagFace(*mark)
