"""One station with appointments; every method is one click with what a clerk sees at that moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.appointments.contracts import (
    AppointmentDetail,
    AppointmentKind,
    AppointmentLine,
    AppointmentView,
    RequestAppointment,
    Requester,
    Slot,
    Step,
    TakeStep,
    Target,
    TargetKind,
)
from db.appointments.matching_contracts import GiveSlot, KeepSupply, MatchDesk
from db.appointments.service import AppointmentDesk
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput
from db.kernel.ids import new_id
from tests.fakes.clock import FakeClock
from tests.stations import Station

TODAY = date(2026, 3, 18)
MORNING = Slot(date(2026, 3, 25), "09:00", "10:00")
ROOM = "一楼接待室"
OFFICIAL = Target(TargetKind.OFFICIAL, name="区住建局局长")


def asked(
    clock: Clock, name: str = "邱望舒", phone: str = "19900000006", **values: Any
) -> RequestAppointment:
    """Return a voter's request to meet a deputy."""
    facts: dict[str, Any] = {
        "kind": AppointmentKind.MEETS_DEPUTY, "topic": "公交站点取消不便",
        "target": Target(TargetKind.DEPUTY, name="祝云舟"), "wished": (MORNING,),
    }  # fmt: skip
    region = str(values.pop("region_name", "桥头村"))
    requester = Requester(name, phone, region_name=region, person=values.pop("person", None))
    return RequestAppointment(new_id(clock), requester=requester, **(facts | values))


class Desk:
    """The appointments of a station, and its head at work."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock, self.actor = station, clock, station.actor

    @property
    def service(self) -> AppointmentDesk:
        return self.station.workspace.appointments

    def id(self) -> UUID:
        return new_id(self.clock)

    def ask(self, **values: Any) -> AppointmentDetail:
        return self.service.requests.request(self.actor, asked(self.clock, **values)).value

    def ask_official(self, **values: Any) -> AppointmentDetail:
        facts = {"kind": AppointmentKind.INVITE_OFFICIAL, "target": OFFICIAL}
        return self.ask(**(facts | values))

    def need(self, **values: Any) -> AppointmentDetail:
        facts = {"kind": AppointmentKind.NEED_MATCH, "target": Target(), "topic": "劳动用工咨询"}
        return self.ask(**(facts | values))

    def shown(self, appointment: UUID) -> AppointmentDetail:
        return self.service.requests.detail(self.actor, appointment)

    def step(self, one: AppointmentDetail, step: Step, **values: Any) -> AppointmentDetail:
        """Take a step with what it needs."""
        facts: dict[str, Any] = {
            "slot": MORNING,
            "place": ROOM,
            "reason": "另有会议",
            "visit": UUID(int=5),
        }
        now = self.shown(one.line.id).line.revision
        command = TakeStep(one.line.id, now, step, **(facts | values))
        return self.service.steps.take(self.actor, command).value

    def listed(self, view: AppointmentView) -> tuple[AppointmentLine, ...]:
        return self.service.requests.listed(self.actor, view)

    def offer(self, slot: Slot = MORNING, **values: Any) -> UUID:
        facts: dict[str, Any] = {"provider": "市监局", "place": ROOM, "categories": ("10",)}
        command = KeepSupply(self.id(), slot=slot, **(facts | values))
        return self.service.matching.keep(self.actor, command).value

    def matching(self) -> MatchDesk:
        return self.service.matching.desk(self.actor)

    def give(self, need: AppointmentDetail, supply: UUID) -> None:
        command = GiveSlot(need.line.id, self.shown(need.line.id).line.revision, supply)
        self.service.matching.give(self.actor, [command])


def codes(click: Callable[[], object]) -> list[str]:
    """Return why a click is refused."""
    with pytest.raises(InvalidInput) as refused:
        click()
    return [one.code for one in refused.value.problems]
