"""Plays every benchmark in a process of its own, keeps what they found, and lays it out as one table.

``build/benchmarks/found.jsonl`` holds the findings, ``build/benchmarks/table.md`` the table of
``docs/benchmarks.md``. Exit status 1 when a benchmark could not be played; a missed aim is no failure.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

import PySide6

from benchmarks.measure import OUT, Finding, is_quick
from db.kernel.clock import SystemClock

_HERE = Path(__file__).parent
_BUILD = _HERE.parent / "build" / "benchmarks"
_HEADINGS = ("What", "Ours", "Floor or peer", "Its time", "Ratio", "Must", "Aim", "Met")


def main() -> int:
    """Play, then print the table."""
    _BUILD.mkdir(parents=True, exist_ok=True)
    found = _BUILD / "found.jsonl"
    found.unlink(missing_ok=True)
    environ = os.environ | {OUT: str(found), "QT_QPA_PLATFORM": "offscreen"}
    failed = [name for name in _names() if not _played(name, environ)]
    written = found.read_text(encoding="utf-8").splitlines() if found.exists() else []
    table = "\n".join([*_machine(), "", *_rows([Finding(**json.loads(one)) for one in written])])
    (_BUILD / "table.md").write_text(table + "\n", encoding="utf-8")
    print(f"\n{table}")
    for name in failed:
        print(f"could not be played: {name}")
    return 1 if failed else 0


def _names() -> list[str]:
    return sorted(path.stem for path in _HERE.glob("bench_*.py"))


def _played(name: str, environ: dict[str, str]) -> bool:
    begun = time.perf_counter()
    print(f"== {name}", flush=True)
    done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], env=environ, check=False)
    print(f"   {time.perf_counter() - begun:.0f} s", flush=True)
    return done.returncode == 0


def _machine() -> list[str]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    size = "quick" if is_quick() else "full"
    return [
        f"- Machine: {_processor()}, {os.cpu_count()} cores, {memory:.0f} GB; {_disk()}",
        f"- System: {platform.platform()}; Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"- Taken: {SystemClock().now():%Y-%m-%d %H:%M} UTC, {size} size; load of the machine at the end: {load}",
    ]


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if not told.exists():
        return platform.processor() or platform.machine()
    names = [one for one in told.read_text().splitlines() if one.startswith("model name")]
    return names[0].partition(": ")[2] if names else platform.machine()


def _disk() -> str:
    """Return the file system that the benchmarks write to."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "disk not told"
    lines = [one.split()[:3] for one in mounts.read_text().splitlines()]
    under = [one for one in lines if _BUILD.resolve().is_relative_to(one[1])]
    device, _, kind = max(under, key=lambda one: len(one[1]))
    return f"{kind} on {device}"


def _rows(found: list[Finding]) -> list[str]:
    lines = [f"| {' | '.join(_HEADINGS)} |", f"|{'---|' * len(_HEADINGS)}"]
    return lines + [f"| {' | '.join(_cells(one))} |" for one in found]


def _cells(one: Finding) -> tuple[str, ...]:
    theirs = f"{one.theirs:,.1f} {one.unit}" if one.theirs is not None else ""
    ratio = f"{one.ratio:.2f} x" if one.ratio is not None else ""
    return (
        one.what,
        f"{one.ours:,.1f} {one.unit}",
        one.beside,
        theirs,
        ratio,
        one.must,
        one.aim,
        _met(one),
    )


def _met(one: Finding) -> str:
    """Tell whether the aim was reached, or at least what must be."""
    if one.met or (one.met is None and one.holds):
        return "yes"
    if one.holds:
        return "must"
    return "**no**" if False in (one.met, one.holds) else ""


if __name__ == "__main__":
    raise SystemExit(main())
