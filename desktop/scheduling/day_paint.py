"""Paints the days of the rota: date, note, and every place of the day's shifts on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop import look
from desktop.parts.badge import paint_badge
from desktop.parts.painting import cut, fill_round, line_round
from desktop.scheduling.faces import DayFace, SlotFace, SlotState, month_of
from desktop.wording import formats

HEAD, LINE, TOP, LEAST, SIDE = 30, 26, 30, 118, 8
_HALF, _SYMBOL, _DOT = 22, 16, 8


def line_of(box: QRect, place: int) -> QRect:
    """Return where the line of a place lies in the box of its day."""
    px = look.current().px
    top = box.top() + px(TOP) + place * px(LINE)
    return QRect(box.left() + px(SIDE), top, box.width() - 2 * px(SIDE), px(LINE))


def paint_heads(painter: QPainter, days: Sequence[date], boxes: Sequence[QRect]) -> None:
    """Paint the names of the days of the week above the columns."""
    in_force = look.current()
    painter.setFont(in_force.font("table"))
    painter.setPen(in_force.color("text.secondary"))
    for day, box in zip(days, boxes, strict=True):
        room = QRect(box.left() + in_force.px(SIDE), 0, box.width(), in_force.px(HEAD))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, formats.short_weekday(day))


def paint_day(
    painter: QPainter, box: QRect, face: DayFace, *, is_chosen: bool, cell: object, is_today: bool
) -> None:
    """Paint one day; ``cell`` names the place that is chosen, wherever it is."""
    in_force = look.current()
    rests = not face.is_inside or (face.is_off and not face.slots)
    ground = "bg.selected" if is_chosen else "bg.app" if rests else "bg.surface"
    painter.fillRect(box, in_force.color(ground))
    painter.setPen(QPen(in_force.color("border.subtle"), 1))
    painter.drawLine(box.topLeft(), box.topRight())
    painter.drawLine(box.topRight(), box.bottomRight())
    _paint_date(painter, box, face, is_today=is_today)
    for place, slot in enumerate(face.slots):
        _paint_slot(painter, line_of(box, place), slot, is_chosen=is_chosen and slot.cell == cell)


def _paint_date(painter: QPainter, box: QRect, face: DayFace, *, is_today: bool) -> None:
    in_force, px = look.current(), look.current().px
    ink = "primary.text" if is_today else "text.primary" if face.is_inside else "text.tertiary"
    painter.setFont(in_force.font("body", bold=is_today))
    painter.setPen(in_force.color(ink))
    number = str(face.day.day)
    head = QRect(box.left() + px(SIDE), box.top() + px(4), box.width() - 2 * px(SIDE), px(24))
    painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, number)
    wide = painter.fontMetrics().horizontalAdvance(number) + px(8)
    head = head.adjusted(0, 0, -_paint_dot(painter, head, face), 0)
    note = face.note or ("" if face.is_inside else month_of(face.day))
    painter.setFont(in_force.font("caption"))
    painter.setPen(in_force.color("text.tertiary"))
    room = head.adjusted(wide, 0, 0, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut(note, painter.font(), room.width()))


def _paint_dot(painter: QPainter, head: QRect, face: DayFace) -> int:
    """Paint the dot of the day's appointments at the right end; return how wide it is with its time."""
    in_force, short = look.current(), face.appointed.short
    if not short:
        return 0
    side, font = in_force.px(_DOT), in_force.font("caption")
    painter.setFont(font)
    painter.setPen(in_force.color("primary.text"))
    painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, short)
    wide = painter.fontMetrics().horizontalAdvance(short) + in_force.px(5)
    dot = QRectF(head.right() + 1 - wide - side, head.center().y() - side / 2 + 1, side, side)
    fill_round(painter, dot, radius=side / 2, color="primary.fill")
    return wide + side + in_force.px(6)


def _paint_slot(painter: QPainter, line: QRect, slot: SlotFace, *, is_chosen: bool) -> None:
    in_force, px = look.current(), look.current().px
    painter.setFont(in_force.font("caption"))
    painter.setPen(in_force.color("text.tertiary"))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, slot.half)
    body = line.adjusted(px(_HALF), 1, 0, -1)
    _paint_frame(painter, body, slot, is_chosen=is_chosen)
    left = body.left() + px(4)
    if slot.rank is not None and slot.state is not SlotState.OPEN:
        side = in_force.size("levelBadge")
        paint_badge(painter, QRect(left, body.center().y() - side // 2, side, side), slot.rank)
        left += side + px(6)
    _paint_name(painter, QRect(left, body.top(), body.right() - left, body.height()), slot)


def _paint_frame(painter: QPainter, body: QRect, slot: SlotFace, *, is_chosen: bool) -> None:
    """A place that waits, or is only proposed, has a dashed line; the one that is chosen a firm one."""
    in_force = look.current()
    if is_chosen:
        line_round(painter, QRectF(body), radius=4, color="primary.fill", fill="bg.surface")
    elif slot.state in _DASHED:
        painter.setPen(QPen(in_force.color(_DASHED[slot.state]), 1, Qt.PenStyle.DashLine))
        painter.setBrush(in_force.color("bg.surface"))
        painter.drawRoundedRect(QRectF(body).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_name(painter: QPainter, room: QRect, slot: SlotFace) -> None:
    in_force = look.current()
    symbol = "lock" if slot.locked else "arrows-sort" if slot.swapping else ""
    if symbol:
        side = in_force.px(_SYMBOL)
        at = QRect(room.right() - side, room.center().y() - side // 2, side, side)
        painter.drawPixmap(at.topLeft(), in_force.pixmap(symbol, _SYMBOL, "text.secondary"))
        room = room.adjusted(0, 0, -side - 4, 0)
    font = in_force.font("table")
    font.setStrikeOut(slot.state is SlotState.CANCELLED)
    painter.setFont(font)
    ink = "text.disabled" if slot.grey else _INKS.get(slot.state, "text.primary")
    painter.setPen(in_force.color(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut(slot.name, font, room.width()))


_DASHED = {SlotState.OPEN: "danger.text", SlotState.PROPOSED: "primary.text"}
_INKS = {**_DASHED, SlotState.CANCELLED: "text.disabled"}
