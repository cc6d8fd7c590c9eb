"""Accounts: added, changed, closed; the last head stays, and every coming and going is written down."""

from __future__ import annotations

import pytest

from db.accounts.contracts import AddAccount
from db.accounts.rules import AccountProblem
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, NotPermitted, TroubleCode
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station

FIRST = "Kuai-Ban 55 qi"


def account(clock: FakeClock, **values: object) -> AddAccount:
    given: dict[str, object] = {"user": UserId(new_id(clock)), "name": "温予安", "role": Role.DUTY_STAFF,
                                "passphrase": FIRST}  # fmt: skip
    return AddAccount(**(given | values))  # type: ignore[arg-type]


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_an_added_person_enters_and_has_to_choose_a_passphrase(
    station: Station, clock: FakeClock
) -> None:
    command = account(clock)
    station.workspace.accounts.add(station.actor, command)
    opened = station.entrance.enter(command.user, FIRST)
    assert opened.must_change
    assert station.workspace.accounts.actor(command.user).role is Role.DUTY_STAFF
    assert [one.name for one in station.workspace.accounts.everyone()] == ["何静澜", "温予安"]


def test_a_retry_after_half_a_try_gives_the_missing_way_in(
    station: Station, clock: FakeClock
) -> None:
    command = account(clock)
    station.workspace.accounts.add(station.actor, command)
    station.entrance.ring.remove(command.user)
    station.workspace.accounts.add(station.actor, command)
    assert station.entrance.enter(command.user, FIRST)
    assert len(station.workspace.accounts.everyone()) == 2


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " \u200b "}, AccountProblem.NAME_MISSING),
        ({"name": "何 静澜"}, AccountProblem.NAME_TAKEN),
        ({"passphrase": "short"}, AccountProblem.PASSPHRASE_SHORT),
        ({"name": "wenyuan", "passphrase": "Wenyuan-55 qi"}, AccountProblem.PASSPHRASE_GUESSABLE),
    ],
)
def test_what_is_wrong_with_an_account_is_named(
    station: Station, clock: FakeClock, values: dict[str, object], code: AccountProblem
) -> None:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.accounts.add(station.actor, account(clock, **values))
    assert codes(refused) == [code]
    assert len(station.workspace.accounts.everyone()) == 1


def test_a_new_passphrase_replaces_the_old_one(station: Station) -> None:
    station.workspace.accounts.change_passphrase(station.actor, "Xin-De 88 kou")
    assert station.entrance.enter(station.founded.user, "Xin-De 88 kou")
    with pytest.raises(CannotOpen) as refused:
        station.entrance.enter(station.founded.user, PASSPHRASE)
    assert refused.value.code is TroubleCode.WRONG_PASSPHRASE
    with pytest.raises(InvalidInput):
        station.workspace.accounts.change_passphrase(station.actor, "何静澜-88 Kou")


def test_a_closed_account_leaves_no_way_in_and_keeps_what_was_done(
    station: Station, clock: FakeClock
) -> None:
    command = account(clock)
    station.workspace.accounts.add(station.actor, command)
    station.workspace.accounts.disable(station.actor, command.user)
    with pytest.raises(CannotOpen):
        station.entrance.enter(command.user, FIRST)
    with pytest.raises(NotFound):
        station.workspace.accounts.actor(command.user)
    assert [one.disabled for one in station.workspace.accounts.everyone()] == [False, True]
    assert station.workspace.journal.of_user(command.user)[-1].action == Action.USER_CHANGED


def test_the_last_head_stays_head(station: Station, clock: FakeClock) -> None:
    accounts, user = station.workspace.accounts, station.founded.user
    for act in (
        lambda: accounts.disable(station.actor, user),
        lambda: accounts.change_role(station.actor, user, Role.LIAISON),
    ):
        with pytest.raises(InvalidInput) as refused:
            act()
        assert codes(refused) == [AccountProblem.LAST_HEAD]
    second = account(clock, role=Role.STATION_HEAD)
    accounts.add(station.actor, second)
    assert accounts.change_role(station.actor, user, Role.LIAISON).value.role is Role.LIAISON
    with pytest.raises(InvalidInput):
        accounts.disable(station.actor, second.user)


def test_duty_staff_keep_no_accounts(station: Station, clock: FakeClock) -> None:
    command = account(clock)
    station.workspace.accounts.add(station.actor, command)
    duty = station.workspace.accounts.actor(command.user)
    accounts = station.workspace.accounts
    for act in (
        lambda: accounts.add(duty, account(clock, name="骆书宁")),
        lambda: accounts.disable(duty, station.founded.user),
        lambda: accounts.change_role(duty, duty.user, Role.STATION_HEAD),
    ):
        with pytest.raises(NotPermitted):
            act()


def test_an_unknown_person_is_named_so(station: Station, clock: FakeClock) -> None:
    with pytest.raises(NotFound):
        station.workspace.accounts.actor(UserId(new_id(clock)))
    with pytest.raises(NotFound):
        station.workspace.accounts.disable(station.actor, UserId(new_id(clock)))
