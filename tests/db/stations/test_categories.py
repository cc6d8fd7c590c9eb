"""Matter categories come from a file and can be replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources
from db.kernel.errors import CannotOpen, TroubleCode
from db.reception.codes import DemandType
from db.stations.categories import Categories

CATEGORIES = Categories.load(resources.path("categories", "matters.json"))


def test_the_fifteen_categories_of_the_reference_are_there() -> None:
    codes = [category.code for category in CATEGORIES.all]
    assert codes == [*(f"{n:02}" for n in range(1, 15)), "99"]
    assert CATEGORIES.name_of("03") == "交通出行"
    assert CATEGORIES.name_of("0306") == "路灯"
    assert CATEGORIES.name_of("77") == "77"


def test_ten_chips_stand_in_the_order_of_their_digits() -> None:
    chips = CATEGORIES.chips()
    assert "".join(chip.chip for chip in chips) == "1234567890"
    assert chips[0].name == "交通出行"
    assert chips[-1].name == "其他"


def test_every_category_proposes_a_kind_of_request_and_a_known_class() -> None:
    classes = {one.code for one in CATEGORIES.proposal_classes} | {""}
    for category in CATEGORIES.all:
        assert DemandType(category.demand_type)
        assert category.proposal_class in classes
        assert category.english


def test_either_level_leads_to_its_first_level() -> None:
    found = CATEGORIES.find("0306")
    assert found is not None
    assert found.code == "03"
    assert CATEGORIES.find("77") is None
    assert CATEGORIES.is_known("03")
    assert CATEGORIES.is_known("0306")
    assert not CATEGORIES.is_known("0399")
    assert not CATEGORIES.is_known("")
    assert CATEGORIES.demand_type_of("1304") == "dispute"
    assert CATEGORIES.demand_type_of("77") == "consult"


@pytest.mark.parametrize(
    "content",
    [
        "",
        '{"categories":[]}',
        '{"categories":[{"code":"1","name":"x"}]}',
        '{"categories":[{"code":"01","name":"x"},{"code":"01","name":"y"}]}',
        '{"categories":[{"code":"01","name":"x","chip":"1"},{"code":"02","name":"y","chip":"1"}]}',
        '{"categories":[{"code":"01","name":"x","chip":"a"}]}',
        '{"categories":[{"code":"01","name":"x","children":[{"code":"0201","name":"y"}]}]}',
    ],
)
def test_a_file_that_contradicts_itself_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "matters.json").write_text(content)
    with pytest.raises(CannotOpen) as caught:
        Categories.load(tmp_path / "matters.json")
    assert caught.value.code is TroubleCode.DAMAGED
    assert caught.value.params == {"file": "matters.json"}
