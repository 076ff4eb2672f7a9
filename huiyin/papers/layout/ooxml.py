"""What python-docx cannot do: East Asian fonts, the line grid, rules, fields, tables at the foot of the page."""

from __future__ import annotations

from functools import partial
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

#: The schema fixes the order of the properties of paragraphs, runs, tables and cells; Word rejects any other.
_ORDER = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
    " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em"
    " lang eastAsianLayout specVanish oMath",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
}
_MADE_BY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Huiyin</Application></Properties>"
)
#: Word gives lengths in twentieths of a point, and the widths of rules in eighths.
TWENTIETHS = 20


def element(name: str, **attributes: object) -> Any:
    """``element("w:jc", val="left")``: one element of WordprocessingML."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def in_font(run: Run, family: str) -> None:
    """Set the font for every script; Word has a separate attribute for East Asian characters."""
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 -- the library's own way to the XML
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), family)
    fonts.set(qn("w:hint"), "eastAsia")


def style_in_font(document: Document, family: str) -> None:
    """Set the default font of the document."""
    properties = document.styles["Normal"].element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), family)
    language = properties.find(qn("w:lang"))
    if language is not None:
        properties.remove(language)
    properties.append(element("w:lang", val="zh-CN", eastAsia="zh-CN"))


def in_grid(section: Section, *, line: float) -> None:
    """Set the pitch of the line grid, in points. Characters are spaced with `closer` instead."""
    properties = section._sectPr  # noqa: SLF001
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    properties.append(element("w:docGrid", type="lines", linePitch=round(line * TWENTIETHS)))


def closer(run: Run, points: float) -> None:
    """Space added after each character, in points; negative to set them closer."""
    run._element.get_or_add_rPr().append(element("w:spacing", val=round(points * TWENTIETHS)))  # noqa: SLF001


def tight(paragraph: Paragraph) -> None:
    """No automatic space between Chinese and Latin letters or digits, which would break the 28 characters a line."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        properties.append(element(name, val="0"))


def off_the_grid(paragraph: Paragraph) -> None:
    """Take the paragraph off the line grid: small print and pictures need another height."""
    paragraph._p.get_or_add_pPr().append(element("w:snapToGrid", val="0"))  # noqa: SLF001


def indented(paragraph: Paragraph, characters: float) -> None:
    """Indent the first line by so many characters."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.get_or_add_ind().set(qn("w:firstLineChars"), str(round(characters * 100)))


def ruled(paragraph: Paragraph, *, points: float, color: str, away: float) -> None:
    """Draw a rule under a paragraph, ``away`` points from its text (31 at most)."""
    borders = element("w:pBdr")
    borders.append(element("w:bottom", val="single", sz=round(points * 8), space=round(away), color=color))
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001


def field(paragraph: Paragraph, code: str) -> Run:
    """A field that Word fills in, such as PAGE."""
    run = paragraph.add_run()
    for kind in ("begin", "separate", "end"):
        run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001
        if kind == "begin":
            text = element("w:instrText")
            text.text = code
            run._r.append(text)  # noqa: SLF001
    return run


def in_order(*parts: Any) -> None:
    """Sort the properties into the order of the schema."""
    for part in parts:
        for name, said in _ORDER.items():
            order = [qn(f"w:{one}") for one in said.split()]
            for properties in part.iter(qn(name)):
                properties[:] = sorted(properties, key=partial(_place, order))


def _place(order: list[str], one: Any) -> int:
    return order.index(one.tag) if one.tag in order else len(order)


def without_leftovers(document: Document) -> None:
    """Remove what python-docx's default template contains: a thumbnail, and the name of another program."""
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.rels.pop(name)
        elif relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = _MADE_BY  # noqa: SLF001


def at_the_foot(table: Table, *, above_mm: float) -> None:
    """Float a table at the foot of the text area of its page."""
    place = element(
        "w:tblpPr", vertAnchor="margin", horzAnchor="margin", tblpXSpec="left", tblpYSpec="bottom", leftFromText=0,
        rightFromText=0, topFromText=round(Mm(above_mm).pt * TWENTIETHS), bottomFromText=0,
    )  # fmt: skip
    properties = table._tbl.tblPr  # noqa: SLF001
    style = properties.find(qn("w:tblStyle"))
    properties.insert(0 if style is None else 1, place)


def whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001


def lined(cell: _Cell, **sides: float) -> None:
    """Rules of so many points at the named sides of a cell, none at the others."""
    borders = element("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        points = sides.get(side, 0)
        value = {"val": "single", "sz": round(points * 8), "space": 0, "color": "000000"} if points else {"val": "nil"}
        borders.append(element(f"w:{side}", **value))
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001


def described(run: Run, text: str) -> None:
    """Set the alternative text of a picture."""
    for properties in run._r.iter(qn("wp:docPr")):  # noqa: SLF001
        properties.set("descr", text)
        properties.set("name", "")
