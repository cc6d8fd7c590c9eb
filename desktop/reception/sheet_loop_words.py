"""The fixed texts of the papers of the loop, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

SLIP = QT_TRANSLATE_NOOP("AssignmentSlip", "Assignment slip")
SLIP_AGAIN = QT_TRANSLATE_NOOP("AssignmentSlip", "Assignment slip (again)")
AGAIN = QT_TRANSLATE_NOOP("AssignmentSlip", "Handled again")
AGAIN_AFTER = QT_TRANSLATE_NOOP("AssignmentSlip", "Round {round}, after slip {number}")
AGAIN_ROUND = QT_TRANSLATE_NOOP("AssignmentSlip", "Round {round}")
STUB = QT_TRANSLATE_NOOP("AssignmentSlip", "Part 1, stub")
UNITS_PART = QT_TRANSLATE_NOOP("AssignmentSlip", "Part 2, for the unit")
FEEDBACK_PART = QT_TRANSLATE_NOOP("AssignmentSlip", "Part 3, feedback")
LEAD_UNIT = QT_TRANSLATE_NOOP("AssignmentSlip", "Lead unit")
CO_UNITS = QT_TRANSLATE_NOOP("AssignmentSlip", "Assisting units")
OTHER_UNITS = QT_TRANSLATE_NOOP("AssignmentSlip", "Other units")
MATTER_NUMBER = QT_TRANSLATE_NOOP("AssignmentSlip", "Matter number")
ASSIGNED_ON = QT_TRANSLATE_NOOP("AssignmentSlip", "Assigned on")
RECEIVED_ON = QT_TRANSLATE_NOOP("AssignmentSlip", "Raised at")
SUMMARY = QT_TRANSLATE_NOOP("AssignmentSlip", "Summary")
OPINION = QT_TRANSLATE_NOOP("AssignmentSlip", "Instruction")
DEMANDS = QT_TRANSLATE_NOOP("AssignmentSlip", "Required")
LIMIT = QT_TRANSLATE_NOOP("AssignmentSlip", "To be done")
ATTACHMENTS = QT_TRANSLATE_NOOP("AssignmentSlip", "Attachments")
ISSUED_BY = QT_TRANSLATE_NOOP("AssignmentSlip", "Issued by:")
HANDLED_BY = QT_TRANSLATE_NOOP("AssignmentSlip", "Clerk:")
ENDORSED = QT_TRANSLATE_NOOP("AssignmentSlip", "Endorsed by:")
UNIT_CONTACT = QT_TRANSLATE_NOOP("AssignmentSlip", "Contact and phone")
STATION_SEAL = QT_TRANSLATE_NOOP("AssignmentSlip", "Issuing body (seal):")
UNIT_SEAL = QT_TRANSLATE_NOOP("AssignmentSlip", "Handling unit (seal):")
SIGN_OR_RETURN = QT_TRANSLATE_NOOP(
    "AssignmentSlip",
    "Sign within {days} working days. What is not the unit's duty goes back in the same time, with "
    "the reason and the unit it should go to.",
)
ANSWER_IN_TIME = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "Speak with the person, answer in writing in time and return part 3."
)
ANSWER_SEPARATELY = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "Every unit answers for itself in writing and returns its own part 3."
)
HELP_THE_LEAD = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "The opinion goes to the lead unit, which answers for all."
)
ASK_FOR_MORE_TIME = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "More time is asked for in writing before the deadline, once at most."
)
KEEP_SECRET = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "The person asked for confidence: tell nobody who raised the matter."
)
SECRET = QT_TRANSLATE_NOOP("AssignmentSlip", "Confidential")
DEMAND_ITEM = QT_TRANSLATE_NOOP("AssignmentSlip", "{number}. {text}")
COUPON = QT_TRANSLATE_NOOP("AssignmentSlip", "Receipt of the assignment slip")
COUPON_TEXT = QT_TRANSLATE_NOOP("AssignmentSlip", "{number} ({title}) has arrived:")
COUPON_CHOICE = QT_TRANSLATE_NOOP(
    "AssignmentSlip", "□ signed for  □ returned, because ____________, should go to ____________"
)
SIGNED_BY = QT_TRANSLATE_NOOP("AssignmentSlip", "Signed by:")
SIGNED_ON = QT_TRANSLATE_NOOP("AssignmentSlip", "Signed on")
SIGNED_FOR = QT_TRANSLATE_NOOP("AssignmentSlip", "Signed for")
REPLIED_ON = QT_TRANSLATE_NOOP("AssignmentSlip", "Replied on")
HOW_HANDLED = QT_TRANSLATE_NOOP("AssignmentSlip", "Handling")
RESULT_BOXES = QT_TRANSLATE_NOOP("AssignmentSlip", "□ {letter} {word}")
MET_BOXES = QT_TRANSLATE_NOOP("AssignmentSlip", "□ met in person  □ by phone  □ in writing")
TOLD_HOW = QT_TRANSLATE_NOOP("AssignmentSlip", "Told how")
PROMISE = QT_TRANSLATE_NOOP("AssignmentSlip", "Next reply (B, C)")
UNIT_CLERK = QT_TRANSLATE_NOOP("AssignmentSlip", "Handler and phone")
LEADER_SIGNS = QT_TRANSLATE_NOOP("AssignmentSlip", "Leader (signature):")

URGE = QT_TRANSLATE_NOOP("UrgeSlip", "Urge slip")
SUPERVISION = QT_TRANSLATE_NOOP("UrgeSlip", "Supervision slip")
SLIP_NUMBER = QT_TRANSLATE_NOOP("UrgeSlip", "Assignment slip")
URGED_ON = QT_TRANSLATE_NOOP("UrgeSlip", "Urged on")
NTH_TIME = QT_TRANSLATE_NOOP("UrgeSlip", "{on}, time {count}")
DUE_ON = QT_TRANSLATE_NOOP("UrgeSlip", "Was due")
LATE = QT_TRANSLATE_NOOP("UrgeSlip", "Late")
LATE_BY = QT_TRANSLATE_NOOP("UrgeSlip", "{days} working days")
NOT_LATE = QT_TRANSLATE_NOOP("UrgeSlip", "Not late yet")
URGING = QT_TRANSLATE_NOOP("UrgeSlip", "Urged to")
SUPERVISING = QT_TRANSLATE_NOOP("UrgeSlip", "Ordered to")
URGE_TEXT = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "The reply to this matter has not arrived. Answer in writing, or give the reason and a date, by {on}.",
)
URGE_TEXT_AGAIN = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "This matter is handled again (round {round}); the reply of this round has not arrived. Answer in "
    "writing, or give the reason and a date, by {on}.",
)
URGE_TEXT_PROMISE = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "The unit promised to answer again by {promised}; that answer has not arrived. Answer in writing, or "
    "give the reason and a date, by {on}.",
)
SUPERVISION_TEXT_PROMISE = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "The unit promised to answer again by {promised} and was urged {count} times without that answer. Its "
    "handling is now supervised: the leader in charge sees to it and answers in writing by {on}. The course "
    "is reported to the body above.",
)
PROMISED_FOR = QT_TRANSLATE_NOOP("UrgeSlip", "Promised by")
SUPERVISION_TEXT_AGAIN = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "This matter is handled again (round {round}) and was urged {count} times in this round without a "
    "reply. Its handling is now supervised: the leader in charge sees to it and answers in writing by "
    "{on}. The course is reported to the body above.",
)
SUPERVISION_TEXT = QT_TRANSLATE_NOOP(
    "UrgeSlip",
    "This matter was urged {count} times without a reply. Its handling is now supervised: the "
    "leader in charge sees to it and answers in writing by {on}. The course is reported to the body above.",
)
EARLIER_URGES = QT_TRANSLATE_NOOP("UrgeSlip", "Urged before")
UNITS_WORDS = QT_TRANSLATE_NOOP("UrgeSlip", "The unit said")
URGE_COUPON = QT_TRANSLATE_NOOP("UrgeSlip", "Answer to the urge slip")
SUPERVISION_COUPON = QT_TRANSLATE_NOOP("UrgeSlip", "Answer to the supervision slip")
PROGRESS = QT_TRANSLATE_NOOP("UrgeSlip", "Progress and reason")
DONE_BY = QT_TRANSLATE_NOOP("UrgeSlip", "Will be done by")

RESULT_CLASS = QT_TRANSLATE_NOOP("ReplyLetter", "Class: {letter}")
LETTER_NUMBER = QT_TRANSLATE_NOOP("ReplyLetter", "[{year}] No. ____")
LETTER_TITLE = QT_TRANSLATE_NOOP("ReplyLetter", "Reply concerning “{title}”")
DEAR_VOTER = QT_TRANSLATE_NOOP("ReplyLetter", "{name}:")
DEAR_DEPUTIES = QT_TRANSLATE_NOOP("ReplyLetter", "Deputies {names}:")
DEAR_PERSON = QT_TRANSLATE_NOOP("ReplyLetter", "To the person who raised the matter:")
OPENING = QT_TRANSLATE_NOOP(
    "ReplyLetter",
    "The matter “{title}”, raised on {on} (number {number}), has reached us. Our answer:",
)
OPENING_DEPUTY = QT_TRANSLATE_NOOP(
    "ReplyLetter",
    "The matter “{title}”, received by you on {on} (number {number}), has reached us. Our answer:",
)
PROMISED = QT_TRANSLATE_NOOP("ReplyLetter", "We shall answer again by {on}.")
CLOSING = QT_TRANSLATE_NOOP(
    "ReplyLetter",
    "Thank you for your concern. Your opinion can be given on the inquiry form that comes with this letter.",
)
CONTACT = QT_TRANSLATE_NOOP("ReplyLetter", "(Handler: {name}  Phone: {phone})")
COPY_TO = QT_TRANSLATE_NOOP("ReplyLetter", "Copy: {names}.")
DEPUTY_TITLE = QT_TRANSLATE_NOOP("ReplyLetter", "deputy {name}")
LETTER_PAGE = QT_TRANSLATE_NOOP("ReplyLetter", "- {number} -")

INQUIRY = QT_TRANSLATE_NOOP("InquiryForm", "Inquiry form on the handling")
COPY_FOR_STATION = QT_TRANSLATE_NOOP("InquiryForm", "Copy 1, to the station")
COPY_FOR_UNIT = QT_TRANSLATE_NOOP("InquiryForm", "Copy 2, to the unit")
WAS_ANSWERED = QT_TRANSLATE_NOOP("InquiryForm", "Reply letter")
WAS_ANSWERED_BOXES = QT_TRANSLATE_NOOP("InquiryForm", "□ received, on ____________  □ not received")
TOLD_BY = QT_TRANSLATE_NOOP("InquiryForm", "Contact before")
TOLD_BY_BOXES = QT_TRANSLATE_NOOP("InquiryForm", "□ visit  □ phone  □ letter  □ none")
ATTITUDE = QT_TRANSLATE_NOOP("InquiryForm", "Attitude")
OUTCOME = QT_TRANSLATE_NOOP("InquiryForm", "Result")
SCORE_BOXES = QT_TRANSLATE_NOOP("InquiryForm", "□ satisfied  □ fairly satisfied  □ not satisfied")
OPINIONS = QT_TRANSLATE_NOOP("InquiryForm", "Opinion (what is not satisfactory)")
SIGNATURE = QT_TRANSLATE_NOOP("InquiryForm", "Signature:")
INQUIRY_ADDRESS = QT_TRANSLATE_NOOP("InquiryForm", "Address")
INQUIRY_PHONE = QT_TRANSLATE_NOOP("InquiryForm", "Phone")
INQUIRY_NOTE = QT_TRANSLATE_NOOP(
    "InquiryForm", "Two copies: one goes to the station, one to the handling unit."
)

CASE = QT_TRANSLATE_NOOP("CaseFile", "Case file")
CASE_FACTS = QT_TRANSLATE_NOOP("CaseFile", "The matter")
CASE_SLIPS = QT_TRANSLATE_NOOP("CaseFile", "Slips")
CASE_EXTENSIONS = QT_TRANSLATE_NOOP("CaseFile", "Extensions")
CASE_URGES = QT_TRANSLATE_NOOP("CaseFile", "Urges")
CASE_REPLIES = QT_TRANSLATE_NOOP("CaseFile", "Replies")
CASE_RATINGS = QT_TRANSLATE_NOOP("CaseFile", "Feedback and satisfaction")
CASE_LINKS = QT_TRANSLATE_NOOP("CaseFile", "Links")
CASE_TIMELINE = QT_TRANSLATE_NOOP("CaseFile", "Full course")
CASE_PICTURES = QT_TRANSLATE_NOOP("CaseFile", "Pictures")
PICTURE_LOST = QT_TRANSLATE_NOOP("CaseFile", "This picture cannot be read.")
STATE = QT_TRANSLATE_NOOP("CaseFile", "State")
FIRST_DUE = QT_TRANSLATE_NOOP("CaseFile", "First deadline")
DUE_NOW = QT_TRANSLATE_NOOP("CaseFile", "Deadline")
LATENESS = QT_TRANSLATE_NOOP("CaseFile", "Lateness")
IN_TIME = QT_TRANSLATE_NOOP("CaseFile", "in time")
LATE_DAYS = QT_TRANSLATE_NOOP("CaseFile", "{days} working days late")
REDONE = QT_TRANSLATE_NOOP("CaseFile", "Handled again")
TIMES = QT_TRANSLATE_NOOP("CaseFile", "{count} times")
CLOSED_AT = QT_TRANSLATE_NOOP("CaseFile", "Closed at")
PROPOSED = QT_TRANSLATE_NOOP("CaseFile", "Proposed handling")
DAY = QT_TRANSLATE_NOOP("CaseFile", "Day")
UNIT = QT_TRANSLATE_NOOP("CaseFile", "Unit")
PART = QT_TRANSLATE_NOOP("CaseFile", "Part")
WHAT_BECAME = QT_TRANSLATE_NOOP("CaseFile", "What became of it")
NEW_DUE = QT_TRANSLATE_NOOP("CaseFile", "New deadline")
DECISION = QT_TRANSLATE_NOOP("CaseFile", "Decision")
UNDECIDED = QT_TRANSLATE_NOOP("CaseFile", "not decided yet")
VOTER_TOLD = QT_TRANSLATE_NOOP("CaseFile", "the voter was told")
FORM_OF = QT_TRANSLATE_NOOP("CaseFile", "How")
RETURNED_BECAUSE = QT_TRANSLATE_NOOP("CaseFile", "returned on {on}: {reason}")
SUGGESTED = QT_TRANSLATE_NOOP("CaseFile", "should go to {unit}")
SIGNED_WHEN = QT_TRANSLATE_NOOP("CaseFile", "signed for on {on} by {name}")
ANSWERED_WHEN = QT_TRANSLATE_NOOP("CaseFile", "answered on {on}")
GONE_ELSEWHERE = QT_TRANSLATE_NOOP("CaseFile", "ended on {on}")
DEPUTY_TOLD = QT_TRANSLATE_NOOP("CaseFile", "the deputy was told as well")
SCORES = QT_TRANSLATE_NOOP("CaseFile", "attitude {attitude}, result {result}")
ROUND = QT_TRANSLATE_NOOP("CaseFile", "round {number}")
FED_BACK = QT_TRANSLATE_NOOP("CaseFile", "Feedback")
RATED = QT_TRANSLATE_NOOP("CaseFile", "Rating")
REVISITED = QT_TRANSLATE_NOOP("CaseFile", "Revisit")
STILL_SOLVED = QT_TRANSLATE_NOOP("CaseFile", "still solved")
NOT_SOLVED = QT_TRANSLATE_NOOP("CaseFile", "not solved any more")
NEXT_REPLY = QT_TRANSLATE_NOOP("CaseFile", "next reply by {on}")
HANDLER = QT_TRANSLATE_NOOP("CaseFile", "handler {name}")
SIGNED_OFF_BY = QT_TRANSLATE_NOOP("CaseFile", "signed off by {name}")
SEALED = QT_TRANSLATE_NOOP("CaseFile", "sealed")
UNSEALED = QT_TRANSLATE_NOOP("CaseFile", "not sealed")
COPIED_TO = QT_TRANSLATE_NOOP("CaseFile", "copy to {name}")
CONTACT_OF = QT_TRANSLATE_NOOP("CaseFile", "contact {name}")
MADE_BY = QT_TRANSLATE_NOOP("CaseFile", "made out by {name}")
ENDORSED_BY = QT_TRANSLATE_NOOP("CaseFile", "endorsed by {name}")
ARRIVED_ON = QT_TRANSLATE_NOOP("CaseFile", "reply received on {on}")
ARRIVED = QT_TRANSLATE_NOOP("CaseFile", "reply received")
NOT_ARRIVED = QT_TRANSLATE_NOOP("CaseFile", "reply not received")

LEDGER = QT_TRANSLATE_NOOP("LedgerSheet", "Ledger of matters")
AS_OF = QT_TRANSLATE_NOOP("LedgerSheet", "As of {at}")
BETWEEN = QT_TRANSLATE_NOOP("LedgerSheet", "Received from {since} to {until}")
LIST_OF = QT_TRANSLATE_NOOP("LedgerSheet", "List: {view}")
CHOSEN = QT_TRANSLATE_NOOP("LedgerSheet", "Chosen matters")
COL_PLACE = QT_TRANSLATE_NOOP("LedgerSheet", "No.")
COL_NUMBER = QT_TRANSLATE_NOOP("LedgerSheet", "Number")
COL_RECEIVED = QT_TRANSLATE_NOOP("LedgerSheet", "Received")
COL_PERSON = QT_TRANSLATE_NOOP("LedgerSheet", "Raised by")
COL_TITLE = QT_TRANSLATE_NOOP("LedgerSheet", "Matter")
COL_CATEGORY = QT_TRANSLATE_NOOP("LedgerSheet", "Category")
COL_UNIT = QT_TRANSLATE_NOOP("LedgerSheet", "Handling unit")
COL_DUE = QT_TRANSLATE_NOOP("LedgerSheet", "Reply by")
COL_REPLIED = QT_TRANSLATE_NOOP("LedgerSheet", "Replied")
COL_RESULT = QT_TRANSLATE_NOOP("LedgerSheet", "Class")
COL_SCORE = QT_TRANSLATE_NOOP("LedgerSheet", "Satisfaction")
COL_LATE = QT_TRANSLATE_NOOP("LedgerSheet", "Days late")
COL_STATE = QT_TRANSLATE_NOOP("LedgerSheet", "State")
TOTALS = QT_TRANSLATE_NOOP("LedgerSheet", "Totals")
TOTAL_COUNTS = QT_TRANSLATE_NOOP(
    "LedgerSheet", "{matters} matters, {replied} replied, {closed} ended, {late} late"
)
TOTAL_RESULTS = QT_TRANSLATE_NOOP("LedgerSheet", "Class {counts}")
TOTAL_SCORES = QT_TRANSLATE_NOOP(
    "LedgerSheet", "{rated} rated, satisfied or fairly satisfied {satisfied} ({share})"
)
NOTHING_HERE = QT_TRANSLATE_NOOP("LedgerSheet", "There are no matters.")

ANNOUNCEMENT = QT_TRANSLATE_NOOP("AnnouncementSheet", "Announcement of a reception day")
ANNOUNCEMENT_NUMBER = QT_TRANSLATE_NOOP("AnnouncementSheet", "[{year}] No. ____")
ANNOUNCING = QT_TRANSLATE_NOOP(
    "AnnouncementSheet",
    "Deputies of the people's congress will receive voters and residents at {station}. Everybody is welcome.",
)
WHEN = QT_TRANSLATE_NOOP("AnnouncementSheet", "Time")
WHERE = QT_TRANSLATE_NOOP("AnnouncementSheet", "Place")
WHO_RECEIVES = QT_TRANSLATE_NOOP("AnnouncementSheet", "Deputies")
SCOPE = QT_TRANSLATE_NOOP("AnnouncementSheet", "What is received")
NOT_RECEIVED = QT_TRANSLATE_NOOP("AnnouncementSheet", "What is not")
CALL = QT_TRANSLATE_NOOP("AnnouncementSheet", "Call")
USUAL_SCOPE = QT_TRANSLATE_NOOP(
    "AnnouncementSheet",
    "Opinions on the work of government, supervision commission, court and procuratorate; matters "
    "of daily life in this constituency; proposals for legislation.",
)
USUAL_NOT_RECEIVED = QT_TRANSLATE_NOOP(
    "AnnouncementSheet",
    "Matters before a court, in arbitration or administrative review, and those concluded by law, "
    "are explained and guided to the body in charge.",
)

ARCHIVE = QT_TRANSLATE_NOOP("ArchiveSheet", "Archive file")
ARCHIVE_TITLE = QT_TRANSLATE_NOOP("ArchiveSheet", "Matters received in {year}")
FONDS = QT_TRANSLATE_NOOP("ArchiveSheet", "Station")
FILE_NUMBER = QT_TRANSLATE_NOOP("ArchiveSheet", "File number")
SPAN = QT_TRANSLATE_NOOP("ArchiveSheet", "From and to")
SPAN_DAYS = QT_TRANSLATE_NOOP("ArchiveSheet", "{since} to {until}")
HOW_MANY = QT_TRANSLATE_NOOP("ArchiveSheet", "Matters")
MATTERS = QT_TRANSLATE_NOOP("ArchiveSheet", "{count} matters")
SHEETS = QT_TRANSLATE_NOOP("ArchiveSheet", "Sheets")
KEPT_FOR = QT_TRANSLATE_NOOP("ArchiveSheet", "Kept for")
FILED_BY = QT_TRANSLATE_NOOP("ArchiveSheet", "Filed by")
CHECKED_BY = QT_TRANSLATE_NOOP("ArchiveSheet", "Checked by")
FILED_ON = QT_TRANSLATE_NOOP("ArchiveSheet", "Filed on")
STILL_OPEN = QT_TRANSLATE_NOOP(
    "ArchiveSheet", "{count} matters of {year} are still open and not in this file."
)
INDEX = QT_TRANSLATE_NOOP("ArchiveSheet", "Index of the file")
COL_AUTHOR = QT_TRANSLATE_NOOP("ArchiveSheet", "Author")
COL_NAME = QT_TRANSLATE_NOOP("ArchiveSheet", "Title")
COL_DAY = QT_TRANSLATE_NOOP("ArchiveSheet", "Date")
COL_PAGE = QT_TRANSLATE_NOOP("ArchiveSheet", "Page")
COL_REMARK = QT_TRANSLATE_NOOP("ArchiveSheet", "Remark")
