"""One account among others: whose it is can be read before what can be done with it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from db.accounts.contracts import Account
from db.kernel.actor import Role
from db.kernel.ids import UserId, random_id
from desktop import look
from desktop.frame.pane import scrolling
from desktop.look import Theme
from desktop.parts.text import ElidedLabel
from desktop.settings.account_row import AccountRow


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_name_of_four_characters_is_whole_in_the_narrowest_row(qapp, qtbot, scale):
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT, scale)
    account = Account(UserId(random_id()), "欧阳静澜", Role.DUTY_STAFF, is_unused=True)
    row = AccountRow(account, own=False, changeable=True)
    qtbot.addWidget(row)
    row.resize(row.minimumSizeHint())
    row.grab()
    assert row.findChild(ElidedLabel).text() == "欧阳静澜"
    in_force.apply(Theme.LIGHT)


def overlapping(row: AccountRow) -> list[tuple[QWidget, QWidget]]:
    """Return what lies over another part, or outside of the row."""
    shown = [one for one in row.findChildren(QWidget) if one.parent() is row and one.isVisible()]
    outside = [(one, row) for one in shown if not row.rect().contains(one.geometry())]
    pairs = combinations(shown, 2)
    return outside + [pair for pair in pairs if pair[0].geometry().intersects(pair[1].geometry())]


@pytest.mark.parametrize("width", [560, 800, 1100])
def test_what_can_be_done_never_lies_over_another_part(qapp, qtbot, width):
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT, 1.5)
    account = Account(UserId(random_id()), "欧阳静澜", Role.DUTY_STAFF, is_unused=True)
    row = AccountRow(account, own=False, changeable=True)
    area = scrolling(row)
    qtbot.addWidget(area)
    area.resize(width, 160)
    area.show()
    qtbot.waitExposed(area)
    qtbot.waitUntil(lambda: not overlapping(row))
    assert row.findChild(QComboBox).height() >= in_force.size("control")
    in_force.apply(Theme.LIGHT)
