"""The process that opens files from outside; it knows no station, writes no file and starts no program.

``python -m db.attachments.decoder take`` reads one file on its standard input and answers with what is kept
of it; ``page N`` draws one page of a document, ``show`` a picture that another desk kept, ``codes`` reads the QR
codes on a picture. The process bounds itself before it looks at the first byte, and ends with a code of its own
where the file is at fault (R-49).
"""

from __future__ import annotations

import io
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from db.attachments.contracts import Media
from db.attachments.rules import LIMITS, AttachmentProblem, media_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_ORIENTATION, _EXIF_PART, _TAKEN_AT = 0x0112, 0x8769, 0x9003
_WHITE = (255, 255, 255)
_QUALITY, _PREVIEW_QUALITY, _PAGE_QUALITY = 85, 80, 90
_LARGEST_PNG = 2**20
"""Bytes; drawings and screen pictures stay sharp below that, photographs become JPEG."""
_FEW_COLOURS = 4096
_PASSWORD = "password"
_LONGEST_CODE = 2000


class Answer(msgspec.Struct, frozen=True):
    """What the process says: a refusal, or what is kept."""

    refused: str = ""
    content: bytes = b""
    media: str = ""
    pages: int = 1
    width: int = 0
    height: int = 0
    preview: bytes = b""
    taken_at: str = ""
    """As the camera wrote it."""
    codes: tuple[str, ...] = ()
    """What QR codes on a picture say."""


class _Refused(Exception):
    """The file is not taken."""

    def __init__(self, code: AttachmentProblem) -> None:
        super().__init__(code.value)
        self.code = code


def main(arguments: list[str]) -> int:
    """Do one order."""
    content = sys.stdin.buffer.read(LIMITS.size + 1)
    load(is_document=media_of(content) is Media.PDF, reads_codes=arguments[0] == "codes")
    _bound()
    _say(
        answered(lambda: _ORDERS[arguments[0]](content, *map(int, arguments[1:]))),
        sys.stdout.buffer,
    )
    return 0


def load(*, is_document: bool = True, reads_codes: bool = True) -> None:
    """Load what will be needed, before the bounds are drawn; beyond the limit Pillow warns, which ends the work."""
    import PIL.Image
    import PIL.ImageOps

    PIL.Image.preinit()
    PIL.Image.MAX_IMAGE_PIXELS = LIMITS.pixels
    warnings.simplefilter("error")
    if is_document:
        import pypdfium2  # noqa: F401
    if reads_codes:
        import zxingcpp  # noqa: F401


def answered(work: Callable[[], Answer]) -> Answer:
    """Return what the work gives; whatever a damaged file makes of a decoder is a refusal."""
    from PIL import Image

    try:
        return work()
    except _Refused as refused:
        return Answer(refused=refused.code.value)
    except MemoryError:
        return Answer(refused=AttachmentProblem.TOO_MUCH_WORK.value)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return Answer(refused=AttachmentProblem.TOO_MANY_PIXELS.value)
    # Everything: the readers of Pillow alone raise OSError, SyntaxError, ValueError, KeyError, struct.error and zlib's,
    # pypdfium2 its own and those of ctypes, and none of them promises its list. Nothing lives on in this process,
    # and whatever is not answered here would end it without the sentence that the person needs.
    except Exception:  # noqa: BLE001
        return Answer(refused=AttachmentProblem.DAMAGED.value)


def _say(answer: Answer, target: BinaryIO) -> None:
    target.write(msgspec.msgpack.encode(answer))
    target.flush()


def _bound() -> None:
    """Take from this process what it does not need; Windows has no such calls, there time is the bound."""
    if os.name == "nt":
        return
    import resource

    seconds = int(LIMITS.seconds)
    for what, most in (
        (resource.RLIMIT_AS, LIMITS.memory), (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 16),
        (resource.RLIMIT_NPROC, 0),
    ):  # fmt: skip
        resource.setrlimit(what, (most, most))


def take(content: bytes) -> Answer:
    """Return what is kept of a file; may raise whatever a decoder raises."""
    if media_of(content) is Media.PDF:
        return _take_document(content)
    return _take_picture(content)


def _take_picture(content: bytes) -> Answer:
    from PIL import Image, ImageOps

    picture: Image.Image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
    if picture.width * picture.height > LIMITS.pixels:
        raise _Refused(AttachmentProblem.TOO_MANY_PIXELS)
    taken_at = _taken_at(picture)
    turn = picture.getexif().get(_ORIENTATION, 1)
    picture.thumbnail((LIMITS.long_edge, LIMITS.long_edge), reducing_gap=2.0)
    picture = _flat(picture)
    picture.getexif()[_ORIENTATION] = turn
    picture = ImageOps.exif_transpose(picture)
    kept, media = _encoded(picture)
    return Answer(
        content=kept, media=media.value, width=picture.width, height=picture.height,
        preview=_preview(picture), taken_at=taken_at,
    )  # fmt: skip


