"""Test files made in memory: one of every accepted kind, and the parts of hostile ones."""

from __future__ import annotations

import io
import struct
import wave
import zipfile
import zlib
from dataclasses import dataclass

import pikepdf
from PIL import Image

#: Texts that may not be found in anything that is stored, sent or shown.
CANARIES = (b"CANARY", b"<script", b"GPSLatitude")
OFFICE = "http://schemas.openxmlformats.org"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
HTML = b"<!doctype html><html><body><script>alert('CANARY')</script></body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>CANARY</text></svg>'


@dataclass
class File:
    """An uploaded file, as Django gives it to a form."""

    name: str
    content: bytes
    claimed: int | None = None

    @property
    def size(self) -> int:
        return len(self.content) if self.claimed is None else self.claimed

    def read(self, num_bytes: int = -1, /) -> bytes:
        return self.content if num_bytes < 0 else self.content[:num_bytes]


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **options)
    return out.getvalue()


def with_gps(kind: str = "JPEG") -> bytes:
    """A photo with place, device and author in its metadata."""
    exif = Image.Exif()
    exif[0x010F] = "CANARY-maker"
    exif[0x8825] = {1: "N", 2: (38.0, 27.0, 51.0), 3: "E", 4: (111.0, 7.0, 33.0), 29: "2026:03:06"}
    exif[0x010E] = "CANARY-GPSLatitude 38.4642"
    return picture(kind, exif=exif)


def pdf(change: object = None, **save: object) -> bytes:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    if callable(change):
        change(document)
    out = io.BytesIO()
    document.save(out, **save)  # type: ignore[arg-type]
    return out.getvalue()


def package(main: str = WORD, /, *, more: dict[str, bytes] | None = None, part: bytes = b"<d/>") -> bytes:
    """A minimal docx or xlsx with additional parts."""
    types = (
        f'<Types xmlns="{OFFICE}/package/2006/content-types"><Override PartName="/m.xml" ContentType="{main}"/></Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", types)
        made.writestr("word/document.xml", part)
        for name, content in (more or {}).items():
            made.writestr(name, content)
    return out.getvalue()


def links(kind: str, target: str) -> bytes:
    return (
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r1"'
        f' Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    ).encode()


def box(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def film(brand: bytes = b"isom", *, told: bool = False) -> bytes:
    place = box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7+38.4642+111.1260CANARY/")) if told else b""
    keys = box(b"meta", b"com.apple.quicktime.location.ISO6709 CANARY +38.4642+111.1260/") if told else b""
    head = box(b"mvhd", bytes(100))
    return box(b"ftyp", brand + bytes(4)) + box(b"moov", head + place + keys) + box(b"mdat", bytes(200))


def sound(*, tag: bytes = b"") -> bytes:
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    return tag + frame * 5


def waves(extra: bytes = b"") -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(bytes(800))
    return out.getvalue() + extra


def png_chunks(*chunks: tuple[bytes, bytes], width: int = 8, height: int = 8, pixels: bytes | None = None) -> bytes:
    """A PNG built chunk by chunk."""
    data = pixels if pixels is not None else zlib.compress((b"\0" + bytes(width * 3)) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    every = [(b"IHDR", head), *chunks, (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in every
    )


def honest() -> dict[str, File]:
    """One file of every accepted kind, by kind."""
    return {
        "jpg": File("路灯.jpg", picture()),
        "png": File("截图.png", picture("PNG")),
        "webp": File("照片.webp", picture("WEBP")),
        "pdf": File("收据.pdf", pdf()),
        "docx": File("说明.docx", package()),
        "xlsx": File("名单.xlsx", package(SHEET)),
        "txt": File("经过.txt", "三月六日，路灯坏了。\n".encode("gb18030")),
        "mp3": File("录音.mp3", sound()),
        "m4a": File("录音.m4a", film(b"M4A ")),
        "wav": File("录音.wav", waves()),
        "mp4": File("录像.mp4", film()),
    }


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def flat_png(width: int, height: int) -> bytes:
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(b"\0" + bytes(width * 3)) for _ in range(height))
    return png_chunks(width=width, height=height, pixels=rows + packer.flush())


def nested_film() -> bytes:
    inside = b""
    for _ in range(40):
        inside = box(b"moov", inside)
    return box(b"ftyp", b"isom" + bytes(4)) + inside + box(b"mdat", bytes(8))
