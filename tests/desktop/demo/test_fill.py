"""The demo station: told by the services, whole, and the same for the same seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.accounts.entrance import Entrance
from db.kernel.actor import Actor
from db.people.contracts import DeputyLevel
from db.reception.codes import ResultClass
from db.reception.queue_contracts import QueueView
from db.workspace import Workspace
from desktop.demo import script
from desktop.demo.fill import PASSPHRASE, fill
from tests.fakes.clock import FakeClock
from tests.stations import FAST, entrance_of


@pytest.fixture(scope="module")
def entrance(tmp_path_factory: pytest.TempPathFactory) -> Entrance:
    """The door of a demo station with a few made-up matters."""
    clock = FakeClock()
    door = entrance_of(tmp_path_factory.mktemp("demo"), clock)
    fill(door, clock.now(), scale=0.02, cost=FAST)
    return door


@pytest.fixture
def opened(entrance: Entrance, clock: FakeClock) -> tuple[Workspace, Actor]:
    user = entrance.people()[0].user
    workspace = Workspace(entrance, entrance.enter(user, PASSPHRASE), clock, cost=FAST)
    return workspace, workspace.accounts.actor(user)


def test_everybody_can_enter_with_the_printed_passphrase(entrance: Entrance) -> None:
    for one in entrance.people():
        assert entrance.enter(one.user, PASSPHRASE)


def test_the_thirty_told_matters_are_there_with_all_four_results(
    opened: tuple[Workspace, Actor],
) -> None:
    workspace, actor = opened
    results = set()
    for record in script.matters().records:
        (found,) = workspace.matters.find(actor, record.title, limit=1)
        assert found.title == record.title
        results.add(workspace.matters.detail(actor, found.id).result)
    assert set(ResultClass) <= results
    workspace.close()


def test_deputies_of_five_levels_are_in_the_directory(opened: tuple[Workspace, Actor]) -> None:
    workspace, actor = opened
    levels = {one.level for one in workspace.people.deputies(actor)}
    assert set(DeputyLevel) <= levels
    workspace.close()


def test_today_has_visits_and_people_who_wait(opened: tuple[Workspace, Actor]) -> None:
    workspace, actor = opened
    assert len(workspace.matters.queue(actor, QueueView.TODAY)) == 9
    assert len(workspace.waiting.waiting(actor)) == 2
    workspace.close()


def test_one_matter_is_overdue_and_the_journal_holds(opened: tuple[Workspace, Actor]) -> None:
    workspace, actor = opened
    overdue = workspace.matters.queue(actor, QueueView.OVERDUE)
    assert "夜间施工噪声" in {one.title for one in overdue}
    assert all(verdict.broken_at is None for verdict in workspace.journal.verify())
    workspace.close()


def test_the_same_seed_gives_the_same_people(entrance: Entrance, tmp_path: Path) -> None:
    clock = FakeClock()
    other = entrance_of(tmp_path / "other", clock)
    fill(other, clock.now(), scale=0.02, cost=FAST)
    assert visitors(other) == visitors(entrance) != []


def visitors(door: Entrance) -> list[str]:
    """Return who came today."""
    user = door.people()[0].user
    workspace = Workspace(door, door.enter(user, PASSPHRASE), FakeClock(), cost=FAST)
    queue = workspace.matters.queue(workspace.accounts.actor(user), QueueView.TODAY)
    workspace.close()
    return [one.visitor for one in queue]


def test_phones_are_placeholders_only() -> None:
    phones = [record.phone for record in script.matters().records if record.phone]
    assert all(phone.startswith("199000000") for phone in phones)
