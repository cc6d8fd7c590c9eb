"""One account among others: whose it is can be read before what can be done with it."""

from __future__ import annotations

import pytest

from db.accounts.contracts import Account
from db.kernel.actor import Role
from db.kernel.ids import UserId, random_id
from desktop import look
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
