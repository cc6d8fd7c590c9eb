"""Whether the form of a step may be opened: what is forbidden is said before anything is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, StationError
from db.reception.contracts import MatterDetail, Step
from db.reception.handling_rules import check_checker
from db.reception.rules import check_step
from db.reception.states import permission_of
from desktop.parts.painting import Tone
from desktop.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.frame.desk import Desk


def refusal(actor: Actor, detail: MatterDetail, step: Step | None) -> StationError | None:
    """Return why the state or the role forbids a step, None where neither does."""
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


def ask(
    desk: Desk, owner: QObject, detail: MatterDetail, step: Step | None, then: Callable[[], object]
) -> None:
    """Open the form by ``then``, or say why not; who may rate is known to the database alone."""
    error, refuse = refusal(desk.actor, detail, step), partial(_refuse, desk)
    if error is not None:
        refuse(error)
    elif step is Step.RATE:
        work = partial(desk.workspace.handling.check_rater, desk.actor, detail.line.id)
        desk.jobs.ask(owner, work, lambda _nothing: then(), refuse)
    else:
        then()


def _refuse(desk: Desk, error: StationError) -> None:
    """Say the sentence alone: nothing was typed yet that could be kept."""
    if isinstance(error, InvalidInput):
        desk.notices.banner(None, Tone.WARN, words.of(error.problems[0]))
    else:
        desk.notices.say_error(error)
