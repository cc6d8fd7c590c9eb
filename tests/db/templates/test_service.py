"""Versions of forms: issued once, known by their digest, kept for the sheets that were filled with them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action
from db.templates.records import FormTemplateRow
from db.templates.rules import FormProblem, content_of, digest_of
from tests.fakes.clock import FakeClock
from tests.forms import changed, shipped
from tests.stations import Station


def test_the_forms_of_the_program_are_there_without_a_record(station: Station) -> None:
    every = station.workspace.evaluation.forms.every()
    assert [(one.template.code, one.template.version) for one in every] == [
        ("enforcement", 1), ("grassroots", 1), ("livelihood", 1),
    ]  # fmt: skip
    assert not [one for one in every if one.station or one.retired]


def test_an_issued_version_stands_before_the_one_it_follows(station: Station) -> None:
    second = changed(version=2, unseen="没看到")
    issued = station.workspace.evaluation.forms.issue(station.actor, second).value
    every = station.workspace.evaluation.forms.every()
    assert [one.template.version for one in every[:2]] == [2, 1]
    assert every[0] == issued == station.workspace.evaluation.forms.version(issued.digest)
    assert issued.station is not None


def test_the_same_version_issued_again_changes_nothing(station: Station) -> None:
    forms, second = station.workspace.evaluation.forms, changed(version=2)
    first = forms.issue(station.actor, second).value
    assert forms.issue(station.actor, second).value == first
    with station.workspace.unit_of_work.reading() as session:
        assert len(session.scalars(select(FormTemplateRow)).all()) == 1


def test_a_number_has_one_content_at_a_station(station: Station) -> None:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.evaluation.forms.issue(station.actor, changed(unseen="没看到"))
    assert [one.code for one in refused.value.problems] == [FormProblem.VERSION_TAKEN]


def test_a_retired_version_stays_readable(station: Station) -> None:
    forms, digest = station.workspace.evaluation.forms, digest_of(content_of(shipped()))
    assert forms.retire(station.actor, digest).value.retired
    assert forms.version(digest).template == shipped()
    assert forms.version(digest).retired


def test_a_row_that_does_not_hold_what_its_digest_names_is_no_version(
    station: Station, clock: FakeClock
) -> None:
    forms, second = station.workspace.evaluation.forms, changed(version=2)
    digest = forms.issue(station.actor, second).value.digest
    with station.workspace.unit_of_work.writing(station.actor, Action.FORM_ISSUED) as work:
        row = work.session.scalars(select(FormTemplateRow)).one()
        row.content = row.content.replace("未观察", "没看到")
    with pytest.raises(NotFound):
        forms.version(digest)


def test_who_keeps_no_forms_issues_none(station: Station, clock: FakeClock) -> None:
    clerk = Actor(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF)
    with pytest.raises(NotPermitted):
        station.workspace.evaluation.forms.issue(clerk, changed(version=2))
