"""One pane: a header, a body that scrolls, and a foot bar that never scrolls away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.frame.room import Room
from desktop.parts.buttons import Button
from desktop.parts.painting import width_of
from desktop.parts.text import ElidedLabel

_HEADER, _HEADER_SHORT = 52, 44
_FIGURE = 56


class PaneHeader(QWidget):
    """Title and caption of a pane, with its few buttons at the right."""

    def __init__(self, title: str = "", caption: str = "", *, padding: int = 20) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(padding, 0, padding, 0)
        self._row.setSpacing(8)
        self._keyed: list[Button] = []
        self._title = ElidedLabel(title, "section")
        # Where room is short a caption goes first, then the keys in the buttons; a figure stays.
        self._title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._caption = ElidedLabel(caption, "caption")
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption, 1)
        self._row.addStretch()
        self.set_short(short=False)
        look.scaled(self, lambda _: self._fit())

    def set_short(self, *, short: bool) -> None:
        """Take less height while the window is low."""
        self.setMinimumHeight(look.current().px(_HEADER_SHORT if short else _HEADER))

    def set_title(self, title: str, caption: str = "") -> None:
        """Show another title and what belongs beside it in grey."""
        self._title.setText(title)
        self._caption.setText(caption)
        self._fit()

    def caption(self) -> str:
        """Return what stands beside the title, all of it."""
        return self._caption.whole_text()

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)
        if isinstance(button, Button) and button.key:
            self._keyed.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep a caption whole that is a mere figure with its unit, and keys only where the title stays whole."""
        caption = self._caption.whole_text()
        self._caption.setVisible(bool(caption))
        width = width_of(caption, "caption") + 2
        self._caption.setMinimumWidth(width if width <= look.current().px(_FIGURE) else 0)
        self._show_keys(shown=True)
        if self._row.minimumSize().width() > self.width():
            self._show_keys(shown=False)

    def _show_keys(self, *, shown: bool) -> None:
        for button in self._keyed:
            button.show_key(shown=shown)


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
        self._rare: list[Button] = []

    def add_left(self, button: QWidget) -> None:
        """Append an action at the left; the first one is the primary."""
        self._row.insertWidget(self._left, button)
        self._left += 1

    def insert_left(self, place: int, button: QWidget) -> None:
        """Put an action of the left at another place among them."""
        self._row.insertWidget(place, button)

    def add_right(self, button: QWidget) -> None:
        """Append an action at the right end; where room is short the last ones keep their icons alone."""
        self._row.addWidget(button)
        if isinstance(button, Button) and button.can_fold():
            self._rare.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._rare:
            button.fold(folded=False)
        for button in reversed(self._rare):
            if self._row.sizeHint().width() <= self.width():
                return
            button.fold(folded=True)


class Pane(QFrame):
    """A flat ground with header, body and foot bar; each may be missing."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.foot: FootBar | None = None
        self._header: QWidget | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.setSpacing(0)

    def set_header(self, header: QWidget) -> None:
        """Put a header on top; call it before ``set_body``."""
        self._header = header
        self._column.addWidget(header)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar (tabs, messages) under the header; call it before ``set_body``."""
        self._column.addWidget(bar)

    def set_body(self, body: QWidget, *, scrolls: bool = False) -> None:
        """Fill the pane; a body that scrolls does so under header and above foot bar."""
        self._body = scrolling(body) if scrolls else body
        self._column.addWidget(self._body, 1)

    def set_foot(self, foot: FootBar) -> None:
        """Put the bar with the actions at the foot."""
        self.foot = foot
        self._column.addWidget(foot)

    def toast_ground(self) -> QWidget:
        """Return what toasts float over: the body, so that the actions below stay free."""
        return self._body or self

    def set_foot_height(self, height: int) -> None:
        """Give the foot bar its height."""
        if self.foot is not None:
            self.foot.setFixedHeight(height)

    def follow(self, room: Room) -> None:
        """Follow the room the window leaves."""
        self.set_foot_height(room.foot_bar)
        if isinstance(self._header, PaneHeader):
            self._header.set_short(short=room.is_short)


def scrolling(body: QWidget) -> QScrollArea:
    """Return an area in which a body scrolls up and down; it is never wider than what is seen."""
    area = QScrollArea()
    policy = body.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    body.setSizePolicy(policy)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
