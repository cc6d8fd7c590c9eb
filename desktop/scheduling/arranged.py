"""What is in force around the days that are shown."""

from __future__ import annotations

from dataclasses import dataclass

from db.scheduling.absence_contracts import AbsenceLine
from db.scheduling.pattern_contracts import ExceptionLine, PatternLine


@dataclass(frozen=True, slots=True)
class Arranged:
    """What is in force around the days that are shown."""

    patterns: tuple[PatternLine, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    absences: tuple[AbsenceLine, ...] = ()
