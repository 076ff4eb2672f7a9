"""docx and xlsx: a zip of XML. Its directory is checked before anything is unpacked, and its sizes are not trusted."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from xml.parsers import expat

from huiyin.papers.examine.exif import without_exif
from huiyin.papers.examine.findings import Bad, Examined, Reason

_MOST_PARTS = 3_000
_MOST_UNPACKED = 150 * 1024 * 1024
_MOST_XML = 60 * 1024 * 1024
_MOST_TIMES = 200
_FREE = 1024 * 1024
_MAIN = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_MACROS = re.compile(r"vbaproject|vbadata|/activex/|\.bin$|/macrosheets/|customui|\.ps1$|\.vbs$|\.js$|\.exe$|\.dll$")
#: Printer settings are .bin and harmless; they are removed from what is kept.
_PRINTER = re.compile(r"/printersettings/[^/]+\.bin$")
_FETCHED = re.compile(rb"/(oleObject|attachedTemplate|frame|subDocument|externalLink|externalLinkPath|image|package)$")
_XML = (".xml", ".rels", ".vml")
# The encoding of old names in a zip: load it now, since the child can open no file later.
codecs.lookup("cp437")


def examine(content: bytes) -> Examined:
    """The document without the metadata of its photos; raises Bad."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _walked(package, content)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, KeyError) as broken:
        raise Bad(Reason.BROKEN) from broken


def _walked(package: zipfile.ZipFile, content: bytes) -> Examined:
    parts = package.infolist()
    _check_directory(parts, len(content))
    unpacked: dict[str, bytes] = {}
    left = _MOST_UNPACKED
    for part in parts:
        text = _read(package, part, left)
        left -= len(text)
        unpacked[part.filename] = text
        if part.filename.lower().endswith(_XML):
            _check_xml(text)
        if part.filename.lower().endswith(".rels"):
            _check_links(text)
    kind = _kind(unpacked.get("[Content_Types].xml", b""))
    return Examined(kind, _kept(content, parts, unpacked))


def _check_directory(parts: list[zipfile.ZipInfo], packed: int) -> None:
    names = [part.filename for part in parts]
    if len(parts) > _MOST_PARTS or len(set(names)) != len(names):
        raise Bad(Reason.BOMB)
    if sum(part.file_size for part in parts) > max(_FREE, min(_MOST_UNPACKED, packed * _MOST_TIMES)):
        raise Bad(Reason.BOMB)
    for part in parts:
        name = part.filename.lower()
        if part.flag_bits & 0x1:
            raise Bad(Reason.LOCKED)
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or "\x00" in part.orig_filename:
            raise Bad(Reason.BROKEN)
        if _MACROS.search(f"/{name}") and not _PRINTER.search(f"/{name}"):
            raise Bad(Reason.MACRO)


def _read(package: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> bytes:
    """One part, at most ``left`` bytes of it, whatever size the directory states."""
    with package.open(part) as packed:
        text = packed.read(left + 1)
    if len(text) > left or (part.filename.lower().endswith(_XML) and len(text) > _MOST_XML):
        raise Bad(Reason.BOMB)
    return text


def _check_xml(text: bytes) -> None:
    """Check that it is well-formed and has no document type, so no entities that expand or load something."""
    parser = expat.ParserCreate()

    def no_doctype(*_: object) -> None:
        raise Bad(Reason.FETCHES)

    parser.StartDoctypeDeclHandler = no_doctype
    parser.EntityDeclHandler = no_doctype
    try:
        parser.Parse(text, True)
    except expat.ExpatError as broken:
        raise Bad(Reason.BROKEN) from broken


def _check_links(text: bytes) -> None:
    """Refuse what is loaded from outside on opening; links that a reader clicks are allowed."""
    parser = expat.ParserCreate()

    def element(_: str, attributes: dict[str, str]) -> None:
        is_external = attributes.get("TargetMode", "").lower() == "external"
        if is_external and _FETCHED.search(attributes.get("Type", "").encode()):
            raise Bad(Reason.FETCHES)

    parser.StartElementHandler = element
    parser.Parse(text, True)


def _kind(types: bytes) -> str:
    if b"macroEnabled" in types:
        raise Bad(Reason.MACRO)
    found = [kind for main, kind in _MAIN.items() if main in types]
    if len(found) != 1:
        raise Bad(Reason.UNKNOWN)
    return found[0]


def _kept(content: bytes, parts: list[zipfile.ZipInfo], unpacked: dict[str, bytes]) -> bytes:
    """The package; written again where something was removed, or lies outside its parts (a polyglot)."""
    clean = {name: without_exif(text) for name, text in unpacked.items() if not _PRINTER.search(f"/{name.lower()}")}
    is_plain = content.startswith(b"PK\x03\x04") and content.rfind(b"PK\x05\x06") == len(content) - 22
    if clean == unpacked and is_plain:
        return content
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as anew:
        for part in parts:
            if part.filename in clean:
                anew.writestr(zipfile.ZipInfo(part.filename), clean[part.filename], zipfile.ZIP_DEFLATED)
    return out.getvalue()
