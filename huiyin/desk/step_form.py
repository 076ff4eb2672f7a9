"""The form of a step as the desk shows it: what is known already stands in it, and what was typed comes back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING
from typing import Any, cast

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.phrases import in_words
from huiyin.desk.choices import choices_for, group_targets
from huiyin.desk.naming import cited
from huiyin.desk.together import options
from huiyin.journal.read import MASK, View
from huiyin.law.act import Act
from huiyin.law.refusals import Refused
from huiyin.people.access import Person
from huiyin.people.person import today

#: Files come in with the room that keeps them, not with words typed at the desk.
LEFT_OUT = ("files",)
#: Fields that begin with what the person asks for.
REQUEST_FIELDS = {"report_up": "request", "accept": "understood", "answer": "request"}
#: Fields that begin with what is registered now.
REGISTERED = ("purpose", "category", "region", "accused", "accused_staff", "is_urgent")


def blank_form(step: type[Act[Any]], person: Person, view: View, *, typed: Mapping[str, list[str]]) -> ActForm:
    """The form to begin with, or to go on with what was ``typed`` before."""
    made = _form_class(step, person, view)
    form = made(initial=known(step, view))
    _restore(form, typed)
    return _dressed(form, view)


def sent_form(step: type[Act[Any]], person: Person, view: View, data: MultiValueDict[str, str]) -> ActForm:
    """The form with what was just sent."""
    return _dressed(_form_class(step, person, view)(data), view)


def known(step: type[Act[Any]], view: View) -> dict[str, Any]:
    """What the desk knows already: today, the request as it was brought, the entries of the register."""
    first: dict[str, Any] = {
        field.name: today()
        for field in step.fields()
        if str(field.type) == "date" and field.default is MISSING and field.name != "opinion_on"
    }
    brought: Any = view.first
    if step.verb in REQUEST_FIELDS and brought.request != MASK:
        first[REQUEST_FIELDS[step.verb]] = brought.request
    if step.verb == "deliver":
        first["party"] = next((number for number, _ in options("unserved", view)), "0")
    if step.verb in {"register", "correct"}:
        first |= {name: getattr(view.standing, name) for name in REGISTERED}
    return first


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
    choices = choices_for(step, person, view)
    alone = () if view.standing.parties else ("party",)
    return form_for(step, choices, without=(*LEFT_OUT, *alone))


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


def _dressed(form: ActForm, view: View) -> ActForm:
    """With ids of its own on the page, the competent offices first, and long lists to tick instead of to hold Ctrl."""
    form.auto_id = "step_%s"
    group_targets(form, view)
    if "party" in form.fields:
        # Empty would mean who brought it: the one who is meant must be chosen.
        form.fields["party"].required = True
    for field in form.fields.values():
        if isinstance(field, forms.MultipleChoiceField):
            options = cast("Iterable[tuple[str, str]]", field.choices)
            field.widget = forms.CheckboxSelectMultiple(choices=list(options))
    return form
