"""The best rota, and the proof that there is none better: HiGHS behind one function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil, isinf
from typing import TYPE_CHECKING, Any

from db.kernel.listening import unheard
from db.scheduling.greedy import propose
from db.scheduling.problem import Outcome, Problem, Proposal
from db.scheduling.program import Lines, Program
from db.scheduling.reasons import cost_of

if TYPE_CHECKING:
    import highspy

_SEED = 20260318
_LESS_THAN_ONE = 0.99
"""Costs are whole figures: what is nearer to the bound than one is the best."""

_NOISE = 1e-6


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the search is: the cost of the best rota found, and what none can cost less than."""

    best: int
    bound: int | None = None
    """None where nothing is known yet."""


Cancelled = Callable[[], bool]
OnProgress = Callable[[Progress], None]
Told = Callable[[float, float], None]
"""Hears the cost of the best values and the bound, as the columns cost."""


def never() -> bool:
    """Stand for nobody who could stop the search."""
    return False


def unknown(_best: float, _bound: float) -> None:
    """Stand for nobody who hears of the columns' costs."""


def solve(
    problem: Problem, *, cancelled: Cancelled = never, on_progress: OnProgress = unheard
) -> Proposal:
    """Return the rota that breaks wishes of least weight; the same problem gives the same rota.

    Only open cells are filled, and no hard rule is broken; a cell that nobody can take stays empty. ``cancelled`` is
    asked some times a second; once it is true the best found so far comes back, the first proposal at worst. Whatever
    either function raises ends the search and is raised here.
    """
    first = propose(problem)
    on_progress(Progress(first.cost))
    if cancelled():
        return replace(first, outcome=Outcome.STOPPED)
    program = Program(problem)
    beside = cost_of(problem) - program.idle

    def told(best: float, bound: float) -> None:
        so_far = first.cost if isinf(best) else min(first.cost, round(best) + beside)
        proven = None if isinf(bound) else ceil(bound - _NOISE) + beside
        on_progress(Progress(so_far, proven))

    found = run(program.lines, cancelled=cancelled, told=told)
    proposal = _proposal(problem, program, found)
    if proposal is None or (not found.proven and first.cost <= proposal.cost):
        return replace(first, outcome=Outcome.STOPPED)
    if found.proven:
        on_progress(Progress(proposal.cost, proposal.cost))
    return proposal


def _proposal(problem: Problem, program: Program, found: Found) -> Proposal | None:
    if found.values is None:
        return None
    seats = program.seats_of(found.values)
    outcome = Outcome.BEST if found.proven else Outcome.STOPPED
    return Proposal(seats, outcome, cost_of(problem, seats))


@dataclass(frozen=True, slots=True)
class Found:
    """The values of the columns, None where the search was stopped before there were any."""

    values: Sequence[float] | None
    proven: bool


def run(lines: Lines, *, cancelled: Cancelled = never, told: Told = unknown) -> Found:
    """Minimise; in this thread, on one core, with one seed."""
    import highspy

    if not lines.costs:
        return Found([], proven=True)
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in _options().items():
        highs.setOptionValue(option, value)
    highs.passModel(_model(lines))
    watch = _Watch(cancelled, told)
    highs.cbSimplexInterrupt.subscribe(watch.in_relaxation)
    highs.cbMipInterrupt.subscribe(watch.in_search)
    highs.run()
    if watch.raised is not None:
        raise watch.raised
    proven = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    solution = highs.getSolution()
    has_values = (
        highs.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    )
    return Found(list(solution.col_value) if has_values else None, proven)


class _Watch:
    """Hands the solver's questions on; what is raised on the way may not pass through its machine code."""

    def __init__(self, cancelled: Cancelled, told: Told) -> None:
        self.raised: BaseException | None = None
        self._cancelled = cancelled
        self._told = told

    def in_relaxation(self, event: Any) -> None:
        """Stop while the relaxation is solved, which knows of no rota yet."""
        self._guarded(event, self._cancelled)

    def in_search(self, event: Any) -> None:
        """Tell how far the search is, and stop it where somebody wants it stopped."""
        out = event.data_out

        def ask() -> bool:
            self._told(out.mip_primal_bound, out.mip_dual_bound)
            return self._cancelled()

        self._guarded(event, ask)

    def _guarded(self, event: Any, ask: Cancelled) -> None:
        if self.raised is not None:
            event.interrupt()
            return
        try:
            stop = ask()
        except BaseException as error:  # noqa: BLE001 - it is raised again behind the search
            self.raised, stop = error, True
        if stop:
            event.interrupt()


def _options() -> dict[str, Any]:
    return {
        "output_flag": False,
        "threads": 1,
        "parallel": "off",
        "random_seed": _SEED,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": _LESS_THAN_ONE,
    }


def _model(lines: Lines) -> highspy.HighsLp:
    import highspy
    import numpy as np

    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(lines.costs), len(lines.row_lowers)
    model.col_cost_ = np.array(lines.costs, dtype=np.float64)
    model.col_lower_ = np.zeros(len(lines.costs))
    model.col_upper_ = np.array(lines.uppers, dtype=np.float64)
    model.row_lower_ = np.array(lines.row_lowers, dtype=np.float64)
    model.row_upper_ = np.array(lines.row_uppers, dtype=np.float64)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(lines.starts, dtype=np.int32)
    model.a_matrix_.index_ = np.array(lines.columns, dtype=np.int32)
    model.a_matrix_.value_ = np.array(lines.factors, dtype=np.float64)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(lines.costs)
    return model
