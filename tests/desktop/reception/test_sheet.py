"""The papers a station hands out: right words, readable codes, nothing lost, nothing outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from datetime import date
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.people.contracts import DeputyLevel
from db.reception.codes import Channel, NextStep, ResultClass, VisitorKind
from db.reception.contracts import DueDate
from db.reception.handling import Score, UrgeForm
from db.reception.paper_contracts import PaperFacts, PaperKind
from desktop.reception import sheet
from desktop.reception.sheet_phrases import Phrases
from desktop.reception.sheet_words import HouseWords
from tests.desktop.printing.layout.pdf import (
    codes_of,
    flat_text_of,
    ink_of,
    picture_of,
    sizes_of,
    text_of,
)
from tests.desktop.reception.papers import (
    LONG_NAME,
    LONG_TITLE,
    deputy,
    handled,
    paper_facts,
    step,
    urge,
)
from tests.fakes.words import chinese

WORDS = HouseWords()
DPI = 203.2
DOTS_PER_MM = 8
Draw = Callable[[PaperFacts, HouseWords], bytes]
ALL: tuple[Draw, ...] = (sheet.receipt_a4, sheet.receipt_80, sheet.registration_form)
RECEIPTS: tuple[Draw, ...] = (sheet.receipt_a4, sheet.receipt_80)

each = pytest.mark.parametrize("draw", ALL, ids=lambda draw: draw.__name__)
each_receipt = pytest.mark.parametrize("draw", RECEIPTS, ids=lambda draw: draw.__name__)


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_the_a4_receipt_says_what_the_voter_needs():
    printed = text_of(sheet.receipt_a4(paper_facts(), WORDS))
    for words in (
        "交群众联", "本站存根联", "沿此线裁开", "事项登记回执", "松陌接〔2026〕312号",
        "沈知行", "199 **** 2764", "2026 年 3 月 18 日 14:12", "到站来访", "祝云舟（区人大代表）",
        "区城市照明管理所", "2026 年 4 月 9 日（周四）前", "自登记起 15 个工作日",
        "01 0501 2026 000312", "值班电话 0000-8123-0016", "打印 2026 年 3 月 18 日 14:13", "经办人签字",
        "反映人签字", "北门四盏路灯从 3 月 12 日起晚上不亮",
    ):  # fmt: skip
        assert words in printed


def test_without_a_duty_phone_nobody_is_told_to_call():
    printed = flat_text_of(sheet.receipt_80(paper_facts(duty_phone=""), WORDS))
    assert "查进度。" in printed
    assert "拨打" not in printed


def test_the_80_mm_receipt_says_it_in_its_order():
    printed = flat_text_of(sheet.receipt_80(paper_facts(), WORDS))
    order = (
        "岚川市南渚区松陌镇代表联络站", "事项登记回执", "松陌接〔2026〕312号",
        "桂湾社区北门路灯连续多日不亮", "登记3月18日14:12", "接待祝云舟（区人大代表）",
        "承办区城市照明管理所", "最晚答复4月9日（周四）", "0105012026000312",
        "到期没有收到答复，请拨打", "0000-8123-0016", "工作日8:30–11:30", "打印2026-03-1814:13",
    )  # fmt: skip
    places = [printed.index(words) for words in order]
    assert places == sorted(places)


def test_the_registration_form_has_every_box_of_the_official_table():
    facts = paper_facts(
        handling=(step(1), step(2, "reply_recorded", text="已更换驱动电源。")),
        reply="已更换驱动电源。", result=ResultClass.A, legal_officers=("法官 许知远",),
    )  # fmt: skip
    pdf = sheet.registration_form(facts, WORDS)
    printed = flat_text_of(pdf)
    for words in (
        "选民接待登记表", "编号：松陌接〔2026〕312号", "接待时间", "接待地点", "接待代表", "记录人",
        "三官一司", "法官许知远", "反映渠道", "来访人", "性别男", "年龄段41–60岁", "电话199****2764",
        "住址桂湾社区清荷苑3幢", "工作单位", "反映内容", "代表当场答复或拟办意见", "分流去向",
        "民情分类交通出行", "办理结果已解决", "反馈时间", "□满意□基本满意□不满意", "备注",
        "来访人（签名）", "代表（签名）", "记录人（签名）", "办理经过", "第2页，共2页",
    ):  # fmt: skip
        assert words in printed, words
    assert printed.index("请三日内到现场查看") < printed.rindex("已更换驱动电源")


def test_the_registration_form_fills_the_box_of_what_the_voter_said():
    printed = flat_text_of(sheet.registration_form(paper_facts(score=Score.MOSTLY), WORDS))
    assert "□满意■基本满意□不满意" in printed


@each_receipt
def test_codes_read_back_from_the_printed_page(draw):
    picture = picture_of(draw(paper_facts(), WORDS), dpi=DPI)
    assert codes_of(picture) == {
        ("Code128", "0105012026000312"),
        ("QRCode", "330481-SM-REC-2026-000312"),
    }


def test_codes_read_back_when_the_roll_is_printed_in_black_and_white_only():
    picture = picture_of(sheet.receipt_80(paper_facts(), WORDS), dpi=DPI)
    hard = picture.point(lambda shade: 255 if shade > 127 else 0)
    assert len(codes_of(hard)) == 2


def test_bars_of_the_roll_are_whole_dots():
    """Three dots a module and 116 dots high, ten white modules at each side (design language §10)."""
    picture = picture_of(sheet.receipt_80(paper_facts(), WORDS), dpi=DPI)
    rows = [
        bytes(picture.getpixel((x, y)) < 128 for x in range(48, 460)) for y in range(picture.height)
    ]
    heights = {row: len(list(group)) for row, group in groupby(rows) if any(row)}
    row, height = max(heights.items(), key=lambda one: one[1])
    assert height in {115, 116, 117}
    assert row.index(1) >= 30
    changes = [x for x in range(1, len(row)) if row[x] != row[x - 1]]
    assert all((x - changes[0]) % 3 == 0 for x in changes)


def test_the_roll_is_no_wider_than_the_head_and_short_enough():
    pdf = sheet.receipt_80(paper_facts(), WORDS)
    ((width, height),) = sizes_of(pdf)
    assert width == 80
    assert height <= 180
    picture = picture_of(pdf, dpi=DPI)
    left, _, right, bottom = ink_of(picture)
    assert right - left <= 576
    assert left >= 4 * DOTS_PER_MM
    assert right <= 76 * DOTS_PER_MM + 1
    assert picture.height - bottom >= 96, "paper to feed before the cut"


def test_the_roll_is_black_and_white():
    picture = picture_of(sheet.receipt_80(paper_facts(), WORDS), dpi=DPI * 4)
    middle = sum(picture.histogram()[64:192])
    assert middle < picture.width * picture.height * 0.02, "only the edges of letters are grey"


@each
@pytest.mark.parametrize("title", [LONG_TITLE, "W" * 60, "路" * 60])
def test_long_titles_and_names_wrap_and_nothing_is_cut(draw, title):
    facts = paper_facts(
        title=title, visitor=LONG_NAME, unit="综合行政执法队" * 8,
        deputies=(deputy(LONG_NAME), deputy("䶮㛃𬭚", DeputyLevel.MUNICIPAL)),
        station_name="岚川市南渚区松陌镇桂湾社区人大代表联络站桂湾分站" * 2,
        number="松陌镇联络接〔2026〕123456号",
        siblings=(("松陌接〔2026〕313号", LONG_TITLE), ("松陌接〔2026〕314号", "下水道堵塞")),
    )  # fmt: skip
    pdf = draw(facts, WORDS)
    printed = flat_text_of(pdf)
    names = [LONG_NAME, "䶮㛃𬭚", LONG_TITLE, "松陌接〔2026〕314号", facts.number]
    for words in (title, facts.unit, facts.station_name, *names):
        assert squeezed(words) in printed
    for page in range(len(sizes_of(pdf))):
        _stays_inside(pdf, page, cut_line=draw is sheet.receipt_a4)


@each
def test_a_long_story_stays_inside_the_margins(draw):
    facts = paper_facts(
        statement="夜里很黑，" * 900, answer="说明政策。" * 300, reprint=12,
        handling=tuple(step(n, text="现场查看。" * n) for n in range(40)),
    )  # fmt: skip
    pdf = draw(facts, WORDS)
    assert squeezed(facts.number) in flat_text_of(pdf)
    for page in range(len(sizes_of(pdf))):
        _stays_inside(pdf, page, cut_line=draw is sheet.receipt_a4)


def _stays_inside(pdf: bytes, page: int, *, cut_line: bool) -> None:
    picture = picture_of(pdf, page, dpi=101.6)
    width, height = picture.size
    side = 15 * 4 if width > 500 else 4 * 4
    if cut_line:
        middle = height // 2
        picture.paste(255, (0, middle - 12, width, middle + 12))
    left, top, right, bottom = ink_of(picture)
    assert left >= side
    assert right <= width - side
    assert width < 500 or (top >= 14 * 4 and bottom <= height - 11 * 4)


def test_a_story_too_long_for_the_stub_says_where_it_stands_in_full():
    pdf = sheet.receipt_a4(paper_facts(statement="夜里很黑，" * 200), WORDS)
    assert len(sizes_of(pdf)) == 1
    assert "全文见登记表" in text_of(pdf)


@each
def test_equal_facts_give_equal_bytes(draw):
    facts = paper_facts()
    first = draw(facts, WORDS)
    draw(paper_facts(title="另一件事"), WORDS)
    assert draw(facts, WORDS) == first


def test_two_papers_may_be_drawn_at_the_same_time():
    """Jobs have a pool of two threads, and ReportLab's fonts remember what each document uses."""
    lamp, dog = paper_facts(), paper_facts(title="楼下犬吠扰民", statement="夜里狗叫，睡不着觉。")
    alone = [sheet.receipt_a4(facts, WORDS) for facts in (lamp, dog)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda facts: sheet.receipt_a4(facts, WORDS), [lamp, dog] * 8))
    assert made == alone * 8


