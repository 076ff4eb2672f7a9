"""Plain text in UTF-8, UTF-16 or GB 18030, without anything that a browser or a shell would run."""

from __future__ import annotations

import re
import unicodedata

from huiyin.papers.examine.findings import Bad, Examined, Reason

_MARKUP = re.compile(
    r"\A\s*(<!doctype|<\?|<html|<head|<body|<script|<svg|<iframe|<img|<a\s|<!--"
    r"|#!|MZ|\{\\rtf|%!PS|MIME-Version:|From )",
    re.IGNORECASE,
)
_CODINGS = ("utf-8-sig", "gb18030", "utf-16")


def examine(content: bytes) -> Examined:
    """The text in UTF-8; raises Bad."""
    text = _decoded(content)
    if _MARKUP.match(text) or re.search(r"<\s*(script|svg|iframe|object|embed)\b", text, re.IGNORECASE):
        raise Bad(Reason.MARKUP)
    return Examined("txt", text.encode("utf-8"))


def _decoded(content: bytes) -> str:
    codings = _CODINGS[2:] if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else _CODINGS[:2]
    for coding in codings:
        try:
            text = content.decode(coding)
        except UnicodeDecodeError:
            continue
        if not any(unicodedata.category(one) in {"Cc", "Cn", "Co"} and one not in "\r\n\t\f" for one in text):
            return text
    raise Bad(Reason.UNKNOWN)
