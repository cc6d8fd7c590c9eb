"""What lies aside, with its cause: tried once more, or taken out after a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.bundle.exchange_contracts import HeldReason, Incoming, TrayLine
from db.kernel.errors import StationError
from desktop.exchange.act_pane import ActPane
from desktop.exchange.branch_box import BranchBox
from desktop.exchange.stand import Stand
from desktop.exchange.tray_columns import COLUMNS, cause_of
from desktop.exchange.work_line import WorkLine
from desktop.frame.pane import FootBar, PaneHeader
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class TrayPane(ActPane):
    """One row for each file; the first one is chosen when the tray is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("What lies aside"))
        self._desk = desk
        self._lines: dict[UUID, TrayLine] = {}
        self._is_hub = False
        self.model = RecordModel(COLUMNS, self._fetch, parent=self)
        self.view = RecordView(self.model, settings=desk.settings, key="tray")
        self.view.setAccessibleName(self.tr("Bundles that lie aside"))
        self.work = WorkLine(desk.jobs)
        self.retry_button = Button(self.tr("Try once more"), icon="refresh", kind="primary")
        self.name_button = Button(self.tr("Take over under a new name"), icon="git-merge")
        self.name_button.hide()
        self.let_in_button = Button(self.tr("Let it in"), icon="check")
        self.let_in_button.hide()
        self.drop_button = Button(self.tr("Take it out"), kind="danger")
        self.branch = BranchBox()
        self.branch.hide()
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_stand(self, stand: Stand) -> None:
        """Show what lies aside and what waits to be looked through; the row that was chosen stays so."""
        lines, self._is_hub = stand.tray, stand.is_hub
        self.branch.show_lines(stand.branches)
        self._lines = {one.id: one for one in lines}
        self.model.set_ids(b"".join(one.id.bytes for one in lines))
        self._stack.setCurrentIndex(0 if lines else 1)
        for button in (self.retry_button, self.drop_button):
            button.setEnabled(bool(lines))
        if lines and self.view.current_id() is None:
            self.view.show_record(lines[0].id)
        self._offer()

    @Slot()
    def retry(self) -> None:
        """Take in the chosen bundle after all, if what was in the way is gone."""
        line = self._chosen()
        if line is None or self.work.is_under_way:
            return
        self.messages.clear()
        progress = self.work.begin(self.tr("Trying {name} once more").format(name=line.name))
        taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
        work = partial(taking.retry, actor, line.id, progress.report)
        self._desk.jobs.ask(self, work, partial(self._tell_retried, line), self._fail)

    @Slot()
    def name(self) -> None:
        """Give what the chosen bundle says under numbers given twice a name of its own, once somebody agreed."""
        line = self._chosen()
        if line is None or self.work.is_under_way:
            return
        question = self.tr("Take over what a copy of {station} wrote?").format(station=line.station)
        body = self.tr(
            "A copy of the station's file gave its numbers a second time. What was known first keeps them; the rest"
            " gets a name of its own, goes to all stations, and is listed here to be looked through."
        )
        act, keep = self.tr("Take over"), self.tr("Leave it there")
        if not self._desk.questions.confirm(question, body, act=act, keep=keep, dangerous=False):
            return
        self.messages.clear()
        progress = self.work.begin(self.tr("Taking {name} over").format(name=line.name))
        branches, actor = self._desk.workspace.bundles.branches, self._desk.actor
        work = partial(branches.name, actor, line.id, progress.report)
        self._desk.jobs.ask(self, work, partial(self._tell_retried, line), self._fail)

    @Slot()
    def let_in(self) -> None:
        """Take in what a station wrote behind its end, once somebody agreed."""
        line = self._chosen()
        if line is None or self.work.is_under_way:
            return
        question = self.tr("Let in what {station} wrote?").format(station=line.station)
        body = self.tr(
            "It was written after {station} was revoked or had new keys. Let it in only if the station says that it"
            " wrote it. The directory of stations then moves its end, and all stations take it in too."
        ).format(station=line.station)
        act, keep = self.tr("Let it in"), self.tr("Leave it there")
        if not self._desk.questions.confirm(question, body, act=act, keep=keep):
            return
        self.messages.clear()
        progress = self.work.begin(self.tr("Taking {name} over").format(name=line.name))
        letting, actor = self._desk.workspace.bundles.letting_in, self._desk.actor
        work = partial(letting.let_in, actor, line.id, progress.report)
        self._desk.jobs.ask(self, work, partial(self._tell_retried, line), self._fail)

    @Slot(int)
    def see(self, origin: int) -> None:
        """Note that somebody has looked through a branch."""
        work = partial(self._desk.workspace.bundles.branches.see, self._desk.actor, origin)
        self._desk.jobs.ask(self, work, self._tell_seen, self._fail)

    @Slot()
    def drop(self) -> None:
        """Take the chosen bundle out of the tray, once somebody agreed."""
        line = self._chosen()
        if line is None:
            return
        question = self.tr("Take {name} out of the tray?").format(name=line.name)
        body = self.tr(
            "The copy that lies here is deleted; what of it was taken in stays. {cause}. The sender can"
            " make it once more."
        ).format(cause=cause_of(line))
        act, keep = self.tr("Take it out"), self.tr("Leave it there")
        if self._desk.questions.confirm(question, body, act=act, keep=keep):
            taking, actor = self._desk.workspace.bundles.taking, self._desk.actor
            work = partial(taking.drop, actor, line.id)
            told = self.tr("{name} was taken out").format(name=line.name)
            self._desk.jobs.ask(self, work, partial(self._tell_dropped, told), self._fail)

    def first_focus(self) -> QWidget:
        """Work begins with the rows, where there are some."""
        return self.view if self._lines else self.back_button

    def press(self) -> None:
        """Try the chosen bundle once more."""
        self.retry()

    @Slot()
    def leave(self) -> None:
        """Go back; what is under way is stopped."""
        self.work.stop()
        self.messages.clear()
        self.left.emit()

    def _chosen(self) -> TrayLine | None:
        chosen = self.view.current_id()
        return self._lines.get(chosen) if chosen is not None else None

    def _tell_retried(self, line: TrayLine, incoming: Incoming) -> None:
        self.work.end()
        self.done.emit()
        if incoming.held:
            headline = self.tr("{name} still has to wait").format(name=line.name)
            self.messages.show_message(Tone.WARN, headline, words.of(incoming.held[0].reason))
            return
        self._desk.notices.toast(self.tr("{name} was taken in").format(name=line.name))

    def _tell_seen(self, _nothing: object) -> None:
        self.done.emit()

    @Slot()
    def _offer(self) -> None:
        """Offer what a hub may do for a bundle: a new name for what a copy wrote, an end that lies later."""
        line = self._chosen()
        is_late = line is not None and line.reason is HeldReason.REVOKED
        set_shown(self.let_in_button, shown=is_late and self._is_hub)
        is_branch = line is not None and line.reason is HeldReason.FORKED
        set_shown(self.name_button, shown=is_branch and self._is_hub)

    def _tell_dropped(self, told: str, _nothing: object) -> None:
        self.done.emit()
        self._desk.notices.toast(told)

    def _fail(self, error: StationError) -> None:
        self.work.end()
        said = words.said(error)
        self.messages.show_message(Tone.WARN, said.headline, said.body)

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[TrayLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _connect(self) -> None:
        self.retry_button.clicked.connect(self.retry)
        self.name_button.clicked.connect(self.name)
        self.let_in_button.clicked.connect(self.let_in)
        self.drop_button.clicked.connect(self.drop)
        self.branch.seen.connect(self.see)
        self.view.chosen.connect(self._offer)
        self.back_button.clicked.connect(self.leave)

    def _arrange(self) -> None:
        caption = self.tr("Nothing here is lost; it waits")
        self.set_header(PaneHeader(self.tr("What lies aside"), caption))
        self.add_bar(self.messages)
        self.add_bar(self.work)
        self.add_bar(self.branch)
        self._stack.addWidget(self.view)
        body = self.tr("Bundles that cannot be taken in yet are kept here, with the reason.")
        self._stack.addWidget(EmptyState("archive", self.tr("Nothing lies aside"), body))
        self.set_body(self._stack)
        foot = FootBar()
        foot.add_left(self.retry_button)
        foot.add_left(self.name_button)
        foot.add_left(self.let_in_button)
        foot.add_left(self.drop_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)
