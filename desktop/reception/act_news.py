"""What a colleague did to a matter while its form is being filled: said at once, shown in full by F9."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.reception.contracts import MatterDetail, TimelineEntry
from desktop.reception import course
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.reception.acts import Act

_CHANGED = QT_TRANSLATE_NOOP("ActNews", "{actor} changed this matter: {at}")
_KEPT = QT_TRANSLATE_NOOP("ActNews", "What you typed is still here. F9 shows both.")
_BOTH = QT_TRANSLATE_NOOP("ActNews", "What is new since this form was opened")
_PARTS = QT_TRANSLATE_NOOP("ActNews", "{at}  {verb}  {subject}")


def tell(act: Act, newest: MatterDetail, now: datetime) -> None:
    """Say in the form who changed the matter meanwhile, and when; each change once."""
    if newest.revision == act.newest.revision or not newest.timeline:
        return
    act.newest, last = newest, newest.timeline[0]
    said = say(_CHANGED, actor=last.actor, at=formats.moment(last.at, now))
    act.messages.show_message("warn", said, say(_KEPT))


def show_both(act: Act, now: datetime) -> None:
    """Put what is new above what was typed, and let the form be saved over it."""
    new = act.newest.timeline[: len(act.newest.timeline) - len(act.detail.timeline)]
    if not new:
        return
    lines = [_line(one, act.newest, now) for one in reversed(new)]
    act.messages.clear()
    act.messages.show_message("info", say(_BOTH), "\n".join(lines))
    act.detail = act.newest


def _line(happened: TimelineEntry, detail: MatterDetail, now: datetime) -> str:
    entry = course.entry(happened, detail, now)
    told = say(_PARTS, at=entry.time, verb=entry.verb, subject=entry.subject)
    return f"{told}\n{entry.text}".strip()
