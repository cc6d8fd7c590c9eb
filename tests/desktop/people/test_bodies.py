"""Organisations stand as a tree; one that two bodies share stands below both."""

from __future__ import annotations

from uuid import UUID

from db.kernel.ids import OrganizationId
from db.stations.contracts import OrganizationKind, OrganizationLine
from desktop.people.bodies import meets, tree_of


def body(number: int, name: str, *parents: int) -> OrganizationLine:
    return OrganizationLine(
        OrganizationId(UUID(int=number)), OrganizationKind.OTHER, name, name, "0573-1",
        parents=tuple(OrganizationId(UUID(int=one)) for one in parents),
    )  # fmt: skip


def shown(*bodies: OrganizationLine, without: int = 0) -> list[tuple[str, int]]:
    found = frozenset(one.id for one in bodies if one.id.int != without)
    return [(line.body.name, line.depth) for line in tree_of(bodies, found)]


def test_a_shared_site_stands_below_both_bodies() -> None:
    bodies = body(1, "甲镇"), body(2, "乙镇"), body(3, "共管点", 1, 2)
    assert shown(*bodies) == [("甲镇", 0), ("共管点", 1), ("乙镇", 0), ("共管点", 1)]


def test_a_body_whose_superior_was_not_found_begins_a_tree() -> None:
    assert shown(body(1, "甲镇"), body(3, "站", 1), without=1) == [("站", 0)]


def test_a_tree_stands_before_the_bodies_that_stand_alone() -> None:
    bodies = body(1, "市政养护所"), body(2, "甲镇"), body(3, "站", 2)
    assert shown(*bodies) == [("甲镇", 0), ("站", 1), ("市政养护所", 0)]


def test_a_ring_that_two_stations_made_apart_ends_somewhere() -> None:
    assert len(shown(body(1, "甲", 2), body(2, "乙", 1), body(3, "丙"))) >= 1


def test_a_body_is_found_by_name_and_phone() -> None:
    assert meets(body(1, "甲镇"), " 甲 ")
    assert meets(body(1, "甲镇"), "0573")
    assert not meets(body(1, "甲镇"), "乙")
