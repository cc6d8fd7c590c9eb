"""Numbers from other places and questions: what was said before stays, what nobody answered becomes a matter."""

from __future__ import annotations

from db.events.codes import CountQuality, CountUnit
from db.events.contracts import EventView
from db.events.noting import AskQuestion, CountHeads
from db.events.rules import EventProblem
from tests.db.evaluation.desks import codes
from tests.db.events.desks import Desk


def _count(desk: Desk, event, place: str, number: int | None, **values) -> EventView:  # type: ignore[no-untyped-def]
    command = CountHeads(desk.id(), event, place, number, **values)
    return desk.events.noting.count(desk.actor, command).value


def test_a_place_reports_again_and_the_old_number_stays(desk: Desk) -> None:
    event = desk.plan().line.id
    _count(desk, event, "桂湾社区", None)
    _count(desk, event, "桂湾社区", 180, quality=CountQuality.OVER)
    view = _count(desk, event, "桂湾社区", 186, source="方予白")
    (line,) = view.headcounts
    assert (line.number, line.quality, line.earlier) == (186, CountQuality.EXACT, (180,))
    assert view.line.remote == 186


def test_a_place_that_has_not_reported_has_no_number(desk: Desk) -> None:
    event = desk.plan().line.id
    (line,) = _count(desk, event, "北渚村", None).headcounts
    assert line.number is None


def test_units_are_never_added_to_one_another(desk: Desk) -> None:
    event = desk.plan().line.id
    _count(desk, event, "桂湾社区", 186)
    view = _count(desk, event, "桂湾社区", 12, unit=CountUnit.FIRMS)
    assert view.line.remote == 186
    assert len(view.headcounts) == 2


def test_a_question_is_answered_later_or_becomes_a_matter(desk: Desk) -> None:
    event, question = desk.plan().line.id, desk.id()
    asked = AskQuestion(question, event, "苏砚清", "何时开工？", "桂湾社区")
    desk.events.noting.ask(desk.actor, asked)
    matter = desk.id()
    (line,) = desk.events.noting.became(desk.actor, question, matter).value.questions
    assert (line.question, line.answer, line.matter) == ("何时开工？", "", matter)
    other = desk.id()
    assert codes(lambda: desk.events.noting.became(desk.actor, question, other)) == [
        EventProblem.ANSWERED
    ]
