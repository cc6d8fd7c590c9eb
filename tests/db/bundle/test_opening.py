"""Opening: whatever somebody does to a bundle on its way, nothing but what was sealed is ever taken."""

from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO

import msgspec
import pytest
import zstandard

from db.bundle.contracts import CARRIED, Blob, End, FrameType, Rows
from db.bundle.frames import Preamble
from db.bundle.limits import LIMITS, MIB, PIECE
from db.bundle.opening import open_bundle
from db.bundle.packing import stored
from db.bundle.seal import NO_DIGEST, _encoder
from db.bundle.suites import HYBRID_1, key_id
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.making import (
    DISTRICT,
    EVERYTHING,
    NEIGHBOUR,
    ORIGIN,
    PREAMBLE,
    STATION,
    STRANGER,
    SUITE,
    Forged,
    Taken,
    blobs,
    forged,
    inner,
    is_known,
    manifest,
    preamble,
    rows,
    sealed,
    segment,
    taken,
    wrapped,
)
from tests.db.bundle.mutations import WHOLE, outcome, try_all

MILLIONS = (
    _encoder.encode(segment()).partition(b"\x93\x9c")[0]
    + b"\xdd\x00\x3d\x09\x00"
    + b"\xc0" * 4_000_000
)
"""A segment that says it has four million operations, a byte each."""


def refusal(bundle: bytes, **values: object) -> TroubleCode:
    with pytest.raises(NotTaken) as caught:
        taken(bundle, **values)  # type: ignore[arg-type]
    return caught.value.code


def test_a_cut_at_any_length_is_refused() -> None:
    for end in range(0, min(4096, len(WHOLE)), 5):
        assert outcome(WHOLE[:end]) != "taken", end


def test_a_change_of_any_byte_is_refused() -> None:
    for place in range(0, min(4096, len(WHOLE)), 7):
        damaged = bytearray(WHOLE)
        damaged[place] ^= 1 << place % 8
        assert outcome(bytes(damaged)) != "taken", place


def test_chance_finds_no_bundle_either() -> None:
    chance = random.Random(35)
    for _ in range(300):
        damaged = bytearray(WHOLE)
        damaged[chance.randrange(len(WHOLE))] ^= chance.randrange(1, 256)
        assert outcome(bytes(damaged)) != "taken"


def test_a_sample_of_what_somebody_may_do_to_a_bundle_finds_nothing() -> None:
    figures = try_all(300, random.Random(36))
    assert figures.wrong == []
    assert len(figures.codes) >= 6


def test_joined_files_are_refused() -> None:
    one, other = sealed(segment()), sealed(rows())
    assert refusal(one + other) is TroubleCode.BUNDLE_DAMAGED
    assert refusal(wrapped(inner(one) + inner(other))) is TroubleCode.BUNDLE_UNREADABLE


def test_a_bundle_for_somebody_else_is_not_read() -> None:
    assert refusal(sealed(to=(NEIGHBOUR.public,))) is TroubleCode.BUNDLE_NOT_FOR_US


def test_a_bundle_wrapped_anew_for_another_receiver_is_not_read_by_that_one() -> None:
    """The neighbour was sent it and hands it on as if the station had meant the district."""
    mine = sealed(segment(), to=(NEIGHBOUR.public,))
    handed_on = wrapped(inner(mine, NEIGHBOUR.private), DISTRICT.public)
    assert refusal(handed_on) is TroubleCode.BUNDLE_NOT_FOR_US


def test_a_receiver_cannot_be_written_in_afterwards() -> None:
    plain = inner(sealed(segment(), to=(NEIGHBOUR.public,)), NEIGHBOUR.private)
    theirs, ours = (key_id(SUITE, one.public) for one in (NEIGHBOUR, DISTRICT))
    assert theirs in plain
    assert refusal(wrapped(plain.replace(theirs, ours))) is TroubleCode.BUNDLE_FORGED


def test_nobody_but_the_certified_sender_is_read() -> None:
    assert refusal(sealed(segment(), key=STRANGER)) is TroubleCode.BUNDLE_SENDER


def test_the_sender_is_asked_for_before_anything_is_decompressed() -> None:
    asked: list[Preamble] = []

    def nobody(one: Preamble) -> bool:
        asked.append(one)
        return False

    no_zstd = Forged().add(FrameType.MANIFEST, b"not compressed at all", 100).whole()
    assert refusal(no_zstd, certify=nobody) is TroubleCode.BUNDLE_SENDER
    assert asked == [PREAMBLE]


def test_a_stranger_who_names_the_station_as_sender_is_found_out() -> None:
    posing = Forged(key=STRANGER).tell(manifest()).end()
    assert refusal(posing) is TroubleCode.BUNDLE_FORGED


