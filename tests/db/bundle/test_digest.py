"""Digests: equal where the same operations are, however they came; different in the bucket that differs."""

from __future__ import annotations

from uuid import UUID

from db.bundle.digest import BUCKETS, differing, digests
from db.bundle.layout import Layouts
from db.kernel.kinds import Kind
from tests.db.bundle.conftest import Begin
from tests.db.bundle.replicas import Replica


def of_people(replica: Replica) -> tuple[bytes, ...]:
    layout = Layouts().of(int(Kind.PERSON))
    assert layout is not None
    with replica.work.reading() as session:
        return digests(session, layout)


def test_replicas_that_hold_the_same_agree_in_every_bucket(begin: Begin) -> None:
    here, there = begin(), begin()
    for number in (3, 4):
        here.add(UUID(int=number))
    here.give(there)
    there.edit(UUID(int=3), phone="19900000002")
    here.edit(UUID(int=3), phone="19900000003")
    assert of_people(here) != of_people(there)
    here.give(there)
    there.give(here)
    assert of_people(here) == of_people(there)
    assert len(of_people(here)) == BUCKETS


def test_what_differs_lies_in_the_bucket_of_its_last_byte(begin: Begin) -> None:
    here, there = begin(), begin()
    for number in (3, 0x104):
        here.add(UUID(int=number))
    here.give(there)
    here.edit(UUID(int=0x104), phone="19900000002")
    assert differing(of_people(here), of_people(there)) == (4,)
