"""Problems: a field, a code, figures; they stop a save unless they merely warn."""

from __future__ import annotations

import pytest

from db.kernel.problems import Problem
from db.people.rules import PeopleProblem


def test_a_problem_stops_a_save_unless_it_says_otherwise() -> None:
    assert not Problem("name", PeopleProblem.NAME_MISSING).warns
    assert Problem("id_no", PeopleProblem.ID_OLD_15, warns=True).warns


def test_problems_are_equal_by_what_they_say_and_cannot_be_altered() -> None:
    one = Problem("name", PeopleProblem.TOO_LONG, {"limit": 50})
    assert one == Problem("name", PeopleProblem.TOO_LONG, {"limit": 50})
    with pytest.raises(AttributeError):
        one.field = "phone"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Problem("name", PeopleProblem.NAME_MISSING).params["limit"] = 1  # type: ignore[index]
