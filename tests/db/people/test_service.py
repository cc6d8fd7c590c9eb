"""The directory: found, added once, changed by one at a time, phones shown for a reason."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import PersonId, UserId, new_id
from db.kernel.kinds import Action, Kind
from db.people.contracts import AddPerson, DeputyLevel, MandateStatus, OfficerRole, PersonKind
from db.people.rules import PeopleProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def add(station: Station, command: AddPerson) -> PersonId:
    return station.workspace.people.add(station.actor, command).value.line.id


def test_an_added_person_is_shown_whole(station: Station, clock: FakeClock) -> None:
    command = factories.deputy(clock, name=" 祝　云舟 ", electoral_district="第三选区")
    saved = station.workspace.people.add(station.actor, command)
    shown = station.workspace.people.detail(station.actor, command.person)
    assert saved.value == shown
    assert saved.changes == {Kind.PERSON, Kind.MANDATE}
    assert (shown.line.name, shown.pinyin, shown.initials) == ("祝云舟", "zhuyunzhou", "zyz")
    (seat,) = shown.mandates
    assert (seat.level, seat.congress_term, seat.electoral_district, seat.status) == (
        DeputyLevel.COUNTY, "第十七届", "第三选区", MandateStatus.SERVING,
    )  # fmt: skip


def test_a_retry_adds_nobody_twice(station: Station, clock: FakeClock) -> None:
    command = factories.deputy(clock)
    first = station.workspace.people.add(station.actor, command).value
    again = station.workspace.people.add(station.actor, command)
    assert (again.value, again.changes) == (first, frozenset())


def test_a_person_without_a_name_is_refused(station: Station, clock: FakeClock) -> None:
    with pytest.raises(InvalidInput) as refused:
        add(station, factories.person(clock, name=" \u200b", phone="123"))
    codes = {one.code for one in refused.value.problems}
    assert codes == {PeopleProblem.NAME_MISSING}


def test_a_foreign_phone_warns_and_is_kept(station: Station, clock: FakeClock) -> None:
    person = add(station, factories.person(clock, phone="+44 20 7946 0018"))
    assert station.workspace.people.reveal_phone(station.actor, person, "回电告知进度").value == (
        "+442079460018"
    )


def test_a_change_over_somebody_elses_is_noticed(station: Station, clock: FakeClock) -> None:
    command = factories.person(clock)
    add(station, command)
    changed = factories.person(clock, person=command.person, name="顾云舟")
    shown = station.workspace.people.change(station.actor, 1, changed).value
    assert (shown.line.name, shown.revision) == ("顾云舟", 2)
    with pytest.raises(Outdated):
        station.workspace.people.change(station.actor, 1, command)


def test_a_second_level_is_a_second_seat_and_the_highest_names_the_person(
    station: Station, clock: FakeClock
) -> None:
    command = factories.deputy(clock, level=DeputyLevel.TOWN)
    add(station, command)
    clock.advance(seconds=1)
    higher = factories.deputy(clock, person=command.person, level=DeputyLevel.MUNICIPAL)
    shown = station.workspace.people.change(station.actor, 1, higher).value
    assert [seat.level for seat in shown.mandates] == [DeputyLevel.TOWN, DeputyLevel.MUNICIPAL]
    assert shown.line.level is DeputyLevel.MUNICIPAL
    same = factories.deputy(clock, person=command.person, level=DeputyLevel.MUNICIPAL,
                            congress_term="第十八届")  # fmt: skip
    shown = station.workspace.people.change(station.actor, shown.revision, same).value
    assert [seat.congress_term for seat in shown.mandates] == ["第十七届", "第十八届"]


def test_lists_are_ordered_counted_and_narrowed(station: Station, clock: FakeClock) -> None:
    add(station, factories.deputy(clock, name="乙"))
    add(station, factories.deputy(clock, name="甲"))
    add(station, factories.person(clock, name="丙"))
    people, actor = station.workspace.people, station.actor
    ids = people.person_ids(actor, PersonKind.DEPUTY)
    names = [line.name for line in people.person_lines(actor, split(ids))]
    assert names == sorted(["乙", "甲"])
    assert people.counts(actor) == {PersonKind.DEPUTY: 2, PersonKind.VOTER: 1}
    assert len(people.person_ids(actor, None)) == 3 * 16
    assert len(people.person_ids(actor, None, "丙")) == 16
    assert people.person_ids(actor, PersonKind.DEPUTY, "丙") == b""


def split(ids: bytes) -> list[PersonId]:
    return [PersonId(UUID(bytes=ids[at : at + 16])) for at in range(0, len(ids), 16)]


def test_deputies_and_officers_stand_ready_to_be_chosen(station: Station, clock: FakeClock) -> None:
    add(station, factories.person(clock))
    add(station, factories.deputy(clock))
    clock.advance(seconds=1)
    judge = factories.person(
        clock, kind=PersonKind.LEGAL_OFFICER, name="程法官", officer_role=OfficerRole.JUDGE
    )
    add(station, judge)
    chosen = station.workspace.people.deputies(station.actor)
    assert [(one.name, one.officer_role) for one in chosen] == [
        ("祝云舟", None), ("程法官", OfficerRole.JUDGE),
    ]  # fmt: skip


def test_a_reveal_needs_a_reason_and_leaves_a_trace(station: Station, clock: FakeClock) -> None:
    person = add(station, factories.person(clock))
    for reason in ("", "看", " \u200b看看 ", "长" * 101):
        with pytest.raises(InvalidInput):
            station.workspace.people.reveal_phone(station.actor, person, reason)
    station.workspace.people.reveal_phone(station.actor, person, "回电\x00告知进度")
    entry = station.workspace.journal.of_user(UserId(person))[-1]
    assert (entry.action, entry.values) == (Action.CONTACT_REVEALED, {0: "回电告知进度"})


def test_an_address_comes_masked_and_whole_only_for_a_reason_that_is_kept(
    station: Station, clock: FakeClock
) -> None:
    person = add(station, factories.person(clock, address="海昌街道东林路 12 号"))
    people = station.workspace.people
    assert people.detail(station.actor, person).address == "海昌街道****"
    with pytest.raises(InvalidInput):
        people.reveal_address(station.actor, person, "看")
    whole = people.reveal_address(station.actor, person, "寄送书面答复").value
    entry = station.workspace.journal.of_user(UserId(person))[-1]
    assert whole == "海昌街道东林路 12 号"
    assert (entry.action, entry.values) == (Action.CONTACT_REVEALED, {0: "寄送书面答复"})


def test_what_a_change_keeps_stays_and_nobody_has_seen_it(
    station: Station, clock: FakeClock
) -> None:
    command = factories.person(clock, phone="19900000001", address="海昌街道东林路 12 号")
    add(station, command)
    people, actor = station.workspace.people, station.actor
    renamed = replace(command, name="顾云舟", phone="", address="")
    people.change(actor, 1, renamed, keeps={"phone", "address"})
    actions = [one.action for one in station.workspace.journal.of_user(UserId(command.person))]
    assert actions == [Action.PERSON_ADDED, Action.PERSON_CHANGED], "what nobody saw is no reveal"
    assert people.reveal_phone(actor, command.person, "回电告知").value == "19900000001"
    assert people.reveal_address(actor, command.person, "寄送答复").value == command.address


def test_somebody_who_is_not_there_is_named_so(station: Station, clock: FakeClock) -> None:
    nobody = factories.person(clock)
    with pytest.raises(NotFound):
        station.workspace.people.detail(station.actor, nobody.person)
    with pytest.raises(NotFound):
        station.workspace.people.change(station.actor, 1, nobody)


def test_an_auditor_has_no_business_in_the_directory(station: Station, clock: FakeClock) -> None:
    auditor = Actor(UserId(new_id(clock)), "审计", Role.AUDITOR)
    people, command = station.workspace.people, factories.person(clock)
    acts = (
        lambda: people.find(auditor, "沈"),
        lambda: people.person_ids(auditor, None),
        lambda: people.person_lines(auditor, []),
        lambda: people.counts(auditor),
        lambda: people.deputies(auditor),
        lambda: people.detail(auditor, command.person),
        lambda: people.add(auditor, command),
        lambda: people.change(auditor, 1, command),
        lambda: people.reveal_phone(auditor, command.person, "回电告知进度"),
    )
    for act in acts:
        with pytest.raises(NotPermitted):
            act()


def test_a_filter_leaves_nobody_out_however_many_it_finds(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, actor = station.workspace.people, station.actor
    for n in range(5):
        people.add(actor, factories.person(clock, name=f"张{'甲乙丙丁戊'[n]}", phone=""))
    few = people.person_ids(actor, None, "张")
    monkeypatch.setattr("db.people.service._FEW", 2)
    assert people.person_ids(actor, None, "张") == few
    assert len(few) == 5 * 16


_SEE_NOBODY = frozenset({Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.AUDITOR})
_SEE_NO_RESIDENT = frozenset({Role.DEPUTY})


@pytest.mark.parametrize("role", sorted(set(Role) - _SEE_NOBODY))
def test_residents_are_listed_for_those_alone_who_may_read_their_names(
    station: Station, clock: FakeClock, role: Role
) -> None:
    people = station.workspace.people
    resident = add(station, factories.person(clock, name="沈禾穗", phone="19900000777"))
    add(station, factories.deputy(clock, name="沈知行", phone="19900000778"))
    reader = replace(station.actor, role=role, also=())
    sees = role not in _SEE_NO_RESIDENT
    assert (PersonKind.VOTER in people.counts(reader)) is sees
    for ids in (people.person_ids(reader, None), people.person_ids(reader, None, "沈")):
        assert (resident.bytes in _each(ids)) is sees
    assert bool(people.person_ids(reader, PersonKind.VOTER)) is sees
    assert (people.person_lines(reader, [resident]) != ()) is sees
    for typed in ("沈", "shen", "0777"):
        found = [one.id for one in people.find(reader, typed)]
        assert (resident in found) is sees
    assert len(people.find(reader, "沈", limit=1)) == 1


def test_a_residents_card_opens_for_nobody_who_may_not_read_the_name(
    station: Station, clock: FakeClock
) -> None:
    people, deputy = station.workspace.people, replace(station.actor, role=Role.DEPUTY, also=())
    resident = add(station, factories.person(clock))
    colleague = add(station, factories.deputy(clock))
    for open_card in (people.detail, people.look_up):
        with pytest.raises(NotPermitted):
            open_card(deputy, resident)
    assert people.detail(deputy, colleague).line.kind is PersonKind.DEPUTY


def _each(ids: bytes) -> list[bytes]:
    return [ids[at : at + 16] for at in range(0, len(ids), 16)]
