"""Banners: something about this pane that stays true until it is handled."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop import look
from desktop.look.polish import set_property
from desktop.parts.announce import announce
from desktop.parts.buttons import icon_button
from desktop.parts.painting import Tone, ink_of
from desktop.parts.text import Icon, label

_ICONS: dict[str, str] = {
    Tone.INFO: "info-circle",
    Tone.OK: "circle-check",
    Tone.WARN: "alert-triangle",
    Tone.BAD: "alert-circle",
}


class Strip(QFrame):
    """One coloured line with an icon; `strong` is the part of the sentence to stress."""

    def __init__(self, tone: str, text: str, *, icon: str = "", strong: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "banner")
        self._icon = Icon(icon or _ICONS[tone], 20, ink_of(tone))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self.show_line(tone, text, icon=icon, strong=strong)

    def show_line(self, tone: str, text: str, *, icon: str = "", strong: str = "") -> None:
        """Show another sentence."""
        set_property(self, "tone", str(tone))
        self._icon.set_icon(icon or _ICONS[tone], ink_of(tone))
        before, found, after = text.partition(strong) if strong else (text, "", "")
        self._text.setText(f"{escape(before)}<b>{escape(found)}</b>{escape(after)}")
        self.setAccessibleName(text)


class Banner(QFrame):
    """Icon, one bold sentence, one plain sentence, at most two buttons; it never hides by itself.

    Signals: `closed` after the person closed it.
    """

    closed = Signal()

    def __init__(
        self,
        tone: str,
        headline: str,
        body: str = "",
        *,
        icon: str = "",
        buttons: Sequence[QAbstractButton] = (),
        closable: bool = True,
    ) -> None:
        super().__init__()
        self.setProperty("surface", "banner")
        self.setProperty("tone", str(tone))
        self.setAccessibleName(f"{headline} {body}".strip())
        self._tone = tone
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 12, 14)
        row.setSpacing(12)
        row.addWidget(Icon(icon or _ICONS[tone], 20, ink_of(tone)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(headline, body, buttons), 1)
        if closable:
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)

    def announce(self) -> None:
        """Have a screen reader say it; errors at once."""
        announce(self, self.accessibleName(), urgent=self._tone == Tone.BAD)

    def _words(self, headline: str, body: str, buttons: Sequence[QAbstractButton]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look.current().px(2))
        column.addWidget(label(headline, "strong", wrap=True))
        if body:
            column.addWidget(label(body, "secondary", wrap=True))
        if buttons:
            column.addSpacing(look.current().px(6))
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return column

    def _close_button(self) -> QAbstractButton:
        made = icon_button("x", self.tr("Close this message"), size="small")
        made.clicked.connect(self._on_close_clicked)
        return made

    @Slot()
    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()
