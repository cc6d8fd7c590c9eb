"""Papers of events: what stands on them, on how many pages, and codes that are read back."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp

from db.events.codes import AttendeeRole, CountQuality, EventStep, EventType
from db.events.contracts import Invitee, Outcome
from db.events.noting import AskQuestion, CountHeads
from db.events.paper_contracts import EventPaperKind
from desktop.events import sheet
from desktop.events.sheet_year import YearFacts
from desktop.printing.paper import Paper
from tests.db.events.desks import DAY, GUESTS, Desk
from tests.db.events.test_councils import ballot, meeting

Kind = EventPaperKind
pytestmark = pytest.mark.usefixtures("qapp")


def text_of(paper: Paper) -> list[str]:
    """Return the text of each page as a reader copies it."""
    with pypdfium2.PdfDocument(paper.pdf) as read:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in read]


def drawn(desk: Desk, event: UUID, kind: EventPaperKind, **choices: bool) -> list[str]:
    return text_of(sheet.of_event(desk.events.papers.event(desk.actor, event), kind, **choices))


def held(desk: Desk) -> UUID:
    """Hold an afternoon with everything that a sheet remarks."""
    event = desk.opened()
    roster = desk.roster(event)
    desk.sign(roster["沈知行"])
    desk.events.rosters.give_leave(desk.actor, roster["罗怀远"].id, "出差")
    desk.go_to("13:50")
    desk.sign(roster["骆怀瑾"])
    desk.walk_in(event, "崔砚", unit="岚桥外贸商会")
    desk.make_up(roster["许秋实"])
    desk.step(event, EventStep.FINISH)
    return event


def test_the_blank_sheet_has_names_numbers_and_rows_to_write_in(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(event, *GUESTS)
    (page,) = drawn(kept, event, Kind.SIGN_IN_BLANK)
    assert "签到表" in page
    assert "阿依古丽·麦麦提" in page
    assert "19900001234" not in page
    for number in range(1, 16):
        assert str(number) in page
    assert "应到 5 人" in page


def test_telephone_numbers_stand_there_on_demand_and_masked(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(event, *GUESTS)
    (page,) = drawn(kept, event, Kind.SIGN_IN_BLANK, phones=True)
    assert "199 **** 1234" in page


def test_afterwards_times_remarks_and_totals_stand_there(kept: Desk) -> None:
    (page,) = drawn(kept, held(kept), Kind.SIGN_IN_DONE)
    for told in ("13:10", "迟到", "请假", "缺席", "临时", "补签（骆怀瑾批准）"):
        assert told in page.replace("\n", "")
    assert "应到 5 人 实到 3 人 请假 1 人 缺席 1 人 临时来宾 1 人" in " ".join(page.split())


def test_three_hundred_people_repeat_the_heading_and_show_totals_once(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(
        event, *(Invitee(f"代表{at}", AttendeeRole.DEPUTY, f"第{at % 9}小组") for at in range(300))
    )
    pages = drawn(kept, event, Kind.SIGN_IN_BLANK)
    assert 12 <= len(pages) <= 14
    assert all("序号" in one for one in pages)
    assert sum("应到 300 人" in one for one in pages) == 1
    assert "应到 300 人" in pages[-1]


def test_long_and_rare_names_are_printed_whole(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(
        event,
        Invitee(
            "阿不都热西提·买买提明·玉素甫江", unit="一个名字特别特别长的有限责任公司驻本街道办事处"
        ),
        Invitee("㛃𠮷"),
    )
    (page,) = drawn(kept, event, Kind.SIGN_IN_BLANK)
    assert "玉素甫江" in page.replace("\n", "")
    assert "㛃𠮷" in page


def test_an_empty_roster_still_has_rows(kept: Desk) -> None:
    (page,) = drawn(kept, kept.plan().line.id, Kind.SIGN_IN_BLANK)
    assert "10" in page


def test_who_is_missing_stands_with_state_and_reason(kept: Desk) -> None:
    (page,) = drawn(kept, held(kept), Kind.ABSENTEES)
    assert "阿依古丽·麦麦提" in page
    assert "出差" in page
    assert "沈知行" not in page


def test_every_badge_is_read_back(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(event, *GUESTS, *(Invitee(f"来宾{at}") for at in range(8)))
    paper = sheet.of_event(kept.events.papers.event(kept.actor, event), Kind.BADGES)
    codes: set[str] = set()
    with pypdfium2.PdfDocument(paper.pdf) as read:
        assert len(read) == 2
        for page in read:
            image = page.render(scale=200 / 72).to_pil()
            codes |= {one.text for one in zxingcpp.read_barcodes(image)}
    assert codes == {one.code for one in kept.roster(event).values()}


def test_the_record_has_parts_questions_other_places_and_outcome(kept: Desk) -> None:
    event = kept.opened(kind=EventType.BUSINESS_LEGAL_SESSION)
    view = kept.events.events.view(kept.actor, event)
    kept.events.events.mark_part(kept.actor, view.parts[0].id, done=True)
    kept.events.noting.count(
        kept.actor, CountHeads(kept.id(), event, "桂湾社区", 550, quality=CountQuality.OVER)
    )
    kept.events.noting.ask(kept.actor, AskQuestion(kept.id(), event, "罗怀远", "怎么选管辖法院？"))
    kept.events.events.note(kept.actor, event, "会上讲了四个案例。", Outcome(opinions=12))
    (page,) = drawn(kept, event, Kind.EVENT_RECORD)
    for told in (
        "一场庭审旁听",
        "550 余人次",
        "怎么选管辖法院？",
        "会上讲了四个案例。",
        "意见 12 条",
    ):
        assert told in page


def test_the_year_keeps_units_apart(kept: Desk) -> None:
    event = kept.opened(kind=EventType.CLOUD_HEARING, programme="云旁听")
    kept.sign(kept.roster(event)["沈知行"])
    kept.events.noting.count(
        kept.actor, CountHeads(kept.id(), event, "桂湾社区", 4686, quality=CountQuality.NEARLY)
    )
    kept.step(event, EventStep.FINISH)
    series = kept.events.statistics.between(kept.actor, date(2026, 1, 1), DAY + timedelta(days=1))
    facts = YearFacts(kept.events.papers.printing(kept.actor), date(2026, 1, 1), DAY, series)
    (page,) = text_of(sheet.of_year(facts))
    assert "近 4,686 人次" in page
    assert "近 4,687 人次" in page


def test_a_second_printing_says_so(kept: Desk) -> None:
    from db.events.paper_contracts import EventPaperKey, RecordEventPaper

    event = kept.plan().line.id
    key = EventPaperKey(Kind.SIGN_IN_BLANK, event)
    kept.events.papers.record(kept.actor, RecordEventPaper(key, "PDF", 1, succeeded=True))
    assert "补打" in drawn(kept, event, Kind.SIGN_IN_BLANK)[0]
    assert "补打" not in drawn(kept, event, Kind.EVENT_RECORD)[0]


def test_the_result_of_votes_has_figures_verdicts_and_room_for_tellers(kept: Desk) -> None:
    event = meeting(kept, 5)
    vote = ballot(kept, event, 3, 1, 1, resolution="按第二方案实施。")
    kept.events.councils.count(kept.actor, vote)
    (page,) = drawn(kept, event, Kind.BALLOT_RESULT)
    for told in (
        "表决结果",
        "加装电梯方案",
        "60.0%",
        "通过",
        "按第二方案实施。",
        "总监票人",
        "计票人",
    ):
        assert told in page
    assert "应到 6 人，实到 5 人，法定 4 人" in page


def test_every_name_has_a_seat_card_of_its_own(kept: Desk) -> None:
    event = kept.plan().line.id
    kept.invite(event, *GUESTS)
    pages = drawn(kept, event, Kind.SEAT_CARDS)
    assert len(pages) == len(GUESTS)
    for one, page in zip(GUESTS, pages, strict=True):
        assert page.replace("\u3000", "").replace("\n", "").count(one.name) == 2, (
            "both sides of a table"
        )
