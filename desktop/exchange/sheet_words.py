"""The fixed texts of the paper of a bundle, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

OUT = QT_TRANSLATE_NOOP("BundlePaper", "Record of a bundle that went out")
IN = QT_TRANSLATE_NOOP("BundlePaper", "Record of a bundle that came in")
NUMBER = QT_TRANSLATE_NOOP("BundlePaper", "No.")
NAMED = QT_TRANSLATE_NOOP("BundlePaper", "{name} ({code})")
UNKNOWN = QT_TRANSLATE_NOOP("BundlePaper", "not known here")
GIVER = QT_TRANSLATE_NOOP("BundlePaper", "From")
TAKER = QT_TRANSLATE_NOOP("BundlePaper", "For")
MADE_AT = QT_TRANSLATE_NOOP("BundlePaper", "Made at")
MADE_BY = QT_TRANSLATE_NOOP("BundlePaper", "Made by")
TAKEN_AT = QT_TRANSLATE_NOOP("BundlePaper", "Taken in at")
TAKEN_BY = QT_TRANSLATE_NOOP("BundlePaper", "Taken in by")
FILE = QT_TRANSLATE_NOOP("BundlePaper", "File")
FILE_TOLD = QT_TRANSLATE_NOOP("BundlePaper", "{name}, {size}")
PARTS_TOLD = QT_TRANSLATE_NOOP("BundlePaper", "{name} and the parts behind it, {n} in all, {size}")
PART_TOLD = QT_TRANSLATE_NOOP("BundlePaper", "{name}, part {n}")
EXTENT = QT_TRANSLATE_NOOP("BundlePaper", "How much")
CONTENTS = QT_TRANSLATE_NOOP("BundlePaper", "Changes")
ATTACHMENTS = QT_TRANSLATE_NOOP("BundlePaper", "Attachments")
NEW = QT_TRANSLATE_NOOP("BundlePaper", "New records")
CHANGED = QT_TRANSLATE_NOOP("BundlePaper", "Changed records")
KNOWN = QT_TRANSLATE_NOOP("BundlePaper", "Here already")
OPEN = QT_TRANSLATE_NOOP("BundlePaper", "To decide")
OF_CHANGES = QT_TRANSLATE_NOOP("BundlePaper", "{n} changes")
OF_RECORDS = QT_TRANSLATE_NOOP("BundlePaper", "{n} records")
OF_PLACES = QT_TRANSLATE_NOOP("BundlePaper", "{n} places")
OF_FILES = QT_TRANSLATE_NOOP("BundlePaper", "{n} files")
OF_PARTS = QT_TRANSLATE_NOOP("BundlePaper", "{n} parts")
HELD = QT_TRANSLATE_NOOP("BundlePaper", "Parts that lie aside")
NOT_KEPT = QT_TRANSLATE_NOOP("BundlePaper", "not kept")
CODE = QT_TRANSLATE_NOOP("BundlePaper", "Code of the bundle")
CODE_TOLD = QT_TRANSLATE_NOOP("BundlePaper", "the same on both papers")
KEY = QT_TRANSLATE_NOOP("BundlePaper", "Key of this station")
STATE = QT_TRANSLATE_NOOP("BundlePaper", "How far it came")
PROVEN = QT_TRANSLATE_NOOP("BundlePaper", "Read back and proven")
HANDED = QT_TRANSLATE_NOOP("BundlePaper", "Handed over {at}")
RECEIVED = QT_TRANSLATE_NOOP("BundlePaper", "Receipt came back {at}")
LOST = QT_TRANSLATE_NOOP("BundlePaper", "Never arrived; its contents came with No. {number}")
ADVICE_OUT = QT_TRANSLATE_NOOP(
    "BundlePaper",
    "Only the receiver can open the file. Who hands it over and who takes it sign below; a receipt comes back with"
    " the next bundle from there.",
)
ADVICE_IN = QT_TRANSLATE_NOOP(
    "BundlePaper",
    "Signature and content were checked before anything was taken in; the sender gets a receipt with the next bundle"
    " from here.",
)
GIVES = QT_TRANSLATE_NOOP("BundlePaper", "Handed over by:")
TAKES = QT_TRANSLATE_NOOP("BundlePaper", "Taken by:")
DATE = QT_TRANSLATE_NOOP("BundlePaper", "Date:")
CONTACT = QT_TRANSLATE_NOOP("BundlePaper", "Phone {phone}")
PRINTED = QT_TRANSLATE_NOOP("BundlePaper", "Printed {at} by {by}")
PAGE_OF = QT_TRANSLATE_NOOP("BundlePaper", "Page {number} of {count}")
