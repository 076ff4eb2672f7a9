"""The receipt: number, query code, the clocks that now run, and the seal. Shown in the visit that sent the petition."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from huiyin.design.phrases import in_script
from huiyin.dossier.clocks import running
from huiyin.dossier.naming import office_name
from huiyin.journal.numbers import new_code
from huiyin.journal.read import View
from huiyin.people.access import Petitioner
from huiyin.portal import drafts
from huiyin.portal.entrance import in_own_matter


@require_GET
@in_own_matter
def receipt(request: HttpRequest, person: Petitioner, view: View) -> HttpResponse:
    """Only for the browser that sent it, and only until the visit ends."""
    draft = drafts.of(request)
    if draft is None or not draft.number or draft.number != person.dossier:
        return redirect("portal:matter")
    return render(request, "portal/receipt.html", slip(request, person, view, new_code(draft.once)) | {"view": view})


def slip(request: HttpRequest, person: Petitioner, view: View, code: str) -> dict[str, Any]:
    """What a receipt shows: number and code to keep, where to follow the matter, its seal, and the clocks that run."""
    today = timezone.localdate()
    address = request.build_absolute_uri(reverse("portal:matter"))
    return {
        "number": view.number,
        "code": code,
        "office": in_script(office_name(view.standing.registrar)),
        "seal": view.acts[0].seal[:16],
        "clocks": running(person, view, today=today),
        "today": today,
        "address": address,
        "tracking": f"{address}?number={view.number}",
    }
