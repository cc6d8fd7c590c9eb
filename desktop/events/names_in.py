"""Names for a roster out of a spreadsheet: they stand in the form, to be looked at, before anybody is put on a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.events.rules import EventProblem
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem
from db.sheets.reading import read_table
from db.sheets.table import Table
from desktop.sheets.headings import headed, meant

_FIELDS = "name", "unit", "phone", "seat"
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "name": ("姓名", "名字", "代表姓名", "参会人", "参会人员", "联系人"),
    "unit": ("单位", "工作单位", "工作单位及职务", "单位及职务", "企业", "企业名称", "小组", "村社区"),
    "phone": ("手机", "手机号", "手机号码", "电话", "联系电话", "联系方式"),
    "seat": ("座位", "座位号", "席位", "座次"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """What was read: a line for each person, as the form takes them."""

    lines: tuple[str, ...]
    damaged: int
    """Telephone numbers that Excel had turned into rounded figures; they are left empty."""


def read_names(path: Path) -> Names:
    """Return the people of a file; raises InvalidInput, CannotOpen. Runs away from the window and the database."""
    table = headed(read_table(path), _recognised)
    fields = _recognised(table.headings)
    if "name" not in fields:
        raise InvalidInput([Problem("lines", EventProblem.NO_NAMES)])
    places = {field: at for at, field in enumerate(fields) if field is not None}
    lines = (_line(table, row, places) for row in range(len(table.rows)))
    lost = sum(column == places.get("phone") for _, column in table.damaged)
    return Names(tuple(line for line in lines if line.strip()), lost)


def _line(table: Table, row: int, places: Mapping[str, int]) -> str:
    told = [_cell(table, row, places.get(field)) for field in _FIELDS]
    return "\t".join(told).rstrip() if told[0] else ""


def _cell(table: Table, row: int, column: int | None) -> str:
    if column is None or (row, column) in table.damaged:
        return ""
    return " ".join(table.rows[row][column].split())


def _recognised(names: Sequence[str]) -> tuple[str | None, ...]:
    known = {one: field for field, many in _KNOWN.items() for one in many}
    return meant(names, known, _loose)


def _loose(name: str) -> str:
    """Return a heading without what people put around it."""
    return "".join(name.split()).strip("：:*（）()")
