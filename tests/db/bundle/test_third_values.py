"""A value that nobody wrote before is held to what the forms of its record ask for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from db.attachments.rules import AttachmentProblem
from db.bundle.conflict_contracts import MergeProblem
from db.bundle.layout import Layout, Layouts
from db.bundle.third_values import check, longest, tidied
from db.kernel.errors import InvalidInput
from db.kernel.kinds import Kind
from db.kernel.problems import ProblemCode
from db.people.rules import PeopleProblem
from db.reception.codes import ResultClass
from db.reception.rules import ReceptionProblem
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import CLERK
from tests.db.bundle.test_conflicts import decision, desk, opened, two_opinions
from tests.db.bundle.test_merge import WHO

TODAY = date(2026, 3, 18)
ROW = SimpleNamespace(
    assigned_at=datetime(2026, 3, 10, 2, tzinfo=UTC), result=ResultClass.B
)  # fmt: skip


def layout(kind: Kind) -> Layout:
    found = Layouts().of(kind)
    assert found is not None
    return found


def wrong(kind: Kind, /, **values: object) -> list[tuple[str, ProblemCode]]:
    found = check(layout(kind), ROW, tidied(layout(kind), values), TODAY)
    return [(one.field, one.code) for one in found]


def test_what_no_record_may_be_without_is_asked_for() -> None:
    assert wrong(Kind.MATTER, title=" ") == [("title", ReceptionProblem.TITLE_MISSING)]
    assert wrong(Kind.PERSON, name="") == [("name", PeopleProblem.NAME_MISSING)]
    assert wrong(Kind.ATTACHMENT, title="", kind="photo") == [
        ("title", AttachmentProblem.TITLE_MISSING)
    ]
    assert wrong(Kind.MATTER, summary="") == []


@pytest.mark.parametrize(
    ("kind", "name", "most"),
    [(Kind.MATTER, "title", 40), (Kind.MATTER, "statement", 4000), (Kind.REPLY, "content", 2000),
     (Kind.MATTER, "proposed_handling", 1000)],
)  # fmt: skip
def test_a_text_is_as_long_as_its_form_lets_it_be(kind: Kind, name: str, most: int) -> None:
    assert longest(layout(kind), name) == most
    assert wrong(kind, **{name: "水" * most}) == []
    assert wrong(kind, **{name: "水" * (most + 1)}) == [(name, PeopleProblem.TOO_LONG)]


def test_texts_are_tidied_as_forms_tidy_them() -> None:
    person = layout(Kind.PERSON)
    assert tidied(person, {"name": " 沈 禾穗 ", "phone": "199 0000-0001"}) == {
        "name": "沈禾穗", "phone": "19900000001",
    }  # fmt: skip
    assert tidied(layout(Kind.ASSIGNMENT), {"contact": " "}) == {"contact": None}
    assert tidied(layout(Kind.MATTER), {"statement": "一\r\n二 "}) == {"statement": "一\n二"}


def test_an_odd_phone_warns_at_a_form_and_stops_nobody_here() -> None:
    assert wrong(Kind.PERSON, phone="123") == []
    assert wrong(Kind.PERSON, phone="1" * 31) == [("phone", PeopleProblem.TOO_LONG)]


def test_a_visit_is_of_somebody_and_an_odd_company_code_warns_alone() -> None:
    assert wrong(Kind.VISIT, uscc="91330481") == []
    assert wrong(Kind.VISIT, visitor_count=0) == [
        ("visitor_count", ReceptionProblem.COUNT_TOO_SMALL)
    ]


@pytest.mark.parametrize(
    ("signed_on", "signed_by", "found"),
    [
        (date(2026, 3, 12), "陶采薇", []),
        (None, "", []),
        (date(2026, 3, 12), "", [("signed_by", ReceptionProblem.SIGNER_MISSING)]),
        (None, "陶采薇", [("signed_on", ReceptionProblem.FIELD_MISSING)]),
        (date(2026, 3, 9), "陶采薇", [("signed_on", ReceptionProblem.SIGNED_TOO_EARLY)]),
        (date(2026, 3, 19), "陶采薇", [("signed_on", ReceptionProblem.SIGNED_IN_FUTURE)]),
    ],
)
def test_who_signed_and_when_belong_together(signed_on: Any, signed_by: str, found: Any) -> None:
    assert wrong(Kind.ASSIGNMENT, signed_on=signed_on, signed_by=signed_by) == found


def test_a_term_ends_behind_its_beginning() -> None:
    assert wrong(Kind.MANDATE, term_start=TODAY, term_end=TODAY) == []
    assert wrong(Kind.MANDATE, term_start=TODAY, term_end=date(2025, 1, 1)) == [
        ("term_end", MergeProblem.ENDS_BEFORE)
    ]


def test_a_reply_that_promises_another_one_says_when() -> None:
    assert wrong(Kind.REPLY, next_reply_due=None) == [
        ("next_reply_due", ReceptionProblem.PROMISE_MISSING)
    ]


def test_a_decision_is_tidied_and_refused_where_it_does_not_stand(begin: Begin) -> None:
    here, _ = two_opinions(begin)
    with pytest.raises(InvalidInput) as refused:
        desk(here).decide(CLERK, decision(opened(here), values={"phone": "1" * 31}))
    assert refused.value.problems[0].code is PeopleProblem.TOO_LONG
    desk(here).decide(CLERK, decision(opened(here), values={"phone": "199 0000 0009"}))
    assert here.shown(WHO).phone == "19900000009"
