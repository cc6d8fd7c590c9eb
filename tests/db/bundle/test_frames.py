"""The bytes under the encryption, in whatever pieces they come: limits to the byte, order, nothing after the end."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bundle.contracts import FrameType
from db.bundle.frames import HEAD, Frame, FrameParser, Preamble
from db.bundle.limits import LIMITS, SLACK, SMALL, Limits
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import PREAMBLE, preamble

LOW = Limits(recipients=2, frames=4, manifest=300, frame=1000, plain=2500, ratio=200)


@dataclass
class Parsed:
    """What a parser handed on."""

    preambles: list[Preamble] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


def frame(kind: int, index: int, packed: int = 10, plain: int = 10) -> Frame:
    return Frame(kind, index, plain, bytes(64), b"p" * packed)


def whole(*frames: Frame) -> bytes:
    return b"".join(one.written() for one in frames)


def parsed(written: bytes, limits: Limits = LIMITS, piece: int = 0) -> Parsed:
    found = Parsed()
    parser = FrameParser(limits, found.preambles.append, found.frames.append)
    for at in range(0, len(written), piece or len(written)):
        parser.write(written[at : at + (piece or len(written))])
    parser.finish()
    return found


def refusal(written: bytes, limits: Limits = LIMITS) -> TroubleCode:
    with pytest.raises(NotTaken) as caught:
        parsed(written, limits)
    return caught.value.code


MANIFEST = frame(FrameType.MANIFEST, 0)
END = frame(FrameType.END, 1)
BEGIN = PREAMBLE.packed()
GOOD = BEGIN + whole(MANIFEST, frame(FrameType.BLOB, 1, 700, 690), frame(FrameType.END, 2))


@given(piece=st.integers(1, len(GOOD)))
def test_the_pieces_it_comes_in_make_no_difference(piece: int) -> None:
    assert parsed(GOOD, piece=piece) == parsed(GOOD)


def test_a_preamble_and_frames_come_back_as_they_were_written() -> None:
    found = parsed(GOOD)
    assert found.preambles == [PREAMBLE]
    assert [one.type for one in found.frames] == [1, 4, 15]
    assert whole(*found.frames) == GOOD[len(BEGIN) :]


@pytest.mark.parametrize("end", range(0, len(GOOD), 11))
def test_every_cut_is_noticed(end: int) -> None:
    assert refusal(GOOD[:end] or GOOD[:1]) is TroubleCode.BUNDLE_DAMAGED


def test_nothing_follows_the_end() -> None:
    assert refusal(GOOD + b"x") is TroubleCode.BUNDLE_UNREADABLE
    assert refusal(GOOD + GOOD) is TroubleCode.BUNDLE_UNREADABLE


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (b"SBUNDLX\n" + BEGIN[8:], TroubleCode.NOT_A_BUNDLE),
        (preamble(major=2).packed(), TroubleCode.NEWER_FORMAT),
        (preamble(major=0).packed(), TroubleCode.NEWER_FORMAT),
        (preamble(sender=b"").packed(), TroubleCode.BUNDLE_TOO_LARGE),
        (preamble(recipients=()).packed(), TroubleCode.BUNDLE_TOO_LARGE),
    ],
)
def test_a_preamble_that_is_none_is_refused(written: bytes, code: TroubleCode) -> None:
    assert refusal(written + whole(MANIFEST, END)) is code


@pytest.mark.parametrize(
    "frames",
    [
        [frame(FrameType.BLOB, 0), END],
        [MANIFEST, frame(FrameType.MANIFEST, 1), frame(FrameType.END, 2)],
        [MANIFEST, frame(FrameType.END, 2)],
        [MANIFEST, frame(FrameType.BLOB, 2), frame(FrameType.END, 1)],
        [frame(FrameType.MANIFEST, 1), END],
        [MANIFEST, frame(FrameType.BLOB, 1, packed=0), frame(FrameType.END, 2)],
        [MANIFEST, frame(FrameType.BLOB, 1, plain=0), frame(FrameType.END, 2)],
    ],
)
def test_frames_out_of_turn_or_empty_are_refused(frames: list[Frame]) -> None:
    assert refusal(BEGIN + whole(*frames)) is TroubleCode.BUNDLE_UNREADABLE


def fits(written: bytes, limits: Limits) -> bool:
    try:
        parsed(written, limits)
    except NotTaken as error:
        return error.code is not TroubleCode.BUNDLE_TOO_LARGE
    return True


def one(kind: int, packed: int, plain: int) -> bytes:
    """Return a bundle whose one frame, or whose manifest, is so large."""
    if kind == FrameType.MANIFEST:
        return BEGIN + whole(frame(kind, 0, packed, plain), END)
    return BEGIN + whole(MANIFEST, frame(kind, 1, packed, plain), frame(FrameType.END, 2))


AROUND = (-1, 0, 1)


@pytest.mark.parametrize("by", AROUND)
def test_limits_hold_to_the_byte(by: int) -> None:
    may = by <= 0
    assert fits(one(FrameType.MANIFEST, 100, 300 + by), LOW) is may
    assert fits(one(FrameType.BLOB, 100, 1000 + by), LOW) is may
    assert fits(one(FrameType.BLOB, 20 + SLACK + by, 20), LOW) is may
    ids = tuple(bytes([n]) * 32 for n in range(2 + by))
    assert fits(preamble(recipients=ids).packed() + whole(MANIFEST, END), LOW) is may


@pytest.mark.parametrize("by", AROUND)
def test_counts_and_sums_hold_to_the_byte(by: int) -> None:
    blobs = [frame(FrameType.BLOB, n + 1) for n in range(2 + by)]
    end = frame(FrameType.END, len(blobs) + 1)
    assert fits(BEGIN + whole(MANIFEST, *blobs, end), LOW) is (by <= 0)
    large = [frame(FrameType.BLOB, 1, 990, 990), frame(FrameType.BLOB, 2, 990, 990)]
    last = frame(FrameType.END, 3, 500, 510 + by)
    assert fits(BEGIN + whole(MANIFEST, *large, last), LOW) is (by <= 0)


@pytest.mark.parametrize("by", AROUND)
def test_the_ratio_holds_to_the_byte_and_leaves_small_frames_alone(by: int) -> None:
    few = SMALL // LIMITS.ratio + 1
    assert fits(one(FrameType.BLOB, few, few * LIMITS.ratio + by), LIMITS) is (by <= 0)
    assert fits(one(FrameType.BLOB, 1, SMALL + by), LIMITS) is (by <= 0)


def test_a_length_is_refused_before_its_bytes_are_there() -> None:
    head = frame(FrameType.BLOB, 1, 2**20, LIMITS.frame + 1).written()[:HEAD]
    assert refusal(BEGIN + whole(MANIFEST) + head) is TroubleCode.BUNDLE_TOO_LARGE
