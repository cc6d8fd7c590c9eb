"""What can be done with an organisation: added, changed, put below one body or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from db.kernel.ids import OrganizationId, new_id
from db.kernel.kinds import Saved
from db.stations.contracts import AddOrganization, OrganClass, OrganizationKind, OrganizationLine
from desktop.forms.field import Combo, Field, Line, Segments, options_of
from desktop.forms.inputs import ComboOption
from desktop.people.act_pane import Act
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_USED, _RETIRED = "used", "retired"
_FIELDS = (
    Field(
        "kind", QT_TRANSLATE_NOOP("BodyActs", "Kind"), Combo(options_of(OrganizationKind)),
        required=True,
    ),
    Field("name", QT_TRANSLATE_NOOP("BodyActs", "Full name"), Line(), required=True, limit=50),
    Field("short_name", QT_TRANSLATE_NOOP("BodyActs", "Short name"), Line(), limit=40),
    Field("phone", QT_TRANSLATE_NOOP("BodyActs", "Phone"), Line(), limit=30),
    Field("region_code", QT_TRANSLATE_NOOP("BodyActs", "Code of the region"), Line(), limit=12),
    Field(
        "organ_class", QT_TRANSLATE_NOOP("BodyActs", "Class of the organ"),
        Combo(options_of(OrganClass)),
    ),
    Field(
        "letterhead", QT_TRANSLATE_NOOP("BodyActs", "Letterhead"), Line(), limit=50,
        hint=QT_TRANSLATE_NOOP("BodyActs", "Left empty: its full name"),
    ),
    Field("brand", QT_TRANSLATE_NOOP("BodyActs", "Brand"), Line(), limit=20),
    Field("parent", QT_TRANSLATE_NOOP("BodyActs", "Body above it"), Combo()),
    Field("second", QT_TRANSLATE_NOOP("BodyActs", "Second body above it"), Combo()),
)  # fmt: skip
_STATE = Field(
    "state", QT_TRANSLATE_NOOP("BodyActs", "State"),
    Segments((
        (_USED, QT_TRANSLATE_NOOP("BodyActs", "In use")),
        (_RETIRED, QT_TRANSLATE_NOOP("BodyActs", "No longer")),
    )),
    default=_USED,
)  # fmt: skip
_LINES = ("name", "short_name", "phone", "region_code", "letterhead", "brand")
_NEW = QT_TRANSLATE_NOOP("BodyActs", "New organisation")
_CHANGE = QT_TRANSLATE_NOOP("BodyActs", "Change the organisation")
_NOBODY = QT_TRANSLATE_NOOP("BodyActs", "Nobody")
_ADDED = QT_TRANSLATE_NOOP("BodyActs", "The organisation is added")
_CHANGED = QT_TRANSLATE_NOOP("BodyActs", "{name} is changed")


def add_body(desk: Desk, bodies: Sequence[OrganizationLine]) -> Act:
    """Add an organisation."""
    one = OrganizationId(new_id(desk.clock))

    def run(typed: Mapping[str, Any]) -> Saved[Any]:
        return desk.workspace.stations.add_organization(desk.actor, _command(one, typed, ()))

    typed = {"organ_class": OrganClass.NONE}
    return Act(say(_NEW), "", _FIELDS, run, say(_ADDED), typed, _options(bodies))


def change_body(desk: Desk, bodies: Sequence[OrganizationLine], body: OrganizationLine) -> Act:
    """Change what is known of an organisation, and what it stands below."""

    def run(typed: Mapping[str, Any]) -> Saved[Any]:
        command = _command(body.id, typed, body.categories)
        active = typed["state"] != _RETIRED
        return desk.workspace.stations.change_organization(desk.actor, command, active=active)

    above = (*body.parents, None, None)
    typed = {
        "kind": body.kind, "name": body.name, "short_name": body.short_name, "phone": body.phone,
        "region_code": body.region_code, "organ_class": body.organ_class, "parent": above[0],
        "second": above[1], "state": _USED if body.active else _RETIRED,
        "letterhead": body.letterhead, "brand": body.brand,
    }  # fmt: skip
    others = [one for one in bodies if one.id != body.id]
    done = say(_CHANGED, name=body.name)
    fields = (*_FIELDS, _STATE)
    return Act(say(_CHANGE), body.name, fields, run, done, typed, _options(others))


def _command(
    one: OrganizationId, typed: Mapping[str, Any], categories: tuple[str, ...]
) -> AddOrganization:
    lines = {key: typed[key] or "" for key in _LINES}
    organ_class = typed["organ_class"] or OrganClass.NONE
    return AddOrganization(
        one, typed["kind"], organ_class=organ_class, categories=categories,
        parents=_parents(typed), **lines,
    )  # fmt: skip


def _parents(typed: Mapping[str, Any]) -> tuple[OrganizationId, ...]:
    return tuple(typed[name] for name in ("parent", "second") if typed[name])


def _options(bodies: Sequence[OrganizationLine]) -> Mapping[str, Sequence[ComboOption]]:
    options = [ComboOption(one.id, one.name) for one in bodies if one.active]
    with_nobody = [ComboOption(None, say(_NOBODY)), *options]
    return {"parent": with_nobody, "second": with_nobody}
