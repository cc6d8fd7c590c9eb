"""One attachment as a tile: the small picture or a sheet of paper, its title, when it was taken and how large it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from db.attachments.contracts import AttachmentLine
from desktop import look
from desktop.attachments import words as attachment_words
from desktop.parts.painting import cut, fill_round, line_round, smooth

WIDTH, PICTURE = 136, 96
"""Of a tile, and the height of its picture; pixels at 100 %."""

_RADIUS = 6
_ICON = 32
_VOID = 0.35
_GAP = 4


class AttachmentTile(QAbstractButton):
    """A tile; a press opens it.

    ``menu_wanted(QPoint)`` asks for what else can be done, ``removal_wanted()`` follows the Delete key.
    """

    menu_wanted = Signal(QPoint)
    removal_wanted = Signal()

    def __init__(self, line: AttachmentLine, now: datetime) -> None:
        super().__init__()
        self.line = line
        self._caption = attachment_words.caption(line, now)
        self._picture = QImage.fromData(line.preview)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = attachment_words.title(line)
        self.setToolTip(f"{self._title}\n{attachment_words.facts(line, now)}")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(attachment_words.facts(line, now))

    def show_line(self, line: AttachmentLine) -> None:
        """Show the same attachment with its small picture."""
        self.line, self._picture = line, QImage.fromData(line.preview)
        self.update()

    def sizeHint(self) -> QSize:
        in_force = look.current()
        lines = in_force.line("label") + in_force.line("caption")
        return QSize(in_force.px(WIDTH), in_force.px(PICTURE) + _GAP + lines)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        box = QRect(0, 0, self.width(), in_force.px(PICTURE))
        with smooth(self) as painter:
            fill_round(painter, QRectF(box), radius=in_force.px(_RADIUS), color="bg.sunken")
            painter.setOpacity(_VOID if self.line.void_reason else 1.0)
            self._paint_picture(painter, box)
            painter.setOpacity(1.0)
            self._paint_frame(painter, box)
            self._paint_words(painter, box.bottom() + _GAP)

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        """Fill the box with the middle of a picture; paper is seen whole, as paper is read."""
        if self._picture.isNull():
            self._paint_icon(painter, box)
            return
        is_paper = not self.line.media.is_picture
        how = Qt.AspectRatioMode
        size = self._picture.size().scaled(
            box.size(), how.KeepAspectRatio if is_paper else how.KeepAspectRatioByExpanding
        )
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(box.center())
        shape = QPainterPath()
        radius = look.current().px(_RADIUS)
        shape.addRoundedRect(QRectF(box), radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)
        painter.restore()

    def _paint_icon(self, painter: QPainter, box: QRect) -> None:
        icon = "photo" if self.line.media.is_picture else "file-type-pdf"
        icon = "lock" if self.line.is_sealed else icon
        side = look.current().px(_ICON)
        place = box.center() - QPoint(side // 2, side // 2)
        painter.drawPixmap(place, look.current().pixmap(icon, _ICON, "text.tertiary"))

    def _paint_frame(self, painter: QPainter, box: QRect) -> None:
        radius = look.current().px(_RADIUS)
        line_round(painter, QRectF(box), radius=radius, color="border.default")

    def _paint_words(self, painter: QPainter, y: int) -> None:
        in_force = look.current()
        bad = self.line.void_reason or self.line.is_missing
        for text, role, ink in (
            (self._title, "label", "text.primary"),
            (self._caption, "caption", "danger.text" if bad else "text.secondary"),
        ):
            font = in_force.font(role)
            painter.setFont(font)
            painter.setPen(in_force.color(ink))
            place = QRect(0, y, self.width(), in_force.line(role))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut(text, font, self.width()))
            y += in_force.line(role)
