"""What the commands print for programs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from db.kernel.kinds import Kind
from desktop.commands.ground import for_programs


def test_what_programs_read_holds_no_word_of_python() -> None:
    told = {
        "id": UUID(int=1), "digest": b"\x01\xff", "at": datetime(2026, 11, 21, 8, tzinfo=UTC),
        "day": date(2026, 11, 21), "path": Path("a"), "kind": Kind.MATTER, "none": None,
        "runs": (frozenset({b"\x02"}), [1.5, True]), Kind.MATTER: 2,
    }  # fmt: skip
    assert for_programs(told) == {
        "id": str(UUID(int=1)), "digest": "01ff", "at": "2026-11-21T08:00:00+00:00",
        "day": "2026-11-21", "path": "a", "kind": Kind.MATTER.value, "none": None,
        "runs": [["02"], [1.5, True]], str(Kind.MATTER.value): 2,
    }  # fmt: skip


def test_what_nobody_thought_of_is_no_answer() -> None:
    with pytest.raises(TypeError):
        for_programs({"thing": object()})
