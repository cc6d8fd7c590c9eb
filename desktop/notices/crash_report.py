"""A report of a bug that names no person: type, places in our own code, versions, nothing else."""

from __future__ import annotations

import platform
import traceback
from datetime import datetime
from pathlib import Path, PurePath
from types import TracebackType

from PySide6 import __version__ as qt_version

_OWN = ("desktop", "db", "resources")


def report_of(error: BaseException, *, version: str, at: datetime) -> str:
    """Return the report as text.

    The message of an exception and the values of variables may hold names and phone numbers, so
    neither is written; paths are cut to our own packages, for a home folder has a name as well.
    """
    head = [
        f"Liaison Desk {version}",
        f"{at:%Y-%m-%d %H:%M:%S%z}",
        f"Python {platform.python_version()}, Qt {qt_version}, {platform.system()}",
        "",
    ]
    lines = [line for part in _chain(error) for line in _lines_of(part)]
    return "\n".join([*head, *lines, ""])


def write_report(folder: Path, text: str, *, at: datetime) -> Path | None:
    """Write a report beside the log and return where it is; None when the disk takes nothing."""
    path = folder / f"report-{at:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in found:
        found.append(step)
        step = step.__cause__ or step.__context__
    return found[::-1]


def _lines_of(error: BaseException) -> list[str]:
    kind = type(error)
    return [f"{kind.__module__}.{kind.__qualname__}", *_places(error.__traceback__), ""]


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_cut(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _cut(filename: str) -> str:
    parts = PurePath(filename).parts
    start = next((place for place, part in enumerate(parts) if part in _OWN), len(parts) - 1)
    return "/".join(parts[start:])
