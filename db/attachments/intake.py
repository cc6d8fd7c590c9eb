"""Takes files in: reads them, has them decoded in a process of their own, and bounds what that may cost (R-49)."""

from __future__ import annotations

import os
import stat
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from db.attachments.contracts import Media, Prepared
from db.attachments.decoder import Answer
from db.attachments.rules import LIMITS, AttachmentProblem, camera_time, check_content, problem
from db.kernel.errors import InvalidInput
from db.kernel.processes import program, surroundings

Report = Callable[[int, int], object]
"""Told how far the work is; may raise to stop it."""

_MODULE = "db.attachments.decoder"
_TICK = 0.1
"""Seconds between two looks at a process at work."""
_START = 5.0
"""Seconds that a busy computer may take to begin the process; its own clock bounds the work."""


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that somebody chose; raises InvalidInput for what is no file or too big."""
    try:
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise InvalidInput([problem(AttachmentProblem.NOT_ALLOWED)])
            if found.st_size > LIMITS.size:
                raise InvalidInput([problem(AttachmentProblem.TOO_BIG)])
            return file.read(LIMITS.size + 1)
    except (OSError, ValueError):
        raise InvalidInput([problem(AttachmentProblem.UNREADABLE)]) from None


def prepare(
    content: bytes, now: datetime, *, keep_original: bool = False, report: Report | None = None
) -> Prepared:
    """Return what is kept of a file; raises InvalidInput with one problem that says why it is not taken.

    Pictures come back encoded anew, without notes and places; documents are kept as they are.
    """
    if found := check_content(content):
        raise InvalidInput(found)
    answer = _asked(["take"], content, report)
    media = Media(answer.media)
    return Prepared(
        content=answer.content if media.is_picture else content, media=media,
        pages=answer.pages, width=answer.width, height=answer.height, preview=answer.preview,
        taken_at=camera_time(answer.taken_at, now),
        original=content if keep_original and media.is_picture else b"",
    )  # fmt: skip


def preview_of(content: bytes, *, report: Report | None = None) -> bytes:
    """Return the small picture of what another desk took in; raises InvalidInput for what is not taken here."""
    if found := check_content(content):
        raise InvalidInput(found)
    return _asked(["take"], content, report).preview


def draw_page(document: bytes, number: int, *, report: Report | None = None) -> bytes:
    """Return a page of a document as JPEG, counted from zero; raises InvalidInput where it cannot be drawn."""
    return _asked(["page", str(number)], document, report).content


def draw_picture(content: bytes, *, report: Report | None = None) -> bytes:
    """Return a kept picture drawn anew; raises InvalidInput where it cannot be.

    Content that came in a bundle is what its sender says it is: no decoder in this process looks at it (R-49).
    """
    if found := check_content(content):
        raise InvalidInput(found)
    return _asked(["show"], content, report).content


def codes_on(content: bytes, *, report: Report | None = None) -> tuple[str, ...]:
    """Return what the QR codes on a picture say; raises InvalidInput where it is none."""
    if found := check_content(content):
        raise InvalidInput(found)
    return _asked(["codes"], content, report).codes


def _asked(order: list[str], content: bytes, report: Report | None) -> Answer:
    """Have one order done by a process that ends with it, however it ends."""
    with _in_memory(content) as given, subprocess.Popen(  # noqa: S603  our own program and orders
        [*program(_MODULE), *order], env=surroundings(), stdin=given or subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            said = _heard(process, None if given else content, report)
        finally:
            process.kill()
    try:
        answer = msgspec.msgpack.decode(said, type=Answer)
        refused = AttachmentProblem(answer.refused) if answer.refused else None
        Media(answer.media) if refused is None else None
    except (msgspec.MsgspecError, ValueError):
        # It was ended by its own bounds, or by a fault in a decoder.
        refused = AttachmentProblem.TOO_MUCH_WORK
    if refused is not None:
        raise InvalidInput([problem(refused)])
    return answer


def _heard(process: subprocess.Popen[bytes], given: bytes | None, report: Report | None) -> bytes:
    """Return all that the process says within its time; nothing when it says too much or ends otherwise."""
    end = time.monotonic() + LIMITS.seconds + _START
    while time.monotonic() < end:
        try:
            said, _ = process.communicate(given, timeout=_TICK)
            return said if process.returncode == 0 else b""
        except subprocess.TimeoutExpired as waiting:
            given = None
            if len(waiting.output or b"") > LIMITS.answer:
                break
            if report is not None:
                report(0, 0)
    return b""


@contextmanager
def _in_memory(content: bytes) -> Iterator[BinaryIO | None]:
    """Yield content as a file that no disk ever holds; None where only a pipe does that."""
    if not hasattr(os, "memfd_create"):
        yield None
        return
    with os.fdopen(os.memfd_create("attachment"), "w+b") as file:
        file.write(content)
        file.seek(0)
        yield file
