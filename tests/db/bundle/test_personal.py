"""An erasure reaches every word about a person: replies, calls, ratings, remarks, pictures; figures and dates stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.attachments.contracts import Subject
from db.bundle.exchange_contracts import ExchangeProblem
from db.bundle.layout import Layouts
from db.insights.contracts import Indicator, Period, PeriodSort
from db.journal.payload import decode_context
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Action, Kind, Verb
from db.reception.codes import ContactForm, DemandType, MatterState
from db.reception.contracts import AddNote
from db.reception.handling import (
    AskExtension,
    CheckReply,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    FeedBack,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
    UrgeForm,
    UrgeUnit,
)
from db.reception.records import ExtensionRow, MatterRow, RatingRow, ReplyRow
from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.contracts import Attendance, CellSeen, NoteAttendance
from db.scheduling.swap_contracts import AskSwap
from db.storage.records import BlobRow
from tests import factories, pictures
from tests.db.bundle.desks import agreed
from tests.db.reception.cases import Case
from tests.db.scheduling.desks import APRIL, april
from tests.db.scheduling.desks import Desk as Rota
from tests.fakes.clock import FakeClock
from tests.restored import restored
from tests.stations import Station, colleague

NAME, PHONE = "沈禾穗", "19900000001"
SAYS = f"{NAME}来电 {PHONE}，"


def left_of(station: Station, *words: str) -> set[str]:
    """Return the tables, those of the search included, in which any of these words still stands."""
    with station.workspace.unit_of_work.reading() as session:
        read = session.connection().exec_driver_sql
        names = [
            name
            for (name,) in read("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        ]
        wanted = [word.encode() for word in words]
        return {
            name
            for name in names
            for row in read(f'SELECT * FROM "{name}"').fetchall()
            if any(word in _bytes(value) for value in row for word in wanted)
        }


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def erase(station: Station, record: UUID, reason: str = "本人书面要求删除") -> int:
    erasures = station.workspace.bundles.erasures
    return erasures.request(station.actor, agreed(station.actor), record, reason).value


def row(case: Case, row_class: Any) -> Any:
    with case.station.workspace.unit_of_work.reading(case.station.actor) as session:
        table = row_class.__table__
        return session.execute(select(table).where(table.c.matter == case.matter)).first()


def attach(case: Case, kind: Kind, record: UUID) -> None:
    command = pictures.attachment(
        case.clock, pictures.photo(seed=len(str(kind))), title=f"{NAME}回执"
    )
    case.station.workspace.attachments.add(case.station.actor, Subject(kind, record), command)


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    """A matter on its whole way, with the name and the telephone typed wherever words can be typed."""
    case = Case(station, clock)
    clerk = colleague(station, clock, "赵听雨")
    case.take(UrgeUnit, UrgeForm.PHONE, SAYS)
    case.take(AskExtension, date(2026, 4, 20), SAYS, by=clerk)
    case.take(DecideExtension, granted=False, visitor_informed=True, remark=SAYS)
    case.take(ReturnMatter, ReturnReason.UNCLEAR, SAYS)
    case.assign(case.units[1], opinion=SAYS)
    case.take(SignFor, "赵临")
    case.reply(content=SAYS)
    case.take(CheckReply, True, True, True, True, True, SAYS, by=clerk)
    station.workspace.reception.add_note(station.actor, AddNote(case.matter, SAYS))
    case.take(FeedBack, ContactForm.PHONE, remark=SAYS)
    case.rate(Score.SATISFIED, Score.SATISFIED, reason=SAYS)
    attach(case, Kind.REPLY, row(case, ReplyRow).id)
    attach(case, Kind.RATING, row(case, RatingRow).id)
    return case


def test_no_word_about_a_person_is_left_in_any_table(case: Case) -> None:
    assert left_of(case.station, NAME, PHONE)
    erase(case.station, case.matter)
    assert left_of(case.station, NAME, PHONE) == set()
    assert case.station.workspace.matters.find(case.station.actor, NAME) == ()
    assert all(one.broken_at is None for one in case.station.workspace.journal.verify())


def test_pictures_of_replies_and_ratings_lose_their_keys(case: Case) -> None:
    with case.station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(BlobRow.name)).all()
    erase(case.station, case.matter)
    with case.station.workspace.unit_of_work.reading() as session:
        assert session.scalars(select(BlobRow.name)).all() == []


def test_numbers_dates_classes_and_scores_stay(case: Case) -> None:
    before, reply, rating = case.shown, row(case, ReplyRow), row(case, RatingRow)
    asked, slips = row(case, ExtensionRow), case.course.slips
    erase(case.station, case.matter)
    shown, said, scored = case.shown, row(case, ReplyRow), row(case, RatingRow)
    assert (shown.line.number, shown.line.state) == (before.line.number, before.line.state)
    assert (said.number, said.result, said.replied_at) == (
        reply.number, reply.result, reply.replied_at
    )  # fmt: skip
    assert (said.content, scored.reason) == ("", "")
    assert (scored.attitude, scored.result, scored.rated_at) == (
        rating.attitude, rating.result, rating.rated_at
    )  # fmt: skip
    left = row(case, ExtensionRow)
    assert (left.granted, left.decided_at, left.decided_by, left.remark) == (
        False, asked.decided_at, asked.decided_by, None
    )  # fmt: skip
    assert [(one.signed_on, one.returned_at) for one in case.course.slips] == [
        (one.signed_on, one.returned_at) for one in slips
    ]


def test_what_was_done_is_told_as_before_without_its_words(case: Case) -> None:
    before = case.shown
    files = (Action.ATTACHMENT_ADDED,)
    erase(case.station, case.matter)
    newest, *rest = case.shown.timeline
    assert (newest.action, newest.subject, newest.text) == (Action.DATA_ERASED, "", "")
    assert [(one.action, one.at, one.units, one.rated) for one in rest] == [
        (one.action, one.at, one.units, one.rated)
        for one in before.timeline
        if one.action not in files
    ]
    assert {one.text for one in rest} <= {"", "赵临"}
    assert case.shown.rated_by == before.rated_by
    assert case.shown.is_rater_barred == before.is_rater_barred


def test_the_work_goes_on_afterwards(case: Case) -> None:
    erase(case.station, case.matter)
    case.close()
    assert case.state is MatterState.CLOSED


def test_where_a_matter_was_declined_to_goes_and_why_stays(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock, assigned=False)
    case.take(DeclineMatter, DeclineReason.LITIGATION, SAYS)
    erase(station, case.matter)
    assert left_of(station, NAME, PHONE) == set()
    with station.workspace.unit_of_work.reading() as session:
        left = session.get_one(MatterRow, case.matter)
        assert (left.state, left.decline_reason, left.guided_to) == (
            MatterState.NOT_ACCEPTED, DeclineReason.LITIGATION, None
        )  # fmt: skip


def test_a_state_that_nobody_wrote_words_to_is_left_alone(case: Case) -> None:
    """Nothing is written to the matter but what goes, so that figures of other stations are not touched."""
    erase(case.station, case.matter)
    state = 20
    with case.station.workspace.unit_of_work.reading() as session:
        query = select(OperationRow.context).where(
            OperationRow.record == case.matter, OperationRow.verb == Verb.ERASE
        )
        (context,) = session.scalars(query).all()
    assert context is not None
    assert state not in decode_context(context)


def test_the_queue_of_today_and_begun_forms_let_go_too(station: Station, clock: FakeClock) -> None:
    case = Case(station, clock)
    station.workspace.waiting.draw_ticket(station.actor, NAME)
    form = f"act:{case.matter.hex}:reply"
    station.workspace.unsaved.keep(station.actor, form, {"content": PHONE})
    erase(station, case.matter)
    assert left_of(station, NAME, PHONE) == set()


def test_the_reason_that_is_kept_names_nobody(case: Case) -> None:
    for reason in (f"{NAME}本人要求", f"来电 {PHONE} 要求"):
        with pytest.raises(InvalidInput) as refused:
            erase(case.station, case.matter, reason)
        assert [one.code for one in refused.value.problems] == [ExchangeProblem.NAMES_PERSON]


def test_another_visit_of_somebody_else_keeps_its_words(case: Case) -> None:
    visitor = factories.visitor(name="顾砚舟", phone="19900000077")
    command = factories.visit(case.clock, visitor=visitor)
    workspace, actor = case.station.workspace, case.station.actor
    matter = workspace.reception.register_visit(actor, command).value.matters[0].matter
    erase(case.station, case.matter)
    assert workspace.matters.detail(actor, matter).line.visitor == "顾砚舟"


def test_it_can_be_asked_for_once_more(case: Case) -> None:
    """What was written since goes as well."""
    erase(case.station, case.matter)
    case.station.workspace.reception.add_note(case.station.actor, AddNote(case.matter, SAYS))
    erase(case.station, case.matter)
    assert left_of(case.station, NAME, PHONE) == set()


def test_no_figure_of_counts_deadlines_and_satisfaction_changes(case: Case) -> None:
    insights, actor = case.station.workspace.insights, case.station.actor
    period = Period(PeriodSort.MONTH, date(2026, 3, 1), date(2026, 3, 31))
    before, frequent = insights.figures(actor, period), insights.ranking(actor, period)
    erase(case.station, case.matter)
    assert insights.ranking(actor, period) == frequent
    changed = {
        one.indicator
        for one, was in zip(insights.figures(actor, period), before, strict=True)
        if one != was
    }
    assert changed <= {Indicator.PERSONS}, "nobody is known any more who could be counted"


def test_a_report_of_the_same_visit_goes_though_whoever_erases_may_not_know_of_it(
    station: Station, clock: FakeClock
) -> None:
    report = factories.matter(title="举报", demand_type=DemandType.REPORT)
    command = factories.visit(clock, factories.matter(), report)
    found = station.workspace.reception.register_visit(station.actor, command).value.matters
    clerk = replace(station.actor, role=Role.DISTRICT_ADMIN, also=())
    erasures = station.workspace.bundles.erasures
    shown = {one.kind: one.count for one in erasures.holding(clerk, found[0].matter)}
    assert shown[Kind.MATTER] == 1
    erasures.request(clerk, agreed(clerk), found[0].matter, "本人书面要求删除")
    with station.workspace.unit_of_work.reading() as session:
        sealed = session.scalars(
            select(MatterRow.sealed), execution_options={"every_matter": True}
        ).all()
    assert sealed == [None, None]


def test_dates_classes_and_scores_stay_in_an_older_backup_that_is_put_back(
    case: Case, clock: FakeClock, tmp_path: Path
) -> None:
    station = case.station
    station.workspace.backups.make(clock.now())
    erase(station, case.matter)
    kept = {one: _facts(station, one, case.matter) for one in (ReplyRow, RatingRow, ExtensionRow)}
    with restored(station, tmp_path / "restored", clock) as back:
        assert not left_of(back, NAME, PHONE)
        assert kept == {one: _facts(back, one, case.matter) for one in kept}


def _facts(station: Station, row_class: Any, matter: UUID) -> Any:
    """Return what a record of the matter says, without what the journal adds to it."""
    names = [one.name for one in Layouts().of(row_class.__kind__).fields]  # type: ignore[union-attr]
    with station.workspace.unit_of_work.reading() as session:
        query = select(*(row_class.__table__.c[name] for name in names))
        return session.execute(query.where(row_class.matter == matter)).all()


def test_why_a_deputy_could_not_come_goes_with_the_deputy(
    station: Station, clock: FakeClock
) -> None:
    rota = Rota(station, clock)
    person, other = rota.deputy(NAME, phone=PHONE), rota.deputy("陆承安")
    rota.shift(april(15))
    cell = rota.shifts()[0].cells[0]
    rota.fill(cell.id, person)
    leave = RecordAbsence(
        rota.id(), person, AbsenceKind.LEAVE, april(20), april(21), reason=f"{NAME}住院"
    )
    rota.rota.absences.record(rota.actor, leave)
    swap = AskSwap(
        rota.id(), CellSeen(cell.id, rota.shown(cell.id).revision), other, reason=f"{NAME}母亲病重",
        asked_for=f"{NAME}之妻",
    )  # fmt: skip
    rota.rota.swaps.ask(rota.actor, swap)
    note = NoteAttendance(rota.id(), cell.id, Attendance.ON_LEAVE, remark=f"{NAME}发烧")
    rota.rota.attendance.note(rota.actor, note)
    erase(station, person)
    assert left_of(station, NAME, PHONE) == set()
    (kept,) = rota.rota.absences.between(rota.actor, *APRIL)
    assert (kept.person, kept.first, kept.reason) == (person, april(20), "")
    assert rota.shown(cell.id).attendance.attendance is Attendance.ON_LEAVE
