"""The ledger as a spreadsheet, as a service: what goes out, what a sheet would change, the import and its undoing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.journal.reader import history, records_of_act
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import ImportId, MatterId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.listening import unheard
from db.kernel.problems import Problem
from db.people.contracts import Gender
from db.people.rules import clean_line
from db.reception import ledger_lines
from db.reception.access import reading_for_others, see_as_others
from db.reception.codes import Channel, ContactForm, MatterState, ResultClass, VisitorKind
from db.reception.ledger import (
    CORRECTABLE,
    WRITTEN,
    FiledMatter,
    Imported,
    ImportLedger,
    ImportUndone,
    LedgerLine,
    LedgerScope,
    RowVerdict,
    SheetRow,
    StandingImport,
)
from db.reception.ledger_rules import LedgerProblem, correction, filed, judge
from db.reception.numbers import newest_serial
from db.reception.queries import Matters, matter_row
from db.reception.records import ImportRow, MatterRow, ReplyRow, VisitRow
from db.reception.rules import ReceptionProblem
from db.reception.taking_back import TakenBack, taken_back
from db.reception.twins import alike, twins
from db.stations.lanes import Lane
from db.stations.records import OrganizationRow, StationRow
from db.stations.rules import Number, NumberType
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork, Work

Report = Callable[[int, int], object]
"""Takes rows done and rows in all; raises when somebody stopped the work, and nothing is kept."""

_EVERY = 200


class Bookkeeping:
    """Ledgers of this station going out and coming in."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, matters: Matters, clock: Clock, lane: Lane
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._matters = matters
        self._clock = clock
        self._lane = lane

    def export(
        self, actor: Actor, scope: LedgerScope, *, platform: str = ""
    ) -> Saved[tuple[MatterId, ...]]:
        """Return the matters of a ledger that leaves the program; the journal keeps that it did, and for whom."""
        check_permitted(actor, Permission.EXPORT)
        listed = scope.wanted or scope.view
        raw = (
            self._matters.matter_ids(actor, listed, for_others=True)
            if listed
            else self._received(actor, scope)
        )
        ids = tuple(MatterId(UUID(bytes=raw[at : at + 16])) for at in range(0, len(raw), 16))
        with self._work.writing(actor, Action.EXPORTED) as work:
            told: dict[int, object] = {0: len(ids)} | ({1: platform} if platform else {})
            self._recorder.note(work, Kind.USER, actor.user, told)
            return work.saved(ids)

    def lines(self, actor: Actor, ids: Sequence[UUID]) -> tuple[LedgerLine, ...]:
        """Return these matters as a ledger names them, in this order."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with reading_for_others(self._work, actor) as session:
            return ledger_lines.lines_of(session, ids)

    def known(
        self, actor: Actor, keys: Sequence[str], external: Sequence[str]
    ) -> tuple[Mapping[str, LedgerLine], Mapping[str, LedgerLine]]:
        """Return the matters that rows of a sheet mean, by machine number and by foreign number."""
        check_permitted(actor, Permission.REGISTER)
        with reading_for_others(self._work, actor) as session:
            return (
                ledger_lines.by_key(session, keys),
                ledger_lines.by_external(session, external),
            )

    def judge(self, actor: Actor, rows: Sequence[SheetRow]) -> tuple[RowVerdict, ...]:
        """Return what would come of every row, and which new ones are much like a matter here; nothing is written."""
        check_permitted(actor, Permission.REGISTER)
        with reading_for_others(self._work, actor) as session:
            verdicts = [one for one, _ in self._judged(session, rows)]
            pairs = zip(rows, verdicts, strict=True)
            new = {
                at: filed(row.values)
                for at, (row, one) in enumerate(pairs)
                if one.verdict is one.verdict.NEW
            }
            for at, number in alike(session, new).items():
                verdicts[at] = _warned(verdicts[at], LedgerProblem.MUCH_ALIKE, number)
            return tuple(verdicts)

    def take_over(
        self, actor: Actor, command: ImportLedger, report: Report = unheard
    ) -> Saved[Imported]:
        """Write every row of a file as one act, or nothing.

        Raises InvalidInput when a row cannot be written any more, by ``row <place>``; NotPermitted.
        A retry with the same id changes nothing.
        """
        check_permitted(actor, Permission.IMPORT_SHEET)
        with self._work.writing(actor, Action.LEDGER_IMPORTED) as work:
            # No sheet finds a report, whoever brings it: what lies aside is corrected by hand alone.
            see_as_others(work.session)
            done = work.session.get(ImportRow, command.import_id)
            if done is not None:
                return work.saved(Imported(command.import_id, done.added, done.updated))
            judged = self._judged(work.session, command.rows)
            _refuse(verdict for verdict, _ in judged)
            writing = _Writing(work, self._clock, self._lane)
            for at, ((_, known), row) in enumerate(zip(judged, command.rows, strict=True)):
                writing.write(row, known)
                if at % _EVERY == 0:
                    work.session.flush()
                    report(at, len(judged))
            work.session.add(self._import_row(command, writing))
            made = Imported(command.import_id, writing.added, writing.updated)
            return work.saved(made)

    def undo(
        self, actor: Actor, import_id: ImportId, report: Report = unheard
    ) -> Saved[ImportUndone]:
        """Take an import back: its new matters become void, what it corrected reads as before.

        What somebody changed since stays as it is and is counted.
        """
        check_permitted(actor, Permission.IMPORT_SHEET)
        with self._work.writing(actor, Action.IMPORT_UNDONE) as work:
            row = work.session.get(ImportRow, import_id)
            if row is None:
                raise NotFound(Kind.IMPORT, import_id)
            if row.undone_at is not None:
                raise InvalidInput([Problem("", ReceptionProblem.STEP_NOT_NOW)])
            row.undone_at = self._clock.now()
            act = history(work.session, [import_id])[0].act
            matters = records_of_act(work.session, act, Kind.MATTER)
            done: dict[TakenBack, list[str]] = {one: [] for one in TakenBack}
            for at in range(0, len(matters), _EVERY):
                report(at, len(matters))
                for outcome, number in taken_back(work.session, matters[at : at + _EVERY], act):
                    done[outcome].append(number)
            voided, restored = (len(done[one]) for one in (TakenBack.VOIDED, TakenBack.RESTORED))
            kept = done[TakenBack.KEPT]
            return work.saved(ImportUndone(voided, restored, len(kept), tuple(kept)))

    def newest_import(self, actor: Actor) -> StandingImport | None:
        """Return the import that last wrote something and still stands, None where there is none."""
        check_permitted(actor, Permission.IMPORT_SHEET)
        wrote = ImportRow.added + ImportRow.updated > 0
        standing = select(ImportRow).where(ImportRow.undone_at.is_(None), wrote)
        newest = standing.order_by(ImportRow.imported_at.desc(), ImportRow.id.desc())
        with self._work.reading(actor) as session:
            row = session.scalar(newest.limit(1))
            if row is None:
                return None
            return StandingImport(
                ImportId(row.id), row.file_name, row.imported_at, row.added, row.updated
            )

    def _received(self, actor: Actor, scope: LedgerScope) -> bytes:
        newest = (MatterRow.received_at.desc(), MatterRow.id.desc())
        query = select(MatterRow.id).where(ledger_lines.within(scope)).order_by(*newest)
        with reading_for_others(self._work, actor) as session:
            return b"".join(one.bytes for one in session.scalars(query))

    def _judged(
        self, session: Session, rows: Sequence[SheetRow]
    ) -> list[tuple[RowVerdict, LedgerLine | None]]:
        keyed = ledger_lines.by_key(session, [row.key for row in rows if row.key])
        numbers_ = [str(row.values.get("external_number", "")) for row in rows if not row.key]
        foreign = ledger_lines.by_external(session, [one for one in numbers_ if one])
        meant = [_meant(row, keyed, foreign) for row in rows]
        untold = {
            at: filed(row.values)
            for at, (row, known) in enumerate(zip(rows, meant, strict=True))
            if known is None and not row.key
        }
        found = twins(session, untold)
        seen: set[object] = set()
        return [
            self._one(row, known or found.get(at), seen, is_twin=at in found)
            for at, (row, known) in enumerate(zip(rows, meant, strict=True))
        ]

    def _one(
        self, row: SheetRow, known: LedgerLine | None, seen: set[object], *, is_twin: bool
    ) -> tuple[RowVerdict, LedgerLine | None]:
        number = str(row.values.get("external_number", ""))
        means = {row.key or number, known.id if known else ""} - {""}
        verdict = judge(row, known, self._clock.now())
        if is_twin:
            verdict = _warned(verdict, LedgerProblem.TWIN_HERE, verdict.number)
        if means & seen:
            twice = Problem("key" if row.key else "external_number", LedgerProblem.ROW_TWICE)
            verdict = RowVerdict(
                row.place, verdict.verdict.REFUSED, verdict.number, verdict.changed,
                (*verdict.problems, twice),
            )  # fmt: skip
        seen |= means
        return verdict, known

    def _import_row(self, command: ImportLedger, writing: _Writing) -> ImportRow:
        return ImportRow(
            id=command.import_id, file_name=clean_line(command.file_name)[:120],
            imported_at=self._clock.now(), added=writing.added, updated=writing.updated,
            left_out=command.left_out,
        )  # fmt: skip


class _Writing:
    """Writes rows of one import; numbers are counted on, not asked for row by row."""

    def __init__(self, work: Work, clock: Clock, lane: Lane) -> None:
        self._session, self._actor = work.session, work.actor
        self._clock = clock
        self._station: StationRow = the_station(work.session)
        self._lane = lane
        self._next: dict[int, int] = {}
        rows = work.session.execute(select(OrganizationRow.name, OrganizationRow.id))
        self._units: dict[str, UUID] = {row.name: row.id for row in rows}
        self.added = self.updated = 0

    def write(self, row: SheetRow, known: LedgerLine | None) -> None:
        """Correct the matter a row means, or file a new one."""
        if known is None:
            self._file(filed(row.values))
            self.added += 1
            return
        matter = matter_row(self._session, known.id)
        changed = correction(row, known)
        for name, value in changed.items():
            setattr(matter, name, value)
        self.updated += bool(changed)

    def _file(self, given: FiledMatter) -> None:
        assert given.received_at is not None, "a row without its day was refused"
        visit = self._visit(given, given.received_at)
        self._session.add(visit)
        matter = self._matter(given, given.received_at, visit.id)
        self._session.add(matter)
        if given.reply or given.result:
            self._session.add(self._reply(given, matter))

    def _visit(self, given: FiledMatter, received_at: datetime) -> VisitRow:
        return VisitRow(
            id=new_id(self._clock), channel=Channel.IMPORT, place="", received_at=received_at,
            recorded_at=self._clock.now(), visitor_kind=VisitorKind.INDIVIDUAL, visitor_count=1,
            person=None, name=given.visitor, phone=given.phone, gender=Gender.UNKNOWN,
            region_code="", region_name=given.region_name, address="", work_unit="", uscc="",
            confidential=False, deputies=(), legal_officers=(), recorder=self._actor.user,
            ticket="",
        )  # fmt: skip

    def _matter(self, given: FiledMatter, received_at: datetime, visit: UUID) -> MatterRow:
        number = self._number(local_date(received_at))
        replied_at = given.replied_at or given.closed_at or received_at
        answered = bool(given.reply or given.result)
        return MatterRow(
            id=new_id(self._clock), visit=visit, year=number.year, serial=number.serial,
            number=number.display(self._station.short_name),
            machine_number=number.machine(self._station.code),
            scan_digits=number.scan_digits(self._station.scan_code), received_at=received_at,
            state=MatterState.CLOSED, answer="", unit=self._units.get(given.unit),
            replied_at=replied_at if answered else None, result=given.result,
            closed_at=given.closed_at or replied_at,
            **{name: getattr(given, name) for name in CORRECTABLE},
        )  # fmt: skip

    def _reply(self, given: FiledMatter, matter: MatterRow) -> ReplyRow:
        """Return the answer of the old ledger; a unit that is not known here stands as who answered."""
        return ReplyRow(
            id=new_id(self._clock), matter=matter.id, unit=matter.unit,
            replied_at=matter.replied_at, result=given.result or ResultClass.A,
            content=given.reply, handler="" if matter.unit else given.unit[:50], met_person=False,
            contact_form=ContactForm.PHONE, next_reply_due=None, on_site=False,
        )  # fmt: skip

    def _number(self, day: date) -> Number:
        first, last = self._lane.bounds
        if day.year not in self._next:
            newest = newest_serial(self._session, NumberType.RECEPTION, day.year, first, last)
            self._next[day.year] = self._lane.next(NumberType.RECEPTION, day.year, newest)
        serial = self._next[day.year]
        self._next[day.year] += 1
        return Number(NumberType.RECEPTION, day.year, serial)


def _meant(
    row: SheetRow, keyed: Mapping[str, LedgerLine], foreign: Mapping[str, LedgerLine]
) -> LedgerLine | None:
    """Return the matter that the numbers of a row mean."""
    return (
        keyed.get(row.key) if row.key else foreign.get(str(row.values.get("external_number", "")))
    )


def _warned(verdict: RowVerdict, code: LedgerProblem, number: str) -> RowVerdict:
    warning = Problem("", code, {"number": number}, warns=True)
    return replace(verdict, problems=(*verdict.problems, warning))


def _refuse(verdicts: Iterable[RowVerdict]) -> None:
    """Refuse the file by its first row that cannot be written; what is the same writes nothing."""
    for one in verdicts:
        if one.verdict not in {*WRITTEN, one.verdict.SAME}:
            code = one.problems[0].code if one.problems else LedgerProblem.CHANGED_MEANWHILE
            raise InvalidInput([Problem(f"row {one.place}", code)])
