"""Signs, refuses and hands in: each press brings a sheet one step on, for exactly what was shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.evaluation.contracts import SheetState, SignatureForm, SignerRole, SignSheet
from db.kernel.ids import new_id
from desktop.scoring.filling import Filling

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Then = Callable[[], object]


class Signing(QObject):
    """The steps of one sheet after its last answer."""

    def __init__(self, desk: Desk, filling: Filling, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._filling = desk, filling
        self._sheets = desk.workspace.evaluation.sheets

    def sign(
        self, role: SignerRole, name: str, strokes: bytes = b"",
        form: SignatureForm = SignatureForm.STROKES,
    ) -> None:  # fmt: skip
        """Sign by hand or on paper."""
        self._ready(role, partial(self._put, role, name, strokes, form))

    def sign_by_print(self, role: SignerRole, name: str, witness: str, strokes: bytes) -> None:
        """Keep a hand-print; the witness signs before."""
        after = partial(self._put, role, name, b"", SignatureForm.HAND_PRINT)
        beside = partial(
            self._put, SignerRole.WITNESS, witness, strokes, SignatureForm.STROKES, after
        )
        self._ready(role, beside)

    def refuse(self, reason: str) -> None:
        """Keep that the officer does not sign."""
        sheet = self._filling.sheet
        self._filling.step(partial(self._sheets.refuse_to_sign, self._desk.actor, sheet, reason))

    def hand_in(self) -> None:
        """Lock the sheet."""
        self._filling.step(partial(self._sheets.lock, self._desk.actor, self._filling.sheet))

    def void(self) -> None:
        """Make every signature void: the sheet is written as it stands."""
        self._filling.write_again()

    def _ready(self, role: SignerRole, put: Then) -> None:
        """Bring the sheet to where it can be signed: written anew if a signature is void, then filled."""
        filling, state = self._filling, self._filling.view.line.state
        finish = partial(self._sheets.finish, self._desk.actor, filling.sheet, filling.deputy)
        if role is SignerRole.OFFICER or state is SheetState.FILLED:
            put()
            return
        if state is not SheetState.DRAFT:
            filling.write_again()
        filling.step(finish, put)

    def _put(
        self, role: SignerRole, name: str, strokes: bytes, form: SignatureForm,
        then: Then | None = None,
    ) -> None:  # fmt: skip
        signature, shown = new_id(self._desk.clock), self._filling.view.digest
        command = SignSheet(signature, self._filling.sheet, role, name, shown, strokes, form)
        self._filling.step(partial(self._sheets.sign, self._desk.actor, command), then)
