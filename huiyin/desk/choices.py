"""What the form of a step offers: offices within reach with the competent ones first, places, categories, staff."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.desk import together
from huiyin.desk.naming import Name, office_names, region_name
from huiyin.journal.read import View
from huiyin.journal.scene import scene_for
from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.fields import asked_of
from huiyin.law.offices import Offices, region_lies_in
from huiyin.law.petition.passing_on import check_target, is_accused
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, actor_of
from huiyin.people.choices import Options, category_choices, office_choices, region_choices, staff_choices
from huiyin.people.in_charge import with_custodian
from huiyin.people.offices import competent_offices, kin_of, offices
from huiyin.people.person import today

COUNTY_DIGITS = 6


def choices_for(step: type[Act[Any]], person: Person, view: View) -> dict[str, Options]:
    """The lists that the fields of a step name. A matter to join has none: nobody browses through others (R-03)."""
    wanted = {asked_of(field).choices for field in step.fields()}
    makers: dict[str, Callable[[], Options]] = {
        "offices": lambda: _offices(step, person, view),
        "regions": lambda: _regions(person, view.standing.region),
        "categories": category_choices,
        "staff": lambda: staff_choices(_whose_staff(step, person, view)),
    }
    made = {name: make() for name, make in makers.items() if name in wanted}
    return made | {name: together.options(name, view) for name in together.LISTS if name in wanted}


def group_targets(form: forms.Form, view: View) -> None:
    """Put the competent offices first, under a heading of their own, with why they stand there."""
    field = form.fields.get("target")
    if not isinstance(field, forms.ChoiceField):
        return
    offered = [(code, name) for code, name in cast("Iterable[tuple[str, str]]", field.choices) if code]
    competent = {office.code for office in competent_offices(view.standing.category, view.standing.region)}
    if view.standing.is_sealed:
        competent = {code for code, office in offices().items() if office.is_discipline}
    first = [pair for pair in offered if pair[0] in competent]
    others = [pair for pair in offered if pair[0] not in competent]
    fitting = gettext("Competent for this category and place")
    if view.standing.is_sealed:
        fitting = gettext("Discipline bodies")
    groups = [(fitting, first), (gettext("Others within reach"), others)]
    field.choices = [("", gettext("Please choose")), *((title, pairs) for title, pairs in groups if pairs)]


def _offices(step: type[Act[Any]], person: Person, view: View) -> Options:
    """For passing on: whom the law lets receive it. For naming an office: those of the region and above it."""
    scene = scene_for(view.standing, by=actor_of(person), on=datetime.now(SHANGHAI))
    names = {field.name for field in step.fields()}
    if "target" in names:
        found = [each for each in _in_reach(step, person, view) if _may_receive(step, each[0], view, scene)]
        return [each for each in found if each[0] in _readers(step, view)]
    near = _near(person)
    found = [each for each in office_choices() if each[0] in near]
    if "accused" in names:
        return _with(found, office_names(view.standing.accused))
    accused = view.standing.accused
    return [each for each in found if not is_accused(scene.offices, each[0], accused)]


def _regions(person: Person, present: str) -> Options:
    return _with(region_choices(region=person.region[:COUNTY_DIGITS]), {present: region_name(present)})


def _readers(step: type[Act[Any]], view: View) -> Collection[str]:
    """The offices in which somebody would read what is passed on: of a sealed report those with a custodian."""
    is_read_there = view.standing.is_sealed and not hasattr(step, "receives")
    return with_custodian(on=today()) if is_read_there else offices()


def _in_reach(step: type[Act[Any]], person: Person, view: View) -> Options:
    """The offices that could be named: below for passing on, near for a step that says itself who can be.

    A report of wrongdoing can also go up, to the discipline body that manages whom it is on.
    """
    if not hasattr(step, "receives") and not view.standing.is_sealed:
        return office_choices(region=person.region)
    near = _near(person)
    return [each for each in office_choices() if each[0] in near]


def _may_receive(step: type[Act[Any]], code: str, view: View, scene: Scene) -> bool:
    receives = getattr(step, "receives", None)
    try:
        if receives:
            receives(view.standing, scene, code)
        else:
            check_target(view.standing, scene, code, article="A22")
    except Refused:
        return False
    return True


def _whose_staff(step: type[Act[Any]], person: Person, view: View) -> frozenset[str]:
    """To keep out, one of one's own; to decide on that, those of the office that has it; else all nearby."""
    one_is_named = any(field.name == "staff" for field in step.fields())
    office = person.office if step.verb == "recuse" else view.standing.holder
    return kin_of(office) if one_is_named else _near(person)


def _near(person: Person) -> frozenset[str]:
    """Offices of the person's county and below it, and those above that cover it."""
    here = person.region[:COUNTY_DIGITS] or person.region
    return frozenset(_around(offices(), here))


def _around(known: Offices, here: str) -> Iterable[str]:
    for office in known.values():
        if region_lies_in(office.region, here) or region_lies_in(here, office.region):
            yield office.code


def _with(options: Options, present: Mapping[str, Name]) -> Options:
    """The options, and those present values that are not among them."""
    known = {code for code, _name in options}
    return [*options, *((code, in_words(name)) for code, name in present.items() if code and code not in known)]