@each
def test_a_confidential_matter_prints_no_name_phone_or_address(draw):
    facts = paper_facts(confidential=True)
    printed = flat_text_of(draw(facts, WORDS))
    for words in ("沈知行", "2764", "清荷苑", "41–60"):
        assert words not in printed
    if draw is not sheet.receipt_80:
        assert "应本人要求保密" in printed


def test_a_visitor_who_wants_no_name_is_said_so():
    facts = paper_facts(visitor="", phone="", visitor_kind=VisitorKind.ANONYMOUS)
    assert "不愿留名" in text_of(sheet.receipt_a4(facts, WORDS))
    named = replace(facts, visitor="某女士")
    assert "某女士" in text_of(sheet.receipt_a4(named, WORDS))


def test_a_group_is_named_with_its_number():
    facts = paper_facts(visitor_kind=VisitorKind.GROUP, visitor_count=5)
    assert "沈知行 等 5 人" in text_of(sheet.receipt_a4(facts, WORDS))


@each
def test_a_reprint_says_so_with_its_count(draw):
    assert "补打第2次" in flat_text_of(draw(paper_facts(reprint=2), WORDS))
    assert "补打" not in flat_text_of(draw(paper_facts(), WORDS))


@each_receipt
@pytest.mark.parametrize(
    ("way", "words"),
    [
        (NextStep.ANSWER, "当场答复"),
        (NextStep.RECORD, "仅作记录"),
        (NextStep.ASSIGN, "分派后告知"),
    ],
)
def test_without_a_deadline_the_row_says_why(draw, way, words):
    printed = flat_text_of(draw(paper_facts(due=None, next_step=way, unit=""), WORDS))
    assert words in printed
    assert "到期没有收到答复" not in printed
    assert ("待分派" if way is NextStep.ASSIGN else "本站") in printed


