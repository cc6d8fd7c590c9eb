"""What a person left crosses into the next process whole, and only once."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from db.kernel.ids import UserId
from desktop.shell.renewal import VARIABLE, Left, hand_over, taken_over
from desktop.shell.sign_in import SignIn
from tests.programs import sign_in

USER = UserId(UUID(int=7))


@pytest.mark.parametrize("subject", [None, UUID(int=9), "accounts"])
def test_what_was_left_is_taken_over_once(subject):
    environ: dict[str, str] = {}
    left = Left(USER, 5, "people", subject, ("A01", ""))
    hand_over(left, environ)
    assert taken_over(environ) == left
    assert taken_over(environ) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "nonsense", '{"user": "x"}', json.dumps(None)])
def test_nonsense_counts_as_a_start_of_its_own(text):
    assert taken_over({VARIABLE: text}) is None


def test_a_lock_that_renews_ends_the_process_with_what_was_left(make_program, qtbot):
    made = make_program(renews=True)
    made.show()
    sign_in(made)
    made.work.go("people", UUID(int=9))
    made.lock(5)
    actor = made.ends_for.user
    assert made.ends_for == Left(actor, 5, "people", UUID(int=9), ())
    assert made.workspace is None
    assert not made.window.isEnabled()


def test_the_next_process_begins_with_the_lock_screen_and_goes_on_there(make_program, entrance):
    user = entrance.people()[0].user
    made = make_program(left=Left(user, 5, "people", None, ("A07",)))
    made.show()
    assert isinstance(made.window.scene, SignIn)
    assert "A07" in made.window.scene.passphrase._sentence.text()
    sign_in(made)
    assert made.work.trail.here.key == "people"


def test_somebody_else_begins_at_the_beginning(make_program, entrance):
    made = make_program(left=Left(USER, 5, "people"))
    made.show()
    made.window.scene.passphrase._choose(None)
    sign_in(made)
    assert made.work.trail.here.key == "reception"
