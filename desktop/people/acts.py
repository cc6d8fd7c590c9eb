"""What can be done with a person's seats, groups, stations and file: fields, and the order they become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from db.kernel.clock import local_date
from db.kernel.ids import MandateId, StationId, new_id
from db.kernel.kinds import Saved
from db.people.contracts import (
    DeputyLevel,
    GroupKind,
    GroupRole,
    Mandate,
    MandateStatus,
    OrganTier,
    PersonDetail,
    PersonKind,
)
from db.people.files import FIELDS as FILE_FIELDS
from db.people.files import MASKED, KeepFile, PersonFile
from db.people.office_contracts import (
    AddGroup,
    AddMandate,
    ChangeMandate,
    ChangeMandateStatus,
    GroupLine,
    JoinGroup,
    PlaceDeputy,
)
from db.people.roster_plan import LIMITS
from db.people.rules import LINE_LIMIT
from db.stations.contracts import StationFacts
from desktop.forms.field import Combo, Count, Day, Field, Line, Segments, TextArea, options_of
from desktop.forms.inputs import ComboOption
from desktop.people.act_pane import Act
from desktop.wording import words
from desktop.wording.field_words import usual_mark
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Typed = Mapping[str, Any]

_FROM = Field("from_on", QT_TRANSLATE_NOOP("PersonActs", "From"), Day(back=True), required=True)
_ON = Field("on", QT_TRANSLATE_NOOP("PersonActs", "On the day"), Day(back=True), required=True)
_LEVEL = Field(
    "level", QT_TRANSLATE_NOOP("PersonActs", "Level"), Combo(options_of(DeputyLevel)),
    required=True,
)  # fmt: skip
_LINES = tuple(
    Field(name, mark, Line(), limit=40 if name == "certificate_no" else LINE_LIMIT)
    for name, mark in (
        ("congress_term", QT_TRANSLATE_NOOP("PersonActs", "Term of congress")),
        ("electoral_district", QT_TRANSLATE_NOOP("PersonActs", "Constituency")),
        ("certificate_no", QT_TRANSLATE_NOOP("PersonActs", "Number of the certificate")),
        ("delegation", QT_TRANSLATE_NOOP("PersonActs", "Delegation")),
        ("npc_post", QT_TRANSLATE_NOOP("PersonActs", "Post in the congress")),
    )
)
_TERM = (
    Field("term_start", QT_TRANSLATE_NOOP("PersonActs", "Term begins"), Day(back=True)),
    Field("term_end", QT_TRANSLATE_NOOP("PersonActs", "Term ends"), Day()),
    Field("pledge", QT_TRANSLATE_NOOP("PersonActs", "Pledge"), TextArea(lines=4), limit=300),
)
_STATUS = Field(
    "status", QT_TRANSLATE_NOOP("PersonActs", "Status"), Combo(options_of(MandateStatus)),
    required=True,
)  # fmt: skip
_GROUP = Field("group", QT_TRANSLATE_NOOP("PersonActs", "Group"), Combo(), required=True)
_ROLE = Field(
    "role", QT_TRANSLATE_NOOP("PersonActs", "Role in the group"), Segments(options_of(GroupRole)),
    default=GroupRole.MEMBER,
)  # fmt: skip
_STATION = Field("station", QT_TRANSLATE_NOOP("PersonActs", "Station"), Combo(), required=True)
_FIRST, _FURTHER = "first", "further"
_RANK = Field(
    "rank", QT_TRANSLATE_NOOP("PersonActs", "As"),
    Segments((
        (_FIRST, QT_TRANSLATE_NOOP("PersonActs", "The first station")),
        (_FURTHER, QT_TRANSLATE_NOOP("PersonActs", "A further one")),
    )),
    default=_FIRST,
)  # fmt: skip
_NEW_GROUP = (
    Field(
        "kind", QT_TRANSLATE_NOOP("PersonActs", "Kind of group"), Combo(options_of(GroupKind)),
        required=True, default=GroupKind.TASK,
    ),
    Field(
        "name", QT_TRANSLATE_NOOP("PersonActs", "Name of the group"), Line(), required=True,
        limit=LINE_LIMIT,
    ),
    Field("task", QT_TRANSLATE_NOOP("PersonActs", "Task"), TextArea(lines=4), limit=300),
    _FROM,
)  # fmt: skip
_KEPT = QT_TRANSLATE_NOOP("PersonActs", "Empty keeps {masked}")
_NEW_SEAT = QT_TRANSLATE_NOOP("PersonActs", "New mandate")
_SEAT_FACTS = QT_TRANSLATE_NOOP("PersonActs", "Facts of the mandate")
_SEAT_STANDS = QT_TRANSLATE_NOOP("PersonActs", "How the mandate stands")
_JOIN = QT_TRANSLATE_NOOP("PersonActs", "Into a group")
_LEAVE = QT_TRANSLATE_NOOP("PersonActs", "Out of the group")
_PLACE = QT_TRANSLATE_NOOP("PersonActs", "Into a station")
_UNPLACE = QT_TRANSLATE_NOOP("PersonActs", "Out of the station")
_FILE = QT_TRANSLATE_NOOP("PersonActs", "Further facts")
_SET_UP = QT_TRANSLATE_NOOP("PersonActs", "New group")
_END_GROUP = QT_TRANSLATE_NOOP("PersonActs", "End the group")
_DONE = QT_TRANSLATE_NOOP("PersonActs", "{name} is changed")
_GROUP_MADE = QT_TRANSLATE_NOOP("PersonActs", "The group is set up")
_GROUP_ENDED = QT_TRANSLATE_NOOP("PersonActs", "{name} has ended")


def add_seat(desk: Desk, person: PersonDetail) -> Act:
    """Give a deputy one more seat."""
    one, name = person.line.id, person.line.name
    seat = MandateId(new_id(desk.clock))

    def run(typed: Typed) -> Saved[Any]:
        values = {key: typed[key] or "" for key in (*(f.name for f in _LINES), "pledge")}
        command = AddMandate(
            seat, one, typed["level"], term_start=typed["term_start"],
            term_end=typed["term_end"], **values,
        )  # fmt: skip
        return desk.workspace.offices.add_mandate(desk.actor, command)

    return Act(say(_NEW_SEAT), name, (_LEVEL, *_LINES, *_TERM), run, say(_DONE, name=name))


def correct_seat(desk: Desk, person: PersonDetail, seat: Mandate) -> Act:
    """Put facts of a seat right; a certificate's number stays unless another one is typed."""
    caption = f"{person.line.name} · {words.of(seat.level)}"
    before = {one.name: getattr(seat, one.name) for one in (*_LINES, *_TERM)}
    number = before.pop("certificate_no")

    def run(typed: Typed) -> Saved[Any]:
        changed = {name: value for name, value in typed.items() if _is_new(before, name, value)}
        return desk.workspace.offices.change_mandate(desk.actor, ChangeMandate(seat.id, changed))

    hints = {"certificate_no": say(_KEPT, masked=number)} if number else {}
    done = say(_DONE, name=person.line.name)
    return Act(say(_SEAT_FACTS), caption, (*_LINES, *_TERM), run, done, before, hints=hints)


