"""The figures above the board: the good rate with its basis, sheets, deputies, sheets that failed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.result_contracts import Results
from desktop.evaluation.board_faces import FEW, Basis, rate_of, shown
from desktop.parts.figure_card import FigureCard, FigureFace


class BoardFigures(QWidget):
    """Four cards; ``findings_wanted()`` follows a press on the last."""

    findings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        nothing = FigureFace("", "—", "", "", "")
        self.rate = FigureCard(nothing, large=True)
        self.sheets, self.deputies = (
            FigureCard(nothing, large=True),
            FigureCard(nothing, large=True),
        )
        self.failed = FigureCard(nothing, large=True)
        self.failed.clicked.connect(self.findings_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in (self.rate, self.sheets, self.deputies, self.failed):
            row.addWidget(_framed(card), 1)

    def show_results(self, found: Results, before: Results, basis: Basis, findings: int) -> None:
        """Show the figures of a period; ``findings`` are those that wait."""
        self.rate.show_face(self._rate(found, before, basis))
        self.sheets.show_face(FigureFace(
            self.tr("Sheets"), str(len(found.total.sheets)), self.tr("sheets"),
            self.tr("{days} days, {firms} enterprises").format(
                days=found.sessions, firms=found.firms
            ), self.tr("locked, of closed days"),
        ))  # fmt: skip
        self.deputies.show_face(FigureFace(
            self.tr("Deputies"), str(found.attendances), self.tr("attendances"),
            self.tr("%n deputies", "", found.deputies), "",
        ))  # fmt: skip
        self.failed.show_face(FigureFace(
            self.tr("Vetoed"), str(len(found.total.vetoed)), self.tr("sheets"),
            self.tr("%n findings wait", "", findings), "",
        ))  # fmt: skip

    def _rate(self, found: Results, before: Results, basis: Basis) -> FigureFace:
        rate = rate_of(found.total, basis)
        by_sheet = basis is Basis.SHEETS
        name = self.tr("Good rate (by sheet)") if by_sheet else self.tr("Good rate (by item)")
        counted = (
            self.tr("{part} of {whole} sheets")
            if by_sheet
            else self.tr("{part} of {whole} answers")
        )
        below = counted.format(part=rate.part, whole=rate.whole)
        few = len(found.total.sheets) < FEW
        compared = self._compared(rate.percent, rate_of(before.total, basis).percent)
        unit = "%" if rate.percent is not None else ""
        return FigureFace(
            name, shown(rate.percent), unit, below, self.tr("too few sheets") if few else compared,
            self.tr("Excellent and good ones of all that count; what was not observed is in neither."),
        )  # fmt: skip

    def _compared(self, now: Decimal | None, then: Decimal | None) -> str:
        """Return how the rate stands beside that of the period before."""
        if now is None or then is None:
            return ""
        if now == then:
            return self.tr("as in the period before")
        told = (
            self.tr("{points} points above the period before")
            if now > then
            else self.tr("{points} points below the period before")
        )
        return told.format(points=abs(now - then))


def _framed(card: FigureCard) -> QFrame:
    """Return the ground a figure stands on."""
    frame = QFrame()
    frame.setProperty("surface", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(4, 4, 4, 4)
    column.addWidget(card)
    return frame
