"""Paints the badge of a row in the directory's table."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from db.people.contracts import PersonLine
from desktop import look
from desktop.parts.badge import paint_badge
from desktop.people.columns import rank_of


def paint_rank(painter: QPainter, cell: QRect, line: PersonLine | None) -> None:
    """Paint the badge of a deputy instead of the title in words; others have none."""
    rank = rank_of(line) if line is not None else None
    if rank is None:
        return
    side = look.current().size("levelBadge")
    center = cell.center()
    box = QRect(center.x() - side // 2 + 1, center.y() - side // 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_badge(painter, box, rank)
    painter.restore()
