"""A mapping file is right or says what is wrong in it, every fault at once and with its place."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

import resources
from db.kernel.errors import InvalidInput
from db.reception.mapping import FieldMapping
from db.reception.mapping_rules import MOST_BYTES, MappingProblem, check_import, read_mapping
from db.sheets.layout import Encoding, Layout, TextForm
from db.stations.categories import Categories

CATEGORIES = Categories.load(resources.path("categories", "matters.json"))
SHIPPED = sorted(resources.path("mappings").glob("*.mapping.json"))
SOUND: dict[str, Any] = {
    "mapping_file": 1,
    "platform": "试用平台",
    "columns": [
        {"name": "编号", "field": "external_number"},
        {"name": "时间", "field": "received_at", "dates": "YYYYMMDD"},
        {"name": "标题", "field": "title"},
        {"name": "缓急", "field": "urgency", "values": {"normal": "平"}, "otherwise": "急"},
        {"name": "来源", "constant": "联络站"},
    ],
}


def read(given: object) -> FieldMapping:
    return read_mapping(json.dumps(given, ensure_ascii=False).encode(), CATEGORIES)


def faults(given: object) -> set[tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        read(given)
    return {(one.field, one.code.value) for one in caught.value.problems}


def changed(**values: Any) -> dict[str, Any]:
    return copy.deepcopy(SOUND) | values


def with_column(**values: Any) -> dict[str, Any]:
    made = copy.deepcopy(SOUND)
    made["columns"].append(values)
    return made


def test_a_sound_file_is_read_with_what_is_usual_filled_in() -> None:
    found = read(SOUND)
    assert found.layout == Layout(TextForm.CSV, Encoding.UTF_8_BOM, ",")
    assert found.headings == ("编号", "时间", "标题", "缓急", "来源")
    check_import(found)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_examples_that_come_with_the_program_are_sound_both_ways(path: Any) -> None:
    check_import(read_mapping(path.read_bytes(), CATEGORIES))


@pytest.mark.parametrize(
    ("given", "place", "problem"),
    [
        ([], "mapping_file", MappingProblem.NO_MAPPING),
        ({"columns": []}, "mapping_file", MappingProblem.NO_MAPPING),
        (changed(mapping_file=True), "mapping_file", MappingProblem.NO_MAPPING),
        (changed(mapping_file=2), "mapping_file", MappingProblem.NEWER),
        (changed(platform=""), "platform", MappingProblem.KEY_MISSING),
        (changed(platform=7), "platform", MappingProblem.NO_TEXT),
        (changed(form="xml"), "form", MappingProblem.CHOICE_UNKNOWN),
        (changed(encoding="gbk"), "encoding", MappingProblem.CHOICE_UNKNOWN),
        (changed(separator="#"), "separator", MappingProblem.CHOICE_UNKNOWN),
        (changed(form="json", separator=";"), "separator", MappingProblem.CSV_ONLY),
        (changed(form="json", encoding="gb18030"), "encoding", MappingProblem.JSON_IS_UTF_8),
        (changed(fields=[]), "fields", MappingProblem.KEY_UNKNOWN),
        (changed(dates="YYYY-DD"), "dates", MappingProblem.PATTERN_WRONG),
        (changed(dates="YYYY-MM-DD mm"), "dates", MappingProblem.PATTERN_WRONG),
        (changed(columns={}), "columns", MappingProblem.NO_LIST),
        (changed(columns=[]), "columns", MappingProblem.NO_LIST),
        (changed(columns=["编号"]), "columns[1]", MappingProblem.NO_OBJECT),
        (
            changed(columns=[{"name": str(n), "constant": ""} for n in range(101)]),
            "columns", MappingProblem.COLUMNS_TOO_MANY,
        ),
        (with_column(field="place"), "columns[6].name", MappingProblem.KEY_MISSING),
        (with_column(name="=标", field="place"), "columns[6].name", MappingProblem.NAME_UNFIT),
        (with_column(name="a\nb", field="place"), "columns[6].name", MappingProblem.NAME_UNFIT),
        (with_column(name="标题", field="place"), "columns[6].name", MappingProblem.NAME_TWICE),
        (with_column(name="题", field="title"), "columns[6].field", MappingProblem.FIELD_TWICE),
        (with_column(name="题", field="id_number"), "columns[6].field", MappingProblem.FIELD_UNKNOWN),
        (with_column(name="题"), "columns[6]", MappingProblem.FIELD_OR_CONSTANT),
        (
            with_column(name="题", field="place", constant="x"),
            "columns[6]", MappingProblem.FIELD_OR_CONSTANT,
        ),
        (
            with_column(name="地", field="place", values={"a": "b"}),
            "columns[6].values", MappingProblem.NO_CODES,
        ),
        (
            with_column(name="地", field="place", dates="YYYYMMDD"),
            "columns[6].dates", MappingProblem.NO_DAY,
        ),
        (
            with_column(name="地", field="place", prefix="p"),
            "columns[6].prefix", MappingProblem.PREFIX_UNFIT,
        ),
        (
            with_column(name="地", field="place", optional="yes"),
            "columns[6].optional", MappingProblem.NO_YES_OR_NO,
        ),
        (
            with_column(name="类", field="scale", values=["minor"]),
            "columns[6].values", MappingProblem.NO_OBJECT,
        ),
        (
            with_column(name="类", field="scale", values={"minor": "1"}),
            "columns[6].values", MappingProblem.CODES_MISSING,
        ),
        (
            with_column(name="类", field="scale", values={"tiny": "1"}, otherwise="2"),
            "columns[6].values", MappingProblem.CODE_UNKNOWN,
        ),
        (
            with_column(name="类", field="scale", otherwise="2", unknown="tiny"),
            "columns[6].unknown", MappingProblem.CODE_UNKNOWN,
        ),
        (
            with_column(name="类", field="scale", values={"minor": "1", "major": "1"}, otherwise=""),
            "columns[6].values", MappingProblem.WORD_TWICE,
        ),
        (
            with_column(name="类", field="category", values={"01": "建"}),
            "columns[6].values", MappingProblem.CODES_MISSING,
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(given: object, place: str, problem: MappingProblem) -> None:
    assert (place, problem.value) in faults(given)


def test_every_fault_is_told_at_once() -> None:
    given = changed(form="xml", platform="") | {"columns": [{"name": "a", "field": "b"}]}
    assert {place for place, _ in faults(given)} == {"form", "platform", "columns[1].field"}


@pytest.mark.parametrize(
    ("written", "problem", "line"),
    [
        (b'{"mapping_file": 1,\n"platform": }', MappingProblem.NO_JSON, 2),
        (b'{"mapping_file": 1,\n"platform": "\xff"}', MappingProblem.NO_JSON, 2),
        (b"[" * 100_000, MappingProblem.NO_JSON, 1),
        (b'{"mapping_file": 1, "mapping_file": 1}', MappingProblem.KEY_TWICE, None),
        (b" " * (MOST_BYTES + 1), MappingProblem.TOO_LARGE, None),
    ],
    ids=["comma", "bytes", "brackets", "twice", "large"],
)
def test_what_is_no_json_is_told_with_its_line(
    written: bytes, problem: MappingProblem, line: int | None
) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_mapping(written, CATEGORIES)
    (found,) = caught.value.problems
    assert (found.code, found.params.get("line")) == (problem, line)


def test_a_mapping_that_names_no_number_day_or_request_is_for_exports_alone() -> None:
    found = read(changed(columns=[{"name": "地点", "field": "place"}]))
    with pytest.raises(InvalidInput) as caught:
        check_import(found)
    assert caught.value.problems[0].params["fields"] == "external_number, received_at, title"
