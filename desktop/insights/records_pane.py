"""The records behind a figure, beside the figures: which of them counted, and from each the way to reception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.insights.contracts import Part, Wanted
from db.reception.contracts import MatterLine
from desktop import look
from desktop.frame.pane import Pane, PaneHeader
from desktop.insights.columns import COLUMNS
from desktop.parts.buttons import icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_LEAST, _MOST = 420, 520


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody pressed: the records wanted, how they are called, how they were reckoned."""

    wanted: Wanted
    title: str
    explained: str = ""
    has_parts: bool = False
    """True for a figure that has some of its records above the line and some only below."""


class RecordsPane(Pane):
    """Shows one list.

    ``opened(UUID)`` asks for a matter whole, ``left()`` says that the pane was put away.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Records"))
        self._desk = desk
        self._asked: Asked | None = None
        self._title = PaneHeader("", "")
        self._explained = label("", "caption", wrap=True)
        self.parts = Segments(
            [(part, words.of(part)) for part in Part], name=self.tr("Which records")
        )
        self.model = RecordModel(COLUMNS, self._fetch, jobs=desk.jobs, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="insights")
        self.view.setAccessibleName(self.tr("Records"))
        self.view.setSelectionMode(RecordView.SelectionMode.SingleSelection)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing())
        self._lay_out()
        look.scaled(self, self._take_width)
        self.parts.currentChanged.connect(self._on_parts_current_changed)
        self.view.opened.connect(self.opened)
        self.hide()

    def show_records(self, asked: Asked) -> None:
        """Show what was pressed, the records above the line first."""
        self._asked = asked
        self._title.set_title(asked.title, "")
        self._explained.setText(asked.explained)
        set_shown(self._explained, shown=bool(asked.explained))
        set_shown(self.parts, shown=asked.has_parts)
        self.parts.set_value(asked.wanted.part)
        self.show()
        self.reload()

    def reload(self) -> None:
        """Read the list anew; the row the keys stand on stays."""
        if self._asked is None or self.isHidden():
            return
        desk, wanted = self._desk, self._asked.wanted
        desk.jobs.ask(
            self, lambda: desk.workspace.insights.record_ids(desk.actor, wanted), self._show_ids, latest="ids"
        )  # fmt: skip

    def asked(self) -> Asked | None:
        """Return what is shown, None after the pane was put away."""
        return self._asked

    @Slot()
    def leave(self) -> None:
        """Put the pane away."""
        self._asked = None
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _on_parts_current_changed(self, part: Part) -> None:
        if self._asked is not None:
            wanted = replace(self._asked.wanted, part=part)
            self._asked = replace(self._asked, wanted=wanted)
            self.reload()

    def _show_ids(self, ids: bytes) -> None:
        asked = self._asked
        self.model.set_ids(ids)
        count = self.model.rowCount()
        self._title.set_title(asked.title if asked else "", self.tr("%n matter(s)", "", count))
        self._stack.setCurrentIndex(0 if count else 1)
        if count and self.view.current_id() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def focus_list(self) -> None:
        """Go to the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_width(self, in_force: look.Look) -> None:
        self.setMinimumWidth(in_force.px(_LEAST))
        self.setMaximumWidth(in_force.px(_MOST))

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[MatterLine]:
        return self._desk.workspace.matters.matter_lines(self._desk.actor, ids)

    def _lay_out(self) -> None:
        close = icon_button("x", self.tr("Put the records away"), key="Esc")
        close.clicked.connect(self.leave)
        self._title.add_button(close)
        self.set_header(self._title)
        above = QWidget()
        above.setProperty("surface", "plain")
        column = QVBoxLayout(above)
        column.setContentsMargins(20, 0, 20, 10)
        column.setSpacing(8)
        column.addWidget(self._explained)
        column.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_bar(above)
        self.set_body(self._stack)

    def _nothing(self) -> QWidget:
        return EmptyState(
            "list-details", self.tr("No matter here"), self.tr("Nothing in this period counts so."), narrow=True
        )  # fmt: skip
