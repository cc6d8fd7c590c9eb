"""How versions of forms read in a list: by form, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from db.templates.contracts import TemplateVersion
from desktop.parts.rows import RowFace, SectionFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueRow, QueueSection
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_SHIPPED = QT_TRANSLATE_NOOP("FormRows", "With the program")
_ISSUED = QT_TRANSLATE_NOOP("FormRows", "Issued")
_RETIRED = QT_TRANSLATE_NOOP("FormRows", "No longer offered")
_VERSION = QT_TRANSLATE_NOOP("FormRows", "Version {number}")
_LINE = QT_TRANSLATE_NOOP("FormRows", "{items} items · {digest}")
_DIGITS = 12


def tag_of(version: TemplateVersion) -> TagWords:
    """Return the tag of where a version comes from, or that it is retired."""
    if version.retired:
        return TagWords("outline", "archive", say(_RETIRED))
    if version.station is None:
        return TagWords("neutral", "package-import", say(_SHIPPED))
    return TagWords("ok", "check", say(_ISSUED))


def sections_of(versions: Sequence[TemplateVersion], typed: str = "") -> list[QueueSection]:
    """Return the forms with their versions as far as name, code or digest hold what was typed."""
    text = typed.strip().casefold()
    found = [
        one
        for one in versions
        if text in f"{one.template.name} {one.template.code} {one.digest}".casefold()
    ]
    return [
        QueueSection(SectionFace(some[0].template.name), tuple(map(_row, some)))
        for some in (list(same) for _, same in groupby(found, lambda one: one.template.code))
    ]


def next_version(versions: Sequence[TemplateVersion], code: str) -> int:
    """Return the number that the next version of a form gets."""
    return 1 + max(
        (one.template.version for one in versions if one.template.code == code), default=0
    )


def first_of(versions: Sequence[TemplateVersion]) -> TemplateVersion | None:
    """Return what is shown by itself: the version that is in use most."""
    usual = (one for one in versions if one.template.code == "enforcement" and not one.retired)
    return next(usual, next(iter(versions), None))


def _row(version: TemplateVersion) -> QueueRow:
    template = version.template
    line = say(_LINE, items=sum(1 for _ in template.items()), digest=version.digest[:_DIGITS])
    face = RowFace(
        "", say(_VERSION, number=template.version), line, TagFace(*tag_of(version)), has_lead=False
    )
    return QueueRow(version.digest, face)
