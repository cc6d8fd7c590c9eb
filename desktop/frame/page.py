"""The page: reloads when its kinds change, cuts its connections when it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from db.kernel.kinds import Changes
from desktop.frame.desk import Desk
from desktop.wording.marks import Mark

if TYPE_CHECKING:
    from enum import StrEnum


class Page(QWidget):
    """One entry of the rail.

    ``missing_changed(int)`` tells how many fields of an open form are still needed,
    ``badge_changed(int)`` how many things wait for this person.
    """

    reloads_on: ClassVar[Changes] = frozenset()
    """Kinds whose change makes this page read anew."""

    reloads_hidden: ClassVar[bool] = False
    """Read anew even while another page is shown, for a badge that must be right."""

    missing_changed = Signal(int)
    badge_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._stale = True
        self._connections: list[QMetaObject.Connection] = []
        # A list and a plain function, for the page itself is gone when it hears of its end.
        connections = self._connections
        self.destroyed.connect(lambda: _cut(connections))
        self.watch(desk.jobs.changed, self._on_jobs_changed)
        self.watch(desk.jobs.heard, self._on_jobs_changed)

    def reload(self) -> None:
        """Read again what is shown; selection, scroll place and typed text stay."""

    def first_focus(self) -> QWidget | None:
        """Return where work begins on this page, None for the first field there is."""
        return None

    def badge(self) -> int:
        """Return how many things wait here for this person."""
        return 0

    def open_subject(self, subject: object) -> None:
        """Show one record, as the palette, a scan or another page asked."""

    def about(self) -> QWidget:
        """Return the part that the guide tells of while the focus is in none of its own."""
        return self

    def take_scan(self, _text: str) -> bool:
        """Take what was scanned and is no number of ours; False where the page has no use for it."""
        return False

    def watch(self, signal: SignalInstance, slot: Callable[..., object]) -> None:
        """Connect to something that outlives this page; the connection ends with the page."""
        self._connections.append(signal.connect(slot))

    @Slot(object)
    def _on_jobs_changed(self, changes: Changes) -> None:
        if not changes & self.reloads_on:
            return
        if self.isVisible() or self.reloads_hidden:
            self._reload_now()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload_now()

    def _reload_now(self) -> None:
        self._stale = False
        self.reload()


@dataclass(frozen=True, slots=True)
class PageSpec:
    """What the window knows of a page before it is built."""

    key: str
    title: Mark
    icon: str
    permission: StrEnum | None
    """What an account must be allowed to see the page at all; None for everybody."""
    build: Callable[[Desk], Page]
    at_bottom: bool = False
    """True for settings, which stand apart at the foot of the rail."""
    subjects: Callable[[], Iterable[tuple[str, object]]] | None = None
    """What of the page can be opened by its name from anywhere: words, and what ``open_subject`` is given."""
    also: tuple[StrEnum, ...] = ()
    """Any of these opens the page as well, for who does another part of its work."""
    waiting: Callable[[Desk], int] | None = None
    """How many things wait there while the page was not opened yet. Runs on the database thread."""


def _cut(connections: list[QMetaObject.Connection]) -> None:
    for connection in connections:
        QObject.disconnect(connection)
