"""The keys that work everywhere in the window (design language §7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.frame.desk import Desk
from desktop.frame.page import Page, PageSpec
from desktop.frame.shortcuts import KeyLine, Shortcuts
from desktop.shell.help_key import HELP_KEYS, HelpKey
from desktop.shell.lock_key import LOCK_KEYS, LockKey
from desktop.shell.rail import keys_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

SHEET_KEYS = "Shift+F1"
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
_SEARCH = QT_TRANSLATE_NOOP("Keys", "Search and functions")
_LOCK = QT_TRANSLATE_NOOP("Keys", "Lock")
_GUIDE = QT_TRANSLATE_NOOP("Keys", "Guide to this page")
_SHEET = QT_TRANSLATE_NOOP("Keys", "Keys of this page")
_LARGER = QT_TRANSLATE_NOOP("Keys", "Larger text")
_SMALLER = QT_TRANSLATE_NOOP("Keys", "Smaller text")
_STANDARD = QT_TRANSLATE_NOOP("Keys", "Standard text")
_BACK = QT_TRANSLATE_NOOP("Keys", "Back")
_PANE = QT_TRANSLATE_NOOP("Keys", "Next pane; with Shift the one before")
_UNDO = QT_TRANSLATE_NOOP("Keys", "Undo: text first, then the last action")
_CLOSE = QT_TRANSLATE_NOOP("Keys", "Close what lies on top; text stays")


class Window(Protocol):
    """What the keys do to a window."""

    desk: Desk

    @property
    def page(self) -> Page | None:
        """The page shown now."""

    def go(self, key: str, subject: object = None) -> None:
        """Show a page."""

    def go_back(self) -> None:
        """Show the place before."""

    def search(self) -> None:
        """Open the palette."""

    def request_lock(self) -> None:
        """Ask for the lock."""

    def show_keys(self) -> None:
        """Open the sheet of keys."""

    def step_text(self, by: int) -> None:
        """Make the text larger or smaller, back to standard at zero."""


def bind(host: QWidget, window: Window, specs: tuple[PageSpec, ...]) -> Shortcuts:
    """Bind every key of the window and return them for the sheet."""
    keys = Shortcuts(host)
    for spec in specs:
        keys.add(keys_of(specs, spec.key), _going(window, spec.key), say(spec.title))
    keys.add("Ctrl+K", window.search, say(_SEARCH))
    keys.add(LOCK_KEYS, window.request_lock, say(_LOCK))
    LockKey(host, window.request_lock)
    HelpKey(host, window.desk.show_guide, lambda: window.page)
    keys.note(HELP_KEYS, say(_GUIDE))
    keys.add(SHEET_KEYS, window.show_keys, say(_SHEET))
    keys.add("Alt+Left", window.go_back, say(_BACK))
    keys.add("Ctrl++", lambda: window.step_text(1), say(_LARGER))
    keys.add("Ctrl+=", lambda: window.step_text(1))
    keys.add("Ctrl+-", lambda: window.step_text(-1), say(_SMALLER))
    keys.add("Ctrl+0", lambda: window.step_text(0), say(_STANDARD))
    for pressed, does in (("F6", _PANE), ("Ctrl+Z", _UNDO), ("Esc", _CLOSE)):
        keys.note(pressed, say(does))
    return keys


def lines_of(*hosts: QWidget) -> tuple[KeyLine, ...]:
    """Return the described keys of a page or window, its own and those of the parts inside."""
    found = (one for host in hosts for one in host.findChildren(Shortcuts))
    return tuple(dict.fromkeys(line for keys in found for line in keys.sheet()))


def caps_of(keys: str) -> str:
    """Return keys as their caps read in every language: arrows as signs, the plus key apart."""
    native, portable = (
        QKeySequence.SequenceFormat.NativeText,
        QKeySequence.SequenceFormat.PortableText,
    )
    text = QKeySequence.fromString(keys, native).toString(portable) or keys
    for name, sign in _SIGNS.items():
        text = text.replace(name, sign)
    return f"{text[:-1]}＋" if text.endswith("++") else text


def _going(window: Window, key: str) -> Callable[[], None]:
    return lambda: window.go(key)