def change_seat(desk: Desk, person: PersonDetail, seat: Mandate) -> Act:
    """Say how a seat stands from a day on."""
    caption = f"{person.line.name} · {words.of(seat.level)}"

    def run(typed: Typed) -> Saved[Any]:
        command = ChangeMandateStatus(seat.id, typed["status"], typed["on"])
        return desk.workspace.offices.change_status(desk.actor, command)

    typed = {"status": seat.status, "on": today(desk)}
    done = say(_DONE, name=person.line.name)
    return Act(say(_SEAT_STANDS), caption, (_STATUS, _ON), run, done, typed)


def join_group(desk: Desk, person: PersonDetail, groups: Sequence[GroupLine]) -> Act:
    """Take a deputy into a group."""
    member, one = new_id(desk.clock), person.line.id

    def run(typed: Typed) -> Saved[Any]:
        role = typed["role"] or GroupRole.MEMBER
        command = JoinGroup(member, typed["group"], one, typed["from_on"], role)
        return desk.workspace.offices.join(desk.actor, command)

    open_ = [group for group in groups if group.to_on is None]
    options = [ComboOption(group.id, f"{group.name}（{words.of(group.kind)}）") for group in open_]
    return Act(
        say(_JOIN), person.line.name, (_GROUP, _ROLE, _FROM), run,
        say(_DONE, name=person.line.name), {"role": GroupRole.MEMBER, "from_on": today(desk)},
        {"group": options},
    )  # fmt: skip


def leave_group(desk: Desk, person: PersonDetail, member: UUID) -> Act:
    """End a deputy's time in a group."""
    return _ending(desk, person, say(_LEAVE), lambda on: _leave(desk, member, on))


