"""接待: the queue, the open form and what belongs to it, worked by keys from morning to evening."""

from __future__ import annotations

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from db.appointments.contracts import VisitBegun
from db.events.contracts import QuestionBegun
from db.kernel.ids import MatterId
from db.kernel.kinds import Changes, Kind
from db.reception.contracts import MatterLine
from db.reception.filter_contracts import SavedFilter
from db.reception.paper_contracts import Announcement
from db.reception.queue_contracts import QueueCounts, QueueView, WaitingTicket
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.panes import ThreePanes
from desktop.frame.shortcuts import Shortcuts
from desktop.reception import lists, queries, reading_only
from desktop.reception.appointed import Appointed
from desktop.reception.asked import Asked
from desktop.reception.attachment_desk import AttachmentDesk
from desktop.reception.batch_work import BatchWork
from desktop.reception.call_back import CallBack
from desktop.reception.clock_watch import ClockWatch
from desktop.reception.context import ContextPane
from desktop.reception.counter import Counter, Registered, called, receipt_of
from desktop.reception.filter_desk import FilterDesk
from desktop.reception.ledger_desk import LedgerDesk
from desktop.reception.lists import Lists
from desktop.reception.look_up import LookUp
from desktop.reception.looking import Looking
from desktop.reception.more import More
from desktop.reception.page_keys import add_keys
from desktop.reception.queue_pane import QueuePane
from desktop.reception.queue_rows import QueueRows
from desktop.reception.register_pane import RegisterPane
from desktop.reception.slips import Slips
from desktop.reception.today_strip import TodayStrip
from desktop.settings.local import LocalSettings


