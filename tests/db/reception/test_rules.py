"""Rules of reception: which step follows, what a visit must have, what is merely cleaned."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.kernel.ids import MatterId, OrganizationId, PersonId
from db.people.rules import PeopleProblem
from db.reception import rules
from db.reception.codes import MatterState, NextStep, Step, VisitorKind
from db.reception.contracts import AssignMatter, CloseMatter, RecordReply
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.fakes.clock import FakeClock

MATTER = MatterId(UUID(int=1))


def problems_of(clock: FakeClock, **values: object) -> list[tuple[str, str]]:
    command = rules.tidy(factories.visit(clock, **values))
    return [(one.field, one.code) for one in rules.check_visit(command, clock.now())]


def test_a_good_visit_has_no_problems(clock: FakeClock) -> None:
    assert problems_of(clock) == []


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"matters": ()}, ("matters", ReceptionProblem.NO_MATTER)),
        ({"visitor": factories.visitor(count=0)}, ("count", ReceptionProblem.COUNT_TOO_SMALL)),
        (
            {"visitor": factories.visitor(kind=VisitorKind.ANONYMOUS)},
            ("phone", ReceptionProblem.ANONYMOUS_WITH_CONTACT),
        ),
        (
            {"visitor": factories.visitor(kind=VisitorKind.ANONYMOUS, phone="", person=PersonId(MATTER))},
            ("phone", ReceptionProblem.ANONYMOUS_WITH_CONTACT),
        ),
        ({"visitor": factories.visitor(phone="199")}, ("phone", PeopleProblem.PHONE_TOO_SHORT)),
        ({"visitor": factories.visitor(name="长" * 51)}, ("name", PeopleProblem.TOO_LONG)),
        ({"visitor": factories.visitor(address="长" * 101)}, ("address", PeopleProblem.TOO_LONG)),
        ({"visitor": factories.visitor(region_code="1" * 13)}, ("region_code", PeopleProblem.TOO_LONG)),
        ({"place": "长" * 101}, ("place", PeopleProblem.TOO_LONG)),
        ({"ticket": "A" * 9}, ("ticket", PeopleProblem.TOO_LONG)),
        ({"matters": (factories.matter(category="路"),)}, ("category", ReceptionProblem.CATEGORY_UNKNOWN)),
        ({"matters": (factories.matter(statement="长" * 4001),)},
         ("statement", ReceptionProblem.STATEMENT_LONG)),
        ({"matters": (factories.matter(summary="长" * 201),)}, ("summary", ReceptionProblem.SUMMARY_LONG)),
        ({"matters": (factories.matter(answer="长" * 2001),)}, ("answer", ReceptionProblem.ANSWER_LONG)),
        ({"matters": (factories.matter(place="长" * 101),)}, ("place", PeopleProblem.TOO_LONG)),
    ],
)  # fmt: skip
def test_every_problem_of_a_visit_is_named(
    clock: FakeClock, values: dict[str, object], problem: tuple[str, str]
) -> None:
    assert problems_of(clock, **values) == [problem]


@pytest.mark.parametrize("uscc", ["1234", "９１３３０４８１MA2JXXXX0X", "A" * 30])
def test_an_odd_credit_code_warns_and_never_blocks(clock: FakeClock, uscc: str) -> None:
    command = rules.tidy(factories.visit(clock, visitor=factories.visitor(uscc=uscc)))
    found = rules.check_visit(command, clock.now())
    assert found
    assert rules.blocking(found) == ()


def test_a_visit_cannot_have_been_received_tomorrow(clock: FakeClock) -> None:
    later = clock.now() + timedelta(minutes=1)
    assert problems_of(clock, received_at=later) == [
        ("received_at", ReceptionProblem.RECEIVED_IN_FUTURE)
    ]
    assert problems_of(clock, received_at=clock.now()) == []


def test_texts_are_cleaned_before_they_are_checked(clock: FakeClock) -> None:
    command = factories.visit(
        clock, factories.matter(title=" 东林路\x00 窨井盖 ", category=" 03 ", statement="一\r\n二\u202e"),
        visitor=factories.visitor(name="阿依古丽•买买提", phone="+86 199-0000-0001", region_name=" 桂湾\u200b "),
        place="\u3000一楼 ", ticket=" A13\u200b",
    )  # fmt: skip
    tidied = rules.tidy(command)
    assert tidied.matters[0].title == "东林路窨井盖"
    assert tidied.matters[0].category == "03"
    assert tidied.matters[0].statement == "一\n二⟨U+202E⟩"
    assert (tidied.visitor.name, tidied.visitor.phone) == ("阿依古丽·买买提", "19900000001")
    assert (tidied.visitor.region_name, tidied.place, tidied.ticket) == ("桂湾", "一楼", "A13")


def test_words_beside_a_step_are_cleaned_too() -> None:
    reply = rules.tidy_reply(RecordReply(MATTER, 1, " 已\x00修好 ", handler="李 工"))
    assert (reply.content, reply.handler) == ("已修好", "李工")
    unit = OrganizationId(UUID(int=2))
    assert rules.tidy_assignment(AssignMatter(MATTER, 1, unit, opinion=" 请办 ")).opinion == "请办"
    assert rules.tidy_closing(CloseMatter(MATTER, 1, "\x00 ")).remark == ""


def test_a_reply_needs_words_and_not_too_many() -> None:
    def codes(**values: object) -> list[str]:
        reply = rules.tidy_reply(RecordReply(MATTER, 1, **values))  # type: ignore[arg-type]
        return [one.code for one in rules.check_reply(reply, date(2026, 3, 18))]

    assert codes(content="已修好") == []
    assert codes(content="\x00 ") == [ReceptionProblem.CONTENT_MISSING]
    assert codes(content="长" * 2001) == [ReceptionProblem.ANSWER_LONG]
    assert codes(content="好", handler="长" * 51) == [PeopleProblem.TOO_LONG]


def test_a_remark_may_be_missing_only_where_nobody_needs_it() -> None:
    assert [one.code for one in rules.check_note("")] == [ReceptionProblem.TEXT_MISSING]
    assert rules.check_note("", required=False) == ()
    (long,) = rules.check_note("长" * 1001, field="remark", required=False)
    assert (long.field, long.code) == ("remark", ReceptionProblem.TEXT_LONG)


def test_what_is_chosen_on_the_form_is_the_first_state() -> None:
    assert {step: rules.first_state(step) for step in NextStep} == {
        NextStep.ASSIGN: MatterState.REGISTERED,
        NextStep.ANSWER: MatterState.ANSWERED_ON_SITE,
        NextStep.RECORD: MatterState.CLOSED,
    }


def test_a_step_that_cannot_be_done_says_state_and_step() -> None:
    (problem,) = rules.check_step(MatterState.CLOSED, Step.REPLY)
    assert problem.params == {"state": MatterState.CLOSED, "step": Step.REPLY}
