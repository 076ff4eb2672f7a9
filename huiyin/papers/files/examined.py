"""Examines a file: chooses the examiner by the first bytes, then runs it in a separate process (`examine.child`)."""

from __future__ import annotations

import re
import subprocess
import sys

from huiyin.papers.examine.child import NOT_TAKEN, SECONDS
from huiyin.papers.examine.findings import Bad, Examined, Reason

#: The first bytes of each kind. They only choose the examiner, which then checks the whole file.
_HEADS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "images"),
    (b"\x89PNG\r\n\x1a\n", "images"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "office"),
    (b"ID3", "media"),
    (b"\xff\xfb", "media"),
    (b"\xff\xfa", "media"),
    (b"\xff\xf3", "media"),
    (b"\xff\xf2", "media"),
)
_APPLE_PHOTO = re.compile(rb"\A.{4}ftyp(heic|heix|hevc|hevx|mif1|msf1|avif|avis)", re.DOTALL)


class Unexaminable(Exception):
    """The examination took too long or too much memory, or crashed: the file is refused."""


class ApplePhoto(Exception):
    """A photo in a format (HEIC, AVIF) that is refused."""


def examined(content: bytes, name: str) -> Examined:
    """What kind of file it is, and the bytes to keep; raises Bad, ApplePhoto or Unexaminable."""
    if not content:
        raise Bad(Reason.EMPTY)
    if _APPLE_PHOTO.match(content):
        raise ApplePhoto
    return _in_child(content, _examiner(content, name))


def _examiner(content: bytes, name: str) -> str:
    """The examiner for a file. Plain text has no signature, so it is recognised only by its ending .txt."""
    for head, examiner in _HEADS:
        if content.startswith(head):
            return examiner
    if content[:4] == b"RIFF":
        return "images" if content[8:12] == b"WEBP" else "media"
    if content[4:8] == b"ftyp":
        return "media"
    if name.lower().strip().endswith(".txt"):
        return "text"
    raise Bad(Reason.UNKNOWN)


def _in_child(content: bytes, examiner: str) -> Examined:
    command = [sys.executable, "-I", "-m", "huiyin.papers.examine.child", examiner]
    try:
        # An empty environment, so that no secret of this process reaches the child.
        child = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, env={}, check=False)
    except subprocess.TimeoutExpired as expired:
        raise Unexaminable from expired
    if child.returncode == NOT_TAKEN:
        raise Bad(Reason(child.stderr.decode()))
    kind, found, kept = child.stdout.partition(b"\n")
    if child.returncode or not found:
        raise Unexaminable
    return Examined(kind.decode(), kept)
