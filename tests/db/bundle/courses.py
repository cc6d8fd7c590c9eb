"""Random courses of a district and three stations that exchange files, each held against the journal read anew.

``python -m tests.db.bundle.courses 500 7`` plays five hundred of them from seed 7; each names its seed where it fails.
With ``forks`` behind it, files are put back that go on writing under numbers that were given already; with ``days``
there are days of inspections and appointments among what happens.
Everything goes through the desks as people have them: encrypted files, real bundles, backups, tidemarks, the tray.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import permutations
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.bundle.arriving import Operation
from db.bundle.exchange_contracts import Extent, HeldReason
from db.bundle.exchange_records import CursorRow
from db.bundle.layout import Layouts
from db.bundle.rewriting import Rewriting
from db.bundle.standing import OWN_AFFAIRS
from db.journal.records import ConflictRow, OperationRow, OriginRow
from db.kernel.clock import CHINA
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.reception.records import AssignmentRow, MatterRow
from tests.db.bundle import occasions, sharing
from tests.db.bundle.desks import CALLED_HERE, NAMES, Desk, Ground, Written
from tests.db.bundle.histories import FIELDS, agrees, memory
from tests.db.bundle.model import Model

STEPS = 30
ROUNDS, LATE_ROUNDS = 3, 6
"""So often everybody exchanges in the end: up, down, once more for what came back; behind the first more is shared.
More often where numbers were given twice."""

DISTRICT, HAICHANG, SONGMO = 0, 1, 2
SHARED = {HAICHANG, SONGMO}
"""They have the same scopes, and so the same sight."""

YEARS = (1970, 2026, 2026, 2099)
HELD = {HeldReason.GAP, HeldReason.FORKED}


@dataclass(frozen=True)
class Flight:
    """A bundle on its way."""

    sender: int
    to: int
    path: Path


class Course:
    """One course; ``told`` is what happened so far."""

    def __init__(
        self,
        desks: tuple[Desk, ...],
        folder: Path,
        chance: random.Random,
        *,
        forks: bool = False,
        days: bool = False,
    ) -> None:
        self._desks, self._folder, self._chance = desks, folder, chance
        self._forks, self._days = forks, days
        self._flying: list[Flight] = []
        self.seen: Counter[str] = Counter()
        """How often something happened that no course of the suite may be without."""
        self._makers: dict[UUID, int] = {}
        self._acknowledged: set[Written] = set()
        self._gone: set[Written] = set()
        """What a desk had said was saved, and nobody else had when its file went back; a proof of it is not it."""
        self._backups: set[int] = set()
        self._written = 0
        self.told: list[str] = []

    def play(self) -> None:
        """Let things happen, let everybody hear everything, and look."""
        acts: tuple[tuple[Callable[[int], object], int], ...] = (
            (self._add, 3), (self._edit, 9), (self._register, 1), (self._delete, 1), (self._erase, 1),
            (self._decide, 2), (self._export, 8), (self._deliver, 8), (self._lose, 1),
            (self._set_clock, 1), (self._back_up, 2), (self._restore, 4), (self._share, 3),
            (self._unshare, 2), (self._seat, 1),
        )  # fmt: skip
        if self._forks:
            acts = (*acts, (self._forget, 5))
        if self._days:
            acts = (
                *acts, (self._inspect, 3), (self._score, 8), (self._ask, 2), (self._answer, 4),
            )  # fmt: skip
        for desk in (HAICHANG, SONGMO):
            self._do(self._add, desk)
        for desk in (DISTRICT, self._chance.choice((HAICHANG, SONGMO))):
            self._do(self._back_up, desk)
        for _ in range(STEPS):
            [(act, _)] = self._chance.choices(acts, [weight for _, weight in acts])
            self._do(act, self._chance.randrange(len(self._desks)))
        self._tell_everybody()
        self._look()

    def _do(self, act: Callable[[int], object], desk: int) -> None:
        self.told.append(f"{act.__name__.strip('_')} {desk}")
        act(desk)
        self._acknowledged |= self._desks[desk].written(is_own=True)

    def _add(self, at: int) -> None:
        """Make a person; those of the district are nobody else's affair."""
        record = self._desks[at].add(self._word(), self._word())
        self._makers[record] = at

    def _edit(self, at: int) -> None:
        """Change fields; now and then to what somebody else may write as well."""
        record = self._record(at)
        if record is not None:
            fields = self._chance.sample(FIELDS, self._chance.randint(1, 3))
            is_same = self._chance.random() < 0.1
            values = {name: "同" if is_same else self._word() for name in fields}
            self._desks[at].edit(record, **values)

    def _register(self, at: int) -> None:
        """Register a visit with a matter, some of people who ask for confidence."""
        self._desks[at].register(self._word(), confidential=self._chance.random() < 0.3)

    def _share(self, at: int) -> None:
        """Hand a matter to the house of another desk; half of the time it is a new one."""
        desk = self._desks[at]
        if self._chance.random() < 0.5:
            desk.register(self._word())
        if matters := sharing.made_here(desk, MatterRow):
            sharing.assign(desk, self._chance.choice(matters), self._house(at))

    def _unshare(self, at: int) -> None:
        """Let an assignment go to another house: who had it sees no more of the matter."""
        desk = self._desks[at]
        if given := sharing.made_here(desk, AssignmentRow):
            sharing.reassign(desk, self._chance.choice(given), self._house(at))

    def _seat(self, at: int) -> None:
        """Give a person a seat: everybody may know deputies."""
        record = self._record(at)
        if record is not None:
            sharing.seat(self._desks[at], record)

    def _inspect(self, at: int) -> None:
        """Plan a day of inspections, and score at once."""
        occasions.inspect(self._desks[at], self._word())
        self._score(at)

    def _score(self, at: int) -> None:
        """Answer an item of a sheet."""
        self.seen["scored"] += occasions.score(self._desks[at], self._chance, self._word())

    def _ask(self, at: int) -> None:
        """Write an appointment down."""
        occasions.ask(self._desks[at], self._word())

    def _answer(self, at: int) -> None:
        """Confirm or decline an appointment."""
        self.seen["answered"] += occasions.answer(self._desks[at], self._chance, self._word())

    def _house(self, at: int) -> str:
        """Return what the house of another desk is called, or one that is nobody's."""
        others = [CALLED_HERE[name]["name"] for name in NAMES if name != NAMES[at]]
        return str(self._chance.choice([*others, "市政养护所"]))

    def _delete(self, at: int) -> None:
        """Delete a record, or take a deletion back."""
        act = Rewriting.delete if self._chance.random() < 0.6 else Rewriting.undelete
        self._rewrite(at, Action.PERSON_CHANGED, act)

    def _erase(self, at: int) -> None:
        """Erase a record, or groups of it; what is open has to be decided first."""
        groups = self._chance.choice([None, {2}, {3, 8}])
        self._rewrite(at, Action.PERSON_CHANGED, partial(_erase, groups))

    def _decide(self, at: int) -> None:
        """Write a third value where two stand."""
        desk = self._desks[at]
        with desk.workspace.unit_of_work.reading() as session:
            query = select(ConflictRow).where(ConflictRow.field_group != 0)
            rows = session.scalars(query.order_by(ConflictRow.record)).all()
            found = [(row.record, row.field_group) for row in rows if self._may(at, row.record)]
        if found:
            record, group = self._chance.choice(found)
            with desk.workspace.unit_of_work.writing(
                desk.station.actor, Action.CONFLICT_DECIDED
            ) as work:
                _rewriting(desk).write(work, Kind.PERSON, record, {group: self._word()})

    def _export(self, at: int) -> None:
        """Write a bundle: a station to the district, mostly; the district and neighbours to anybody."""
        others = [one for one in range(len(self._desks)) if one != at]
        to = DISTRICT if at and self._chance.random() < 0.7 else self._chance.choice(others)
        bare = self._chance.random() < 0.15
        extent = Extent.WITHOUT_IDENTITIES if bare else Extent.FULL
        self._flying.append(self._sent(at, to, extent))

    def _deliver(self, _at: int) -> None:
        """Hand a bundle over, late, out of order, or once more than needed."""
        if not self._flying:
            return
        flight = self._chance.choice(self._flying)
        if self._chance.random() < 0.7:
            self._flying.remove(flight)
        self.told.append(f"{flight.sender} to {flight.to}")
        self._take(flight, is_twice=self._chance.random() < 0.3)

    def _lose(self, _at: int) -> None:
        """Lose a stick."""
        if self._flying:
            self._flying.remove(self._chance.choice(self._flying))

    def _set_clock(self, at: int) -> None:
        """Set a clock by decades."""
        year = self._chance.choice(YEARS)
        self._desks[at].clock.instant = datetime(year, 6, 1, 9, self._written % 60, tzinfo=CHINA)

    def _back_up(self, at: int) -> None:
        self._desks[at].copy_to(self._folder / f"backup-{at}")
        self._backups.add(at)

    def _restore(self, at: int) -> None:
        """Go on from a backup, the district more often; where the tidemarks went back too, the others have to tell."""
        at = DISTRICT if self._chance.random() < 0.3 else at
        if at not in self._backups:
            return
        is_blind = self._chance.random() < 0.5
        self._put_back(at, is_blind=is_blind)
        if is_blind:
            self.told.append("blindly")
            self._hear_of_loss(at)

    def _forget(self, at: int) -> None:
        """Show somebody what was written, and go on from a backup as if that had not been: numbers are given twice.

        Once in a course, so that those which decisions name by their seeds stay what they are.
        """
        if at not in self._backups or self.seen["forgotten"]:
            return
        self.seen["forgotten"] += 1
        self._edit(at)
        others = [one for one in range(len(self._desks)) if one != at]
        self._take(self._sent(at, self._chance.choice(others)))
        self._acknowledged |= self._desks[at].written(is_own=True)
        self._put_back(at, is_blind=True)
        self._edit(at)
        self._register(at)

    def _put_back(self, at: int, *, is_blind: bool) -> None:
        desk = self._desks[at]
        before, said = desk.written(), desk.written(is_said=True)
        desk.put_back(self._folder / f"backup-{at}", with_tidemarks=is_blind)
        others = [one for one in self._desks if one is not desk]
        there = set().union(*(one.written() for one in others))
        said_there = set().union(*(one.written(is_said=True) for one in others))
        self.seen["restores"] += 1
        self._gone |= (before - there | said - said_there) - desk.written()

    def _hear_of_loss(self, at: int) -> None:
        """Take in what others have before anything is written; bundles of which nobody has heard are lost."""
        self._flying = [one for one in self._flying if one.sender != at]
        for other in range(len(self._desks)):
            if other != at:
                self._take(self._sent(other, at))

    def _tell_everybody(self) -> None:
        """Let everybody exchange with the district, and neighbours with each other, until nothing is new."""
        stations = range(1, len(self._desks))
        for number in range(LATE_ROUNDS if self._forks else ROUNDS):
            for station in stations:
                self._take(self._sent(station, DISTRICT))
            self.seen["branches"] += self._desks[DISTRICT].name_branches()
            self.seen["erased"] += self._desks[DISTRICT].countersign()
            for station in stations:
                self._take(self._sent(DISTRICT, station))
            for sender, to in permutations(stations, 2):
                self._take(self._sent(sender, to))
            if number == 0:
                for act in (self._share, self._seat, self._unshare, self._share):
                    self._do(act, self._chance.randrange(len(self._desks)))

    def _sent(self, sender: int, to: int, extent: Extent = Extent.FULL) -> Flight:
        folder = self._folder / "sticks" / str(len(list(self._folder.glob("sticks/*"))))
        return Flight(sender, to, self._desks[sender].send(self._desks[to], folder, extent))

    def _take(self, flight: Flight, *, is_twice: bool = False) -> None:
        desk = self._desks[flight.to]
        incoming = desk.take(flight.path)
        assert {one.reason for one in incoming.held} <= HELD, incoming.held
        self.seen.update(one.reason for one in incoming.held)
        self.seen["conflicts"] += incoming.conflicts
        self.seen["filled"] += incoming.filled
        self.seen["freed"] += incoming.freed
        desk.heads()
        if is_twice:
            before = desk.dump()
            desk.take(flight.path)
            assert desk.dump() == before, "taking a bundle twice changed something"

    def _look(self) -> None:
        district = self._desks[DISTRICT]
        whole = shown(district)
        lost = {record for record, _, _ in self._gone}
        for at, desk in enumerate(self._desks):
            agrees(_Read(desk), _model_of(desk))
            apart = sharing.behind(desk)
            seen = {record: one for record, one in shown(desk).items() if record not in apart}
            assert seen.items() <= whole.items(), f"desk {at} shows something else"
            wanted = {one for one in self._makers if self._sees(at, one)} & whole.keys()
            assert wanted - lost <= seen.keys(), f"desk {at} lacks records"
            assert all(one.broken_at is None for one in desk.workspace.journal.verify())
            desk.check_tray()
            assert desk.tray() <= {HeldReason.GAP}, f"desk {at} lays a branch aside for ever"
        first, second = (self._desks[one] for one in sorted(SHARED))
        assert _whole(first, second) == _whole(second, first), (
            "two of one scope show different things"
        )
        # A run that goes on differently than somebody has it lies aside whole, with what it agrees in.
        pairs = () if self.seen[HeldReason.FORKED] else permutations(self._desks, 2)
        for giver, taker in pairs:
            left = sharing.unread(giver, taker)
            assert not left, (
                f"{len(left)} proofs could be read, {giver.folder.name} to {taker.folder.name}"
            )
        missing = self._acknowledged - self._gone - district.written()
        assert not missing, f"{len(missing)} acknowledged writes are nowhere"
        self._check_cursors()

    def _check_cursors(self) -> None:
        """What a station believes of the district is there."""
        heads = self._desks[DISTRICT].heads()
        for desk in self._desks[1:]:
            with desk.workspace.unit_of_work.reading() as session:
                query = select(CursorRow).where(CursorRow.partner == self._desks[DISTRICT].replica)
                for one in session.scalars(query):
                    assert one.received <= heads.get(one.origin, 0)

    def _rewrite(self, at: int, action: Action, act: Callable[..., None]) -> None:
        desk, record = self._desks[at], self._record(at)
        if record is None:
            return
        try:
            with desk.workspace.unit_of_work.writing(desk.station.actor, action) as work:
                act(_rewriting(desk), work, Kind.PERSON, record)
        except InvalidInput:
            self.told.append("still open")

    def _record(self, at: int) -> UUID | None:
        """Return a record that is here and may be changed here."""
        with self._desks[at].workspace.unit_of_work.reading() as session:
            here = set(session.scalars(select(PersonRow.id)))
        found = sorted(one for one in here & self._makers.keys() if self._may(at, one))
        return self._chance.choice(found) if found else None

    def _may(self, at: int, record: UUID) -> bool:
        return at == DISTRICT or self._sees(at, record)

    def _sees(self, at: int, record: UUID) -> bool:
        maker = self._makers[record]
        return at in (DISTRICT, maker) or {at, maker} <= SHARED

    def _word(self) -> str:
        self._written += 1
        return f"{990_000_000 + self._written}"


