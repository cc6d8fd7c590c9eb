"""The sentence for every problem that rules find; it says what is missing, never who is to blame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.accounts.rules import AccountProblem
from db.bundle.conflict_contracts import MergeProblem
from db.people.office_contracts import OfficeProblem
from db.people.roster import RosterProblem
from db.people.rules import PeopleProblem
from db.reception.paper_contracts import PaperProblem
from db.reception.template_rules import TemplateProblem
from db.stations.rules import StationProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark
from desktop.wording.reception_problem_words import RECEPTION_PROBLEM

_MERGE_PROBLEM = {
    MergeProblem.STILL_OPEN: QT_TRANSLATE_NOOP(
        "MergeProblem", "Two values are still open here. Decide between them first."
    ),
    MergeProblem.NEWER: QT_TRANSLATE_NOOP(
        "MergeProblem",
        "A newer version wrote something here. Bring this computer up to date first.",
    ),
    MergeProblem.ENDS_BEFORE: QT_TRANSLATE_NOOP(
        "MergeProblem", "The end lies before the beginning."
    ),
    MergeProblem.EMPTY: QT_TRANSLATE_NOOP(
        "MergeProblem", "Write here what shall stand, or choose one of the values above."
    ),
    MergeProblem.NOT_A_VALUE: QT_TRANSLATE_NOOP("MergeProblem", "This cannot be entered here."),
}
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
    StationProblem.PARENTS_TWO: QT_TRANSLATE_NOOP(
        "StationProblem", "A body stands below two others at most, each named once."
    ),
    StationProblem.PARENT_RING: QT_TRANSLATE_NOOP(
        "StationProblem", "A body cannot stand below itself, or below one of its own."
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
    AccountProblem.SECOND_ALONE_WAITS: QT_TRANSLATE_NOOP(
        "AccountProblem", "The code alone opens in {hours} hours, if nobody signs in until then."
    ),
    AccountProblem.SECOND_CAME_IN: QT_TRANSLATE_NOOP(
        "AccountProblem",
        "A colleague signed in meanwhile. A second person has to agree, and that colleague can.",
    ),
    AccountProblem.LAST_HEAD: QT_TRANSLATE_NOOP(
        "AccountProblem", "This is the only station head. Name another one first."
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
    TemplateProblem.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "TemplateProblem", "Another template has this name already. Choose another one."
    ),
    TemplateProblem.BRACE_ALONE: QT_TRANSLATE_NOOP(
        "TemplateProblem",
        "A brace stands alone. Variables stand between two braces, such as {example}.",
    ),
    TemplateProblem.VARIABLE_UNKNOWN: QT_TRANSLATE_NOOP(
        "TemplateProblem",
        "There is no variable {name}. Take one of those listed below, or leave the braces out.",
    ),
}
_ROSTER_PROBLEM = {
    RosterProblem.KEY_MISSING: QT_TRANSLATE_NOOP(
        "RosterProblem",
        "A number of the certificate, an identity number, or a phone is needed, or the row cannot be told again.",
    ),
    RosterProblem.NAME_DIFFERS: QT_TRANSLATE_NOOP(
        "RosterProblem", "The number belongs to somebody of another name."
    ),
    RosterProblem.ID_DIFFERS: QT_TRANSLATE_NOOP(
        "RosterProblem", "The identity number here is another one. Compare both first."
    ),
    RosterProblem.SEVERAL_MEANT: QT_TRANSLATE_NOOP(
        "RosterProblem", "Several people of the directory fit this row."
    ),
    RosterProblem.NAME_KNOWN: QT_TRANSLATE_NOOP(
        "RosterProblem",
        "The directory has a {name} already, with another phone or certificate. If it is the same person, give the"
        " phone or certificate that stands there; otherwise a second one is made.",
    ),
    RosterProblem.OTHER_KIND: QT_TRANSLATE_NOOP(
        "RosterProblem",
        "Stands in the directory as: {kind}. Make the person a deputy there first, then import the row again.",
    ),
    RosterProblem.SEVERAL_SEATS: QT_TRANSLATE_NOOP(
        "RosterProblem", "The person has several mandates: say which level is meant."
    ),
    RosterProblem.ROW_TWICE: QT_TRANSLATE_NOOP(
        "RosterProblem", "The same mandate stands in a row above."
    ),
    RosterProblem.ROUNDED: QT_TRANSLATE_NOOP(
        "RosterProblem",
        "The spreadsheet has rounded this number. Format the column as text and enter it again.",
    ),
    RosterProblem.WORD_UNKNOWN: QT_TRANSLATE_NOOP(
        "RosterProblem", "“{word}” is not among the words of this column."
    ),
    RosterProblem.NOT_A_MONTH: QT_TRANSLATE_NOOP(
        "RosterProblem", "This is no month, such as 1970-05."
    ),
    RosterProblem.ALREADY_UNDONE: QT_TRANSLATE_NOOP(
        "RosterProblem", "This import was undone already."
    ),
}
_OFFICE_PROBLEM = {
    OfficeProblem.NO_DEPUTY: QT_TRANSLATE_NOOP(
        "OfficeProblem", "Only deputies have mandates, groups and stations of their own."
    ),
    OfficeProblem.CERTIFICATE_TAKEN: QT_TRANSLATE_NOOP(
        "OfficeProblem", "Another mandate has this number of a certificate."
    ),
    OfficeProblem.LEVEL_HELD: QT_TRANSLATE_NOOP(
        "OfficeProblem", "The deputy holds a mandate of this level already. End it first."
    ),
    OfficeProblem.ENDS_BEFORE: QT_TRANSLATE_NOOP(
        "OfficeProblem", "The end lies before the beginning."
    ),
    OfficeProblem.ENDS_LATER: QT_TRANSLATE_NOOP(
        "OfficeProblem",
        "This day has not come. For a seat that ends later, write the day as the end of its term.",
    ),
    OfficeProblem.STANDS_ALREADY: QT_TRANSLATE_NOOP(
        "OfficeProblem", "The deputy is in it already."
    ),
    OfficeProblem.IS_OVER: QT_TRANSLATE_NOOP("OfficeProblem", "This is over already."),
    OfficeProblem.NO_FILE: QT_TRANSLATE_NOOP(
        "OfficeProblem", "Nothing further is kept of residents."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (
    _OFFICE_PROBLEM,
    _MERGE_PROBLEM,
    _PEOPLE_PROBLEM,
    _ROSTER_PROBLEM,
    _STATION_PROBLEM,
    _ACCOUNT_PROBLEM,
    RECEPTION_PROBLEM,
    _PAPER_PROBLEM,
    _TEMPLATE_PROBLEM,
)
"""One table per enumeration: members of different ones may be equal as strings."""
