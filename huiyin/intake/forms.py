"""The registration form: the fields of two steps, Submit and Register, on one screen."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.phrases import in_words
from huiyin.law.act import Act
from huiyin.law.actors import HANDLERS
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.values import Channel, Purpose
from huiyin.law.refusals import Refused
from huiyin.law.statute import article
from huiyin.people.access import Person
from huiyin.people.choices import cache_key, category_choices, office_choices, region_choices, staff_choices
from huiyin.people.offices import offices
from huiyin.people.person import today

Typed = Mapping[str, Sequence[str]]

#: Fields of Submit to leave out: Register asks for them, or they are known (the office is the clerk's own).
KNOWN = ("office", "region", "category", "is_report")
COUNTY_DIGITS = 6
YEARS_BACK = 5
#: The channels that a clerk may register.
CHANNELS = tuple(channel for channel in Channel if channel is not Channel.WEB)


class Registration:
    """Both forms as one: validated together; errors and refusals are shown at their fields."""

    def __init__(
        self, person: Person, data: MultiValueDict[str, str] | None = None, *, typed: Typed | None = None
    ) -> None:
        self.person = person
        self.submit, self.register = (
            made(data, initial=_initial(made, person, typed or {})) for made in _forms(person)
        )
        if not person.roles & HANDLERS:
            self._offer_reports_only()

    def _offer_reports_only(self) -> None:
        """Offer only the purpose "report": a custodian may register nothing else (A30)."""
        purpose = self.register.fields["purpose"]
        assert isinstance(purpose, forms.ChoiceField)
        purpose.choices = [pair for pair in _offered(purpose) if pair[0] == Purpose.REPORT]
        self.register.initial["purpose"] = Purpose.REPORT

    def __getitem__(self, name: str) -> BoundField:
        return self.submit[name] if name in self.submit.fields else self.register[name]

    @property
    def names(self) -> list[str]:
        """The names of all fields."""
        return [*self.submit.fields, *self.register.fields]

    def is_valid(self) -> bool:
        """Validate both forms completely, so that all errors are shown at once."""
        valid = [self.submit.is_valid(), self.register.is_valid(), self._is_plausible_year()]
        return all(valid)

    def _is_plausible_year(self) -> bool:
        """Reject an implausible year: all clocks are counted from this day."""
        received_on = self.submit.cleaned_data.get("received_on")
        if received_on and received_on.year < today().year - YEARS_BACK:
            self.submit.add_error("received_on", gettext("Please check the year."))
            return False
        return True

    def acts(self) -> tuple[Act[Any], Act[Any]]:
        """The two acts of the valid forms."""
        register = self.register.act()
        assert isinstance(register, Register)
        submit = Submit(
            office=self.person.office,
            region=register.region,
            category=register.category,
            **self.submit.cleaned_data,
        )
        return submit, register

    def refuse(self, refused: Refused) -> None:
        """Show a refusal of the law at its field, with the article."""
        form = self.submit if refused.field in self.submit.fields else self.register
        citation = in_words(article(refused.article).citation)
        text = gettext("{why} ({article})").format(why=in_words(refused.phrase), article=citation)
        form.add_error(refused.field if refused.field in form.fields else None, text)

    def typed(self, data: MultiValueDict[str, str]) -> dict[str, list[str]]:
        """What was typed by field name, for a draft."""
        return {name: data.getlist(name) for name in self.names if data.getlist(name)}


def _forms(person: Person) -> tuple[type[ActForm], type[ActForm]]:
    return _form_classes(person.region[:COUNTY_DIGITS], cache_key())


@lru_cache(maxsize=32)
def _form_classes(here: str, key: Hashable) -> tuple[type[ActForm], type[ActForm]]:
    """The two form classes of a county, cached. ``key`` is only a cache key: it changes when the choices change."""
    near = [(code, name) for code, name in office_choices() if _is_near(code, here)]
    lists = {
        "offices": near,
        "regions": region_choices(region=here),
        "categories": category_choices(),
        "staff": staff_choices([code for code, _name in near]),
    }
    submit, register = form_for(Submit, {}, without=KNOWN), form_for(Register, lists)
    channel = submit.base_fields["channel"]
    assert isinstance(channel, forms.ChoiceField)
    channel.choices = [pair for pair in _offered(channel) if pair[0] in CHANNELS]
    for name in ("accused", "accused_staff"):
        _use_checkboxes(register, name)
    return submit, register


def _use_checkboxes(form: type[ActForm], name: str) -> None:
    """Use checkboxes: a select would require holding a key to choose several."""
    field = form.base_fields[name]
    assert isinstance(field, forms.MultipleChoiceField)
    field.widget = forms.CheckboxSelectMultiple(choices=_offered(field))


def _offered(field: forms.ChoiceField) -> list[tuple[str, str]]:
    return list(cast("Iterable[tuple[str, str]]", field.choices))


def _is_near(code: str, here: str) -> bool:
    return offices()[code].region.startswith(here) or offices()[code].covers(here)


def _initial(made: type[ActForm], person: Person, typed: Typed) -> dict[str, Any]:
    """Initial values: those of the draft, or today and the office's own region if there is no draft."""
    if not typed:
        own = person.region if len(person.region) >= COUNTY_DIGITS else ""
        return {"received_on": today(), "region": own, "purpose": "claim"}
    return {name: _as_initial(field, typed.get(name, ())) for name, field in made.base_fields.items()}


def _as_initial(field: forms.Field, values: Sequence[str]) -> Any:
    if isinstance(field, forms.BooleanField):
        return bool(values)
    return list(values) if isinstance(field, forms.MultipleChoiceField) else (values[0] if values else "")
