"""The sentence for every problem that rules find; it says what is missing, never who is to blame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.accounts.rules import AccountProblem
from db.reception.rules import ReceptionProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

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
    ReceptionProblem.REASON_SHORT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "A reason of at least {least} characters is needed. It goes into the record.",
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
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_ACCOUNT_PROBLEM, _RECEPTION_PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
