"""The fixed texts of papers of events, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

SIGN_IN_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Sign-in sheet")
ABSENT_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Who is missing")
RECORD_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Record of the event")
FOUR_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Record of the four parts")
YEAR_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Statistics of events")
TIME = QT_TRANSLATE_NOOP("EventPaper", "Time {when}")
PLACE = QT_TRANSLATE_NOOP("EventPaper", "Place {place}")
HOST = QT_TRANSLATE_NOOP("EventPaper", "Host {host}")
NUMBER = QT_TRANSLATE_NOOP("EventPaper", "No.")
NAME = QT_TRANSLATE_NOOP("EventPaper", "Name")
UNIT = QT_TRANSLATE_NOOP("EventPaper", "Unit and post")
LEVEL = QT_TRANSLATE_NOOP("EventPaper", "Level")
PHONE = QT_TRANSLATE_NOOP("EventPaper", "Phone")
SIGNED = QT_TRANSLATE_NOOP("EventPaper", "Signed in")
SIGNATURE = QT_TRANSLATE_NOOP("EventPaper", "Signature")
REMARK = QT_TRANSLATE_NOOP("EventPaper", "Remark")
STATE = QT_TRANSLATE_NOOP("EventPaper", "State")
REASON = QT_TRANSLATE_NOOP("EventPaper", "Reason")
GROUP = QT_TRANSLATE_NOOP("EventPaper", "{role}, {n} people")
TOTALS = QT_TRANSLATE_NOOP(
    "EventPaper",
    "Expected {expected}   Came {came}   On leave {leave}   Absent {missing}   Walk-ins {guests}",
)
EXPECTED = QT_TRANSLATE_NOOP(
    "EventPaper", "Expected {expected}   Came ____   On leave ____   Absent ____   Walk-ins ____"
)
PAGE_TOTAL = QT_TRANSLATE_NOOP("EventPaper", "Signed on this page: ____")
RECORDER = QT_TRANSLATE_NOOP("EventPaper", "Recorded by")
PRESIDER = QT_TRANSLATE_NOOP("EventPaper", "Presided by")
HINT = QT_TRANSLATE_NOOP(
    "EventPaper", "Came does not count walk-ins. Empty rows are for who is not listed."
)
NOBODY = QT_TRANSLATE_NOOP("EventPaper", "Nobody is missing.")
PRINTED = QT_TRANSLATE_NOOP("EventPaper", "Printed {at} {by}")
REPRINT = QT_TRANSLATE_NOOP("EventPaper", "Reprint {count}")
PAGE_OF = QT_TRANSLATE_NOOP("EventPaper", "Page {number} of {count}")
WALK_IN = QT_TRANSLATE_NOOP("EventPaper", "Walk-in")
LATE = QT_TRANSLATE_NOOP("EventPaper", "late")
EARLY = QT_TRANSLATE_NOOP("EventPaper", "left early {time}")
MADE_UP = QT_TRANSLATE_NOOP("EventPaper", "noted afterwards, approved by {name}")
STANDS_IN = QT_TRANSLATE_NOOP("EventPaper", "stands in for {name}")
SEAT = QT_TRANSLATE_NOOP("EventPaper", "Seat {seat}")
PART = QT_TRANSLATE_NOOP("EventPaper", "Part")
SPEAKER = QT_TRANSLATE_NOOP("EventPaper", "Speaker")
ABOUT = QT_TRANSLATE_NOOP("EventPaper", "Case, law or title")
DONE = QT_TRANSLATE_NOOP("EventPaper", "Done")
YES = QT_TRANSLATE_NOOP("EventPaper", "✓ {time}")
FACTS = QT_TRANSLATE_NOOP("EventPaper", "Type")
SERIES = QT_TRANSLATE_NOOP("EventPaper", "Series")
NTH = QT_TRANSLATE_NOOP("EventPaper", "{programme}, number {n}")
CO_HOSTS = QT_TRANSLATE_NOOP("EventPaper", "Co-hosts")
HOSTS = QT_TRANSLATE_NOOP("EventPaper", "Hosts")
WHEN = QT_TRANSLATE_NOOP("EventPaper", "Time and place")
ATTENDANCE = QT_TRANSLATE_NOOP("EventPaper", "Attendance")
REMOTE = QT_TRANSLATE_NOOP("EventPaper", "Other places")
QUESTIONS = QT_TRANSLATE_NOOP("EventPaper", "Questions and answers")
MINUTES = QT_TRANSLATE_NOOP("EventPaper", "Minutes")
OUTCOME = QT_TRANSLATE_NOOP("EventPaper", "Outcome")
OUTCOMES = QT_TRANSLATE_NOOP(
    "EventPaper", "Opinions {opinions}, matters {matters}, reports {reports}, adopted {adopted}"
)
UNREPORTED = QT_TRANSLATE_NOOP("EventPaper", "not reported")
OPEN_ANSWER = QT_TRANSLATE_NOOP("EventPaper", "Not answered yet.")
AS_MATTER = QT_TRANSLATE_NOOP("EventPaper", "Registered as a matter.")
BALLOTS = QT_TRANSLATE_NOOP("EventPaper", "Ballots")
VOTES = QT_TRANSLATE_NOOP(
    "EventPaper", "Issued {issued}, returned {returned}, valid {valid}, void {void}."
)
BALLOT = QT_TRANSLATE_NOOP(
    "EventPaper",
    "In favour {favour}, against {against}, abstained {abstained}; {needed} needed: {verdict}.",
)
PASSED = QT_TRANSLATE_NOOP("EventPaper", "passed")
REFUSED = QT_TRANSLATE_NOOP("EventPaper", "not passed")
BALLOT_TITLE = QT_TRANSLATE_NOOP("EventPaper", "Result of the ballot")
NO_BALLOT = QT_TRANSLATE_NOOP("EventPaper", "Nothing was voted on.")
QUORUM = QT_TRANSLATE_NOOP("EventPaper", "Members {members}, present {present}, to decide {needed}")
ISSUED = QT_TRANSLATE_NOOP("EventPaper", "Issued")
RETURNED = QT_TRANSLATE_NOOP("EventPaper", "Returned")
VALID = QT_TRANSLATE_NOOP("EventPaper", "Valid")
VOID = QT_TRANSLATE_NOOP("EventPaper", "Void")
IN_FAVOUR = QT_TRANSLATE_NOOP("EventPaper", "In favour")
AGAINST = QT_TRANSLATE_NOOP("EventPaper", "Against")
ABSTAINED = QT_TRANSLATE_NOOP("EventPaper", "Abstained")
SHARE = QT_TRANSLATE_NOOP("EventPaper", "Share")
VERDICT = QT_TRANSLATE_NOOP("EventPaper", "{rule} needed, {needed} in favour: {verdict}")
CHIEF_TELLER = QT_TRANSLATE_NOOP("EventPaper", "Chief teller")
TELLER = QT_TRANSLATE_NOOP("EventPaper", "Teller")
COUNTER = QT_TRANSLATE_NOOP("EventPaper", "Counted by")
PERIOD = QT_TRANSLATE_NOOP("EventPaper", "{first} to {last}")
SESSIONS = QT_TRANSLATE_NOOP("EventPaper", "Events (beyond the plan)")
CAME = QT_TRANSLATE_NOOP("EventPaper", "On site")
PEOPLE = QT_TRANSLATE_NOOP("EventPaper", "People")
FIRMS = QT_TRANSLATE_NOOP("EventPaper", "Firms")
ALL = QT_TRANSLATE_NOOP("EventPaper", "Attendances in all")
YEAR_HINT = QT_TRANSLATE_NOOP(
    "EventPaper",
    "Computed from sign-ins and reports. Units are never added; a sum is as exact as its least exact part.",
)
