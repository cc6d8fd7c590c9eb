"""A sheet on one page: what stands there, against sums made here anew with fractions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from uuid import UUID

import msgspec
import pypdfium2
import pytest

from db.evaluation.contracts import Officer, SheetLine, SheetView, SignatureForm, SignerRole
from db.templates.contracts import Template, TemplateVersion
from db.templates.rules import content_of, digest_of
from desktop.evaluation import sheet
from desktop.evaluation.paper_photos import Photo
from desktop.scoring.ink import Ink, to_bytes
from tests import pictures
from tests.db.evaluation.desks import DAY, FORM, Chosen, Desk
from tests.desktop.printing.layout.pdf import codes_of, flat_text_of, picture_of, text_of
from tests.forms import shipped

pytestmark = pytest.mark.usefixtures("qapp")

CHOSEN: Chosen = {
    "uniform": ("b", ""), "language": ("c", "说话太快，企业又问了一遍。"), "guidance": ("unseen", ""),
    "inform_purpose": ("b", ""),
}  # fmt: skip
LONG = "当场告知检查事由、依据和要求并说明权利和救济途径"
INK = to_bytes(Ink(300, 100, (((10.0, 20.0), (80.0, 90.0)), ((120.0, 15.0), (200.0, 80.0)))))


def printed(kept: Desk, line: SheetLine, *, blank: bool = False) -> str:
    """Return the text of a sheet on paper; it stands on one page."""
    paper = kept.evaluation.papers.day(kept.actor, session_of(kept, line))
    drawn = sheet.form(paper, line, blank=blank)
    assert len(pypdfium2.PdfDocument(drawn.pdf)) == 1
    return flat_text_of(drawn.pdf)


def session_of(kept: Desk, line: SheetLine) -> UUID:
    found = kept.evaluation.sessions.between(kept.actor, DAY, DAY)
    views = (kept.evaluation.sessions.view(kept.actor, one.id) for one in found)
    return next(one.line.id for one in views if line.id in {each.id for each in one.sheets})


def by_hand(template: Template, chosen: Chosen) -> tuple[dict[str, Fraction | None], str, str]:
    """Return points by item, the sum as it is told, and the score, reckoned without the program's arithmetic."""
    points: dict[str, Fraction | None] = {}
    for item in template.items():
        choices = template.choices(item)
        code = chosen.get(item.code, (next(iter(choices)), ""))[0]
        found = choices.get(code)
        points[item.code] = Fraction(str(found.points)) * item.weight if found else None
    counted = [item for item in template.items() if points[item.code] is not None]
    earned = sum((points[one.code] or Fraction(0) for one in counted), Fraction(0))
    possible = sum(one.weight for one in counted)
    exact = Decimal(earned.numerator * 100) / Decimal(earned.denominator * possible)
    score = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return points, f"({shown(earned)}÷{possible})×100={score}", str(score)


def shown(value: Fraction) -> str:
    """Return a fraction as a plain decimal."""
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}".rstrip("0").rstrip(".")


def signed(kept: Desk) -> SheetView:
    """Return a sheet that both signed with a pen on glass, locked and open."""
    line = kept.sheet()
    kept.describe(
        line, Officer("荀明礼", "330481-3305"), comment="整体规范。", inspection_code="XZ-0071"
    )
    kept.fill(line, CHOSEN)
    kept.sign(line, strokes=INK)
    kept.sign(line, SignerRole.OFFICER, name="荀明礼", strokes=INK)
    return kept.evaluation.sheets.lock(kept.actor, line.id).value


def test_every_figure_of_a_filled_sheet_is_right(kept: Desk) -> None:
    view = signed(kept)
    text = printed(kept, view.line)
    points, told, score = by_hand(FORM, CHOSEN)
    assert told in text
    assert score in text
    for item in FORM.items():
        brought = points[item.code]
        assert item.text.replace(" ", "") in text.replace(" ", "")
        assert ("—" if brought is None else shown(brought)) in text
    assert view.reckoning.grade is not None
    assert view.reckoning.grade.word in text


