"""What is proposed and not stored: how many places it fills, what it leaves open, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.scheduling.layers import Layer
from db.scheduling.problem import Outcome
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel
from desktop.wording import words


class ProposalBar(QFrame):
    """``accepted()`` takes all of it, ``dropped()`` none."""

    accepted = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.told = ElidedLabel("", "strong")
        self.reasons = ElidedLabel("", "caption")
        self.take_all = Button(self.tr("Take all"), kind="primary", icon="checks", key="Enter")
        self.drop = Button(self.tr("None of it"), kind="plain", key="Esc")
        self.take_all.clicked.connect(self.accepted)
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        row.addWidget(self.told)
        row.addWidget(self.reasons, 1)
        row.addWidget(self.take_all)
        row.addWidget(self.drop)
        self.hide()

    def show_layer(self, layer: Layer | None) -> None:
        """Show what a proposal comes to; None takes the bar away."""
        set_shown(self, shown=layer is not None)
        if layer is None:
            return
        filled = self.tr("%n places proposed", "", len(layer.proposed))
        left = self.tr("%n stay open", "", len(layer.empty)) if layer.empty else ""
        best = self.tr("the best there is") if layer.outcome is Outcome.BEST else ""
        self.told.setText(" · ".join(filter(None, (filled, left, best))))
        broken = [words.of(one.finding) for one in layer.reasons]
        self.reasons.setText("；".join(broken[:2]))
        self.reasons.setToolTip("\n".join(broken))
        self.take_all.setEnabled(bool(layer.proposed))
