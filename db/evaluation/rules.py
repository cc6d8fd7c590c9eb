"""The states of a sheet, what is signed for, who sees what, and the codes of what is not done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

import msgspec

from db.accounts.rules import Grant, Permission, check_permitted, grant, may
from db.evaluation.contracts import (
    PlanSession,
    SheetState,
    SheetStep,
    SignatureForm,
    SignerRole,
    SignSheet,
)
from db.evaluation.finding_contracts import (
    FindingState,
    FindingStep,
)
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import check_length, check_uscc, clean_line

LINE_LIMIT, REASON_LIMIT, TEXT_LIMIT = 80, 200, 2000
MOST_FIRMS, MOST_DEPUTIES, MOST_DEPARTMENTS, MOST_SHEETS = 40, 60, 12, 1500
MOST_STROKES = 256 * 1024
"""Bytes of a signature: a page full of ink has less."""

Problems = tuple[Problem, ...]
_S, _T = SheetState, SheetStep

SHEET_STATES: Mapping[SheetState, Mapping[SheetStep, SheetState]] = MappingProxyType({
    _S.DRAFT: {_T.WRITE: _S.DRAFT, _T.FINISH: _S.FILLED},
    _S.FILLED: {_T.WRITE: _S.DRAFT, _T.SIGN: _S.DEPUTY_SIGNED},
    _S.DEPUTY_SIGNED: {
        _T.WRITE: _S.DRAFT, _T.OFFICER_SIGN: _S.OFFICER_SIGNED, _T.REFUSE: _S.OFFICER_REFUSED,
    },
    _S.OFFICER_SIGNED: {_T.WRITE: _S.DRAFT, _T.LOCK: _S.LOCKED},
    _S.OFFICER_REFUSED: {
        _T.WRITE: _S.DRAFT, _T.OFFICER_SIGN: _S.OFFICER_SIGNED, _T.LOCK: _S.LOCKED,
    },
    _S.LOCKED: {_T.SUMMARISE: _S.SUMMARISED},
    _S.SUMMARISED: {},
})  # fmt: skip
"""State → step → next state; what is not in the table cannot be done, and what is locked is never written again."""

DONE = frozenset({_S.LOCKED, _S.SUMMARISED})

FINDING_STATES: Mapping[FindingState, Mapping[FindingStep, FindingState]] = MappingProxyType({
    FindingState.OPEN: {FindingStep.REPLY: FindingState.REPLIED},
    FindingState.REPLIED: {
        FindingStep.REPLY: FindingState.REPLIED, FindingStep.PASS: FindingState.PASSED,
        FindingStep.FAIL: FindingState.FAILED,
    },
    FindingState.FAILED: {FindingStep.REPLY: FindingState.REPLIED},
    FindingState.PASSED: {},
})  # fmt: skip


class EvaluationProblem(ProblemCode):
    """Why something is not done in an evaluation, or what has to be known before it is."""

    NO_FIRM = "evaluation_no_firm"
    NO_DEPUTY = "evaluation_no_deputy"
    NO_DEPARTMENT = "evaluation_no_department"
    TOO_MANY = "evaluation_too_many"
    FORM_RETIRED = "evaluation_form_retired"
    NAME_MISSING = "evaluation_name_missing"
    NOT_A_LINE = "evaluation_not_a_line"
    NOT_THE_AUTHOR = "evaluation_not_the_author"
    STEP = "evaluation_step"
    ITEM_UNKNOWN = "evaluation_item_unknown"
    CHOICE_UNKNOWN = "evaluation_choice_unknown"
    LACKING = "evaluation_lacking"
    SIGNATURE_EMPTY = "evaluation_signature_empty"
    SIGNATURE_LARGE = "evaluation_signature_large"
    SIGNED_OTHER = "evaluation_signed_other"
    SIGNATURE_VOID = "evaluation_signature_void"
    WITNESS_MISSING = "evaluation_witness_missing"
    SESSION_CLOSED = "evaluation_session_closed"
    NOT_LOCKED = "evaluation_not_locked"
    CORRECTED = "evaluation_corrected"
    NOT_SHOWN = "evaluation_not_shown"
    FINDING_STEP = "evaluation_finding_step"
    SCORED = "evaluation_scored"


def stop(code: EvaluationProblem, field: str = "", **params: object) -> InvalidInput:
    """Return the refusal for one reason."""
    return InvalidInput([Problem(field, code, params)])


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InvalidInput where something is wrong rather than odd."""
    if found := [one for one in problems if not one.warns]:
        raise InvalidInput(found)


