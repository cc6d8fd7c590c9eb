"""What a finished paper says, read back from its PDF."""

from __future__ import annotations

import pypdfium2

from desktop.printing.paper import Paper


def text_of(paper: Paper) -> str:
    """Return all words of a paper without the spaces and line ends of its layout."""
    pages = pypdfium2.PdfDocument(paper.pdf)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
