"""Keys of a page that leave text fields and input methods alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.frame.composing import Composing, takes_text

_CLAIMED = re.compile(r"(?:Ctrl|Alt|Meta)\+|\bF\d+$")
"""Keys no input method wants."""


class KeyLine(NamedTuple):
    """One line of the shortcut sheet: the keys as written on them, and what they do."""

    keys: str
    does: str


@dataclass(slots=True, eq=False)
class _Bound:
    shortcut: QShortcut
    does: str
    within: QWidget | None
    is_plain: bool
    wanted: bool = True


class Shortcuts(QObject):
    """The keys of one page or window.

    A single letter or digit works only while the focus is inside the list or detail it was given
    to, outside text fields. While an input method composes, every plain key belongs to it.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._bound: list[_Bound] = []
        self._noted: list[KeyLine] = []
        self._letters_on = True
        self._composing = Composing(self)
        self._composing.changed.connect(self._refresh)
        QApplication.instance().focusChanged.connect(self._refresh)  # type: ignore[union-attr]

    def add(self, keys: str, slot: Callable[[], object], does: str = "") -> QShortcut:
        """Bind keys such as ``Ctrl+Enter`` or ``F3`` on the whole host, whatever has the focus."""
        return self._bind(keys, slot, does=does, within=None)

    def add_letter(
        self, letter: str, slot: Callable[[], object], does: str = "", *, within: QWidget
    ) -> QShortcut:
        """Bind a single letter, digit or sign inside ``within`` (a list or a detail)."""
        return self._bind(letter, slot, does=does, within=within)

    def set_letters_on(self, *, on: bool) -> None:
        """Follow the setting that switches single letters off."""
        self._letters_on = on
        self._refresh()

    def set_wanted(self, shortcut: QShortcut, *, wanted: bool) -> None:
        """Switch one key off while what it does is not possible."""
        for bound in self._bound:
            if bound.shortcut is shortcut:
                bound.wanted = wanted
        self._refresh()

    def note(self, keys: str, does: str) -> None:
        """List keys on the sheet that are bound elsewhere."""
        self._noted.append(KeyLine(keys, does))

    def sheet(self) -> tuple[KeyLine, ...]:
        """Return what the sheet of keys shows: every key that has a description."""
        bound_here = tuple(
            KeyLine(
                bound.shortcut.key().toString(QKeySequence.SequenceFormat.NativeText), bound.does
            )
            for bound in self._bound
            if bound.does
        )
        return (*bound_here, *self._noted)

    def _bind(
        self, keys: str, slot: Callable[[], object], *, does: str, within: QWidget | None
    ) -> QShortcut:
        sequence = QKeySequence(keys)
        shortcut = QShortcut(sequence, within or self._host)
        if within is not None:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)
        self._bound.append(_Bound(shortcut, does, within, _is_plain(sequence)))
        self._refresh()
        return shortcut

    @Slot()
    def _refresh(self) -> None:
        focus = QApplication.focusWidget()
        for bound in self._bound:
            if isValid(bound.shortcut):
                bound.shortcut.setEnabled(self._is_open(bound, focus))

    def _is_open(self, bound: _Bound, focus: QWidget | None) -> bool:
        if not bound.wanted or (bound.is_plain and self._composing.active):
            return False
        if bound.within is None:
            return True
        return self._letters_on and not takes_text(focus)


def _is_plain(sequence: QKeySequence) -> bool:
    """Tell whether an input method may want these keys: no Ctrl or Alt, and no function key."""
    return not _CLAIMED.search(sequence.toString(QKeySequence.SequenceFormat.PortableText))
