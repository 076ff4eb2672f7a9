"""Taking out of a JPEG what says where and with what it was made, without touching the picture (R-02)."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\xff\xd8"
_SCAN = 0xDA
#: APP1 (EXIF, XMP), APP3 to APP13 (makers' own, IPTC), COM; APP0, APP2 (colour profile) and APP14 stay.
_TOLD = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})


def without_exif(jpeg: bytes) -> bytes:
    """The same JPEG without its told-about segments; what is no JPEG comes back as it was."""
    if not jpeg.startswith(START):
        return jpeg
    kept = [START]
    end = len(START)
    for marker, begin, end in _segments(jpeg):
        if marker not in _TOLD:
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