@pytest.mark.parametrize("place", [0, 1, 3])
def test_what_no_valid_key_signed_is_not_decompressed(place: int) -> None:
    """A frame that is not even zstd fails by its signature, which is looked at first."""
    made = forged().tell(segment(), FrameType.SEGMENT).tell(rows(), FrameType.ROWS)
    made.end()
    bad = replace(made.frames[place], packed=b"\x00" * len(made.frames[place].packed))
    made.frames[place] = bad
    assert refusal(made.whole()) is TroubleCode.BUNDLE_FORGED


def test_a_frame_moved_from_another_bundle_of_the_same_sender_is_refused() -> None:
    other = forged(bundle=bytes(16)).tell(segment(), FrameType.SEGMENT)
    mine = forged().tell(segment(1), FrameType.SEGMENT)
    mine.frames[1] = other.frames[1]
    assert refusal(mine.end()) is TroubleCode.BUNDLE_FORGED


def test_frames_cannot_change_places_or_be_left_out() -> None:
    made = forged().tell(segment(), FrameType.SEGMENT).tell(rows(), FrameType.ROWS)
    made.frames[1], made.frames[2] = made.frames[2], made.frames[1]
    assert refusal(made.end()) is TroubleCode.BUNDLE_UNREADABLE
    short = forged().tell(segment(), FrameType.SEGMENT).tell(rows(), FrameType.ROWS)
    short.end()
    del short.frames[2]
    assert refusal(short.whole()) is TroubleCode.BUNDLE_UNREADABLE


def test_a_kind_that_was_changed_is_refused() -> None:
    made = forged().tell(segment(), FrameType.SEGMENT)
    made.frames[1] = replace(made.frames[1], type=FrameType.ROWS)
    assert refusal(made.end()) is TroubleCode.BUNDLE_FORGED


@pytest.mark.parametrize(
    "end",
    [
        End(2, 0, bytes(32), more=False),
        End(1, 0, NO_DIGEST, more=False),
    ],
)
def test_an_end_that_speaks_of_other_frames_is_refused(end: End) -> None:
    assert refusal(forged().tell(end, FrameType.END).whole()) is TroubleCode.BUNDLE_UNREADABLE


@pytest.mark.parametrize("suite", [0, HYBRID_1, 77])
def test_an_unknown_or_reserved_suite_is_refused_by_its_number(suite: int) -> None:
    with pytest.raises(NotTaken) as caught:
        taken(forged(suite=suite).end())
    assert caught.value.code is TroubleCode.BUNDLE_SUITE
    assert caught.value.params == {"suite": suite}


@pytest.mark.parametrize(
    "changed",
    [
        {"sender": PREAMBLE.sender + b"x"},
        {"sender": PREAMBLE.sender[:-1]},
        {"recipients": PREAMBLE.recipients * 2},
        {"recipients": (bytes([255]) * 32, *PREAMBLE.recipients)},
    ],
)
def test_a_preamble_that_is_not_canonical_is_refused(changed: dict[str, object]) -> None:
    assert refusal(forged(**changed).end()) is TroubleCode.BUNDLE_UNREADABLE


def test_a_higher_major_is_told_as_newer() -> None:
    assert refusal(forged(major=2).end()) is TroubleCode.NEWER_FORMAT


def test_kinds_of_a_newer_minor_are_passed_over_and_those_of_an_origin_are_handed_on() -> None:
    made = (
        forged(minor=9).put(77, b"new").tell(segment(), FrameType.SEGMENT).put(CARRIED + 1, b"on")
    )
    found = taken(made.end())
    assert found.contents == [None, segment(), None]
    assert [one.is_carried for one in found.frames] == [False, False, False, True, False]
    assert found.frames[3].plain == b"on"


def test_kinds_that_nobody_knows_are_refused_in_our_own_version() -> None:
    assert refusal(forged().put(77, b"new").end()) is TroubleCode.BUNDLE_UNREADABLE


def test_places_that_a_newer_version_appended_are_passed_over() -> None:
    longer = bytearray(_encoder.encode(blobs(b"picture")[0]))
    longer[0] += 2
    found = taken(forged().put(FrameType.BLOB, bytes(longer) + b"\xa3new\x93\x01\x02\x03").end())
    assert found.contents == blobs(b"picture")


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (FrameType.SEGMENT, b"\xc1"),
        (FrameType.SEGMENT, b"\x90"),
        (FrameType.SEGMENT, _encoder.encode(rows())),
        (FrameType.ROWS, _encoder.encode(rows()) + b"\x00"),
        (FrameType.BLOB, b"\x91" * 1_000_000),
        (FrameType.SEGMENT, MILLIONS),
        (FrameType.BLOB, b"\xdd\xff\xff\xff\xff"),
        (FrameType.POLICY, b"\x92\xc6\xff\xff\xff\xff"),
        (FrameType.ROWS, b"\x92\xdd\xff\xff\xff\xff"),
    ],
)
def test_content_that_is_none_of_its_kind_is_refused(kind: int, plain: bytes) -> None:
    assert refusal(forged().put(kind, plain).end()) is TroubleCode.BUNDLE_UNREADABLE


