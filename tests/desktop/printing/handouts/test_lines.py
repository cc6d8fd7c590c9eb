"""How a station is reached: what is known of it, each part once."""

from __future__ import annotations

from desktop.printing.handouts.lines import calling, lines_of, readable
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese


def test_a_city_that_is_its_own_county_is_named_once():
    with chinese():
        told = dict(lines_of(papers.station(city="嘉定区", county="嘉定区", town="")))
    assert told["地址"] == "嘉定区"


def test_codes_hold_plain_lines_and_no_link():
    with chinese():
        whole, short = readable(papers.station()), calling(papers.station(phone=""), "祝云舟")
    assert whole.splitlines()[0] == papers.STATION
    assert short == f"祝云舟\n{papers.STATION}"
    assert "http" not in whole + short
