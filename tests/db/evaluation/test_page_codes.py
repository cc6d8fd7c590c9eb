"""A photographed page is compared with the sheet it is attached to."""

from __future__ import annotations

from uuid import UUID

from db.evaluation.page_codes import PageCode, code_line, compared, sheet_in

OWN, OTHER = UUID(int=7), UUID(int=8)


def test_the_line_of_a_code_names_its_sheet_again() -> None:
    assert sheet_in(f"评价表 0007\n德和食品有限公司\n{code_line(OWN)}") == OWN


def test_codes_of_other_things_name_no_sheet() -> None:
    for text in ("", "https://example.cn", "sheet:", "sheet:xyz", "9787301234567"):
        assert sheet_in(text) is None


def test_the_own_code_counts_whatever_lies_beside_it() -> None:
    assert compared([code_line(OTHER), code_line(OWN)], OWN) is PageCode.OWN
    assert compared([code_line(OTHER), "9787301234567"], OWN) is PageCode.OTHER
    assert compared(["9787301234567"], OWN) is PageCode.NONE
    assert compared([], OWN) is PageCode.NONE