class ReceptionPage(Page):
    """Serves one person after the other; what is typed outlives everything."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.VISIT, Kind.MATTER, Kind.ASSIGNMENT, Kind.REPLY, Kind.NOTE, Kind.TICKET, Kind.PRINT, Kind.ATTACHMENT,
        Kind.LINK,
    })  # fmt: skip
    reloads_hidden: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        first_to_go = QObject(self)
        self._counts = QueueCounts(0, 0, 0, 0, 0)
        self._last: Registered | None = None
        self._started = False
        self.today, self.queue, self.register = TodayStrip(), QueuePane(desk), RegisterPane(desk)
        self.context = ContextPane(desk)
        self.panes = ThreePanes(
            self.queue, self.register, self.context, settings=desk.settings, key="reception"
        )
        self._whole = self.today.laid_above(self.panes, self)
        self.counter = Counter(desk, self.register)
        self.appointed, self.asked = Appointed(desk, self.counter), Asked(desk, self.counter)
        self.slips = Slips(desk, self.register.messages, self)
        self.look_up = LookUp(desk, self.register, self.context)
        self.files = AttachmentDesk(desk, self.register, self.context.detail, self._whole)
        self._clock_watch = ClockWatch(desk, self)
        self.looking = Looking(desk, self._whole, self.slips.papers)
        self.batch = BatchWork(desk, self.queue.list.marking, self.queue.batch_bar, self)
        self.call_back = CallBack(desk, self.queue, self.context)
        self.filters = FilterDesk(desk, self.queue, self)
        self.more = More(desk, self.queue, self.looking, self)
        self.batch.prints = self.more.ask_batch
        self.ledger = LedgerDesk(desk, self._whole, self.queue)
        self.more.offer(*self.ledger.actions)
        # Bound to the panes, so that the preview above has its own; gone first, for the focus moves as they end.
        self._keys = Shortcuts(self.panes)
        self._keys.setParent(first_to_go)
        self._connect()
        add_keys(self._keys, self)
        self.watch(desk.jobs.changed, self._on_lists_changed)
        self.watch(desk.jobs.heard, self._on_lists_changed)
        self.watch(desk.settings.changed, self._on_settings_changed)

    def reload(self) -> None:
        """Read queue, figures and the open matter again; selection and typed text stay."""
        if self.look_up.is_of_another_day():
            self._read_lists()
        if not self._started:
            self._started = True
            self.counter.start()
            self.filters.refresh()
        self._read_queue()
        self._clock_watch.look()
        reading_only.follow(self.desk, self.register)
        self.context.reload()

    def first_focus(self) -> QWidget | None:
        """Work begins with the name of who came."""
        self._take_messages()
        return self.register.first_focus()

    def badge(self) -> int:
        """Return how many matters are due soon or late."""
        return self._counts.due_soon + self._counts.overdue

    def open_subject(self, subject: object) -> None:
        """Open a matter, as the palette, a scan or another page asked; what lies over the counter keeps its input."""
        self._take_messages()
        self._whole.setCurrentIndex(0)
        if isinstance(subject, UUID):
            self.open_matter(MatterId(subject), focus=True)
        elif isinstance(subject, SavedFilter):
            self.filters.open(subject)
        elif isinstance(subject, Announcement):
            self.more.ask_announcement(subject)
        elif isinstance(subject, VisitBegun):
            self.appointed.begin(subject)
        elif isinstance(subject, QuestionBegun):
            self.asked.begin(subject)

    def open_matter(self, matter: MatterId, *, focus: bool = False) -> None:
        """Show a matter at the right; with ``focus`` its keys R, T and N work at once."""
        self.queue.list.select(matter)
        self.context.open_matter(matter)
        self.panes.open_drawer()
        if focus:
            self.queue.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_messages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def hideEvent(self, event: QHideEvent) -> None:
        self.counter.drafts.flush()
        super().hideEvent(event)

    @Slot()
    def submit(self) -> None:
        """Do the main thing of the pane that has the focus."""
        act = self.context.act
        focus = QApplication.focusWidget() or self
        if act is not None and act.isAncestorOf(focus):
            act.submit()
        elif self.queue.isAncestorOf(focus) and self.queue.list.marking.lines():
            self.batch.ask()
        else:
            self.register.register_and_print()

    @Slot()
    def print_open(self) -> None:
        """Print what did not come out, else the receipt of the matter shown, else of the last one."""
        if self.slips.print_again():
            return
        kind = self.desk.settings.receipt_paper
        wanted = None if self.context.shows_reference else self.context.wanted(kind)
        if wanted is None and self._last is not None:
            wanted = receipt_of(self._last, kind)
        if wanted is not None:
            self.slips.print(wanted)

    @Slot()
    def show_earlier(self) -> None:
        """Show the last day before today on which somebody came."""
        desk = self.desk
        desk.jobs.ask(self, lambda: queries.last_day(desk), self._show_rows, latest="queue")

    @Slot()
    def _read_queue(self) -> None:
        desk, view, wanted = self.desk, self.queue.view, self.filters.wanted
        work = partial(queries.queue, desk, view, wanted)
        desk.jobs.ask(self, work, self._show_rows, latest="queue")
        desk.jobs.ask(
            self,
            lambda: desk.workspace.matters.counts(desk.actor),
            self._show_counts,
            latest="counts",
        )

    def _take_messages(self) -> None:
        """Let toasts float above the buttons of the form, and banners stand on top of it."""
        self.desk.notices.place(self.register.toast_ground(), self.register.messages)

    @Slot()
    def _take_room(self) -> None:
        self.register.form.set_short(short=self.today.fit(self.window(), self.panes))

    def _read_lists(self) -> None:
        self.desk.jobs.ask(self, partial(lists.read, self.desk), self._offer, latest="lists")

    def _offer(self, offered: Lists) -> None:
        self.register.offer(offered)
        self.context.offer(offered)
        self.look_up.offer(offered)
        self.batch.offer(offered)
        self.filters.offer(offered)

    def _show_rows(self, rows: QueueRows) -> None:
        self.counter.know_waiting(rows.waiting)
        waiting = self.counter.shown_waiting()
        self.today.show_waiting(len(waiting))
        shown = waiting if rows.view is QueueView.TODAY and rows.wanted is None else ()
        self.queue.show_rows(rows._replace(waiting=shown), self.desk.clock.now())

    def _show_counts(self, counts: QueueCounts) -> None:
        self._counts = counts
        self.queue.show_counts(counts)
        self.today.show_counts(counts)
        self.badge_changed.emit(self.badge())

    @Slot()
    def _on_counter_turned(self) -> None:
        self.queue.show_waiting(self.counter.shown_waiting(), self.desk.clock.now())
        self.look_up.follow()
        if self.context.shows_reference:
            self.queue.list.select(self.register.ticket)
        is_open = self.register.is_begun()
        self.missing_changed.emit(len(self.register.form.missing()) if is_open else 0)

    @Slot(object, bool)
    def _on_counter_registered(self, done: Registered, prints: bool) -> None:
        self._last = done
        self.slips.tell_code(done.result, done.channel)
        wanted = receipt_of(done, self.desk.settings.receipt_paper)
        again = self.tr("Print again") if prints else self.tr("Print the receipt")
        self.desk.notices.toast(
            self.tr("Registered {number}").format(number=called(done.result, self.desk.clock)),
            lambda: self.counter.undo(done),
            (again, lambda: self.slips.print(wanted)),
        )
        if prints and self.desk.settings.preview_first:
            self.looking.open(wanted)
        elif prints:
            self.slips.print(wanted, says_so=False)

    @Slot(object)
    def _on_counter_undone(self, done: Registered) -> None:
        self._last = None
        self.slips.forget([one.matter for one in done.result.matters])

    @Slot(object)
    def _on_list_opened(self, subject: WaitingTicket | MatterLine) -> None:
        if isinstance(subject, WaitingTicket):
            self.counter.serve(subject)
        else:
            self.open_matter(subject.id)

    @Slot(object, QPoint)
    def _on_list_menu_wanted(self, subject: WaitingTicket | MatterLine, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        opening = menu.addAction(self.tr("Open"))
        opening.triggered.connect(lambda: self._on_list_opened(subject))
        if isinstance(subject, MatterLine):
            self.slips.offer(menu, subject)
        menu.popup(place)

    @Slot(object)
    def _on_lists_changed(self, changes: Changes) -> None:
        if self._started and Kind.FILTER in changes:
            self.filters.refresh()
        if self._started and changes & {Kind.ORGANIZATION, Kind.PERSON, Kind.MANDATE, Kind.SETTING}:
            self._read_lists()

    @Slot(str)
    def _on_settings_changed(self, key: str) -> None:
        if key == LocalSettings.letter_keys.key:
            self._keys.set_letters_on(on=self.desk.settings.letter_keys)

    def _connect(self) -> None:
        self.queue.view_changed.connect(self._read_queue)
        self.filters.turned.connect(self._read_queue)
        self.today.list_wanted.connect(self.filters.show)
        self.queue.ticket_wanted.connect(self.counter.draw)
        self.queue.new_wanted.connect(self.counter.begin_new)
        self.queue.earlier_wanted.connect(self.show_earlier)
        self.queue.minute_passed.connect(lambda: self.queue.show_now(self.desk.clock.now()))
        self.queue.list.opened.connect(self._on_list_opened)
        self.queue.list.menu_wanted.connect(self._on_list_menu_wanted)
        self.counter.turned.connect(self._on_counter_turned)
        self.counter.registered.connect(self._on_counter_registered)
        self.counter.undone.connect(self._on_counter_undone)
        self.context.print_wanted.connect(self.slips.print)
        self.context.preview_wanted.connect(self.looking.open)
        self.context.shown.connect(self.queue.list.select)
        self.watch(self.desk.look.changed, self._take_room)
