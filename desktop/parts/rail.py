"""Buttons of the two navigations: the rail at the window's left and the list inside settings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton

from desktop import look
from desktop.look import Density
from desktop.parts.painting import cut, fill_round, smooth, width_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_WIDTH, _HEIGHT, _BAR, _TOP = 72, 60, 30, 8
_SIDE_HEIGHT, _SIDE_LEFT, _SIDE_RIGHT = 40, 42, 8
_MOST = 99
_CENTER = Qt.AlignmentFlag.AlignCenter
_SPOKEN = QT_TRANSLATE_NOOP("RailButton", "{name}, {count} waiting")


class _Place(QAbstractButton):
    """A place to go to; one of its siblings is the current one."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell_whole()

    def text_font(self) -> QFont:
        """Return the font the text is painted in."""
        return self._words("body")

    def text_room(self) -> int:
        """Return how many pixels the text may take."""
        return self.width() - look.current().px(_SIDE_LEFT + _SIDE_RIGHT)

    def shown_text(self) -> str:
        """Return the text as it is painted: with … where there is no room for all of it."""
        return cut(self.text(), self.text_font(), self.text_room())

    def tell_whole(self) -> None:
        """Keep the whole text in the tooltip while it is cut."""
        if self.shown_text() != self.text():
            self.setToolTip(self.text())
        elif self.toolTip() == self.text():
            self.setToolTip("")

    def _paint_ground(self, painter: QPainter) -> None:
        ground = "primary.tint" if self.isChecked() else "bg.hover" if self.underMouse() else ""
        if ground:
            fill_round(painter, QRectF(self.rect()), radius=look.current().px(8), color=ground)

    def _ink(self) -> str:
        return "primary.text" if self.isChecked() else "text.secondary"

    def _words(self, role: str) -> QFont:
        return look.current().font(role, bold=self.isChecked())


class RailButton(_Place):
    """Icon over word; the current one has tint, bold word and a bar at its left."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon)
        self._badge = 0
        self._is_bare = False

    def set_bare(self, *, bare: bool) -> None:
        """Show the icon alone where a low window has no room for all the words; the tooltip says them."""
        if bare != self._is_bare:
            self._is_bare = bare
            self.updateGeometry()
            self.update()

    def set_badge(self, count: int) -> None:
        """Show how many things wait; nothing at zero, at most 99+."""
        self._badge = count
        name = say(_SPOKEN, name=self.text(), count=count) if count else self.text()
        self.setAccessibleName(name)
        self.update()

    def badge(self) -> int:
        """Return how many things wait."""
        return self._badge

    def sizeHint(self) -> QSize:
        in_force = look.current()
        wide = 12 if in_force.density is Density.TOUCH else 0
        return QSize(
            in_force.px(_WIDTH) + wide,
            (self._bare_height() if self._is_bare else self.whole_height()),
        )

    def whole_height(self) -> int:
        """Return how high it is with its word."""
        in_force = look.current()
        wide = 12 if in_force.density is Density.TOUCH else 0
        extra = in_force.line("caption") if self._wraps() else 0
        return in_force.px(_HEIGHT) + wide + extra

    def _bare_height(self) -> int:
        return look.current().px(2 * _TOP + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            self._paint_ground(painter)
            self._paint_bar(painter)
            side = in_force.px(in_force.tokens.size("railIcon", in_force.density))
            left, top = (self.width() - side) // 2, in_force.px(_TOP)
            size = in_force.tokens.size("railIcon", in_force.density)
            painter.drawPixmap(left, top, in_force.pixmap(self._icon, size, self._ink()))
            if not self._is_bare:
                self._paint_word(painter, top + side + in_force.px(2))
            self._paint_badge(painter, left + side, top)

    def text_font(self) -> QFont:
        """Return the font of the word under the icon."""
        return self._words("caption")

    def text_room(self) -> int:
        """Return the whole width: the word stands below the icon."""
        return self.width() - 2

    def shown_text(self) -> str:
        """Cut word by word: the words stand under each other where one line is too short."""
        whole = self.text()
        if QFontMetrics(self.text_font()).horizontalAdvance(whole) <= self.text_room():
            return whole
        words = (cut(word, self.text_font(), self.text_room()) for word in whole.split())
        return "\n".join(words)

    def tell_whole(self) -> None:
        """The rail names a page and its key in the tooltip, cut or not."""

    def _wraps(self) -> bool:
        # The width of the current word, so that none jumps.
        return width_of(self.text(), "caption", bold=True) > look.current().px(_WIDTH) - 4

    def _paint_bar(self, painter: QPainter) -> None:
        if self.isChecked():
            height = look.current().px(_BAR)
            bar = QRectF(0, (self.height() - height) / 2, 3, height)
            fill_round(painter, bar, radius=1.5, color="primary.text")

    def _paint_word(self, painter: QPainter, top: int) -> None:
        painter.setFont(self._words("caption"))
        painter.setPen(look.current().color(self._ink()))
        box = QRect(1, top, self.width() - 2, self.height() - top - look.current().px(4))
        painter.drawText(box, _CENTER | Qt.TextFlag.TextWordWrap, self.shown_text())

    def _paint_badge(self, painter: QPainter, right: int, top: int) -> None:
        if not self._badge:
            return
        in_force = look.current()
        text = str(self._badge) if self._badge <= _MOST else f"{_MOST}+"
        height = in_force.px(18)
        width = max(height, width_of(text, "keyhint") + in_force.px(8))
        box = QRect(right - in_force.px(8), top - in_force.px(5), width, height)
        fill_round(painter, QRectF(box), radius=height / 2, color="danger.fill")
        painter.setFont(in_force.font("keyhint"))
        painter.setPen(in_force.color("danger.onFill"))
        painter.drawText(box, _CENTER, text)


class SideButton(_Place):
    """Icon and word in a row, for lists of sections inside a page."""

    def sizeHint(self) -> QSize:
        in_force = look.current()
        metrics = QFontMetrics(self._words("body"))
        width = metrics.horizontalAdvance(self.text()) + in_force.px(64)
        return QSize(width, max(in_force.px(_SIDE_HEIGHT), in_force.size("minHit")))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        side = in_force.px(20)
        with smooth(self) as painter:
            self._paint_ground(painter)
            icon = in_force.pixmap(self._icon, 20, self._ink())
            painter.drawPixmap(in_force.px(12), (self.height() - side) // 2, icon)
            painter.setFont(self._words("body"))
            painter.setPen(in_force.color("primary.text" if self.isChecked() else "text.primary"))
            box = self.rect().adjusted(in_force.px(_SIDE_LEFT), 0, -in_force.px(_SIDE_RIGHT), 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.shown_text())
