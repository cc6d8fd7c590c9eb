"""Organisations as a tree: a site that two bodies share stands below both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from db.kernel.ids import OrganizationId
from db.stations.contracts import OrganizationLine
from desktop.tables.column import Column
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_STEP = "\u3000"
_BELOW = "└ "
_SHARED = QT_TRANSLATE_NOOP("Bodies", "Shared")
_NOT_USED = QT_TRANSLATE_NOOP("Bodies", "No longer in use")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One place in the tree; the id only tells places apart, for a shared site has two."""

    id: UUID
    body: OrganizationLine
    depth: int


def tree_of(bodies: Sequence[OrganizationLine], found: frozenset[UUID]) -> tuple[BodyLine, ...]:
    """Return the places of these bodies from the top down; one whose superior is not among them begins a tree."""
    shown = {one.id: one for one in bodies if one.id in found}
    below: dict[OrganizationId | None, list[OrganizationLine]] = {}
    for one in shown.values():
        above = [parent for parent in one.parents if parent in shown]
        places: list[OrganizationId | None] = [*above]
        for parent in places or [None]:
            below.setdefault(parent, []).append(one)
    # What has something below it stands before the many that stand alone.
    below[None] = sorted(below.get(None, []), key=lambda one: one.id not in below)
    walked = _walk(below, None, 0)
    return tuple(BodyLine(UUID(int=at + 1), body, depth) for at, (body, depth) in enumerate(walked))


def _walk(
    below: Mapping[OrganizationId | None, Sequence[OrganizationLine]],
    top: OrganizationId | None,
    depth: int,
) -> Iterator[tuple[OrganizationLine, int]]:
    for one in below.get(top, ()):
        yield one, depth
        if depth < _DEEPEST:
            yield from _walk(below, one.id, depth + 1)


def meets(body: OrganizationLine, text: str) -> bool:
    """Tell whether a body is found by what was typed."""
    typed = text.strip().casefold()
    told = (body.name, body.short_name, words.of(body.kind), body.phone)
    return any(typed in one.casefold() for one in told)


def _name(line: BodyLine) -> str:
    if not line.depth:
        return line.body.name
    return f"{_STEP * (line.depth - 1)}{_BELOW}{line.body.name}"


def remark(body: OrganizationLine) -> str:
    """Return what is particular: shared by two bodies, no longer in use."""
    told = ((_SHARED, len(body.parents) > 1), (_NOT_USED, not body.active))
    return formats.listed(tuple(say(mark) for mark, holds in told if holds))


def _ink(line: BodyLine) -> str:
    return "text.primary" if line.body.active else "text.disabled"


COLUMNS: tuple[Column[BodyLine], ...] = (
    Column(
        QT_TRANSLATE_NOOP("Bodies", "Organisation"), _name, str, 260, stretches=True, ink=_ink
    ),
    Column(QT_TRANSLATE_NOOP("Bodies", "Kind"), lambda line: words.of(line.body.kind), str, 150),
    Column(QT_TRANSLATE_NOOP("Bodies", "Phone"), lambda line: line.body.phone, str, 130),
    Column(QT_TRANSLATE_NOOP("Bodies", "Remark"), lambda line: remark(line.body), str, 96),
)  # fmt: skip
"""Name by its depth, kind, phone, and what is particular."""
