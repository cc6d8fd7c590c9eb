"""The states of a matter and the steps between them (domain reference §3.1, flows §1.1)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from db.accounts.rules import Permission, may
from db.kernel.actor import Actor, Role
from db.reception.codes import MatterState, Step

_S = MatterState

_BEFORE_ASSIGNMENT = {
    Step.ASSIGN: _S.ASSIGNED,
    Step.ANSWER_ON_SITE: _S.ANSWERED_ON_SITE,
    Step.DECLINE: _S.NOT_ACCEPTED,
    Step.ESCALATE: _S.ESCALATED,
    Step.CONVERT: _S.CONVERTED,
}
_LEAVING = {Step.MERGE: _S.MERGED, Step.WITHDRAW: _S.WITHDRAWN}
_WITH_UNIT = {
    Step.REPLY: _S.REPLIED,
    Step.REPLY_IN_PART: _S.IN_PROGRESS,
    Step.TRANSFER: _S.ASSIGNED,
    Step.ESCALATE: _S.ESCALATED,
    Step.CONVERT: _S.CONVERTED,
}
_RETURNING = {Step.RETURN: _S.RETURNED}
"""Also after one of several units signed: a slip that nobody signed yet may come back."""
_AGAIN = {
    **{step: state for step, state in _WITH_UNIT.items() if step is not Step.TRANSFER},
    Step.ASSIGN: _S.ASSIGNED, Step.SIGN: _S.SIGNED, **_RETURNING, Step.URGE: _S.REOPENED,
    Step.RETURN_PART: _S.REOPENED,
    Step.ASK_EXTENSION: _S.EXTENSION_PENDING, **_LEAVING,
}  # fmt: skip
"""Everything that an assigned matter allows: whoever had it last has it again."""

STATE_TABLE: Mapping[MatterState, Mapping[Step, MatterState]] = MappingProxyType({
    _S.REGISTERED: {
        Step.TRIAGE: _S.TRIAGED, **_BEFORE_ASSIGNMENT, **_LEAVING,
        Step.UNDO_REGISTRATION: _S.VOID,
    },
    _S.TRIAGED: {**_BEFORE_ASSIGNMENT, **_LEAVING, Step.UNDO_REGISTRATION: _S.VOID},
    _S.ASSIGNED: {
        **_WITH_UNIT, **_RETURNING, Step.RETURN_PART: _S.ASSIGNED, Step.SIGN: _S.SIGNED,
        Step.URGE: _S.ASSIGNED,
        Step.ASK_EXTENSION: _S.EXTENSION_PENDING, **_LEAVING, Step.UNDO_REGISTRATION: _S.VOID,
        Step.UNDO_ASSIGNMENT: _S.REGISTERED,
    },
    _S.SIGNED: {
        **_WITH_UNIT, **_RETURNING, Step.RETURN_PART: _S.SIGNED, Step.SIGN: _S.SIGNED,
        Step.URGE: _S.SIGNED, Step.ASK_EXTENSION: _S.EXTENSION_PENDING, **_LEAVING,
    },
    _S.IN_PROGRESS: {
        **_WITH_UNIT, **_RETURNING, Step.RETURN_PART: _S.IN_PROGRESS, Step.SIGN: _S.IN_PROGRESS,
        Step.URGE: _S.IN_PROGRESS,
        Step.ASK_EXTENSION: _S.EXTENSION_PENDING, **_LEAVING,
    },
    _S.RETURNED: {
        Step.ASSIGN: _S.ASSIGNED, Step.SIGN: _S.RETURNED, **_RETURNING, Step.URGE: _S.RETURNED,
        Step.RETURN_PART: _S.RETURNED,
        Step.REPLY_IN_PART: _S.RETURNED, Step.DECLINE: _S.NOT_ACCEPTED,
        Step.ESCALATE: _S.ESCALATED, Step.CONVERT: _S.CONVERTED, **_LEAVING,
    },
    _S.EXTENSION_PENDING: {
        Step.DECIDE_EXTENSION: _S.IN_PROGRESS, Step.REPLY: _S.REPLIED,
        Step.REPLY_IN_PART: _S.EXTENSION_PENDING, Step.URGE: _S.EXTENSION_PENDING, **_LEAVING,
    },
    _S.ESCALATED: {
        Step.REPLY: _S.REPLIED, Step.REPLY_IN_PART: _S.ESCALATED, Step.ASSIGN: _S.ASSIGNED,
        Step.URGE: _S.ESCALATED, **_LEAVING,
    },
    _S.CONVERTED: {
        Step.REPLY: _S.REPLIED, Step.WITHDRAW: _S.WITHDRAWN, Step.REOPEN: _S.REOPENED,
    },
    _S.ANSWERED_ON_SITE: {
        Step.RATE: _S.RATED, Step.RATE_BY_DEPUTY: _S.ANSWERED_ON_SITE,
        Step.MISS_CALL: _S.ANSWERED_ON_SITE, Step.REDO: _S.REOPENED, Step.CLOSE: _S.CLOSED,
        Step.TRACK: _S.TRACKING, Step.URGE: _S.ANSWERED_ON_SITE, Step.UNDO_REGISTRATION: _S.VOID,
    },
    _S.REPLIED: {
        Step.CHECK: _S.REPLIED, Step.FEED_BACK: _S.FED_BACK, Step.REPLY: _S.REPLIED,
        Step.URGE: _S.REPLIED,
    },
    _S.FED_BACK: {
        Step.RATE: _S.RATED, Step.RATE_BY_DEPUTY: _S.FED_BACK, Step.MISS_CALL: _S.FED_BACK,
        Step.REDO: _S.REOPENED, Step.REPLY: _S.REPLIED, Step.CLOSE: _S.CLOSED,
        Step.TRACK: _S.TRACKING, Step.URGE: _S.FED_BACK, Step.TELL_DEPUTY: _S.FED_BACK,
    },
    _S.RATED: {
        Step.RATE: _S.RATED, Step.RATE_BY_DEPUTY: _S.RATED, Step.MISS_CALL: _S.RATED,
        Step.REDO: _S.REOPENED, Step.CLOSE: _S.CLOSED, Step.TRACK: _S.TRACKING,
        Step.REOPEN: _S.REOPENED, Step.URGE: _S.RATED, Step.TELL_DEPUTY: _S.RATED,
    },
    _S.REOPENED: _AGAIN,
    _S.TRACKING: {
        Step.REPLY: _S.REPLIED, Step.URGE: _S.TRACKING, Step.CLOSE: _S.CLOSED,
        Step.REOPEN: _S.REOPENED, Step.TELL_DEPUTY: _S.TRACKING,
    },
    _S.CLOSED: {
        Step.REVISIT: _S.CLOSED, Step.REOPEN: _S.REOPENED, Step.ARCHIVE: _S.ARCHIVED,
        Step.UNDO_REGISTRATION: _S.VOID, Step.TELL_DEPUTY: _S.CLOSED,
    },
    _S.NOT_ACCEPTED: {Step.REOPEN: _S.REOPENED, Step.ARCHIVE: _S.ARCHIVED},
    _S.WITHDRAWN: {Step.REOPEN: _S.REOPENED, Step.ARCHIVE: _S.ARCHIVED},
    _S.MERGED: {Step.UNMERGE: _S.REGISTERED, Step.REPLY: _S.REPLIED},
    _S.ARCHIVED: {},
    _S.VOID: {},
})  # fmt: skip
"""State → step → next state; what is not in the table cannot be done.

