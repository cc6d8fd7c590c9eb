"""An act for two needs two people, and the second one proves to be here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.accounts.rules import AccountProblem, Permission
from db.accounts.witness import check_witness
from db.kernel.errors import InvalidInput
from db.kernel.ids import UserId
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station, colleague

ACT = Permission.EXPORT_UNMASKED


def test_a_colleague_with_the_right_passphrase_stands_beside(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock)
    witness = station.workspace.witnesses.prove(station.actor, ACT, clerk.user, "Qing-He 83 wu")
    check_witness(station.actor, ACT, witness)
    assert witness.told() == {8: clerk.user, 9: clerk.name}
    names = [name for _, name in station.workspace.witnesses.candidates(station.actor)]
    assert names == [clerk.name]


@pytest.mark.parametrize(
    ("who", "passphrase", "code"),
    [
        ("self", PASSPHRASE, AccountProblem.SECOND_SAME),
        ("clerk", "Qing-He 83 wo", AccountProblem.SECOND_WRONG),
        ("nobody", "Qing-He 83 wu", AccountProblem.SECOND_UNFIT),
    ],
)
def test_nobody_else_does(
    station: Station, clock: FakeClock, who: str, passphrase: str, code: AccountProblem
) -> None:
    clerk = colleague(station, clock)
    user = {"self": station.actor.user, "clerk": clerk.user}.get(
        who, UserId(clerk.user.__class__(int=7))
    )
    with pytest.raises(InvalidInput) as refused:
        station.workspace.witnesses.prove(station.actor, ACT, user, passphrase)
    assert [one.code for one in refused.value.problems] == [code]


def test_a_witness_of_one_act_is_none_of_another(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock)
    witness = station.workspace.witnesses.prove(station.actor, ACT, clerk.user, "Qing-He 83 wu")
    for actor, act in ((station.actor, Permission.DELETE), (clerk, ACT)):
        with pytest.raises(InvalidInput):
            check_witness(actor, act, witness)
    with pytest.raises(InvalidInput):
        check_witness(station.actor, ACT, replace(witness, second=station.actor))
