"""What is true of events: which step leads where, what is late, whose badge a code is, who counts as having come."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from uuid import UUID

from db.events.codes import FOUR_PARTS, EventState, EventStep, EventType, PartKind
from db.events.contracts import Invitee, Limits, Part, PlanEvent
from db.kernel.clock import CHINA
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import check_length, check_name, check_phone, clean_line
from db.search.pinyin import reading_keys

TITLE_LIMIT, LINE_LIMIT, REASON_LIMIT, TEXT_LIMIT = 80, 100, 200, 4000
MOST_INVITED, MOST_PARTS, MOST_HOSTS, MOST_NUMBER = 20_000, 30, 20, 10_000_000
MOST_STROKES = 256 * 1024
UNDO_MINUTES = 10
"""So long a desk takes its own mark back without a reason."""
CODE_LENGTH = 13
_READINGS_LIMIT = 400

Problems = tuple[Problem, ...]
_S, _T = EventState, EventStep


class EventProblem(ProblemCode):
    """Why something is not done at an event."""

    TITLE_MISSING = "event_title_missing"
    NO_NAMES = "event_no_names"
    NAME_MISSING = "event_name_missing"
    NOT_A_TIME = "event_not_a_time"
    TIME_REVERSED = "event_time_reversed"
    NOT_A_NUMBER = "event_not_a_number"
    TOO_MANY = "event_too_many"
    STEP = "event_step"
    REASON_MISSING = "event_reason_missing"
    DAY_MISSING = "event_day_missing"
    PARTS_OPEN = "event_parts_open"
    PART_TWICE = "event_part_twice"
    NOT_OPEN = "event_not_open"
    NOT_THERE = "event_not_there"
    CAME_ALREADY = "event_came_already"
    UNDO_LATE = "event_undo_late"
    APPROVER_MISSING = "event_approver_missing"
    BEFORE_EVENT = "event_before_event"
    ROWS_UNREADABLE = "event_rows_unreadable"
    SIGNATURE_LARGE = "event_signature_large"
    ANSWERED = "event_answered"
    CLOSED = "event_closed"
    BALLOT_RETURNED = "event_ballot_returned"
    BALLOT_SUM = "event_ballot_sum"
    BALLOT_QUORUM = "event_ballot_quorum"
    SEATS_FULL = "event_seats_full"
    QUORUM_WRONG = "event_quorum_wrong"


STATES: Mapping[EventState, Mapping[EventStep, EventState]] = MappingProxyType({
    _S.PLANNED: {
        _T.NOTIFY: _S.NOTIFIED, _T.OPEN: _S.SIGN_IN_OPEN, _T.POSTPONE: _S.POSTPONED, _T.CANCEL: _S.CANCELLED,
    },
    _S.NOTIFIED: {_T.OPEN: _S.SIGN_IN_OPEN, _T.POSTPONE: _S.POSTPONED, _T.CANCEL: _S.CANCELLED},
    _S.SIGN_IN_OPEN: {_T.RUN: _S.RUNNING, _T.FINISH: _S.FINISHED, _T.CANCEL: _S.CANCELLED},
    _S.RUNNING: {_T.FINISH: _S.FINISHED},
    _S.FINISHED: {_T.COMPLETE: _S.MINUTES_DONE, _T.REOPEN: _S.RUNNING},
    _S.MINUTES_DONE: {_T.ARCHIVE: _S.ARCHIVED, _T.REOPEN: _S.RUNNING},
    _S.POSTPONED: {_T.RESUME: _S.PLANNED, _T.CANCEL: _S.CANCELLED},
    _S.CANCELLED: {},
    _S.ARCHIVED: {},
})  # fmt: skip
"""State → step → next state; what is not in the table cannot be done (domain reference §3.7)."""

OPEN = frozenset({_S.SIGN_IN_OPEN, _S.RUNNING})
ENDED = frozenset({_S.FINISHED, _S.MINUTES_DONE, _S.ARCHIVED})
OVER = frozenset({_S.CANCELLED, _S.ARCHIVED})
"""What is written in no more."""

_NEEDS_REASON = frozenset({_T.POSTPONE, _T.CANCEL, _T.REOPEN})
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_RANGE = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")
_COMMAS = 0xFF0C, 0x3001, 0xFF1B, 0x3B
_DASHES = 0xFF0D, 0x2014, 0x2013, 0x7E, 0xFF5E, 0x81F3
_LIKE_PLAIN = {**dict.fromkeys(_COMMAS, ","), **dict.fromkeys(_DASHES, "-")}
"""Commas and dashes as Chinese input methods write them."""
_DIGITS = dict(zip(range(0xFF10, 0xFF1A), "0123456789", strict=True))


def stop(code: EventProblem, field: str = "", **params: object) -> InvalidInput:
    """Return the refusal for one reason."""
    return InvalidInput([Problem(field, code, params)])


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InvalidInput where something is wrong rather than odd."""
    if found := [one for one in problems if not one.warns]:
        raise InvalidInput(found)


