"""The window that F1 opens: contents and search at the left, a chapter at the right, paper below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.frame.pane import FootBar
from desktop.frame.shortcuts import Shortcuts
from desktop.guide import chapters as guide
from desktop.guide.chapter_view import ChapterView
from desktop.guide.chapters import Chapter
from desktop.guide.contents import Contents
from desktop.parts.announce import announce
from desktop.parts.buttons import Button
from desktop.parts.focus import FocusRing
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText
from desktop.printing.printer import PrintWay, PrintWish
from desktop.wording import words

if TYPE_CHECKING:
    from db.kernel.errors import StationError
    from desktop.jobs import Jobs
    from desktop.printing.paper import Paper
    from desktop.printing.printer import Printing, PrintOutcome

_SIZE, _LEFT = (1120, 760), 268


class GuideWindow(QWidget):
    """``keys_wanted()`` asks for the keys of the page below; the window needs no station to be open."""

    keys_wanted = Signal()

    def __init__(
        self,
        jobs: Jobs,
        printing: Callable[[], Printing],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._jobs, self._printing = jobs, printing
        self._opened = ""
        """What was opened, while a search may show another chapter."""
        self._before: list[str] = []
        self.setWindowTitle(self.tr("Guide"))
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.search = LineInput(name=self.tr("Search the guide"), placeholder=self.tr("A word"))
        self.contents, self.view = Contents(guide.chapters()), ChapterView()
        self.print_button = Button(self.tr("Print the chapter"), icon="printer", key="Ctrl+P")
        self.card_button = Button(self.tr("Print the quick card"), icon="file-text", kind="quiet")
        self.keys_button = Button(self.tr("Keys of this page"), icon="keyboard", kind="quiet")
        self.close_button = Button(self.tr("Close"), key="Esc")
        self.result = IconText("info-circle", "")
        self._lay_out()
        self._connect()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._ring = FocusRing(self, app)
        look.current().dress(self)
        self.resize(*(look.current().px(side) for side in _SIZE))

    @property
    def key(self) -> str:
        """The name of the chapter that is shown."""
        return self.view.chapter.key if self.view.chapter is not None else ""

    @Slot(str)
    def open(self, key: str) -> None:
        """Show a chapter, the first one for a name that none has."""
        chapter = guide.chapter(key)
        if self._opened not in ("", chapter.key):
            self._before.append(self._opened)
        self._opened = chapter.key
        self._show(chapter)

    @Slot()
    def go_back(self) -> None:
        """Show the chapter before this one."""
        if self._before:
            self._opened = self._before.pop()
            self._show(guide.chapter(self._opened))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus()

    @Slot()
    def print_chapter(self) -> None:
        """Print the chapter that is shown."""
        if self.view.chapter is not None:
            from desktop.guide.sheet import guide_paper

            self._print(partial(guide_paper, (self.view.chapter,)))

    @Slot()
    def print_card(self) -> None:
        """Print the card that lies beside the keyboard."""
        from desktop.guide.card import quick_card

        self._print(quick_card)

    def _print(self, draw: Callable[[], Paper]) -> None:
        """Draw on the pool, for ReportLab takes its time, then print on the printer of pages."""

        def send(paper: Paper) -> None:
            printing = self._printing()
            wish = PrintWish(printing.printer_for(roll=False))
            printing.print(self, paper, wish, then=self._tell, failed=self._tell_trouble)

        self._jobs.compute(self, draw, send)

    def _tell(self, outcome: PrintOutcome) -> None:
        if outcome.way is PrintWay.PRINTED:
            text = self.tr("Sent to {printer}").format(printer=outcome.printer)
            self._say("circle-check", text, Tone.OK)
        else:
            text = self.tr("No printer was found, kept as {path}").format(path=outcome.path)
            self._say("file-type-pdf", text, Tone.INFO)

    def _tell_trouble(self, error: StationError) -> None:
        self._say("printer-off", words.of(error), Tone.BAD)

    def _say(self, icon: str, text: str, tone: Tone) -> None:
        self.result.show_line(icon, text, tone)
        self.result.show()
        announce(self, text)

    def _show(self, chapter: Chapter) -> None:
        self.view.show_chapter(chapter, self._asked())
        self.contents.set_current(chapter.key)
        self.result.hide()

    def _asked(self) -> Sequence[str]:
        return self.search.text().lower().split()

    @Slot()
    def _on_search_edited(self) -> None:
        found = guide.matching(self.search.text())
        self.contents.offer(found)
        if self._asked() and found and self.key not in {one.key for one in found}:
            self._show(found[0])
        elif self.view.chapter is not None:
            self._show(self.view.chapter)

    @Slot()
    def _on_search_entered(self) -> None:
        found = guide.matching(self.search.text())
        if found:
            self.open(found[0].key)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_edited)
        self.search.returnPressed.connect(self._on_search_entered)
        self.contents.chosen.connect(self.open)
        self.view.asked.connect(self.open)
        self.print_button.clicked.connect(self.print_chapter)
        self.card_button.clicked.connect(self.print_card)
        self.keys_button.clicked.connect(self.keys_wanted)
        self.close_button.clicked.connect(self.close)
        keys = Shortcuts(self)
        keys.add("Ctrl+F", self.search.setFocus)
        keys.add("Ctrl+P", self.print_chapter)
        keys.add("Alt+Left", self.go_back)
        keys.add("Esc", self.close)
        keys.add("F1", self.close)
        down = QShortcut(QKeySequence("Down"), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.contents.take_keys)

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("surface", "rail")
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 14, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        look.scaled(left, lambda in_force: left.setFixedWidth(in_force.px(_LEFT)))
        foot = FootBar()
        foot.add_left(self.print_button)
        foot.add_left(self.result)
        foot.add_right(self.card_button)
        foot.add_right(self.keys_button)
        foot.add_right(self.close_button)
        look.scaled(foot, lambda in_force: foot.setFixedHeight(in_force.px(60)))
        self.result.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.view, 1)
        right.addWidget(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addLayout(right, 1)
