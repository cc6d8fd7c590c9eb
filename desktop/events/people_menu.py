"""What can be done with one person of a roster, by what happened so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from db.accounts.rules import Permission, may
from db.events.codes import Presence, SignMethod
from db.events.contracts import InvitationLine
from db.events.desk_contracts import SignIn, UndoMark
from db.kernel.ids import new_id
from desktop import look

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.entry import Entry

Act = tuple[str, Callable[[], Any]]


class PeopleMenu(QObject):
    """Offers only what is possible now."""

    def __init__(self, desk: Desk, page: Any) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._decides = may(desk.actor, Permission.DECIDE_EVENTS)

    def open_for(self, line: InvitationLine, at: QPoint | None) -> None:
        """Open the menu at a point of the screen, at the pointer where there is none."""
        menu = self.menu_of(line)
        menu.popup(at if isinstance(at, QPoint) else QCursor.pos())

    def menu_of(self, line: InvitationLine) -> QMenu:
        """Return the menu of a person."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, act in self.acts_of(line):
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        look.current().dress(menu)
        return menu

    def acts_of(self, line: InvitationLine) -> Iterator[Act]:
        """Yield what is possible, the usual first."""
        view, acts, forms = self._page.view, self._page.acts, self._page.forms
        if view is None:
            return
        is_open = view.line.is_open
        if line.presence is Presence.PRESENT:
            if is_open:
                yield self.tr("Sign out"), partial(acts.sign_out, self._signs(line))
            yield self.tr("Take the sign-in back…"), partial(self._undo, line)
        elif is_open and line.presence is not Presence.ON_LEAVE:
            yield self.tr("Sign in"), partial(self._page.signing.sign_person, line)
        if line.presence is Presence.ON_LEAVE:
            yield self.tr("Take the leave back"), partial(acts.end_leave, line.id)
        if not line.came:
            yield from self._before(line)
            if self._decides:
                yield self.tr("Note afterwards that they were there…"), partial(forms.make_up, line)
            yield self.tr("Take off the list"), partial(acts.take_off, line.id)

    def _before(self, line: InvitationLine) -> Iterator[Act]:
        if line.presence is not Presence.ON_LEAVE:
            yield self.tr("On leave…"), partial(self._leave, line)
        yield self.tr("Somebody stands in…"), partial(self._page.forms.substitute, line)

    def _signs(self, line: InvitationLine) -> SignIn:
        return SignIn(new_id(self._desk.clock), line.id, SignMethod.BY_HAND, self._page.signing.at)

    def _leave(self, line: InvitationLine) -> None:
        def keep(reason: str, entry: Entry) -> None:
            self._page.acts.leave(line.id, reason, entry.show_error)

        self._page.forms.reason(self.tr("On leave: {name}").format(name=line.name), keep)

    def _undo(self, line: InvitationLine) -> None:
        """One's own last goes at once; any other asks for the reason."""
        signing, event = self._page.service.signing, self._page.view.line.id
        find = partial(signing.mark_of, self._desk.actor, line.id)
        last = partial(signing.last_of, self._desk.actor, event, self._page.signing.at)

        def ask(both: tuple[Any, Any]) -> None:
            mark, own = both
            if mark is not None and mark == own:
                self._page.acts.undo(UndoMark(mark, self._page.signing.at))
            elif mark is not None:
                self._ask_reason(line, mark)

        self._desk.jobs.ask(self, lambda: (find(), last()), ask, self._desk.notices.say_error)

    def _ask_reason(self, line: InvitationLine, mark: Any) -> None:
        def keep(reason: str, entry: Entry) -> None:
            self._page.acts.undo(UndoMark(mark, self._page.signing.at, reason), entry.show_error)

        self._page.forms.reason(self.tr("Take back: {name}").format(name=line.name), keep)
