"""Until the public pages are opened they show how the petition office is reached, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from huiyin.people.models import Office, Place, Staff

GetResponse = Callable[[HttpRequest], HttpResponse]


class _Known:
    """Whether this process knows that the public pages are open; they are never closed again."""

    is_open = False


class NotOpenYet:
    """Answers the public pages of an installation that is not open yet; leads an empty one to its set-up."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponse | None:
        """The answer in place of a public page, or None."""
        match = request.resolver_match
        if match is None or match.app_name != "portal" or is_open():
            return None
        if not Staff.objects.exists():
            return redirect("administration:setup") if match.url_name == "home" else _not_yet(request)
        return _not_yet(request)


def is_open() -> bool:
    """Whether the public pages are open. An installation older than this question has no `Place`, and is open."""
    if not _Known.is_open:
        place = Place.objects.first()
        _Known.is_open = bool(place.opened_at) if place else Staff.objects.exists() or Office.objects.exists()
    return _Known.is_open


def _not_yet(request: HttpRequest) -> HttpResponse:
    place = Place.objects.select_related("petition_office").first()
    office = place.petition_office if place else None
    return render(request, "administration/not_open.html", {"office": office}, status=503)
