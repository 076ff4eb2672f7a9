"""Data for rendering form fields: label, help text, errors and control."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField, CheckboxInput, Form
from django.utils.translation import gettext_noop, pgettext

#: Django's validation messages that design's catalogue translates anew; it takes precedence over Django's own.
RETRANSLATED = (
    gettext_noop("This field is required."),
    gettext_noop("Enter a valid date."),
    gettext_noop("Enter a whole number."),
    gettext_noop("Ensure this value is greater than or equal to %(limit_value)s."),
    gettext_noop("Ensure this value is less than or equal to %(limit_value)s."),
    gettext_noop("Select a valid choice. %(value)s is not one of the available choices."),
    gettext_noop("Select a valid choice. That choice is not one of the available choices."),
    gettext_noop("The submitted file is empty."),
)


def shown(bound: BoundField) -> dict[str, Any]:
    """The context of field.html; ids are Django's, so that ``{{ form }}`` and ``show_field`` agree."""
    return {
        "field": bound,
        "is_group": bound.use_fieldset,
        "is_tick": isinstance(bound.field.widget, CheckboxInput),
        "is_optional": not bound.field.required and not isinstance(bound.field.widget, CheckboxInput),
        "described_by": described_by(bound),
    }


def described_by(bound: BoundField) -> str:
    """The ids of help and error, for a group's ``aria-describedby`` (Django sets it on single controls)."""
    ids = []
    if bound.help_text:
        ids.append(f"{bound.auto_id}_helptext")
    if bound.errors:
        ids.append(f"{bound.auto_id}_error")
    return " ".join(ids)


def problems(form: Form) -> list[dict[str, str]]:
    """The errors of a form: text and id of the control (empty for errors of the whole form)."""
    found = [{"target": "", "text": str(text)} for text in form.non_field_errors()]
    for bound in form:
        target = _first_control(bound)
        found += [{"target": target, "text": _about(bound, str(text))} for text in bound.errors]
    return found


def _about(bound: BoundField, text: str) -> str:
    """The error with the label of the field, which Django's messages do not contain."""
    return pgettext("what is wrong with a question", "{label}: {error}").format(label=bound.label, error=text)


def _first_control(bound: BoundField) -> str:
    """The id to link to; in a group the first choice, because a group cannot have the focus."""
    if bound.is_hidden:
        return ""
    if bound.use_fieldset and bound.subwidgets:
        data = bound.subwidgets[0].data
        parts = data.get("subwidgets") or [data]
        return str(parts[0].get("attrs", {}).get("id") or bound.auto_id)
    return str(bound.id_for_label or bound.auto_id)
