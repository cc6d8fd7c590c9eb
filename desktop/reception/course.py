"""The course of a matter in words: its five steps, its one deadline sentence, its timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from db.calendar.deadlines import Lateness
from db.kernel.clock import local_date
from db.kernel.kinds import Action
from db.reception.codes import Channel, ContactForm, MatterState, ResultClass
from db.reception.contracts import MatterDetail
from db.reception.contracts import TimelineEntry as Happened
from db.reception.handling import (
    DeclineReason,
    ExtensionFate,
    LinkType,
    ReturnReason,
    Unable,
    UrgeForm,
)
from db.reception.paper_contracts import PaperKind
from desktop.attachments import words as attachment_words
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_S = MatterState

STEPS = (
    QT_TRANSLATE_NOOP("Course", "Register"),
    QT_TRANSLATE_NOOP("Course", "Assign"),
    QT_TRANSLATE_NOOP("Course", "Reply"),
    QT_TRANSLATE_NOOP("Course", "Rate"),
    QT_TRANSLATE_NOOP("Course", "Close"),
)
_BEFORE = QT_TRANSLATE_NOOP("Course", "By {on}")
_REPLY_BEFORE = QT_TRANSLATE_NOOP("Course", "To be answered before {on}")
_REPLY_TODAY = QT_TRANSLATE_NOOP("Course", "The reply is due today, {on}")
_REPLY_SOON = QT_TRANSLATE_NOOP("Course", "{n} working days left, to be answered before {on}")
_REPLY_LATE = QT_TRANSLATE_NOOP("Course", "{n} working days late, the reply was due on {on}")
_PROMISE_BEFORE = QT_TRANSLATE_NOOP("Course", "The unit promised to answer again by {on}")
_PROMISE_TODAY = QT_TRANSLATE_NOOP("Course", "The promised answer is due today, {on}")
_PROMISE_SOON = QT_TRANSLATE_NOOP(
    "Course", "{n} working days left, the unit promised to answer again by {on}"
)
_PROMISE_LATE = QT_TRANSLATE_NOOP(
    "Course", "{n} working days late, the unit promised to answer again by {on}"
)
_OF_REPLY = (_REPLY_BEFORE, _REPLY_SOON, _REPLY_TODAY, _REPLY_LATE)
_OF_PROMISE = (_PROMISE_BEFORE, _PROMISE_SOON, _PROMISE_TODAY, _PROMISE_LATE)
_BESIDE = QT_TRANSLATE_NOOP("Course", "{subject} · {actor}")
_SCORES = QT_TRANSLATE_NOOP("Course", "{rater}: attitude {attitude}, result {result}")
_BETWEEN = " · "
_ANSWER_BY = QT_TRANSLATE_NOOP("Course", "to be answered by {on}")
_ROUND = QT_TRANSLATE_NOOP("Course", "Round {n}")
_TO_UNIT = QT_TRANSLATE_NOOP("Course", "{channel}, assigned to {unit}")

_NOW_AT = {
    _S.REGISTERED: 1,
    _S.TRIAGED: 1,
    _S.ASSIGNED: 2,
    _S.SIGNED: 2,
    _S.IN_PROGRESS: 2,
    _S.ANSWERED_ON_SITE: 3,
    _S.REPLIED: 3,
    _S.CLOSED: 5,
    _S.VOID: 1,
    _S.RETURNED: 1,
    _S.REOPENED: 1,
    _S.ESCALATED: 2,
    _S.CONVERTED: 2,
    _S.EXTENSION_PENDING: 2,
    _S.FED_BACK: 3,
    _S.RATED: 4,
    _S.TRACKING: 4,
    _S.ARCHIVED: 5,
    _S.NOT_ACCEPTED: 5,
    _S.WITHDRAWN: 5,
    _S.MERGED: 1,
}
"""Which of the five steps a state stands at; what lies before is done or was skipped."""

_ICONS: dict[str, tuple[str, str]] = {
    Action.VISIT_REGISTERED: ("pencil", "ok"),
    Action.MATTER_TRIAGED: ("list-details", "info"),
    Action.MATTER_ASSIGNED: ("arrow-forward-up", "ok"),
    Action.MATTER_TRANSFERRED: ("arrow-forward-up", "info"),
    Action.MATTER_ANSWERED_ON_SITE: ("message-2", "ok"),
    Action.REPLY_RECORDED: ("message-2", "ok"),
    Action.PROMISE_FOLLOWED: ("clock", "info"),
    Action.MATTER_CLOSED: ("circle-check", "neutral"),
    Action.NOTE_ADDED: ("note", "info"),
    Action.PRINTED: ("receipt", "neutral"),
    Action.ATTACHMENT_ADDED: ("paperclip", "info"),
    Action.ATTACHMENT_RENAMED: ("pencil", "neutral"),
    Action.ATTACHMENT_VOIDED: ("ban", "warn"),
    Action.EXPORTED: ("download", "neutral"),
    Action.CONTACT_REVEALED: ("eye", "neutral"),
    Action.REGISTRATION_UNDONE: ("arrow-back-up", "warn"),
    Action.MATTER_DECLINED: ("ban", "warn"),
    Action.MATTER_ESCALATED: ("upload", "info"),
    Action.MATTER_CONVERTED: ("link", "info"),
    Action.MATTER_SIGNED: ("checks", "ok"),
    Action.MATTER_RETURNED: ("arrow-back-up", "warn"),
    Action.EXTENSION_ASKED: ("hourglass", "warn"),
    Action.EXTENSION_DECIDED: ("hourglass", "info"),
    Action.UNIT_URGED: ("bell-check", "warn"),
    Action.REPLY_CHECKED: ("clipboard-check", "ok"),
    Action.REPLY_SENT_BACK: ("arrow-back-up", "warn"),
    Action.FED_BACK: ("phone-call", "ok"),
    Action.DEPUTY_TOLD: ("phone-call", "ok"),
    Action.MATTER_RATED: ("star", "ok"),
    Action.CALL_MISSED: ("phone", "neutral"),
    Action.MATTER_REOPENED: ("refresh", "warn"),
    Action.MATTER_REVISITED: ("history", "neutral"),
    Action.MATTER_ARCHIVED: ("archive", "neutral"),
    Action.MATTER_MERGED: ("git-merge", "neutral"),
    Action.MATTER_UNMERGED: ("git-merge", "neutral"),
    Action.MATTER_WITHDRAWN: ("arrow-back-up", "neutral"),
    Action.MATTER_LINKED: ("link", "info"),
    Action.LINK_ENDED: ("link", "neutral"),
    Action.OPINION_HELD: ("file-text", "info"),
}
_PLAIN = ("history", "neutral")
_MEMBERS: Mapping[str, type[StrEnum]] = {
    Action.PRINTED: PaperKind,
    Action.REPLY_RECORDED: ResultClass,
    Action.MATTER_ANSWERED_ON_SITE: ResultClass,
    Action.MATTER_DECLINED: DeclineReason,
    Action.MATTER_RETURNED: ReturnReason,
    Action.EXTENSION_ASKED: ExtensionFate,
    Action.EXTENSION_DECIDED: ExtensionFate,
    Action.UNIT_URGED: UrgeForm,
    Action.FED_BACK: ContactForm,
    Action.CALL_MISSED: Unable,
    Action.MATTER_CONVERTED: LinkType,
    Action.MATTER_MERGED: LinkType,
    Action.MATTER_LINKED: LinkType,
    Action.OPINION_HELD: LinkType,
}
"""What the subject of an act is a value of; elsewhere it is a name."""


class StepWords(NamedTuple):
    """One step: ``done``, ``now``, ``next`` or ``skipped``, its name and what stands below it."""

    state: str
    name: str
    caption: str


class DeadlineWords(NamedTuple):
    """The deadline as a banner says it; ``strong`` is the day in it."""

    tone: str
    text: str
    strong: str


class EntryWords(NamedTuple):
    """One line of the timeline, in the order in which the part takes it."""

    icon: str
    tone: str
    verb: str
    subject: str
    time: str
    text: str


def steps(detail: MatterDetail, now: datetime) -> tuple[StepWords, ...]:
    """Return the five steps with their dates; the present one with the day it is due.

    Of a matter that is handled again they are those of the present round, which stands where it was registered.
    """
    line, rounds = detail.line, detail.course.rounds if detail.course else ()
    names, dates, present = [*map(say, STEPS)], _dates(detail), _NOW_AT[line.state]
    if rounds:
        last = rounds[-1]
        names[0] = say(_ROUND, n=last.number)
        dates = (last.began_at, last.assigned_at, last.replied_at, last.rated_at, detail.closed_at)
        present = 2 if line.state is _S.REOPENED and last.assigned_at and line.unit else present
    return tuple(
        _step(place, name, dates[place], present=present, detail=detail, now=now)
        for place, name in enumerate(names)
    )


def deadline(detail: MatterDetail, now: datetime) -> DeadlineWords | None:
    """Return what a banner says of the deadline, None once nobody waits for a reply."""
    line = detail.line
    if line.due_on is None or line.lateness is Lateness.NONE:
        return None
    on = formats.deadline(line.awaited_by or line.due_on, local_date(now))
    before, soon, due_today, late = _OF_PROMISE if line.is_promise else _OF_REPLY
    if line.lateness is Lateness.OVERDUE:
        return DeadlineWords("bad", say(late, n=-line.days_left, on=on), on)
    if line.lateness is Lateness.DUE_SOON and line.days_left > 0:
        return DeadlineWords("warn", say(soon, n=line.days_left, on=on), on)
    if line.lateness is Lateness.DUE_SOON:
        return DeadlineWords("warn", say(due_today, on=on), on)
    return DeadlineWords("info", say(before, on=on), on)


def entry(happened: Happened, detail: MatterDetail, now: datetime) -> EntryWords:
    """Return one line of the timeline: verb, whom it concerned and who did it, when, what was said."""
    icon, tone = _ICONS.get(happened.action, _PLAIN)
    subject = subject_of(happened, detail.channel)
    if subject and happened.actor:
        subject = say(_BESIDE, subject=subject, actor=happened.actor)
    verb = words.of(Action(happened.action))
    moment = formats.moment(happened.at, now)
    text = "\n".join(part for part in (happened.number, happened.text) if part)
    return EntryWords(icon, tone, verb, subject or happened.actor, moment, text)


def _dates(detail: MatterDetail) -> tuple[datetime | None, ...]:
    """Return the days of the five steps of a matter that was handled once."""
    rated = detail.course.ratings[0].rated_at if detail.course and detail.course.ratings else None
    return (
        detail.line.received_at, detail.assigned_at, detail.replied_at, rated, detail.closed_at,
    )  # fmt: skip


def _step(
    place: int, name: str, at: datetime | None, *, present: int, detail: MatterDetail, now: datetime
) -> StepWords:
    if place < present:
        return StepWords("done" if at else "skipped", name, formats.moment(at, now) if at else "")
    if place > present or detail.line.state is _S.VOID:
        return StepWords("next", name, "")
    line = detail.line
    is_awaited = present <= 2 or line.state is _S.TRACKING
    due_on = (line.awaited_by or line.due_on) if is_awaited else None
    caption = say(_BEFORE, on=formats.day(due_on, local_date(now))) if due_on else ""
    return StepWords("now", name, caption)


def subject_of(happened: Happened, channel: Channel) -> str:
    """Return what stands beside the verb, in words: window and papers tell it alike."""
    if happened.action == Action.MATTER_MERGED:
        return ""  # the verb says it; the link leads to the other one
    if happened.action != Action.VISIT_REGISTERED:
        by = say(_ANSWER_BY, on=formats.full_day(happened.due_on)) if happened.due_on else ""
        return _BETWEEN.join(filter(None, (formats.listed(happened.units), _word(happened), by)))
    told = words.of(channel)
    if not happened.subject or happened.subject == channel:
        return told
    return say(_TO_UNIT, channel=told, unit=happened.subject)


def _word(happened: Happened) -> str:
    """Return the word of a member that the journal kept by value; a unit's name is its own word."""
    if happened.rated is not None:
        rater, attitude, result = map(words.of, happened.rated)
        return say(_SCORES, rater=rater, attitude=attitude, result=result)
    members = _MEMBERS.get(happened.action)
    if members is None or happened.subject not in {member.value for member in members}:
        return attachment_words.paper(happened.subject) or happened.subject
    return words.of(members(happened.subject))
