"""Signs people in at the page: scans, words and choices go to the service, its answers into words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from db.accounts.rules import Permission, may
from db.events.codes import SignMethod, SignOutcome
from db.events.contracts import EventView, InvitationLine
from db.events.desk_contracts import Answer, SignIn
from db.kernel.ids import new_id
from desktop.events.answers import said_of, tone_of
from desktop.frame.handed import HandedEvent
from desktop.parts.announce import announce

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Signing(QObject):
    """What stands in the box stays where nobody was found."""

    def __init__(self, desk: Desk, page: Any) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.allowed = may(desk.actor, Permission.SIGN_PEOPLE_IN)
        console = page.console
        console.typed.connect(self.search)
        console.entered.connect(self.sign)
        console.person_chosen.connect(self.sign_person)
        console.guest_wanted.connect(self.begin_guest)
        console.kiosk.clicked.connect(self.open_kiosk)
        page.acts.answered.connect(self.show_answer)

    @property
    def at(self) -> str:
        """What this desk is called."""
        counter = self._desk.workspace.origin.counter
        return self._desk.settings.sign_in_desk or self.tr("Desk {n}").format(n=counter or 1)

    @Slot(str)
    def sign(self, typed: str) -> bool:
        """Answer a scan, or words and Enter; False where nobody can be signed in here."""
        if self._view is None or not self.allowed:
            return False
        self._page.acts.take(self._view.line.id, typed, self.at)
        return True

    @Slot(object)
    def sign_person(self, line: InvitationLine) -> None:
        """Sign in who was chosen."""
        if self.allowed:
            sign = SignIn(new_id(self._desk.clock), line.id, SignMethod.BY_HAND, self.at)
            self._page.acts.sign_in(sign)

    @Slot(str)
    def begin_guest(self, name: str = "") -> None:
        """Open the form of a walk-in."""
        if self._view is not None and self.allowed:
            self._page.forms.guest(self._view, name)

    @Slot()
    def undo_last(self) -> None:
        """Take one's own last mark back."""
        if self._view is not None and self.allowed:
            self._page.acts.undo_last(self._view.line.id, self.at)

    @Slot()
    def open_kiosk(self) -> None:
        """Give the whole screen to those who sign in."""
        if self._view is not None and self.allowed:
            self._desk.hand_over(HandedEvent(self._view.line.id, self.at))

    @Slot(str)
    def search(self, text: str) -> None:
        """Show whom the typed words may mean."""
        console = self._page.console
        if self._view is None or not text.strip() or not self.allowed:
            console.show_candidates(())
            return
        find = self._page.service.signing.find
        work = partial(find, self._desk.actor, self._view.line.id, text)
        self._desk.jobs.ask(self, work, console.show_candidates, latest="find")

    @Slot(object)
    def show_answer(self, answer: Answer) -> None:
        """Say what came of it; several are offered to choose from."""
        console, messages = self._page.console, self._page.messages
        if answer.outcome is SignOutcome.SEVERAL:
            console.show_candidates(answer.others)
            return
        self._page.close_entry()
        said = said_of(answer)
        messages.clear()
        messages.show_message(tone_of(answer.outcome), said.headline, said.body)
        announce(self._page, f"{said.headline} {said.body}", urgent=True)
        if answer.outcome is not SignOutcome.NOT_LISTED:
            console.clear_box()
        self._page.reload()

    @property
    def _view(self) -> EventView | None:
        view: EventView | None = self._page.view
        return view
