"""A sheet as a Word file: fonts by the names of GB/T 9704-2012, on its grid of 22 lines of 28 characters."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import segno
from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Line
from docx.text.run import Run as Piece
from PIL import Image, ImageDraw

from huiyin.papers.layout import ooxml
from huiyin.papers.layout.bars import bars
from huiyin.papers.layout.blocks import Block, Heading, List, Paragraph, Runs, Table, is_figure, text_of
from huiyin.papers.layout.files import FILE_TITLE
from huiyin.papers.layout.fonts import WANTED
from huiyin.papers.layout.numerals import heading_number
from huiyin.papers.layout.sheet import (
    CHARACTERS,
    LEFT_MM,
    LINES,
    TEXT_HEIGHT_MM,
    TEXT_WIDTH_MM,
    TOP_MM,
    Sheet,
    head_points,
)

SIZE = 16.0
#: Word counts in twentieths of a point. Rounded up, the last of the 22 lines would not fit.
PITCH = int(Mm(TEXT_HEIGHT_MM).pt / LINES * 20) / 20
RED = RGBColor(0xD4, 0x00, 0x00)
_WIDTH, _HEIGHT = Mm(210), Mm(297)
FONTS = {use: names[0] for use, names in WANTED.items()}
_HEAD_MM = 36.0
#: A row of a table with fewer characters stays on one page.
MOST_TOGETHER = 400
#: 28 characters of 16 pt are a little wider than the text, so each is set closer by a quarter of a point.
CLOSER = -0.25


def docx(sheet: Sheet, *, at: datetime) -> bytes:
    """The file; ``at``: when it is made."""
    document = Document()
    _lay_out(document)
    _set_metadata(document, at)
    _head(document, sheet)
    for block in _numbered(sheet.body):
        _put(document, *block, cells=12 if sheet.is_form else 14)
    _annexes(document, sheet)
    if not sheet.is_form:
        _close(document, sheet)
    _foot(document, sheet)
    section = document.sections[0]
    parts = (document, document.styles, section.footer, section.even_page_footer)
    ooxml.in_order(*(part._element for part in parts))  # noqa: SLF001 -- the library's own way to the XML
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _lay_out(document: Doc) -> None:
    """A4 with the text where the standard puts it, the grid, and page numbers on the outer side."""
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.top_margin, section.left_margin = Mm(TOP_MM), Mm(LEFT_MM)
    section.bottom_margin = Mm(297 - TOP_MM - TEXT_HEIGHT_MM)
    section.right_margin = Mm(210 - LEFT_MM - TEXT_WIDTH_MM)
    # The page number is seven millimetres below the text.
    section.header_distance, section.footer_distance = Mm(15), Mm(297 - TOP_MM - TEXT_HEIGHT_MM - 7 - 5)
    document.styles["Normal"].font.size = Pt(SIZE)
    ooxml.style_in_font(document, FONTS["body"])
    ooxml.in_grid(section, line=PITCH)
    document.settings.odd_and_even_pages_header_footer = True
    for footer, side in ((section.footer, ALIGN.RIGHT), (section.even_page_footer, ALIGN.LEFT)):
        line = footer.paragraphs[0]
        line.alignment = side
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = Pt(14)
        for piece in (line.add_run("— "), ooxml.field(line, "PAGE"), line.add_run(" —")):
            _dress(piece, "plain", 14)


def _set_metadata(document: Doc, at: datetime) -> None:
    """The metadata says nothing about whose paper it is, what it is about, or who made it (R-22)."""
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = about.subject = about.keywords = ""
    about.title, about.language = FILE_TITLE, "zh-CN"
    about.created = about.modified = at.replace(microsecond=0, tzinfo=None)
    about.revision = 1
    ooxml.without_leftovers(document)


def _head(document: Doc, sheet: Sheet) -> None:
    """The red head with number and rule, the title, and to whom."""
    if sheet.is_form:
        _line(document, sheet.head, use="title", size=22, align=ALIGN.CENTER)
    else:
        # The upper edge of the red head is 35 mm below that of the text.
        head = _line(document, sheet.head, use="title", size=head_points(sheet.head), align=ALIGN.CENTER, exact=False)
        head.paragraph_format.space_before = Mm(35)
        head.runs[0].font.color.rgb = RED
        _line(document, "", size=SIZE)
        number = _line(document, sheet.official, align=ALIGN.CENTER)
        ooxml.ruled(number, points=2, color="D40000", away=8)
        _line(document, "")
    title = _line(document, sheet.title, use="title", size=22, align=ALIGN.CENTER)
    title.paragraph_format.space_before = Pt(0 if sheet.is_form else PITCH / 2)
    if sheet.is_form and sheet.official:
        _line(document, sheet.official, size=14, align=ALIGN.RIGHT)
    if not sheet.is_form:
        _line(document, "")
    if sheet.to:
        _line(document, f"{sheet.to}：")


def _numbered(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Each block with the number of its heading."""
    counts = [0, 0]
    found = []
    for block in blocks:
        number = ""
        if isinstance(block, Heading):
            level = min(block.level, 2)
            counts = [counts[0] + 1, 0] if level == 1 else [counts[0], counts[1] + 1]
            number = heading_number(level, counts[level - 1])
        found.append((block, number))
    return found


