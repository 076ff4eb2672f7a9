"""Files attached to a matter: examined, cleaned, encrypted with the matter's key, sent only to those who may read it.

    store(number, upload)       one file -> Stored; its digest goes into the act
    store_all(number, uploads)  all files of one act
    files_of(view)              the files that the acts of a matter name
    send(view, digest)          one of them, as a download that is never opened in the page

A file is on disk before its act is recorded. A file whose act was never recorded is in no list and cannot be fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.hazmat.primitives import hashes
from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from huiyin.journal.read import View
from huiyin.journal.seals.sealed import Erased, Tampered
from huiyin.journal.seals.sealed_files import lock_file, open_file
from huiyin.law.words import Phrase, say
from huiyin.papers.examine.findings import Bad, Examined, Reason
from huiyin.papers.files import disk
from huiyin.papers.files.examined import ApplePhoto, Unexaminable, examined
from huiyin.papers.files.names import safe_name
from huiyin.papers.models import StoredFile

MEGABYTE = 1024 * 1024
#: Media types by ending; a browser runs none of them.
KINDS = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "txt": "text/plain; charset=utf-8",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "wav": "audio/wav",
    "mp4": "video/mp4",
}
#: For the file field of a form.
ACCEPT = ",".join(f".{kind}" for kind in (*KINDS, "jpeg"))
_SANDBOX = "default-src 'none'; sandbox"
_ACCEPTED = say(
    "You can send photos (JPG, PNG, WebP), PDF, Word (docx), Excel (xlsx), text, sound (MP3, M4A, WAV) and MP4."
)
_WHY: dict[Reason, Phrase] = {
    Reason.EMPTY: say("This file is empty. Please choose it again, or another one."),
    Reason.UNKNOWN: say("This kind of file is not accepted. {taken}", taken=_ACCEPTED),
    Reason.BROKEN: say("This file is damaged or not complete. Please save or photograph it again."),
    Reason.TOO_MANY_PIXELS: say("This picture has too many pixels. Please send it in a smaller size."),
    Reason.LOCKED: say("This file is locked with a password. Please save it without one."),
    Reason.ACTIVE: say("This PDF contains a script or program. Please print it to a new PDF and send that."),
    Reason.INSIDE: say("This PDF contains other files. Please send each of them separately."),
    Reason.BOMB: say("This file is far larger when it is unpacked. Please send it as a PDF or as photos."),
    Reason.MACRO: say("This document contains macros or programs. Please save it without them, or as a PDF."),
    Reason.FETCHES: say("This document loads content from elsewhere when it is opened. Please save it as a PDF."),
    Reason.MARKUP: say("This is a web page or a program, not plain text. Please send a PDF or a photo of it."),
}


class NotTaken(Exception):
    """A file is refused; ``phrase`` says why, and what the person can do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


