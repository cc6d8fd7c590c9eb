"""Data files that the program ships: fonts, icons, translations, calendars, code lists."""

from pathlib import Path

ROOT = Path(__file__).parent
"""Folder of this package; what set-up generates lies in its sub-folder ``built``."""


def path(*parts: str) -> Path:
    """Return the path of a shipped or built data file, e.g. ``path("fonts", "OFL.txt")``."""
    return ROOT.joinpath(*parts)
