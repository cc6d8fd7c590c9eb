"""Two desks without a network: whatever they note, together they know who came, when first, and at which desks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.events.codes import EventStep, Presence, SignMethod, SignOutcome
from db.events.contracts import InvitationLine, Invitee, TakeEventStep
from db.events.desk import EventDesk
from db.events.desk_contracts import SignIn, UndoMark, WalkIn
from db.events.rules import instant
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.people.contracts import PersonKind
from tests.db.bundle.replicas import CLERK, Replica, empty_file
from tests.db.events.desks import DAY, GUESTS, plan
from tests.db.scheduling.test_records_of_two_stations import _station

PERSON = UUID(int=100)
Begin = Callable[[], "Counter"]


class Counter:
    """A replica with the desk of an event upon it."""

    def __init__(self, replica: Replica, name: str) -> None:
        self.replica, self.name = replica, name
        self.desk = EventDesk(replica.work, replica.recorder, clock=replica.clock)
        replica.clock.advance(seconds=(instant(DAY, "13:10") - replica.clock.now()).total_seconds())
        with replica.writing(Action.STATION_FOUNDED) as work:
            work.session.add(_station())

    def id(self) -> UUID:
        self.replica.tick()
        return new_id(self.replica.clock)

    def open(self) -> UUID:
        self.replica.add(PERSON, kind=PersonKind.DEPUTY, name="祝云舟")
        event = self.desk.events.plan(CLERK, plan(self.id())).value.line.id
        self.desk.rosters.invite(CLERK, event, GUESTS)
        self.desk.events.take(CLERK, TakeEventStep(event, EventStep.OPEN))
        return event

    def roster(self, event: UUID) -> tuple[InvitationLine, ...]:
        return self.desk.rosters.of(CLERK, event)

    def sign(self, invitation: UUID) -> SignOutcome:
        sign = SignIn(self.id(), invitation, SignMethod.SCAN, self.name)
        return self.desk.signing.sign_in(CLERK, sign).value.outcome

    def undo(self, event: UUID) -> None:
        last = self.desk.signing.last_of(CLERK, event, self.name)
        if last is not None:
            self.desk.signing.undo(CLERK, UndoMark(last, self.name))

    def guest(self, event: UUID, name: str, person: UUID | None = None) -> SignOutcome:
        command = WalkIn(self.id(), event, name, self.name, person=person)
        return self.desk.signing.walk_in(CLERK, command).value.outcome

    def exchange(self, other: Counter) -> None:
        self.replica.give(other.replica)
        other.replica.give(self.replica)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with empty tables."""
    return empty_file(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def begin(empty: Path, tmp_path: Path) -> Iterator[Begin]:
    """Begin desks one after the other; all are closed in the end."""
    made: list[Counter] = []

    def begun() -> Counter:
        file = tmp_path / f"{len(made)}.db"
        made.append(Counter(Replica(empty, file), f"{len(made) + 1} 号台"))
        return made[-1]

    yield begun
    for one in made:
        one.replica.close()


def two(begin: Begin) -> tuple[Counter, Counter, UUID]:
    """Return two desks that have one roster."""
    here, there = begin(), begin()
    event = here.open()
    here.replica.give(there.replica)
    return here, there, event


def test_one_person_at_two_desks_came_once_the_earlier_time_counts(begin: Begin) -> None:
    here, there, event = two(begin)
    person = here.roster(event)[0].id
    there.sign(person)
    first = there.roster(event)[0].arrived_at
    here.replica.clock.advance(minutes=3)
    assert here.sign(person) is SignOutcome.SIGNED_IN
    here.exchange(there)
    for one in (here, there):
        line = one.roster(event)[0]
        assert (line.arrived_at, set(line.desks)) == (first, {here.name, there.name})
        assert one.desk.signing.counts(CLERK, event).came == 1
        assert one.replica.open_groups() == set()
        assert one.sign(person) is SignOutcome.ALREADY_IN


def test_a_guest_of_the_directory_at_two_desks_is_one_guest(begin: Begin) -> None:
    here, there, event = two(begin)
    here.guest(event, "祝云舟", PERSON)
    there.guest(event, "祝云舟", PERSON)
    here.guest(event, "崔砚")
    here.exchange(there)
    for one in (here, there):
        assert one.desk.signing.counts(CLERK, event).walk_ins == 2
        assert one.replica.open_groups() == set()


def test_taking_back_at_one_desk_leaves_what_the_other_saw(begin: Begin) -> None:
    here, there, event = two(begin)
    person = here.roster(event)[0].id
    here.sign(person)
    there.sign(person)
    here.undo(event)
    here.exchange(there)
    for one in (here, there):
        line = one.roster(event)[0]
        assert (line.presence, line.desks) == (Presence.PRESENT, (there.name,))


def test_who_is_taken_off_the_roster_while_they_arrive_elsewhere_has_come(begin: Begin) -> None:
    here, there, event = two(begin)
    person = here.roster(event)[0].id
    here.desk.rosters.take_off(CLERK, person)
    there.sign(person)
    here.exchange(there)
    for one in (here, there):
        assert one.roster(event)[0].came
        assert one.desk.signing.counts(CLERK, event).expected == len(GUESTS)


def test_rosters_that_grow_at_both_desks_keep_everybody(begin: Begin) -> None:
    here, there, event = two(begin)
    here.desk.rosters.invite(CLERK, event, [Invitee("方予白")])
    there.desk.rosters.invite(CLERK, event, [Invitee("顾念慈")])
    here.exchange(there)
    for one in (here, there):
        assert {line.name for line in one.roster(event)} >= {"方予白", "顾念慈"}
        # Both got the next number: what is entered by it has to name the person.
        answer = one.desk.signing.take(CLERK, event, one.id(), "6", one.name).value
        assert answer.outcome is SignOutcome.SEVERAL


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(
        st.tuples(
            st.booleans(),
            st.sampled_from(("sign", "undo", "guest", "known", "leave", "exchange")),
            st.integers(0, len(GUESTS) - 1),
        ),
        max_size=20,
    )
)
def test_whatever_two_desks_do_both_end_with_the_same_people(
    empty: Path,
    tmp_path_factory: pytest.TempPathFactory,
    acts: list[tuple[bool, str, int]],
) -> None:
    folder = tmp_path_factory.mktemp("any")
    here, there = (Counter(Replica(empty, folder / f"{at}.db"), f"{at} 号台") for at in range(2))
    event = here.open()
    here.replica.give(there.replica)
    people = [one.id for one in here.roster(event)]
    stands: dict[tuple[str, UUID], int] = {}
    for is_here, act, at in acts:
        one = here if is_here else there
        _do(one, there if is_here else here, event, act, people[at])
    stands |= _standing(here) | _standing(there)
    here.exchange(there)
    here.exchange(there)
    assert here.roster(event) == there.roster(event)
    assert here.desk.signing.counts(CLERK, event) == there.desk.signing.counts(CLERK, event)
    came = {line.id for line in here.roster(event) if line.came}
    assert {invitation for _, invitation in stands} <= came
    for one in (here, there):
        one.replica.close()


def _do(one: Counter, other: Counter, event: UUID, act: str, person: UUID) -> None:
    if act == "sign":
        one.sign(person)
    elif act == "undo":
        one.undo(event)
    elif act == "guest":
        one.guest(event, "崔砚")
    elif act == "known":
        one.guest(event, "祝云舟", PERSON)
    elif act == "leave":
        _leave(one, event, person)
    else:
        one.exchange(other)


def _leave(one: Counter, event: UUID, person: UUID) -> None:
    line = next(line for line in one.roster(event) if line.id == person)
    if line.presence is Presence.PRESENT:
        sign = SignIn(one.id(), person, SignMethod.BY_HAND, one.name)
        one.desk.signing.sign_out(CLERK, sign)


def _standing(one: Counter) -> dict[tuple[str, UUID], int]:
    """Return the arrivals that this desk itself noted and that stand."""
    from sqlalchemy import select

    from db.events.codes import MarkKind
    from db.events.records import AttendanceMarkRow

    mark = AttendanceMarkRow
    query = select(mark.invitation).where(
        mark.desk == one.name, mark.undone_at.is_(None), mark.what == MarkKind.ARRIVED
    )
    with one.replica.work.reading() as session:
        return {(one.name, found): 1 for found in session.scalars(query)}
