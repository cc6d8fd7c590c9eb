"""Tells in one calm sentence that the station's file had gone back in time or was copied, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.accounts.rules import Permission, may
from db.journal.contracts import NewLife, Why
from desktop.parts.painting import Tone
from desktop.wording import formats, words

if TYPE_CHECKING:
    from db.bundle.partner_contracts import HubLine
    from desktop.frame.desk import Desk
    from desktop.notices.message_bar import MessageBar


class NewLifeWatch(QObject):
    """Asks once, when a person comes in; nothing is refused, and numbers already go on where none is given twice."""

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        desk.jobs.ask(self, self._read, self._tell)

    def _read(self) -> tuple[NewLife | None, tuple[HubLine, ...]]:
        """Return what is told once, and the districts that may give something back."""
        desk = self._desk
        is_told = may(desk.actor, Permission.SEE_DIRECTORY)
        hubs = desk.workspace.partners.hubs(desk.actor) if is_told else ()
        return desk.workspace.new_life(), hubs

    def _tell(self, found: tuple[NewLife | None, tuple[HubLine, ...]]) -> None:
        life, hubs = found
        if life is not None:
            self._bar.show_message(Tone.WARN, words.of(life.why), self._body(life, hubs))

    def _body(self, life: NewLife, hubs: Sequence[HubLine]) -> str:
        if life.why in {Why.ELSEWHERE, Why.COPIED}:
            return self._of_a_copy(life)
        if life.why is Why.READMITTED:
            return self.tr(
                "What is registered from now on counts everywhere. What was registered after the revocation is here,"
                " and waits at the district until somebody there lets it in."
            )
        known = self._what_is_missing(life) if life.outside > life.known else ""
        then = self.tr("New numbers go on from {number}, so none is given twice.")
        return known + self._way_back(hubs) + then.format(number=life.number)

    def _way_back(self, hubs: Sequence[HubLine]) -> str:
        """Say how what is missing comes back: from others first, by hand what nobody has (docs/rebuild.md)."""
        if any(one.is_self for one in hubs):
            return self.tr(
                "What was registered after that may be missing. First export to every station and take in what it"
                " answers: what was sent comes back. Enter from the receipts only what is missing then. "
            )
        if hubs:
            return self.tr(
                "What was registered after that may be missing. First export, take the stick to the district and take"
                " its answer in: what was sent comes back. Enter from the receipts only what is missing then. "
            )
        return self.tr(
            "What was registered after that may be missing: enter it again from the receipts. "
        )

    def _what_is_missing(self, life: NewLife) -> str:
        at = life.outside_at
        assert at is not None, "what is known outside was written at some time"
        shown = formats.moment(at, self._desk.clock.now())
        known = self.tr(
            "The newest record known outside is No. {outside} of {time}, this file ends at No. {known}. "
        )
        return known.format(outside=life.outside, time=shown, known=life.known)

    def _of_a_copy(self, life: NewLife) -> str:
        body = self.tr(
            "New numbers here go on from {number}, so none is given twice. Tell the district if both are in use."
        )
        return body.format(number=life.number)
