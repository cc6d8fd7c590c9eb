"""The three forms of the side pane: a request, a step, an offered slot; what they offer to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from db.appointments.contracts import AppointmentDetail, Step
from db.appointments.rules import check_request, check_supply, tidy_request
from db.kernel.clock import local_date
from db.kernel.ids import new_id
from db.kernel.problems import Problem
from db.people.contracts import PersonKind, PersonLine
from db.stations.contracts import OrganizationLine
from desktop.appointments import slots
from desktop.appointments.fields import (
    CHANGE,
    REQUEST,
    SUPPLY,
    WISHES,
    asked,
    placed,
    request_of,
    supply_of,
    typed_of,
    unread,
)
from desktop.forms.inputs import ComboOption
from desktop.frame.entry import Entry
from desktop.wording import categories, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Draft = Mapping[str, object]
"""A form as it is kept while it is written on."""

_NEW = QT_TRANSLATE_NOOP("AppointmentForms", "New request")
_NOTE = QT_TRANSLATE_NOOP("AppointmentForms", "Note the request")
_CORRECT = QT_TRANSLATE_NOOP("AppointmentForms", "Correct the request")
_KEEP_IT = QT_TRANSLATE_NOOP("AppointmentForms", "Keep the correction")
_OFFER = QT_TRANSLATE_NOOP("AppointmentForms", "Offer a slot")
_KEEP = QT_TRANSLATE_NOOP("AppointmentForms", "Keep the slot")


def request_entry(desk: Desk, kept: Draft | None = None) -> Entry:
    """Return the form of a request, with deputies, communities and categories to choose from.

    ``kept`` is what a lock or a crash left in it.
    """
    entry = Entry(
        desk, say(_NEW), REQUEST, act=say(_NOTE), check=partial(_check_request, desk),
        read=lambda values, made: request_of(made, values, _today(desk)),
    )  # fmt: skip
    entry.placed = placed
    _offer_categories(entry)
    _offer_communities(desk, entry)
    work = partial(desk.workspace.people.deputies, desk.actor)
    desk.jobs.ask(entry, work, partial(_offer_with, entry, kept))
    return entry


def change_entry(desk: Desk, detail: AppointmentDetail) -> Entry:
    """Return the form of a correction, filled with what is known; an empty number stays what it is."""
    entry = Entry(
        desk, say(_CORRECT), CHANGE, act=say(_KEEP_IT), check=partial(_check_request, desk),
        read=lambda values, _made: request_of(detail.line.id, values, _today(desk)),
    )  # fmt: skip
    entry.placed = placed
    _offer_categories(entry)
    _offer_communities(desk, entry)
    for name, value in typed_of(detail).items():
        entry.form.input(name).put(value)
    work = partial(desk.workspace.people.deputies, desk.actor)
    desk.jobs.ask(entry, work, partial(_offer_again, entry, detail.line.target.person))
    return entry


def step_entry(desk: Desk, detail: AppointmentDetail, step: Step) -> Entry:
    """Return the form of a step, filled with the dearest wish."""
    fields = asked(step, detail.line.kind)
    entry = Entry(
        desk, words.of(step), fields, act=words.of(step), check=lambda values: unread(values, ("slot",), _today(desk)),
    )  # fmt: skip
    line = detail.line
    wish = line.confirmed or next((one for one in line.wished if one.day >= _today(desk)), None)
    names = {field.name for field in fields}
    if "slot" in names and wish is not None and step is not Step.DELAY:
        entry.form.input("slot").put(slots.typed(wish))
    if "place" in names and line.place:
        entry.form.input("place").put(line.place)
    return entry


def offer_entry(desk: Desk) -> Entry:
    """Return the form of an offered slot."""
    entry = Entry(
        desk, say(_OFFER), SUPPLY, act=say(_KEEP), check=partial(_check_supply, desk),
        read=lambda values, made: supply_of(made, values, _today(desk)),
    )  # fmt: skip
    entry.placed = placed
    _offer_categories(entry)
    _offer_communities(desk, entry)
    work = desk.workspace.stations.organizations
    desk.jobs.ask(entry, work, partial(_offer_names, entry, "provider"))
    return entry


def _check_request(desk: Desk, values: dict[str, Any]) -> Sequence[Problem]:
    command = tidy_request(request_of(new_id(desk.clock), values, _today(desk)))
    return (*unread(values, WISHES, _today(desk)), *check_request(command))


def _check_supply(desk: Desk, values: dict[str, Any]) -> Sequence[Problem]:
    command = supply_of(new_id(desk.clock), values, _today(desk))
    return (*unread(values, ("slot",), _today(desk)), *(check_supply(command) if command else ()))


def _offer_categories(entry: Entry) -> None:
    offered = [ComboOption(code, categories.full_word(code)) for code in categories.every()]
    entry.form.input("category").set_options(offered)
    entry.form.input("category").set_readings(categories.readings)


def _offer_communities(desk: Desk, entry: Entry) -> None:
    work = desk.workspace.stations.communities
    desk.jobs.ask(entry, work, partial(_offer_names, entry, "region_name"))


def _offer_names(entry: Entry, field: str, lines: Sequence[OrganizationLine]) -> None:
    entry.form.input(field).set_options([ComboOption(one.name, one.name) for one in lines])


def _offer_deputies(entry: Entry, lines: Sequence[PersonLine]) -> None:
    deputies = [one for one in lines if one.kind is PersonKind.DEPUTY]
    entry.form.input("target").set_options([ComboOption(one.id, one.name) for one in deputies])


def _offer_with(entry: Entry, kept: Draft | None, lines: Sequence[PersonLine]) -> None:
    """Offer the deputies, then show what was typed: a name that is chosen has to be among those offered."""
    _offer_deputies(entry, lines)
    if kept is not None:
        entry.form.restore(kept)


def _offer_again(entry: Entry, chosen: object, lines: Sequence[PersonLine]) -> None:
    """Offer the deputies, and choose the one who was chosen: by name alone it would be somebody of no list."""
    _offer_deputies(entry, lines)
    if chosen is not None:
        entry.form.input("target").put(chosen)


def _today(desk: Desk) -> date:
    return local_date(desk.clock.now())
