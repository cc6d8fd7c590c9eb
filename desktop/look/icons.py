"""Tabler outline icons, drawn in any colour and size at the pixel density of the screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

STROKE = "1.75"
SMALL_STROKE = "2"
SMALL_UP_TO = 16


def svg(name: str, *, color: str, size: int = 20) -> bytes:
    """Return the source of an icon in one colour; small icons get the heavier stroke."""
    stroke = SMALL_STROKE if size <= SMALL_UP_TO else STROKE
    source = _source(name).replace("currentColor", color)
    return source.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()


def pixmap(name: str, color: QColor, *, size: int, ratio: float) -> QPixmap:
    """Return an icon of `size` logical pixels for a screen of that device pixel ratio."""
    return QPixmap.fromImage(_image(name, color.name(), size=size, ratio=ratio))


@cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _image(name: str, color: str, *, size: int, ratio: float) -> QImage:
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(svg(name, color=color, size=size)))
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
