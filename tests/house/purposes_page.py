"""The page docs/personal-data.md; ``python -m tests.house.purposes_page`` writes it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.purposes import HELD
from desktop.settings.purposes import headings, lines
from desktop.wording import purpose_words as w
from desktop.wording.marks import say
from tests.fakes.words import chinese
from tests.house.tree import ROOT

PATH = ROOT / "docs" / "personal-data.md"


def page() -> str:
    """Return the page as a station reads it."""
    with chinese():
        told = [f"# {say(w.TITLE)}", *map(say, w.INTRODUCTION), "\n".join(_table())]
        return "\n\n".join(told) + "\n"


def _table() -> Iterator[str]:
    heads = (*headings(), say(w.COLUMNS))
    yield _row(heads)
    yield "|---" * len(heads) + "|"
    for held, line in zip(HELD, lines(), strict=True):
        yield _row((*line, " ".join(f"`{one}`" for one in held.each())))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
