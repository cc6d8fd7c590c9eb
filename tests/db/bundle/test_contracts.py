"""Structs of the frames: places and numbers are for ever, and what does not fit its place is refused."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from db.bundle.contracts import (
    CONTENTS,
    Acknowledgement,
    Blob,
    BundleKind,
    Content,
    End,
    Enrol,
    Enrolled,
    Erasure,
    FrameType,
    GroupKey,
    HubKey,
    Manifest,
    OriginKey,
    Party,
    Policy,
    PolicyDocument,
    Position,
    Range,
    Revoked,
    Signed,
)
from db.bundle.limits import BLOB, PIECE
from db.bundle.opening import _DECODERS
from db.bundle.seal import _encoder
from tests.db.bundle.making import (
    EVERYTHING,
    ORIGIN,
    ORIGIN_PUBLIC,
    REPLICA,
    manifest,
    rows,
    segment,
)

change = msgspec.structs.replace


def again(content: Content) -> Content:
    number = next(number for number, kind in CONTENTS.items() if kind is type(content))
    return _DECODERS[number].decode(_encoder.encode(content))


@pytest.mark.parametrize("content", [manifest(), *EVERYTHING], ids=lambda one: type(one).__name__)
def test_what_is_encoded_comes_back(content: Content) -> None:
    assert again(content) == content


def test_numbers_are_never_given_again() -> None:
    assert {one.name: one.value for one in FrameType} == {
        "MANIFEST": 1, "SEGMENT": 2, "ROWS": 3, "BLOB": 4, "POLICY": 5, "ENROL": 6, "WELCOME": 7,
        "END": 15,
    }  # fmt: skip
    assert [one.value for one in BundleKind] == [1, 2, 3, 4, 5, 6]


def test_places_are_never_given_again() -> None:
    """Fields of the format in the order of their places; a new one is appended, with a default."""
    told = {
        Manifest: "kind sender number previous series part made_at program schema acknowledgement"
        " origins ranges totals machine",
        Acknowledgement: "received durable missing quarantined wanted feed policy bundle policies figures differing"
        " bundles",
        Blob: "digest offset total piece",
        End: "frames plain digest more",
    }
    for kind, fields in told.items():
        assert " ".join(kind.__struct_fields__) == fields
    assert " ".join(type(segment()).__struct_fields__) == (
        "origin first last before operations signature scheme"
    )
    assert " ".join(type(segment().operations[0]).__struct_fields__) == (
        "hlc kind record verb context actor role action act commitment salt payload"
    )
    assert " ".join(type(rows().rows[0]).__struct_fields__) == (
        "kind record origin seq hlc values clocks extra"
    )


BLOBS: list[tuple[Blob, bool]] = [
    (Blob(bytes(32), 0, 1, b"x"), True),
    (Blob(bytes(31), 0, 1, b"x"), False),
    (Blob(bytes(33), 0, 1, b"x"), False),
    (Blob(bytes(32), 1, 2, b"x"), False),
    (Blob(bytes(32), PIECE, PIECE + 1, b"x"), True),
    (Blob(bytes(32), -PIECE, 1, b"x"), False),
    (Blob(bytes(32), 0, 0, b"x"), False),
    (Blob(bytes(32), 0, 1, b""), False),
    (Blob(bytes(32), 0, PIECE, bytes(PIECE)), True),
    (Blob(bytes(32), 0, PIECE + 1, bytes(PIECE + 1)), False),
    (Blob(bytes(32), 0, BLOB - 1, b"x"), True),
    (Blob(bytes(32), 0, BLOB, b"x"), True),
    (Blob(bytes(32), 0, BLOB + 1, b"x"), False),
]


@pytest.mark.parametrize(("blob", "fits"), BLOBS)
def test_blobs_keep_to_their_measures(blob: Blob, fits: bool) -> None:
    if fits:
        assert again(blob) == blob
    else:
        with pytest.raises(msgspec.ValidationError):
            again(blob)


@pytest.mark.parametrize(
    ("seq", "fits"),
    [(0, False), (1, True), (2**53 - 1, True), (2**53, False), (-1, False), (1.0, False)],
)
def test_sequence_numbers_are_whole_and_below_two_to_the_53(seq: Any, fits: bool) -> None:
    content = manifest(ranges=[Range(ORIGIN, 1, seq)])
    if fits:
        assert again(content) == content
    else:
        with pytest.raises(msgspec.ValidationError):
            again(content)


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "42"}, {"number": 42.0}, {"kind": -1}, {"kind": 70_000}, {"program": b"0.1.0"},
        {"program": "x" * 61}, {"series": bytes(15)}, {"made_at": 2**63}, {"ranges": None},
        {"acknowledgement": Acknowledgement(received=[Position(ORIGIN, 1, bytes(31))])},
        {"acknowledgement": Acknowledgement(wanted=[bytes(32)] * 1001)},
    ],
)  # fmt: skip
def test_types_and_measures_are_strict(wrong: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        again(change(manifest(), **wrong))


def test_a_kind_that_only_a_newer_version_knows_does_not_stop_the_manifest() -> None:
    assert again(manifest(kind=99)) == manifest(kind=99)


def test_an_older_manifest_without_the_last_places_is_read() -> None:
    raw = msgspec.msgpack.decode(_encoder.encode(manifest()))
    short = _DECODERS[FrameType.MANIFEST].decode(_encoder.encode(raw[:10]))
    assert isinstance(short, Manifest)
    assert (short.origins, short.ranges, short.machine) == ([], [], None)


def policy() -> Policy:
    key = HubKey(b"s" * 32, b"r" * 32, 1, 2)
    station = Enrolled(
        REPLICA, "330481-HC", "海昌", b"s" * 64, b"r" * 64, ["海宁"], [1], 365,
        [OriginKey(ORIGIN, ORIGIN_PUBLIC, 1, b"word of a hub")],
    )  # fmt: skip
    return Policy(
        REPLICA, 7, 1, 2, [key], [station], [Revoked(ORIGIN, 0)], [Erasure(REPLICA, [1, 2], "E-1")],
        [GroupKey("海宁", bytes(32), REPLICA, b"sealed")],
    )  # fmt: skip


def test_a_policy_travels_as_the_bytes_that_were_signed() -> None:
    body = _encoder.encode(policy())
    document = PolicyDocument(body, [Signed(bytes(32), bytes(64))])
    found = again(document)
    assert isinstance(found, PolicyDocument)
    assert found.body == body
    assert msgspec.msgpack.decode(found.body, type=Policy) == policy()


def test_a_station_that_asks_to_be_admitted_is_told_in_few_bytes() -> None:
    """Few enough for a code that a camera reads (`sync.md` §3.10)."""
    party = Party(REPLICA, "330481-HC", "海昌街道代表联络站")
    asked = Enrol(party, OriginKey(ORIGIN, ORIGIN_PUBLIC, 1), b"s" * 32, b"r" * 32, bytes(16))
    assert again(asked) == asked
    assert len(_encoder.encode(asked)) <= 300
