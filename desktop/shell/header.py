"""The header: where I am, what day it is, search, whether it is saved, who is signed in."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from desktop import look
from desktop.parts.avatar import Avatar
from desktop.parts.buttons import icon_button
from desktop.parts.search_field import SearchField
from desktop.parts.text import Icon, label
from desktop.shell.saved_chip import SavedChip
from desktop.shell.timepiece import Timepiece
from desktop.wording import formats, words

_SEARCH = 340


class Header(QFrame):
    """Title at the left, the rest at the right.

    ``search_requested()`` and ``lock_requested()`` follow the field and the padlock.
    """

    search_requested = Signal()
    lock_requested = Signal()

    def __init__(self, actor: Actor, clock: Clock) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self._title, self._day = label("", "title"), label("", "label")
        self._search = SearchField(self.tr("Search matters, people or functions"))
        self._search.clicked.connect(self.search_requested)
        self.saved = SavedChip()
        self._time = label("", "table")
        self._lock = icon_button("lock", self.tr("Lock the screen"), key="Ctrl+L")
        self._lock.clicked.connect(self.lock_requested)
        self._arrange(actor)
        self._timepiece = Timepiece(clock, self)
        self._timepiece.struck.connect(self._on_timepiece_struck)
        self._on_timepiece_struck(clock.now())

    def set_title(self, title: str) -> None:
        """Show where the person is."""
        self._title.setText(title)

    def set_short(self, *, short: bool) -> None:
        """Take less height in a low window."""
        in_force = look.current()
        height = in_force.tokens.layout["headerShort" if short else "header"]
        self.setFixedHeight(in_force.px(height))

    def title(self) -> str:
        """Return what stands at the left."""
        return self._title.text()

    def time(self) -> str:
        """Return the clock as it reads."""
        return self._time.text()

    @Slot(object)
    def _on_timepiece_struck(self, now: datetime) -> None:
        today = local_date(now)
        self._day.setText(formats.day_and_weekday(today, today))
        self._time.setText(formats.clock(now))

    def _arrange(self, actor: Actor) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._day, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        look.scaled(self._search, lambda it: self._search.setMaximumWidth(it.px(_SEARCH)))
        row.addWidget(self._search, 3)
        row.addSpacing(4)
        row.addWidget(self.saved)
        row.addWidget(_beside(Icon("clock", 18, "text.secondary"), self._time))
        row.addSpacing(4)
        row.addWidget(_who(actor))
        row.addWidget(self._lock)


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    return made


def _who(actor: Actor) -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"{actor.name} {words.of(actor.role)}")
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addStretch(1)
    names.addWidget(label(actor.name, "strong"))
    names.addWidget(label(words.of(actor.role), "keyhint"))
    names.addStretch(1)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Avatar(actor.name, 32))
    row.addLayout(names)
    return made
