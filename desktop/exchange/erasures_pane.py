"""Erasures that stations wrote: a hub orders them everywhere, with a second person; and how far its word has come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission
from db.bundle.erasure_contracts import ErasureRequest
from db.kernel.errors import InvalidInput, StationError
from desktop import look
from desktop.exchange import erasure_words
from desktop.exchange.act_pane import ActPane
from desktop.exchange.erasure_boxes import OrderedBox, WaitingBox
from desktop.exchange.sections import section
from desktop.exchange.stand import Stand
from desktop.frame.pane import FootBar, PaneHeader, scrolling
from desktop.frame.second_person import ActOfTwo, SecondPersonDialog, ask_second
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk

_Shown = tuple[tuple[object, ...], tuple[object, ...]]


class ErasuresPane(ActPane):
    """What waits stands above what was ordered; nothing is ordered by one person alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Erasures"))
        self._desk = desk
        self._shown: _Shown | None = None
        self.waiting: list[WaitingBox] = []
        self.ordered: list[OrderedBox] = []
        self.dialog: SecondPersonDialog | None = None
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self.back_button.clicked.connect(self.leave)
        self._stack, self._list = QStackedWidget(), QVBoxLayout()
        self._arrange()

    def show_stand(self, stand: Stand) -> None:
        """Show what waits and what was ordered; what is being typed stays while nothing of it changed."""
        shown: _Shown = stand.erasures, stand.ordered
        if shown == self._shown:
            return
        self._shown, now = shown, self._desk.clock.now()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.waiting = [WaitingBox(one, now) for one in stand.erasures]
        self.ordered = [OrderedBox(one, now) for one in stand.ordered]
        for box in self.waiting:
            box.wanted.connect(self._ask)
        self._put(self.tr("To be ordered"), self.waiting)
        self._put(self.tr("Ordered"), self.ordered)
        self._list.addStretch(1)
        self._stack.setCurrentIndex(0 if self.waiting or self.ordered else 1)

    def first_focus(self) -> QWidget:
        """Work begins with the first that waits."""
        if not self.waiting:
            return self.back_button
        target: QWidget = self.waiting[0].form.input("ticket").focus_target()
        return target

    def _put(self, title: str, boxes: list[WaitingBox] | list[OrderedBox]) -> None:
        if boxes:
            made = section(title, *boxes)
            self._list.addWidget(made)
            look.current().dress(made)

    @Slot(object, str)
    def _ask(self, request: ErasureRequest, ticket: str) -> None:
        """Have a second person agree: it cannot be taken back."""
        self.messages.clear()
        sentence = erasure_words.question(request, ticket, self._desk.actor.name)
        then = partial(self._order, request, ticket)
        act = ActOfTwo(Permission.DELETE, sentence, self.tr("Agree, erase everywhere"), then)
        self.dialog = ask_second(self._desk, act, self.window())

    def _order(self, request: ErasureRequest, ticket: str, witness: Witness) -> None:
        erasures, actor = self._desk.workspace.bundles.erasures, self._desk.actor
        work = partial(erasures.order, actor, witness, request.key, ticket)
        self._desk.jobs.ask(self, work, self._tell, self._fail)

    def _tell(self, _nothing: object) -> None:
        self.done.emit()
        told = self.tr("Erased here; the next bundles order it at the stations")
        self._desk.notices.toast(told)

    def _fail(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self.done.emit()
            self.messages.show_message(Tone.WARN, words.of(error.problems[0]))
            return
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _arrange(self) -> None:
        caption = self.tr("Two people order it, for it cannot be taken back")
        self.set_header(PaneHeader(self.tr("Erasures"), caption))
        self.add_bar(self.messages)
        body = QWidget()
        body.setLayout(self._list)
        self._list.setContentsMargins(20, 8, 20, 20)
        self._list.setSpacing(20)
        self._stack.addWidget(scrolling(body))
        nothing = self.tr(
            "What stations erase of a person's data is listed here until it is ordered."
        )
        self._stack.addWidget(EmptyState("eraser", self.tr("No erasure waits"), nothing))
        self.set_body(self._stack)
        foot = FootBar()
        foot.add_right(self.back_button)
        self.set_foot(foot)
