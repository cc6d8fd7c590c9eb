"""The middle of the directory: search, table, and what stands there while the table is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.kernel.ids import PersonId
from db.people.contracts import PersonLine
from desktop import look
from desktop.frame.pane import Pane
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button, button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.line_input import LineInput
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label
from desktop.people.badges import paint_rank
from desktop.people.columns import COLUMNS
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_SEARCH_WIDTH = 300


class PeopleTable(Pane):
    """Shows the people it is given ids of.

    ``searched(str)`` follows every letter typed; ``add_requested()``, ``import_requested()``, ``export_requested()``
    and ``print_requested()`` the buttons.
    """

    searched = Signal(str)
    add_requested = Signal()
    all_requested = Signal()
    print_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    team_end_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("People"))
        self._desk = desk
        self._may_add = may(desk.actor, Permission.KEEP_DIRECTORY)
        self.search = LineInput(placeholder=self.tr("Name, initials, speciality, end of the phone"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.count = label("", "label")
        self.printer = icon_button("printer", self.tr("Print cards and plates"), key="Ctrl+P")
        self.printer.clicked.connect(self.print_requested)
        set_shown(self.printer, shown=may(desk.actor, Permission.PRINT))
        self.export_button = icon_button("table-export", self.tr("Export the list of deputies"))
        self.export_button.clicked.connect(self.export_requested)
        self.import_button = button(self.tr("Import a list"), "package-import")
        self.import_button.clicked.connect(self.import_requested)
        self.model = RecordModel(COLUMNS, self._fetch, jobs=desk.jobs, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="people")
        self.view.setAccessibleName(self.tr("People"))
        self.view.show_as(0, paint_rank)
        self.view.setSelectionMode(RecordView.SelectionMode.SingleSelection)
        self._stack = QStackedWidget()
        for page in (self.view, self._nobody_yet(), self._nobody_found()):
            self._stack.addWidget(page)
        self.messages = MessageBar()
        self.set_header(self._toolbar())
        self.add_bar(self.messages)
        self.add_bar(self._team_bar())
        self.set_body(self._stack)

    def show_ids(self, ids: bytes, *, filtered: bool) -> None:
        """Show these people; without any, say how to begin or how to find more."""
        self.model.set_ids(ids)
        people = self.model.rowCount()
        self.count.setText(self.tr("%n people", "", people) if people else "")
        self._stack.setCurrentIndex(0 if people else 2 if filtered else 1)

    def ids(self) -> tuple[PersonId, ...]:
        """Return who is shown, in the order of the table."""
        return tuple(PersonId(self.model.id_at(row)) for row in range(self.model.rowCount()))

    def show_team(self, name: str) -> None:
        """Show which group of deputies the list shows, nothing while it shows another one."""
        self._team.setText(name)
        set_shown(self._team_part, shown=bool(name))

    def _team_bar(self) -> QWidget:
        self._team_part = QWidget()
        row = QHBoxLayout(self._team_part)
        row.setContentsMargins(20, 0, 16, 6)
        self._team = ElidedLabel("", "strong")
        row.addWidget(self._team, 1)
        self.team_end_button = button(self.tr("End this group"), size="small")
        self.team_end_button.clicked.connect(self.team_end_asked)
        set_shown(self.team_end_button, shown=self._may_add)
        row.addWidget(self.team_end_button)
        self._team_part.hide()
        return self._team_part

    def focus_search(self) -> None:
        """Go to the search field with its text marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.enter_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def enter_table(self) -> None:
        """Go to the person the keys stand on, else to the first one."""
        if not self.model.rowCount():
            return
        if self.view.current_id() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_all_clicked(self) -> None:
        self.search.clear()
        self.all_requested.emit()

    def _fetch(self, ids: Sequence[PersonId]) -> Sequence[PersonLine]:
        return self._desk.workspace.people.person_lines(self._desk.actor, ids)

    def _toolbar(self) -> QWidget:
        made = QWidget()
        made.setProperty("surface", "plain")
        row = QHBoxLayout(made)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(10)
        look.scaled(self.search, lambda it: self.search.setMaximumWidth(it.px(_SEARCH_WIDTH)))
        row.addWidget(self.search, 100)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.printer)
        for part in self._buttons():
            row.addWidget(part)
        return made

    def _buttons(self) -> Iterator[Button]:
        if may(self._desk.actor, Permission.EXPORT):
            yield self.export_button
        if self._may_add:
            yield self.import_button
            yield self._add_button()

    def _add_button(self) -> Button:
        made = button(self.tr("Add"), "plus", "primary", key="Ctrl+N")
        made.clicked.connect(self.add_requested)
        return made

    def _nobody_yet(self) -> QWidget:
        return EmptyState(
            "address-book",
            self.tr("People this station knows will stand here"),
            self.tr("Visitors come by themselves with their first matter; others can be added."),
            buttons=[self._add_button()] if self._may_add else [],
        )

    def _nobody_found(self) -> QWidget:
        everybody = button(self.tr("Show everybody"), "x")
        everybody.clicked.connect(self._on_all_clicked)
        return EmptyState(
            "search",
            self.tr("Nobody was found"),
            self.tr("Try other letters, or leave the group."),
            buttons=[everybody],
        )
