"""The page of the categories: the tree of the law's table, and local leaves under its second level."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText
from huiyin.administration.offices.keep import forget
from huiyin.design.phrases import in_script
from huiyin.dossier.entrance import for_staff
from huiyin.law.categories import categories
from huiyin.people.access import Person, Right
from huiyin.people.choices import named
from huiyin.people.models import LocalCategory
from huiyin.people.trail import note

#: Leaves under one category: two digits.
MOST = 99


class LeafForm(PlainText, forms.Form):
    """A new leaf under a category of the second level."""

    parent = forms.ChoiceField(label=_("Under which category?"))
    name = forms.CharField(label=_("Name of the category"), max_length=40)
    english = forms.CharField(label=_("English name"), max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        second = [each for each in categories() if each.parent and each.code.endswith("00")]
        choice = self.fields["parent"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [
            ("", _("Please choose")),
            *((each.code, f"{each.code} {in_script(named(each.name, each.english))}") for each in second),
        ]

    def clean(self) -> dict[str, Any]:
        """A name that is not there yet, and room for one more leaf."""
        said = super().clean() or {}
        taken = [each for each in categories() if each.parent == said.get("parent")]
        if said.get("name") in {each.name for each in taken}:
            self.add_error("name", gettext("There is a category with this name already."))
        if len(taken) >= MOST:
            self.add_error("parent", gettext("It has 99 leaves; no more can be added."))
        return said


@transaction.atomic
def add_leaf(parent: str, name: str, english: str, *, by: int | None) -> LocalCategory:
    """Add a leaf with the next free code under its parent."""
    taken = {each.code for each in categories()}
    code = next(code for number in range(1, MOST + 1) if (code := f"{parent[:4]}{number:02}") not in taken)
    leaf = LocalCategory.objects.create(code=code, name=name, english=english)
    note("category.added", f"{code} {name}", by=by)
    forget()
    return leaf


@for_staff(Right.MANAGE_OFFICES)
def category_page(request: HttpRequest, person: Person) -> HttpResponse:
    """The tree, and a form to add a leaf."""
    form = LeafForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        add_leaf(said["parent"], said["name"], said["english"], by=person.staff)
        messages.success(request, gettext("Added."))
        return redirect("administration:categories")
    local = set(LocalCategory.objects.values_list("code", flat=True))
    tree = [
        {
            "row": each,
            "name": named(each.name, each.english),
            "level": _level(each.code),
            "is_local": each.code in local,
        }
        for each in categories()
    ]
    return render(request, "administration/categories.html", {"form": form, "tree": tree})


def _level(code: str) -> int:
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3
