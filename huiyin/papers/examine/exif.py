"""Removes from a JPEG the metadata of place, device and software, without changing the picture (R-02)."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\xff\xd8"
_SCAN = 0xDA
#: APP1 (EXIF, XMP), APP3 to APP13 (makers' own, IPTC), COM; APP0, APP2 (colour profile) and APP14 stay.
_METADATA = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})


def without_exif(jpeg: bytes) -> bytes:
    """The JPEG without its metadata segments; other content is returned unchanged."""
    if not jpeg.startswith(START):
        return jpeg
    kept = [START]
    end = len(START)
    for marker, begin, end in _segments(jpeg):
        if marker not in _METADATA:
            kept.append(jpeg[begin:end])
    return b"".join(kept) + jpeg[end:]


def _segments(jpeg: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, begin, end) of each segment up to the picture itself."""
    place = len(START)
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF and jpeg[place + 1] != _SCAN:
        length = int.from_bytes(jpeg[place + 2 : place + 4])
        if length < 2 or place + 2 + length > len(jpeg):
            return
        yield jpeg[place + 1], place, place + 2 + length
        place += 2 + length
