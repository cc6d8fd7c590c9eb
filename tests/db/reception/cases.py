"""One matter on its way through the loop, and the independent arithmetic it is held against."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, OrganizationId
from db.reception.codes import ContactForm, DemandType, MatterState, ResultClass
from db.reception.contracts import AssignMatter, CloseMatter, MatterDetail, RecordReply
from db.reception.course_contracts import Course
from db.reception.handling import FeedBack, RateMatter, Score
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

ALONE = "只有一人值班"


class Case:
    """One matter on its way; every method is one click with what the clerk sees at that moment."""

    def __init__(
        self,
        station: Station,
        clock: FakeClock,
        *,
        assigned: bool = True,
        caller: Actor | None = None,
    ) -> None:
        self.station, self.clock = station, clock
        self.units = [self._unit(name) for name in ("市政养护所", "综合行政执法队", "水务公司")]
        unit = self.units[0] if assigned else None
        command = factories.visit(
            clock, factories.matter(unit=unit, demand_type=DemandType.COMPLAINT)
        )
        saved = station.workspace.reception.register_visit(station.actor, command)
        self.matter: MatterId = saved.value.matters[0].matter
        self.caller = caller or colleague(station, clock)

    @property
    def shown(self) -> MatterDetail:
        return self.station.workspace.matters.detail(self.station.actor, self.matter)

    @property
    def state(self) -> MatterState:
        return self.shown.line.state

    @property
    def course(self) -> Course:
        course = self.shown.course
        assert course is not None
        return course

    def take(
        self, kind: Callable[..., Any], *values: Any, by: Actor | None = None, **named: Any
    ) -> MatterDetail:
        command = kind(self.matter, self.shown.revision, *values, **named)
        return self.station.workspace.handling.take(by or self.station.actor, command).value

    def assign(self, *units: OrganizationId, separately: bool = False, opinion: str = "") -> None:
        command = AssignMatter(
            self.matter, self.shown.revision, units[0], co_units=units[1:], separately=separately,
            opinion=opinion,
        )  # fmt: skip
        self.station.workspace.reception.assign(self.station.actor, command)

    def reply(self, **values: Any) -> MatterDetail:
        content = values.pop("content", "已更换井盖。")
        command = RecordReply(self.matter, self.shown.revision, content, **values)
        return self.station.workspace.reception.record_reply(self.station.actor, command).value

    def close(self, remark: str = "", *, by: Actor | None = None) -> MatterDetail:
        command = CloseMatter(self.matter, self.shown.revision, remark)
        return self.station.workspace.reception.close(by or self.station.actor, command).value

    def told(self, **values: Any) -> None:
        self.reply(**values)
        self.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)

    def rate(self, *scores: Score | None, **values: Any) -> MatterDetail:
        attitude, result = scores or (Score.SATISFIED, Score.SATISFIED)
        return self.take(RateMatter, attitude=attitude, result=result, by=self.caller, **values)

    def _unit(self, name: str) -> OrganizationId:
        command = factories.organization(self.clock, name=name)
        return self.station.workspace.stations.add_organization(
            self.station.actor, command
        ).value.id


def refusal(click: Callable[[], object]) -> set[str]:
    with pytest.raises(InvalidInput) as refused:
        click()
    return {one.code for one in refused.value.problems}


def promised(case: Case, on: date) -> None:
    """Let the unit promise to answer again on a day, and the clerk follow that promise."""
    case.told(result=ResultClass.B, next_reply_due=on)
    case.clock.advance(days=1)
    case.close("电话已告知")


HOLIDAYS = {date(2026, 4, 6), *(date(2026, 5, day) for day in (1, 4, 5)), date(2026, 6, 19)}
WORKED = {date(2026, 5, 9)}
"""Days off on weekdays, and a Saturday that is worked, from the State Council's notice for 2026."""


def working_days_late(due: date, replied: date) -> int:
    """Count by walking day for day, unlike the program."""
    days = (due + timedelta(days=n) for n in range(1, (replied - due).days + 1))
    late = sum(day in WORKED or (day.weekday() < 5 and day not in HOLIDAYS) for day in days)
    return max(late, 1) if replied > due else 0
