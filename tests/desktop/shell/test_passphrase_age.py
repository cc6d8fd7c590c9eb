"""An old passphrase is mentioned once, with the way to a new one, and keeps nobody out."""

from __future__ import annotations

from tests.programs import sign_in


def headlines(program):
    return program.work._bar.headlines()


def test_a_young_passphrase_is_not_mentioned(at_work):
    assert headlines(at_work) == ()


def test_an_old_one_is_mentioned_and_leads_to_the_settings(program, clock):
    clock.advance(days=90)
    sign_in(program)
    assert headlines(program) == ("您的口令已用 90 天",)
    program.work._passphrase_age._on_change_clicked()
    assert headlines(program) == ()
    assert program.work.page.opened == ["accounts"]
