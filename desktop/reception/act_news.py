"""What a colleague did to a matter while its form is being filled: said at once, shown in full by F9."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.kernel.clock import local_date
from db.reception.codes import MatterState
from db.reception.contracts import MatterDetail, TimelineEntry
from db.reception.handling import LinkType
from desktop.reception import course
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.reception.acts import Act

_CHANGED = QT_TRANSLATE_NOOP("ActNews", "{actor} changed this matter: {at}")
_MERGED = QT_TRANSLATE_NOOP("ActNews", "{actor} merged this matter into another one: {at}")
_JOINED = QT_TRANSLATE_NOOP("ActNews", "Merged into this matter meanwhile: {numbers}")
_COUNTS = QT_TRANSLATE_NOOP(
    "ActNews", "What you typed is still here. An answer counts for what was merged as well."
)
_KEPT = QT_TRANSLATE_NOOP("ActNews", "What you typed is still here. F9 shows both.")
_BOTH = QT_TRANSLATE_NOOP("ActNews", "What is new since this form was opened")
_PARTS = QT_TRANSLATE_NOOP("ActNews", "{at}  {verb}  {subject}")


def tell(act: Act, newest: MatterDetail, now: datetime) -> None:
    """Say in the form who changed the matter meanwhile, and when; each change once."""
    before, act.newest = act.newest, newest
    if newest.revision != before.revision and newest.timeline:
        act.messages.show_message("warn", _headline(newest, now), say(_KEPT))
    # Taking another matter in changes nothing of this one's own, and yet the answer is no longer its alone.
    if joined := _joined(newest, now) - _joined(before, now):
        said = say(_JOINED, numbers=formats.listed(tuple(sorted(joined))))
        act.messages.show_message("warn", said, say(_COUNTS))


def show_both(act: Act, now: datetime) -> None:
    """Put what is new above what was typed, and let the form be saved over it."""
    new = act.newest.timeline[: len(act.newest.timeline) - len(act.detail.timeline)]
    if not new:
        return
    lines = [_line(one, act.newest, now) for one in reversed(new)]
    act.messages.clear()
    act.messages.show_message("info", say(_BOTH), "\n".join(lines))
    act.detail = act.newest


def _headline(newest: MatterDetail, now: datetime) -> str:
    last, is_merged = newest.timeline[0], newest.line.state is MatterState.MERGED
    return say(
        _MERGED if is_merged else _CHANGED, actor=last.actor, at=formats.moment(last.at, now)
    )


def _joined(detail: MatterDetail, now: datetime) -> frozenset[str]:
    """Return the matters that were merged into this one, by the numbers people call them."""
    links, today = detail.course.links if detail.course else (), local_date(now)
    taken_in = [one for one in links if one.type is LinkType.MERGED_INTO and not one.outgoing]
    return frozenset(formats.serial(one.number, today) for one in taken_in)


def _line(happened: TimelineEntry, detail: MatterDetail, now: datetime) -> str:
    entry = course.entry(happened, detail, now)
    told = say(_PARTS, at=entry.time, verb=entry.verb, subject=entry.subject)
    return f"{told}\n{entry.text}".strip()
