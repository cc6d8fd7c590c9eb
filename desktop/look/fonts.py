"""The bundled fonts and the order in which families are asked for a character."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

import resources

HOUSE_FAMILY = "Noto Sans SC"
"""Bundled and asked first, so that screens and their measures are the same on every machine."""

RARE_FAMILIES = ("BabelStone Han", "HanaMinA", "HanaMinB")
"""Asked last: personal names may hold characters that only these fonts draw."""


@cache
def register() -> tuple[str, ...]:
    """Register the bundled fonts and any rare ones; return the families they brought."""
    files = [*_fonts_in(resources.path("fonts")), *_fonts_in(resources.path("fonts", "rare"))]
    found: dict[str, None] = {}
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(found)


def families(wanted: Sequence[str]) -> list[str]:
    """Return the families present, the bundled one first and the rare ones last.

    Absent families are left out because asking for one makes Qt search every font with a warning.
    """
    present = {*register(), *QFontDatabase.families()}
    order = (HOUSE_FAMILY, *wanted, *RARE_FAMILIES)
    return [family for family in order if family in present]


def _fonts_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.[ot]tf"))
