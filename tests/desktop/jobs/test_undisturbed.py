"""The collector rests while rows are made, and works again afterwards, come what may; the window is let in often."""

from __future__ import annotations

import gc
import sys
import weakref

import pytest

from desktop.jobs.undisturbed import swept, undisturbed


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_the_collector_rests_meanwhile_and_works_afterwards() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), undisturbed():
        _ = 1 / 0
    assert gc.isenabled()


def test_workers_make_way_ten_times_as_often_meanwhile() -> None:
    usual = sys.getswitchinterval()
    with undisturbed():
        assert sys.getswitchinterval() <= usual / 10
    assert sys.getswitchinterval() == usual


def test_what_was_made_is_not_looked_through_afterwards() -> None:
    with undisturbed():
        rows = [[number] for number in range(1_000)]
    assert not any(one is rows for one in gc.get_objects())


def test_rings_are_dropped_at_every_report() -> None:
    told: list[tuple[int, int]] = []
    with undisturbed():
        dropped = weakref.ref(Ring())
        assert dropped() is not None
        swept(lambda done, total: told.append((done, total)))(1, 2)
        assert dropped() is None
    assert told == [(1, 2)]
