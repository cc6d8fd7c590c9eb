"""Photos and scans on paper: upright, in shades of grey, no finer than a printer shows."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from desktop.printing.layout.marks import BoxMark, PictureMark, Strip

if TYPE_CHECKING:
    from PIL import Image

_DPI = 200
_QUALITY = 80
_FRAME = 0.4


def picture(image: bytes, *, width: float, height: float) -> Strip | None:
    """Return a picture as large as ``width`` and ``height`` in points allow; None when it cannot be read."""
    from PIL import Image, UnidentifiedImageError

    try:
        grey, share = _grey(image, width, height)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    across, down = grey.width * share, grey.height * share
    out = BytesIO()
    grey.save(out, "JPEG", quality=_QUALITY)
    x = (width - across) / 2
    marks = (PictureMark(x, 0, across, down, out.getvalue()), BoxMark(x, 0, across, down, _FRAME))
    return Strip(down, marks)


def _grey(image: bytes, width: float, height: float) -> tuple[Image.Image, float]:
    """Return the picture as it was held, and how many points one of its pixels takes."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(Image.open(BytesIO(image)))
    if upright.mode in {"RGBA", "LA", "P"}:
        coloured = upright.convert("RGBA")
        ground = Image.new("RGBA", coloured.size, "white")
        upright = Image.alpha_composite(ground, coloured)
    grey = upright.convert("L")
    fit = min(width / grey.width, height / grey.height)
    pixels = (grey.width * fit * _DPI / 72, grey.height * fit * _DPI / 72)
    grey.thumbnail((max(round(pixels[0]), 1), max(round(pixels[1]), 1)))
    return grey, min(width / grey.width, height / grey.height)
