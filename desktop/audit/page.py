"""The record of actions: filters above, entries in order, and below the check of the chain and the signed file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.contracts import AuditLine
from db.accounts.rules import Grant, Permission, grant
from db.kernel.errors import StationError
from db.storage.files import write_safely
from desktop.audit.columns import COLUMNS
from desktop.audit.filters import Filters
from desktop.audit.verify import VerifyBar
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import FootBar, Pane
from desktop.frame.room import Room
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.empty import EmptyState
from desktop.parts.text import label
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView

_FILE = "audit.json"
_KINDS = "JSON (*.json)"


class AuditPage(Page):
    """Whoever reads it stands in it; it never reads by itself, only when somebody looks or asks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._is_whole = grant(desk.actor, Permission.READ_AUDIT) is Grant.YES
        self.filters = Filters(desk.clock, "" if self._is_whole else desk.actor.name)
        self.model = RecordModel(COLUMNS, self._fetch, jobs=desk.jobs, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="audit")
        self.view.setAccessibleName(self.tr("Record of actions"))
        self.count = label("", "label")
        self.verify = VerifyBar(desk)
        self.export = button(self.tr("Export, signed"), "table-export")
        self.messages = MessageBar()
        self._stack = QStackedWidget()
        self._arrange()
        self.filters.changed.connect(self.read)
        self.export.clicked.connect(self.export_signed)

    def reload(self) -> None:
        """Read the people who can be asked for, the head of the chain, and the entries."""
        desk = self.desk
        audit, actor = desk.workspace.audit, desk.actor
        desk.jobs.ask(self, lambda: audit.actors(actor), self.filters.offer, latest="actors")
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the entries asked for; the reading is an entry itself."""
        audit, actor, wanted = self.desk.workspace.audit, self.desk.actor, self.filters.wanted()
        self.desk.jobs.ask(self, lambda: audit.entries(actor, wanted), self._show_ids)
        self.desk.jobs.ask(self, audit.head, self.verify.show_head, latest="head")

    def first_focus(self) -> QWidget | None:
        """Work begins in the table."""
        return self.view

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window()
        self._pane.follow(Room(window.width(), window.height(), self.desk.look.scale))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._pane.toast_ground(), self.messages)

    @Slot()
    def export_signed(self) -> None:
        """Ask for a place and write the entries there, signed by this station."""
        path = self.desk.questions.save_as(_FILE, _KINDS)
        if path is None:
            return
        self.desk.notices.take_back()
        audit, actor, wanted = self.desk.workspace.audit, self.desk.actor, self.filters.wanted()
        self.desk.jobs.ask(
            self,
            lambda: audit.export(actor, wanted),
            lambda raw: self._write(path, raw),
        )

    def _write(self, path: Path, raw: bytes) -> None:
        done = self.tr("The record is in {name}, with the station's signature").format(
            name=path.name
        )
        self.desk.jobs.compute(
            self,
            lambda: write_safely(path, raw),
            lambda _nothing: self.desk.notices.toast(done),
            self._show_trouble,
        )

    def _show_trouble(self, error: StationError) -> None:
        self.desk.notices.say_error(error)

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[AuditLine]:
        return self.desk.workspace.audit.lines(self.desk.actor, ids)

    def _show_ids(self, ids: bytes) -> None:
        self.model.set_ids(ids)
        entries = self.model.rowCount()
        self.count.setText(self.tr("%n entries", "", entries))
        self._stack.setCurrentIndex(0 if entries else 1)

    def _arrange(self) -> None:
        self._stack.addWidget(self.view)
        more = self.tr("Choose a longer time, or everybody and every act.")
        own = self.tr("Choose a longer time, or every act.")
        nothing = self.tr("Nothing was done that fits")
        self._stack.addWidget(EmptyState("history", nothing, more if self._is_whole else own))
        self._pane = Pane(self.tr("Record of actions"))
        self._pane.set_header(self._toolbar())
        self._pane.add_bar(self.messages)
        self._pane.set_body(self._stack)
        self._pane.set_foot(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)

    def _toolbar(self) -> QWidget:
        made = QWidget()
        made.setProperty("surface", "plain")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 16, 0)
        row.addWidget(self.filters, 1)
        row.addWidget(self.count)
        return made

    def _foot(self) -> FootBar:
        """Who may read only the own entries neither checks the chain nor takes it out."""
        foot = FootBar(padding=20)
        own = label(self.tr("These are your own entries."), "caption")
        foot.add_left(self.verify if self._is_whole else own)
        foot.add_right(self.export)
        self.export.setVisible(self._is_whole)
        return foot
