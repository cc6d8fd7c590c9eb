"""办理经过: what happened to a matter, told from the journal click by click."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.names import names_of
from db.attachments.records import AttachmentRow
from db.journal.reader import Entry
from db.journal.recorded import Recorded, numbers
from db.kernel.kinds import Action, Kind
from db.reception.contracts import Rated, TimelineEntry
from db.reception.extensions import fates
from db.reception.handling import OVERTAKEN, ExtensionFate, LinkType, RaterKind, Score
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    FeedbackRow,
    LinkRow,
    MatterRow,
    NoteRow,
    PrintRow,
    RatingRow,
    ReplyRow,
    RevisitRow,
    UrgeRow,
    VisitRow,
)
from db.reception.reply_records import ReplyCheckRow
from db.reception.rounds import begins_again
from db.stations.records import OrganizationRow
from db.storage.prepared import Several

_Source = tuple[type[Recorded], tuple[str, ...]]

_TEXTS: Mapping[Kind, _Source] = {
    Kind.REPLY: (ReplyRow, ("content",)),
    Kind.NOTE: (NoteRow, ("text",)),
    Kind.ASSIGNMENT: (AssignmentRow, ("opinion", "return_remark")),
    Kind.EXTENSION: (ExtensionRow, ("reason", "remark")),
    Kind.URGE: (UrgeRow, ("response",)),
    Kind.FEEDBACK: (FeedbackRow, ("remark", "unchecked_because")),
    Kind.REPLY_CHECK: (ReplyCheckRow, ("remark",)),
    Kind.RATING: (RatingRow, ("reason",)),
    Kind.REVISIT: (RevisitRow, ("remark",)),
    Kind.LINK: (LinkRow, ("remark", "end_reason")),
    Kind.MATTER: (MatterRow, ("statement", "proposed_handling", "guided_to")),
    Kind.ATTACHMENT: (AttachmentRow, ("void_reason", "title")),
}
_SUBJECTS: Mapping[Kind, _Source] = {
    Kind.PRINT: (PrintRow, ("paper",)),
    Kind.VISIT: (VisitRow, ("channel",)),
    Kind.REPLY: (ReplyRow, ("result",)),
    Kind.ASSIGNMENT: (AssignmentRow, ("signed_by", "return_reason")),
    Kind.URGE: (UrgeRow, ("form",)),
    Kind.FEEDBACK: (FeedbackRow, ("contact_form",)),
    Kind.RATING: (RatingRow, ("unable",)),
    Kind.LINK: (LinkRow, ("article", "type")),
    Kind.MATTER: (MatterRow, ("decline_reason",)),
}
_NUMBERS: Mapping[Kind, _Source] = {Kind.REPLY: (ReplyRow, ("number",))}
_FURTHER: Mapping[Kind, Action] = {
    Kind.LINK: Action.MATTER_LINKED,
    Kind.ASSIGNMENT: Action.MATTER_ASSIGNED,
    Kind.REPLY: Action.MATTER_ANSWERED_ON_SITE,
}
"""What a registration may bring besides the matter, as a step of its own."""

_JUDGING = frozenset({Action.MATTER_RATED, Action.MATTER_REVISITED})
_JUDGEMENTS = frozenset({Kind.RATING, Kind.REVISIT})
"""What such a click says; that the matter is handled again is told as a step of its own."""

_OF_SLIPS = frozenset({Action.MATTER_SIGNED, Action.MATTER_RETURNED})


def timeline(session: Session, entries: Sequence[Entry]) -> tuple[TimelineEntry, ...]:
    """Return the timeline of one matter from its operations, newest first; one entry a click."""
    names = names_of(session, {entry.actor for entry in entries})
    units, slips = _units(session, entries), _units_of_slips(session, entries)
    decided = fates(entries)
    # Clicks of two counters may lie between one another once their journals are merged.
    clicks: dict[tuple[int, int], list[Entry]] = {}
    for entry in _news(entries):
        clicks.setdefault(entry.act, []).append(entry)
    told = [
        replace(
            _tell(action, part, names, units, decided),
            units=_concerned(action, part, units, slips),
            rated=None if action == Action.MATTER_REOPENED else _rated(part),
            due_on=_new_day(part) if action == Action.MATTER_REOPENED else None,
        )
        for click in clicks.values()
        for action, part in _parts(click)
    ]
    return tuple(reversed(told))


def _news(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries with what each one changed: fields of one group are journaled together."""
    known: dict[UUID, dict[int, object]] = {}
    for entry in entries:
        before = known.setdefault(entry.record, {})
        new = {n: value for n, value in entry.values.items() if (n, value) not in before.items()}
        before.update(entry.values)
        yield replace(entry, values=new)


