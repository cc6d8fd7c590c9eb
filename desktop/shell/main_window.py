"""The window at work: rail, header, pages, status bar. It knows pages only by their specs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from db.kernel.ids import MatterId
from desktop.frame.desk import Desk
from desktop.frame.page import Page, PageSpec
from desktop.frame.room import Room
from desktop.notices.message_bar import MessageBar
from desktop.shell import functions, keys
from desktop.shell.appearance import next_scale
from desktop.shell.header import Header
from desktop.shell.key_sheet import KeySheet
from desktop.shell.page_stack import PageStack
from desktop.shell.pages import RECEPTION, allowed
from desktop.shell.palette import Palette
from desktop.shell.palette_sources import Function, Offer
from desktop.shell.passphrase_age import PassphraseAge
from desktop.shell.rail import Rail
from desktop.shell.scan import Scans
from desktop.shell.status import StatusBar
from desktop.shell.trail import Stop, Trail
from desktop.shell.vitals import Vitals
from desktop.wording import result_words


class MainWindow(QWidget):
    """One signed-in person's window; a lock ends it.

    ``lock_requested()`` follows padlock, key and palette.
    """

    lock_requested = Signal()

    def __init__(self, desk: Desk, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.desk = desk
        result_words.follow(lambda: desk.workspace.calendar.limits.result_labels)
        self.specs = allowed(specs, desk.actor)
        self.trail = Trail()
        self._bar = MessageBar()
        self.rail, self.status = Rail(self.specs), StatusBar()
        self.header = Header(desk.actor, desk.clock)
        self.pages = PageStack(desk, self._bar)
        self._arrange()
        self.finder = Palette(self, desk, Offer(self._functions, self._open_record))
        self.sheet = KeySheet(self)
        self._keys = keys.bind(self, self, self.specs)
        self._vitals = Vitals(desk, self.header, self.status, self._bar)
        self._passphrase_age = PassphraseAge(desk, self)
        self.scans = Scans(self, desk, found=self._show_scanned, unknown=self._ask_number)
        self._connect()
        self.pages.count_waiting(self.specs)

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        return self.pages.page

    @Slot(str)
    def go(self, key: str, subject: object = None) -> None:
        """Show a page, and there one record; a page this person may not see stays out of reach."""
        spec = next((one for one in self.specs if one.key == key), None)
        if spec is None:
            return
        self.pages.open(spec, subject)
        self.rail.set_current(key)
        self.trail.add(Stop(key, subject))

    def go_back(self) -> None:
        """Show the place before this one."""
        stop = self.trail.back()
        if stop is not None:
            self.go(stop.key, stop.subject)

    @Slot()
    def search(self) -> None:
        """Open the palette."""
        self.finder.open()

    def request_lock(self) -> None:
        """Ask for the lock."""
        self.lock_requested.emit()

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window."""
        page = keys.lines_of(self.page) if self.page else ()
        self.sheet.open(self.header.title(), page, self._keys.sheet())

    def step_text(self, by: int) -> None:
        """Take the next larger or smaller text size, the standard one at zero."""
        self.desk.settings.text_scale = next_scale(self.desk.settings.text_scale, by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_heights()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "header"):
            self._take_heights()

    def _take_heights(self) -> None:
        is_short = Room(self.width(), self.height()).is_short
        self.header.set_short(short=is_short)
        self.status.setVisible(not is_short)

    def _show_scanned(self, matter: MatterId) -> None:
        self.finder.close_palette()
        self.go(RECEPTION, matter)

    def _ask_number(self, digits: str) -> None:
        if self.page is None or not self.page.take_scan(digits):
            self.finder.open(digits, self.tr("Code not recognised, a number can be typed"))

    def _open_record(self, key: str, subject: object, beside: bool) -> None:
        kept = self.focusWidget() if beside else None
        self.go(key, subject)
        if kept is not None:
            kept.setFocus()

    def _functions(self) -> Iterator[Function]:
        yield from functions.of_page(self.page, self.header.title())
        yield from functions.of_pages(self, self.specs)
        yield from functions.of_window(self, self.desk.settings)
        yield from functions.of_subjects(self, self.specs)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.header.search_requested.connect(self.search)
        self.header.lock_requested.connect(self.lock_requested)
        self.pages.badge_changed.connect(self.rail.set_badge)
        self.pages.missing_changed.connect(self.status.set_missing)
        self.pages.titled.connect(self.header.set_title)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 4, 1)
        for row, part in enumerate((self.header, self._bar, self.pages, self.status)):
            grid.addWidget(part, row, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)
