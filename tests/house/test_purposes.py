"""No column keeps personal data without purpose, class and time, and the page for people says the same (R-50)."""

from __future__ import annotations

import importlib
from collections import Counter

import pytest
from sqlalchemy import Table

from db.impersonal import BOOKKEEPING, free_of_it
from db.purposes import HELD
from db.storage.base import Base
from tests.house.purposes_page import PATH, page
from tests.house.tree import modules


@pytest.fixture(scope="module")
def columns() -> frozenset[str]:
    """Every column of every table that the program keeps."""
    for module in modules("db"):
        if module.name.endswith("records.py"):
            importlib.import_module(module.name.removesuffix(".py").replace("/", "."))
    return frozenset(one for table in Base.metadata.tables.values() for one in _columns_of(table))


def _columns_of(table: Table) -> list[str]:
    is_recorded = "base_hlc" in table.columns
    names = [column.name for column in table.columns]
    return [f"{table.name}.{one}" for one in names if not (is_recorded and one in BOOKKEEPING)]


def _personal() -> list[str]:
    return [column for held in HELD for column in held.each()]


def test_every_column_is_either_an_entry_or_named_as_free_of_personal_data(columns):
    said = {*_personal(), *free_of_it()}
    assert not columns - said


def test_no_entry_is_without_its_column(columns):
    said = {*_personal(), *free_of_it()}
    assert not said - columns


def test_a_column_stands_in_one_entry_only():
    every = Counter([*_personal(), *free_of_it()])
    assert not [column for column, times in every.items() if times > 1]


TELLING = ("name", "phone", "address", "signed_by", "approved_by", "reason", "remark", "sealed")
"""Words in a column of a synced record that point to a person or to free text."""

OF_NO_PERSON = {
    "station.name": "the station's own",
    "station.short_name": "the station's own",
    "station.phone": "the counter's telephone",
    "deputy_group.name": "a body",
    "council.name": "a body",
    "organization.name": "a body",
    "organization.short_name": "a body",
    "organization.phone": "its switchboard",
    "hub.name": "a district",
    "bundle_sent.name": "a file of ours",
    "bundle_taken.name": "a file of a station",
    "bundle_tray.name": "a file of a station",
    "bundle_tray.reason": "one of a list",
    "bundle_held.reason": "number of one of a list",
    "bundle_aside.reason": "number of one of a list",
    "supply_slot.region_name": "a community that a slot is offered to",
    "setting.name": "which setting",
    "reply_template.name": "what the template is called; names turn into places",
    "blob.name": "a keyed hash",
    "blob_part.name": "a keyed hash",
    "assignment.return_reason": "a code",
    "matter.decline_reason": "a code",
}


def test_what_sounds_like_a_person_counts_as_one_unless_there_is_a_reason(columns):
    found = {column for column in columns if column.partition(".")[2].endswith(TELLING)}
    assert found - set(_personal()) == set(OF_NO_PERSON)


def test_the_page_for_people_says_what_the_table_says():
    assert PATH.read_text(encoding="utf-8") == page()
