"""The columns of the directory's table."""

from __future__ import annotations

from db.people.contracts import DeputyLevel, OfficerRole, PersonLine
from desktop.people.facts import IDENTITY, PLACE, SPECIALITY, identity
from desktop.tables.column import Column
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP
from desktop.wording.secrecy_words import shown_name

BADGE = QT_TRANSLATE_NOOP("PeopleColumns", " ")
"""The badge needs no heading to see; what it says stands in the column of identities."""


def rank_of(line: PersonLine) -> DeputyLevel | OfficerRole | None:
    """Return what the badge of a person shows, None for those who carry none."""
    return line.level or line.officer_role


def _ink(line: PersonLine) -> str:
    return "text.primary" if line.active else "text.disabled"


COLUMNS: tuple[Column[PersonLine], ...] = (
    Column(BADGE, rank_of, lambda rank: "" if rank is None else words.of(rank), width=48),
    Column(
        QT_TRANSLATE_NOOP("PeopleColumns", "Name"),
        lambda line: shown_name(line.name),
        width=108,
        ink=_ink,
    ),
    Column(IDENTITY, lambda line: line, identity, width=116, keeps_width=True),
    Column(
        SPECIALITY, lambda line: formats.specialities(line.specialty), width=120, stretches=True
    ),
    Column(
        QT_TRANSLATE_NOOP("PeopleColumns", "Phone"),
        lambda line: line.phone,
        width=122,
        keeps_width=True,
    ),
    Column(PLACE, lambda line: line.region_name, width=104),
)
"""Badge, name, identity, speciality, masked phone, place; rows come in the order of kind and name."""
