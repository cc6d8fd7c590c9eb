"""Choices are made by people alone, follow one side at a press, and outlive a reload where nothing changed."""

from __future__ import annotations

from dataclasses import replace

from desktop.exchange.choices import Choices, Gone, Third, side_of
from tests.desktop.exchange.cards import candidate, card, conflict, place_conflict


def test_nothing_is_chosen_when_it_begins() -> None:
    choices = Choices(card(place_conflict()))
    assert choices.missing() == 1
    assert choices.decisions() == ()


def test_a_candidate_a_third_value_and_a_deletion_become_decisions() -> None:
    place, deleted = place_conflict(), conflict(0, (), candidate(2, deleted=True))
    choices = Choices(card(place, deleted))
    choices.choose(place, Third({"place": "南门"}, {"place": "南门"}, is_whole=True))
    choices.choose(deleted, Gone(is_gone=True))
    third, gone = choices.decisions()
    assert (third.keep, third.values) == (None, {"place": "南门"})
    assert gone.values == {"deleted": True}
    choices.choose(place, place.candidates[1])
    kept = choices.decisions()[0]
    assert (kept.keep, kept.values) == (place.candidates[1].dot, None)
    assert kept.seen == tuple(one.dot for one in place.candidates)


def test_a_third_value_with_something_missing_waits_and_decides_nothing() -> None:
    place = place_conflict()
    choices = Choices(card(place))
    choices.choose(place, Third({"place": ""}, {"place": ""}))
    assert choices.of(place) is not None
    assert choices.missing() == 1
    assert choices.decisions() == ()


def test_a_side_that_wrote_nothing_leaves_the_choice_open() -> None:
    foreign = conflict(
        13, ("place",), candidate(2, place="西门"), candidate(3, minutes=9, place="北门")
    )
    choices = Choices(card(foreign))
    choices.take(own=True)
    assert choices.missing() == 1
    choices.take(own=False)
    assert choices.of(foreign) is foreign.candidates[0]


def test_whose_deletion_it_is_decides_what_a_side_means() -> None:
    ours = conflict(0, (), candidate(1, is_own=True, deleted=True))
    theirs = conflict(0, (), candidate(2, deleted=True))
    assert side_of(ours, own=True) == Gone(is_gone=True)
    assert side_of(ours, own=False) == Gone(is_gone=False)
    assert side_of(theirs, own=True) == Gone(is_gone=False)
    assert side_of(theirs, own=False) == Gone(is_gone=True)


def test_a_choice_is_carried_over_while_the_group_stands_as_it_stood() -> None:
    place = place_conflict()
    before = Choices(card(place))
    before.choose(place, place.candidates[0])
    same, other = (
        Choices(card(place)),
        Choices(card(replace(place, candidates=place.candidates[:1]))),
    )
    same.carry_over(before)
    other.carry_over(before)
    assert (same.missing(), other.missing()) == (0, 1)


def test_a_choice_can_be_taken_back() -> None:
    place = place_conflict()
    choices = Choices(card(place))
    choices.choose(place, place.candidates[0])
    choices.choose(place, None)
    assert choices.missing() == 1
