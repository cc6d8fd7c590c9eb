"""The collector rests while rows are made, and works again afterwards, come what may."""

from __future__ import annotations

import gc

import pytest

from desktop.jobs.undisturbed import undisturbed


def test_the_collector_rests_meanwhile_and_works_afterwards() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), undisturbed():
        _ = 1 / 0
    assert gc.isenabled()
