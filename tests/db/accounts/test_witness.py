"""An act for two needs two people, and the second one proves to be here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.accounts.rules import FIRST_WAIT, FREE_TRIES, AccountProblem, Permission
from db.accounts.witness import check_witness
from db.kernel.errors import InvalidInput
from db.kernel.ids import UserId
from db.kernel.problems import Problem
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, THEIR_PASSPHRASE, Station, colleague

ACT = Permission.EXPORT_UNMASKED


def test_a_colleague_with_the_right_passphrase_stands_beside(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock, must_change=False)
    witness = station.workspace.witnesses.prove(station.actor, ACT, clerk.user, THEIR_PASSPHRASE)
    check_witness(station.actor, ACT, witness)
    assert witness.told() == {8: clerk.user, 9: clerk.name}
    names = [one.name for one in station.workspace.witnesses.candidates(station.actor)]
    assert names == [clerk.name]


def test_a_passphrase_that_somebody_else_chose_proves_nobody(
    station: Station, clock: FakeClock
) -> None:
    new = colleague(station, clock)
    assert station.workspace.witnesses.candidates(station.actor) == ()
    with pytest.raises(InvalidInput) as refused:
        station.workspace.witnesses.prove(station.actor, ACT, new.user, THEIR_PASSPHRASE)
    assert [one.code for one in refused.value.problems] == [AccountProblem.SECOND_NEW]


def test_whose_account_is_closed_is_not_asked(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock, must_change=False)
    station.workspace.accounts.disable(station.actor, clerk.user)
    assert station.workspace.witnesses.candidates(station.actor) == ()
    with pytest.raises(InvalidInput) as refused:
        station.workspace.witnesses.prove(station.actor, ACT, clerk.user, THEIR_PASSPHRASE)
    assert [one.code for one in refused.value.problems] == [AccountProblem.SECOND_UNFIT]


def test_wrong_passphrases_count_as_at_the_door_and_then_the_account_waits(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock, must_change=False)
    told = [_refusal(station, clerk.user) for _ in range(FREE_TRIES + 1)]
    assert [one.params.get("left") for one in told[:4]] == [4, 3, 2, 1]
    assert [one.code for one in told[4:]] == [AccountProblem.SECOND_WAITS] * 2
    assert station.entrance.waiting(clerk.user) == pytest.approx(FIRST_WAIT.total_seconds())
    failures = [note.user for note in station.entrance.outside.read()]
    assert failures == [clerk.user.hex] * FREE_TRIES


def _refusal(station: Station, user: UserId) -> Problem:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.witnesses.prove(station.actor, ACT, user, "Qing-He 83 wo")
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize(
    ("who", "passphrase", "code"),
    [
        ("self", PASSPHRASE, AccountProblem.SECOND_SAME),
        ("clerk", "Qing-He 83 wo", AccountProblem.SECOND_WRONG),
        ("nobody", THEIR_PASSPHRASE, AccountProblem.SECOND_UNFIT),
    ],
)
def test_nobody_else_does(
    station: Station, clock: FakeClock, who: str, passphrase: str, code: AccountProblem
) -> None:
    clerk = colleague(station, clock, must_change=False)
    user = {"self": station.actor.user, "clerk": clerk.user}.get(
        who, UserId(clerk.user.__class__(int=7))
    )
    with pytest.raises(InvalidInput) as refused:
        station.workspace.witnesses.prove(station.actor, ACT, user, passphrase)
    assert [one.code for one in refused.value.problems] == [code]


def test_a_witness_of_one_act_is_none_of_another(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock, must_change=False)
    witness = station.workspace.witnesses.prove(station.actor, ACT, clerk.user, THEIR_PASSPHRASE)
    for actor, act in ((station.actor, Permission.DELETE), (clerk, ACT)):
        with pytest.raises(InvalidInput):
            check_witness(actor, act, witness)
    with pytest.raises(InvalidInput):
        check_witness(station.actor, ACT, replace(witness, second=station.actor))
