"""Requests and answers as files of a line or two; read and written away from the window."""

from __future__ import annotations

from pathlib import Path

from db.bundle.place import opened, place

SUFFIX = ".lde"
LONGEST = 8 * 2**20
"""Bytes of a file with an answer and a policy behind it."""


def read_text(path: Path) -> str:
    """Return what a file says; raises NotTaken where it cannot be read or is no plain file."""
    with opened(path, LONGEST) as file:
        return file.read(LONGEST).decode(errors="replace").strip()


def write_text(path: Path, text: str) -> Path:
    """Write a file so that it is known to lie there; raises CannotWrite, and leaves alone what lies there already."""
    return place(path.parent, path.name, lambda sink: sink.write(text.encode())).path
