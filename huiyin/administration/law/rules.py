"""The page that says which rules bind in the county, why, and in what they differ from the national ones."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from huiyin.administration.entrance import for_administrators
from huiyin.law.binding import why_binding
from huiyin.law.statute import article, pack_for
from huiyin.people.access import Person, Right
from huiyin.people.models import Place
from huiyin.people.person import today


@require_safe
@for_administrators(Right.MANAGE_OFFICES)
def rules(request: HttpRequest, person: Person) -> HttpResponse:
    """The rule pack of the county for a matter that is received today, with its periods."""
    place = Place.objects.select_related("region").first()
    region = place.region_id if place else person.region
    pack = pack_for(today(), region)
    periods = [
        {"period": each, "citation": article(each.article).citation, "days": each.length or each.max}
        for each in pack.periods.values()
    ]
    name = place.region.name if place else ""
    context = {"pack": pack, "why": why_binding(pack, today(), name), "periods": periods}
    return render(request, "administration/rules.html", context)
