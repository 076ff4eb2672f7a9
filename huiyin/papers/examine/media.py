"""Sound and video: the container is walked, so that the kind is certain; the place of recording is blanked (R-02)."""

from __future__ import annotations

from collections.abc import Iterator

from huiyin.papers.examine.findings import Bad, Examined, Reason

_SOUND_BRANDS = (b"M4A ", b"M4B ", b"M4P ")
_HOLDS_BOXES = frozenset({b"moov", b"trak", b"udta", b"mdia", b"minf", b"moof", b"traf"})
#: Boxes with place, author and device: blanked in place, so that the offsets in the file stay right.
_METADATA = frozenset({b"meta", b"\xa9xyz", b"loci", b"uuid", b"XMP_", b"\xa9mak", b"\xa9mod", b"gps ", b"GPS "})
_DEEPEST = 12


def examine(content: bytes) -> Examined:
    """The kind, and the content without its metadata; raises Bad."""
    if content[4:8] == b"ftyp":
        return _boxes(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return Examined("wav", _waves(content))
    return Examined("mp3", _frames(content))


def _boxes(content: bytes) -> Examined:
    kept = bytearray(content)
    names = []
    for name, begin, end in _walk(content, 0, len(content), 0):
        names.append(name)
        if name in _METADATA:
            kept[begin + 4 : begin + 8] = b"free"
            kept[begin + 8 : end] = bytes(end - begin - 8)
    if b"moov" not in names or b"mdat" not in names:
        raise Bad(Reason.BROKEN)
    return Examined("m4a" if content[8:12] in _SOUND_BRANDS else "mp4", bytes(kept))


def _walk(content: bytes, place: int, stop: int, depth: int) -> Iterator[tuple[bytes, int, int]]:
    """(name, begin, end) of each box, nested ones too; a box that exceeds its parent makes the file broken."""
    if depth > _DEEPEST:
        raise Bad(Reason.BOMB)
    while place + 8 <= stop and any(content[place : place + 8]):
        size, head = _box_size(content, place, stop)
        if size < head or place + size > stop:
            raise Bad(Reason.BROKEN)
        name = content[place + 4 : place + 8]
        yield name, place, place + size
        if name in _HOLDS_BOXES:
            yield from _walk(content, place + head, place + size, depth + 1)
        place += size
    if any(content[place:stop]):
        raise Bad(Reason.BROKEN)  # only zero bytes may follow the last box


def _box_size(content: bytes, place: int, stop: int) -> tuple[int, int]:
    """The size of a box and of its head; a size of 0 means all that is left."""
    size = int.from_bytes(content[place : place + 4])
    if size == 1:
        return int.from_bytes(content[place + 8 : place + 16]), 16
    return size or stop - place, 8


def _waves(content: bytes) -> bytes:
    """The wave file with only the chunks of sound and format."""
    size = int.from_bytes(content[4:8], "little") + 8
    place, kept, names = 12, [], set()
    while place + 8 <= min(size, len(content)):
        name, length = content[place : place + 4], int.from_bytes(content[place + 4 : place + 8], "little")
        end = place + 8 + length + (length & 1)
        if place + 8 + length > len(content):
            raise Bad(Reason.BROKEN)
        if name in {b"fmt ", b"fact", b"data"}:
            kept.append(content[place:end])
            names.add(name)
        place = end
    if not {b"fmt ", b"data"} <= names:
        raise Bad(Reason.BROKEN)
    body = b"WAVE" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _frames(content: bytes) -> bytes:
    """The frames of an MP3 alone: tags before and after are left out."""
    place = 0
    while content[place : place + 3] == b"ID3" and place + 10 <= len(content):
        size = sum((byte & 0x7F) << shift for byte, shift in zip(content[place + 6 : place + 10], (21, 14, 7, 0)))  # noqa: B905 -- four each
        place += 10 + size + (10 if content[place + 5] & 0x10 else 0)
    begin, count = place, 0
    while (length := _frame_length(content[place : place + 4])) and place + length <= len(content):
        place += length
        count += 1
    if count < 3:
        raise Bad(Reason.UNKNOWN)
    return content[begin:place]


_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SAMPLING = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def _frame_length(head: bytes) -> int:
    """The bytes of a layer III frame; 0 where none begins."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or (head[1] >> 1) & 3 != 1:
        return 0
    version, rate, sampling = (head[1] >> 3) & 3, head[2] >> 4, (head[2] >> 2) & 3
    if version == 1 or rate in {0, 15} or sampling == 3:
        return 0
    is_first = version == 3
    kilobits = (_RATES_1 if is_first else _RATES_2)[rate]
    return (144 if is_first else 72) * kilobits * 1000 // _SAMPLING[version][sampling] + ((head[2] >> 1) & 1)
