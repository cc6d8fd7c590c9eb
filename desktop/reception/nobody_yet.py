"""What stands in today's list before anybody came: how people get there, and what can be done meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_NOBODY = QT_TRANSLATE_NOOP("QueuePane", "Nobody has come today yet")
_NONE_FOR_YOU = QT_TRANSLATE_NOOP("QueuePane", "Nothing for you today yet")
_NEW = QT_TRANSLATE_NOOP("QueuePane", "Register a matter")
_EARLIER = QT_TRANSLATE_NOOP("QueuePane", "Show the last day")
_AT_THE_COUNTER = QT_TRANSLATE_NOOP(
    "QueuePane",
    "People appear here once they take a ticket.\nCalls and letters can be registered directly.",
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "QueuePane", "Matters appear here once they are registered at the station."
)


def nobody_yet(earlier: Callable[[], object], new: Callable[[], object] | None) -> EmptyState:
    """Return the empty day; ``new`` begins a form, None for who may not register."""
    last = Button(say(_EARLIER))
    last.clicked.connect(earlier)
    if new is None:
        body = say(_ELSEWHERE)
        return EmptyState("messages", say(_NONE_FOR_YOU), body, buttons=(last,), narrow=True)
    first = Button(say(_NEW), icon="plus", kind="primary", key="Ctrl+N")
    first.clicked.connect(new)
    buttons, body = (first, last), say(_AT_THE_COUNTER)
    return EmptyState("messages", say(_NOBODY), body, buttons=buttons, narrow=True)
