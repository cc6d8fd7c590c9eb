"""Whatever lies in a small file, its reader hears one thing: it holds what it should, or it does not."""

from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.json import Undecodable, decode


class _Note(msgspec.Struct):
    text: str


def test_what_was_written_is_read() -> None:
    assert decode(b'{"text": "\xe5\xa4\x87\xe6\xb3\xa8", "more": 1}', _Note) == _Note("备注")


@pytest.mark.parametrize(
    "written", [b"", b"{}", b"\xff\xfe", b'{"text": "\xff"}', b"[" * 100_000, b'{"text": 1}']
)
def test_everything_else_is_undecodable(written: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(written, _Note)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(written: bytes) -> None:
    found = None
    with suppress(Undecodable):
        found = decode(written, _Note)
    assert found is None or isinstance(found, _Note)
