"""Full contact details leave the program only by an act of two people, both named in the entry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from db.accounts.contracts import AuditFilter
from db.accounts.rules import Permission
from db.accounts.witness import Witness
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.reception.contracts import NewMatter, RevealContact
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import THEIR_PASSPHRASE, Station, colleague

ACT = Permission.EXPORT_UNMASKED


@pytest.fixture
def clerk(station: Station, clock: FakeClock) -> Actor:
    return colleague(station, clock, must_change=False)


@pytest.fixture
def witness(station: Station, clerk: Actor) -> Witness:
    return station.workspace.witnesses.prove(station.actor, ACT, clerk.user, THEIR_PASSPHRASE)


def test_two_people_take_contacts_out_and_both_stand_in_the_entry(
    station: Station, clock: FakeClock, clerk: Actor, witness: Witness
) -> None:
    secret = factories.visitor(name="姚汀兰", confidential=True)
    ids = [_registered(station, clock, visitor=secret), _registered(station, clock)]
    found = station.workspace.contacts.take_out(station.actor, witness, ids).value
    assert [(one.name, one.phone) for one in found] == [("", ""), ("沈禾穗", "19900000001")]
    assert _noted(station, clerk, Action.EXPORTED) == [(station.actor.name, clerk.name)]


def test_a_report_of_wrongdoing_is_in_no_file_of_contacts(
    station: Station, clock: FakeClock, witness: Witness
) -> None:
    report = factories.matter(demand_type=DemandType.REPORT)
    ids = [_registered(station, clock, report), _registered(station, clock)]
    found = station.workspace.contacts.take_out(station.actor, witness, ids).value
    assert [one.matter for one in found] == ids[1:]


def test_a_whole_number_on_paper_is_an_entry_with_both_people_and_the_reason(
    station: Station, clock: FakeClock, clerk: Actor, witness: Witness
) -> None:
    command = RevealContact(_registered(station, clock), "寄送书面答复")
    phone = station.workspace.contacts.on_paper(station.actor, witness, command).value
    assert phone == "19900000001"
    told = (station.actor.name, f"寄送书面答复 · {clerk.name}")
    assert _noted(station, clerk, Action.CONTACT_REVEALED) == [told]


def test_a_whole_number_on_paper_needs_a_reason_and_no_confidential_visitor(
    station: Station, clock: FakeClock, witness: Witness
) -> None:
    secret = _registered(station, clock, visitor=factories.visitor(confidential=True))
    contacts = station.workspace.contacts
    with pytest.raises(NotPermitted):
        contacts.on_paper(station.actor, witness, RevealContact(secret, "寄送书面答复"))
    with pytest.raises(InvalidInput):
        contacts.on_paper(station.actor, witness, RevealContact(secret, "寄"))


def _registered(station: Station, clock: FakeClock, *matters: NewMatter, **values: Any) -> MatterId:
    command = factories.visit(clock, *matters, **values)
    made = station.workspace.reception.register_visit(station.actor, command).value
    return made.matters[0].matter


def _noted(station: Station, clerk: Actor, action: Action) -> list[tuple[str, str]]:
    """Return who and what the audit tells of an action."""
    auditor, audit = Actor(clerk.user, "宋知微", Role.AUDITOR), station.workspace.audit
    raw = audit.entries(auditor, AuditFilter(action=action)).value
    ids = [UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16)]
    return [(entry.actor, entry.note) for entry in audit.lines(auditor, ids)]


def test_one_person_alone_takes_nothing_out(station: Station, clerk: Actor) -> None:
    witness = Witness(station.actor.user, ACT, station.actor)
    with pytest.raises(InvalidInput):
        station.workspace.contacts.take_out(station.actor, witness, [])
    with pytest.raises(NotPermitted):
        station.workspace.contacts.take_out(clerk, replace(witness, requester=clerk.user), [])