def _taken_at(picture: Image) -> str:
    """Return the camera's own words; a picture whose notes are damaged is a picture all the same."""
    try:
        written = picture.getexif().get_ifd(_EXIF_PART).get(_TAKEN_AT, "")
    # Everything: a camera writes what it likes there, and the reader of its notes names no errors of its own.
    except Exception:  # noqa: BLE001
        return ""
    return str(written)[:40]


def _flat(picture: Image) -> Image:
    """Return the pixels alone, on white where they were transparent; every note beside them is left behind."""
    from PIL import Image

    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        coloured = picture.convert("RGBA")
        ground = Image.new("RGB", coloured.size, _WHITE)
        ground.paste(coloured, mask=coloured.getchannel("A"))
        return ground
    flat = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    flat.info = {}
    return flat


def _encoded(picture: Image) -> tuple[bytes, Media]:
    """Return drawings and screen pictures as PNG, photographs as JPEG."""
    jpeg = _jpeg(picture, _QUALITY)
    if picture.getcolors(_FEW_COLOURS):
        target = io.BytesIO()
        picture.save(target, "PNG", optimize=True)
        if target.tell() <= min(_LARGEST_PNG, 2 * len(jpeg)):
            return target.getvalue(), Media.PNG
    return jpeg, Media.JPEG


def _preview(picture: Image) -> bytes:
    small = picture.copy()
    small.thumbnail((LIMITS.preview_edge, LIMITS.preview_edge))
    return _jpeg(small, _PREVIEW_QUALITY)


def _jpeg(picture: Image, quality: int) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def _take_document(content: bytes) -> Answer:
    document = _opened(content)
    if len(document) > LIMITS.pages:
        raise _Refused(AttachmentProblem.TOO_MANY_PAGES)
    width, height = (round(side) for side in document[0].get_size())
    preview = _jpeg(_drawn(document, 0, LIMITS.preview_edge), _PREVIEW_QUALITY)
    return Answer(
        content=b"", media=Media.PDF.value, pages=len(document), width=width, height=height,
        preview=preview,
    )  # fmt: skip


def _page(content: bytes, number: int) -> Answer:
    drawn = _drawn(_opened(content), number, LIMITS.page_edge)
    return Answer(
        content=_jpeg(drawn, _PAGE_QUALITY), media=Media.JPEG.value,
        width=drawn.width, height=drawn.height,
    )  # fmt: skip


def _show(content: bytes) -> Answer:
    """Draw what says that it is a picture anew, quickly and as large as it is: nobody knows who encoded it."""
    from PIL import Image

    picture: Image.Image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
    if picture.width * picture.height > LIMITS.pixels:
        raise _Refused(AttachmentProblem.TOO_MANY_PIXELS)
    media, flat, target = media_of(content) or Media.JPEG, _flat(picture), io.BytesIO()
    if media is Media.PNG:
        flat.save(target, "PNG", compress_level=1)
    else:
        flat.save(target, "JPEG", quality=_PAGE_QUALITY)
    return Answer(
        content=target.getvalue(), media=media.value, width=flat.width, height=flat.height
    )


def _codes(content: bytes) -> Answer:
    """Read what QR codes on a picture say; a picture without any has none."""
    import zxingcpp
    from PIL import Image

    picture: Image.Image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
    if picture.width * picture.height > LIMITS.pixels:
        raise _Refused(AttachmentProblem.TOO_MANY_PIXELS)
    found = zxingcpp.read_barcodes(
        picture.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    media = media_of(content) or Media.JPEG
    return Answer(media=media.value, codes=tuple(one.text[:_LONGEST_CODE] for one in found))


def _opened(content: bytes) -> PdfDocument:
    """Open a document as paper: its forms and scripts are never set going."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = _PASSWORD in str(error).lower()
        code = AttachmentProblem.LOCKED if locked else AttachmentProblem.DAMAGED
        raise _Refused(code) from None


def _drawn(document: PdfDocument, number: int, edge: int) -> Image:
    page = document[number]
    width, height = page.get_size()
    picture: Image = page.render(scale=edge / max(width, height, 1.0)).to_pil()
    return picture.convert("RGB")


_ORDERS: Mapping[str, Callable[..., Answer]] = {
    "take": take,
    "page": _page,
    "show": _show,
    "codes": _codes,
}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
