"""Kinds, verbs and actions: numbers and words that travel and are never given to something else."""

from __future__ import annotations

from db.kernel.kinds import Action, Changes, Kind, Saved, Verb

NUMBERS = {
    "STATION": 1, "ORGANIZATION": 2, "USER": 3, "PERSON": 4, "MANDATE": 5, "VISIT": 10,
    "MATTER": 11, "ASSIGNMENT": 12, "REPLY": 13, "NOTE": 14, "TICKET": 15, "PRINT": 20,
    "SETTING": 21,
}  # fmt: skip
"""As bundles of the first version carry them."""


def test_kinds_keep_the_numbers_they_were_given() -> None:
    assert {name: Kind[name].value for name in NUMBERS} == NUMBERS


def test_the_verbs_of_the_journal_are_those_of_the_design() -> None:
    assert {verb.value for verb in Verb} == {
        "insert", "update", "delete", "undelete", "resolve", "attach", "erase", "note",
    }  # fmt: skip


def test_an_action_fits_its_column() -> None:
    assert all(len(action) <= 60 for action in Action)


def test_a_saved_value_says_which_kinds_changed() -> None:
    saved = Saved("value", Changes({Kind.MATTER}))
    assert (saved.value, saved.changes) == ("value", {Kind.MATTER})
