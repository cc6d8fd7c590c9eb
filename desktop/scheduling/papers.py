"""The papers of the rota: chosen in a menu, looked at in the preview, printed, and noted in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import StationError
from db.people.contracts import PersonLine
from db.scheduling.paper_contracts import PaperKey, RecordRotaPaper, RotaPaper, RotaPaperKind
from desktop.printing.preview_over import PreviewOver
from desktop.scheduling import shift_menu
from desktop.scheduling.announcing import announcement_of
from desktop.scheduling.paper_orders import PaperOrder, Wanted
from desktop.scheduling.shift_menu import Entry
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.preview import PreviewPage
    from desktop.printing.printer import PrintOutcome

Kind = RotaPaperKind
_ANNOUNCE = QT_TRANSLATE_NOOP("RotaPapers", "Announcement of the reception day…")
_MENU = (
    (Kind.DUTY_MONTH, "calendar", QT_TRANSLATE_NOOP("RotaPapers", "Rota of the month…")),
    (Kind.DUTY_YEAR, "list-details", QT_TRANSLATE_NOOP("RotaPapers", "Rota of the year…")),
    (Kind.DUTY_LIST, "user", QT_TRANSLATE_NOOP("RotaPapers", "Turns of each person…")),
    (Kind.NAME_PLATES, "ticket", QT_TRANSLATE_NOOP("RotaPapers", "Name plates…")),
    (Kind.CONTACT_CARDS, "address-book", QT_TRANSLATE_NOOP("RotaPapers", "Contact cards…")),
    (Kind.STATION_POSTER, "scan", QT_TRANSLATE_NOOP("RotaPapers", "Poster with QR code…")),
)


class RotaPapers(PreviewOver):
    """Shows a paper, and has noted what was printed."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(desk, stack)
        self._order: PaperOrder | None = None
        self.menu: QMenu | None = None

    @property
    def preview(self) -> PreviewPage | None:
        """The preview, None until a paper was looked at."""
        return self._page

    def show_menu(self, button: QWidget, day: date, person: UUID | None) -> None:
        """Open the choice of papers: of the month of a day, of that day, of whoever sits in the chosen place."""
        if may(self._desk.actor, Permission.PRINT):
            self._desk.printing.look_for_printers()
            self.menu = shift_menu.show(self._entries(day, person), button)
            # Ctrl+P and Enter is the table of the month.
            self.menu.setActiveAction(self.menu.actions()[0])

    def open(self, wanted: Wanted) -> None:
        """Read what a paper says, then show it."""
        self._desk.jobs.ask(
            self, partial(_read, self._desk, wanted), partial(self._show, wanted),
            self._desk.notices.say_error, latest="paper",
        )  # fmt: skip

    def announce(self, day: date) -> None:
        """Open the notice of a reception day, filled in from what is published."""
        papers, actor = self._desk.workspace.rota.papers, self._desk.actor
        work = partial(papers.read, actor, day, day)
        self._desk.jobs.ask(
            self, work, partial(self._announce, day), self._desk.notices.say_error, latest="paper"
        )

    def _entries(self, day: date, person: UUID | None) -> Iterator[Entry]:
        for kind, icon, text in _MENU:
            yield Entry(icon, text, partial(self.open, Wanted(kind, day, person)))
            if kind is Kind.DUTY_LIST:
                yield Entry("calendar-user", _ANNOUNCE, partial(self.announce, day))

    def _announce(self, day: date, facts: RotaPaper) -> None:
        told = announcement_of(facts, day)
        if told is None:
            self._desk.notices.toast(self.tr("Nothing is published for this day yet"))
        else:
            self._desk.go("reception", replace(told, place=told.station_name))

    def _show(self, wanted: Wanted, read: tuple[RotaPaper, tuple[PersonLine, ...]]) -> None:
        facts, deputies = read
        if facts.published is None and facts.standing is None:
            self._desk.notices.toast(self.tr("Nothing of these days is published yet"))
            return
        calendar = self._desk.workspace.calendar.calendar
        self._order = PaperOrder(wanted, facts, calendar, deputies)
        self._lay(self._order.preview())

    @Slot(object, object)
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        key = self._key(form)
        self._on_page_left()
        self._note(key, outcome.printer, outcome.copies, succeeded=True)

    @Slot(object, object)
    def _on_page_refused(self, _error: StationError, form: object) -> None:
        self._note(self._key(form), "", 1, succeeded=False)

    def _key(self, form: object) -> PaperKey | None:
        if self._order is None or self._page is None:
            return None
        return self._order.key(form, self._page.options.contents())

    def _note(self, key: PaperKey | None, printer: str, copies: int, *, succeeded: bool) -> None:
        if key is None:
            return
        papers, actor = self._desk.workspace.rota.papers, self._desk.actor
        command = RecordRotaPaper(key, printer, copies, succeeded)
        self._desk.jobs.ask(self, lambda: papers.record(actor, command))


def _read(desk: Desk, wanted: Wanted) -> tuple[RotaPaper, tuple[PersonLine, ...]]:
    """Read what a paper says; the whole list of deputies where cards are wanted. Runs on the database thread."""
    workspace, actor = desk.workspace, desk.actor
    facts = workspace.rota.papers.read(actor, *wanted.span)
    wants_all = wanted.kind is Kind.CONTACT_CARDS and may(actor, Permission.SEE_DIRECTORY)
    return facts, workspace.people.deputies(actor) if wants_all else ()
