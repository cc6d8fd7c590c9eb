"""What stands behind ⋯ above the queue: papers of the list, of a period, of a year, the notice for the wall."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.ids import MatterId
from db.people.contracts import PersonLine
from db.reception import announcing
from db.reception.paper_contracts import Announcement
from db.reception.queue_contracts import QueueView
from db.stations.contracts import StationFacts
from desktop import look
from desktop.forms.field import Field
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.reception import book_fields
from desktop.reception.book_fields import Goal
from desktop.reception.paper_batch import BatchOrder
from desktop.reception.paper_batch_window import BatchWindow
from desktop.wording.paper_names import file_name

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.looking import Looking
    from desktop.reception.queue_pane import QueuePane

Known = tuple[StationFacts, Sequence[PersonLine]]


class More(QObject):
    """Asks what is needed and prints, or lays it under the preview."""

    def __init__(self, desk: Desk, queue: QueuePane, looking: Looking, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._queue, self._looking, self._page = desk, queue, looking, page
        self._offered: tuple[QAction, ...] = ()
        self.dialog: FormDialog | None = None
        self.window: BatchWindow | None = None
        queue.more.setVisible(may(desk.actor, Permission.PRINT))
        queue.more.clicked.connect(self.show_menu)

    def offer(self, *actions: QAction) -> None:
        """Let the menu end with what another part of the page can do."""
        self._offered += actions
        allowed = any(one.isVisible() for one in actions)
        self._queue.more.setVisible(not self._queue.more.isHidden() or allowed)

    def show_menu(self) -> None:
        """Open the menu below its button."""
        self._desk.printing.look_for_printers()
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        every: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("printer", self.tr("Print papers of this list…"), self.ask_list),
            ("list-details", self.tr("Print the ledger…"), self.ask_ledger),
            ("calendar-user", self.tr("Announce a reception day…"), self.ask_announcement),
            ("archive", self.tr("Print archive cover and index…"), self.ask_archive),
        )
        for icon, text, act in every:
            menu.addAction(look.current().icon(icon), text).triggered.connect(partial(_run, act))
        if any(one.isVisible() for one in self._offered):
            menu.addSeparator()
            menu.addActions(self._offered)
        menu.popup(self._queue.more.mapToGlobal(QPoint(0, self._queue.more.height())))

    def ask_list(self) -> None:
        """Ask which papers of the list that is shown are wanted; a cut list counts whole."""
        shown, wanted = self._queue.matters(), self._queue.wanted
        view = self._queue.view if wanted is None else None
        if not self._queue.is_cut():
            self.ask_batch(shown, view=view)
            return
        matters, actor = self._desk.workspace.matters, self._desk.actor
        work = partial(matters.all_of, actor, wanted or self._queue.view)
        self._desk.jobs.ask(self, work, lambda ids: self.ask_batch(ids, view=view))

    def ask_batch(self, matters: Sequence[MatterId], *, view: QueueView | None = None) -> None:
        """Ask which papers of these matters are wanted and where they go, then print them."""
        if not matters:
            self._desk.notices.toast(self.tr("The list is empty, there is nothing to print"))
            return
        has_printer = bool(self._desk.printing.printers())
        typed = {"goal": Goal.PRINTER if has_printer else Goal.PDF}
        self._ask(
            self.tr("Papers of %n matter(s)", "", len(matters)),
            book_fields.BATCH_FIELDS,
            typed,
            lambda answer: self._begin(tuple(matters), view, answer),
        )

    def ask_ledger(self) -> None:
        """Ask for the period of a ledger, then show it."""
        books, actor = self._desk.workspace.books, self._desk.actor
        today = local_date(self._desk.clock.now())
        typed = {"since": today.replace(month=1, day=1), "until": today}

        def then(answer: Mapping[str, Any]) -> None:
            since, until = sorted((answer["since"], answer["until"]))
            work = partial(books.ledger_between, actor, since, until)
            self._desk.jobs.ask(self, work, self._looking.open_book)

        dialog = self._ask(self.tr("Ledger of matters"), book_fields.LEDGER_FIELDS, typed, then)
        dialog.keep_in(self._desk.unsaved, "dialog:ledger")

    def ask_archive(self) -> None:
        """Ask for the year of an archive, then show it."""
        books, actor = self._desk.workspace.books, self._desk.actor
        typed = {"year": local_date(self._desk.clock.now()).year}

        def then(answer: Mapping[str, Any]) -> None:
            work = partial(books.archive, actor, int(answer["year"]))
            self._desk.jobs.ask(self, work, self._looking.open_book)

        dialog = self._ask(self.tr("Archive of a year"), book_fields.ARCHIVE_FIELDS, typed, then)
        dialog.keep_in(self._desk.unsaved, "dialog:archive")

    def ask_announcement(self, told: Announcement | None = None) -> None:
        """Ask what the notice says; ``told`` is what is known of it already."""
        desk = self._desk
        self._desk.jobs.ask(
            self,
            lambda: (desk.workspace.stations.facts(), desk.workspace.people.deputies(desk.actor)),
            partial(self._ask_announcement, told),
        )

    def _ask_announcement(self, told: Announcement | None, known: Known) -> None:
        today = local_date(self._desk.clock.now())
        typed = dict(book_fields.usual_announcement(known[0], today))
        if told is not None:
            typed.update(book_fields.typed_from(told))

        def then(answer: Mapping[str, Any]) -> None:
            self._looking.open_book(book_fields.announcement_of(answer, *known))

        title = self.tr("Announcement of a reception day")
        dialog = self._ask(title, book_fields.ANNOUNCEMENT_FIELDS, typed, then)
        dialog.keep_in(self._desk.unsaved, "dialog:announcement")

    def _ask(
        self,
        title: str,
        fields: Sequence[Field],
        typed: Mapping[str, Any],
        then: Callable[[Mapping[str, Any]], object],
    ) -> FormDialog:
        """Open a form over the window; the window goes on working behind it."""
        days = self._desk.workspace.calendar.limits.notice_natural_days

        def check(answer: Mapping[str, Any]) -> Any:
            ends = answer.get("received_on"), answer.get("issued_on")
            return announcing.check_notice(*ends, days=days)

        form = RecordForm(fields, check=check, clock=self._desk.clock)
        form.load({**{field.name: field.default for field in fields}, **typed})
        dialog = self.dialog = FormDialog(
            title, form, act=self.tr("Go on"), keep=self.tr("Not now"), parent=self._page.window()
        )
        dialog.accepted.connect(lambda: then(form.read()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _begin(
        self, matters: tuple[MatterId, ...], view: QueueView | None, answer: Mapping[str, Any]
    ) -> None:
        kind, path = answer["kind"], None
        if answer["goal"] is Goal.PDF:
            today = local_date(self._desk.clock.now())
            path = self._desk.questions.save_as(f"{file_name(kind.value)}-{today}.pdf")
            if path is None:
                return
        order = BatchOrder(kind, matters, path, view)
        self.window = BatchWindow(self._desk, order, self._page)
        self.window.start()


def _run(act: Callable[[], object], _checked: bool = False) -> None:
    act()
