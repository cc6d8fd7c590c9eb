"""The papers of the loop: every part has its place, nobody's secret is told, nothing is cut or boxed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest

from db.calendar.limits import ResultLabels
from db.reception.codes import ContactForm, Publicity, ResultClass, VisitorKind
from db.reception.contracts import Rated
from db.reception.course_contracts import RatingLine
from db.reception.handling import ExtensionFate, RaterKind, ReturnReason, Score, UnitRole, UrgeForm
from db.reception.paper_contracts import (
    ExtensionPart,
    FeedbackPart,
    PaperKind,
    Picture,
    RevisitPart,
)
from db.stations.contracts import Letterhead
from desktop.printing.paper import Paper
from desktop.reception import sheet
from desktop.reception.sheet_inquiry import FOR_UNIT
from desktop.reception.sheet_slip import FEEDBACK, STUB, UNITS
from desktop.reception.sheet_words import HouseWords
from desktop.wording import result_words
from tests.desktop.printing.layout.pdf import (
    flat_text_of,
    ink_of,
    picture_of,
    sizes_of,
    text_of,
)
from tests.desktop.reception.papers import (
    LONG_NAME,
    LONG_TITLE,
    RECEIVED,
    deputy,
    handled,
    paper_facts,
    photo,
    reply,
    slip,
    step,
    urge,
)
from tests.fakes.words import chinese

LOOP = (
    PaperKind.ASSIGNMENT_SLIP, PaperKind.URGE_SLIP, PaperKind.SUPERVISION_SLIP,
    PaperKind.REPLY_LETTER, PaperKind.INQUIRY_FORM, PaperKind.CASE_FILE,
)  # fmt: skip
NAMES = ("阿依古丽·买买提", "冉䶮", "𬭚姑娘")
BOTH_RUNGS = (urge(23), urge(32, form=UrgeForm.SUPERVISION, days_late=6))

each = pytest.mark.parametrize("kind", LOOP, ids=lambda kind: kind.value)


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def drawn(kind: PaperKind, parts: frozenset[str] = frozenset(), **values: Any) -> Paper:
    values.setdefault("handled", handled(urges=BOTH_RUNGS))
    return sheet.paper(kind, paper_facts(**values), HouseWords(), parts=parts)


def pages_of(paper: Paper) -> int:
    return len(sizes_of(paper.pdf))


def test_the_slip_has_three_named_parts_and_a_receipt_to_tear_off():
    paper = drawn(PaperKind.ASSIGNMENT_SLIP)
    assert pages_of(paper) == 3
    printed = text_of(paper.pdf)
    for words in (
        "第一联　存根", "第二联　承办", "第三联　反馈", "松陌交〔2026〕88号", "区城市照明管理所　主办",
        "会办单位", "沈知行　199 **** 2764", "北门四盏路灯连续多日不亮", "请三日内到现场查看", "2 个工作日内签收",
        "2026 年 4 月 9 日（周四）前", "附件", "签发人：", "经办人：", "交办单位（印章）：", "沿此线裁开", "交办单回执",
        "签收人：", "签收日期：", "□ A 已解决或基本解决", "分管负责人（签名）：",
    ):  # fmt: skip
        assert words in printed, words


@pytest.mark.parametrize("part", [STUB, UNITS, FEEDBACK])
def test_a_part_of_the_slip_can_be_printed_alone(part):
    assert pages_of(drawn(PaperKind.ASSIGNMENT_SLIP, frozenset({part}))) == 1


def test_every_unit_gets_a_slip_of_its_own_and_one_that_ended_gets_none():
    others = (("市政养护所", UnitRole.LEAD),)
    slips = (
        slip(ended_at=RECEIVED, number="松陌交〔2026〕87号"),
        slip(unit="市政养护所", others=(("区水务公司", UnitRole.CO),)),
        slip(unit="区水务公司", number="松陌交〔2026〕89号", role=UnitRole.CO, others=others),
    )
    paper = drawn(PaperKind.ASSIGNMENT_SLIP, handled=handled(slips=slips))
    assert pages_of(paper) == 6
    printed = flat_text_of(paper.pdf)
    assert "87号" not in printed
    assert "会办单位区水务公司" in printed
    assert "主办单位市政养护所" in printed
    assert "由主办单位统一答复" in printed


def test_units_that_answer_for_themselves_are_told_so():
    one = slip(role=UnitRole.SEPARATE, others=(("市政养护所", UnitRole.SEPARATE),))
    printed = flat_text_of(drawn(PaperKind.ASSIGNMENT_SLIP, handled=handled(slips=(one,))).pdf)
    assert "分别办理市政养护所" in printed
    assert "各单位分别书面答复" in printed


def test_a_slip_printed_again_says_so_with_its_own_count():
    slips = (slip(reprint=2), slip(number="松陌交〔2026〕89号"))
    printed = flat_text_of(drawn(PaperKind.ASSIGNMENT_SLIP, handled=handled(slips=slips)).pdf)
    assert printed.count("补打第2次") == 3
    assert printed.count("补打") == 3


def test_an_empty_instruction_leaves_lines_to_write_on():
    empty = handled(slips=(slip(opinion=""),), proposed_handling="")
    blank = drawn(PaperKind.ASSIGNMENT_SLIP, frozenset({UNITS}), handled=empty)
    full = drawn(PaperKind.ASSIGNMENT_SLIP, frozenset({UNITS}))
    assert long_rules(blank) - long_rules(full) >= 3


def long_rules(paper: Paper) -> int:
    """Count the level lines that go over most of the page."""
    picture = picture_of(paper.pdf, dpi=100).point(lambda shade: 255 if shade > 160 else 0)
    width = picture.width
    rows = [
        sum(picture.getpixel((x, y)) == 0 for x in range(0, width, 4)) > width / 4 * 0.55
        for y in range(picture.height)
    ]
    return sum(dark and not above for dark, above in zip(rows[1:], rows, strict=False))


def test_the_urge_slip_counts_the_urges_and_the_days():
    urges = (urge(22, form=UrgeForm.PHONE, response="明天到场"), urge(23, days_late=2))
    paper = drawn(PaperKind.URGE_SLIP, handled=handled(urges=urges))
    assert pages_of(paper) == 1
    printed = flat_text_of(paper.pdf)
    for words in (
        "催办单", "2026年4月10日第2次", "已超期2个工作日", "此前催办2026年4月9日电话催办明天到场",
        "请于2026年4月17日前书面答复", "催办单答复联", "承办单位（印章）",
    ):  # fmt: skip
        assert words in printed, words


def test_the_slips_of_one_click_come_out_together_and_count_by_unit():
    units = ("区水务公司", "市政养护所")
    urges = (urge(22, unit=units[0]), *(urge(23, unit=one) for one in units))
    paper = drawn(PaperKind.URGE_SLIP, handled=handled(urges=urges))
    assert pages_of(paper) == 2
    printed = flat_text_of(paper.pdf)
    first, second = printed[: printed.index(units[1])], printed[printed.index(units[1]) :]
    assert ("第2次" in first, "此前催办" in first) == (True, True)
    assert ("第1次" in second, "此前催办" in second, units[0] in second) == (True, False, False)


def test_the_supervision_slip_names_the_rung_and_who_answers_for_it():
    printed = flat_text_of(drawn(PaperKind.SUPERVISION_SLIP).pdf)
    for words in (
        "督办单",
        "已催办1次，仍未答复，现予督办",
        "请分管负责人牵头办理",
        "6个工作日",
        "督办单答复联",
    ):
        assert words in printed, words
    assert "催办单" not in printed


def test_the_letter_stands_in_the_official_block():
    """天头 37 mm and 订口 28 mm; 28 characters fill a line of 156 mm, 22 lines a page."""
    content = "路灯不亮夜里很黑老人和放学的孩子要摸黑走一段路" * 40
    paper = drawn(PaperKind.REPLY_LETTER, handled=handled(replies=(reply(content=content),)))
    full = picture_of(paper.pdf, 1, dpi=25.4 * 4)
    left, top, right, _ = ink_of(full.crop((0, 0, full.width, 262 * 4)))
    assert 28 * 4 - 1 <= left <= 29 * 4
    assert 184 * 4 - 8 <= right <= 184 * 4 + 1
    assert top >= 37 * 4
    lines = [one for one in text_of(paper.pdf).splitlines() if one in content and len(one) == 28]
    assert len(lines) >= 22


def test_the_letter_says_who_answers_whom_with_class_date_and_page():
    printed = text_of(drawn(PaperKind.REPLY_LETTER).pdf)
    for words in (
        "类别：A", "区城市照明管理所", "松陌复〔2026〕57号", "沈知行同志：", "（编号：松陌接〔2026〕312号）",
        "四盏路灯的驱动电源老化", "2026 年 3 月 27 日", "（承办人：周向远　电话：0000-8123-0044）",
        "抄送：祝云舟代表、岚川市南渚区松陌镇代表联络站。", "- 1 -",
    ):  # fmt: skip
        assert words in printed, words


def test_a_reply_of_an_old_ledger_leaves_room_for_its_number():
    old = handled(replies=(reply(number=""),))
    assert "〔2026〕____号" in text_of(drawn(PaperKind.REPLY_LETTER, handled=old).pdf)


@pytest.fixture
def jia_yi_bing():
    """A station that names its classes 甲, 乙 and 丙."""
    result_words.follow(lambda: ResultLabels.JIA_YI_BING)
    yield
    result_words.follow()


@pytest.mark.usefixtures("jia_yi_bing")
def test_papers_name_the_classes_as_the_station_does():
    told = handled(replies=(reply(result=ResultClass.B, next_reply_due=date(2026, 9, 1)),))
    assert "类别：乙" in text_of(drawn(PaperKind.REPLY_LETTER, handled=told).pdf)
    case = flat_text_of(drawn(PaperKind.CASE_FILE, handled=told).pdf)
    assert "乙正在解决或列入规划" in case
    slip = flat_text_of(drawn(PaperKind.ASSIGNMENT_SLIP, handled=told).pdf)
    assert "□丙条件限制以后解决" in slip
    assert "暂难解决" not in slip


def test_the_case_file_names_the_number_of_a_reply():
    assert "松陌复〔2026〕57号" in flat_text_of(drawn(PaperKind.CASE_FILE).pdf)


def test_a_promise_is_repeated_in_the_letter():
    promised = reply(result=ResultClass.B, next_reply_due=date(2026, 9, 1))
    printed = flat_text_of(drawn(PaperKind.REPLY_LETTER, handled=handled(replies=(promised,))).pdf)
    assert "类别：B" in printed
    assert "我们将于2026年9月1日前再次答复" in printed


@pytest.mark.parametrize(
    ("values", "address"),
    [
        ({"confidential": True}, "祝云舟代表："),
        ({"visitor_kind": VisitorKind.ANONYMOUS, "visitor": "某女士"}, "祝云舟代表："),
        ({"confidential": True, "deputies": ()}, "反映人："),
        ({"deputies": (deputy(), deputy("陆承安"))}, "沈知行同志："),
    ],
)
def test_a_letter_that_may_name_nobody_goes_to_the_deputies(values, address):
    printed = flat_text_of(drawn(PaperKind.REPLY_LETTER, **values).pdf)
    assert address in printed
    assert ("沈知行" in printed) == address.startswith("沈知行")


def test_units_that_answered_apart_get_a_letter_each_the_newest_of_theirs():
    separate = {"role": UnitRole.SEPARATE}
    slips = (slip(**separate), slip(unit="市政养护所", **separate))
    replies = (
        reply(content="先前的话。"),
        reply(),
        reply(unit="市政养护所", content="已修补路面。"),
    )
    paper = drawn(PaperKind.REPLY_LETTER, handled=handled(slips=slips, replies=replies))
    assert pages_of(paper) == 2
    printed = flat_text_of(paper.pdf)
    assert "先前的话" not in printed
    assert "已修补路面" in printed


def test_the_inquiry_form_comes_in_two_copies_with_scores_apart():
    paper = drawn(PaperKind.INQUIRY_FORM)
    assert pages_of(paper) == 2
    printed = flat_text_of(paper.pdf)
    for words in (
        "第一份交本站", "第二份交承办单位", "办理情况征询意见表", "松陌接〔2026〕312号", "主办单位区城市照明管理所",
        "□收到，收到时间", "□没有收到", "办理态度□满意□基本满意□不满意", "办理结果□满意□基本满意□不满意",
        "签名：", "住址", "电话",
    ):  # fmt: skip
        assert words in printed, words
    assert pages_of(drawn(PaperKind.INQUIRY_FORM, frozenset({FOR_UNIT}))) == 1


def whole_course() -> Any:
    return handled(
        slips=(
            slip(
                signed_on=date(2026, 3, 19), signed_by="周向远", suggested_unit="市政养护所",
                returned_at=RECEIVED + timedelta(days=2), return_reason=ReturnReason.COMPETENCE,
                return_remark="不属于本所管理",
            ),
            slip(number="松陌交〔2026〕91号", unit="市政养护所", replied_at=RECEIVED),
        ),
        extensions=(
            ExtensionPart(
                date(2026, 4, 1), date(2026, 4, 15), "等一批货", fate=ExtensionFate.GRANTED,
                decided_at=RECEIVED, visitor_informed=True, remark="",
            ),
        ),
        urges=BOTH_RUNGS,
        feedbacks=(FeedbackPart(RECEIVED, ContactForm.PHONE, deputy_told=True, remark="已说明"),),
        ratings=(
            RatingLine(
                RaterKind.VOTER, 1, Score.SATISFIED, Score.DISSATISFIED, None, "只修了两盏", RECEIVED
            ),
        ),
        revisits=(RevisitPart(RECEIVED + timedelta(days=90), still_solved=True, remark="都亮着"),),
        original_due_on=date(2026, 4, 9), days_late=6, redone=1, attachments=("业主签名表.pdf",),
        pictures=(
            Picture("北门第一盏", RECEIVED, photo()), Picture("修好之后", None, photo(200, 300, "PNG")),
            Picture("读不出的", None, b"no picture"),
        ),
    )  # fmt: skip


def test_the_case_file_tells_the_whole_course():
    course = tuple(step(n, text=f"第 {n} 步") for n in range(1, 9))
    paper = drawn(PaperKind.CASE_FILE, handled=whole_course(), handling=course)
    printed = flat_text_of(paper.pdf)
    for words in (
        "最初期限2026年4月9日", "超期6个工作日", "重办1次", "2026年3月19日签收，签收人周向远", "职能不符",
        "建议交市政养护所", "等一批货", "同意", "已告知反映人", "书面催办", "督办", "四盏路灯的驱动电源老化",
        "态度满意，结果不满意", "只修了两盏", "仍然解决", "业主签名表.pdf", "北门第一盏2026年3月18日14:12",
        "修好之后", "这张图片读不出来",
    ):  # fmt: skip
        assert words in printed, words
    assert printed.index("第1步") < printed.index("第8步")


def test_the_case_file_carries_its_pictures_in_grey():
    without = drawn(PaperKind.CASE_FILE, handled=handled())
    bytes_of_two = len(drawn(PaperKind.CASE_FILE, handled=whole_course()).pdf) - len(without.pdf)
    assert bytes_of_two > 2000


def test_every_further_page_of_the_case_file_has_the_head_and_its_number():
    course = tuple(step(n, text="现场查看，" * 40) for n in range(30))
    paper = drawn(PaperKind.CASE_FILE, handled=whole_course(), handling=course)
    count = pages_of(paper)
    assert count >= 3
    printed = flat_text_of(paper.pdf)
    assert printed.count("松陌接〔2026〕312号") == count
    assert [f"第{n}页，共{count}页" in printed for n in range(1, count + 1)] == [True] * count


@each
def test_a_confidential_matter_names_nobody(kind):
    printed = flat_text_of(drawn(kind, confidential=True).pdf)
    for words in ("沈知行", "2764", "清荷苑"):
        assert words not in printed


@each
@pytest.mark.parametrize("name", NAMES)
def test_rare_characters_and_dotted_names_print_as_they_are(kind, name):
    values = {
        "title": f"{name}家门前的路灯", "visitor": name, "deputies": (deputy(name),),
        "handled": handled(
            summary=f"{name}说灯不亮", slips=(slip(unit=f"{name}服务所", opinion=name),),
            replies=(reply(unit=f"{name}服务所", handler=name),),
            urges=tuple(urge(unit=f"{name}服务所", form=one.form) for one in BOTH_RUNGS),
        ),
    }  # fmt: skip
    paper = drawn(kind, **values)
    printed = flat_text_of(paper.pdf)
    assert f"{name}家门前的路灯" in printed
    assert f"{name}服务所" in printed
    assert not [one for one in paper.missing if one == "䶮"]


@each
def test_long_words_wrap_and_stay_inside_the_margins(kind):
    long = "夜里很黑，请尽快修复。" * 60
    unit = "综合行政执法队" * 8
    values = {
        "title": LONG_TITLE, "visitor": LONG_NAME, "statement": long, "reprint": 3,
        "handled": handled(
            summary=long, slips=(slip(unit=unit, opinion=long),),
            replies=(reply(unit=unit, content=long),),
            urges=tuple(urge(unit=unit, form=one.form, response=long) for one in BOTH_RUNGS),
        ),
    }  # fmt: skip
    paper = drawn(kind, **values)
    printed = flat_text_of(paper.pdf)
    assert LONG_TITLE in printed
    # A row that goes over a page break is read line by line, across its cells.
    assert unit in printed or kind is PaperKind.CASE_FILE
    assert "补打" in printed or kind is PaperKind.ASSIGNMENT_SLIP
    for page in range(pages_of(paper)):
        picture = picture_of(paper.pdf, page, dpi=101.6)
        # The line to cut along goes over the whole width.
        dark = {y for y in range(picture.height) if picture.getpixel((2, y)) < 200}
        for y in dark:
            picture.paste(255, (0, y - 12, picture.width, y + 12))
        left, top, right, bottom = ink_of(picture)
        assert left >= 15 * 4
        assert right <= picture.width - 15 * 4
        assert top >= 14 * 4
        assert bottom <= picture.height - 11 * 4


@each
def test_equal_facts_give_equal_bytes(kind):
    assert drawn(kind).pdf == drawn(kind).pdf


@each
def test_papers_of_the_loop_are_black_and_white(kind):
    assert sizes_of(drawn(kind).pdf)[0] == (210, 297)
    assert b"/DeviceRGB" not in drawn(kind).pdf


@pytest.mark.parametrize("kind", [PaperKind.ASSIGNMENT_SLIP, PaperKind.URGE_SLIP])
def test_a_further_page_says_which_matter_it_belongs_to(kind):
    course = handled(summary="灯不亮，" * 500, urges=BOTH_RUNGS)
    printed = flat_text_of(drawn(kind, parts=frozenset({STUB}), handled=course).pdf)
    assert "松陌接〔2026〕312号第2页，共2页" in printed


def test_the_slip_names_its_contact_and_who_made_it_out_and_endorsed_it():
    one = slip(
        contact="周向远", unit_phone="19900004321", assigned_by="温予安", approved_by="钱主任"
    )
    printed = flat_text_of(drawn(PaperKind.ASSIGNMENT_SLIP, handled=handled(slips=(one,))).pdf)
    for words in ("联系人周向远19900004321", "签发人：", "批示人：钱主任", "经办人：温予安"):
        assert words in printed, words


def test_the_letter_tells_the_handlers_phone_and_everybody_who_gets_a_copy():
    one = reply(handler_phone="19900004321", copy_to=("街道建设管理办",))
    printed = flat_text_of(drawn(PaperKind.REPLY_LETTER, handled=handled(replies=(one,))).pdf)
    assert "松陌复〔2026〕57号" in printed
    assert "承办人：周向远电话：19900004321" in printed
    assert "松陌镇代表联络站、街道建设管理办" in printed


def test_the_file_tells_who_answers_for_a_reply_and_whether_it_arrived():
    one = reply(
        handler_phone="19900004321", leader_signed_by="孙所长", has_seal=True,
        publicity=Publicity.INSIDE, copy_to=("街道建设管理办",),
    )  # fmt: skip
    rated = RatingLine(
        RaterKind.VOTER, 1, Score.SATISFIED, Score.SATISFIED, None, "", RECEIVED,
        received_reply=True, received_on=date(2026, 3, 29),
    )  # fmt: skip
    printed = case_file(replies=(one,), ratings=(rated,))
    for words in (
        "承办人周向远19900004321签发孙所长", "已盖章内部公开抄送街道建设管理办", "2026年3月29日收到答复",
    ):  # fmt: skip
        assert words in printed, words


def test_the_file_writes_every_day_alike_and_leaves_no_lateness_open():
    assert "未超期" in case_file(replies=())
    assert not re.search(r"\d{4}-\d\d-\d\d", case_file(**PARTS))


def test_the_course_says_what_was_decided_and_said_and_of_whose_slip():
    course = (
        step(action="extension_decided", subject="granted"),
        step(action="extension_decided", subject="refused"),
        step(action="extension_asked", subject="replied"),
        step(action="matter_signed", subject="周向远", units=("市政养护所",)),
        step(action="matter_returned", subject="competence", units=("区水务公司",)),
        step(
            action="matter_rated", subject="",
            rated=Rated(RaterKind.DEPUTY, Score.SATISFIED, Score.DISSATISFIED),
        ),
    )  # fmt: skip
    printed = flat_text_of(drawn(PaperKind.CASE_FILE, handling=course).pdf)
    for words in (
        "同意", "不同意", "答复在先，未批", "市政养护所·周向远", "区水务公司·职能不符",
        "代表：态度满意，结果不满意",
    ):  # fmt: skip
        assert words in printed, words


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (None, "待批复"), (ExtensionFate.REFUSED, "不同意2026年3月18日"),
        (ExtensionFate.TAKEN_BACK, "申请人收回2026年3月18日"),
    ],
)  # fmt: skip
def test_the_file_says_what_became_of_a_request(fate, words):
    asked = ExtensionPart(
        date(2026, 4, 1), date(2026, 4, 15), "等一批货", fate=fate,
        decided_at=RECEIVED if fate else None, visitor_informed=False, remark="",
    )  # fmt: skip
    assert words in case_file(extensions=(asked,))


@pytest.mark.parametrize("kind", [*LOOP[:3], PaperKind.CASE_FILE], ids=lambda kind: kind.value)
def test_the_page_stands_on_the_line_of_the_foot(kind):
    lines = text_of(drawn(kind).pdf).splitlines()
    assert any("值班电话" in line and "第 1 页" in line and "打印" in line for line in lines)


def test_an_urge_slip_says_the_deadline_of_its_own_day():
    early = urge(5, days_late=0, due_on=date(2026, 4, 2), answer_by=date(2026, 3, 30))
    printed = flat_text_of(drawn(PaperKind.URGE_SLIP, handled=handled(urges=(early,))).pdf)
    assert "应答复日期2026年4月2日" in printed
    assert "2026年3月30日前书面答复" in printed


PARTS: dict[str, Any] = {
    "urges": BOTH_RUNGS,
    "extensions": (
        ExtensionPart(
            date(2026, 4, 1), date(2026, 4, 15), "等一批货", fate=ExtensionFate.GRANTED,
            decided_at=RECEIVED, visitor_informed=True, remark="",
        ),
    ),
}  # fmt: skip


def case_file(**values: Any) -> str:
    return flat_text_of(drawn(PaperKind.CASE_FILE, handled=handled(**values)).pdf)


@pytest.mark.parametrize("part", [STUB, UNITS])
@pytest.mark.parametrize("sentences", range(12, 36, 4))
def test_the_last_page_of_a_slip_has_the_signatures_and_never_the_receipt_alone(part, sentences):
    opinion = "路灯不亮夜里很黑，老人和放学的孩子要摸黑走一段路，请尽快修复并说明原因。" * sentences
    long = handled(slips=(slip(opinion=opinion),))
    paper = drawn(PaperKind.ASSIGNMENT_SLIP, frozenset({part}), handled=long)
    last = last_page_of(paper)
    assert "经办人：" in last
    assert ("交办单回执" in last) is (part == UNITS)


def last_page_of(paper: Paper) -> str:
    document = pypdfium2.PdfDocument(paper.pdf)
    words: str = document[len(document) - 1].get_textpage().get_text_bounded()
    return words


def test_the_slip_of_a_further_round_says_so_and_names_the_slip_before_it():
    again = slip(number="松陌交〔2026〕96号", round=2, earlier="松陌交〔2026〕88号")
    paper = drawn(PaperKind.ASSIGNMENT_SLIP, handled=handled(slips=(again,)))
    assert pages_of(paper) == 3
    printed = flat_text_of(paper.pdf)
    assert printed.count("交办单（重办）") == 3
    assert printed.count("重办第2轮，原交办单松陌交〔2026〕88号") == 3


def test_the_urge_slip_of_a_further_round_keeps_to_its_own_number_day_and_count():
    first = {"slip": "松陌交〔2026〕88号", "assigned_at": RECEIVED}
    then = RECEIVED + timedelta(days=40)
    second = {"slip": "松陌交〔2026〕96号", "assigned_at": then, "round": 2}
    urges = (
        urge(23, **first), urge(32, form=UrgeForm.SUPERVISION, **first), urge(60, **second),
    )  # fmt: skip
    known = handled(urges=urges, slips=(slip(), slip(number="松陌交〔2026〕96号", round=2)))
    printed = flat_text_of(drawn(PaperKind.URGE_SLIP, handled=known).pdf)
    for words in (
        "第1次",
        "松陌交〔2026〕96号",
        "2026年4月27日",
        "本事项正在重办（第2轮），本轮至今没有收到答复",
    ):
        assert words in printed, words
    assert "此前催办" not in printed
    supervised = flat_text_of(drawn(PaperKind.SUPERVISION_SLIP, handled=known).pdf)
    for words in ("松陌交〔2026〕88号", "2026年3月18日", "本事项已催办1次，仍未答复"):
        assert words in supervised, words
    assert "96号" not in supervised


def test_the_course_of_the_case_file_has_a_row_for_the_redo():
    redo = step(48, action="matter_reopened", text="灯又不亮了", due_on=date(2026, 4, 20))
    printed = flat_text_of(drawn(PaperKind.CASE_FILE, handling=(redo,)).pdf)
    assert "重开区城市照明管理所·2026年4月20日前答复" in printed


def test_the_urge_slip_of_a_promise_says_what_was_promised():
    late = urge(60, promised_on=date(2026, 5, 8), due_on=date(2026, 5, 8))
    first = urge(23)
    printed = flat_text_of(drawn(PaperKind.URGE_SLIP, handled=handled(urges=(first, late))).pdf)
    for words in (
        "承诺答复日期2026年5月8日",
        "贵单位承诺在2026年5月8日前再次答复，至今没有收到",
        "第1次",
    ):
        assert words in printed, words
    assert "没有收到答复" not in printed
    two = (late, urge(70, form=UrgeForm.SUPERVISION, promised_on=date(2026, 5, 8)))
    supervised = flat_text_of(drawn(PaperKind.SUPERVISION_SLIP, handled=handled(urges=two)).pdf)
    assert "贵单位承诺在2026年5月8日前再次答复，已催办1次，仍未兑现，现予督办" in supervised


HEADED = (
    PaperKind.ASSIGNMENT_SLIP, PaperKind.URGE_SLIP, PaperKind.SUPERVISION_SLIP,
    PaperKind.REPLY_LETTER, PaperKind.CASE_FILE,
)  # fmt: skip


@pytest.mark.parametrize("kind", HEADED, ids=lambda kind: kind.value)
def test_the_body_that_lends_its_letterhead_stands_above_the_station(kind: PaperKind) -> None:
    lent = Letterhead("岚川市人大常委会松陌镇主席团", "桐心圆")
    own = handled(urges=BOTH_RUNGS, replies=(replace(reply(), unit=""),))
    told = flat_text_of(drawn(kind, handled=own, letterhead=lent).pdf)
    assert lent.body in told
    assert lent.brand in told
    assert lent.body not in flat_text_of(drawn(kind, handled=own).pdf)
    assert pages_of(drawn(kind, handled=own, letterhead=lent)) == pages_of(drawn(kind, handled=own))
