"""The page that says which rules bind in the county, why, and in what they differ from the national ones."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from huiyin.dossier.entrance import for_staff
from huiyin.law.binding import why_binding
from huiyin.law.statute import article, pack_for
from huiyin.people.access import Person, Right
from huiyin.people.person import today
from huiyin.people.place import place_of


@require_safe
@for_staff(Right.MANAGE_OFFICES)
def rules(request: HttpRequest, person: Person) -> HttpResponse:
    """The rule pack of the county for a matter that is received today, with its periods."""
    place = place_of(person.region)
    pack = pack_for(today(), place.region_id)
    periods = [
        {"period": each, "citation": article(each.article).citation, "days": each.length or each.max}
        for each in pack.periods.values()
    ]
    context = {"pack": pack, "why": why_binding(pack, today(), place.region.name), "periods": periods}
    return render(request, "administration/rules.html", context)
