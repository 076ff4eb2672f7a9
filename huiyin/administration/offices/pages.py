"""Pages of offices: the list, a new one, one to change, one to close."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from huiyin.administration.offices.forms import CloseOffice, NewOffice, OfficeForm, RegionForm
from huiyin.administration.offices.keep import add_region, close_office, open_matters, save_office
from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Person, Right
from huiyin.people.in_charge import offices_without_head
from huiyin.people.models import Appointment, Office, Region
from huiyin.people.person import today


@require_safe
@for_staff(Right.MANAGE_OFFICES)
def offices(request: HttpRequest, person: Person) -> HttpResponse:
    """Every office, closed ones last."""
    headless = frozenset(offices_without_head(on=today()).values_list("code", flat=True))
    rows = Office.objects.select_related("region", "superior", "successor").order_by("-is_active", "level", "code")
    return render(request, "administration/offices.html", {"offices": rows, "headless": headless})


@for_staff(Right.MANAGE_OFFICES)
def new_office(request: HttpRequest, person: Person) -> HttpResponse:
    """Create an office."""
    form = NewOffice(request.POST or None)
    if request.method == "POST" and form.is_valid():
        office = save_office(form, by=person.staff)
        messages.success(request, gettext("Created. Now give it posts."))
        return redirect("administration:posts", office.code)
    return render(request, "administration/office.html", {"form": form, "office": None})


@for_staff(Right.MANAGE_OFFICES)
def office(request: HttpRequest, person: Person, code: str) -> HttpResponse:
    """Change an office: name, region, superior, competence, and how to reach it."""
    row = get_object_or_404(Office, pk=code, is_active=True)
    form = OfficeForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        save_office(form, by=person.staff)
        messages.success(request, gettext("Saved. It counts from now on."))
        return redirect("administration:offices")
    # Read it anew: validation has written what was typed into the row.
    stored = Office.objects.get(pk=code)
    return render(request, "administration/office.html", {"form": form, "office": stored})


@for_staff(Right.MANAGE_OFFICES)
def close(request: HttpRequest, person: Person, code: str) -> HttpResponse:
    """Close an office, or merge it into another."""
    row = get_object_or_404(Office, pk=code, is_active=True)
    form = CloseOffice(request.POST or None, office=row)
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            close_office(row, said["successor"], reason=said["reason"], by=person.staff)
        except ValidationError as refused:
            form.add_error("successor", refused)
        else:
            messages.success(request, gettext("Closed. Its staff are proposed for the same posts in the successor."))
            return redirect("administration:offices")
    held = Appointment.objects.in_force(today()).filter(post__office=row).count()
    context = {"form": form, "office": row, "holders": held, "matters": open_matters(row.code)}
    return render(request, "administration/close_office.html", context)


@for_staff(Right.MANAGE_OFFICES)
def regions(request: HttpRequest, person: Person) -> HttpResponse:
    """The regions from the county down, and a form to add one."""
    form = RegionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        add_region(form.region, by=person.staff)
        messages.success(request, gettext("Added."))
        return redirect("administration:regions")
    rows = Region.objects.filter(level__gte=3)[:1000]
    return render(request, "administration/regions.html", {"form": form, "regions": rows})
