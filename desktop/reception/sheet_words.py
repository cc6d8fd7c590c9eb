"""The fixed texts of reception's papers, marked for translation."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from desktop.wording import marks, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark


class PaperWords(Protocol):
    """What a sheet asks for its texts: fixed texts by their mark, members by their word."""

    def say(self, mark: Mark, **params: object) -> str:
        """Return a fixed text with its places filled."""

    def of(self, member: Enum) -> str:
        """Return the word of an enumeration member."""


class HouseWords:
    """The words of the language the program runs in."""

    def say(self, mark: Mark, **params: object) -> str:
        """Return a fixed text with its places filled."""
        return marks.say(mark, **params)

    def of(self, member: Enum) -> str:
        """Return the word of an enumeration member."""
        return words.of(member)


RECEIPT = QT_TRANSLATE_NOOP("Paper", "Matter receipt")
VOTERS_COPY = QT_TRANSLATE_NOOP("Paper", "Voter's copy")
STATIONS_COPY = QT_TRANSLATE_NOOP("Paper", "Station's copy")
REPRINT = QT_TRANSLATE_NOOP("Paper", "Reprint {count}")
NUMBER = QT_TRANSLATE_NOOP("Paper", "Number")
CUT_HERE = QT_TRANSLATE_NOOP("Paper", "Cut along this line")

MATTER = QT_TRANSLATE_NOOP("Paper", "Matter")
RAISED_BY = QT_TRANSLATE_NOOP("Paper", "Raised by")
REGISTERED = QT_TRANSLATE_NOOP("Paper", "Registered")
RECEIVED_BY = QT_TRANSLATE_NOOP("Paper", "Received by deputy")
HANDLING_UNIT = QT_TRANSLATE_NOOP("Paper", "Handling unit")
REPLY_BY = QT_TRANSLATE_NOOP("Paper", "Reply by")
SAME_VISIT = QT_TRANSLATE_NOOP("Paper", "Same visit")

CAME_TO_STATION = QT_TRANSLATE_NOOP("Paper", "Came to the station")
CODE = QT_TRANSLATE_NOOP("Paper", "Code to ask with")
KEEP_CODE = QT_TRANSLATE_NOOP(
    "Paper", "No name was kept. Only this code tells how far the matter has come; keep it safe."
)
CONFIDENTIAL = QT_TRANSLATE_NOOP("Paper", "Confidential")
WITHHELD = QT_TRANSLATE_NOOP("Paper", "Kept confidential on request")
UNNAMED = QT_TRANSLATE_NOOP("Paper", "Prefers not to be named")
NO_NAME_GIVEN = QT_TRANSLATE_NOOP("Paper", "No name given")
WITH_OTHERS = QT_TRANSLATE_NOOP("Paper", "{name}, {count} people")
PEOPLE = QT_TRANSLATE_NOOP("Paper", "{count} people")
DEPUTY = QT_TRANSLATE_NOOP("Paper", "{name} ({level})")
LIST_COMMA = QT_TRANSLATE_NOOP("Paper", ", ")
THIS_STATION = QT_TRANSLATE_NOOP("Paper", "This station")
NOT_ASSIGNED = QT_TRANSLATE_NOOP("Paper", "Not assigned yet")

BEFORE = QT_TRANSLATE_NOOP("Paper", "By {on} ({weekday})")
DAYS_FROM_REGISTRATION = QT_TRANSLATE_NOOP("Paper", "{days} working days from registration")
DAYS_FROM = QT_TRANSLATE_NOOP("Paper", "{days} working days from {on}")
UNCERTAIN = QT_TRANSLATE_NOOP("Paper", "holidays may move it")
ON_THE_SPOT = QT_TRANSLATE_NOOP("Paper", "Answered on the spot")
RECORD_ONLY = QT_TRANSLATE_NOOP("Paper", "Recorded only")
TOLD_LATER = QT_TRANSLATE_NOOP("Paper", "You will be told once a unit is named")

ASK_BY_NUMBER = QT_TRANSLATE_NOOP("Paper", "Ask for progress at the station or by phone.")
NO_REPLY_CALL = QT_TRANSLATE_NOOP("Paper", "No reply in time? Call the duty phone.")
RATE_IT = QT_TRANSLATE_NOOP("Paper", "You are welcome to rate the handling afterwards.")
CLERK_SIGNS = QT_TRANSLATE_NOOP("Paper", "Clerk's signature")
PERSON_SIGNS = QT_TRANSLATE_NOOP("Paper", "Signature of the person")
DUTY_PHONE = QT_TRANSLATE_NOOP("Paper", "Duty phone {phone}")
PRINTED = QT_TRANSLATE_NOOP("Paper", "Printed {at}")
PRINTED_BY = QT_TRANSLATE_NOOP("Paper", "Printed {at}  {by}")
PAGE_OF = QT_TRANSLATE_NOOP("Paper", "Page {number} of {count}")
FULL_TEXT_ELSEWHERE = QT_TRANSLATE_NOOP("Paper", "(in full on the registration form)")

SHORT_REGISTERED = QT_TRANSLATE_NOOP("Receipt80", "At")
SHORT_RECEIVED = QT_TRANSLATE_NOOP("Receipt80", "By")
SHORT_HANDLED = QT_TRANSLATE_NOOP("Receipt80", "Unit")
LATEST_REPLY = QT_TRANSLATE_NOOP("Receipt80", "Reply at the latest")
REPLY = QT_TRANSLATE_NOOP("Receipt80", "Reply")
SHOW_CODE = QT_TRANSLATE_NOOP(
    "Receipt80", "Show this code or name the number to ask for progress. No reply in time? Call"
)
SHOW_CODE_ONLY = QT_TRANSLATE_NOOP(
    "Receipt80", "Show this code or name the number to ask for progress. Questions? Call"
)
SHOW_CODE_NO_PHONE = QT_TRANSLATE_NOOP(
    "Receipt80", "Show this code or name the number to ask for progress."
)

FORM = QT_TRANSLATE_NOOP("RegistrationForm", "Reception registration form")
FORM_NUMBER = QT_TRANSLATE_NOOP("RegistrationForm", "Number: {number}")
RECEIVED_AT = QT_TRANSLATE_NOOP("RegistrationForm", "Received at")
PLACE = QT_TRANSLATE_NOOP("RegistrationForm", "Place")
DEPUTIES = QT_TRANSLATE_NOOP("RegistrationForm", "Deputies")
OFFICERS = QT_TRANSLATE_NOOP("RegistrationForm", "Visiting professionals")
RECORDER = QT_TRANSLATE_NOOP("RegistrationForm", "Recorder")
CHANNEL = QT_TRANSLATE_NOOP("RegistrationForm", "Channel")
NAME = QT_TRANSLATE_NOOP("RegistrationForm", "Visitor")
GENDER = QT_TRANSLATE_NOOP("RegistrationForm", "Gender")
VOTER_HERE = QT_TRANSLATE_NOOP("RegistrationForm", "Voter here")
YES = QT_TRANSLATE_NOOP("RegistrationForm", "Yes")
NO = QT_TRANSLATE_NOOP("RegistrationForm", "No")
READ_BACK = QT_TRANSLATE_NOOP("RegistrationForm", "read out")
AGE_BAND = QT_TRANSLATE_NOOP("RegistrationForm", "Age")
PHONE = QT_TRANSLATE_NOOP("RegistrationForm", "Phone")
HOW_MANY = QT_TRANSLATE_NOOP("RegistrationForm", "People")
WORK_UNIT = QT_TRANSLATE_NOOP("RegistrationForm", "Employer")
ADDRESS = QT_TRANSLATE_NOOP("RegistrationForm", "Address")
CATEGORY = QT_TRANSLATE_NOOP("RegistrationForm", "Category")
STATEMENT = QT_TRANSLATE_NOOP("RegistrationForm", "What was said")
ANSWER = QT_TRANSLATE_NOOP("RegistrationForm", "Answer on the spot or proposal")
ROUTE = QT_TRANSLATE_NOOP("RegistrationForm", "Handed to")
RESULT = QT_TRANSLATE_NOOP("RegistrationForm", "Result")
FED_BACK_AT = QT_TRANSLATE_NOOP("RegistrationForm", "Fed back at")
SATISFACTION = QT_TRANSLATE_NOOP("RegistrationForm", "Satisfaction")
REMARKS = QT_TRANSLATE_NOOP("RegistrationForm", "Remarks")
VISITOR_SIGNS = QT_TRANSLATE_NOOP("RegistrationForm", "Visitor (signature):")
DEPUTY_SIGNS = QT_TRANSLATE_NOOP("RegistrationForm", "Deputy (signature):")
RECORDER_SIGNS = QT_TRANSLATE_NOOP("RegistrationForm", "Recorder (signature):")
DATE_BLANK = QT_TRANSLATE_NOOP("RegistrationForm", "Date: ____________")
HANDLING = QT_TRANSLATE_NOOP("RegistrationForm", "Course of handling")
AT = QT_TRANSLATE_NOOP("RegistrationForm", "Time")
STEP = QT_TRANSLATE_NOOP("RegistrationForm", "Step")
CONTENT = QT_TRANSLATE_NOOP("RegistrationForm", "Content")
WHO = QT_TRANSLATE_NOOP("RegistrationForm", "Done by")
