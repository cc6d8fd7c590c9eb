"""Looks things up while a form is filled: people by what is typed, references by what they depend on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.kernel.clock import local_date
from db.kernel.ids import MatterId, PersonId
from db.people.contracts import PersonLine
from desktop.forms.values import PersonEntry
from desktop.reception import queries
from desktop.reception.lists import Lists
from desktop.reception.queries import Asked, Known
from desktop.reception.reference import References
from desktop.reception.same_matter import SameMatter

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.context import ContextPane
    from desktop.reception.register_pane import RegisterPane

_LEAST_DIGITS = 7


class LookUp(QObject):
    """Answers the form's searches and keeps 参考 in step; the focus never moves."""

    def __init__(self, desk: Desk, register: RegisterPane, context: ContextPane) -> None:
        super().__init__(register)
        self._desk, self._form, self._context = desk, register.form, context
        self._lists = Lists()
        self._asked: Asked | None = None
        self._known = Known((), ())
        self._tail = ""
        self._dismissed: set[MatterId] = set()
        self._form.input("name").searched.connect(self._on_name_searched)
        self._form.input("name").taken.connect(self._on_name_taken)
        self._form.input("phone").reveal_asked.connect(self._on_phone_reveal_asked)
        self._form.left.connect(self._on_form_left)
        self._form.context_changed.connect(self.bring_up)
        context.reference.dismissed.connect(self._on_dismissed)
        context.reference.linked.connect(self.link_same)
        self.same = SameMatter(desk, register)

    def is_of_another_day(self) -> bool:
        """Tell whether who received was read on another day than today, or never."""
        return self._lists.read_on != local_date(self._desk.clock.now())

    def offer(self, lists: Lists) -> None:
        """Know who received somebody today."""
        self._lists = lists
        self._show()

    @Slot()
    def bring_up(self) -> None:
        """Show references, because what they depend on has changed."""
        self.follow()
        self._context.show_reference()

    @Slot()
    def link_same(self) -> None:
        """Link with the first matter offered, with the next press the one after it; else with that of 参考."""
        likely = self._context.reference.shown().same
        if self.same.strip.shown():
            self.same.strip.take_next()
        elif likely is not None and not likely.line.is_sealed:
            self.same.offer(likely.line)

    def follow(self) -> None:
        """Ask again when person, category or place is another one."""
        asked = self._now_asked()
        if asked == self._asked:
            return
        if self._asked is not None and asked.person != self._asked.person:
            self._dismissed.clear()
        self._asked = asked
        desk = self._desk
        desk.jobs.ask(self, lambda: queries.known(desk, asked), self._take, latest="known")

    @Slot(str)
    def _on_name_searched(self, text: str) -> None:
        desk = self._desk
        desk.jobs.ask(
            self,
            partial(desk.workspace.people.find, desk.actor, text),
            self._form.input("name").show_matches,
            latest="people",
        )

    @Slot(object)
    def _on_name_taken(self, line: PersonLine) -> None:
        self._tail = line.phone_tail
        self._form.input("phone").put_masked(line.phone)
        if line.region_name:
            self._form.input("region_name").put(line.region_name)
        self.bring_up()

    @Slot(str)
    def _on_form_left(self, name: str) -> None:
        """Recognise somebody by name and number; nothing happens when it could be another person."""
        entry: PersonEntry = self._form.input("name").value()
        digits: str = self._form.input("phone").value()
        if name not in ("name", "phone") or entry.person or len(digits) < _LEAST_DIGITS:
            return
        desk = self._desk
        desk.jobs.ask(
            self,
            lambda: queries.by_phone(desk, entry.name, digits),
            lambda line: self._recognise(entry, line),
            latest="phone",
        )

    @Slot()
    def _on_phone_reveal_asked(self) -> None:
        person = self._form.input("name").value().person
        if person is None:
            return
        desk, reason = self._desk, self.tr("Checked at the counter while registering")
        desk.jobs.ask(
            self,
            lambda: desk.workspace.people.reveal_phone(desk.actor, person, reason),
            self._form.input("phone").show_revealed,
            desk.notices.say_error,
        )

    @Slot()
    def _on_dismissed(self) -> None:
        self._dismissed.update(one.line.id for one in self._known.similar)
        self._show()

    def _recognise(self, entry: PersonEntry, line: PersonLine | None) -> None:
        if line is None or self._form.input("name").value() != entry:
            return
        self._tail = line.phone_tail
        if not self._form.input("region_name").value() and line.region_name:
            self._form.input("region_name").put(line.region_name)
        self._form.take_person(PersonEntry(line.name, line.id))
        self._form.edited.emit()

    def _now_asked(self) -> Asked:
        person: PersonId | None = self._form.input("name").value().person
        category = self._form.input("category").value()
        region = self._form.input("region_name").value()
        return Asked(person, str(category or ""), str(region or ""))

    def _take(self, known: Known) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        open_ones = tuple(one for one in self._known.similar if one.line.id not in self._dismissed)
        references = References(
            same=open_ones[0] if open_ones else None,
            person=self._remark(),
            earlier=self._known.earlier,
            near=self._known.similar[1:] if open_ones else self._known.similar,
            present=self._lists.present(),
        )
        self._context.reference.show_references(references, self._desk.clock.now())

    def _remark(self) -> str:
        if self._asked is None or self._asked.person is None:
            return ""
        count = len(self._known.earlier)
        times = self.tr("came %n times before", "", count) if count else self.tr("first visit")
        if not self._tail:
            return times
        return self.tr("phone ends {tail}, {times}").format(tail=self._tail, times=times)
