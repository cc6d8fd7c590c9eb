"""Categories by digit, by menu and by name."""

from __future__ import annotations

from db.reception.codes import DemandType
from desktop.wording import categories
from tests.fakes.words import as_written, chinese


def test_ten_chips_the_last_is_other():
    with chinese():
        chips = categories.chips()
    assert len(chips) == 10
    assert chips[-1] == ("99", "其他")


def test_behind_other_stand_all_categories_without_a_digit():
    codes = {one.code for one in categories.behind_other()}
    assert codes | {code for code, _ in categories.chips()} == {
        one.code for one in categories.known().all
    }


def test_a_category_is_called_by_the_language_of_the_program():
    with as_written():
        assert categories.word("03") == "Traffic"
    with chinese():
        assert categories.word("03") == "交通出行"


def test_a_subcategory_is_named_after_its_category():
    with chinese():
        assert categories.full_word("0306") == "交通出行 / 路灯"
        assert categories.full_word("03") == "交通出行"
        assert categories.full_word("0399") == "交通出行 / 0399"
    assert categories.full_word("7701") == "7701"


def test_every_category_is_followed_by_what_belongs_to_it():
    codes = categories.every()
    assert codes[:3] == ("01", "0101", "0102")
    assert len(codes) == len(set(codes))


def test_a_subcategory_can_be_typed_by_its_own_sound():
    keys = categories.readings("交通出行 / 路灯")
    assert {"jtcx", "jiaotongchuxing", "ld", "ludeng"} <= set(keys)


def test_an_unknown_code_is_its_own_word():
    assert categories.word("77") == "77"


def test_a_category_proposes_the_kind_of_request():
    assert categories.demand_type_of("09") is DemandType.HELP
