"""What the figure 逾期 is made of, said wherever it stands beside 在办."""

from __future__ import annotations

from db.reception.queue_contracts import QueueCounts
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_EXPLAINED = QT_TRANSLATE_NOOP(
    "Overdue",
    "{handling} have no answer though its day has passed (also those merged into another matter); "
    "{promises} were answered and the day promised for the next answer has passed. Answered and merged "
    "matters are not counted as open.",
)


def explained(counts: QueueCounts) -> str:
    """Return which matters a figure of overdue ones counts, with the number of each kind."""
    promises = counts.overdue_promises
    return say(_EXPLAINED, handling=counts.overdue - promises, promises=promises)
