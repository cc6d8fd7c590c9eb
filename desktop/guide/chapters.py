"""The guide read into chapters; every heading of the third level is one, named by the comment below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources

FIRST = "first-start"
"""The chapter that is shown where nothing else is asked for."""

_HEADING = re.compile(r"^(#{2,3}) (.+)$", re.MULTILINE)
_NAME = re.compile(r"<!-- chapter: ([\w-]+) -->\n")
_ASIDE = re.compile(r"<!--.*?-->\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One task of one reader: ``key`` is how a page names it, ``text`` its Markdown without the heading."""

    key: str
    part: str
    title: str
    text: str

    def holds(self, words: Sequence[str]) -> bool:
        """Tell whether every one of these words, in lower case, stands in it, or is how its title sounds."""
        said = f"{self.title}\n{self.text}".lower()
        return all(word in said or self.sounds(word) for word in words)

    def sounds(self, letters: str) -> bool:
        """Tell whether the title sounds so, whole or by initials: who cannot type Chinese still finds why."""
        return any(letters in one for one in _readings(self.title))


def folder() -> Path:
    """Return where set-up has put the guide and its pictures."""
    return resources.path("built/guide")


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return the chapters of the guide that is shipped."""
    return chapters_of((folder() / "user-guide.zh-CN.md").read_text(encoding="utf-8"))


def chapters_of(guide: str) -> tuple[Chapter, ...]:
    """Return the chapters of a guide in their order."""
    return tuple(_read(guide))


def chapter(key: str) -> Chapter:
    """Return a chapter, the first one for a name that none has."""
    found = {one.key: one for one in chapters()}
    return found.get(key) or found[FIRST]


def matching(asked: str) -> tuple[Chapter, ...]:
    """Return the chapters in which all words asked for stand, those with one in the title first."""
    words = asked.lower().split()
    found = [one for one in chapters() if one.holds(words)]

    def stands_below(one: Chapter) -> bool:
        return not any(word in one.title or one.sounds(word) for word in words)

    return tuple(sorted(found, key=stands_below))


@cache
def _readings(title: str) -> tuple[str, str]:
    from db.search.pinyin import usual_reading

    return usual_reading(title)


def _read(guide: str) -> Iterator[Chapter]:
    part, found = "", list(_HEADING.finditer(guide))
    ends = [one.start() for one in found[1:]] + [len(guide)]
    for heading, end in zip(found, ends, strict=True):
        if heading[1] == "##":
            part = heading[2]
            continue
        body = guide[heading.end() : end]
        name = _NAME.search(body)
        yield Chapter(name[1] if name else "", part, heading[2], _ASIDE.sub("", body).strip())
