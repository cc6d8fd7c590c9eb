"""What crosses for papers of evaluations: what they say, and the note of their printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from db.evaluation.contracts import JointView, SessionView, SheetView
from db.stations.contracts import StationFacts


class EvaluationPaperKind(StrEnum):
    """Papers that are printed of days of inspections and of what they came to."""

    EVALUATION_SHEET = "evaluation_sheet"
    EVALUATION_BLANK = "evaluation_blank"
    EVALUATION_JOINT = "evaluation_joint"
    EVALUATION_SUMMARY = "evaluation_summary"
    RECTIFICATION_NOTICE = "rectification_notice"
    RECTIFICATION_PHOTOS = "rectification_photos"


@dataclass(frozen=True, slots=True)
class Printing:
    """Who prints, when, and how often each paper came out before, by ``EvaluationPaperKey.told``."""

    station: StationFacts
    at: datetime
    by: str
    printed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DayPaper:
    """Everything that papers of one day of inspections say; sheets as far as they may be looked at."""

    printing: Printing
    day: SessionView
    sheets: Mapping[UUID, SheetView]
    joint: JointView | None = None


@dataclass(frozen=True, slots=True)
class EvaluationPaperKey:
    """Which paper it is: two printings of one are a print and a reprint."""

    kind: EvaluationPaperKind
    record: UUID | None = None
    """The day, the sheet or the finding; None for the results of a period."""
    version: int = 0
    """Of a sheet; 0 where there is none."""
    of: tuple[str, ...] = ()
    """What else tells it apart: ids of firm and department, or days and form; nobody's name."""

    @property
    def told(self) -> str:
        """Return it as the journal keeps it: ids, nobody's name."""
        said = (self.kind.value, self.record, self.version or None, *self.of)
        return " ".join(str(one) for one in said if one is not None)


@dataclass(frozen=True, slots=True)
class RecordEvaluationPaper:
    """Note that a paper was printed, kept as PDF, or could not be printed."""

    key: EvaluationPaperKey
    printer: str
    copies: int
    succeeded: bool
