"""The bar below the queue while matters are marked: how many, what to do with them, how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button, icon_button
from desktop.parts.text import label

_PADDING, _HEIGHT = 12, 52


class BatchBar(QWidget):
    """``act_wanted()``, ``print_wanted()``, ``leave_wanted()``; the last one stops a batch under way."""

    act_wanted = Signal()
    print_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self._count = label("", "strong")
        self._act = Button(self.tr("Handle"), kind="primary", key="Ctrl+Enter", size="small")
        self._print = icon_button("printer", self.tr("Print"), size="small")
        self._leave = Button(self.tr("Leave"), kind="plain", size="small")
        self._act.clicked.connect(self.act_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 0, _PADDING, 0)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in (self._act, self._print, self._leave):
            row.addWidget(button)
        look.scaled(self, lambda it: self.setFixedHeight(it.px(_HEIGHT)))
        self.hide()

    def show_marked(self, count: int, *, can_act: bool, can_print: bool) -> None:
        """Say how many are marked; the bar goes with the last mark."""
        self._count.setText(self.tr("%n marked", "", count))
        self._act.setVisible(True)
        self._act.setEnabled(can_act)
        self._act.setToolTip("" if can_act else self.tr("These matters have no step in common"))
        self._print.setVisible(can_print)
        self._leave.setText(self.tr("Leave"))
        self.setVisible(count > 0)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the batch is."""
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total))
        self._act.hide()
        self._print.hide()
        self._leave.setText(self.tr("Stop"))
        self.show()
