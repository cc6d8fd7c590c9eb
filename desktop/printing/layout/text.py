"""Sets text into lines: measured glyph by glyph, broken by the rules of Chinese punctuation, never cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from desktop.printing.layout.fonts import FontChain, is_invisible

TIE = "\u00a0"
"""A space that keeps its neighbours on one line."""

_COUNT = re.compile(r"(?<![0-9A-Za-z.:-])([0-9]{1,4}) (?=[\u4e00-\u9fff])")
"""A figure, a space and its measure word or unit: 3 月 must not part, a phone number may."""

NOT_FIRST = frozenset(TIE + "，。、；：？！）》〉」』】〕］｝”’…·‧・％‰℃°～〗–,.;:?!)]}%›»")
"""Characters that may not begin a line."""

NOT_LAST = frozenset(TIE + "（《〈「『【〔［｛“‘—￥〖([{‹«$¥")
"""Characters that may not end a line; a dash is kept with what follows it."""

_KEPT = frozenset("\n\u3000" + TIE)
"""White that means something; all other kinds become a plain space."""

REMEMBERED = 2048
"""Set texts that are kept: labels, dates and units come again on every page of a batch or a ledger."""

_STYLES = 256
"""Styles whose letters are kept; the papers of the house have fewer."""

_FRAME_SIZE = 0.62
_FRAME_PAD = 0.14
"""A framed code point: size of its letters and padding at each side, both as parts of the text size."""


class Style(NamedTuple):
    """Size, weight, line height and letter spacing, in points."""

    size: float
    bold: bool = False
    leading: float = 0.0
    spacing: float = 0.0

    @property
    def line_height(self) -> float:
        """Return the height of one line; one and a half sizes unless told otherwise."""
        return self.leading or self.size * 1.5


class Span(NamedTuple):
    """A stretch of text in one style; several make a paragraph."""

    text: str
    style: Style


class Run(NamedTuple):
    """A stretch of one line that is drawn with one font; ``framed`` marks the code point of an absent glyph."""

    text: str
    font: str
    style: Style
    width: float
    thickened: bool = False
    framed: bool = False

    @property
    def size(self) -> float:
        """Return the size the letters are drawn at."""
        return self.style.size * _FRAME_SIZE if self.framed else self.style.size

    @property
    def character(self) -> str:
        """Return the character that a frame stands for."""
        return chr(int(self.text.removeprefix("U+"), 16))

    @property
    def inset(self) -> float:
        """Return the room before the first letter, which only a frame needs."""
        return self.style.size * _FRAME_PAD if self.framed else 0.0


class Line(NamedTuple):
    """One set line: its runs from left to right, its width, and the height it takes."""

    runs: tuple[Run, ...]
    width: float
    height: float
    size: float

    @property
    def text(self) -> str:
        """Return the line's letters, frames as their code points."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Letter:
    """One character in its style, with everything that decides where a line may break."""

    character: str
    run: Run
    width: float
    look: tuple[str, Style, bool, bool]
    """Font, style, thickened, framed: what neighbours have in common that are drawn as one."""
    is_space: bool
    is_word: bool


class _Case(dict[str, _Letter | None]):
    """The letters of one style as they lie in a type case, each made when it is first set; None is not set at all."""

    def __init__(self, style: Style, fonts: FontChain) -> None:
        super().__init__()
        self._style, self._fonts = style, fonts

    def __missing__(self, character: str) -> _Letter | None:
        letter = self[character] = self._made(character)
        return letter

    def _made(self, character: str) -> _Letter | None:
        if character not in _KEPT:
            if character.isspace():
                return self[" "] if character != " " else self._letter(" ")
            if is_invisible(character):
                return None
        return self._letter(character)

    def _letter(self, character: str) -> _Letter:
        run = _run_of(character, self._style, self._fonts)
        is_space = character == " "
        is_word = not is_space and not run.framed and not _is_wide(character)
        look = (run.font, run.style, run.thickened, run.framed)
        return _Letter(character, run, run.width, look, is_space, is_word)


_case = lru_cache(_STYLES)(_Case)
_LOOK = attrgetter("look")


def set_lines(spans: Sequence[Span], width: float, fonts: FontChain) -> tuple[Line, ...]:
    """Return the lines that ``spans`` take at ``width``; an empty text still takes one empty line."""
    return _lines(tuple(spans), width, fonts)


@lru_cache(REMEMBERED)
def _lines(spans: tuple[Span, ...], width: float, fonts: FontChain) -> tuple[Line, ...]:
    style = spans[0].style
    letters = [letter for span in spans for letter in _letters(span, fonts)]
    return tuple(
        _line(row, style) for paragraph in _paragraphs(letters) for row in _rows(paragraph, width)
    )


def _rows(letters: list[_Letter], width: float) -> Iterable[list[_Letter]]:
    """Return the rows of one paragraph; where all stands on one, nobody asks where it may break."""
    fits = sum(letter.width for letter in letters) <= width
    if fits and not (letters and letters[0].is_space):
        return (letters,)
    return _fill(_atoms(letters), width)


