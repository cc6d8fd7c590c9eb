"""What a recovery leaves in the journal, and who may come in with the paper at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from db.accounts.contracts import Agreeing, Recover
from db.accounts.recovery import Consent, Recovery
from db.accounts.rules import AccountProblem
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.kinds import Action
from db.workspace import Workspace
from tests.fakes.clock import FakeClock
from tests.stations import FAST, PASSPHRASE, THEIR_PASSPHRASE, Station, colleague

NEW = "Bie-Yun 64 jiu"


@contextmanager
def recovered(
    station: Station, clock: FakeClock, *, who: int = 0, second: Agreeing | None = None
) -> Iterator[tuple[Workspace, Actor, Consent]]:
    """Open the station with its code for one of its people."""
    account = station.entrance.people()[who]
    command = Recover(station.founded.recovery_code, account, NEW, second)
    consent = Recovery(station.entrance).open(command)
    with closing(Workspace(station.entrance, consent.opened, clock, cost=FAST)) as workspace:
        yield workspace, workspace.accounts.actor(account.user), consent


def test_the_entry_names_who_came_in_and_who_agreed(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock, must_change=False)
    station.workspace.close()
    second = Agreeing(clerk.user, THEIR_PASSPHRASE)
    with recovered(station, clock, second=second) as (workspace, head, consent):
        workspace.recoveries.finish(head, NEW, consent)
        used, changed = workspace.journal.of_user(head.user)[-2:]
    assert used.action == Action.RECOVERY_USED
    assert used.values[9] == clerk.name
    assert changed.action == Action.PASSPHRASE_CHANGED
    assert station.entrance.enter(head.user, NEW)


def test_a_clerk_comes_in_again_when_the_head_agrees(station: Station, clock: FakeClock) -> None:
    colleague(station, clock, must_change=False)
    station.workspace.close()
    second = Agreeing(station.actor.user, PASSPHRASE)
    with recovered(station, clock, who=1, second=second) as (workspace, clerk, consent):
        workspace.recoveries.finish(clerk, NEW, consent)
    assert station.entrance.enter(clerk.user, NEW)


def test_two_clerks_and_the_paper_are_not_enough(station: Station, clock: FakeClock) -> None:
    colleague(station, clock, must_change=False)
    other = colleague(station, clock, "林见溪", must_change=False)
    station.workspace.close()
    second = Agreeing(other.user, THEIR_PASSPHRASE)
    with recovered(station, clock, who=1, second=second) as (workspace, clerk, consent):
        with pytest.raises(NotPermitted):
            workspace.recoveries.finish(clerk, NEW, consent)
        actions = {entry.action for entry in workspace.journal.of_user(clerk.user)}
    assert actions == {Action.USER_ADDED}


def test_a_sign_in_at_another_counter_ends_the_wait_as_well(
    station: Station, clock: FakeClock
) -> None:
    """The folder here knows nothing of it; the journal does."""
    clerk = colleague(station, clock, must_change=False)
    recovery = Recovery(station.entrance)
    recovery.ask_alone(station.founded.recovery_code)
    clock.advance(days=2)
    station.workspace.arrivals.come_in(clerk)
    clock.advance(days=2)
    station.workspace.close()
    with (
        recovered(station, clock) as (workspace, head, consent),
        pytest.raises(InvalidInput) as refused,
    ):
        workspace.recoveries.finish(head, NEW, consent)
    assert [one.code for one in refused.value.problems] == [AccountProblem.SECOND_CAME_IN]


def test_after_three_quiet_days_the_entry_says_since_when_nobody_could_agree(
    station: Station, clock: FakeClock
) -> None:
    colleague(station, clock, must_change=False)
    station.workspace.close()
    Recovery(station.entrance).ask_alone(station.founded.recovery_code)
    asked_at = clock.now()
    clock.advance(days=3)
    with recovered(station, clock) as (workspace, head, consent):
        workspace.recoveries.finish(head, NEW, consent)
        used = workspace.journal.of_user(head.user)[-2]
    assert (used.action, used.values) == (Action.RECOVERY_USED, {0: asked_at.isoformat()})


def test_a_clock_that_once_ran_ahead_closes_nobody_out_for_ever(
    station: Station, clock: FakeClock
) -> None:
    clerk = colleague(station, clock, must_change=False)
    clock.set_by(days=3650)
    station.workspace.arrivals.come_in(clerk)
    clock.set_by(days=-3650)
    station.workspace.close()
    Recovery(station.entrance).ask_alone(station.founded.recovery_code)
    clock.advance(days=3)
    with recovered(station, clock) as (workspace, head, consent):
        workspace.recoveries.finish(head, NEW, consent)
    assert station.entrance.enter(head.user, NEW)
