"""Accounts: added, changed, closed; the last head stays, and every coming and going is written down."""

from __future__ import annotations

import random
import shutil
import unicodedata
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.accounts.contracts import AddAccount
from db.accounts.rules import AccountProblem
from db.kernel.actor import Actor, Role
from db.kernel.errors import CannotOpen, InvalidInput, NotFound, NotPermitted, TroubleCode
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station, Template, entrance_of, open_station

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


def test_who_grants_roles_does_not_make_a_head_of_themself(
    station: Station, clock: FakeClock
) -> None:
    made = account(clock, role=Role.SECURITY_ADMIN)
    station.workspace.accounts.add(station.actor, made)
    keeper = Actor(made.user, made.name, Role.SECURITY_ADMIN)
    with pytest.raises(InvalidInput) as refused:
        station.workspace.accounts.change_role(keeper, made.user, Role.STATION_HEAD)
    assert codes(refused) == [AccountProblem.ROLE_NOT_YOURS]


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


def test_the_last_five_passphrases_are_not_taken_again(station: Station, clock: FakeClock) -> None:
    accounts, actor = station.workspace.accounts, station.actor
    ways = [f"{word} 73 lo-Mu" for word in ("Tao", "Xue", "Bei", "Qiu", "Hai")]
    for way in ways[:4]:
        clock.advance(days=1)
        accounts.change_passphrase(actor, way)
    clock.advance(days=1)
    for used in (PASSPHRASE, *ways[:4]):
        with pytest.raises(InvalidInput) as refused:
            accounts.change_passphrase(actor, used)
        assert codes(refused) == [AccountProblem.PASSPHRASE_USED]
    accounts.change_passphrase(actor, ways[4])
    assert accounts.change_passphrase(actor, PASSPHRASE)
    assert station.entrance.enter(actor.user, PASSPHRASE)


def test_a_retry_of_the_same_change_is_no_reuse(station: Station, clock: FakeClock) -> None:
    accounts, actor = station.workspace.accounts, station.actor
    accounts.change_passphrase(actor, "Xin-De 88 kou")
    slots = station.entrance.ring.path.read_bytes()
    accounts.change_passphrase(actor, "Xin-De 88 kou")
    assert station.entrance.ring.path.read_bytes() == slots
    clock.advance(hours=1)
    with pytest.raises(InvalidInput):
        accounts.change_passphrase(actor, "Xin-De 88 kou")


@pytest.mark.parametrize(
    "passphrase", ["Haichang-71 lo", "海昌-71 Lo xu mo", "Mo 87000016 li-A", "Hejinglan 73 Lo"]
)
def test_a_passphrase_carries_nothing_that_is_known_of_person_or_station(
    station: Station, passphrase: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.accounts.change_passphrase(station.actor, passphrase)
    assert codes(refused) == [AccountProblem.PASSPHRASE_GUESSABLE]


def test_a_passphrase_is_due_after_the_days_that_were_set(
    station: Station, clock: FakeClock
) -> None:
    accounts, actor = station.workspace.accounts, station.actor
    assert accounts.longest_age() == 90
    clock.advance(days=89, hours=23)
    assert accounts.days_due(actor) is None
    clock.advance(hours=1)
    assert accounts.days_due(actor) == 90
    accounts.set_longest_age(actor, 0)
    assert accounts.days_due(actor) is None
    accounts.set_longest_age(actor, 365)
    assert accounts.days_due(actor) is None
    for days in (-1, 366):
        with pytest.raises(InvalidInput):
            accounts.set_longest_age(actor, days)
    accounts.set_longest_age(actor, 30)
    accounts.change_passphrase(actor, "Xin-De 88 kou")
    assert accounts.days_due(actor) is None


def work_for(station: Station, clock: FakeClock, days: int) -> None:
    """Let the head come in on so many days."""
    for _ in range(days):
        clock.advance(days=1)
        station.workspace.accounts.note(station.actor, Action.SIGNED_IN)


def test_an_account_that_nobody_uses_is_flagged_and_then_closed(
    station: Station, clock: FakeClock
) -> None:
    accounts, command = station.workspace.accounts, account(clock)
    accounts.add(station.actor, command)
    work_for(station, clock, 89)
    assert [one.is_unused for one in accounts.everyone()] == [False, False]
    work_for(station, clock, 1)
    assert [one.is_unused for one in accounts.everyone()] == [False, True]
    work_for(station, clock, 89)
    assert accounts.close_unused(station.actor).value == ()
    work_for(station, clock, 1)
    assert accounts.close_unused(station.actor).value == (command.user,)
    assert accounts.close_unused(station.actor).value == ()
    with pytest.raises(CannotOpen):
        station.entrance.enter(command.user, FIRST)


def test_a_clock_that_runs_ahead_for_a_while_closes_nobody(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.accounts.add(station.actor, account(clock))
    clock.advance(days=3650)
    work_for(station, clock, 5)
    assert station.workspace.accounts.close_unused(station.actor).value == ()


def test_of_heads_whom_nobody_saw_for_half_a_year_one_stays(
    station: Station, clock: FakeClock
) -> None:
    accounts = station.workspace.accounts
    duty, second = account(clock), account(clock, name="骆书宁", role=Role.STATION_HEAD)
    for command in (duty, second):
        accounts.add(station.actor, command)
    at_work = accounts.actor(duty.user)
    for _ in range(200):
        clock.advance(days=1)
        accounts.note(at_work, Action.SIGNED_IN)
    assert len(accounts.close_unused(at_work).value) == 1
    assert [one.role for one in accounts.everyone() if not one.disabled].count(
        Role.STATION_HEAD
    ) == 1


def variants(name: str, chance: random.Random) -> str:
    """Return a name written otherwise that looks the same."""
    ways = [
        lambda it: "".join(chance.choice((one.upper(), one.lower())) for one in it),
        lambda it: it.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)}),
        lambda it: unicodedata.normalize("NFD", it),
        lambda it: unicodedata.normalize("NFC", it),
        lambda it: chance.choice(UNSEEN).join(it),
        lambda it: it + chance.choice(UNSEEN),
        lambda it: chance.choice(" \u3000\u00a0\t").join(it),
    ]
    for way in chance.sample(ways, chance.randint(1, 4)):
        name = way(name)
    return name


UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u034f\u3164\ufe0f\u180e"


def test_three_hundred_look_alikes_of_a_colleague_are_refused(
    station: Station, clock: FakeClock
) -> None:
    chance, accounts = random.Random(1), station.workspace.accounts
    names = ("Zoë Straße", "Ångström Lí", "温予安", "Wen-Yuan")
    for name in names:
        accounts.add(station.actor, account(clock, name=name))
    taken = 0
    for number in range(300):
        written = variants(names[number % len(names)], chance)
        with pytest.raises(InvalidInput) as refused:
            accounts.add(station.actor, account(clock, name=written))
        taken += codes(refused) == [AccountProblem.NAME_TAKEN]
    assert taken == 300
    assert len(accounts.everyone()) == 5


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(["add", "role", "disable", "unused", "lost slot"]),
            st.integers(0, 5),
            st.sampled_from([Role.STATION_HEAD, Role.DUTY_STAFF]),
        ),
        max_size=12,
    )
)
def test_whatever_happens_to_roles_a_head_with_a_way_in_stays(
    founded_station: Template, acts: list[tuple[str, int, Role]]
) -> None:
    clock = FakeClock()
    with TemporaryDirectory() as folder:
        shutil.copytree(founded_station.folder, f"{folder}/station")
        entrance = entrance_of(Path(folder) / "station", clock)
        station = open_station(entrance, founded_station.founded, clock)
        accounts, names = station.workspace.accounts, iter(NAMES)
        for what, who, role in acts:
            everyone = accounts.everyone()
            user = everyone[who % len(everyone)].user
            with suppress(InvalidInput):
                if what == "add":
                    accounts.add(
                        station.actor, account(clock, name=next(names, "陶晚晴"), role=role)
                    )
                elif what == "role":
                    accounts.change_role(station.actor, user, role)
                elif what == "disable":
                    accounts.disable(station.actor, user)
                elif what == "unused":
                    work_for(station, clock, 181)
                    accounts.close_unused(station.actor)
                else:
                    lose_slot_of_one_who_is_no_head(station, user)
            assert heads_with_a_way_in(station) >= 1
        station.workspace.close()


NAMES = (
    "温予安", "骆书宁", "祝云舟", "顾砚舟", "沈禾穗", "陆听澜", "江照野", "苏映雪", "程未晚",
    "林见微", "许星河", "宋知远",
)  # fmt: skip


def lose_slot_of_one_who_is_no_head(station: Station, user: UserId) -> None:
    everyone = {one.user: one for one in station.workspace.accounts.everyone()}
    if everyone[user].role is not Role.STATION_HEAD:
        station.entrance.ring.remove(user)


def heads_with_a_way_in(station: Station) -> int:
    slots = {one.user for one in station.entrance.people()}
    return sum(
        one.role is Role.STATION_HEAD and not one.disabled and one.user in slots
        for one in station.workspace.accounts.everyone()
    )
