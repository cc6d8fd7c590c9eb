"""What is true of appointments: which step leads where, what a request needs, how long an official may put it off."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from db.appointments.contracts import (
    AppointmentKind,
    AppointmentStatus,
    RequestAppointment,
    Requester,
    Slot,
    Step,
    TakeStep,
    TargetKind,
)
from db.appointments.matching_contracts import KeepSupply
from db.kernel.clock import CHINA
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import (
    LINE_LIMIT,
    REGION_CODE_LIMIT,
    check_length,
    check_name,
    check_phone,
    clean_line,
    clean_name,
    clean_text,
    normal_id,
    normal_phone,
)

TOPIC_LIMIT = 80
TEXT_LIMIT = 2000
REASON_LIMIT = 200
NAME_LIMIT = 80
NUMBER_LIMIT = 60
MOST_WISHES = 3
MOST_SEATS = 50
FLAGGED_FROM = 2
"""So many times not come are shown beside the name (domain reference §3.5)."""

Problems = tuple[Problem, ...]
_A, _S = AppointmentStatus, Step


class AppointmentProblem(ProblemCode):
    """Why something is not done with an appointment."""

    NAME_MISSING = "appointment_name_missing"
    TOPIC_MISSING = "appointment_topic_missing"
    TARGET_MISSING = "appointment_target_missing"
    KIND_UNKNOWN = "appointment_kind_unknown"
    CATEGORY_UNKNOWN = "appointment_category_unknown"
    TOO_MANY_WISHES = "appointment_too_many_wishes"
    WISHED_TWICE = "appointment_wished_twice"
    NOT_A_DAY = "appointment_not_a_day"
    NOT_A_TIME = "appointment_not_a_time"
    TIME_REVERSED = "appointment_time_reversed"
    SLOT_MISSING = "appointment_slot_missing"
    SLOT_PAST = "appointment_slot_past"
    PLACE_MISSING = "appointment_place_missing"
    REASON_MISSING = "appointment_reason_missing"
    VISIT_MISSING = "appointment_visit_missing"
    NOT_NOW = "appointment_not_now"
    NOT_YET = "appointment_not_yet"
    DELAY_TOO_LONG = "appointment_delay_too_long"
    SLOT_TAKEN = "appointment_slot_taken"
    SUPPLY_FULL = "appointment_supply_full"
    SUPPLY_GONE = "appointment_supply_gone"
    NOT_A_NEED = "appointment_not_a_need"
    SEATS_WRONG = "appointment_seats_wrong"
    GIVEN_ALREADY = "appointment_given_already"
    LIST_TOO_LONG = "appointment_list_too_long"


OF_OFFICIALS = frozenset({AppointmentKind.MEETS_OFFICIAL, AppointmentKind.INVITE_OFFICIAL})
"""Kinds that go by a notice to an official, who may send another leader or put it off."""

OVER = frozenset({_A.DECLINED, _A.CANCELLED, _A.CLOSED, _A.LINKED})
"""What waits for nothing more."""

_EVERYBODY: Mapping[AppointmentStatus, Mapping[Step, AppointmentStatus]] = {
    _A.REQUESTED: {_S.CONFIRM: _A.CONFIRMED, _S.DECLINE: _A.DECLINED, _S.CANCEL: _A.CANCELLED},
    _A.CONFIRMED: {
        _S.RECEIVE: _A.LINKED, _S.MEET: _A.MET, _S.MISS: _A.NO_SHOW, _S.MOVE: _A.CONFIRMED,
        _S.CANCEL: _A.CANCELLED,
    },
    _A.NO_SHOW: {_S.MOVE: _A.CONFIRMED, _S.MEET: _A.MET, _S.CLOSE: _A.CLOSED},
    _A.MET: {_S.RECEIVE: _A.LINKED, _S.CLOSE: _A.CLOSED},
    _A.LINKED: {_S.CLOSE: _A.CLOSED},
    _A.DECLINED: {}, _A.CANCELLED: {}, _A.CLOSED: {}, _A.NOTIFIED: {}, _A.DELAYED: {},
}  # fmt: skip

_OFFICIALS: Mapping[AppointmentStatus, Mapping[Step, AppointmentStatus]] = {
    **_EVERYBODY,
    _A.REQUESTED: {_S.NOTIFY: _A.NOTIFIED, _S.DECLINE: _A.DECLINED, _S.CANCEL: _A.CANCELLED},
    _A.NOTIFIED: {
        _S.CONFIRM: _A.CONFIRMED, _S.DELAY: _A.DELAYED, _S.DECLINE: _A.DECLINED, _S.CANCEL: _A.CANCELLED,
    },
    _A.DELAYED: {_S.CONFIRM: _A.CONFIRMED, _S.DELAY: _A.DELAYED, _S.CANCEL: _A.CANCELLED},
    _A.CONFIRMED: {**_EVERYBODY[_A.CONFIRMED], _S.DELAY: _A.DELAYED},
}  # fmt: skip

_NEEDS_SLOT = frozenset({_S.CONFIRM, _S.MOVE, _S.DELAY})
_NEEDS_REASON = frozenset({_S.DELAY, _S.DECLINE, _S.CANCEL})
_ON_THE_DAY = frozenset({_S.MEET, _S.MISS, _S.RECEIVE})
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_CATEGORY = re.compile("[0-9]{2}(?:[0-9]{2})?")
_SLOT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9:]{5})-([0-9:]{5}))?")
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Signs of a number that nobody mistakes for one another when it is read out."""


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InvalidInput where something stands against it."""
    if problems:
        raise InvalidInput(problems)


def stop(code: AppointmentProblem, field: str = "", **params: object) -> InvalidInput:
    """Return the refusal of one code."""
    return InvalidInput([Problem(field, code, params)])


def steps_from(
    kind: AppointmentKind, status: AppointmentStatus
) -> Mapping[Step, AppointmentStatus]:
    """Return what may be done with an appointment, and where each step leads."""
    table = _OFFICIALS if kind in OF_OFFICIALS else _EVERYBODY
    return MappingProxyType(dict(table[status]))


def number_of(appointment: UUID, requested_on: date) -> str:
    """Return the number of a request: its day, then five signs of its id; no counter gives one twice."""
    rest, signs = appointment.int, ""
    for _ in range(5):
        rest, at = divmod(rest, len(_ALPHABET))
        signs += _ALPHABET[at]
    return f"{requested_on:%y%m%d}-{signs}"


def slot_text(slot: Slot) -> str:
    """Return a slot as it is stored: ``2026-04-15`` or ``2026-04-15T09:00-11:30``."""
    hours = f"T{slot.starts}-{slot.ends}" if slot.starts else ""
    return f"{slot.day:%Y-%m-%d}{hours}"


def slot_of(text: str) -> Slot | None:
    """Return a stored slot; None for what another version wrote in another way."""
    found = _SLOT.fullmatch(text)
    if found is None:
        return None
    with suppress(ValueError):
        return Slot(date.fromisoformat(found[1]), found[2] or "", found[3] or "")
    return None


def slots_of(texts: Sequence[str]) -> tuple[Slot, ...]:
    """Return stored slots that can be read, in their order."""
    return tuple(slot for text in texts if (slot := slot_of(text)) is not None)


def meet(one: Slot, other: Slot) -> bool:
    """Tell whether two slots of a day have a minute in common; one without hours meets every other."""
    if one.day != other.day:
        return False
    if not one.starts or not other.starts:
        return True
    return one.starts < other.ends and other.starts < one.ends


def latest_delay(notified_on: date) -> date:
    """Return the last day to which an official may put a meeting off: a month after the notice."""
    year, month = divmod(notified_on.year * 12 + notified_on.month, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(notified_on.day, last))


def tidy_request(command: RequestAppointment) -> RequestAppointment:
    """Return the command with every text as it is stored."""
    return replace(
        command,
        requester=_tidy_requester(command.requester),
        target=replace(command.target, name=clean_line(command.target.name)),
        topic=clean_line(command.topic),
        detail=clean_text(command.detail),
        category=clean_line(command.category),
        organiser=clean_line(command.organiser),
        outside_number=clean_line(command.outside_number),
    )


def _tidy_requester(who: Requester) -> Requester:
    return replace(
        who,
        name=clean_name(who.name),
        phone=normal_phone(who.phone),
        region_code=normal_id(who.region_code),
        region_name=clean_line(who.region_name),
    )


def check_request(command: RequestAppointment) -> Problems:
    """Return what is wrong with a request; ``tidy_request`` comes first."""
    return (
        *_check_requester(command.requester),
        *_check_target(command),
        *_check_topic(command),
        *check_wishes(command.wished),
        *check_length(command.detail, TEXT_LIMIT, field="detail"),
        *check_length(command.organiser, NAME_LIMIT, field="organiser"),
        *check_length(command.outside_number, NUMBER_LIMIT, field="outside_number"),
    )


def _check_requester(who: Requester) -> Problems:
    missing = () if who.name else (Problem("name", AppointmentProblem.NAME_MISSING),)
    return (
        *missing, *check_name(who.name), *check_phone(who.phone),
        *check_length(who.region_code, REGION_CODE_LIMIT, field="region_code"),
        *check_length(who.region_name, LINE_LIMIT, field="region_name"),
    )  # fmt: skip


def _check_target(command: RequestAppointment) -> Problems:
    target = command.target
    is_named = bool(target.person or target.unit or target.name)
    if not is_named and target.kind is not TargetKind.STATION:
        return (Problem("target", AppointmentProblem.TARGET_MISSING),)
    if command.kind in OF_OFFICIALS and target.kind is not TargetKind.OFFICIAL:
        return (Problem("target", AppointmentProblem.TARGET_MISSING),)
    return check_length(target.name, NAME_LIMIT, field="target")


def _check_topic(command: RequestAppointment) -> Problems:
    found = check_length(command.topic, TOPIC_LIMIT, field="topic")
    if not command.topic:
        found = (Problem("topic", AppointmentProblem.TOPIC_MISSING),)
    if command.category and not _CATEGORY.fullmatch(command.category):
        found = (*found, Problem("category", AppointmentProblem.CATEGORY_UNKNOWN))
    return found


def check_wishes(wished: Sequence[Slot]) -> Problems:
    """Return what is wrong with the wished slots; a day that is over is no fault of who collected it."""
    if len(wished) > MOST_WISHES:
        return (Problem("wished", AppointmentProblem.TOO_MANY_WISHES, {"most": MOST_WISHES}),)
    if len(set(wished)) < len(wished):
        return (Problem("wished", AppointmentProblem.WISHED_TWICE),)
    return tuple(found for slot in wished for found in check_slot(slot, field="wished"))


def check_slot(slot: Slot, *, field: str = "slot") -> Problems:
    """Return what is wrong with the hours of a slot; without any it is the whole day."""
    if not slot.starts and not slot.ends:
        return ()
    if not (_CLOCK.fullmatch(slot.starts) and _CLOCK.fullmatch(slot.ends)):
        return (Problem(field, AppointmentProblem.NOT_A_TIME),)
    if slot.ends <= slot.starts:
        return (Problem(field, AppointmentProblem.TIME_REVERSED),)
    return ()


def check_step(command: TakeStep, today: date, latest: date | None) -> Problems:
    """Return which facts a step lacks; whether it may be taken now is told by ``steps_from``."""
    found: Problems = ()
    if command.step in _NEEDS_SLOT:
        found += _check_agreed(command, today)
    if command.step in {_S.CONFIRM, _S.MOVE} and not clean_line(command.place):
        found += (Problem("place", AppointmentProblem.PLACE_MISSING),)
    if command.step in _NEEDS_REASON and not clean_line(command.reason):
        found += (Problem("reason", AppointmentProblem.REASON_MISSING),)
    if command.step is _S.RECEIVE and command.visit is None:
        found += (Problem("visit", AppointmentProblem.VISIT_MISSING),)
    return (*found, *_check_delay(command, latest), *_check_words(command))


def check_day(step: Step, day: date | None, today: date) -> Problems:
    """Tell when a meeting is said to be over before its day."""
    if step in _ON_THE_DAY and day is not None and day > today:
        return (Problem("", AppointmentProblem.NOT_YET, {"day": day}),)
    return ()


def _check_agreed(command: TakeStep, today: date) -> Problems:
    if command.slot is None:
        return (Problem("slot", AppointmentProblem.SLOT_MISSING),)
    if command.slot.day < today:
        return (Problem("slot", AppointmentProblem.SLOT_PAST),)
    return check_slot(command.slot)


def check_hour(command: TakeStep, now: datetime) -> Problems:
    """Tell when the hours of today that are agreed upon are over."""
    slot = command.slot
    if command.step not in _NEEDS_SLOT or slot is None or not slot.ends:
        return ()
    local = now.astimezone(CHINA)
    if slot.day == local.date() and slot.ends <= f"{local:%H:%M}":
        return (Problem("slot", AppointmentProblem.SLOT_PAST),)
    return ()


def _check_delay(command: TakeStep, latest: date | None) -> Problems:
    """An official puts a meeting off by a month at most, in one go or by and by, and by whatever step."""
    if latest is None or command.slot is None or command.slot.day <= latest:
        return ()
    return (Problem("slot", AppointmentProblem.DELAY_TOO_LONG, {"latest": latest}),)


def _check_words(command: TakeStep) -> Problems:
    return (
        *check_length(clean_line(command.place), LINE_LIMIT, field="place"),
        *check_length(clean_line(command.reason), REASON_LIMIT, field="reason"),
        *check_length(clean_line(command.sent_leader), NAME_LIMIT, field="sent_leader"),
        *check_length(clean_text(command.conclusions), TEXT_LIMIT, field="conclusions"),
    )


def check_supply(command: KeepSupply) -> Problems:
    """Return what is wrong with what is offered."""
    provider = clean_line(command.provider)
    missing = () if provider else (Problem("provider", AppointmentProblem.NAME_MISSING),)
    seats = () if 1 <= command.seats <= MOST_SEATS else (_seats_wrong(),)
    return (
        *missing, *check_length(provider, NAME_LIMIT, field="provider"),
        *check_slot(command.slot, field="starts"), *seats,
        *check_length(clean_line(command.place), LINE_LIMIT, field="place"),
        *check_length(clean_line(command.region_name), LINE_LIMIT, field="region_name"),
        *check_length(clean_line(command.remark), REASON_LIMIT, field="remark"),
    )  # fmt: skip


def _seats_wrong() -> Problem:
    return Problem("seats", AppointmentProblem.SEATS_WRONG, {"most": MOST_SEATS})
