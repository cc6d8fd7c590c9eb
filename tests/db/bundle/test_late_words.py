"""What comes in after an erasure goes as well: at once where it was erased, elsewhere by the hub's word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.evaluation.records import EvaluationAnswerRow
from db.kernel.kinds import Action
from db.people.records import MandateRow
from db.reception.records import ReplyRow
from tests.db.bundle import sharing
from tests.db.bundle.desks import Desk, Ground, agreed
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import Desks, handed, reply, unasked
from tests.db.bundle.test_personal import left_of
from tests.db.bundle.test_trespass import put
from tests.db.evaluation.desks import Desk as Evaluations

WORDS, PERSON_CHANGED = "沈禾穗家门口", Action.PERSON_CHANGED


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """The district, two stations of one scope, and a house."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


def ask(station: Desk, record: UUID) -> None:
    actor = station.station.actor
    station.workspace.bundles.erasures.request(actor, agreed(actor), record, "本人书面要求删除")


def go_round(folder: Path, district: Desk, *others: Desk) -> None:
    for _ in range(2):
        for one in others:
            carry(district, one, folder)
            carry(one, district, folder)
        district.countersign()


def test_a_reply_that_was_written_meanwhile_is_erased_everywhere(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    house.reopen()
    matter = handed(station)
    carry(station, district, tmp_path)
    carry(district, house, tmp_path)
    reply(house, matter)
    with house.workspace.unit_of_work.writing(house.station.actor, Action.NOTE_ADDED) as work:
        work.session.scalars(select(ReplyRow)).one().content = WORDS
    ask(station, matter)
    carry(station, district, tmp_path)
    district.countersign()
    carry(house, district, tmp_path)
    carry(district, station, tmp_path)
    assert left_of(station.station, WORDS) == set()
    for _ in range(2):
        go_round(tmp_path, district, station, house)
    assert [left_of(one.station, WORDS) for one in (district, station, house)] == [set()] * 3


def test_an_answer_on_the_sheet_of_an_erased_deputy_goes_too(desks: Desks, tmp_path: Path) -> None:
    district, station, neighbour, _ = desks
    (sheet,) = Evaluations(station.station, station.clock).plan().sheets
    carry(station, district, tmp_path)
    carry(district, neighbour, tmp_path)
    said = EvaluationAnswerRow(
        id=UUID(int=71), sheet=sheet.id, item="uniform", choice="d", note=WORDS
    )
    put(neighbour, said)
    ask(station, sheet.deputy)
    carry(station, district, tmp_path)
    district.countersign()
    carry(neighbour, district, tmp_path)
    for _ in range(2):
        go_round(tmp_path, district, station, neighbour)
    every = (district, station, neighbour)
    assert [left_of(one.station, WORDS) for one in every] == [set()] * 3


def seat(district: Desk, person: UUID) -> None:
    """Let the district enter a certificate that names who is seated."""
    sharing.seat(district, person)
    with district.workspace.unit_of_work.writing(district.station.actor, PERSON_CHANGED) as work:
        work.session.scalars(select(MandateRow)).one().certificate_no = WORDS


def test_a_seat_that_the_hub_gave_meanwhile_comes_in_and_goes_by_the_hubs_own_word(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, *_ = desks
    person = station.add("沈禾穗")
    carry(station, district, tmp_path)
    ask(station, person)
    seat(district, person)
    carry(district, station, tmp_path)
    carry(station, district, tmp_path)
    for _ in range(2):
        go_round(tmp_path, district, station)
    assert [left_of(one.station, WORDS) for one in (district, station)] == [set(), set()]
    before = district.links()
    carry(station, district, tmp_path)
    assert district.links() == before
