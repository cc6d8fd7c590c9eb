"""How the program looks: tokens, themes, fonts and icons; the one look in force is `current()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.look.scaled import scaled
from desktop.look.theme import Density, Look, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

__all__ = ["Density", "Look", "Theme", "current", "install", "scaled"]

_in_force: list[Look] = []


def current() -> Look:
    """Return the look in force; before `install` it is the light one, unattached to a program."""
    if not _in_force:
        _in_force.append(Look())
    return _in_force[0]


def install(app: QApplication) -> Look:
    """Give the look in force the program it paints; call `apply` next. Calling again is harmless."""
    look = current()
    look.attach(app)
    return look
