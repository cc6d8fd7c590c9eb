"""Random histories of several replicas against the rule told a second time; ``histories`` plays any number of them."""

from __future__ import annotations

from tests.db.bundle.histories import play


def test_random_histories_end_as_the_rule_says() -> None:
    play(20, 30, 20261122)
