"""The way in with the recovery code: two people where there are two, three quiet days where nobody can agree."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from db.accounts.contracts import Account, Agreeing, CodeKnown, Recover
from db.accounts.doorplate import ALONE, WAIT_ALONE, alone_from
from db.accounts.entrance import Entrance
from db.accounts.recovery import Consent, Recovery
from db.accounts.rules import AccountProblem
from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.kinds import Action
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, THEIR_PASSPHRASE, Station, colleague

NEW = "Bie-Yun 64 jiu"


@dataclass(frozen=True, slots=True)
class Door:
    """A closed station of two: its head forgot the passphrase, and a clerk did not."""

    entrance: Entrance
    code: str
    head: Account
    clerk: Account

    def check(self) -> CodeKnown:
        return Recovery(self.entrance).check(self.code)

    def ask_alone(self) -> CodeKnown:
        return Recovery(self.entrance).ask_alone(self.code)

    def open(self, second: Agreeing | None = None, account: Account | None = None) -> Consent:
        command = Recover(self.code, account or self.head, NEW, second)
        return Recovery(self.entrance).open(command)

    def refusal(self, second: Agreeing | None = None) -> AccountProblem:
        with pytest.raises(InvalidInput) as refused:
            self.open(second)
        (problem,) = refused.value.problems
        assert isinstance(problem.code, AccountProblem)
        return problem.code

    def agreeing(self, passphrase: str = THEIR_PASSPHRASE) -> Agreeing:
        return Agreeing(self.clerk.user, passphrase)


@pytest.fixture
def door(station: Station, clock: FakeClock) -> Door:
    colleague(station, clock, must_change=False)
    head, clerk = station.entrance.people()
    return Door(station.entrance, station.founded.recovery_code, head, clerk)


def test_where_there_is_a_colleague_the_code_alone_is_not_enough(door: Door) -> None:
    assert [one.name for one in door.check().colleagues] == ["何静澜", "温予安"]
    assert door.refusal() is AccountProblem.SECOND_MISSING


def test_the_colleague_who_agrees_opens_together_with_the_code(door: Door) -> None:
    consent = door.open(door.agreeing())
    assert (consent.second, consent.opened.user) == (door.clerk, door.head.user)


def test_who_comes_in_cannot_agree_as_well(door: Door) -> None:
    second = Agreeing(door.head.user, PASSPHRASE)
    assert door.refusal(second) is AccountProblem.SECOND_UNFIT


def test_wrong_passphrases_of_the_colleague_count_as_at_the_door(door: Door) -> None:
    told = [door.refusal(door.agreeing("Qing-He 83 wo")) for _ in range(5)]
    assert told == [AccountProblem.SECOND_WRONG] * 4 + [AccountProblem.SECOND_WAITS]
    assert door.entrance.waiting(door.clerk.user) > 0
    assert door.refusal(door.agreeing()) is AccountProblem.SECOND_WAITS


def test_a_station_of_one_opens_with_the_code_alone(station: Station, clock: FakeClock) -> None:
    (head,) = station.entrance.people()
    code = station.founded.recovery_code
    consent = Recovery(station.entrance).open(Recover(code, head, NEW))
    assert (consent.second, consent.asked_at) == (None, None)


def test_a_colleague_who_never_came_in_counts_as_nobody(station: Station, clock: FakeClock) -> None:
    colleague(station, clock)
    head = station.entrance.people()[0]
    code = station.founded.recovery_code
    assert Recovery(station.entrance).open(Recover(code, head, NEW)).second is None


def test_nothing_is_put_back_before_both_have_proven_who_they_are(door: Door) -> None:
    secret = door.entrance.places.secret(door.entrance.ring.read().station)
    secret.unlink()
    door.check()
    door.refusal()
    door.refusal(door.agreeing("Qing-He 83 wo"))
    assert not secret.exists()
    door.open(door.agreeing())
    assert secret.exists()


def test_where_nobody_can_agree_the_code_opens_after_three_days(
    door: Door, clock: FakeClock
) -> None:
    known = door.ask_alone()
    assert known.alone_from is not None
    assert (known.alone_from - clock.now()).total_seconds() == WAIT_ALONE
    assert alone_from(door.entrance.places.folder) == known.alone_from.timestamp()
    clock.advance(seconds=WAIT_ALONE - 1)
    assert door.refusal() is AccountProblem.SECOND_ALONE_WAITS
    clock.advance(seconds=1)
    consent = door.open()
    assert consent.second is None
    assert consent.asked_at is not None


def test_asking_again_does_not_begin_the_wait_again(door: Door, clock: FakeClock) -> None:
    first = door.ask_alone()
    clock.advance(days=2)
    assert door.ask_alone() == first
    (asked,) = door.entrance.outside.read()
    assert asked.action == Action.RECOVERY_ASKED


def test_whoever_signs_in_meanwhile_ends_the_wait(door: Door, clock: FakeClock) -> None:
    door.ask_alone()
    clock.advance(days=2)
    door.entrance.enter(door.clerk.user, THEIR_PASSPHRASE)
    assert alone_from(door.entrance.places.folder) is None
    clock.advance(days=2)
    assert door.refusal() is AccountProblem.SECOND_MISSING


def test_a_clock_set_ahead_shortens_nothing_while_the_computer_runs(
    door: Door, clock: FakeClock
) -> None:
    door.ask_alone()
    clock.set_by(days=4)
    assert door.refusal() is AccountProblem.SECOND_ALONE_WAITS


def test_a_clock_set_back_before_a_new_start_begins_the_wait_once_more(
    door: Door, clock: FakeClock
) -> None:
    door.ask_alone()
    clock.restart()
    clock.set_by(days=-30)
    known = door.check()
    assert known.alone_from is not None
    assert (known.alone_from - clock.now()).total_seconds() == WAIT_ALONE


def test_a_beginning_written_by_hand_counts_for_nothing(door: Door) -> None:
    door.ask_alone()
    path = door.entrance.places.folder / ALONE
    kept = json.loads(path.read_bytes())
    kept["asked"]["at"] -= WAIT_ALONE
    path.write_text(json.dumps(kept))
    assert door.refusal() is AccountProblem.SECOND_MISSING


def test_a_wrong_code_asks_for_nothing(door: Door) -> None:
    with pytest.raises(CannotOpen) as refused:
        Recovery(door.entrance).ask_alone("AAAA-BBBB")
    assert refused.value.code is TroubleCode.WRONG_PASSPHRASE
    assert alone_from(door.entrance.places.folder) is None
