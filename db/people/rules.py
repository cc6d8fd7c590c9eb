"""What is true of people: names, phones, identity numbers, credit codes, and what may be shown of them.

Numbers of papers only warn, since a foreign document or an odd old number must never keep a person from being heard.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from unicodedata import normalize

from db.accounts.rules import Grant, Permission, grant
from db.kernel.actor import Actor
from db.kernel.problems import NO_PARAMS, Problem, ProblemCode
from db.people.contracts import AddPerson, Gender, PersonKind
from db.search.normal import visible, without_invisible

NAME_LIMIT = 50
PHONE_LIMIT = 30
LINE_LIMIT = 100
LONGEST_TYPED = 100_000
"""Far above every limit: of a paste of megabytes this much is enough to refuse it by."""

REGION_CODE_LIMIT = 12
LEAST_REASON = 4

Problems = tuple[Problem, ...]


class PeopleProblem(ProblemCode):
    """Findings about a person's facts."""

    NAME_MISSING = "name_missing"
    TOO_LONG = "too_long"
    PHONE_TOO_SHORT = "phone_too_short"
    PHONE_TOO_LONG = "phone_too_long"
    PHONE_CHARACTERS = "phone_characters"
    PHONE_BEGINNING = "phone_beginning"
    PHONE_AREA_MISSING = "phone_area_missing"
    PHONE_FOREIGN = "phone_foreign"
    ID_WRONG_LENGTH = "id_wrong_length"
    ID_OLD_15 = "id_old_15"
    ID_BAD_CHECKSUM = "id_bad_checksum"
    ID_IMPOSSIBLE_DATE = "id_impossible_date"
    ID_FUTURE = "id_future"
    ID_UNKNOWN_REGION = "id_unknown_region"
    USCC_WRONG_LENGTH = "uscc_wrong_length"
    USCC_CHARACTERS = "uscc_characters"
    USCC_CHECKSUM = "uscc_checksum"
    LEVEL_MISSING = "level_missing"
    ROLE_MISSING = "role_missing"
    REASON_SHORT = "reason_short"


_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_DOTS = re.compile(r"\s*[•‧・･·]\s*")
_SPACE_IN_HAN = re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# A joiner after a picture belongs to the picture (a family, a flag) and is left alone.
_DECEIVING = re.compile(
    "(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d|[\u200b\u200c\u200e\u200f\u061c\u2060\ufeff"
    "\u202a-\u202e\u2066-\u2069]"
)


def clean_line(text: str) -> str:
    """Return one line as it is stored: NFC, nothing invisible, every blank one space, none at the ends."""
    return normalize("NFC", visible(text[:LONGEST_TYPED])).strip()


def clean_name(text: str) -> str:
    """Return a name as it is stored: a line with ``·`` for every dot and no space between Han characters."""
    return _SPACE_IN_HAN.sub("", _DOTS.sub("·", clean_line(text)))


def clean_text(text: str) -> str:
    """Return a long text as it is stored: NFC, own line ends, controls removed, deceiving characters marked.

    A character that hides or turns text is replaced by its number, so that what is read is what was meant.
    """
    typed = text[:LONGEST_TYPED].removeprefix("\ufeff")
    marked = _DECEIVING.sub(lambda m: f"⟨U+{ord(m[0]):04X}⟩", typed)
    pictures = _LINE_ENDS.sub("\n", marked).split("\u200d")
    return normalize("NFC", "\u200d".join(map(without_invisible, pictures))).strip()


def check_length(text: str, limit: int, *, field: str) -> Problems:
    """Tell when a text has more than ``limit`` characters, counted as a person does, not in UTF-16."""
    over = len(text) - limit
    if over <= 0:
        return ()
    return (Problem(field, PeopleProblem.TOO_LONG, {"limit": limit, "over": over}),)


def check_name(name: str, *, field: str = "name") -> Problems:
    """Tell when a cleaned name is too long; whether one is needed depends on whose it is."""
    return check_length(name, NAME_LIMIT, field=field)


def check_reason(reason: str, *, field: str = "reason") -> Problems:
    """Tell when the reason for seeing a masked fact has fewer than four characters (security §8.2), or too many."""
    cleaned = clean_line(reason)
    if len(cleaned) >= LEAST_REASON:
        return check_length(cleaned, LINE_LIMIT, field=field)
    return (Problem(field, PeopleProblem.REASON_SHORT, {"least": LEAST_REASON}),)


_FOREIGN = re.compile(r"(?:\+|00)[0-9]{6,15}")
_OWN_COUNTRY = re.compile(r"^(?:\+|00)86-?|^86(?=1[3-9][0-9]{9}$)")
_LANDLINE = re.compile(r"(0[0-9]{2,3})-?([0-9]{7,8})(?:-([0-9]{1,6}))?")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_SERVICE = re.compile(r"1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,6}|[48]00[0-9]{7}")
_EXTENSION = re.compile(r"转|分机|#|ext\.?", re.IGNORECASE)