def place(desk: Desk, person: PersonDetail, sites: Sequence[StationFacts]) -> Act:
    """Group a deputy into a station."""
    placement, one = new_id(desk.clock), person.line.id

    def run(typed: Typed) -> Saved[Any]:
        station, is_first = StationId(typed["station"]), typed["rank"] != _FURTHER
        command = PlaceDeputy(placement, one, station, typed["from_on"], is_first)
        return desk.workspace.offices.place(desk.actor, command)

    typed = {"rank": _FIRST, "from_on": today(desk)}
    if len(sites) == 1:
        typed["station"] = sites[0].id
    return Act(
        say(_PLACE), person.line.name, (_STATION, _RANK, _FROM), run,
        say(_DONE, name=person.line.name), typed,
        {"station": [ComboOption(site.id, site.name) for site in sites]},
    )  # fmt: skip


def unplace(desk: Desk, person: PersonDetail, placement: UUID) -> Act:
    """End a deputy's time in a station."""
    return _ending(desk, person, say(_UNPLACE), lambda on: _unplace(desk, placement, on))


def set_up_group(desk: Desk) -> Act:
    """Set up a group of deputies."""
    group = new_id(desk.clock)

    def run(typed: Typed) -> Saved[Any]:
        command = AddGroup(
            group, typed["kind"], typed["name"], typed["task"] or "", typed["from_on"]
        )
        return desk.workspace.offices.add_group(desk.actor, command)

    typed = {"kind": GroupKind.TASK, "from_on": today(desk)}
    return Act(say(_SET_UP), "", _NEW_GROUP, run, say(_GROUP_MADE), typed)


def end_group(desk: Desk, group: UUID, name: str) -> Act:
    """End a group, and with it the time of everybody in it."""

    def run(typed: Typed) -> Saved[Any]:
        return desk.workspace.offices.end_group(desk.actor, group, typed["on"])

    done = say(_GROUP_ENDED, name=name)
    return Act(say(_END_GROUP), name, (_ON,), run, done, {"on": today(desk)})


def keep_file(desk: Desk, person: PersonDetail, file: PersonFile) -> Act:
    """Change what is kept of a person besides; masked numbers stay unless others are typed."""
    fields = tuple(_file_field(name) for name in _asked(person.line.kind))
    before = {one.name: file.values.get(one.name) for one in fields if one.name not in MASKED}

    def run(typed: Typed) -> Saved[Any]:
        given = {
            name: value
            for name, value in typed.items()
            if (value if name in MASKED else value != before.get(name))
        }
        return desk.workspace.files.keep(desk.actor, KeepFile(person.line.id, given))

    name = person.line.name
    hints = {key: say(_KEPT, masked=value) for key, value in file.values.items() if key in MASKED}
    return Act(say(_FILE), name, fields, run, say(_DONE, name=name), before, hints=hints)


def today(desk: Desk) -> date:
    """Return the day it is at the station."""
    return local_date(desk.clock.now())


def _is_new(before: Typed, name: str, value: object) -> bool:
    """Tell whether a field was typed anew; an empty one that was not shown keeps what is stored."""
    return (value or None) != (before.get(name) or None)


def _asked(kind: PersonKind) -> tuple[str, ...]:
    """Return which facts a kind of people is asked for."""
    if kind is PersonKind.LEGAL_OFFICER:
        return ("officer_tier", "office_phone", "email", "education", "political_status")
    of_deputies = {"officer_tier"}
    if kind is not PersonKind.DEPUTY:
        of_deputies |= {"sector", "is_reelected", "contact_voters", "min_receptions", "login_name"}
    return tuple(name for name in FILE_FIELDS if name not in of_deputies)


def _file_field(name: str) -> Field:
    mark = usual_mark(name)
    if name == "is_reelected":
        return Field(name, mark, Segments(_YES_NO))
    if name == "officer_tier":
        return Field(name, mark, Combo(options_of(OrganTier)))
    if name in ("contact_voters", "min_receptions"):
        return Field(name, mark, Count(least=0))
    return Field(name, mark, Line(), limit=LIMITS.get(name, LINE_LIMIT))


def _ending(desk: Desk, person: PersonDetail, title: str, end: Any) -> Act:
    def run(typed: Typed) -> Saved[Any]:
        saved: Saved[Any] = end(typed["on"])
        return saved

    name = person.line.name
    return Act(title, name, (_ON,), run, say(_DONE, name=name), {"on": today(desk)})


def _leave(desk: Desk, member: UUID, on: date) -> Saved[UUID]:
    return desk.workspace.offices.leave(desk.actor, member, on)


def _unplace(desk: Desk, placement: UUID, on: date) -> Saved[UUID]:
    return desk.workspace.offices.unplace(desk.actor, placement, on)


_YES_NO = (
    (True, QT_TRANSLATE_NOOP("PersonActs", "Yes")), (False, QT_TRANSLATE_NOOP("PersonActs", "No")),
)  # fmt: skip