def set_balanced(spans: Sequence[Span], width: float, fonts: FontChain) -> tuple[Line, ...]:
    """Return as many lines as ``set_lines`` needs, made about equally long; for centred headings."""
    best = set_lines(spans, width, fonts)
    wanted, narrow = len(best), width
    while wanted > 1 and narrow > width / 2:
        narrow -= spans[0].style.size / 2
        tried = set_lines(spans, narrow, fonts)
        if len(tried) > wanted:
            break
        best = tried
    return best


def measure(text: str, style: Style, fonts: FontChain) -> float:
    """Return the width of ``text`` set in one line."""
    return sum(letter.width for letter in _letters(Span(text, style), fonts))


def _letters(span: Span, fonts: FontChain) -> Iterator[_Letter]:
    """Yield what is to be set: line ends as one newline, odd spaces as plain ones, nothing invisible."""
    case = _case(span.style, fonts)
    for character in _COUNT.sub(rf"\1{TIE}", "\n".join(span.text.splitlines())):
        letter = case[character]
        if letter is not None:
            yield letter


def _run_of(character: str, style: Style, fonts: FontChain) -> Run:
    glyph = fonts.glyph(" " if character == "\n" else character, bold=style.bold)
    if not glyph.absent:
        width = glyph.width * style.size / 1000 + style.spacing
        return Run(character, glyph.font, style, width, thickened=glyph.thickened)
    code = f"U+{ord(character):04X}"
    ems = sum(fonts.glyph(letter).width for letter in code) / 1000
    width = style.size * (ems * _FRAME_SIZE + 2 * _FRAME_PAD) + style.spacing
    return Run(code, fonts.glyph("U").font, style, width, framed=True)


def _paragraphs(letters: Sequence[_Letter]) -> Iterator[list[_Letter]]:
    paragraph: list[_Letter] = []
    for letter in letters:
        if letter.character == "\n":
            yield paragraph
            paragraph = []
        else:
            paragraph.append(letter)
    yield paragraph


def _atoms(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """Group letters into the smallest pieces that a line break may not part."""
    atoms: list[list[_Letter]] = []
    for letter in letters:
        if atoms and _is_tied(atoms[-1][-1], letter):
            atoms[-1].append(letter)
        else:
            atoms.append([letter])
    return atoms


def _is_tied(left: _Letter, right: _Letter) -> bool:
    if left.is_space or right.is_space:
        return left.is_space and right.is_space
    if _is_bound(left.character, right.character):
        return True
    return left.is_word and right.is_word


def _fill(atoms: Sequence[list[_Letter]], width: float) -> Iterator[list[_Letter]]:
    row: list[_Letter] = []
    used = 0.0
    for atom in atoms:
        for piece in _pieces(atom, width):
            needed = sum(letter.width for letter in piece)
            if row and used + needed > width and not piece[0].is_space:
                yield row
                row, used = [], 0.0
            if row or not piece[0].is_space:
                row = row + piece
                used += needed
    yield row


def _pieces(atom: list[_Letter], width: float) -> Iterator[list[_Letter]]:
    """Yield the atom whole, or letter groups that fit when it is wider than a line (a long Latin word)."""
    rest = atom
    while not rest[0].is_space and sum(letter.width for letter in rest) > width:
        cut = _cut(rest, width)
        if cut == len(rest):
            break
        yield rest[:cut]
        rest = rest[cut:]
    yield rest


def _cut(atom: Sequence[_Letter], width: float) -> int:
    """Return how many letters of a too wide atom go on this line; punctuation keeps its rule where it can."""
    used, most = 0.0, 0
    for letter in atom:
        used += letter.width
        if used > width:
            break
        most += 1
    most = max(most, 1)
    for cut in range(min(most, len(atom) - 1), 0, -1):
        if not _is_bound(atom[cut - 1].character, atom[cut].character):
            return cut
    return most


def _is_bound(left: str, right: str) -> bool:
    return left in NOT_LAST or right in NOT_FIRST


def _line(row: Sequence[_Letter], style: Style) -> Line:
    kept = list(row)
    while kept and kept[-1].is_space:
        kept.pop()
    runs = tuple(_merged(kept))
    height = max((run.style.line_height for run in runs), default=style.line_height)
    size = max((run.style.size for run in runs), default=style.size)
    return Line(runs, sum(run.width for run in runs), height, size)


def _merged(letters: Sequence[_Letter]) -> Iterator[Run]:
    """Yield runs as long as font and style stay the same; a frame stands by itself."""
    for (font, style, thickened, framed), group in groupby(letters, _LOOK):
        same = list(group)
        if framed:
            yield from (letter.run for letter in same)
        else:
            text = "".join([letter.character for letter in same])
            yield Run(text, font, style, sum([letter.width for letter in same]), thickened)


def _is_wide(character: str) -> bool:
    """Tell whether lines may break on either side: Chinese, kana, hangul and full-width marks."""
    return unicodedata.east_asian_width(character) in {"W", "F"} or character in "“”‘’—…·〇"
