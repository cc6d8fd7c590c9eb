"""Signatures as they were saved: drawn from what is kept, and struck where the sheet says something else by now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.contracts import SignatureForm, SignatureLine
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.text import ElidedLabel, IconText, label
from desktop.scoring.ink import from_bytes
from desktop.scoring.pad import SavedInk
from desktop.wording import words
from desktop.wording.formats import full_moment


class SignatureCard(QWidget):
    """One signature: its ink, who, when, and whether it holds."""

    def __init__(self, line: SignatureLine) -> None:
        super().__init__()
        self.line = line
        self.ink = SavedInk(from_bytes(line.strokes), faded=not line.holds)
        self.who = ElidedLabel(f"{words.of(line.role)}  {line.name}", "strong")
        self.stand = IconText("", "")
        self._show_stand()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.who)
        column.addWidget(ElidedLabel(self._how(), "caption"))
        column.addWidget(self.stand)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.ink)
        row.addLayout(column, 1)

    def _how(self) -> str:
        at = full_moment(self.line.signed_at)
        is_plain = self.line.form is SignatureForm.STROKES
        return at if is_plain else f"{at}  {words.of(self.line.form)}"

    def _show_stand(self) -> None:
        if self.line.holds:
            self.stand.show_line("circle-check", self.tr("Stands for what is here"), Tone.OK)
        else:
            void = self.tr("Void: the sheet was changed after it")
            self.stand.show_line("alert-circle", void, Tone.BAD)


class SignatureCards(QWidget):
    """Every signature, void ones as well: that they were there is part of the course."""

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[SignatureCard] = []
        self.again = Button(self.tr("Void and sign anew"), icon="eraser", kind="quiet")
        self.again.clicked.connect(self.again_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(label(self.tr("Signatures"), "label"))
        self._column.addWidget(self.again)
        self.hide()

    def show_signatures(self, lines: Sequence[SignatureLine], *, may_void: bool = True) -> None:
        """Show what was signed, the newest first."""
        for one in self.cards:
            self._column.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.cards = [SignatureCard(line) for line in reversed(lines)]
        for at, one in enumerate(self.cards, 1):
            self._column.insertWidget(at, one)
        self.again.setVisible(may_void and any(one.holds for one in lines))
        self.setVisible(bool(lines))
