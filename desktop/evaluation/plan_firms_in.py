"""Firms from a sheet: every row is shown with what would come of it, then they stand in the plan that is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.evaluation.contracts import KeptFirm, NewFirm
from db.evaluation.firm_list import FirmVerdict, JudgedFirm, judged
from db.sheets.reading import read_table
from db.sheets.table import Table
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.sheets.examined import Looked
from desktop.sheets.headings import headed, meant
from desktop.sheets.sheet_in import SheetIn, SheetWords
from desktop.tables.column import Align, Column
from desktop.wording import words
from desktop.wording.formats import listed
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

_HEADINGS = {
    "name": ("企业名称", "单位名称", "名称", "企业", "受检企业", "检查对象"),
    "uscc": ("统一社会信用代码", "信用代码", "社会信用代码"),
    "region_name": ("所在镇街", "镇街", "所在地", "属地", "村社区"),
    "contact": ("联系人", "负责人", "法定代表人"),
    "phone": ("联系电话", "电话", "手机", "手机号"),
}
_KNOWN = {word: field for field, some in _HEADINGS.items() for word in some}
_TAKEN = frozenset({FirmVerdict.NEW, FirmVerdict.ODD})
_TAGS = {
    FirmVerdict.NEW: ("ok", "plus"), FirmVerdict.ODD: ("warn", "alert-triangle"),
    FirmVerdict.THERE: ("neutral", "check"), FirmVerdict.REFUSED: ("bad", "alert-circle"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FirmsFile:
    """A table with what its columns mean."""

    table: Table
    fields: tuple[str | None, ...]

    def firms(self) -> tuple[tuple[int, NewFirm], ...]:
        """Return every firm with the place of its row; empty rows are passed over."""
        found = []
        for at, row in enumerate(self.table.rows):
            cells = {
                field: cell.strip() for field, cell in zip(self.fields, row, strict=False) if field
            }
            if any(cells.values()):
                found.append((at, NewFirm(**{"name": "", **cells})))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class FirmRow:
    """One row of the preview; the id only tells rows apart."""

    id: UUID
    verdict: JudgedFirm
    place: int


@dataclass(frozen=True, slots=True)
class FirmsLooked(Looked[FirmRow]):
    """A list of firms with what would come of every row."""

    file: FirmsFile

    @property
    def table(self) -> Table:
        """Return the table the rows were read from."""
        return self.file.table

    @property
    def fields(self) -> tuple[str | None, ...]:
        """Return what its columns mean."""
        return self.file.fields

    def left_out(self) -> int:
        """Return how many rows cannot be taken."""
        return self.count(FirmVerdict.REFUSED)


def reasons(line: FirmRow) -> str:
    """Return what stands in the way of a row, or is odd about it."""
    return listed(tuple(words.of(one).rstrip("。.") for one in line.verdict.problems))


def _tag(line: FirmRow) -> TagWords:
    return TagWords(*_TAGS[line.verdict.verdict], words.of(line.verdict.verdict))


COLUMNS: tuple[Column[FirmRow], ...] = (
    Column(
        QT_TRANSLATE_NOOP("FirmsIn", "Row"), lambda line: line.place, str, 52, align=Align.END,
        keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("FirmsIn", "What comes of it"), lambda line: line.verdict.verdict, tag=_tag,
        width=120, keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("FirmsIn", "Firm"), lambda line: line.verdict.firm.name, width=220),
    Column(
        QT_TRANSLATE_NOOP("FirmsIn", "Credit code"), lambda line: line.verdict.firm.uscc, width=190,
        keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("FirmsIn", "Reason"), reasons, str, 240, stretches=True),
)  # fmt: skip
_CHOICES = (
    ("name", QT_TRANSLATE_NOOP("FirmsIn", "Firm")),
    ("uscc", QT_TRANSLATE_NOOP("FirmsIn", "Credit code")),
    ("region_name", QT_TRANSLATE_NOOP("FirmsIn", "Place")),
    ("contact", QT_TRANSLATE_NOOP("FirmsIn", "Contact")),
    ("phone", QT_TRANSLATE_NOOP("FirmsIn", "Phone")),
)
_SAID = SheetWords(
    title=QT_TRANSLATE_NOOP("FirmsIn", "Take firms in from a sheet"),
    question=QT_TRANSLATE_NOOP("FirmsIn", "Choose the list of firms"),
    verdicts=tuple(FirmVerdict), taken=_TAKEN | {FirmVerdict.THERE}, columns=COLUMNS,
    reasons=reasons, choices=lambda: [(field, say(word)) for field, word in _CHOICES],
    key="plan-firms",
)  # fmt: skip


def read_firms(path: Path) -> FirmsFile:
    """Read a list of firms; raises InvalidInput for a file that is no table."""
    table = headed(read_table(path), _recognised)
    return FirmsFile(table, _recognised(table.headings))


def look(path: Path, file: FirmsFile, present: Sequence[NewFirm]) -> FirmsLooked:
    """Return a file with what would come of every row."""
    found = file.firms()
    verdicts = judged([firm for _, firm in found], present)
    lines = tuple(
        FirmRow(UUID(int=at + 1), one, file.table.place_of(at))
        for (at, _), one in zip(found, verdicts, strict=True)
    )
    counts: Counter[StrEnum] = Counter(one.verdict.verdict for one in lines)
    return FirmsLooked(path, lines, {one.id: one for one in lines}, counts, file)


class FirmsIn(SheetIn):
    """``taken(tuple[NewFirm, …])`` gives the firms to the plan; nothing is written before the plan is kept."""

    taken = Signal(object)
    examined: FirmsLooked | None

    def __init__(self, desk: Desk) -> None:
        beginning = _Beginning()
        super().__init__(desk, _SAID, beginning)
        self._present: tuple[NewFirm, ...] = ()
        beginning.chosen.connect(self.begin)
        self._arrange()

    def know(self, present: Iterable[KeptFirm]) -> None:
        """Say which firms stand in the plan already."""
        self._present = tuple(one.facts for one in present)

    def _read(self, path: Path) -> FirmsFile:
        return read_firms(path)

    def _know(self, path: Path, found: FirmsFile) -> None:
        self._show(look(path, found, self._present))

    def _look_again(self, fields: Sequence[str | None] | None = None) -> None:
        now = self.examined
        assert now is not None, "only an open file is looked at again"
        self._know(
            now.path, now.file if fields is None else replace(now.file, fields=tuple(fields))
        )

    def _writing(self, progress: Progress) -> Callable[[], tuple[NewFirm, ...]]:
        lines = self.examined.lines if self.examined else ()
        firms = tuple(one.verdict.firm for one in lines if one.verdict.verdict in _TAKEN)
        return partial(tuple, firms)

    def _writes(self) -> int:
        return self.examined.count(*_TAKEN) if self.examined else 0

    def _offer_undo(self, done: tuple[NewFirm, ...]) -> None:
        self.taken.emit(done)
        told = self.tr("%n firms stand in the plan now; keep it when it is right", "", len(done))
        self._desk.notices.toast(told)


class _Beginning(QWidget):
    """``chosen()`` asks for a file."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        choose = Button(self.tr("Choose a file"), icon="folder-open", kind="primary")
        choose.clicked.connect(self.chosen)
        body = self.tr(
            "Excel, WPS and CSV files with the names of the firms; credit code, town, contact and phone where they"
            " are known.\n"
            "Every row is shown with what would come of it before it enters the plan."
        )
        shown = EmptyState(
            "package-import", self.tr("Choose the list of firms"), body, buttons=(choose,)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)


def _recognised(names: Sequence[str]) -> tuple[str | None, ...]:
    return meant(names, _KNOWN, lambda name: "".join(name.split()))
