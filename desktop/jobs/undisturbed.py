"""Work that makes hundreds of thousands of objects, without the collector stopping the window for them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no rings of objects meanwhile: that walks over all there are, and no thread goes on until it is done.

    For seconds of work whose objects hold no rings, as the rows of a sheet.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
