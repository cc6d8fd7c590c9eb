"""The sentence for every problem of the rota: what stands against it, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.scheduling.rules import RotaProblem
from db.scheduling.settings_rules import RotaSettingProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_ROTA_PROBLEM = {
    RotaProblem.NOT_A_TIME: QT_TRANSLATE_NOOP("RotaProblem", "Write the time like 09:00."),
    RotaProblem.TIME_REVERSED: QT_TRANSLATE_NOOP(
        "RotaProblem", "The end lies before the beginning."
    ),
    RotaProblem.DAYS_REVERSED: QT_TRANSLATE_NOOP(
        "RotaProblem", "The last day lies before the first."
    ),
    RotaProblem.TOO_MANY_DAYS: QT_TRANSLATE_NOOP("RotaProblem", "At most {most} days at once."),
    RotaProblem.NO_POST: QT_TRANSLATE_NOOP("RotaProblem", "At least one post is needed."),
    RotaProblem.TOO_MANY_POSTS: QT_TRANSLATE_NOOP(
        "RotaProblem", "A shift has {most} posts at most."
    ),
    RotaProblem.NO_DAY: QT_TRANSLATE_NOOP("RotaProblem", "Choose at least one day."),
    RotaProblem.NOT_A_DAY: QT_TRANSLATE_NOOP("RotaProblem", "There is no {number} here."),
    RotaProblem.NO_START: QT_TRANSLATE_NOOP("RotaProblem", "From which day is counted?"),
    RotaProblem.PATTERN_MISSING: QT_TRANSLATE_NOOP(
        "RotaProblem", "Choose which reception is held on the extra day."
    ),
    RotaProblem.REASON_NEEDED: QT_TRANSLATE_NOOP("RotaProblem", "A reason is still needed."),
    RotaProblem.KEPT_WITHOUT_REASON: QT_TRANSLATE_NOOP(
        "RotaProblem", "Write in one line why it is done all the same."
    ),
    RotaProblem.OUT_OF_OFFICE: QT_TRANSLATE_NOOP("RotaProblem", "Holds no office on {day}."),
    RotaProblem.LOCKED: QT_TRANSLATE_NOOP("RotaProblem", "This post is locked. Unlock it first."),
    RotaProblem.POST_FILLED: QT_TRANSLATE_NOOP(
        "RotaProblem", "Somebody sits here. Take the person out first."
    ),
    RotaProblem.ALREADY_ATTENDED: QT_TRANSLATE_NOOP(
        "RotaProblem", "Attendance was noted here. Take the note back first."
    ),
    RotaProblem.SHIFT_CANCELLED: QT_TRANSLATE_NOOP("RotaProblem", "This shift is cancelled."),
    RotaProblem.SHIFT_OVER: QT_TRANSLATE_NOOP("RotaProblem", "This shift is over."),
    RotaProblem.SHIFT_STANDS: QT_TRANSLATE_NOOP(
        "RotaProblem", "This shift is neither cancelled nor over."
    ),
    RotaProblem.NOBODY_HERE: QT_TRANSLATE_NOOP(
        "RotaProblem", "The post is not filled as it was. Look at the table again."
    ),
    RotaProblem.NOT_YET: QT_TRANSLATE_NOOP(
        "RotaProblem", "The shift is on {day}; this can be noted from then on."
    ),
    RotaProblem.SIGNED_OUT_BEFORE: QT_TRANSLATE_NOOP(
        "RotaProblem", "The time of leaving lies before the time of coming."
    ),
    RotaProblem.TURNS_AFFECTED: QT_TRANSLATE_NOOP(
        "RotaProblem",
        "{turns} turns fall on these days. Say of each whether it is given up or stays.",
    ),
    RotaProblem.SWAP_SAME: QT_TRANSLATE_NOOP(
        "RotaProblem", "Nobody can swap with themselves. Choose somebody else."
    ),
    RotaProblem.SWAP_ASKED: QT_TRANSLATE_NOOP(
        "RotaProblem", "A swap of this post waits for an answer. Settle that one first."
    ),
    RotaProblem.SWAP_DECIDED: QT_TRANSLATE_NOOP("RotaProblem", "This swap is settled."),
    RotaProblem.SWAP_OVERTAKEN: QT_TRANSLATE_NOOP(
        "RotaProblem", "The posts were filled otherwise since. Take the swap back and ask again."
    ),
    RotaProblem.NOTHING_TO_PUBLISH: QT_TRANSLATE_NOOP(
        "RotaProblem", "There is no shift on these days."
    ),
    RotaProblem.NOTHING_NEW: QT_TRANSLATE_NOOP(
        "RotaProblem", "Nothing differs from version {number}."
    ),
    RotaProblem.WITHDRAWN_LATE: QT_TRANSLATE_NOOP(
        "RotaProblem",
        "Version {number} was published more than {minutes} minutes ago and stands. Change the rota and publish again.",
    ),
    RotaProblem.WITHDRAWN_NOT_NEWEST: QT_TRANSLATE_NOOP(
        "RotaProblem", "A newer version than {number} was published. Take that one back first."
    ),
    RotaProblem.ANNOUNCED_ODD: QT_TRANSLATE_NOOP(
        "RotaProblem",
        "The day of the announcement lies more than {days} days back or after the last day of the rota. Type it again.",
    ),
    RotaProblem.ANNOUNCED_LATE: QT_TRANSLATE_NOOP(
        "RotaProblem",
        "{shifts} shifts are announced less than {notice} days ahead, the first on {day}.",
    ),
    RotaProblem.PLACES_EMPTY: QT_TRANSLATE_NOOP("RotaProblem", "{count} posts are still empty."),
    RotaProblem.TURNS_OUT_OF_OFFICE: QT_TRANSLATE_NOOP(
        "RotaProblem", "{count} turns are of people who hold no office any more."
    ),
    RotaProblem.RULES_BROKEN: QT_TRANSLATE_NOOP(
        "RotaProblem", "{count} posts are against a rule, and nobody wrote why."
    ),
    RotaProblem.SWAPS_OPEN: QT_TRANSLATE_NOOP(
        "RotaProblem", "{count} posts are part of a swap that waits for an answer."
    ),
    RotaProblem.STATION_CLOSED: QT_TRANSLATE_NOOP(
        "RotaProblem", "{count} shifts stand on days on which the station is closed."
    ),
}
_SETTING_PROBLEM = {
    RotaSettingProblem.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "RotaSettingProblem", "From {least} to {most}."
    ),
    RotaSettingProblem.GAP_REVERSED: QT_TRANSLATE_NOOP(
        "RotaSettingProblem", "The wished gap is shorter than the one that is kept."
    ),
    RotaSettingProblem.TURNS_REVERSED: QT_TRANSLATE_NOOP(
        "RotaSettingProblem", "The most turns are fewer than the least."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_ROTA_PROBLEM, _SETTING_PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
