"""The receipt: number, query code, the clocks that now run, and the seal. Shown in the visit that sent the petition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from huiyin.design.phrases import in_script
from huiyin.journal.numbers import new_code
from huiyin.journal.read import NotFound, matter
from huiyin.portal import drafts, visit
from huiyin.portal.clocks import running
from huiyin.portal.places import name_of


@require_GET
def receipt(request: HttpRequest) -> HttpResponse:
    """Only for the browser that sent it, and only until the visit ends."""
    draft, person = drafts.of(request), visit.petitioner(request)
    if draft is None or person is None or not draft.number or draft.number != person.dossier:
        return redirect("portal:matter")
    try:
        view = matter(person)
    except NotFound:
        return redirect("portal:matter")
    today = timezone.localdate()
    context = {
        "view": view,
        "code": new_code(draft.once),
        "office": in_script(name_of(view.standing.registrar)),
        "seal": view.acts[0].seal[:16],
        "clocks": running(view, today=today),
        "today": today,
        "address": request.build_absolute_uri(reverse("portal:matter")),
        "tracking": f"{request.build_absolute_uri(reverse('portal:matter'))}?number={view.number}",
    }
    return render(request, "portal/receipt.html", context)
