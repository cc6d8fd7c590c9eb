"""Founds the demo station and plays its past through the services, with a clock that is set to each moment."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from db.accounts.contracts import AddAccount
from db.kernel.actor import Actor, Role
from db.kernel.clock import CHINA, local_date
from db.kernel.ids import MatterId, OrganizationId, PersonId, UserId, VisitId, new_id
from db.people.contracts import AddPerson, DeputyLevel, Gender, OfficerRole, PersonKind
from db.reception.codes import (
    Channel,
    ContactForm,
    DemandType,
    MatterState,
    NextStep,
    ResultClass,
    Scale,
    Urgency,
    VisitorKind,
)
from db.reception.contracts import CloseMatter, NewMatter, RecordReply, RegisterVisit, Visitor
from db.reception.handling import CheckReply, FeedBack, RateMatter, Score, Unable
from db.reception.rules import PROMISES
from db.stations.categories import Categories
from db.stations.contracts import AddOrganization, FoundStation, OrganClass, OrganizationKind
from db.stations.regions import Regions
from desktop.demo import script
from desktop.demo.agenda import Agenda, PastClock
from desktop.demo.evaluations import Evaluations
from desktop.demo.events import Events

if TYPE_CHECKING:
    from db.accounts.entrance import Entrance
    from db.founding import Founded
    from db.storage.keys import Cost
    from db.workspace import Workspace

import resources

PASSPHRASE = "Songtao 7 ban-xue"
COUNTER_STAFF = 2
GENERATED = 160
"""Made-up matters at scale 1, beside the thirty told ones."""
DAYS = 150
_URGENT_EVERY = 41
"""One made-up matter of so many cannot wait."""

_PROMISED = 90
"""Days until the next answer of what is not solved yet."""
_KEPT = "上次答复中承诺的事项已经完成，现场已请群众看过。"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Filled:
    """What a demo station holds."""

    founded: Founded
    matters: int
    people: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: the actors at the counter, deputies on duty, units by name, communities."""

    staff: tuple[Actor, ...]
    deputies: tuple[PersonId, ...]
    units: dict[str, OrganizationId]
    communities: tuple[tuple[str, str], ...]


def station_facts() -> FoundStation:
    """Return the invented station of the demo."""
    return FoundStation(
        code="330481-HC", name="海宁市海昌街道代表联络站", short_name="海昌",
        region_code="330481", city="嘉兴市", county="海宁市", town="海昌街道",
        phone="0573-87000016", office_hours="工作日 8:30–11:30、13:30–17:00",
    )  # fmt: skip


def fill(
    entrance: Entrance,
    today: datetime,
    *,
    scale: float = 1.0,
    seed: int = 1,
    cost: Cost | None = None,
    progress: Progress | None = None,
) -> Filled:
    """Found a station and give it a past up to ``today``; the same seed gives the same people."""
    from db.founding import FirstUser, found
    from db.storage.keys import DEFAULT
    from db.workspace import Workspace

    first_day = local_date(today) - timedelta(
        days=max(DAYS, (local_date(today) - date(2025, 3, 3)).days)
    )
    clock = PastClock(datetime.combine(first_day, time(8), CHINA))
    people = script.people()
    head = FirstUser(people.accounts[0].name, PASSPHRASE)
    founded = found(entrance, clock, station_facts(), first=head, cost=cost or DEFAULT)
    opened = entrance.enter(founded.user, PASSPHRASE)
    workspace = Workspace(entrance, opened, clock, cost=cost or DEFAULT)
    try:
        cast = _gather(workspace, clock, founded.user)
        play = _Play(workspace, clock, cast, random.Random(seed))  # noqa: S311
        count = play.past(local_date(today), today, scale=scale, progress=progress)
        # Everybody practises with one passphrase, which nobody is asked to change.
        workspace.accounts.set_longest_age(cast.staff[0], 0)
        workspace.journal.seal(cast.staff[0])
        return Filled(founded, count, sum(workspace.people.counts(cast.staff[0]).values()))
    finally:
        workspace.close()


