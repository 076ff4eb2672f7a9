"""Finding the texts of a room, and generating its catalogues."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from huiyin.design import catalogues, words
from huiyin.design.qr import square
from huiyin.design.texts import in_python, in_template, texts_of

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

msgid "answer"
msgstr "答复意见"

msgctxt "a right"
msgid "closed"
msgstr "已过期"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} 个工作日办理"
"""


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('title = say("Extend the period")', ["Extend the period"]),
        ('words.say("due on {due}", due=day)', ["due on {due}"]),
        ('x: str = ask("Reason", help="Why " "so", lines=3)', ["Reason", "Why so"]),
        ('_("A"), gettext("B"), gettext_lazy("C"), gettext_noop("D")', ["A", "B", "C", "D"]),
        ('pgettext("place", "E")', ["E"]),
        ('ngettext("{n} day", "{n} days", n)', ["{n} day"]),
        ('def no(text, **gaps):\n    return Refused(say(text, **gaps))\nno("Not yet.")', ["Not yet."]),
        ("say(text), ask(label, help=help), gettext(name)", []),
        ('print("not said")', []),
    ],
)
def test_texts_in_python_are_found(source: str, found: list[str]) -> None:
    assert [text.msgid for text in in_python(source)] == found


def test_texts_in_a_template_are_found() -> None:
    source = """{% extends "x" %}
      <p title="{{ _("A title") }}">
        {% trans trimmed due=due|day %}
          by {{ due }}, 100%
        {% endtrans %}
      {% trans n=n %}one{% pluralize %}{{ n }} of them{% endtrans %}
      {{ pgettext("a right", "closed") }}{{ render("x", label=_("Said here")) }}
      </p>"""
    texts = {text.msgid: text for text in in_template(source, "page.html")}
    assert set(texts) == {"A title", "by %(due)s, 100%%", "one", "closed", "Said here"}
    assert texts["one"].plural == "%(n)s of them"
    assert texts["closed"].context == "a right"
    assert texts["A title"].place == "page.html:2"


def test_texts_in_the_tables_of_the_law_are_found() -> None:
    found = {text.msgid: text for text in texts_of("law").values()}
    assert found["Village affairs"].chinese == "村务管理"
    assert any(text.place == "law/packs" for text in found.values())


def test_both_compiled_catalogues_are_made_from_the_simplified_one(tmp_path: Path) -> None:
    source = catalogues.path_of("room", root=tmp_path)
    source.parent.mkdir(parents=True)
    (tmp_path / "room" / "__init__.py").touch()
    source.write_text(PO, encoding="utf-8")
    assert words.compile_stale(tmp_path) == ["room"]
    assert words.compile_stale(tmp_path) == []
    simplified, traditional = (_compiled(tmp_path, locale) for locale in ("zh_Hans", "zh_Hant"))
    assert simplified.gettext("answer") == "答复意见"
    assert traditional.gettext("answer") == "答覆意見"
    assert traditional.pgettext("a right", "closed") == "已過期"
    assert [traditional.ngettext("{n} day", "{n} days", n) for n in (1, 5)] == ["{n} 個工作日辦理"] * 2


def _compiled(root: Path, locale: str) -> gettext.GNUTranslations:
    with catalogues.path_of("room", locale, "mo", root).open("rb") as file:
        return gettext.GNUTranslations(file)


def test_a_qr_code_is_an_svg_path() -> None:
    code = square("https://example.org/m/2F7K-9QXD")
    assert code.size >= 25 + 8
    assert code.path.startswith("M4 4h7v1h-7z")
