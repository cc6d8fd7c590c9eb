"""What belongs to this computer: look, language, printers, widths; every key is declared once."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.look.theme import Density, Theme

if TYPE_CHECKING:
    from db.reception.paper_contracts import PaperKind

T = TypeVar("T")


class Kept(Generic[T]):
    """One setting: its key, what holds until somebody chooses, and how it is written as text."""

    def __init__(
        self, key: str, default: T, *, read: Callable[[str], T], write: Callable[[T], str] = str
    ) -> None:
        self.key = key
        self.default = default
        self._read = read
        self._write = write

    @overload
    def __get__(self, local: None, owner: type) -> Self: ...

    @overload
    def __get__(self, local: LocalSettings, owner: type) -> T: ...

    def __get__(self, local: LocalSettings | None, owner: type) -> Self | T:
        """Return what was chosen; a value that no longer makes sense counts as not chosen."""
        if local is None:
            return self
        text = local.stored.value(self.key)
        if text is None:
            return self.default
        try:
            return self._read(str(text))
        except (ValueError, KeyError):
            return self.default

    def __set__(self, local: LocalSettings, value: T) -> None:
        """Keep the choice and tell who listens."""
        if local.stored.contains(self.key) and self.__get__(local, type(local)) == value:
            return
        local.stored.setValue(self.key, self._write(value))
        local.changed.emit(self.key)


class KeptPaper(Kept["PaperKind"]):
    """Which receipt comes out; its words are loaded when they are first asked for, after the sign-in."""

    def __init__(self, key: str, usual: str) -> None:
        self.key = key
        self._usual = usual
        self._read, self._write = _paper, str

    @cached_property
    def default(self) -> PaperKind:  # type: ignore[override]
        """The paper until somebody chooses."""
        return _paper(self._usual)


def _paper(text: str) -> PaperKind:
    from db.reception.paper_contracts import PaperKind

    return PaperKind(text)


def _yes(text: str) -> bool:
    return text == "True"


def _idle_minutes(text: str) -> int:
    """A computer that never locks, or locks after half an hour, is open to whoever passes (R-05)."""
    return min(max(int(text), 1), 10)


def _named(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError(text)
    return found


class LocalSettings(QObject):
    """Typed settings in one ini file of the profile folder.

    ``changed(key)`` follows every choice, so that theme, scale and language apply at once.
    """

    changed = Signal(str)

    theme = Kept("look/theme", Theme.LIGHT, read=Theme)
    density = Kept("look/density", Density.COUNTER, read=Density)
    density_follows_device = Kept("look/density_follows_device", True, read=_yes)
    text_scale = Kept("look/text_scale", 1.0, read=float)
    reduce_motion = Kept("look/reduce_motion", False, read=_yes)
    language = Kept("look/language", "zh_CN", read=str)
    receipt_printer = Kept("printing/receipt_printer", "", read=str)
    page_printer = Kept("printing/page_printer", "", read=str)
    sign_in_desk = Kept("events/sign_in_desk", "", read=str)
    """What this computer is called at events; empty for the number of the counter."""
    printer_fits: Kept[dict[str, Any]] = Kept("printing/fits", {}, read=_named, write=json.dumps)
    receipt_paper = KeptPaper("printing/receipt_paper", "receipt_80")
    preview_first = Kept("printing/preview_first", False, read=_yes)
    keep_originals = Kept("work/keep_originals", False, read=_yes)
    sounds = Kept("work/sounds", True, read=_yes)
    letter_keys = Kept("work/letter_keys", True, read=_yes)
    longer_notices = Kept("work/longer_notices", False, read=_yes)
    idle_minutes = Kept("work/idle_minutes", 5, read=_idle_minutes)
    last_user = Kept("work/last_user", "", read=str)
    camera_folder = Kept("work/camera_folder", "", read=str)
    typing_told = Kept("work/typing_told", "", read=str)
    last_folder = Kept("work/last_folder", "", read=str)
    second_medium = Kept("work/second_medium", "", read=str)
    bundle_partner = Kept("exchange/partner", "", read=str)
    bundle_part = Kept("exchange/part", 2**31, read=int)
    window_geometry = Kept(
        "window/geometry", b"", read=b64decode, write=lambda raw: b64encode(raw).decode()
    )
    pane_widths: Kept[dict[str, Any]] = Kept(
        "window/pane_widths", {}, read=_named, write=json.dumps
    )
    column_widths: Kept[dict[str, Any]] = Kept(
        "window/column_widths", {}, read=_named, write=json.dumps
    )

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stored = QSettings(str(path), QSettings.Format.IniFormat)
        """The file behind; only the settings themselves read and write it."""

    def keep(self) -> None:
        """Write the file now instead of when Qt finds time."""
        self.stored.sync()
