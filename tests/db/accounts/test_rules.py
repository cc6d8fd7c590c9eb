"""Who may do what, which passphrases are good, and how long a wrong one makes wait."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.accounts.contracts import AddAccount
from db.accounts.rules import (
    AccountProblem,
    Permission,
    check_passphrase,
    check_permitted,
    look_alike,
    may,
    tidy_account,
    wait_after,
)
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.kernel.ids import UserId

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
BUSINESS = {Permission.REGISTER, Permission.HANDLE_MATTERS, Permission.SEE_MATTERS,
            Permission.REVEAL_CONTACT, Permission.SEE_CONFIDENTIAL, Permission.EXPORT}  # fmt: skip


def test_who_audits_or_keeps_the_machine_has_no_business_rights() -> None:
    for role in (Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
        assert not [one for one in BUSINESS if may(role, one)]


def test_only_the_head_and_named_handlers_see_who_a_confidential_visitor_was() -> None:
    seeing = {role for role in Role if may(role, Permission.SEE_CONFIDENTIAL)}
    assert seeing == {Role.STATION_HEAD, Role.NAMED_HANDLER}


def test_a_missing_permission_is_named() -> None:
    actor = Actor(UserId(UUID(int=1)), "温予安", Role.DUTY_STAFF)
    check_permitted(actor, Permission.REGISTER)
    with pytest.raises(NotPermitted) as refused:
        check_permitted(actor, Permission.KEEP_STATION)
    assert refused.value.permission is Permission.KEEP_STATION


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("Song-Mo 71 li", None),
        ("一路向北去 Lu 7", None),
        ("short 1 A", AccountProblem.PASSPHRASE_SHORT),
        ("alllowercase", AccountProblem.PASSPHRASE_PLAIN),
        ("aA1aA1aA1aA1", AccountProblem.PASSPHRASE_PLAIN),
        ("Password-77 x", AccountProblem.PASSPHRASE_GUESSABLE),
        ("Qwerty-77 xyz", AccountProblem.PASSPHRASE_GUESSABLE),
        ("Xu 19850607-ab", AccountProblem.PASSPHRASE_GUESSABLE),
        ("Haichang-71 lo", AccountProblem.PASSPHRASE_GUESSABLE),
    ],
)
def test_a_passphrase_is_long_mixed_and_nobodys_guess(
    passphrase: str, code: AccountProblem | None
) -> None:
    found = [one.code for one in check_passphrase(passphrase, "haichang", "")]
    assert found == ([code] if code else [])


@given(ANYTHING)
def test_any_passphrase_is_judged_without_harm(passphrase: str) -> None:
    check_passphrase(passphrase, passphrase)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 600), (6, 1200), (7, 2400), (8, 4800), (9, 7200), (99, 7200)],
)
def test_the_wait_doubles_up_to_two_hours(failures: int, seconds: int) -> None:
    assert wait_after(failures) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("何静澜", "何 静澜", True),
        ("何静澜", "何\u200b静澜", True),
        ("Wen", "ＷＥＮ", True),
        ("何静澜", "何静兰", False),
    ],
)
def test_names_that_look_alike_count_as_one(one: str, other: str, *, same: bool) -> None:
    assert (look_alike(one) == look_alike(other)) is same


@given(ANYTHING)
def test_any_name_becomes_one_visible_line(name: str) -> None:
    command = AddAccount(UserId(UUID(int=1)), name, Role.LIAISON, "")
    tidied = tidy_account(command).name
    tidied.encode()
    assert len(tidied) <= 50
    assert not set(tidied) & set("\x00\n\u202e\u200b")


def test_whoever_types_contacts_down_may_look_at_them_again() -> None:
    """The eye of a form stands wherever a contact is typed: it never refuses."""
    for role in Role:
        if may(role, Permission.REGISTER) or may(role, Permission.KEEP_DIRECTORY):
            assert may(role, Permission.REVEAL_CONTACT)
