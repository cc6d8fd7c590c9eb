"""Firms of a list, judged before they enter a plan; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.evaluation.contracts import NewFirm
from db.evaluation.rules import LINE_LIMIT, MOST_FIRMS, EvaluationProblem, check_filled
from db.kernel.problems import Problem
from db.people.rules import check_length, check_uscc, normal_id


class FirmVerdict(StrEnum):
    """What would come of a row."""

    NEW = "new_firm"
    ODD = "odd_firm"
    """Taken, though its code breaks the rule: real codes do as well."""
    THERE = "firm_there"
    REFUSED = "firm_refused"


@dataclass(frozen=True, slots=True)
class JudgedFirm:
    """A firm of a list with what would come of it."""

    firm: NewFirm
    verdict: FirmVerdict
    problems: tuple[Problem, ...] = ()


def judged(firms: Sequence[NewFirm], present: Sequence[NewFirm]) -> Iterator[JudgedFirm]:
    """Yield every firm with its verdict; one that stands twice counts once, and a day has room for forty."""
    known = {_key(one) for one in present}
    for one in firms:
        problems = tuple(_problems(one))
        if problems:
            yield JudgedFirm(one, FirmVerdict.REFUSED, problems)
        elif _key(one) in known:
            yield JudgedFirm(one, FirmVerdict.THERE)
        elif len(known) >= MOST_FIRMS:
            full = Problem("", EvaluationProblem.TOO_MANY, {"most": MOST_FIRMS})
            yield JudgedFirm(one, FirmVerdict.REFUSED, (full,))
        else:
            known.add(_key(one))
            odd = check_uscc(one.uscc)
            yield JudgedFirm(one, FirmVerdict.ODD if odd else FirmVerdict.NEW, odd)


def _problems(one: NewFirm) -> Iterator[Problem]:
    yield from check_filled(one.name, LINE_LIMIT, "name")
    yield from check_length(one.uscc, 30, field="uscc")
    yield from check_length(one.region_name, LINE_LIMIT, field="region_name")
    yield from check_length(one.contact, 50, field="contact")
    yield from check_length(one.phone, 30, field="phone")


def _key(one: NewFirm) -> str:
    """Return what a firm is known by: its code, else its name."""
    return normal_id(one.uscc) or one.name.strip()
