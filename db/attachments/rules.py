"""What may be attached: one table of limits, and what is said of everything else (R-49)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import unique

from db.attachments.contracts import AttachmentKind, Media
from db.kernel.clock import CHINA
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import Problems, check_length, check_reason, clean_line

MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Everything that bounds an attachment and the process that decodes it."""

    size: int = 20 * MEBIBYTE
    pixels: int = 40_000_000
    long_edge: int = 2400
    """Pixels to which larger pictures are reduced: an A4 page at 200 dots an inch."""
    preview_edge: int = 320
    page_edge: int = 1800
    """Pixels at which a page of a document is drawn for the viewer."""
    pages: int = 300
    of_one_record: int = 50
    title: int = 80
    memory: int = 600 * MEBIBYTE
    seconds: float = 10.0
    answer: int = 64 * MEBIBYTE
    """More than this no decoding process may say."""


LIMITS = Limits()


@unique
class AttachmentProblem(ProblemCode):
    """Why a file is not attached."""

    UNREADABLE = "attachment_unreadable"
    EMPTY = "attachment_empty"
    TOO_BIG = "attachment_too_big"
    NOT_ALLOWED = "attachment_not_allowed"
    DAMAGED = "attachment_damaged"
    TOO_MANY_PIXELS = "attachment_too_many_pixels"
    TOO_MUCH_WORK = "attachment_too_much_work"
    LOCKED = "attachment_locked"
    TOO_MANY_PAGES = "attachment_too_many_pages"
    MIXED = "attachment_mixed"
    TOO_MANY = "attachment_too_many"
    IS_THERE = "attachment_is_there"
    TITLE_MISSING = "attachment_title_missing"
    IS_VOID = "attachment_is_void"
    IS_SEALED = "attachment_is_sealed"
    NOT_SEALED = "attachment_not_sealed"


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Media.PNG), (b"\xff\xd8\xff", Media.JPEG), (b"%PDF-", Media.PDF),
)  # fmt: skip
_AFTER_THE_END = b" \t\r\n\x00"
_LONGEST_TAIL = 1024
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_CAMERA_TIME = "%Y:%m:%d %H:%M:%S"
_FIRST_CAMERAS = datetime(1995, 1, 1, tzinfo=UTC)


def media_of(content: bytes) -> Media | None:
    """Return what a file is by its first bytes, None for everything that is not taken in."""
    return next((media for magic, media in _MAGIC if content.startswith(magic)), None)


def check_content(content: bytes) -> Problems:
    """Return why a file is not even decoded: empty, too big, another kind, or more than one kind at once."""
    if not content:
        return (problem(AttachmentProblem.EMPTY),)
    if len(content) > LIMITS.size:
        return (problem(AttachmentProblem.TOO_BIG),)
    media = media_of(content)
    if media is None:
        return (problem(AttachmentProblem.NOT_ALLOWED),)
    if media is Media.PDF:
        return _check_end(content)
    return ()


def problem(code: AttachmentProblem) -> Problem:
    """Return a finding with the figure that its sentence names."""
    figures = {
        AttachmentProblem.TOO_BIG: LIMITS.size // MEBIBYTE,
        AttachmentProblem.TOO_MANY_PIXELS: LIMITS.pixels // 10_000,
        AttachmentProblem.TOO_MANY_PAGES: LIMITS.pages,
        AttachmentProblem.TOO_MANY: LIMITS.of_one_record,
    }
    return Problem("attachments", code, {"most": figures[code]} if code in figures else {})


def clean_title(typed: str) -> str:
    """Return a title as it is stored, cut to its column."""
    return clean_line(typed)[: LIMITS.title].strip()


def title_from(name: str) -> str:
    """Return the title that a file's name proposes: only one with a Chinese word in it was given by a person.

    Whatever path stands before it is left out; nothing on the disk is ever named by it.
    """
    last = re.split(r"[/\\]", name)[-1]
    stem = clean_title(last.rpartition(".")[0] or last)
    return stem if _HAN.search(stem) else ""


def check_title(title: str) -> Problems:
    """Return what is wrong with a title."""
    if not clean_line(title):
        return (Problem("title", AttachmentProblem.TITLE_MISSING),)
    return check_length(clean_line(title), LIMITS.title, field="title")


def check_void(reason: str, *, is_void: bool) -> Problems:
    """Return what speaks against declaring an attachment void."""
    if is_void:
        return (Problem("reason", AttachmentProblem.IS_VOID),)
    return check_reason(reason)


def kind_of(media: Media) -> AttachmentKind:
    """Return the kind that is proposed; a scanner's pictures and signed papers are told apart by people."""
    return AttachmentKind.PHOTO if media.is_picture else AttachmentKind.DOCUMENT


def camera_time(written: str, now: datetime) -> datetime | None:
    """Return when a camera says that it took a picture: its clock shows Chinese time and may be wrong."""
    try:
        told = datetime.strptime(written.strip("\x00 "), _CAMERA_TIME).replace(tzinfo=CHINA)
    except ValueError:
        return None
    return told if _FIRST_CAMERAS <= told <= now else None


def _check_end(content: bytes) -> Problems:
    """A document that does not end is cut short; one that goes on after its end is something else besides."""
    tail = content[-_LONGEST_TAIL:]
    _, end, after = tail.rpartition(b"%%EOF")
    if not end:
        mixed = b"%%EOF" in content
        return (problem(AttachmentProblem.MIXED if mixed else AttachmentProblem.DAMAGED),)
    return (problem(AttachmentProblem.MIXED),) if after.strip(_AFTER_THE_END) else ()
