"""Appointments as lists show them: read together, masked before they leave the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, may
from db.appointments.contracts import (
    AppointmentDetail,
    AppointmentLine,
    AppointmentStatus,
    Target,
)
from db.appointments.records import AppointmentRow
from db.appointments.rules import (
    OF_OFFICIALS,
    latest_delay,
    number_of,
    slot_of,
    slots_of,
    steps_from,
)
from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.people.records import PersonRow
from db.people.rules import mask_name, mask_phone
from db.stations.records import OrganizationRow


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and the next day that is worked, of which people are reminded."""

    today: date
    next_worked: date


def lines_of(
    session: Session, actor: Actor, rows: Sequence[AppointmentRow], days: Days
) -> tuple[AppointmentLine, ...]:
    """Return appointments as this person may read them, in the order given."""
    names, missed = _names(session, rows), _missed(session, rows)
    opens = may(actor, Permission.SEE_CONFIDENTIAL)
    return tuple(
        _line(row, names, _missed_by(row, missed), days, is_shown=opens or not row.confidential)
        for row in rows
    )


def detail_of(session: Session, actor: Actor, row: AppointmentRow, days: Days) -> AppointmentDetail:
    """Return one appointment whole, its words only for who may read them."""
    (line,) = lines_of(session, actor, [row], days)
    said = AppointmentDetail(
        line, row.region_name, row.person, row.detail, row.channel, row.organiser,
        row.outside_number or "", row.reason, row.notified_on, row.sent_leader, row.conclusions,
        row.settled_at,
    )  # fmt: skip
    if line.is_shown:
        return said
    return replace(said, person=None, detail="", reason="", conclusions="", outside_number="")


def _line(
    row: AppointmentRow, names: Mapping[UUID, str], missed: int, days: Days, *, is_shown: bool
) -> AppointmentLine:
    asked_on = local_date(row.requested_at)
    is_due = row.status is AppointmentStatus.CONFIRMED and row.confirmed_on == days.next_worked
    return AppointmentLine(
        row.id, row.revision, number_of(row.id, asked_on), row.kind, row.status,
        row.name if is_shown else mask_name(row.name), mask_phone(row.phone) if is_shown else "",
        target_of(row), _called(row, names), row.topic if is_shown else "", row.category,
        slots_of(row.wished), slot_of(row.confirmed), row.place, asked_on, row.confidential, is_shown,
        is_due, missed, latest_of(row), row.visit, row.supply, tuple(steps_from(row.kind, row.status)),
    )  # fmt: skip


def target_of(row: AppointmentRow) -> Target:
    """Return whom a request is for."""
    return Target(row.target, row.target_person, row.target_unit, row.target_name)


def latest_of(row: AppointmentRow) -> date | None:
    """Return the last day to which an official may put a meeting off; None before the notice."""
    is_official = row.kind in OF_OFFICIALS and row.notified_on is not None
    return latest_delay(row.notified_on) if is_official and row.notified_on else None


def _called(row: AppointmentRow, names: Mapping[UUID, str]) -> str:
    """Return what the target is called: a body and a person, where both are known, or what was typed."""
    known = (names.get(one, "") for one in (row.target_unit, row.target_person) if one)
    return " ".join(filter(None, known)) or row.target_name


def _names(session: Session, rows: Iterable[AppointmentRow]) -> dict[UUID, str]:
    wanted = {one for row in rows for one in (row.target_person, row.target_unit) if one}
    people = select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(wanted))
    bodies = select(OrganizationRow.id, OrganizationRow.short_name, OrganizationRow.name).where(
        OrganizationRow.id.in_(wanted)
    )
    found = {one.id: one.name for one in session.execute(people)}
    return found | {one.id: one.short_name or one.name for one in session.execute(bodies)}


def _missed(session: Session, rows: Sequence[AppointmentRow]) -> dict[object, int]:
    """Return how often these requesters did not come, by telephone and by person."""
    phones = {row.phone for row in rows if row.phone}
    people = {row.person for row in rows if row.person}
    told = (
        select(AppointmentRow.phone, AppointmentRow.person, func.sum(AppointmentRow.missed))
        .where(
            AppointmentRow.missed > 0,
            or_(AppointmentRow.phone.in_(phones), AppointmentRow.person.in_(people)),
        )
        .group_by(AppointmentRow.phone, AppointmentRow.person)
    )
    found: dict[object, int] = {}
    for phone, person, times in session.execute(told):
        for key in filter(None, {phone, person}):
            found[key] = found.get(key, 0) + int(times)
    return found


def _missed_by(row: AppointmentRow, missed: Mapping[object, int]) -> int:
    return max(missed.get(row.phone, 0), missed.get(row.person, 0), row.missed)
