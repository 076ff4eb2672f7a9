"""``huiyin setup``: set up an empty installation at the terminal, with the same questions as the page."""

from __future__ import annotations

import argparse
import getpass
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django import forms

from huiyin.administration.opening import code
from huiyin.administration.opening.forms import ADMINISTRATORS, AdministratorsForm, PetitionOfficeForm, PlaceForm
from huiyin.administration.opening.steps import proposed_names, set_administrators, set_petition_office, set_place
from huiyin.journal.shape import bring_up_to_date
from huiyin.people.models import Place, Staff
from huiyin.people.models.paper_code import HALVES
from huiyin.people.paper_code import make_half
from huiyin.people.words import ROLE_WORDS

HELP = "Set up an empty installation: county, petition office, administrators."
DATABASE = True


class Wrong(ValueError):
    """The answers of a file are not valid; the message says which."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """A file with all answers, instead of questions; or an account that needs a paper code."""
    parser.add_argument("--code", metavar="USERNAME", help="make both halves of a paper code for this account")
    parser.add_argument("--answers", metavar="FILE.toml", help="answers instead of questions; see docs/opening.md")


def run(options: argparse.Namespace) -> int:
    """Returns 0 if it is done, 1 if the installation was set up already, 2 for wrong answers."""
    bring_up_to_date()
    if options.code:
        return _make_code(options.code)
    if not code.is_waiting():
        print("huiyin setup: this installation is set up already.", file=sys.stderr)
        return 1
    try:
        answers = tomllib.loads(Path(options.answers).read_text(encoding="utf-8")) if options.answers else None
        _set_up(answers)
    except (OSError, tomllib.TOMLDecodeError, Wrong) as problem:
        print(f"huiyin setup: {problem}", file=sys.stderr)
        return 2
    print("Huiyin is set up. Each administrator signs in with a browser and sets up a second factor.")
    return 0


def _make_code(username: str) -> int:
    """Both halves of a paper code, for an administrator whom nobody else can help; the trail records it."""
    staff = Staff.objects.filter(username=username.lower(), is_active=True).first()
    if staff is None:
        print(f"huiyin setup: there is no open account {username}.", file=sys.stderr)
        return 2
    for half in HALVES:
        print(f"{ROLE_WORDS[half]}: {make_half(staff, half, by=None)}")
    print("Enter both at /accounts/code/ within seven days.")
    return 0


def _set_up(answers: Mapping[str, Any] | None) -> None:
    """Ask for what is missing next, like the page, so that it can be interrupted."""
    place = Place.objects.select_related("region").first()
    if place is None:
        said = _filled(_place_form, {}, answers, heading="County (GB/T 2260, six digits)")
        place = set_place(said.cleaned_data["region"])
    if place.petition_office_id is None:
        names = proposed_names(place)
        given = answers.get("office", {}) if answers else None
        said = _filled(PetitionOfficeForm, names, given, heading="Petition office")
        set_petition_office(place, said.cleaned_data)
    _administrators(place, answers)


def _place_form(data: Mapping[str, Any]) -> forms.Form:
    return PlaceForm(data, province=f"{str(data.get('region', ''))[:2]}0000")


def _administrators(place: Place, answers: Mapping[str, Any] | None) -> None:
    while True:
        typed: dict[str, Any] = {}
        for role in ADMINISTRATORS:
            given = answers.get(role.value, {}) if answers else _typed_administrator(str(ROLE_WORDS[role]))
            typed |= {f"{role.value}-{name}": value for name, value in given.items()}
        form = AdministratorsForm(typed)
        if form.is_valid():
            set_administrators(place, {role: each.cleaned_data for role, each in form.forms.items()})
            return
        faults = "\n".join(f"{words}: {_faults(each)}" for words, each in form if each.errors)
        if answers:
            raise Wrong(faults)
        print(faults)


def _typed_administrator(words: str) -> dict[str, str]:
    print(f"\n{words}")
    form = AdministratorsForm().forms[ADMINISTRATORS[0]]
    return {name: _typed(name, str(field.label)) for name, field in form.fields.items()}


def _filled(
    make: Callable[[Mapping[str, Any]], forms.Form],
    initial: Mapping[str, Any],
    answers: Mapping[str, Any] | None,
    *,
    heading: str,
) -> forms.Form:
    """A valid form, from the answers or from the terminal; raises Wrong if the answers are not valid."""
    while True:
        if answers is None:
            print(f"\n{heading}")
            empty = make({})
            known = {name: initial.get(name, field.initial) for name, field in empty.fields.items()}
            typed = {
                name: _typed(name, str(field.label), str(known[name] or "")) for name, field in empty.fields.items()
            }
        else:
            typed = {**initial, **answers}
        form = make(typed)
        if form.is_valid():
            return form
        if answers is not None:
            raise Wrong(_faults(form))
        print(_faults(form))


def _typed(name: str, label: str, proposed: str = "") -> str:
    prompt = f"  {label}{f' [{proposed}]' if proposed else ''}: "
    if name == "password" and sys.stdin.isatty():
        return getpass.getpass(prompt)
    try:
        return input(prompt) or proposed
    except EOFError:
        raise Wrong("the input ended before all questions were answered.") from None


def _faults(form: forms.Form) -> str:
    found = [(name, text) for name, texts in form.errors.items() for text in texts]
    return "; ".join(f"{form[name].label}: {text}" if name in form.fields else str(text) for name, text in found)
