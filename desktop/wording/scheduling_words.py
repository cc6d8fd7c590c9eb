"""Words for the rota: posts, why somebody cannot come, which wishes are broken, what became of a planned day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.contracts import Attendance, NotAccepted, SeatSource, ShiftStatus
from db.scheduling.paper_contracts import RotaPaperKind
from db.scheduling.pattern_contracts import DayForm, ExceptionForm
from db.scheduling.patterns import Change
from db.scheduling.problem import Outcome, PostKind
from db.scheduling.standing import Bar, Wish
from db.scheduling.swap_contracts import SwapOutcome
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_POST_KIND = {
    PostKind.DEPUTY: QT_TRANSLATE_NOOP("PostKind", "Deputy"),
    PostKind.LEGAL_OFFICER: QT_TRANSLATE_NOOP("PostKind", "Visiting professional"),
    PostKind.STAFF: QT_TRANSLATE_NOOP("PostKind", "Station staff"),
    PostKind.OFFICIAL: QT_TRANSLATE_NOOP("PostKind", "Leading official"),
}
_SHIFT_STATUS = {
    ShiftStatus.DRAFT: QT_TRANSLATE_NOOP("ShiftStatus", "Draft"),
    ShiftStatus.PUBLISHED: QT_TRANSLATE_NOOP("ShiftStatus", "Published"),
    ShiftStatus.IN_DUTY: QT_TRANSLATE_NOOP("ShiftStatus", "Under way"),
    ShiftStatus.DONE: QT_TRANSLATE_NOOP("ShiftStatus", "Done"),
    ShiftStatus.CANCELLED: QT_TRANSLATE_NOOP("ShiftStatus", "Cancelled"),
}
_SEAT_SOURCE = {
    SeatSource.BY_HAND: QT_TRANSLATE_NOOP("SeatSource", "By hand"),
    SeatSource.PROPOSED: QT_TRANSLATE_NOOP("SeatSource", "Proposed"),
    SeatSource.SWAPPED: QT_TRANSLATE_NOOP("SeatSource", "By a swap"),
}
_ATTENDANCE = {
    Attendance.EXPECTED: QT_TRANSLATE_NOOP("Attendance", "Expected"),
    Attendance.ATTENDED: QT_TRANSLATE_NOOP("Attendance", "Attended"),
    Attendance.ON_LEAVE: QT_TRANSLATE_NOOP("Attendance", "On leave"),
    Attendance.ABSENT: QT_TRANSLATE_NOOP("Attendance", "Absent"),
}
_NOT_ACCEPTED = {
    NotAccepted.GONE: QT_TRANSLATE_NOOP("NotAccepted", "This post is not held any more."),
    NotAccepted.FILLED: QT_TRANSLATE_NOOP("NotAccepted", "Somebody was put here meanwhile."),
    NotAccepted.LOCKED: QT_TRANSLATE_NOOP("NotAccepted", "This post was locked meanwhile."),
    NotAccepted.BARRED: QT_TRANSLATE_NOOP("NotAccepted", "A rule stands against it by now."),
}
_ABSENCE = {
    AbsenceKind.LEAVE: QT_TRANSLATE_NOOP("AbsenceKind", "Leave"),
    AbsenceKind.BLOCKED: QT_TRANSLATE_NOOP("AbsenceKind", "Cannot come"),
    AbsenceKind.UNWILLING: QT_TRANSLATE_NOOP("AbsenceKind", "Would rather not come"),
}
_SWAP = {
    SwapOutcome.ASKED: QT_TRANSLATE_NOOP("SwapOutcome", "Waits for an answer"),
    SwapOutcome.AGREED: QT_TRANSLATE_NOOP("SwapOutcome", "Agreed"),
    SwapOutcome.DECLINED: QT_TRANSLATE_NOOP("SwapOutcome", "Declined"),
    SwapOutcome.WITHDRAWN: QT_TRANSLATE_NOOP("SwapOutcome", "Taken back"),
}
_DAY_FORM = {
    DayForm.WEEKLY: QT_TRANSLATE_NOOP("DayForm", "Days of the week"),
    DayForm.MONTH_DAYS: QT_TRANSLATE_NOOP("DayForm", "Days of the month"),
    DayForm.NTH_WEEKDAY: QT_TRANSLATE_NOOP("DayForm", "A day of the week in the month"),
    DayForm.MARKET_DAYS: QT_TRANSLATE_NOOP("DayForm", "Market days"),
    DayForm.EVERY_DAYS: QT_TRANSLATE_NOOP("DayForm", "Every so many days"),
}
_EXCEPTION = {
    ExceptionForm.EXTRA: QT_TRANSLATE_NOOP("ExceptionForm", "Extra reception"),
    ExceptionForm.CLOSED: QT_TRANSLATE_NOOP("ExceptionForm", "No reception"),
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
_PAPER = {
    RotaPaperKind.DUTY_MONTH: QT_TRANSLATE_NOOP("RotaPaperKind", "Rota of the month"),
    RotaPaperKind.DUTY_YEAR: QT_TRANSLATE_NOOP("RotaPaperKind", "Rota of the year"),
    RotaPaperKind.DUTY_LIST: QT_TRANSLATE_NOOP("RotaPaperKind", "Turns of each person"),
    RotaPaperKind.CONTACT_CARDS: QT_TRANSLATE_NOOP("RotaPaperKind", "Contact cards"),
    RotaPaperKind.NAME_PLATES: QT_TRANSLATE_NOOP("RotaPaperKind", "Name plates"),
    RotaPaperKind.STATION_POSTER: QT_TRANSLATE_NOOP("RotaPaperKind", "Poster with QR code"),
}
_BAR = {
    Bar.WRONG_KIND: QT_TRANSLATE_NOOP("RotaBar", "This post is for: {kind}."),
    Bar.OUT_OF_OFFICE: QT_TRANSLATE_NOOP("RotaBar", "Serves no seat on {day}."),
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
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _POST_KIND, _SHIFT_STATUS, _SEAT_SOURCE, _ATTENDANCE, _NOT_ACCEPTED, _ABSENCE, _SWAP, _DAY_FORM,
    _EXCEPTION, _OUTCOME, _CHANGE, _PAPER, _BAR, _WISH,
)  # fmt: skip
"""One table per enumeration: members of different ones may be equal as strings."""
