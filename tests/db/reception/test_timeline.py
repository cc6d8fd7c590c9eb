"""办理经过: one entry a click, the newest first, with what stands beside the verb."""

from __future__ import annotations

from datetime import date, timedelta

from db.kernel.actor import Actor
from db.kernel.ids import PrintId, new_id
from db.kernel.kinds import Action
from db.reception.codes import ContactForm, NextStep, ResultClass
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    MatterDetail,
    RecordReply,
    RevealContact,
    TimelineEntry,
)
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    ExtensionFate,
    FeedBack,
    RateMatter,
    RaterKind,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
)
from db.reception.paper_contracts import PaperKind, RecordPrint
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


def test_each_click_tells_its_subject_and_its_words(station: Station, clock: FakeClock) -> None:
    reception, actor = station.workspace.reception, station.actor
    unit = station.workspace.stations.add_organization(
        actor, factories.organization(clock)
    ).value.id
    saved = reception.register_visit(actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    shown = reception.assign(actor, AssignMatter(matter, 1, unit, opinion="请优先处理。")).value
    reply = RecordReply(
        matter, shown.revision, "已更换。", ResultClass.B, next_reply_due=date(2026, 9, 1)
    )
    shown = reception.record_reply(actor, reply).value
    reception.reveal_phone(actor, RevealContact(matter, "回电告知进度"))
    reception.record_print(
        actor,
        RecordPrint(
            PrintId(new_id(clock)), matter, PaperKind.RECEIPT_80, "小票", 1, succeeded=True
        ),
    )
    spoken = FeedBack(matter, shown.revision, ContactForm.PHONE, unchecked_because="一人值班")
    shown = station.workspace.handling.take(actor, spoken).value
    shown = reception.close(actor, CloseMatter(matter, shown.revision, "不必回访。")).value
    told = [(one.action, one.subject, one.text) for one in reversed(shown.timeline)]
    assert told == [
        (Action.VISIT_REGISTERED, "visit_station", "夜间车辆碾压声大，要求更换。"),
        (Action.MATTER_ASSIGNED, "市政养护所", "请优先处理。"),
        (Action.REPLY_RECORDED, "B", "已更换。"),
        (Action.CONTACT_REVEALED, "", ""),
        (Action.PRINTED, "receipt_80", ""),
        (Action.FED_BACK, "phone", "一人值班"),
        (Action.PROMISE_FOLLOWED, "", "不必回访。"),
    ]


def test_an_answer_on_the_spot_is_told_as_a_step_of_its_own(
    station: Station, clock: FakeClock
) -> None:
    answered = factories.matter(next_step=NextStep.ANSWER, answer="已当面说明。")
    told = timeline_of(station, clock, answered)
    assert [(one.action, one.text, one.number) for one in told] == [
        (Action.MATTER_ANSWERED_ON_SITE, "已当面说明。", "海昌复〔2026〕1号"),
        (Action.VISIT_REGISTERED, "夜间车辆碾压声大，要求更换。", ""),
    ]


def test_registering_with_a_unit_is_told_as_two_steps(station: Station, clock: FakeClock) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    entries = timeline_of(station, clock, factories.matter(unit=unit))
    assert [one.action for one in entries] == [Action.MATTER_ASSIGNED, Action.VISIT_REGISTERED]
    assert entries[0].subject == "市政养护所"


def test_what_happens_to_one_matter_is_not_told_of_its_sibling(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock, factories.matter(title="甲"), factories.matter(title="乙"))
    saved = station.workspace.reception.register_visit(station.actor, command).value
    one, other = (made.matter for made in saved.matters)
    station.workspace.reception.add_note(station.actor, AddNote(one, "电话告知。"))
    matters = station.workspace.matters
    assert len(matters.detail(station.actor, one).timeline) == 2
    assert len(matters.detail(station.actor, other).timeline) == 1


def test_a_clock_set_back_leaves_the_order_of_clicks(station: Station, clock: FakeClock) -> None:
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    for text in ("一", "二", "三"):
        clock.advance(days=-1)
        shown = station.workspace.reception.add_note(station.actor, AddNote(matter, text)).value
    assert [one.text for one in shown.timeline][:3] == ["三", "二", "一"]


def timeline_of(station: Station, clock: FakeClock, matter: object) -> tuple[TimelineEntry, ...]:
    command = factories.visit(clock, matter)  # type: ignore[arg-type]
    saved = station.workspace.reception.register_visit(station.actor, command).value
    return station.workspace.matters.detail(station.actor, saved.matters[0].matter).timeline


def test_steps_of_a_unit_name_it_and_decisions_say_what_was_decided(
    station: Station, clock: FakeClock
) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    handling, reception = station.workspace.handling, station.workspace.reception
    saved = reception.register_visit(
        station.actor, factories.visit(clock, factories.matter(unit=unit))
    )
    matter, other = saved.value.matters[0].matter, colleague(station, clock)

    def take(kind: type, *values: object, by: Actor = other, **named: object) -> MatterDetail:
        revision = station.workspace.matters.detail(by, matter).revision
        return handling.take(by, kind(matter, revision, *values, **named)).value

    due_on = take(SignFor, "周所长").line.due_on
    assert due_on is not None
    take(AskExtension, due_on + timedelta(days=1), "等一批货")
    take(DecideExtension, False, by=station.actor)
    revision = station.workspace.matters.detail(station.actor, matter).revision
    reception.record_reply(station.actor, RecordReply(matter, revision, "修不了。"))
    take(FeedBack, ContactForm.PHONE, unchecked_because="只有一人值班", by=station.actor)
    third = colleague(station, clock, "祝晚晴")
    shown = take(
        RateMatter, RaterKind.VOTER, Score.SATISFIED, Score.DISSATISFIED, "还在响", by=third
    )
    told = {one.action: one for one in shown.timeline}
    signed = told[Action.MATTER_SIGNED]
    assert (signed.units, signed.subject) == (("市政养护所",), "周所长")
    assert told[Action.EXTENSION_DECIDED].subject == ExtensionFate.REFUSED
    assert told[Action.EXTENSION_ASKED].subject == ""
    assert told[Action.MATTER_RATED].rated == (
        RaterKind.VOTER, Score.SATISFIED, Score.DISSATISFIED,
    )  # fmt: skip


def test_a_returned_slip_says_whose_it_was(station: Station, clock: FakeClock) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    saved = station.workspace.reception.register_visit(
        station.actor, factories.visit(clock, factories.matter(unit=unit))
    )
    matter = saved.value.matters[0].matter
    revision = station.workspace.matters.detail(station.actor, matter).revision
    returned = ReturnMatter(matter, revision, ReturnReason.UNCLEAR)
    entry = station.workspace.handling.take(station.actor, returned).value.timeline[0]
    assert (entry.units, entry.subject) == (("市政养护所",), ReturnReason.UNCLEAR)
