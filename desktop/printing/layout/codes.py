"""Bar codes and QR codes as exact black rectangles, made by zxing-cpp."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import zxingcpp

from desktop.printing.layout.marks import BarsMark

Bits = tuple[bytes, ...]
"""Rows of a code, one byte a module: 0 is black."""

_REMEMBERED = 64
"""Codes that are kept: a paper asks for the size of its codes before it draws them."""


def bar_code(digits: str, *, module: float, height: float) -> BarsMark:
    """Return a Code 128 (set C) of ``digits`` without its quiet zone, which is ten modules at each side."""
    return BarsMark(0, 0, (bar_modules(digits),), module, height)


def qr_code(text: str, *, module: float) -> BarsMark:
    """Return a QR code of ``text`` (level M) without its quiet zone, which is four modules around."""
    return BarsMark(0, 0, qr_modules(text), module, module)


@lru_cache(_REMEMBERED)
def bar_modules(digits: str) -> bytes:
    """Return the modules of a Code 128 of ``digits``; raises ValueError for anything but ASCII digits."""
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("a bar code holds digits only")
    return next(_rows(digits, "Code128"))


@lru_cache(_REMEMBERED)
def qr_modules(text: str) -> Bits:
    """Return the modules of a QR code of ``text``, row by row."""
    return tuple(_rows(text, "QRCode", ec_level="M"))


def can_bar(digits: str) -> bool:
    """Tell whether ``digits`` can stand in a bar code on paper."""
    return digits.isascii() and digits.isdigit() and len(digits) <= 20


def _rows(text: str, kind: str, **options: str) -> Iterator[bytes]:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat[kind], **options)
    # The image offers its bytes through the buffer protocol, which its type stub does not tell.
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows, columns = picture.shape
    flat = bytes(memoryview(picture))
    for y in range(rows):
        yield flat[y * columns : (y + 1) * columns]
