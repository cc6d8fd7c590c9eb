"""Strokes and tones that the painted parts have in common."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop import look


class Tone(StrEnum):
    """What a tag, banner or timeline entry says by its colour; the words always say it too."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    NEUTRAL = "neutral"
    OUTLINE = "outline"
    PLAIN = "plain"


_GROUND: dict[str, str] = {
    Tone.INFO: "primary.tint",
    Tone.OK: "success.tint",
    Tone.WARN: "warning.tint",
    Tone.BAD: "danger.tint",
    Tone.NEUTRAL: "neutral.tint",
}
_INK: dict[str, str] = {
    Tone.INFO: "primary.text",
    Tone.OK: "success.text",
    Tone.WARN: "warning.text",
    Tone.BAD: "danger.text",
}


def ground_of(tone: str) -> str | None:
    """Return the colour token of a tone's ground; outline and plain have none."""
    return _GROUND.get(tone)


def ink_of(tone: str) -> str:
    """Return the colour token of a tone's text and icon."""
    return _INK.get(tone, "neutral.text")


@contextmanager
def smooth(widget: QWidget) -> Iterator[QPainter]:
    """Paint on a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def fill_round(painter: QPainter, box: QRectF, *, radius: float, color: str | QColor) -> None:
    """Fill a rounded box without a line."""
    painter.setPen(QPen(QColor(0, 0, 0, 0)))
    painter.setBrush(look.current().color(color) if isinstance(color, str) else color)
    painter.drawRoundedRect(box, radius, radius)


def line_round(
    painter: QPainter,
    box: QRectF,
    *,
    radius: float,
    color: str,
    width: float = 1,
    fill: str | None = None,
) -> None:
    """Draw a rounded box whose line lies wholly inside `box`, filled on demand."""
    in_force = look.current()
    inset = width / 2
    painter.setPen(QPen(in_force.color(color), width))
    painter.setBrush(in_force.color(fill) if fill else QColor(0, 0, 0, 0))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def cut(text: str, font: QFont, room: int) -> str:
    """Return a text as it fits into a room, with … at its end where it was cut."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))


def width_of(text: str, role: str, *, bold: bool = False) -> int:
    """Return how wide a text is in a type role."""
    return look.current().metrics(role, bold=bold).horizontalAdvance(text)
