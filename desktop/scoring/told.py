"""What is said where something is not done."""

from __future__ import annotations

from db.kernel.errors import InvalidInput, StationError
from desktop.wording import words


def sentence_of(error: StationError) -> str:
    """Return the first finding of a refusal, or what happened and what was kept."""
    if isinstance(error, InvalidInput) and error.problems:
        return words.of(error.problems[0])
    return words.said(error).whole
