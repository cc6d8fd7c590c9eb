"""Workbooks of invented deputies with the headings of the congress's own sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from desktop.people.roster_columns import headings

THE_29 = tuple(names[0] for names in headings().headings.values())
_SURNAMES, _GIVEN = (
    "林苏骆祝顾陆许沈闻韩葛龚温姚叶",
    "见山砚清怀瑾云舟念慈承安秋实知行静喆存真珺予汀兰",
)
_LEVELS = ("全国", "省", "市", "区", "镇")


def name_of(at: int) -> str:
    """Return one of some thousands of names."""
    first, rest = divmod(at, len(_SURNAMES))[::-1]
    return _SURNAMES[first] + _GIVEN[rest % 20] + _GIVEN[rest // 20]


def deputy_row(at: int) -> dict[str, str]:
    """Return what the sheet says of one deputy, by heading."""
    return {
        "代表证号": f"DB{at:05}", "姓名": name_of(at), "性别": "女" if at % 3 else "男",
        "民族": "汉族", "出生年月": f"19{60 + at % 30}-{1 + at % 12:02}", "手机": f"1990000{at:04}",
        "代表级别": _LEVELS[at % 5], "原选举单位或选区": f"第{1 + at % 40}选区", "状态": "在任",
        "工作单位及职务": "海昌农具厂", "邮编": "014400",
    }  # fmt: skip


def workbook(path: Path, rows: Iterable[dict[str, str]], names: Sequence[str] = THE_29) -> Path:
    """Write a workbook as a person does, with every cell as text."""
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, names)
        for at, row in enumerate(rows, 1):
            for column, name in enumerate(names):
                page.write_string(at, column, row.get(name, ""))
    return path
