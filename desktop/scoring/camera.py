"""The pictures that the camera of this computer took last: looked for in one folder, and nowhere else (R-06)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from db.attachments.contracts import Prepared
from desktop.settings.local import LocalSettings

NEWEST = 12
"""So many pictures are offered, the newest first; what was taken before the day belongs to somebody else."""
_AGE = timedelta(hours=24)
_ENDINGS = frozenset({".jpg", ".jpeg", ".png"})
_MOST_LOOKED_AT = 5000


def folder_of(settings: LocalSettings) -> Path:
    """Return where the camera of this computer puts its pictures."""
    place = QStandardPaths.StandardLocation.PicturesLocation
    return Path(settings.camera_folder or QStandardPaths.writableLocation(place))


def newest(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Return the pictures of the last day, the newest first; a folder that is not there has none."""
    found = sorted(_dated(folder, (now - _AGE).timestamp()), reverse=True)
    return tuple(path for _, path in found[:NEWEST])


@dataclass(frozen=True, slots=True)
class Offered:
    """A picture taken in, and what the codes on it say where somebody wanted to know."""

    file: Prepared
    codes: tuple[str, ...] = ()


def prepared(path: Path, now: datetime) -> Offered:
    """Return a picture taken in, decoded in a process of its own; raises InvalidInput for what is none."""
    from db.attachments import intake

    return Offered(intake.prepare(intake.read_file(path), now))


def page_of(path: Path, now: datetime) -> Offered:
    """Return a picture of a printed page with what its codes say; raises InvalidInput for what is none."""
    from db.attachments import intake

    content = intake.read_file(path)
    return Offered(intake.prepare(content, now), intake.codes_on(content))


def _dated(folder: Path, since: float) -> Iterator[tuple[float, Path]]:
    looked_at = 0
    with suppress(OSError):
        for path in folder.rglob("*"):
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            if path.suffix.lower() in _ENDINGS and not path.is_symlink():
                with suppress(OSError):
                    if (changed := path.stat().st_mtime) >= since:
                        yield changed, path
