"""What went out by a mapping file comes in by it as the same; what a platform changed is told row by row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from db.kernel.errors import InvalidInput
from db.reception.codes import DemandType, Scale, Urgency
from db.reception.contracts import NewMatter
from db.reception.ledger import LedgerLine, LedgerScope, Verdict
from db.reception.ledger_rules import LedgerProblem
from db.reception.mapping import FieldMapping
from db.reception.mapping_rules import read_mapping
from db.sheets import child
from db.sheets.limits import SheetProblem
from db.sheets.table import Table
from desktop.reception.import_desk import Examined, examine
from desktop.reception.ledger_columns import categories
from desktop.reception.mapped_reading import read_by
from desktop.reception.mapping_file import load, write_mapped
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station

SHIPPED = sorted(resources.path("mappings").glob("*.mapping.json"))
TITLES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30)
MATTERS = st.builds(
    factories.matter,
    title=TITLES.map(lambda text: f"{text}路灯"), statement=st.text(max_size=60),
    category=st.sampled_from(["01", "03", "0301", "0302", "0401", "14", "99"]),
    demand_type=st.sampled_from([one for one in DemandType if one is not DemandType.REPORT]),
    urgency=st.sampled_from(Urgency), scale=st.sampled_from(Scale),
    place=st.sampled_from(["", "=东林路", "北门;南门", "'引号", "第一行 第二"]),
)  # fmt: skip


def mapping_of(*columns: dict[str, Any], **values: Any) -> FieldMapping:
    given = {"mapping_file": 1, "platform": "试用平台", "columns": columns} | values
    return read_mapping(json.dumps(given, ensure_ascii=False).encode(), categories())


NUMBER = {"name": "编号", "field": "external_number"}
DAY = {"name": "日期", "field": "received_at"}
TITLE = {"name": "标题", "field": "title"}
PLAIN = mapping_of(
    NUMBER, DAY, TITLE, {"name": "缓急", "field": "urgency", "values": {"normal": "平"}, "otherwise": "急"},
    {"name": "答复", "field": "reply", "optional": True},
)  # fmt: skip


def lines(station: Station) -> tuple[LedgerLine, ...]:
    ledger = station.workspace.ledger
    return ledger.lines(station.actor, ledger.export(station.actor, LedgerScope()).value)


def back(path: Path, mapping: FieldMapping) -> Table:
    """Read as the child does, without a process for each example."""
    layout = mapping.layout
    found = child._laid_out(str(path), [layout.form, layout.encoding, layout.separator], 100, 10**5)
    first, *rows = child._packed(found, 50_000, 100, 10**8)["rows"]
    return Table(tuple(first), tuple((*row, *[""] * (len(first) - len(row))) for row in rows))


def examined(station: Station, mapping: FieldMapping, table: Table) -> Examined:
    reading = read_by(mapping, table)
    return examine(station.workspace.ledger, station.actor, Path("a"), reading)


def told(station: Station, mapping: FieldMapping, *rows: tuple[str, ...]) -> list[Any]:
    found = examined(station, mapping, Table(mapping.headings, rows))
    return [
        (line.verdict.verdict, [(one.field, one.code) for one in line.verdict.problems])
        for line in found.lines
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(MATTERS, min_size=1, max_size=3))
def test_what_went_out_comes_back_with_nothing_to_do(
    qapp: Any, station: Station, clock: FakeClock, tmp_path: Path, path: Path,
    matters: list[NewMatter],
) -> None:  # fmt: skip
    station.workspace.reception.register_visit(station.actor, factories.visit(clock, *matters))
    mapping, here = load(path), lines(station)
    write_mapped(tmp_path / "out", mapping, here, lambda _done: None, contacts={})
    found = examined(station, mapping, back(tmp_path / "out", mapping))
    assert found.counts == {Verdict.SAME: len(here)}


def test_a_row_of_a_platform_is_filed_in_our_own_codes(qapp: Any, station: Station) -> None:
    row = ("P-1", "2026-03-01", "北门路灯", "急", "已修好")
    found = examined(station, mapping_of(
        NUMBER, DAY, TITLE, {"name": "缓急", "field": "urgency", "values": {"urgent": "急"}, "otherwise": ""},
        {"name": "答复", "field": "reply"},
    ), Table(("编号", "日期", "标题", "缓急", "答复"), (row,)))  # fmt: skip
    (line,) = found.lines
    assert line.verdict.verdict is Verdict.NEW
    assert line.row.values["urgency"] is Urgency.URGENT
    assert (line.title, line.place) == ("北门路灯", 2)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (("P-1", "01.03.2026", "灯", "平", ""), ("received_at", LedgerProblem.NOT_LIKE_THAT)),
        (("P-1", "2026-03-01", "灯", "中", ""), ("urgency", LedgerProblem.WORD_UNKNOWN)),
        (("P-1", "2027-03-01", "灯", "平", ""), ("received_at", LedgerProblem.LATER_THAN_NOW)),
    ],
)
def test_a_cell_that_means_nothing_here_says_why(
    qapp: Any, station: Station, row: tuple[str, ...], problem: tuple[str, LedgerProblem]
) -> None:
    ((found, problems),) = told(station, PLAIN, row)
    assert found is Verdict.REFUSED
    assert problem in problems


def test_columns_may_stand_in_any_order_beside_others_and_optional_ones_may_be_missing(
    qapp: Any, station: Station
) -> None:
    table = Table(
        ("备用", "缓急", "标题", "日期", "编号"), (("x", "平", "灯", "2026-03-01", "P-1"),)
    )
    found = examined(station, PLAIN, table)
    assert found.counts == {Verdict.NEW: 1}
    assert found.reading.fields == ("external_number", "received_at", "title", "urgency")


@pytest.mark.parametrize(
    ("headings", "problem", "heading"),
    [
        (("编号", "日期", "标题"), SheetProblem.HEADING_MISSING, "缓急"),
        (("编号", "日期", "标题", "缓急", "标题"), SheetProblem.HEADING_TWICE, "标题"),
    ],
)
def test_a_heading_that_is_missing_or_stands_twice_is_named(
    qapp: Any, headings: tuple[str, ...], problem: SheetProblem, heading: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_by(PLAIN, Table(headings, ()))
    (found,) = caught.value.problems
    assert (found.code, found.params) == (problem, {"heading": heading})


def test_a_row_that_goes_on_behind_the_headings_is_not_trusted(qapp: Any, station: Station) -> None:
    sound, shifted = (
        ("P-1", "2026-03-01", "灯", "平", "", ""), ("P-2", "2026-03-01", "灯", "平", "好", "多出来"),
    )  # fmt: skip
    table = Table((*PLAIN.headings, ""), (sound, shifted))
    first, second = examined(station, PLAIN, table).lines
    assert first.verdict.verdict is Verdict.NEW
    assert [one.code for one in second.verdict.problems] == [LedgerProblem.ROW_TOO_WIDE]


def test_two_platforms_may_count_alike_where_each_has_its_prefix(
    qapp: Any, station: Station, clock: FakeClock
) -> None:
    matter = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, matter)
    ours = lines(station)[0]
    row = ("7", "2026-03-18", ours.title)
    for prefix in ("甲-", "乙-"):
        mapping = mapping_of({**NUMBER, "prefix": prefix}, DAY, TITLE)
        found = examined(station, mapping, Table(mapping.headings, (row,)))
        assert found.lines[0].row.values["external_number"] == f"{prefix}7"


def test_what_a_platform_did_meanwhile_changes_nothing_here(
    qapp: Any, station: Station, clock: FakeClock
) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    (ours,) = lines(station)
    mapping = mapping_of(
        NUMBER, DAY, TITLE, {"name": "站内编号", "field": "key"}, {"name": "答复", "field": "reply"}
    )
    row = ("P-1", "2026-03-18", ours.title, ours.key, "平台的答复")
    found = examined(station, mapping, Table(mapping.headings, (row,)))
    (line,) = found.lines
    assert (line.verdict.verdict, line.verdict.changed) == (Verdict.UPDATE, ("external_number",))
