"""Binds pages into a PDF; the one place that knows ReportLab's document."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from desktop.printing.layout.ink import Ink
from desktop.printing.layout.marks import Page

_PRESSED = 3
"""How hard content is compressed: a third of the usual time for an eighth more bytes."""


class PdfBook:
    """A PDF that grows by pages, so that a thousand papers become one file with one set of fonts."""

    def __init__(self, title: str) -> None:
        """Begin; ``title`` must carry ids only, never a name."""
        from reportlab import rl_config
        from reportlab.pdfbase import pdfdoc, pdfmetrics

        # Bytes as they are: the letters of ASCII 85 cost a fifth of the time and of the size.
        rl_config.useA85 = 0
        self._pdf: Any = pdfdoc
        self._font_of: Any = pdfmetrics.getFont
        self._document = pdfdoc.PDFDocument(compression=1, invariant=1)
        self._document.setTitle(title)
        self._document.setCreator("")
        self._resources = pdfdoc.PDFResourceDictionary()
        self._resources.basicFonts()
        self._resources.allProcs()
        self._shared = self._named(self._resources)
        self._parent = self._named(self._document.Pages)
        self._ink = Ink(self)

    def add(self, pages: Sequence[Page]) -> None:
        """Append pages."""
        for page in pages:
            self._document.addPage(self._bound(page))

    def finish(self) -> bytes:
        """Return the PDF; equal pages give equal bytes."""
        written: bytes = self._document.GetPDFData(None)
        return written

    def picture(self, image: bytes) -> str:
        """Return the name of a picture, which is kept once however often it is shown."""
        from reportlab.lib.utils import ImageReader

        name = f"Picture.{sha256(image).hexdigest()[:32]}"
        if name not in self._resources.XObject:
            shown = self._pdf.PDFImageXObject(name, ImageReader(BytesIO(image)))
            self._resources.XObject[name] = self._document.Reference(shown, name)
        return name

    def letters(self, font: str, text: str) -> tuple[tuple[str, str], ...]:
        """Return the codes of a text in hexadecimal, each stretch with the name of its subset."""
        face, document = self._font_of(font), self._document
        return tuple(
            (face.getSubsetInternalName(subset, document), codes.hex())
            for subset, codes in face.splitString(text, document)
        )

    def _bound(self, page: Page) -> Any:
        """Return a page of the document; what its content needs is shared by all pages."""
        packed = zlib.compress(self._ink.content(page).encode("ascii"), _PRESSED)
        head = f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
        content = self._named(_written()(head + packed + b"\nendstream\n"))
        size = f"[0 0 {page.width:.4f} {page.height:.4f}]"
        shared = f"/Parent {self._parent} /Resources {self._shared}"
        return _written()(
            f"<< /Type /Page {shared} /MediaBox {size} /Contents {content} >>\n".encode()
        )

    def _named(self, made: Any) -> str:
        """Take an object into the document and return how others refer to it."""
        reference: bytes = self._document.Reference(made).format(self._document)
        return reference.decode()


@cache
def _written() -> Any:
    """Return the kind of an object whose bytes are ready; a page of dictionaries takes longer than its text."""
    from reportlab.pdfbase.pdfdoc import PDFObject

    class Written(PDFObject):  # type: ignore[misc]  # ReportLab carries no types
        """An object of the document as it stands in the file."""

        def __init__(self, written: bytes) -> None:
            self._bytes = written

        def format(self, _document: object) -> bytes:
            """Return the bytes."""
            return self._bytes

    return Written


def write_pdf(pages: Sequence[Page], title: str) -> bytes:
    """Return ``pages`` as PDF; equal pages give equal bytes. ``title`` must carry ids only, never a name."""
    book = PdfBook(title)
    book.add(pages)
    return book.finish()
