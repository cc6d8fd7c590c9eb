"""Bar codes and QR codes as exact black rectangles, made by zxing-cpp."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from desktop.printing.layout.marks import BarsMark

Bits = tuple[bytes, ...]
"""Rows of a code, one byte a module: 0 is black."""


def bar_code(digits: str, *, module: float, height: float) -> BarsMark:
    """Return a Code 128 (set C) of ``digits`` without its quiet zone, which is ten modules at each side."""
    row = bar_modules(digits)
    bars = ((x * module, 0.0, count * module, height) for x, count in _black_runs(row))
    return BarsMark(0, 0, tuple(bars))


def qr_code(text: str, *, module: float) -> BarsMark:
    """Return a QR code of ``text`` (level M) without its quiet zone, which is four modules around."""
    bars = (
        (x * module, y * module, count * module, module)
        for y, row in enumerate(qr_modules(text))
        for x, count in _black_runs(row)
    )
    return BarsMark(0, 0, tuple(bars))


@cache
def bar_modules(digits: str) -> bytes:
    """Return the modules of a Code 128 of ``digits``; raises ValueError for anything but ASCII digits."""
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("a bar code holds digits only")
    return _bits(digits, "Code128")[0]


@cache
def qr_modules(text: str) -> Bits:
    """Return the modules of a QR code of ``text``, row by row."""
    return _bits(text, "QRCode", ec_level="M")


def can_bar(digits: str) -> bool:
    """Tell whether ``digits`` can stand in a bar code on paper."""
    return digits.isascii() and digits.isdigit() and len(digits) <= 20


def _bits(text: str, kind: str, **options: str) -> Bits:
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat[kind], **options)
    # The image offers its bytes through the buffer protocol, which its type stub does not tell.
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows, columns = picture.shape
    flat = bytes(memoryview(picture))
    return tuple(flat[y * columns : (y + 1) * columns] for y in range(rows))


def _black_runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield start and length of every run of black modules."""
    x = 0
    for value, group in groupby(row):
        count = len(list(group))
        if value == 0:
            yield x, count
        x += count
