"""One step for many matters: which steps all of them allow, what is asked once, and one matter's turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, Outdated, StationError
from db.kernel.kinds import Kind, Saved
from db.reception.codes import Step
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.rules import ReceptionProblem
from db.reception.states import steps_for
from desktop.forms.field import Field
from desktop.reception.act_commands import command_of, run
from desktop.reception.act_fields import FIELDS
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

BATCHED = (Step.ASSIGN, Step.SIGN, Step.URGE, Step.FEED_BACK, Step.CLOSE, Step.ARCHIVE)
"""Steps whose words fit many matters alike; an answer or a rating belongs to one."""

_OF_ITS_OWN: Mapping[Step, frozenset[str]] = {
    Step.ASSIGN: frozenset({"due_on", "contact", "phone"}), Step.URGE: frozenset({"unit"}),
    Step.SIGN: frozenset({"unit"}),
}  # fmt: skip
"""What is not asked for many: every matter has its own deadline and units, every unit its phone."""

_ONE_BY_ONE = QT_TRANSLATE_NOOP(
    "Batch",
    "Several units have it, and each signs for itself. Open it and sign for one unit after the other.",
)

TOLD = 5
"""Refusals that are told one by one."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A matter whose step was not taken, and why."""

    line: MatterLine
    error: StationError
    unit: str = ""
    """Which unit it concerns, where each of several answers for itself."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far a batch has come."""

    step: Step
    done: tuple[MatterLine, ...] = ()
    refused: tuple[Refusal, ...] = ()
    left: tuple[MatterLine, ...] = ()
    """Not begun yet, or left alone once the person stopped the batch."""

    @property
    def total(self) -> int:
        """How many matters the batch is about."""
        return len(self.done) + len(self.refused) + len(self.left)

    def after(self, refusal: StationError | None) -> Outcome:
        """Return the outcome once the first of what is left had its turn."""
        line, left = self.left[0], self.left[1:]
        if refusal is None:
            return replace(self, done=(*self.done, line), left=left)
        return replace(self, refused=(*self.refused, Refusal(line, refusal)), left=left)


def sentence(refusal: Refusal, today: date) -> str:
    """Return a refused matter and why, in one line."""
    number = formats.serial(refusal.line.number, today)
    return " ".join(one for one in (number, refusal.unit, _why(refusal.error)) if one)


def first_few(said: list[str], more: Mark) -> list[str]:
    """Return the first few of many lines, and how many more there are."""
    rest = len(said) - TOLD
    return [*said[:TOLD], say(more, n=rest)] if rest > 0 else said


def _why(error: StationError) -> str:
    if not isinstance(error, InvalidInput):
        return words.said(error).headline
    problem = error.problems[0]
    is_unnamed = problem.code == ReceptionProblem.UNIT_UNNAMED
    return say(_ONE_BY_ONE) if is_unnamed else words.of(problem)


def steps_for_all(lines: Sequence[MatterLine], who: Role | Actor) -> tuple[Step, ...]:
    """Return the steps that the states of all these matters and the rights of a person allow."""
    if not lines:
        return ()
    allowed = [frozenset(steps_for(line.state, who)) for line in lines]
    return tuple(step for step in BATCHED if all(step in one for one in allowed))


def fields_of(step: Step) -> tuple[Field, ...]:
    """Return what is asked once for all of them."""
    own = _OF_ITS_OWN.get(step, frozenset())
    return tuple(field for field in FIELDS[step] if field.name not in own)


def take(
    desk: Desk, step: Step, line: MatterLine, values: Mapping[str, Any]
) -> Saved[MatterDetail]:
    """Take the step for one matter as the person saw it; runs on the database thread.

    Raises Outdated when a colleague brought the matter elsewhere meanwhile, and what the step raises.
    """
    detail = desk.workspace.matters.detail(desk.actor, line.id)
    if (detail.line.state, detail.line.unit) != (line.state, line.unit):
        raise Outdated(Kind.MATTER, line.id)
    given = {field.name: field.default for field in FIELDS[step]} | dict(values)
    return run(desk, step, command_of(step, detail, given))
