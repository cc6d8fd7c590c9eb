"""What lies aside with a partner is said in sentences, on the page of that partner."""

from __future__ import annotations

from dataclasses import replace

from db.bundle.exchange_contracts import Aside, HeldReason
from desktop.exchange.aside_words import told_by
from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.test_station_rows import HEARD

FORKED = Aside("桂湾社区联络站", HeldReason.FORKED, 5)


def test_nothing_is_said_where_nothing_lies_aside(qapp) -> None:
    assert told_by(HEARD) == ""


def test_every_reason_has_its_sentence(qapp) -> None:
    told = told_by(replace(HEARD, aside=(FORKED, Aside("", None, 2)), undurable=3))
    assert told == (
        "对方搁置了桂湾社区联络站的 5 条，没有并入：由站点文件的副本写成。"
        "对方搁置了 2 条，没有并入：原因要更新本程序后才能显示。"
        "本机有 3 处改动，对方尚未备份。"
    )


def test_the_page_of_a_station_says_it_below_its_last_bundle(page: ExchangePage) -> None:
    partner = replace(page.stand.partners[0], aside=(FORKED,))
    came = page.stand.taken_of(partner)
    page.quiet.show_partner(partner, came, waiting=0, can_revoke=False)
    assert "对方搁置了桂湾社区联络站的 5 条" in page.quiet.headline()
