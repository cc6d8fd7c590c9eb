"""Who may do what, what a good passphrase is, and how long to wait after wrong ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from db.accounts.contracts import AddAccount
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.problems import Problem, ProblemCode

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
    """Acts that a role may or may not do: those of security §8.1, then the program's own."""

    FILL_FORM = "fill_form"
    REGISTER = "register"
    CORRECT = "correct"
    SEE_MATTERS = "see_matters"
    SEE_NAME = "see_name"
    REVEAL_CONTACT = "reveal_contact"
    SEE_ID = "see_id"
    SEE_CONFIDENTIAL = "see_confidential"
    """Open a sealed identity."""
    SEE_STATEMENT = "see_statement"
    SEE_EVALUATIONS = "see_evaluations"
    PRINT = "print"
    EXPORT_UNMASKED = "export_unmasked"
    MAKE_BUNDLE = "make_bundle"
    IMPORT_BUNDLE = "import_bundle"
    IMPORT_SHEET = "import_sheet"
    DELETE = "delete"
    SUBJECT_REQUEST = "subject_request"
    KEEP_ACCOUNTS = "keep_accounts"
    GRANT_ROLES = "grant_roles"
    MAKE_BACKUP = "make_backup"
    RESTORE = "restore"
    KEEP_STATION = "keep_station"
    READ_AUDIT = "read_audit"
    RECOVER = "recover"
    HANDLE_MATTERS = "handle_matters"
    DECIDE_MATTERS = "decide_matters"
    """Decline, escalate, merge, extend: what the station head answers for."""
    EXPORT = "export"
    """Take a masked ledger out."""
    KEEP_DIRECTORY = "keep_directory"
    SEE_DIRECTORY = "see_directory"
    ENROL = "enrol"
    """Decide which stations and hubs are believed."""
    SEE_ROTA = "see_rota"
    KEEP_ROTA = "keep_rota"
    """Plan, fill, swap, publish: the daily work on the rota."""
    KEEP_APPOINTMENTS = "keep_appointments"
    """Take requests down, settle them, and read who asked for what."""
    KEEP_TEMPLATES = "keep_templates"
    """Issue and retire versions of forms."""
    PLAN_EVALUATIONS = "plan_evaluations"
    """Plan sessions, note what happens at them, follow findings, and read what they come to."""
    DECIDE_EVALUATIONS = "decide_evaluations"
    """Close a session and let a locked sheet be corrected."""
    SEE_EVENTS = "see_events"
    KEEP_EVENTS = "keep_events"
    """Plan events, keep their rosters, close them, and note what they came to."""
    SIGN_PEOPLE_IN = "sign_people_in"
    DECIDE_EVENTS = "decide_events"
    """Take back what another desk noted, and note afterwards that somebody was there."""


class Grant(StrEnum):
    """How far a role may do an act; from the most to the least."""

    YES = "yes"
    REVEAL = "reveal"
    """Masked, and shown in full for a reason that is kept."""
    NAMED = "named"
    """Where the person is named for the record."""
    OWN = "own"
    SECOND = "second"
    """Only with a second person."""
    REQUEST = "request"
    """May ask for it; somebody else decides."""
    MASKED = "masked"
    SEALED = "sealed"
    NO = "no"


_ALLOWING = frozenset({Grant.YES, Grant.REVEAL, Grant.NAMED, Grant.OWN, Grant.SECOND})
_FROM_MOST = tuple(Grant)

_COLUMNS = (
    Role.DEPUTY, Role.DUTY_STAFF, Role.STATION_HEAD, Role.NAMED_HANDLER, Role.SECURITY_ADMIN,
    Role.SYSTEM_ADMIN, Role.AUDITOR, Role.DISTRICT_ADMIN,
)  # fmt: skip
_LIKE = {Role.LIAISON: Role.DUTY_STAFF, Role.TOWN_ADMIN: Role.DISTRICT_ADMIN}
"""A liaison officer works the counter; a town consolidates as the district does."""


def _row(grants: str) -> Mapping[Role, Grant]:
    by_role = dict(zip(_COLUMNS, map(Grant, grants.split()), strict=True))
    return {role: by_role[_LIKE.get(role, role)] for role in Role}


