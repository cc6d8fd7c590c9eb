"""One station at the day of an event; every method is one click at a desk."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from db.events.codes import AttendeeRole, EventStep, EventType, SignMethod
from db.events.contracts import EventView, InvitationLine, Invitee, PlanEvent, TakeEventStep
from db.events.desk import EventDesk
from db.events.desk_contracts import Answer, MakeUp, PaperRows, PaperTaken, SignIn, UndoMark, WalkIn
from db.events.rules import instant
from db.kernel.ids import new_id
from tests.fakes.clock import FakeClock
from tests.stations import Station

DAY = date(2026, 3, 18)
ONE, TWO = "1 号台", "2 号台"
GUESTS = (
    Invitee("沈知行", AttendeeRole.DEPUTY, "松陌小组", phone="19900001234", seat="B12"),
    Invitee("罗怀远", AttendeeRole.ENTERPRISE, "岚溪精密机械厂", phone="19900002345"),
    Invitee("骆怀瑾", AttendeeRole.DEPUTY, "第三小组", phone="19900003456"),
    Invitee("阿依古丽·麦麦提", AttendeeRole.ENTERPRISE, "云织服饰工作室", phone="19900004567"),
    Invitee("许秋实", AttendeeRole.VOTER, "桂湾社区", phone="19900005678"),
)


def plan(event: UUID, **values: Any) -> PlanEvent:
    """Return the plan of an afternoon."""
    facts: dict[str, Any] = {
        "kind": EventType.SEMINAR, "title": "物业条例修订意见座谈", "day": DAY, "starts": "13:30",
        "ends": "16:30", "place": "二楼议事厅",
    }  # fmt: skip
    return PlanEvent(event, **(facts | values))


class Desk:
    """The events of a station, its clock at ten past one on the day."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock, self.actor = station, clock, station.actor
        self.go_to("13:10")

    @property
    def events(self) -> EventDesk:
        return self.station.workspace.events

    def id(self) -> UUID:
        self.clock.advance(seconds=1)
        return new_id(self.clock)

    def go_to(self, hour: str, day: date = DAY) -> datetime:
        """Set the clock to an hour of the day."""
        wanted = instant(day, hour)
        self.clock.advance(seconds=(wanted - self.clock.now()).total_seconds())
        return wanted

    def plan(self, **values: Any) -> EventView:
        return self.events.events.plan(self.actor, plan(self.id(), **values)).value

    def opened(self, *guests: Invitee, **values: Any) -> UUID:
        """Plan an event with a roster and open sign-in."""
        event = self.plan(**values).line.id
        self.invite(event, *(guests or GUESTS))
        self.step(event, EventStep.OPEN)
        return event

    def step(self, event: UUID, step: EventStep, **values: Any) -> EventView:
        return self.events.events.take(self.actor, TakeEventStep(event, step, **values)).value

    def invite(self, event: UUID, *guests: Invitee) -> tuple[UUID, ...]:
        return self.events.rosters.invite(self.actor, event, guests).value.added

    def roster(self, event: UUID) -> dict[str, InvitationLine]:
        """Return the roster by name."""
        return {one.name: one for one in self.events.rosters.of(self.actor, event)}

    def take(self, event: UUID, typed: str, desk: str = ONE) -> Answer:
        return self.events.signing.take(self.actor, event, self.id(), typed, desk).value

    def sign(self, line: InvitationLine, desk: str = ONE) -> Answer:
        sign = SignIn(self.id(), line.id, SignMethod.BY_HAND, desk)
        return self.events.signing.sign_in(self.actor, sign).value

    def leave(self, line: InvitationLine, desk: str = ONE) -> Answer:
        sign = SignIn(self.id(), line.id, SignMethod.BY_HAND, desk)
        return self.events.signing.sign_out(self.actor, sign).value

    def walk_in(self, event: UUID, name: str, **values: Any) -> Answer:
        command = WalkIn(self.id(), event, name, ONE, **values)
        return self.events.signing.walk_in(self.actor, command).value

    def undo(self, mark: UUID | None, desk: str = ONE, reason: str = "") -> Answer:
        assert mark is not None
        return self.events.signing.undo(self.actor, UndoMark(mark, desk, reason)).value

    def paper(self, event: UUID, rows: str, **values: Any) -> PaperTaken:
        command = PaperRows(event, rows, ONE, **values)
        return self.events.afterwards.paper(self.actor, command).value

    def make_up(self, line: InvitationLine, **values: Any) -> InvitationLine:
        facts: dict[str, Any] = {
            "at": self.clock.now() - timedelta(minutes=5), "approved_by": "骆怀瑾", "reason": "忘带手机",
        }  # fmt: skip
        command = MakeUp(self.id(), line.id, **(facts | values))
        return self.events.afterwards.make_up(self.actor, command).value
