"""Filling a rota: the proposal shown at once, our search to the proven best, and OR-Tools CP-SAT for the same figures.

Each round has people and wishes of its own. The peer runs in an environment of its own with both cores, ours in this
process on one; both have to find the same cost, else the benchmark ends with an error. How much dearer the first
proposal is than the best is told beside.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import rota
from benchmarks.environments import python_peers
from benchmarks.measure import Finding, beside, in_turn, is_quick, median, say, sized, tell, within
from db.scheduling.greedy import propose
from db.scheduling.problem import NO_SEATS, Outcome, Problem, Proposal
from db.scheduling.program import Program
from db.scheduling.reasons import cost_of
from db.scheduling.solver import solve

_MOST = {rota.YEAR: 5_000, rota.MONTH: 500, rota.TIGHT: 5_000}


def main() -> None:
    """Print milliseconds, costs and ratios."""
    python = None if is_quick() else python_peers()
    if python is None:
        say("OR-Tools is left out")
    solve(rota.rota(rota.YEAR, 0))
    found: list[Finding] = []
    for size, most in _MOST.items():
        found += _measured(size, most, python)
    tell(found)


def _measured(size: rota.Size, most: float, python: Path | None) -> list[Finding]:
    problems = [rota.rota(size, seed) for seed in range(1, sized(5, 1) + 1)]
    firsts: list[Proposal] = []
    bests: list[Proposal] = []
    greedy, ours = in_turn(
        len(problems),
        lambda number: firsts.append(propose(problems[number])),
        lambda number: bests.append(solve(problems[number])),
    )
    assert all(one.outcome is Outcome.BEST for one in bests)
    what = f"rota of {size.name}, to the proven best"
    dearer = sum(one.cost for one in firsts) / sum(one.cost for one in bests)
    said = f"first proposal, its cost {dearer:.2f} of the best"
    found = [within(most, what, max(ours)), beside(said, median(greedy), what, median(ours))]
    if python is not None:
        took = [_theirs(python, one, best) for one, best in zip(problems, bests, strict=True)]
        if all(took):
            found.append(beside("OR-Tools CP-SAT, 2 cores", median(took), what, median(ours)))
    return found


def _theirs(python: Path, problem: Problem, best: Proposal) -> float:
    """Return the milliseconds of the peer, 0 where it does not run or proves nothing within its time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rota.json"
        path.write_text(rota.written(problem), encoding="utf-8")
        command = [str(python), str(Path(__file__).with_name("rota_peer.py")), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        say(f"OR-Tools does not run here: {done.stderr.strip().splitlines()[-1]}")
        return 0.0
    told: dict[str, Any] = json.loads(done.stdout)
    if not told["proven"]:
        say("OR-Tools did not prove its best within a minute")
        return 0.0
    beside_columns = cost_of(problem, NO_SEATS) - Program(problem).idle
    assert told["cost"] + beside_columns == best.cost, (told, best.cost)
    return float(told["took"])


if __name__ == "__main__":
    main()
