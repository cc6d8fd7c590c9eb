"""The right pane: the matter that was opened, or what is worth knowing while a form is filled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, Outdated, StationError
from db.kernel.ids import MatterId
from db.reception.codes import Step
from db.reception.contracts import MatterDetail
from db.reception.handling import RaterKind
from db.reception.paper_contracts import PaperKind
from desktop.frame.pane import Pane
from desktop.frame.room import Room
from desktop.parts import clipboard
from desktop.reception import act_news, act_opening, template_bar
from desktop.reception.act_commands import Command, run
from desktop.reception.act_drafts import ActDrafts
from desktop.reception.acts import Act
from desktop.reception.detail import DetailPane
from desktop.reception.erasing import Erasing
from desktop.reception.handing import raters_form
from desktop.reception.lists import Lists
from desktop.reception.offers import paper_after
from desktop.reception.papers import Wanted
from desktop.reception.reference import ReferencePane
from desktop.reception.unveiling import Unveiling
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class ContextPane(Pane):
    """Shows a matter with what can be done to it, or references.

    ``print_wanted(Wanted)``, ``preview_wanted(Wanted)`` ask for papers; ``shown(MatterId)`` follows
    another matter.
    """

    print_wanted = Signal(object)
    preview_wanted = Signal(object)
    shown = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lists = Lists()
        self._kept = ActDrafts(desk)
        self._began = False
        self.act: Act | None = None
        self.detail, self.reference = DetailPane(), ReferencePane()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.detail)
        self._stack.addWidget(self.reference)
        self.set_body(self._stack)
        self.unveiling = Unveiling(desk, self.detail)
        self.erasing = Erasing(desk, self.detail)
        self._connect()

    @property
    def shows_reference(self) -> bool:
        """Tell whether references stand here."""
        return self._stack.currentWidget() is self.reference

    def follow(self, room: Room) -> None:
        """Hand the room on to both panes."""
        self.detail.follow(room)
        self.reference.follow(room)

    def offer(self, lists: Lists) -> None:
        """Know other units; with the first ones, forms begun before a lock can be opened again."""
        self._lists = lists
        if not self._began:
            self._began = True
            self._kept.bring_back(self, self.open_matter)

    def open_matter(self, matter: MatterId) -> None:
        """Show a matter; what was begun on another one is kept."""
        if self.act is not None and self.detail.matter() != matter:
            self.leave_act()
        self._ask(matter)

    def reload(self) -> None:
        """Read the matter shown again."""
        matter = self.detail.matter()
        if matter is not None:
            self._ask(matter, bring_up=False)

    def show_reference(self) -> None:
        """Show references, unless something is being done to the matter shown."""
        if self.act is None:
            self._stack.setCurrentWidget(self.reference)

    @Slot(object)
    def open_act(self, step: Step | None, then: Callable[[Act], object] | None = None) -> None:
        """Open a reply, hand-over, note or close above the facts, or say why it cannot be done now."""
        detail = self.detail.detail
        if detail is not None and self.act is None:
            act_opening.ask(self._desk, detail, step, partial(self._open, step, detail, then))

    def _open(
        self, step: Step | None, detail: MatterDetail, then: Callable[[Act], object] | None
    ) -> None:
        if self.act is not None or self.detail.matter() != detail.line.id:
            return  # meanwhile something else was opened
        self.act = Act(step, detail, lists=self._lists, clock=self._desk.clock)
        self._kept.follow(self.act)
        template_bar.stand_in(self.act, self._desk)
        self.act.searched.connect(self._on_act_searched)
        self.act.submitted.connect(self._on_act_submitted)
        self.act.left.connect(self.leave_act)
        self.detail.set_act(self.act)
        self._begin(self.act)
        if then is not None and self.act is not None:
            then(self.act)

    def _begin(self, act: Act) -> None:
        """Let an act be filled in; one that asks nothing is done at once."""
        if not act.form.fields:
            act.submit()
            return
        act.first_focus()

    @Slot()
    def compare(self) -> None:
        """Show what a colleague did meanwhile above what is typed."""
        if self.act is not None:
            act_news.show_both(self.act, self._desk.clock.now())

    @Slot()
    def leave_act(self) -> None:
        """Put the open act away; its words come back when it is opened again."""
        if self.act is not None:
            self._kept.put_away(self.act)
            self._end_act()

    def wanted(self, kind: PaperKind) -> Wanted | None:
        """Return a paper of the matter shown."""
        detail = self.detail.detail
        return Wanted(detail.line.id, detail.line.number, kind) if detail else None

    @Slot(str)
    def _on_act_searched(self, typed: str) -> None:
        act, desk = self.act, self._desk
        if act is not None:
            work = partial(desk.workspace.linking.findable, desk.actor, typed)
            desk.jobs.ask(act, work, act.offer_matters, latest="matters")

    @Slot(object)
    def _on_act_submitted(self, command: Command) -> None:
        desk, act = self._desk, self.act
        if act is not None:
            desk.jobs.ask(
                self,
                lambda: run(desk, act.step, command),
                lambda detail: self._on_done(act, detail),
                self._on_act_refused,
            )

    def _on_done(self, act: Act, detail: MatterDetail) -> None:
        step = act.step
        self._kept.forget(act)
        self._end_act()
        self._show(detail)
        self.detail.give_focus()
        number = formats.serial(detail.line.number, local_date(self._desk.clock.now()))
        undo = partial(self._undo_assignment, detail) if step is Step.ASSIGN else None
        done = self.tr("{act}: {number}").format(act=act.title, number=number)
        if step in (Step.ASSIGN, Step.TRANSFER):
            done = self.tr("{number} assigned to {unit}").format(
                number=number, unit=detail.line.unit
            )
        self._desk.notices.toast(done, undo, self._paper_after(step, detail))

    def _paper_after(
        self, step: Step | None, detail: MatterDetail
    ) -> tuple[str, Callable[[], object]] | None:
        """Return the paper that a step makes, for the toast to offer."""
        kind = paper_after(step, detail)
        if kind is None or not may(self._desk.actor, Permission.PRINT):
            return None
        wanted = Wanted(detail.line.id, detail.line.number, kind)
        text = self.tr("Print: {paper}").format(paper=words.of(kind))
        return text, lambda: self.print_wanted.emit(wanted)

    def _undo_assignment(self, detail: MatterDetail) -> None:
        reception, actor = self._desk.workspace.reception, self._desk.actor
        matter, revision = detail.line.id, detail.revision
        self._desk.jobs.ask(
            self,
            lambda: reception.undo_assignment(actor, matter, revision),
            self._show,
            self._desk.notices.say_error,
        )

    def _on_act_refused(self, error: StationError) -> None:
        if self.act is None:
            return
        if isinstance(error, InvalidInput):
            self.act.show_problems(error.problems)
            return
        said, body = words.said(error), ""
        if isinstance(error, Outdated):
            self.act.messages.clear()  # what was told meanwhile is part of it
            body = self.tr("What was typed is still here. Read what is new below, then save again.")
            self._ask_newest(self.act.detail.line.id)
        self.act.messages.show_message("bad", said.headline, body or said.body)

    def _ask_newest(self, matter: MatterId) -> None:
        desk = self._desk
        work = partial(desk.workspace.matters.detail, desk.actor, matter)
        desk.jobs.ask(self, work, self._go_on_from, latest="detail")

    def _go_on_from(self, detail: MatterDetail) -> None:
        """Let the open act be saved over what its person now sees."""
        if self.act is not None and self.act.detail.line.id == detail.line.id:
            self.act.detail = self.act.newest = detail
        self._show(detail)

    def _end_act(self) -> None:
        act, self.act = self.act, None
        self.detail.set_act(None)
        if act is not None:
            act.deleteLater()
        self.detail.give_focus()

    def _ask(self, matter: MatterId, *, bring_up: bool = True) -> None:
        desk = self._desk
        desk.jobs.ask(
            self,
            lambda: desk.workspace.matters.detail(desk.actor, matter),
            lambda detail: self._show(detail, bring_up=bring_up),
            latest="detail",
        )

    def _show(self, detail: MatterDetail, *, bring_up: bool = True) -> None:
        may_note = may(self._desk.actor, Permission.HANDLE_MATTERS)
        now = self._desk.clock.now()
        self.detail.show_detail(detail, now, may_note=may_note)
        if self.act is not None and self.act.detail.line.id == detail.line.id:
            act_news.tell(self.act, detail, now)
        if bring_up:
            self._stack.setCurrentWidget(self.detail)
            self.shown.emit(detail.line.id)
            self._kept.resume(detail, self.open_act)

    def _connect(self) -> None:
        self.detail.deeds.wanted.connect(self.open_act)
        self.detail.facts.sibling_chosen.connect(lambda line: self.open_matter(line.id))
        self.detail.facts.link_chosen.connect(self.open_matter)
        self.detail.print_wanted.connect(lambda kind: self.print_wanted.emit(self.wanted(kind)))
        self.detail.preview_wanted.connect(lambda kind: self.preview_wanted.emit(self.wanted(kind)))
        self.detail.copy_wanted.connect(self._on_copy_wanted)
        self.detail.hand_over_wanted.connect(self._on_hand_over_wanted)
        self.reference.opened.connect(lambda line: self.open_matter(line.id))

    @Slot()
    def _on_hand_over_wanted(self) -> None:
        desk, detail = self._desk, self.detail.detail
        if detail is not None:
            act_opening.ask(
                desk, detail, Step.RATE, lambda: desk.hand_over(raters_form(desk, detail)),
                raters={RaterKind.VOTER},
            )  # fmt: skip

    @Slot()
    def _on_copy_wanted(self) -> None:
        if self.detail.detail is not None:
            clipboard.copy(self.detail.detail.line.number)
            self._desk.notices.toast(self.tr("Number copied"))
