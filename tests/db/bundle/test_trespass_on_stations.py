"""Who founded a station and who somebody is called stays what the first word of their own computer said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import inspect, select

from db.accounts.names import name_of
from db.accounts.records import UserRow
from db.evaluation.records import EvaluationSessionRow
from db.kernel.kinds import Action
from db.stations.records import StationRow
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import Desks, unasked
from tests.db.bundle.test_trespass import FORGED, TAKEN, put, seen_by, target
from tests.db.evaluation.desks import Desk as Evaluations


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """The district, two stations of one scope, and a house that is hostile."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


def twin(house: Desk, row_class: Any, record: UUID, **values: object) -> None:
    """Make the first row of a kind once more at a house, under the id of another one."""
    kept = {"id", "base_origin", "base_seq", "base_hlc", "clk", "extra", "revision"}
    with house.workspace.unit_of_work.writing(house.station.actor, Action.PERSON_CHANGED) as work:
        own = work.session.scalars(select(row_class)).first()
        said = {one.key: getattr(own, one.key) for one in inspect(row_class).column_attrs}
        told = {name: value for name, value in said.items() if name not in kept} | values
        work.session.add(row_class(id=record, **told))


def test_who_founds_the_station_of_others_again_adds_nothing_to_it(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    of = target(station)
    assert carry(station, district, tmp_path) is TAKEN
    twin(house, StationRow, of.station)
    row = FORGED["closed days"](of)
    record = put(house, row)
    carry(house, district, tmp_path)
    assert not seen_by(district, type(row), record)


@pytest.mark.parametrize("is_known", [True, False])
def test_the_founder_is_not_shut_out_by_a_second_founding(
    desks: Desks, tmp_path: Path, is_known: bool
) -> None:
    district, station, _, house = desks
    if is_known:
        carry(station, district, tmp_path)
    twin(house, StationRow, station.workspace.stations.facts().id)
    carry(house, district, tmp_path)
    found = Evaluations(station.station, station.clock).plan()
    assert carry(station, district, tmp_path) is TAKEN
    assert seen_by(district, EvaluationSessionRow, found.line.id)


def test_nobody_is_renamed_by_a_stranger(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    station.register("路灯不亮")
    carry(station, district, tmp_path)
    somebody = station.station.actor.user
    twin(house, UserRow, somebody, name="冒名者")
    carry(house, district, tmp_path)
    with district.workspace.unit_of_work.reading() as session:
        assert name_of(session, somebody) == station.station.actor.name
