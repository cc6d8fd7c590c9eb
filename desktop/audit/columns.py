"""The columns of the record of actions; ids only, for it is no second register of people."""

from __future__ import annotations

from datetime import datetime

from db.accounts.contracts import AuditLine, Result
from db.kernel.actor import Role
from db.kernel.clock import CHINA
from db.kernel.kinds import Action, Kind
from desktop.tables.column import Align, Column
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_COUNTED = QT_TRANSLATE_NOOP("AuditColumns", "{counter}-{seq}")
_RECORD = QT_TRANSLATE_NOOP("AuditColumns", "{kind} {id}")
_SYSTEM = QT_TRANSLATE_NOOP("AuditColumns", "Program")
_FACES = {
    Result.DONE: ("outline", "check"),
    Result.FAILED: ("bad", "alert-circle"),
    Result.ODD: ("warn", "eye"),
}


def act_of(line: AuditLine) -> str:
    """Return the words of an act; one of a newer version is shown by its code."""
    return words.of(Action(line.action)) if line.action in set(Action) else line.action


def role_of(line: AuditLine) -> str:
    """Return the words of the role in which an act was done."""
    return words.of(Role(line.role)) if line.role in set(Role) else line.role


def record_of(line: AuditLine) -> str:
    """Return which record an act concerned: its kind and the end of its id."""
    kind = words.of(line.kind) if isinstance(line.kind, Kind) else str(line.kind)
    return say(_RECORD, kind=kind, id=line.record)


def moment_of(at: datetime) -> str:
    """Return the time of an entry to the second, as China's clocks show it."""
    return at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")


def _number(line: AuditLine) -> str:
    return say(_COUNTED, counter=line.counter, seq=line.seq)


def _result(line: AuditLine) -> TagWords | None:
    return TagWords(*_FACES[line.result], words.of(line.result))


COLUMNS: tuple[Column[AuditLine], ...] = (
    Column(
        QT_TRANSLATE_NOOP("AuditColumns", "No."), _number, width=84, align=Align.END,
        keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("AuditColumns", "Time"), lambda line: line.at, moment_of, width=164,
        keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("AuditColumns", "Who"), lambda line: line.actor or say(_SYSTEM), width=88,
        keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("AuditColumns", "As"), role_of, width=124, grows=True),
    Column(QT_TRANSLATE_NOOP("AuditColumns", "What"), act_of, width=140, grows=True),
    Column(QT_TRANSLATE_NOOP("AuditColumns", "Record"), record_of, width=132, grows=True),
    Column(
        QT_TRANSLATE_NOOP("AuditColumns", "Result"), lambda line: line.result, width=100,
        tag=_result, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("AuditColumns", "Reason"), lambda line: line.note, width=140,
        stretches=True,
    ),
)  # fmt: skip
"""Number of counter and entry, time, person, role, act, record, result, reason; newest first."""
