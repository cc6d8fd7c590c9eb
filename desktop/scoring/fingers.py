"""Lists that a finger scrolls: it drags what it lies on, and a tap still presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QScroller, QScrollerProperties, QWidget


def scrolled(inner: QWidget) -> QScrollArea:
    """Return a part in an area that is as wide as its page and scrolls up and down, by finger as well."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    _without_bounce(QScroller.scroller(area.viewport()))
    return area


def _without_bounce(scroller: QScroller) -> None:
    """Nothing bounces (ui.md, chapter 7): the list stands where it ends."""
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for one in (metric.VerticalOvershootPolicy, metric.HorizontalOvershootPolicy):
        properties.setScrollMetric(one, off)
    scroller.setScrollerProperties(properties)