def normal_phone(text: str) -> str:
    """Return a phone as it is stored: digits alone, a ``-`` only before an extension, no +86.

    What cannot be a phone keeps its odd characters, for ``check_phone`` to find.
    """
    if _MOBILE.fullmatch(text):
        return text
    plain = re.sub(r"[\s().]", "", normalize("NFKC", visible(text[:LONGEST_TYPED])))
    plain = _OWN_COUNTRY.sub("", re.sub("[‐-―−]", "-", _EXTENSION.sub("-", plain)))
    if landline := _LANDLINE.fullmatch(plain):
        area, number, extension = landline.groups()
        return f"{area}{number}-{extension}" if extension else area + number
    return plain if plain.startswith("0") else plain.replace("-", "")


def check_phone(
    text: str, *, field: str = "phone", allows_service_numbers: bool = False
) -> Problems:
    """Return what is odd about a phone, nothing for a good one or none at all.

    Oddities warn and never keep anybody from being heard; only what no field can hold stops a save.
    Service numbers such as 12345 or 400 numbers are good where a unit, not a person, is called.
    """
    phone = normal_phone(text)
    if not phone or (allows_service_numbers and _SERVICE.fullmatch(phone)):
        return ()
    if len(phone) > PHONE_LIMIT:
        return check_length(phone, PHONE_LIMIT, field=field)
    if _FOREIGN.fullmatch(phone):
        return (Problem(field, PeopleProblem.PHONE_FOREIGN, warns=True),)
    if not re.fullmatch("[0-9-]+", phone):
        return (Problem(field, PeopleProblem.PHONE_CHARACTERS, warns=True),)
    check = {"1": _check_mobile, "0": _check_landline}.get(phone[0], _check_without_area)
    return check(phone, field)


def _check_mobile(phone: str, field: str) -> Problems:
    if problems := _check_count(phone, 11, 11, field=field):
        return problems
    return (
        ()
        if _MOBILE.fullmatch(phone)
        else (Problem(field, PeopleProblem.PHONE_BEGINNING, warns=True),)
    )


def _check_landline(phone: str, field: str) -> Problems:
    if _LANDLINE.fullmatch(phone):
        return ()
    area, dash, number = phone.partition("-")
    parted = dash and 3 <= len(area) <= 4
    count = (
        _check_count(number, 7, 8, field=field)
        if parted
        else _check_count(phone, 10, 12, field=field)
    )
    return count or (Problem(field, PeopleProblem.PHONE_CHARACTERS, warns=True),)


def _check_without_area(phone: str, field: str) -> Problems:
    if len(phone) > 8:
        return (Problem(field, PeopleProblem.PHONE_BEGINNING, warns=True),)
    missing = _check_count(phone, 7, 8, field=field)
    return missing or (Problem(field, PeopleProblem.PHONE_AREA_MISSING, warns=True),)


def _check_count(digits: str, least: int, most: int, *, field: str) -> Problems:
    if len(digits) < least:
        return (
            Problem(
                field, PeopleProblem.PHONE_TOO_SHORT, {"missing": least - len(digits)}, warns=True
            ),
        )
    if len(digits) > most:
        return (
            Problem(field, PeopleProblem.PHONE_TOO_LONG, {"extra": len(digits) - most}, warns=True),
        )
    return ()


_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")


def normal_id(text: str) -> str:
    """Return an identity number half width, without blanks and hyphens, with a capital X."""
    return re.sub(r"[\s\-‐-―−]", "", normalize("NFKC", visible(text[:LONGEST_TYPED]))).upper()


def check_resident_id(text: str, *, today: date, field: str = "id_no") -> Problems:
    """Return what is odd about a 公民身份号码 (GB 11643), always as a warning; nothing for a good one or none."""
    number = normal_id(text)
    code = _id_finding(number, today) if number else None
    if code is None:
        return ()
    params = {"length": len(number)} if code is PeopleProblem.ID_WRONG_LENGTH else NO_PARAMS
    return (Problem(field, code, params, warns=True),)


def gender_of_id(text: str) -> Gender:
    """Return the gender that a well-formed number tells: an odd sequence is male."""
    number = normal_id(text)
    if not re.fullmatch("[0-9]{17}[0-9X]", number):
        return Gender.UNKNOWN
    return Gender.MALE if int(number[16]) % 2 else Gender.FEMALE


