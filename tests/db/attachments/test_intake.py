"""Files from outside are opened by another process: pixels come back, or one clear refusal, and nothing else (R-49)."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from db.attachments import intake
from db.attachments.contracts import Media, Prepared
from db.attachments.rules import LIMITS, AttachmentProblem
from db.kernel.errors import InvalidInput
from tests import pictures
from tests.db.attachments.mutations import mutations

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
MUTATIONS = int(os.environ.get("LIAISON_PICTURES", "300"))
"""How many are tried here; the whole proof is ``make soak``."""


def take(content: bytes, **options: bool) -> Prepared:
    return intake.prepare(content, NOW, **options)


def refusal(content: bytes) -> AttachmentProblem:
    with pytest.raises(InvalidInput) as refused:
        take(content)
    (problem,) = refused.value.problems
    assert isinstance(problem.code, AttachmentProblem)
    return problem.code


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def test_a_photo_comes_upright_without_its_notes_and_with_its_time() -> None:
    taken = take(pictures.camera_photo())
    assert (taken.media, taken.width, taken.height) == (Media.JPEG, 300, 400)
    assert taken.taken_at == datetime(2026, 3, 17, 8, 20, 5, tzinfo=UTC)
    for content in (taken.content, taken.preview):
        assert not opened(content).getexif()
        assert pictures.PLACE.encode() not in content
    assert taken.original == b""


def test_a_large_photo_is_reduced_and_the_original_kept_on_demand_only() -> None:
    large = pictures.photo(3000, 2000)
    taken = take(large, keep_original=True)
    assert (taken.width, taken.height) == (LIMITS.long_edge, 1600)
    assert opened(taken.content).size == (LIMITS.long_edge, 1600)
    assert max(opened(taken.preview).size) == LIMITS.preview_edge
    assert taken.original == large


def test_a_drawing_stays_sharp_and_transparency_becomes_paper() -> None:
    assert take(pictures.drawing()).media is Media.PNG
    target = io.BytesIO()
    Image.new("RGBA", (50, 40), (0, 0, 0, 0)).save(target, "PNG", pnginfo=None)
    assert opened(take(target.getvalue()).content).getpixel((3, 3)) == (255, 255, 255)


def test_a_document_is_kept_as_it_is_and_drawn_page_by_page() -> None:
    document = pictures.document(3)
    taken = take(document)
    assert (taken.media, taken.pages, taken.content) == (Media.PDF, 3, document)
    assert (taken.width, taken.height) == (595, 842)
    assert max(opened(intake.draw_page(document, 2)).size) == pytest.approx(LIMITS.page_edge, abs=1)
    with pytest.raises(InvalidInput):
        intake.draw_page(document, 3)


def test_a_picture_of_another_desk_is_drawn_anew_before_this_program_looks_at_it() -> None:
    sent = pictures.photo(300, 200) + b"<script>alert(1)</script>"
    shown = intake.draw_picture(sent)
    assert opened(shown).size == opened(sent).size
    assert b"script" not in shown
    for made in (
        pictures.photo()[:-900],
        pictures.flat_png(12_000, 12_000),
        b"\x7fELF" + bytes(99),
    ):
        with pytest.raises(InvalidInput):
            intake.draw_picture(made)


HOSTILE: dict[str, tuple[Callable[[], bytes], AttachmentProblem]] = {
    "cut short": (lambda: pictures.photo()[:-900], AttachmentProblem.DAMAGED),
    "cut within the head": (lambda: pictures.drawing()[:20], AttachmentProblem.DAMAGED),
    "bomb of pixels": (
        lambda: pictures.flat_png(12_000, 12_000), AttachmentProblem.TOO_MANY_PIXELS
    ),
    "one line without end": (
        lambda: pictures.flat_png(41_000_000, 1), AttachmentProblem.TOO_MANY_PIXELS
    ),
    "program as a picture": (lambda: b"\x7fELF" + bytes(200), AttachmentProblem.NOT_ALLOWED),
    "page of the web as a picture": (lambda: b"<html><script>", AttachmentProblem.NOT_ALLOWED),
    "archive behind a document": (
        lambda: pictures.document() + b"PK\x03\x04", AttachmentProblem.MIXED
    ),
    "document cut short": (lambda: pictures.document()[:-40], AttachmentProblem.DAMAGED),
    "document of words": (lambda: b"%PDF-1.7\nnothing\n%%EOF", AttachmentProblem.DAMAGED),
    "locked document": (
        lambda: pictures.document(encrypt=StandardEncryption("x", "y")), AttachmentProblem.LOCKED
    ),
    "too many pages": (
        lambda: pictures.document(LIMITS.pages + 1), AttachmentProblem.TOO_MANY_PAGES
    ),
    "nothing at all": (bytes, AttachmentProblem.EMPTY),
}  # fmt: skip
"""Made by the test that needs them: to draw them all would hold up whoever only looks for tests."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_own_sentence(name: str) -> None:
    made, code = HOSTILE[name]
    assert refusal(made()) is code


def test_what_hides_behind_a_picture_does_not_come_along() -> None:
    hidden = b"<script>alert(1)</script>PK\x03\x04"
    taken = take(pictures.photo() + hidden)
    assert hidden not in taken.content


def test_mutated_files_come_as_pixels_or_are_refused() -> None:
    taken = refused = 0
    for content in mutations(4, random.Random(20260318)):
        try:
            preview = opened(take(content).preview)
        except InvalidInput:
            refused += 1
        else:
            taken += 1
            assert min(preview.size) > 0
    assert taken
    assert refused


def test_no_mutation_ends_the_process_that_decodes_it() -> None:
    program = [
        sys.executable,
        "-m",
        "tests.db.attachments.mutations",
        str(MUTATIONS),
        "7",
        "together",
    ]
    run = subprocess.run(program, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith(f"{MUTATIONS} mutated files")


def test_names_lead_nowhere_and_only_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    for name in ("pipe.jpg", ".", "gone.png", "a\0b"):
        with pytest.raises(InvalidInput):
            intake.read_file(tmp_path / name)
    (tmp_path / "large.jpg").write_bytes(b"\xff\xd8\xff" + bytes(LIMITS.size))
    with pytest.raises(InvalidInput) as refused:
        intake.read_file(tmp_path / "large.jpg")
    assert refused.value.problems[0].code is AttachmentProblem.TOO_BIG


class Stopped(Exception):
    """Somebody thought better of it."""


def test_the_work_stops_when_somebody_wishes() -> None:
    def report(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        intake.prepare(pictures.photo(2600, 2000), NOW, report=report)


def test_codes_on_a_picture_are_read_by_the_other_process_and_a_picture_without_any_has_none() -> (
    None
):
    assert intake.codes_on(pictures.coded("评价表 0007\nsheet:12", turned=4)) == (
        "评价表 0007\nsheet:12",
    )
    assert intake.codes_on(pictures.photo()) == ()


def test_codes_are_looked_for_on_pictures_only() -> None:
    with pytest.raises(InvalidInput):
        intake.codes_on(pictures.document())
