"""Whatever somebody does to a bundle on its way, a desk takes nothing that was not sealed and stays as it was."""

from __future__ import annotations

import os
import random
from pathlib import Path

from tests.db.bundle.desks import Ground
from tests.db.bundle.hostile import hostile

BUNDLES = int(os.environ.get("LIAISON_HOSTILE", "200"))
"""How many are tried here; ``python -m tests.db.bundle.mutations`` is the whole proof."""


def test_no_damaged_or_forged_bundle_is_taken_or_changes_anything(
    ground: Ground, tmp_path: Path
) -> None:
    with hostile(ground, tmp_path) as found:
        figures = found.try_all(BUNDLES, random.Random(37))
    assert figures.wrong == []
    assert len(figures.codes) >= 6


def test_the_look_would_notice_other_content(ground: Ground, tmp_path: Path) -> None:
    with hostile(ground, tmp_path) as found:
        found.truths.clear()
        figures = found.try_one(found.whole)
    assert figures.wrong == ["whole: shown with other content"]
