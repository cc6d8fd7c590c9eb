"""What crosses between attachments and the rest: kinds, commands, and the lines that pages show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from db.kernel.ids import AttachmentId
from db.kernel.kinds import Kind


class AttachmentKind(StrEnum):
    """附件种类: what the paper or picture is to the people who read it."""

    PHOTO = "photo"
    SCAN = "scan"
    SIGNED_PAPER = "signed_paper"
    DOCUMENT = "document"


class Media(StrEnum):
    """What is kept; told from the content alone, never from a name."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"

    @property
    def is_picture(self) -> bool:
        """Tell whether it is one picture rather than pages."""
        return self is not Media.PDF


@dataclass(frozen=True, slots=True)
class Subject:
    """The record that attachments belong to."""

    kind: Kind
    record: UUID


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was taken in: decoded in a process of its own, encoded anew, everything else left behind."""

    content: bytes
    media: Media
    pages: int
    width: int
    """Pixels of a picture, points of a document's first page."""
    height: int
    preview: bytes
    """A small JPEG."""
    taken_at: datetime | None = None
    """When the camera says that it was taken."""
    original: bytes = b""
    """The file as it came, where the station keeps that as well."""


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A prepared file to attach; the id is made before the first try (R-23)."""

    attachment: AttachmentId
    title: str
    kind: AttachmentKind
    file: Prepared


@dataclass(frozen=True, slots=True)
class RenameAttachment:
    """Give an attachment another title or kind."""

    attachment: AttachmentId
    revision: int
    title: str
    kind: AttachmentKind


@dataclass(frozen=True, slots=True)
class VoidAttachment:
    """Declare an attachment void; it stays readable with its reason."""

    attachment: AttachmentId
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """One attachment as strips and the viewer show it."""

    id: AttachmentId
    title: str
    kind: AttachmentKind
    media: Media
    size: int
    """Bytes as kept."""
    pages: int
    width: int
    height: int
    taken_at: datetime | None
    added_at: datetime
    added_by: str
    preview: bytes
    revision: int = 0
    """0 while its form is unfinished."""
    subject: Subject | None = None
    void_reason: str = ""
    is_missing: bool = False
    """Its content is not at this station."""
    is_sealed: bool = False
    """Of a report: no word and no picture of it until it is opened for a reason."""


@dataclass(frozen=True, slots=True)
class OpenAttachment:
    """Open a sealed attachment; the journal keeps who, when and why."""

    attachment: AttachmentId
    reason: str


@dataclass(frozen=True, slots=True)
class OpenedAttachment:
    """A sealed attachment as it was added."""

    line: AttachmentLine
    content: bytes
