"""Bundles of every released format are read by the program, and by a script that knows the page only."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.exceptions import InvalidSignature

from db.bundle import age
from db.bundle.contracts import FrameType, Segment
from db.bundle.seal import _encoder
from db.bundle.segment import proven
from tests.db.bundle import rescue
from tests.db.bundle.making import (
    DISTRICT,
    EVERYTHING,
    NEIGHBOUR,
    ORIGIN_PUBLIC,
    STATION,
    manifest,
    sealed,
    segment,
    taken,
)
from tests.fixtures.bundles import make
from tests.house.tree import ROOT

SENDER = STATION.public_key().public_bytes_raw()
GOLDEN = sorted(make.FOLDER.glob("intl-1-*.sb"))


def golden(name: str) -> bytes:
    return make.path_of(name).read_bytes()


def test_every_golden_bundle_stands_there() -> None:
    assert set(make.GOLDEN) <= set(make.FOLDER.glob("*.sb"))


def test_everything_that_was_written_is_read() -> None:
    found = taken(golden("everything"))
    assert found.frames[0].content == manifest()
    small = [one for one in EVERYTHING if len(_encoder.encode(one)) < 20_000]
    assert found.contents == small


@pytest.mark.parametrize("key", [DISTRICT, NEIGHBOUR])
def test_what_was_withheld_stays_withheld_and_the_seal_holds(key: Any) -> None:
    found = taken(golden("withheld"), key=key)
    assert found.contents == list(make.WITHHELD)
    first = found.contents[0]
    assert isinstance(first, Segment)
    hidden = [one.seq for one in proven(first, ORIGIN_PUBLIC) if one.values is None]
    assert hidden == list(range(5, 12))


def test_what_a_newer_minor_sends_is_read_as_far_as_it_is_known() -> None:
    found = taken(golden("newer"))
    assert found.contents == [None, segment(), None]
    assert found.frames[3].is_carried


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_rescue_finds_in_them_what_the_program_finds(path: Path) -> None:
    private = age.identity_of(DISTRICT.private)
    found = taken(path.read_bytes())
    told = list(rescue.unpack(path.read_bytes(), private, SENDER))
    assert [kind for kind, _ in told] == [one.type for one in found.frames]
    assert [fields for _, fields in told] == [
        msgspec.msgpack.decode(one.plain) for one in found.frames
    ]
    for (kind, fields), one in zip(told, found.frames, strict=True):
        if kind == FrameType.SEGMENT:
            assert isinstance(one.content, Segment)
            ours = [(own.seq, own.values) for own in proven(one.content, ORIGIN_PUBLIC)]
            assert list(rescue.operations(fields, ORIGIN_PUBLIC)) == ours


def test_the_rescue_prints_a_line_for_every_operation_and_every_other_frame(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.sb"
    path.write_bytes(sealed(segment(4)))
    rescue.main(str(path), age.identity_of(DISTRICT.private), SENDER.hex())
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ", maxsplit=1)[0] for line in lines] == [
        "frame", *["operation"] * 4, "frame",
    ]  # fmt: skip
    assert "窨井盖异响 3" in lines[3]


def test_the_rescue_believes_no_other_sender() -> None:
    private = age.identity_of(DISTRICT.private)
    with pytest.raises((AssertionError, InvalidSignature)):
        list(rescue.unpack(sealed(), private, ORIGIN_PUBLIC))


def test_the_rescue_knows_nothing_of_the_program() -> None:
    text = Path(rescue.__file__).read_text(encoding="utf-8")
    imported = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    assert not [node.module for node in imported if str(node.module).startswith(("db", "tests"))]
    assert len(text.splitlines()) <= 110
    assert (ROOT / "docs" / "bundle-format.md").exists()
