"""Pictures: decoded and encoded again, so that only the pixels are kept."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from huiyin.papers.examine.findings import Bad, Examined, Reason

#: A larger JPEG is decoded at half its width and height; larger pictures of other kinds are refused.
MOST_PIXELS = 40_000_000
_FORMATS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp"}

# Load all decoders now, since the child can open no file later.
Image.init()


def examine(content: bytes) -> Examined:
    """The picture, encoded again; raises Bad."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")).verify()
            return _encoded_again(content)
    except Image.DecompressionBombError as bomb:
        raise Bad(Reason.TOO_MANY_PIXELS) from bomb
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError) as broken:
        raise Bad(Reason.BROKEN) from broken


def _encoded_again(content: bytes) -> Examined:
    picture = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP"))
    kind = _FORMATS[str(picture.format)]
    if picture.width * picture.height > MOST_PIXELS:
        if kind != "jpg":
            raise Bad(Reason.TOO_MANY_PIXELS)
        picture.draft("RGB", (picture.width // 2, picture.height // 2))
        if picture.width * picture.height > MOST_PIXELS:
            raise Bad(Reason.TOO_MANY_PIXELS)
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    clean = _pixels_alone(upright, kind)
    out = io.BytesIO()
    if kind == "jpg":
        clean.save(out, "JPEG", quality=90, optimize=False)
    elif kind == "png":
        clean.save(out, "PNG")
    else:
        clean.save(out, "WEBP", quality=90)
    return Examined(kind, out.getvalue())


def _pixels_alone(picture: Image.Image, kind: str) -> Image.Image:
    """A new picture with the same pixels and nothing else."""
    has_alpha = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    mode = "L" if picture.mode in {"1", "L"} else "RGBA" if has_alpha and kind != "jpg" else "RGB"
    seen = picture if picture.mode == mode else picture.convert(mode)
    clean = Image.new(mode, seen.size)
    clean.paste(seen)
    return clean
