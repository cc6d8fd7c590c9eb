"""What crosses between findings and the pages: steps that are taken, and how a finding stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class FindingState(StrEnum):
    """整改的状态: told from its steps."""

    OPEN = "open"
    REPLIED = "replied"
    PASSED = "passed"
    FAILED = "failed"
    """Looked at again and not put right: the unit answers once more."""


class FindingStep(StrEnum):
    """What happens to a finding."""

    REPLY = "reply"
    PASS = "pass"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class TakeFindingStep:
    """Keep what the department answered, or what was seen when somebody looked again."""

    step: UUID
    finding: UUID
    what: FindingStep
    on: date
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a finding."""

    id: UUID
    what: FindingStep
    on: date
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with what became of it."""

    id: UUID
    session: UUID
    sheet: UUID
    department: UUID
    item: str
    item_text: str
    description: str
    found_on: date
    due_on: date
    state: FindingState
    steps: tuple[StepLine, ...]
    days_late: int
    """Days, worked or not, that the first reply came or is still missing after its day; 0 in time."""
    earlier: tuple[UUID, ...]
    """Findings of the same department and item before this one: it comes again."""
    department_name: str = ""
    firm: str = ""
    """Name of the firm where it was seen."""