def _parts(click: Sequence[Entry]) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Yield a click as people tell it: registering with a unit or as the same matter is told as further steps."""
    action = click[0].action
    if action in _JUDGING and any(map(begins_again, click)):
        yield action, [entry for entry in click if entry.kind in _JUDGEMENTS]
        yield Action.MATTER_REOPENED, click
        return
    if action != Action.VISIT_REGISTERED:
        yield action, click
        return
    if first := [entry for entry in click if entry.kind not in _FURTHER]:
        yield action, first
    for kind, further in _FURTHER.items():
        if part := [entry for entry in click if entry.kind is kind and not _is_opinion(entry)]:
            yield further, part
    if held := [entry for entry in click if _is_opinion(entry)]:
        yield Action.OPINION_HELD, held


def _is_opinion(entry: Entry) -> bool:
    told = entry.values.get(numbers(LinkRow)["type"][0])
    return entry.kind is Kind.LINK and told == LinkType.OPINION


def _tell(
    action: str,
    click: Sequence[Entry],
    names: Mapping[UUID, str],
    units: Mapping[UUID, str],
    decided: Mapping[UUID, ExtensionFate],
) -> TimelineEntry:
    first = click[0]
    unit = next((units[one] for one in _unit_ids(click, AssignmentRow) if one in units), "")
    return TimelineEntry(
        at=first.at,
        action=action,
        actor=names.get(first.actor, ""),
        subject=unit or _fate(action, click, decided) or _first(click, _SUBJECTS),
        text=_first(click, _TEXTS),
        number=_first(click, _NUMBERS),
    )


def _first(click: Iterable[Entry], sources: Mapping[Kind, _Source]) -> str:
    """Return the first value that one of the named fields carries in this click."""
    for entry in click:
        if entry.kind in sources:
            row_class, names = sources[entry.kind]
            values = (entry.values.get(numbers(row_class)[name][0]) for name in names)
            found = next((one for one in values if one or one is False), None)
            if found is not None:
                return str(found)
    return ""


def _unit_ids(click: Iterable[Entry], of: type[AssignmentRow | UrgeRow]) -> Iterator[UUID]:
    for entry in click:
        if entry.kind is of.__kind__:
            raw = entry.values.get(numbers(of)["unit"][0])
            if isinstance(raw, bytes):
                yield UUID(bytes=raw)


def _fate(action: str, click: Iterable[Entry], decided: Mapping[UUID, ExtensionFate]) -> str:
    """Return what was decided of a request; at the request itself, what came before a decision."""
    found = next((decided.get(one.record) for one in click if one.kind is Kind.EXTENSION), None)
    if found is None or (action == Action.EXTENSION_ASKED and found not in OVERTAKEN):
        return ""
    return found.value


def _concerned(
    action: str, click: Sequence[Entry], units: Mapping[UUID, str], slips: Mapping[UUID, str]
) -> tuple[str, ...]:
    """Return whose slip was signed for or returned, or which units a click urged."""
    if action == Action.UNIT_URGED:
        urged = _unit_ids(click, UrgeRow)
        return tuple(dict.fromkeys(units[one] for one in urged if one in units))
    found = (slips[one.record] for one in click if one.record in slips)
    return tuple(found)[:1] if action in _OF_SLIPS else ()


def _rated(click: Sequence[Entry]) -> Rated | None:
    """Return both scores of a rating; one that could not be given has none."""
    numbered = numbers(RatingRow)
    for entry in click:
        said = [entry.values.get(numbered[name][0]) for name in ("rater", "attitude", "result")]
        if entry.kind is Kind.RATING and all(said):
            rater, attitude, result = map(str, said)
            return Rated(RaterKind(rater), Score(int(attitude)), Score(int(result)))
    return None


def _new_day(click: Iterable[Entry]) -> date | None:
    """Return the day by which a matter that is handled again is to be answered."""
    days = {one.__kind__: numbers(one)["due_on"][0] for one in (MatterRow, AssignmentRow)}
    said = [entry.values.get(days[entry.kind]) for entry in click if entry.kind in days]
    found = next((one for one in said if isinstance(one, str)), None)
    return date.fromisoformat(found) if found else None


def _units_of_slips(session: Session, entries: Iterable[Entry]) -> dict[UUID, str]:
    """Return whose slips were signed for or returned: these clicks do not change the unit itself."""
    wanted = {
        one.record for one in entries if one.kind is Kind.ASSIGNMENT and one.action in _OF_SLIPS
    }
    return {row.id: row.name for row in _UNITS_OF_SLIPS.rows(session, tuple(wanted))}


def _units(session: Session, entries: Iterable[Entry]) -> dict[UUID, str]:
    wanted = {*_unit_ids(entries, AssignmentRow), *_unit_ids(entries, UrgeRow)}
    return {row.id: row.name for row in _UNITS.rows(session, tuple(wanted))}


_UNITS = Several(
    select(OrganizationRow.id, OrganizationRow.name), OrganizationRow.id, of=OrganizationRow
)
_UNITS_OF_SLIPS = Several(
    select(AssignmentRow.id, OrganizationRow.name).join(
        OrganizationRow, OrganizationRow.id == AssignmentRow.unit
    ),
    AssignmentRow.id,
    of=AssignmentRow,
)
