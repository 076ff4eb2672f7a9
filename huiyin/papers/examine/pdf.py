"""PDF: walked; refused if it runs, launches, sends or carries anything. The metadata of its photos is removed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from huiyin.papers.examine.exif import without_exif
from huiyin.papers.examine.findings import Bad, Examined, Reason

_ACTIONS = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute", "/GoToE", "/GoToR"}
)
_KEYS = frozenset({"/JS", "/JavaScript", "/XFA", "/RichMediaContent", "/RichMediaSettings"})
_CARRIED = frozenset({"/EmbeddedFiles", "/EmbeddedFile", "/EF"})
_MOST_OBJECTS = 300_000
_DEEPEST = 60


def examine(content: bytes) -> Examined:
    """The PDF without the metadata of its photos; raises Bad."""
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=True, suppress_warnings=True) as pdf:
            if not len(pdf.pages):
                raise Bad(Reason.BROKEN)
            return _walked(pdf, content)
    except pikepdf.PasswordError as locked:
        raise Bad(Reason.LOCKED) from locked
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError, RuntimeError) as broken:
        raise Bad(Reason.BROKEN) from broken


def _walked(pdf: pikepdf.Pdf, content: bytes) -> Examined:
    is_changed = bool(content[content.rfind(b"%%EOF") + 5 :].strip())  # something else follows the end of the PDF
    _look(pdf.trailer)
    for count, one in enumerate(pdf.objects):
        if count > _MOST_OBJECTS:
            raise Bad(Reason.BOMB)
        _look(one)
        is_changed |= isinstance(one, pikepdf.Stream) and _cleaned(one)
    if not is_changed and not _names_a_place(pdf):
        return Examined("pdf", content)
    _remove_metadata(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return Examined("pdf", out.getvalue())


def _look(one: Any) -> None:
    """Refuse an object that is active or carries files; its direct contents are checked too."""
    for name, value in _written_in(one, 0):
        if name in _KEYS or (name == "/S" and str(value) in _ACTIONS):
            raise Bad(Reason.ACTIVE)
        if name in _CARRIED or (name == "/Type" and str(value) == "/EmbeddedFile"):
            raise Bad(Reason.INSIDE)


def _written_in(one: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """Names and values of a dictionary and of its direct contents; indirect objects are visited on their own."""
    if depth > _DEEPEST:
        raise Bad(Reason.BOMB)
    if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        pairs = (one.stream_dict if isinstance(one, pikepdf.Stream) else one).items()
        for name, value in pairs:
            yield name, value if isinstance(value, pikepdf.Name) else ""
            if not getattr(value, "is_indirect", False):
                yield from _written_in(value, depth + 1)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            if not getattr(value, "is_indirect", False):
                yield from _written_in(value, depth + 1)


def _cleaned(stream: pikepdf.Stream) -> bool:
    """Remove EXIF from a photo in the PDF; returns whether there was any."""
    if stream.stream_dict.get("/Filter") not in (pikepdf.Name.DCTDecode, pikepdf.Array([pikepdf.Name.DCTDecode])):
        return False
    raw = stream.read_raw_bytes()
    clean = without_exif(raw)
    if clean == raw:
        return False
    stream.write(clean, filter=pikepdf.Name.DCTDecode)
    return True


def _names_a_place(pdf: pikepdf.Pdf) -> bool:
    metadata = pdf.Root.get("/Metadata")
    return isinstance(metadata, pikepdf.Stream) and b"GPS" in metadata.read_bytes()


def _remove_metadata(pdf: pikepdf.Pdf) -> None:
    if "/Metadata" in pdf.Root:
        del pdf.Root["/Metadata"]
