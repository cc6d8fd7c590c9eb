"""What the fields of a step offer, propose and ask of the matter at hand; declared here, nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from db.kernel.ids import OrganizationId
from db.reception.codes import MatterState, Step, VisitorKind
from db.reception.contracts import MatterDetail
from db.reception.course_contracts import SlipLine
from db.reception.handling import SAMENESS, LinkType, RaterKind, UnitRole, UrgeForm
from db.reception.rules import CLASSES
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.reception import loop_facts
from desktop.reception.lists import Lists
from desktop.wording import categories, limit_words
from desktop.wording.marks import say

Values = Mapping[str, Any]
_Offer = Callable[[MatterDetail, Lists], Sequence[ComboOption]]
_Slips = Callable[[MatterDetail], Sequence[SlipLine]]
_Proposal = Callable[[MatterDetail, Lists], object]
_Question = Callable[[MatterDetail, Values], bool]


def prepare(form: RecordForm, step: Step | None, detail: MatterDetail, lists: Lists) -> None:
    """Fill the choices of a form, and propose what is known already."""
    for name, offered in _OFFERS.get(step, {}).items():
        form.input(name).set_options(offered(detail, lists))
    for name, proposed in _PROPOSALS.get(step, {}).items():
        form.input(name).put(proposed(detail, lists))


def asked(step: Step | None, detail: MatterDetail, values: Values) -> Iterator[tuple[str, bool]]:
    """Yield the fields that are asked of some matters only, and whether they are of this one."""
    for name, question in _QUESTIONS.get(step, {}).items():
        yield name, question(detail, values)


def _units(_detail: MatterDetail, lists: Lists) -> list[ComboOption]:
    return [ComboOption(one.id, one.name) for one in lists.units]


def _slips(detail: MatterDetail) -> Sequence[SlipLine]:
    return detail.course.slips if detail.course else ()


def _unsigned(detail: MatterDetail) -> list[SlipLine]:
    """Return the slips that may still be signed or returned."""
    return [one for one in _slips(detail) if one.sign_by is not None]


def _unanswered(detail: MatterDetail) -> list[SlipLine]:
    """Return the slips that wait for an answer: neither returned, nor handed elsewhere, nor answered."""
    return [one for one in _slips(detail) if one.unit_due_on is not None]


def _apart(detail: MatterDetail) -> list[SlipLine]:
    """Return those of several units of which each answers for itself: who still owes that, else all of them."""
    every = [one for one in _slips(detail) if one.role is UnitRole.SEPARATE and not one.is_over]
    apart = [one for one in every if one.returned_at is None]
    return [one for one in apart if one.unit_due_on is not None] or apart


def _answering(detail: MatterDetail) -> list[SlipLine]:
    """Return the units of which one is named as the one that answered: those apart, or the lead and who helps it."""
    live = [one for one in _unanswered(detail) if one.role is not UnitRole.SEPARATE]
    helped = [one for one in live if one.role is UnitRole.CO]
    led = [one for one in live if one.role is not UnitRole.CO]
    return _apart(detail) or (led + helped if helped else [])


def _leading(detail: MatterDetail, _lists: Lists) -> OrganizationId | None:
    """Return the unit that leads others, whose answer is the likely one."""
    found = [one for one in _answering(detail) if one.role is UnitRole.LEAD]
    return found[0].unit_id if found else None


def _units_of(slips: _Slips) -> _Offer:
    return lambda detail, _lists: [ComboOption(one.unit_id, one.unit) for one in slips(detail)]


def _more_than(count: int, slips: _Slips) -> _Question:
    return lambda detail, _values: len(slips(detail)) > count


def _classes(_detail: MatterDetail, lists: Lists) -> list[ComboOption]:
    labels = lists.result_labels
    return [ComboOption(one, say(limit_words.result(labels, one))) for one in CLASSES[labels]]


def _categories(detail: MatterDetail, _lists: Lists) -> list[ComboOption]:
    known, own = categories.every(), detail.line.category
    # A code that the file no longer has must not be lost by settling something else.
    codes = known if own in known else (own, *known)
    return [ComboOption(one, categories.full_word(one)) for one in codes]


def _ending(detail: MatterDetail, _lists: Lists) -> list[ComboOption]:
    """Return the links that can be ended here."""
    links = detail.course.links if detail.course else ()
    kinds = {*SAMENESS, LinkType.OPINION}
    return [ComboOption(one.link, loop_facts.linked(one)) for one in links if one.type in kinds]


def _only_link(detail: MatterDetail, lists: Lists) -> object:
    links = _ending(detail, lists)
    return links[0].value if len(links) == 1 else None


def _likely_unit(detail: MatterDetail, lists: Lists) -> OrganizationId | None:
    return _suggested(detail) or lists.usual_unit(detail.line.category)


def _suggested(detail: MatterDetail) -> OrganizationId | None:
    """Return whose matter it is, where the last unit returned it and said so."""
    slips = _slips(detail)
    is_returned = detail.line.state is MatterState.RETURNED
    return slips[-1].suggested_id if slips and is_returned else None


def _due_on(detail: MatterDetail, _lists: Lists) -> object:
    return detail.line.due_on


def _of_line(detail: MatterDetail, _lists: Lists) -> object:
    return detail.line.category


def _next_form(detail: MatterDetail, _lists: Lists) -> UrgeForm:
    """Return the rung of the ladder that comes next: a letter after a call, and in time supervision."""
    course = detail.course
    if course is None or not course.urge_forms:
        return UrgeForm.PHONE
    supervised = course.next_urging is UrgeForm.SUPERVISION
    return UrgeForm.SUPERVISION if supervised else UrgeForm.PAPER


def _settled(name: str) -> _Proposal:
    """Return what shows a fact that triage settles as it stands."""
    return lambda detail, _lists: getattr(detail, name)


def _is_later(detail: MatterDetail, values: Values) -> bool:
    """Tell whether a unit gets a later day, which has its reason."""
    chosen, due_on = values["due_on"], detail.line.due_on
    return chosen is not None and due_on is not None and chosen > due_on


def _is_unknown(detail: MatterDetail, values: Values) -> bool:
    """Tell whether only the code of the receipt shows that it is the visitor who rates."""
    is_anonymous = detail.visitor_kind is VisitorKind.ANONYMOUS
    return is_anonymous and values["rater"] is RaterKind.VOTER


def _is_waived(detail: MatterDetail, _values: Values) -> bool:
    """Tell whether nobody checked a reply that should have been."""
    course = detail.course
    return course is not None and course.is_check_asked and course.check is None


_HANDING: Mapping[str, _Offer] = {"unit": _units, "co_units": _units}
_ANSWER: Mapping[str, _Offer] = {
    "unit": _units_of(_answering),
    "result": _classes,
    "copy_to": _units,
}
_OFFERS: Mapping[Step | None, Mapping[str, _Offer]] = MappingProxyType({
    Step.TRIAGE: {"category": _categories},
    Step.ASSIGN: _HANDING, Step.TRANSFER: _HANDING, Step.ESCALATE: {"unit": _units},
    Step.SIGN: {"unit": _units_of(_unsigned)},
    Step.RETURN: {"unit": _units_of(_unsigned), "suggested_unit": _units},
    Step.URGE: {"unit": _units_of(_unanswered)},
    Step.REPLY: _ANSWER, Step.ANSWER_ON_SITE: _ANSWER,
    Step.UNLINK: {"link": _ending},
})  # fmt: skip
"""Step → field → what can be chosen."""

_SETTLED = (
    "demand_type", "urgency", "scale", "proposed_handling", "summary", "related_count",
    "is_public_interest",
)  # fmt: skip
_PROPOSALS: Mapping[Step | None, Mapping[str, _Proposal]] = MappingProxyType({
    Step.TRIAGE: {"category": _of_line, **{name: _settled(name) for name in _SETTLED}},
    Step.ASSIGN: {"due_on": _due_on, "unit": _likely_unit}, Step.TRANSFER: {"due_on": _due_on},
    Step.URGE: {"form": _next_form}, Step.REPLY: {"unit": _leading}, Step.UNLINK: {"link": _only_link},
})  # fmt: skip
"""Step → field → what stands there before anybody typed."""

_FURTHER: Mapping[str, _Question] = {
    "separately": lambda _, values: bool(values["co_units"]), "due_reason": _is_later,
}  # fmt: skip
_QUESTIONS: Mapping[Step | None, Mapping[str, _Question]] = MappingProxyType({
    Step.ASSIGN: _FURTHER, Step.TRANSFER: _FURTHER,
    Step.SIGN: {"unit": _more_than(1, _unsigned)},
    Step.RETURN: {"unit": _more_than(1, _unsigned)},
    Step.URGE: {"unit": _more_than(1, _unanswered)},
    Step.REPLY: {"unit": _more_than(0, _answering)},
    Step.ANSWER_ON_SITE: {"unit": _more_than(0, _answering)},
    Step.FEED_BACK: {
        "unchecked_because": _is_waived, "deputy_told": lambda detail, _: bool(detail.deputies),
    },
    Step.RATE: {"code": _is_unknown},
})  # fmt: skip
"""Step → field → whether it is asked, by the matter and by the answers given so far."""
