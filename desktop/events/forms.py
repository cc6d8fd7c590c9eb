"""The forms of the side pane: a plan, a walk-in, names for a roster, and what is noted beside an event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from db.events.codes import ROLE_OF, AttendeeRole, EventType
from db.events.contracts import EventLine, EventView, InvitationLine, Invitee, Outcome
from db.events.desk_contracts import WalkIn
from db.events.noting import AskQuestion, CountHeads
from db.events.rules import EventProblem, check_event, check_hours, check_invitee, instant
from db.kernel.clock import local_date
from db.kernel.problems import Problem
from db.people.contracts import PersonLine
from desktop.events import fields
from desktop.events.offered import offer_people
from desktop.forms.field import Field
from desktop.forms.inputs import ComboOption
from desktop.forms.values import PersonEntry
from desktop.frame.entry import Entry
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PLAN = QT_TRANSLATE_NOOP("EventForms", "Plan an event")
_CHANGE = QT_TRANSLATE_NOOP("EventForms", "Change the plan")
_KEEP = QT_TRANSLATE_NOOP("EventForms", "Keep the plan")
_GUEST = QT_TRANSLATE_NOOP("EventForms", "Walk-in")
_SIGN = QT_TRANSLATE_NOOP("EventForms", "Sign in")
_ROSTER = QT_TRANSLATE_NOOP("EventForms", "Names for the list")
_ADD = QT_TRANSLATE_NOOP("EventForms", "Put on the list")
_HEADS = QT_TRANSLATE_NOOP("EventForms", "Numbers from another place")
_NOTE = QT_TRANSLATE_NOOP("EventForms", "Keep")
_QUESTION = QT_TRANSLATE_NOOP("EventForms", "Question and answer")
_RECORD = QT_TRANSLATE_NOOP("EventForms", "Minutes and outcome")
_DESK = QT_TRANSLATE_NOOP("EventForms", "Name of this desk")
_PAPER = QT_TRANSLATE_NOOP("EventForms", "Enter a signed sheet")
_STANDS_IN = QT_TRANSLATE_NOOP("EventForms", "In place of {name}")
_MAKE_UP = QT_TRANSLATE_NOOP("EventForms", "Note afterwards: {name}")

Values = Mapping[str, Any]
_COUNTED = "opinions", "matters", "reports", "adopted"


def _nothing_wrong(_values: Values) -> Sequence[Problem]:
    return ()


def plan_entry(desk: Desk, event: UUID, view: EventView | None = None) -> Entry:
    """Return the form of a plan, filled with what is known; councils are offered."""
    title = say(_CHANGE if view else _PLAN)
    entry = Entry(
        desk, title, fields.PLAN, act=say(_KEEP), check=_check_plan,
        read=lambda values, _made: fields.plan_of(event, values),
    )  # fmt: skip
    for name, value in (fields.typed_of(view) if view else _usual(desk)).items():
        entry.form.input(name).put(value)
    work = partial(desk.workspace.events.councils.every, desk.actor)
    desk.jobs.ask(entry, work, partial(_offer, entry, "council", view.council if view else None))
    return entry


def guest_entry(desk: Desk, event: UUID, name: str, at: str) -> Entry:
    """Return the form of a walk-in; what was typed into the box stands in it."""
    entry = Entry(
        desk, say(_GUEST), fields.GUEST, act=say(_SIGN), check=_check_guest,
        read=lambda values, made: WalkIn(
            made, event, values["name"].name, at, values.get("unit") or "", values.get("phone") or "",
            values["role"], values["name"].person,
        ),
    )  # fmt: skip
    offer_people(desk, entry, partial(_take_guest, entry))
    entry.form.input("name").put(PersonEntry(name))
    return entry


def _take_guest(entry: Entry, person: PersonLine) -> None:
    """Propose as what somebody comes whom the directory knows; their telephone is known there."""
    entry.form.input("role").put(ROLE_OF.get(person.kind, AttendeeRole.GUEST))


def stand_in_entry(desk: Desk, line: InvitationLine) -> Entry:
    """Return the form of who comes in somebody's place; their part and unit are proposed."""
    title = say(_STANDS_IN, name=line.name)
    entry = Entry(desk, title, fields.GUEST, act=say(_NOTE), check=_check_guest)
    offer_people(desk, entry, partial(_take_guest, entry))
    entry.form.input("unit").put(line.unit)
    entry.form.input("role").put(line.role)
    return entry


def invitee_of(values: Values) -> Invitee:
    """Return somebody as the form of a guest has them."""
    who = values["name"]
    return Invitee(
        who.name, values["role"], values.get("unit") or "", phone=values.get("phone") or "",
        person=who.person,
    )  # fmt: skip


def roster_entry(desk: Desk, view: EventView, others: Iterable[EventLine]) -> Entry:
    """Return the form that puts people on a roster: of a group, of an earlier event, of pasted lines."""
    entry = Entry(desk, say(_ROSTER), fields.INVITEES, act=say(_ADD), check=_check_lines)
    today = local_date(desk.clock.now())
    entry.form.input("earlier").set_options([
        ComboOption(one.id, f"{formats.day(one.day, today)} {one.title}")
        for one in others
        if one.id != view.line.id
    ])  # fmt: skip
    work = partial(desk.workspace.offices.groups, desk.actor)
    desk.jobs.ask(entry, work, partial(_offer, entry, "group", None))
    return entry


