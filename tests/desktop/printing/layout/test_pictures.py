"""Photos on paper: upright, grey, no larger than their place, and never a reason to stop."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from desktop.printing.layout.marks import Page, PictureMark
from desktop.printing.layout.pictures import picture
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import ink_of, picture_of


def image(width: int, height: int, mode: str = "RGB", form: str = "PNG", **saved: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), 0).save(out, form, **saved)
    return out.getvalue()


@pytest.mark.parametrize(("width", "height"), [(4000, 300), (300, 4000), (1, 1), (50, 50)])
def test_a_picture_keeps_its_shape_in_the_room_it_has(width, height):
    strip = picture(image(width, height), width=200, height=100)
    (mark,) = (one for one in strip.marks if isinstance(one, PictureMark))
    assert mark.width <= 200.001
    assert strip.height <= 100.001
    assert mark.width / mark.height == pytest.approx(width / height, rel=0.2)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1"])
def test_every_kind_of_png_becomes_grey(mode):
    strip = picture(image(40, 30, mode), width=100, height=100)
    (mark,) = (one for one in strip.marks if isinstance(one, PictureMark))
    assert Image.open(BytesIO(mark.image)).mode == "L"


def test_a_picture_taken_with_the_phone_on_its_side_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    strip = picture(image(40, 20, form="JPEG", exif=exif), width=100, height=100)
    (mark,) = (one for one in strip.marks if isinstance(one, PictureMark))
    assert mark.height == pytest.approx(2 * mark.width, rel=0.1)


@pytest.mark.parametrize("nonsense", [b"", b"no picture", image(30, 30)[:60]])
def test_what_is_no_picture_is_none(nonsense):
    assert picture(nonsense, width=100, height=100) is None


def test_a_picture_is_drawn_where_it_was_put():
    page = Page(300, 300)
    page.put(picture(image(100, 100), width=100, height=100).marks, 50, 60)
    left, top, right, bottom = ink_of(picture_of(write_pdf([page], "x"), dpi=72))
    assert (left, top, right, bottom) == pytest.approx((50, 60, 150, 160), abs=2)
