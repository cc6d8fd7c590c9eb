"""The sentence for every problem that rules find; it says what is missing, never who is to blame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.accounts.rules import AccountProblem
from db.people.rules import PeopleProblem
from db.reception.paper_contracts import PaperProblem
from db.reception.rules import ReceptionProblem
from db.reception.template_rules import TemplateProblem
from db.stations.rules import StationProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_PEOPLE_PROBLEM = {
    PeopleProblem.NAME_MISSING: QT_TRANSLATE_NOOP("PeopleProblem", "A name is still needed."),
    PeopleProblem.TOO_LONG: QT_TRANSLATE_NOOP(
        "PeopleProblem", "{over} characters too many, {limit} at most."
    ),
    PeopleProblem.PHONE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "PeopleProblem", "{missing} digits short. Leave it empty if no number is left."
    ),
    PeopleProblem.PHONE_TOO_LONG: QT_TRANSLATE_NOOP(
        "PeopleProblem", "{extra} digits too many. Check it once more."
    ),
    PeopleProblem.PHONE_CHARACTERS: QT_TRANSLATE_NOOP(
        "PeopleProblem", "A phone number has digits only. Notes can go into the details."
    ),
    PeopleProblem.PHONE_BEGINNING: QT_TRANSLATE_NOOP(
        "PeopleProblem", "No phone number begins like this. Check the first digits."
    ),
    PeopleProblem.PHONE_AREA_MISSING: QT_TRANSLATE_NOOP(
        "PeopleProblem", "A landline without area code. It can stay as it is."
    ),
    PeopleProblem.PHONE_FOREIGN: QT_TRANSLATE_NOOP(
        "PeopleProblem", "A number from abroad. It can stay as it is."
    ),
    PeopleProblem.ID_WRONG_LENGTH: QT_TRANSLATE_NOOP(
        "PeopleProblem", "{length} characters, an ID number has 18. Check it once more."
    ),
    PeopleProblem.ID_OLD_15: QT_TRANSLATE_NOOP(
        "PeopleProblem", "An old number of 15 digits. The 18 digits of the new card are needed."
    ),
    PeopleProblem.ID_BAD_CHECKSUM: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The last character does not fit. Check it once more."
    ),
    PeopleProblem.ID_IMPOSSIBLE_DATE: QT_TRANSLATE_NOOP(
        "PeopleProblem", "There is no such date of birth. Check digits 7 to 14."
    ),
    PeopleProblem.ID_FUTURE: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The date of birth is still to come. Check digits 7 to 14."
    ),
    PeopleProblem.ID_UNKNOWN_REGION: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The first six digits are no known region. It can stay as it is."
    ),
    PeopleProblem.USCC_WRONG_LENGTH: QT_TRANSLATE_NOOP(
        "PeopleProblem", "{length} characters, a credit code has 18. It can stay as it is."
    ),
    PeopleProblem.USCC_CHARACTERS: QT_TRANSLATE_NOOP(
        "PeopleProblem", "A credit code has no I, O, S, V or Z. It can stay as it is."
    ),
    PeopleProblem.USCC_CHECKSUM: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The last character does not fit. It can stay as it is."
    ),
    PeopleProblem.LEVEL_MISSING: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The deputy's level is still needed."
    ),
    PeopleProblem.ROLE_MISSING: QT_TRANSLATE_NOOP(
        "PeopleProblem", "The officer's profession is still needed."
    ),
    PeopleProblem.REASON_SHORT: QT_TRANSLATE_NOOP(
        "PeopleProblem",
        "A reason of at least {least} characters is needed. It goes into the record.",
    ),
}
_STATION_PROBLEM = {
    StationProblem.CODE_PATTERN: QT_TRANSLATE_NOOP(
        "StationProblem",
        "The code is six digits, a dash and up to eight letters or digits, such as 330481-HC.",
    ),
    StationProblem.CODE_REGION: QT_TRANSLATE_NOOP(
        "StationProblem",
        "The code begins with another region than the station's. It can stay as it is.",
    ),
    StationProblem.REGION_PATTERN: QT_TRANSLATE_NOOP(
        "StationProblem", "A region code has six to twelve digits. Check it once more."
    ),
    StationProblem.NAME_MISSING: QT_TRANSLATE_NOOP("StationProblem", "A name is still needed."),
    StationProblem.TOO_LONG: QT_TRANSLATE_NOOP(
        "StationProblem", "{over} characters too many, {limit} at most."
    ),
    StationProblem.SHORT_NAME_LENGTH: QT_TRANSLATE_NOOP(
        "StationProblem", "{least} to {most} characters, for it stands before every number."
    ),
    StationProblem.SHORT_NAME_CHARACTERS: QT_TRANSLATE_NOOP(
        "StationProblem", "Chinese characters only, for it stands before every number."
    ),
    StationProblem.STATION_PHONE: QT_TRANSLATE_NOOP(
        "StationProblem", "This number does not look complete. Check it once more."
    ),
    StationProblem.COUNTER_RANGE: QT_TRANSLATE_NOOP(
        "StationProblem", "The counter is a number from 1 to {most}."
    ),
    StationProblem.COUNTER_TAKEN: QT_TRANSLATE_NOOP(
        "StationProblem", "Another computer has this number already. Choose the next one."
    ),
}
_ACCOUNT_PROBLEM = {
    AccountProblem.NAME_MISSING: QT_TRANSLATE_NOOP("AccountProblem", "A name is still needed."),
    AccountProblem.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "AccountProblem", "An account with this name exists. Add something that tells them apart."
    ),
    AccountProblem.PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "AccountProblem", "Too short: at least {least} characters."
    ),
    AccountProblem.PASSPHRASE_PLAIN: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "Too plain: mix at least {classes} kinds of letters, digits, signs or Chinese characters.",
    ),
    AccountProblem.PASSPHRASE_GUESSABLE: QT_TRANSLATE_NOOP(
        "AccountProblem", "Easy to guess: leave out names, dates and runs such as 12345."
    ),
    AccountProblem.PASSPHRASE_DIFFERS: QT_TRANSLATE_NOOP(
        "AccountProblem", "The two passphrases differ. Type the second one again."
    ),
    AccountProblem.PASSPHRASE_USED: QT_TRANSLATE_NOOP(
        "AccountProblem", "This one was used before. Choose one that is new."
    ),
    AccountProblem.AGE_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "AccountProblem", "From 0 to {most} days; 0 asks for no change."
    ),
    AccountProblem.AUDITOR_ALONE: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "An auditor has no other role, for nobody may look over the own work. Nothing was changed.",
    ),
    AccountProblem.ADMIN_ALONE: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "Who keeps the equipment handles no matters. Nothing was changed; choose one of the two.",
    ),
    AccountProblem.ROLE_NOT_YOURS: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "Add a duty officer; other roles are granted by the station head.",
    ),
    AccountProblem.SECOND_MISSING: QT_TRANSLATE_NOOP(
        "AccountProblem", "A second person has to agree. Name a colleague of this station."
    ),
    AccountProblem.SECOND_SAME: QT_TRANSLATE_NOOP(
        "AccountProblem", "A second person has to agree, not the one who asks."
    ),
    AccountProblem.SECOND_UNFIT: QT_TRANSLATE_NOOP(
        "AccountProblem", "This account is closed. Choose somebody else."
    ),
    AccountProblem.SECOND_NEW: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "This account still has its first passphrase. Choose somebody else, or let its owner sign in"
        " and change it.",
    ),
    AccountProblem.SECOND_UNPROVEN: QT_TRANSLATE_NOOP(
        "AccountProblem", "The passphrase of the second person does not fit. Nothing was done."
    ),
    AccountProblem.SECOND_WRONG: QT_TRANSLATE_NOOP(
        "AccountProblem", "The passphrase does not fit; tries left: {left}."
    ),
    AccountProblem.SECOND_WAITS: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "Too many wrong passphrases. This account has to wait {seconds} seconds; choose somebody else.",
    ),
    AccountProblem.LAST_HEAD: QT_TRANSLATE_NOOP(
        "AccountProblem", "This is the only station head. Name another one first."
    ),
}
_RECEPTION_PROBLEM = {
    ReceptionProblem.TITLE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The request in one sentence is still needed."
    ),
    ReceptionProblem.TITLE_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "{length} characters, {limit} at most. The rest can go into the details.",
    ),
    ReceptionProblem.CATEGORY_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A category is still needed."
    ),
    ReceptionProblem.CATEGORY_UNKNOWN: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This category is no longer used. Choose another one."
    ),
    ReceptionProblem.STATEMENT_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.SUMMARY_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.ANSWER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The answer given on the spot is still needed."
    ),
    ReceptionProblem.ANSWER_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.NO_MATTER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "At least one matter is needed."
    ),
    ReceptionProblem.COUNT_TOO_SMALL: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "At least one person came."
    ),
    ReceptionProblem.RECEIVED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The time of reception is still to come. Check the date."
    ),
    ReceptionProblem.ANONYMOUS_WITH_CONTACT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "An anonymous visitor leaves no phone number. Clear it or choose another kind.",
    ),
    ReceptionProblem.UNIT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A handling unit is still needed."
    ),
    ReceptionProblem.UNIT_SAME: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The matter is with this unit already. Choose another one."
    ),
    ReceptionProblem.CONTENT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The reply is still needed."
    ),
    ReceptionProblem.STEP_NOT_NOW: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "“{step}” is not possible while the matter stands at “{state}”."
    ),
    ReceptionProblem.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The note is still empty."
    ),
    ReceptionProblem.TEXT_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.DUE_IN_PAST: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is over. Choose a later one."
    ),
    ReceptionProblem.NOT_OWN_TODAY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Only today's registrations made by oneself can be undone. A correction is still possible.",
    ),
    ReceptionProblem.GUIDED_TO_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say where the person was guided to."
    ),
    ReceptionProblem.REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A reason is still needed."
    ),
    ReceptionProblem.FIELD_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This field is still needed."
    ),
    ReceptionProblem.SUGGESTED_UNIT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say which unit it should be."
    ),
    ReceptionProblem.SIGNER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say who signed for it."
    ),
    ReceptionProblem.SIGNED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is before the assignment. Choose the day of the signature."
    ),
    ReceptionProblem.NEW_DUE_NOT_LATER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The deadline is {on}. Choose a later day."
    ),
    ReceptionProblem.NEW_DUE_TOO_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "It can be put off to {on} at most."
    ),
    ReceptionProblem.EXTENDED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "It was put off {most} times already. Answer, or have it supervised."
    ),
    ReceptionProblem.NO_EXTENSIONS: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This station grants no extensions. Answer, or have it supervised."
    ),
    ReceptionProblem.RETURNED_TOO_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Returning was possible until {on}. Hand it on to another unit instead.",
    ),
    ReceptionProblem.RESULT_NOT_USED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This station does not use that class. Choose another one."
    ),
    ReceptionProblem.ALREADY_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The deadline is over. An extension has to be asked for before it."
    ),
    ReceptionProblem.DUE_REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The new day is later. Say why; the day the voter was told stays in the statistics.",
    ),
    ReceptionProblem.PROMISE_PAST: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This day is over or today. Choose the day on which the unit answers again.",
    ),
    ReceptionProblem.PROMISE_UNKEPT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit has not answered again as it promised. Say why the matter ends without.",
    ),
    ReceptionProblem.RATED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This reply was rated already, and the word given stands. A further reply can be rated again.",
    ),
    ReceptionProblem.DECIDED_BY_ASKER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Who asked for the extension does not decide it. Let a colleague do it."
    ),
    ReceptionProblem.SUPERVISED_UNURGED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody urged the unit since the deadline. Urge it first; supervision is the next step.",
    ),
    ReceptionProblem.SUPERVISED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit still has time to answer the urging. It can be supervised from {on}.",
    ),
    ReceptionProblem.URGED_TODAY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit was urged this way today. The entry is kept; try again tomorrow or in another way.",
    ),
    ReceptionProblem.SLIP_SIGNED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This unit has signed already. What it signed it hands on or answers."
    ),
    ReceptionProblem.SLIP_UNKNOWN: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This unit has no part in the matter any more. Choose one of those that have.",
    ),
    ReceptionProblem.SIGNED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is still to come. Choose the day of the signature."
    ),
    ReceptionProblem.RECEIPT_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That day is still to come."
    ),
    ReceptionProblem.RECEIPT_DENIED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nothing arrived, so there is no day of arrival."
    ),
    ReceptionProblem.SCORE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This score is still needed."
    ),
    ReceptionProblem.SCORE_AND_UNABLE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Either scores or a reason why there are none."
    ),
    ReceptionProblem.DISSATISFACTION_REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Write down in one sentence what the person is dissatisfied with."
    ),
    ReceptionProblem.RATED_BY_HANDLER: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Who registered or handled a matter does not call back. Ask a colleague to do it.",
    ),
    ReceptionProblem.CHECKED_BY_WRITER: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Who wrote the reply does not check it. Ask a colleague to tick the five points.",
    ),
    ReceptionProblem.CHECK_REMARK_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Not every point is ticked. Write down what has to be changed."
    ),
    ReceptionProblem.REPLY_UNCHECKED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody checked this reply yet. A colleague ticks the five points, then the voter is told.",
    ),
    ReceptionProblem.REPLY_SENT_BACK: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This reply was sent back. Add to the reply and have it checked, then the voter is told.",
    ),
    ReceptionProblem.CHECK_WAIVER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody checked this reply yet. Have it checked, or write down why nobody does.",
    ),
    ReceptionProblem.WAIVER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nobody called back yet. Write down why it is closed all the same."
    ),
    ReceptionProblem.HEAD_CLOSES: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This one is closed by the station head."
    ),
    ReceptionProblem.PROMISE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The day of the promised answer is still needed."
    ),
    ReceptionProblem.MERGED_INTO_ITSELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That is this matter itself. Choose another one."
    ),
    ReceptionProblem.MERGE_TARGET_ENDED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That matter has ended. Choose one that is open."
    ),
    ReceptionProblem.NOT_A_CONVERSION: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Choose what it becomes."
    ),
    ReceptionProblem.UNIT_ACCUSED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The report complains of this unit, so it cannot handle it. Choose another one.",
    ),
    ReceptionProblem.REPORT_STAYS: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The words of a report are sealed, so its kind stays. Register anew what is something else.",
    ),
    ReceptionProblem.HANDLER_UNFIT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This person does not have the role of a named handler. Grant it in the settings first.",
    ),
    ReceptionProblem.HANDLER_SELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nobody names themselves. Choose somebody else."
    ),
    ReceptionProblem.NOTHING_SEALED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nothing is sealed here."
    ),
    ReceptionProblem.LINKED_TO_ITSELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That is this matter itself. Choose another one."
    ),
    ReceptionProblem.LINKED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The two matters are linked already. Nothing was changed."
    ),
    ReceptionProblem.LINK_TARGET_ENDED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That matter has ended. Choose one that is open."
    ),
    ReceptionProblem.REPORT_NOT_LINKED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "A report of wrongdoing stands alone and is linked with nothing. Nothing was changed.",
    ),
    ReceptionProblem.NO_SUCH_LINK: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This link has been ended meanwhile. Choose another one."
    ),
    ReceptionProblem.CO_UNIT_TWICE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This unit is named already."
    ),
}
_PAPER_PROBLEM = {
    PaperProblem.NO_SLIP: QT_TRANSLATE_NOOP("PaperProblem", "No slip counts, assign it first."),
    PaperProblem.NO_REPLY: QT_TRANSLATE_NOOP("PaperProblem", "No reply has been recorded yet."),
    PaperProblem.NO_URGE: QT_TRANSLATE_NOOP("PaperProblem", "The unit has not been urged yet."),
    PaperProblem.NOT_SUPERVISED: QT_TRANSLATE_NOOP(
        "PaperProblem", "Its handling is not supervised yet."
    ),
    PaperProblem.NOTICE_SHORT: QT_TRANSLATE_NOOP(
        "PaperProblem", "A notice should hang at least {days} days before."
    ),
}
_TEMPLATE_PROBLEM = {
    TemplateProblem.NAME_MISSING: QT_TRANSLATE_NOOP("TemplateProblem", "A name is still needed."),
    TemplateProblem.NAME_LONG: QT_TRANSLATE_NOOP(
        "TemplateProblem", "The name may have {limit} characters at most."
    ),
    TemplateProblem.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "TemplateProblem", "The words of the template are still needed."
    ),
    TemplateProblem.TEXT_LONG: QT_TRANSLATE_NOOP(
        "TemplateProblem", "The template may have {limit} characters at most."
    ),
    TemplateProblem.VARIABLE_UNKNOWN: QT_TRANSLATE_NOOP(
        "TemplateProblem",
        "There is no variable {name}. Take one of those listed below, or leave the braces out.",
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _PEOPLE_PROBLEM,
    _STATION_PROBLEM,
    _ACCOUNT_PROBLEM,
    _RECEPTION_PROBLEM,
    _PAPER_PROBLEM,
    _TEMPLATE_PROBLEM,
)
"""One table per enumeration: members of different ones may be equal as strings."""