def heads_entry(desk: Desk, view: EventView, place: str = "") -> Entry:
    """Return the form of a number from another place; places that take part are offered."""
    entry = Entry(
        desk, say(_HEADS), fields.HEADS, act=say(_NOTE), check=_nothing_wrong,
        read=lambda values, made: CountHeads(
            made, view.line.id, values["place"] or "", values.get("number"), values["unit"],
            values["quality"], values.get("source") or "",
        ),
    )  # fmt: skip
    known = dict.fromkeys(one.place for one in view.headcounts)
    entry.form.input("place").set_options([ComboOption(one, one) for one in known])
    if place:
        entry.form.input("place").put(place)
    return entry


def question_entry(desk: Desk, event: UUID) -> Entry:
    """Return the form of a question with its answer."""
    return Entry(
        desk, say(_QUESTION), fields.QUESTION, act=say(_NOTE), check=_nothing_wrong,
        read=lambda values, made: AskQuestion(
            made, event, values["asker"] or "", values["words"] or "", values.get("unit") or "",
            values.get("answer") or "", values.get("answered_by") or "",
        ),
    )  # fmt: skip


def record_entry(desk: Desk, view: EventView) -> Entry:
    """Return the form of minutes and outcome."""
    entry = Entry(desk, say(_RECORD), fields.RECORD, act=say(_NOTE), check=_check_record)
    outcome = view.outcome
    entry.form.input("minutes").put(view.minutes)
    for name in _COUNTED:
        entry.form.input(name).put(getattr(outcome, name))
    if outcome.cost:
        entry.form.input("cost").put(f"{Decimal(outcome.cost) / 100:.2f}")
    return entry


def paper_entry(desk: Desk) -> Entry:
    """Return the form that enters rows of a signed sheet by their numbers."""
    return Entry(desk, say(_PAPER), fields.PAPER, act=say(_NOTE), check=_nothing_wrong)


def reason_entry(desk: Desk, title: str, more: Sequence[Field] = ()) -> Entry:
    """Return a form that asks for a reason, and for what else a step needs."""
    return Entry(desk, title, (*more, *fields.REASON), act=title, check=_nothing_wrong)


def desk_entry(desk: Desk, name: str) -> Entry:
    """Return the form that names this desk."""
    entry = Entry(desk, say(_DESK), fields.DESK, act=say(_NOTE), check=_nothing_wrong)
    entry.form.input("name").put(name)
    return entry


def day_entry(desk: Desk, title: str) -> Entry:
    """Return the form of a new day."""
    return Entry(desk, title, fields.NEW_DAY, act=title, check=_nothing_wrong)


def make_up_entry(desk: Desk, name: str) -> Entry:
    """Return the form of a make-up."""
    title = say(_MAKE_UP, name=name)
    return Entry(desk, title, fields.MAKE_UP, act=say(_NOTE), check=_check_hour)


def invitees_of(text: str, role: AttendeeRole) -> tuple[Invitee, ...]:
    """Return people as they stand in pasted lines: name, unit, telephone, seat, with tabs or commas between."""
    return tuple(_invitee(line, role) for line in text.splitlines() if line.strip())


def outcome_of(values: Values) -> Outcome:
    """Return the outcome that was typed; the cost in cents."""
    counts = {name: values.get(name) or 0 for name in _COUNTED}
    return Outcome(**counts, cost=_cents(values.get("cost") or "") or 0)


def arrived(view: EventView, hour: str) -> Any:
    """Return when somebody came, as an instant of the day of the event."""
    return instant(view.line.day, fields.hour_of(hour))


def _invitee(line: str, role: AttendeeRole) -> Invitee:
    parts = line.split("\t") if "\t" in line else line.replace("，", ",").split(",")
    name, unit, phone, seat = (*(one.strip() for one in parts), "", "", "")[:4]
    return Invitee(name, role, unit, phone=phone, seat=seat)


def _cents(text: str) -> int | None:
    try:
        return int(Decimal(text.strip() or "0") * 100)
    except (InvalidOperation, ValueError):
        return None


def _check_plan(values: Values) -> Sequence[Problem]:
    if not values.get("day"):
        return ()
    return check_event(fields.plan_of(UUID(int=0), values))


def _check_guest(values: Values) -> Sequence[Problem]:
    who = values.get("name") or PersonEntry()
    return check_invitee(Invitee(who.name or "-", unit=values.get("unit") or ""))


def _check_lines(values: Values) -> Sequence[Problem]:
    lines = invitees_of(values.get("lines") or "", AttendeeRole.GUEST)
    if not (lines or values.get("group") or values.get("earlier")):
        return (Problem("lines", EventProblem.NAME_MISSING),)
    wrong = (found for one in lines for found in check_invitee(one) if not found.warns)
    return tuple(Problem("lines", one.code, one.params) for one in wrong)[:1]


def _check_record(values: Values) -> Sequence[Problem]:
    if _cents(values.get("cost") or "") is None:
        return (Problem("cost", EventProblem.NOT_A_NUMBER, {"most": 10_000_000}),)
    return ()


def _check_hour(values: Values) -> Sequence[Problem]:
    hour = fields.hour_of(values.get("hour") or "")
    wrong = check_hours(hour, "23:59") if hour else ()
    return tuple(Problem("hour", one.code) for one in wrong[:1])


def _offer(entry: Entry, name: str, chosen: UUID | None, found: Sequence[Any]) -> None:
    entry.form.input(name).set_options([ComboOption(one.id, one.name) for one in found])
    if chosen is not None:
        entry.form.input(name).put(chosen)


def _usual(desk: Desk) -> dict[str, Any]:
    """A new plan begins with today and the four parts by their words."""
    return {"kind": EventType.BUSINESS_LEGAL_SESSION, "day": local_date(desk.clock.now())}
