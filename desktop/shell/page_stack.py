"""The pages that were opened so far; each is built when it is first asked for and then kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.frame.desk import Desk
from desktop.frame.page import Page, PageSpec
from desktop.notices.message_bar import MessageBar
from desktop.wording.marks import say

_A_WHILE = 2000
"""Milliseconds after which what waits elsewhere is counted."""


class PageStack(QStackedWidget):
    """Shows one page at a time.

    ``badge_changed(key, count)``, ``missing_changed(count)`` and ``titled(title)`` pass on what the
    pages tell.
    """

    badge_changed = Signal(str, int)
    missing_changed = Signal(int)
    titled = Signal(str)

    def __init__(self, desk: Desk, bar: MessageBar) -> None:
        super().__init__()
        self._desk, self._bar = desk, bar
        self._pages: dict[str, Page] = {}
        self._missing: dict[Page, int] = {}

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def open(self, spec: PageSpec, subject: object = None) -> None:
        """Show a page, and there one record; without one the focus goes to where work begins."""
        is_new = spec.key not in self._pages
        page = self._built(spec) if is_new else self._pages[spec.key]
        if is_new or page is not self.currentWidget():
            # A page that has a better place for messages says so when it is shown.
            self._desk.notices.place(page, self._bar)
            self.setCurrentWidget(page)
        self.badge_changed.emit(spec.key, page.badge())
        self.missing_changed.emit(self._missing.get(page, 0))
        self.titled.emit(page.windowTitle() or say(spec.title))
        if subject is not None:
            page.open_subject(subject)
        elif (place := page.first_focus()) is not None:
            place.setFocus()

    def count_waiting(self, specs: Sequence[PageSpec]) -> None:
        """Tell a while later what waits on pages that nobody opened yet; the first painting waits for none of it."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(partial(self.tell_waiting, specs))
        self._later.start(_A_WHILE)

    def tell_waiting(self, specs: Sequence[PageSpec]) -> None:
        """Count what waits on pages that were not opened yet."""
        for spec in specs:
            if spec.waiting is not None and spec.key not in self._pages:
                work = partial(spec.waiting, self._desk)
                self._desk.jobs.ask(self, work, partial(self.badge_changed.emit, spec.key))

    def _built(self, spec: PageSpec) -> Page:
        page = self._pages[spec.key] = spec.build(self._desk)
        page.badge_changed.connect(partial(self.badge_changed.emit, spec.key))
        page.missing_changed.connect(partial(self._tell_missing, page))
        page.windowTitleChanged.connect(partial(self._tell_title, spec, page))
        self.addWidget(page)
        return page

    def _tell_missing(self, page: Page, count: int) -> None:
        self._missing[page] = count
        if page is self.currentWidget():
            self.missing_changed.emit(count)

    def _tell_title(self, spec: PageSpec, page: QWidget, title: str) -> None:
        if page is self.currentWidget():
            self.titled.emit(title or say(spec.title))
