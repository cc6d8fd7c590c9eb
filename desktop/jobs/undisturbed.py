"""Work that makes hundreds of thousands of objects, without the window waiting for it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds after which a worker makes way for the window; with Python's usual ten times as long, keys stutter."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no rings of objects meanwhile: that walks over all there are, and no thread goes on until it is done.

    For seconds of work whose objects hold no rings, as the rows of a sheet. What was made is not looked
    through afterwards either: it goes when nobody holds it any more.
    """
    was_on, usual = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        if was_on:
            gc.freeze()
            gc.enable()


def swept(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Let undisturbed work that does make rings drop those since its last report: a few, in a moment."""

    def reported(done: int, total: int) -> None:
        gc.collect(1)
        report(done, total)

    return reported
