"""Errors carry codes and ids; the tree says who has to act, and no person's facts get into a log."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.accounts.rules import Permission
from db.kernel.errors import (
    CannotOpen,
    CannotPrint,
    CannotWrite,
    InvalidInput,
    NotFound,
    NotPermitted,
    Outdated,
    Refused,
    StationError,
    Trouble,
    TroubleCode,
)
from db.kernel.kinds import Kind
from db.kernel.problems import Problem
from db.people.rules import PeopleProblem


@pytest.mark.parametrize(
    ("error", "branch", "said"),
    [
        (InvalidInput([Problem("name", PeopleProblem.NAME_MISSING)]), Refused, "name:name_missing"),
        (NotPermitted(Permission.REGISTER), Refused, "register"),
        (NotFound(Kind.MATTER, UUID(int=1)), Refused, f"MATTER {UUID(int=1)}"),
        (Outdated(Kind.PERSON, UUID(int=2)), Refused, f"PERSON {UUID(int=2)}"),
        (CannotOpen(TroubleCode.WRONG_PASSPHRASE, left=3), Trouble, "wrong_passphrase"),
        (CannotWrite(TroubleCode.DISK_FULL), Trouble, "disk_full"),
        (CannotPrint(TroubleCode.NO_PRINTER), Trouble, "no_printer"),
    ],
)
def test_an_error_says_its_code_and_who_has_to_act(
    error: StationError, branch: type[StationError], said: str
) -> None:
    assert isinstance(error, branch)
    assert str(error) == said


def test_figures_travel_beside_the_code() -> None:
    assert CannotOpen(TroubleCode.WAIT, seconds=30).params == {"seconds": 30}


def test_problems_keep_their_order_and_say_nothing_of_the_input() -> None:
    problems = [Problem("phone", PeopleProblem.PHONE_TOO_SHORT, {"missing": 4}),
                Problem("name", PeopleProblem.TOO_LONG, {"limit": 50, "over": 1})]  # fmt: skip
    assert InvalidInput(problems).problems == tuple(problems)
