"""The usual offices of a county, to be edited rather than typed: county departments, towns, villages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText
from huiyin.administration.offices.keep import add_region, forget
from huiyin.people.models import Level, Office, Post, Region
from huiyin.people.trail import note

_LINE = re.compile(r"([0-9]{3}|[0-9]{6}|[0-9]{9}|[0-9]{12})[\s,，、:：]+(\S{1,60})")
_STREET = re.compile(r"街道$")


@dataclass(frozen=True, kw_only=True)
class Usual:
    """A proposed office."""

    code: str
    name: str
    english: str
    categories: tuple[str, ...]
    flag: str = ""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("usual.toml").read_text(encoding="utf-8"))


def usual_offices(place: Region) -> list[Usual]:
    """The proposals for a county, without those whose code exists."""
    taken = set(Office.objects.values_list("code", flat=True))
    return [each for each in _proposals(place) if each.code not in taken]


def _proposals(place: Region) -> Iterator[Usual]:
    for flag in ("", "discipline", "organisation"):
        for code, (name, english, held) in _table()[flag or "offices"].items():
            full = name.format(place=place.name) if flag else f"{place.name}{name}"
            yield Usual(code=f"{place.code}-{code}", name=full, english=english, categories=tuple(held), flag=flag)


class UsualForm(PlainText, forms.Form):
    """A tick and a name for each proposal, and the towns as lines."""

    def __init__(self, *args: Any, place: Region, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.place = place
        self.usual = usual_offices(place)
        for each in self.usual:
            self.fields[f"take-{each.code}"] = forms.BooleanField(label=each.name, required=False, initial=True)
            self.fields[f"name-{each.code}"] = forms.CharField(
                label=pgettext_lazy("administration", "Name"), required=False, max_length=120, initial=each.name
            )
        self.fields["towns"] = forms.CharField(
            label=_("Towns, sub-districts and villages, one a line"),
            help_text=_("Code and name: 100 蔚汾镇 for a town (three or nine digits), 100201 东关村 for a village."),
            required=False,
            max_length=60_000,
            widget=forms.Textarea(attrs={"rows": 8}),
        )

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The two fields of each proposal."""
        return [{"take": self[f"take-{each.code}"], "name": self[f"name-{each.code}"]} for each in self.usual]

    def clean(self) -> dict[str, Any]:
        """Every ticked office has a name of its own."""
        said = super().clean() or {}
        seen = set(Office.objects.values_list("name", flat=True))
        for each in self.usual:
            name = said.get(f"name-{each.code}", "")
            if said.get(f"take-{each.code}"):
                if not name:
                    self.add_error(f"name-{each.code}", gettext("Please enter a name, or do not tick it."))
                elif name in seen:
                    self.add_error(f"name-{each.code}", gettext("Another office has this name."))
                seen.add(name)
        return said

    def clean_towns(self) -> list[tuple[str, str]]:
        """The lines as (full code, name); a code that exists is left out."""
        found: dict[str, str] = {}
        for line in str(self.cleaned_data["towns"]).splitlines():
            if line.strip():
                code, name = self._town(line.strip())
                found[code] = name
        known = set(Region.objects.values_list("code", flat=True))
        for code in found:
            if code[:-3] not in known and code[:-3] not in found:
                raise forms.ValidationError(
                    _("There is no region %(code)s in which it lies: add that first."), params={"code": code[:-3]}
                )
        return sorted((code, name) for code, name in found.items() if code not in known)

    def _town(self, line: str) -> tuple[str, str]:
        match = _LINE.fullmatch(line)
        if not match:
            raise forms.ValidationError(_("This line is not a code and a name: %(line)s"), params={"line": line[:60]})
        code = match[1] if len(match[1]) > 6 else self.place.code + match[1]
        if not code.startswith(self.place.code):
            raise forms.ValidationError(_("%(code)s does not lie in this county."), params={"code": code})
        return code, match[2]


@transaction.atomic
def create(form: UsualForm, *, by: int) -> int:
    """Create the ticked offices with their posts, the regions, and an office for each town; returns how many."""
    said, place = form.cleaned_data, form.place
    superior = Office.objects.filter(pk=f"{place.code}-ZF").first()
    made = 0
    for each in form.usual:
        if said[f"take-{each.code}"]:
            office = Office.objects.create(
                code=each.code, name=said[f"name-{each.code}"], english=each.english, region=place, level=place.level,
                superior=None if each.flag else superior, categories=list(each.categories),
                is_discipline=each.flag == "discipline", is_organisation=each.flag == "organisation",
            )  # fmt: skip
            _finish(office, each.flag, by=by)
            made += 1
    for code, name in said["towns"]:
        made += _add_town(code, name, superior, by=by)
    forget()
    return made


def _add_town(code: str, name: str, superior: Office | None, *, by: int) -> int:
    """The region; for a town also its government or sub-district office. Returns how many offices."""
    level = Level.TOWN if len(code) == 9 else Level.VILLAGE
    add_region(Region(code=code, name=name, parent_id=code[:-3], level=level), by=by)
    if level is Level.VILLAGE:
        return 0
    full = f"{name}办事处" if _STREET.search(name) else f"{name}人民政府"
    office = Office.objects.create(
        code=code, name=_free(full, code), region_id=code, level=level, superior=superior,
        categories=_table()["towns"]["categories"],
    )  # fmt: skip
    _finish(office, "town", by=by)
    return 1


def _free(name: str, code: str) -> str:
    """The name, with its code if another office has it."""
    return f"{name}（{code}）" if Office.objects.filter(name=name).exists() else name


def _finish(office: Office, kind: str, *, by: int) -> None:
    """The posts and the entry of the trail."""
    posts = _table()["posts"]
    also = posts["discipline"] if kind == "discipline" else []
    for title, english, role, rank in [*posts["town" if kind == "town" else "office"], *also]:
        Post.objects.create(office=office, title=title, english=english, role=role, rank=rank)
    said = {"name": [None, office.name], "categories": [None, office.categories]}
    note("office.created", f"{office.code} {office.name}", by=by, said=said)
