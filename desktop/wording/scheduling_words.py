"""Words for the rota: posts, why somebody cannot come, which wishes are broken, what became of a planned day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.scheduling.patterns import Change
from db.scheduling.problem import Outcome, PostKind
from db.scheduling.standing import Bar, Wish
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_POST_KIND = {
    PostKind.DEPUTY: QT_TRANSLATE_NOOP("PostKind", "Deputy"),
    PostKind.LEGAL_OFFICER: QT_TRANSLATE_NOOP("PostKind", "Visiting professional"),
    PostKind.STAFF: QT_TRANSLATE_NOOP("PostKind", "Station staff"),
    PostKind.OFFICIAL: QT_TRANSLATE_NOOP("PostKind", "Leading official"),
}
_OUTCOME = {
    Outcome.FIRST: QT_TRANSLATE_NOOP("RotaOutcome", "First proposal"),
    Outcome.STOPPED: QT_TRANSLATE_NOOP("RotaOutcome", "Best found until stopped"),
    Outcome.BEST: QT_TRANSLATE_NOOP("RotaOutcome", "Proven best"),
}
_CHANGE = {
    Change.NONE: QT_TRANSLATE_NOOP("ReceptionDay", "As planned"),
    Change.MOVED: QT_TRANSLATE_NOOP("ReceptionDay", "Moved"),
    Change.CANCELLED: QT_TRANSLATE_NOOP("ReceptionDay", "Cancelled"),
    Change.MERGED: QT_TRANSLATE_NOOP("ReceptionDay", "Held with another reception day"),
    Change.CLOSED: QT_TRANSLATE_NOOP("ReceptionDay", "Closed"),
    Change.EXTRA: QT_TRANSLATE_NOOP("ReceptionDay", "Extra"),
}
_BAR = {
    Bar.WRONG_KIND: QT_TRANSLATE_NOOP("RotaBar", "This post is for: {kind}."),
    Bar.BLOCKED: QT_TRANSLATE_NOOP("RotaBar", "Cannot come on {day}."),
    Bar.ON_LEAVE: QT_TRANSLATE_NOOP("RotaBar", "On leave from {first} to {last}."),
    Bar.ALREADY_HERE: QT_TRANSLATE_NOOP("RotaBar", "Has a post in this shift already."),
    Bar.ELSEWHERE: QT_TRANSLATE_NOOP("RotaBar", "Has another shift that day, {start} to {end}."),
    Bar.TOO_CLOSE: QT_TRANSLATE_NOOP(
        "RotaBar", "Only {days} days from another turn, {gap} at least are kept."
    ),
    Bar.TURNS_REACHED: QT_TRANSLATE_NOOP("RotaBar", "Has had the {most} turns of this year."),
}
_WISH = {
    Wish.EMPTY: QT_TRANSLATE_NOOP("RotaWish", "Nobody sits here on {day}: {kind}."),
    Wish.LEVEL: QT_TRANSLATE_NOOP("RotaWish", "Another level is wished: {levels}."),
    Wish.SPECIALITY: QT_TRANSLATE_NOOP("RotaWish", "Another speciality is wished: {speciality}."),
    Wish.GROUP: QT_TRANSLATE_NOOP("RotaWish", "Another group is wished: {group}."),
    Wish.UNWILLING: QT_TRANSLATE_NOOP("RotaWish", "Would rather not come on {day}."),
    Wish.MIX: QT_TRANSLATE_NOOP("RotaWish", "Nobody of a wished level on {day}: {level}."),
    Wish.NEAR: QT_TRANSLATE_NOOP(
        "RotaWish", "Only {days} days from the nearest turn, {wished} are wished."
    ),
    Wish.SHORTAGE: QT_TRANSLATE_NOOP(
        "RotaWish", "{turns} turns this year, {least} at least are wished."
    ),
    Wish.UNEVEN: QT_TRANSLATE_NOOP("RotaWish", "{turns} turns this year, the mean is {mean}."),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_POST_KIND, _OUTCOME, _CHANGE, _BAR, _WISH)
"""One table per enumeration: members of different ones may be equal as strings."""
