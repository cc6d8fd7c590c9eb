"""The tables that set-up makes, made here when set-up has not run."""

from __future__ import annotations

import pytest

import resources
from db.search import build, tables


@pytest.fixture(scope="session", autouse=True)
def built_tables() -> None:
    names = (tables.READINGS_FILE, tables.VARIANTS_FILE)
    if not all(resources.path("built", name).exists() for name in names):
        build.main([])
