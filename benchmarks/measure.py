"""How everything here is measured: turn by turn with its floor, and told as a ratio with its aim."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

OUT = "BENCHMARKS_OUT"
"""Environment: file that takes one JSON line for each finding."""

Work = Callable[[int], object]
"""One round of something; gets the number of the round, so that no round repeats another."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table."""

    what: str
    ours: float
    unit: str = "ms"
    beside: str = ""
    """What the floor or peer is; empty where the aim is a figure."""
    theirs: float | None = None
    aim: str = ""
    met: bool | None = None
    """None where nothing was aimed at."""
    must: str = ""
    """What a release may not miss; the aim is what to be proud of."""
    holds: bool | None = None

    @property
    def ratio(self) -> float | None:
        """Ours divided by theirs."""
        return self.ours / self.theirs if self.theirs else None


def within(most: float, what: str, ours: float, *, unit: str = "ms") -> Finding:
    """Return a finding whose aim is a figure."""
    return Finding(what, ours, unit, aim=f"<= {most:g} {unit}", met=ours <= most)


def beside(
    floor: str, theirs: float, what: str, ours: float, *, most: float | None = None
) -> Finding:
    """Return a finding in milliseconds whose aim, if there is one, is a ratio."""
    if most is None:
        return Finding(what, ours, beside=floor, theirs=theirs)
    aim, met = f"<= {most:g} x", ours <= most * theirs
    return Finding(what, ours, beside=floor, theirs=theirs, aim=aim, met=met)


def bounded(found: Finding, *, must: float, aim: float | None = None) -> Finding:
    """Return a finding with bounds: of its ratio where it has a floor or peer beside it, else of its figure."""
    told, unit = (found.ours, found.unit) if found.ratio is None else (found.ratio, "x")
    bounds = {"must": f"<= {must:g} {unit}", "holds": told <= must}
    if aim is not None:
        bounds |= {"aim": f"<= {aim:g} {unit}", "met": told <= aim}
    return replace(found, **bounds)


def is_quick() -> bool:
    """Tell whether a small version was asked for: ``make bench QUICK=1``."""
    return os.environ.get("QUICK", "") not in ("", "0")


def sized(usual: int, quick: int) -> int:
    """Return how many of something this run takes."""
    return quick if is_quick() else usual


def scale() -> float:
    """Return how large the exchange is: ``make bench SCALE=0.1``; a hundredth where it has to be quick."""
    return float(os.environ.get("SCALE") or sized(100, 1) / 100)


def _clock() -> Callable[[], float]:
    """Return the clock asked for: on a machine with other work, processor time says more than the wall's."""
    return time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter


def taken(work: Callable[[], object]) -> float:
    """Return how many milliseconds something takes once."""
    now = _clock()
    begun = now()
    work()
    return (now() - begun) * 1000


def in_turn(rounds: int, *works: Work, warm: int = 0) -> tuple[list[float], ...]:
    """Return the milliseconds of every round of every work; they take turns, so load meets all alike."""
    times: tuple[list[float], ...] = tuple([] for _ in works)
    for number in range(warm + rounds):
        for work, kept in zip(works, times, strict=True):
            took = taken(lambda work=work, number=number: work(number))  # type: ignore[misc]
            if number >= warm:
                kept.append(took)
    return times


def median(times: Sequence[float]) -> float:
    """Return the middle one."""
    return statistics.median(times)


def p95(times: Sequence[float]) -> float:
    """Return what nineteen of twenty do not exceed."""
    return sorted(times)[max(0, -(-len(times) * 95 // 100) - 1)]


def memory() -> float:
    """Return the megabytes of main memory this process holds now; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def memory_beside() -> float:
    """Return the megabytes that the largest process begun here and ended has ever held; 0 where nobody tells."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def tell(findings: Sequence[Finding]) -> None:
    """Print the findings, and keep them where ``python -m benchmarks`` collects them."""
    for one in findings:
        print(line_of(one), flush=True)
    if out := os.environ.get(OUT):
        with Path(out).open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in findings)


def line_of(one: Finding) -> str:
    """Return a finding as one line."""
    said = f"{one.what:<58} {one.ours:9.2f} {one.unit:<3}"
    if one.theirs is not None and one.ratio is not None:
        said += f" {one.ratio:6.2f} x  {one.beside} ({one.theirs:.2f} {one.unit})"
    if one.holds is not None:
        said += f"   must {one.must}: {'holds' if one.holds else 'BROKEN'}"
    if one.met is not None:
        said += f"   aim {one.aim}: {'met' if one.met else 'MISSED'}"
    return said


def say(text: str) -> None:
    """Tell on the way what is being done; tables are for ``tell``."""
    print(text, file=sys.stderr, flush=True)
