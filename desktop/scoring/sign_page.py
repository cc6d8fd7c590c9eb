"""The last page of a sheet: looked through at the left, signed at the right, handed in below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.evaluation.contracts import SignatureForm, SignerRole
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.scoring import ink
from desktop.scoring.course import Wait, waits_for
from desktop.scoring.filling import Filling
from desktop.scoring.foot import Foot
from desktop.scoring.review import ReviewPane
from desktop.scoring.sign_pane import SignPane
from desktop.scoring.sign_ways import Way
from desktop.scoring.signing import Signing

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_SIGNERS = {Wait.DEPUTY: SignerRole.DEPUTY, Wait.OFFICER: SignerRole.OFFICER}


class SignPage(QWidget):
    """``item_wanted(str)`` leads back to an item, ``back_wanted()`` to the form, ``next_wanted()`` to the next firm,
    ``page_photo_wanted()`` to the photos of the signed page, ``print_wanted()`` prints the sheet.
    """

    item_wanted = Signal(str)
    back_wanted = Signal()
    next_wanted = Signal()
    page_photo_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, desk: Desk, filling: Filling, deputy: str, *, prints: bool) -> None:
        super().__init__()
        self.filling = filling
        self.wait = Wait.ANSWERS
        self.signing = Signing(desk, filling, self)
        self.review = ReviewPane(filling)
        self.pane = SignPane(deputy, desk.clock, prints=prints)
        self.back = Button(self.tr("Back to change"), icon="arrow-left")
        self.later = Button(self.tr("Save, on to the next firm"))
        self.done = Button("", icon="check", kind="primary")
        self._connect()
        self._arrange()
        self.show_sheet()

    @Slot()
    def show_sheet(self) -> None:
        """Show what the sheet waits for."""
        self.wait = waits_for(self.filling.view, self.filling.reckoning())
        officers = self.filling.view.officers
        self.pane.show_wait(self.wait, officers[0].name if officers else "")
        self.done.setText(self._next_act())
        self.later.setVisible(self.wait is not Wait.NOTHING)
        self.back.setVisible(self.wait is not Wait.NOTHING)
        self._tell_notice()

    @Slot()
    def go_on(self) -> None:
        """Sign, hand in, or go to what is missing: whatever comes next."""
        self.pane.messages.clear()
        self.review.save()
        if self.wait in _SIGNERS:
            self._sign(_SIGNERS[self.wait])
        elif self.wait is Wait.HANDING_IN:
            self.signing.hand_in()
        elif self.wait is Wait.NOTHING:
            self.next_wanted.emit()
        else:
            self.go_to_missing()

    @Slot()
    def go_to_missing(self) -> None:
        """Lead back to the first item that asks for something."""
        lacking = self.filling.reckoning().lacking
        if lacking:
            self.item_wanted.emit(lacking[0].item)

    def show_page_photos(self, count: int) -> None:
        """Tell how many photos of the signed page there are."""
        self.pane.on_paper.show_photos(count)

    def tell(self, sentence: str, tone: str = Tone.WARN) -> None:
        """Say why something was not done."""
        self.pane.messages.show_message(tone, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.go_to_missing()
        else:
            super().keyPressEvent(event)

    def _sign(self, role: SignerRole) -> None:
        {
            Way.STROKES: self._sign_by_hand, Way.HAND_PRINT: self._sign_by_print,
            Way.PAPER: self._sign_on_paper, Way.REFUSED: self._refuse,
        }[self.pane.way](role)  # fmt: skip

    def _sign_by_hand(self, role: SignerRole) -> None:
        pad, name = self.pane.by_hand.pad, self.pane.signer
        if pad.is_empty or not name:
            self.tell(self.tr("The name and the signature are still missing."))
        else:
            self.signing.sign(role, name, ink.to_bytes(pad.ink))

    def _sign_by_print(self, role: SignerRole) -> None:
        part, name = self.pane.hand_print, self.pane.signer
        witness = part.witness.text().strip()
        if part.pad.is_empty or not witness or not name:
            self.tell(self.tr("The names and the witness's signature are still missing."))
        else:
            self.signing.sign_by_print(role, name, witness, ink.to_bytes(part.pad.ink))

    def _sign_on_paper(self, role: SignerRole) -> None:
        if self.pane.on_paper.photos and self.pane.signer:
            self.signing.sign(role, self.pane.signer, form=SignatureForm.PAPER)
        else:
            self.tell(self.tr("The name or a photo of the signed page is still missing."))

    def _refuse(self, _role: SignerRole) -> None:
        self.signing.refuse(self.pane.refused.reason.toPlainText().strip())

    @Slot()
    def _on_again_wanted(self) -> None:
        self.review.save()
        self.signing.void()

    def _next_act(self) -> str:
        if self.wait is Wait.OFFICER and self.pane.way is Way.REFUSED:
            return self.tr("Keep the refusal")
        return {
            Wait.ANSWERS: self.tr("To what is missing"), Wait.DEPUTY: self.tr("Signed"),
            Wait.OFFICER: self.tr("Signed"), Wait.HANDING_IN: self.tr("Hand in the sheet"),
            Wait.NOTHING: self.tr("On to the next firm"),
        }[self.wait]  # fmt: skip

    def _tell_notice(self) -> None:
        tell, lacking = self.pane.notice.tell, self.filling.reckoning().lacking
        count = len({one.item for one in lacking})
        if self.wait is Wait.ANSWERS:
            missing = self.tr("%n item(s) still ask for something", "", count)
            tell(missing, self.tr("Once nothing is missing, it can be signed."))
        elif self.wait is Wait.HANDING_IN:
            refusal = self.filling.view.refusal
            about = self.tr("The officer did not sign: {reason}").format(reason=refusal)
            tell(self.tr("Ready to be handed in"), about if refusal else "")
        elif self.wait is Wait.NOTHING:
            tell(
                self.tr("Handed in"), self.tr("The sheet is locked. Only a correction changes it.")
            )

    def _connect(self) -> None:
        self.review.item_wanted.connect(self.item_wanted)
        self.review.again_wanted.connect(self._on_again_wanted)
        self.pane.way_chosen.connect(self.show_sheet)
        self.pane.on_paper.print_wanted.connect(self.print_wanted)
        self.pane.on_paper.photo_wanted.connect(self.page_photo_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.later.clicked.connect(self.next_wanted)
        self.done.clicked.connect(self.go_on)
        self.filling.changed.connect(self.show_sheet)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.review)
        middle.addWidget(self.pane, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(Foot([self.back], [self.later, self.done]))
