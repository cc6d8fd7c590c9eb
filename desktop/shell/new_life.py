"""Tells in one calm sentence that the station's file had gone back in time or was copied, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.journal.contracts import NewLife, Why
from desktop.parts.painting import Tone
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.notices.message_bar import MessageBar


class NewLifeWatch(QObject):
    """Asks once, when a person comes in; nothing is refused, and numbers already go on where none is given twice."""

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        desk.jobs.ask(self, desk.workspace.new_life, self._tell)

    def _tell(self, life: NewLife | None) -> None:
        if life is not None:
            self._bar.show_message(Tone.WARN, words.of(life.why), self._body(life))

    def _body(self, life: NewLife) -> str:
        if life.why in {Why.ELSEWHERE, Why.COPIED}:
            return self._of_a_copy(life)
        known = self._what_is_missing(life) if life.outside > life.known else ""
        then = self.tr(
            "What was registered after that may be missing: enter it again from the receipts."
            " New numbers go on from {number}, so none is given twice."
        )
        return known + then.format(number=life.number)

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
