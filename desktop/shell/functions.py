"""The functions that the palette offers, from the pages, the open page's actions and the window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.frame.helped import chapter_of
from desktop.frame.page import Page, PageSpec
from desktop.look import Theme
from desktop.shell.help_key import HELP_KEYS
from desktop.shell.keys import SHEET_KEYS, lines_of
from desktop.shell.palette_sources import Function
from desktop.shell.rail import keys_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.settings.local import LocalSettings
    from desktop.shell.keys import Window

_ICON = "chevron-right"
_GO = QT_TRANSLATE_NOOP("Functions", "Go to {page}")
_WINDOW = QT_TRANSLATE_NOOP("Functions", "Window")
_DISPLAY = QT_TRANSLATE_NOOP("Functions", "Display")
_LOCK = QT_TRANSLATE_NOOP("Functions", "Lock the screen")
_KEYS = QT_TRANSLATE_NOOP("Functions", "Show the keys of this page")
_GUIDE = QT_TRANSLATE_NOOP("Functions", "Open the guide")
_LARGER = QT_TRANSLATE_NOOP("Functions", "Make the text larger")
_SMALLER = QT_TRANSLATE_NOOP("Functions", "Make the text smaller")
_THEMES = {
    Theme.LIGHT: QT_TRANSLATE_NOOP("Functions", "Light theme"),
    Theme.DARK: QT_TRANSLATE_NOOP("Functions", "Dark theme"),
    Theme.SUNLIGHT: QT_TRANSLATE_NOOP("Functions", "Sunlight theme"),
    Theme.CONTRAST: QT_TRANSLATE_NOOP("Functions", "High-contrast theme"),
}


def of_page(page: Page | None, title: str) -> Iterator[Function]:
    """Yield what the open page offers: every action added to it, every key with a description."""
    if page is None:
        return
    for action in page.actions():
        if action.isEnabled() and not action.isSeparator():
            yield Function(action.text(), title, _ICON, action.trigger, _native(action.shortcut()))
    described = {line.keys: line.does for line in lines_of(page)}
    for shortcut in page.findChildren(QShortcut):
        keys = _native(shortcut.key())
        # Keys of a list or detail act on what is chosen there; only those of the page are functions.
        everywhere = shortcut.context() is Qt.ShortcutContext.WindowShortcut
        if keys in described and everywhere and shortcut.isEnabled():
            yield Function(described.pop(keys), title, _ICON, shortcut.activated.emit, keys)


def of_pages(window: Window, specs: tuple[PageSpec, ...]) -> Iterator[Function]:
    """Yield one function for every page that may be seen."""
    for spec in specs:
        name = say(_GO, page=say(spec.title))
        act = partial(window.go, spec.key)
        yield Function(name, say(_WINDOW), spec.icon, act, keys_of(specs, spec.key))


def of_subjects(window: Window, specs: tuple[PageSpec, ...]) -> Iterator[Function]:
    """Yield what pages open by name, such as a figure and its records."""
    for spec in specs:
        for name, subject in spec.subjects() if spec.subjects is not None else ():
            yield Function(name, say(spec.title), spec.icon, partial(window.go, spec.key, subject))


def of_window(window: Window, settings: LocalSettings) -> Iterator[Function]:
    """Yield what works on every page."""
    place = say(_WINDOW)
    yield Function(say(_LOCK), place, "lock", window.request_lock, "Ctrl+L")
    yield Function(say(_KEYS), place, "keyboard", window.show_keys, SHEET_KEYS)
    open_guide = partial(window.desk.show_guide, chapter_of(window.page))
    yield Function(say(_GUIDE), place, "book-2", open_guide, HELP_KEYS)
    yield Function(say(_LARGER), say(_DISPLAY), "text-size", partial(window.step_text, 1), "Ctrl++")
    yield Function(
        say(_SMALLER), say(_DISPLAY), "text-size", partial(window.step_text, -1), "Ctrl+-"
    )
    for theme, mark in _THEMES.items():
        act = partial(setattr, settings, "theme", theme)
        yield Function(say(mark), say(_DISPLAY), "palette", act)


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
