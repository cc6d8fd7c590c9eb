"""The ledger file: nothing in it can be taken for a formula."""

from __future__ import annotations

import pytest

from desktop.reception.ledger import harmless


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@a", "\tb", "＝A1"])
def test_what_could_be_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["海昌接〔2026〕3号", "3-5 号楼", "路灯+井盖", ""])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
