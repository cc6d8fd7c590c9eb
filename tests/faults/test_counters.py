"""Two counters of one station that do not see each other never give the same number."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.founding import begin_counter
from db.journal.records import OriginRow
from db.reception.contracts import AssignMatter
from db.reception.records import AssignmentRow, MatterRow
from db.stations.rules import read_number
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import PASSPHRASE, Station, Template, entrance_of, open_station


@dataclass(frozen=True)
class Counters:
    """Both counters and the clock they share."""

    both: tuple[Station, Station]
    clock: FakeClock


@pytest.fixture(scope="module")
def counters(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Counters]:
    """The first counter with some numbers given, and a copy of it that became the second."""
    folder, clock = tmp_path_factory.mktemp("counters"), FakeClock()
    shutil.copytree(founded_station.folder, folder / "first")
    first = open_station(entrance_of(folder / "first", clock), founded_station.founded, clock)
    first.workspace.stations.add_organization(first.actor, factories.organization(clock))
    first.workspace.reception.register_visit(first.actor, factories.visit(clock))
    first.workspace.close()
    second = second_counter(folder, founded_station, clock)
    first = open_station(entrance_of(folder / "first", clock), founded_station.founded, clock)
    yield Counters((first, second), clock)
    first.workspace.close()
    second.workspace.close()


def second_counter(folder: Path, template: Template, clock: FakeClock) -> Station:
    """Copy the first counter's folder and let the copy become counter 2."""
    shutil.copytree(folder / "first", folder / "second")
    entrance = entrance_of(folder / "second", clock)
    opened = entrance.enter(template.founded.user, PASSPHRASE)
    station = open_station(entrance, template.founded, clock)
    station.workspace.close()
    begin_counter(entrance, opened, station.actor, counter=2)
    return open_station(entrance, template.founded, clock)


def given_numbers(counter: Station) -> set[str]:
    """Return every number this counter has ever written on paper, in each of its forms."""
    forms = (MatterRow.number, MatterRow.machine_number, MatterRow.scan_digits)
    with counter.workspace.unit_of_work.reading() as session:
        papers = set(session.scalars(select(AssignmentRow.number)))
        return papers.union(*(session.scalars(select(form)) for form in forms))


@settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    acts=st.lists(
        st.tuples(st.integers(0, 1), st.integers(1, 2), st.booleans(), st.sampled_from([0, 1, 290])),
        min_size=1, max_size=8,
    )
)  # fmt: skip
def test_no_number_is_given_twice_however_the_two_take_turns(
    counters: Counters, acts: list[tuple[int, int, bool, int]]
) -> None:
    before = [given_numbers(one) for one in counters.both]
    for which, matters, assigns, days in acts:
        counter = counters.both[which]
        counters.clock.advance(days=days)
        unit = counter.workspace.stations.organizations()[0].id
        command = factories.visit(
            counters.clock, *[factories.matter(unit=unit if assigns else None)] * matters
        )
        counter.workspace.reception.register_visit(counter.actor, command)
    after = [given_numbers(one) for one in counters.both]
    own = [one - known for one, known in zip(after, before, strict=True)]
    assert not own[0] & own[1]
    assert not (own[0] | own[1]) & (before[0] | before[1])
    made = sum(matters * (4 if assigns else 3) for _, matters, assigns, _ in acts)
    assert sum(map(len, own)) == made


def test_the_second_counter_says_so_in_every_number(counters: Counters) -> None:
    _, second = counters.both
    command = factories.visit(counters.clock)
    saved = second.workspace.reception.register_visit(second.actor, command).value.matters[0]
    asked = read_number(saved.number)
    assert asked is not None
    assert asked.serials == (saved.serial,)
    assert saved.serial > 100_000
    assert "〕2-" in saved.number
    ticket = second.workspace.waiting.draw_ticket(second.actor, "沈禾穗").value
    assert ticket.number.startswith("B")


def test_assignments_are_numbered_in_lanes_too(counters: Counters) -> None:
    before = [given_numbers(one) for one in counters.both]
    for counter in counters.both:
        command = factories.visit(counters.clock)
        saved = counter.workspace.reception.register_visit(counter.actor, command).value.matters[0]
        unit = counter.workspace.stations.organizations()[0].id
        counter.workspace.reception.assign(counter.actor, AssignMatter(saved.matter, 1, unit))
    after = [given_numbers(one) for one in counters.both]
    slips = [{n for n in new - old if "交" in n} for new, old in zip(after, before, strict=True)]
    assert [len(one) for one in slips] == [1, 1]
    assert "〕2-" in slips[1].pop()


def test_both_files_agree_with_themselves(counters: Counters) -> None:
    for counter in counters.both:
        assert findings(counter.workspace) == []


def test_the_copy_writes_under_an_origin_of_its_own_and_keeps_the_first(counters: Counters) -> None:
    first, second = counters.both
    assert first.workspace.origin.replica != second.workspace.origin.replica
    assert second.workspace.origin.counter == 2
    with second.workspace.unit_of_work.reading() as session:
        old = session.get_one(OriginRow, 1)
        assert old.name == first.workspace.origin.name
        assert (old.is_own, old.boxed_key) == (False, None)
    assert len(second.workspace.journal.verify()) == 2


def test_a_counter_that_no_station_has_is_refused(station: Station) -> None:
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    with pytest.raises(ValueError, match="10"):
        begin_counter(station.entrance, opened, station.actor, counter=10)
