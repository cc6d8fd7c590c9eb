"""The rows of an opened day: its firms with what they came to, and the sheets of one firm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from db.evaluation.contracts import FirmLine, PartyRole, SessionView, SheetLine, SheetState
from db.evaluation.rules import DONE
from db.people.rules import check_uscc
from desktop.tables.column import Align, Column
from desktop.wording import words
from desktop.wording.formats import phone as masked
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_GRADES = QT_TRANSLATE_NOOP("VisitRows", "{word} {count}")
_ODD = QT_TRANSLATE_NOOP("VisitRows", "{code} (check it)")
_SCORING = QT_TRANSLATE_NOOP("VisitRows", "Not begun")
_TAGS: Mapping[SheetState, tuple[str, str]] = {
    SheetState.DRAFT: ("neutral", "pencil"),
    SheetState.FILLED: ("info", "list-details"),
    SheetState.DEPUTY_SIGNED: ("info", "user-check"),
    SheetState.OFFICER_SIGNED: ("info", "checks"),
    SheetState.OFFICER_REFUSED: ("warn", "alert-triangle"),
    SheetState.LOCKED: ("ok", "lock"),
    SheetState.SUMMARISED: ("ok", "circle-check"),
}


@dataclass(frozen=True, slots=True)
class FirmRow:
    """A firm with how far its sheets are."""

    id: UUID
    firm: FirmLine
    sheets: int
    done: int
    grades: tuple[tuple[str, int], ...]
    """Words of grades with how often each was given, as far as they may be looked at."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet with the names of who and what it is about."""

    id: UUID
    line: SheetLine
    department: str
    deputy: str
    firm: str
    items: int


def firm_rows(view: SessionView) -> tuple[FirmRow, ...]:
    """Return the firms of a day in their order."""
    return tuple(_firm_row(view, one) for one in view.firms)


def sheet_rows(view: SessionView, firm: UUID | None = None) -> tuple[SheetRow, ...]:
    """Return the sheets of a firm, by department and deputy as they were planned; of all firms for None."""
    names = names_of(view)
    firms = {one.id: one.name for one in view.firms}
    items = sum(1 for _ in view.form.template.items())
    return tuple(
        SheetRow(
            one.id, one, names.get(one.department, ""), names.get(one.deputy, ""),
            firms.get(one.firm, ""), items,
        )
        for one in view.sheets
        if firm is None or one.firm == firm
    )  # fmt: skip


def names_of(view: SessionView) -> Mapping[UUID, str]:
    """Return what the deputies and departments of a day are called."""
    return {one.record: one.name for one in view.parties if one.record is not None}


def called(view: SessionView, role: PartyRole) -> tuple[str, ...]:
    """Return the names of everybody in a role."""
    return tuple(one.name for one in view.parties if one.role is role)


def unfinished(view: SessionView) -> tuple[SheetRow, ...]:
    """Return the sheets that are not locked yet."""
    return tuple(one for one in sheet_rows(view) if one.line.state not in DONE)


def state_tag(line: SheetLine) -> TagWords:
    """Return the tag of a sheet; one that nobody has begun says so."""
    if line.state is SheetState.DRAFT and not line.answered:
        return TagWords("outline", "circle-dashed", say(_SCORING))
    tone, icon = _TAGS[line.state]
    return TagWords(tone, icon, words.of(line.state))


def _firm_row(view: SessionView, firm: FirmLine) -> FirmRow:
    sheets = [one for one in view.sheets if one.firm == firm.id]
    given = Counter(one.grade for one in sheets if one.grade and one.state in DONE)
    order = [one.word for one in view.form.template.grades]
    ranked = sorted(given.items(), key=lambda one: order.index(one[0]) if one[0] in order else 0)
    done = sum(one.state in DONE for one in sheets)
    return FirmRow(firm.id, firm, len(sheets), done, tuple(ranked))


def _code(row: FirmRow) -> str:
    code = row.firm.uscc
    return say(_ODD, code=code) if code and check_uscc(code) else code


def _is_odd(row: FirmRow) -> str:
    return "warning.text" if check_uscc(row.firm.uscc) else "text.secondary"


def _progress(row: FirmRow) -> str:
    return f"{row.done}/{row.sheets}"


def _graded(row: FirmRow) -> str:
    return "  ".join(say(_GRADES, word=word, count=count) for word, count in row.grades)


def _contact(row: FirmRow) -> str:
    return f"{row.firm.contact} {masked(row.firm.phone)}".strip()


def _score(score: Decimal | None) -> str:
    return "" if score is None else str(score)


def _answered(row: SheetRow) -> str:
    return f"{row.line.answered}/{row.items}"


def _version(row: SheetRow) -> str:
    return str(row.line.version) if row.line.version > 1 else ""


FIRMS: tuple[Column[FirmRow], ...] = (
    Column(QT_TRANSLATE_NOOP("VisitRows", "Firm"), lambda row: row.firm.name, width=190, stretches=True),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Credit code"), _code, width=190, ink=_is_odd),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Place"), lambda row: row.firm.region_name, width=110),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Contact"), _contact, width=170),
    Column(
        QT_TRANSLATE_NOOP("VisitRows", "Locked"), _progress, width=72, align=Align.END, keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Grades"), _graded, width=130),
)  # fmt: skip
SHEETS: tuple[Column[SheetRow], ...] = (
    Column(QT_TRANSLATE_NOOP("VisitRows", "Department"), lambda row: row.department, width=150, stretches=True),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Deputy"), lambda row: row.deputy, width=96),
    Column(
        QT_TRANSLATE_NOOP("VisitRows", "State"), lambda row: row.line.state, words.of, width=150,
        tag=lambda row: state_tag(row.line), keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("VisitRows", "Answered"), _answered, width=84, align=Align.END, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("VisitRows", "Score"), lambda row: row.line.score, _score, width=64,
        align=Align.END, keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("VisitRows", "Grade"), lambda row: row.line.grade, width=72),
    Column(
        QT_TRANSLATE_NOOP("VisitRows", "Version"), _version, width=64, align=Align.END, keeps_width=True,
    ),
)  # fmt: skip
UNFINISHED: tuple[Column[SheetRow], ...] = (
    Column(QT_TRANSLATE_NOOP("VisitRows", "Firm"), lambda row: row.firm, width=190, stretches=True),
    *SHEETS[:4],
)


def by_id(rows: Sequence[FirmRow] | Sequence[SheetRow]) -> bytes:
    """Return the ids of rows as a table model takes them."""
    return b"".join(one.id.bytes for one in rows)
