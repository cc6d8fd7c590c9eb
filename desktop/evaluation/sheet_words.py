"""The fixed texts of papers of evaluations, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

NUMBER = QT_TRANSLATE_NOOP("EvaluationPaper", "{station} No. {serial}-{sheet} of {year}")
DAY_NUMBER = QT_TRANSLATE_NOOP("EvaluationPaper", "{station} No. {serial} of {year}")
FIRM = QT_TRANSLATE_NOOP("EvaluationPaper", "Enterprise")
NUMBERED = QT_TRANSLATE_NOOP("EvaluationPaper", "Number")
KIND = QT_TRANSLATE_NOOP("EvaluationPaper", "Kind of inspection")
TIME = QT_TRANSLATE_NOOP("EvaluationPaper", "Time")
DEPARTMENT = QT_TRANSLATE_NOOP("EvaluationPaper", "Department")
DEPARTMENTS = QT_TRANSLATE_NOOP("EvaluationPaper", "Departments")
DEPUTY = QT_TRANSLATE_NOOP("EvaluationPaper", "Deputy")
DEPUTIES = QT_TRANSLATE_NOOP("EvaluationPaper", "Deputies")
OFFICERS = QT_TRANSLATE_NOOP("EvaluationPaper", "Officers")
CODE = QT_TRANSLATE_NOOP("EvaluationPaper", "Inspection code")
ORDER = QT_TRANSLATE_NOOP("EvaluationPaper", "No.")
ITEM = QT_TRANSLATE_NOOP("EvaluationPaper", "Item (● veto)")
PLAIN_ITEM = QT_TRANSLATE_NOOP("EvaluationPaper", "Item")
WEIGHT = QT_TRANSLATE_NOOP("EvaluationPaper", "Weight")
POINTS = QT_TRANSLATE_NOOP("EvaluationPaper", "Points")
TOTAL = QT_TRANSLATE_NOOP("EvaluationPaper", "Total (of 100)")
COMMENT = QT_TRANSLATE_NOOP("EvaluationPaper", "Comments and advice")
NOTE_OF = QT_TRANSLATE_NOOP("EvaluationPaper", "Item {number}: {note}")
PHOTOS = QT_TRANSLATE_NOOP("EvaluationPaper", "{count} photos.")
GRADE = QT_TRANSLATE_NOOP("EvaluationPaper", "Grade")
DEPUTY_SIGNS = QT_TRANSLATE_NOOP("EvaluationPaper", "Signature of the deputy")
OFFICER_SIGNS = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "Signature of the officer (or why it is refused)"
)
FIRM_SIGNS = QT_TRANSLATE_NOOP("EvaluationPaper", "Signature of the enterprise (if it likes)")
FIRM_SAYS = QT_TRANSLATE_NOOP("EvaluationPaper", "The enterprise says: {text}")
REFUSED = QT_TRANSLATE_NOOP("EvaluationPaper", "Refused to sign: {reason}")
HOW_SIGNED = QT_TRANSLATE_NOOP("EvaluationPaper", "({form})")
VOID = QT_TRANSLATE_NOOP("EvaluationPaper", "void: changed afterwards")
AT_LEAST = QT_TRANSLATE_NOOP("EvaluationPaper", "{word} ≥ {least}")
BELOW = QT_TRANSLATE_NOOP("EvaluationPaper", "{word} below {least} or by a veto")
FORM_VERSION = QT_TRANSLATE_NOOP("EvaluationPaper", "Form version {version}")
CHECK = QT_TRANSLATE_NOOP("EvaluationPaper", "Check {code}")
PRINTED = QT_TRANSLATE_NOOP("EvaluationPaper", "Printed {at} {by}")
REPRINT = QT_TRANSLATE_NOOP("EvaluationPaper", "reprint {count}")
PAGE_OF = QT_TRANSLATE_NOOP("EvaluationPaper", "Page {number} of {count}")
VERSION_SHORT = QT_TRANSLATE_NOOP("EvaluationPaper", "{sheet} v{version}")
VERSION_OF = QT_TRANSLATE_NOOP("EvaluationPaper", "Version {number}: {reason}")
SIGN_IT = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "Sign, photograph the page, and attach the photo to this sheet."
)
REPLACED = QT_TRANSLATE_NOOP("EvaluationPaper", "Version {number} has taken the place of this one.")
CRIB = QT_TRANSLATE_NOOP("EvaluationPaper", "What to look at, and what not to do")
CRIB_LINE = QT_TRANSLATE_NOOP("EvaluationPaper", "{number}. {text}")
PHOTOS_TITLE = QT_TRANSLATE_NOOP("EvaluationPaper", "Photos of the answers")
PHOTO_OF = QT_TRANSLATE_NOOP("EvaluationPaper", "Item {number}: {text}")
PHOTO_LOST = QT_TRANSLATE_NOOP("EvaluationPaper", "The photo is not at this station, or damaged.")
HOW_TO = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "Tick one box of each item. Sign, photograph the page, and attach the photo to this sheet.",
)
QR = QT_TRANSLATE_NOOP("EvaluationPaper", "Evaluation sheet {number}\n{firm}\n{code}")

JOINT_TITLE = QT_TRANSLATE_NOOP("EvaluationPaper", "Joint evaluation sheet")
SCORE = QT_TRANSLATE_NOOP("EvaluationPaper", "Score")
FROM_MIDDLE = QT_TRANSLATE_NOOP("EvaluationPaper", "From the middle")
ARITHMETIC = QT_TRANSLATE_NOOP("EvaluationPaper", "Arithmetic")
REMARK = QT_TRANSLATE_NOOP("EvaluationPaper", "Remark")
APART = QT_TRANSLATE_NOOP("EvaluationPaper", "stands apart")
JOINT_MEAN = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "Mean ({sum}) ÷ {count} = {mean}, rounded half up; spread {spread}, middle {middle}. Grade: {grade}",
)
NO_SCORE = QT_TRANSLATE_NOOP("EvaluationPaper", "Nothing that counts was observed.")
NOT_COUNTED = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "{count} sheets without a score are not in the mean."
)

SUMMARY_TITLE = QT_TRANSLATE_NOOP("EvaluationPaper", "Summary of evaluations")
PERIOD = QT_TRANSLATE_NOOP("EvaluationPaper", "{first} to {last}")
SUMMARY = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "{sessions} days of inspections, {firms} enterprises, {attendances} attendances of {deputies} deputies,"
    " {sheets} sheets.",
)
RATE_SHEETS = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "Good rate by sheets: {part} good ones of {whole} locked sheets = {percent} %.",
)
RATE_ITEMS = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "Good rate by items: {part} good answers of {whole} = {percent} %; what was not observed is in neither.",
)
BY_DEPARTMENT = QT_TRANSLATE_NOOP("EvaluationPaper", "By department")
BY_ENTERPRISE = QT_TRANSLATE_NOOP("EvaluationPaper", "By enterprise")
BY_MONTH = QT_TRANSLATE_NOOP("EvaluationPaper", "By month")
BY_ITEM = QT_TRANSLATE_NOOP("EvaluationPaper", "By item, the weakest first")
NAME = QT_TRANSLATE_NOOP("EvaluationPaper", "Name")
SHEETS = QT_TRANSLATE_NOOP("EvaluationPaper", "Sheets")
NO_GRADE = QT_TRANSLATE_NOOP("EvaluationPaper", "No grade")
VETOED = QT_TRANSLATE_NOOP("EvaluationPaper", "Vetoes")
GOOD_BY_SHEETS = QT_TRANSLATE_NOOP("EvaluationPaper", "Good rate (sheets)")
GOOD_BY_ITEMS = QT_TRANSLATE_NOOP("EvaluationPaper", "Good rate (items)")
LOST = QT_TRANSLATE_NOOP("EvaluationPaper", "Lost points")
UNSEEN = QT_TRANSLATE_NOOP("EvaluationPaper", "Not observed")
OBSERVED = QT_TRANSLATE_NOOP("EvaluationPaper", "Observed")
PERCENT = QT_TRANSLATE_NOOP("EvaluationPaper", "{percent} %")

NOTICE_TITLE = QT_TRANSLATE_NOOP("EvaluationPaper", "Notice of rectification")
TO = QT_TRANSLATE_NOOP("EvaluationPaper", "{name}:")
FOUND = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "On {day} deputies evaluated your enforcement at {firm}. Of the item “{item}” was found:",
)
ASKED = QT_TRANSLATE_NOOP(
    "EvaluationPaper",
    "Put it right and answer in writing by {due}. Deputies will look at it again afterwards.",
)
AGAIN = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "The same was found {count} times before at your department."
)
SOURCE = QT_TRANSLATE_NOOP("EvaluationPaper", "Evaluation sheet {number}")
BRING_BACK = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "Fill it in, seal it, and bring it back by {due}. Phone: {phone}"
)
BRING_BACK_SILENT = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "Fill it in, seal it, and bring it back by {due}."
)
REPLY_SLIP = QT_TRANSLATE_NOOP("EvaluationPaper", "Reply slip")
REPLY_OF = QT_TRANSLATE_NOOP(
    "EvaluationPaper", "Department: {name}    Item: {item}    Notice of {day}"
)
MEASURES = QT_TRANSLATE_NOOP("EvaluationPaper", "What was done, and until when")
SIGNED_BY = QT_TRANSLATE_NOOP("EvaluationPaper", "In charge (seal):")
ON_DAY = QT_TRANSLATE_NOOP("EvaluationPaper", "Day:")

CHANGE_TITLE = QT_TRANSLATE_NOOP("EvaluationPaper", "Before and after")
BEFORE = QT_TRANSLATE_NOOP("EvaluationPaper", "Before: {day}")
AFTER = QT_TRANSLATE_NOOP("EvaluationPaper", "After: {day}")
SEEN = QT_TRANSLATE_NOOP("EvaluationPaper", "{day} found by the deputies")
NO_PHOTO = QT_TRANSLATE_NOOP("EvaluationPaper", "No photo")
MORE_PHOTOS = QT_TRANSLATE_NOOP("EvaluationPaper", "{count} more photos are kept.")
COURSE = QT_TRANSLATE_NOOP("EvaluationPaper", "Course")
WHO_TOOK = QT_TRANSLATE_NOOP("EvaluationPaper", "{day} {what} {who}: {text}")
STATE = QT_TRANSLATE_NOOP("EvaluationPaper", "State")
DUE = QT_TRANSLATE_NOOP("EvaluationPaper", "Due")
