"""Style sheets between build and use: lengths that wait for the text scale and the density."""

from __future__ import annotations

import re

from desktop.look.tokens import Tokens

SEARCH_PATH = "look"
"""Prefix of picture addresses in the built sheets, e.g. ``url(look:light/check.svg)``."""

HAIRLINE_UP_TO = 3
"""Lengths up to this stay as written: lines and rings do not grow with the text."""

_PLAIN = re.compile(r"(?<![\w(.])(\d+(?:\.\d+)?)px\b")
_WAITING = re.compile(r"px\(([\w.]+)(?:-(\d+))?\)")


def defer(text: str) -> str:
    """Turn every plain length into one that waits: ``14px`` becomes ``px(14)``."""
    return _PLAIN.sub(_waiting, text)


def measure(text: str, tokens: Tokens, *, scale: float, density: str) -> str:
    """Settle waiting lengths.

    ``px(14)`` is scaled, ``px(10-2)`` takes two unscaled pixels off, ``px(size.control-2)`` and
    ``px(type.caption)`` look the length up for the density.
    """

    def settle(match: re.Match[str]) -> str:
        length = _length(match[1], tokens, density)
        return f"{max(round(length * scale) - int(match[2] or 0), 0)}px"

    return _WAITING.sub(settle, text)


def _waiting(match: re.Match[str]) -> str:
    length = round(float(match[1]))
    return f"{length}px" if length <= HAIRLINE_UP_TO else f"px({length})"


def _length(written: str, tokens: Tokens, density: str) -> int:
    group, _, name = written.partition(".")
    if group == "size":
        return tokens.size(name, density)
    if group == "type":
        return tokens.px(name, density)
    return int(written)
