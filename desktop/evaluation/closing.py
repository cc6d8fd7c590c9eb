"""Closing a day: what is not locked yet is shown before the head decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import look
from desktop.evaluation.visit_rows import UNFINISHED, SheetRow, by_id, unfinished
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card

if TYPE_CHECKING:
    from db.evaluation.contracts import SessionView
    from desktop.frame.desk import Desk


class Closing(Pane):
    """``closed(UUID)`` when the head agrees, ``left()`` otherwise."""

    closed = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Close the day"))
        self._session: UUID | None = None
        self._rows: Mapping[UUID, SheetRow] = {}
        self._titles = PaneHeader(self.tr("Close the day"))
        self._told = label("", wrap=True)
        self.model = RecordModel(UNFINISHED, self._fetch, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="visit-closing")
        self.view.setAccessibleName(self.tr("Sheets that are not locked"))
        self._card = in_card(self.view)
        self.act = Button(self.tr("Close the day"), icon="lock", kind="primary", key="Ctrl+Enter")
        self.leave = Button(self.tr("Not yet"), kind="quiet", key="Esc")
        self._arrange()
        self.act.clicked.connect(self._on_act_clicked)
        self.leave.clicked.connect(self.left)

    def show_view(self, view: SessionView) -> None:
        """Show what is unfinished of a day."""
        self._session = view.line.id
        rows = unfinished(view)
        self._rows = {one.id: one for one in rows}
        self._titles.set_title(self.tr("Close the day"), view.line.theme)
        after = self.tr(
            "After closing, everybody who works with the sheets sees them, and joint sheets are reckoned."
        )
        if rows:
            count = self.tr("%n sheets are not locked yet.", "", len(rows))
            still = self.tr("They may still be finished and count from then on.")
            self._told.setText(f"{count}{still}\n{after}")
        else:
            self._told.setText(f"{self.tr('All sheets are locked.')}\n{after}")
        self.model.set_ids(by_id(rows))
        set_shown(self._card, shown=bool(rows))

    @Slot()
    def _on_act_clicked(self) -> None:
        if self._session is not None:
            self.closed.emit(self._session)

    def _fetch(self, ids: Sequence[Any]) -> Sequence[SheetRow]:
        return [self._rows[one] for one in ids if one in self._rows]

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(12)
        column.addWidget(self._told)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        foot = FootBar()
        foot.add_left(self.act)
        foot.add_left(self.leave)
        self.set_header(self._titles)
        self.set_body(body)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
