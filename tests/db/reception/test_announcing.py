"""A notice hangs some days before its day, or is warned of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.reception.announcing import check_notice
from db.reception.paper_contracts import PaperProblem

DAY = date(2026, 3, 27)


@pytest.mark.parametrize(("before", "codes"), [(4, []), (3, []), (2, [PaperProblem.NOTICE_SHORT])])
def test_three_days_before_is_early_enough(before, codes):
    found = check_notice(DAY, DAY - timedelta(days=before), days=3)
    assert [one.code for one in found] == codes
    assert all(one.warns for one in found)


def test_without_both_days_nothing_is_said():
    assert not check_notice(None, DAY, days=3)
    assert not check_notice(DAY, None, days=3)
