"""What is true of people, by the vectors of domain reference §6 and rules written a second time."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.actor import Actor, Role
from db.kernel.ids import PersonId, UserId
from db.kernel.problems import Problem
from db.people import rules
from db.people.contracts import AddPerson, DeputyLevel, Gender, OfficerRole, PersonKind
from db.people.rules import PeopleProblem

TODAY = date(2026, 3, 18)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
DIGITS = "0123456789"


def code_of(problems: tuple[Problem, ...]) -> PeopleProblem | None:
    if not problems:
        return None
    (problem,) = problems
    assert isinstance(problem.code, PeopleProblem)
    return problem.code


def code_of_id(text: str) -> PeopleProblem | None:
    problems = rules.check_resident_id(text, today=TODAY)
    assert all(problem.warns for problem in problems)
    return code_of(problems)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("11010519491231002X", None),
        ("33048119850607123X", None),
        ("330481197203150462", None),
        ("330481199602290015", None),
        ("11010519491231002x", None),
        ("１１０１０５１９４９１２３１００２Ｘ", None),
        (" 110105 19491231 002X ", None),
        ("", None),
        ("330481199002290011", PeopleProblem.ID_IMPOSSIBLE_DATE),
        ("110105194912310021", PeopleProblem.ID_BAD_CHECKSUM),
        ("1101051949123100XX", PeopleProblem.ID_BAD_CHECKSUM),
        ("110105491231002", PeopleProblem.ID_OLD_15),
        ("E12345678", PeopleProblem.ID_WRONG_LENGTH),
        ("11010519491231002", PeopleProblem.ID_WRONG_LENGTH),
    ],
)
def test_identity_numbers_are_told_apart(number: str, expected: PeopleProblem | None) -> None:
    assert code_of_id(number) == expected


def with_check(first: str) -> str:
    """GB 11643 by its other formula: the sum over all eighteen places leaves one."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(first))
    return first + DIGITS_AND_X[(12 - total % 11) % 11]


DIGITS_AND_X = "0123456789X"
KNOWN = {
    *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66),
    71, 81, 82, 83,
}  # fmt: skip


def plainly_classified(number: str) -> str:
    if len(number) == 15 and all(c in DIGITS for c in number):
        return "id_old_15"
    if len(number) != 18:
        return "id_wrong_length"
    if any(c not in DIGITS for c in number[:17]) or with_check(number[:17]) != number:
        return "id_bad_checksum"
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    lengths = [31, 29 if year % 400 == 0 or (year % 4 == 0 and year % 100) else 28, 31, 30, 31, 30]
    lengths += [31, 31, 30, 31, 30, 31]
    if not (year and 1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        return "id_impossible_date"
    if (year, month, day) > (TODAY.year, TODAY.month, TODAY.day):
        return "id_future"
    place = number[1:3] if number[0] == "9" else number[:2]
    return "valid" if int(place) in KNOWN else "id_unknown_region"


first_17 = st.builds(
    lambda region, year, month, day, rest: f"{region:06}{year:04}{month:02}{day:02}{rest:03}",
    st.integers(100000, 999999),
    st.integers(1890, 2040),
    st.integers(0, 13),
    st.integers(0, 32),
    st.integers(0, 999),
)


@given(first_17.map(with_check) | st.text(DIGITS + "X", min_size=13, max_size=19))
def test_identity_numbers_are_classified_as_a_second_rule_does(number: str) -> None:
    code = code_of_id(number)
    assert (code.value if code else "valid") == plainly_classified(number)


@given(first_17.map(with_check), st.integers(0, 17), st.sampled_from(DIGITS))
def test_one_wrong_digit_never_passes_the_check(number: str, place: int, digit: str) -> None:
    wrong = number[:place] + digit + number[place + 1 :]
    if wrong != number:
        assert code_of_id(wrong) == PeopleProblem.ID_BAD_CHECKSUM


def test_a_birth_after_today_is_told() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert code_of_id(with_check(f"330481{tomorrow:%Y%m%d}001")) == PeopleProblem.ID_FUTURE
    assert code_of_id(with_check(f"330481{TODAY:%Y%m%d}001")) is None


def test_a_region_nobody_knows_is_told_and_a_foreign_residence_card_is_known() -> None:
    assert code_of_id(with_check("99048119850607123")) == PeopleProblem.ID_UNKNOWN_REGION
    assert code_of_id(with_check("93315619850607123")) is None


def test_the_sequence_tells_the_gender() -> None:
    assert rules.gender_of_id("33048119850607123X") is Gender.MALE
    assert rules.gender_of_id("330481197203150462") is Gender.FEMALE
    assert rules.gender_of_id("E12345678") is Gender.UNKNOWN


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("91110000101623741K", None),
        ("911101066976941872", None),
        ("91350100M000100Y43", None),
        ("91330481MA2CX00290", None),
        ("91330481ma2cx00290", None),
        ("９１３３０４８１ＭＡ２ＣＸ００２９０", None),
        ("", None),
        ("91350211M0000XUF46", PeopleProblem.USCC_CHECKSUM),
        ("91330481MA2CX00291", PeopleProblem.USCC_CHECKSUM),
        ("91330481MA2CX0029I", PeopleProblem.USCC_CHARACTERS),
        ("9133", PeopleProblem.USCC_WRONG_LENGTH),
    ],
)
def test_credit_codes_only_warn(code: str, expected: PeopleProblem | None) -> None:
    problems = rules.check_uscc(code)
    assert code_of(problems) == expected
    assert all(problem.warns for problem in problems)


SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@given(st.text(SIGNS, min_size=17, max_size=17))
def test_exactly_one_check_sign_makes_a_credit_code_good(first: str) -> None:
    good = [sign for sign in SIGNS if not rules.check_uscc(first + sign)]
    weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    total = sum(SIGNS.index(sign) * weight for sign, weight in zip(first, weights, strict=True))
    assert good == [SIGNS[(31 - total % 31) % 31]]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("19900000001", "19900000001"),
        (" 199 0000 0001 ", "19900000001"),
        ("199-0000-0001", "19900000001"),
        ("+86 199 0000 0001", "19900000001"),
        ("008619900000001", "19900000001"),
        ("8619900000001", "19900000001"),
        ("１９９００００００１", "1990000001"),
        ("１９９０００００００１", "19900000001"),
        ("＋８６１９９０００００００１", "19900000001"),
        ("0573-87000001", "057387000001"),
        ("(0573) 8700 0001", "057387000001"),
        ("0573－8700001－801", "05738700001-801"),
        ("0573-87000001转801", "057387000001-801"),
        ("010-80000001", "01080000001"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_phones_are_stored_as_digits(typed: str, stored: str) -> None:
    assert rules.normal_phone(typed) == stored


@pytest.mark.parametrize(
    "phone",
    ["", "19900000001", "+86 199 0000 0001", "0573-87000001", "0573-8700001-801", "010-80000001"],
)
def test_good_phones_pass(phone: str) -> None:
    assert rules.check_phone(phone) == ()


@pytest.mark.parametrize(
    ("phone", "code", "params"),
    [
        ("1990000", PeopleProblem.PHONE_TOO_SHORT, {"missing": 4}),
        ("199000000012", PeopleProblem.PHONE_TOO_LONG, {"extra": 1}),
        ("12900000001", PeopleProblem.PHONE_BEGINNING, {}),
        ("110", PeopleProblem.PHONE_TOO_SHORT, {"missing": 8}),
        ("1990000000a", PeopleProblem.PHONE_CHARACTERS, {}),
        ("19900000001/19900000002", PeopleProblem.PHONE_CHARACTERS, {}),
        ("0573-870000", PeopleProblem.PHONE_TOO_SHORT, {"missing": 1}),
        ("0573-870000011", PeopleProblem.PHONE_TOO_LONG, {"extra": 1}),
        ("0573", PeopleProblem.PHONE_TOO_SHORT, {"missing": 6}),
        ("0573-8700-0001-2", PeopleProblem.PHONE_TOO_LONG, {"extra": 3}),
        ("05-1234567890", PeopleProblem.PHONE_TOO_LONG, {"extra": 1}),
        ("0-123456789", PeopleProblem.PHONE_CHARACTERS, {}),
        ("8700", PeopleProblem.PHONE_TOO_SHORT, {"missing": 3}),
        ("870000012", PeopleProblem.PHONE_BEGINNING, {}),
    ],
)
def test_odd_phones_are_refused_with_what_is_missing(
    phone: str, code: PeopleProblem, params: dict[str, int]
) -> None:
    (problem,) = rules.check_phone(phone)
    assert (problem.code, dict(problem.params), problem.warns) == (code, params, True)


@pytest.mark.parametrize(
    ("phone", "code"),
    [
        ("87000001", PeopleProblem.PHONE_AREA_MISSING),
        ("8700001", PeopleProblem.PHONE_AREA_MISSING),
        ("+852 9000 0001", PeopleProblem.PHONE_FOREIGN),
    ],
)
def test_phones_that_may_be_meant_only_warn(phone: str, code: PeopleProblem) -> None:
    (problem,) = rules.check_phone(phone)
    assert (problem.code, problem.warns) == (code, True)


@pytest.mark.parametrize("number", ["110", "12345", "12348", "96345", "95588", "400 800 0001"])
def test_service_numbers_are_good_where_a_unit_is_called(number: str) -> None:
    assert rules.check_phone(number, allows_service_numbers=True) == ()
    assert rules.check_phone(number)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.integers(1, 10))
