"""Writes pages as PDF; the one place that knows ReportLab's canvas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.printing.layout.marks import (
    BarsMark,
    BoxMark,
    Mark,
    Page,
    PictureMark,
    RuleMark,
    TextMark,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from .text import Run

_FRAME_THICKNESS = 0.05
_THICKENING = 0.035
"""Stroke of a frame and of a thickened glyph, as parts of the text size."""

_SQUARE_CAP = 2
"""Line ends reach half a thickness further, so that borders close at their corners."""


class PdfBook:
    """A PDF that grows by pages, so that a thousand papers become one file with one set of fonts."""

    def __init__(self, title: str) -> None:
        """Begin; ``title`` must carry ids only, never a name."""
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        # Bytes as they are: the letters of ASCII 85 cost a fifth of the time and of the size. Only
        # inline images cannot do without, and there are none.
        rl_config.useA85 = 0
        self._target = BytesIO()
        self._canvas = Canvas(self._target, invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("")

    def add(self, pages: Sequence[Page]) -> None:
        """Append pages."""
        for page in pages:
            self._canvas.setPageSize((page.width, page.height))
            pen = _Pen(self._canvas, page.height)
            for mark in sorted(page.marks, key=_layer):
                pen.draw(mark)
            self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the PDF; equal pages give equal bytes."""
        self._canvas.save()
        return self._target.getvalue()


def write_pdf(pages: Sequence[Page], title: str) -> bytes:
    """Return ``pages`` as PDF; equal pages give equal bytes. ``title`` must carry ids only, never a name."""
    book = PdfBook(title)
    book.add(pages)
    return book.finish()


def _layer(mark: Mark) -> int:
    """Put grounds below everything else, or a row's grey would cover half of the border above it."""
    return 0 if isinstance(mark, BoxMark) and mark.shade is not None else 1


class _Pen:
    """Draws marks on the current page; turns our downward y into the upward one of PDF."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        canvas.setLineCap(_SQUARE_CAP)

    @singledispatchmethod
    def draw(self, mark: Mark) -> None:
        """Draw one mark."""
        raise TypeError(type(mark).__name__)

    @draw.register
    def _(self, mark: TextMark) -> None:
        x, y = mark.x, self._height - mark.y
        for run in mark.line.runs:
            if run.framed:
                self._frame(run, x, y)
            self._letters(run, x + run.inset, y)
            x += run.width

    @draw.register
    def _(self, mark: RuleMark) -> None:
        self._canvas.setLineWidth(mark.thickness)
        if mark.dash:
            self._canvas.setLineCap(0)
            self._canvas.setDash(list(mark.dash), 0)
        self._canvas.line(mark.x, self._height - mark.y, mark.to_x, self._height - mark.to_y)
        if mark.dash:
            self._canvas.setDash()
            self._canvas.setLineCap(_SQUARE_CAP)

    @draw.register
    def _(self, mark: BoxMark) -> None:
        canvas, bottom = self._canvas, self._height - mark.y - mark.height
        if mark.shade is not None:
            canvas.setFillGray(mark.shade)
            canvas.rect(mark.x, bottom, mark.width, mark.height, stroke=0, fill=1)
            canvas.setFillGray(0)
        if mark.thickness:
            canvas.setLineWidth(mark.thickness)
            canvas.rect(mark.x, bottom, mark.width, mark.height, stroke=1, fill=0)

    @draw.register
    def _(self, mark: BarsMark) -> None:
        from reportlab.pdfgen.pathobject import PDFPathObject

        # Written here: the writer's own figures take a quarter of the time of a whole receipt.
        left, top = mark.x, self._height - mark.y
        code = [
            f"{left + x:.3f} {top - y - height:.3f} {width:.3f} {height:.3f} re"
            for x, y, width, height in mark.bars
        ]
        self._canvas.drawPath(PDFPathObject(code=code), stroke=0, fill=1)

    @draw.register
    def _(self, mark: PictureMark) -> None:
        from reportlab.lib.utils import ImageReader

        bottom = self._height - mark.y - mark.height
        picture = ImageReader(BytesIO(mark.image))
        self._canvas.drawImage(picture, mark.x, bottom, mark.width, mark.height)

    def _letters(self, run: Run, x: float, y: float) -> None:
        canvas = self._canvas
        canvas.setFont(run.font, run.size)
        spacing = 0 if run.framed else run.style.spacing
        if run.thickened:
            canvas.setLineWidth(run.size * _THICKENING)
        canvas.drawString(x, y, run.text, mode=2 if run.thickened else None, charSpace=spacing)

    def _frame(self, run: Run, x: float, y: float) -> None:
        size = run.style.size
        self._canvas.setLineWidth(size * _FRAME_THICKNESS)
        inner = run.width - run.style.spacing
        self._canvas.rect(x + size * 0.05, y - size * 0.2, inner - size * 0.1, size * 0.85)
