"""The station's side of an enrolment: it asks, and takes the answer of a district."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.bundle.partner_contracts import Asked
from db.kernel.errors import StationError
from desktop.exchange.sections import section
from desktop.exchange.text_in import TextIn
from desktop.exchange.text_out import TextOut
from desktop.forms.field import Field, TextArea
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

ANSWER = Field(
    "answer",
    QT_TRANSLATE_NOOP("Enrol", "The answer of the district"),
    TextArea(4, 3),
    required=True,
)


class EnrolStation(QWidget):
    """``compared(Comparing, policy)`` follows an answer, ``founded(codes)`` where this desk became a district's.

    ``failed(StationError)`` follows what is no fault of a field.
    """

    compared = Signal(object, str)
    founded = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.ask_button = Button(self.tr("Ask to be admitted"), icon="key", kind="primary")
        self.renew_button = Button(self.tr("Ask with new keys"), icon="refresh", kind="plain")
        self.found_button = Button(self.tr("Let this desk admit stations"), icon="building")
        hint = self.tr(
            "Let the district scan this, or carry the file over. It holds public keys only."
        )
        self.request = TextOut(desk, self.tr("Request"), hint)
        hint = self.tr("Scan the district's code, paste its text, or open its file.")
        self.answer = TextIn(desk, ANSWER, hint)
        self._arrange()
        self.ask_button.clicked.connect(self.ask)
        self.renew_button.clicked.connect(self.ask_with_new_keys)
        self.found_button.clicked.connect(self.found)
        self.answer.given.connect(self._on_answer_given)

    def begin(self) -> None:
        """Forget what was pasted and shown."""
        self.answer.clear()
        self.request.hide()

    @Slot()
    def ask(self) -> None:
        """Write a request, or show the one that waits for its answer."""
        self._ask(with_new_keys=False)

    @Slot()
    def ask_with_new_keys(self) -> None:
        """Make new keys and ask with them, once somebody agreed."""
        question = self.tr("Ask with new keys?")
        body = self.tr(
            "For keys that were lost or may be in other hands. What was asked with the old ones is given up;"
            " until the district admits the new ones, its bundles cannot be read here."
        )
        act, keep = self.tr("Ask with new keys"), self.tr("Keep the keys")
        if self._desk.questions.confirm(question, body, act=act, keep=keep):
            self._ask(with_new_keys=True)

    @Slot()
    def found(self) -> None:
        """Make this desk one that admits stations, once somebody agreed."""
        question = self.tr("Let this desk admit stations?")
        body = self.tr(
            "Meant for the district's desk. Three root codes are shown once; have pen and paper ready."
            " It cannot be taken back."
        )
        act, keep = self.tr("Admit stations here"), self.tr("Not here")
        if self._desk.questions.confirm(question, body, act=act, keep=keep, dangerous=False):
            work = partial(self._desk.workspace.admission.found, self._desk.actor)
            self._desk.jobs.ask(self, work, self.founded.emit, self.failed.emit)

    def _ask(self, *, with_new_keys: bool) -> None:
        joining, actor = self._desk.workspace.joining, self._desk.actor
        work = partial(joining.ask, actor, with_new_keys=with_new_keys)
        self._desk.jobs.ask(self, work, self._show_request, self.failed.emit)

    def _show_request(self, asked: Asked) -> None:
        self.request.show_text(asked.text, file=self.tr("Request"))
        set_shown(self.request, shown=True)

    @Slot(str)
    def _on_answer_given(self, text: str) -> None:
        """Take the answer of the district, with the directory that may stand on the line behind it."""
        first, _, behind = text.strip().partition("\n")
        work = partial(self._desk.workspace.joining.receive, self._desk.actor, first)
        self._desk.jobs.ask(
            self, work, lambda one: self.compared.emit(one, behind.strip()), self._refuse
        )

    def _refuse(self, error: StationError) -> None:
        if not self.answer.refuse(error):
            self.failed.emit(error)

    def _arrange(self) -> None:
        self.request.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        steps = self.tr(
            "The request goes to the district, its answer comes back here, then two people compare one code."
        )
        ask = (label(steps, "secondary", wrap=True), self.ask_button, self.request)
        column.addWidget(section(self.tr("1  Ask"), *ask))
        column.addWidget(section(self.tr("2  Take the answer"), self.answer))
        about = self.tr("For the district's desk alone: it keeps the directory of all stations.")
        self.district = section(
            self.tr("This desk is the district's"),
            label(about, "secondary", wrap=True),
            self.found_button,
        )