class _Read:
    """A desk as ``agrees`` reads it."""

    def __init__(self, desk: Desk) -> None:
        actor, work = desk.station.actor, desk.workspace.unit_of_work
        self.work = SimpleNamespace(reading=lambda: work.reading(actor))


def _erase(groups: set[int] | None, rewriting: Rewriting, *given: Any) -> None:
    rewriting.erase(*given, groups)


def _rewriting(desk: Desk) -> Rewriting:
    return Rewriting(desk.workspace._recorder, desk.workspace.bundles.merge)


def shown(desk: Desk) -> dict[UUID, object]:
    """Return every record that travels, with its clocks."""
    found: dict[UUID, object] = {}
    with desk.workspace.unit_of_work.reading() as session:
        names = {row.number: row.name for row in session.scalars(select(OriginRow))}
        for layout in Layouts().every():
            if layout.kind not in OWN_AFFAIRS:
                columns = layout.table.c
                query = select(columns.id, columns.base_origin, columns.base_seq, columns.clk)
                for record, origin, seq, clk in session.execute(query):
                    found[record] = names[origin], seq, clk
    return found


def _whole(desk: Desk, other: Desk) -> dict[UUID, object]:
    """Return what a desk shows, but for what was handed to one of the two by its name and is no affair of the other."""
    apart = sharing.behind(desk) | sharing.behind(other)
    return {record: one for record, one in shown(desk).items() if record not in apart}


