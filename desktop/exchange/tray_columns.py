"""The columns of the tray: which file, from whom, since when, and why it waits."""

from __future__ import annotations

from db.bundle.exchange_contracts import HeldReason, TrayLine
from db.kernel.clock import CHINA
from db.kernel.errors import TroubleCode
from desktop.tables.column import Column
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MISSING = QT_TRANSLATE_NOOP("TrayColumns", "No. {first} is missing before it")
_NOBODY = QT_TRANSLATE_NOOP("TrayColumns", "not known")


def cause_of(line: TrayLine) -> str:
    """Return why a bundle lies aside."""
    if line.trouble in set(TroubleCode):
        return words.of(TroubleCode(line.trouble))
    if line.reason is HeldReason.GAP and line.first:
        return say(_MISSING, first=line.first)
    return words.of(line.reason)


COLUMNS: tuple[Column[TrayLine], ...] = (
    Column(QT_TRANSLATE_NOOP("TrayColumns", "File"), lambda line: line.name, width=210),
    Column(
        QT_TRANSLATE_NOOP("TrayColumns", "Why it waits"), cause_of, width=170, stretches=True
    ),
    Column(
        QT_TRANSLATE_NOOP("TrayColumns", "From"), lambda line: line.station or say(_NOBODY), width=84
    ),
    Column(
        QT_TRANSLATE_NOOP("TrayColumns", "Since"),
        lambda line: line.kept_at.astimezone(CHINA).strftime("%m-%d %H:%M"), width=104, keeps_width=True,
    ),
)  # fmt: skip