class Upload(Protocol):
    """An uploaded file, as Django gives it to a form."""

    name: str | None
    size: int | None

    def read(self, num_bytes: int = ..., /) -> bytes:
        """Read at most so many bytes."""
        ...


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A stored file: the act refers to it by ``digest``; ``name`` is the one to save it under."""

    digest: str
    name: str
    size: int
    kind: str


def file_limit() -> int:
    """The largest size of one file, in bytes."""
    return int(getattr(settings, "HUIYIN_FILE_MB", 20)) * MEGABYTE


def files_an_act() -> int:
    """How many files one act may have."""
    return int(getattr(settings, "HUIYIN_FILES_AN_ACT", 10))


def store_all(number: str, uploads: Iterable[Upload]) -> tuple[Stored, ...]:
    """Store the files of one act; raises NotTaken for too many, or for the first that is refused."""
    every = list(uploads)
    if len(every) > files_an_act():
        raise NotTaken(
            say(
                "Too many files: {count}. One step can have at most {most}; you can add the others in another step.",
                count=len(every),
                most=files_an_act(),
            )
        )
    return tuple(store(number, upload) for upload in every)


def store(number: str, upload: Upload) -> Stored:
    """Examine a file and store it, encrypted with the key of its matter; the same file twice is stored once.

    When this returns, the file is on disk. Raises NotTaken, and LookupError where there is no such matter.
    """
    found = _examined(_content(upload), upload.name or "")
    known = digest_of(found.content)
    row = StoredFile.objects.filter(number=number, digest=known).first()
    name = safe_name(upload.name or "", found.kind)
    if row is None:
        disk.put(number, known, lock_file(number, found.content, about=known))
        row = StoredFile(number=number, digest=known, kind=found.kind, size=len(found.content))
        row.name = lock_file(number, name.encode(), about=f"{known} name")
        StoredFile.objects.bulk_create([row], ignore_conflicts=True)
    return Stored(digest=known, name=name, size=len(found.content), kind=found.kind)


def _content(upload: Upload) -> bytes:
    """The whole content; raises NotTaken for a file that is too large. The size that the form states is not trusted."""
    most = file_limit()
    content = upload.read(most + 1) if (upload.size or 0) <= most else b""
    if (upload.size or 0) > most or len(content) > most:
        raise NotTaken(
            say(
                "This file is too large: at most {most} MB are accepted. You can send it in parts, as a smaller picture"
                " or a shorter recording, or bring it to the office.",
                most=most // MEGABYTE,
            )
        )
    return content


def _examined(content: bytes, name: str) -> Examined:
    try:
        found = examined(content, name)
    except Bad as bad:
        raise NotTaken(_WHY[bad.reason]) from bad
    except ApplePhoto as photo:
        raise NotTaken(
            say(
                "Photos in the HEIC or AVIF format are not accepted. Please send a screenshot, or set the camera to"
                " “most compatible” (JPG)."
            )
        ) from photo
    except Unexaminable as failed:
        raise NotTaken(say("This file could not be checked in time. Please send it as a PDF or as photos.")) from failed
    if found.kind not in KINDS:
        raise NotTaken(_WHY[Reason.UNKNOWN])
    return found


def digest_of(content: bytes) -> str:
    """SM3 in hex."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize().hex()


def files_of(view: View, place: int = 0) -> tuple[Stored, ...]:
    """The files that the acts of a matter name, or the act at ``place``; files no longer stored are left out."""
    named = dict.fromkeys(_named(view, place))
    rows = {row.digest: row for row in StoredFile.objects.filter(number=view.number, digest__in=list(named))}
    return tuple(_stored(rows[digest]) for digest in named if digest in rows)


def _named(view: View, place: int = 0) -> Iterator[str]:
    for shown in view.acts:
        if place in {0, shown.place}:
            yield from getattr(shown.act, "files", ())


def _stored(row: StoredFile) -> Stored:
    return Stored(digest=row.digest, name=_name(row), size=row.size, kind=row.kind)


def _name(row: StoredFile) -> str:
    try:
        return open_file(row.number, bytes(row.name), about=f"{row.digest} name").decode()
    except Erased:
        return f"file.{row.kind}"


def send(view: View, digest: str) -> HttpResponse:
    """One file of a matter, as a download; 404 unless an act of this matter names it."""
    row = StoredFile.objects.filter(number=view.number, digest=digest).first()
    if row is None or digest not in set(_named(view)):
        raise Http404
    return saved(_opened(row), KINDS[row.kind], _name(row))


def saved(content: bytes, kind: str, name: str) -> HttpResponse:
    """A download that the browser saves and never opens in a page of this site; ``kind`` is its media type."""
    response = HttpResponse(content, content_type=kind)
    headers: dict[str, Any] = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name),
        "Content-Security-Policy": _SANDBOX,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    for header, value in headers.items():
        response.headers[header] = value
    return response


def _opened(row: StoredFile) -> bytes:
    """The content; raises Http404 where it was erased, Tampered where its digest is not the one in the act."""
    try:
        content = open_file(row.number, disk.get(row.number, row.digest), about=row.digest)
    except (Erased, FileNotFoundError) as gone:
        raise Http404 from gone
    if digest_of(content) != row.digest:
        raise Tampered(row.digest)
    return content
