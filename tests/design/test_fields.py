"""Form fields: label, help text and errors are linked to the control for every widget."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.template import engines

WIDGETS: list[forms.Field] = [
    forms.CharField(),
    forms.CharField(widget=forms.Textarea),
    forms.CharField(widget=forms.PasswordInput),
    forms.EmailField(),
    forms.IntegerField(),
    forms.DateField(),
    forms.DateField(widget=forms.SelectDateWidget),
    forms.SplitDateTimeField(),
    forms.ChoiceField(choices=[("a", "A"), ("b", "B")]),
    forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect),
    forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")]),
    forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple),
    forms.NullBooleanField(),
    forms.BooleanField(),
    forms.FileField(),
]


class _Page(HTMLParser):
    """The ids of a page and the references to them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.pointers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"for", "aria-describedby"}:
                self.pointers += (value or "").split()
            if name == "href" and (value or "").startswith("#"):
                self.pointers.append((value or "")[1:])


def _shown(form: forms.Form) -> str:
    source = "{{ show_errors(form) }}{% for bound in form %}{{ show_field(bound) }}{% endfor %}"
    return engines["jinja2"].from_string(source).render({"form": form})


def _form(field: forms.Field, data: dict[str, str] | None = None) -> forms.Form:
    field.label, field.help_text = "Question?", "Some help"
    return type("One", (forms.Form,), {"one": field})(data)


@pytest.mark.parametrize("field", WIDGETS, ids=lambda field: f"{type(field).__name__}-{type(field.widget).__name__}")
@pytest.mark.parametrize("data", [None, {}], ids=["empty", "wrong"])
def test_every_widget_is_linked_to_its_label_help_and_error(field: forms.Field, data: dict[str, str] | None) -> None:
    page = _shown(_form(field, data))
    read = _Page(page)
    assert "Question?" in page
    assert "Some help" in page
    assert set(read.pointers) <= set(read.ids), "a reference has no target"
    assert len(read.ids) == len(set(read.ids)), "an id is used twice"
    assert read.pointers, "the control has no label or description"


def test_the_error_summary_comes_first_and_links_to_the_field(language: str) -> None:
    page = _shown(_form(forms.CharField(), {"one": ""}))
    summary = page[: page.index("</ul>")]
    assert 'role="alert"' in summary
    assert '<a href="#id_one">' in summary
    assert "Question?" in summary
    assert 'aria-describedby="id_one_helptext id_one_error"' in page


def test_only_an_optional_field_is_marked() -> None:
    assert "optional" in _shown(_form(forms.CharField(required=False)))
    assert "optional" not in _shown(_form(forms.CharField()))


def test_typed_text_is_shown_escaped() -> None:
    page = _shown(_form(forms.CharField(max_length=3), {"one": '"><script>'}))
    assert not re.search("<script", page)


def test_a_hidden_field_has_no_label() -> None:
    assert "<label" not in _shown(_form(forms.CharField(widget=forms.HiddenInput)))
