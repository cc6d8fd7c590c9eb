"""What can be asked of the records together: figures, rankings, hot spots, warnings, and who may ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.insights import periods
from db.insights.contracts import (
    COUNTED_TOGETHER,
    AlarmRule,
    AlarmSort,
    Figure,
    Indicator,
    Part,
    Period,
    PeriodSort,
    RecordReport,
    ReportKind,
    Wanted,
)
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind
from db.reception.codes import DemandType, Urgency
from db.reception.contracts import RecordReply
from db.reception.handling import (
    ArchiveMatter,
    DeclineMatter,
    DeclineReason,
    MergeMatter,
    ReopenMatter,
    Score,
    WithdrawMatter,
)
from db.stations.contracts import ChangeLimit
from tests import factories
from tests.db.reception.cases import Case
from tests.fakes.clock import FakeClock
from tests.stations import Station

MARCH = Period(PeriodSort.MONTH, date(2026, 3, 1), date(2026, 3, 31))


def registered(
    station: Station, clock: FakeClock, *, visitor: dict[str, Any] | None = None, **values: Any
) -> MatterId:
    command = factories.visit(
        clock, factories.matter(**values), visitor=factories.visitor(**(visitor or {}))
    )
    saved = station.workspace.reception.register_visit(station.actor, command).value
    clock.advance(minutes=1)
    return saved.matters[0].matter


def figure(station: Station, indicator: Indicator, period: Period = MARCH) -> Figure:
    figures = station.workspace.insights.figures(station.actor, period)
    return next(one for one in figures if one.indicator is indicator)


def listed(station: Station, wanted: Wanted) -> list[MatterId]:
    from uuid import UUID

    raw = station.workspace.insights.record_ids(station.actor, wanted)
    return [MatterId(UUID(bytes=raw[at : at + 16])) for at in range(0, len(raw), 16)]


def test_a_figure_says_unit_basis_scope_and_day(station: Station, clock: FakeClock) -> None:
    registered(station, clock)
    told = figure(station, Indicator.CLOSING)
    assert (told.numerator, told.denominator, str(told.value)) == (0, 1, "0.0")
    assert (told.unit.value, told.basis.value) == ("percent", "accepted")
    assert told.scope == "海宁市海昌街道代表联络站"
    assert told.as_of == clock.now()
    assert told.period == MARCH.until(date(2026, 3, 18))


def test_a_refused_matter_stays_out_when_it_is_archived(station: Station, clock: FakeClock) -> None:
    matter = registered(station, clock)
    workspace, actor = station.workspace, station.actor
    declining = DeclineMatter(matter, 1, DeclineReason.LITIGATION, "区法院")
    seen = workspace.handling.take(actor, declining).value
    workspace.handling.take(actor, ArchiveMatter(matter, seen.revision))
    assert figure(station, Indicator.REGISTERED).numerator == 1
    assert figure(station, Indicator.ACCEPTED).numerator == 0


def test_what_was_answered_late_leaves_no_figure_when_it_is_withdrawn_afterwards(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock)
    clock.advance(days=40)
    case.told()
    case.rate(Score.MOSTLY, Score.MOSTLY)
    case.close()
    asked = (Indicator.ACCEPTED, Indicator.ON_TIME, Indicator.FIRST_SATISFACTION)
    before = [replace(figure(station, one), as_of=clock.now()) for one in asked]
    assert [one.numerator for one in before] == [1, 0, 0]
    case.take(ReopenMatter, "又来反映")
    case.take(WithdrawMatter, "本人来电撤回")
    assert [replace(figure(station, one), as_of=clock.now()) for one in asked] == before


def test_the_last_day_of_a_period_ends_at_midnight_in_china(
    station: Station, clock: FakeClock
) -> None:
    clock.advance(hours=14, minutes=59)  # 23:59 on 18 March in China, the 18th in London as well
    registered(station, clock)
    clock.advance(hours=3)  # past midnight in China, still the 18th in London
    registered(station, clock)
    the_18th = Period(PeriodSort.FREE, date(2026, 3, 18), date(2026, 3, 18))
    assert figure(station, Indicator.REGISTERED, the_18th).numerator == 1


def test_a_reply_on_the_day_of_the_deadline_is_on_time_until_midnight(
    station: Station, clock: FakeClock
) -> None:
    unit = station.workspace.stations.add_organization(station.actor, factories.organization(clock))
    matter = registered(station, clock, unit=unit.value.id)
    due = station.workspace.matters.detail(station.actor, matter).line.due_on
    assert due is not None
    clock.advance(days=(due - date(2026, 3, 18)).days, hours=14)  # 23:01 in China
    reply = RecordReply(matter, 1, "已更换。")
    station.workspace.reception.record_reply(station.actor, reply)
    told = figure(station, Indicator.ON_TIME)
    assert (told.numerator, told.denominator) == (1, 1)


def test_what_is_frequent_is_compared_with_the_same_days_before(
    station: Station, clock: FakeClock
) -> None:
    today = clock.instant
    for days, count in ((0, 3), (-28, 2), (-20, 4), (-365, 1)):
        clock.instant = today + timedelta(days=days)
        for _ in range(count):
            registered(station, clock, category="0301")
    clock.instant = today
    registered(station, clock, category="0401")
    ranking = station.workspace.insights.ranking(station.actor, MARCH)
    first, second = ranking.lines
    # The 26th of February lies behind the 18th and is not compared with 18 days of March.
    assert (first.category, first.count, first.before, first.year_before) == ("0301", 3, 2, 1)
    assert (second.rank, second.before, ranking.total) == (2, 0, 4)
    assert ranking.before.last == date(2026, 2, 18)


def test_who_comes_again_can_be_counted_once(station: Station, clock: FakeClock) -> None:
    for _ in range(3):
        registered(station, clock, category="0301")
    registered(station, clock, category="0301", visitor={"name": "", "phone": ""})
    registered(station, clock, category="0301", visitor={"name": "", "phone": ""})
    insights = station.workspace.insights
    assert insights.ranking(station.actor, MARCH).lines[0].count == 5
    assert insights.ranking(station.actor, MARCH, once=True).lines[0].count == 3
    report = insights.report(station.actor, MARCH, once=True)
    assert (report.ranking.once, report.ranking.lines[0].count) == (True, 3)


def test_hot_spots_open_their_matters(station: Station, clock: FakeClock) -> None:
    here, there = {"region_name": "桂湾社区"}, {"region_name": ""}
    first = registered(station, clock, category="0301", visitor=here)
    registered(station, clock, category="0401", visitor=here)
    third = registered(station, clock, category="0302", visitor=here)
    registered(station, clock, category="0302", visitor=there)
    spots = station.workspace.insights.hot_spots(station.actor, MARCH)
    assert (spots.places, spots.categories) == (("桂湾社区", ""), ("03", "04"))
    assert spots.cells == ((2, 1), (1, 0))
    wanted = Wanted(MARCH, category="03", place="桂湾社区", broad=True)
    assert listed(station, wanted) == [third, first]
    assert len(listed(station, replace(wanted, place=""))) == 1


def test_three_of_a_kind_at_one_place_are_a_warning(station: Station, clock: FakeClock) -> None:
    start = clock.instant
    clock.instant = start - timedelta(days=14)
    registered(station, clock, category="0301")
    clock.instant = start - timedelta(days=13)
    registered(station, clock, category="0301")
    clock.instant = start
    registered(station, clock, category="0301")
    insights, actor = station.workspace.insights, station.actor
    assert insights.alarms(actor) == ()
    registered(station, clock, category="0301", visitor={"name": "顾砚舟"})
    (alarm,) = insights.alarms(actor)
    assert (alarm.sort, alarm.place, alarm.count) == (AlarmSort.CLUSTER, "桂湾社区", 3)
    wanted = Wanted(MARCH, category="0301", place="桂湾社区", alarm=alarm.sort)
    assert len(listed(station, wanted)) == 3


def test_a_station_sets_from_how_many_and_how_long_it_is_warned(
    station: Station, clock: FakeClock
) -> None:
    insights, actor = station.workspace.insights, station.actor
    registered(station, clock, category="0301")
    clock.advance(timedelta(days=20))
    registered(station, clock, category="0301")
    assert insights.alarms(actor) == ()
    limits = station.workspace.limits
    limits.change(actor, ChangeLimit("alarm_matters", 2, seen=3))
    assert insights.alarms(actor) == ()
    limits.change(actor, ChangeLimit("alarm_natural_days", 21, seen=14))
    assert [one.count for one in insights.alarms(actor)] == [2]
    assert insights.report(actor, MARCH).alarm_rule == AlarmRule(2, 21)


def test_a_very_urgent_matter_is_a_warning_while_it_is_open(
    station: Station, clock: FakeClock
) -> None:
    matter = registered(station, clock, urgency=Urgency.VERY_URGENT)
    insights, actor = station.workspace.insights, station.actor
    assert [one.sort for one in insights.alarms(actor)] == [AlarmSort.VERY_URGENT]
    other = registered(station, clock, category="0401")
    station.workspace.handling.take(actor, MergeMatter(matter, 1, other))
    assert insights.alarms(actor) == ()


def test_places_that_nobody_named_do_not_gather(station: Station, clock: FakeClock) -> None:
    for _ in range(4):
        registered(station, clock, visitor={"region_name": ""})
    assert station.workspace.insights.alarms(station.actor) == ()


def test_the_trend_counts_by_the_month_in_china(station: Station, clock: FakeClock) -> None:
    clock.advance(days=-18, hours=8)  # 17:00 on 28 February in China
    registered(station, clock)
    clock.advance(hours=7)  # past midnight there, the 28th in London
    registered(station, clock)
    clock.advance(days=17)
    months = station.workspace.insights.trend(station.actor, MARCH)
    assert [(one.first.month, one.registered, one.partial) for one in months[-2:]] == [
        (2, 1, False), (3, 1, True),
    ]  # fmt: skip


def test_overdue_matters_are_listed_from_the_longest_wait(
    station: Station, clock: FakeClock
) -> None:
    asked = {"demand_type": DemandType.SUGGESTION}
    made = [registered(station, clock, due_on=date(2026, 3, day), **asked) for day in (25, 20, 30)]
    clock.advance(days=10)
    wanted = Wanted(MARCH, Indicator.OVERDUE)
    assert listed(station, wanted) == [made[1], made[0]]
    late = station.workspace.matters.matter_lines(station.actor, [made[1], made[0]])
    assert [line.days_left for line in late] == [
        -5,
        -2,
    ]  # a Saturday: the days since are five and two working days
    # Whatever period is looked at: late is late.
    assert figure(station, Indicator.OVERDUE, periods.before(MARCH)).numerator == 2


def test_a_report_brings_everything_in_one_reading(station: Station, clock: FakeClock) -> None:
    registered(station, clock)
    facts = station.workspace.insights.report(station.actor, MARCH)
    assert [one.indicator for one in facts.figures] == list(Indicator)
    assert facts.earlier[0].period.first == date(2026, 2, 1)
    assert (len(facts.trend), facts.printed_by) == (12, station.actor.name)


def test_a_printed_report_is_in_the_journal(station: Station) -> None:
    command = RecordReport(ReportKind.WORK, MARCH, "Office laser", 2, succeeded=True)
    saved = station.workspace.insights.record_report(station.actor, command)
    assert saved.changes == {Kind.STATION}
    with station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow.action).order_by(OperationRow.seq.desc()).limit(1)
        assert session.scalar(query) == Action.PRINTED


@pytest.mark.parametrize("role", [Role.DEPUTY, Role.SYSTEM_ADMIN, Role.AUDITOR])
def test_who_may_not_see_matters_may_not_count_them(station: Station, role: Role) -> None:
    insights, actor = station.workspace.insights, replace(station.actor, role=role)
    asked = (
        lambda: insights.figures(actor, MARCH), lambda: insights.ranking(actor, MARCH),
        lambda: insights.hot_spots(actor, MARCH), lambda: insights.alarms(actor),
        lambda: insights.trend(actor, MARCH), lambda: insights.report(actor, MARCH),
        lambda: insights.record_ids(actor, Wanted(MARCH, Indicator.REPLY, Part.REST)),
    )  # fmt: skip
    for one in asked:
        with pytest.raises(NotPermitted):
            one()


def test_figures_counted_in_parts_are_those_counted_at_once(
    station: Station, clock: FakeClock
) -> None:
    registered(station, clock)
    insights, actor = station.workspace.insights, station.actor
    parts = [one for part in COUNTED_TOGETHER for one in insights.figures(actor, MARCH, part)]
    assert sorted(parts, key=str) == sorted(insights.figures(actor, MARCH), key=str)
    assert sorted(one.indicator for one in parts) == sorted(Indicator)
