"""Templates have no inline script or style, only translated and escaped text, and a CSRF token in every form."""

from __future__ import annotations

from pathlib import Path

import pytest

import huiyin
from tests.house.template_lint import faults

PACKAGE = Path(huiyin.__file__).parent
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_has_no_faults(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<p>Hello</p>", "not translated: 'Hello'"),
        ("<p>{% if a %}你好{% endif %}</p>", "not translated: '你好'"),
        ('<img alt="A photo" src="x">', "alt that is not translated"),
        ('<p style="color: red"></p>', "inline style"),
        ('<a onclick="go()"></a>', "inline onclick"),
        ('<a hx-on:click="go()"></a>', "inline hx-on:click"),
        ("<script>go()</script>", "inline <script>"),
        ("<style>p {}</style>", "inline <style>"),
        ('<a href="javascript:go()"></a>', "href that is a script"),
        ('<script src="https://cdn.example/x.js"></script>', "from another site"),
        ("{{ text|safe }}", "passes text on as markup"),
        ("{% autoescape false %}{{ text }}{% endautoescape %}", "passes text on as markup"),
        ('<form method="post"><button></button></form>', "a form without token"),
        ("{% block title %}{{ dossier.number }}{% endblock %}", "a title with a variable"),
    ],
)
def test_a_planted_fault_is_found(planted: str, said: str) -> None:
    assert any(said in fault for fault in faults(planted))


@pytest.mark.parametrize(
    "fine",
    [
        '<p title="{{ _("Hello") }}">{{ pgettext("to a person", "Hello") }}: {{ name }} · 12 – <kbd>Enter</kbd></p>',
        "{% trans n=n %}One{% pluralize %}Many {{ n }}{% endtrans %}",
        '<form method="post">{{ csrf_input }}</form><form method="get"></form>',
        "{# why it is so #}<!-- and that -->",
        '{% block title %}{{ _("Your matter") }}{% endblock %}<script src="{{ static("a.js") }}" defer></script>',
    ],
)
def test_a_correct_template_has_no_faults(fine: str) -> None:
    assert list(faults(fine)) == []
