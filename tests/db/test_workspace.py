"""An opened station goes on where it was, and a foreign key opens nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.ids import UserId
from db.storage.keys import DataKey
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import FAST, PASSPHRASE, Station, open_station


def test_a_key_of_another_station_opens_nothing(station: Station, clock: FakeClock) -> None:
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    station.workspace.close()
    foreign = type(opened)(
        DataKey(bytes(32)), UserId(opened.user), must_change=False, station_secret=b""
    )
    with pytest.raises(CannotOpen) as refused:
        Workspace(station.entrance, foreign, clock, cost=FAST)
    assert refused.value.code is TroubleCode.DAMAGED


def test_a_reopened_station_goes_on_where_it_was(station: Station, clock: FakeClock) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.close()
    clock.advance(days=-2)
    again = open_station(station.entrance, station.founded, clock)
    saved = again.workspace.reception.register_visit(again.actor, factories.visit(clock)).value
    assert saved.matters[0].serial == 2
    assert findings(again.workspace) == []
    again.workspace.close()


def test_every_action_on_the_floor_is_imported_without_qt_or_reportlab() -> None:
    program = (
        "import sys, db.workspace; "
        "print(sorted({'PySide6', 'reportlab', 'alembic', 'pypinyin'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
