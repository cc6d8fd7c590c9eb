"""A list of deputies as a spreadsheet, as a service: what it would change, the import, its undoing, the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Grant, Permission, check_permitted, grant
from db.accounts.witness import Witness, check_witness
from db.journal.reader import Entry as Told
from db.journal.reader import history, records_of_act
from db.journal.recorded import Recorded, numbers
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import ImportId, PersonId, new_id
from db.kernel.kinds import Action, Kind, Saved, Verb
from db.kernel.listening import unheard
from db.kernel.problems import Problem
from db.people.contracts import Gender, MandateStatus, PersonKind
from db.people.records import MandateRow, PersonFileRow, PersonRow, file_id
from db.people.roster import (
    OF_FILE,
    OF_PERSON,
    OF_SEAT,
    ImportRoster,
    RosterImported,
    RosterJudged,
    RosterLine,
    RosterProblem,
    RosterRow,
    RosterUndone,
    RosterVerdict,
)
from db.people.roster_plan import Entry, Plan, Seat
from db.people.rules import mask_address, mask_number, mask_phone
from db.storage.unit_of_work import UnitOfWork, Work

Report = Callable[[int, int], object]
"""Takes what is done and all there is; raises when somebody stopped the work, and nothing is kept."""

_EVERY = 200
_OWN_WORDS: tuple[type[Recorded], ...] = (PersonRow, PersonFileRow, MandateRow)


class Rosters:
    """Lists of deputies coming in and going out."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock

    def judge(self, actor: Actor, rows: Sequence[RosterRow]) -> tuple[RosterJudged, ...]:
        """Return what would come of every row; nothing is written."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.reading() as session:
            plan = Plan(_entries(session), local_date(self._clock.now()))
            return tuple(map(plan.judge, rows))

    def take_over(
        self, actor: Actor, command: ImportRoster, report: Report = unheard
    ) -> Saved[RosterImported]:
        """Write every row as one act, or nothing; raises InvalidInput by ``row <place>``, NotPermitted.

        A retry with the same id changes nothing.
        """
        check_permitted(actor, Permission.IMPORT_SHEET)
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.DEPUTIES_IMPORTED) as work:
            if done := history(work.session, [command.import_id]):
                return work.saved(_as_before(command.import_id, done[0]))
            plan = Plan(_entries(work.session), local_date(self._clock.now()))
            judged = [plan.judge(row) for row in command.rows]
            _refuse(judged)
            self._write(work, plan.entries, report)
            added = sum(one.verdict is RosterVerdict.NEW for one in judged)
            updated = sum(one.verdict is RosterVerdict.UPDATE for one in judged)
            told = {0: added, 1: updated}
            self._recorder.note(work, Kind.IMPORT, command.import_id, told)
            return work.saved(RosterImported(command.import_id, added, updated))

    def undo(self, actor: Actor, import_id: ImportId) -> Saved[RosterUndone]:
        """Take an import back: who was new goes out of use, new seats end, corrections read as before.

        What somebody changed since stays as it is and is counted.
        """
        check_permitted(actor, Permission.IMPORT_SHEET)
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.IMPORT_UNDONE) as work:
            told = history(work.session, [import_id])
            if not told:
                raise NotFound(Kind.IMPORT, import_id)
            if len(told) > 1:
                raise InvalidInput([Problem("", RosterProblem.ALREADY_UNDONE)])
            self._recorder.note(work, Kind.IMPORT, import_id, {})
            return work.saved(_taken_back(work.session, told[0].act))

    def lines(
        self, actor: Actor, people: Sequence[UUID] = (), witness: Witness | None = None
    ) -> Saved[tuple[RosterLine, ...]]:
        """Return the seats of these deputies, of all without any; numbers whole only before two people."""
        check_permitted(actor, Permission.EXPORT)
        if witness is not None:
            check_permitted(actor, Permission.EXPORT_UNMASKED)
            check_witness(actor, Permission.EXPORT_UNMASKED, witness)
        wanted = frozenset(people)
        with self._work.writing(actor, Action.EXPORTED) as work:
            every = [one for one in _entries(work.session) if not wanted or one.id in wanted]
            limits = {
                "is_masked": witness is None,
                "sees_ids": grant(actor, Permission.SEE_ID) is not Grant.NO,
            }
            found = tuple(_line(one, seat, **limits) for one in every for seat in one.seats)
            told: dict[int, object] = {0: len(found), **(witness.told() if witness else {})}
            self._recorder.note(work, Kind.USER, actor.user, told)
            return work.saved(found)

    def _write(self, work: Work, entries: Sequence[Entry], report: Report) -> None:
        touched = [one for one in entries if one.changed or any(s.changed for s in one.seats)]
        for at, entry in enumerate(touched):
            person = self._person(work.session, entry)
            if entry.changed & set(OF_FILE):
                self._file(work.session, entry, person.id)
            for seat in entry.seats:
                self._seat(work.session, seat, person.id)
            if at % _EVERY == 0:
                work.session.flush()
                report(at, len(touched))

    def _person(self, session: Session, entry: Entry) -> PersonRow:
        row = session.get(PersonRow, entry.id) if entry.id else None
        if row is None:
            row = PersonRow(
                id=new_id(self._clock), kind=PersonKind.DEPUTY, gender=Gender.UNKNOWN, phone="",
                region_code="", region_name="", address="", work_unit="", specialty="",
                officer_role=None, organ=None, active=True,
            )  # fmt: skip
            session.add(row)
        _set(row, entry, (*OF_PERSON, "active"))
        return row

    def _file(self, session: Session, entry: Entry, person: UUID) -> None:
        row = file_of(session, person)
        if row is None:
            row = PersonFileRow(id=file_id(person), person=person)
            for name in OF_FILE:
                setattr(row, name, None if name == "is_reelected" else "")
            session.add(row)
        _set(row, entry, OF_FILE)

    def _seat(self, session: Session, seat: Seat, person: UUID) -> None:
        if not seat.changed:
            return
        row = session.get(MandateRow, seat.id) if seat.id else None
        if row is None:
            row = MandateRow(
                id=new_id(self._clock), person=person, congress_term="", electoral_district="",
                certificate_no="", status=MandateStatus.SERVING,
            )  # fmt: skip
            session.add(row)
        _set(row, seat, OF_SEAT)


def file_of(session: Session, person: UUID) -> PersonFileRow | None:
    """Return the file of a person; of two that counters began apart the first one counts."""
    query = select(PersonFileRow).where(PersonFileRow.person == person).order_by(PersonFileRow.id)
    return session.scalars(query.limit(1)).first()


def _set(row: Any, record: Entry | Seat, names: Iterable[str]) -> None:
    for name in names:
        if name in record.changed:
            setattr(row, name, record.facts[name])


def _entries(session: Session) -> list[Entry]:
    """Return everybody but residents, with file and seats: a list never finds who only came as a visitor."""
    others = PersonRow.kind != PersonKind.VOTER
    people = session.scalars(select(PersonRow).where(others).order_by(PersonRow.id)).all()
    found = {row.id: Entry(row.id, _facts(row, (*OF_PERSON, "active", "kind"))) for row in people}
    for file in session.scalars(select(PersonFileRow).order_by(PersonFileRow.id.desc())):
        if file.person in found:
            found[file.person].facts.update(_facts(file, OF_FILE))
    for seat in session.scalars(select(MandateRow).order_by(MandateRow.id)):
        if seat.person in found:
            found[seat.person].seats.append(Seat(seat.id, _facts(seat, OF_SEAT)))
    return list(found.values())


def _facts(row: Any, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(row, name) for name in names}


def _refuse(judged: Iterable[RosterJudged]) -> None:
    problems = [
        Problem(f"row {one.place}", problem.code, problem.params)
        for one in judged
        for problem in one.problems
        if not problem.warns
    ]
    if problems:
        raise InvalidInput(problems)


def _as_before(import_id: ImportId, told: Told) -> RosterImported:
    added, updated = (told.values.get(number, 0) for number in (0, 1))
    assert isinstance(added, int), "written by take_over"
    assert isinstance(updated, int), "written by take_over"
    return RosterImported(import_id, added, updated)


def _line(entry: Entry, seat: Seat, *, is_masked: bool, sees_ids: bool) -> RosterLine:
    values = {**entry.facts, **seat.facts}
    if is_masked:
        for name, mask in MASKS.items():
            values[name] = mask(str(values.get(name) or ""))
        if not sees_ids:
            values["id_number"] = ""
    assert entry.id is not None, "read from the directory"
    return RosterLine(PersonId(entry.id), values)


MASKS: dict[str, Callable[[str], str]] = {
    "phone": mask_phone, "office_phone": mask_phone, "id_number": mask_number,
    "address": mask_address, "qq": mask_number, "wechat": mask_number,
}  # fmt: skip
"""What leaves a file masked, and how."""


def _taken_back(session: Session, act: tuple[int, int]) -> RosterUndone:
    retired = restored = kept = 0
    for row_class in _OWN_WORDS:
        records = records_of_act(session, act, row_class.__kind__)
        told: dict[UUID, list[Told]] = {}
        for at in range(0, len(records), _EVERY):
            for entry in history(session, records[at : at + _EVERY]):
                told.setdefault(entry.record, []).append(entry)
        for record in records:
            row = session.get(row_class, record)
            if row is None:
                continue
            if not _take_back(row, told[record], act):
                kept += 1
            elif any(one.act == act and one.verb is Verb.INSERT for one in told[record]):
                retired += isinstance(row, PersonRow)
            else:
                restored += 1
    return RosterUndone(retired, restored, kept)


def _take_back(row: Recorded, told: Sequence[Told], act: tuple[int, int]) -> bool:
    """Undo what an import did to one record; False where somebody changed it since."""
    written = [one for one in told if one.verb in (Verb.INSERT, Verb.UPDATE)]
    place = next(at for at, one in enumerate(written) if one.act == act)
    entry, later = written[place], written[place + 1 :]
    if entry.verb is Verb.INSERT:
        if later:
            return False
        _retire(row)
        return True
    if {number for one in later for number in one.values} & set(entry.values):
        return False
    named = {number: name for name, (number, _) in numbers(type(row)).items()}
    for number in entry.values:
        before = [one.values[number] for one in written[:place] if number in one.values]
        _restore(row, named[number], before[-1] if before else None)
    return True


def _retire(row: Recorded) -> None:
    """Take out of use what an import had made; nothing is ever deleted."""
    if isinstance(row, PersonRow):
        row.active = False
    elif isinstance(row, MandateRow):
        row.status = MandateStatus.ENDED
    elif isinstance(row, PersonFileRow):
        for name in OF_FILE:
            setattr(row, name, None if name == "is_reelected" else "")


def _restore(row: Recorded, name: str, value: Any) -> None:
    present = getattr(row, name)
    setattr(row, name, value if value is None or present is None else type(present)(value))
