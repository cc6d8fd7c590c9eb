"""The register form at work: what one answer means for the other fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot

from db.kernel.clock import Clock, local_date
from db.kernel.ids import OrganizationId
from db.kernel.problems import Problem
from db.people.contracts import PersonLine
from db.reception.codes import Channel, DemandType, NextStep, VisitorKind
from db.reception.contracts import DueDate
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.forms.values import PersonEntry
from desktop.reception import form
from desktop.reception.further import Further
from desktop.reception.lists import Lists
from desktop.wording import categories, formats
from desktop.wording.marks import say

Propose = Callable[[date, dict[str, Any]], DueDate]
"""Gives the deadline of what was typed, counted from a day."""


_TELLING = ("phone", "region_name", "title", "statement", "category", "answer")
"""Fields that say that somebody began to fill a form."""


class RegisterForm(RecordForm):
    """Knows the defaults that follow from category, mode and next step.

    ``context_changed()`` when person, place or category changed, on which references depend;
    ``wishes_changed()`` when another form stands there, with other wishes for secrecy.
    """

    context_changed = Signal()
    wishes_changed = Signal()

    def __init__(
        self, clock: Clock, propose: Propose, check: Callable[[dict[str, Any]], Sequence[Problem]]
    ) -> None:
        self._by_hand: set[str] = set()
        self._lists = Lists()
        self._propose = propose
        self._more_open = False
        super().__init__(form.fields(categories.chips()), check=check, clock=clock)
        self.further = Further(self)
        chips = self.input("category").group.choices()
        for chip, category in zip(chips, categories.known().chips(), strict=True):
            chip.setToolTip(categories.examples(category))
        self._connect()
        self.show_more(shown=False)
        self._follow_all()

    def offer(self, lists: Lists) -> None:
        """Offer other communities, units and deputies; what is chosen stays."""
        self._lists = lists
        self.input("region_name").set_options(
            [ComboOption(one.name, one.name) for one in lists.communities]
        )
        for name in ("unit", "accused"):
            self.input(name).set_options([ComboOption(one.id, one.name) for one in lists.units])
        chosen = [self._deputy_option(lists, one) for one in lists.deputies]
        for name in ("deputy", "companion"):
            self.input(name).set_options(chosen)
        for name in ("region_name", "unit", "deputy", "companion"):
            self.input(name).set_readings(_readings)
        self._propose_deputy()

    def is_begun(self, *, given: PersonEntry | None = None) -> bool:
        """Tell whether anything was typed that is worth keeping; a name that was given is not."""
        entry = self.input("name").value()
        named = not self.input("name").is_blank() and entry != given
        return named or any(not self.input(name).is_blank() for name in _TELLING)

    def begin(self, draft: Mapping[str, object]) -> None:
        """Show a kept form, or an empty one."""
        kept = draft.get("by_hand")
        self._by_hand = {str(name) for name in kept} if isinstance(kept, list) else set()
        self.further.follow(draft)
        self.restore(draft)
        self.show_more(shown=bool(self._deviating()))
        self._follow_all()
        if "deputy" not in draft:
            self._propose_deputy()

    def read(self) -> dict[str, Any]:
        """Return every value; what a category proposed counts although its field is folded away."""
        return {**super().read(), "demand_type": self.input("demand_type").value()}

    def draft(self) -> dict[str, object]:
        """Return everything typed, and which proposals a person overruled."""
        return {**super().draft(), "by_hand": sorted(self._by_hand)}

    def clear_matter(self) -> None:
        """Empty what belongs to one matter; the visitor stays."""
        for field in self.fields:
            if field.name in form.OF_MATTER:
                self.input(field.name).put(field.default)
        self._by_hand -= set(form.OF_MATTER)
        self.further.show_category("")
        self._follow_all()

    def put_matter(self, values: Mapping[str, object]) -> None:
        """Show a matter again that was set aside."""
        for name in form.OF_MATTER:
            if name == "category":
                self.further.show_category(str(values.get(name)))
            self.input(name).put(values.get(name))
        self._by_hand |= {"unit", "due_on", "demand_type"}
        self._follow_all()

    def show_more(self, *, shown: bool) -> None:
        """Show or hide the rarely needed fields; one that says something stays."""
        self._more_open = shown
        self._follow_kind()

    @property
    def shows_more(self) -> bool:
        """Tell whether the rarely needed fields are open."""
        return self._more_open

    def put_due(self) -> None:
        """Propose the deadline anew, unless a person chose one."""
        if "due_on" in self._by_hand or not self.is_shown("due_on"):
            return
        if self.input("category").is_blank() and "demand_type" not in self._by_hand:
            # Without a category any day would be a guess.
            self.input("due_on").put(None)
            return
        proposed = self._proposed()
        self.input("due_on").set_explain(lambda on: _explained(on, proposed))
        self.input("due_on").put(proposed.on)

    def take_person(self, entry: PersonEntry) -> None:
        """Recognise who is meant without moving the focus."""
        self.input("name").put(entry)
        self.context_changed.emit()

    def _connect(self) -> None:
        follow = {
            "channel": self._on_channel_edited,
            "category": self._on_category_edited,
            "next_step": self._follow_step,
            "kind": self._on_kind_edited,
            "region_name": self.context_changed.emit,
            "unit": lambda: self._by_hand.add("unit"),
            "deputy": lambda: self._by_hand.add("deputy"),
            "due_on": self._on_due_edited,
            "demand_type": self._on_demand_edited,
            "opinion": self._on_opinion_edited,
            "urgency": self.put_due,
            "scale": self.put_due,
            "received_on": self.put_due,
        }
        for name, slot in follow.items():
            self.input(name).edited.connect(slot)
        self.further.taken.connect(self._on_further_taken)
        self.input("name").released.connect(self.context_changed)
        self.input("same_as").offers_changed.connect(self._follow_offers)

    @Slot()
    def _on_channel_edited(self) -> None:
        if self.input("channel").value() == form.OTHER:
            self.further.ask_channel()
        self._follow_channel()

    @Slot()
    def _on_category_edited(self) -> None:
        if self.input("category").value() == categories.OTHER:
            self.further.ask_category()
        self._follow_category()

    @Slot()
    def _on_further_taken(self) -> None:
        self._follow_channel()
        self._follow_category()
        self.edited.emit()

    @Slot()
    def _on_kind_edited(self) -> None:
        if self.input("kind").value() is VisitorKind.ANONYMOUS:
            self.input("name").put(None)
            self.input("phone").put(None)
        self._follow_kind()
        self.context_changed.emit()

    @Slot()
    def _on_due_edited(self) -> None:
        is_given = self.input("due_on").value() is not None
        (self._by_hand.add if is_given else self._by_hand.discard)("due_on")

    @Slot()
    def _on_demand_edited(self) -> None:
        self._by_hand.add("demand_type")
        self._follow_demand()
        self.put_due()

    @Slot()
    def _on_opinion_edited(self) -> None:
        self._by_hand.add("opinion")
        self._follow_demand()

    def _follow_all(self) -> None:
        self._follow_channel()
        self._follow_category(announce=False)
        self._follow_step()
        self._follow_kind()
        self._follow_demand()
        self._follow_offers()

    @Slot()
    def _follow_offers(self) -> None:
        """Show the strip of possible same matters only while it holds any."""
        self.set_shown("same_as", shown=bool(self.input("same_as").shown()))

    def _follow_demand(self) -> None:
        reports = self.input("demand_type").value() is DemandType.REPORT
        self.set_shown("accused", shown=reports)
        self.set_shown("article", shown=bool(self.input("opinion").value()))
        self.wishes_changed.emit()

    def _follow_channel(self) -> None:
        channel = self.input("channel").value()
        mark = form.LABELS.get(channel, form.PERSON) if isinstance(channel, Channel) else None
        self.frame("name").set_label(say(mark or form.VISITOR))

    def _follow_category(self, *, announce: bool = True) -> None:
        code = self.input("category").value()
        if isinstance(code, str) and code:
            _put_usual(self, code, self._lists.usual_unit(code), settled=self._by_hand)
            self._follow_kind()
            self._follow_demand()
        self.put_due()
        if announce:
            self.context_changed.emit()

    @Slot()
    def _follow_step(self) -> None:
        step = self.input("next_step").value()
        for name in form.ASSIGNING:
            self.set_shown(name, shown=step is NextStep.ASSIGN)
        for name in form.ANSWERING:
            self.set_shown(name, shown=step is NextStep.ANSWER)
        self.put_due()

    def _follow_kind(self) -> None:
        is_firm = self.input("kind").value() is VisitorKind.LEGAL_PERSON
        deviating = self._deviating()
        for name in form.MORE:
            wanted = self._more_open and (is_firm or name not in form.OF_FIRMS)
            self.set_shown(name, shown=wanted or name in deviating)

    def _deviating(self) -> set[str]:
        """Return the rare fields that say something; what a category proposes says nothing."""
        defaults = {one.name: one.default for one in self.fields}
        quiet = set() if "demand_type" in self._by_hand else {"demand_type"}
        return {
            name
            for name in form.MORE
            if name not in quiet and self.input(name).value() not in (None, "", defaults[name])
        }

    def _proposed(self) -> DueDate:
        start = self.input("received_on").value() or local_date(self._clock.now())
        return self._propose(
            start,
            {name: self.input(name).value() for name in ("demand_type", "scale", "urgency")},
        )

    def _propose_deputy(self) -> None:
        is_settled = "deputy" in self._by_hand or self.is_begun()
        if self.input("deputy").value() is None or not is_settled:
            self.input("deputy").put(next(iter(self._lists.received_today), None))

    def _deputy_option(self, lists: Lists, one: PersonLine) -> ComboOption:
        note = self.tr("received today") if one.id in lists.received_today else one.specialty
        return ComboOption(one.id, one.name, note=note, badge=one.level or one.officer_role)


def _put_usual(
    to: RegisterForm, code: str, unit: OrganizationId | None, *, settled: Set[str]
) -> None:
    """Put what usually comes with a category where nobody has settled it."""
    kind, is_opinion = categories.demand_type_of(code), categories.known().is_legislative(code)
    usual: dict[str, object] = {"demand_type": kind, "unit": unit, "opinion": is_opinion}
    if kind is DemandType.REPORT:
        # What a report means for everybody is decided by no category; ``ReportOffer`` asks.
        del usual["demand_type"]
    for name in usual.keys() - settled:
        to.input(name).put(usual[name])


def _explained(on: date, proposed: DueDate) -> str:
    """Say why a day is proposed; a day chosen by hand explains itself."""
    if on != proposed.on:
        return ""
    return formats.working_days(proposed.days, proposed.skipped, certain=proposed.certain)


def _readings(text: str) -> Sequence[str]:
    from db.search.pinyin import reading_keys

    return reading_keys(text)
