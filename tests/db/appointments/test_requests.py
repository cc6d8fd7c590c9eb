"""Requests: what is kept of them, who reads what, and lists that were collected elsewhere, taken in once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.appointments.contracts import AppointmentView, Slot, Step
from db.appointments.requests import MOST_TAKEN
from db.appointments.rules import AppointmentProblem
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import NotPermitted, Outdated
from db.kernel.kinds import Action
from tests.db.appointments.desks import MORNING, TODAY, Desk, asked, codes


def test_a_request_is_kept_with_its_number_and_a_masked_telephone(desk: Desk) -> None:
    one = desk.ask()
    assert (one.line.requester, one.line.phone) == ("邱望舒", "199 **** 0006")
    assert one.line.number.startswith("260318-")
    shown = desk.shown(one.line.id).line
    assert (shown.target_name, shown.wished) == ("祝云舟", (MORNING,))
    assert [line.id for line in desk.listed(AppointmentView.REQUESTED)] == [one.line.id]


def test_a_retry_keeps_one_request(desk: Desk) -> None:
    command = asked(desk.clock)
    for _ in range(2):
        desk.service.requests.request(desk.actor, command)
    assert len(desk.listed(AppointmentView.REQUESTED)) == 1


def test_a_request_is_corrected_while_it_is_open_and_only_as_it_was_seen(desk: Desk) -> None:
    command = asked(desk.clock)
    line = desk.service.requests.request(desk.actor, command).value.line
    better = replace(command, topic="恢复桥头站")
    shown = desk.service.requests.change(desk.actor, better, line.revision).value
    assert shown.line.topic == "恢复桥头站"
    with pytest.raises(Outdated):
        desk.service.requests.change(desk.actor, better, line.revision)
    desk.step(shown, Step.CANCEL)
    now = desk.shown(line.id).line.revision
    assert codes(lambda: desk.service.requests.change(desk.actor, better, now)) == [
        AppointmentProblem.NOT_NOW
    ]


def test_every_appointment_stands_in_the_list_of_its_time(desk: Desk) -> None:
    today = desk.step(desk.ask(topic="今天"), Step.CONFIRM, slot=Slot(TODAY, "10:00", "11:00"))
    coming = desk.step(desk.ask(topic="下周"), Step.CONFIRM)
    open_one, over = desk.ask(topic="待定"), desk.ask(topic="不办")
    desk.step(over, Step.DECLINE)
    lists = {view: {line.id for line in desk.listed(view)} for view in AppointmentView}
    assert lists == {
        AppointmentView.TODAY: {today.line.id},
        AppointmentView.REQUESTED: {open_one.line.id},
        AppointmentView.CONFIRMED: {today.line.id, coming.line.id},
        AppointmentView.PAST: {over.line.id},
    }
    desk.clock.advance(timedelta(days=1))
    assert {line.id for line in desk.listed(AppointmentView.PAST)} == {today.line.id, over.line.id}


def test_the_days_of_a_rota_show_what_is_agreed_for_them(desk: Desk) -> None:
    one, other = desk.step(desk.ask(), Step.CONFIRM), desk.step(desk.ask(), Step.CONFIRM)
    desk.step(other, Step.CANCEL)
    found = desk.service.requests.on_days(desk.actor, TODAY, MORNING.day)
    assert [line.id for line in found] == [one.line.id]
    assert desk.service.requests.on_days(desk.actor, TODAY, TODAY) == ()


def test_words_of_a_confidential_request_are_for_the_head_alone(desk: Desk) -> None:
    one = desk.ask(confidential=True, detail="涉及个人隐私")
    clerk = replace(desk.actor, role=Role.DUTY_STAFF, also=())
    shown = desk.service.requests.detail(clerk, one.line.id)
    assert (shown.line.requester, shown.line.topic, shown.line.phone, shown.detail) == (
        "邱**",
        "",
        "",
        "",
    )
    assert desk.shown(one.line.id).detail == "涉及个人隐私"
    with pytest.raises(NotPermitted):
        desk.service.requests.reveal_phone(clerk, one.line.id, "电话联系来访人")
    with pytest.raises(NotPermitted):
        desk.service.requests.begin_visit(clerk, one.line.id)


def test_a_telephone_shown_whole_leaves_who_and_why(desk: Desk) -> None:
    one = desk.ask()
    assert (
        desk.service.requests.reveal_phone(desk.actor, one.line.id, "改期要电话告知").value
        == "19900000006"
    )
    with desk.station.workspace.unit_of_work.reading(desk.actor) as session:
        told = select(OperationRow.record).where(
            OperationRow.action == Action.CONTACT_REVEALED.value
        )
        assert session.scalars(told).all() == [one.line.id]


def test_the_register_form_gets_person_topic_and_telephone(desk: Desk) -> None:
    one = desk.ask(detail="建议恢复桥头站。", category="03")
    begun = desk.service.requests.begin_visit(desk.actor, one.line.id).value
    assert (begun.name, begun.phone, begun.region_name) == ("邱望舒", "19900000006", "桥头村")
    assert (begun.title, begun.statement, begun.category) == (
        "公交站点取消不便",
        "建议恢复桥头站。",
        "03",
    )


def test_a_list_taken_in_twice_doubles_nothing_and_says_what_is_wrong_by_row(desk: Desk) -> None:
    good, numbered = asked(desk.clock), asked(desk.clock, name="沈禾穗", outside_number="A-7")
    bad, twin = asked(desk.clock, name=""), asked(desk.clock)
    taken = desk.service.requests.take_list(desk.actor, [good, bad, numbered, twin]).value
    assert (taken.added, taken.known) == ((good.appointment, numbered.appointment), (3,))
    assert {at: [one.code for one in found] for at, found in taken.refused.items()} == {
        1: [AppointmentProblem.NAME_MISSING]
    }
    again = [
        replace(asked(desk.clock, name="沈禾穗", topic="换了说法"), outside_number="A-7"),
        asked(desk.clock),
    ]
    assert desk.service.requests.take_list(desk.actor, again).value.known == (0, 1)
    assert len(desk.listed(AppointmentView.REQUESTED)) == 2


def test_a_list_without_end_is_refused(desk: Desk) -> None:
    rows = [asked(desk.clock)] * (MOST_TAKEN + 1)
    assert codes(lambda: desk.service.requests.take_list(desk.actor, rows)) == [
        AppointmentProblem.LIST_TOO_LONG
    ]


def test_a_correction_keeps_the_number_and_the_person_that_its_form_does_not_show(
    desk: Desk,
) -> None:
    person = desk.id()
    before = desk.ask(person=person)
    change = desk.service.requests.change
    shown = desk.shown(before.line.id).line.revision
    command = asked(desk.clock, phone="", topic="站点恢复了吗")
    kept = change(desk.actor, replace(command, appointment=before.line.id), shown).value
    assert (kept.line.topic, kept.person) == ("站点恢复了吗", person)
    reveal = desk.service.requests.reveal_phone
    assert reveal(desk.actor, before.line.id, "回电核实约见时间").value == "19900000006"


def test_another_name_is_another_person(desk: Desk) -> None:
    before = desk.ask(person=desk.id())
    command = asked(desk.clock, name="汪知行", phone="19900000017")
    shown = desk.shown(before.line.id).line.revision
    change = desk.service.requests.change
    kept = change(desk.actor, replace(command, appointment=before.line.id), shown).value
    assert (kept.line.requester, kept.person) == ("汪知行", None)
