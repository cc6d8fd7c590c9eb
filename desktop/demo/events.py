"""The demo's events: two that are over, one at which people sign in now, one that is coming."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from db.events.codes import (
    AttendeeRole,
    CountQuality,
    EventStep,
    EventType,
    HostRole,
    PartKind,
    SignMethod,
)
from db.events.contracts import Host, Invitee, Outcome, Part, PlanEvent, TakeEventStep
from db.events.desk_contracts import SignIn, WalkIn
from db.events.noting import AskQuestion, CountHeads
from db.kernel.clock import CHINA, local_date
from db.kernel.ids import new_id

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.workspace import Workspace
    from desktop.demo.agenda import Agenda, PastClock

_AFTERNOON = 320
"""Minutes after eight."""
_DESK = "1 号台"
_SERIES = "安商驿站"
_HOSTS = (Host("区人民法院"), Host("镇商会", HostRole.CO_HOST))
_GUESTS = (
    ("罗怀远", AttendeeRole.ENTERPRISE, "岚溪精密机械厂"), ("方予白", AttendeeRole.ENTERPRISE, "岚桥物流园"),
    ("阿依古丽·麦麦提", AttendeeRole.ENTERPRISE, "云织服饰工作室"),
    ("殷若水", AttendeeRole.ENTERPRISE, "岚川海关驻南渚办"),
    ("闻人静", AttendeeRole.LEGAL_OFFICER, "区人民法院"), ("龚珺", AttendeeRole.LEGAL_OFFICER, "松陌司法所"),
    ("崔望舒", AttendeeRole.VOTER, "桂湾社区"), ("纪怀朴", AttendeeRole.VOTER, "望禾村"),
    ("盛远之", AttendeeRole.ENTERPRISE, "南渚进出口商会"), ("丁若川", AttendeeRole.VOTER, "石榴弄社区"),
)  # fmt: skip
_PLACES = ("桂湾社区", 186), ("石榴弄社区", 142), ("东塘村", 97), ("望禾村", 210), ("北渚村", None)
_PAST = (
    (34, "安商驿站 · 合同纠纷专场", 1, 312, CountQuality.EXACT),
    (13, "安商驿站 · 劳动用工专场", 2, 550, CountQuality.OVER),
)  # fmt: skip


class Events:
    """Plays events through the services."""

    def __init__(self, workspace: Workspace, clock: PastClock, actor: Actor) -> None:
        self._desk, self._clock, self._actor = workspace.events, clock, actor
        self._deputies = [one.id for one in workspace.people.deputies(actor)]

    def put_down(self, agenda: Agenda, today: date) -> None:
        """Let the events that are over wait for their turn."""
        for back, title, number, heads, quality in _PAST:
            day = today - timedelta(days=back)
            act = partial(self._hold, day, title, number, (heads, quality))
            agenda.put(day, act, minutes=_AFTERNOON)

    def today(self, now: datetime) -> None:
        """Open today's session, let some come, and plan the next one."""
        today = local_date(now)
        begins = self._clock.instant.astimezone(CHINA)
        hours = f"{begins:%H:%M}", f"{begins + timedelta(hours=4):%H:%M}"
        hours = hours if hours[0] < hours[1] else ("08:00", "23:30")
        event = self._plan(today, f"{_SERIES} · 涉外商事专场", 3, hours)
        people = self._invite(event)
        self._desk.events.take(self._actor, TakeEventStep(event, EventStep.OPEN))
        self._come(event, people[: len(people) * 2 // 3])
        self._desk.rosters.give_leave(self._actor, people[-1], "出差")
        self._count(event, _PLACES, CountQuality.EXACT)
        asked = AskQuestion(
            self._id(), event, "罗怀远", "涉外合同怎么选管辖法院？", "岚溪精密机械厂"
        )
        self._desk.noting.ask(self._actor, asked)
        coming = self._plan(
            today + timedelta(days=6),
            "第一代表小组学习会",
            0,
            ("09:00", "11:00"),
            EventType.SEMINAR,
        )
        self._desk.rosters.invite_people(self._actor, coming, self._deputies[:14])

    def _hold(self, day: date, title: str, number: int, heads: tuple[int, CountQuality]) -> None:
        event = self._plan(day, title, number, ("13:00", "16:30"))
        people = self._invite(event)
        desk, actor = self._desk, self._actor
        desk.events.take(actor, TakeEventStep(event, EventStep.OPEN))
        self._come(event, people[: len(people) - 2])
        self._count(event, (("分会场合计", heads[0]),), heads[1])
        for part in desk.events.view(actor, event).parts:
            desk.events.mark_part(actor, part.id, done=True)
        desk.events.take(actor, TakeEventStep(event, EventStep.FINISH))
        desk.events.note(
            actor,
            event,
            "旁听庭审后由法官解读法规，分析三个案例，发放风险提示单。",
            Outcome(9, 2, 1, 3),
        )
        desk.events.take(actor, TakeEventStep(event, EventStep.COMPLETE))

    def _plan(
        self,
        day: date,
        title: str,
        number: int,
        hours: tuple[str, str],
        kind: EventType = EventType.BUSINESS_LEGAL_SESSION,
    ) -> UUID:
        parts = (
            Part(PartKind.HEARING, speaker="闻人静"),
            Part(PartKind.REGULATION_BRIEFING, about="外商投资法"),
        )
        is_legal = kind is EventType.BUSINESS_LEGAL_SESSION
        command = PlanEvent(
            self._id(), kind, title, day, *hours, "二楼议事厅", programme=_SERIES if is_legal else "",
            series_no=number, hosts=_HOSTS if is_legal else (), presider="骆怀瑾",
            parts=parts if is_legal else (Part(title="学习代表法"), Part(title="交流走访情况")),
        )  # fmt: skip
        return self._desk.events.plan(self._actor, command).value.line.id

    def _invite(self, event: UUID) -> Sequence[UUID]:
        deputies = self._desk.rosters.invite_people(self._actor, event, self._deputies[:12])
        guests = [
            Invitee(name, role, unit, phone=f"1990000{3300 + at}", seat=f"第 {at // 4 + 1} 排")
            for at, (name, role, unit) in enumerate(_GUESTS)
        ]
        invited = self._desk.rosters.invite(self._actor, event, guests)
        return (*deputies.value.added, *invited.value.added)

    def _come(self, event: UUID, people: Sequence[UUID]) -> None:
        for at, one in enumerate(people):
            self._clock.instant += timedelta(seconds=40)
            method = SignMethod.SCAN if at % 3 else SignMethod.PHONE_TAIL
            self._desk.signing.sign_in(self._actor, SignIn(self._id(), one, method, _DESK))
        guest = WalkIn(self._id(), event, "崔砚", _DESK, "岚桥外贸商会")
        self._desk.signing.walk_in(self._actor, guest)

    def _count(
        self, event: UUID, places: Sequence[tuple[str, int | None]], quality: CountQuality
    ) -> None:
        for place, number in places:
            command = CountHeads(self._id(), event, place, number, quality=quality)
            self._desk.noting.count(self._actor, command)

    def _id(self) -> UUID:
        return new_id(self._clock)
