"""Why a locked sheet gets another version; the one before stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.evaluation.rules import REASON_LIMIT
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.evaluation.visit_rows import SheetRow
from desktop.forms.field import Field, Line
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_FIELDS = (
    Field(
        "reason", QT_TRANSLATE_NOOP("Correcting", "Why it is corrected"),
        Line(QT_TRANSLATE_NOOP("Correcting", "Item 6 was pressed by mistake")), required=True,
        limit=REASON_LIMIT,
    ),
)  # fmt: skip


class Correcting(Pane):
    """``wanted(str)`` with the reason, ``left()`` when it is given up."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._titles = PaneHeader(self.tr("Correct a sheet"))
        self.form = RecordForm(_FIELDS, clock=desk.clock)
        self.act = Button(
            self.tr("Make the next version"), icon="pencil", kind="primary", key="Ctrl+Enter"
        )
        self.leave = Button(self.tr("Leave it as it is"), kind="quiet", key="Esc")
        self._arrange()
        self.act.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)

    def begin(self, row: SheetRow) -> None:
        """Ask why this sheet is corrected."""
        self._titles.set_title(self.tr("Correct a sheet"), f"{row.firm} · {row.deputy}")
        self.form.clear()

    def first_focus(self) -> Any:
        """Return where typing begins."""
        return self.form.input("reason").focus_target()

    @Slot()
    def submit(self) -> None:
        """Hand the reason over."""
        if not self.form.go_to_missing():
            self.wanted.emit(str(self.form.read()["reason"] or ""))

    def show_error(self, error: StationError) -> None:
        """Say why it cannot be corrected."""
        rest = self.form.show_problems(error.problems) if isinstance(error, InvalidInput) else None
        if rest is None or rest:
            self._desk.notices.say_error(error)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(12)
        told = self.tr(
            "The next version begins with the answers of this one, is filled and signed again by the same deputy,"
            " and counts once it is locked. This version stays readable with its signatures."
        )
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.form)
        column.addStretch(1)
        foot = FootBar()
        foot.add_left(self.act)
        foot.add_left(self.leave)
        self.set_header(self._titles)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
        self.set_foot_height(look.current().px(64))
