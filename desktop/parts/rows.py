"""List rows of 66 pixels: number or time, name, one tag at the right, a second line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import look
from desktop.parts.painting import cut, width_of
from desktop.parts.tag import TagFace, paint_tag, size_of

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""A model answers this role with a `RowFace` or a `SectionFace`."""
MARK_ROLE = ROW_ROLE + 100
"""True for a row that is marked for a step of many."""

_LEFT, _RIGHT, _LEAD, _GAP = 20, 16, 52, 8
_MARK = 16
SECTION_HEIGHT = 32
_LEAST_LETTERS = 2
_BEGINNING = 5
"""Letters of a name that are never cut for the sake of a tag."""
_NAME_MIDDLE, _LINE_MIDDLE = 0.34, 0.69
_NAME_ABOVE_TAG, _LINE_WITH_TAG = 0.29, 0.73
"""A tag is higher than a line of text: below a name it wants more room."""
_BETWEEN = "·"
_HALF_A_NUMBER = re.compile(r"[\s·]*(?:\d[\d:,]*\s*)?…$")
_VERTICALLY = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowFace:
    """What a row shows; its spoken text belongs to the model's accessible role."""

    lead: str
    name: str
    line: str = ""
    tag: TagFace | None = None
    has_lead: bool = True
    """False in a list of things without number or time."""

    def spoken(self) -> str:
        """Return number, name, request and state in the order in which they are read."""
        parts = (self.lead, self.name, self.line, self.tag.text if self.tag else "")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class SectionFace:
    """A heading between rows with a remark at its right end."""

    text: str
    remark: str = ""
    short: str = ""
    """What is remarked where the whole has no room; half a remark may say the opposite."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows and headings; names are cut last, the second line first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        in_force = look.current()
        if isinstance(index.data(ROW_ROLE), SectionFace):
            return QSize(0, in_force.px(SECTION_HEIGHT))
        return QSize(0, in_force.size("listRow"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(face, SectionFace):
            _paint_section(painter, option.rect, face)
        elif isinstance(face, RowFace):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            paint_ground(painter, option.rect, selected=selected, hovered=hovered)
            marked = bool(index.data(MARK_ROLE))
            _paint_row(painter, option.rect, face, selected=selected, marked=marked)
        painter.restore()


def paint_ground(painter: QPainter, box: QRect, *, selected: bool, hovered: bool) -> None:
    """Paint the ground of a list row: tint and bar when selected, a line below."""
    in_force = look.current()
    ground = "bg.selected" if selected else "bg.hover" if hovered else "bg.surface"
    painter.fillRect(box, in_force.color(ground))
    painter.fillRect(
        QRect(box.left(), box.bottom(), box.width(), 1), in_force.color("border.subtle")
    )
    if selected:
        bar = QRect(box.left(), box.top(), in_force.tokens.radius["tag"] - 1, box.height())
        painter.fillRect(bar, in_force.color("primary.text"))


def _paint_section(painter: QPainter, box: QRect, face: SectionFace) -> None:
    in_force = look.current()
    painter.fillRect(box, in_force.color("bg.app"))
    line = QRect(box.left(), box.bottom(), box.width(), 1)
    painter.fillRect(line, in_force.color("border.subtle"))
    painter.setFont(in_force.font("caption"))
    inner = box.adjusted(in_force.px(_LEFT), 0, -in_force.px(_LEFT), 0)
    painter.setPen(in_force.color("text.secondary"))
    font = in_force.font("caption")
    painter.drawText(inner, _VERTICALLY, cut(face.text, font, inner.width()))
    painter.setPen(in_force.color("text.tertiary"))
    painter.drawText(
        inner, _VERTICALLY | Qt.AlignmentFlag.AlignRight, shown_remark(face, inner.width())
    )


def shown_remark(face: SectionFace, width: int) -> str:
    """Return the remark that has room beside the heading, whole or not at all."""
    left = width - width_of(face.text, "caption") - look.current().px(_GAP)
    said = (face.remark, face.short)
    return next((one for one in said if width_of(one, "caption") <= left), "")


def _paint_row(
    painter: QPainter, box: QRect, face: RowFace, *, selected: bool, marked: bool = False
) -> None:
    in_force = look.current()
    inner = box.adjusted(in_force.px(_LEFT), 0, -in_force.px(_RIGHT), -1)
    if face.has_lead:
        _paint_lead(painter, inner, face.lead, marked=marked)
    lead = in_force.px(_LEAD) if face.has_lead else 0
    left, width = inner.left() + lead, inner.width() - lead
    is_below, tag = placed_tag(face, width)
    upper = _band(inner, left, width, middle=_NAME_ABOVE_TAG if is_below else _NAME_MIDDLE)
    lower = _band(inner, left, width, middle=_LINE_WITH_TAG if is_below else _LINE_MIDDLE)
    room = _paint_tag(painter, lower if is_below else upper, tag, selected=selected)
    above, below = (0, room) if is_below else (room, 0)
    _paint_cut(painter, upper.adjusted(0, 0, -above, 0), face.name, in_force.font("bodyStrong"))
    line = lower.adjusted(0, 0, -below, 0)
    told = shortened(face.line, in_force.font("table"), line.width())
    _paint_cut(painter, line, told, in_force.font("table"), color="text.secondary")


def _paint_lead(painter: QPainter, inner: QRect, lead: str, *, marked: bool) -> None:
    """Paint the number in the middle; on a marked row above a ticked box."""
    in_force = look.current()
    width = in_force.px(_LEAD)
    room = QRect(inner.left(), inner.top(), width, inner.height())
    if marked:
        room = _band(inner, inner.left(), width, middle=_NAME_MIDDLE)
        below = _band(inner, inner.left(), width, middle=_LINE_MIDDLE)
        top = below.top() + (below.height() - in_force.px(_MARK)) // 2
        picture = in_force.pixmap("square-check", _MARK, "primary.text")
        painter.drawPixmap(below.left(), top, picture)
    _paint_cut(painter, room, lead, in_force.font("bodyStrong", bold=True))


def _band(inner: QRect, left: int, width: int, *, middle: float) -> QRect:
    height = look.current().line("body")
    return QRect(left, inner.top() + round(inner.height() * middle) - height // 2, width, height)


def placed_tag(face: RowFace, room: int) -> tuple[bool, TagFace | None]:
    """Return whether the tag stands on the second line, and the tag: the second line is cut before a name is."""
    if face.tag is None:
        return False, None
    name, gap = width_of(face.name, "bodyStrong"), look.current().px(_GAP)
    left = room - size_of(face.tag).width() - gap
    if name <= left or left < width_of(face.line[:_BEGINNING] + "…", "table"):
        return False, shown_tag(face, room)
    return True, face.tag


def shortened(line: str, font: QFont, room: int) -> str:
    """Return a second line as it fits: a number is shown with all its figures and its unit, or not at all."""
    shown = cut(line, font, room)
    if shown == line:
        return line
    kept = shown.removesuffix("…").rstrip(f" {_BETWEEN}")
    is_whole = line[len(kept) :].lstrip().startswith(_BETWEEN)
    return f"{kept}…" if is_whole else _HALF_A_NUMBER.sub("…", shown)


def shown_tag(face: RowFace, room: int) -> TagFace | None:
    """Return the tag as it stands beside a name: in full, cut, or its icon alone.

    A long name is cut before the tag is: its beginning tells who it is, half a tag tells nothing.
    Half a number tells something wrong: a tag with one rather stands without its icon, beside two letters of a name.
    """
    tag = face.tag
    if tag is None:
        return None
    whole, room = room, _beside(face.name, _BEGINNING, room)
    bare = tag._replace(text="")
    if size_of(tag).width() <= room or not tag.icon:
        return tag
    if any(letter.isdecimal() for letter in tag.text):
        worded = tag._replace(icon="")
        at_most = _beside(face.name, _LEAST_LETTERS, whole)
        return worded if size_of(worded).width() <= at_most else bare
    least = width_of(tag.text[:_LEAST_LETTERS], "caption") + width_of("…", "caption")
    left = room - size_of(bare).width()
    if left < least:
        return bare
    return tag._replace(text=cut(tag.text, look.current().font("caption"), left))


def _beside(name: str, letters: int, room: int) -> int:
    """Return the room that is left beside the beginning of a name."""
    beginning = width_of(name[:letters] + "…", "bodyStrong")
    return room - min(width_of(name, "bodyStrong"), beginning) - look.current().px(_GAP)


def _paint_tag(painter: QPainter, box: QRect, tag: TagFace | None, *, selected: bool) -> int:
    if tag is None:
        return 0
    size = size_of(tag)
    top = box.center().y() - size.height() // 2
    room = QRect(box.right() - size.width() + 1, top, size.width(), size.height())
    paint_tag(painter, room, tag, on_selection=selected)
    return size.width() + look.current().px(_GAP)


def _paint_cut(
    painter: QPainter, box: QRect, text: str, font: QFont, *, color: str = "text.primary"
) -> None:
    painter.setFont(font)
    painter.setPen(look.current().color(color))
    painter.drawText(box, _VERTICALLY, cut(text, font, box.width()))
