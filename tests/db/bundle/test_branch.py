"""Operations of a branch under a new name: the same acts, chained anew, and what they had seen by the new dots."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.bundle.arriving import Operation
from db.bundle.branch import Naming, Part, is_same, naming_of, renamed
from db.bundle.log import header
from db.journal.payload import (
    Context,
    commitment,
    decode,
    decode_context,
    encode,
    encode_context,
    first_link,
)
from db.kernel.kinds import Kind, Verb

FORMER, NEW, EARLIER, OTHER = (bytes([one]) * 24 for one in range(1, 5))
WHO, SALT = UUID(int=7), bytes(16)


def operation(
    seq: int, *, verb: Verb = Verb.UPDATE, said: object = "桂湾", seen: Context | None = None
) -> Operation:
    payload = encode({2: said} if verb is Verb.UPDATE else {0: said})
    return Operation(
        seq, 1000 + seq, int(Kind.PERSON), WHO, verb, payload, SALT, commitment(SALT, payload),
        encode_context(seen or {}), WHO, "receptionist", "person_changed", seq, b"",
    )  # fmt: skip


def moved(one: Operation, *parts: Part) -> Operation:
    """Return an operation as it stands under the last of these names."""
    return list(renamed(operation(1), [one], FORMER, parts))[1]


def test_the_first_operation_of_a_branch_comes_behind_the_one_that_tells_of_it() -> None:
    found = list(renamed(operation(1), [operation(8), operation(9)], FORMER, [Part(NEW, 8, 9)]))
    assert [(one.seq, one.act) for one in found] == [(1, 1), (2, 2), (3, 3)]
    link = first_link(NEW)
    for one in found:
        link = header(NEW, one).link(link)
        assert one.link == link


def test_what_was_seen_before_the_fork_stays_and_what_was_seen_of_the_branch_gets_its_new_dots() -> (
    None
):
    one = operation(10, seen={2: {FORMER: 9, OTHER: 4}, 3: {FORMER: 5}})
    found = decode_context(moved(one, Part(NEW, 8, 12)).context)
    assert found == {2: {FORMER: 7, NEW: 3, OTHER: 4}, 3: {FORMER: 5}}


def test_what_was_seen_of_an_earlier_stretch_is_told_by_its_name() -> None:
    one = operation(12, seen={2: {FORMER: 11}})
    found = decode_context(moved(one, Part(EARLIER, 8, 10), Part(NEW, 11, 14)).context)
    assert found == {2: {FORMER: 7, EARLIER: 4, NEW: 2}}


def test_a_fork_at_the_very_beginning_leaves_nothing_of_the_old_name() -> None:
    one = operation(2, seen={2: {FORMER: 1}})
    assert decode_context(moved(one, Part(NEW, 1, 2)).context) == {2: {NEW: 2}}


def test_content_and_commitment_stay_and_a_proof_stays_one() -> None:
    one = operation(9)
    found = moved(one, Part(NEW, 8, 9))
    assert (found.payload, found.salt, found.commitment) == (one.payload, SALT, one.commitment)
    assert is_same(one, found)
    assert not is_same(operation(9, said="松陌"), found)


def test_a_deletion_says_by_the_new_dots_what_its_author_had_seen() -> None:
    one = operation(10, verb=Verb.DELETE, said=[[FORMER, 9], [OTHER, 4]])
    found = moved(one, Part(NEW, 8, 12))
    assert decode(found.payload or b"")[0] == [[FORMER, 7], [NEW, 3], [OTHER, 4]]
    assert found.commitment == commitment(found.salt or b"", found.payload or b"")
    assert is_same(one, found)


@pytest.mark.parametrize("wrong", [{}, {1: FORMER}, {1: FORMER, 2: 3, 3: 4, 4: b"x"}, {1: 1, 2: 2}])
def test_what_does_not_tell_of_a_naming_is_refused(wrong: dict[int, object]) -> None:
    naming = Naming(FORMER, 9, 8, b"x" * 32)
    assert naming_of(naming.said()) == naming
    with pytest.raises(ValueError, match=r".*"):
        naming_of(wrong)
