"""What the forms of this room share: plain text only, and what a form has changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext


class PlainText(forms.BaseForm):
    """Refuses control characters and marks of writing direction, which would change how names look on papers."""

    def clean(self) -> dict[str, Any]:
        """Check the texts, after the form's own fields."""
        said = super().clean()
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, str) and not _is_plain(value):
                self.add_error(name, gettext("Please remove invisible or special characters."))
        return self.cleaned_data if said is None else said


def _is_plain(text: str) -> bool:
    return all(each.isprintable() for each in text.replace("\r", "").replace("\n", "").replace("　", ""))


def values_of(row: Model, names: list[str] | tuple[str, ...]) -> dict[str, Any]:
    """The stored values of these fields; of a foreign key its id."""
    return {name: getattr(row, row._meta.get_field(name).attname) for name in names}  # type: ignore[union-attr]  # noqa: SLF001 -- Django documents it


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """field -> [before, after] of the fields whose values differ."""
    return {name: [before.get(name), value] for name, value in after.items() if before.get(name) != value}
