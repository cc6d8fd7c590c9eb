"""Full contact details leave the program only by an act of two people, both named in the entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.accounts.contracts import AuditFilter
from db.accounts.rules import Permission
from db.accounts.witness import Witness
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

ACT = Permission.EXPORT_UNMASKED


def test_two_people_take_contacts_out_and_both_stand_in_the_entry(
    station: Station, clock: FakeClock
) -> None:
    from uuid import UUID

    clerk = colleague(station, clock)
    made = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    secret = factories.visit(clock, visitor=factories.visitor(name="姚汀兰", confidential=True))
    hidden = station.workspace.reception.register_visit(station.actor, secret).value
    witness = station.workspace.witnesses.prove(station.actor, ACT, clerk.user, "Qing-He 83 wu")
    ids = [made.matters[0].matter, hidden.matters[0].matter]
    found = station.workspace.contacts.take_out(station.actor, witness, ids).value
    assert [(one.name, one.phone) for one in found] == [("沈禾穗", "19900000001"), ("", "")]
    auditor = Actor(clerk.user, "宋知微", Role.AUDITOR)
    raw = station.workspace.audit.entries(auditor, AuditFilter(action=Action.EXPORTED)).value
    (entry,) = station.workspace.audit.lines(auditor, [UUID(bytes=raw[:16])])
    assert (entry.actor, entry.note) == (station.actor.name, clerk.name)


def test_one_person_alone_takes_nothing_out(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock)
    witness = Witness(station.actor.user, ACT, station.actor)
    with pytest.raises(InvalidInput):
        station.workspace.contacts.take_out(station.actor, witness, [])
    with pytest.raises(NotPermitted):
        station.workspace.contacts.take_out(clerk, replace(witness, requester=clerk.user), [])
