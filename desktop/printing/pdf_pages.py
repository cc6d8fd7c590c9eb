"""Pictures of a PDF's pages, drawn by PDFium for the preview and for printers without a spooler."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from PySide6.QtCore import QMutex, QMutexLocker, QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0
MM_PER_POINT = 25.4 / POINTS_PER_INCH

_PDFIUM = QMutex()
"""PDFium may be entered by one thread at a time, and it is one library for the whole process."""


class Millimetres(NamedTuple):
    """Size of a page."""

    width: float
    height: float


class Placing(NamedTuple):
    """A paper's size in points, and where on it a page comes to lie: how large, how far from left and top."""

    width: float
    height: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0


def placed(pdf: bytes, placing: Placing) -> bytes:
    """Return the pages of a PDF laid on another paper; letters stay letters and lines stay lines."""
    import pypdfium2

    with QMutexLocker(_PDFIUM):
        source, target = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
        for number in range(len(source)):
            page = target.new_page(placing.width, placing.height)
            drawn = pypdfium2.PdfDocument.page_as_xobject(source, number, target).as_pageobject()
            low = placing.height - placing.top - source[number].get_height() * placing.scale
            matrix = pypdfium2.PdfMatrix().scale(placing.scale, placing.scale)
            drawn.set_matrix(matrix.translate(placing.left, low))
            page.insert_obj(drawn)
            page.gen_content()
        out = BytesIO()
        target.save(out)
        target.close()
        source.close()
    return out.getvalue()


class PdfPages:
    """The pages of one PDF; every call may come from any thread."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        with QMutexLocker(_PDFIUM):
            document = pypdfium2.PdfDocument(pdf)
            self._points = [page.get_size() for page in document]
            document.close()
        self._pdf = pdf

    def __len__(self) -> int:
        return len(self._points)

    def points(self, number: int) -> QSizeF:
        """Return a page's size in points; pages count from zero."""
        return QSizeF(*self._points[number])

    def size(self, number: int = 0) -> Millimetres:
        """Return a page's size in millimetres."""
        width, height = self._points[number]
        return Millimetres(width * MM_PER_POINT, height * MM_PER_POINT)

    def image(self, number: int, dpi: float) -> QImage:
        """Return a page as a picture; the document is opened anew, which takes five milliseconds."""
        import pypdfium2

        with QMutexLocker(_PDFIUM):
            document = pypdfium2.PdfDocument(self._pdf)
            bitmap = document[number].render(scale=self._scale(number, dpi))
            # The copy owns its pixels; the bitmap's memory goes with the document.
            picture = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            ).copy()
            bitmap.close()
            document.close()
        return picture

    def _scale(self, number: int, dpi: float) -> float:
        """Return the scale that makes the picture a whole number of pixels wide.

        PDFium rounds up and stretches the page to fit, which would blur the bars of a code that
        were set on the dots of the printer's head.
        """
        points: float = self._points[number][0]
        pixels = max(round(points * dpi / POINTS_PER_INCH), 1)
        return (pixels - 0.001) / points


def parse_pages(text: str, count: int) -> tuple[int, ...] | None:
    """Return the pages (from zero) that ``1-2, 4`` or an empty text means; None when it means nothing."""
    wanted: list[int] = []
    for part in text.replace("，", ",").replace("、", ",").replace("–", "-").split(","):
        first, dash, last = part.strip().partition("-")
        if not first and not dash:
            continue
        if not _is_page(first, count) or (dash and not _is_page(last.strip(), count)):
            return None
        end = int(last) if dash else int(first)
        wanted.extend(range(int(first) - 1, end))
    return tuple(dict.fromkeys(wanted)) or (tuple(range(count)) if not text.strip() else None)


def _is_page(text: str, count: int) -> bool:
    return text.strip().isascii() and text.strip().isdigit() and 1 <= int(text) <= count