def test_a_deadline_counted_from_another_day_names_that_day():
    due = DueDate(date(2027, 1, 5), date(2026, 3, 20), 15, certain=False)
    printed = text_of(sheet.receipt_a4(paper_facts(due=due), WORDS))
    assert "自 2026 年 3 月 20 日起 15 个工作日" in printed
    assert "遇节假日以本站通知为准" in flat_text_of(sheet.receipt_a4(paper_facts(due=due), WORDS))
    assert "2027年1月5日（周二）" in flat_text_of(sheet.receipt_80(paper_facts(due=due), WORDS))


@pytest.mark.parametrize(
    ("voters", "stations", "expected"),
    [(True, False, {"交群众联"}), (False, True, {"本站存根联"})],
)
def test_a_copy_that_is_not_wanted_is_left_out(voters, stations, expected):
    pdf = sheet.receipt_a4(paper_facts(), WORDS, voters=voters, stations=stations)
    printed = text_of(pdf)
    assert {words for words in ("交群众联", "本站存根联") if words in printed} == expected


@each
def test_no_code_is_drawn_from_what_cannot_be_one(draw):
    pdf = draw(paper_facts(scan_digits="５０１-x", machine_number=""), WORDS)
    assert codes_of(picture_of(pdf)) == set()


def test_a_long_machine_number_goes_below_the_bars_of_the_roll():
    number = "330481-SONGMO-REC-2026-000312-" + "9" * 90
    pdf = sheet.receipt_80(paper_facts(machine_number=number), WORDS)
    assert ("QRCode", number) in codes_of(picture_of(pdf, dpi=DPI))