def test_a_mobile_cut_short_tells_how_many_figures_are_missing(phone: str, kept: int) -> None:
    assert rules.check_phone(phone) == ()
    (problem,) = rules.check_phone(phone[:kept])
    assert problem.params == {"missing": 11 - kept}


@given(st.from_regex(r"0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?", fullmatch=True))
def test_every_landline_of_the_reference_passes(phone: str) -> None:
    if not phone.startswith("00"):
        assert rules.check_phone(phone) == ()
        assert rules.normal_phone(rules.normal_phone(phone)) == rules.normal_phone(phone)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  骆书宁 ", "骆书宁"),
        ("王　伟", "王伟"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽 ‧ 买买提", "阿依古丽·买买提"),
        ("阿依古丽・买买提", "阿依古丽·买买提"),
        ("阿依古丽･买买提", "阿依古丽·买买提"),
        ("张\u200b三\u202e\x00", "张三"),
        ("Anna  Maria", "Anna Maria"),
        ("e\u0301", "é"),
        ("冉䶮\ud800", "冉䶮"),
        ("王\n伟", "王伟"),
        *((name, name) for name in ("喆", "堃", "䶮", "㛃", "𬭚", "阿依古丽·买买提", "\U00031350")),
    ],
)
def test_names_are_stored_in_one_spelling(typed: str, stored: str) -> None:
    assert rules.clean_name(typed) == stored


def test_names_are_counted_in_characters_of_any_plane() -> None:
    assert rules.check_name("𬭚" * 50) == rules.check_name("") == ()
    (problem,) = rules.check_name("𬭚" * 53)
    assert (problem.code, problem.params) == (PeopleProblem.TOO_LONG, {"limit": 50, "over": 3})


@given(ANYTHING)
def test_any_text_becomes_a_storable_line(text: str) -> None:
    for clean in (rules.clean_line, rules.clean_name):
        line = clean(text)
        line.encode()
        assert clean(line) == line
        assert unicodedata.is_normalized("NFC", line)
        assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in line)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("第一行\r\n第二行\x0b第三行\x85末", "第一行\n第二行\n第三行\n末"),
        ("a\tb  c\x00\x07", "a\tb  c"),
        ("付款\u202e元01", "付款⟨U+202E⟩元01"),
        ("零\u200b宽", "零⟨U+200B⟩宽"),
        ("\ufeff开头", "开头"),
        ("一家👨\u200d👩\u200d👧人", "一家👨\u200d👩\u200d👧人"),
        ("不\u200d是", "不⟨U+200D⟩是"),
        ("  前后  ", "前后"),
        ("\ud83d半个", "半个"),
    ],
)
def test_long_texts_keep_their_lines_and_mark_what_deceives(typed: str, stored: str) -> None:
    assert rules.clean_text(typed) == stored


@given(ANYTHING)
def test_any_text_becomes_a_storable_long_text(text: str) -> None:
    stored = rules.clean_text(text)
    stored.encode()
    assert not set(stored) & set("\x00\r\u202e\u2066\u200b\ufeff\u2028")
    assert rules.clean_text(stored) == stored


