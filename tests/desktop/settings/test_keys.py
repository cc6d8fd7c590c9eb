"""The tables of keys say what the keys do, and are right."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.people.page import PeoplePage
from desktop.settings.keys import GROUPS, KeysSection
from desktop.shell.keys import bind, lines_of
from desktop.shell.pages import PAGES
from desktop.wording.marks import say

LIST_KEYS = {"↑", "↓", "Enter"}
NATIVE = QKeySequence.SequenceFormat.NativeText
PARTS_KEYS = {"F6", "Shift+F6", "F8", "Ctrl+Enter", "Ctrl+Z", "Esc"}
"""Bound by panes, forms and toasts; the window only names some of them on its sheet."""


class Window(QWidget):
    """Takes every wish and does nothing."""

    page = None
    desk = SimpleNamespace(show_guide=list)

    def go(self, key: str, subject: object = None) -> None: ...
    def go_back(self) -> None: ...
    def search(self) -> None: ...
    def request_lock(self) -> None: ...
    def show_keys(self) -> None: ...
    def step_text(self, by: int) -> None: ...


def listed(place: int, *, without: set[str]) -> set[str]:
    """Return the keys of one table as Qt names them in the language in force."""
    on_caps = str.maketrans({"←": "Left", "＋": "+", "－": "-"})
    _title, keys = GROUPS[place]
    ways = {way for written, _act in keys for way in written.split()} - without
    return {QKeySequence(way.translate(on_caps)).toString(NATIVE) for way in ways}


def test_no_key_is_listed_twice_in_one_table():
    for _title, keys in GROUPS:
        ways = [way for written, _act in keys for way in written.split()]
        assert len(ways) == len(set(ways))


def test_the_keys_of_the_window_are_those_the_window_binds(qtbot):
    window = Window()
    qtbot.addWidget(window)
    bound = {line.keys for line in bind(window, window, PAGES).sheet()}
    pages = {keys for keys in bound if keys.startswith("Alt+") and keys[-1].isdigit()}
    assert "Alt+1" in pages
    assert listed(0, without=PARTS_KEYS) == bound - pages - PARTS_KEYS | {"Alt+1"}


def test_the_keys_of_the_directory_are_those_its_page_binds(desk, qtbot):
    page = PeoplePage(desk)
    qtbot.addWidget(page)
    bound = {line.keys for line in lines_of(page)}
    assert listed(2, without=LIST_KEYS) <= bound


def test_every_key_is_named_in_words(desk, qtbot):
    qtbot.addWidget(KeysSection(desk))
    assert all(say(act) for _title, keys in GROUPS for _ways, act in keys)


def test_single_letters_can_be_switched_off(desk, qtbot):
    section = KeysSection(desk)
    qtbot.addWidget(section)
    section.letters.click()
    assert not desk.settings.letter_keys
