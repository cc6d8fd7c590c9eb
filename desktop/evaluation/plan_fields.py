"""What is asked of a plan, who can be chosen for it, and how it becomes a command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from db.evaluation.contracts import (
    ChangeSession,
    InspectionKind,
    KeptFirm,
    NewGuest,
    PartyRole,
    PlanSession,
    SessionView,
)
from db.evaluation.rules import LINE_LIMIT, TEXT_LIMIT
from db.people.contracts import OfficerRole, PersonKind, PersonLine
from db.stations.contracts import OrganizationLine
from db.templates.contracts import TemplateVersion
from desktop.forms.field import Combo, Day, Field, Line, Segments, Several, TextArea, options_of
from desktop.forms.inputs import ComboOption
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Values = Mapping[str, Any]
USUAL_FORM = "enforcement"
"""Code of the form that is offered first."""

FIELDS = (
    Field(
        "theme", QT_TRANSLATE_NOOP("PlanFields", "Theme"),
        Line(QT_TRANSLATE_NOOP("PlanFields", "Food safety before the holiday")), required=True,
        limit=LINE_LIMIT, weight=2,
    ),
    Field("day", QT_TRANSLATE_NOOP("PlanFields", "Day"), Day(), required=True, beside=True),
    Field(
        "kind", QT_TRANSLATE_NOOP("PlanFields", "Kind"), Segments(options_of(InspectionKind)),
        default=InspectionKind.ROUTINE,
    ),
    Field("form", QT_TRANSLATE_NOOP("PlanFields", "Form"), Combo(), required=True),
    Field(
        "departments", QT_TRANSLATE_NOOP("PlanFields", "Enforcement departments"), Several(), required=True,
        hint=QT_TRANSLATE_NOOP("PlanFields", "A joint inspection lists all of them."),
    ),
    Field(
        "deputies", QT_TRANSLATE_NOOP("PlanFields", "Deputies who score"), Several(), required=True,
        hint=QT_TRANSLATE_NOOP("PlanFields", "By name or initials."), beside=True,
    ),
    Field("prosecutors", QT_TRANSLATE_NOOP("PlanFields", "Prosecutors"), Several()),
    Field("judges", QT_TRANSLATE_NOOP("PlanFields", "Judges"), Several(), beside=True),
    Field("organiser", QT_TRANSLATE_NOOP("PlanFields", "Organised by"), Line(), limit=LINE_LIMIT),
    Field("plan", QT_TRANSLATE_NOOP("PlanFields", "Plan beforehand"), TextArea(4), limit=TEXT_LIMIT),
)  # fmt: skip
_GUESTS = {"prosecutors": PartyRole.PROSECUTOR, "judges": PartyRole.JUDGE}
_OFFICERS = {"prosecutors": OfficerRole.PROSECUTOR, "judges": OfficerRole.JUDGE}
_VERSION = QT_TRANSLATE_NOOP("PlanFields", "version {number}")


@dataclass(frozen=True, slots=True)
class PlanLists:
    """Who and what can be chosen."""

    forms: tuple[TemplateVersion, ...]
    units: tuple[OrganizationLine, ...]
    people: tuple[PersonLine, ...]


def read_lists(desk: Desk) -> PlanLists:
    """Read what can be chosen. Runs on the database thread."""
    workspace, actor = desk.workspace, desk.actor
    return PlanLists(
        workspace.evaluation.forms.every(), workspace.stations.organizations(),
        workspace.people.deputies(actor),
    )  # fmt: skip


def usual_form(forms: Iterable[TemplateVersion]) -> str:
    """Return the digest of the version that is offered first."""
    offered = [one for one in forms if not one.retired]
    usual = (one for one in offered if one.template.code == USUAL_FORM)
    found = next(usual, next(iter(offered), None))
    return found.digest if found else ""


def options(lists: PlanLists, view: SessionView | None) -> dict[str, list[ComboOption]]:
    """Return what each field offers; who stands in a plan is offered even where the directory lists them no more."""
    deputies = [one for one in lists.people if one.kind is PersonKind.DEPUTY]
    offered = {
        "form": [_version(one) for one in lists.forms if _is_offered(one, view)],
        "departments": [ComboOption(one.id, one.name) for one in lists.units],
        "deputies": [ComboOption(one.id, one.name, note=_note(one)) for one in deputies],
        **{name: _officers(lists, role) for name, role in _OFFICERS.items()},
    }
    roles = {"departments": PartyRole.DEPARTMENT, "deputies": PartyRole.DEPUTY, **_GUESTS}
    for name, role in roles.items():
        known = {one.value for one in offered[name]}
        kept = (one for one in view.parties if one.role is role) if view else ()
        offered[name] += [
            ComboOption(one.record or one.name, one.name)
            for one in kept
            if (one.record or one.name) not in known
        ]
    return offered


def values_of(view: SessionView) -> dict[str, Any]:
    """Return what a plan holds, as the form takes it."""
    line = view.line
    chosen = {
        name: tuple(one.record or one.name for one in view.parties if one.role is role)
        for name, role in (
            ("departments", PartyRole.DEPARTMENT), ("deputies", PartyRole.DEPUTY), *_GUESTS.items(),
        )
    }  # fmt: skip
    return {
        "theme": line.theme, "day": line.day, "kind": line.kind, "form": view.form.digest,
        "organiser": view.organiser, "plan": view.plan, **chosen,
    }  # fmt: skip


def plan_of(
    session: UUID,
    values: Values,
    firms: Sequence[KeptFirm],
    names: Mapping[object, str],
    today: date,
) -> PlanSession:
    """Return the command of a new plan."""
    return PlanSession(
        session, values["day"] or today, values["theme"] or "", values["form"] or "",
        tuple(one.facts for one in firms), values["departments"], values["deputies"],
        _guests(values, names), values["kind"], values["plan"] or "", values["organiser"] or "",
    )  # fmt: skip


def change_of(
    session: UUID,
    values: Values,
    firms: Sequence[KeptFirm],
    names: Mapping[object, str],
    today: date,
) -> ChangeSession:
    """Return the command of a plan that is changed."""
    return ChangeSession(
        session, values["day"] or today, values["theme"] or "", tuple(firms), values["departments"],
        values["deputies"], _guests(values, names), values["kind"], values["plan"] or "",
        values["organiser"] or "",
    )  # fmt: skip


def _guests(values: Values, names: Mapping[object, str]) -> tuple[NewGuest, ...]:
    return tuple(
        NewGuest(role, names.get(one, str(one)), one if isinstance(one, UUID) else None)
        for name, role in _GUESTS.items()
        for one in values[name] or ()
    )


def _version(one: TemplateVersion) -> ComboOption:
    template = one.template
    return ComboOption(one.digest, template.name, note=say(_VERSION, number=template.version))


def _is_offered(one: TemplateVersion, view: SessionView | None) -> bool:
    return not one.retired or (view is not None and view.form.digest == one.digest)


def _officers(lists: PlanLists, role: OfficerRole) -> list[ComboOption]:
    found = (one for one in lists.people if one.officer_role is role)
    return [ComboOption(one.id, one.name, note=one.specialty) for one in found]


def _note(one: PersonLine) -> str:
    return words.of(one.level) if one.level else ""