def _id_finding(number: str, today: date) -> PeopleProblem | None:
    if re.fullmatch("[0-9]{15}", number):
        return PeopleProblem.ID_OLD_15
    if len(number) != 18:
        return PeopleProblem.ID_WRONG_LENGTH
    if not _has_id_check(number):
        return PeopleProblem.ID_BAD_CHECKSUM
    born = _date_in(number[6:14])
    if born is None:
        return PeopleProblem.ID_IMPOSSIBLE_DATE
    if born > today:
        return PeopleProblem.ID_FUTURE
    return None if _is_known_region(number) else PeopleProblem.ID_UNKNOWN_REGION


def _has_id_check(number: str) -> bool:
    if not re.fullmatch("[0-9]{17}[0-9X]", number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _ID_WEIGHTS, strict=False))
    return _ID_CHECKS[total % 11] == number[17]


def _date_in(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _is_known_region(number: str) -> bool:
    """Provinces only, since counties come and go; a 9 before the province is a foreigner's residence card."""
    return bool(_PROVINCE.match(number, 1 if number[0] == "9" else 0))


_USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def check_uscc(text: str, *, field: str = "uscc") -> Problems:
    """Return what is odd about a 统一社会信用代码 (GB 32100), always as a warning: real codes break the rule."""
    code = normal_id(text)
    finding = _uscc_finding(code) if code else None
    if finding is None:
        return ()
    params = {"length": len(code)} if finding is PeopleProblem.USCC_WRONG_LENGTH else NO_PARAMS
    return (Problem(field, finding, params, warns=True),)


def _uscc_finding(code: str) -> PeopleProblem | None:
    if len(code) != 18:
        return PeopleProblem.USCC_WRONG_LENGTH
    if not set(code) <= set(_USCC_SIGNS):
        return PeopleProblem.USCC_CHARACTERS
    total = sum(_USCC_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(code[:17]))
    # The negative remainder is 0 when the sum is a multiple of 31, where 31 - 0 would have no sign.
    return None if _USCC_SIGNS[-total % 31] == code[17] else PeopleProblem.USCC_CHECKSUM


_LINES = (
    "region_name", "address", "work_unit", "specialty", "congress_term", "electoral_district",
)  # fmt: skip


def tidy_person(command: AddPerson) -> AddPerson:
    """Return the command with every text as it is stored."""
    return replace(
        command,
        name=clean_name(command.name),
        phone=normal_phone(command.phone),
        region_code=normal_id(command.region_code),
        region_name=clean_line(command.region_name),
        address=clean_line(command.address),
        work_unit=clean_line(command.work_unit),
        specialty=clean_line(command.specialty),
        congress_term=clean_line(command.congress_term),
        electoral_district=clean_line(command.electoral_district),
    )


def check_person(command: AddPerson) -> Problems:
    """Return what is wrong with a person about to be added; ``tidy_person`` comes first."""
    found = [*check_name(command.name), *check_phone(command.phone)]
    if not command.name:
        found.append(Problem("name", PeopleProblem.NAME_MISSING))
    found += check_length(command.region_code, REGION_CODE_LIMIT, field="region_code")
    for name in _LINES:
        found += check_length(getattr(command, name), LINE_LIMIT, field=name)
    if command.kind is PersonKind.DEPUTY and command.level is None:
        found.append(Problem("level", PeopleProblem.LEVEL_MISSING))
    if command.kind is PersonKind.LEGAL_OFFICER and command.officer_role is None:
        found.append(Problem("officer_role", PeopleProblem.ROLE_MISSING))
    return tuple(found)


def listed_kinds(actor: Actor) -> frozenset[PersonKind]:
    """Return the lists of the directory a person may read: residents only who reads their names, masked at least."""
    reads_names = grant(actor, Permission.SEE_NAME) is not Grant.NO
    return frozenset(one for one in PersonKind if reads_names or one is not PersonKind.VOTER)


_STREET = re.compile(r".*?(?:街道|镇|乡(?!村))|.*?(?:路|街|巷|弄|大道)|.*?[市区县]")


def mask_name(name: str) -> str:
    """Return the first character and two stars: 王**."""
    return f"{name[0]}**" if name else ""


def mask_phone(phone: str) -> str:
    """Return three figures, stars and four figures: 138 **** 4417; a short number shows four at most."""
    digits = normal_phone(phone).partition("-")[0]
    if len(digits) >= 10:
        return f"{digits[:3]} **** {digits[-4:]}"
    return f"**** {digits[-4:]}" if len(digits) >= 7 else "****" * bool(digits)


def phone_tail(phone: str) -> str:
    """Return the last four figures, before any extension."""
    return normal_phone(phone).partition("-")[0][-4:]


def mask_number(number: str) -> str:
    """Return a paper's number, plate or account with its last four signs only; four or fewer show nothing."""
    shown = number[-4:] if len(number) > 4 else ""
    return "*" * (len(number) - len(shown)) + shown


def mask_address(address: str) -> str:
    """Return an address down to its street or town, the rest as four stars."""
    street = _STREET.match(address)
    return f"{street[0] if street else ''}****" if address else ""
