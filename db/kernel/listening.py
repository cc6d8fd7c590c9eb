"""What long work tells its progress to where nobody looks on."""

from __future__ import annotations


def unheard(*_progress: object) -> None:
    """Report to nobody."""
