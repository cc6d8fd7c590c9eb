"""Looks over a window as sharp eyes do: cut words, parts that lie over each other, controls without a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLayout,
    QStackedLayout,
    QWidget,
)

from desktop.parts.text import ElidedLabel

_SLACK = 2
"""Pixels by which rounding at a scale may be off."""


def cut_words(window: QWidget) -> Iterator[str]:
    """Yield labels and buttons whose words have less room than they need, and are not cut with a sign."""
    for one in _seen(window, QLabel):
        if isinstance(one, QLabel) and not isinstance(one, ElidedLabel) and _is_cut(one):
            yield f"{_where(one)}: {one.text()!r}"
    for one in _seen(window, QAbstractButton):
        if isinstance(one, QAbstractButton) and one.text() and _is_squeezed(one):
            yield f"{_where(one)}: {one.text()!r}"


def outside(window: QWidget) -> Iterator[str]:
    """Yield what stands beyond the edge of the window, sideways or below, and cannot be scrolled to."""
    whole = window.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    for one in _seen(window, QWidget):
        if not _scrolls(one) and not whole.contains(_place(one, window)):
            yield f"{_where(one)}: {_place(one, window).getRect()}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Yield parts of one layout that lie over each other."""
    for holder in (window, *_seen(window, QWidget)):
        layout = holder.layout()
        if layout is not None:
            yield from _colliding(layout)


def nameless(window: QWidget) -> Iterator[str]:
    """Yield what takes the focus and tells a screen reader nothing."""
    for one in _seen(window, QWidget):
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or one.focusProxy() is not None:
            continue
        told = QAccessible.queryAccessibleInterface(one)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            yield _where(one)


def unheard(window: QWidget) -> Iterator[str]:
    """Yield what a screen reader would stumble over: no part of the tree, no role, no place, no way up."""
    for one in _seen(window, QWidget):
        told = QAccessible.queryAccessibleInterface(one)
        if told is None or not told.isValid() or told.role() == QAccessible.Role.NoRole:
            yield f"{_where(one)}: no part of the tree"
        elif not told.rect().isValid() or told.parent() is None:
            yield f"{_where(one)}: no place"


def trapped(window: QWidget) -> Iterator[str]:
    """Yield where the Tab key comes in and does not get out again, forward or back."""
    for one in _stops(window):
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(one, key)
            if QApplication.focusWidget() is one:
                yield _where(one)


def _stops(window: QWidget) -> list[QWidget]:
    """Return where the Tab key stops, as far as it is seen and works."""
    by_tab = Qt.FocusPolicy.TabFocus.value
    return [
        one for one in _seen(window, QWidget)
        if one.focusPolicy().value & by_tab and one.isEnabled() and one.focusProxy() is None
    ]  # fmt: skip


def _seen(window: QWidget, sort: type[QWidget]) -> Iterator[QWidget]:
    for one in window.findChildren(sort):
        if one.isVisible() and one.window() is window and not one.visibleRegion().isEmpty():
            yield one


def _is_cut(one: QLabel) -> bool:
    text = one.text()
    if not text or one.textFormat() == Qt.TextFormat.RichText:
        return False
    room = one.contentsRect()
    if one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + one.fontMetrics().height() // 2
    needed = max(one.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    return needed > room.width() + _SLACK


def _is_squeezed(one: QAbstractButton) -> bool:
    return one.minimumSizeHint().width() > one.width() + _SLACK


def _colliding(layout: QLayout) -> Iterator[str]:
    if isinstance(layout, QStackedLayout):
        return
    parts = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if (inner := item.layout()) is not None:
            yield from _colliding(inner)
        part = item.widget()
        if part is not None and part.isVisible():
            parts.append(part)
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _SLACK and shared.height() > _SLACK:
                yield f"{_where(one)} and {_where(other)}"


def _place(one: QWidget, window: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint(0, 0)), one.size())


def _scrolls(one: QWidget) -> bool:
    """Tell whether somebody can scroll to a part: it lies within an area that has bars of its own."""
    above = one.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _where(one: QWidget) -> str:
    names, above = [], one
    while above is not None and len(names) < 4:
        if type(above).__module__.startswith("desktop") or not names:
            names.append(type(above).__name__)
        above = above.parentWidget()
    return " in ".join(names)
