"""The whole screen for those who sign in at one event; only a staff passphrase leads back to work (R-06)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.events.codes import SignMethod, SignOutcome
from db.events.contracts import EventView, InvitationLine
from db.events.desk_contracts import Answer, SignIn, UndoMark, WalkIn
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.ids import new_id
from desktop.frame.handed import HandedEvent
from desktop.frame.wedge import Wedge
from desktop.kiosk.asking import AskPage
from desktop.kiosk.choosing import ChoosePage
from desktop.kiosk.guest import GuestPage
from desktop.kiosk.head import Foot, Head
from desktop.kiosk.result import ResultPage
from desktop.kiosk.side import SidePane
from desktop.kiosk.sounds import Sounds
from desktop.kiosk.tint import Ground
from desktop.parts.announce import announce
from desktop.scoring.dress import Dress
from desktop.scoring.staff import Check, StaffPage
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.shell.fence import Fence

_WITH_SIDE = 1100
_FOLLOWS = 250
"""Milliseconds of quiet after an answer before the numbers are read anew."""
_REFRESH = 20_000
"""Milliseconds after which numbers and agenda are read anew, for other desks write as well."""


class KioskWindow(Ground):
    """``left()`` follows the passphrase of whoever handed the screen over."""

    left = Signal()

    def __init__(self, desk: Desk, handed: HandedEvent, check: Check) -> None:
        super().__init__()
        self._desk, self._handed = desk, handed
        self._fence: Fence | None = None
        self._service = desk.workspace.events
        self.view: EventView | None = None
        self._dress = Dress(desk)
        self.head, self.foot, self.side = (
            Head(),
            Foot(desk.workspace.stations.facts().name),
            SidePane(),
        )
        self.ask, self.choose, self.guest = AskPage(), ChoosePage(), GuestPage()
        self.result, self.staff = ResultPage(), StaffPage(check)
        self.staff.back.setText(self.tr("On with sign-in"))
        self.sounds = Sounds(self)
        self.stack = QStackedWidget()
        for page in (self.ask, self.choose, self.guest, self.result, self.staff):
            self.stack.addWidget(page)
        self.wedge = Wedge(self)
        self.wedge.watch(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FOLLOWS)
        self._soon.timeout.connect(self.reload)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH)
        self._arrange()
        self._connect()
        self.reload()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress.put_on()
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A small screen is for the question; the numbers stand at the desk of the staff.
        self.side.setVisible(self.width() >= self._desk.look.px(_WITH_SIDE))

    def first_focus(self) -> QWidget:
        """Return where the keys go: always the box."""
        return self.ask.box

    def stand_behind(self, fence: Fence) -> None:
        """Take the fence that stands round the program until the screen is taken back."""
        self._fence = fence

    def take_fence_down(self) -> None:
        """The session is over: the keyboard is the staff's again."""
        self._timer.stop()
        self._soon.stop()
        if self._fence is not None:
            self._fence.take_down()
            self._fence = None
            self._dress.take_off()

    @Slot()
    def reload(self) -> None:
        """Read the event and its numbers again."""
        work = partial(self._service.events.view, self._desk.actor, self._handed.event)
        self._desk.jobs.ask(self, work, self._show_event, self._explain, latest="event")

    @Slot(str)
    def take(self, typed: str) -> None:
        """Answer a scan, or words and Enter."""
        if self.page is self.staff or self.page is self.guest:
            return
        take, mark = self._service.signing.take, new_id(self._desk.clock)
        self._ask(
            partial(take, self._desk.actor, self._handed.event, mark, typed, self._handed.desk)
        )

    @Slot(str)
    def search(self, typed: str) -> None:
        """Look for who is meant while somebody types; who alone is meant by four digits is signed in at once."""
        work = partial(self._service.signing.find, self._desk.actor, self._handed.event, typed)
        self._desk.jobs.ask(self, work, partial(self._show_found, typed), latest="find")

    @Slot(object)
    def sign(self, line: InvitationLine) -> None:
        """Sign in who was chosen."""
        sign = SignIn(new_id(self._desk.clock), line.id, SignMethod.BY_HAND, self._handed.desk)
        self._ask(partial(self._service.signing.sign_in, self._desk.actor, sign))

    @Slot(str, str, str)
    def sign_guest(self, name: str, unit: str, phone: str) -> None:
        """Sign in somebody who is on no list."""
        event, mark = self._handed.event, new_id(self._desk.clock)
        command = WalkIn(mark, event, name, self._handed.desk, unit, phone)
        work = partial(self._service.signing.walk_in, self._desk.actor, command)
        self._desk.jobs.ask(self, work, self.show_answer, self.guest.show_error)

    @Slot()
    def undo(self) -> None:
        """It was somebody else: take the sign-in that is shown back."""
        mark = self.result.mark
        if mark is not None:
            work = partial(
                self._service.signing.undo, self._desk.actor, UndoMark(mark, self._handed.desk)
            )
            self._desk.jobs.ask(self, work, lambda _: self.show_ask(), self._explain)

    def show_answer(self, answer: Answer) -> None:
        """Fill the screen with what the desk answers."""
        if answer.outcome is SignOutcome.SEVERAL:
            self._choose(self.ask.box.text(), answer.others)
            return
        if answer.outcome is SignOutcome.NOT_LISTED:
            # What was typed stays: one digit may be wrong.
            self.ask.say_nobody()
            self._show(self.ask)
            self.sounds.play(answer.outcome)
            return
        self.sounds.play(answer.outcome)
        self.ask.clear()
        self.result.show_answer(answer, hides_names=self.view is not None and self.view.hides_names)
        self._show(self.result)
        announce(self.result, self.result.spoken, urgent=True)
        # The numbers may follow; whoever scans next does not wait for them.
        self._soon.start()

    @Slot()
    def show_ask(self) -> None:
        """Make ready for who comes next."""
        self.result.stop()
        self.ask.clear()
        self._show(self.ask)
        self.reload()

    @Slot()
    def show_guest(self) -> None:
        """Ask somebody who is on no list for a name."""
        self.guest.begin(self.ask.box.text())
        self._show(self.guest)
        self.guest.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask_staff(self) -> None:
        """Ask for the passphrase that leads out."""
        self.result.stop()
        self.staff.begin()
        self._show(self.staff)
        self.staff.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_event(self, view: EventView) -> None:
        self.view = view
        self.head.show_event(view, local_date(self._desk.clock.now()))
        self.side.show_event(view)

    def _show_found(self, typed: str, found: tuple[InvitationLine, ...]) -> None:
        if self.page is not self.ask or typed != self.ask.box.text().strip():
            return
        digits = typed.isascii() and typed.isdigit()
        if digits and len(typed) == _TAIL and len(found) == 1:
            self.take(typed)
        elif len(found) > 1 and (not digits or len(typed) == _TAIL):
            self._choose(typed, found)

    def _choose(self, typed: str, found: tuple[InvitationLine, ...]) -> None:
        self.choose.show_people(
            typed, found, hides_names=self.view is not None and self.view.hides_names
        )
        self._show(self.choose)

    def _ask(self, work: Callable[[], Any]) -> None:
        self._desk.jobs.ask(self, work, self.show_answer, self._explain)

    def _explain(self, error: StationError) -> None:
        self.ask.say(words.said(error).whole)
        self._show(self.ask)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        tint = self.result.ground if page is self.result else ""
        for one in (self, self.side, self.head, self.foot):
            one.set_tint(tint)
        if page is self.ask:
            self.ask.box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.result:
            self.result.ok.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.wedge.scanned.connect(self._on_scanned)
        self.ask.entered.connect(self.take)
        self.ask.searched.connect(self.search)
        self.ask.guest_wanted.connect(self.show_guest)
        self.choose.chosen.connect(self.sign)
        self.choose.back.clicked.connect(self.show_ask)
        self.choose.none.clicked.connect(self.show_guest)
        self.guest.entered.connect(self.sign_guest)
        self.guest.back.clicked.connect(self.show_ask)
        self.result.over.connect(self.show_ask)
        self.result.undo_wanted.connect(self.undo)
        self.result.other_wanted.connect(self.show_ask)
        self.foot.staff.clicked.connect(self.ask_staff)
        self.staff.closed.connect(self.show_ask)
        self.staff.passed.connect(self.left)
        self._timer.timeout.connect(self.reload)

    @Slot(str)
    def _on_scanned(self, text: str) -> None:
        """The next scan replaces the old answer without a press."""
        self.result.stop()
        self.take(text)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        column.addWidget(self.foot)
        for part in self.findChildren(QWidget):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            part.setAcceptDrops(False)
            if isinstance(part, QLineEdit):
                part.setDragEnabled(False)


_TAIL = 4
