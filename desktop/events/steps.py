"""The next step of an event as the button of its head; before sign-in is closed it shows who is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.accounts.rules import Permission, may
from db.events.codes import EventStep
from db.events.contracts import EventView, InvitationLine, TakeEventStep
from desktop import look
from desktop.parts.shown import set_shown
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.entry import Entry

_ICONS = {
    EventStep.OPEN: "circle-dot", EventStep.RUN: "progress", EventStep.FINISH: "circle-check",
    EventStep.COMPLETE: "file-text", EventStep.ARCHIVE: "archive", EventStep.RESUME: "calendar",
    EventStep.REOPEN: "rotate", EventStep.NOTIFY: "check",
}  # fmt: skip
_USUAL = (
    EventStep.OPEN, EventStep.FINISH, EventStep.COMPLETE, EventStep.ARCHIVE, EventStep.RESUME,
)  # fmt: skip
"""What the button offers, the first of them that is possible; the others stand in its menu."""
_WITH_REASON = frozenset({EventStep.POSTPONE, EventStep.CANCEL, EventStep.REOPEN})
_NAMED = 12
"""So many of the missing are named before sign-in is closed."""


class Steps(QObject):
    """Takes steps, with a reason or a day where one is needed."""

    def __init__(self, desk: Desk, page: Any) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._step: EventStep | None = None
        self._keeps = may(desk.actor, Permission.KEEP_EVENTS)
        page.console.step.clicked.connect(self._on_step_clicked)
        page.console.more.clicked.connect(self._on_more_clicked)
        page.console.print.clicked.connect(page.print_paper)

    def show_event(self, view: EventView) -> None:
        """Offer what can be done with an event now."""
        console, steps = self._page.console, view.line.steps
        self._step = next((one for one in _USUAL if one in steps), None)
        set_shown(console.step, shown=self._keeps and self._step is not None)
        if self._step is not None:
            console.step.setText(words.of(self._step))
            console.step.set_icon(_ICONS[self._step])
        is_open = view.line.is_open
        console.step.set_kind("secondary" if is_open else "primary")
        set_shown(console.kiosk, shown=is_open)
        set_shown(console.more, shown=self._keeps)
        console.box.setEnabled(may(self._desk.actor, Permission.SIGN_PEOPLE_IN))
        look.current().dress(console)

    def take(self, step: EventStep) -> None:
        """Take a step; asks first for what it needs."""
        view = self._page.view
        if view is None or step not in view.line.steps:
            return
        if step in _WITH_REASON:
            self._page.forms.reason(words.of(step), partial(self._with_reason, step))
        elif step is EventStep.RESUME:
            self._page.forms.day(words.of(step), self._with_day)
        elif step is EventStep.FINISH:
            missing = self._page.service.afterwards.missing
            work = partial(missing, self._desk.actor, view.line.id)
            self._desk.jobs.ask(self, work, self._confirm_end, self._desk.notices.say_error)
        else:
            self._send(TakeEventStep(view.line.id, step))

    def menu(self) -> QMenu:
        """Return everything else that can be done with the open event."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        view, forms = self._page.view, self._page.forms
        others = [one for one in view.line.steps if one is not self._step] if view else []
        told = [
            (self.tr("Names for the list…"), forms.roster),
            *self._of_council(view),
            (self.tr("Enter a signed sheet…"), forms.paper),
            (self.tr("Change the plan…"), self._page.begin_change),
            (self.tr("Name of this desk…"), forms.desk),
            *((words.of(one), partial(self.take, one)) for one in others),
        ]
        for text, act in told:
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, act=act: act())
            menu.addAction(action)
        look.current().dress(menu)
        return menu

    def _of_council(self, view: EventView | None) -> list[tuple[str, Callable[[], Any]]]:
        if view is None or view.council is None:
            return []
        return [(self.tr("Members of the council onto the list"), self._page.forms.council)]

    @Slot()
    def _on_step_clicked(self) -> None:
        if self._step is not None:
            self.take(self._step)

    @Slot()
    def _on_more_clicked(self) -> None:
        button = self._page.console.more
        self.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _confirm_end(self, missing: Sequence[InvitationLine]) -> None:
        view = self._page.view
        if view is None:
            return
        if missing and not self._desk.questions.confirm(
            self.tr("%n people are noted absent", "", len(missing)), self._names(missing),
            act=self.tr("Close sign-in"), keep=self.tr("Not yet"), dangerous=False,
        ):  # fmt: skip
            return
        self._send(TakeEventStep(view.line.id, EventStep.FINISH))

    def _names(self, missing: Sequence[InvitationLine]) -> str:
        named = "、".join(one.name for one in missing[:_NAMED])
        if len(missing) <= _NAMED:
            return named
        return self.tr("{names} and {n} more").format(names=named, n=len(missing) - _NAMED)

    def _with_reason(self, step: EventStep, reason: str, entry: Entry) -> None:
        view = self._page.view
        if view is not None:
            self._send(TakeEventStep(view.line.id, step, reason), entry)

    def _with_day(self, day: Any, entry: Entry) -> None:
        view = self._page.view
        if view is not None:
            self._send(TakeEventStep(view.line.id, EventStep.RESUME, day=day), entry)

    def _send(self, command: TakeEventStep, entry: Entry | None = None) -> None:
        refused = entry.show_error if entry is not None else None
        self._page.acts.step(command, words.of(command.step), refused)
