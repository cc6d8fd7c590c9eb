"""One of the values between which somebody has to decide: ring, words, and below them who wrote it and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.choice import Choice
from desktop.parts.painting import fill_round, line_round, smooth
from desktop.parts.text import label

_MARGIN, _GAP = 14, 9
_RING, _LINE = 20, 2
_DOT = 0.45
"""Part of the ring's width that the dot of a chosen value takes."""


class ValueCard(Choice):
    """A radio card whose words wrap; read aloud with all that stands on it."""

    def __init__(
        self, value: object, text: str, *, lines: Sequence[str] = (), caption: str = ""
    ) -> None:
        super().__init__(value, text)
        self.setAccessibleDescription(" ".join((*lines, caption)).strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ring = _Ring(self)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(text, wrap=True))
        for line in (*lines, caption):
            if line:
                words.addWidget(label(line, "caption", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 11, _MARGIN, 11)
        row.setSpacing(_GAP)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._ring, *self.findChildren(QLabel)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._ring.update)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def shown_text(self) -> str:
        """Return the whole text: it wraps and is never cut."""
        return self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.isChecked()
        with smooth(self) as painter:
            line_round(
                painter, QRectF(self.rect()), radius=look.current().px(8),
                color="primary.text" if chosen else "border.control", width=2 if chosen else 1,
                fill=self._ground(chosen=chosen),
            )  # fmt: skip

    def _ground(self, *, chosen: bool) -> str:
        if chosen:
            return "primary.tint"
        return "bg.hover" if self.underMouse() and self.isEnabled() else "bg.surface"


class _Ring(QWidget):
    """A ring; once chosen it is filled, with the dot left open."""

    def __init__(self, card: Choice) -> None:
        super().__init__()
        self._card = card
        look.scaled(self, lambda it: self.setFixedSize(it.px(_RING), it.px(_RING)))

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, side = self._card.isChecked(), float(self.width())
        with smooth(self) as painter:
            box = QRectF(self.rect())
            if not chosen:
                line_round(painter, box, radius=side / 2, color="border.control", width=_LINE)
                return
            fill_round(painter, box, radius=side / 2, color="primary.text")
            inset = side * (1 - _DOT) / 2
            dot = box.adjusted(inset, inset, -inset, -inset)
            fill_round(painter, dot, radius=dot.width() / 2, color="bg.surface")
