"""What is written on a record before that came is judged once it is there: the end is the same in any order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.bundle.exchange_contracts import HeldReason
from db.evaluation.records import EvaluationAnswerRow
from db.kernel.kinds import Kind
from db.reception.handling import Score
from db.reception.records import MatterRow, RatingRow, ReplyRow, VisitRow
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import Desks, handed, reply, unasked
from tests.db.bundle.test_trespass import moved, put, rate, rows, seen_by
from tests.db.evaluation.desks import Desk as Evaluations


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """The district, two stations of one scope, and a house that is hostile."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


def seen_beside_proofs(house: Desk, kind: Kind) -> UUID:
    """Return the newest id of a kind that a proof told, in clear, without anything to read."""
    return sorted(record for one, record in house.proofs() if one == int(kind))[-1]


def ratings(desk: Desk) -> int:
    return len(rows(desk, select(RatingRow.id)))


def test_a_forged_rating_that_came_first_counts_nowhere(desks: Desks, tmp_path: Path) -> None:
    district, station, neighbour, house = desks
    station.register("不给别人看的事")
    for one in (house, neighbour):
        carry(station, one, tmp_path)
    rate(house, seen_beside_proofs(house, Kind.MATTER), Score.DISSATISFIED)
    carry(house, district, tmp_path)
    carry(station, district, tmp_path)
    assert HeldReason.TRESPASS in district.tray()
    for _ in range(3):
        for one in (station, neighbour):
            carry(district, one, tmp_path)
            carry(one, district, tmp_path)
    assert [ratings(one) for one in (district, station, neighbour)] == [0, 0, 0]


def test_a_forged_answer_that_came_first_stands_on_no_sheet(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    Evaluations(station.station, station.clock).plan()
    carry(station, house, tmp_path)
    sheet = seen_beside_proofs(house, Kind.EVALUATION_SHEET)
    forged = EvaluationAnswerRow(
        id=UUID(int=71), sheet=sheet, item="uniform", choice="d", note="伪造"
    )
    put(house, forged)
    carry(house, district, tmp_path)
    carry(station, district, tmp_path)
    assert not seen_by(district, EvaluationAnswerRow, UUID(int=71))


def test_a_matter_hung_on_a_visit_to_come_opens_it_to_nobody(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    station.register("不给别人看的事")
    carry(station, house, tmp_path)
    visit = seen_beside_proofs(house, Kind.VISIT)
    own = house.register("自己的事")
    moved(house, MatterRow, own, visit=visit)
    carry(house, district, tmp_path)
    carry(station, district, tmp_path)
    for _ in range(2):
        carry(district, house, tmp_path)
        carry(house, district, tmp_path)
    assert rows(house, select(VisitRow.phone).where(VisitRow.id == visit)) == []


def test_the_answer_of_a_house_that_came_before_its_matter_stays(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, neighbour, house = desks
    house.reopen()
    matter = handed(station)
    carry(station, house, tmp_path)
    reply(house, matter)
    carry(house, neighbour, tmp_path)
    carry(house, district, tmp_path)
    for one in (district, neighbour):
        carry(station, one, tmp_path)
    assert [rows(one, select(ReplyRow.content)) for one in (district, neighbour)] == [
        rows(house, select(ReplyRow.content))
    ] * 2
