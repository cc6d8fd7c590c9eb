"""From typed values to the command."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from db.kernel.clock import CHINA
from db.kernel.ids import PersonId, VisitId, random_id
from db.people.contracts import Gender
from db.reception.codes import AgeBand, Channel, NextStep, VisitorKind
from db.reception.rules import ReceptionProblem
from desktop.forms.values import PersonEntry
from desktop.reception import compose
from desktop.reception.compose import OpenForm

NOW = datetime(2026, 3, 18, 9, 0, tzinfo=CHINA)
DEPUTY, JUDGE = PersonId(random_id()), PersonId(random_id())
VALUES = {"name": PersonEntry("骆书宁"), "title": "路灯不亮", "category": "03", "deputy": DEPUTY}


def open_form(**values) -> OpenForm:
    return OpenForm(VisitId(random_id()), officers=frozenset({JUDGE}), **values)


def test_somebody_without_name_and_phone_is_anonymous():
    assert compose.visitor_of({}).kind is VisitorKind.ANONYMOUS
    assert compose.visitor_of({"phone": "19900000001"}).kind is VisitorKind.INDIVIDUAL
    assert compose.visitor_of(VALUES).kind is VisitorKind.INDIVIDUAL


@pytest.mark.parametrize(
    "told",
    [
        {"gender": Gender.FEMALE},
        {"age_band": AgeBand.ABOVE_60},
        {"occupation": "教师"},
        {"is_voter_here": True},
    ],
)
def test_what_is_told_of_somebody_without_a_name_is_never_dropped_unsaid(told):
    (problem,) = compose.check_named(told)
    assert (problem.field, problem.code) == ("name", ReceptionProblem.NOBODY_NAMED)
    assert compose.check_named({**told, "phone": "19900000001"}) == ()
    assert compose.check_named({**told, "kind": VisitorKind.ANONYMOUS}) == ()


def test_nothing_told_of_nobody_is_no_problem():
    assert compose.check_named({"gender": Gender.UNKNOWN, "occupation": ""}) == ()


def test_deputies_and_visiting_professionals_part_ways():
    visit = compose.visit_of({**VALUES, "companion": JUDGE}, open_form(), now=NOW)
    assert (visit.deputies, visit.legal_officers) == ((DEPUTY,), (JUDGE,))


def test_other_without_a_choice_counts_as_a_visit():
    assert compose.channel_of({"channel": "other"}) is Channel.VISIT_STATION
    assert compose.channel_of({"channel": Channel.EVENT}) is Channel.EVENT


def test_only_an_earlier_day_is_back_dated():
    assert compose.received_at(date(2026, 3, 18), NOW) is None
    assert compose.received_at(None, NOW) is None
    assert compose.received_at(date(2026, 3, 16), NOW) == datetime(2026, 3, 16, 12, tzinfo=CHINA)


def test_what_the_next_step_hides_is_not_sent():
    recorded = {**VALUES, "next_step": NextStep.RECORD, "due_on": date(2026, 4, 1), "answer": "x"}
    matter = compose.matter_of(recorded)
    assert (matter.due_on, matter.answer) == (None, "")


def test_matters_set_aside_come_first_and_an_empty_last_one_is_left_out():
    first = compose.matter_of(VALUES)
    both = compose.visit_of({**VALUES, "title": "坡道"}, open_form(matters=(first,)), now=NOW)
    assert [one.title for one in both.matters] == ["路灯不亮", "坡道"]
    alone = compose.visit_of({"name": PersonEntry("骆书宁")}, open_form(matters=(first,)), now=NOW)
    assert alone.matters == (first,)


def test_matters_of_a_draft_come_back_whole_and_broken_ones_are_left_out():
    matter = compose.matter_of({**VALUES, "due_on": date(2026, 4, 9)})
    plain = compose.to_plain((matter,))
    assert compose.from_plain([*plain, {"title": 3}]) == (matter,)
    assert compose.from_plain("nonsense") == ()


def test_the_visit_keeps_its_id_in_a_draft():
    visit = VisitId(random_id())
    assert compose.visit_id(str(visit)) == visit
    assert compose.visit_id("nonsense") is None
    assert compose.visit_id(None) is None


def test_what_a_visitor_tells_besides_goes_along_and_may_stay_open():
    told = {
        "gender": Gender.FEMALE, "age_band": AgeBand.TO_60, "occupation": "教师",
        "is_voter_here": False, "is_read_back": True,
    }  # fmt: skip
    visit = compose.visit_of({**VALUES, **told}, open_form(), now=NOW)
    assert (visit.visitor.gender, visit.visitor.age_band) == (Gender.FEMALE, AgeBand.TO_60)
    assert (visit.visitor.occupation, visit.visitor.is_voter_here) == ("教师", False)
    assert visit.is_read_back
    silent = compose.visit_of(VALUES, open_form(), now=NOW)
    assert (silent.visitor.age_band, silent.visitor.is_voter_here) == (None, None)
    assert silent.is_read_back is None
