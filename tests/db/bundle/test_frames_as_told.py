"""The page that tells the format tells it as it is: its example is a bundle, its limits are the program's."""

from __future__ import annotations

import re

from db.bundle.contracts import FrameType
from db.bundle.limits import LIMITS, NESTING, OPERATIONS, SLACK, SMALL, TEXT
from tests.db.bundle.making import PREAMBLE, forged, inner, manifest, taken, wrapped
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "bundle-format.md").read_text(encoding="utf-8")
LINES = re.findall(r"^    [0-9a-f]{4}  ((?:[0-9a-f]+ ?)+)$", PAGE, re.MULTILINE)
EXAMPLE = bytes.fromhex("".join(LINES))


def test_the_example_is_what_these_keys_and_this_content_give() -> None:
    made = forged()
    assert inner(made.end()) == EXAMPLE


def test_the_example_is_a_bundle() -> None:
    found = taken(wrapped(EXAMPLE))
    assert [one.type for one in found.frames] == [FrameType.MANIFEST, FrameType.END]
    assert found.frames[0].content == manifest()


def test_the_page_says_where_its_parts_begin() -> None:
    (second, third) = re.findall(r"frame from (\d+)", PAGE)
    assert int(second) == len(PREAMBLE.packed())
    index = int.from_bytes(EXAMPLE[int(third) + 2 : int(third) + 6])
    assert (EXAMPLE[int(third) + 1], index) == (FrameType.END, 1)


def test_the_limits_of_the_page_are_those_of_the_program() -> None:
    told = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    assert told["file"] == told["plain bytes of a bundle"] == f"{LIMITS.file // 2**30} GiB"
    assert LIMITS.plain == LIMITS.file
    assert told["header of the container"] == f"{LIMITS.header // 2**10} KiB"
    assert told["receivers"] == str(LIMITS.recipients)
    assert told["frames of a bundle"] == f"{LIMITS.frames:,}"
    assert told["plain length of a MANIFEST, of any other frame"] == (
        f"{LIMITS.manifest // 2**10} KiB, {LIMITS.frame // 2**20} MiB"
    )
    assert told["packed length"].endswith(f"{SLACK:,}")
    assert told["plain length"].startswith(f"{SMALL:,}, or {LIMITS.ratio} ×")
    assert told["operations of a segment, rows of a frame"] == f"{OPERATIONS:,}"
    assert told["text of a field"] == f"{TEXT:,} characters"
    assert told["arrays within arrays in a payload"] == str(NESTING)


def test_every_type_of_frame_is_told_with_its_number() -> None:
    assert all(kind.name in PAGE for kind in FrameType)
    assert "Type 15: END" in PAGE
