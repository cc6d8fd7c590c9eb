"""Sealing: what goes in comes out, in one part or in many, and the target's own errors are told as they are."""

from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.bundle.contracts import Acknowledgement, Blob, Content, Manifest
from db.bundle.limits import LIMITS, MIB, PIECE
from db.bundle.opening import open_bundle
from db.bundle.seal import LEAST_PART, Envelope, Sealed, Sealing
from db.bundle.suites import key_id, sender_of
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import (
    DISTRICT,
    EVERYTHING,
    NEIGHBOUR,
    SERIES,
    STATION,
    SUITE,
    blobs,
    inner,
    is_known,
    manifest,
    rows,
    sealed,
    segment,
    taken,
)

ENVELOPE = Envelope(sender_of(STATION), (DISTRICT.public,))

CONTENT: st.SearchStrategy[Content] = st.one_of(
    st.builds(segment, st.integers(1, 30)),
    st.builds(rows, st.integers(1, 30)),
    st.sampled_from(EVERYTHING[-2:]),
    st.binary(min_size=1, max_size=3000).map(lambda content: blobs(content)[0]),
)


@settings(max_examples=25)
@given(st.lists(CONTENT, max_size=8, unique_by=lambda one: getattr(one, "digest", id(one))))
def test_everything_that_is_sealed_comes_out_as_it_was(contents: list[Content]) -> None:
    found = taken(sealed(*contents))
    assert found.contents == contents
    assert found.frames[0].content == manifest()
    assert [one.index for one in found.frames] == list(range(len(contents) + 2))


def test_a_bundle_with_nothing_in_it_is_one_that_says_so() -> None:
    found = taken(sealed())
    assert found.contents == []
    assert found.opened is not None
    assert found.opened.end is not None
    assert (found.opened.end.frames, found.opened.end.more) == (1, False)


def test_the_same_content_gives_the_same_bytes_under_the_encryption() -> None:
    one, other = sealed(*EVERYTHING), sealed(*EVERYTHING)
    assert one != other
    assert inner(one) == inner(other)


def test_every_receiver_reads_the_same() -> None:
    bundle = sealed(*EVERYTHING, to=(NEIGHBOUR.public, DISTRICT.public, NEIGHBOUR.public))
    assert taken(bundle).contents == taken(bundle, key=NEIGHBOUR).contents
    opened = taken(bundle).opened
    assert opened is not None
    ids = opened.preamble.recipients
    assert ids == tuple(sorted(key_id(SUITE, one.public) for one in (DISTRICT, NEIGHBOUR)))


def written(contents: list[Content], **values: int) -> tuple[list[bytes], list[Sealed]]:
    """Return all parts of a series."""
    sealing = Sealing(ENVELOPE, manifest(), contents, most=values.get("most", LEAST_PART))
    parts, told = [], []
    while not sealing.is_done:
        target = BytesIO()
        told.append(sealing.write(target))
        parts.append(target.getvalue())
    return parts, told


NOISE = random.Random(20260318).randbytes(20 * MIB)


def test_a_long_one_is_cut_into_parts_that_are_each_whole() -> None:
    pieces = blobs(NOISE)
    parts, told = written([segment(), *pieces])
    assert len(parts) == 3
    assert max(map(len, parts)) <= LEAST_PART
    assert [one.more for one in told] == [True, True, False]
    seen: list[Content | None] = []
    for number, part in enumerate(parts, 1):
        found = taken(part)
        seen += found.contents
        assert found.opened is not None
        assert (found.opened.manifest.part, found.opened.manifest.series) == (number, SERIES)
    assert seen == [segment(), *pieces]


def test_parts_come_in_any_order_and_each_alone() -> None:
    parts, _ = written(list(blobs(NOISE)))
    last = taken(parts[2]).contents
    assert isinstance(last[0], Blob)
    assert last[0].offset > 0


def test_the_digest_names_the_bundle_for_the_next_one() -> None:
    _, (told,) = written([segment()])
    end = taken(sealed(segment())).opened
    assert end is not None
    assert end.end is not None
    assert told.digest == end.end.digest
    assert told.bundle == SERIES


def test_frames_are_counted_so_that_no_part_has_too_many() -> None:
    limits = replace(LIMITS, frames=4)
    contents = [segment(1) for _ in range(5)]
    sealing, parts = Sealing(ENVELOPE, manifest(), contents, limits=limits), []
    while not sealing.is_done:
        target = BytesIO()
        sealing.write(target)
        parts.append(target.getvalue())
    assert [len(taken(one, limits=limits).frames) for one in parts] == [4, 4, 3]


def test_what_no_frame_can_hold_is_refused_by_the_writer() -> None:
    many = Acknowledgement(wanted=[bytes(32)] * 3000)
    with pytest.raises(NotTaken) as caught:
        sealed(acknowledgement=many)
    assert caught.value.code is TroubleCode.BUNDLE_TOO_LARGE


@pytest.mark.parametrize("publics", [(), tuple(bytes([n]) * 32 for n in range(17))])
def test_nobody_and_too_many_are_no_receivers(publics: tuple[bytes, ...]) -> None:
    with pytest.raises(ValueError, match=str(len(publics))):
        Sealing(replace(ENVELOPE, recipients=publics), manifest(), [])


def test_a_part_has_room_for_the_largest_frame() -> None:
    with pytest.raises(ValueError, match=str(LEAST_PART - 1)):
        Sealing(ENVELOPE, manifest(), [], most=LEAST_PART - 1)


class Full:
    """A stick with room for so many bytes."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, piece: bytes) -> int:
        self.room -= len(piece)
        if self.room < 0:
            raise OSError(28, "full")
        return len(piece)


@pytest.mark.parametrize("room", [0, 1000, MIB, MIB + 40_000])
def test_a_full_stick_is_told_at_every_place(room: int) -> None:
    sealing = Sealing(ENVELOPE, manifest(), blobs(NOISE[: PIECE + 50_000]))
    with pytest.raises(OSError, match="full"):
        sealing.write(Full(room))


class Stopped(Exception):
    """A person has pressed the button."""


def test_who_watches_may_stop_it() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stopped

    sealing = Sealing(ENVELOPE, manifest(), [segment()])
    with pytest.raises(Stopped):
        sealing.write(BytesIO(), stop)
    with pytest.raises(Stopped):
        open_bundle(BytesIO(sealed()), [DISTRICT], is_known, lambda _: None, report=stop)


def test_the_manifest_is_whole_before_anything_else_is_read() -> None:
    seen: list[object] = []

    def enough(one: object) -> bool:
        seen.append(one)
        return False

    opened = open_bundle(BytesIO(sealed(*EVERYTHING)), [DISTRICT], is_known, enough)
    assert isinstance(opened.manifest, Manifest)
    assert (len(seen), opened.end) == (1, None)
