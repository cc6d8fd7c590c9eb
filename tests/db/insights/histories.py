"""Random histories played with the real services, and what a person with pencil and paper notes of them."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from db.calendar.working_days import WorkCalendar
from db.insights.contracts import Indicator
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, PersonId, VisitId
from db.reception.codes import (
    ContactForm,
    DemandType,
    MatterState,
    NextStep,
    ResultClass,
    Urgency,
    VisitorKind,
)
from db.reception.contracts import AssignMatter, CloseMatter, MatterDetail, RecordReply
from db.reception.handling import (
    ArchiveMatter,
    AskExtension,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    FeedBack,
    MergeMatter,
    RateMatter,
    RaterKind,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
    Unable,
    UnmergeMatter,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

CATEGORIES = ("0301", "0302", "03", "0401", "0901")
PLACES = ("桂湾社区", "东塘村", "")
NAMES = ("沈禾穗", "顾砚舟", "")
PATHS = (
    ("sign", "reply", "feed_back", "rate", "close", "archive"),
    ("reply", "feed_back", "rate", "reply", "feed_back", "rate", "close"),
    ("return", "assign", "urge", "reply", "feed_back", "miss", "rate", "close"),
    ("assign", "ask", "decide", "reply", "feed_back", "close"),
    ("urge", "urge", "transfer", "reply", "reply", "feed_back", "close", "close"),
    ("answer", "rate", "close", "archive"),
    ("decline", "archive"), ("withdraw", "archive"), ("merge",), ("merge", "unmerge", "reply"),
    ("decline", "reopen", "assign", "reply"), ("rate", "close", "reopen", "reply", "undo"),
    (), ("undo",),
)  # fmt: skip
"""Courses that begin well; a click that the station refuses is simply not noted."""


MERE = (DemandType.CONSULT, DemandType.SUGGESTION, DemandType.PRAISE)
"""What may be written down alone, and counts in no rate of what was closed."""
OPEN_DEMANDS = [one for one in DemandType if one is not DemandType.REPORT]
"""Reports lie aside: a clerk cannot play with them."""


@dataclass
class Noted:
    """One matter as somebody writes it down who watches the counter."""

    matter: MatterId
    visit: VisitId
    on: date
    category: str
    place: str
    person: PersonId | None
    visitors: int
    urgent: bool
    due: date | None
    first_due: date | None
    fate: str = ""
    """Empty while accepted, else why it is not."""
    replied: date | None = None
    late_by_then: bool = False
    result: str = ""
    is_closed: bool = False
    on_site: bool = False
    fed_back: bool = False
    words: list[int] = field(default_factory=list)
    """The worse of the voter's two scores, each time."""
    handed: list[date] = field(default_factory=list)
    is_with_unit: bool = False
    """Opened again, it goes back to the unit with a slip of its own."""
    returned: int = 0
    granted: int = 0
    urged: int = 0
    redone: int = 0
    met: list[bool] = field(default_factory=list)
    asked: date | None = None
    asked_on: date | None = None
    promised: date | None = None
    """The voter's own day: the first one, or what was granted before it had passed."""
    is_open: bool = True
    is_mere_note: bool = False
    """Written down alone, and asked for nothing."""


