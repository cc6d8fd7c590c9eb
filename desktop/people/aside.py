"""The right side of the directory: nobody, somebody's card, or a form in the card's place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.accounts.rules import Permission, may
from db.kernel.ids import PersonId
from db.people.contracts import PersonDetail, PersonKind
from desktop.frame.pane import Pane
from desktop.parts.empty import EmptyState
from desktop.people.act_pane import Act, ActPane
from desktop.people.card import PersonCard
from desktop.people.form import UNSAVED, PersonForm

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.unsaved import Content
    from desktop.people.groups import Group


class Aside(QStackedWidget):
    """``form_opened()`` when the form took the card's place."""

    form_opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._may_keep = may(desk.actor, Permission.KEEP_DIRECTORY)
        self.card = PersonCard(desk)
        self.form = PersonForm(desk)
        self.act = ActPane(desk)
        self._nobody = Pane(self.tr("Person"))
        body = self.tr("↑ ↓ choose a person, Enter opens, F2 changes.")
        self._nobody.set_body(EmptyState("user-search", self.tr("Nobody is chosen"), body))
        for pane in (self._nobody, self.card, self.form, self.act):
            self.addWidget(pane)
        self.card.edit_requested.connect(self.change)
        self.card.act_asked.connect(self.begin_act)

    def bring_back(self) -> None:
        """Open the form that a lock or a crash left with typed text."""
        if self._may_keep:
            self._desk.unsaved.bring_back(self, UNSAVED, self._bring_back)

    @property
    def is_editing(self) -> bool:
        """Tell whether a form stands where the card was."""
        return self.currentWidget() not in (self._nobody, self.card)

    def show_card(self, person: PersonDetail) -> None:
        """Show somebody's card."""
        self.card.show_person(person)
        self.setCurrentWidget(self.card)

    def add(self, group: Group) -> None:
        """Open an empty form for the kind of people the group holds."""
        if self._may_keep:
            if not self.is_editing:
                self.form.begin_new(group.kind or PersonKind.VOTER, group.rank)
            self._open_form()

    @Slot()
    def change(self) -> None:
        """Open the form with what is known of the person shown."""
        if self.card.person is not None and self._may_keep and self.card.is_ours:
            if not self.is_editing:
                self.form.begin_change(self.card.person)
            self._open_form()

    @Slot(object)
    def begin_act(self, act: Act) -> None:
        """Ask what an act needs; a form with typed text is left alone."""
        if self.currentWidget() is not self.form:
            self.act.begin(act)
            self.setCurrentWidget(self.act)
        self.form_opened.emit()

    def first_focus(self) -> QWidget:
        """Return where typing begins in the form that is open."""
        is_act = self.currentWidget() is self.act
        return self.act.first_focus() if is_act else self.form.first_focus()

    def leave_form(self) -> None:
        """Put the card back, or nobody where there was none."""
        self.setCurrentWidget(self.card if self.card.person is not None else self._nobody)

    def _open_form(self) -> None:
        if not self.is_editing:
            self.setCurrentWidget(self.form)
        self.form_opened.emit()

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        desk, kept = self._desk, found[UNSAVED]
        if not kept["revision"]:
            self._show_kept(kept, None)
            return
        person = PersonId(UUID(hex=str(kept["person"])))
        desk.jobs.ask(
            self,
            lambda: desk.workspace.people.detail(desk.actor, person),
            lambda known: self._show_kept(kept, known),
        )

    def _show_kept(self, kept: Content, person: PersonDetail | None) -> None:
        if person is not None:
            self.card.show_person(person)
        self.form.bring_back(kept, person)
        self._open_form()
