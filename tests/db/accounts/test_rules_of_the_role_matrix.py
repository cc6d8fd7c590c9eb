"""The table of rights against a transcription of security §8.1 made by itself, column by column."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.accounts.rules import (
    MATRIX,
    AccountProblem,
    Grant,
    Permission,
    check_roles,
    grant,
    may,
)
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId

P, G = Permission, Grant
OF_SECTION_8_1 = set(Permission) - {
    P.HANDLE_MATTERS, P.DECIDE_MATTERS, P.EXPORT, P.KEEP_DIRECTORY, P.SEE_DIRECTORY, P.ENROL,
    P.SEE_ROTA, P.KEEP_ROTA, P.KEEP_APPOINTMENTS,
    P.KEEP_TEMPLATES, P.PLAN_EVALUATIONS, P.DECIDE_EVALUATIONS,
    P.SEE_EVENTS, P.KEEP_EVENTS, P.SIGN_PEOPLE_IN, P.DECIDE_EVENTS,
}  # fmt: skip

DUTY = {
    P.FILL_FORM: G.YES, P.REGISTER: G.YES, P.CORRECT: G.OWN, P.SEE_MATTERS: G.YES, P.SEE_NAME: G.YES,
    P.REVEAL_CONTACT: G.REVEAL, P.SEE_ID: G.MASKED, P.SEE_CONFIDENTIAL: G.SEALED,
    P.SEE_STATEMENT: G.YES, P.PRINT: G.YES, P.MAKE_BUNDLE: G.YES, P.IMPORT_SHEET: G.REQUEST,
    P.SUBJECT_REQUEST: G.REQUEST, P.MAKE_BACKUP: G.YES, P.READ_AUDIT: G.OWN,
}  # fmt: skip
HEAD = {
    P.FILL_FORM: G.YES, P.REGISTER: G.YES, P.CORRECT: G.YES, P.SEE_MATTERS: G.YES, P.SEE_NAME: G.YES,
    P.REVEAL_CONTACT: G.REVEAL, P.SEE_ID: G.REVEAL, P.SEE_CONFIDENTIAL: G.NAMED,
    P.SEE_STATEMENT: G.YES, P.SEE_EVALUATIONS: G.YES, P.PRINT: G.YES, P.EXPORT_UNMASKED: G.SECOND,
    P.MAKE_BUNDLE: G.YES, P.IMPORT_BUNDLE: G.YES, P.IMPORT_SHEET: G.YES, P.DELETE: G.SECOND,
    P.SUBJECT_REQUEST: G.YES, P.GRANT_ROLES: G.REQUEST, P.RESTORE: G.SECOND, P.RECOVER: G.SECOND,
}  # fmt: skip
HANDLER = {
    P.SEE_MATTERS: G.NAMED, P.SEE_NAME: G.YES, P.REVEAL_CONTACT: G.REVEAL, P.SEE_ID: G.REVEAL,
    P.SEE_CONFIDENTIAL: G.NAMED, P.SEE_STATEMENT: G.NAMED, P.PRINT: G.YES,
}  # fmt: skip
SECURITY = {P.KEEP_ACCOUNTS: G.REQUEST, P.GRANT_ROLES: G.YES, P.RECOVER: G.SECOND}
SYSTEM = {P.KEEP_ACCOUNTS: G.YES, P.MAKE_BACKUP: G.YES, P.RESTORE: G.YES, P.KEEP_STATION: G.YES}
AUDITOR = {P.READ_AUDIT: G.YES}
HUB = {
    P.SEE_MATTERS: G.YES, P.SEE_NAME: G.MASKED, P.REVEAL_CONTACT: G.MASKED, P.SEE_STATEMENT: G.YES,
    P.SEE_EVALUATIONS: G.MASKED, P.PRINT: G.YES, P.EXPORT_UNMASKED: G.SECOND,
    P.IMPORT_BUNDLE: G.YES, P.IMPORT_SHEET: G.YES, P.DELETE: G.SECOND, P.MAKE_BACKUP: G.YES,
    P.RESTORE: G.YES, P.KEEP_STATION: G.YES, P.READ_AUDIT: G.YES,
}  # fmt: skip
FORM_SESSION = {P.FILL_FORM: G.OWN, P.SEE_EVALUATIONS: G.OWN}
COLUMNS = {
    Role.DEPUTY: FORM_SESSION, Role.DUTY_STAFF: DUTY, Role.LIAISON: DUTY, Role.STATION_HEAD: HEAD,
    Role.NAMED_HANDLER: HANDLER, Role.SECURITY_ADMIN: SECURITY, Role.SYSTEM_ADMIN: SYSTEM,
    Role.AUDITOR: AUDITOR, Role.TOWN_ADMIN: HUB, Role.DISTRICT_ADMIN: HUB,
}  # fmt: skip
"""What is not named in a column has a dash there."""
BEYOND = {(P.MAKE_BUNDLE, Role.TOWN_ADMIN): G.YES, (P.MAKE_BUNDLE, Role.DISTRICT_ADMIN): G.YES}
"""Cells in which we differ on purpose, with a decision page: receipts and answers leave the hub by a bundle (0045)."""


@pytest.mark.parametrize("role", list(Role))
def test_the_table_says_what_security_says(role: Role) -> None:
    found = {act: MATRIX[act][role] for act in OF_SECTION_8_1}
    told = {act: COLUMNS[role].get(act, G.NO) for act in OF_SECTION_8_1}
    assert found == told | {act: how for (act, at), how in BEYOND.items() if at is role}


def test_every_act_has_a_grant_for_every_role() -> None:
    assert set(MATRIX) == set(Permission)
    assert all(set(row) == set(Role) for row in MATRIX.values())


def test_masked_sealed_and_merely_asked_for_is_not_allowed() -> None:
    for row in MATRIX.values():
        for role, how in row.items():
            act = next(one for one in MATRIX if MATRIX[one] is row)
            assert may(role, act) is (how not in (G.NO, G.MASKED, G.SEALED, G.REQUEST))


@given(st.lists(st.sampled_from(list(Role)), min_size=1, max_size=4, unique=True))
def test_a_person_with_several_roles_may_what_the_best_of_them_may(roles: list[Role]) -> None:
    actor = Actor(UserId(UUID(int=1)), "温予安", roles[0], tuple(roles[1:]))
    for act in Permission:
        assert may(actor, act) is any(may(role, act) for role in roles)
        assert grant(actor, act) in {MATRIX[act][role] for role in roles}


BUSINESS_ROLES = {
    Role.DEPUTY, Role.DUTY_STAFF, Role.LIAISON, Role.STATION_HEAD, Role.NAMED_HANDLER,
    Role.TOWN_ADMIN, Role.DISTRICT_ADMIN,
}  # fmt: skip


@given(st.sets(st.sampled_from(list(Role)), min_size=1, max_size=4))
def test_the_pairs_that_may_never_be_one_person_are_refused(roles: set[Role]) -> None:
    """Security §8.3: the auditor stands alone, and who keeps the machine does no business."""
    audits_too = Role.AUDITOR in roles and len(roles) > 1
    keeps_too = Role.SYSTEM_ADMIN in roles and bool(BUSINESS_ROLES & roles)
    assert bool(check_roles(roles)) is (audits_too or keeps_too)


def test_a_refused_pair_is_named() -> None:
    codes = [one.code for one in check_roles((Role.AUDITOR, Role.DUTY_STAFF))]
    assert codes == [AccountProblem.AUDITOR_ALONE]
    codes = [one.code for one in check_roles((Role.SYSTEM_ADMIN, Role.STATION_HEAD))]
    assert codes == [AccountProblem.ADMIN_ALONE]


def test_a_small_stations_head_grants_the_rights_too() -> None:
    assert not check_roles((Role.STATION_HEAD, Role.SECURITY_ADMIN, Role.NAMED_HANDLER))