@each
@pytest.mark.parametrize("channel", list(Channel))
def test_every_channel_has_a_word(draw, channel):
    assert draw(paper_facts(channel=channel), WORDS)


@each
def test_markup_prints_as_typed(draw):
    typed = "<b>粗</b> &amp; <font color=red>{x}</font> %s \\n"
    printed = flat_text_of(draw(paper_facts(title=typed, number=typed), WORDS))
    assert squeezed(typed) in printed


def test_the_paper_announces_characters_that_have_no_glyph():
    facts = paper_facts(visitor="王\U00031350", siblings=(("1", "\U00033000"),))
    paper = sheet.paper(PaperKind.RECEIPT_A4, facts, WORDS)
    announced = set(paper.missing)
    assert "\U00033000" in announced
    printed = text_of(paper.pdf)
    assert "U+33000" in printed
    assert ("U+31350" in printed) == ("\U00031350" in announced)


def test_a_character_that_this_paper_does_not_print_is_not_announced():
    facts = paper_facts(visitor="王\U00033000")
    assert sheet.paper(PaperKind.REGISTRATION_FORM, facts, WORDS).missing == ("\U00033000",)
    assert sheet.paper(PaperKind.RECEIPT_80, facts, WORDS).missing == ()


@pytest.mark.parametrize("kind", list(PaperKind))
def test_titles_carry_ids_and_nobodys_name(kind):
    form = UrgeForm.SUPERVISION if kind is PaperKind.SUPERVISION_SLIP else UrgeForm.PAPER
    facts = paper_facts(handled=handled(urges=(urge(form=form),)))
    paper = sheet.paper(kind, facts, WORDS)
    assert paper.title == f"{kind.value}-330481-SM-REC-2026-000312"
    assert "沈知行" not in paper.title


TEXTS = [field.name for field in fields(PaperFacts) if field.type == "str"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80), st.sampled_from(TEXTS), st.sampled_from(ALL))
def test_no_text_in_any_field_keeps_a_paper_from_being_drawn(words, name, draw):
    assert draw(paper_facts(**{name: words}), WORDS).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("action", "subject", "told"),
    [
        ("visit_registered", "visit_station", "登记 到站来访"),
        ("reply_recorded", "A", "答复 已解决或基本解决"),
        ("printed", "receipt_80", "打印 80 毫米回执"),
        ("matter_assigned", "A", "分派 A"),
    ],
)
def test_the_course_on_paper_is_told_in_words_and_no_codes(action, subject, told):
    phrases = Phrases(paper_facts(), HouseWords())
    assert phrases.step(step(action=action, subject=subject)) == told


@pytest.mark.parametrize(
    "values",
    [
        {"confidential": True, "result": ResultClass.A, "reply": "已更换"},
        {"reprint": 2, "address": "清荷苑小区北区 3 幢 2 单元 1201 室，靠近康乐路与桂湾大道交叉口"},
        {"legal_officers": ("沈法官（区人民法院）", "柳检察官（区人民检察院）", "顾律师"), "title": LONG_TITLE},
    ],
    ids=("confidential", "reprint", "officers"),
)  # fmt: skip
def test_a_form_with_a_few_longer_cells_keeps_its_signatures_on_the_first_page(values):
    pdf = sheet.registration_form(paper_facts(**values), WORDS)
    assert len(sizes_of(pdf)) == 2
    assert "来访人（签名）" in flat_text_of(pdf).split("办理经过")[0]


def test_each_copy_of_a_long_receipt_counts_its_own_pages():
    siblings = tuple((f"松陌接〔2026〕{313 + n}号", LONG_TITLE) for n in range(6))
    facts = paper_facts(statement="灯不亮，" * 400, siblings=siblings)
    printed = flat_text_of(sheet.receipt_a4(facts, WORDS))
    assert "第1页，共1页" in printed
    assert "松陌接〔2026〕312号第2页，共2页" in printed


def test_a_phone_is_never_parted():
    wide = Phrases(paper_facts(phone="199 **** 2764"), WORDS).phone
    assert " " not in wide
    assert wide.split("\u00a0") == ["199", "****", "2764"]
