"""Where nothing can be saved nobody is let type."""

from __future__ import annotations

from db.kernel.errors import TroubleCode


def test_a_station_that_can_only_be_read_takes_no_registration(page, desk):
    assert page.register.form.isEnabled()
    desk.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    page.reload()
    page.reload()
    assert not page.register.form.isEnabled()
    assert page.register.messages.isVisible()
    desk.workspace.unit_of_work.forbidden = None
    page.reload()
    assert page.register.form.isEnabled()
    assert not page.register.messages.isVisible()
