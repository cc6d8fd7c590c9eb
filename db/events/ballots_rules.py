"""The arithmetic of votes: how many have to be there, what adds up, what passes (domain reference §2.14)."""

from __future__ import annotations

from collections.abc import Sequence

from db.events.contracts import Quorum
from db.events.council_contracts import CountBallot, PassRule
from db.events.rules import MOST_NUMBER, EventProblem, Problems, check_filled, check_number
from db.kernel.problems import Problem

MOST_SEATS = 500


def needed_there(members: int, share: tuple[int, int]) -> int:
    """Return how many members make a quorum: the share of them, rounded up."""
    part, whole = share
    return -(-members * part // whole)


def quorum(members: int, present: int, share: tuple[int, int]) -> Quorum:
    """Return who is there beside who has to be."""
    return Quorum(members, present, needed_there(members, share))


def needed_votes(rule: PassRule, present: int, members: int) -> int:
    """Return the fewest votes in favour that pass."""
    if rule is PassRule.TWO_THIRDS_OF_PRESENT:
        return -(-present * 2 // 3)
    return (members if rule is PassRule.HALF_OF_MEMBERS else present) // 2 + 1


def ranks(votes: Sequence[int]) -> tuple[int, ...]:
    """Return the rank of each by its votes; who has as many shares a rank."""
    return tuple(1 + sum(other > one for other in votes) for one in votes)


def check_ballot(command: CountBallot, present: int) -> Problems:
    """Return what does not add up in a count."""
    counts = {
        "issued": command.issued, "returned": command.returned, "void": command.void,
        "in_favour": command.in_favour, "against": command.against, "abstained": command.abstained,
    }  # fmt: skip
    wrong = [
        found for name, one in counts.items() for found in check_number(one, name, MOST_NUMBER)
    ]
    return (
        *check_filled(command.subject, 200, "subject", EventProblem.TITLE_MISSING), *wrong,
        *(() if wrong else _check_sums(command, present)),
    )  # fmt: skip


def _check_sums(command: CountBallot, present: int) -> Problems:
    if command.issued > present:
        return (Problem("issued", EventProblem.BALLOT_QUORUM, {"present": present}),)
    if command.returned > command.issued:
        return (Problem("returned", EventProblem.BALLOT_RETURNED, {"issued": command.issued}),)
    counted = command.void + command.in_favour + command.against + command.abstained
    if counted != command.returned:
        said = {"counted": counted, "returned": command.returned}
        return (Problem("returned", EventProblem.BALLOT_SUM, said),)
    return ()
