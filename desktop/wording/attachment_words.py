"""Words for what is attached, and the sentence for everything that is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.attachments.contracts import AttachmentKind, Media
from db.attachments.rules import AttachmentProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_KIND = {
    AttachmentKind.PHOTO: QT_TRANSLATE_NOOP("AttachmentKind", "Photo"),
    AttachmentKind.SCAN: QT_TRANSLATE_NOOP("AttachmentKind", "Scan"),
    AttachmentKind.SIGNED_PAPER: QT_TRANSLATE_NOOP("AttachmentKind", "Signed paper"),
    AttachmentKind.DOCUMENT: QT_TRANSLATE_NOOP("AttachmentKind", "Document"),
}
_MEDIA = {
    Media.JPEG: QT_TRANSLATE_NOOP("Media", "JPEG"),
    Media.PNG: QT_TRANSLATE_NOOP("Media", "PNG"),
    Media.PDF: QT_TRANSLATE_NOOP("Media", "PDF"),
}
_PROBLEM = {
    AttachmentProblem.UNREADABLE: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The file cannot be read. Copy it to this computer and add it again."
    ),
    AttachmentProblem.EMPTY: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The file is empty. Choose another one."
    ),
    AttachmentProblem.TOO_BIG: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "Larger than {most} MB. Scan it at fewer dots or divide it."
    ),
    AttachmentProblem.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "AttachmentProblem",
        "Neither a JPEG or PNG picture nor a PDF. Save it as one of them first.",
    ),
    AttachmentProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The file is cut short or damaged. Take or scan it once more."
    ),
    AttachmentProblem.TOO_MANY_PIXELS: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "More than {most} times ten thousand pixels. Reduce the picture first."
    ),
    AttachmentProblem.TOO_MUCH_WORK: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "Opening it would take this computer too long. Scan it more simply."
    ),
    AttachmentProblem.LOCKED: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The PDF asks for a password. Save a copy without one first."
    ),
    AttachmentProblem.TOO_MANY_PAGES: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "More than {most} pages. Divide the document."
    ),
    AttachmentProblem.MIXED: QT_TRANSLATE_NOOP(
        "AttachmentProblem",
        "Something else is hidden behind the PDF. Print it into a new PDF first.",
    ),
    AttachmentProblem.TOO_MANY: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "There are {most} attachments already, no more fit."
    ),
    AttachmentProblem.IS_THERE: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The same file is attached already."
    ),
    AttachmentProblem.TITLE_MISSING: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "A title is still needed."
    ),
    AttachmentProblem.IS_VOID: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The attachment is void already."
    ),
    AttachmentProblem.IS_SEALED: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The attachment is sealed and keeps its name."
    ),
    AttachmentProblem.NOT_SEALED: QT_TRANSLATE_NOOP(
        "AttachmentProblem", "The attachment is not sealed; it opens as any other."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_KIND, _MEDIA, _PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
