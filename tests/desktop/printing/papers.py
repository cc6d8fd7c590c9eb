"""Small papers to print in tests."""

from __future__ import annotations

from desktop.printing.layout.blocks import Column, text
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM
from desktop.printing.layout.text import Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper


def page_paper(
    pages: int = 1, *, missing: tuple[str, ...] = (), size: tuple[int, int] = (210, 297)
) -> Paper:
    """Return a paper of so many pages, A4 unless told otherwise."""
    width, height = size
    frame = Frame(width * MM, height * MM, top=40, right=40, bottom=40, left=40)
    return Paper(_drawn(frame, pages), "receipt_a4-330481-HC-REC-2026-000312", missing)


def roll_paper(height: float = 120) -> Paper:
    """Return a receipt of the 80 mm roll."""
    frame = Frame(80 * MM, height * MM, top=10, right=12, bottom=10, left=12)
    return Paper(_drawn(frame, 1), "receipt_80-330481-HC-REC-2026-000312")


def _drawn(frame: Frame, pages: int) -> bytes:
    column = Column(frame.column, HOUSE_FONTS)
    flow = Flow(frame)
    for number in range(pages):
        if number:
            flow.turn()
        flow.pour(text(column, f"第 {number + 1} 页 回执", Style(20)))
    return write_pdf(flow.pages(), "test")