@pytest.mark.parametrize("place", [0, 1])
def test_a_row_names_an_origin_that_the_frame_has(place: int) -> None:
    one = msgspec.structs.replace(rows(1).rows[0], origin=place)
    made = forged().tell(Rows([ORIGIN], [one]), FrameType.ROWS).end()
    if place:
        assert refusal(made) is TroubleCode.BUNDLE_UNREADABLE
    else:
        assert taken(made).contents == [Rows([ORIGIN], [one])]


def test_a_gigabyte_in_a_megabyte_signed_by_a_valid_key_meets_the_limit() -> None:
    packer = zstandard.ZstdCompressor(level=1).compressobj(size=1024 * MIB)
    bomb = b"".join(packer.compress(bytes(16 * MIB)) for _ in range(64)) + packer.flush()
    assert (
        refusal(forged().add(FrameType.BLOB, bomb, 1024 * MIB).end())
        is TroubleCode.BUNDLE_TOO_LARGE
    )
    told = forged().add(FrameType.BLOB, bomb, LIMITS.frame).end()
    assert refusal(told) is TroubleCode.BUNDLE_UNREADABLE


def test_a_length_that_was_signed_but_is_not_true_is_refused() -> None:
    plain = _encoder.encode(rows())
    for length in (len(plain) - 1, len(plain) + 1):
        made = forged().add(FrameType.ROWS, stored(plain), length)
        assert refusal(made.end()) is TroubleCode.BUNDLE_UNREADABLE


PICTURE = bytes(range(256)) * (PIECE * 2 // 256) + b"rest"


@pytest.mark.parametrize(
    "pieces",
    [
        [blobs(PICTURE)[0], blobs(PICTURE)[2]],
        [blobs(PICTURE)[1], blobs(PICTURE)[0]],
        [blobs(PICTURE)[0], blobs(PICTURE)[0]],
        [blobs(PICTURE)[0], blobs(b"other")[0], blobs(PICTURE)[1]],
        [Blob(blobs(PICTURE)[0].digest, 0, len(PICTURE), b"short")],
    ],
)
def test_pieces_of_a_blob_follow_each_other_and_come_once(pieces: list[Blob]) -> None:
    made = forged()
    for one in pieces:
        made.tell(one, FrameType.BLOB)
    assert refusal(made.end()) is TroubleCode.BUNDLE_UNREADABLE


def test_a_blob_that_is_not_what_it_is_called_is_refused() -> None:
    wrong = Blob(bytes(32), 0, 3, b"abc")
    assert refusal(forged().tell(wrong, FrameType.BLOB).end()) is TroubleCode.BUNDLE_UNREADABLE


def test_a_blob_may_go_on_where_an_earlier_bundle_ended() -> None:
    later = blobs(PICTURE)[1:]
    assert taken(sealed(*later)).contents == later


@pytest.mark.parametrize("by", [-1, 0, 1])
def test_a_file_beyond_the_limit_is_refused_to_the_byte(by: int) -> None:
    bundle = sealed(*EVERYTHING)
    limits = replace(LIMITS, file=len(bundle) - by)
    if by > 0:
        assert refusal(bundle, limits=limits) is TroubleCode.BUNDLE_TOO_LARGE
    else:
        assert len(taken(bundle, limits=limits).frames) == len(EVERYTHING) + 2


def test_a_manifest_belongs_to_its_own_bundle() -> None:
    other = Forged(preamble(bundle=bytes(16))).tell(manifest()).end()
    assert refusal(other) is TroubleCode.BUNDLE_UNREADABLE
    later = Forged(preamble(bundle=bytes(16))).tell(manifest(part=2)).end()
    assert isinstance(taken(later), Taken)


class Refused(Exception):
    """Somebody who merges has found something."""


def test_what_the_taker_raises_comes_out_as_it_was_raised() -> None:
    def take(_: object) -> None:
        raise Refused

    with pytest.raises(Refused):
        open_bundle(BytesIO(sealed()), [DISTRICT], is_known, take)


class Gone:
    """A stick that is pulled in the middle."""

    def __init__(self, bundle: bytes, after: int) -> None:
        self.source, self.left = BytesIO(bundle), after

    def read(self, size: int = -1) -> bytes:
        piece = self.source.read(size)
        self.left -= len(piece)
        if self.left < 0:
            raise OSError(19, "gone")
        return piece


@pytest.mark.parametrize("after", [0, 64, 5000, MIB])
def test_a_stick_that_is_pulled_is_told_as_that(after: int) -> None:
    with pytest.raises(OSError, match="gone"):
        open_bundle(Gone(sealed(*EVERYTHING), after), [DISTRICT], is_known, lambda _: None)


@pytest.mark.parametrize("noise", [b"", b"x", b"\x00" * 5000, b"PK\x03\x04", STATION.sign(b"x")])
def test_other_files_are_no_bundles(noise: bytes) -> None:
    assert refusal(noise) is TroubleCode.NOT_A_BUNDLE
    assert refusal(wrapped(noise + bytes(30))) is TroubleCode.NOT_A_BUNDLE
