"""What is sealed cannot be read back by those who wrote it, and opening it leaves its reason."""

from __future__ import annotations

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Action
from db.reception.codes import DemandType
from db.reception.sealed import NamePerson, OpenSealed
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import FAST, Station, colleague
from tests.traces import everything_written

NAME, PHONE, WORDS = "姚汀兰", "19900008888", "此人多次收取好处费"


def confidential(station: Station, clock: FakeClock, actor: Actor | None = None) -> MatterId:
    """Register a visitor who wishes to stay unknown."""
    visitor = factories.visitor(name=NAME, phone=PHONE, address="桂湾路9号", confidential=True)
    command = factories.visit(clock, visitor=visitor)
    saved = station.workspace.reception.register_visit(actor or station.actor, command)
    return saved.value.matters[0].matter


def report(station: Station, clock: FakeClock, actor: Actor | None = None) -> MatterId:
    """Register a report of wrongdoing."""
    told = factories.matter(title="检举某所长", statement=WORDS, demand_type=DemandType.REPORT)
    command = factories.visit(clock, told)
    saved = station.workspace.reception.register_visit(actor or station.actor, command)
    return saved.value.matters[0].matter


def test_a_confidential_identity_stands_nowhere_in_the_open(
    station: Station, clock: FakeClock
) -> None:
    confidential(station, clock)
    written = everything_written(station)
    assert all(word not in written for word in (NAME, PHONE, "桂湾路9号"))


def test_the_head_opens_an_identity_for_a_reason_that_is_kept(
    station: Station, clock: FakeClock
) -> None:
    matter = confidential(station, clock)
    opened = station.workspace.confidence.open_visitor(
        station.actor, OpenSealed(matter, "回访告知结果")
    ).value
    assert (opened.name, opened.phone, opened.address) == (NAME, PHONE, "桂湾路9号")
    newest = station.workspace.matters.detail(station.actor, matter).timeline[0]
    assert (newest.action, newest.actor) == (Action.SEALED_OPENED, station.actor.name)


def test_an_opening_without_a_reason_is_refused(station: Station, clock: FakeClock) -> None:
    matter = confidential(station, clock)
    with pytest.raises(InvalidInput):
        station.workspace.confidence.open_visitor(station.actor, OpenSealed(matter, "看"))


def test_duty_staff_write_what_they_cannot_read_back(station: Station, clock: FakeClock) -> None:
    clerk = colleague(station, clock)
    matter = confidential(station, clock, clerk)
    with pytest.raises(NotPermitted):
        station.workspace.confidence.open_visitor(clerk, OpenSealed(matter, "想看一看"))
    head = station.workspace.confidence.open_visitor(station.actor, OpenSealed(matter, "核实来访"))
    assert head.value.name == NAME


def test_the_words_of_a_report_are_sealed_and_not_searched(
    station: Station, clock: FakeClock
) -> None:
    matter = report(station, clock)
    assert WORDS not in everything_written(station)
    assert station.workspace.matters.find(station.actor, "好处费") == ()
    opened = station.workspace.confidence.open_report(station.actor, OpenSealed(matter, "研判线索"))
    assert opened.value.statement == WORDS


def test_a_handler_opens_the_matter_they_are_named_for_and_no_other(
    station: Station, clock: FakeClock
) -> None:
    """The private half reaches a handler only through the own way in, after somebody named them."""
    accounts = station.workspace.accounts
    handler = colleague(station, clock, "林见溪")
    accounts.change_role(station.actor, handler.user, Role.NAMED_HANDLER)
    first, other = report(station, clock), report(station, clock)
    session = entered(station, handler, clock, "Qing-He 83 wu")
    named = NamePerson(first, handler.user)
    station.workspace.namings.name(station.actor, named)
    actor = session.accounts.actor(handler.user)
    told = session.confidence.open_report(actor, OpenSealed(first, "承办核查")).value
    assert told.statement == WORDS
    assert session.matters.matter_ids(actor) == first.bytes
    with pytest.raises(Exception, match="MATTER"):
        session.confidence.open_report(actor, OpenSealed(other, "承办核查"))
    session.close()


def test_the_recovery_code_opens_what_only_the_lost_passphrase_could(
    station: Station, clock: FakeClock
) -> None:
    from dataclasses import replace

    from db.workspace import Workspace

    matter = confidential(station, clock)
    opened = station.entrance.prove_code(station.founded.recovery_code)
    workspace = Workspace(
        station.entrance, replace(opened, user=station.actor.user), clock, cost=FAST
    )
    seen = workspace.confidence.open_visitor(station.actor, OpenSealed(matter, "恢复后核实"))
    assert seen.value.name == NAME
    workspace.close()


def entered(station: Station, who: Actor, clock: FakeClock, passphrase: str):  # type: ignore[no-untyped-def]
    """Return the workspace of a colleague who has chosen a passphrase and come in again."""
    from db.workspace import Workspace

    fresh = "Ban-Xue 52 tou"
    for given in (passphrase, fresh):
        opened = station.entrance.enter(who.user, given)
        workspace = Workspace(station.entrance, opened, clock, cost=FAST)
        actor = workspace.accounts.actor(who.user)
        if opened.must_change:
            workspace.accounts.change_passphrase(actor, fresh)
            workspace.close()
            continue
        workspace.arrivals.come_in(actor)
    return workspace
