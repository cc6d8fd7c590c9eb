"""The firms of a day, and below them the sheets of the one the keys stand on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.evaluation.visit_rows import (
    FIRMS,
    SHEETS,
    FirmRow,
    SheetRow,
    by_id,
    firm_rows,
    sheet_rows,
)
from desktop.parts.buttons import Button
from desktop.parts.text import ElidedLabel
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card

if TYPE_CHECKING:
    from db.evaluation.contracts import SessionView
    from desktop.frame.desk import Desk


class VisitFirms(QWidget):
    """``sheet_opened(UUID)`` on Enter or double click, ``joint_wanted(firm, department)`` for a joint sheet."""

    sheet_opened = Signal(object)
    joint_wanted = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._view: SessionView | None = None
        self._firms: Mapping[UUID, FirmRow] = {}
        self._sheets: Mapping[UUID, SheetRow] = {}
        self.firm_model = RecordModel(FIRMS, self._fetch_firms, parent=self)
        self.firms = RecordView(self.firm_model, settings=desk.settings, key="visit-firms")
        self.firms.setAccessibleName(self.tr("Firms"))
        self.sheet_model = RecordModel(SHEETS, self._fetch_sheets, parent=self)
        self.sheets = RecordView(self.sheet_model, settings=desk.settings, key="visit-sheets")
        self.sheets.setAccessibleName(self.tr("Sheets of the firm"))
        self._title = ElidedLabel("", "strong")
        self.joint = Button(self.tr("Joint sheet"), icon="git-merge", size="small", kind="plain")
        self.open = Button(self.tr("Open the sheet"), icon="eye", size="small", kind="plain")
        self._arrange()
        self._connect()

    @property
    def firm(self) -> UUID | None:
        """The firm the keys stand on."""
        return self.firms.current_id()

    @property
    def sheet(self) -> SheetRow | None:
        """The sheet the keys stand on."""
        found = self.sheets.current_id()
        return self._sheets.get(found) if found else None

    def show_view(self, view: SessionView) -> None:
        """Show the firms of a day; the firm the keys stood on keeps them."""
        self._view = view
        rows = firm_rows(view)
        self._firms = {one.id: one for one in rows}
        self.firm_model.set_ids(by_id(rows))
        self.firm_model.refresh()
        if self.firms.current_id() not in self._firms and rows:
            self.firms.setCurrentIndex(self.firm_model.index(0, 0))
        self._show_sheets()

    @Slot()
    def _show_sheets(self) -> None:
        view, firm = self._view, self.firms.current_id()
        rows: Sequence[SheetRow] = sheet_rows(view, firm) if view and firm else ()
        self._sheets = {one.id: one for one in rows}
        self.sheet_model.set_ids(by_id(rows))
        self.sheet_model.refresh()
        if rows and self.sheets.current_id() not in self._sheets:
            self.sheets.setCurrentIndex(self.sheet_model.index(0, 0))
        shown = self._firms.get(firm) if firm else None
        self._title.setText(shown.firm.name if shown else "")
        self._allow()

    @Slot()
    def _allow(self) -> None:
        found = self.sheet
        self.open.setEnabled(found is not None)
        self.joint.setEnabled(found is not None and found.line.is_shown)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self.sheet is not None:
            self.sheet_opened.emit(self.sheet.id)

    @Slot()
    def _on_joint_clicked(self) -> None:
        if self.sheet is not None:
            self.joint_wanted.emit(self.sheet.line.firm, self.sheet.line.department)

    @Slot()
    def _enter_sheets(self) -> None:
        self.sheets.setFocus()

    def _fetch_firms(self, ids: Sequence[Any]) -> Sequence[FirmRow]:
        return [self._firms[one] for one in ids if one in self._firms]

    def _fetch_sheets(self, ids: Sequence[Any]) -> Sequence[SheetRow]:
        return [self._sheets[one] for one in ids if one in self._sheets]

    def _connect(self) -> None:
        self.firms.chosen.connect(self._show_sheets)
        self.firms.opened.connect(self._enter_sheets)
        self.sheets.chosen.connect(self._allow)
        self.sheets.opened.connect(self.sheet_opened)
        self.open.clicked.connect(self._on_open_clicked)
        self.joint.clicked.connect(self._on_joint_clicked)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.open)
        head.addWidget(self.joint)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(in_card(self.firms), 3)
        column.addLayout(head)
        column.addWidget(in_card(self.sheets), 2)
