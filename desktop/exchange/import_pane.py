"""Importing bundles: verified and looked at first, then taken in, each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import Direction, Incoming, TrayLine
from db.kernel.errors import NotTaken, StationError
from desktop import look
from desktop.exchange.act_pane import ActPane
from desktop.exchange.incoming_card import IncomingCard, summary_of
from desktop.exchange.newest import look_for_newest
from desktop.exchange.work_line import WorkLine
from desktop.frame.pane import FootBar, PaneHeader, scrolling
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PATTERN = "(*.sb)"
Step = Callable[[IncomingCard], object]


class ImportPane(ActPane):
    """``decide_wanted(partner)`` asks for the conflict desk of a station."""

    decide_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Import bundles"))
        self._desk = desk
        self.cards: list[IncomingCard] = []
        self._waiting: list[IncomingCard] = []
        self._offered: Path | None = None
        self.work, self.summary = WorkLine(desk.jobs), label("", "strong", wrap=True)
        self.offer_button = Button("", icon="usb", kind="primary", size="large")
        self.choose_button = Button(self.tr("Choose files"), icon="folder-open")
        self.other_button = Button(self.tr("Choose other files"), icon="folder-open")
        self.take_button = Button(
            self.tr("Take in"), icon="package-import", kind="primary", key="Ctrl+Enter"
        )
        self.decide_button = Button(self.tr("Decide now"), icon="git-merge", kind="primary")
        self.paper_button = Button(self.tr("Print the paper"), icon="printer")
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._stack, self._list = QStackedWidget(), QVBoxLayout()
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Look for a bundle that was not taken in yet, on sticks first, then where the last one lay."""
        self.messages.clear()
        self._show_files([])
        self._offer(None)
        look_for_newest(self._desk, self, self._offer, self._fail)
        self.choose_button.setFocus()

    def open(self, paths: Sequence[Path]) -> None:
        """Verify these files and show what would come of each."""
        self.messages.clear()
        self._show_files(paths)
        self._go_through(self.cards, self._preview)

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        paths = self._desk.questions.open_files(
            self.tr("Choose bundles"), self.tr("Bundles") + f" {_PATTERN}"
        )
        if paths:
            self.open(paths)

    @Slot()
    def take(self) -> None:
        """Take in every file that was read whole."""
        ready = [one for one in self.cards if one.may_be_taken]
        if not ready or self.work.is_under_way:
            return
        self.messages.clear()
        self._go_through(ready, self._take)

    @Slot()
    def print_papers(self) -> None:
        """Ask for the papers of what was just taken in."""
        taken = tuple(one.incoming.bundle for one in self.cards if one.incoming and one.is_taken)
        if taken:
            self.paper_wanted.emit(Direction.TAKEN, taken)

    def first_focus(self) -> QWidget:
        """Work begins with choosing files."""
        return self.choose_button

    def press(self) -> None:
        """Take in what was verified."""
        self.take()

    @Slot()
    def leave(self) -> None:
        """Go back; what is under way is stopped, and what was only looked at is forgotten."""
        self.work.stop()
        self.left.emit()

    def _go_through(self, cards: Sequence[IncomingCard], step: Step) -> None:
        """Do one thing with file after file; other work of the window comes between two of them."""
        self._waiting = list(cards)
        self._next(step)

    def _next(self, step: Step) -> None:
        if self._waiting:
            step(self._waiting.pop(0))
            self._show_acts()
        else:
            self.work.end()
            self._show_acts()
            self._focus_act()
            self.done.emit()

    def _preview(self, card: IncomingCard) -> None:
        progress = self.work.begin(self.tr("Verifying {name}").format(name=card.path.name))
        taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
        work = partial(taking.preview, actor, card.path, progress.report)
        self._ask(card, work, card.show_preview, self._preview)

    def _take(self, card: IncomingCard) -> None:
        progress = self.work.begin(self.tr("Taking in {name}").format(name=card.path.name))
        taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
        work = partial(taking.take, actor, card.path, progress.report)
        self._ask(card, work, card.show_taken, self._take)

    def _ask(
        self,
        card: IncomingCard,
        work: Callable[[], Any],
        show: Callable[..., object],
        step: Step,
    ) -> None:
        def then(incoming: Incoming) -> None:
            show(incoming, self._desk.clock.now())
            self._next(step)

        def failed(error: StationError) -> None:
            if not isinstance(error, NotTaken):
                self._fail(error)
                return
            card.show_trouble(error)
            self._next(step)

        self._desk.jobs.ask(self, work, then, failed)

    def _retry(self, card: IncomingCard) -> None:
        """Look at a file once more: its stick is plugged in again."""
        if not self.work.is_under_way:
            self._go_through([card], self._preview)

    @Slot(object, object)
    def _on_card_keep_wanted(self, path: Path, trouble: NotTaken) -> None:
        taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
        card = next(one for one in self.cards if one.path == path)
        work = partial(taking.keep, actor, path, trouble.code)

        def then(_line: TrayLine) -> None:
            card.show_kept()
            self.done.emit()

        self._desk.jobs.ask(self, work, then, self._fail)

    @Slot()
    def _on_work_stopped(self) -> None:
        self._waiting.clear()
        self._show_acts()
        told = self.tr("Stopped; what was not taken in whole is as it was before")
        self.messages.show_message(Tone.INFO, told)

    @Slot()
    def _on_offer_button_clicked(self) -> None:
        if self._offered is not None:
            self.open([self._offered])

    @Slot()
    def _on_decide_button_clicked(self) -> None:
        found = next((one.incoming for one in self.cards if one.has_open), None)
        if found is not None:
            self.decide_wanted.emit(found.partner)

    def _fail(self, error: StationError) -> None:
        self._waiting.clear()
        self.work.end()
        self._show_acts()
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _offer(self, path: Path | None) -> None:
        self._offered = path
        if path is not None:
            self.offer_button.setText(self.tr("Look at {name}").format(name=path.name))
            self.offer_button.setFocus()
        set_shown(self.offer_button, shown=path is not None)

    def _show_files(self, paths: Sequence[Path]) -> None:
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [IncomingCard(one) for one in paths]
        for place, card in enumerate(self.cards):
            card.keep_wanted.connect(self._on_card_keep_wanted)
            card.retry_wanted.connect(partial(self._retry, card))
            self._list.insertWidget(place, card)
            look.current().dress(card)
        self._stack.setCurrentIndex(1 if paths else 0)
        self._show_acts()

    def _show_acts(self) -> None:
        busy = self.work.is_under_way
        summary = summary_of(self.cards)
        self.summary.setText(summary)
        set_shown(self.summary, shown=bool(summary))
        ready = sum(one.may_be_taken for one in self.cards)
        self.take_button.setText(self.tr("Take %n bundles in", "", ready))
        set_shown(self.take_button, shown=bool(ready) and not busy)
        has_open = any(one.has_open for one in self.cards)
        set_shown(self.decide_button, shown=has_open and not ready and not busy)
        can_print = not busy and may(self._desk.actor, Permission.PRINT)
        set_shown(self.paper_button, shown=can_print and any(one.is_taken for one in self.cards))
        set_shown(self.other_button, shown=bool(self.cards) and not busy)
        is_over = bool(self.cards) and not ready and not busy
        self.back_button.setText(self.tr("Done") if is_over else self.tr("Back"))

    def _focus_act(self) -> None:
        for one in (self.take_button, self.decide_button, self.back_button):
            if one.isVisibleTo(self):
                one.setFocus()
                return

    def _connect(self) -> None:
        self.offer_button.clicked.connect(self._on_offer_button_clicked)
        self.choose_button.clicked.connect(self.choose)
        self.other_button.clicked.connect(self.choose)
        self.take_button.clicked.connect(self.take)
        self.decide_button.clicked.connect(self._on_decide_button_clicked)
        self.paper_button.clicked.connect(self.print_papers)
        self.back_button.clicked.connect(self.leave)
        self.work.stopped.connect(self._on_work_stopped)

    def _arrange(self) -> None:
        self.set_header(PaneHeader(self.tr("Import bundles")))
        self.add_bar(self.messages)
        # Above the files: below twenty of them nobody would see what is under way, nor stop it.
        self.add_bar(self.work)
        files = QWidget()
        column = QVBoxLayout(files)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addLayout(self._list)
        self._list.setSpacing(12)
        column.addStretch(1)
        body = self.tr(
            "Several files can be taken at once. First they are verified and shown;"
            " nothing changes before you agree."
        )
        nothing = EmptyState(
            "package-import", self.tr("Choose what came in"), body,
            buttons=(self.offer_button, self.choose_button), narrow=True,
        )  # fmt: skip
        self._stack.addWidget(nothing)
        self._stack.addWidget(scrolling(files))
        self.set_body(self._stack)
        foot = FootBar()
        for part in (self.take_button, self.decide_button, self.paper_button, self.other_button):
            foot.add_left(part)
        foot.add_right(self.back_button)
        self.set_foot(foot)
