"""What the forms of events ask, and how what was typed becomes a command."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from db.events.codes import (
    AttendeeRole,
    CountQuality,
    CountUnit,
    EventMode,
    EventType,
    HostRole,
    PartKind,
)
from db.events.contracts import EventView, Host, Limits, Part, PlanEvent
from db.events.rules import LINE_LIMIT, REASON_LIMIT, TEXT_LIMIT, TITLE_LIMIT
from desktop.forms.field import (
    Combo,
    Count,
    Day,
    Field,
    Line,
    PersonBox,
    Phone,
    Segments,
    TextArea,
    options_of,
)
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

_HOUR = re.compile(r"([0-2]?\d)[:：]([0-5]\d)")
_BETWEEN = re.compile(r"\s*[、,，;；]\s*")
_EXAMPLE = Line(QT_TRANSLATE_NOOP("EventFields", "13:30"))
_PARTS = tuple(PartKind)[:4]

PLAN = (
    Field(
        "kind", QT_TRANSLATE_NOOP("EventFields", "Type"), Combo(options_of(EventType)), required=True,
        default=EventType.BUSINESS_LEGAL_SESSION,
    ),
    Field("title", QT_TRANSLATE_NOOP("EventFields", "Title"), Line(), required=True, limit=TITLE_LIMIT),
    Field("day", QT_TRANSLATE_NOOP("EventFields", "Day"), Day(), required=True),
    Field("starts", QT_TRANSLATE_NOOP("EventFields", "From"), _EXAMPLE, required=True),
    Field("ends", QT_TRANSLATE_NOOP("EventFields", "Until"), Line(), required=True, beside=True),
    Field("place", QT_TRANSLATE_NOOP("EventFields", "Place"), Line(), limit=LINE_LIMIT),
    Field("presider", QT_TRANSLATE_NOOP("EventFields", "Presided by"), Line(), limit=TITLE_LIMIT, beside=True),
    Field(
        "hosts", QT_TRANSLATE_NOOP("EventFields", "Hosts"), Line(),
        hint=QT_TRANSLATE_NOOP("EventFields", "Several with a comma between them."),
    ),
    Field("co_hosts", QT_TRANSLATE_NOOP("EventFields", "Co-hosts"), Line()),
    Field(
        "parts", QT_TRANSLATE_NOOP("EventFields", "Agenda"), TextArea(6, 4),
        hint=QT_TRANSLATE_NOOP(
            "EventFields", "A line for each: 14:20 title / speaker / case or law. The four parts come by themselves."
        ),
    ),
    Field("programme", QT_TRANSLATE_NOOP("EventFields", "Series"), Line(), limit=TITLE_LIMIT),
    Field("series_no", QT_TRANSLATE_NOOP("EventFields", "Number in the series"), Count(0, 9999), beside=True),
    Field(
        "mode", QT_TRANSLATE_NOOP("EventFields", "Mode"), Segments(options_of(EventMode)),
        default=EventMode.ONSITE,
    ),
    Field(
        "is_extra", QT_TRANSLATE_NOOP("EventFields", "Plan of the year"),
        Segments((
            (False, QT_TRANSLATE_NOOP("EventFields", "Planned")),
            (True, QT_TRANSLATE_NOOP("EventFields", "Beyond it (+X)")),
        )),
        default=False,
    ),
    Field("council", QT_TRANSLATE_NOOP("EventFields", "Council"), Combo()),
    Field(
        "hides_names", QT_TRANSLATE_NOOP("EventFields", "Names on the screen"),
        Segments((
            (False, QT_TRANSLATE_NOOP("EventFields", "In full")),
            (True, QT_TRANSLATE_NOOP("EventFields", "Surname alone")),
        )),
        default=False,
    ),
)  # fmt: skip

GUEST = (
    Field("name", QT_TRANSLATE_NOOP("EventFields", "Name"), PersonBox(), required=True, limit=50),
    Field("unit", QT_TRANSLATE_NOOP("EventFields", "Unit"), Line(), limit=LINE_LIMIT),
    Field("phone", QT_TRANSLATE_NOOP("EventFields", "Phone"), Phone()),
    Field(
        "role", QT_TRANSLATE_NOOP("EventFields", "Comes as"), Combo(options_of(AttendeeRole)),
        default=AttendeeRole.GUEST,
    ),
)  # fmt: skip

INVITEES = (
    Field(
        "group", QT_TRANSLATE_NOOP("EventFields", "A group of deputies"), Combo(),
    ),
    Field("earlier", QT_TRANSLATE_NOOP("EventFields", "As at an earlier event"), Combo()),
    Field(
        "lines", QT_TRANSLATE_NOOP("EventFields", "Names"), TextArea(10, 6),
        hint=QT_TRANSLATE_NOOP(
            "EventFields", "A line for each, as copied from a table: name, unit, telephone, seat."
        ),
    ),
    Field(
        "role", QT_TRANSLATE_NOOP("EventFields", "Those of the lines come as"), Combo(options_of(AttendeeRole)),
        default=AttendeeRole.GUEST,
    ),
)  # fmt: skip

REASON = (
    Field("reason", QT_TRANSLATE_NOOP("EventFields", "Reason"), Line(), required=True, limit=REASON_LIMIT),
)  # fmt: skip
DESK = (
    Field(
        "name", QT_TRANSLATE_NOOP("EventFields", "Name of this desk"), Line(), limit=20,
        hint=QT_TRANSLATE_NOOP("EventFields", "Stands beside every sign-in of this computer. Empty: by its number."),
    ),
)  # fmt: skip
NEW_DAY = (Field("day", QT_TRANSLATE_NOOP("EventFields", "New day"), Day(), required=True),)
MAKE_UP = (
    Field("hour", QT_TRANSLATE_NOOP("EventFields", "Came at"), _EXAMPLE, required=True),
    Field(
        "approved_by", QT_TRANSLATE_NOOP("EventFields", "Approved by"), Line(), required=True, limit=TITLE_LIMIT,
    ),
    *REASON,
)  # fmt: skip
PAPER = (
    Field(
        "rows", QT_TRANSLATE_NOOP("EventFields", "Numbers that are signed"),
        Line(QT_TRANSLATE_NOOP("EventFields", "1-12,15,18-30")), required=True,
    ),
)  # fmt: skip
HEADS = (
    Field("place", QT_TRANSLATE_NOOP("EventFields", "Place"), Combo(free=True), required=True, limit=LINE_LIMIT),
    Field(
        "number", QT_TRANSLATE_NOOP("EventFields", "Number"), Count(0, 9_999_999),
        hint=QT_TRANSLATE_NOOP("EventFields", "Empty: the place takes part and has not reported yet."),
    ),
    Field(
        "unit", QT_TRANSLATE_NOOP("EventFields", "Unit"), Segments(options_of(CountUnit)),
        default=CountUnit.PERSON_TIMES,
    ),
    Field(
        "quality", QT_TRANSLATE_NOOP("EventFields", "How exact"), Segments(options_of(CountQuality)),
        default=CountQuality.EXACT,
    ),
    Field("source", QT_TRANSLATE_NOOP("EventFields", "Who reported"), Line(), limit=TITLE_LIMIT),
)  # fmt: skip
QUESTION = (
    Field("asker", QT_TRANSLATE_NOOP("EventFields", "Who asks"), Line(), required=True, limit=TITLE_LIMIT),
    Field("unit", QT_TRANSLATE_NOOP("EventFields", "Unit"), Line(), limit=LINE_LIMIT, beside=True),
    Field("words", QT_TRANSLATE_NOOP("EventFields", "Question"), TextArea(4), required=True, limit=TEXT_LIMIT),
    Field("answer", QT_TRANSLATE_NOOP("EventFields", "Answer"), TextArea(4), limit=TEXT_LIMIT),
    Field("answered_by", QT_TRANSLATE_NOOP("EventFields", "Who answers"), Line(), limit=TITLE_LIMIT),
)  # fmt: skip
RECORD = (
    Field("minutes", QT_TRANSLATE_NOOP("EventFields", "Minutes"), TextArea(10, 4), limit=TEXT_LIMIT),
    Field("opinions", QT_TRANSLATE_NOOP("EventFields", "Opinions"), Count(0, 99999), default=0),
    Field("matters", QT_TRANSLATE_NOOP("EventFields", "Matters"), Count(0, 99999), default=0, beside=True),
    Field("reports", QT_TRANSLATE_NOOP("EventFields", "Reports"), Count(0, 99999), default=0),
    Field("adopted", QT_TRANSLATE_NOOP("EventFields", "Adopted"), Count(0, 99999), default=0, beside=True),
    Field("cost", QT_TRANSLATE_NOOP("EventFields", "Cost in yuan"), Line()),
)  # fmt: skip


def hour_of(text: str) -> str:
    """Return an hour as ``09:30``; what is none stays as it was typed, for the rules to refuse."""
    found = _HOUR.fullmatch(text.strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else text.strip()


def plan_of(event: UUID, values: Mapping[str, Any]) -> PlanEvent:
    """Return what was typed as a plan."""
    return PlanEvent(
        event, values["kind"], values["title"], values["day"], hour_of(values["starts"] or ""),
        hour_of(values["ends"] or ""), values.get("place") or "", values["mode"],
        values.get("programme") or "", values.get("series_no") or 0, bool(values["is_extra"]),
        values.get("presider") or "", (), hosts_of(values), parts_of(values.get("parts") or ""),
        values.get("council") or None, Limits(), bool(values["hides_names"]),
    )  # fmt: skip


def hosts_of(values: Mapping[str, Any]) -> tuple[Host, ...]:
    """Return the hosts and co-hosts that stand in two lines."""
    named = ("hosts", HostRole.HOST), ("co_hosts", HostRole.CO_HOST)
    return tuple(
        Host(name, role)
        for key, role in named
        for name in _BETWEEN.split((values.get(key) or "").strip())
        if name
    )


def parts_of(text: str) -> tuple[Part, ...]:
    """Return the agenda, a line for each part: ``14:20 title / speaker / case or law``."""
    return tuple(_part(line) for line in text.splitlines() if line.strip())


def _part(line: str) -> Part:
    hour = _HOUR.match(line.strip())
    rest = line.strip()[hour.end() :] if hour else line
    title, speaker, about = (*(one.strip() for one in re.split(r"[/／|｜]", rest)), "", "")[:3]
    starts = hour_of(hour[0]) if hour else ""
    kind = next((one for one in _PARTS if words.of(one) == title), PartKind.AGENDA)
    return Part(kind, "" if kind in _PARTS else title, speaker, about, starts)


def typed_of(view: EventView) -> dict[str, Any]:
    """Return an event as the form shows it."""
    line = view.line
    return {
        "kind": line.kind, "title": line.title, "day": line.day, "starts": line.starts, "ends": line.ends,
        "place": line.place, "presider": view.presider, "programme": line.programme,
        "series_no": line.series_no, "mode": line.mode, "is_extra": line.is_extra,
        "hosts": "、".join(one.name for one in view.hosts if one.role is HostRole.HOST),
        "co_hosts": "、".join(one.name for one in view.hosts if one.role is HostRole.CO_HOST),
        "parts": "\n".join(_typed(one) for one in view.parts), "council": view.council,
        "hides_names": view.hides_names,
    }  # fmt: skip


def _typed(part: Any) -> str:
    title = words.of(part.kind) if part.kind in _PARTS else part.title
    told = " / ".join((title, part.speaker, part.about)).rstrip(" /")
    return f"{part.starts} {told}".strip()
