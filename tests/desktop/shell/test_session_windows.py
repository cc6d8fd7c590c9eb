"""Which of Windows' messages say that the person goes away."""

from __future__ import annotations

import pytest

from desktop.shell.session_windows import POWER_CHANGED, SESSION_CHANGED, means_leaving

LOCK, UNLOCK, SWITCHED_AWAY, SUSPEND, RESUMED = 7, 8, 2, 4, 7


@pytest.mark.parametrize(
    ("message", "value", "leaves"),
    [
        (SESSION_CHANGED, LOCK, True),
        (SESSION_CHANGED, SWITCHED_AWAY, True),
        (SESSION_CHANGED, UNLOCK, False),
        (POWER_CHANGED, SUSPEND, True),
        (POWER_CHANGED, RESUMED, False),
        (0x0100, LOCK, False),
    ],
)
def test_only_going_away_counts(message, value, leaves):
    assert means_leaving(message, value) is leaves
