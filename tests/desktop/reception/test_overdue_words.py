"""What the figure of overdue matters is made of."""

from __future__ import annotations

from db.reception.queue_contracts import QueueCounts
from desktop.reception import overdue_words
from tests.fakes.words import chinese


def test_the_figure_is_told_by_its_two_kinds():
    counts = QueueCounts(0, 9, 0, 17, 0, overdue_promises=8)
    with chinese():
        told = overdue_words.explained(counts)
    assert "办理逾期 9" in told
    assert "承诺逾期 8" in told
