"""Importing bundles: verified and looked at first, then taken in, each in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.bundle.exchange_contracts import Direction, Incoming, TrayLine, Tried
from db.kernel.errors import NotTaken, StationError
from desktop.exchange.act_pane import ActPane
from desktop.exchange.incoming_card import IncomingCard
from desktop.exchange.incoming_cards import IncomingCards
from desktop.exchange.newest import look_for_newest
from desktop.exchange.work_line import WorkLine
from desktop.frame.pane import FootBar, PaneHeader, scrolling
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PATTERN = "(*.sb *.SB)"


class ImportPane(ActPane):
    """``decide_wanted(partner)`` asks for the conflict desk of a station."""

    decide_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Import bundles"))
        self._desk = desk
        self.files = IncomingCards()
        self._waiting: list[IncomingCard] = []
        self._offered: Path | None = None
        self.work = WorkLine(desk.jobs)
        self.offer_button = Button("", icon="usb", kind="primary", size="large")
        self.choose_button = Button(self.tr("Choose files"), icon="folder-open")
        self.other_button = Button(self.tr("Choose other files"), icon="folder-open")
        self.take_button = Button(
            self.tr("Take in"), icon="package-import", kind="primary", key="Ctrl+Enter"
        )
        self.anyway_button = Button(self.tr("Take in all the same"), icon="package-import")
        self.decide_button = Button(self.tr("Decide now"), icon="git-merge", kind="primary")
        self.paper_button = Button(self.tr("Print the paper"), icon="printer")
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    @property
    def cards(self) -> list[IncomingCard]:
        """The files, in the order in which they are taken."""
        return self.files.cards

    def begin(self) -> None:
        """Look for a bundle that was not taken in yet, on sticks first, then where the last one lay."""
        self.messages.clear()
        self._show_files([])
        self._offer(None)
        look_for_newest(self._desk, self, self._offer, self._fail)
        self.choose_button.setFocus()

    def open(self, paths: Sequence[Path]) -> None:
        """Verify these files and show what would come of each, in the order in which they will be taken."""
        self.messages.clear()
        self._show_files(paths)
        self._look()

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
        """Take in every file that was read whole and brings something."""
        self._take_all(self.files.ready())

    @Slot()
    def take_anyway(self) -> None:
        """Take in what is here already: it changes nothing, and its sender gets a receipt."""
        self._take_all(self.files.here())

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

    @Slot()
    def _look(self) -> None:
        """Look at what is not settled: every file as it will be behind those that are taken before it."""
        if self.work.is_under_way:
            return
        paths = self.files.unsettled()
        progress = self.work.begin(self.tr("Verifying %n files", "", len(paths)))
        self._show_acts()
        bundles, actor = self._desk.workspace.bundles, self._desk.actor

        def look() -> Mapping[Path, Tried]:
            piles = bundles.inbox.in_order(actor, paths)
            ordered = [path for pile in piles for path in pile.paths]
            found = bundles.taking.previews(actor, ordered, progress.report)
            return dict(zip(ordered, found, strict=True))

        self._desk.jobs.ask(self, look, self._show_looked, self._fail)

    def _show_looked(self, found: Mapping[Path, Tried]) -> None:
        self.files.show_looked(found, self._desk.clock.now())
        self._finish()

    def _take_all(self, cards: Sequence[IncomingCard]) -> None:
        """Take in file after file; other work of the window comes between two of them."""
        if cards and not self.work.is_under_way:
            self.messages.clear()
            self._waiting = list(cards)
            self._take_next()

    def _take_next(self) -> None:
        if not self._waiting:
            self._finish()
            self.done.emit()
            return
        card = self._waiting.pop(0)
        progress = self.work.begin(self.tr("Taking in {name}").format(name=card.path.name))
        self._show_acts()
        taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
        work = partial(taking.take, actor, card.path, progress.report)
        then, failed = partial(self._show_taken, card), partial(self._show_refused, card)
        self._desk.jobs.ask(self, work, then, failed)

    def _show_taken(self, card: IncomingCard, incoming: Incoming) -> None:
        card.show_taken(incoming, self._desk.clock.now())
        self._take_next()

    def _show_refused(self, card: IncomingCard, error: StationError) -> None:
        if isinstance(error, NotTaken):
            card.show_trouble(error)
            self._take_next()
        else:
            self._fail(error)

    def _finish(self) -> None:
        self.work.end()
        self._show_acts()
        self._focus_act()

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
        self.files.show_files(paths)
        self._stack.setCurrentIndex(1 if paths else 0)
        self._show_acts()

    def _show_acts(self) -> None:
        busy = self.work.is_under_way
        self.files.sum_up()
        ready, here = len(self.files.ready()), len(self.files.here())
        self.take_button.setText(self.tr("Take %n bundles in", "", ready))
        set_shown(self.take_button, shown=bool(ready) and not busy)
        set_shown(self.anyway_button, shown=bool(here) and not ready and not busy)
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
        self.anyway_button.clicked.connect(self.take_anyway)
        self.decide_button.clicked.connect(self._on_decide_button_clicked)
        self.paper_button.clicked.connect(self.print_papers)
        self.back_button.clicked.connect(self.leave)
        self.files.keep_wanted.connect(self._on_card_keep_wanted)
        self.files.retry_wanted.connect(self._look)
        self.work.stopped.connect(self._on_work_stopped)

    def _arrange(self) -> None:
        self.set_header(PaneHeader(self.tr("Import bundles")))
        self.add_bar(self.messages)
        # Above the files: below twenty of them nobody would see what is under way, nor stop it.
        self.add_bar(self.work)
        body = self.tr(
            "Several files can be taken at once. First they are verified and shown;"
            " nothing changes before you agree."
        )
        nothing = EmptyState(
            "package-import", self.tr("Choose what came in"), body,
            buttons=(self.offer_button, self.choose_button), narrow=True,
        )  # fmt: skip
        self._stack.addWidget(nothing)
        self._stack.addWidget(scrolling(self.files))
        self.set_body(self._stack)
        foot = FootBar()
        for part in (
            self.take_button, self.decide_button, self.paper_button, self.other_button,
            self.anyway_button,
        ):  # fmt: skip
            foot.add_left(part)
        foot.add_right(self.back_button)
        self.set_foot(foot)