MATRIX: Mapping[Permission, Mapping[Role, Grant]] = {
    # Deputy or form session, duty staff, head, named handler, security admin, system admin, auditor, hub clerk.
    Permission.FILL_FORM: _row("own yes yes no no no no no"),
    Permission.REGISTER: _row("no yes yes no no no no no"),
    Permission.CORRECT: _row("no own yes no no no no no"),
    Permission.SEE_MATTERS: _row("no yes yes named no no no yes"),
    Permission.SEE_NAME: _row("no yes yes yes no no no masked"),
    Permission.REVEAL_CONTACT: _row("no reveal reveal reveal no no no masked"),
    Permission.SEE_ID: _row("no masked reveal reveal no no no no"),
    Permission.SEE_CONFIDENTIAL: _row("no sealed named named no no no no"),
    Permission.SEE_STATEMENT: _row("no yes yes named no no no yes"),
    Permission.SEE_EVALUATIONS: _row("own no yes no no no no masked"),
    Permission.PRINT: _row("no yes yes yes no no no yes"),
    Permission.EXPORT_UNMASKED: _row("no no second no no no no second"),
    # Beyond §8.1 (decision 0045): whoever takes a station's bundle in answers it with one.
    Permission.MAKE_BUNDLE: _row("no yes yes no no no no yes"),
    Permission.IMPORT_BUNDLE: _row("no no yes no no no no yes"),
    Permission.IMPORT_SHEET: _row("no request yes no no no no yes"),
    Permission.DELETE: _row("no no second no no no no second"),
    Permission.SUBJECT_REQUEST: _row("no request yes no no no no no"),
    Permission.KEEP_ACCOUNTS: _row("no no no no request yes no no"),
    Permission.GRANT_ROLES: _row("no no request no yes no no no"),
    Permission.MAKE_BACKUP: _row("no yes no no no yes no yes"),
    Permission.RESTORE: _row("no no second no no yes no yes"),
    Permission.KEEP_STATION: _row("no no no no no yes no yes"),
    Permission.READ_AUDIT: _row("no own no no no no yes yes"),
    Permission.RECOVER: _row("no no second no second no no no"),
    # What follows is the program's own: the loop of a matter, the directory, the masked ledger.
    Permission.HANDLE_MATTERS: _row("no yes yes named no no no no"),
    Permission.DECIDE_MATTERS: _row("no no yes no no no no no"),
    Permission.EXPORT: {**_row("no no yes no no no no yes"), Role.LIAISON: Grant.YES},
    Permission.KEEP_DIRECTORY: _row("no yes yes no no no no no"),
    Permission.SEE_DIRECTORY: _row("yes yes yes yes no no no yes"),
    Permission.ENROL: _row("no no yes no no no no yes"),
    # The rota is published with names; the counter keeps it, its settings are those of the station.
    Permission.SEE_ROTA: _row("yes yes yes yes no no no yes"),
    Permission.KEEP_ROTA: _row("no yes yes no no no no no"),
    # Who asks to meet whom is read where it is arranged, and nowhere else.
    Permission.KEEP_APPOINTMENTS: _row("no yes yes no no no no no"),
    # Forms come from the district, and a station may have its own.
    Permission.KEEP_TEMPLATES: _row("no no yes no no no no yes"),
    Permission.PLAN_EVALUATIONS: _row("no yes yes no no no no no"),
    Permission.DECIDE_EVALUATIONS: _row("no no yes no no no no no"),
    # A hub counts the series of its stations; who came is noted where they came.
    Permission.SEE_EVENTS: _row("no yes yes no no no no yes"),
    Permission.KEEP_EVENTS: _row("no yes yes no no no no no"),
    Permission.SIGN_PEOPLE_IN: _row("no yes yes no no no no no"),
    Permission.DECIDE_EVENTS: _row("no no yes no no no no no"),
}
"""Act → role → how far (security §8.1): the one table that services obey and pages ask.

The row of backup, restore, update and settings stands as three, for its cells differ by act.
"""

_BUSINESS = frozenset({
    Role.DEPUTY, Role.DUTY_STAFF, Role.LIAISON, Role.STATION_HEAD, Role.NAMED_HANDLER,
    Role.TOWN_ADMIN, Role.DISTRICT_ADMIN,
})  # fmt: skip
LEAST_ROLE = Role.DUTY_STAFF
"""What an account begins with; another role is granted by who may grant."""

FALL_TO_HEAD = (Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN)
"""Posts that the head fills until somebody else has them; otherwise a new station could take nobody in."""


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
    AUDITOR_ALONE = "auditor_alone"
    ADMIN_ALONE = "admin_alone"
    ROLE_NOT_YOURS = "role_not_yours"
    SECOND_MISSING = "second_missing"
    SECOND_SAME = "second_same"
    SECOND_UNFIT = "second_unfit"
    SECOND_NEW = "second_new"
    SECOND_UNPROVEN = "second_unproven"
    SECOND_WRONG = "second_wrong"
    SECOND_WAITS = "second_waits"
    SECOND_ALONE_WAITS = "second_alone_waits"
    SECOND_CAME_IN = "second_came_in"


def grant(who: Role | Actor, permission: Permission) -> Grant:
    """Return how far a role, or a person with all their roles, may do an act."""
    roles = who.roles if isinstance(who, Actor) else (who,)
    return min((MATRIX[permission][role] for role in roles), key=_FROM_MOST.index)


def may(who: Role | Actor, permission: Permission) -> bool:
    """Tell whether a role or a person may do an act at all; the grant says under which condition."""
    return grant(who, permission) in _ALLOWING


def check_permitted(actor: Actor, permission: Permission) -> None:
    """Raise NotPermitted unless one of the actor's roles allows the act."""
    if not may(actor, permission):
        raise NotPermitted(permission)


def check_roles(roles: Collection[Role]) -> tuple[Problem, ...]:
    """Return why one person may not have these roles together (security §8.3)."""
    if Role.AUDITOR in roles and len(set(roles)) > 1:
        return (Problem("role", AccountProblem.AUDITOR_ALONE),)
    if Role.SYSTEM_ADMIN in roles and _BUSINESS & set(roles):
        return (Problem("role", AccountProblem.ADMIN_ALONE),)
    return ()


def check_passphrase(passphrase: str, *known: str) -> tuple[Problem, ...]:
    """Return what is wrong with a passphrase (R-02); ``known`` are words it must not contain."""
    # Loaded with the first new passphrase: the sign-in is painted without its word lists.
    from db.accounts.guessable import is_guessable

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
    from db.search.normal import visible

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