class _Play:
    """Plays what happened in order of time."""

    def __init__(
        self, workspace: Workspace, clock: PastClock, cast: Cast, chance: random.Random
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._cast = cast
        self._chance = chance
        self._script = script.matters()
        self._people = script.people()
        self._categories = Categories.load(resources.path("categories", "matters.json"))
        self._agenda = Agenda(clock)

    def past(self, today: date, now: datetime, *, scale: float, progress: Progress | None) -> int:
        """Register everything up to today, then today's own visits and the people who wait."""
        told = [(one.on, one) for one in self._script.records]
        made = [(self._some_day(today), None) for _ in range(round(GENERATED * scale))]
        todo = [*told, *made]
        done = count(1)
        for place, (day, record) in enumerate(todo):
            act = partial(self._come, record, day, place, today)
            self._agenda.put(day, act, minutes=self._chance.randrange(35, 190))
            if progress is not None:
                self._agenda.put(day, lambda: progress(next(done), len(todo)), minutes=190)
        evaluations = Evaluations(
            self._workspace, self._clock, self._cast.staff[0], self._cast.units
        )
        evaluations.put_down(self._agenda, today)
        events = Events(self._workspace, self._clock, self._cast.staff[0])
        events.put_down(self._agenda, today)
        self._agenda.play(today)
        self._clock.instant = now - timedelta(hours=3)
        evaluations.today()
        events.today(now)
        return len(todo) + self._today(now)

    def _come(self, record: script.Record | None, day: date, place: int, today: date) -> None:
        self._register(record or self._make_up(day, place), today)

    def _today(self, now: datetime) -> int:
        """A morning at the counter: nine registered, two waiting."""
        self._clock.instant = now - timedelta(minutes=95)
        actor = self._cast.staff[-1]
        for place in range(9):
            ticket = self._workspace.waiting.draw_ticket(actor, "").value
            self._clock.instant += timedelta(minutes=9)
            record = self._make_up(local_date(now), 500 + place)
            self._register(record, local_date(now), ticket=ticket.number)
        for name in (self._name(), self._name()):
            self._clock.instant += timedelta(minutes=4)
            self._workspace.waiting.draw_ticket(actor, name)
        return 9

    def _register(self, record: script.Record, today: date, *, ticket: str = "") -> None:
        actor = self._cast.staff[self._chance.randrange(len(self._cast.staff))]
        command = self._command(record, ticket)
        if command.matters[0].demand_type is DemandType.REPORT:
            actor = self._cast.staff[0]
        made = self._workspace.reception.register_visit(actor, command).value
        self._go_on(actor, made.matters[0].matter, record, today)

    def _command(self, record: script.Record, ticket: str) -> RegisterVisit:
        code, place = self._cast.communities[record.no % len(self._cast.communities)]
        visitor = Visitor(
            kind=VisitorKind(record.kind), name=record.name, phone=record.phone,
            gender=Gender(record.gender), region_code=code, region_name=place,
            count=record.count, confidential=record.confidential, uscc=record.uscc,
        )  # fmt: skip
        return RegisterVisit(
            VisitId(new_id(self._clock)), visitor, (self._matter(record),),
            channel=Channel(record.channel), place="联络站接待室",
            deputies=(self._cast.deputies[record.no % len(self._cast.deputies)],), ticket=ticket,
        )  # fmt: skip

    def _matter(self, record: script.Record) -> NewMatter:
        demand = record.demand or self._categories.demand_type_of(record.category)
        return NewMatter(
            title=record.title, category=record.category, statement=record.statement,
            demand_type=DemandType(demand), urgency=Urgency(record.urgency),
            scale=Scale(record.scale), next_step=NextStep(record.next_step),
            unit=self._cast.units.get(record.unit),
            answer=record.reply if record.next_step == "answer" else "",
        )  # fmt: skip

    def _go_on(self, actor: Actor, matter: MatterId, record: script.Record, today: date) -> None:
        """Play reply and closing as far as they lie in the past."""
        waits = record.next_step == "assign" and not record.unit
        if record.next_step == "record" or record.days < 0 or waits:
            return
        calendar = self._workspace.calendar.calendar
        replied_on = calendar.add_working_days(local_date(self._clock.now()), record.days)
        revision = self._workspace.matters.detail(actor, matter).revision
        if record.next_step == "assign":
            if replied_on >= today:
                return
            reply = RecordReply(
                matter, revision, record.reply, ResultClass(record.result), handler="经办人",
                met_person=record.no % 3 == 0, next_reply_due=_promised(record, replied_on),
            )  # fmt: skip
            self._agenda.put(replied_on, partial(self._reply, actor, reply))
        # Colleagues see no report of wrongdoing, so none of them asks how it was.
        is_open = self._matter(record).demand_type is not DemandType.REPORT
        if is_open and replied_on < today - timedelta(days=4):
            self._agenda.put(
                replied_on + timedelta(days=1), partial(self._end, actor, matter, record)
            )

    def _reply(self, actor: Actor, reply: RecordReply) -> None:
        self._workspace.reception.record_reply(actor, reply)

    def _end(self, actor: Actor, matter: MatterId, record: script.Record) -> None:
        """Tell the voter, let a colleague ask how it was, and let the head close it."""
        handling, matters = self._workspace.handling, self._workspace.matters
        caller = next(one for one in self._cast.staff if one.user != actor.user)
        shown = matters.detail(actor, matter)
        if record.next_step == "assign":
            ticked = CheckReply(
                matter, shown.revision, answers=True, says_done=True, has_date=True,
                has_contact=True, good_tone=True,
            )  # fmt: skip
            shown = handling.take(caller, ticked).value
            told = FeedBack(matter, shown.revision, ContactForm.PHONE, deputy_told=True)
            shown = handling.take(actor, told).value
        is_nameless = VisitorKind(record.kind) is VisitorKind.ANONYMOUS or not record.name
        rating = self._rating(matter, shown.revision)
        if is_nameless:
            rating = RateMatter(matter, shown.revision, unable=Unable.ANONYMOUS)
        shown = handling.take(caller, rating).value
        if shown.line.state is MatterState.RATED:
            remark = "已向群众说明" if shown.result is ResultClass.D else ""
            closing = CloseMatter(matter, shown.revision, remark)
            closed = self._workspace.reception.close(self._cast.staff[0], closing).value
            if closed.line.state is MatterState.TRACKING:
                self._keep(actor, matter, record)

    def _keep(self, actor: Actor, matter: MatterId, record: script.Record) -> None:
        """Let the unit answer again a week before the day it promised; one of six forgets."""
        if record.no % 6 == 3:
            return
        answered_on = self._agenda.today + timedelta(days=_PROMISED - 8)
        self._agenda.put(answered_on, partial(self._answer_again, actor, matter))
        self._agenda.put(answered_on + timedelta(days=1), partial(self._end, actor, matter, record))

    def _answer_again(self, actor: Actor, matter: MatterId) -> None:
        revision = self._workspace.matters.detail(actor, matter).revision
        reply = RecordReply(matter, revision, _KEPT, ResultClass.A, handler="经办人")
        self._workspace.reception.record_reply(actor, reply)

    def _rating(self, matter: MatterId, revision: int) -> RateMatter:
        """Return what a voter says: nine of ten are satisfied, one of fifty is not."""
        luck = self._chance.random()
        if luck < 0.02:
            scores, reason = (Score.MOSTLY, Score.DISSATISFIED), "问题还在，没有彻底解决"
        else:
            scores, reason = (Score.SATISFIED, Score.MOSTLY if luck < 0.1 else Score.SATISFIED), ""
        return RateMatter(matter, revision, attitude=scores[0], result=scores[1], reason=reason)

    def _some_day(self, today: date) -> date:
        calendar = self._workspace.calendar.calendar
        # The square root gathers the days toward the present, where people look.
        back = round(DAYS * (1 - self._chance.random() ** 0.5)) + 1
        return min(
            calendar.next_working_day(today - timedelta(days=back)), today - timedelta(days=1)
        )

    def _make_up(self, day: date, place: int) -> script.Record:
        theme = self._script.themes[place % len(self._script.themes)]
        where = self._script.places[self._chance.randrange(len(self._script.places))]
        units = self._workspace.stations.unit_for(theme.category)
        days = self._chance.choice([1, 2, 2, 3, 4, 5, 8, 13])
        return script.Record(
            no=self._chance.randrange(1000), on=day,
            channel=self._chance.choice(["visit_station"] * 5 + ["phone", "letter", "home_visit", "qr"]),
            name=self._name(), gender=self._chance.choice("12"),
            phone=f"1990000{self._chance.randrange(1000, 9999)}", title=f"{where}{theme.title}"[:40],
            statement=theme.statement, category=theme.category,
            next_step=self._chance.choice(["assign"] * 8 + ["answer", "record"]),
            unit=units.name if units and self._chance.random() > 0.03 else "",
            result=self._chance.choice("AAAAABBCD"), days=days,
            reply=self._chance.choice(self._script.replies),
            urgency="very_urgent" if place % _URGENT_EVERY == 1 else "normal",
        )  # fmt: skip

    def _name(self) -> str:
        return self._chance.choice(self._people.surnames) + self._chance.choice(self._people.given)


def _gather(workspace: Workspace, clock: PastClock, head: UserId) -> Cast:
    """Add staff, deputies, officers, units and communities."""
    actor = workspace.accounts.actor(head)
    people = script.people()
    staff = [actor]
    for line in people.accounts[1 : 1 + COUNTER_STAFF]:
        user = UserId(new_id(clock))
        account = AddAccount(user, line.name, Role(line.role), PASSPHRASE, must_change=False)
        workspace.accounts.add(actor, account)
        staff.append(workspace.accounts.actor(user))
    units = {line.name: _unit(workspace, clock, actor, line) for line in script.units()}
    deputies = tuple(_deputy(workspace, clock, actor, line) for line in people.deputies)
    for officer in people.legal_officers:
        _officer(workspace, clock, actor, officer)
    return Cast(tuple(staff), deputies, units, _communities(workspace, clock, actor))


def _unit(
    workspace: Workspace, clock: PastClock, actor: Actor, line: script.UnitLine
) -> OrganizationId:
    command = AddOrganization(
        OrganizationId(new_id(clock)), OrganizationKind(line.kind), line.name,
        organ_class=OrganClass(line.organ_class), categories=line.categories,
    )  # fmt: skip
    return workspace.stations.add_organization(actor, command).value.id


def _deputy(
    workspace: Workspace, clock: PastClock, actor: Actor, line: script.DeputyLine
) -> PersonId:
    command = AddPerson(
        PersonId(new_id(clock)), PersonKind.DEPUTY, line.name, gender=Gender(line.gender),
        phone=f"1990000{3000 + len(line.name) * 100 + ord(line.name[-1]) % 100}",
        specialty=line.specialty, region_name=line.place, level=DeputyLevel(line.level),
        congress_term="第十七届", electoral_district=f"{line.place}选区",
    )  # fmt: skip
    return workspace.people.add(actor, command).value.line.id


def _officer(
    workspace: Workspace, clock: PastClock, actor: Actor, line: script.OfficerLine
) -> None:
    command = AddPerson(
        PersonId(new_id(clock)), PersonKind.LEGAL_OFFICER, line.name, gender=Gender(line.gender),
        specialty=line.specialty, officer_role=OfficerRole(line.role),
    )  # fmt: skip
    workspace.people.add(actor, command)


def _communities(
    workspace: Workspace, clock: PastClock, actor: Actor
) -> tuple[tuple[str, str], ...]:
    regions = Regions.load(
        resources.path("regions", "regions.json"),
        resources.path("regions", "demo-communities.json"),
    )
    street = "330481903"
    found = tuple((one.code, one.name) for one in regions.within(street) if len(one.code) == 12)
    for code, name in found:
        command = AddOrganization(
            OrganizationId(new_id(clock)), OrganizationKind.COMMUNITY, name, region_code=code
        )
        workspace.stations.add_organization(actor, command)
    return found


def _promised(record: script.Record, replied_on: date) -> date | None:
    """Return when the next answer was promised, a quarter later; a solved matter needs none."""
    return (
        replied_on + timedelta(days=_PROMISED) if ResultClass(record.result) in PROMISES else None
    )
