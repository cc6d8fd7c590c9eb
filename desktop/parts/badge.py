"""Identity badges: filled squares for deputies, outlined circles for visiting professionals."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.people.contracts import DeputyLevel
from desktop import look
from desktop.parts.painting import fill_round, smooth
from desktop.wording.ranks import Rank, letter_of


def title_of(rank: Rank) -> str:
    """Return the full title, e.g. 区人大代表."""
    # The words know every feature's rules; the first paint needs none of them.
    from desktop.wording import words

    return words.of(rank)


def paint_badge(painter: QPainter, box: QRect, rank: Rank) -> None:
    """Paint a badge into a square box; lists and combo boxes use this without a widget."""
    in_force, area = look.current(), QRectF(box)
    font = in_force.font("keyhint")
    if isinstance(rank, DeputyLevel):
        fill_round(painter, area, radius=in_force.px(4), color="text.secondary")
        ink = "bg.surface"
    else:
        ink = "primary.text"
        painter.setPen(QPen(in_force.color(ink), 1))
        painter.setBrush(in_force.color("bg.surface"))
        painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setFont(font)
    painter.setPen(in_force.color(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter_of(rank))


class LevelBadge(QWidget):
    """A badge as a widget; tooltip and spoken name give the full title and the person."""

    def __init__(self, rank: Rank, person: str = "") -> None:
        super().__init__()
        self._rank = rank
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_rank(rank, person)

    def set_rank(self, rank: Rank, person: str = "") -> None:
        """Show another rank."""
        self._rank = rank
        self.setToolTip(title_of(rank))
        self.setAccessibleName(f"{title_of(rank)} {person}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        side = look.current().size("levelBadge")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            paint_badge(painter, self.rect(), self._rank)


class GapBadge(QWidget):
    """A place that nobody fills yet: dashed red box with the word 缺."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("One person still to be found"))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        side = look.current().size("levelBadge")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            pen = QPen(in_force.color("danger.text"), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(in_force.font("keyhint"))
            painter.setPen(in_force.color("danger.text"))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("?", "gap in the rota")
            )
