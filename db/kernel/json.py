"""Small JSON files, read as the structure they should hold."""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")


class Undecodable(Exception):
    """The bytes hold something else."""


def decode(written: bytes, kind: type[T]) -> T:
    """Return what the bytes hold; raises Undecodable for everything that is not ``kind`` in JSON."""
    try:
        return msgspec.json.decode(written, type=kind)
    # A ValueError is msgspec's own, or comes from bytes that are no UTF-8; brackets without end recurse.
    except (ValueError, RecursionError) as error:
        raise Undecodable(str(error)) from error
