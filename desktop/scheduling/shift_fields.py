"""What is asked of a single shift, of a swap, and of a place that is filled against a rule."""

from __future__ import annotations

from db.people.contracts import DeputyLevel
from db.scheduling.contracts import ONE_DEPUTY, NewPost
from db.scheduling.problem import PostKind
from db.scheduling.rules import (
    GROUP_LIMIT,
    NAME_LIMIT,
    REASON_LIMIT,
    SPECIALITY_LIMIT,
    THEME_LIMIT,
)
from desktop.forms.field import Combo, Count, Day, Field, Line, Several, options_of
from desktop.wording.marks import QT_TRANSLATE_NOOP

_DAY = Field("day", QT_TRANSLATE_NOOP("ShiftFields", "Day"), Day(), required=True)
_STARTS = Field(
    "starts", QT_TRANSLATE_NOOP("ShiftFields", "From"), Line(), required=True, default="09:00"
)
_ENDS = Field(
    "ends", QT_TRANSLATE_NOOP("ShiftFields", "To"), Line(), required=True, beside=True,
    default="11:30",
)  # fmt: skip
_THEME = Field(
    "theme", QT_TRANSLATE_NOOP("ShiftFields", "Theme"), Line(), limit=THEME_LIMIT, default=""
)
_DEPUTIES = Field(
    "deputies", QT_TRANSLATE_NOOP("ShiftFields", "Deputies"), Count(0, 40), default=len(ONE_DEPUTY)
)
_OFFICERS = Field(
    "officers", QT_TRANSLATE_NOOP("ShiftFields", "Visiting professionals"), Count(0, 40),
    beside=True, default=0,
)  # fmt: skip
REASON = Field(
    "reason", QT_TRANSLATE_NOOP("ShiftFields", "Reason"), Line(), limit=REASON_LIMIT, required=True,
    default="",
)  # fmt: skip
MOVED = (_DAY, _STARTS, _ENDS, _THEME)
ADDED = (*MOVED, _DEPUTIES, _OFFICERS)
CANCELLED = (REASON,)
KEPT = (
    Field(
        "kept_because", QT_TRANSLATE_NOOP("ShiftFields", "Why all the same"), Line(),
        limit=REASON_LIMIT, required=True, default="",
    ),
)  # fmt: skip
POST = (
    Field(
        "post_kind", QT_TRANSLATE_NOOP("ShiftFields", "For"), Combo(options_of(PostKind)),
        default=PostKind.DEPUTY, required=True,
    ),
    Field("levels", QT_TRANSLATE_NOOP("ShiftFields", "Levels wished"), Several(), default=()),
    Field(
        "speciality", QT_TRANSLATE_NOOP("ShiftFields", "Speciality wished"), Line(),
        limit=SPECIALITY_LIMIT, default="",
    ),
    Field(
        "group", QT_TRANSLATE_NOOP("ShiftFields", "Group wished"), Line(), limit=GROUP_LIMIT,
        default="",
    ),
)  # fmt: skip
SWAP = (
    Field("with", QT_TRANSLATE_NOOP("ShiftFields", "Who takes it"), Combo(), required=True),
    REASON,
    Field(
        "asked_for", QT_TRANSLATE_NOOP("ShiftFields", "Who speaks for the giver"), Line(),
        limit=NAME_LIMIT, default="",
        hint=QT_TRANSLATE_NOOP("ShiftFields", "Left empty: the giver asks in person."),
    ),
)  # fmt: skip


def posts_of(deputies: int | None, officers: int | None) -> tuple[NewPost, ...]:
    """Return so many places of two kinds."""
    return (
        *(NewPost(),) * (deputies or 0),
        *(NewPost(PostKind.LEGAL_OFFICER),) * (officers or 0),
    )


def post_of(
    kind: PostKind, levels: tuple[DeputyLevel, ...], speciality: str, group: str
) -> NewPost:
    """Return a place; levels are wished of deputies alone."""
    wished = levels if kind is PostKind.DEPUTY else ()
    return NewPost(kind, wished, speciality, group)
