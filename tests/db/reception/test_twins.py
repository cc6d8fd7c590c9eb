"""Where no number tells, the very same matter is known by what it says, and one much alike is pointed at."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from db.kernel.clock import CHINA
from db.reception.codes import DemandType, MatterState
from db.reception.ledger import SheetRow, Verdict
from db.reception.ledger_rules import LedgerProblem
from tests import factories
from tests.db.reception.test_bookkeeping import OLD, lines, take_over
from tests.fakes.clock import FakeClock
from tests.stations import Station

HERE: dict[str, Any] = {
    "received_at": datetime(2026, 3, 18, 8, tzinfo=CHINA), "title": "东林路窨井盖异响",
    "statement": "夜间车辆碾压声大，要求更换。", "visitor": "沈禾穗", "phone": "199 0000 0001",
    "external_number": "平台-7", "category": "03", "region_name": "桂湾社区",
}  # fmt: skip
"""A matter of the counter as a platform would tell it."""


def verdict(station: Station, *rows: dict[str, Any]) -> list[tuple[Verdict, set[str]]]:
    given = [SheetRow(place, values=values) for place, values in enumerate(rows)]
    found = station.workspace.ledger.judge(station.actor, given)
    return [(one.verdict, {problem.code.value for problem in one.problems}) for one in found]


@pytest.fixture
def registered(station: Station, clock: FakeClock) -> str:
    """The number of a matter registered at the counter today."""
    made = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    return made.value.matters[0].number


def test_a_matter_that_went_out_without_a_number_takes_the_platforms_number_when_it_comes_back(
    station: Station, clock: FakeClock, registered: str
) -> None:
    assert verdict(station, HERE) == [(Verdict.UPDATE, {LedgerProblem.TWIN_HERE})]
    done = take_over(station, clock, SheetRow(0, values=HERE))
    (line,) = lines(station)
    assert (line.number, line.external_number) == (registered, "平台-7")
    assert verdict(station, HERE) == [(Verdict.SAME, set())]
    station.workspace.ledger.undo(station.actor, done)
    assert lines(station)[0].external_number == ""


@pytest.mark.parametrize(
    "values",
    [
        {"title": "另一件"}, {"statement": "别的话"}, {"visitor": "姚汀兰"}, {"phone": "19900000009"},
        {"received_at": datetime(2026, 3, 17, 8, tzinfo=CHINA)},
    ],
    ids=lambda values: next(iter(values)),
)  # fmt: skip
def test_what_differs_in_day_words_or_person_is_another_matter(
    station: Station, registered: str, values: dict[str, Any]
) -> None:
    ((found, codes),) = verdict(station, HERE | values)
    assert found is Verdict.NEW
    assert LedgerProblem.TWIN_HERE not in codes


def test_of_two_that_say_the_same_a_row_means_neither(station: Station, clock: FakeClock) -> None:
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert verdict(station, HERE)[0][0] is Verdict.NEW


def test_two_rows_of_a_file_that_mean_one_matter_are_one_row_too_many(
    station: Station, registered: str
) -> None:
    other = HERE | {"external_number": "平台-8"}
    assert [one for one, _ in verdict(station, HERE, other)] == [Verdict.UPDATE, Verdict.REFUSED]


def test_an_old_ledger_without_numbers_comes_in_once(station: Station, clock: FakeClock) -> None:
    plain = {name: one for name, one in OLD.items() if name != "external_number"}
    take_over(station, clock, SheetRow(0, values=plain))
    assert verdict(station, plain) == [(Verdict.SAME, {LedgerProblem.TWIN_HERE})]


@pytest.mark.parametrize("kind", ["confidential", "report"])
def test_what_is_sealed_is_nobodys_twin_and_nobody_is_told_of_it(
    station: Station, clock: FakeClock, kind: str
) -> None:
    is_report = kind == "report"
    matter = factories.matter(demand_type=DemandType.REPORT if is_report else DemandType.HELP)
    visitor = factories.visitor(confidential=not is_report)
    told = factories.visit(clock, matter, visitor=visitor)
    station.workspace.reception.register_visit(station.actor, told)
    assert verdict(station, HERE) == [(Verdict.NEW, set())]


def test_a_new_row_much_like_a_matter_here_says_which_and_stays_new(
    station: Station, registered: str
) -> None:
    alike = HERE | {"title": "东林路窨井盖响", "visitor": "姚汀兰", "statement": "夜里太响"}
    (found,) = station.workspace.ledger.judge(station.actor, [SheetRow(0, values=alike)])
    assert found.verdict is Verdict.NEW
    (problem,) = found.problems
    assert (problem.code, problem.warns) == (LedgerProblem.MUCH_ALIKE, True)
    assert problem.params["number"] == registered


@pytest.mark.parametrize(
    "values",
    [
        {"region_name": "东山社区"}, {"category": "04"}, {"title": "公交站牌褪色", "statement": ""},
        {"received_at": datetime(2026, 3, 18, tzinfo=CHINA) - timedelta(days=20)},
    ],
    ids=lambda values: next(iter(values)),
)  # fmt: skip
def test_another_place_category_time_or_other_words_are_not_alike(
    station: Station, registered: str, values: dict[str, Any]
) -> None:
    alike = HERE | {"title": "东林路窨井盖响", "visitor": "姚汀兰", "statement": "夜里太响"}
    assert verdict(station, alike | values) == [(Verdict.NEW, set())]


def test_a_report_in_a_file_is_sent_to_the_counter(station: Station) -> None:
    row = HERE | {"demand_type": DemandType.REPORT, "state": MatterState.CLOSED}
    assert verdict(station, row) == [(Verdict.REFUSED, {LedgerProblem.REPORT_AT_COUNTER})]
