"""A form made from a step of the law: each field of the act is a question, and a filled form is an act again.

The choices that the law only names ("offices", "categories" …) are given by the room that shows the form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.design.phrases import in_script, in_words, lazily
from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import Asked, asked_of
from huiyin.law.refusals import Refused

#: Options by the name of their list: (value, words) in the order of the page.
Choices = Mapping[str, Sequence[tuple[str, str]]]


#: Most characters of one line of a list.
LONGEST_LINE = 200


class Lines(forms.CharField):
    """Several short texts, one a line, as a tuple without blanks."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        """The lines; what cannot be kept is an error, not cut off."""
        lines = tuple(line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip())
        if len(lines) > 100:
            raise forms.ValidationError(_("Please enter at most a hundred lines."))
        if any("\x00" in line or len(line) > LONGEST_LINE for line in lines):
            raise forms.ValidationError(_("Please enter one name per line, without special characters."))
        return lines


class ActForm(forms.Form):
    """Base of the forms made by :func:`form_for`."""

    step: type[Act[Any]]

    def act(self) -> Act[Any]:
        """The act that a valid form says; what was left blank is what the step takes it for."""
        blank = {field.name: field.default for field in self.step.fields() if field.default is not MISSING}
        said = {
            name: blank[name] if value is None and name in blank else value for name, value in self.cleaned_data.items()
        }
        return self.step(**said)

    def refuse(self, refused: Refused) -> None:
        """Show a refusal of the law beside the field it is about, with its article."""
        field = refused.field if refused.field in self.fields else None
        self.add_error(field, in_words(refused.phrase))


def form_for(step: type[Act[Any]], choices: Choices, *, without: Sequence[str] = ()) -> type[ActForm]:
    """The form class of a step; ``without`` leaves out fields that the page knows itself."""
    hints = get_type_hints(step)
    fields: dict[str, Any] = {
        field.name: _question(field, hints[field.name], choices) for field in step.fields() if field.name not in without
    }
    return type(f"{step.__name__}Form", (ActForm,), fields | {"step": step, "__module__": __name__})


def _question(field: Field[Any], hint: Any, choices: Choices) -> forms.Field:
    """One field of a form, by the type of the act's field."""
    asked = asked_of(field)
    common: dict[str, Any] = {
        "label": lazily(asked.label),
        "help_text": lazily(asked.help) if asked.help else "",
        "required": asked.required,
    }
    if field.default is not MISSING and field.default not in ((), None, ""):
        common["initial"] = field.default
    if get_origin(hint) is tuple:
        return _several(get_args(hint)[0], asked.choices, choices, common)
    kind = (get_args(hint) or (hint,))[0]
    if asked.choices in choices:
        options = _with_blank(choices[asked.choices])
        empty: Any = 0 if kind is int else ""
        # A function: a form copies its fields, and a list of choices member by member.
        return forms.TypedChoiceField(choices=lambda: options, coerce=kind, empty_value=empty, **common)
    if issubclass(kind, Choice):
        return _one_of(asked.among or tuple(kind), common)
    return _PLAIN[kind](asked, common)


def _text(asked: Asked, common: dict[str, Any]) -> forms.Field:
    widget = forms.Textarea(attrs={"rows": asked.lines}) if asked.lines > 1 else forms.TextInput()
    return forms.CharField(max_length=asked.limit, widget=widget, **common)


def _day(asked: Asked, common: dict[str, Any]) -> forms.Field:
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **common)


def _yes_or_no(asked: Asked, common: dict[str, Any]) -> forms.Field:
    return forms.BooleanField(**common | {"required": False})


def _number(asked: Asked, common: dict[str, Any]) -> forms.Field:
    return forms.IntegerField(min_value=0, max_value=100_000, **common)


_PLAIN = {str: _text, date: _day, bool: _yes_or_no, int: _number}


def _one_of(members: Sequence[Choice], common: dict[str, Any]) -> forms.Field:
    options: list[tuple[str, Any]] = [(member.value, lazily(member.words)) for member in members]
    can_be_left_out = not common["required"] and "initial" not in common
    widget = forms.RadioSelect if len(options) <= 6 and not can_be_left_out else forms.Select
    return forms.TypedChoiceField(
        choices=[("", _("Please choose")), *options] if can_be_left_out else options,
        coerce=type(members[0]), empty_value=common.get("initial"), widget=widget, **common,
    )  # fmt: skip


def _several(item: Any, name: str, choices: Choices, common: dict[str, Any]) -> forms.Field:
    if name not in choices:
        return Lines(**common)
    convert = int if item is int else str
    options = [(value, in_script(label)) for value, label in choices[name]]
    return _Many(choices=lambda: options, coerce=convert, **common)


class _Many(forms.TypedMultipleChoiceField):
    """Several of a list, as a tuple."""

    def clean(self, value: Any) -> Any:
        return tuple(super().clean(value))


def _with_blank(options: Sequence[tuple[str, str]]) -> list[tuple[str, Any]]:
    return [("", _("Please choose")), *((value, in_script(name)) for value, name in options)]