def _put(document: Doc, block: Block, number: str, *, cells: float) -> None:
    """One block of the body; ``cells``: the size of what stands in tables."""
    if isinstance(block, Heading):
        line = _line(document, number + block.text, use="heading" if block.level == 1 else "second", indent=2)
        line.paragraph_format.keep_with_next = True
    elif isinstance(block, List):
        for count, item in enumerate(block.items, start=1):
            _say(_line(document, f"{count}." if block.is_numbered else "", indent=2), item)
    elif isinstance(block, Table):
        _table(document, block, cells)
    elif isinstance(block, Paragraph):
        size = 14.0 if block.is_small else SIZE
        _say(_line(document, "", indent=2), block.runs, size=size)


def _table(document: Doc, table: Table, size: float) -> None:
    """A table with all borders; labels are narrow, and the last cell of a row takes the width that is left."""
    columns = max(sum(cell.span for cell in row) for row in table.rows)
    made = document.add_table(rows=0, cols=columns, style="Table Grid")
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    first = max(table.rows, key=len)
    heads = [cell.is_head for cell in first] + [False] * (columns - len(first))
    rest = (TEXT_WIDTH_MM - _HEAD_MM * sum(heads)) / max(heads.count(False), 1)
    widths = [Mm(_HEAD_MM if is_head else rest) for is_head in heads]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        line = made.add_row()
        if sum(len(text_of(cell.runs)) for cell in row) < MOST_TOGETHER:
            # A date is not split between two pages.
            ooxml.whole(line)
        if not all(cell.runs for cell in row):
            # Room to write by hand.
            line.height = Mm(13)
        fields, place = line.cells, 0
        for count, cell in enumerate(row):
            end = columns - 1 if count == len(row) - 1 else place + cell.span - 1
            box = fields[place].merge(fields[end]) if end > place else fields[place]
            box.width = sum(widths[place : end + 1])
            box.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            said = _first(box, size * 1.5)
            _say(said, cell.runs, size=size, use="heading" if cell.is_head else "body")
            if is_figure(row, count):
                said.alignment = ALIGN.RIGHT
            place = end + 1
    _line(document, "", size=6, pitch=8)


def _annexes(document: Doc, sheet: Sheet) -> None:
    """附件, one line below the body."""
    if sheet.annexes:
        _line(document, "")
    for count, annex in enumerate(sheet.annexes, start=1):
        number = f"{count}." if len(sheet.annexes) > 1 else ""
        line = _line(document, ("附件：" if count == 1 else "") + number + annex, indent=2 if count == 1 else 5)
        line.paragraph_format.keep_with_next = True


def _close(document: Doc, sheet: Sheet) -> None:
    """署名 and 成文日期, one centred above the other, with room for a seal, and the note about the seal."""
    body = document.paragraphs[-1]
    body.paragraph_format.keep_with_next = True
    longest = max(len(sheet.organ), len(sheet.day))
    away = 2 if len(sheet.organ) > 13 else 4
    left = Pt(SIZE * (CHARACTERS - longest - away - 1))
    lines = [("", SIZE), ("", SIZE), (sheet.organ, SIZE), (sheet.day, SIZE)]
    lines += [(f"（{sheet.seal.strip('()（）')}）", 10.5)] if sheet.seal else []
    for place, (text, size) in enumerate(lines):
        line = _line(document, text, size=size, align=ALIGN.CENTER)
        line.paragraph_format.left_indent, line.paragraph_format.right_indent = left, Pt(SIZE * (away - 1))
        line.paragraph_format.keep_with_next = place < len(lines) - 1


