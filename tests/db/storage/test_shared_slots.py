"""The station's key is changed at one counter and good at all of them."""

from __future__ import annotations

import pytest

from db.accounts.contracts import AddAccount
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.ids import UserId, new_id
from db.workspace import Workspace
from tests.counters import Counters
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import FAST, PASSPHRASE, Station


def reopened(station: Station, clock: FakeClock) -> Workspace:
    """Lock a counter and sign the head in again."""
    station.workspace.close()
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    return Workspace(station.entrance, opened, clock, cost=FAST)


def test_a_key_changed_at_one_counter_reaches_the_other(
    counters: Counters, clock: FakeClock
) -> None:
    first, second = counters.first, counters.second
    first.workspace.accounts.rotate_key(first.actor)
    changed = reopened(first, clock)
    assert changed._key.past
    second.workspace.accounts.refresh()
    command = AddAccount(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF, "Qing-He 83 wu")
    with pytest.raises(CannotOpen) as refused:
        second.workspace.accounts.add(second.actor, command)
    assert refused.value.code is TroubleCode.KEY_CHANGED
    other = reopened(second, clock)
    assert other._key == changed._key
    other.accounts.add(second.actor, command)
    changed.accounts.refresh()
    assert first.entrance.enter(command.user, command.passphrase).key == changed._key
    assert findings(other) == []
    other.close()
    changed.close()
