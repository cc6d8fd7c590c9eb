"""The district's side of an enrolment: it takes a request, and hands its answer back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.bundle.partner_contracts import Comparing
from db.kernel.errors import StationError
from desktop.exchange.sections import section
from desktop.exchange.text_in import TextIn
from desktop.exchange.text_out import TextOut
from desktop.forms.field import Field, TextArea
from desktop.parts.shown import set_shown
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

REQUEST = Field(
    "request",
    QT_TRANSLATE_NOOP("Enrol", "The request of the station"),
    TextArea(4, 3),
    required=True,
)


class EnrolHub(QWidget):
    """``compared(Comparing, policy)`` follows a request, ``failed(StationError)`` what is no fault of a field."""

    compared = Signal(object, str)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        hint = self.tr("Scan the station's code, paste its text, or open its file.")
        self.asked = TextIn(desk, REQUEST, hint)
        hint = self.tr(
            "Let the station scan this, or carry the file over: it brings the directory of stations too."
        )
        self.reply = TextOut(desk, self.tr("Answer"), hint)
        self._answering = section(self.tr("2  Hand the answer back"), self.reply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(section(self.tr("1  Take a request"), self.asked))
        column.addWidget(self._answering)
        self.asked.given.connect(self._on_asked_given)

    def begin(self) -> None:
        """Forget what was pasted and shown."""
        self.asked.clear()
        self._answering.hide()
        self.asked.form.focus("request")

    def show_reply(self, one: Comparing) -> None:
        """Show the answer to a station, with the directory to go behind it in its file."""
        policy = self._desk.workspace.partners.policy_text
        name = self.tr("Answer to {name}").format(name=one.code)
        then = partial(self._put_reply, one.answer, name)
        self._desk.jobs.ask(self, policy, then, self.failed.emit)

    def _put_reply(self, answer: str, name: str, policy: str) -> None:
        self.reply.show_text(answer, behind=policy, file=name)
        set_shown(self._answering, shown=True)

    @Slot(str)
    def _on_asked_given(self, text: str) -> None:
        work = partial(self._desk.workspace.admission.receive, self._desk.actor, text.strip())
        self._desk.jobs.ask(self, work, lambda one: self.compared.emit(one, ""), self._refuse)

    def _refuse(self, error: StationError) -> None:
        if not self.asked.refuse(error):
            self.failed.emit(error)
