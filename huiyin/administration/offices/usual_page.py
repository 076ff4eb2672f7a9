"""The page on which one chooses from the usual offices."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from huiyin.administration.offices.usual import UsualForm, create
from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Person, Right
from huiyin.people.place import place_of


@for_staff(Right.MANAGE_OFFICES)
def template(request: HttpRequest, person: Person) -> HttpResponse:
    """Choose from the usual offices."""
    place = place_of(person.region)
    form = UsualForm(request.POST or None, place=place.region)
    if request.method == "POST" and form.is_valid():
        made = create(form, by=person.staff)
        messages.success(request, ngettext("%d office was created.", "%d offices were created.", made) % made)
        return redirect("administration:offices")
    return render(request, "administration/template.html", {"form": form, "place": place})
