"""Pictures and documents for tests, made when they are asked for; nothing of a real person's is in them."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime
from typing import Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from db.attachments.contracts import AttachmentKind, Media, NewAttachment, Prepared
from db.kernel.clock import Clock
from db.kernel.ids import AttachmentId, new_id

PLACE = "N30.5308"
"""Written into a picture's notes where a camera writes where it stood."""


def photo(width: int = 400, height: int = 300, *, seed: int = 1, **options: Any) -> bytes:
    """Return a JPEG with many colours."""
    chance = random.Random(seed)
    picture = Image.new("RGB", (8, 6))
    picture.putdata([tuple(chance.randbytes(3)) for _ in range(48)])
    return _saved(picture.resize((width, height), Image.Resampling.BICUBIC), "JPEG", **options)


def camera_photo(*, orientation: int = 6, taken: str = "2026:03:17 16:20:05") -> bytes:
    """Return a photo lying on its side, with the notes that a telephone leaves: time, place, a remark."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = "Lantern"
    notes.get_ifd(0x8769)[0x9003] = taken
    notes.get_ifd(0x8825)[0x0012] = PLACE
    return photo(exif=notes, comment=PLACE.encode())


def drawing(width: int = 300, height: int = 200) -> bytes:
    """Return a PNG of few colours."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste("navy", (20, 20, width // 2, height // 2))
    return _saved(picture, "PNG")


def coded(text: str, *, turned: float = 0) -> bytes:
    """Return a photo of a white page that carries a QR code, held a little askew."""
    from zxingcpp import BarcodeFormat, create_barcode

    code = Image.fromarray(create_barcode(text, BarcodeFormat.QRCode).to_image(scale=6))
    page = Image.new("L", (900, 1200), "white")
    page.paste(code, (560, 60))
    return _saved(page.rotate(turned, fillcolor=90).convert("RGB"), "JPEG", quality=80)


def flat_png(width: int, height: int) -> bytes:
    """Return a PNG that is small to carry and large to open."""
    return _saved(Image.new("L", (width, height)), "PNG")


def document(pages: int = 2, **options: Any) -> bytes:
    """Return a PDF."""
    target = io.BytesIO()
    canvas = Canvas(target, **options)
    for number in range(pages):
        canvas.drawString(72, 700, f"{number + 1}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def prepared(content: bytes = b"", **values: Any) -> Prepared:
    """Return a file as intake gives it, without the process that would have looked at it."""
    facts: dict[str, Any] = {
        "content": content or photo(), "media": Media.JPEG, "pages": 1, "width": 400,
        "height": 300, "preview": photo(80, 60), "taken_at": datetime(2026, 3, 17, 8, 20, tzinfo=UTC),
    }  # fmt: skip
    return Prepared(**(facts | values))


def attachment(clock: Clock, content: bytes = b"", **values: Any) -> NewAttachment:
    """Return a photo to attach."""
    facts: dict[str, Any] = {
        "attachment": AttachmentId(new_id(clock)), "title": "东林路井盖",
        "kind": AttachmentKind.PHOTO, "file": prepared(content),
    }  # fmt: skip
    return NewAttachment(**(facts | values))


def _saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    target = io.BytesIO()
    picture.save(target, form, **options)
    return target.getvalue()
