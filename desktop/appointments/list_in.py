"""A list of requests that was collected elsewhere: read, taken in once, and every row that was not says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.appointments.contracts import (
    AppointmentKind,
    RequestAppointment,
    RequestChannel,
    Requester,
    Taken,
)
from db.appointments.rules import AppointmentProblem
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import new_id
from db.kernel.problems import Problem
from db.sheets.limits import SheetProblem
from db.sheets.reading import read_table, refused
from db.sheets.table import Table
from desktop.appointments.fields import target_of
from desktop.appointments.slots import read_slot
from desktop.notices.message_bar import MessageBar
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("编号", "提交编号", "预约号"),
    "name": ("姓名", "预约人", "单位", "姓名/单位", "联系人", "您的姓名"),
    "phone": ("手机号", "电话", "联系电话", "手机", "您的电话"),
    "region_name": ("村社区", "社区", "村", "所在社区", "所属村社区"),
    "kind": ("类型", "预约类型"),
    "target": ("约见对象", "约见代表", "约见谁", "代表"),
    "topic": ("事由", "主题", "反映事项", "需求", "诉求"),
    "detail": ("详情", "说明", "具体内容", "内容"),
    "category": ("事项类别", "类别代码"),
    "wished_1": ("希望时段", "希望时间", "预约时间", "希望时段1"),
    "wished_2": ("希望时段2", "备选时间", "备选时段"),
    "wished_3": ("希望时段3",),
}
"""Words by which the columns of a form are known; the first is what our own template says."""

_WISHES = ("wished_1", "wished_2", "wished_3")
_SHOWN = 5
"""Rows that are named in the window; the others are counted."""

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Collected:
    """What a file says: requests with the number of their row, and rows that cannot be read."""

    requests: tuple[RequestAppointment, ...]
    rows: tuple[int, ...]
    unread: Mapping[int, Problem]


def collected(path: Path, clock: Clock) -> Collected:
    """Return the requests of a file; runs away from the window and the database. Raises InvalidInput."""
    table = read_table(path)
    places = _places(table.headings)
    found = list(_rows(table, places))
    read = [(row, _request(cells, clock)) for row, cells in found]
    good = [(row, one) for row, one in read if isinstance(one, RequestAppointment)]
    return Collected(
        tuple(one for _, one in good),
        tuple(row for row, _ in good),
        {row: one for row, one in read if isinstance(one, Problem)},
    )


def _places(headings: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; raises InvalidInput where name or topic is missing."""
    named = {heading.strip(): place for place, heading in reversed(list(enumerate(headings)))}
    places = {
        field: named[word]
        for field, known in HEADINGS.items()
        for word in known[::-1]
        if word in named
    }
    for needed in ("name", "topic"):
        if needed not in places:
            raise refused(SheetProblem.HEADING_MISSING, heading=HEADINGS[needed][0])
    return places


def _rows(table: Table, places: Mapping[str, int]) -> Iterator[tuple[int, Cells]]:
    for place, row in enumerate(table.rows):
        cells = {field: row[at].strip() if at < len(row) else "" for field, at in places.items()}
        if any(cells.values()):
            yield table.place_of(place), cells


def _request(cells: Cells, clock: Clock) -> RequestAppointment | Problem:
    """Return the request of a row, or what cannot be read in it: nothing of it is dropped silently."""
    today = local_date(clock.now())
    wished = [cells[name] for name in _WISHES if cells.get(name)]
    slots = [read_slot(text, today) for text in wished]
    kind = _kind(cells.get("kind", ""))
    if None in slots:
        return Problem("wished", AppointmentProblem.NOT_A_DAY)
    if kind is None:
        return Problem("kind", AppointmentProblem.KIND_UNKNOWN)
    return RequestAppointment(
        new_id(clock), kind,
        Requester(cells["name"], cells.get("phone", ""), region_name=cells.get("region_name", "")),
        cells["topic"], target_of(kind, cells.get("target", "")), cells.get("detail", ""),
        cells.get("category", ""), tuple(one for one in slots if one), RequestChannel.QR_IMPORT,
        outside_number=cells.get("number", ""),
    )  # fmt: skip


def _kind(text: str) -> AppointmentKind | None:
    """Return the kind that a word means; an empty cell is somebody who wants to meet a deputy."""
    if not text:
        return AppointmentKind.MEETS_DEPUTY
    return next((one for one in AppointmentKind if words.of(one) == text), None)


class ListIn(QObject):
    """Asks for the file, takes it in, and tells what became of it."""

    def __init__(self, desk: Desk, parent: QObject, messages: MessageBar) -> None:
        super().__init__(parent)
        self._desk, self._messages = desk, messages

    @Slot()
    def begin(self) -> None:
        """Ask for the file."""
        pattern = self.tr("Tables") + " (*.csv *.txt *.xlsx *.xls *.ods)"
        path = self._desk.questions.open_file(self.tr("Choose a list of requests"), pattern)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file and take its good rows in."""
        read = partial(collected, path, self._desk.clock)
        self._desk.jobs.compute(self, read, self._take, self._refuse)

    def _take(self, found: Collected) -> None:
        take = self._desk.workspace.appointments.requests.take_list
        work = partial(take, self._desk.actor, found.requests)
        self._desk.jobs.ask(self, work, partial(self._tell, found), self._refuse)

    def _tell(self, found: Collected, taken: Taken) -> None:
        wrong = dict(found.unread)
        wrong.update({found.rows[at]: problems[0] for at, problems in taken.refused.items()})
        head = self.tr("{added} taken in, {known} there before, {wrong} not taken").format(
            added=len(taken.added), known=len(taken.known), wrong=len(wrong)
        )
        lines = [
            self.tr("Row {row}: {why}").format(row=row, why=words.of(why))
            for row, why in sorted(wrong.items())[:_SHOWN]
        ]
        more = len(wrong) - len(lines)
        lines += [self.tr("and {n} more rows").format(n=more)] if more else []
        self._messages.show_message(Tone.WARN if wrong else Tone.OK, head, "\n".join(lines))

    def _refuse(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self._messages.show_message(Tone.WARN, words.of(error.problems[0]))
            return
        self._desk.notices.say_error(error)
