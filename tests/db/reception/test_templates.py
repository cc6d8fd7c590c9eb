"""Reply templates: shipped ones, the station's own, and who keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotPermitted, Outdated
from db.reception.codes import ResultClass
from db.reception.template_rules import (
    ReplyTemplate,
    TemplateProblem,
    Variable,
    by_fit,
    check_template,
    empty_out,
    fill_in,
    tidy_template,
)
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

OWN = ReplyTemplate("停车答复", "{来访人}，您好：{承办单位}已划好车位。", "0301")


def test_what_ships_is_sound_and_knows_its_variables(station: Station) -> None:
    shipped = station.workspace.templates.every()
    assert 6 <= len(shipped) <= 10
    assert all(check_template(one) == () and one.id is None for one in shipped)
    assert len({one.shipped for one in shipped}) == len(shipped)


def test_a_station_adds_changes_and_retires_a_template(station: Station) -> None:
    templates, actor = station.workspace.templates, station.actor
    kept = templates.keep(actor, OWN).value[-1]
    changed = templates.keep(actor, replace(kept, name="车位答复")).value[-1]
    assert (changed.id, changed.name) == (kept.id, "车位答复")
    with pytest.raises(Outdated):
        templates.keep(actor, kept)
    assert changed.id not in {one.id for one in templates.retire(actor, changed).value}


@pytest.mark.parametrize("place", [0, -1])
def test_a_template_that_is_brought_back_stands_where_it_stood(
    station: Station, place: int
) -> None:
    templates, actor = station.workspace.templates, station.actor
    before = templates.keep(actor, OWN).value
    templates.retire(actor, before[place])
    again = templates.bring_back(actor, before[place]).value
    assert [(one.name, one.shipped) for one in again] == [(one.name, one.shipped) for one in before]


def test_no_two_templates_bear_one_name(station: Station) -> None:
    templates, actor = station.workspace.templates, station.actor
    shipped = templates.every()[0]
    own = templates.keep(actor, OWN).value[-1]
    for one in (replace(OWN, name=shipped.name), replace(own, name=shipped.name), OWN):
        with pytest.raises(InvalidInput) as refused:
            templates.keep(actor, one)
        assert refused.value.problems[0].code is TemplateProblem.NAME_TAKEN
    assert templates.keep(actor, replace(own, text="换一句。")).value[-1].text == "换一句。"


def test_braces_of_a_chinese_keyboard_are_braces_and_none_stands_alone() -> None:
    wide = tidy_template(replace(OWN, text="｛来访人｝，您好。"))
    assert wide.text == "{来访人}，您好。"
    for text in ("{来访人，您好。", "来访人}，您好。", "{来访人}}"):
        (problem,) = check_template(replace(OWN, text=text))
        assert problem.code is TemplateProblem.BRACE_ALONE


def test_a_shipped_template_is_changed_and_retired_in_its_place(station: Station) -> None:
    templates, actor = station.workspace.templates, station.actor
    shipped = templates.every()
    changed = templates.keep(actor, replace(shipped[0], text="已办好。")).value
    assert (changed[0].text, len(changed)) == ("已办好。", len(shipped))
    with pytest.raises(Outdated):
        templates.keep(actor, shipped[0])
    assert [one.shipped for one in templates.retire(actor, shipped[1]).value] == [
        one.shipped for one in shipped if one is not shipped[1]
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": " "}, TemplateProblem.NAME_MISSING),
        ({"name": "长" * 41}, TemplateProblem.NAME_LONG),
        ({"text": ""}, TemplateProblem.TEXT_MISSING),
        ({"text": "长" * 2001}, TemplateProblem.TEXT_LONG),
        ({"text": "{来访者}，您好"}, TemplateProblem.VARIABLE_UNKNOWN),
    ],
)
def test_what_is_wrong_is_refused(
    station: Station, changes: dict[str, str], problem: TemplateProblem
) -> None:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.templates.keep(station.actor, replace(OWN, **changes))  # type: ignore[arg-type]
    assert [one.code for one in refused.value.problems] == [problem]


def test_only_the_head_keeps_templates(station: Station, clock: FakeClock) -> None:
    clerk = replace(colleague(station, clock), role=Role.DUTY_STAFF, also=())
    with pytest.raises(NotPermitted):
        station.workspace.templates.keep(clerk, OWN)


def test_what_fits_category_and_class_comes_first() -> None:
    every = ReplyTemplate("一", "甲")
    solved = ReplyTemplate("二", "乙", result=ResultClass.A)
    planned = ReplyTemplate("三", "丙", result=ResultClass.C)
    elsewhere = ReplyTemplate("四", "丁", "07")
    offered = by_fit([elsewhere, planned, every, solved, OWN], "0301", ResultClass.A)
    assert offered == (OWN, solved, every, planned, elsewhere)


@given(st.text(st.characters(exclude_characters="{}", exclude_categories=("Cs",)), max_size=30))
def test_a_text_without_braces_is_left_as_it_is(text: str) -> None:
    assert fill_in(text, dict.fromkeys(Variable, "某")) == text


@given(st.lists(st.sampled_from(list(Variable)), max_size=6))
def test_what_was_filled_in_can_be_emptied_out_again(used: list[Variable]) -> None:
    values = {one: f"<{number}>" for number, one in enumerate(Variable)}
    text = "，".join(f"{{{one.value}}}" for one in used)
    assert empty_out(fill_in(text, values), values) == text
