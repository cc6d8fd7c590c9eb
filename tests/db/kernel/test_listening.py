"""Progress that nobody hears."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature

import pytest

from db.kernel.listening import unheard
from db.people.rosters import Rosters
from db.reception.bookkeeping import Bookkeeping
from db.scheduling.solver import solve


@pytest.mark.parametrize(
    ("work", "hearer"),
    [
        (Rosters.take_over, "report"), (Bookkeeping.take_over, "report"),
        (Bookkeeping.undo, "report"),
        (solve, "on_progress"),
    ],
)  # fmt: skip
def test_long_work_reports_to_nobody_unless_told_to_whom(
    work: Callable[..., object], hearer: str
) -> None:
    assert signature(work).parameters[hearer].default is unheard


@pytest.mark.parametrize("progress", [(3, 7), (object(),)])
def test_nobody_hears_counts_and_figures_alike(progress: tuple[object, ...]) -> None:
    unheard(*progress)
