"""What is asked of a request and of every step, and how it becomes a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from db.appointments.contracts import (
    AppointmentDetail,
    AppointmentKind,
    RequestAppointment,
    RequestChannel,
    Requester,
    Slot,
    Step,
    TakeStep,
    Target,
    TargetKind,
)
from db.appointments.matching_contracts import KeepSupply
from db.appointments.rules import (
    NAME_LIMIT,
    OF_OFFICIALS,
    REASON_LIMIT,
    TEXT_LIMIT,
    TOPIC_LIMIT,
    AppointmentProblem,
)
from db.kernel.problems import Problem
from db.people.rules import LINE_LIMIT
from db.people.rules import NAME_LIMIT as PERSON_NAME_LIMIT
from desktop.appointments.slots import read_slot, typed
from desktop.forms.field import Combo, Count, Field, Line, Phone, Segments, TextArea, options_of
from desktop.wording.marks import QT_TRANSLATE_NOOP

WISHES = ("wished_1", "wished_2", "wished_3")
_EXAMPLE = Line(QT_TRANSLATE_NOOP("AppointmentFields", "15 April 9:00-10:00"))

REQUEST = (
    Field(
        "kind", QT_TRANSLATE_NOOP("AppointmentFields", "Kind"), Combo(options_of(AppointmentKind)),
        required=True, default=AppointmentKind.MEETS_DEPUTY,
    ),
    Field(
        "name", QT_TRANSLATE_NOOP("AppointmentFields", "Who asks"), Line(), required=True,
        limit=PERSON_NAME_LIMIT,
    ),
    Field("phone", QT_TRANSLATE_NOOP("AppointmentFields", "Phone"), Phone(), beside=True),
    Field(
        "region_name", QT_TRANSLATE_NOOP("AppointmentFields", "Village, community"), Combo(free=True),
        limit=LINE_LIMIT,
    ),
    Field(
        "channel", QT_TRANSLATE_NOOP("AppointmentFields", "Asked"),
        Segments(options_of(RequestChannel)), default=RequestChannel.COUNTER,
    ),
    Field("target", QT_TRANSLATE_NOOP("AppointmentFields", "Whom to meet"), Combo(free=True), limit=NAME_LIMIT),
    Field(
        "topic", QT_TRANSLATE_NOOP("AppointmentFields", "Topic"), Line(), required=True, limit=TOPIC_LIMIT,
    ),
    Field("category", QT_TRANSLATE_NOOP("AppointmentFields", "Category"), Combo()),
    Field("detail", QT_TRANSLATE_NOOP("AppointmentFields", "Details"), TextArea(4), limit=TEXT_LIMIT),
    Field("wished_1", QT_TRANSLATE_NOOP("AppointmentFields", "Wished time"), _EXAMPLE),
    Field("wished_2", QT_TRANSLATE_NOOP("AppointmentFields", "Or"), Line()),
    Field("wished_3", QT_TRANSLATE_NOOP("AppointmentFields", "Or else"), Line(), beside=True),
    Field("organiser", QT_TRANSLATE_NOOP("AppointmentFields", "Who arranges it"), Line(), limit=NAME_LIMIT),
    Field(
        "confidential", QT_TRANSLATE_NOOP("AppointmentFields", "Public"),
        Segments((
            (False, QT_TRANSLATE_NOOP("AppointmentFields", "May be public")),
            (True, QT_TRANSLATE_NOOP("AppointmentFields", "Not public")),
        )),
        default=False,
        hint=QT_TRANSLATE_NOOP("AppointmentFields", "Secrets and private life: only the head reads it."),
    ),
)  # fmt: skip
"""Name and topic are needed, nothing else; whom to meet may be a deputy of the directory or any words."""

CHANGE = tuple(
    replace(one, hint=QT_TRANSLATE_NOOP("AppointmentFields", "Empty: stays as it is"))
    if one.name == "phone"
    else one
    for one in REQUEST
)
"""The same to correct a request: its number is masked, so an empty field leaves it."""

_SLOT = Field(
    "slot", QT_TRANSLATE_NOOP("AppointmentFields", "Agreed time"), _EXAMPLE, required=True
)
_PLACE = Field(
    "place",
    QT_TRANSLATE_NOOP("AppointmentFields", "Place"),
    Line(),
    required=True,
    limit=LINE_LIMIT,
)
_REASON = Field(
    "reason", QT_TRANSLATE_NOOP("AppointmentFields", "Reason"), TextArea(2), required=True,
    limit=REASON_LIMIT,
)  # fmt: skip
_LEADER = Field(
    "sent_leader", QT_TRANSLATE_NOOP("AppointmentFields", "Another leader comes instead"), Line(),
    limit=NAME_LIMIT,
)  # fmt: skip
_CONCLUSIONS = Field(
    "conclusions", QT_TRANSLATE_NOOP("AppointmentFields", "Conclusions"), TextArea(4),
    limit=TEXT_LIMIT,
)  # fmt: skip

ASKED: Mapping[Step, tuple[Field, ...]] = {
    Step.CONFIRM: (_SLOT, _PLACE, _LEADER),
    Step.MOVE: (_SLOT, _PLACE),
    Step.DELAY: (_SLOT, _REASON),
    Step.DECLINE: (_REASON,),
    Step.CANCEL: (_REASON,),
    Step.CLOSE: (_CONCLUSIONS,),
}
"""What a step asks for; the others ask nothing."""

SUPPLY = (
    Field(
        "provider", QT_TRANSLATE_NOOP("AppointmentFields", "Who offers it"), Combo(free=True), required=True,
        limit=NAME_LIMIT,
    ),
    Field("slot", QT_TRANSLATE_NOOP("AppointmentFields", "Offered time"), _EXAMPLE, required=True),
    Field("seats", QT_TRANSLATE_NOOP("AppointmentFields", "Seats"), Count(1, 50), default=1, beside=True),
    Field("category", QT_TRANSLATE_NOOP("AppointmentFields", "Field"), Combo()),
    Field("region_name", QT_TRANSLATE_NOOP("AppointmentFields", "Only for"), Combo(free=True), limit=LINE_LIMIT),
    Field("place", QT_TRANSLATE_NOOP("AppointmentFields", "Place"), Line(), limit=LINE_LIMIT),
)  # fmt: skip


def asked(step: Step, kind: AppointmentKind) -> tuple[Field, ...]:
    """Return what a step asks for; who comes instead only of officials."""
    is_official = kind in OF_OFFICIALS
    return tuple(one for one in ASKED.get(step, ()) if one is not _LEADER or is_official)


def request_of(appointment: UUID, values: Mapping[str, Any], today: date) -> RequestAppointment:
    """Return what was typed as a command; times that cannot be read are left out, ``unread`` tells them."""
    kind = values["kind"] or AppointmentKind.MEETS_DEPUTY
    return RequestAppointment(
        appointment, kind,
        Requester(values["name"] or "", values["phone"] or "", region_name=values["region_name"] or ""),
        values["topic"] or "", target_of(kind, values["target"]), values["detail"] or "",
        values["category"] or "", wished_of(values, today), values["channel"] or RequestChannel.COUNTER,
        bool(values["confidential"]), values["organiser"] or "",
    )  # fmt: skip


def typed_of(detail: AppointmentDetail) -> dict[str, Any]:
    """Return what a form of correction is filled with."""
    line = detail.line
    wished = dict(zip(WISHES, map(typed, line.wished), strict=False))
    return wished | {
        "kind": line.kind, "name": line.requester, "region_name": detail.region_name,
        "channel": detail.channel, "target": line.target.person or line.target_name,
        "topic": line.topic, "category": line.category, "detail": detail.detail,
        "organiser": detail.organiser, "confidential": line.confidential,
    }  # fmt: skip


def target_of(kind: AppointmentKind, whom: object) -> Target:
    """Return whom a request is for: somebody of the directory, or what was typed."""
    if kind in OF_OFFICIALS:
        sort = TargetKind.OFFICIAL
    elif kind is AppointmentKind.MEETS_DEPUTY and whom:
        sort = TargetKind.DEPUTY
    else:
        sort = TargetKind.STATION
    return Target(sort, whom) if isinstance(whom, UUID) else Target(sort, name=str(whom or ""))


def wished_of(values: Mapping[str, Any], today: date) -> tuple[Slot, ...]:
    """Return the wished times that can be read."""
    found = (read_slot(values[name] or "", today) for name in WISHES)
    return tuple(slot for slot in found if slot is not None)


def unread(values: Mapping[str, Any], names: Sequence[str], today: date) -> tuple[Problem, ...]:
    """Return the fields of times in which no time can be read."""
    return tuple(
        Problem(name, AppointmentProblem.NOT_A_DAY)
        for name in names
        if values.get(name) and read_slot(values[name], today) is None
    )


def placed(problems: Sequence[Problem]) -> list[Problem]:
    """Return problems under the fields of the form: those of wished times stand below the first."""
    return [replace(one, field=WISHES[0]) if one.field == "wished" else one for one in problems]


def step_of(
    detail: AppointmentDetail, step: Step, values: Mapping[str, Any], today: date
) -> TakeStep:
    """Return a step with what was typed for it."""
    line = detail.line
    return TakeStep(
        line.id, line.revision, step, read_slot(values.get("slot") or "", today),
        values.get("place") or "", values.get("reason") or "", values.get("sent_leader") or "",
        conclusions=values.get("conclusions") or "",
    )  # fmt: skip


def supply_of(supply: UUID, values: Mapping[str, Any], today: date) -> KeepSupply | None:
    """Return what is offered; None while its time cannot be read."""
    slot = read_slot(values["slot"] or "", today)
    if slot is None:
        return None
    return KeepSupply(
        supply, str(values["provider"] or ""), slot, values["place"] or "", values["region_name"] or "",
        (values["category"],) if values["category"] else (), values["seats"] or 0,
    )  # fmt: skip
