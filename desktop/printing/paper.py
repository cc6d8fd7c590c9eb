"""A finished paper on its way to preview and printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF with the name it carries in queues and folders, and the characters that no font has."""

    pdf: bytes
    title: str
    """Ids only, never a person's name: print queues and folders are read by others."""
    missing: tuple[str, ...] = ()
    tells_code: bool = False
    """It carries the code of an anonymous visitor (R-54): it becomes a file only where somebody asks for one."""
