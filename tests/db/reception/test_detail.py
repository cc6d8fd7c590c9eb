"""One matter whole: its deadline with the reason, the people around it, and its newest reply."""

from __future__ import annotations

from datetime import date

from db.accounts.contracts import AddAccount
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId, new_id
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind
from db.reception.codes import ResultClass
from db.reception.contracts import AssignMatter, MatterDetail, RecordReply
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def registered(station: Station, clock: FakeClock, **values: object) -> MatterDetail:
    saved = station.workspace.reception.register_visit(
        station.actor, factories.visit(clock, **values)  # type: ignore[arg-type]
    ).value  # fmt: skip
    return station.workspace.matters.detail(station.actor, saved.matters[0].matter)


def test_deputies_come_in_the_order_they_were_named_with_their_levels(
    station: Station, clock: FakeClock
) -> None:
    people = station.workspace.people
    first = people.add(station.actor, factories.deputy(clock, name="甲")).value.line.id
    second = people.add(
        station.actor, factories.deputy(clock, name="乙", level=DeputyLevel.NATIONAL)
    ).value.line.id
    judge = people.add(
        station.actor,
        factories.person(
            clock, kind=PersonKind.LEGAL_OFFICER, name="程法官", officer_role=OfficerRole.JUDGE
        ),
    ).value.line.id
    shown = registered(station, clock, deputies=(second, first), legal_officers=(judge,))
    assert [(one.name, one.level) for one in shown.deputies] == [
        ("乙", DeputyLevel.NATIONAL), ("甲", DeputyLevel.COUNTY),
    ]  # fmt: skip
    assert shown.legal_officers == ("程法官",)
    assert shown.recorder == "何静澜"


def test_the_newest_reply_counts_and_the_first_answers_in_time(
    station: Station, clock: FakeClock
) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    shown = registered(station, clock, matters=(factories.matter(unit=unit),))
    answered = clock.now()
    for content, result in (("初步答复。", ResultClass.C), ("已办结。", ResultClass.A)):
        reply = RecordReply(
            shown.line.id, shown.revision, content, result, next_reply_due=date(2026, 9, 1)
        )
        shown = station.workspace.reception.record_reply(station.actor, reply).value
        clock.advance(days=1)
    assert (shown.reply, shown.result, shown.replied_at) == ("已办结。", ResultClass.A, answered)


def test_an_answer_on_the_spot_is_the_answer_of_the_matter(
    station: Station, clock: FakeClock
) -> None:
    shown = registered(station, clock)
    reply = RecordReply(shown.line.id, shown.revision, "按学期收费。")
    shown = station.workspace.reception.answer_on_site(station.actor, reply).value
    assert (shown.answer, shown.reply) == ("按学期收费。", "按学期收费。")


def test_a_deadline_moved_by_hand_says_its_own_days(station: Station, clock: FakeClock) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    shown = registered(station, clock)
    handed = AssignMatter(
        shown.line.id, shown.revision, unit, due_on=date(2026, 4, 10), due_reason="等审批"
    )
    due = station.workspace.reception.assign(station.actor, handed).value.due
    assert due is not None
    assert (due.start, due.on, due.days) == (date(2026, 3, 18), date(2026, 4, 10), 16)
    assert due.skipped == ("qingming",)


def test_a_confidential_person_leads_on_for_nobody_before_it_is_opened(
    station: Station, clock: FakeClock
) -> None:
    person = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    visitor = factories.visitor(person=person, confidential=True)
    shown = registered(station, clock, visitor=visitor)
    assert shown.person is None
    duty = Actor(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF)
    assert station.workspace.matters.detail(duty, shown.line.id).person is None


def test_the_recorder_is_named_even_after_the_account_is_closed(
    station: Station, clock: FakeClock
) -> None:
    added = AddAccount(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF, "Kuai-Ban 55 qi")
    station.workspace.accounts.add(station.actor, added)
    duty = station.workspace.accounts.actor(added.user)
    saved = station.workspace.reception.register_visit(duty, factories.visit(clock)).value
    station.workspace.accounts.disable(station.actor, added.user)
    shown = station.workspace.matters.detail(station.actor, saved.matters[0].matter)
    assert (shown.recorder, shown.timeline[0].actor) == ("温予安", "温予安")