def after(state: SheetState, step: SheetStep) -> SheetState:
    """Return the state after a step; raises InvalidInput for one that is not possible."""
    found = SHEET_STATES[state].get(step)
    if found is None:
        raise stop(EvaluationProblem.STEP, state=state)
    return found


def standing(steps: Iterable[FindingStep]) -> FindingState:
    """Return how a finding stands after its steps; what two desks did without knowing of each other is passed over."""
    state = FindingState.OPEN
    for one in steps:
        state = FINDING_STATES[state].get(one, state)
    return state


def check_plan(command: PlanSession) -> Problems:
    """Return what is wrong with a plan; odd codes of firms are warnings."""
    sheets = len(command.firms) * len(set(command.deputies)) * len(set(command.departments))
    return (
        *_count(command.firms, MOST_FIRMS, EvaluationProblem.NO_FIRM, "firms"),
        *_count(command.deputies, MOST_DEPUTIES, EvaluationProblem.NO_DEPUTY, "deputies"),
        *_count(command.departments, MOST_DEPARTMENTS, EvaluationProblem.NO_DEPARTMENT, "departments"),
        *_most(sheets, MOST_SHEETS, "deputies"),
        *check_length(clean_line(command.theme), LINE_LIMIT, field="theme"),
        *check_length(clean_line(command.organiser), LINE_LIMIT, field="organiser"),
        *check_length(command.plan, TEXT_LIMIT, field="plan"),
        *(found for at, one in enumerate(command.firms, 1) for found in (
            *check_filled(one.name, LINE_LIMIT, f"firms.{at}.name"),
            *check_length(one.region_name, LINE_LIMIT, field=f"firms.{at}.region_name"),
            *check_length(one.contact, 50, field=f"firms.{at}.contact"),
            *check_length(one.phone, 30, field=f"firms.{at}.phone"),
            *check_length(one.uscc, 30, field=f"firms.{at}.uscc"),
            *check_uscc(one.uscc, field=f"firms.{at}.uscc"),
        )),
        *(found for at, one in enumerate(command.guests, 1) for found in (
            check_filled(one.name, LINE_LIMIT, f"guests.{at}.name")
        )),
    )  # fmt: skip


def check_filled(text: str, limit: int, field: str) -> Problems:
    """Return what is wrong with a text that has to be there."""
    if not clean_line(text):
        return (Problem(field, EvaluationProblem.NAME_MISSING),)
    return check_length(clean_line(text), limit, field=field)


def check_signature(command: SignSheet) -> Problems:
    """Return what is wrong with a signature by itself."""
    found = list(check_filled(command.name, LINE_LIMIT, "name"))
    if command.form is SignatureForm.STROKES and not command.strokes:
        found.append(Problem("strokes", EvaluationProblem.SIGNATURE_EMPTY))
    if len(command.strokes) > MOST_STROKES:
        found.append(Problem("strokes", EvaluationProblem.SIGNATURE_LARGE))
    return tuple(found)


STEP_OF = {SignerRole.DEPUTY: SheetStep.SIGN, SignerRole.OFFICER: SheetStep.OFFICER_SIGN}
"""Who signs and takes the sheet a step further; the others stand beside."""


def answer_id(seed: UUID, item: str) -> UUID:
    """Return the id of an answer: the same at every laptop, and nobody's who does not have the sheet (0057)."""
    return UUID(bytes=hashlib.sha256(seed.bytes + item.encode()).digest()[:16])


def signed_for(parts: object) -> str:
    """Return what a signature is bound to: SHA-256 over the exact content, in hexadecimal."""
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def sees_sheets(actor: Actor, *, is_open: bool) -> bool:
    """Tell whether somebody may look into sheets of others: nobody before they are open, then who works with them."""
    works = may(actor, Permission.PLAN_EVALUATIONS)
    return is_open and (works or grant(actor, Permission.SEE_EVALUATIONS) is Grant.YES)


def check_results(actor: Actor) -> None:
    """Raise NotPermitted unless somebody may read figures: who works with sheets, and a hub its sums."""
    if not may_read_results(actor):
        check_permitted(actor, Permission.PLAN_EVALUATIONS)


def may_read_results(actor: Actor) -> bool:
    """Tell whether somebody may read figures."""
    masked = grant(actor, Permission.SEE_EVALUATIONS) is Grant.MASKED
    return masked or may(actor, Permission.PLAN_EVALUATIONS)


def _count(found: Sequence[object], most: int, code: EvaluationProblem, field: str) -> Problems:
    return _most(len(found), most, field) if found else (Problem(field, code),)


def _most(count: int, most: int, field: str) -> Problems:
    return (Problem(field, EvaluationProblem.TOO_MANY, {"most": most}),) if count > most else ()
