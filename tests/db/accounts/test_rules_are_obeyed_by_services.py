"""Every role tries every act that a service offers; the table of rights says what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from db.accounts.contracts import AddAccount, AuditFilter
from db.accounts.recovery import Consent
from db.accounts.rules import Permission, may
from db.appointments.contracts import AppointmentView, Slot, Step, TakeStep
from db.appointments.matching_contracts import GiveSlot, KeepSupply
from db.attachments.contracts import OpenAttachment
from db.bundle.partner_contracts import Admit, Confirm
from db.evaluation.contracts import (
    AnswerItem,
    BriefSession,
    CorrectSheet,
    DescribeSheet,
    NewFirm,
    NoteQuestion,
    PlanSession,
    SignerRole,
    SignSheet,
)
from db.evaluation.finding_contracts import FindingStep, TakeFindingStep
from db.events.codes import EventStep, EventType, SignMethod
from db.events.contracts import Invitee, Outcome, PlanEvent, TakeEventStep
from db.events.council_contracts import (
    CouncilKind,
    CountBallot,
    KeepCouncil,
    MemberIdentity,
    RaiseTopic,
    SeatMember,
)
from db.events.desk_contracts import MakeUp, PaperRows, SignIn, UndoMark, WalkIn
from db.events.noting import AskQuestion, CountHeads
from db.kernel.actor import Actor, Role
from db.kernel.clock import local_date
from db.kernel.errors import NotPermitted, StationError
from db.kernel.ids import AttachmentId, MatterId, PersonId, PrintId, UserId, new_id, random_id
from db.people.contracts import PersonKind
from db.reception.contracts import AddNote, AssignMatter, CloseMatter, RecordReply, RevealContact
from db.reception.handling import MergeMatter, WithdrawMatter
from db.reception.ledger import LedgerScope
from db.reception.paper_contracts import PaperKind, RecordPrint
from db.reception.queue_contracts import Draft, QueueView
from db.reception.sealed import NamePerson, OpenSealed
from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.contracts import (
    AcceptSeats,
    AddPost,
    AddShift,
    Attendance,
    CancelShift,
    CellSeen,
    ExchangeCells,
    FillCell,
    FinishShift,
    LockCell,
    MoveShift,
    NoteAttendance,
)
from db.scheduling.paper_contracts import PaperKey, RecordRotaPaper, RotaPaperKind
from db.scheduling.pattern_contracts import Days, ExceptDays, ExceptionForm, KeepPattern
from db.scheduling.settings_rules import RotaSettings
from db.scheduling.swap_contracts import AskSwap, DecideSwap
from db.scheduling.table_contracts import PublishRota
from tests import factories
from tests.db.appointments.desks import asked
from tests.fakes.clock import FakeClock
from tests.forms import shipped
from tests.stations import Station

P = Permission
Act = Callable[[Actor], Any]


def acts(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    """Yield every public act of a service with the right that it needs."""
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    yield from _at_the_counter(station, clock, matter)
    yield from _of_matters(station, matter)
    yield from _of_people(station, clock)
    yield from _of_posts(station, clock, matter)
    yield from _of_rota(station, clock)
    yield from _of_appointments(station, clock)
    yield from _of_forms(station)
    yield from _of_evaluations(station, clock)
    yield from _of_sheets(station, clock)
    yield from _of_events(station, clock)
    yield from _of_desks(station, clock)
    yield from _of_councils(station, clock)


def _at_the_counter(
    station: Station, clock: FakeClock, matter: MatterId
) -> Iterator[tuple[Permission, Act]]:
    work, reception = station.workspace, station.workspace.reception
    draft = Draft("A01", {}, clock.now())
    yield P.REGISTER, lambda who: reception.register_visit(who, factories.visit(clock))
    yield P.REGISTER, work.waiting.waiting
    yield P.REGISTER, work.waiting.draw_ticket
    yield P.REGISTER, lambda who: work.waiting.keep_draft(who, draft)
    yield P.REGISTER, work.waiting.drafts
    yield P.REGISTER, lambda who: work.waiting.drop_draft(who, "A01")
    yield P.REGISTER, lambda who: reception.undo_registration(who, factories.visit(clock).visit)
    yield P.HANDLE_MATTERS, lambda who: reception.add_note(who, AddNote(matter, "已电话告知。"))
    yield P.HANDLE_MATTERS, lambda who: reception.close(who, CloseMatter(matter, 9))
    yield (
        P.HANDLE_MATTERS,
        lambda who: reception.record_reply(who, RecordReply(matter, 9, "已办。")),
    )
    unit = factories.organization(clock).organization
    yield P.HANDLE_MATTERS, lambda who: reception.assign(who, AssignMatter(matter, 9, unit))
    yield P.HANDLE_MATTERS, lambda who: reception.undo_assignment(who, matter, 9)
    yield P.HANDLE_MATTERS, lambda who: work.handling.take(who, WithdrawMatter(matter, 9, "撤回"))
    yield P.DECIDE_MATTERS, lambda who: work.handling.take(who, MergeMatter(matter, 9, matter))
    printed = RecordPrint(PrintId(new_id(clock)), matter, "receipt_80", "", 1, succeeded=True)
    yield P.PRINT, lambda who: reception.record_print(who, printed)
    yield P.EXPORT, lambda who: work.ledger.export(who, LedgerScope())
    seen = RevealContact(matter, "回访告知结果")
    yield P.REVEAL_CONTACT, lambda who: reception.reveal_phone(who, seen)


def _of_matters(station: Station, matter: MatterId) -> Iterator[tuple[Permission, Act]]:
    matters = station.workspace.matters
    yield P.SEE_MATTERS, lambda who: matters.queue(who, QueueView.TODAY)
    yield P.SEE_MATTERS, matters.counts
    yield P.SEE_MATTERS, lambda who: matters.detail(who, matter)
    yield P.SEE_MATTERS, lambda who: matters.matter_lines(who, [matter])
    yield P.SEE_MATTERS, matters.matter_ids
    yield P.SEE_MATTERS, lambda who: matters.find(who, "井盖")
    yield P.SEE_MATTERS, lambda who: matters.find_by_scan(who, "0")
    yield P.SEE_MATTERS, lambda who: matters.matters_of(who, PersonId(matter))
    yield P.PRINT, lambda who: matters.paper(who, matter, PaperKind.RECEIPT_80)


def _of_people(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    people = station.workspace.people
    known = people.add(station.actor, factories.person(clock)).value.line.id
    yield P.SEE_DIRECTORY, lambda who: people.find(who, "顾")
    yield P.SEE_DIRECTORY, lambda who: people.person_ids(who, PersonKind.VOTER)
    yield P.SEE_DIRECTORY, lambda who: people.person_lines(who, [known])
    yield P.SEE_DIRECTORY, people.counts
    yield P.SEE_DIRECTORY, people.deputies
    yield P.SEE_DIRECTORY, lambda who: people.detail(who, known)
    yield P.SEE_DIRECTORY, lambda who: people.look_up(who, known)
    yield P.KEEP_DIRECTORY, lambda who: people.add(who, factories.person(clock))
    yield P.KEEP_DIRECTORY, lambda who: people.change(who, 9, factories.person(clock))
    yield P.REVEAL_CONTACT, lambda who: people.reveal_phone(who, known, "回访告知结果")


def _of_posts(
    station: Station, clock: FakeClock, matter: MatterId
) -> Iterator[tuple[Permission, Act]]:
    work, nobody = station.workspace, UserId(new_id(clock))
    account = AddAccount(nobody, "林见溪", Role.DUTY_STAFF, "")
    yield P.KEEP_ACCOUNTS, lambda who: work.accounts.add(who, account)
    yield P.KEEP_ACCOUNTS, lambda who: work.accounts.disable(who, nobody)
    yield P.KEEP_ACCOUNTS, lambda who: work.accounts.set_longest_age(who, 9999)
    yield P.GRANT_ROLES, lambda who: work.accounts.change_role(who, nobody, Role.LIAISON)
    yield P.GRANT_ROLES, lambda who: work.namings.name(who, NamePerson(matter, nobody))
    yield P.GRANT_ROLES, lambda who: work.namings.end(who, NamePerson(matter, nobody))
    yield P.GRANT_ROLES, lambda who: work.namings.decline(who, NamePerson(matter, nobody))
    opened = OpenSealed(matter, "核实来访情况")
    yield P.SEE_CONFIDENTIAL, lambda who: work.confidence.open_visitor(who, opened)
    yield P.SEE_CONFIDENTIAL, lambda who: work.confidence.open_report(who, opened)
    sealed = OpenAttachment(AttachmentId(new_id(clock)), "核实来访情况")
    yield P.SEE_CONFIDENTIAL, lambda who: work.attachments.open_sealed(who, sealed)
    yield (
        P.KEEP_DIRECTORY,
        lambda who: work.stations.add_organization(who, factories.organization(clock)),
    )
    yield from _of_partners(station)
    yield P.KEEP_STATION, lambda who: work.stations.change(who, 9, factories.found_station())
    yield P.READ_AUDIT, lambda who: work.audit.entries(who, AuditFilter())
    yield P.READ_AUDIT, lambda who: work.audit.lines(who, [])
    yield P.READ_AUDIT, work.audit.actors
    alone = Consent(station.entrance.prove_code(station.founded.recovery_code))
    yield P.RECOVER, lambda who: work.recoveries.finish(who, "", alone)


def _of_rota(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    rota, some, today = station.workspace.rota, new_id(clock), local_date(clock.now())
    span, seen = (today, today), CellSeen(some, 1)
    yield P.SEE_ROTA, lambda who: rota.view(who, *span)
    yield P.SEE_ROTA, rota.planning.patterns
    yield P.SEE_ROTA, lambda who: rota.planning.exceptions(who, *span)
    yield P.SEE_ROTA, lambda who: rota.planning.preview(who, *span)
    yield P.SEE_ROTA, lambda who: rota.publishing.versions(who, *span)
    yield P.SEE_ROTA, rota.settings.current
    usual = RotaSettings()
    yield P.KEEP_STATION, lambda who: rota.settings.change(who, usual, usual)
    weekly = KeepPattern(some, Days(numbers=(2,)), "09:00", "11:30")
    yield P.KEEP_ROTA, lambda who: rota.planning.keep(who, weekly)
    yield P.KEEP_ROTA, lambda who: rota.planning.retire(who, some, 9)
    closed = ExceptDays(some, ExceptionForm.CLOSED, *span)
    yield P.KEEP_ROTA, lambda who: rota.planning.except_days(who, closed)
    yield P.KEEP_ROTA, lambda who: rota.planning.withdraw(who, some)
    yield P.KEEP_ROTA, lambda who: rota.planning.plan(who, *span)
    shifts, cells = rota.shifts, rota.cells
    yield P.KEEP_ROTA, lambda who: shifts.add(who, AddShift(some, today, "09:00", "11:30"))
    yield P.KEEP_ROTA, lambda who: shifts.move(who, MoveShift(some, 9, today, "09:00", "11:30"))
    yield P.KEEP_ROTA, lambda who: shifts.cancel(who, CancelShift(some, 9, "会议"))
    yield P.KEEP_ROTA, lambda who: shifts.reinstate(who, some, 9)
    yield P.KEEP_ROTA, lambda who: shifts.finish(who, FinishShift(some, 9))
    yield P.KEEP_ROTA, lambda who: shifts.add_post(who, AddPost(some, some))
    yield P.KEEP_ROTA, lambda who: shifts.drop_post(who, seen)
    yield P.KEEP_ROTA, lambda who: cells.fill(who, FillCell(some, 1, None))
    yield P.KEEP_ROTA, lambda who: cells.fill_all(who, [FillCell(some, 1, None)])
    yield P.KEEP_ROTA, lambda who: cells.lock(who, LockCell(some, 1, locked=True))
    yield P.KEEP_ROTA, lambda who: cells.exchange(who, ExchangeCells(seen, seen))
    yield P.KEEP_ROTA, lambda who: cells.candidates(who, some)
    yield P.KEEP_ROTA, lambda who: cells.rotation(who, some)
    yield from _of_people_in_the_rota(station, clock)


def _of_appointments(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    desk, some, today = station.workspace.appointments, new_id(clock), local_date(clock.now())
    requests, matching, wanted = desk.requests, desk.matching, asked(clock)
    step, offer = TakeStep(some, 1, Step.CANCEL), KeepSupply(some, "市监局", Slot(today))
    yield P.KEEP_APPOINTMENTS, lambda who: requests.listed(who, AppointmentView.TODAY)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.lines(who, [some])
    yield P.KEEP_APPOINTMENTS, requests.counts
    yield P.KEEP_APPOINTMENTS, lambda who: requests.on_days(who, today, today)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.detail(who, some)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.request(who, wanted)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.change(who, wanted, 9)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.take_list(who, [wanted])
    yield P.KEEP_APPOINTMENTS, lambda who: requests.begin_visit(who, some)
    yield P.KEEP_APPOINTMENTS, lambda who: requests.reveal_phone(who, some, "致电约定时间")
    yield P.KEEP_APPOINTMENTS, lambda who: requests.note_print(who, some, "预约单")
    yield P.KEEP_APPOINTMENTS, lambda who: desk.steps.check(who, step)
    yield P.KEEP_APPOINTMENTS, lambda who: desk.steps.take(who, step)
    yield P.KEEP_APPOINTMENTS, matching.desk
    yield P.KEEP_APPOINTMENTS, lambda who: matching.keep(who, offer)
    yield P.KEEP_APPOINTMENTS, lambda who: matching.withdraw(who, some, 1)
    yield P.KEEP_APPOINTMENTS, lambda who: matching.give(who, [GiveSlot(some, 1, some)])


def _of_forms(station: Station) -> Iterator[tuple[Permission, Act]]:
    forms = station.workspace.evaluation.forms
    yield P.KEEP_TEMPLATES, lambda who: forms.issue(who, shipped())
    yield P.KEEP_TEMPLATES, lambda who: forms.retire(who, "")


def _of_evaluations(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    evaluation, some, today = station.workspace.evaluation, new_id(clock), local_date(clock.now())
    sessions, findings = evaluation.sessions, evaluation.findings
    plan = PlanSession(some, today, "", "", (NewFirm("岚溪精密机械厂"),), (some,), (some,))
    yield P.PLAN_EVALUATIONS, lambda who: sessions.between(who, today, today)
    yield P.PLAN_EVALUATIONS, lambda who: sessions.plan(who, plan)
    yield P.PLAN_EVALUATIONS, lambda who: sessions.brief(who, BriefSession(some, "骆怀瑾", ()))
    asked = NoteQuestion(some, some, "许秋实", "多久？")
    yield P.PLAN_EVALUATIONS, lambda who: sessions.note(who, asked)
    yield P.PLAN_EVALUATIONS, lambda who: sessions.summarise(who, some, "")
    yield P.DECIDE_EVALUATIONS, lambda who: sessions.close(who, some)
    yield P.PLAN_EVALUATIONS, lambda who: evaluation.joint.view(who, some, some, some)
    yield P.PLAN_EVALUATIONS, lambda who: findings.between(who, today, today)
    step = TakeFindingStep(some, some, FindingStep.REPLY, today, "顾念慈", "已整改。")
    yield P.PLAN_EVALUATIONS, lambda who: findings.take(who, step)


def _of_events(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    desk, some, today = station.workspace.events, new_id(clock), local_date(clock.now())
    events, rosters, noting = desk.events, desk.rosters, desk.noting
    plan = PlanEvent(
        new_id(clock), EventType.SEMINAR, "学习会", today, "09:00", "11:00", "代表之家"
    )
    yield P.SEE_EVENTS, lambda who: events.between(who, today, today)
    yield P.SEE_EVENTS, lambda who: events.view(who, some)
    yield P.KEEP_EVENTS, lambda who: events.plan(who, plan)
    yield P.KEEP_EVENTS, lambda who: events.take(who, TakeEventStep(some, EventStep.OPEN))
    yield P.KEEP_EVENTS, lambda who: events.mark_part(who, some, done=True)
    yield P.KEEP_EVENTS, lambda who: events.note(who, some, "", Outcome())
    yield P.KEEP_EVENTS, lambda who: noting.count(who, CountHeads(some, some, "桂湾社区", 1))
    yield P.KEEP_EVENTS, lambda who: noting.ask(who, AskQuestion(some, some, "苏砚清", "何时？"))
    yield P.KEEP_EVENTS, lambda who: noting.became(who, some, some)
    yield P.KEEP_EVENTS, lambda who: rosters.of(who, some)
    yield P.KEEP_EVENTS, lambda who: rosters.invite(who, some, [Invitee("苏砚清")])
    yield P.KEEP_EVENTS, lambda who: rosters.invite_people(who, some, [some])
    yield P.KEEP_EVENTS, lambda who: rosters.invite_group(who, some, some)
    yield P.KEEP_EVENTS, lambda who: rosters.invite_as_at(who, some, some)
    yield P.KEEP_EVENTS, lambda who: rosters.take_off(who, some)
    yield P.KEEP_EVENTS, lambda who: rosters.give_leave(who, some, "出差")
    yield P.KEEP_EVENTS, lambda who: rosters.end_leave(who, some)
    yield P.KEEP_EVENTS, lambda who: rosters.substitute(who, some, Invitee("苏砚清"))
    yield P.SEE_EVENTS, lambda who: desk.statistics.between(who, today, today)


def _of_desks(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    desk, some, now = station.workspace.events, new_id(clock), clock.now()
    signing, afterwards = desk.signing, desk.afterwards
    sign = SignIn(some, some, SignMethod.BY_HAND, "1 号台")
    yield P.SIGN_PEOPLE_IN, lambda who: signing.find(who, some, "沈")
    yield P.SIGN_PEOPLE_IN, lambda who: signing.counts(who, some)
    yield P.SIGN_PEOPLE_IN, lambda who: signing.recent(who, some)
    yield P.SIGN_PEOPLE_IN, lambda who: signing.take(who, some, some, "沈", "1 号台")
    yield P.SIGN_PEOPLE_IN, lambda who: signing.sign_in(who, sign)
    yield P.SIGN_PEOPLE_IN, lambda who: signing.sign_out(who, sign)
    yield P.SIGN_PEOPLE_IN, lambda who: signing.walk_in(who, WalkIn(some, some, "崔砚", "1 号台"))
    yield P.SIGN_PEOPLE_IN, lambda who: signing.undo(who, UndoMark(some, "1 号台"))
    yield P.SIGN_PEOPLE_IN, lambda who: signing.last_of(who, some, "1 号台")
    yield P.KEEP_EVENTS, lambda who: afterwards.paper(who, PaperRows(some, "1-3", "1 号台"))
    yield P.KEEP_EVENTS, lambda who: afterwards.missing(who, some)
    yield P.KEEP_EVENTS, lambda who: afterwards.tray(who, some)
    yield P.KEEP_EVENTS, lambda who: afterwards.settle(who, some)
    made_up = MakeUp(some, some, now, "骆怀瑾", "忘带手机")
    yield P.DECIDE_EVENTS, lambda who: afterwards.make_up(who, made_up)


def _of_councils(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    councils, some, today = (
        station.workspace.events.councils,
        new_id(clock),
        local_date(clock.now()),
    )
    keep = KeepCouncil(new_id(clock), CouncilKind.RESIDENT_COUNCIL, "居民议事会")
    seat = SeatMember(some, some, "苏砚清", MemberIdentity.RESIDENT)
    yield P.SEE_EVENTS, councils.every
    yield P.KEEP_EVENTS, lambda who: councils.keep(who, keep)
    yield P.KEEP_EVENTS, lambda who: councils.seat(who, seat)
    yield P.KEEP_EVENTS, lambda who: councils.unseat(who, some, today)
    yield P.KEEP_EVENTS, lambda who: councils.raise_topic(who, RaiseTopic(some, some, "电梯"))
    yield P.SEE_EVENTS, lambda who: councils.quorum(who, some)
    yield P.SEE_EVENTS, lambda who: councils.ballots(who, some)
    ballot = CountBallot(some, some, "电梯", 1, 1, 0, 1, 0, 0)
    yield P.KEEP_EVENTS, lambda who: councils.count(who, ballot)


def _of_sheets(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    sheets, some = station.workspace.evaluation.sheets, new_id(clock)
    yield P.FILL_FORM, lambda who: station.workspace.evaluation.sessions.view(who, some)
    yield P.FILL_FORM, lambda who: sheets.view(who, some)
    yield P.FILL_FORM, lambda who: sheets.answer(who, AnswerItem(some, some, "a", "a"))
    yield P.FILL_FORM, lambda who: sheets.describe(who, DescribeSheet(some, some))
    yield P.FILL_FORM, lambda who: sheets.finish(who, some, some)
    signature = SignSheet(some, some, SignerRole.DEPUTY, "祝云舟", "", b"1")
    yield P.FILL_FORM, lambda who: sheets.sign(who, signature)
    yield P.FILL_FORM, lambda who: sheets.refuse_to_sign(who, some, "认为记录不符")
    yield P.FILL_FORM, lambda who: sheets.lock(who, some)
    yield P.FILL_FORM, lambda who: sheets.versions(who, some)
    yield (
        P.DECIDE_EVALUATIONS,
        lambda who: sheets.correct(who, CorrectSheet(some, some, "点错一项")),
    )


def _of_people_in_the_rota(station: Station, clock: FakeClock) -> Iterator[tuple[Permission, Act]]:
    rota, some, today = station.workspace.rota, new_id(clock), local_date(clock.now())
    span = today, today
    yield P.KEEP_ROTA, lambda who: rota.problems(who, *span)
    yield P.KEEP_ROTA, lambda who: rota.proposals.propose(who, *span)
    yield P.KEEP_ROTA, lambda who: rota.proposals.accept(who, AcceptSeats({some: some}))
    asked = AskSwap(some, CellSeen(some, 1), some, reason="出差")
    yield P.KEEP_ROTA, rota.swaps.open
    yield P.KEEP_ROTA, rota.swaps.history
    yield P.KEEP_ROTA, lambda who: rota.swaps.check(who, asked)
    yield P.KEEP_ROTA, lambda who: rota.swaps.ask(who, asked)
    yield P.KEEP_ROTA, lambda who: rota.swaps.decide(who, DecideSwap(some, 1, agrees=True))
    yield P.KEEP_ROTA, lambda who: rota.swaps.withdraw(who, some, 1)
    leave = RecordAbsence(some, some, AbsenceKind.LEAVE, *span, "出差")
    yield P.KEEP_ROTA, lambda who: rota.absences.between(who, *span)
    yield P.KEEP_ROTA, lambda who: rota.absences.preview(who, leave)
    yield P.KEEP_ROTA, lambda who: rota.absences.record(who, leave)
    yield P.KEEP_ROTA, lambda who: rota.absences.withdraw(who, some, 1)
    note = NoteAttendance(some, some, Attendance.ATTENDED)
    yield P.KEEP_ROTA, lambda who: rota.attendance.note(who, note)
    yield P.KEEP_ROTA, lambda who: rota.attendance.history(who, some)
    yield P.KEEP_ROTA, lambda who: rota.publishing.preview(who, *span)
    yield P.KEEP_ROTA, lambda who: rota.publishing.publish(who, PublishRota(some, *span, 1))
    yield P.KEEP_ROTA, lambda who: rota.publishing.changes_since(who, *span)
    yield P.KEEP_ROTA, lambda who: rota.fairness.loads(who, today)
    paper = RecordRotaPaper(PaperKey(RotaPaperKind.DUTY_MONTH, *span), "", 1, succeeded=True)
    yield P.PRINT, lambda who: rota.papers.record(who, paper)


def _of_partners(station: Station) -> Iterator[tuple[Permission, Act]]:
    work, nobody = station.workspace, random_id()
    yield P.SEE_DIRECTORY, work.partners.lines
    yield P.SEE_DIRECTORY, work.partners.revoked
    yield P.SEE_DIRECTORY, work.partners.hubs
    yield P.ENROL, work.partners.comparing
    yield P.ENROL, work.joining.ask
    yield P.ENROL, lambda who: work.joining.receive(who, "")
    yield P.ENROL, lambda who: work.joining.confirm(who, Confirm(nobody, ""))
    yield P.ENROL, lambda who: work.joining.drop(who, nobody)
    yield P.ENROL, work.admission.found
    yield P.ENROL, lambda who: work.admission.receive(who, "")
    yield P.ENROL, lambda who: work.admission.admit(who, Admit(nobody, ""))
    yield P.ENROL, lambda who: work.admission.revoke(who, nobody)
    yield P.ENROL, work.admission.renew


@pytest.mark.parametrize("role", list(Role))
def test_a_service_does_what_the_table_lets_a_role_do_and_nothing_else(
    station: Station, clock: FakeClock, role: Role
) -> None:
    actor = replace(station.actor, user=UserId(new_id(clock)), role=role, also=())
    wrong = [
        f"{permission} {'refused' if may(role, permission) else 'allowed'}"
        for permission, act in acts(station, clock)
        if _lets(act, actor, permission) is not may(role, permission)
    ]
    assert not wrong


def test_every_right_of_today_is_asked_for_by_some_act(station: Station, clock: FakeClock) -> None:
    asked = {permission for permission, _ in acts(station, clock)}
    later = {
        P.CORRECT, P.SEE_NAME, P.SEE_ID, P.SEE_STATEMENT, P.SEE_EVALUATIONS,
        P.EXPORT_UNMASKED, P.MAKE_BUNDLE, P.IMPORT_BUNDLE, P.IMPORT_SHEET, P.DELETE,
        P.SUBJECT_REQUEST, P.MAKE_BACKUP, P.RESTORE,
    }  # fmt: skip
    assert asked | later == set(Permission)
    assert not asked & later


def _lets(act: Act, actor: Actor, permission: Permission) -> bool:
    """Tell whether the right was granted; what else is wrong with an act does not matter here."""
    try:
        act(actor)
    except NotPermitted as refused:
        return refused.permission is not permission
    except StationError:
        return True
    return True
