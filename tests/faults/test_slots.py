"""A slot file that somebody has been at is refused with a reason, or opens with the right key; it costs little."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.slots import LONGEST, mutate


def test_two_thousand_mutated_slot_files_never_open_wrongly(tmp_path: Path) -> None:
    figures = mutate(tmp_path, 2000, random.Random(20260318))
    assert figures.wrong == []
    assert figures.opened < figures.tried * 3
    assert figures.slowest < LONGEST