class Watched:
    """Plays histories at a station and notes what happens."""

    def __init__(self, station: Station, clock: FakeClock, chance: random.Random) -> None:
        self.station, self.clock, self.chance = station, clock, chance
        self.caller = colleague(station, clock)
        self.asker = colleague(station, clock, "陆怀瑾")
        self.units = [
            station.workspace.stations.add_organization(
                station.actor, factories.organization(clock, name=name)
            ).value.id
            for name in ("市政养护所", "综合行政执法队")
        ]
        self.paths = self.chance.sample(PATHS, len(PATHS))
        self.noted: list[Noted] = []
        self._planned: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self.target = self._register(NextStep.ASSIGN, handed=False)

    @property
    def today(self) -> date:
        """The civil day the clock stands at."""
        return local_date(self.clock.now())

    def play(self, days: int) -> None:
        """Plan a matter that comes so many days from now and is led along one of the paths."""
        self._plan(timedelta(days=days, minutes=self.chance.randrange(0, 1300)), self._come)

    def run(self, until: timedelta) -> None:
        """Play what is planned in order of time, and go on to ``until`` from now."""
        end = self.clock.instant + until
        while self._planned and self._planned[0][0] <= end:
            self.clock.instant, _, act = heapq.heappop(self._planned)
            act()
        self.clock.instant = end

    def _plan(self, later: timedelta, act: Callable[[], None]) -> None:
        heapq.heappush(self._planned, (self.clock.instant + later, next(self._order), act))

    def _come(self) -> None:
        path = self.paths[len(self.noted) % len(PATHS)]
        handed = bool(path) and path[0] in ("sign", "reply", "return", "urge")
        step = NextStep.ANSWER if path[:1] == ("rate",) else NextStep.ASSIGN
        if not path and self.chance.random() < 0.5:
            step = NextStep.RECORD
        noted = self._register(step, handed=handed)
        self._go_on(noted, path)

    def _go_on(self, noted: Noted, path: tuple[str, ...]) -> None:
        if path:
            later = timedelta(days=self.chance.choice((0, 0, 1, 2, 5, 12)))
            self._plan(later, partial(self._click, noted, path))

    def _click(self, noted: Noted, path: tuple[str, ...]) -> None:
        self._try(noted, path[0])
        self._go_on(noted, path[1:])

    def _register(self, step: NextStep, *, handed: bool) -> Noted:
        chance, workspace = self.chance, self.station.workspace
        name, place = chance.choice(NAMES), chance.choice(PLACES)
        visitor = factories.visitor(
            name=name, phone="19900000001" if name else "", region_name=place,
            count=chance.randint(1, 3), kind=VisitorKind.INDIVIDUAL,
            confidential=chance.random() < 0.1,
        )  # fmt: skip
        matter = factories.matter(
            category=chance.choice(CATEGORIES), next_step=step, answer="当场说明。" * (step is NextStep.ANSWER),
            unit=self.units[0] if handed else None, demand_type=chance.choice(OPEN_DEMANDS),
            urgency=chance.choice((Urgency.NORMAL, Urgency.NORMAL, Urgency.VERY_URGENT)),
        )  # fmt: skip
        command = factories.visit(self.clock, matter, visitor=visitor)
        made = workspace.reception.register_visit(self.station.actor, command).value.matters[0]
        detail = workspace.matters.detail(self.station.actor, made.matter)
        due = made.due.on if made.due else None
        noted = Noted(
            made.matter, command.visit, self.today, matter.category, place, detail.person,
            visitor.count, matter.urgency is Urgency.VERY_URGENT, due, due,
        )  # fmt: skip
        if handed:
            self._handed(noted)
        if step is NextStep.ANSWER:
            noted.on_site, noted.result = True, "A"
            noted.replied, noted.is_open = self.today, False
        if step is NextStep.RECORD:
            noted.is_closed, noted.is_open = True, False
            noted.is_mere_note = matter.demand_type in MERE
        self.noted.append(noted)
        return noted

    def _try(self, noted: Noted, click: str) -> None:
        seen = self.station.workspace.matters.detail(self.station.actor, noted.matter)
        act: Callable[[Noted, MatterDetail], None] = getattr(self, f"_do_{click}")
        try:
            act(noted, seen)
        except InvalidInput:
            return

    def _take(
        self, kind: Callable[..., Any], seen: MatterDetail, *values: Any, **named: Any
    ) -> MatterDetail:
        others = {RateMatter: self.caller, AskExtension: self.asker}
        actor = others.get(kind, self.station.actor)
        command = kind(seen.line.id, seen.revision, *values, **named)
        return self.station.workspace.handling.take(actor, command).value

    def _do_sign(self, _noted: Noted, seen: MatterDetail) -> None:
        self._take(SignFor, seen, "周所长")

    def _do_return(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(ReturnMatter, seen, ReturnReason.COMPETENCE, suggested_unit=self.units[1])
        noted.returned += 1
        noted.is_with_unit = False

    def _do_assign(self, noted: Noted, seen: MatterDetail) -> None:
        command = AssignMatter(noted.matter, seen.revision, self.units[1])
        self.station.workspace.reception.assign(self.station.actor, command)
        self._handed(noted)

    def _do_transfer(self, noted: Noted, seen: MatterDetail) -> None:
        command = AssignMatter(noted.matter, seen.revision, self.units[1])
        self.station.workspace.reception.transfer(self.station.actor, command)
        self._handed(noted)

    def _do_urge(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(UrgeUnit, seen, UrgeForm.PHONE)
        noted.urged += 1

    def _do_ask(self, noted: Noted, seen: MatterDetail) -> None:
        later = (noted.due or self.today) + timedelta(days=3)
        self._take(AskExtension, seen, later, "等配件")
        noted.asked, noted.asked_on = later, self.today

    def _do_decide(self, noted: Noted, seen: MatterDetail) -> None:
        granted = self.chance.random() < 0.7
        self._take(DecideExtension, seen, granted=granted, visitor_informed=granted)
        if granted:
            noted.granted += 1
            noted.due = noted.asked
            promised = noted.promised or noted.first_due
            if promised and noted.asked and noted.asked_on and noted.asked_on <= promised:
                noted.promised = max(promised, noted.asked)

    def _do_reply(self, noted: Noted, seen: MatterDetail) -> None:
        result, met = self.chance.choice("AAABCD"), self.chance.random() < 0.5
        promised = self.today + timedelta(days=60) if result in "BC" else None
        command = RecordReply(
            noted.matter, seen.revision, "已更换。", ResultClass(result), met_person=met, next_reply_due=promised
        )  # fmt: skip
        self.station.workspace.reception.record_reply(self.station.actor, command)
        noted.met.append(met)
        self._answered(noted, result)

    def _do_answer(self, noted: Noted, seen: MatterDetail) -> None:
        command = RecordReply(noted.matter, seen.revision, "当场说明。")
        self.station.workspace.reception.answer_on_site(self.station.actor, command)
        noted.on_site = True
        self._answered(noted, "A")

    def _answered(self, noted: Noted, result: str) -> None:
        noted.result, noted.is_open = result, False
        if noted.replied is None:
            noted.replied = self.today
            promised = noted.promised or noted.first_due
            noted.late_by_then = promised is not None and self.today > promised

    def _do_feed_back(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(FeedBack, seen, ContactForm.PHONE, unchecked_because="只有一人值班")
        noted.fed_back = True

    def _do_miss(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(RateMatter, seen, unable=Unable.UNREACHABLE)

    def _do_rate(self, noted: Noted, seen: MatterDetail) -> None:
        scores = [self.chance.choice((1, 1, 1, 2, 3)) for _ in range(2)]
        rater = self.chance.choice((RaterKind.VOTER, RaterKind.VOTER, RaterKind.DEPUTY))
        after = self._take(
            RateMatter, seen, rater, Score(scores[0]), Score(scores[1]), reason="还没好" * (3 in scores)
        )  # fmt: skip
        if rater is RaterKind.VOTER:
            noted.words.append(max(scores))
        if after.line.state is MatterState.REOPENED:
            noted.redone += 1
            self._opened_again(noted, after)

    def _do_close(self, noted: Noted, seen: MatterDetail) -> None:
        command = CloseMatter(noted.matter, seen.revision, "已说明")
        after = self.station.workspace.reception.close(self.station.actor, command).value
        noted.is_closed = after.line.state is MatterState.CLOSED

    def _do_reopen(self, noted: Noted, seen: MatterDetail) -> None:
        after = self._take(ReopenMatter, seen, "又坏了")
        noted.fate, noted.is_closed = "", False
        self._opened_again(noted, after)

    def _opened_again(self, noted: Noted, after: MatterDetail) -> None:
        noted.due, noted.is_open = after.line.due_on, True
        noted.first_due = noted.first_due or noted.due
        if noted.is_with_unit:
            self._handed(noted)

    def _handed(self, noted: Noted) -> None:
        noted.handed.append(self.today)
        noted.is_with_unit = True

    def _do_decline(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(DeclineMatter, seen, DeclineReason.LITIGATION, "区法院")
        noted.fate, noted.is_open = "declined", False

    def _do_withdraw(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(WithdrawMatter, seen, "本人撤回")
        noted.fate, noted.is_open = "withdrawn", False

    def _do_merge(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(MergeMatter, seen, self.target.matter)
        noted.fate, noted.is_open = "merged", False

    def _do_unmerge(self, noted: Noted, seen: MatterDetail) -> None:
        self._take(UnmergeMatter, seen, "不是一回事")
        noted.fate, noted.is_open = "", True

    def _do_archive(self, _noted: Noted, seen: MatterDetail) -> None:
        self._take(ArchiveMatter, seen)

    def _do_undo(self, noted: Noted, _seen: MatterDetail) -> None:
        self.station.workspace.reception.undo_registration(self.station.actor, noted.visit)
        noted.fate, noted.is_open = "void", False


_I = Indicator


_Counted = dict[Indicator, tuple[int, int | None]]
"""Above and below the line of each figure."""


def reckoned(noted: list[Noted], today: date, calendar: WorkCalendar) -> _Counted:
    """Return above and below the line of every figure, reckoned by hand from domain reference §4."""
    registered = [one for one in noted if one.fate != "void"]
    accepted = [one for one in registered if not one.fate or one.replied]
    late = [one for one in noted if one.is_open and one.due and one.due < today]
    return {
        _I.ACCEPTED: (len(accepted), None),
        _I.OVERDUE: (len(late), None),
        **_of_receiving(registered),
        **_of_deadlines(accepted, today),
        **_of_outcomes(accepted),
        **_of_ratings(accepted),
        **_of_units(registered),
        **_of_days(accepted, calendar),
    }


def _of_receiving(registered: list[Noted]) -> _Counted:
    visits = {one.visit: one.visitors for one in registered}
    return {
        _I.VISITS: (sum(visits.values()), None),
        _I.PERSONS: (len({one.person for one in registered if one.person}), None),
        _I.REGISTERED: (len(registered), None),
        _I.ON_SITE: (sum(one.on_site for one in registered), len(registered)),
    }


def _of_deadlines(accepted: list[Noted], today: date) -> _Counted:
    due = [one for one in accepted if one.replied or (one.due and one.due < today)]
    replied = [one for one in due if one.replied]
    by_first = [one for one in replied if one.first_due is None or one.replied <= one.first_due]  # type: ignore[operator]
    return {
        _I.REPLY: (len(replied), len(due)),
        _I.ON_TIME: (len(by_first), len(due)),
        _I.ON_TIME_EXTENDED: (sum(not one.late_by_then for one in replied), len(due)),
    }


def _of_outcomes(accepted: list[Noted]) -> _Counted:
    concluded = [one for one in accepted if one.result]
    letters = Counter(one.result for one in concluded)
    asked = [one for one in accepted if one.replied or not one.is_mere_note]
    return {
        _I.SOLVED: (letters["A"], len(accepted)),
        _I.CLOSING: (sum(one.is_closed and bool(one.replied) for one in accepted), len(asked)),
        _I.CLASS_A: (letters["A"], len(concluded)),
        _I.CLASS_B: (letters["B"], len(concluded)),
        _I.CLASS_C: (letters["C"], len(concluded)),
        _I.CLASS_D: (letters["D"], len(concluded)),
    }


def _of_ratings(accepted: list[Noted]) -> _Counted:
    rated = [one for one in accepted if one.words]
    told = [one for one in accepted if one.fed_back or one.on_site]
    replies = [met for one in accepted for met in one.met]
    return {
        _I.SATISFACTION: (sum(one.words[-1] == 1 for one in rated), len(rated)),
        _I.SATISFACTION_BROAD: (sum(one.words[-1] <= 2 for one in rated), len(rated)),
        _I.FIRST_SATISFACTION: (sum(one.words[0] == 1 for one in rated), len(rated)),
        _I.FIRST_SATISFACTION_BROAD: (sum(one.words[0] <= 2 for one in rated), len(rated)),
        _I.RATED_SHARE: (sum(bool(one.words) for one in told), len(told)),
        _I.FACE_TO_FACE: (sum(replies), len(replies)),
    }


def _of_units(registered: list[Noted]) -> _Counted:
    slips = sum(len(one.handed) for one in registered)
    return {
        _I.RETURNS: (sum(one.returned for one in registered), slips),
        _I.EXTENSIONS: (sum(one.granted for one in registered), slips),
        _I.URGES: (sum(one.urged for one in registered), slips),
        _I.REDOS: (sum(one.redone for one in registered if one.handed), slips),
    }


def _of_days(accepted: list[Noted], calendar: WorkCalendar) -> _Counted:
    days = [
        worked(calendar, one.handed[0], one.replied)
        for one in accepted
        if one.handed and one.replied and one.handed[0] <= one.replied
    ]
    each = (_I.MEAN_DAYS, _I.MEDIAN_DAYS, _I.LONGEST_DAYS)
    return dict.fromkeys(each, (sum(days), len(days)))


def worked(calendar: WorkCalendar, start: date, end: date) -> int:
    """Count working days one by one, the starting day not counted."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(calendar.is_working_day(day) for day in days)
