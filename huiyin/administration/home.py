"""The first page of each administrator: what waits for them, what is missing, and where to go."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from huiyin.administration.checklist import checks, is_ready
from huiyin.administration.staff.keep import may_confirm
from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Person, Right
from huiyin.people.models import Change, Place, Proposal
from huiyin.people.trail import WHAT, note

#: Newest entries of the trail that the audit administrator sees here.
NEWEST = 8
#: The rights of administrators, of which one opens this page.
ADMINISTRATORS = (Right.MANAGE_OFFICES, Right.MANAGE_STAFF, Right.APPOINT, Right.READ_TRAIL)


@require_safe
@for_staff(*ADMINISTRATORS)
def home(request: HttpRequest, person: Person) -> HttpResponse:
    """What this administrator's role is for."""
    keeps = person.may(Right.MANAGE_OFFICES)
    found = checks() if keeps else []
    context = {
        "checks": found,
        "is_ready": is_ready(found),
        "place": Place.objects.select_related("region").first(),
        "waiting": sum(may_confirm(person, each) for each in Proposal.objects.all()),
        "keeps_offices": keeps,
        "keeps_staff": person.may(Right.MANAGE_STAFF),
        "appoints": person.may(Right.APPOINT),
        "newest": _newest() if person.may(Right.READ_TRAIL) else None,
    }
    return render(request, "administration/home.html", context)


def _newest() -> list[dict[str, object]]:
    """The newest entries of the trail, each with the name of its kind."""
    rows = Change.objects.select_related("by")[:NEWEST]
    return [{"row": each, "words": WHAT.get(each.what, each.what)} for each in rows]


@require_POST
@for_staff(Right.MANAGE_OFFICES)
def publish(request: HttpRequest, person: Person) -> HttpResponse:
    """Open the public pages once nothing is missing. They are never closed again (A6, A17)."""
    place = Place.objects.filter(opened_at=None).first()
    if place is None or not is_ready(checks()):
        messages.warning(request, gettext("Something is still missing; see the list."))
        return redirect("administration:home")
    place.opened_at = timezone.now()
    place.save(update_fields=["opened_at"])
    note("place.published", place.region.name, by=person.staff)
    messages.success(request, gettext("The public pages are open."))
    return redirect("administration:home")
