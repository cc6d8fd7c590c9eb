"""One pane: a header, a body that scrolls, and a foot bar that never scrolls away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.parts.text import ElidedLabel, label

_HEADER = 52


class PaneHeader(QWidget):
    """Title and caption of a pane, with its few buttons at the right."""

    def __init__(self, title: str = "", caption: str = "", *, padding: int = 20) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(padding, 0, padding, 0)
        self._row.setSpacing(10)
        self._title = label(title, "section")
        self._caption = ElidedLabel(caption, "caption")
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption, 1)
        self.setMinimumHeight(look.current().px(_HEADER))

    def set_title(self, title: str, caption: str = "") -> None:
        """Show another title and what belongs beside it in grey."""
        self._title.setText(title)
        self._caption.setText(caption)

    def add_button(self, button: QAbstractButton) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)


class FootBar(QWidget):
    """The actions of a pane: primary first at the left, rarer ones at the right."""

    def __init__(self, *, padding: int = 20) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(padding, 0, padding, 0)
        self._row.setSpacing(10)
        self._row.addStretch(1)
        self._left = 0

    def add_left(self, button: QWidget) -> None:
        """Append an action at the left; the first one is the primary."""
        self._row.insertWidget(self._left, button)
        self._left += 1

    def add_right(self, button: QWidget) -> None:
        """Append an action at the right end."""
        self._row.addWidget(button)


class Pane(QFrame):
    """A flat ground with header, body and foot bar; each may be missing."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.foot: FootBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.setSpacing(0)

    def set_header(self, header: QWidget) -> None:
        """Put a header on top; call it before ``set_body``."""
        self._column.addWidget(header)

    def set_body(self, body: QWidget, *, scrolls: bool = False) -> None:
        """Fill the pane; a body that scrolls does so under header and above foot bar."""
        self._column.addWidget(_scrolling(body) if scrolls else body, 1)

    def set_foot(self, foot: FootBar) -> None:
        """Put the bar with the actions at the foot."""
        self.foot = foot
        self._column.addWidget(foot)

    def set_foot_height(self, height: int) -> None:
        """Follow the room the window leaves."""
        if self.foot is not None:
            self.foot.setFixedHeight(height)


def _scrolling(body: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