def _model_of(desk: Desk) -> Model:
    """Return what the rule says of the people in a journal, whatever the tables say."""
    model = Model()
    names = {name: name for name in Operation.__struct_fields__}
    query = select(OperationRow).where(OperationRow.kind == Kind.PERSON)
    with desk.workspace.unit_of_work.reading() as session:
        origins = {row.number: row.name for row in session.scalars(select(OriginRow))}
        for row in session.scalars(query.order_by(OperationRow.origin, OperationRow.seq)):
            told = Operation(**{name: getattr(row, name) for name in names})
            model.logs.setdefault(origins[row.origin], []).append(told)
    return model


def play(
    count: int, seed: int, ground: Ground | None = None, *, forks: bool = False, days: bool = False
) -> list[str]:
    """Play so many courses and return what went wrong, each with its seed."""
    with tempfile.TemporaryDirectory(dir=memory()) as kept:
        ground = ground or Ground(Path(kept) / "ground")
        run = Path(kept) / "run"
        seeds = (f"{seed} {number}" for number in range(count))
        found = (played(ground, run, one, forks=forks, days=days) for one in seeds)
        return [one for one in found if one]


def played(
    ground: Ground, folder: Path, seed: str, *, forks: bool = False, days: bool = False
) -> str:
    """Play one course and return what went wrong, nothing where nothing did."""
    with ground.desks(folder / "desks") as desks:
        course = Course(desks, folder, random.Random(seed), forks=forks, days=days)
        try:
            course.play()
        except Exception as error:  # noqa: BLE001  whatever goes wrong is told with its course
            return f"course {seed}: {type(error).__name__} {error} after {', '.join(course.told)}"
    shutil.rmtree(folder)
    return ""


def main(arguments: list[str]) -> int:
    """Play as the arguments say and print what came of it."""
    wanted = int(arguments[0]) if arguments else 100
    seed = int(arguments[1]) if len(arguments) > 1 else 20261122
    wrong = play(wanted, seed, forks="forks" in arguments, days="days" in arguments)
    sys.stdout.write("\n".join([*wrong, f"{wanted} courses, {len(wrong)} findings\n"]))
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
