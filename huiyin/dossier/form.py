"""The form of a step for staff: what is known already stands in it, and what was typed comes back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field
from typing import Any, cast

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.phrases import in_words
from huiyin.dossier.choices import choices_for, group_targets
from huiyin.dossier.naming import cited
from huiyin.dossier.parties import are_several, options
from huiyin.journal.read import MASK, View
from huiyin.law.act import Act
from huiyin.law.fields import asked_of
from huiyin.law.refusals import Refused
from huiyin.people.access import Person
from huiyin.people.choices import Options
from huiyin.people.person import today

#: Files come in with the room that keeps them, not with words typed at the desk.
LEFT_OUT = ("files",)


def blank_form(step: type[Act[Any]], person: Person, view: View, *, typed: Mapping[str, list[str]]) -> ActForm:
    """The form to begin with, or to go on with what was ``typed`` before."""
    form = _form_class(step, person, view)(initial=known(step, view))
    _restore(form, typed)
    return _dressed(form, view)


def sent_form(step: type[Act[Any]], person: Person, view: View, data: MultiValueDict[str, str]) -> ActForm:
    """The form with what was just sent."""
    return _dressed(_form_class(step, person, view)(data), view)


def opening_form(
    step: type[Act[Any]],
    lists: Mapping[str, Options],
    data: MultiValueDict[str, str] | None,
    *,
    begins: Mapping[str, Any],
    without: tuple[str, ...] = (),
) -> ActForm:
    """The form of an act that opens a dossier; ``without`` leaves out what the page knows itself."""
    made = form_for(step, lists, without=(*LEFT_OUT, *without))
    return _dressed(made(data, initial={**known(step, None), **begins}), None)


def known(step: type[Act[Any]], view: View | None) -> dict[str, Any]:
    """What each field begins with, where something is known: see ``Asked.begins_with``."""
    first = {field.name: _begins(field, view) for field in step.fields()}
    return {name: value for name, value in first.items() if value is not None}


def _begins(field: Field[Any], view: View | None) -> Any:
    asked = asked_of(field)
    source, _dot, name = asked.begins_with.partition(".")
    if name and view is not None:
        value = getattr(view.first if source == "brought" else view.standing, name)
        return None if value == MASK else value
    if asked.begins_with:
        return None if asked.begins_with == "nothing" else asked.begins_with
    if asked.choices == "unserved" and view is not None:
        return next((number for number, _name in options("unserved", view)), "0")
    return today() if str(field.type) == "date" and field.default is MISSING else None


def refuse(form: ActForm, refused: Refused) -> None:
    """Say a refusal of the law beside its field, with the provision."""
    field = refused.field if refused.field in form.fields else None
    text = gettext("{why} ({article})").format(why=in_words(refused.phrase), article=in_words(cited(refused.article)))
    form.add_error(field, text)


def typed_in(form: ActForm, data: MultiValueDict[str, str]) -> dict[str, list[str]]:
    """What was typed, field by field, as a draft keeps it."""
    return {name: data.getlist(name) for name in form.fields if data.getlist(name)}


def digest(form: ActForm, data: MultiValueDict[str, str]) -> str:
    """A mark of what was checked, so that nothing else is recorded than what was shown before."""
    said = json.dumps(typed_in(form, data), sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _form_class(step: type[Act[Any]], person: Person, view: View) -> type[ActForm]:
    alone = () if are_several(view) else ("party",)
    return form_for(step, choices_for(step, person, view), without=(*LEFT_OUT, *alone))


def _restore(form: ActForm, typed: Mapping[str, list[str]]) -> None:
    """Put back what a draft kept; a tick that was taken away stays away."""
    if not typed:
        return
    for name, field in form.fields.items():
        values = typed.get(name, [])
        if isinstance(field, forms.BooleanField):
            form.initial[name] = bool(values)
        elif isinstance(field, forms.MultipleChoiceField):
            form.initial[name] = values
        else:
            form.initial[name] = values[0] if values else ""


def _dressed(form: ActForm, view: View | None) -> ActForm:
    """With ids of its own on the page, the competent offices first, and long lists as ticks instead of holding Ctrl."""
    form.auto_id = "step_%s"
    if view is not None:
        group_targets(form, view)
    if "party" in form.fields:
        # Empty would mean who brought it: the one who is meant must be chosen.
        form.fields["party"].required = True
    for field in form.fields.values():
        if isinstance(field, forms.MultipleChoiceField):
            offered = cast("Iterable[tuple[str, str]]", field.choices)
            field.widget = forms.CheckboxSelectMultiple(choices=list(offered))
    return form
