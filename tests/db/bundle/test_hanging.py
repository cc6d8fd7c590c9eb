"""What is written on one's own matter reaches no record of others: a check, a link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from db.kernel.ids import new_id
from db.reception import replies
from db.reception.codes import MatterState
from db.reception.handling import LinkType
from db.reception.records import LinkRow, MatterRow, ReplyRow
from db.reception.reply_records import ReplyCheckRow
from tests.db.bundle.desks import Ground
from tests.db.bundle.test_branch_naming import carry
from tests.db.bundle.test_passing import Desks, handed, reply, unasked
from tests.db.bundle.test_trespass import moved, put, rows


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """The district, two stations of one scope, and a house that is hostile."""
    with ground.desks(tmp_path / "desks") as opened:
        unasked(opened[3])
        yield opened


def test_a_check_is_of_a_reply_of_its_own_matter(desks: Desks, tmp_path: Path) -> None:
    district, station, _, house = desks
    matter = handed(station)
    reply(station, matter)
    carry(station, district, tmp_path)
    (said,) = rows(station, select(ReplyRow.id))
    forged = ReplyCheckRow(
        id=new_id(house.clock), matter=house.register("自己的事"), reply=said,
        checked_at=house.clock.now(), checked_by=house.station.actor.user, answers=True,
        says_done=True, has_date=True, has_contact=True, good_tone=True, remark="伪造",
    )  # fmt: skip
    put(house, forged)
    carry(house, district, tmp_path)
    with district.workspace.unit_of_work.reading() as session:
        assert replies.check_of(session, matter) is None


def test_a_matter_that_a_stranger_merged_into_another_hears_nothing_of_its_reply(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, house = desks
    matter = station.register("不给别人看的事")
    station.hand_over(matter, "市政养护所")
    carry(station, district, tmp_path)
    own = house.register("自己的事")
    house.hand_over(own, "市政养护所")
    moved(house, MatterRow, own, state=MatterState.MERGED)
    link = LinkRow(
        id=new_id(house.clock), matter=own, target=matter, type=LinkType.MERGED_INTO, remark=""
    )
    put(house, link)
    carry(house, district, tmp_path)
    reply(district, matter)
    carry(district, house, tmp_path)
    assert rows(district, select(ReplyRow.matter)) == [matter]
    assert rows(house, select(ReplyRow.content)) == []
