"""What the house keeps of a person beside the directory: read masked, changed field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy.orm import Session

from db.accounts.rules import Grant, Permission, check_permitted, grant
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import PersonId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.contracts import PersonKind
from db.people.office_contracts import OfficeProblem
from db.people.records import PersonFileRow, PersonRow
from db.people.roster import OF_FILE, RosterRow
from db.people.roster_plan import check_row, tidied
from db.people.rosters import MASKS, file_of
from db.people.rules import check_reason, clean_line
from db.storage.unit_of_work import UnitOfWork

FIELDS = (*OF_FILE, "contact_voters", "min_receptions", "officer_tier")
"""Everything a file holds."""

MASKED = frozenset(MASKS) & frozenset(FIELDS)
"""What never comes from a file whole."""

_EMPTY: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A file as it is shown; numbers are masked."""

    person: PersonId
    values: Mapping[str, object] = field(default_factory=lambda: _EMPTY)
    """By field; what is empty is left out."""


@dataclass(frozen=True, slots=True)
class KeepFile:
    """Write these fields of a file; those that are not named stay as they are."""

    person: PersonId
    values: Mapping[str, object]


class Files:
    """The files of deputies, officers, experts and staff; residents have none."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock

    def file(self, actor: Actor, person: PersonId) -> PersonFile:
        """Return a file, an empty one where nothing is kept yet; raises NotPermitted."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.reading() as session:
            row = file_of(session, person)
            return PersonFile(person, _shown(row, actor) if row is not None else _EMPTY)

    def keep(self, actor: Actor, command: KeepFile) -> Saved[PersonId]:
        """Write fields of a file; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        values = _tidied(command.values)
        with self._work.writing(actor, Action.PERSON_CHANGED) as work:
            _check_person(work.session, command.person)
            _refuse(check_row(values, local_date(self._clock.now())))
            row = file_of(work.session, command.person)
            if row is None:
                row = _begun(PersonFileRow(id=new_id(self._clock), person=command.person))
                work.session.add(row)
            for name, value in values.items():
                if getattr(row, name) != value:
                    setattr(row, name, value)
            return work.saved(command.person)

    def reveal(self, actor: Actor, person: PersonId, name: str, reason: str) -> Saved[str]:
        """Return a masked fact in full; the journal keeps who saw it and why. Raises NotPermitted, NotFound."""
        check_permitted(
            actor, Permission.SEE_ID if name == "id_number" else Permission.REVEAL_CONTACT
        )
        _refuse(check_reason(reason))
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            row = file_of(work.session, person)
            if row is None or name not in MASKED:
                raise NotFound(Kind.PERSON_FILE, person)
            told, now = {0: clean_line(reason)}, self._clock.now()
            note_reveal(work, self._recorder, Kind.PERSON, person, told=told, now=now)
            return work.saved(getattr(row, name))


def _tidied(values: Mapping[str, object]) -> dict[str, object]:
    """Return the texts as they are stored; an empty one empties the field."""
    known = {name: value for name, value in values.items() if name in FIELDS}
    emptied = {name: value for name, value in known.items() if value in ("", None)}
    return {**emptied, **tidied(RosterRow(0, known)).values}


def _begun(row: PersonFileRow) -> PersonFileRow:
    for name in OF_FILE:
        setattr(row, name, None if name == "is_reelected" else "")
    return row


def _shown(row: PersonFileRow, actor: Actor) -> dict[str, object]:
    values = {name: getattr(row, name) for name in FIELDS}
    if grant(actor, Permission.SEE_ID) is Grant.NO:
        values["id_number"] = ""
    for name in MASKED:
        values[name] = MASKS[name](str(values[name] or ""))
    return {name: value for name, value in values.items() if value not in ("", None)}


def _check_person(session: Session, person: PersonId) -> None:
    row = session.get(PersonRow, person)
    if row is None:
        raise NotFound(Kind.PERSON, person)
    if row.kind is PersonKind.VOTER:
        _refuse((Problem("person", OfficeProblem.NO_FILE),))


def _refuse(problems: Sequence[Problem]) -> None:
    stopping = [one for one in problems if not one.warns]
    if stopping:
        raise InvalidInput(stopping)
