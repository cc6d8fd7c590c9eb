"""What a clerk does that reaches the disk, each as one act that can be tried again and counted afterwards."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.accounts.contracts import AddAccount, Recover
from db.accounts.entrance import Entrance
from db.accounts.recovery import Recovery
from db.appointments.records import AppointmentRow
from db.attachments.contracts import Subject
from db.attachments.records import AttachmentRow, WaitingAttachmentRow
from db.evaluation.records import EvaluationAnswerRow
from db.founding import FirstUser, Founded, found
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen
from db.kernel.ids import AttachmentId, MatterId, PersonId, PrintId, UserId, VisitId
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.paper_contracts import RecordPrint
from db.reception.queue_contracts import Draft
from db.reception.records import MatterRow, PrintRow, ReplyRow
from db.storage import backup
from db.storage.engine import connect
from db.storage.keys import _seal_recovery, _with_slots, read_code, write_code
from db.workspace import Workspace
from tests import factories, pictures
from tests.fakes.clock import FakeClock
from tests.faults import days
from tests.stations import FAST, PASSPHRASE, Station, entrance_of

NEW_PASSPHRASE = "Zhu-Lan 46 he"
COLLEAGUE, COLLEAGUES = UserId(UUID(int=0x55)), "Qing-He 83 wu"
RECOVERY = write_code(bytes(range(20)))
FIRST = FirstUser("何静澜", PASSPHRASE)
"""The head of every station here."""

VISIT = VisitId(UUID(int=0x51))
EARLIER = VisitId(UUID(int=0x52))
PERSON = PersonId(UUID(int=0x53))
PAPER = PrintId(UUID(int=0x54))
ATTACHMENT = AttachmentId(UUID(int=0x55))
PICTURE = pictures.photo(60, 40)


class Office:
    """A station's folder, its people on duty, and the clock on its wall."""

    def __init__(self, folder: Path, founded: Founded | None = None) -> None:
        self.folder = folder
        self.founded = founded
        self.clock = FakeClock()
        self.station: Station | None = None

    @property
    def entrance(self) -> Entrance:
        """The closed door."""
        return entrance_of(self.folder, self.clock)

    def open(self) -> Station:
        """Sign the head in, whichever passphrase holds, unless that is done already."""
        if self.station is None:
            entrance, user = self.entrance, self.entrance.people()[0].user
            workspace = Workspace(entrance, self._enter(entrance, user), self.clock, cost=FAST)
            actor = workspace.accounts.actor(user)
            self.station = Station(workspace, actor, entrance, self.founded)  # type: ignore[arg-type]
        return self.station

    def close(self) -> None:
        """Close the station."""
        if self.station is not None:
            self.station.workspace.close()
            self.station = None

    def _enter(self, entrance: Entrance, user: Any) -> Any:
        with suppress(CannotOpen):
            return entrance.enter(user, PASSPHRASE)
        return entrance.enter(user, NEW_PASSPHRASE)


@dataclass(frozen=True)
class Flow:
    """``times`` says how often the act is found on the disk: once when it was acknowledged."""

    name: str
    act: Callable[[Office], object]
    times: Callable[[Office], int]
    prepare: Callable[[Office], object] = lambda _office: None
    begins_open: bool = True
    """Whether the station was open before anything went wrong."""


def _save_visit(office: Office) -> None:
    station = office.open()
    matters = (factories.matter(), factories.matter(title="桂湾社区路灯不亮"))
    command = factories.visit(office.clock, *matters, visit=VISIT)
    station.workspace.reception.register_visit(station.actor, command)


def _visits(office: Office) -> int:
    """A visit with only one of its two matters would be half a visit."""
    matters = _count(office, MatterRow.visit == VISIT)
    assert matters % 2 == 0, f"{matters} matters of a visit with two"
    return matters // 2


def _add_person(office: Office) -> None:
    station = office.open()
    command = factories.person(office.clock, person=PERSON)
    station.workspace.people.add(station.actor, command)


def _edit_person(office: Office) -> None:
    station = office.open()
    command = factories.person(office.clock, person=PERSON, phone="19900000077")
    station.workspace.people.change(station.actor, 1, command)


def _assign(office: Office) -> None:
    station = office.open()
    workspace, actor = station.workspace, station.actor
    workspace.stations.add_organization(actor, factories.organization(office.clock))
    workspace.reception.register_visit(actor, factories.visit(office.clock, visit=EARLIER))
    unit = workspace.stations.organizations()[0].id
    workspace.reception.assign(actor, AssignMatter(_matter(office), 1, unit))


def _register(office: Office) -> None:
    station = office.open()
    station.workspace.reception.register_visit(
        station.actor, factories.visit(office.clock, visit=EARLIER)
    )