A closed matter can be undone only while it was merely recorded, which ``check_undo`` makes sure of.
After an answer only the unit whose promise has passed is urged, which ``urging`` makes sure of.
Unmerging and taking an assignment back lead to where the matter stood; the table names the earliest
of those states.
"""

OPEN_STATES = frozenset({
    _S.REGISTERED, _S.TRIAGED, _S.ASSIGNED, _S.SIGNED, _S.IN_PROGRESS, _S.RETURNED,
    _S.EXTENSION_PENDING, _S.ESCALATED, _S.CONVERTED, _S.REOPENED,
})  # fmt: skip
"""A deadline runs in these."""

AWAITED = OPEN_STATES | {_S.TRACKING, _S.MERGED}
"""An answer is awaited by a day: the deadline, or the day a unit promised; the lists 临期 and 逾期.

Who waits for the reply of another matter was promised a day as well, and that clock runs on.
"""

ANSWERED = frozenset({_S.REPLIED, _S.FED_BACK})
"""The answer is there; a better one may come, and none is waited for."""

TOLD = frozenset({_S.FED_BACK, _S.RATED, _S.TRACKING, _S.CLOSED})
"""The voter knows the answer; the deputies who received may still have to be told."""

TO_CALL = frozenset({_S.ANSWERED_ON_SITE, _S.REPLIED, _S.FED_BACK})
"""Somebody has to be told, or asked how it was: the list 回访."""

PROMISING = TO_CALL | {_S.RATED}
"""An answer is there that may have promised another one, whether anybody follows it yet or not."""

UNCLEAR = OPEN_STATES - {_S.ESCALATED, _S.CONVERTED}
"""Where no unit has the matter one is wanted: none had it yet, or it, or one of several, said that it is not theirs."""

ENDED_UNANSWERED = frozenset({_S.WITHDRAWN, _S.NOT_ACCEPTED})
"""The end came before an answer; how late that was by then stays."""

AUTOMATIC = frozenset({
    Step.REPLY_IN_PART, Step.MISS_CALL, Step.RATE_BY_DEPUTY, Step.REDO,
    Step.TRACK, Step.UNDO_REGISTRATION, Step.UNDO_ASSIGNMENT, Step.RETURN_PART,
})  # fmt: skip
"""Steps that follow from what was typed; nobody chooses them by name."""

_DECISIONS = frozenset({
    Step.DECLINE, Step.ESCALATE, Step.CONVERT, Step.MERGE, Step.UNMERGE, Step.DECIDE_EXTENSION,
    Step.ARCHIVE,
})  # fmt: skip


def permission_of(step: Step) -> Permission:
    """Return what a person must be allowed to do for a step."""
    return Permission.DECIDE_MATTERS if step in _DECISIONS else Permission.HANDLE_MATTERS


def next_state(state: MatterState, step: Step) -> MatterState | None:
    """Return where a step leads, None when it cannot be done now."""
    return STATE_TABLE[state].get(step)


def steps_for(state: MatterState, who: Role | Actor) -> tuple[Step, ...]:
    """Return the steps that state and role allow, in the order of the table."""
    return tuple(
        step
        for step in STATE_TABLE[state]
        if step not in AUTOMATIC and may(who, permission_of(step))
    )
