"""What the form of a step offers, by the name of the list that its field asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, cast

from django import forms
from django.utils.translation import gettext

from huiyin.dossier import parties
from huiyin.dossier.naming import office_names, region_name
from huiyin.journal.read import View
from huiyin.journal.scene import scene_for
from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.fields import asked_of
from huiyin.law.offices import Offices, region_lies_in
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, actor_of
from huiyin.people.choices import Options, category_choices, office_choices, region_choices, staff_choices
from huiyin.people.in_charge import with_custodian
from huiyin.people.offices import competent_offices, kin_of, offices
from huiyin.people.person import today

COUNTY_DIGITS = 6
#: Makes a list for one step of one dossier.
Maker = Callable[[type[Act[Any]], Person, View], Options]


def choices_for(step: type[Act[Any]], person: Person, view: View) -> dict[str, Options]:
    """The lists that the fields of a step name. A dossier to join has none: nobody browses through others (R-03)."""
    wanted = {asked_of(field).choices for field in step.fields()}
    return {name: make(step, person, view) for name, make in MAKERS.items() if name in wanted}


def opening_choices(person: Person) -> dict[str, Options]:
    """The lists for an act that opens a dossier: nothing is known of it yet but who opens it."""
    region = person.region
    return {
        "offices": office_choices(region=region),
        "categories": category_choices(),
        "regions": region_choices(region=region[:COUNTY_DIGITS]),
    }


def group_targets(form: forms.Form, view: View) -> None:
    """Put the competent offices first, under a heading of their own, with why they stand there."""
    field = form.fields.get("target")
    if not isinstance(field, forms.ChoiceField):
        return
    offered = [(code, name) for code, name in cast("Iterable[tuple[str, str]]", field.choices) if code]
    competent = {office.code for office in competent_offices(view.standing.category, view.standing.region)}
    fitting = gettext("Competent for this category and place")
    if view.standing.is_sealed:
        competent = {code for code, office in offices().items() if office.is_discipline}
        fitting = gettext("Discipline bodies")
    first = [pair for pair in offered if pair[0] in competent]
    others = [pair for pair in offered if pair[0] not in competent]
    groups = [(fitting, first), (gettext("Others within reach"), others)]
    field.choices = [("", gettext("Please choose")), *((title, pairs) for title, pairs in groups if pairs)]


def _offices(step: type[Act[Any]], person: Person, view: View) -> Options:
    """The offices of the region and above it; for a target those whom the law lets be named."""
    scene = scene_for(view.standing, by=actor_of(person), on=datetime.now(SHANGHAI))
    names = {field.name for field in step.fields()}
    near, accused = _near(person), view.standing.accused
    found = [each for each in office_choices() if each[0] in near]
    if "target" in names:
        known = _readers(step, view)
        return [each for each in found if each[0] in known and _may_receive(step, each[0], view, scene)]
    if "accused" in names:
        return _with(found, office_names(accused))
    return [each for each in found if not scene.offices.is_among(each[0], accused)]


def _categories(step: type[Act[Any]], person: Person, view: View) -> Options:
    return category_choices()


def _regions(step: type[Act[Any]], person: Person, view: View) -> Options:
    present = view.standing.region
    return _with(region_choices(region=person.region[:COUNTY_DIGITS]), {present: region_name(present)})


def _readers(step: type[Act[Any]], view: View) -> Collection[str]:
    """The offices in which somebody would read what is passed on: of a sealed report those with a custodian."""
    return with_custodian(on=today()) if view.standing.is_sealed and step.lets_read else offices()


def _may_receive(step: type[Act[Any]], code: str, view: View, scene: Scene) -> bool:
    try:
        step.receives(view.standing, scene, code)
    except Refused:
        return False
    return True


def _staff(step: type[Act[Any]], person: Person, view: View) -> Options:
    """Where one is named, those of the office that has the dossier; where several are, all nearby."""
    is_one = any(field.name == "staff" for field in step.fields())
    return staff_choices(kin_of(view.standing.holder) if is_one else _near(person))


def _colleagues(step: type[Act[Any]], person: Person, view: View) -> Options:
    return staff_choices(kin_of(person.office))


def _near(person: Person) -> frozenset[str]:
    """Offices of the person's county and below it, and those above that cover it."""
    here = person.region[:COUNTY_DIGITS] or person.region
    return frozenset(_around(offices(), here))


def _around(known: Offices, here: str) -> Iterable[str]:
    for office in known.values():
        if region_lies_in(office.region, here) or region_lies_in(here, office.region):
            yield office.code


def _with(options: Options, present: Mapping[str, str]) -> Options:
    """The options, and those present values that are not among them."""
    known = {code for code, _name in options}
    return [*options, *((code, name) for code, name in present.items() if code and code not in known)]


def _of_parties(name: str, step: type[Act[Any]], person: Person, view: View) -> Options:
    return parties.options(name, view)


MAKERS: Mapping[str, Maker] = {
    "offices": _offices,
    "regions": _regions,
    "categories": _categories,
    "staff": _staff,
    "colleagues": _colleagues,
    **{name: partial(_of_parties, name) for name in parties.LISTS},
}
