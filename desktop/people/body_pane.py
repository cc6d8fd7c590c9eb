"""The middle of the directory while it shows organisations: search, and the tree of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.stations.contracts import OrganizationLine
from desktop import look
from desktop.frame.pane import Pane
from desktop.parts.buttons import button
from desktop.parts.line_input import LineInput
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.people import body_acts
from desktop.people.bodies import COLUMNS, BodyLine, meets, tree_of
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.people.groups import Group

_SEARCH_WIDTH = 300


class BodyPane(Pane):
    """``act_asked(Act)`` to add an organisation or to change the one the keys stand on."""

    act_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Organisations"))
        self._desk = desk
        self._group: Group | None = None
        self._every: tuple[OrganizationLine, ...] = ()
        self._lines: dict[UUID, BodyLine] = {}
        self.search = LineInput(placeholder=self.tr("Name, kind or phone"))
        self.search.setAccessibleName(self.tr("Search organisations"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.count = label("", "label")
        self.model = RecordModel(COLUMNS, self._fetch, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="bodies")
        self.view.setAccessibleName(self.tr("Organisations"))
        self.view.opened.connect(self.change)
        self.change_button = button(self.tr("Change"), "pencil", key="F2")
        self.add_button = button(self.tr("Add"), "plus", "primary", key="Ctrl+N")
        self.change_button.clicked.connect(self.change)
        self.add_button.clicked.connect(self.add)
        self.set_header(self._toolbar())
        self.set_body(self.view)

    def show_group(self, group: Group) -> None:
        """Show the organisations of another group."""
        self._group = group
        self.reload()

    def reload(self) -> None:
        """Read the organisations again; search and place stay."""
        desk = self._desk
        desk.jobs.ask(self, desk.workspace.stations.every_organization, self._take, latest="bodies")

    def current(self) -> OrganizationLine | None:
        """Return the organisation the keys stand on."""
        chosen = self.view.current_id()
        return self._lines[chosen].body if chosen in self._lines else None

    @Slot()
    def add(self) -> None:
        """Ask for a new organisation."""
        if may(self._desk.actor, Permission.KEEP_DIRECTORY):
            self.act_asked.emit(body_acts.add_body(self._desk, self._every))

    @Slot()
    def change(self) -> None:
        """Ask what is otherwise about the one the keys stand on."""
        body = self.current()
        if body is not None and may(self._desk.actor, Permission.KEEP_DIRECTORY):
            self.act_asked.emit(body_acts.change_body(self._desk, self._every, body))

    def _take(self, every: tuple[OrganizationLine, ...]) -> None:
        self._every = every
        self._show()

    @Slot()
    def _show(self) -> None:
        kinds = self._group.units if self._group else ()
        typed = self.search.text()
        found = (one.id for one in self._every if one.kind in kinds and meets(one, typed))
        lines = tree_of(self._every, frozenset(found))
        self._lines = {line.id: line for line in lines}
        self.model.set_ids(b"".join(line.id.bytes for line in lines))
        bodies = len({line.body.id for line in lines})
        self.count.setText(self.tr("%n organisations", "", bodies) if bodies else "")
        self.change_button.setEnabled(bool(lines))
        if lines and self.view.current_id() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[BodyLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _toolbar(self) -> QWidget:
        made = QWidget()
        made.setProperty("surface", "plain")
        row = QHBoxLayout(made)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(10)
        look.scaled(self.search, partial(_narrow, self.search))
        row.addWidget(self.search, 100)
        row.addWidget(self.count)
        row.addStretch(1)
        keeps = may(self._desk.actor, Permission.KEEP_DIRECTORY)
        for part in (self.change_button, self.add_button):
            row.addWidget(part)
            set_shown(part, shown=keeps)
        return made


def _narrow(search: QWidget, in_force: look.Look) -> None:
    search.setMaximumWidth(in_force.px(_SEARCH_WIDTH))
