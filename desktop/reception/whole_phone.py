"""The whole phone number for a paper: a second person agrees first, and both stand in the journal (security §8.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.accounts.rules import Permission
from db.reception.contracts import RevealContact
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from db.kernel.ids import MatterId
    from db.kernel.kinds import Saved
    from desktop.frame.desk import Desk


_ASKS = QT_TRANSLATE_NOOP(
    "WholePhone", "{name} wants to print the whole phone number of matter {number} on paper."
)
_VERB = QT_TRANSLATE_NOOP("WholePhone", "Agree, print it whole")
_REASON = QT_TRANSLATE_NOOP("WholePhone", "To print the whole phone number")


class WholePhone:
    """Asks over the page that shows the paper; every choosing asks anew."""

    def __init__(self, desk: Desk, matter: MatterId, number: str, page: QWidget) -> None:
        self._desk, self._matter, self._number, self._page = desk, matter, number, page
        self._witness: Witness | None = None

    def ask(self, go_on: Callable[[], object], give_up: Callable[[], object]) -> None:
        """Ask a second person to agree."""

        def agreed(witness: Witness) -> None:
            self._witness = witness
            go_on()

        told = say(_ASKS, name=self._desk.actor.name, number=self._number)
        act = ActOfTwo(Permission.EXPORT_UNMASKED, told, say(_VERB), agreed, give_up)
        ask_second(self._desk, act, self._page.window())

    def tell(self) -> Saved[str]:
        """Return the number; runs on the database thread."""
        assert self._witness is not None, "somebody agreed before"
        command = RevealContact(self._matter, say(_REASON), self._desk.actor.user)
        return self._desk.workspace.contacts.on_paper(self._desk.actor, self._witness, command)
