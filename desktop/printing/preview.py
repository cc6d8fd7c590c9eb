"""The preview page: the paper as it will come out, and beside it what can be chosen before printing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop import look
from desktop.frame.page import Page
from desktop.parts.buttons import Button, button, icon_button
from desktop.parts.text import ElidedLabel, label
from desktop.printing.drawing import Drawing
from desktop.printing.paper import Paper
from desktop.printing.paper_desk import PaperDesk
from desktop.printing.pdf_pages import PdfPages
from desktop.printing.preview_options import PreviewOptions
from desktop.printing.preview_order import PreviewOrder
from desktop.printing.printer import PrintOutcome, PrintWay
from desktop.printing.spooler import is_roll
from desktop.wording import words
from desktop.wording.paper_names import file_name

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class PreviewPage(Page):
    """Looks at one paper.

    ``left()`` asks to go back. ``printed(PrintOutcome, form)`` and ``refused(StationError, form)``
    tell what became of the paper, for the record.
    """

    left = Signal()
    printed = Signal(object, object)
    refused = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._paper: Paper | None = None
        self._pages: PdfPages | None = None
        self._drawing = Drawing(desk, self)
        self.paper_desk = PaperDesk()
        self.options = PreviewOptions()
        self._heading = label("", "section")
        self._number = ElidedLabel("", "caption")
        self._percent = label("100%")
        self.print_button = button(
            self.tr("Print"), "printer", "primary", key="Ctrl+P", size="large"
        )
        self.save_button = button(self.tr("Save as PDF"), "file-type-pdf", size="large")
        self._lay_out()
        self._connect()

    def open_subject(self, subject: object) -> None:
        """Show a ``PreviewOrder``."""
        if isinstance(subject, PreviewOrder):
            self.show_order(subject)

    def show_order(self, order: PreviewOrder) -> None:
        """Lay another paper on the desk."""
        self.clear()
        self._drawing.take(order)
        self._heading.setText(order.heading)
        self._number.setText(order.number)
        self.options.offer(order.forms, order.form, order.contents, hint=order.hint)
        self.desk.printing.look_for_printers()
        self._draw()

    def clear(self) -> None:
        """Take the paper off the desk and keep nothing of it."""
        self._drawing.take(None)
        self._lay(None, None)

    def first_focus(self) -> QWidget | None:
        """Return the button most people press next."""
        return self.print_button

    def paper(self) -> Paper | None:
        """Return the paper that lies on the desk."""
        return self._paper

    @Slot()
    def print_paper(self) -> None:
        """Print what lies on the desk."""
        if self._paper is None:
            return
        wish, roll = self.options.wish(), self._is_roll()
        if wish is None:
            return
        if wish.printer:
            self.desk.printing.remember(wish.printer, roll=roll)
        self.print_button.set_busy(self.tr("Printing…"))
        self.desk.printing.print(
            self, self._paper, wish, then=self._on_printed, failed=self._on_refused
        )

    @Slot()
    def save_paper(self) -> None:
        """Write what lies on the desk to a file."""
        if self._paper is None:
            return
        chosen = self.desk.questions.save_as(f"{file_name(self._paper.title)}.pdf")
        if chosen is not None:
            self.desk.printing.keep(
                self, self._paper, Path(chosen), then=self._on_printed, failed=self._on_refused
            )

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addWidget(self._band())
        work.addWidget(self.paper_desk, 1)
        columns.addLayout(work, 1)
        columns.addWidget(self._side())

    def _band(self) -> QFrame:
        band = QFrame()
        band.setProperty("surface", "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(8)
        self._back = button(self.tr("Back"), "arrow-left", "plain", key="Esc")
        row.addWidget(self._back)
        row.addSpacing(8)
        row.addWidget(self._heading)
        row.addWidget(self._number, 1)
        smaller = self._zoom_button("minus", self.tr("Smaller"), -1)
        larger = self._zoom_button("plus", self.tr("Larger"), 1)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (smaller, self._percent, larger):
            row.addWidget(widget)
        return band

    def _zoom_button(self, icon: str, name: str, step: int) -> Button:
        made = icon_button(icon, name)
        made.set_kind("secondary")
        made.clicked.connect(lambda: self.paper_desk.step_zoom(step))
        return made

    def _side(self) -> QFrame:
        side = self._side_pane = QFrame()
        side.setProperty("surface", "plain")
        look.scaled(self._side_pane, self._scale_widths)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scrolling(self.options), 1)
        foot = QFrame()
        foot.setProperty("surface", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(10)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addWidget(foot)
        return side

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        """Let large type scroll instead of squeezing."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _scale_widths(self, in_force: look.Look) -> None:
        self._side_pane.setFixedWidth(in_force.px(340))
        self._percent.setMinimumWidth(in_force.px(56))

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.print_button.clicked.connect(self.print_paper)
        self.save_button.clicked.connect(self.save_paper)
        self.paper_desk.zoomed.connect(self._on_paper_desk_zoomed)
        self.options.form_changed.connect(self._on_options_form_changed)
        self.options.content_changed.connect(self._on_options_content_changed)
        self._drawing.drawn.connect(self._on_drawing_drawn)
        self._drawing.refused.connect(self._on_refused)
        self._drawing.fetched.connect(self._draw)
        self._drawing.unfetched.connect(self._on_drawing_unfetched)
        self.watch(self.desk.printing.printers_found, self._on_printing_printers_found)
        self._key("Ctrl+P", self.print_paper)
        self._key("Esc", self.left.emit)
        self._key("Ctrl+0", self.paper_desk.fit)
        self._key("Ctrl+=", lambda: self.paper_desk.step_zoom(1))
        self._key("Ctrl++", lambda: self.paper_desk.step_zoom(1))
        self._key("Ctrl+-", lambda: self.paper_desk.step_zoom(-1))

    def _key(self, key: str, what: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(what)

    @Slot()
    def _draw(self) -> None:
        """Draw the paper as chosen now; what lies there was chosen otherwise and is printed no more."""
        self._paper = None
        self._drawing.draw(self.options.form(), self.options.contents())

    def _lay(self, paper: Paper | None, pages: PdfPages | None) -> None:
        self._paper, self._pages = paper, pages
        self.paper_desk.show_pages(pages)

    @Slot(object, object)
    def _on_drawing_drawn(self, paper: Paper, pages: PdfPages) -> None:
        self._lay(paper, pages)
        self.paper_desk.setAccessibleName(self.tr("Paper, %n page(s)", "", len(pages)))
        self.options.set_page_count(len(pages))
        self._offer_printers()
        self.options.say_missing(paper.missing)

    def _is_roll(self) -> bool:
        return self._pages is not None and is_roll(self._pages.size())

    def _offer_printers(self) -> None:
        printing = self.desk.printing
        self.options.offer_printers(printing.printers(), printing.printer_for(roll=self._is_roll()))

    @Slot(int)
    def _on_paper_desk_zoomed(self, percent: int) -> None:
        self._percent.setText(f"{percent}%")

    @Slot(object)
    def _on_options_form_changed(self, form: object) -> None:
        self._draw()

    @Slot(str, bool)
    def _on_options_content_changed(self, key: str, chosen: bool) -> None:
        self._draw()
        self._drawing.choose(key, chosen=chosen)

    @Slot(str, object)
    def _on_drawing_unfetched(self, key: str, error: StationError | None) -> None:
        told = words.of(error) if error is not None else self.tr("Nobody agreed, it stays masked.")
        self.options.refuse_content(key, told)
        self._draw()

    @Slot(object)
    def _on_printing_printers_found(self, names: object) -> None:
        self._offer_printers()

    def _on_printed(self, outcome: PrintOutcome) -> None:
        self.print_button.set_ready()
        if outcome.way is PrintWay.PRINTED:
            self.options.say_done(self.tr("Sent to {printer}").format(printer=outcome.printer))
        else:
            name = outcome.path.name if outcome.path else ""
            self.options.say_done(self.tr("Kept as PDF: {name}").format(name=name))
        self.printed.emit(outcome, self.options.form())

    @Slot(object)
    def _on_refused(self, error: StationError) -> None:
        self.print_button.set_ready()
        self.options.say_trouble(words.of(error))
        self.refused.emit(error, self.options.form())
