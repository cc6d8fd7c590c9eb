"""What the person card says of somebody, line by line and without drawing it."""

from __future__ import annotations

from collections.abc import Iterator

from db.people.contracts import Mandate, PersonDetail, PersonKind, PersonLine
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

Fact = tuple[str, str]
"""A word and what it says."""

IDENTITY = QT_TRANSLATE_NOOP("PersonFacts", "Identity")
SPECIALITY = QT_TRANSLATE_NOOP("PersonFacts", "Speciality")
_DISTRICT = QT_TRANSLATE_NOOP("PersonFacts", "Constituency")
_TERM = QT_TRANSLATE_NOOP("PersonFacts", "Term")
_GENDER = QT_TRANSLATE_NOOP("PersonFacts", "Gender")
PLACE = QT_TRANSLATE_NOOP("PersonFacts", "Community")
_ADDRESS = QT_TRANSLATE_NOOP("PersonFacts", "Address")
_UNIT = QT_TRANSLATE_NOOP("PersonFacts", "Work unit")
_PINYIN = QT_TRANSLATE_NOOP("PersonFacts", "Pinyin")
_NOT_USED = QT_TRANSLATE_NOOP("PersonFacts", "no longer active")
_SPAN = QT_TRANSLATE_NOOP("PersonFacts", "{start} – {end}")
_STATED_GENDERS = {"1", "2"}


def identity(line: PersonLine) -> str:
    """Return who a person is here: 区人大代表, 法官, or the kind."""
    rank = line.level or line.officer_role
    return words.of(rank) if rank is not None else words.of(line.kind)


def facts_of(person: PersonDetail) -> Iterator[Fact]:
    """Yield the lines of the card that say something; the phone has a line of its own."""
    line = person.line
    found: list[tuple[Mark, str]] = [(IDENTITY, _identities(person))]
    found.append((SPECIALITY, formats.specialities(line.specialty)))
    for seat in (
        person.mandates if len(person.mandates) == 1 else ()
    ):  # several stand below, each whole
        found.append((_DISTRICT, seat.electoral_district))
        found.append((_TERM, _term(seat)))
    if line.kind is PersonKind.VOTER and person.gender.value in _STATED_GENDERS:
        found.append((_GENDER, words.of(person.gender)))
    found += [
        (PLACE, line.region_name),
        (_ADDRESS, person.address),
        (_UNIT, person.work_unit),
        (_PINYIN, _letters(person)),
    ]
    yield from ((say(mark), text) for mark, text in found if text)


def _identities(person: PersonDetail) -> str:
    ranks = [seat.level for seat in person.mandates]
    names = [words.of(rank) for rank in dict.fromkeys(ranks)] or [identity(person.line)]
    if not person.line.active:
        names.append(say(_NOT_USED))
    return formats.listed(tuple(names))


def _term(seat: Mandate) -> str:
    if seat.term_start is None or seat.term_end is None:
        return seat.congress_term
    start, end = formats.full_day(seat.term_start), formats.full_day(seat.term_end)
    return say(_SPAN, start=start, end=end)


def _letters(person: PersonDetail) -> str:
    return " · ".join(part for part in (person.pinyin, person.initials) if part)
