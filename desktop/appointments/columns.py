"""The columns of the list of appointments, and the tag of where one stands."""

from __future__ import annotations

from datetime import date

from db.appointments.contracts import AppointmentLine, AppointmentStatus
from db.appointments.rules import FLAGGED_FROM
from desktop.appointments import slots
from desktop.tables.column import Column
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_TAGS = {
    AppointmentStatus.REQUESTED: ("neutral", "circle-dashed"),
    AppointmentStatus.NOTIFIED: ("info", "arrow-forward-up"),
    AppointmentStatus.DELAYED: ("warn", "hourglass"),
    AppointmentStatus.CONFIRMED: ("info", "check"),
    AppointmentStatus.MET: ("ok", "circle-check"),
    AppointmentStatus.NO_SHOW: ("warn", "circle-x"),
    AppointmentStatus.LINKED: ("ok", "link"),
    AppointmentStatus.DECLINED: ("outline", "ban"),
    AppointmentStatus.CANCELLED: ("outline", "x"),
    AppointmentStatus.CLOSED: ("outline", "archive"),
}
_TOMORROW = QT_TRANSLATE_NOOP("AppointmentColumns", "Remind")
_MISSED = QT_TRANSLATE_NOOP("AppointmentColumns", "{name} (missed {n})")
_HIDDEN = QT_TRANSLATE_NOOP("AppointmentColumns", "Not public")


def tag_of(line: AppointmentLine) -> TagWords:
    """Return the tag of a status; one that is to be reminded of says so."""
    if line.remind:
        return TagWords("warn", "phone-call", say(_TOMORROW))
    tone, icon = _TAGS[line.status]
    return TagWords(tone, icon, words.of(line.status))


def topic_of(line: AppointmentLine) -> str:
    """Return what an appointment is about; nothing of one that is kept from who looks."""
    return line.topic if line.is_shown else say(_HIDDEN)


def requester_of(line: AppointmentLine) -> str:
    """Return who asks; who did not come twice before is flagged."""
    if line.missed_before < FLAGGED_FROM:
        return line.requester
    return say(_MISSED, name=line.requester, n=line.missed_before)


def columns(today: date) -> tuple[Column[AppointmentLine], ...]:
    """Return the columns: time, status, who, whom, topic."""
    return (
        Column(
            QT_TRANSLATE_NOOP("AppointmentColumns", "Time"),
            lambda line: line.confirmed or next(iter(line.wished), None),
            lambda slot: slots.shown(slot, today), width=236, keeps_width=True,
            ink=lambda line: "text.primary" if line.confirmed else "text.secondary",
        ),
        Column(
            QT_TRANSLATE_NOOP("AppointmentColumns", "Status"), lambda line: line,
            lambda line: tag_of(line).text, width=112, tag=tag_of, keeps_width=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("AppointmentColumns", "Who asks"), requester_of, width=150,
        ),
        Column(QT_TRANSLATE_NOOP("AppointmentColumns", "Whom"), lambda line: line.target_name, width=120),
        Column(QT_TRANSLATE_NOOP("AppointmentColumns", "Topic"), topic_of, width=160, stretches=True),
    )  # fmt: skip