def after(state: EventState, step: EventStep) -> EventState:
    """Return the state after a step; raises InvalidInput for one that is not possible."""
    found = STATES[state].get(step)
    if found is None:
        raise stop(EventProblem.STEP, state=state)
    return found


def check_step(step: EventStep, reason: str, day: date | None) -> Problems:
    """Return which facts a step lacks."""
    found: list[Problem] = []
    if step in _NEEDS_REASON and not clean_line(reason):
        found.append(Problem("reason", EventProblem.REASON_MISSING))
    if step is EventStep.RESUME and day is None:
        found.append(Problem("day", EventProblem.DAY_MISSING))
    return (*found, *check_length(clean_line(reason), REASON_LIMIT, field="reason"))


def parts_for(kind: EventType, planned: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of an event: of 安商驿站 always the four, in the order that was planned."""
    if kind is not EventType.BUSINESS_LEGAL_SESSION:
        return tuple(planned)
    there = {one.kind for one in planned}
    return (*planned, *(Part(one) for one in FOUR_PARTS if one not in there))


def check_event(command: PlanEvent) -> Problems:
    """Return what is wrong with the plan of an event."""
    return (
        *check_filled(command.title, TITLE_LIMIT, "title", EventProblem.TITLE_MISSING),
        *check_hours(command.starts, command.ends),
        *check_length(clean_line(command.place), LINE_LIMIT, field="place"),
        *check_length(clean_line(command.programme), TITLE_LIMIT, field="programme"),
        *check_length(clean_line(command.presider), TITLE_LIMIT, field="presider"),
        *check_number(command.series_no, "series_no"),
        *_check_limits(command.limits),
        *_most(command.hosts, MOST_HOSTS, "hosts"),
        *(found for one in command.hosts for found in check_filled(one.name, TITLE_LIMIT, "hosts")),
        *_most(command.parts, MOST_PARTS, "parts"),
        *_check_parts(command.parts),
    )  # fmt: skip


def check_hours(starts: str, ends: str) -> Problems:
    """Return what is wrong with the hours of an event; both are needed to tell who is late."""
    wrong = [
        Problem(name, EventProblem.NOT_A_TIME)
        for name, said in (("starts", starts), ("ends", ends))
        if not _TIME.fullmatch(said)
    ]
    if not wrong and ends <= starts:
        return (Problem("ends", EventProblem.TIME_REVERSED),)
    return tuple(wrong)


def _check_limits(limits: Limits) -> Problems:
    named = (
        ("opens_before", limits.opens_before), ("late_after", limits.late_after),
        ("early_before", limits.early_before),
    )  # fmt: skip
    return tuple(
        Problem(name, EventProblem.NOT_A_NUMBER, {"most": 600})
        for name, said in named
        if not 0 <= said <= 600
    )


def _check_parts(parts: Sequence[Part]) -> Problems:
    found: list[Problem] = []
    for one in parts:
        found += check_length(clean_line(one.title), TITLE_LIMIT, field="parts")
        found += check_length(clean_line(one.speaker), TITLE_LIMIT, field="parts")
        found += check_length(clean_line(one.about), REASON_LIMIT, field="parts")
        found += check_length(clean_line(one.material), REASON_LIMIT, field="parts")
        if one.starts and not _TIME.fullmatch(one.starts):
            found.append(Problem("parts", EventProblem.NOT_A_TIME))
        if one.minutes is not None:
            found += check_number(one.minutes, "parts", 600)
        if one.kind is PartKind.AGENDA:
            found += check_filled(one.title, TITLE_LIMIT, "parts", EventProblem.TITLE_MISSING)
    own = [one.kind for one in parts if one.kind is not PartKind.AGENDA]
    if len(set(own)) < len(own):
        found.append(Problem("parts", EventProblem.PART_TWICE))
    return tuple(found)


def check_number(number: int, field: str, most: int = MOST_NUMBER) -> Problems:
    """Return what is wrong with a count."""
    if 0 <= number <= most:
        return ()
    return (Problem(field, EventProblem.NOT_A_NUMBER, {"most": most}),)


def check_filled(
    text: str, limit: int, field: str, missing: EventProblem = EventProblem.NAME_MISSING
) -> Problems:
    """Return what is wrong with a text that has to be there."""
    if not clean_line(text):
        return (Problem(field, missing),)
    return check_length(clean_line(text), limit, field=field)


def check_invitee(one: Invitee) -> Problems:
    """Return what is wrong with somebody on a roster; an odd telephone number only warns."""
    missing = () if clean_line(one.name) else (Problem("name", EventProblem.NAME_MISSING),)
    return (
        *missing, *check_name(one.name), *check_phone(one.phone),
        *check_length(clean_line(one.unit), LINE_LIMIT, field="unit"),
        *check_length(clean_line(one.group), TITLE_LIMIT, field="group"),
        *check_length(clean_line(one.seat), 20, field="seat"),
    )  # fmt: skip


def _most(found: Sequence[object], most: int, field: str) -> Problems:
    return (Problem(field, EventProblem.TOO_MANY, {"most": most}),) if len(found) > most else ()


def instant(day: date, hour: str) -> datetime:
    """Return the instant of a wall time ``13:30`` of a day in China."""
    return datetime.combine(day, time.fromisoformat(hour), CHINA)


def opens_at(day: date, starts: str, limits: Limits) -> datetime:
    """Return when sign-in may begin."""
    return instant(day, starts) - timedelta(minutes=limits.opens_before)


def is_late(day: date, starts: str, limits: Limits, arrived: datetime) -> bool:
    """Tell whether somebody came more than the allowed minutes after the start."""
    return arrived > instant(day, starts) + timedelta(minutes=limits.late_after)


def left_early(day: date, ends: str, limits: Limits, left: datetime) -> bool:
    """Tell whether somebody left more than the allowed minutes before the end."""
    return left < instant(day, ends) - timedelta(minutes=limits.early_before)


def invitation_id(seed: UUID, person: UUID) -> UUID:
    """Return the id of a person of the directory at an event: the same at every desk, nobody's without the seed."""
    return UUID(bytes=hashlib.sha256(b"invitation" + seed.bytes + person.bytes).digest()[:16])


def badge_code(invitation: UUID) -> str:
    """Return the digits of a badge: a 7, eleven that follow from the id, and a check digit (Luhn, ISO/IEC 7812-1)."""
    hashed = hashlib.sha256(b"badge" + invitation.bytes).digest()
    body = f"7{int.from_bytes(hashed[:8]) % 10**11:011d}"
    return body + str(_luhn(body))


def scanned_code(text: str) -> str | None:
    """Return the digits of a badge as a scanner typed them, full-width ones as well; None for what is no code."""
    digits = "".join(text.translate(_DIGITS).split())
    if len(digits) != CODE_LENGTH or not digits.isascii() or not digits.isdigit():
        return None
    return digits if digits[0] == "7" and str(_luhn(digits[:-1])) == digits[-1] else None


def _luhn(body: str) -> int:
    total = 0
    for place, sign in enumerate(reversed(body)):
        doubled = int(sign) * (2 if place % 2 == 0 else 1)
        total += doubled // 10 + doubled % 10
    return -total % 10


def readings_of(name: str) -> tuple[str, ...]:
    """Return the ways a name is spelt in letters, as many as the column holds."""
    kept: list[str] = []
    room = _READINGS_LIMIT
    for one in sorted(reading_keys(name), key=len):
        room -= len(one) + 1
        if room < 0:
            break
        kept.append(one)
    return tuple(kept)


def rows_asked(text: str) -> tuple[int, ...]:
    """Return the numbers of ``1-12,15,18-30``, each once; raises InvalidInput for what cannot be read.

    Full-width digits, commas and dashes are read as well.
    """
    plain = text.translate(_DIGITS).translate(_LIKE_PLAIN)
    found: dict[int, None] = {}
    for piece in filter(None, "".join(plain.split()).split(",")):
        said = _RANGE.fullmatch(piece)
        if said is None or int(said[2] or said[1]) < int(said[1]):
            raise stop(EventProblem.ROWS_UNREADABLE, "rows", piece=piece[:20])
        found |= dict.fromkeys(range(int(said[1]), min(int(said[2] or said[1]), MOST_INVITED) + 1))
    if not found:
        raise stop(EventProblem.ROWS_UNREADABLE, "rows", piece="")
    return tuple(found)
