"""The same rotas by OR-Tools CP-SAT; runs in an environment of its own and imports nothing of ours.

usage: python rota_peer.py ROTA.json, written by ``benchmarks.rota``. The peer gets both cores; it prints the
milliseconds of stating and solving one rota, what the columns of its best cost, and whether that is proven.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from ortools.sat.python import cp_model

_LIMIT = 60.0


def main(path: Path) -> None:
    """Solve once and print."""
    told = json.loads(path.read_text(encoding="utf-8"))
    begun = time.perf_counter()
    model = _model(told)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = _LIMIT
    status = solver.solve(model)
    took = (time.perf_counter() - begun) * 1000
    proven = status == cp_model.OPTIMAL
    print(json.dumps({"took": took, "cost": round(solver.objective_value), "proven": proven}))


def _model(told: dict[str, Any]) -> cp_model.CpModel:
    model = cp_model.CpModel()
    costs: list[Any] = []
    calls: dict[tuple[int, int], list[Any]] = defaultdict(list)
    cells: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for person, shift, post, cost in told["seats"]:
        seat = model.new_bool_var("")
        calls[person, shift].append(seat)
        cells[shift, post].append(seat)
        costs.append(cost * seat)
    for shift, posts in enumerate(told["posts"]):
        for post in range(posts):
            empty = model.new_bool_var("")
            model.add_exactly_one([*cells[shift, post], empty])
            costs.append(told["empty"] * empty)
    for shift, having in told["mixes"]:
        missed = model.new_bool_var("")
        model.add_bool_or([*(seat for one in having for seat in calls[one, shift]), missed])
        costs.append(told["mix"] * missed)
    for person, steps in enumerate(told["steps"]):
        costs += _turns(model, told, person, steps, calls)
    model.minimize(sum(costs))
    return model


def _turns(
    model: cp_model.CpModel,
    told: dict[str, Any],
    person: int,
    steps: list[int],
    calls: dict[tuple[int, int], list[Any]],
) -> list[Any]:
    days, mine = told["days"], []
    for first, day in enumerate(days):
        within = range(first, len(days))
        window = [
            seat for at in within if days[at] - day < told["gap"] for seat in calls[person, at]
        ]
        if window:
            model.add_at_most_one(window)
        mine += calls[person, first]
    taken = [model.new_bool_var("") for _ in steps[: len(mine)]]
    model.add(sum(mine) == sum(taken))
    return [cost * step for cost, step in zip(steps, taken, strict=False)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
