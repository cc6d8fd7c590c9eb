"""A station with a few matters, and a desk at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.kernel.ids import MatterId
from db.reception.codes import ContactForm, NextStep, Urgency
from db.reception.contracts import RecordReply
from db.reception.handling import FeedBack, RateMatter, Score
from desktop.frame.desk import Desk
from tests import factories
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Desk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def matters(station: Station, clock: FakeClock) -> list[MatterId]:
    """Five matters of this month: one rated, one urgent, three of a kind at one place."""
    unit = station.workspace.stations.add_organization(station.actor, factories.organization(clock))
    made = [
        _registered(station, clock, category="0301", unit=unit.value.id),
        _registered(station, clock, category="0401", urgency=Urgency.VERY_URGENT),
        _registered(
            station, clock, category="0301", next_step=NextStep.ANSWER, answer="当场说明。"
        ),
        _registered(station, clock, category="0301"),
        _registered(station, clock, category="0901", region_name="东塘村"),
    ]
    clock.advance(days=1)
    _rated(station, clock, made[0])
    return made


def _registered(
    station: Station, clock: FakeClock, region_name: str = "桂湾社区", **values: object
) -> MatterId:
    visitor = factories.visitor(region_name=region_name)
    command = factories.visit(clock, factories.matter(**values), visitor=visitor)
    saved = station.workspace.reception.register_visit(station.actor, command).value
    clock.advance(minutes=5)
    return saved.matters[0].matter


def _rated(station: Station, clock: FakeClock, matter: MatterId) -> None:
    workspace, actor = station.workspace, station.actor
    seen = workspace.matters.detail(actor, matter)
    reply = RecordReply(matter, seen.revision, "已更换井盖。", met_person=True)
    seen = workspace.reception.record_reply(actor, reply).value
    told = FeedBack(matter, seen.revision, ContactForm.PHONE, unchecked_because="只有一人值班")
    seen = workspace.handling.take(actor, told).value
    scores = {"attitude": Score.SATISFIED, "result": Score.MOSTLY}
    workspace.handling.take(colleague(station, clock), RateMatter(matter, seen.revision, **scores))
