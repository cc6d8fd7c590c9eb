"""Lists that a finger scrolls: it drags what it lies on, and a tap still presses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QWidget,
)


def scrolled(inner: QWidget) -> QScrollArea:
    """Return a part in an area that is as wide as its page and scrolls up and down, by finger as well."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(area.viewport())
    _without_bounce(scroller)
    scroller.stateChanged.connect(lambda state: _on_state_changed(inner, state))
    return area


def _on_state_changed(inner: QWidget, state: QScroller.State) -> None:
    """Let go of what the finger began to press: it moves along with the finger, and the end would press it."""
    if state != QScroller.State.Dragging:
        return
    left, far = Qt.MouseButton.LeftButton, QPointF(-9999, -9999)
    plain = Qt.KeyboardModifier.NoModifier
    for button in inner.findChildren(QAbstractButton):
        if button.isDown():
            let_go = QMouseEvent(
                QEvent.Type.MouseButtonRelease, far, far, left, Qt.MouseButton.NoButton, plain
            )
            QApplication.sendEvent(button, let_go)


def _without_bounce(scroller: QScroller) -> None:
    """Nothing bounces (ui.md, chapter 7): the list stands where it ends."""
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for one in (metric.VerticalOvershootPolicy, metric.HorizontalOvershootPolicy):
        properties.setScrollMetric(one, off)
    scroller.setScrollerProperties(properties)
