"""The set-up page of an empty installation: the code, then county, petition office and administrators, one a page.

Each answer is stored at once, so that the set-up can be interrupted. When the administrators exist it answers 404.
"""

from __future__ import annotations

from django.contrib import messages
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from huiyin.administration.opening import code
from huiyin.administration.opening.forms import (
    AdministratorsForm,
    CodeForm,
    PetitionOfficeForm,
    PlaceForm,
    ProvinceForm,
)
from huiyin.administration.opening.steps import proposed_names, set_administrators, set_petition_office, set_place
from huiyin.people.models import Place
from huiyin.people.regions import provinces

#: Session key of a browser that has shown the code.
SHOWN_KEY = "administration.opening"


@never_cache
def setup(request: HttpRequest) -> HttpResponse:
    """Ask for what is missing next."""
    if not code.is_waiting():
        raise Http404
    if not request.session.get(SHOWN_KEY):
        return _code(request)
    place = Place.objects.select_related("region", "petition_office").first()
    try:
        if place is None:
            return _place(request)
        return _administrators(request, place) if place.petition_office else _office(request, place)
    except IntegrityError:
        # Somebody else was faster in another browser: show what is missing now.
        return redirect("administration:setup")


def _code(request: HttpRequest) -> HttpResponse:
    code.waiting_code()
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if code.fits(form.cleaned_data["code"]):
            request.session.cycle_key()
            request.session[SHOWN_KEY] = True
            return redirect("administration:setup")
        form.add_error("code", gettext("This is not the code. It stands in the terminal in which Huiyin was started."))
    return render(request, "administration/setup_code.html", {"form": form})


def _place(request: HttpRequest) -> HttpResponse:
    province = request.POST.get("province", request.GET.get("province", ""))
    if province not in provinces():
        form = ProvinceForm(request.GET if "province" in request.GET else None)
        return render(request, "administration/setup_province.html", {"form": form})
    place_form = PlaceForm(request.POST if "region" in request.POST else None, province=province)
    if request.method == "POST" and place_form.is_valid():
        set_place(place_form.cleaned_data["region"])
        return redirect("administration:setup")
    return render(request, "administration/setup_place.html", {"form": place_form, "province": province})


def _office(request: HttpRequest, place: Place) -> HttpResponse:
    if request.POST.get("doing") == "back":
        place.delete()
        return redirect("administration:setup")
    form = PetitionOfficeForm(request.POST or None, initial=proposed_names(place))
    if request.method == "POST" and form.is_valid():
        set_petition_office(place, form.cleaned_data)
        return redirect("administration:setup")
    return render(request, "administration/setup_office.html", {"form": form, "place": place})


def _administrators(request: HttpRequest, place: Place) -> HttpResponse:
    form = AdministratorsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        set_administrators(place, {role: each.cleaned_data for role, each in form.forms.items()})
        del request.session[SHOWN_KEY]
        messages.success(
            request, gettext("Huiyin is set up. Each administrator now signs in and sets up a second factor.")
        )
        return redirect("account_login")
    return render(request, "administration/setup_administrators.html", {"administrators": form, "place": place})
