"""The rail shows what a role may see, in the order of its keys."""

from __future__ import annotations

import pytest

from db.kernel.actor import Role
from desktop.shell.pages import PAGES, allowed
from desktop.shell.rail import Rail, keys_of


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (
            Role.STATION_HEAD,
            [
                "reception",
                "scheduling",
                "evaluation",
                "events",
                "insights",
                "people",
                "exchange",
                "settings",
            ],
        ),
        (Role.DEPUTY, ["scheduling", "people", "settings"]),
        (
            Role.DUTY_STAFF,
            [
                "reception",
                "scheduling",
                "evaluation",
                "events",
                "insights",
                "people",
                "exchange",
                "audit",
                "settings",
            ],
        ),
        (Role.AUDITOR, ["audit", "settings"]),
    ],
)
def test_a_role_sees_the_pages_it_may_use(role, keys):
    assert [spec.key for spec in allowed(PAGES, role)] == keys


def test_the_keys_follow_the_order_of_the_rail():
    keys = [keys_of(PAGES, spec.key) for spec in PAGES]
    assert keys == [
        "Alt+1",
        "Alt+2",
        "Alt+3",
        "Alt+4",
        "Alt+5",
        "Alt+6",
        "Alt+7",
        "Alt+8",
        "Ctrl+,",
    ]


def test_a_badge_is_spoken_with_its_page(qtbot):
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    rail.set_badge("reception", 3)
    assert rail.badge("reception") == 3
    spoken = rail.button("reception").accessibleName()
    assert "接待" in spoken
    assert "3" in spoken


def test_a_press_asks_for_its_page(qtbot):
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.chosen) as asked:
        rail.button("people").click()
    assert asked.args == ["people"]
