"""Fonts of printed papers: Noto Sans SC first, fonts for rare characters behind it, chosen glyph by glyph."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import resources
from desktop.printing.layout.cmap import to_unicode

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_RARE = ("HanaMinB.ttf", "BabelStoneHan.ttf")
"""HanaMinB holds extensions B to F, BabelStone Han parts of G and H; no single file can hold them all."""

_RARE_FOLDERS = (
    resources.path("fonts", "rare"),
    Path("/usr/share/fonts/truetype/hanazono"),
    Path("/usr/share/fonts/truetype/babelstone"),
    Path("/usr/local/share/fonts"),
)

_IGNORABLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Fillers and joiners that Unicode asks every renderer not to show."""


_FONTS: dict[Path, TTFont | None] = {}
"""Every file that was parsed; chains share them, because ReportLab knows fonts by name alone."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one character is drawn: the font, its width in thousandths of the size, and how it is helped."""

    font: str
    width: float
    thickened: bool = False
    """Bold is asked for and the font has no bold: the outline is stroked as well."""
    absent: bool = False
    """No font has the character; the text setter prints its framed code point instead."""


class FontChain:
    """The fonts of a paper in the order they are asked; each file is parsed when a character first needs it."""

    def __init__(self, regular: Path, bold: Path | None, rare: Sequence[Path] = ()) -> None:
        """Without a bold face the regular one is stroked."""
        self._regular = regular
        self._bold = bold
        self._rare = tuple(rare)
        self._glyphs: dict[tuple[str, bool], Glyph] = {}

    def glyph(self, character: str, *, bold: bool = False) -> Glyph:
        """Return how ``character`` is drawn; remembered per character."""
        key = (character, bold)
        found = self._glyphs.get(key)
        if found is None:
            found = self._glyphs.setdefault(key, self._find(character, bold=bold))
        return found

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters of ``text`` that no font has, each once, in the order they come."""
        seen = dict.fromkeys(text)
        return tuple(
            character
            for character in seen
            if not is_invisible(character)
            and not character.isspace()
            and self.glyph(character).absent
        )

    def _find(self, character: str, *, bold: bool) -> Glyph:
        first = (self._bold, self._regular) if bold and self._bold else (self._regular,)
        for path in (*first, *self._rare):
            font = _font(path)
            if font is not None and ord(character) in font.face.charToGlyph:
                width = float(font.face.getCharWidth(ord(character)))
                return Glyph(font.fontName, width, thickened=bold and path != self._bold)
        return Glyph(self._regular.stem, 0.0, absent=True)


def rare_fonts(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the fonts for rare characters that lie in ``folders``, in the order they are to be asked."""
    found = []
    for name in _RARE:
        places = (folder / name for folder in folders)
        found.extend([path for path in places if path.is_file()][:1])
    return tuple(found)


HOUSE_FONTS: Final = FontChain(
    resources.path("fonts", "NotoSansSC_400Regular.ttf"),
    resources.path("fonts", "NotoSansSC_700Bold.ttf"),
    rare_fonts(_RARE_FOLDERS),
)
"""The chain of this installation: the shipped Noto faces and the rare fonts found on the computer."""


_LETTER_FACES = ("simfang.ttf", "FangSong_GB2312.ttf", "FZFSJW.TTF", "FZFSK.TTF")
_TITLE_FACES = ("FZXBSJW.TTF", "FZXBSK.TTF", "FZXiaoBiaoSong-B05S.ttf")
_OFFICE_FOLDERS = (
    Path("C:/Windows/Fonts"), Path("/usr/share/fonts"), Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)  # fmt: skip


def office_face(names: Sequence[str], folders: Sequence[Path]) -> Path | None:
    """Return the first of the faces that this computer has in one of the folders or right below."""
    for name in names:
        for folder in folders:
            found = next(
                (one for one in (folder / name, *folder.glob(f"*/{name}")) if one.is_file()), None
            )
            if found is not None:
                return found
    return None


@cache
def letter_fonts() -> FontChain:
    """Return the chain of official letters: 仿宋 and 小标宋 of the office, else the shipped Noto Serif SC.

    Looked for when the first letter is drawn; what the face lacks comes from the house's own.
    """
    shipped = resources.path("fonts", "letters", "NotoSerifSC_400Regular_GB2312.ttf")
    regular = office_face(_LETTER_FACES, _OFFICE_FOLDERS) or shipped
    behind = (shipped, resources.path("fonts", "NotoSansSC_400Regular.ttf"))
    return FontChain(
        regular, office_face(_TITLE_FACES, _OFFICE_FOLDERS), (*behind, *rare_fonts(_RARE_FOLDERS))
    )


def missing(text: str) -> tuple[str, ...]:
    """Return the characters of ``text`` that would print as framed code points on this computer."""
    return HOUSE_FONTS.missing(text)


def is_invisible(character: str) -> bool:
    """Tell whether a character has no mark of its own: controls, joiners, direction and variation marks."""
    point = ord(character)
    return (
        unicodedata.category(character) in {"Cc", "Cf"}
        or 0xFE00 <= point <= 0xFE0F
        or 0xE0100 <= point <= 0xE01EF
        or 0x180B <= point <= 0x180F
        or character in _IGNORABLE
    )


def _font(path: Path) -> TTFont | None:
    """Return the font of a file, None when it cannot be read."""
    if path not in _FONTS:
        # Two papers may need a font at the same time; both must end with the same object,
        # for each font object counts the characters of a document by itself.
        _register(_FONTS.setdefault(path, _parsed(path)))
    return _FONTS[path]


def _register(font: TTFont | None) -> None:
    from reportlab.pdfbase import pdfmetrics

    if font is not None:
        pdfmetrics.registerFont(font)


def _parsed(path: Path) -> TTFont | None:
    from reportlab.pdfbase.ttfonts import TTFError

    try:
        return _embedding_font(path)
    except (TTFError, OSError):
        return None


def _embedding_font(path: Path) -> TTFont:
    from reportlab.pdfbase.ttfonts import TTFont

    class EmbeddingFont(TTFont):  # type: ignore[misc]  # ReportLab carries no types
        """A TrueType font whose text layer is right and which two papers may embed at the same time."""

        def addObjects(self, doc: object) -> None:
            """Write the subsets of one document and correct their text layer.

            The font file is read through a copy of the face, because its reading position would
            otherwise be shared with a paper that another thread is writing.
            """
            subsets = list(self.state[doc].subsets)
            writer = copy(self)
            writer.face = copy(self.face)
            TTFont.addObjects(writer, doc)
            for number, subset in enumerate(subsets):
                _correct_text_layer(doc, self._base_name(number), subset)

        def _base_name(self, number: int) -> str:
            from reportlab.pdfbase.ttfonts import SUBSETN

            name: bytes = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            return name.decode("pdfdoc")

    return EmbeddingFont(path.stem, str(path))


def _correct_text_layer(doc: object, base_name: str, subset: Sequence[int]) -> None:
    stream = doc.idToObject[f"toUnicodeCMap:{base_name}"]  # type: ignore[attr-defined]
    stream.content = to_unicode(base_name, subset)
