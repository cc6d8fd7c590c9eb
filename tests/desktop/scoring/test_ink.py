"""Handwriting comes back point by point, fits any field, and is never trusted where it comes from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.scoring.ink import Ink, fitted, from_bytes, to_bytes

_coordinate = st.integers(0, 6000).map(lambda tenths: tenths / 10)
_stroke = st.lists(st.tuples(_coordinate, _coordinate), min_size=1, max_size=20).map(tuple)
_strokes = st.lists(_stroke, min_size=1, max_size=8).map(tuple)


@given(_strokes)
def test_what_was_written_comes_back(strokes):
    ink = Ink(600, 320, strokes)
    assert from_bytes(to_bytes(ink)) == ink


@given(_strokes, st.integers(20, 400), st.integers(20, 400))
def test_a_signature_stays_inside_the_field_that_it_is_drawn_on(strokes, width, height):
    shown = fitted(Ink(600, 320, strokes), width, height)
    every = [point for stroke in shown.strokes for point in stroke]
    assert all(-0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01 for x, y in every)


def test_an_empty_field_keeps_nothing():
    assert to_bytes(Ink(600, 320)) == b""


@pytest.mark.parametrize("content", [b"", b"\x01\x02\x03", b"\x94\xa5ink/2\x01\x01\x90", b"ink"])
def test_what_is_no_handwriting_is_an_empty_field(content):
    assert from_bytes(content).is_empty


@given(st.binary(max_size=200))
def test_no_bytes_of_others_break_the_page(content):
    from_bytes(content)
