"""What the card says of a person's seats, groups, stations and file, line by line and without drawing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from db.accounts.rules import Permission, may
from db.people.contracts import Mandate, MandateStatus, PersonDetail, PersonKind
from db.people.files import FIELDS, PersonFile
from db.people.office_contracts import GroupLine, MemberLine, PlacementLine
from desktop.wording import formats, words
from desktop.wording.field_words import typed_word
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.stations.contracts import StationFacts
    from db.workspace import Workspace

_SINCE = QT_TRANSLATE_NOOP("OfficeFacts", "since {day}")
_SPAN = QT_TRANSLATE_NOOP("OfficeFacts", "{start} – {end}")
_PRIMARY = QT_TRANSLATE_NOOP("OfficeFacts", "{station}, the first one")
_OTHER = QT_TRANSLATE_NOOP("OfficeFacts", "A station that has not come in yet")
_YES = QT_TRANSLATE_NOOP("OfficeFacts", "Yes")
_NO = QT_TRANSLATE_NOOP("OfficeFacts", "No")
_OVER = frozenset(MandateStatus) - {MandateStatus.SERVING, MandateStatus.SUSPENDED}


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One line of a section: what it is, what belongs to it in grey, and whether it is over."""

    record: UUID
    text: str
    caption: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that was read for the sections of a card."""

    groups: Mapping[UUID, GroupLine]
    members: Sequence[MemberLine]
    placements: Sequence[PlacementLine]
    sites: Mapping[UUID, StationFacts]
    file: PersonFile | None
    organ: str = ""


def read_standing(workspace: Workspace, actor: Actor, person: PersonDetail) -> Standing:
    """Read what a card shows besides the person. Runs on the database thread."""
    offices, one = workspace.offices, person.line.id
    keeps = may(actor, Permission.KEEP_DIRECTORY) and person.line.kind is not PersonKind.VOTER
    bodies = workspace.stations.every_organization() if person.organ else ()
    return Standing(
        {group.id: group for group in offices.groups(actor)},
        offices.members(actor, person=one), offices.placements(actor, one),
        {site.id: site for site in workspace.stations.sites()},
        workspace.files.file(actor, one) if keeps else None,
        next((body.name for body in bodies if body.id == person.organ), ""),
    )  # fmt: skip


def seat_lines(seats: Sequence[Mandate]) -> Iterator[OfficeLine]:
    """Yield the seats of a deputy, those that are over last."""
    for seat in sorted(seats, key=lambda one: one.status in _OVER):
        is_over = seat.status in _OVER
        status = words.of(seat.status) if seat.status is not MandateStatus.SERVING else ""
        text = _joined(words.of(seat.level), seat.congress_term, seat.npc_post)
        told = (status, seat.electoral_district, seat.delegation)
        caption = _joined(*told, span(seat.term_start, seat.term_end))
        yield OfficeLine(seat.id, text, caption, is_over)


def group_lines(standing: Standing) -> Iterator[OfficeLine]:
    """Yield the groups somebody is in, then those of the past."""
    for member in sorted(standing.members, key=lambda one: one.to_on is not None):
        group = standing.groups.get(member.group)
        if group is None:
            continue
        text = _joined(group.name, words.of(member.role))
        caption = _joined(words.of(group.kind), span(member.from_on, member.to_on))
        yield OfficeLine(member.id, text, caption, member.to_on is not None)


def station_lines(standing: Standing) -> Iterator[OfficeLine]:
    """Yield the stations a deputy is grouped into, the primary one first, then those of the past."""
    order = sorted(standing.placements, key=lambda one: (one.to_on is not None, not one.is_primary))
    for placed in order:
        site = standing.sites.get(placed.station)
        name = site.name if site is not None else say(_OTHER)
        is_first = placed.is_primary and placed.to_on is None
        text = say(_PRIMARY, station=name) if is_first else name
        when = span(placed.from_on, placed.to_on)
        yield OfficeLine(placed.id, text, when, placed.to_on is not None)


def file_facts(file: PersonFile) -> Iterator[tuple[str, str, str]]:
    """Yield what is kept of a person besides, as name, word and text."""
    for name in FIELDS:
        if name in file.values:
            yield name, typed_word(name), _shown(file.values[name])


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return say(_YES if value else _NO)
    return words.of(value) if isinstance(value, Enum) else str(value)


def span(start: date | None, end: date | None) -> str:
    """Return from when to when something was, or since when it is; empty where nobody knows."""
    if start is not None and end is not None:
        return say(_SPAN, start=formats.full_day(start), end=formats.full_day(end))
    return say(_SINCE, day=formats.full_day(start)) if start is not None else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
