"""Words of the table of personal data: what people call each group of columns, what for, and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.purposes import Datum, Keeping, Purpose, Sensitivity
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_DATUM = {
    Datum.VISITOR_NAME: QT_TRANSLATE_NOOP("Datum", "Name of the visitor"),
    Datum.VISITOR_PHONE: QT_TRANSLATE_NOOP("Datum", "Telephone of the visitor"),
    Datum.VISITOR_ADDRESS: QT_TRANSLATE_NOOP("Datum", "Village and address of the visitor"),
    Datum.VISITOR_WORK: QT_TRANSLATE_NOOP("Datum", "Employer, firm code and occupation"),
    Datum.VISITOR_TRAITS: QT_TRANSLATE_NOOP("Datum", "Gender, age band, whether a voter here"),
    Datum.VISIT: QT_TRANSLATE_NOOP("Datum", "Time, place and way of the visit"),
    Datum.NOTICE: QT_TRANSLATE_NOOP("Datum", "Version of the notice shown, and reading back"),
    Datum.SECRET_VISITOR: QT_TRANSLATE_NOOP("Datum", "Identity of a confidential visitor, sealed"),
    Datum.RECEIPT_CODE: QT_TRANSLATE_NOOP("Datum", "Hash of an anonymous visitor's receipt code"),
    Datum.WORDS: QT_TRANSLATE_NOOP("Datum", "What was said, and the answer on the spot"),
    Datum.REPORT: QT_TRANSLATE_NOOP(
        "Datum", "Words of a report, sealed, and the unit complained of"
    ),
    Datum.OUTSIDE_NUMBER: QT_TRANSLATE_NOOP("Datum", "Number in another body's records"),
    Datum.COURSE: QT_TRANSLATE_NOOP("Datum", "Opinions, replies and notes on the way"),
    Datum.ATTACHMENT: QT_TRANSLATE_NOOP("Datum", "Photos, scans and documents"),
    Datum.RATING: QT_TRANSLATE_NOOP("Datum", "Ratings and revisits"),
    Datum.UNIT_PEOPLE: QT_TRANSLATE_NOOP("Datum", "Contacts, handlers and signatories of units"),
    Datum.STAFF_ACTS: QT_TRANSLATE_NOOP("Datum", "Who received, checked, handled or decided"),
    Datum.PERSON_NAME: QT_TRANSLATE_NOOP("Datum", "Name in the directory"),
    Datum.PERSON_CONTACT: QT_TRANSLATE_NOOP("Datum", "Telephone and address in the directory"),
    Datum.PERSON_WORK: QT_TRANSLATE_NOOP("Datum", "Employer, speciality and post in the directory"),
    Datum.PERSON_TRAITS: QT_TRANSLATE_NOOP("Datum", "Gender in the directory"),
    Datum.PERSON_FILE: QT_TRANSLATE_NOOP("Datum", "Personal file of deputies"),
    Datum.ID_NUMBER: QT_TRANSLATE_NOOP("Datum", "Identity number of deputies"),
    Datum.GROUPING: QT_TRANSLATE_NOOP("Datum", "Groups and stations of deputies"),
    Datum.MANDATE: QT_TRANSLATE_NOOP("Datum", "Mandates of deputies"),
    Datum.ACCOUNT: QT_TRANSLATE_NOOP("Datum", "Name and role of an account"),
    Datum.REQUESTER: QT_TRANSLATE_NOOP("Datum", "Who asked for an appointment"),
    Datum.REQUEST: QT_TRANSLATE_NOOP("Datum", "What an appointment is about, and its outcome"),
    Datum.APPOINTMENT: QT_TRANSLATE_NOOP(
        "Datum", "Whom an appointment is with, and who offers slots"
    ),
    Datum.EVALUATION: QT_TRANSLATE_NOOP("Datum", "Sheets and signatures of deputies"),
    Datum.EVALUATION_WORDS: QT_TRANSLATE_NOOP("Datum", "What was written at evaluations"),
    Datum.INSPECTED: QT_TRANSLATE_NOOP("Datum", "Contacts of firms, names of officers"),
    Datum.INVITED: QT_TRANSLATE_NOOP("Datum", "Who is invited to an event"),
    Datum.SIGNED_IN: QT_TRANSLATE_NOOP("Datum", "Who came to an event, and when"),
    Datum.EVENT_WORDS: QT_TRANSLATE_NOOP("Datum", "What was said at events"),
    Datum.COUNCIL: QT_TRANSLATE_NOOP("Datum", "Members of councils, who raised topics"),
    Datum.OWN_FILTER: QT_TRANSLATE_NOOP("Datum", "Filters a person keeps"),
    Datum.DUTY_WORDS: QT_TRANSLATE_NOOP(
        "Datum", "Why somebody could not come, and what was said of a turn"
    ),
    Datum.DUTY: QT_TRANSLATE_NOOP("Datum", "Turns at the station, leave, swaps and attendance"),
    Datum.IMPORTED_FILE: QT_TRANSLATE_NOOP("Datum", "Name of an imported file"),
    Datum.QUEUE: QT_TRANSLATE_NOOP("Datum", "Name on a ticket of the queue"),
    Datum.UNFINISHED: QT_TRANSLATE_NOOP("Datum", "Forms begun and their attachments"),
    Datum.SEARCH: QT_TRANSLATE_NOOP("Datum", "Search keys made from names and words"),
    Datum.JOURNAL: QT_TRANSLATE_NOOP("Datum", "Record of actions, with earlier values"),
}
_PURPOSE = {
    Purpose.HANDLE: QT_TRANSLATE_NOOP("DataPurpose", "Handling the matter"),
    Purpose.ANSWER: QT_TRANSLATE_NOOP("DataPurpose", "Reaching the person, telling the result"),
    Purpose.PLACE: QT_TRANSLATE_NOOP(
        "DataPurpose", "Finding who is responsible, and where it happens"
    ),
    Purpose.COUNT: QT_TRANSLATE_NOOP("DataPurpose", "Statistics without names"),
    Purpose.PROTECT: QT_TRANSLATE_NOOP("DataPurpose", "Protecting who asked for confidence"),
    Purpose.PROVE: QT_TRANSLATE_NOOP("DataPurpose", "Showing that it was done rightly"),
    Purpose.ACCOUNT_FOR: QT_TRANSLATE_NOOP("DataPurpose", "Telling later who did what"),
    Purpose.OFFICE: QT_TRANSLATE_NOOP("DataPurpose", "Public office, rotas and contacts"),
    Purpose.ENTER: QT_TRANSLATE_NOOP("DataPurpose", "Signing in, rights of each person"),
    Purpose.FIND: QT_TRANSLATE_NOOP("DataPurpose", "Finding records again"),
    Purpose.RESUME: QT_TRANSLATE_NOOP("DataPurpose", "Going on with what was begun"),
}
_SENSITIVITY = {
    Sensitivity.PERSONAL: QT_TRANSLATE_NOOP("Sensitivity", "Personal"),
    Sensitivity.SENSITIVE: QT_TRANSLATE_NOOP("Sensitivity", "Sensitive"),
}
_KEEPING = {
    Keeping.WITH_MATTER: QT_TRANSLATE_NOOP("Keeping", "As the file of the matter"),
    Keeping.IN_OFFICE: QT_TRANSLATE_NOOP("Keeping", "While in the directory"),
    Keeping.WITH_ACCOUNT: QT_TRANSLATE_NOOP(
        "Keeping", "While it is used, then as the record of actions"
    ),
    Keeping.AS_RECORD: QT_TRANSLATE_NOOP(
        "Keeping", "As the record of actions, three years at least"
    ),
    Keeping.UNTIL_REMOVED: QT_TRANSLATE_NOOP("Keeping", "Until its owner removes it"),
    Keeping.UNTIL_FILED: QT_TRANSLATE_NOOP("Keeping", "Until it is saved or given up"),
    Keeping.THE_DAY: QT_TRANSLATE_NOOP("Keeping", "For the day"),
    Keeping.WITH_SOURCE: QT_TRANSLATE_NOOP("Keeping", "As the record it is made from"),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_DATUM, _PURPOSE, _SENSITIVITY, _KEEPING)

TITLE = QT_TRANSLATE_NOOP("PersonalData", "Personal data kept by this program")
INTRODUCTION = (
    QT_TRANSLATE_NOOP(
        "PersonalData",
        "Nothing is kept that does not stand here, and nothing for another purpose. Columns that are"
        " not always filled in stay empty unless the matter needs them; ID numbers are not asked for.",
    ),
    QT_TRANSLATE_NOOP(
        "PersonalData",
        "Everything lies encrypted on this computer, but for the names at the sign-in; a server that"
        " counters share needs an encrypted disk. Lists, papers and exports show names and numbers"
        " masked where the rules ask for it; seeing one in full needs a reason, which is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "PersonalData",
        "For how many years a matter's file is kept is decided by the station, by the rules for its"
        " archives. This version does not yet delete by itself when the time is over.",
    ),
    QT_TRANSLATE_NOOP(
        "PersonalData",
        "Backups hold what was there when they were made, erased since or not. Of the daily ones the"
        " newest of 7 days, 4 weeks and 12 months are kept; whichever is restored, what was erased"
        " since is erased again first. Copies from before an upgrade and those carried away are"
        " deleted by the station itself.",
    ),
)
HEADINGS = (
    QT_TRANSLATE_NOOP("PersonalData", "What"),
    QT_TRANSLATE_NOOP("PersonalData", "Purpose"),
    QT_TRANSLATE_NOOP("PersonalData", "Class"),
    QT_TRANSLATE_NOOP("PersonalData", "Filled in"),
    QT_TRANSLATE_NOOP("PersonalData", "Kept"),
)
COLUMNS = QT_TRANSLATE_NOOP("PersonalData", "Columns")
ALWAYS = QT_TRANSLATE_NOOP("PersonalData", "At registration")
AS_NEEDED = QT_TRANSLATE_NOOP("PersonalData", "As needed")
