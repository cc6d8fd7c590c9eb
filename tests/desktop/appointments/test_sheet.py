"""The papers read back: what was agreed stands on them, the name masked, and a phone reads the code."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from db.appointments.contracts import AppointmentDetail, Step
from desktop.appointments.sheet import SlipFacts, code_text, letter, slip
from desktop.printing.paper import Paper
from tests.db.appointments.desks import ROOM, TODAY, Desk
from tests.desktop.appointments.printed import text_of


def facts(kept: Desk, detail: AppointmentDetail) -> SlipFacts:
    return SlipFacts(detail, kept.station.workspace.stations.facts(), TODAY)


def codes_of(paper: Paper) -> list[str]:
    page = pypdfium2.PdfDocument(paper.pdf)[0]
    return [one.text for one in zxingcpp.read_barcodes(page.render(scale=4).to_pil())]


@pytest.mark.usefixtures("qapp")
def test_the_slip_says_what_was_agreed_and_masks_the_name(kept: Desk) -> None:
    detail = kept.step(kept.ask(), Step.CONFIRM)
    told = facts(kept, detail)
    paper, text = slip(told), text_of(slip(told))
    for said in (
        "预约单",
        detail.line.number,
        "2026年3月25日",
        "09:00–10:00",
        ROOM,
        "祝云舟",
        "邱**",
        "公交站点取消不便",
    ):
        assert said in text, said
    assert "邱望舒" not in text
    assert "邱望舒" not in paper.title
    assert paper.missing == ()


@pytest.mark.usefixtures("qapp")
def test_a_phone_reads_number_time_place_and_telephone_and_nobodys_name(kept: Desk) -> None:
    told = facts(kept, kept.step(kept.ask(), Step.CONFIRM))
    assert codes_of(slip(told)) == [code_text(told)]
    assert told.detail.line.number in code_text(told)
    assert "0573-87000016" in code_text(told)
    assert "邱" not in code_text(told)


@pytest.mark.usefixtures("qapp")
def test_a_slip_before_anything_is_agreed_and_one_that_is_not_public(kept: Desk) -> None:
    text = text_of(slip(facts(kept, kept.ask(confidential=True, topic="家庭纠纷"))))
    assert "电话约定" in text
    assert "不公开" in text
    assert "家庭纠纷" not in text


@pytest.mark.usefixtures("qapp")
def test_the_letter_names_official_topic_and_the_latest_day(kept: Desk) -> None:
    detail = kept.step(
        kept.ask_official(topic="老旧小区改造", name="海昌街道人大工委"), Step.NOTIFY
    )
    paper = letter(facts(kept, detail))
    text = text_of(paper)
    for said in (
        "约见函",
        "区住建局局长",
        "老旧小区改造",
        "2026年4月18日",
        "海宁市海昌街道代表联络站",
    ):
        assert said in text, said
    assert codes_of(paper) == [code_text(facts(kept, detail))]
