"""How attachments are told: kind, size, day, pages; and what is said of a file that is not taken."""

from __future__ import annotations

from datetime import datetime

from db.attachments.contracts import AttachmentLine, Media
from db.kernel.clock import local_date
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

PICTURE_PAGE = "picture_page"
"""What the journal calls a picture on paper."""

_MEBIBYTE, _KIBIBYTE = 2**20, 2**10

_LARGE = QT_TRANSLATE_NOOP("Attachment", "{size} MB")
_SMALL = QT_TRANSLATE_NOOP("Attachment", "{size} KB")
_PAGES = QT_TRANSLATE_NOOP("Attachment", "{count} pages")
_VOID = QT_TRANSLATE_NOOP("Attachment", "Void: {reason}")
_MISSING = QT_TRANSLATE_NOOP("Attachment", "The file is not on this computer")
_NUMBERED = QT_TRANSLATE_NOOP("Attachment", "{kind} {number}")
_NOT_TAKEN = QT_TRANSLATE_NOOP("Attachment", "{name}: {why}")
_PRINTED = QT_TRANSLATE_NOOP("Attachment", "Printed {when}, {by}")
_PICTURE_PAGE = QT_TRANSLATE_NOOP("Attachment", "Picture page")
_SEALED = QT_TRANSLATE_NOOP("Attachment", "Sealed attachment")
_PLACE = QT_TRANSLATE_NOOP("Attachment", "{number} of {count}")


def paper(code: str) -> str:
    """Return the word for the paper of a picture, empty for any other code."""
    return say(_PICTURE_PAGE) if code == PICTURE_PAGE else ""


def size(count: int) -> str:
    """Return a size as people say it."""
    if count >= _MEBIBYTE:
        return say(_LARGE, size=f"{count / _MEBIBYTE:.1f}")
    return say(_SMALL, size=max(round(count / _KIBIBYTE), 1))


def title(line: AttachmentLine) -> str:
    """Return how an attachment is called, or what stands in place of a name that nobody reads in passing."""
    return line.title or (say(_SEALED) if line.is_sealed else "")


def caption(line: AttachmentLine, now: datetime) -> str:
    """Return what stands below the title: when, and how large; a void one says why it is void."""
    if line.void_reason:
        return say(_VOID, reason=line.void_reason)
    if line.is_missing:
        return say(_MISSING)
    on, today = local_date(line.taken_at or line.added_at), local_date(now)
    # A day of another year is named with it, and leaves no room for more.
    parts = (
        (formats.day(on, today), size(line.size))
        if on.year == today.year
        else (formats.day(on, today),)
    )
    return " · ".join(parts)


def facts(line: AttachmentLine, now: datetime) -> str:
    """Return everything that is known of an attachment, on one line."""
    return _facts(line, formats.moment(line.taken_at or line.added_at, now))


def facts_on_paper(line: AttachmentLine) -> str:
    """Return the same for a paper, which is read on other days."""
    return _facts(line, on_paper(line.taken_at or line.added_at))


def on_paper(at: datetime) -> str:
    """Return a day and time as papers write them."""
    return f"{formats.full_day(local_date(at))} {formats.clock(at)}"


def _facts(line: AttachmentLine, when: str) -> str:
    parts = [words.of(line.kind), when, size(line.size)]
    if not line.media.is_picture:
        parts.append(say(_PAGES, count=line.pages))
    if line.added_by:
        parts.append(line.added_by)
    if line.void_reason:
        parts.append(say(_VOID, reason=line.void_reason))
    return " · ".join(parts)


def numbered(line_kind: str, number: int) -> str:
    """Return the title of an attachment that nobody has named, e.g. 照片 2."""
    return say(_NUMBERED, kind=line_kind, number=number)


def place(number: int, count: int) -> str:
    """Return where one stands among several, e.g. 2 / 5."""
    return say(_PLACE, number=number, count=count)


def paper_name(number: str, place: int, page: int) -> str:
    """Return what print queues call a picture page: numbers only."""
    return f"picture-{_plain(number)}-{place}-{page + 1}"


def printed(when: str, by: str) -> str:
    """Return the foot of a picture page."""
    return say(_PRINTED, when=when, by=by)


def not_taken(name: str, why: str) -> str:
    """Return why a file was not attached, with its name where it has one."""
    return say(_NOT_TAKEN, name=name, why=why) if name else why


def file_name(number: str, place: int, line: AttachmentLine) -> str:
    """Return the name a copy is offered under: numbers only, for folders are read by others."""
    ending = "jpg" if line.media is Media.JPEG else line.media.value
    return f"{_plain(number)}-{place}.{ending}"


def _plain(number: str) -> str:
    return "".join(one if one.isalnum() else "-" for one in number).strip("-")