def test_who_signed_and_what_was_said_stand_there_with_the_code_that_binds_it(kept: Desk) -> None:
    view = signed(kept)
    text = printed(kept, view.line)
    code = view.digest[:8].upper()
    for said in (
        "荀明礼330481-3305", "XZ-0071", "整体规范。", "第5项：说话太快，企业又问了一遍。", "祝云舟",
        f"校验{code[:4]}-{code[4:]}", "优≥90", "不合格＜60或触发否决", "表样第1版",
    ):  # fmt: skip
        assert said in text.replace(" ", ""), said


def test_a_blank_sheet_has_boxes_a_code_and_nothing_of_an_answer(kept: Desk) -> None:
    view = signed(kept)
    text = printed(kept, view.line, blank=True).replace(" ", "")
    assert "□做到了" in text
    assert "每项勾选一格" in text
    for said in ("整体规范", "✓", "荀明礼", view.reckoning.arithmetic.told()):
        assert said not in text, said


def test_a_sheet_that_its_author_alone_may_read_comes_out_blank(kept: Desk) -> None:
    line = kept.sheet()
    kept.answer(line, "uniform", "d", "没有着装。")
    assert "没有着装" not in printed(kept, line)
    paper = kept.evaluation.papers.day(kept.actor, session_of(kept, line))
    assert sheet.form_key(paper, line, blank=False).kind is sheet.Kind.EVALUATION_BLANK


def test_a_refusal_stands_with_its_reason_in_the_officers_place(kept: Desk) -> None:
    line = kept.sheet()
    kept.lock(line, CHOSEN, refused="认为第5项不属实")
    assert "拒签：认为第5项不属实" in printed(kept, line).replace(" ", "")


def test_a_correction_says_why_and_a_void_signature_that_it_is_void(kept: Desk) -> None:
    line = kept.sheet()
    kept.lock(line)
    second = kept.correct(line, "第6项点错").line
    kept.fill(second, {"inform_purpose": ("b", "")})
    kept.sign(second, form=SignatureForm.PAPER)
    kept.answer(second, "uniform", "b")
    kept.fill(second, {"inform_purpose": ("b", "")})
    kept.sign(second, form=SignatureForm.PAPER)
    kept.sign(second, SignerRole.OFFICER, name="顾念慈")
    kept.evaluation.sheets.lock(kept.actor, second.id)
    text = printed(kept, second).replace(" ", "")
    assert "第2版更正：第6项点错" in text


def test_a_void_signature_says_so_until_the_sheet_is_signed_anew(kept: Desk) -> None:
    line = kept.sheet()
    session = session_of(kept, line)
    kept.fill(line)
    kept.sign(line, strokes=INK)
    kept.answer(line, "uniform", "b")
    paper = kept.evaluation.papers.own(kept.actor, session, line.id)
    assert "签名后表内有改动" in flat_text_of(sheet.form(paper, line).pdf)
    kept.sign(kept.fill(line).line, strokes=INK)
    paper = kept.evaluation.papers.own(kept.actor, session, line.id)
    assert "签名后表内有改动" not in flat_text_of(sheet.form(paper, line).pdf)


def test_the_version_before_comes_out_as_it_was_and_names_the_one_that_counts(kept: Desk) -> None:
    line = kept.sheet()
    session = session_of(kept, line)
    kept.lock(line, CHOSEN)
    second = kept.correct(line, "第6项点错").line
    begun = kept.evaluation.papers.day(kept.actor, session, line.id)
    assert "以第2版为准" not in flat_text_of(sheet.form(begun, begun.sheets[line.id].line).pdf)
    kept.fill(second)
    kept.sign_and_lock(second)
    paper = kept.evaluation.papers.day(kept.actor, session, line.id)
    text = flat_text_of(sheet.form(paper, paper.sheets[line.id].line).pdf)
    assert by_hand(FORM, CHOSEN)[1] in text
    assert "以第2版为准" in text


