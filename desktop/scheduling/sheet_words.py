"""The fixed texts of the rota's papers, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

MONTH_TITLE = QT_TRANSLATE_NOOP("RotaPaper", "Reception rota of deputies, {month}")
YEAR_TITLE = QT_TRANSLATE_NOOP("RotaPaper", "Reception rota of deputies, {year}")
LIST_TITLE = QT_TRANSLATE_NOOP("RotaPaper", "Reception turns of a deputy")
HOURS = QT_TRANSLATE_NOOP("RotaPaper", "{half} {starts}–{ends}")
TIMES = QT_TRANSLATE_NOOP("RotaPaper", "{starts}–{ends}")
DUTY_PHONE = QT_TRANSLATE_NOOP("RotaPaper", "Phone of the station")
DRAFT = QT_TRANSLATE_NOOP(
    "RotaPaper", "Draft, not published: for use at the station, not for the wall"
)
DRAFT_SINCE = QT_TRANSLATE_NOOP(
    "RotaPaper",
    "Draft with changes since version {number}: for use at the station, not for the wall",
)
NOTHING_PLANNED = QT_TRANSLATE_NOOP("RotaPaper", "No reception is planned.")
OPEN_PLACE = QT_TRANSLATE_NOOP("RotaPaper", "to be named")
OFF = QT_TRANSLATE_NOOP("RotaPaper", "{name} off")
MAKE_UP = QT_TRANSLATE_NOOP("RotaPaper", "Working day instead")
DEPUTIES = QT_TRANSLATE_NOOP("RotaPaper", "deputies by level")
OFFICERS = QT_TRANSLATE_NOOP("RotaPaper", "visiting professionals")
PUBLISHED = QT_TRANSLATE_NOOP("RotaPaper", "Published {on}, version {number}")
DRAFT_SHORT = QT_TRANSLATE_NOOP("RotaPaper", "Draft")
PRINTED = QT_TRANSLATE_NOOP("RotaPaper", "Printed {at} by {by}")
REPRINT = QT_TRANSLATE_NOOP("RotaPaper", "Reprint {count}")
PAGE_OF = QT_TRANSLATE_NOOP("RotaPaper", "Page {number} of {count}")
HEAD_SIGNS = QT_TRANSLATE_NOOP("RotaPaper", "Station head:")
NUMBER = QT_TRANSLATE_NOOP("RotaPaper", "No.")
DAY = QT_TRANSLATE_NOOP("RotaPaper", "Date")
WEEKDAY = QT_TRANSLATE_NOOP("RotaPaper", "Day")
TIME = QT_TRANSLATE_NOOP("RotaPaper", "Hours")
WHO_COMES = QT_TRANSLATE_NOOP("RotaPaper", "Deputies (level)")
PROFESSIONALS = QT_TRANSLATE_NOOP("RotaPaper", "Visiting professionals")
STAFF = QT_TRANSLATE_NOOP("RotaPaper", "On duty")
THEME = QT_TRANSLATE_NOOP("RotaPaper", "Theme")
POST = QT_TRANSLATE_NOOP("RotaPaper", "Post")
WITH = QT_TRANSLATE_NOOP("RotaPaper", "Together with")
NAMED = QT_TRANSLATE_NOOP("RotaPaper", "{name} ({rank})")
TURNS = QT_TRANSLATE_NOOP("RotaPaper", "{count} turns from {first} to {last}")
CANNOT_COME = QT_TRANSLATE_NOOP(
    "RotaPaper", "Who cannot come or wants to swap tells the station early: {phone}"
)
NO_TURNS = QT_TRANSLATE_NOOP("RotaPaper", "No turns in this time.")
