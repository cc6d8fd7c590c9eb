"""The benchmarks stand ready: each loads, is told of, and counts as it says; how fast they are is no test."""

from __future__ import annotations

import importlib

import pytest

from benchmarks import measure
from tests.house.tree import ROOT

NAMES = sorted(path.stem for path in (ROOT / "benchmarks").glob("bench_*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_loads_and_can_be_started(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").main)


@pytest.mark.parametrize("page", ["benchmarks/README.md", "docs/benchmarks.md"])
def test_every_benchmark_is_told_of(page: str) -> None:
    told = (ROOT / page).read_text(encoding="utf-8")
    assert not [name for name in NAMES if f"`{name}`" not in told]


def test_nineteen_of_twenty_do_not_exceed_the_p95() -> None:
    assert measure.p95([float(one) for one in range(1, 101)]) == 95
    assert measure.p95([3.0]) == 3


def test_works_take_turns_and_warm_rounds_are_not_counted() -> None:
    played: list[str] = []
    times = measure.in_turn(
        2, lambda n: played.append(f"a{n}"), lambda n: played.append(f"b{n}"), warm=1
    )
    assert played == ["a0", "b0", "a1", "b1", "a2", "b2"]
    assert [len(one) for one in times] == [2, 2]


def test_an_aim_is_met_or_missed_by_figure_and_by_ratio() -> None:
    assert measure.within(60, "first page", 59).met
    assert not measure.within(60, "first page", 61).met
    slow = measure.beside("bare", 2.0, "save", 3.1, most=1.5)
    assert not slow.met
    assert slow.ratio == pytest.approx(1.55)
    assert "MISSED" in measure.line_of(slow)
    assert measure.beside("bare", 2.0, "save", 3.1).met is None
