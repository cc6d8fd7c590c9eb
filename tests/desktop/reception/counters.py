"""What a counter works with, and fingers that type at it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.kernel.clock import Clock
from db.kernel.ids import MatterId, OrganizationId, PersonId
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind
from db.reception.codes import Channel
from db.stations.contracts import OrganizationKind
from desktop.reception.page import ReceptionPage
from tests import factories
from tests.desktop.people.desks import type_text
from tests.stations import Station

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Stock:
    """Ids of whom the station works with, by name."""

    units: dict[str, OrganizationId]
    people: dict[str, PersonId]


def stock(station: Station, clock: Clock) -> Stock:
    """Fill a station with units, communities and deputies."""
    stations, actor = station.workspace.stations, station.actor
    units = {}
    for name, categories in (
        ("市政养护所", ("03",)), ("区水务公司", ("06",)), ("综合行政执法队", ("04", "05")),
        ("镇社会事务办", ("09", "08", "07")),
    ):  # fmt: skip
        command = factories.organization(clock, name=name, categories=categories)
        units[name] = stations.add_organization(actor, command).value.id
    for name in ("桂湾社区", "石榴弄社区", "东塘村"):
        command = factories.organization(
            clock, name=name, kind=OrganizationKind.COMMUNITY, categories=()
        )
        stations.add_organization(actor, command)
    return Stock(units, _people(station, clock))


def _people(station: Station, clock: Clock) -> dict[str, PersonId]:
    commands = (
        factories.deputy(clock),
        factories.deputy(clock, name="陆承安", phone="19900000032", level=DeputyLevel.TOWN),
        factories.person(
            clock, name="闻人静", phone="", kind=PersonKind.LEGAL_OFFICER,
            officer_role=OfficerRole.JUDGE,
        ),
        factories.person(clock, name="欧阳青禾", phone="19900000286", region_name="石榴弄社区"),
    )  # fmt: skip
    add = station.workspace.people.add
    return {one.name: add(station.actor, one).value.line.id for one in commands}


def registered(station: Station, clock: Clock, *matters, **values) -> MatterId:
    """Register a visit and return its first matter."""
    command = factories.visit(clock, *matters, **values)
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def submit_unnamed(page: ReceptionPage, channel: Channel, *, prints: bool = False) -> MatterId:
    """Register a visit with neither name nor phone by the form, and return its matter."""
    form = page.register.form
    for name, value in (("channel", channel), ("title", "门店油烟扰民"), ("category", "04")):
        form.input(name).put(value)
        form.input(name).edited.emit()
    (page.register.register_and_print if prints else page.register.register_only)()
    return next(iter(page.slips.papers.codes))


def focus() -> QWidget:
    """Return what has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press one key."""
    QTest.keyClick(focus(), code, modifier)


def write(text: str) -> None:
    """Type a text where the keys are, Chinese by the input method."""
    if text.isascii():
        QTest.keyClicks(focus(), text)
    else:
        type_text(focus(), text)


def fill_form(title: str = "社区活动室门口没有无障碍坡道", *, name: str = "骆书宁") -> None:
    """Fill a form from its first field on, as a clerk does; the focus ends in the categories."""
    for text in (name, "19900004417", "桂湾社区"):
        write(text)
        key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    write(title)
    key(Qt.Key.Key_Return)
    write("轮椅进不去活动室，平时靠邻居抬。")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_5)


def refused(page: ReceptionPage) -> str:
    """Return why a step is not taken, without the number of the matter that every refusal begins with."""
    (told,) = page.register.messages.headlines()
    number, sign, sentence = told.partition("：")
    assert number.endswith("号"), told
    assert sign, told
    return str(sentence)
