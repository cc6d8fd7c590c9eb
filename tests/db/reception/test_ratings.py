"""Whose word on the newest reply was heard: told beside the matter as the click would refuse it."""

from __future__ import annotations

from functools import partial

import pytest

from db.reception.codes import ContactForm
from db.reception.handling import FeedBack, RaterKind, Score, Unable
from db.reception.rules import ReceptionProblem
from tests.db.reception.cases import ALONE, Case, refusal
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    """A matter that was answered and told."""
    made = Case(station, clock)
    made.told()
    return made


def test_a_word_once_given_is_told_and_another_one_refused(case: Case) -> None:
    assert case.shown.rated_by == frozenset()
    for rater in RaterKind:
        case.rate(Score.SATISFIED, Score.MOSTLY, rater=rater)
        assert rater in case.shown.rated_by
        assert refusal(partial(case.rate, rater=rater)) == {ReceptionProblem.RATED_BEFORE}


def test_a_call_in_vain_is_no_word(case: Case) -> None:
    case.rate(None, None, unable=Unable.REFUSED)
    assert case.shown.rated_by == frozenset()
    case.rate()
    assert case.shown.rated_by == {RaterKind.VOTER}


def test_a_further_reply_waits_for_everybody_again(case: Case) -> None:
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    assert case.shown.rated_by == {RaterKind.VOTER}
    case.reply()
    assert case.shown.rated_by == frozenset()
    case.take(FeedBack, ContactForm.PHONE, unchecked_because=ALONE)
    case.rate()
    assert case.shown.rated_by == {RaterKind.VOTER}
