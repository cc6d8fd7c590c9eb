"""Whether the form of a step may be opened: what is forbidden is said before anything is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, StationError
from db.reception.contracts import MatterDetail, Step
from db.reception.handling_rules import check_checker, check_rater
from db.reception.rules import check_step
from db.reception.states import permission_of
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.frame.desk import Desk


def refusal(actor: Actor, detail: MatterDetail, step: Step | None) -> StationError | None:
    """Return why the state, the role or one's own part forbids a step, None where nothing does."""
    if step is Step.RATE and detail.is_rater_barred:
        return InvalidInput(check_rater(is_handler=True))
    if step in detail.steps:
        return None
    problems = check_step(detail.line.state, step) if step else ()
    if problems:
        return InvalidInput(problems)
    if step is Step.CHECK:
        # The step is offered to everybody but who wrote the reply.
        return InvalidInput(check_checker(is_writer=True))
    try:
        check_permitted(actor, permission_of(step) if step else Permission.HANDLE_MATTERS)
    except StationError as error:
        return error
    return None


def ask(desk: Desk, detail: MatterDetail, step: Step | None, then: Callable[[], object]) -> None:
    """Open the form by ``then``, or say why not."""
    error = refusal(desk.actor, detail, step)
    if error is not None:
        refuse(desk, error)
    else:
        then()


def refuse(desk: Desk, error: StationError) -> None:
    """Say the sentence alone: nothing was typed yet that could be kept."""
    if isinstance(error, InvalidInput):
        desk.notices.banner(None, Tone.WARN, words.of(error.problems[0]))
    else:
        desk.notices.say_error(error)
