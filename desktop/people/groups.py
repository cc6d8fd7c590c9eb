"""The groups of the directory: who stands in each, read from the service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind, PersonLine
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.people.service import People

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Group:
    """One group: everybody, one kind of people, or one level or profession within a kind."""

    title: Mark
    kind: PersonKind | None = None
    rank: DeputyLevel | OfficerRole | None = None

    def holds(self, line: PersonLine) -> bool:
        """Tell whether a person of this group's kind stands in it."""
        return self.rank is None or self.rank in (line.level, line.officer_role)

    def is_of(self, kinds: Collection[PersonKind]) -> bool:
        """Tell whether the group holds people of one of these kinds, or of all."""
        return self.kind is None or self.kind in kinds


EVERYBODY = Group(QT_TRANSLATE_NOOP("PeopleGroup", "All"))
_LEVELS = (
    (DeputyLevel.NATIONAL, QT_TRANSLATE_NOOP("PeopleGroup", "National")),
    (DeputyLevel.PROVINCIAL, QT_TRANSLATE_NOOP("PeopleGroup", "Province")),
    (DeputyLevel.MUNICIPAL, QT_TRANSLATE_NOOP("PeopleGroup", "City")),
    (DeputyLevel.COUNTY, QT_TRANSLATE_NOOP("PeopleGroup", "District, county")),
    (DeputyLevel.TOWN, QT_TRANSLATE_NOOP("PeopleGroup", "Town, township")),
)
_ROLES = (
    (OfficerRole.JUDGE, QT_TRANSLATE_NOOP("PeopleGroup", "Judges")),
    (OfficerRole.PROSECUTOR, QT_TRANSLATE_NOOP("PeopleGroup", "Prosecutors")),
    (OfficerRole.POLICE, QT_TRANSLATE_NOOP("PeopleGroup", "Police officers")),
    (OfficerRole.JUSTICE_STAFF, QT_TRANSLATE_NOOP("PeopleGroup", "Justice office")),
    (OfficerRole.LAWYER, QT_TRANSLATE_NOOP("PeopleGroup", "Lawyers")),
)
BLOCKS: tuple[tuple[Mark, tuple[Group, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("PeopleGroup", "People"),
        (
            EVERYBODY,
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Residents"), PersonKind.VOTER),
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Station staff"), PersonKind.STAFF),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PeopleGroup", "Deputies"),
        (
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "All deputies"), PersonKind.DEPUTY),
            *(Group(word, PersonKind.DEPUTY, level) for level, word in _LEVELS),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("PeopleGroup", "Visiting professionals"),
        tuple(Group(word, PersonKind.LEGAL_OFFICER, role) for role, word in _ROLES),
    ),
)
"""Groups under their headings, as they stand at the left of the page."""


def every_group() -> Iterator[Group]:
    """Yield the groups in the order in which they stand."""
    for _heading, groups in BLOCKS:
        yield from groups


def ids_in(people: People, actor: Actor, group: Group, text: str) -> bytes:
    """Return the ids of the people in a group whom the text finds, sixteen bytes each."""
    ids = people.person_ids(actor, group.kind, text)
    if group.rank is None:
        return ids
    return b"".join(line.id.bytes for line in _lines(people, actor, ids) if group.holds(line))


def counts_in(people: People, actor: Actor) -> Mapping[Group, int]:
    """Return how many people stand in each group."""
    kinds = people.counts(actor)
    ranks: Counter[DeputyLevel | OfficerRole] = Counter()
    for kind in (PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER):
        for line in _lines(people, actor, people.person_ids(actor, kind)):
            ranks.update(rank for rank in (line.level, line.officer_role) if rank is not None)
    found = {}
    for group in every_group():
        if group.rank is not None:
            found[group] = ranks[group.rank]
        else:
            found[group] = kinds.get(group.kind, 0) if group.kind else sum(kinds.values())
    return found


def _lines(people: People, actor: Actor, ids: bytes) -> Iterator[PersonLine]:
    """Read people a page at a time, so that no statement carries too many ids."""
    for chunk in _chunks(ids):
        yield from people.person_lines(actor, chunk)


def _chunks(ids: bytes) -> Iterator[Sequence[PersonId]]:
    every = [PersonId(UUID(bytes=ids[at : at + 16])) for at in range(0, len(ids), 16)]
    for at in range(0, len(every), _PAGE):
        yield every[at : at + _PAGE]
