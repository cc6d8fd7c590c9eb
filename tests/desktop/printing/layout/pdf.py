"""Looks at finished PDFs as a reader does: text, pictures, ink, codes."""

from __future__ import annotations

from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image

MM = 72 / 25.4


def text_of(pdf: bytes) -> str:
    """Return the text layer of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def flat_text_of(pdf: bytes) -> str:
    """Return the text layer without line ends and spaces, for texts that wrap."""
    return "".join(text_of(pdf).split())


def sizes_of(pdf: bytes) -> list[tuple[float, float]]:
    """Return the pages' sizes in millimetres."""
    return [
        (round(width / MM, 1), round(height / MM, 1))
        for width, height in (page.get_size() for page in pypdfium2.PdfDocument(pdf))
    ]


def picture_of(pdf: bytes, page: int = 0, dpi: float = 150) -> Image.Image:
    """Return one page in shades of grey."""
    sheet = pypdfium2.PdfDocument(pdf)[page]
    pixels = round(sheet.get_width() * dpi / 72)
    picture: Any = sheet.render(scale=(pixels - 0.001) / sheet.get_width()).to_pil()
    return picture.convert("L")


def ink_of(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return the box that holds everything that is not white: left, top, right, bottom."""
    box = picture.point(lambda shade: 255 if shade < 250 else 0).getbbox()
    assert box is not None
    return box


def codes_of(picture: Image.Image) -> set[tuple[str, str]]:
    """Return kind and text of every code a scanner reads from the picture."""
    wanted = zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode
    found = (zxingcpp.read_barcodes(picture, formats=one) for one in wanted)
    return {(code.format.name, code.text) for codes in found for code in codes}
