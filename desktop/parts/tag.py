"""Tags: icon, word and tone on a small ground; never colour alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import Tone, fill_round, ground_of, ink_of, line_round, smooth, width_of

_PADDING, _GAP, _ICON = 7, 5, 14


class TagFace(NamedTuple):
    """What a tag shows, in the order of `desktop.wording.tags`; lists paint it without a widget."""

    tone: str
    icon: str
    text: str


def size_of(face: TagFace) -> QSize:
    """Return the room a tag needs."""
    in_force = look.current()
    padding = 0 if face.tone == Tone.PLAIN else 2 * in_force.px(_PADDING)
    icon = in_force.px(_ICON) + in_force.px(_GAP) if face.icon else 0
    return QSize(padding + icon + width_of(face.text, "caption") + 1, in_force.size("tag"))


def paint_tag(painter: QPainter, box: QRect, face: TagFace, *, on_selection: bool = False) -> None:
    """Paint a tag into `box`; on a selected row an informing tag stands on the pane's own ground."""
    in_force = look.current()
    ground = ground_of(face.tone)
    radius = in_force.px(in_force.tokens.radius["tag"])
    if ground is not None:
        raised = on_selection and face.tone in (Tone.INFO, Tone.NEUTRAL, Tone.OK)
        fill_round(painter, QRectF(box), radius=radius, color="bg.surface" if raised else ground)
    elif face.tone == Tone.OUTLINE:
        line_round(painter, QRectF(box), radius=radius, color="border.default", fill="bg.surface")
    left = box.left() + (0 if face.tone == Tone.PLAIN else in_force.px(_PADDING))
    if face.icon:
        left = _paint_icon(painter, box, face, left) + in_force.px(_GAP)
    painter.setFont(in_force.font("caption"))
    painter.setPen(in_force.color(ink_of(face.tone)))
    painter.drawText(
        QRect(left, box.top(), box.right() - left + 8, box.height()),
        Qt.AlignmentFlag.AlignVCenter,
        face.text,
    )


def _paint_icon(painter: QPainter, box: QRect, face: TagFace, left: int) -> int:
    side = look.current().px(_ICON)
    picture = look.current().pixmap(face.icon, _ICON, ink_of(face.tone))
    painter.drawPixmap(left, box.top() + (box.height() - side) // 2, picture)
    return left + side


class Tag(QWidget):
    """A tag as a widget of its own; read aloud as its words."""

    def __init__(self, tone: str = Tone.NEUTRAL, icon: str = "", text: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._face = TagFace(tone, icon, text)
        self.set_face(self._face)

    def face(self) -> TagFace:
        """Return what is shown."""
        return self._face

    def set_face(self, face: TagFace) -> None:
        """Show another state."""
        self._face = face
        self.setAccessibleName(face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return size_of(self._face)

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            paint_tag(painter, self.rect(), self._face)
