"""What is asked before a paper of many matters is drawn: paper and goal, days, year, what to announce."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from db.people.contracts import PersonLine
from db.reception.paper_contracts import AnnouncedDeputy, Announcement, BookKind, PaperKind
from db.stations.contracts import HostBody, StationFacts
from desktop.forms.field import Chips, Count, Day, Field, Line, Segments, TextArea
from desktop.reception import sheet_loop_words as t
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_BETWEEN_NAMES = re.compile(r"[\n、，,；;\u3000]+")


class Goal(StrEnum):
    """Where a batch goes."""

    PRINTER = "printer"
    PDF = "pdf"


IN_BATCH: tuple[PaperKind | BookKind, ...] = (
    PaperKind.ASSIGNMENT_SLIP, PaperKind.URGE_SLIP, PaperKind.SUPERVISION_SLIP,
    PaperKind.REPLY_LETTER, PaperKind.INQUIRY_FORM, PaperKind.REGISTRATION_FORM,
    PaperKind.CASE_FILE, BookKind.LEDGER,
)  # fmt: skip
"""What can be printed of many matters at once."""

BATCH_FIELDS = (
    Field(
        "kind", QT_TRANSLATE_NOOP("BookForm", "Paper"),
        Chips(tuple((one, words.mark_of(one)) for one in IN_BATCH), columns=3),
        default=PaperKind.ASSIGNMENT_SLIP,
    ),
    Field(
        "goal", QT_TRANSLATE_NOOP("BookForm", "Goes to"),
        Segments((
            (Goal.PRINTER, QT_TRANSLATE_NOOP("BookForm", "Printer")),
            (Goal.PDF, QT_TRANSLATE_NOOP("BookForm", "One PDF file")),
        )),
        default=Goal.PRINTER,
    ),
)  # fmt: skip

LEDGER_FIELDS = (
    Field("since", QT_TRANSLATE_NOOP("BookForm", "Received from"), Day(back=True), required=True),
    Field(
        "until", QT_TRANSLATE_NOOP("BookForm", "Until"), Day(back=True), required=True, beside=True
    ),
)

ARCHIVE_FIELDS = (
    Field("year", QT_TRANSLATE_NOOP("BookForm", "Year"), Count(2000, 2199), required=True),
)

ANNOUNCEMENT_FIELDS = (
    Field(
        "number", QT_TRANSLATE_NOOP("BookForm", "Number"), Line(), limit=40,
        hint=QT_TRANSLATE_NOOP("BookForm", "may stay empty"),
    ),
    Field("received_on", QT_TRANSLATE_NOOP("BookForm", "Reception day"), Day(), beside=True),
    Field(
        "hours", QT_TRANSLATE_NOOP("BookForm", "Hours"),
        Line(QT_TRANSLATE_NOOP("BookForm", "for example 8:30–11:30")), limit=40, weight=3,
    ),
    Field("phone", QT_TRANSLATE_NOOP("BookForm", "Phone"), Line(), limit=40, beside=True, weight=2),
    Field("place", QT_TRANSLATE_NOOP("BookForm", "Place"), Line(), limit=80, weight=3),
    Field("issued_on", QT_TRANSLATE_NOOP("BookForm", "Issued on"), Day(), beside=True, weight=2),
    Field(
        "deputies", QT_TRANSLATE_NOOP("BookForm", "Deputies"), TextArea(2), limit=200,
        hint=QT_TRANSLATE_NOOP("BookForm", "names, a comma between"),
    ),
    Field("scope", QT_TRANSLATE_NOOP("BookForm", "What is received"), TextArea(2), limit=300),
    Field("not_accepted", QT_TRANSLATE_NOOP("BookForm", "What is not"), TextArea(2), limit=300),
    Field("issuer", QT_TRANSLATE_NOOP("BookForm", "Issued by"), Line(), limit=80),
)  # fmt: skip

_PRESIDIUM = QT_TRANSLATE_NOOP("BookForm", "Presidium of the people's congress of {town}")
_COMMITTEE = QT_TRANSLATE_NOOP(
    "BookForm", "{town} working committee of the standing committee of {county}"
)


def usual_announcement(station: StationFacts, today: date) -> Mapping[str, Any]:
    """Return what a notice of this station usually says; the day and the deputies are chosen."""
    return {
        "place": station.name, "phone": station.phone,
        "scope": say(t.USUAL_SCOPE), "not_accepted": say(t.USUAL_NOT_RECEIVED),
        "issuer": _issuer(station), "issued_on": today,
    }  # fmt: skip


def typed_from(told: Announcement) -> Mapping[str, Any]:
    """Return a notice that is known already as the form shows it."""
    names = ("number", "received_on", "hours", "place", "scope", "not_accepted", "phone", "issuer")
    known = {name: getattr(told, name) for name in names}
    known["deputies"] = formats.listed(tuple(one.name for one in told.deputies))
    return {name: value for name, value in known.items() if value}


def announcement_of(
    typed: Mapping[str, Any], station: StationFacts, deputies: Sequence[PersonLine]
) -> Announcement:
    """Return the notice as typed; a name that the directory has brings its level along."""
    known = {one.name: one.level for one in deputies}
    named = _names(str(typed["deputies"] or ""))
    plain = ("number", "hours", "place", "scope", "not_accepted", "phone", "issuer")
    texts = {name: str(typed[name] or "").strip() for name in plain}
    return Announcement(
        station_name=station.name, received_on=typed["received_on"],
        issued_on=typed["issued_on"], letterhead=station.letterhead,
        deputies=tuple(AnnouncedDeputy(name, known.get(name)) for name in named), **texts,
    )  # fmt: skip


def _names(typed: str) -> Iterable[str]:
    return [name.strip() for name in _BETWEEN_NAMES.split(typed) if name.strip()]


def _issuer(station: StationFacts) -> str:
    mark = _PRESIDIUM if station.host_body is HostBody.TOWN_PRESIDIUM else _COMMITTEE
    return say(mark, town=station.town, county=station.county) if station.town else ""
