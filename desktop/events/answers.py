"""The eight answers of the desk in words, with tone and icon; never colour alone."""

from __future__ import annotations

from typing import NamedTuple

from db.events.codes import SignOutcome
from db.events.contracts import InvitationLine
from db.events.desk_contracts import Answer
from desktop.events.faces import as_what, unit_of
from desktop.parts.painting import Tone
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say


class Said(NamedTuple):
    """What is said: a headline, and what follows from it."""

    headline: str
    body: str


_LOOKS = {
    SignOutcome.SIGNED_IN: (Tone.OK, "circle-check"),
    SignOutcome.ALREADY_IN: (Tone.WARN, "info-circle"),
    SignOutcome.SEVERAL: (Tone.INFO, "users"),
    SignOutcome.NOT_LISTED: (Tone.BAD, "user-search"),
    SignOutcome.OTHER_EVENT: (Tone.BAD, "arrow-forward-up"),
    SignOutcome.ON_LEAVE: (Tone.BAD, "calendar"),
    SignOutcome.NOT_OPEN: (Tone.BAD, "lock"),
    SignOutcome.UNREADABLE: (Tone.BAD, "alert-circle"),
}
_IN = QT_TRANSLATE_NOOP("SignAnswers", "Signed in: {name}")
_BEFORE = QT_TRANSLATE_NOOP("SignAnswers", "{name} signed in before")
_WHEN = QT_TRANSLATE_NOOP("SignAnswers", "At {time}, {desk}. Nothing was changed.")
_LEAVE = QT_TRANSLATE_NOOP("SignAnswers", "{name} is on leave")
_LEAVE_BODY = QT_TRANSLATE_NOOP(
    "SignAnswers", "{reason}. Nobody was signed in; take the leave back first if they have come."
)
_SAID: dict[SignOutcome, tuple[Mark, Mark]] = {
    SignOutcome.SEVERAL: (
        QT_TRANSLATE_NOOP("SignAnswers", "Several are called so"),
        QT_TRANSLATE_NOOP("SignAnswers", "Choose one with its digit."),
    ),
    SignOutcome.NOT_LISTED: (
        QT_TRANSLATE_NOOP("SignAnswers", "Not on the list"),
        QT_TRANSLATE_NOOP("SignAnswers", "What was typed stays. Ctrl+Enter signs in a walk-in."),
    ),
    SignOutcome.OTHER_EVENT: (
        QT_TRANSLATE_NOOP("SignAnswers", "This code belongs to another event"),
        QT_TRANSLATE_NOOP("SignAnswers", "{event}. Nobody was signed in."),
    ),
    SignOutcome.NOT_OPEN: (
        QT_TRANSLATE_NOOP("SignAnswers", "Sign-in is not open"),
        QT_TRANSLATE_NOOP("SignAnswers", "It opens at {time}. Nobody was signed in."),
    ),
    SignOutcome.UNREADABLE: (
        QT_TRANSLATE_NOOP("SignAnswers", "The code cannot be read"),
        QT_TRANSLATE_NOOP("SignAnswers", "It is kept in the tray. Type the name or the end of the phone number."),
    ),
}  # fmt: skip


def tone_of(outcome: SignOutcome) -> Tone:
    """Return the tone of an answer."""
    return _LOOKS[outcome][0]


def icon_of(outcome: SignOutcome) -> str:
    """Return the icon of an answer."""
    return _LOOKS[outcome][1]


def said_of(answer: Answer) -> Said:
    """Return an answer in words."""
    line = answer.line
    if line is None:
        headline, body = _SAID[answer.outcome]
        return Said(say(headline), say(body, event=answer.event_title, time=answer.opens))
    if answer.outcome is SignOutcome.ALREADY_IN:
        return Said(
            say(_BEFORE, name=line.name), say(_WHEN, time=time_of(line), desk=desks_of(line))
        )
    if answer.outcome is SignOutcome.ON_LEAVE:
        return Said(say(_LEAVE, name=line.name), say(_LEAVE_BODY, reason=line.reason))
    parts = as_what(line), unit_of(line), line.seat
    return Said(say(_IN, name=line.name), " · ".join(one for one in parts if one))


def time_of(line: InvitationLine) -> str:
    """Return when somebody came first."""
    return formats.clock(line.arrived_at) if line.arrived_at else ""


def desks_of(line: InvitationLine) -> str:
    """Return at which desks somebody was signed in."""
    return "、".join(line.desks)
