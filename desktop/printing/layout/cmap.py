"""The text layer of embedded fonts: which character each code of a subset stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_BLOCK = 100
"""The CMap format allows at most one hundred entries between beginbfchar and endbfchar."""

_TAIL = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")


def to_unicode(font_name: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode CMap of a subset; ``subset[code]`` is the character's code point, 0 for none.

    ReportLab writes code points above U+FFFF as five hexadecimal digits, which readers take for
    something else; the format wants UTF-16BE, hence surrogate pairs.
    """
    entries = [(code, point) for code, point in enumerate(subset) if point]
    return "\n".join([*_head(font_name, len(subset) - 1), *_blocks(entries), *_TAIL])


def _head(font_name: str, last_code: int) -> list[str]:
    return [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name})",
        f"/Ordering ({font_name})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{last_code:02X}>",
        "endcodespacerange",
    ]


def _blocks(entries: Sequence[tuple[int, int]]) -> Iterator[str]:
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from (f"<{code:02X}> <{_utf16(point)}>" for code, point in block)
        yield "endbfchar"


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be", "surrogatepass").hex().upper()
