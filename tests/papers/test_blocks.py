"""Templates of letters read as blocks: each uses only the tags that page, Word file and PDF can show."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import huiyin.papers
from huiyin.papers.layout.bars import _WIDTHS, QUIET, bars
from huiyin.papers.layout.blocks import (
    KNOWN,
    MOST_LINES,
    Cell,
    Heading,
    List,
    Paragraph,
    Run,
    Table,
    blocks,
    is_figure,
    text_of,
    unknown_tags,
)
from huiyin.papers.layout.numerals import counted, heading_number, in_numerals

TEMPLATES = Path(huiyin.papers.__file__).parent / "templates/papers"
SET = [*sorted(TEMPLATES.glob("letters/*/*.html")), *sorted(TEMPLATES.glob("parts/*")), TEMPLATES / "service.html"]


def test_headings_paragraphs_and_what_somebody_wrote() -> None:
    html = '<section><h2>请求</h2>\n<div class="words">一、修好路灯\n\n二、说明 &lt;原因&gt;</div></section>'
    html += "<p> 年 月 </p>"
    assert blocks(html) == (
        Heading(1, "请求"),
        Paragraph((Run("一、修好路灯"),)),
        Paragraph((Run("二、说明 <原因>"),)),
        Paragraph((Run("年月"),)),
    )


def test_words_in_bold_lines_to_write_on_and_small_print() -> None:
    assert blocks('<p>于<strong>3月9日</strong>前：<span class="blank"></span></p><p class="doubt">以后再算</p>') == (
        Paragraph((Run("于"), Run("3月9日", is_strong=True), Run("前："), Run("", is_blank=True))),
        Paragraph((Run("以后再算"),), is_small=True),
    )


def test_lists() -> None:
    assert blocks("<ol><li>甲</li> <li>乙</li></ol><ul><li>丙</li></ul>") == (
        List(is_numbered=True, items=((Run("甲"),), (Run("乙"),))),
        List(is_numbered=False, items=((Run("丙"),),)),
    )


def test_a_list_of_terms_is_a_table() -> None:
    html = '<dl><div><dt>机关</dt><dd>某局</dd></div><div><dt>地址</dt><dd class="words">甲路\n1号</dd></div></dl>'
    assert blocks(html) == (
        Table(
            (
                (Cell((Run("机关"),), is_head=True), Cell((Run("某局"),))),
                (Cell((Run("地址"),), is_head=True), Cell((Run("甲路"), Run("\n"), Run("1号")))),
            )
        ),
    )


def test_a_table_keeps_wide_cells_and_empty_ones() -> None:
    html = "<table><tr><th>甲</th><td colspan=3>乙</td></tr><tr><th>丙</th><td></td><th>丁</th><td> </td></tr></table>"
    (table,) = blocks(html)
    assert isinstance(table, Table)
    assert [[(text_of(cell.runs), cell.is_head, cell.span) for cell in row] for row in table.rows] == [
        [("甲", True, 1), ("乙", False, 3)],
        [("丙", True, 1), ("", False, 1), ("丁", True, 1), ("", False, 1)],
    ]


def test_controls_and_half_characters_are_left_out() -> None:
    assert blocks("<p>路\x00灯\x1b坏\ud800了\x85</p>") == (Paragraph((Run("路灯坏了"),)),)


def test_thousands_of_lines_are_not_thousands_of_paragraphs() -> None:
    found = blocks('<div class="words">' + "灯\n" * 5_000 + "</div>")
    assert len(found) == MOST_LINES + 1
    assert sum(text_of(one.runs).count("灯") for one in found if isinstance(one, Paragraph)) == 5_000


def test_words_in_a_strange_tag_are_kept_and_the_tag_is_named() -> None:
    html = "<blockquote>还在</blockquote><p>这里<em>也在</em></p>"
    assert [text_of(one.runs) for one in blocks(html) if isinstance(one, Paragraph)] == ["还在", "这里也在"]
    assert unknown_tags(html) == {"blockquote", "em"}


@pytest.mark.parametrize("path", SET, ids=lambda path: path.stem)
def test_every_letter_keeps_to_the_small_language(path: Path) -> None:
    """Otherwise the page would show something that the Word file and the PDF lack."""
    html = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert unknown_tags(html) - {"svg", "rect", "path"} == set()
    assert "style=" not in html


def test_the_language_has_no_tag_for_pictures_links_or_programs() -> None:
    assert {"img", "a", "script", "style", "iframe", "svg"} & KNOWN == set()


@pytest.mark.parametrize(
    ("on", "written"),
    [
        (date(2026, 11, 24), "二〇二六年十一月二十四日"),
        (date(2030, 10, 10), "二〇三〇年十月十日"),
        (date(2005, 1, 20), "二〇〇五年一月二十日"),
        (date(2026, 3, 31), "二〇二六年三月三十一日"),
    ],
)
def test_a_day_in_chinese_numerals(on: date, written: str) -> None:
    assert in_numerals(on) == written


def test_headings_are_counted_as_papers_count_them() -> None:
    assert [counted(one) for one in (1, 10, 11, 20, 34, 90)] == ["一", "十", "十一", "二十", "三十四", "九十"]
    assert (heading_number(1, 12), heading_number(2, 3)) == ("十二、", "（三）")


def test_a_bar_code_is_read_back() -> None:
    """Decoded here by the table of widths alone, as a scanner does: start, symbols, check digit, stop."""
    text = "20260306-ABCDEFGH-12"
    code = bars(text)
    edges = [edge for at, wide in code.runs for edge in (at, at + wide)]
    widths = "".join(str(after - before) for before, after in pairwise(edges))
    symbols = [_WIDTHS.index(widths[place : place + 6]) for place in range(0, len(widths) - 7, 6)]
    assert widths[-7:] == _WIDTHS[106]
    start, *said, check = symbols
    assert "".join(chr(symbol + 32) for symbol in said) == text
    assert check == (start + sum(place * one for place, one in enumerate(said, 1))) % 103
    assert code.width == QUIET * 2 + len(symbols) * 11 + 13


@pytest.mark.parametrize("text", ["", "文书", "a\n"])
def test_what_a_bar_code_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        bars(text)


def test_a_count_is_a_figure_and_a_number_on_a_form_is_not() -> None:
    (counts,) = blocks("<table><tr><td>来信</td><td>92</td></tr><tr><td>2025</td><td>五</td></tr></table>")
    (form,) = blocks("<dl><div><dt>工号</dt><dd>990084</dd></div></dl>")
    assert isinstance(counts, Table)
    assert isinstance(form, Table)
    assert [[is_figure(row, place) for place in range(2)] for row in counts.rows] == [[False, True], [False, False]]
    assert not is_figure(form.rows[0], 1)
