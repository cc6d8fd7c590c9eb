"""Whether Chinese can be typed on this computer, and in plain words what helps where it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from desktop.notices.message_bar import MessageBar
from desktop.parts.painting import Tone
from desktop.settings.local import LocalSettings
from desktop.shell.input_method import CALLED, MACHINE_ID, choose_input_method
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_REACHED = {"", "ibus", "wayland"}
"""Choices of Qt's module that lead to Chinese; of others the program carries no part."""

_SCREENLESS = {"offscreen", "minimal", "minimalegl"}


class Typing(StrEnum):
    """How Chinese comes into a field."""

    WORKS = "works"
    SILENT = "silent"
    """No input method announces itself."""
    UNREACHED = "unreached"
    """One is there that the program has no part for."""
    NO_COMPUTER_ID = "no_computer_id"


HEADLINE = QT_TRANSLATE_NOOP("InputMethod", "Chinese can perhaps not be typed here")
WORKS = QT_TRANSLATE_NOOP("InputMethod", "An input method is there")
REMEDIES: Mapping[Typing, Mark] = {
    Typing.SILENT: QT_TRANSLATE_NOOP(
        "InputMethod",
        "No Chinese input method was found. Open the computer's own settings, add Pinyin under Language or Input "
        "method, sign out of the computer and in again. Where there is no such entry, who looks after the computer "
        "installs fcitx5 or ibus.",
    ),
    Typing.UNREACHED: QT_TRANSLATE_NOOP(
        "InputMethod",
        "The input method of this computer cannot be reached from here. Choose fcitx5 or ibus in the computer's own "
        "settings, sign out of the computer and in again.",
    ),
    Typing.NO_COMPUTER_ID: QT_TRANSLATE_NOOP(
        "InputMethod",
        "An input method is there, but the computer has no number of its own and so it cannot be reached. Who looks "
        "after the computer has it made (machine-id) and starts the computer again.",
    ),
}


def found_typing(
    environ: Mapping[str, str] | None = None,
    machine_id: Path = MACHINE_ID,
    *,
    screen: str = "",
    platform: str = sys.platform,
) -> Typing:
    """Return how Chinese comes in; ``screen`` is Qt's platform, and where nobody sees a window nothing is missed."""
    told = dict(os.environ if environ is None else environ)
    choose_input_method(told, machine_id)
    chosen, announced = told.get("QT_IM_MODULE", ""), told.get("XMODIFIERS", "")
    if screen in _SCREENLESS or platform in {"win32", "darwin"}:
        return Typing.WORKS
    if chosen not in _REACHED:
        return Typing.UNREACHED
    if chosen == "ibus":
        return Typing.WORKS
    if any(name in announced for name in CALLED):
        return Typing.NO_COMPUTER_ID
    # Under Wayland the desktop itself may bring the input method, and announces nothing.
    return Typing.WORKS if screen.startswith("wayland") else Typing.SILENT


def tell_typing(settings: LocalSettings, bar: MessageBar, found: Typing | None = None) -> None:
    """Say once on this computer what helps where Chinese cannot be typed; again when something else hinders it."""
    found = found or found_typing(screen=QGuiApplication.platformName())
    if settings.typing_told == found.value:
        return
    settings.typing_told = found.value
    if found is not Typing.WORKS:
        bar.show_message(Tone.WARN, say(HEADLINE), say(REMEDIES[found]))
        bar.let_stand(say(HEADLINE))