def _foot(document: Doc, sheet: Sheet) -> None:
    """附注, bar code and QR code, and the imprint (版记) between its two rules."""
    _line(document, "", size=6, pitch=8)
    table = document.add_table(rows=1 if sheet.is_form else 2, cols=2)
    table.autofit = False
    ooxml.at_the_foot(table, above_mm=4)
    # LibreOffice does not float a table that is as wide as the text.
    widths = (Mm(TEXT_WIDTH_MM - 34), Mm(30))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    _remarks(table.cell(0, 0), sheet)
    square = _first(table.cell(0, 1))
    square.alignment = ALIGN.RIGHT
    square.paragraph_format.space_after = Pt(4)
    _picture(square, _square(sheet.tracking), Mm(22), Mm(22), sheet.tracking)
    table.cell(0, 1).vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    if not sheet.is_form:
        imprint = table.cell(1, 0).merge(table.cell(1, 1))
        ooxml.lined(imprint, top=1, bottom=1)
        line = _first(imprint, 24)
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = Pt(14)
        line.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH_MM - 6), WD_TAB_ALIGNMENT.RIGHT)
        said = f"{sheet.organ}\t{sheet.issued}印发"
        # A long name is set smaller, or the day would not fit on the line.
        _dress(line.add_run(said), "body", 14 if len(said) <= CHARACTERS else 12)
    for row in table.rows:
        ooxml.whole(row)
    for line in (*table.cell(0, 0).paragraphs, *table.cell(0, 1).paragraphs):
        line.paragraph_format.keep_with_next = not sheet.is_form
    # A floating table is anchored to the paragraph that follows it.
    _line(document, "", size=1, pitch=1)


def _remarks(cell: _Cell, sheet: Sheet) -> None:
    line = _first(cell, 12)
    for block in sheet.remarks:
        if isinstance(block, Paragraph):
            _say(line, block.runs, size=9)
            line = cell.add_paragraph()
            _spaced(line, 12)
    _spaced(line, None)
    _picture(line, _bars(sheet.number), Mm(62), Mm(8), sheet.number)
    code = cell.add_paragraph()
    _spaced(code, 12)
    code.paragraph_format.space_after = Pt(4)
    _dress(code.add_run(sheet.number), "plain", 9)


def _line(
    document: Doc, text: str, *, use: str = "body", size: float = SIZE, align: ALIGN = ALIGN.LEFT, indent: float = 0,
    exact: bool = True, pitch: float = PITCH,
) -> Line:  # fmt: skip
    """A paragraph on the grid; ``indent`` in characters."""
    line = document.add_paragraph()
    _spaced(line, pitch if exact else None)
    line.alignment = align if align is not ALIGN.LEFT or not indent else ALIGN.JUSTIFY
    if indent:
        line.paragraph_format.first_line_indent = Pt(size * indent)
        ooxml.indented(line, indent)
    if text:
        _dress(line.add_run(text), use, size)
    else:
        line.paragraph_format.widow_control = False
    return line


def _spaced(line: Line, pitch: float | None) -> None:
    """Exactly ``pitch`` points from line to line; None: as the font size needs."""
    form = line.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY if pitch else WD_LINE_SPACING.SINGLE
    if pitch:
        form.line_spacing = Pt(pitch)
    if pitch != PITCH:
        ooxml.off_the_grid(line)
    ooxml.tight(line)


def _first(cell: _Cell, pitch: float | None = None) -> Line:
    """The empty paragraph with which a cell begins."""
    line: Line = cell.paragraphs[0]
    _spaced(line, pitch)
    return line


def _say(line: Line, runs: Runs, *, size: float = SIZE, use: str = "body") -> None:
    """Add the runs in their styles; a blank becomes an underlined line to write on."""
    for run in runs:
        if run.is_blank:
            blank = line.add_run("　" * 7)
            blank.underline = True
            _dress(blank, use, size)
            continue
        # A line break in the text becomes one in the file.
        _dress(line.add_run(run.text), "heading" if run.is_strong else use, size)


def _dress(piece: Piece, use: str, size: float) -> None:
    piece.font.size = Pt(size)
    ooxml.in_font(piece, FONTS[use])
    if size == SIZE:
        ooxml.closer(piece, CLOSER)


def _picture(line: Line, png: bytes, width: int, height: int, text: str) -> None:
    piece = line.add_run()
    piece.add_picture(BytesIO(png), width=width, height=height)
    ooxml.described(piece, text)


def _square(text: str) -> bytes:
    """The QR code as PNG."""
    file = BytesIO()
    segno.make(text, error="m", micro=False).save(file, kind="png", scale=8, border=4)
    return file.getvalue()


def _bars(text: str) -> bytes:
    """The bar code as PNG."""
    code = bars(text)
    image = Image.new("1", (code.width * 4, 120), 1)
    draw = ImageDraw.Draw(image)
    for at, wide in code.runs:
        draw.rectangle((at * 4, 0, (at + wide) * 4 - 1, 119), fill=0)
    file = BytesIO()
    image.save(file, format="PNG")
    return file.getvalue()
