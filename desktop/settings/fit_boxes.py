"""How papers are laid on one printer's paper: where to, how far from the edges, how wide the roll."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop import look
from desktop.parts.segments import Segments
from desktop.printing.fit import (
    AS_DRAWN,
    MOST_INSET,
    MOST_MOVED,
    NARROW_ROLL,
    WIDE_ROLL,
    PrinterFit,
)

_BOX = 132


class FitBoxes(QWidget):
    """``changed(PrinterFit)`` follows every choice of the person."""

    changed = Signal(object)

    def __init__(self, name: str, *, roll: bool) -> None:
        super().__init__()
        self._fit = AS_DRAWN
        self.setAccessibleName(name)
        steps = range(-MOST_MOVED, MOST_MOVED + 1)
        self.right = self._box(self.tr("Left or right"), steps, self._across)
        self.down = self._box(self.tr("Up or down"), steps, self._upright)
        self.inset = self._box(self.tr("In from the edges"), range(MOST_INSET + 1), self._inward)
        widths = ((WIDE_ROLL, self.tr("80 mm")), (NARROW_ROLL, self.tr("58 mm")))
        self.roll = Segments(widths, name=self.tr("Width of the roll"))
        self.roll.currentChanged.connect(self._on_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.roll, self.right, self.down, self.inset):
            row.addWidget(part)
        row.addStretch(1)
        (self.inset if roll else self.roll).hide()

    def fit(self) -> PrinterFit:
        """Return what is chosen."""
        return self._fit

    def show_fit(self, fit: PrinterFit) -> None:
        """Show what is in force for the printer."""
        self._fit = fit
        self.roll.set_value(fit.roll)
        for box, value in ((self.right, fit.right), (self.down, fit.down), (self.inset, fit.inset)):
            box.setCurrentIndex(box.findData(value))

    @Slot()
    def _on_chosen(self) -> None:
        self._fit = replace(
            self._fit, right=self.right.currentData(), down=self.down.currentData(),
            inset=self.inset.currentData(), roll=int(str(self.roll.value())),
        )  # fmt: skip
        self.changed.emit(self._fit)

    def _box(self, name: str, steps: Sequence[int], said: Callable[[int], str]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for step in steps:
            made.addItem(said(step), step)
        made.setCurrentIndex(made.findData(0))
        made.activated.connect(self._on_chosen)
        look.scaled(made, lambda in_force: made.setFixedWidth(in_force.px(_BOX)))
        return made

    def _across(self, step: int) -> str:
        if step == 0:
            return self.tr("Not sideways")
        way = self.tr("Right {n} mm") if step > 0 else self.tr("Left {n} mm")
        return way.format(n=abs(step))

    def _upright(self, step: int) -> str:
        if step == 0:
            return self.tr("Not up or down")
        way = self.tr("Down {n} mm") if step > 0 else self.tr("Up {n} mm")
        return way.format(n=abs(step))

    def _inward(self, step: int) -> str:
        return self.tr("Edges {n} mm in").format(n=step) if step else self.tr("Edges as drawn")