@pytest.mark.parametrize(
    ("name", "masked"), [("王小明", "王**"), ("𬭚", "𬭚**"), ("阿依古丽·买买提", "阿**"), ("", "")]
)
def test_names_show_their_first_character(name: str, masked: str) -> None:
    assert rules.mask_name(name) == masked


@pytest.mark.parametrize(
    ("phone", "masked", "tail"),
    [
        ("13800004417", "138 **** 4417", "4417"),
        ("+86 138 0000 4417", "138 **** 4417", "4417"),
        ("0573-87004417-801", "057 **** 4417", "4417"),
        ("87004417", "**** 4417", "4417"),
        ("12345", "****", "2345"),
        ("", "", ""),
    ],
)
def test_phones_show_three_and_four_figures(phone: str, masked: str, tail: str) -> None:
    assert rules.mask_phone(phone) == masked
    assert rules.phone_tail(phone) == tail


def test_numbers_show_their_last_four_signs() -> None:
    assert rules.mask_number("33048119850607123X") == "*" * 14 + "123X"
    assert rules.mask_number("123X") == "****"
    assert rules.mask_number("") == ""


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("海昌街道东林路12号3幢201室", "海昌街道****"),
        ("海宁市袁花镇杏林村8组", "海宁市袁花镇****"),
        ("东林路12号", "东林路****"),
        ("海宁市某处", "海宁市****"),
        ("杏林村8组", "****"),
        ("", ""),
    ],
)
def test_addresses_show_their_street(address: str, masked: str) -> None:
    assert rules.mask_address(address) == masked


@given(ANYTHING)
def test_no_rule_fails_on_any_string(text: str) -> None:
    rules.check_phone(text)
    rules.check_resident_id(text, today=TODAY)
    rules.check_uscc(text)
    for mask in (rules.mask_name, rules.mask_phone, rules.mask_number, rules.mask_address):
        mask(text)


VOTER = AddPerson(person=PersonId(UUID(int=1)), kind=PersonKind.VOTER, name="骆书宁")


def test_a_voter_needs_a_name_only() -> None:
    assert rules.check_person(VOTER) == ()
    found = rules.check_person(replace(VOTER, name="", phone="1990000", address="x" * 101))
    assert [(p.field, p.code) for p in found] == [
        ("phone", PeopleProblem.PHONE_TOO_SHORT),
        ("name", PeopleProblem.NAME_MISSING),
        ("address", PeopleProblem.TOO_LONG),
    ]


def test_a_deputy_needs_a_level_and_an_officer_a_role() -> None:
    deputy = replace(VOTER, kind=PersonKind.DEPUTY)
    officer = replace(VOTER, kind=PersonKind.LEGAL_OFFICER)
    assert [p.code for p in rules.check_person(deputy)] == [PeopleProblem.LEVEL_MISSING]
    assert [p.code for p in rules.check_person(officer)] == [PeopleProblem.ROLE_MISSING]
    assert rules.check_person(replace(deputy, level=DeputyLevel.COUNTY)) == ()
    assert rules.check_person(replace(officer, officer_role=OfficerRole.JUDGE)) == ()


def test_a_person_is_cleaned_field_by_field() -> None:
    typed = replace(VOTER, name=" 骆　书宁 ", phone="+86 199 0000 0001", address="东林路\x0012号 ")
    stored = rules.tidy_person(typed)
    assert (stored.name, stored.phone, stored.address) == ("骆书宁", "19900000001", "东林路12号")


@pytest.mark.parametrize(
    ("reason", "good"), [("回访核实", True), ("回访", False), ("  \u200b回访  ", False)]
)
def test_a_reason_has_four_characters(reason: str, *, good: bool) -> None:
    assert (rules.check_reason(reason) == ()) is good


def test_a_second_role_that_reads_names_opens_the_list_of_residents() -> None:
    deputy = Actor(UserId(UUID(int=1)), "祝云舟", Role.DEPUTY)
    assert PersonKind.VOTER not in rules.listed_kinds(deputy)
    assert rules.listed_kinds(replace(deputy, also=(Role.DUTY_STAFF,))) == frozenset(PersonKind)
