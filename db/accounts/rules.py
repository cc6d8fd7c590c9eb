"""Who may do what, what a good passphrase is, and how long to wait after wrong ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from db.accounts.contracts import AddAccount
from db.accounts.guessable import is_guessable
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.problems import Problem, ProblemCode
from db.search.normal import visible

NAME_LIMIT = 50
LEAST_LENGTH = 10
LEAST_DIFFERENT = 7
LEAST_CLASSES = 3
FREE_TRIES = 5
FIRST_WAIT = timedelta(minutes=10)
LONGEST_WAIT = timedelta(hours=2)
REMEMBERED = 5
"""So many passphrases of a person, the present one included, are not taken again (R-02)."""
USUAL_AGE, LONGEST_AGE = 90, 365
"""Days after which a passphrase is due for a new one; 0 asks for none."""
UNUSED_AFTER, CLOSED_AFTER = timedelta(days=90), timedelta(days=180)
LEAST_DAYS_WORKED = 20
"""A station that stood closed, or a clock that ran ahead for a morning, closes nobody's account (R-04)."""


_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Joiners, fillers and variation selectors: Unicode ignores them, but does not call them controls."""


class Permission(StrEnum):
    """Acts that a role may or may not do (security §8.1)."""

    REGISTER = "register"
    HANDLE_MATTERS = "handle_matters"
    DECIDE_MATTERS = "decide_matters"
    """Decline, escalate, merge, extend: what the station head answers for."""
    SEE_MATTERS = "see_matters"
    REVEAL_CONTACT = "reveal_contact"
    SEE_CONFIDENTIAL = "see_confidential"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    """Confirm what a spreadsheet brings in; everybody who registers may look at it."""
    KEEP_DIRECTORY = "keep_directory"
    SEE_DIRECTORY = "see_directory"
    KEEP_STATION = "keep_station"
    KEEP_ACCOUNTS = "keep_accounts"
    READ_AUDIT = "read_audit"
    MAKE_BACKUP = "make_backup"


_COUNTER = frozenset({
    Permission.REGISTER, Permission.HANDLE_MATTERS, Permission.SEE_MATTERS,
    Permission.REVEAL_CONTACT, Permission.PRINT, Permission.KEEP_DIRECTORY,
    Permission.SEE_DIRECTORY, Permission.MAKE_BACKUP,
})  # fmt: skip
_HEAD = _COUNTER | {
    Permission.SEE_CONFIDENTIAL, Permission.EXPORT, Permission.IMPORT, Permission.KEEP_STATION,
    Permission.KEEP_ACCOUNTS, Permission.DECIDE_MATTERS,
}  # fmt: skip

GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.DUTY_STAFF: _COUNTER,
    Role.LIAISON: _COUNTER | {Permission.EXPORT},
    Role.STATION_HEAD: frozenset(_HEAD),
    Role.DEPUTY: frozenset({Permission.SEE_DIRECTORY}),
    Role.TOWN_ADMIN: frozenset({Permission.SEE_MATTERS, Permission.SEE_DIRECTORY}),
    Role.DISTRICT_ADMIN: frozenset({Permission.SEE_MATTERS, Permission.SEE_DIRECTORY}),
    Role.SYSTEM_ADMIN: frozenset(
        {Permission.KEEP_ACCOUNTS, Permission.KEEP_STATION, Permission.MAKE_BACKUP}
    ),
    Role.AUDITOR: frozenset({Permission.READ_AUDIT}),
}
"""A small station's head is also its security administrator; nobody with business rights audits."""


class AccountProblem(ProblemCode):
    """What can be wrong with a new account."""

    NAME_MISSING = "name_missing"
    NAME_TAKEN = "name_taken"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_PLAIN = "passphrase_plain"
    PASSPHRASE_GUESSABLE = "passphrase_guessable"
    PASSPHRASE_DIFFERS = "passphrase_differs"
    PASSPHRASE_USED = "passphrase_used"
    AGE_OUT_OF_RANGE = "age_out_of_range"
    LAST_HEAD = "last_head"


def may(role: Role, permission: Permission) -> bool:
    """Tell whether a role carries a permission."""
    return permission in GRANTS[role]


def check_permitted(actor: Actor, permission: Permission) -> None:
    """Raise NotPermitted unless the actor's role carries the permission."""
    if not may(actor.role, permission):
        raise NotPermitted(permission)


def check_passphrase(passphrase: str, *known: str) -> tuple[Problem, ...]:
    """Return what is wrong with a passphrase (R-02); ``known`` are words it must not contain."""
    folded = unicodedata.normalize("NFKC", passphrase)
    if len(folded) < LEAST_LENGTH:
        return (_problem(AccountProblem.PASSPHRASE_SHORT, least=LEAST_LENGTH),)
    if _classes(folded) < LEAST_CLASSES or len(set(folded)) < LEAST_DIFFERENT:
        return (_problem(AccountProblem.PASSPHRASE_PLAIN, classes=LEAST_CLASSES),)
    if is_guessable(folded, known):
        return (_problem(AccountProblem.PASSPHRASE_GUESSABLE),)
    return ()


def check_age(days: int) -> tuple[Problem, ...]:
    """Return what is wrong with the days after which a passphrase is due."""
    if 0 <= days <= LONGEST_AGE:
        return ()
    return (Problem("days", AccountProblem.AGE_OUT_OF_RANGE, {"most": LONGEST_AGE}),)


def is_unused(since: timedelta) -> bool:
    """Tell whether an account has to be looked at because nobody came in with it."""
    return since >= UNUSED_AFTER


def has_to_close(since: timedelta, days_worked: int) -> bool:
    """Tell whether an account is closed because nobody came in with it, while others came on many days."""
    return since >= CLOSED_AFTER and days_worked >= LEAST_DAYS_WORKED


def wait_after(failures: int) -> timedelta:
    """Return how long to wait after so many wrong passphrases in a row: 10 minutes after five, then doubling."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doublings = min(failures - FREE_TRIES, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def tidy_account(command: AddAccount) -> AddAccount:
    """Return the command with the name as it is stored: one visible line of 50 characters at most."""
    name = unicodedata.normalize("NFC", visible(command.name)).strip()
    return replace(command, name=name[:NAME_LIMIT])


def look_alike(name: str) -> str:
    """Return the form under which two names count as the same account (R-01)."""
    # Parted first, so that nothing unseen can stand between a letter and its mark.
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return unicodedata.normalize("NFKC", "".join(one for one in parted if not _is_unseen(one)))


def _is_unseen(character: str) -> bool:
    """Blanks and controls, and the few letters and marks that are drawn as nothing."""
    return unicodedata.category(character)[0] in "ZC" or bool(_UNSEEN.match(character))


def _classes(text: str) -> int:
    """Count lower case, upper case, digits, and everything else, Chinese characters included."""
    kinds = {
        "lower"
        if one.islower()
        else "upper"
        if one.isupper()
        else "digit"
        if one.isdigit()
        else "other"
        for one in text
    }
    return len(kinds)


def _problem(code: AccountProblem, **params: object) -> Problem:
    return Problem("passphrase", code, params)
