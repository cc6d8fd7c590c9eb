"""The groups of the directory: who stands in each, read from the service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind, PersonLine
from db.stations.contracts import OrganizationKind
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.people.office_contracts import GroupLine
    from db.workspace import Workspace

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Group:
    """One group: everybody, one kind of people, one level or profession within a kind, or one group of deputies."""

    title: Mark
    kind: PersonKind | None = None
    rank: DeputyLevel | OfficerRole | None = None
    team: UUID | None = None
    name: str = ""
    """What the deputies' own group is called."""
    units: frozenset[OrganizationKind] = frozenset()
    """Kinds of organisations, of a group that holds no people."""

    def said(self) -> str:
        """Return what the group is called."""
        return self.name or say(self.title)

    def is_of(self, kinds: Collection[PersonKind]) -> bool:
        """Tell whether the group holds people of one of these kinds, or of all."""
        return self.kind is None or self.kind in kinds


_TEAM = QT_TRANSLATE_NOOP("PeopleGroup", "Group of deputies")
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
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Officials"), PersonKind.OFFICIAL),
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Experts"), PersonKind.EXPERT),
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Advisers"), PersonKind.ADVISER),
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Collectors"), PersonKind.COLLECTOR),
            Group(QT_TRANSLATE_NOOP("PeopleGroup", "Volunteers"), PersonKind.VOLUNTEER),
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
_HANDLING = frozenset(OrganizationKind) - {
    OrganizationKind.COMMUNITY, OrganizationKind.ENTERPRISE,
}  # fmt: skip
UNITS = (
    Group(QT_TRANSLATE_NOOP("PeopleGroup", "All organisations"), units=frozenset(OrganizationKind)),
    Group(QT_TRANSLATE_NOOP("PeopleGroup", "Handling units"), units=_HANDLING),
    Group(
        QT_TRANSLATE_NOOP("PeopleGroup", "Enterprises"),
        units=frozenset({OrganizationKind.ENTERPRISE}),
    ),
    Group(
        QT_TRANSLATE_NOOP("PeopleGroup", "Villages, communities"),
        units=frozenset({OrganizationKind.COMMUNITY}),
    ),
)
"""Groups of organisations, as they stand below those of people."""

"""Groups under their headings, as they stand at the left of the page."""


def every_group() -> Iterator[Group]:
    """Yield the groups in the order in which they stand."""
    for _heading, groups in BLOCKS:
        yield from groups


def teams_of(lines: Sequence[GroupLine]) -> tuple[Group, ...]:
    """Return the deputies' own groups that are not over, as they stand at the left."""
    return tuple(
        Group(_TEAM, PersonKind.DEPUTY, team=line.id, name=line.name)
        for line in lines
        if line.to_on is None
    )


def ids_in(workspace: Workspace, actor: Actor, group: Group, text: str) -> bytes:
    """Return the ids of the people in a group whom the text finds, sixteen bytes each."""
    ids = workspace.people.person_ids(actor, group.kind, text)
    if group.team is not None:
        return _only(ids, _in_team(workspace, actor, group.team))
    if isinstance(group.rank, DeputyLevel):
        levels = workspace.offices.levels(actor)
        return _only(ids, {person for person, level in levels if level is group.rank})
    if group.rank is None:
        return ids
    lines = _lines(workspace, actor, ids)
    return b"".join(line.id.bytes for line in lines if line.officer_role is group.rank)


def counts_in(
    workspace: Workspace, actor: Actor, teams: Sequence[Group] = ()
) -> Mapping[Group, int]:
    """Return how many people stand in each group."""
    people = workspace.people
    kinds = people.counts(actor)
    deputies = _people(people.person_ids(actor, PersonKind.DEPUTY))
    ranks: Counter[DeputyLevel | OfficerRole] = Counter()
    levels = set(workspace.offices.levels(actor))
    ranks.update(level for person, level in levels if person in deputies)
    officers = people.person_ids(actor, PersonKind.LEGAL_OFFICER)
    for line in _lines(workspace, actor, officers):
        ranks.update(rank for rank in (line.officer_role,) if rank is not None)
    found = {}
    for group in every_group():
        if group.rank is not None:
            found[group] = ranks[group.rank]
        else:
            found[group] = kinds.get(group.kind, 0) if group.kind else sum(kinds.values())
    bodies = Counter(one.kind for one in workspace.stations.every_organization())
    for units in UNITS:
        found[units] = sum(bodies[kind] for kind in units.units)
    for team in teams:
        assert team.team is not None, "a group of deputies"
        found[team] = len(_in_team(workspace, actor, team.team) & deputies)
    return found


def _in_team(workspace: Workspace, actor: Actor, team: UUID) -> set[PersonId]:
    members = workspace.offices.members(actor, group=team)
    return {one.person for one in members if one.to_on is None}


def _only(ids: bytes, wanted: AbstractSet[PersonId]) -> bytes:
    keys = {one.bytes for one in wanted}
    every = (ids[at : at + 16] for at in range(0, len(ids), 16))
    return b"".join(one for one in every if one in keys)


def _lines(workspace: Workspace, actor: Actor, ids: bytes) -> Iterator[PersonLine]:
    """Read people a page at a time, so that no statement carries too many ids."""
    every = [PersonId(UUID(bytes=ids[at : at + 16])) for at in range(0, len(ids), 16)]
    for at in range(0, len(every), _PAGE):
        yield from workspace.people.person_lines(actor, every[at : at + _PAGE])


def _people(ids: bytes) -> set[PersonId]:
    return {PersonId(UUID(bytes=ids[at : at + 16])) for at in range(0, len(ids), 16)}
