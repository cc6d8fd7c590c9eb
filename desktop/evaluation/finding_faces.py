"""What a finding says in lists and beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from db.evaluation.finding_contracts import FindingLine, FindingState
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueRow
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TONES: Mapping[FindingState, tuple[str, str]] = {
    FindingState.OPEN: ("warn", "alert-circle"),
    FindingState.REPLIED: ("info", "messages"),
    FindingState.FAILED: ("bad", "alert-triangle"),
    FindingState.PASSED: ("ok", "circle-check"),
}
_LATE = QT_TRANSLATE_NOOP("Finding", "{n} days late")
_DUE = QT_TRANSLATE_NOOP("Finding", "Answer by {on}.")
_FOUND = QT_TRANSLATE_NOOP("Finding", "Found on {on}.")
_AGAIN = QT_TRANSLATE_NOOP(
    "Finding", "The same department had it {n} times before, on earlier days."
)
_STEP = QT_TRANSLATE_NOOP("Finding", "{on}  {what} ({who})\n{text}")


def tag_of(line: FindingLine) -> TagFace:
    """Return the tag of a finding: how it stands, or how late its answer is."""
    if line.state is FindingState.OPEN and line.days_late:
        return TagFace("bad", "alarm", say(_LATE, n=line.days_late))
    return TagFace(*_TONES[line.state], words.of(line.state))


def row_of(line: FindingLine) -> QueueRow:
    """Return the row of a finding."""
    told = f"{line.department_name} · {line.firm} · {line.found_on:%m-%d}"
    return QueueRow(line.id, RowFace("", line.item_text, told, tag_of(line), has_lead=False))


def facts_of(line: FindingLine) -> str:
    """Return what was found, when, until when an answer is awaited, and whether it came again."""
    said = [line.description] if line.description else []
    said.append(
        say(_FOUND, on=formats.full_day(line.found_on))
        + say(_DUE, on=formats.full_day(line.due_on))
    )
    if line.days_late:
        said.append(say(_LATE, n=line.days_late))
    if line.earlier:
        said.append(say(_AGAIN, n=len(line.earlier)))
    return "\n".join(said)


def steps_of(line: FindingLine) -> str:
    """Return what happened since, the newest last."""
    return "\n\n".join(
        say(_STEP, on=formats.full_day(one.on), what=words.of(one.what), who=one.who, text=one.text)
        for one in line.steps
    )


def ordered(lines: Iterable[FindingLine]) -> list[FindingLine]:
    """Return findings as they are worked on: what waits before what is done, the earliest day first."""
    return sorted(lines, key=lambda one: (one.state is FindingState.PASSED, one.due_on, one.id))
