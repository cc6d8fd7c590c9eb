"""Lets acts that must leave an entry go wrong in every way, and counts both: neither is ever there alone (R-71).

``python -m tests.faults.entries 200`` tries so many faults chosen by chance, ``all`` every one there is; a second
argument is the seed. It is the sweep of ``tests.faults.sweep`` with another question.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from db.accounts.rules import Permission
from db.accounts.witness import Witness
from db.attachments.contracts import Subject
from db.attachments.records import AttachmentRow
from db.journal.records import OperationRow
from db.kernel.actor import Actor, Role
from db.kernel.ids import AttachmentId, MatterId
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.reception.codes import DemandType
from db.reception.contracts import RevealContact
from db.reception.naming_records import NamingRow
from db.reception.records import MatterRow, PrintRow, ReplyRow, VisitRow
from db.reception.sealed import NamePerson, OpenSealed
from tests import compiled, factories, pictures
from tests.faults import shim
from tests.faults.audit import findings
from tests.faults.flows import (
    COLLEAGUE,
    EARLIER,
    FLOWS,
    PICTURE,
    Flow,
    Office,
)
from tests.faults.sweep import LIMIT, Fault, Say, act, faults_of, in_a_process, in_turn, make_ground

_KNOWN = {flow.name: flow for flow in FLOWS}
ATTACHMENT = AttachmentId(UUID(int=0x57))
REASON = "核实登记的情况"


@dataclass(frozen=True)
class Audited:
    """An act and the entry it must leave; ``effects`` counts what else it leaves, None where it only answers."""

    flow: Flow
    action: Action
    effects: Callable[[Office], int] | None = None


def _rows(row: type) -> Callable[[Office], int]:
    return lambda office: _counted(office, select(func.count()).select_from(row))


def _edited(office: Office) -> int:
    query = select(func.count()).select_from(PersonRow)
    return _counted(office, query.where(PersonRow.phone == "19900000077"))


def _counted(office: Office, query: object) -> int:
    with office.open().workspace.unit_of_work.reading(office.open().actor) as session:
        return session.scalar(query) or 0  # type: ignore[call-overload, no-any-return]


def _register(office: Office) -> None:
    station = office.open()
    command = factories.visit(office.clock, visit=EARLIER)
    station.workspace.reception.register_visit(station.actor, command)


def _register_report(office: Office) -> None:
    station = office.open()
    told = factories.matter(title="检举某所长", demand_type=DemandType.REPORT)
    command = factories.visit(office.clock, told, visit=EARLIER)
    station.workspace.reception.register_visit(station.actor, command)
    _KNOWN["remove a person"].prepare(office)
    station.workspace.accounts.change_role(station.actor, COLLEAGUE, Role.NAMED_HANDLER)


def _matter(office: Office) -> MatterId:
    station = office.open()
    with station.workspace.unit_of_work.reading(station.actor) as session:
        return MatterId(session.scalars(select(MatterRow.id)).one())


def _reveal(office: Office) -> None:
    station = office.open()
    command = RevealContact(_matter(office), REASON, station.actor.user)
    assert station.workspace.reception.reveal_phone(station.actor, command).value


def _witness(station_actor: Actor) -> Witness:
    beside = Actor(COLLEAGUE, "温予安", Role.DUTY_STAFF)
    return Witness(station_actor.user, Permission.EXPORT_UNMASKED, beside)


def _take_out(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    contacts = station.workspace.contacts
    assert contacts.take_out(station.actor, _witness(station.actor), [matter]).value


def _open_report(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    opened = station.workspace.confidence.open_report(station.actor, OpenSealed(matter, REASON))
    assert opened.value.title


def _name(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    station.workspace.namings.name(station.actor, NamePerson(matter, COLLEAGUE))


def _attach(office: Office) -> None:
    """The file belongs to a report, so it is sealed on its way."""
    station, matter = office.open(), _matter(office)
    command = pictures.attachment(office.clock, PICTURE, attachment=ATTACHMENT)
    station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), command)


def _own(name: str, act_: Callable[[Office], object], ground: Callable[[Office], object]) -> Flow:
    return Flow(name, act_, lambda _office: 0, ground)


AUDITED = (
    Audited(_KNOWN["save a visit"], Action.VISIT_REGISTERED, _rows(VisitRow)),
    Audited(_KNOWN["edit a person"], Action.PERSON_CHANGED, _edited),
    Audited(_KNOWN["reply"], Action.REPLY_RECORDED, _rows(ReplyRow)),
    Audited(_KNOWN["note a print"], Action.PRINTED, _rows(PrintRow)),
    Audited(_own("attach to a report", _attach, _register_report), Action.ATTACHMENT_ADDED,
            _rows(AttachmentRow)),
    Audited(_own("name a handler", _name, _register_report), Action.HANDLER_NAMED,
            _rows(NamingRow)),
    Audited(_own("see a number", _reveal, _register), Action.CONTACT_REVEALED),
    Audited(_own("take contacts out", _take_out, _register), Action.EXPORTED),
    Audited(_own("open a report", _open_report, _register_report), Action.SEALED_OPENED),
    Audited(_KNOWN["sign in"], Action.SIGNED_IN),
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Try as the arguments say and print what came of it."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.entries", *arguments)
    compiled.share()
    wanted = arguments[0] if arguments else "200"
    chance = random.Random(int(arguments[1]) if len(arguments) > 1 else 20260318)
    with tempfile.TemporaryDirectory() as folder:
        return _sweep(Path(folder), wanted, chance)


def _sweep(folder: Path, wanted: str, chance: random.Random) -> int:
    by_name = {one.flow.name: one for one in AUDITED}
    grounds = {
        name: make_ground(folder / str(n), by_name[name].flow) for n, name in enumerate(by_name)
    }
    before = {name: _counts(one, grounds[name]) for name, one in by_name.items()}
    faults = [list(faults_of(grounds[name], one.flow)) for name, one in by_name.items()]
    possible = sum(map(len, faults))
    chosen = in_turn(faults, possible if wanted == "all" else int(wanted), chance)
    told: list[str] = []
    for fault in chosen:
        name = fault.flow.name
        shutil.copytree(grounds[name], folder / "run")
        told += _try(fault, by_name[name], folder / "run", before[name])
        shutil.rmtree(folder / "run")
    return _report(told, len(chosen), possible)


def _report(told: list[str], runs: int, possible: int) -> int:
    wrong = [line for line in told if "wrong: " in line]
    acts, entries = (
        sum(int(line.split()[1]) for line in told if line.startswith(word))
        for word in ("acts ", "entries ")
    )
    figures = (
        f"{runs} of {possible} faults, {acts} acts, {entries} entries; {len(wrong)} findings\n"
    )
    sys.stdout.write("\n".join([*wrong, figures]))
    return 1 if wrong else 0


def _try(fault: Fault, audited: Audited, folder: Path, before: list[str]) -> list[str]:
    """Let one act go wrong, then count what it left, as the next start would."""
    heals = fault.nth % 2 == 0
    heard = in_a_process(lambda say: act(fault, folder, say, heals=heals), LIMIT)
    after = _counts(audited, folder)
    wrong = [f"{fault}: {line}" for line in heard.lines + after if line.startswith("wrong: ")]
    tried = heard.lines.count("ack"), 2 if heals else 1
    return [*wrong, *compared(f"{fault}", before, after, tried)]


def _counts(audited: Audited, folder: Path) -> list[str]:
    return in_a_process(lambda say: _count(audited, folder, say)).lines


def compared(name: str, before: list[str], after: list[str], tried: tuple[int, int]) -> list[str]:
    """Compare entries with effects, or with the answers given: none without an entry, no entry without a try."""
    if not before or not after or after[0].startswith("wrong: "):
        return [f"{name}: wrong: nothing was counted: {before} {after}"]
    (entries, effects), (was, had) = _figures(after[0]), _figures(before[0])
    made, left = entries - was, None if effects is None else effects - had
    acts, tries = tried
    found = [f"acts {acts if left is None else left}", f"entries {made}"]
    if left is not None and made != left:
        found.append(f"{name}: wrong: {left} acts and {made} entries")
    if not acts <= made <= tries:
        found.append(f"{name}: wrong: {acts} acknowledged, {tries} tried, {made} entries")
    return found


def _figures(line: str) -> tuple[int, int | None]:
    entries, effects = line.split()
    return int(entries), None if effects == "-" else int(effects)


def _count(audited: Audited, folder: Path, say: Say) -> None:
    """Say how many clicks the journal tells of, and how many effects there are."""
    office = Office(folder)
    workspace = office.open().workspace
    clicks = select(OperationRow.origin, OperationRow.act).where(
        OperationRow.action == audited.action.value
    )
    entries = _counted(office, select(func.count()).select_from(clicks.distinct().subquery()))
    effects = "-" if audited.effects is None else audited.effects(office)
    say(f"{entries} {effects}")
    for one in findings(workspace):
        say(f"wrong: {one}")
    office.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
