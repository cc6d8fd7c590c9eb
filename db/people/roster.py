"""What crosses about a list of deputies as a spreadsheet: rows coming in, the verdict on each, lines going out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from db.kernel.ids import ImportId, PersonId
from db.kernel.problems import Problem, ProblemCode

OF_PERSON = ("name", "gender", "phone", "work_unit", "address", "region_code", "region_name")
OF_SEAT = ("level", "certificate_no", "electoral_district", "status", "npc_post", "pledge")
OF_FILE = (
    "ethnicity", "birth_month", "native_place", "political_status", "education", "degree",
    "school", "major", "email", "office_phone", "qq", "wechat", "postcode", "id_number",
    "login_name", "sector", "is_reelected",
)  # fmt: skip
"""Which record a value of a row goes to."""

_NOTHING: Mapping[str, object] = MappingProxyType({})


class RosterVerdict(StrEnum):
    """What comes of one row of a list."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    REFUSED = "refused"


class RosterProblem(ProblemCode):
    """Why a row of a list cannot be taken, or what to look at."""

    KEY_MISSING = "roster_key_missing"
    NAME_DIFFERS = "roster_name_differs"
    ID_DIFFERS = "roster_id_differs"
    SEVERAL_MEANT = "roster_several_meant"
    SEVERAL_SEATS = "roster_several_seats"
    ROW_TWICE = "roster_row_twice"
    ROUNDED = "roster_rounded"
    WORD_UNKNOWN = "roster_word_unknown"
    NOT_A_MONTH = "roster_not_a_month"
    ALREADY_UNDONE = "roster_already_undone"
    NAME_KNOWN = "roster_name_known"
    """Somebody of the same name is known, and neither certificate, identity number nor phone says it is the same."""
    OTHER_KIND = "roster_other_kind"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """What one row says; a blank or masked cell says nothing."""

    place: int
    """Its place under the headings, from 0 on."""
    values: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
    problems: tuple[Problem, ...] = ()
    """What could not even be read, by field."""


@dataclass(frozen=True, slots=True)
class RosterJudged:
    """What would come of a row."""

    place: int
    verdict: RosterVerdict
    name: str
    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Write these rows as one act; ``import_id`` is made before the first try."""

    import_id: ImportId
    rows: tuple[RosterRow, ...]


@dataclass(frozen=True, slots=True)
class RosterImported:
    """How many rows made somebody or something new, and how many corrected what was known."""

    import_id: ImportId
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class RosterUndone:
    """How many people went out of use again, how many records read as before, how many somebody changed since."""

    retired: int
    restored: int
    kept: int


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One seat of one deputy as a list names it; contact details are masked unless two people took them out."""

    person: PersonId
    values: Mapping[str, object]
