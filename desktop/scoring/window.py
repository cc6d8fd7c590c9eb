"""The whole screen for the sheets of one session; only a staff passphrase leads back to work (R-06)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.evaluation.contracts import SheetView
from db.kernel.errors import StationError
from desktop.frame.handed import HandedSheets
from desktop.scoring import place
from desktop.scoring.choose import ChoosePage, WaitPage
from desktop.scoring.day import Day, Progress, Stop
from desktop.scoring.dress import Dress
from desktop.scoring.header import Header
from desktop.scoring.opened import OpenedSheet
from desktop.scoring.place import Place
from desktop.scoring.reading import Reading
from desktop.scoring.staff import Check, StaffPage
from desktop.scoring.told import sentence_of

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.shell.fence import Fence

SCORING_KEYS = frozenset({Qt.Key.Key_F8})
"""What the fence lets through besides letters and moves: on to the next item that is missing."""


class ScoringWindow(QWidget):
    """``left()`` follows the passphrase of whoever handed the sheets over."""

    left = Signal()

    def __init__(self, desk: Desk, handed: HandedSheets, check: Check) -> None:
        super().__init__()
        self._desk, self._handed = desk, handed
        self._fence: Fence | None = None
        self._reading = Reading(desk, handed.session, self, self._explain)
        self._day: Day | None = None
        self._deputy: UUID | None = None
        self._before: QWidget | None = None
        self.opened: OpenedSheet | None = None
        self._dress = Dress(desk)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header, self.choose = Header(), ChoosePage()
        self.staff, self.waiting = StaffPage(check), WaitPage()
        self.stack = QStackedWidget()
        for page in (self.waiting, self.choose, self.staff):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self._connect()
        self._show(self.waiting)
        self._keep_place()
        self._read_day(self._begin)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress.put_on()

    def first_focus(self) -> QWidget:
        """Return where the keys go first."""
        if self.page is self.choose:
            return self.choose.first_focus()
        return (self.opened.page if self.opened else None) or self

    def stand_behind(self, fence: Fence) -> None:
        """Take the fence that stands round the program until the sheets are taken back."""
        self._fence = fence

    def take_fence_down(self) -> None:
        """The session is over: the keyboard is the staff's again, and what was typed is saved."""
        if self._fence is None:
            return
        self._save()
        self._desk.unsaved.flush()
        self._fence.take_down()
        self._fence = None
        self._dress.take_off()

    @Slot()
    def show_names(self) -> None:
        """Let somebody else fill in: what the one before wrote is out of sight."""
        if self._day is not None and self._close_sheet():
            self._deputy = None
            self.choose.show_names(self._day.deputies())
            self.header.show_author("", switches=False)
            self.header.show_place(self._day.view.line.theme, "")
            self._show(self.choose)

    @Slot()
    def show_stops(self) -> None:
        """Let the one who fills in choose a firm."""
        if self._close_sheet():
            self._read_day(self._show_stops)

    def open_stop(self, stop: Stop, handed: HandedSheets | None = None) -> None:
        """Open a sheet of the one who fills in, at the item that was handed over."""
        self._deputy = stop.sheet.deputy
        self._show_author()
        self._show(self.waiting)

        def show(view: SheetView) -> None:
            self._open(stop, view)
            if self.opened is not None:
                self.opened.begin(handed.item if handed else "")
                if handed is not None and handed.is_resumed:
                    self.opened.find_again(handed.item, handed.note)

        self._reading.sheet(stop, show)

    @Slot()
    def ask_staff(self) -> None:
        """Ask for the passphrase that leads out."""
        self._save()
        self._before = self.page
        self.staff.begin()
        self._show(self.staff)
        self.staff.field.setFocus()

    def _begin(self, day: Day) -> None:
        """Stand where it was asked for; a single deputy needs no choice."""
        stop = day.stop(self._handed.sheet) if self._handed.sheet else None
        deputies = tuple(day.deputies())
        if stop is not None:
            self.open_stop(stop, self._handed)
        elif len(deputies) == 1:
            self._choose_author(deputies[0])
        else:
            self.show_names()

    def _take_day(self, day: Day, then: Callable[[Day], object]) -> None:
        self._day = day
        then(day)

    def _read_day(self, then: Callable[[Day], object]) -> None:
        self._reading.day(lambda day: self._take_day(day, then))

    def _show_stops(self, day: Day) -> None:
        deputy = self._deputy
        if deputy is None:
            self.show_names()
            return
        stops = day.stops(deputy)

        def show(found: Mapping[UUID, Progress]) -> None:
            self.choose.show_stops(day.deputies().get(deputy, ""), stops, found)
            self._show_author()
            self.header.show_place(day.view.line.theme, "")
            self._show(self.choose)
            self.choose.first_focus().setFocus()
            self._keep_place()

        self._reading.progress(stops, show)

    @Slot(object)
    def _choose_author(self, deputy: UUID) -> None:
        self._deputy = deputy
        self.show_stops()

    def _open(self, stop: Stop, view: SheetView) -> None:
        self._close_sheet()
        prints = self._handed.prints is not None
        self.opened = OpenedSheet(self._desk, stop, view, self._name(), prints=prints)
        self.opened.titled.connect(self.header.show_place)
        self.opened.stood.connect(self._keep_place)
        self.opened.typed.connect(self._keep_place)
        self.opened.next_wanted.connect(self._on_next_wanted)
        self.opened.print_wanted.connect(self._on_print_wanted)
        self.opened.filling.saving_changed.connect(self.header.show_saving)
        self.stack.addWidget(self.opened)
        _close_what_opens(self.opened)
        self._show(self.opened)

    def _close_sheet(self) -> bool:
        """Put the open sheet away, unless it holds what could not be saved; tell whether it is away."""
        if self.opened is not None:
            if not self.opened.may_close():
                return False
            gone, self.opened = self.opened, None
            self.stack.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        return True

    def _save(self) -> None:
        if self.opened is not None:
            self.opened.save()

    def _show(self, page: QWidget) -> None:
        self.header.setVisible(page is not self.staff)
        self.header.back.setVisible(
            page is self.opened or (page is self.choose and self._may_switch())
        )
        self.stack.setCurrentWidget(page)

    def _may_switch(self) -> bool:
        return self._deputy is not None and self._day is not None and len(self._day.deputies()) > 1

    def _show_author(self) -> None:
        self.header.show_author(self._name(), switches=self._may_switch())

    def _name(self) -> str:
        deputies = self._day.deputies() if self._day else {}
        return deputies.get(self._deputy, "") if self._deputy else ""

    def _keep_place(self, item: str = "", note: str | None = None) -> None:
        sheet = self.opened.stop.sheet.id if self.opened else None
        if self._day is None:
            sheet, item, note = self._handed.sheet, self._handed.item, self._handed.note
        place.keep(self._desk, Place(self._handed.session, sheet, item, note))

    @Slot()
    def _on_back_pressed(self) -> None:
        if self.opened is not None:
            if not self.opened.go_back():
                self.show_stops()
        else:
            self.show_names()

    @Slot()
    def _on_next_wanted(self) -> None:
        """Go to the next open sheet of the same deputy, to the list where all are handed in."""
        here = self.opened.stop if self.opened else None
        if not self._close_sheet():
            return

        def go(day: Day) -> None:
            stop = day.stop(here.sheet.id) if here else None
            after = day.after(stop) if stop else None
            if after is not None:
                self.open_stop(after)
            else:
                self._show_stops(day)

        self._read_day(go)

    @Slot()
    def _on_print_wanted(self) -> None:
        if self.opened is not None and self._handed.prints is not None:
            self._handed.prints(self.opened.stop.sheet.id)

    @Slot()
    def _on_staff_passed(self) -> None:
        self._save()
        place.forget(self._desk)
        self.left.emit()

    def _explain(self, error: StationError) -> None:
        self.waiting.explain(sentence_of(error))
        self._show(self.waiting)

    @Slot()
    def _on_retry_pressed(self) -> None:
        if self.opened is not None:
            self.opened.filling.retry()

    def _connect(self) -> None:
        self.header.back_pressed.connect(self._on_back_pressed)
        self.header.author_pressed.connect(self.show_names)
        self.header.retry_pressed.connect(self._on_retry_pressed)
        self.choose.author_chosen.connect(self._choose_author)
        self.choose.stop_chosen.connect(self.open_stop)
        self.choose.staff_wanted.connect(self.ask_staff)
        self.choose.look_wanted.connect(self._dress.turn_to_sun)
        self.waiting.back_wanted.connect(self.ask_staff)
        self.staff.closed.connect(lambda: self._show(self._before or self.choose))
        self.staff.passed.connect(self._on_staff_passed)


def _close_what_opens(scene: QObject) -> None:
    """No field has a menu of its own, takes what is dropped, or lets its text be dragged away."""
    for part in scene.findChildren(QWidget):
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        part.setAcceptDrops(False)
        if isinstance(part, QLineEdit):
            part.setDragEnabled(False)
