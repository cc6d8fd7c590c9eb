"""Any string in any field is refused as input or stored clean; a visit becomes its rows once."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import String, select

from db.accounts.contracts import AddAccount
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, InvalidInput
from db.kernel.ids import PrintId, UserId, new_id
from db.reception.codes import Channel, DemandType, NextStep, VisitorKind
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    RecordReply,
    RegisterVisit,
    RevealContact,
)
from db.reception.handling import ReopenMatter
from db.reception.paper_contracts import RecordPrint
from db.reception.queue_contracts import Draft
from db.reception.records import AssignmentRow, MatterRow, VisitRow
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings, record_classes
from tests.stations import Station, Template, copied, entrance_of, open_station

HOSTILE = [
    "", " ", "\u3000", "\x00", "a\x00b", "\x01\x1f\x7f\x85", "\r\n\t",
    "line\nline\r\nline", "\u202e倒过来",
    "\u2066隔\u2069离", "\u200b零\u200c宽\u200d符", "\ufeff开头", "\ud800",
    "半\udfff个", "👨\u200d👩\u200d👧", "👍🏽🇨🇳",
    "𬭚\U00031350\U000323af", "e\u0301\u0323", "ﬁ ㍿ Ａ", "Z͑ͫ̓ͪ̂ͫa", "\ufffe\uffff\U0010ffff", "'; DROP TABLE visit; --",
    '"*^:()-{}[] NEAR(a b)', "%_\\", "<b>粗</b><img src=file:///x>", "=1+1", "../../x", "１９９０００００００１", "٣٤٥",
    "长" * 5000,
]  # fmt: skip
PASTE = "粘贴\x00\u202e" * 2_500_000
"""Ten million characters."""


@pytest.fixture(scope="module")
def desk(
    request: pytest.FixtureRequest, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Station]:
    """One station that takes everything that is typed here."""
    folder, clock = tmp_path_factory.mktemp("desk") / "station", FakeClock()
    with copied(request, template, folder, clock) as door:
        station = open_station(door, template.founded, clock)
        yield station
        # Whichever of the tests below a worker was given, what they put in is clean.
        assert_stored_clean(station)
        station.workspace.close()


OF_VISIT = {
    **{
        f"visitor {name}": (lambda text, name=name: {"visitor": factories.visitor(**{name: text})})
        for name in ("name", "phone", "region_code", "region_name", "address", "work_unit", "uscc")
    },
    **{
        f"matter {name}": (lambda text, name=name: {"matters": (factories.matter(**{name: text}),)})
        for name in ("title", "category", "statement", "summary", "place")
    },
    "matter answer": lambda text: {
        "matters": (factories.matter(answer=text, next_step=NextStep.ANSWER),)
    },
    "place": lambda text: {"place": text},
    "ticket": lambda text: {"ticket": text},
}  # fmt: skip


def try_it(act: Callable[[], object]) -> bool:
    """Do it; tell whether it was taken. Anything but a refusal of the input fails the test."""
    try:
        act()
    except InvalidInput as refused:
        return not refused.problems
    return True


@pytest.mark.parametrize("place", OF_VISIT)
def test_any_string_in_a_visit_is_refused_or_stored(
    desk: Station, clock: FakeClock, place: str
) -> None:
    taken = 0
    for text in HOSTILE:
        command = replace(factories.visit(clock), **OF_VISIT[place](text))
        taken += try_it(lambda: desk.workspace.reception.register_visit(desk.actor, command))  # noqa: B023
    assert taken or place == "matter category"


def test_any_string_in_a_person_or_an_organisation_is_refused_or_stored(
    desk: Station, clock: FakeClock
) -> None:
    fields = ("name", "phone", "region_code", "region_name", "address", "work_unit", "specialty",
              "congress_term", "electoral_district")  # fmt: skip
    taken = dict.fromkeys(("person", "unit"), 0)
    for text in HOSTILE:
        for name in fields:
            person = factories.deputy(clock, **{name: text})
            taken["person"] += try_it(partial(desk.workspace.people.add, desk.actor, person))
        for name in ("name", "short_name", "phone", "region_code"):
            unit = factories.organization(clock, **{name: text})
            add = partial(desk.workspace.stations.add_organization, desk.actor, unit)
            taken["unit"] += try_it(add)
    assert all(taken.values())


def test_any_string_in_a_step_is_refused_or_stored(desk: Station, clock: FakeClock) -> None:
    reception, actor = desk.workspace.reception, desk.actor
    unit = desk.workspace.stations.add_organization(actor, factories.organization(clock)).value.id
    for text in HOSTILE[::3]:
        command = factories.visit(clock)
        matter = reception.register_visit(actor, command).value.matters[0].matter

        def seen(matter: Any = matter) -> int:
            return desk.workspace.matters.detail(actor, matter).revision

        acts: list[Callable[[], object]] = [
            lambda: reception.assign(actor, AssignMatter(matter, seen(), unit, opinion=text)),  # noqa: B023
            lambda: reception.assign(actor, AssignMatter(matter, seen(), unit)),  # noqa: B023
            lambda: reception.record_reply(actor, RecordReply(matter, seen(), text, handler="李")),  # noqa: B023
            lambda: reception.record_reply(actor, RecordReply(matter, seen(), "好", handler=text)),  # noqa: B023
            lambda: reception.record_reply(actor, RecordReply(matter, seen(), "已办结。")),  # noqa: B023
            lambda: reception.close(actor, CloseMatter(matter, seen(), text)),  # noqa: B023
            lambda: reception.add_note(actor, AddNote(matter, text)),  # noqa: B023
            lambda: reception.reveal_phone(actor, RevealContact(matter, text)),  # noqa: B023
            lambda: reception.record_print(
                actor, RecordPrint(PrintId(new_id(clock)), matter, text, text, 1, succeeded=True)  # noqa: B023
            ),
        ]  # fmt: skip
        assert sum(map(try_it, acts))


def test_any_string_in_a_draft_comes_back_as_it_was(desk: Station, clock: FakeClock) -> None:
    waiting = desk.workspace.waiting
    for text in HOSTILE:
        waiting.keep_draft(
            desk.actor, Draft("A01", {"title": text, "day": date(2026, 3, 18)}, clock.now())
        )
        (draft,) = waiting.drafts(desk.actor)
        assert draft.content == {"title": text, "day": "2026-03-18"}
        assert len(waiting.draw_ticket(desk.actor, text).value.name) <= 50
    waiting.waiting(desk.actor)
    waiting.drop_draft(desk.actor, "A01")


def test_any_string_in_an_account_or_at_the_door_is_refused(
    desk: Station, clock: FakeClock
) -> None:
    folder = desk.entrance.places.folder.parent
    for text in HOSTILE:
        command = AddAccount(UserId(new_id(clock)), text, Role.DUTY_STAFF, "Kuai-Ban 55 qi")
        try_it(lambda: desk.workspace.accounts.add(desk.actor, command))  # noqa: B023
        clock.advance(days=1)
        if try_it(lambda: desk.workspace.accounts.change_passphrase(desk.actor, text)):  # noqa: B023
            assert entrance_of(folder, clock).enter(desk.founded.user, text)
        with pytest.raises(CannotOpen):
            entrance_of(folder, clock).enter(desk.founded.user, text + "\ud800")
        with pytest.raises(CannotOpen):
            entrance_of(folder, clock).prove_code(text)


@pytest.mark.parametrize(
    "place", ["visitor name", "visitor address", "matter title", "matter statement"]
)
def test_a_paste_of_ten_million_characters_is_refused_soon(
    desk: Station, clock: FakeClock, place: str
) -> None:
    command = replace(factories.visit(clock), **OF_VISIT[place](PASTE))
    start = time.perf_counter()
    with pytest.raises(InvalidInput):
        desk.workspace.reception.register_visit(desk.actor, command)
    assert time.perf_counter() - start < 1


def assert_stored_clean(desk: Station) -> None:
    """Check that every text fits its column and holds no character that it should not."""
    stored = 0
    with desk.workspace.unit_of_work.reading() as session:
        for row_class in record_classes():
            columns = [c for c in row_class.__table__.columns if isinstance(c.type, String)]  # type: ignore[attr-defined]
            for row in session.scalars(select(row_class)):
                for column in columns:
                    stored += is_stored_clean(getattr(row, column.key), column.type)
    assert stored
    assert findings(desk.workspace) == []


def is_stored_clean(value: object, kind: Any) -> bool:
    """Check one stored text; tell whether there was one."""
    if type(value) is not str:
        return False
    value.encode()
    assert value == unicodedata.normalize("NFC", value).strip()
    assert not [one for one in value if unicodedata.category(one) in ("Cc", "Cs") and one != "\n"]
    assert not set(value) & set("\u202e\u2066\u2069\u200b\ufeff")
    assert kind.length is None or len(value) <= kind.length
    return True


def rows(station: Station, row_class: type[Any]) -> list[Any]:
    """Return every row of a table."""
    with station.workspace.unit_of_work.reading() as session:
        found = list(session.scalars(select(row_class).order_by(row_class.id)))
        session.expunge_all()
        return found


def test_a_visit_keeps_what_was_said_about_it(station: Station, clock: FakeClock) -> None:
    deputy = station.workspace.people.add(station.actor, factories.deputy(clock)).value.line.id
    visitor = factories.visitor(kind=VisitorKind.GROUP, count=4, uscc="９１３３０４８１ma2jxxxx0x")
    command = factories.visit(
        clock, visitor=visitor, channel=Channel.HOME_VISIT, place=" 桂湾 ", deputies=(deputy,)
    )
    station.workspace.reception.register_visit(station.actor, command)
    (visit,) = rows(station, VisitRow)
    assert (visit.channel, visit.place, visit.visitor_count) == (Channel.HOME_VISIT, "桂湾", 4)
    assert (visit.deputies, visit.recorder) == ((deputy,), station.actor.user)
    assert visit.uscc == "91330481MA2JXXXX0X"


def test_a_known_person_is_named_again_rather_than_added(
    station: Station, clock: FakeClock
) -> None:
    person = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    command = factories.visit(clock, visitor=factories.visitor(person=person))
    station.workspace.reception.register_visit(station.actor, command)
    assert len(station.workspace.people.person_ids(station.actor, None)) == 16


def test_an_assignment_has_a_number_and_lane_of_its_own(station: Station, clock: FakeClock) -> None:
    unit = station.workspace.stations.add_organization(station.actor, factories.organization(clock))
    for _ in range(2):
        command = factories.visit(clock, factories.matter(), factories.matter(unit=unit.value.id))
        station.workspace.reception.register_visit(station.actor, command)
    assert sorted(row.number for row in rows(station, AssignmentRow)) == [
        "海昌交〔2026〕1号", "海昌交〔2026〕2号",
    ]  # fmt: skip
    assert [row.serial for row in sorted(rows(station, MatterRow), key=lambda r: r.serial)] == [
        1, 2, 3, 4,
    ]  # fmt: skip


def test_a_refused_visit_takes_no_number(station: Station, clock: FakeClock) -> None:
    bad = factories.visit(clock, factories.matter(), factories.matter(title=""))
    with pytest.raises(InvalidInput):
        station.workspace.reception.register_visit(station.actor, bad)
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert saved.value.matters[0].serial == 1


def test_a_retry_gives_the_deadline_of_the_first_try(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    first = station.workspace.reception.register_visit(station.actor, command).value.matters[0].due
    clock.advance(days=2)
    again = station.workspace.reception.register_visit(station.actor, command).value.matters[0].due
    assert first is not None
    assert again is not None
    assert (again.on, again.days) == (first.on, first.days)


def test_a_print_that_is_recorded_twice_counts_once(station: Station, clock: FakeClock) -> None:
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    printed = RecordPrint(PrintId(new_id(clock)), matter, "receipt_a4", "", 1, succeeded=True)
    for _ in range(2):
        station.workspace.reception.record_print(station.actor, printed)
    assert len(station.workspace.matters.detail(station.actor, matter).timeline) == 2


def test_a_known_persons_phone_is_kept_though_the_form_shows_it_masked(
    station: Station, clock: FakeClock
) -> None:
    added = factories.person(clock, phone="19900000077")
    station.workspace.people.add(station.actor, added)
    visitor = factories.visitor(name="顾砚舟", phone="", person=added.person)
    command = factories.visit(clock, visitor=visitor)
    made = station.workspace.reception.register_visit(station.actor, command).value
    shown = station.workspace.matters.detail(station.actor, made.matters[0].matter)
    assert shown.line.phone == "199 **** 0077"


def test_the_voters_day_is_not_put_off_at_the_counter(station: Station, clock: FakeClock) -> None:
    """More time has a reason, and is asked for where everybody sees it."""
    late = factories.visit(clock, factories.matter(due_on=date(2026, 12, 31)))
    assert refused_of(station, late) == {ReceptionProblem.DUE_TOO_LATE}
    sooner = factories.visit(clock, factories.matter(due_on=date(2026, 3, 19)))
    station.workspace.reception.register_visit(station.actor, sooner)


@pytest.mark.parametrize("asked", [DemandType.HELP, DemandType.COMPLAINT])
def test_what_asked_for_something_and_was_merely_written_down_is_as_old_as_it_is(
    station: Station, clock: FakeClock, asked: DemandType
) -> None:
    """Opened again its clock has not stopped."""
    matter = factories.matter(demand_type=asked, next_step=NextStep.RECORD)
    made = station.workspace.reception.register_visit(station.actor, factories.visit(clock, matter))
    matter_id = made.value.matters[0].matter
    clock.advance(days=90)
    seen = station.workspace.matters.detail(station.actor, matter_id)
    opened = ReopenMatter(matter_id, seen.revision, "当时没有办")
    shown = station.workspace.handling.take(station.actor, opened).value
    assert shown.line.awaited_by is not None
    assert shown.line.awaited_by < date(2026, 5, 1)


def refused_of(station: Station, visit: RegisterVisit) -> set[str]:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.reception.register_visit(station.actor, visit)
    return {one.code for one in refused.value.problems}