def _reply(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    command = RecordReply(matter, 2, "井盖已更换，夜间不再响。")
    station.workspace.reception.record_reply(station.actor, command)


def _print(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    command = RecordPrint(PAPER, matter, "receipt", "前台小票机", 1, succeeded=True)
    station.workspace.reception.record_print(station.actor, command)


def _keep_draft(office: Office) -> None:
    station = office.open()
    draft = Draft("A01", {"name": "沈禾穗", "title": "东林路"}, office.clock.now())
    station.workspace.waiting.keep_draft(station.actor, draft)


def _drafts(office: Office) -> int:
    station = office.open()
    kept = station.workspace.waiting.drafts(station.actor)
    return sum(one.content.get("title") == "东林路" for one in kept)


def _change_passphrase(office: Office) -> None:
    station = office.open()
    station.workspace.accounts.change_passphrase(station.actor, NEW_PASSPHRASE)


def _new_passphrase_holds(office: Office) -> int:
    """Never both, never neither."""
    user = office.entrance.people()[0].user
    opening = [_opens(office.entrance, user, one) for one in (PASSPHRASE, NEW_PASSPHRASE)]
    assert opening.count(True) == 1, f"old and new passphrase open: {opening}"
    return int(opening[1])


def _opens(entrance: Entrance, user: Any, passphrase: str) -> bool:
    try:
        entrance.ring.open(user, passphrase, entrance._station_secret())
    except CannotOpen:
        return False
    return True


def _add_colleague(office: Office) -> None:
    station = office.open()
    command = AddAccount(COLLEAGUE, "温予安", Role.DUTY_STAFF, COLLEAGUES)
    station.workspace.accounts.add(station.actor, command)


def _remove_colleague(office: Office) -> None:
    station = office.open()
    station.workspace.accounts.disable(station.actor, COLLEAGUE)


def _is_removed(office: Office) -> int:
    """Whoever was removed opens nothing, and the head always does."""
    assert _opens(office.entrance, office.entrance.people()[0].user, PASSPHRASE)
    station = office.open()
    closed = any(
        one.user == COLLEAGUE and one.disabled for one in station.workspace.accounts.everyone()
    )
    is_shut_out = not _opens(office.entrance, COLLEAGUE, COLLEAGUES)
    return int(closed and is_shut_out)


def _recover(office: Office) -> None:
    """Enter with the recovery code and choose a new passphrase, as on the sign-in page."""
    office.close()
    entrance = office.entrance
    head = entrance.people()[0]
    consent = Recovery(entrance).open(Recover(RECOVERY, head, NEW_PASSPHRASE))
    workspace = Workspace(entrance, consent.opened, office.clock, cost=FAST)
    try:
        actor = workspace.accounts.actor(head.user)
        workspace.recoveries.finish(actor, NEW_PASSPHRASE, consent)
    finally:
        workspace.close()


def _keep_code(office: Office) -> None:
    """Put a recovery slot with a code that is known here in the place of the founded one."""
    station = office.open()
    ring = station.entrance.ring
    opened = office._enter(station.entrance, station.actor.user)
    slot = _seal_recovery(read_code(RECOVERY), opened.key, opened.station_secret)
    file = ring.read()
    people = [one for one in file.slots if one.kind == "passphrase"]
    ring.take(_with_slots(file, [slot, *people]))


def _rotate(office: Office) -> None:
    station = office.open()
    station.workspace.accounts.rotate_key(station.actor)
    key = station.workspace.accounts.next_key
    office.close()
    assert key is not None
    office.entrance.settle(key)


def _is_rotated(office: Office) -> int:
    """The file opens with the newest key alone, and that key is another one than at the founding."""
    entrance = office.entrance
    opened = office._enter(entrance, entrance.people()[0].user)
    connect(entrance.places.database, opened.key.derive("db")).close()
    for old in opened.key.each("db")[1:]:
        with suppress(CannotOpen):
            connect(entrance.places.database, old).close()
            raise AssertionError("the key of before still opens the file")
    return int(bool(opened.key.past))


def _back_up(office: Office) -> None:
    station = office.open()
    if station.workspace.backups.is_due(office.clock.now()):
        station.workspace.backups.make(office.clock.now())


def _back_up_before(office: Office) -> None:
    """There is a backup of yesterday."""
    _save_visit(office)
    office.clock.advance(days=-1)
    _back_up(office)
    office.clock.advance(days=1)


def _backups_of_today(office: Office) -> int:
    """Whatever happens today, yesterday's opens and holds what it held."""
    backups = office.open().workspace.backups
    today, *before = (
        backups.all() if not backups.is_due(office.clock.now()) else (None, *backups.all())
    )
    for one in (today, *before):
        if one is not None:
            connection = connect(one.path, office.open().workspace._key.derive("db"))
            assert not backup.check(connection), f"{one.path.name} is not whole"
            assert connection.execute("SELECT count(*) FROM visit").fetchone() == (1,)
            connection.close()
    assert len(before) == 1, f"{len(before)} older backups"
    return int(today is not None)


def _sign_in(office: Office) -> None:
    station = office.open()
    station.workspace.accounts.note(station.actor, Action.SIGNED_IN)


def _signed_in(office: Office) -> int:
    """Coming twice is no duplicate."""
    station = office.open()
    entries = station.workspace.journal.of_user(station.actor.user)
    return int(any(entry.action == Action.SIGNED_IN for entry in entries))


def _found(office: Office) -> None:
    if office.entrance.is_founded():
        return
    command = factories.found_station()
    found(office.entrance, office.clock, command, first=FIRST, cost=FAST)


def _founded(office: Office) -> int:
    return int(office.entrance.is_founded() and office.open().actor.name == FIRST.name)


def _attach(office: Office) -> None:
    station, matter = office.open(), _matter(office)
    command = pictures.attachment(office.clock, PICTURE, attachment=ATTACHMENT)
    station.workspace.attachments.add(station.actor, Subject(Kind.MATTER, matter), command)


def _attached(office: Office) -> int:
    """A record without its content would be no attachment."""
    there = _count(office, AttachmentRow.id == ATTACHMENT)
    if there:
        station = office.open()
        assert station.workspace.attachments.content(station.actor, ATTACHMENT) == PICTURE
    return there


def _register_with_a_file(office: Office) -> None:
    station = office.open()
    workspace, actor = station.workspace, station.actor
    known = _count(office, AttachmentRow.id == ATTACHMENT)
    if not known:
        workspace.attachments.wait(
            actor, VISIT, pictures.attachment(office.clock, PICTURE, attachment=ATTACHMENT)
        )
    workspace.reception.register_visit(actor, factories.visit(office.clock, visit=VISIT))


def _registered_with_its_file(office: Office) -> int:
    registered, attached = _count(office, MatterRow.visit == VISIT), _attached(office)
    assert registered == attached, f"{registered} visits with {attached} files"
    return registered


def _drop(office: Office) -> None:
    station = office.open()
    station.workspace.attachments.drop(station.actor, [ATTACHMENT])


def _lay_by(office: Office) -> None:
    station = office.open()
    command = pictures.attachment(office.clock, PICTURE, attachment=ATTACHMENT)
    station.workspace.attachments.wait(station.actor, VISIT, command)


def _dropped(office: Office) -> int:
    return 1 - _count(office, WaitingAttachmentRow.id == ATTACHMENT)


def _matter(office: Office) -> MatterId:
    with office.open().workspace.unit_of_work.reading() as session:
        return MatterId(session.scalars(select(MatterRow.id)).one())


def _count(office: Office, condition: Any) -> int:
    with office.open().workspace.unit_of_work.reading() as session:
        return session.scalar(select(func.count()).where(condition)) or 0


FLOWS = (
    Flow("save a visit", _save_visit, _visits),
    Flow(
        "edit a person", _edit_person,
        lambda office: _count(office, PersonRow.phone == "19900000077"), _add_person,
    ),
    Flow("reply", _reply, lambda office: _count(office, ReplyRow.id.is_not(None)), _assign),
    Flow("note a print", _print, lambda office: _count(office, PrintRow.id == PAPER), _assign),
    Flow("attach a file", _attach, _attached, _register),
    Flow("register with a file", _register_with_a_file, _registered_with_its_file),
    Flow("drop a file", _drop, _dropped, _lay_by),
    Flow("keep a draft", _keep_draft, _drafts),
    Flow("change a passphrase", _change_passphrase, _new_passphrase_holds),
    Flow("remove a person", _remove_colleague, _is_removed, _add_colleague),
    Flow("recover", _recover, _new_passphrase_holds, _keep_code, begins_open=False),
    Flow("change the key", _rotate, _is_rotated, _add_colleague),
    Flow("make a backup", _back_up, _backups_of_today, _back_up_before),
    Flow("sign in", _sign_in, _signed_in, begins_open=False),
    Flow(
        "score an item", days.answer,
        lambda office: _count(office, EvaluationAnswerRow.note == days.NOTE), days.plan,
    ),
    Flow(
        "ask for a deputy", days.ask,
        lambda office: _count(office, AppointmentRow.id == days.APPOINTMENT),
    ),
    Flow("found a station", _found, _founded, begins_open=False),
)  # fmt: skip
