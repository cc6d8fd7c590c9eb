"""The Chinese of the translation files, for tests that run without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from xml.etree import ElementTree

import resources
from desktop.wording import marks


@contextmanager
def chinese() -> Iterator[None]:
    """Let marks be said in Chinese, as they are in the program."""
    before = marks._translations[0]
    marks.translate_with(lambda context, text: _table().get((context, text), text))
    yield
    marks.translate_with(before)


@contextmanager
def as_written() -> Iterator[None]:
    """Let marks be said as they stand in the source, whatever language is installed."""
    before = marks._translations[0]
    marks.translate_with(lambda _context, text: text)
    yield
    marks.translate_with(before)


@cache
def _table() -> dict[tuple[str, str], str]:
    found = {}
    for path in sorted(resources.path("translations").glob("*_zh_CN.ts")):
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                key = (context.findtext("name", ""), message.findtext("source", ""))
                found[key] = message.findtext("translation", "") or key[1]
    return found
