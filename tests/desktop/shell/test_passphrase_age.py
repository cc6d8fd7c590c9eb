"""An old passphrase is mentioned once, with the way to a new one, and keeps nobody out."""

from __future__ import annotations

from desktop.parts.buttons import Button
from desktop.parts.toast import Toast
from tests.programs import sign_in


def told(program):
    return [one.text() for one in program.window.findChildren(Toast) if one.isVisible()]


def test_a_young_passphrase_is_not_mentioned(at_work):
    assert told(at_work) == []


def test_an_old_one_is_mentioned_and_leads_to_the_settings(program, clock):
    clock.advance(days=90)
    sign_in(program)
    assert told(program) == ["您的口令已用 90 天"]
    [toast] = program.window.findChildren(Toast)
    next(one for one in toast.findChildren(Button) if one.text() == "更换口令").click()
    assert told(program) == []
    assert program.work.page.opened == ["accounts"]