def test_a_full_score_stands_on_one_line(kept: Desk) -> None:
    line = kept.sheet()
    kept.lock(line)
    paper = kept.evaluation.papers.day(kept.actor, session_of(kept, line))
    lines = text_of(sheet.form(paper, line).pdf).splitlines()
    assert any(one.rstrip().endswith(" 100.0") or one.strip() == "100.0" for one in lines)


def test_a_blank_sheet_says_what_to_look_at_where_there_is_room(kept: Desk) -> None:
    text = printed(kept, kept.sheet(), blank=True)
    assert FORM.briefing
    assert all("".join(one.split()) in text for one in FORM.briefing)


def test_the_code_leads_home_until_the_sheet_is_locked(kept: Desk) -> None:
    line = kept.sheet()
    session = session_of(kept, line)
    kept.fill(line)
    kept.sign(line, strokes=INK)
    paper = kept.evaluation.papers.own(kept.actor, session, line.id)
    [(kind, told)] = codes_of(picture_of(sheet.form(paper, line).pdf, dpi=300))
    assert kind == "QRCode"
    assert told.endswith(f"sheet:{line.id.hex}")
    kept.sign(line, SignerRole.OFFICER, name="顾念慈")
    kept.evaluation.sheets.lock(kept.actor, line.id)
    paper = kept.evaluation.papers.day(kept.actor, session)
    assert not codes_of(picture_of(sheet.form(paper, line).pdf, dpi=300))


def test_photos_stand_behind_the_sheet_with_item_and_time(kept: Desk) -> None:
    line = kept.sheet()
    session = session_of(kept, line)
    view = kept.lock(line, kept.vetoed(line))
    paper = kept.evaluation.papers.day(kept.actor, session)
    taken = datetime(2026, 3, 18, 1, 12, tzinfo=UTC)
    shown = [
        Photo(pictures.photo(), taken, "第2项"), Photo(pictures.photo(300, 400), taken),
        *(Photo(pictures.photo(300, 400, seed=at)) for at in (3, 4)), Photo(b"", taken, "第3项"),
    ]  # fmt: skip
    document = pypdfium2.PdfDocument(sheet.form(paper, view.line, photos=shown).pdf)
    counted = [
        sum(isinstance(one, pypdfium2.PdfImage) for one in page.get_objects()) for page in document
    ]
    assert counted == [0, 4, 0]
    told = "".join(document[1].get_textpage().get_text_bounded().split())
    assert "第2项2026年3月18日09:12" in told
    assert "照片不在本站" in document[2].get_textpage().get_text_bounded()


@pytest.mark.parametrize("code", ["enforcement", "grassroots", "livelihood"])
def test_every_form_that_comes_with_the_program_stands_on_one_page(kept: Desk, code: str) -> None:
    template = shipped(code)
    day = kept.plan(form=digest_of(content_of(template)))
    text = printed(kept, day.sheets[0], blank=True).replace(" ", "")
    assert all(item.text.replace(" ", "") in text for item in template.items())


def test_sixteen_items_with_long_words_still_stand_on_one_page(kept: Desk) -> None:
    line = kept.sheet()
    paper = kept.evaluation.papers.day(kept.actor, session_of(kept, line))
    sections = tuple(
        msgspec.structs.replace(
            one,
            items=tuple(
                msgspec.structs.replace(
                    one.items[0],
                    code=f"{one.code}{at}",
                    text=LONG,
                )
                for at in range(4)
            ),
        )
        for one in FORM.sections
    )
    template = msgspec.structs.replace(FORM, sections=sections)
    form = TemplateVersion("0" * 64, template)
    many = replace(paper, day=replace(paper.day, form=form))
    drawn = sheet.form(many, line, blank=True)
    assert len(pypdfium2.PdfDocument(drawn.pdf)) == 1
