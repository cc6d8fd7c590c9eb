"""A locked program is another process: of the one before nothing is left in memory (R-08).

What has to be known again is handed over in the environment: ids and ticket numbers, nothing of a person.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import MutableMapping
from dataclasses import asdict, dataclass
from typing import NoReturn
from uuid import UUID

from db.kernel.ids import UserId

VARIABLE = "LIAISON_DESK_LEFT"


@dataclass(frozen=True, slots=True)
class Left:
    """What a person left when the screen was locked: the page, the record open there, the drafts' tickets."""

    user: UserId
    idle_minutes: int = 0
    page: str = ""
    subject: object = None
    """Id of a record, or the key of a section."""
    tickets: tuple[str, ...] = ()


def hand_over(left: Left, environ: MutableMapping[str, str]) -> None:
    """Write it where the next process finds it."""
    is_id = isinstance(left.subject, UUID)
    told = asdict(left) | {
        "user": left.user.hex, "subject": str(left.subject or ""), "is_id": is_id,
    }  # fmt: skip
    environ[VARIABLE] = json.dumps(told)


def taken_over(environ: MutableMapping[str, str]) -> Left | None:
    """Return what the process before left, once; None for a start of its own."""
    text = environ.pop(VARIABLE, "")
    try:
        told = json.loads(text)
        subject = UUID(told["subject"]) if told["is_id"] else told["subject"] or None
        return Left(
            UserId(UUID(hex=told["user"])), int(told["idle_minutes"]), str(told["page"]), subject,
            tuple(map(str, told["tickets"])),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError):
        return None


def begin_anew(left: Left) -> NoReturn:
    """Put a fresh process in the place of this one, with the same folders and wishes."""
    hand_over(left, os.environ)
    command = _command()
    if sys.platform == "win32":
        import subprocess

        # exec there would leave the caller's console waiting for a process that is gone.
        subprocess.Popen(command)  # noqa: S603  our own program, as it was started
        sys.exit(0)
    os.execv(command[0], command)  # noqa: S606  our own program, as it was started


def _command() -> list[str]:
    is_packed = getattr(sys, "frozen", False)
    return [sys.executable, *(sys.argv[1:] if is_packed else sys.orig_argv[1:])]
