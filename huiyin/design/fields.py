"""A form's fields as the page shows them: one question, its help, what is wrong with it, and the control."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField, CheckboxInput, Form
from django.utils.translation import gettext_noop, pgettext

#: What Django says of a wrong answer; our catalogue says it in the words of an office, and wins over Django's.
SAID_BETTER = (
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
    """What field.html needs; ids follow Django's own, so that ``{{ form }}`` and ``{% field %}`` agree."""
    return {
        "field": bound,
        "is_group": bound.use_fieldset,
        "is_tick": isinstance(bound.field.widget, CheckboxInput),
        "is_optional": not bound.field.required and not isinstance(bound.field.widget, CheckboxInput),
        "described_by": described_by(bound),
    }


def described_by(bound: BoundField) -> str:
    """The ids of help and error, for a group's ``aria-describedby`` (single controls get theirs from Django)."""
    ids = []
    if bound.help_text:
        ids.append(f"{bound.auto_id}_helptext")
    if bound.errors:
        ids.append(f"{bound.auto_id}_error")
    return " ".join(ids)


def problems(form: Form) -> list[dict[str, str]]:
    """Each thing that is wrong: its text, and the id of the control it is about (empty for the form as a whole)."""
    found = [{"target": "", "text": str(text)} for text in form.non_field_errors()]
    for bound in form:
        target = _first_control(bound)
        found += [{"target": target, "text": _about(bound, str(text))} for text in bound.errors]
    return found


def _about(bound: BoundField, text: str) -> str:
    """What is wrong, with the question it is about, since Django's own words do not name it."""
    return pgettext("what is wrong with a question", "{label}: {error}").format(label=bound.label, error=text)


def _first_control(bound: BoundField) -> str:
    """The id to jump to: of the first choice in a group, since a group itself cannot hold the focus."""
    if bound.is_hidden:
        return ""
    if bound.use_fieldset and bound.subwidgets:
        data = bound.subwidgets[0].data
        parts = data.get("subwidgets") or [data]
        return str(parts[0].get("attrs", {}).get("id") or bound.auto_id)
    return str(bound.id_for_label or bound.auto_id)
